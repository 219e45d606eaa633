/** Standing pages that are drafts. */
import { expect, test } from 'vitest';
import { allPaths } from '../../../src/newsroom/edition/all-paths.ts';
import { toPage } from '../../../src/newsroom/lists/standing-page.ts';
import { content, edition, entry } from '../../tools/newsroom.ts';

const { outlet } = content();
const parts = {
  outlet: { ...outlet, data: { ...outlet.data, policies: { ethics: 'ethics', about: 'about' } } },
  pages: [
    entry('pages', 'ethics', { headline: 'Ethics', standfirst: 'Ours.', draft: true }),
    entry('pages', 'about', { headline: 'About', standfirst: 'Us.' }),
  ],
};

test('a draft has no address, no link, and is no policy yet', () => {
  const made = edition(parts);
  expect(allPaths(made)).not.toContain('/ethics/');
  expect(made.outlet.pages).toEqual([{ name: 'About', href: '/about/' }]);
  expect(made.outlet.policies).toEqual({ about: '/about/' });
});

test('the preview shows it, and says that it is a draft', () => {
  const made = edition(parts, { preview: true });
  const isDraft = [...made.pages.values()].map((page) => [page.id, toPage(page, 'Be fair.', made).isDraft]);
  expect(isDraft).toEqual([
    ['about', false],
    ['ethics', true],
  ]);
  expect(made.outlet.policies).toEqual({ about: '/about/', ethics: '/ethics/' });
});
