/** A piece of a text: words that answer to the query, or what stands between them. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The words of a story, of which the first are its headline and the next its standfirst. */
export interface MarkedStory {
  readonly words: readonly string[];
  /** How many words of each. */
  readonly headline: number;
  readonly standfirst: number;
  /** Places of the words that answer to the query, counted from 0. */
  readonly marks: readonly number[];
}

/** How many words an excerpt has, and how many of them come before the first that is marked. */
const length = 32;
const before = 6;

/** The headline, marked. */
export function markedHeadline(story: MarkedStory): Piece[] {
  return pieces(story, 0, story.headline);
}

/** What to show of a story: its standfirst, unless only the rest of the story answers to the query. */
export function markedExcerpt(story: MarkedStory): Piece[] {
  const { words, headline, standfirst, marks } = story;
  const body = headline + standfirst;
  if (marks.every((place) => place < body) || marks.some((place) => place >= headline && place < body)) {
    return pieces(story, headline, body);
  }
  const first = densest(marks.filter((place) => place >= body)) - before;
  const from = Math.max(body, Math.min(first, words.length - length));
  const to = Math.min(words.length, from + length);
  const excerpt = pieces(story, from, to);
  if (from > body) excerpt.unshift({ text: '… ', marked: false });
  if (to < words.length) excerpt.push({ text: ' …', marked: false });
  return excerpt;
}

/** The mark that most others follow closely; of equals, the first. */
function densest(marks: readonly number[]): number {
  let best = { start: marks[0] ?? 0, count: 0 };
  let end = 0;
  for (const [index, start] of marks.entries()) {
    while ((marks[end] ?? Infinity) < start + length - before) end += 1;
    if (end - index > best.count) best = { start, count: end - index };
  }
  return best.start;
}

/** A run of words, in as few pieces as can be; the punctuation around a marked word is not marked. */
function pieces({ words, marks }: MarkedStory, from: number, to: number): Piece[] {
  const marked = new Set(marks);
  const found: { text: string; marked: boolean }[] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = found.at(-1);
    if (last?.marked === isMarked) last.text += text;
    else if (text !== '') found.push({ text, marked: isMarked });
  };
  for (let place = from; place < to; place += 1) {
    const word = words[place] ?? '';
    if (place > from) add(' ', false);
    const [, open = '', core = '', close = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    const isMarked = marked.has(place) && core !== '';
    if (isMarked) {
      add(open, false);
      add(core, true);
      add(close, false);
    } else {
      add(word, false);
    }
  }
  return found;
}
