import { DomUtils, parseDocument } from 'htmlparser2';

/** What a printed page is for a reader. */
export interface PrintedPage {
  readonly title: string;
  /** Where the page leads on its own, as a path or a URL. */
  readonly redirect?: string;
  /** Whether search engines list it. */
  readonly isListed: boolean;
  /** What its main part shows: words, links and pictures. Parts beside and below the text do not count. */
  readonly shown: string;
}

/** These have cards and links that change with other pages. */
const besideText = ['aside', 'footer', 'nav', 'script', 'style', 'template'];

/** What a reader meets besides words. */
const shownAttributes = ['alt', 'aria-label', 'datetime', 'href', 'poster', 'src', 'srcset'];

/** Reads a printed page. */
export function readPage(html: string): PrintedPage {
  const document = parseDocument(html);
  const [title] = DomUtils.getElementsByTagName('title', document);
  const meta = DomUtils.getElementsByTagName('meta', document).map(({ attribs }) => attribs);
  const contentOf = (key: string, value: string) =>
    meta.find((attributes) => attributes[key]?.toLowerCase() === value)?.['content'];
  const redirect = /url=(?<to>.*)$/i.exec(contentOf('http-equiv', 'refresh') ?? '')?.groups?.['to'];
  const [main] = DomUtils.getElementsByTagName('main', document);
  return {
    title: contentOf('property', 'og:title') ?? (title ? DomUtils.textContent(title) : ''),
    ...(redirect !== undefined && { redirect }),
    isListed: !(contentOf('name', 'robots') ?? '').includes('noindex'),
    shown: main ? shownIn(main.children).join(' ').replaceAll(/\s+/g, ' ') : '',
  };
}

type Nodes = ReturnType<typeof parseDocument>['children'];

function shownIn(nodes: Nodes): string[] {
  return nodes.flatMap((node): string[] => {
    if (DomUtils.isText(node)) return [node.data];
    if (!DomUtils.isTag(node) || besideText.includes(node.name)) return [];
    return [...shownAttributes.flatMap((name) => node.attribs[name] ?? []), ...shownIn(node.children)];
  });
}
