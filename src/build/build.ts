import type { CheckedContent } from '../checks/read-content.ts';
import type { Content } from '../newsroom/edition/content.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import type { Environment } from '../newsroom/edition/environment.ts';
import type { StagedOutput } from './output/staged-output.ts';

/** What the steps of one build share. It is made when the content has passed the check. */
export interface Build {
  readonly environment: Environment;
  /** Everything in `content/`, also what is not public yet. */
  readonly content: Content;
  readonly edition: Edition;
  readonly figures: CheckedContent['figures'];
  /** The folder that readers see. If OUT_DIR is a link, this is the folder to which it leads. */
  readonly outDir: string;
  /** The folder into which Astro writes, and all that is rendered anew. */
  readonly unfinished: string;
  /** The unchanged files of the previous build, to which the unfinished folder is joined. */
  readonly staged: StagedOutput;
  /** The paths of all pages, changed or not, as Astro names them: "2019/05/dignified-exit/". */
  readonly pathnames: string[];
}
