import { dirname } from 'node:path';
import { suggest } from '../../text/suggest.ts';

/**
 * Says that a file is not beside the text that shows it, and how to fix that.
 *
 * @param folder path of the text below `content/`.
 * @param ids of the files of that kind that there are.
 */
export function absentFile(folder: string, name: string, ids: readonly string[]): string {
  const meant = suggest(
    `${folder}/${name}`,
    ids.filter((id) => dirname(id) === folder),
  );
  const hint =
    meant === undefined ? '' : `did you mean "${meant.slice(folder.length + 1)}", which is there? Otherwise `;
  return `there is no file "${name}" beside this one → ${hint}put it into ${folder}/, or correct the name`;
}
