/** Returns a directive as the editor writes it, and other text as it is. */
export type Respell = (block: string) => string;

/**
 * Gives the blocks of a text the spelling that they had, if they differ from it only as every text differs that was
 * opened in the editor. So a change of one paragraph leaves all others as they were, byte for byte.
 */
export function keepSpelling(original: string, edited: string, respell: Respell): string {
  const blocks = blocksOf(original);
  const spellings = new Map(blocks.map((block) => [asEdited(respell(block)), block]));
  const kept = blocksOf(edited).map((block) => spellings.get(block) ?? block);
  const isSame = kept.length === blocks.length && kept.every((block, place) => block === blocks[place]);
  return isSame ? original : kept.join('\n\n');
}

/** Divides a text at its empty lines; what stands in a container or in a block of code stays together. */
function blocksOf(text: string): string[] {
  const blocks: string[][] = [[]];
  let end: string | undefined;
  for (const line of text.split('\n')) {
    const opening = /^(:{3,})[\w-]|^(`{3,}|~{3,})/.exec(line);
    if (end === undefined && line.trim() === '') {
      blocks.push([]);
      continue;
    }
    blocks.at(-1)?.push(line);
    if (end === undefined) end = opening?.[1] ?? opening?.[2];
    else if (line.trimEnd() === end) end = undefined;
  }
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}

/** Returns a block as the editor spells it when it was opened and nobody has changed it. */
function asEdited(block: string): string {
  if (/^(?::{2,}[\w-]|`{3}|~{3}|\|)/.test(block)) return block;
  const isIndented = /^ {2}(?:[-+*]|\d+\.) /m.test(block);
  return block
    .replaceAll(/^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/gm, '***')
    .replaceAll(/^( +)(?=(?:[-+*]|\d+\.) )/gm, (spaces) => (isIndented ? spaces + spaces : spaces))
    .replaceAll(/\\(["'_\\.)\]])/g, '$1')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/(?<![\w*\\])\*(?![\s*])([^*\n]+?)(?<![\s\\])\*(?![\w*])/g, '_$1_')
    .replaceAll(/(?<!\w)__(?!\s)([^_\n]+?)(?<!\s)__(?!\w)/g, '**$1**');
}
