/** Fields and attributes that have been renamed: former name to current name. */
const currentNames: Readonly<Record<string, string>> = { licence: 'license', centre: 'center' };

/**
 * Returns what an author should do with a field or attribute under its former name.
 *
 * @param known the names that may stand here.
 * @returns `undefined` if the name is no former name of one of them.
 */
export function renamingAdvice(name: string, known: readonly string[]): string | undefined {
  const current = Object.hasOwn(currentNames, name.toLowerCase()) ? currentNames[name.toLowerCase()] : undefined;
  return current !== undefined && known.includes(current) ? `is called ${current} now → rename it` : undefined;
}
