import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { SourceError } from './failure.ts';

/** An element of an answer, with the text of it and of all below it. */
export interface Element {
  /** The namespace, empty when there is none. */
  readonly uri: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Text that stands in this element itself, trimmed. */
  readonly text: string;
}

const MOST = { depth: 60, elements: 400_000 };

interface Open {
  uri: string;
  name: string;
  attributes: Map<string, string>;
  children: Open[];
  text: string;
}

/** Reads an answer in XML. One that is not well-formed, too deep, or declares a document type is no answer. */
export function readXml(bytes: Uint8Array, host: string): Element {
  const unexpected = () => new SourceError('not_as_expected', host);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let root: Open | undefined;
  let count = 0;
  parser.on('error', () => {
    throw unexpected();
  });
  parser.on('doctype', () => {
    throw unexpected();
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    count += 1;
    if (open.length >= MOST.depth || count > MOST.elements) throw unexpected();
    const element: Open = { uri, name: local, attributes: new Map(), children: [], text: '' };
    for (const { prefix, local: name, value } of Object.values(
      attributes as Record<string, SaxesAttributeNS>,
    ))
      if (prefix === '') element.attributes.set(name, value);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const text = (part: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });
  parser.write(decode(bytes, unexpected)).close();
  if (root === undefined) throw unexpected();
  return root;
}

function decode(bytes: Uint8Array, unexpected: () => SourceError): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unexpected();
  }
}

/** The elements with this name that lie along a path of names from here; every step is one level down. */
export function below(
  element: Element,
  ...path: readonly (readonly [uri: string, name: string])[]
): readonly Element[] {
  return path.reduce<readonly Element[]>(
    (elements, [uri, name]) =>
      elements.flatMap(({ children }) =>
        children.filter((child) => child.uri === uri && child.name === name),
      ),
    [element],
  );
}
