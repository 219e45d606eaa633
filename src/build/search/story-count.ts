/** How many stories have each of many things. The things have numbers, because to count by words took half of the time in which texts were analyzed. */
export class StoryCount {
  #stories = new Uint32Array(0);
  #last = new Uint32Array(0);

  /** Counts a story once. Returns whether it is the first that has the thing. */
  add(id: number, story: number): boolean {
    if (id >= this.#last.length) {
      this.#stories = grown(this.#stories, id);
      this.#last = grown(this.#last, id);
    }
    if (this.#last[id] === story) return false;
    this.#last[id] = story;
    const before = this.of(id);
    this.#stories[id] = before + 1;
    return before === 0;
  }

  of(id: number): number {
    return this.#stories[id] ?? 0;
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>, id: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(1024, 2 * id));
  larger.set(numbers);
  return larger;
}
