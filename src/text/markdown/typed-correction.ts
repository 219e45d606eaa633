/** Words for a correction in the languages of the interface. */
// cspell:disable
const words = [
  String.raw`(?:an?\s+)?(?:editors?['’]?s?['’]?\s+)?corrections?(?:\s+appended)?`,
  String.raw`corrección|correcciones|rectificación|fe de (?:erratas|errores)|correção|correções|retificação`,
  String.raw`correctifs?|rectificatifs?|erratum|errata(?: corrige)?|correzion[ei]|rettific(?:a|he)`,
  String.raw`korrektur(?:en)?|berichtigung(?:en)?|richtigstellung|correcties?|rectificaties?|sprostowani[ea]|korekt[ay]`,
  String.raw`виправлення|уточнення|תיקון|תיקונים|تصحيح|تصحيحات|訂正|更正`,
].join('|');
// cspell:enable

/** The start of a paragraph that announces a correction, with whatever Markdown and date stand around the word. */
const opening = new RegExp(
  String.raw`^[ ]{0,3}(?:>\s?|[*_]|[-+]\s|#{1,6}\s|<[a-z][^>]*>|\[|\()*\s*(?:${words})(?:\s*\([^)]*\)|,[^:：\n]*\d[^:：\n]*)?[*_]*\s*[:：]`,
  'iu',
);

const fence = /^[ ]{0,3}(?:`{3,}|~{3,})/;

/** The lines of a body, counted from 1, that begin a paragraph with "Correction:" or the like. */
export function typedCorrections(markdown: string): number[] {
  const found: number[] = [];
  let isBlankAbove = true;
  let isCode = false;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (fence.test(line)) isCode = !isCode;
    if (isBlankAbove && !isCode && opening.test(line)) found.push(index + 1);
    isBlankAbove = line.trim() === '';
  }
  return found;
}
