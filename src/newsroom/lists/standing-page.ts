import type { Entry } from '../../schema/content.ts';
import { toBody, type Block } from '../story/body/body.ts';
import { subheadsOf } from '../story/contents.ts';
import type { Link } from './link.ts';
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
  /** Links to its subheads; empty if there are few. */
  readonly contents: readonly Link[];
  /** Whether readers do not see it yet. Only in the preview. */
  readonly isDraft: boolean;
}

/** Returns the view model of a standing page; `markdown` is its body without front matter. */
export function toPage({ id, data }: Entry<'pages'>, markdown: string, edition: Edition): StandingPage {
  const { headline, standfirst } = data;
  const body = toBody(markdown, edition.outlet, surroundings('pages', edition));
  return { slug: id, href: pagePath(id), headline, standfirst, body, contents: subheadsOf(body), isDraft: data.draft };
}
