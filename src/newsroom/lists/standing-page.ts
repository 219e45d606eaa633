import type { Entry } from '../../schema/content.ts';
import { toBody, type Block } from '../story/body/body.ts';
import type { Edition } from '../edition/edition.ts';
import { pagePath } from '../edition/permalink.ts';
import { surroundings } from '../story/body/surroundings.ts';

/** The view model of a standing page, such as the ethics policy. */
export interface StandingPage {
  readonly slug: string;
  readonly href: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly body: readonly Block[];
}

/** Returns the view model of a standing page; `markdown` is its body without front matter. */
export function toPage({ id, data }: Entry<'pages'>, markdown: string, edition: Edition): StandingPage {
  const { headline, standfirst } = data;
  const body = toBody(markdown, edition.outlet.locale, surroundings('pages', edition));
  return { slug: id, href: pagePath(id), headline, standfirst, body };
}
