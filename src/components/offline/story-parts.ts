import { paragraphsOf, wordsOf } from '../story/tools/paragraphs.ts';
import type { StoryPart } from './changes.ts';

/** A part of a story with its element. */
export interface PartElement extends StoryPart {
  readonly element: HTMLElement;
}

/** The parts of a story but for its paragraphs. */
const selectors = {
  headline: '#story > header h1',
  standfirst: '#story > header .standfirst',
  correction: '#corrections > p',
} as const;

/** Returns the parts of the story on a page whose changes a reader wants to know. There are none on other pages. */
export function storyParts(page: ParentNode): PartElement[] {
  const find = (kind: keyof typeof selectors) =>
    [...page.querySelectorAll<HTMLElement>(selectors[kind])].map((element) => toPart(kind, element));
  const text = page.querySelector('#story > .prose');
  const paragraphs = (text ? paragraphsOf(text) : []).map((element) => toPart('paragraph', element));
  return [...find('headline'), ...find('standfirst'), ...paragraphs, ...find('correction')];
}

const toPart = (kind: StoryPart['kind'], element: HTMLElement): PartElement => ({
  kind,
  element,
  text: wordsOf(element).trim(),
});

/** Parses the text of a page. */
export const parsePage = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
