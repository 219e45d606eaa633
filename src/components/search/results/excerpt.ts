/** A piece of text that either matches the query or does not. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** The words of a story: those of the headline first, then those of the standfirst, then the rest. */
export interface MarkedStory {
  readonly words: readonly string[];
  /** The numbers of words in headline and standfirst. */
  readonly headline: number;
  readonly standfirst: number;
  /** The indexes of the words that match the query, ascending. */
  readonly marks: readonly number[];
}

/** The number of words in an excerpt, and of those before the first match. */
const excerptLength = 32;
const leadingWords = 6;

/** Returns the headline with its matches marked. */
export function markedHeadline(story: MarkedStory): TextPiece[] {
  return pieces(story, 0, story.headline);
}

/** Returns the standfirst with its matches marked, or an excerpt of the rest if only that has matches. */
export function markedExcerpt(story: MarkedStory): TextPiece[] {
  const { words, headline, standfirst, marks } = story;
  const body = headline + standfirst;
  if (marks.every((index) => index < body) || marks.some((index) => index >= headline && index < body)) {
    return pieces(story, headline, body);
  }
  const first = densest(marks.filter((index) => index >= body)) - leadingWords;
  const from = Math.max(body, Math.min(first, words.length - excerptLength));
  const to = Math.min(words.length, from + excerptLength);
  const excerpt = pieces(story, from, to);
  if (from > body) excerpt.unshift({ text: '… ', marked: false });
  if (to < words.length) excerpt.push({ text: ' …', marked: false });
  return excerpt;
}

/** Returns the mark with the most others in the excerpt that would start at it; of equals, the first. */
function densest(marks: readonly number[]): number {
  let best = { start: marks[0] ?? 0, count: 0 };
  let end = 0;
  for (const [index, start] of marks.entries()) {
    while ((marks[end] ?? Infinity) < start + excerptLength - leadingWords) end += 1;
    if (end - index > best.count) best = { start, count: end - index };
  }
  return best.start;
}

/** Returns a range of words as pieces. The punctuation around a marked word is not marked. */
function pieces({ words, marks }: MarkedStory, from: number, to: number): TextPiece[] {
  const marked = new Set(marks);
  const result: { text: string; marked: boolean }[] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = result.at(-1);
    if (last?.marked === isMarked) last.text += text;
    else if (text !== '') result.push({ text, marked: isMarked });
  };
  for (let index = from; index < to; index += 1) {
    const word = words[index] ?? '';
    if (index > from) add(' ', false);
    const [, open = '', core = '', close = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    const isMarked = marked.has(index) && core !== '';
    if (isMarked) {
      add(open, false);
      add(core, true);
      add(close, false);
    } else {
      add(word, false);
    }
  }
  return result;
}
