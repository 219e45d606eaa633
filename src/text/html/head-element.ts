/** One element of a page's `<head>`, as data: built by the syndication, printed by one loop. */
export interface HeadElement {
  readonly tag: 'title' | 'meta' | 'link' | 'script';
  readonly attributes?: Readonly<Record<string, string>>;
  /** Text of a title; source of a script. */
  readonly content?: string;
}
