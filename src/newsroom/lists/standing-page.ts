import type { Entry } from '../../schema/content.ts';
import { toBody, type Block } from '../story/body.ts';
import type { Edition } from '../edition/edition.ts';
import { pagePath } from '../edition/permalink.ts';
import { toPicture } from '../story/picture.ts';

/** The view model of a standing page, such as the ethics policy. */
export interface StandingPage {
  readonly slug: string;
  readonly href: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly body: readonly Block[];
}

/** Returns the view model of a standing page; `markdown` is its body without front matter. */
export function toPage({ id, data }: Entry<'pages'>, markdown: string, { pictures, outlet }: Edition): StandingPage {
  const body = toBody(markdown, outlet.locale, (picture) => {
    const file = pictures.get(`pages/${picture.file}`);
    return file && toPicture(picture, file);
  });
  return { slug: id, href: pagePath(id), ...data, body };
}
