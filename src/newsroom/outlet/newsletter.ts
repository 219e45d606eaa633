import type { Newsletter } from '../../schema/outlet/newsletters.ts';
import type { Outlet } from '../edition/outlet.ts';

/** Returns a newsletter by its id, or the first one; `undefined` if there is none. */
export const newsletterOf = ({ newsletters }: Pick<Outlet, 'newsletters'>, id?: string): Newsletter | undefined =>
  id === undefined ? newsletters[0] : newsletters.find((newsletter) => newsletter.id === id);
