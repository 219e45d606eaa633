/** XML as a strict reader takes it: one character that is wrong, and there is nothing to read. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, not that of its children. */
  text: string;
}

/**
 * Reads a document.
 *
 * @throws Error if it is not well-formed, or uses a namespace that it does not declare.
 */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.name, attribute.value]));
    const element: XmlElement = { name, attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  const [document] = root.children;
  if (!document) throw new Error('The document has no element.');
  return document;
}

/** The elements at a path of names below an element. */
export function elementsAt(element: XmlElement, ...[name, ...rest]: string[]): XmlElement[] {
  if (name === undefined) return [element];
  return element.children.filter((child) => child.name === name).flatMap((child) => elementsAt(child, ...rest));
}

/** The texts of the elements at a path of names below an element. */
export const textsAt = (element: XmlElement, ...names: string[]): string[] =>
  elementsAt(element, ...names).map(({ text }) => text);
