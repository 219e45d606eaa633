/** How much room the frame has. Posts and charts may ask for another height. */
export type FrameShape = 'film' | 'clip' | 'sound' | 'list' | 'chart' | 'post' | 'map' | 'document';

/**
 * The URL of a frame: a text in which `{id}` stands for the group of this name, or a function of the groups and of the
 * start of a film or sound in seconds.
 */
type Frame = string | ((groups: Groups, start: number) => string);

/** The named groups that matched in an address. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A kind of content of a provider. */
export interface Form {
  readonly shape: FrameShape;
  /** Matches URLs without scheme and `www.`. */
  readonly address: RegExp;
  readonly frame: Frame;
}

/**
 * Returns a kind of content.
 *
 * @param path matches what follows the host, without the slash, query and fragment at the end.
 */
export function form(shape: FrameShape, path: RegExp, frame: Frame): Form {
  return { shape, address: new RegExp(`^(?<host>[^/]+)${path.source}/?(?:[?&#].*)?$`), frame };
}
