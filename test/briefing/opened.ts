import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, with its prefix as written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The parts of a Word file, each read by a parser that refuses what is no XML. */
export function opened(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parsed(strFromU8(part))]));
}

function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => stack.at(-1)?.children.push(text));
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return root;
}

/** Every element of this name, in order. */
export const all = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );

/** What a reader sees of it: instructions of fields are not read. */
export const textIn = (element: Element): string =>
  element.name === 'w:instrText'
    ? ''
    : element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** The fields of it, as instructions to Word. */
export const fieldsIn = (element: Element | undefined): string[] =>
  all(element, 'w:instrText').map(({ children }) => children.join('').trim());

/** An attribute of the first element of this name in it. */
export const attributeOf = (
  element: Element | undefined,
  name: string,
  attribute = 'w:val',
): string | undefined => all(element, name)[0]?.attributes[attribute];

/** Paragraphs of the text itself, each with its style. */
export const paragraphs = (file: ReadonlyMap<string, Element>) =>
  all(file.get('word/document.xml'), 'w:p').map((paragraph) => ({
    style: attributeOf(paragraph, 'w:pStyle') ?? 'Normal',
    text: textIn(paragraph),
    paragraph,
  }));

/** The footnotes that a writer made, by their numbers, and where each leads. */
export function footnotes(file: ReadonlyMap<string, Element>) {
  const links = new Map(
    all(file.get('word/_rels/footnotes.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  return all(file.get('word/footnotes.xml'), 'w:footnote')
    .filter(({ attributes }) => Number(attributes['w:id']) > 0)
    .map((note) => {
      const link = all(note, 'w:hyperlink')[0];
      const target = link === undefined ? null : links.get(link.attributes['r:id']);
      const fragment = link?.attributes['w:anchor'];
      return {
        number: Number(note.attributes['w:id']),
        text: textIn(note).trim(),
        href: fragment === undefined ? target : `${target}#${fragment}`,
      };
    });
}
