import { suggest } from '../../text/suggest.ts';

/**
 * Returns the name of the file that is meant by a name that no file has.
 *
 * @param names of the files of that kind that lie beside the text.
 */
export function fileMeant(name: string, names: readonly string[]): string | undefined {
  const last = name.replace(/^.*[/\\]/, '').toLowerCase();
  return names.find((other) => other.toLowerCase() === last) ?? suggest(last, names);
}

/**
 * Says that a file is not beside the text that shows it, and how to fix that.
 *
 * @param folder path of the text below `content/`.
 * @param meant the file that its author seems to mean.
 */
export function absentFile(folder: string, name: string, meant: string | undefined): string {
  const hint = meant === undefined ? '' : `did you mean "${meant}", which is there? Otherwise `;
  return `there is no file "${name}" beside this one → ${hint}put it into ${folder}/, or correct the name`;
}
