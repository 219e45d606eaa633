import { counted } from '../../text/counted.ts';
import type { PageChange, SiteChanges } from './compare-sites.ts';

/** Each list is cut to this length. GitHub shows summaries of at most 1 MiB. */
const longestList = 100;

const headings: readonly (readonly [kind: keyof SiteChanges, heading: string])[] = [
  ['gone', 'Gone without a redirect'],
  ['withdrawn', 'Withdrawn, with a notice in the place of the story'],
  ['redirected', 'Redirected'],
  ['added', 'New'],
  ['changed', 'Changed'],
];

/** Formats changes as Markdown: stories and standing pages by name, fronts and lists by address. */
export function changesReport(changes: SiteChanges): string[] {
  const lists = headings.map(([kind, heading]) => ({ heading, pages: changes[kind] }));
  const sections = lists.filter(({ pages }) => pages.length > 0);
  return [
    '## What changes for readers',
    '',
    sections.length === 0
      ? 'No page changes.'
      : sections.map(({ heading, pages }) => `${heading}: ${counted(pages.length, 'page')}.`).join(' '),
    ...sections.flatMap(({ heading, pages }) => ['', `### ${heading}`, '', ...rows(pages)]),
  ];
}

function rows(pages: readonly PageChange[]): string[] {
  const stories = pages.filter(isStory);
  const others = pages.filter((page) => !isStory(page));
  const list = [...stories, ...others].slice(0, longestList).map(row);
  const left = pages.length - list.length;
  return left > 0 ? [...list, `- … and ${counted(left, 'more page')}`] : list;
}

const isStory = ({ path }: PageChange): boolean => /^\/\d{4}\/\d{2}\/[^/]+\/$/.test(path);

function row({ path, title, to }: PageChange): string {
  return to === undefined ? `- ${escaped(title)} · \`${path}\`` : `- \`${path}\` → \`${to}\``;
}

/** Keeps the marks of a headline from being read as Markdown or HTML. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>&#|~]/g, (mark) => `\\${mark}`);
