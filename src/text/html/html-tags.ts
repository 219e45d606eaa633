/** Matches a comment or a tag of well-formed HTML; the groups are the slash of an end tag and the element's name. */
export const htmlTag = /<!--[^]*?-->|<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** Elements that stand within a line of text; every other element parts the words around it. */
const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup ' +
    'time tt u var wbr'
  ).split(' '),
);

/** Tells whether an element parts the words before it from those behind it, as blocks, cells and line breaks do. */
export function partsWords(name: string): boolean {
  return !inline.has(name.toLowerCase());
}
