/** Numbers from 0 to 1, the same at every run: the generator known as mulberry32. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Deals the numbers from 0 to `count` - 1 in random order, all of them before any comes again. */
export function deck(count: number, random: () => number): () => number {
  let cards: number[] = [];
  return () => {
    if (cards.length === 0) cards = Array.from({ length: count }, (_, number) => number);
    const [card = 0] = cards.splice(Math.floor(random() * cards.length), 1);
    return card;
  };
}
