import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { pages } from '../tools/printed.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A slash at the end of a void element means nothing, and Astro prints what a template has.
    'void-style': 'off',
    // How long a headline may be is for its editors to say.
    'long-title': 'off',
  },
});

for (const { path, html } of pages()) {
  test(`${path} is valid HTML`, async () => {
    const { results } = await validator.validateString(html, path);
    const told = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect(told).toEqual([]);
  });
}
