import { SaxesParser } from 'saxes';
import { BOUNDS, type RefusalCode } from '../extracted.ts';

/** An element of XML or HTML; names of HTML in lower case, names of XML without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  readonly parent: Element | null;
  /** Comments in it that hold prose. Their text is not kept. */
  comments: number;
  /** A table is somewhere below it. */
  holdsTable: boolean;
}

export type Tree =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly code: RefusalCode };

/** Most elements of one file: a book of a thousand pages has about 100,000. */
const MOST_ELEMENTS = 600_000;

const NONE: ReadonlyMap<string, string> = new Map();

/** Ends the parse at once: what was found is beyond a bound or not allowed. */
export class Stopped extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** Words that a template writes in its own comments, as the first word. */
const OF_TEMPLATE =
  /^(?:\[|\/|#|begin|start|eind|einde|end|eof|google|matomo|piwik|adobe|if|endif|include|generated|build)/i;

/**
 * A comment that somebody wrote for a reader: more than three words and no code. The comments of a page's
 * template are short, name a part of the page, or hold code.
 */
function isProse(comment: string): boolean {
  const text = comment.slice(0, 2_000).trim();
  if (OF_TEMPLATE.test(text) || /[<>{}=;]|\/\/|\w\(/.test(text)) return false;
  return (text.match(/(?<![\p{L}\p{N}_])\p{L}[\p{L}’'-]*(?![\p{L}\p{N}_])/gu)?.length ?? 0) > 3;
}

/** Builds the tree from events, within the bounds on depth and number; throws `Stopped` beyond them. */
export class TreeBuilder {
  readonly #invalid: RefusalCode;
  readonly root: Element;
  #open: Element;
  #depth = 0;
  #count = 0;

  constructor(invalid: RefusalCode) {
    this.#invalid = invalid;
    this.root = element('#document', NONE, null);
    this.#open = this.root;
  }

  start(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#depth += 1;
    this.#count += 1;
    if (this.#depth > BOUNDS.depth) throw new Stopped(this.#invalid);
    if (this.#count > MOST_ELEMENTS) throw new Stopped('too_large');
    const child = element(name, attributes.size === 0 ? NONE : attributes, this.#open);
    this.#open.children.push(child);
    if (name === 'table')
      for (let up = child.parent; up !== null && !up.holdsTable; up = up.parent) up.holdsTable = true;
    this.#open = child;
  }

  end(): void {
    if (this.#open.parent === null) return;
    this.#depth -= 1;
    this.#open = this.#open.parent;
  }

  text(text: string): void {
    const { children } = this.#open;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  comment(text: string): void {
    if (isProse(text)) this.#open.comments += 1;
  }
}

function element(name: string, attributes: ReadonlyMap<string, string>, parent: Element | null): Element {
  return { name, attributes, children: [], parent, comments: 0, holdsTable: false };
}

/** Reads XML: well-formed, with namespaces, without a doctype and without entities of its own. */
export function parseXml(text: string): Tree {
  const builder = new TreeBuilder('invalid_xml');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Stopped('xml_entities');
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) attributes.set(attribute.local, attribute.value);
    builder.start(tag.local, attributes);
  });
  parser.on('closetag', () => builder.end());
  parser.on('text', (content) => builder.text(content));
  parser.on('cdata', (content) => builder.text(content));
  parser.on('comment', (content) => builder.comment(content));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, code: error.code };
    const entity = error instanceof Error && error.message.includes('undefined entity');
    return { ok: false, code: entity ? 'xml_entities' : 'invalid_xml' };
  }
  const root = builder.root.children.find((child) => typeof child !== 'string');
  return root === undefined ? { ok: false, code: 'invalid_xml' } : { ok: true, root };
}

/**
 * The text at the head of an element, at most `most` characters and found in as many steps; for marks, titles
 * and numbers, not for the body.
 */
export function textOf(node: Element, most = 4_000): string {
  const parts: string[] = [];
  let length = 0;
  let steps = 0;
  const rest: (Element | string)[] = [node];
  for (let next = rest.pop(); next !== undefined && length < most; next = rest.pop()) {
    steps += 1;
    if (steps > most + 100) break;
    if (typeof next === 'string') {
      parts.push(next);
      length += next.length;
    } else rest.push(...next.children.slice(0, most).reverse());
  }
  return parts.join('').slice(0, most);
}

/** There is a letter or a figure in it. */
export function holdsWord(node: Element): boolean {
  for (const part of elementsOf(node))
    if (part.children.some((child) => typeof child === 'string' && /[\p{L}\p{N}]/u.test(child))) return true;
  return false;
}

/** Every element below `root` and itself, in the order of the file. */
export function* elementsOf(root: Element): Generator<Element> {
  const rest: Element[] = [root];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') rest.push(child);
    }
  }
}

export const attribute = (node: Element, name: string): string => node.attributes.get(name) ?? '';
