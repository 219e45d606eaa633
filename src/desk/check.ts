import { check } from './story/check.ts';

/** `npm run check`: every problem in `content/`, one to a line; exit 1 if any is an error. */

await check();
