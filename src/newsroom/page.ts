import type { Entry } from '../schema/content.ts';
import { toBody, type Block } from './body.ts';
import { pagePath } from './permalink.ts';

/** A standing page: the ethics policy, say. */
export interface StandingPage {
  readonly slug: string;
  readonly href: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly body: readonly Block[];
}

/** A standing page; `markdown` is its body without front matter. */
export function toPage({ id, data }: Entry<'pages'>, markdown: string, locale: string): StandingPage {
  return { slug: id, href: pagePath(id), ...data, body: toBody(markdown, locale, () => undefined) };
}
