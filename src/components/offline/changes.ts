/** A part of a story as a reader saw it. */
export interface StoryPart {
  readonly kind: 'headline' | 'standfirst' | 'paragraph' | 'correction';
  readonly text: string;
}

/** How a story differs from the copy that a reader saw. */
export interface Changes<Part extends StoryPart> {
  /** The parts of the newer version whose text is new or another one, in their order. */
  readonly changed: readonly Part[];
  /** The number of parts of the copy in whose place nothing stands. */
  readonly removed: number;
}

/** Compares two versions of a story part by part. A paragraph that moved is not changed. */
export function changesBetween<Part extends StoryPart>(
  before: readonly StoryPart[],
  after: readonly Part[],
): Changes<Part> {
  const left = before.map(keyOf);
  const changed = after.filter((part) => {
    const place = left.indexOf(keyOf(part));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return { changed, removed: Math.max(0, left.length - changed.length) };
}

const keyOf = ({ kind, text }: StoryPart): string => `${kind} ${text}`;
