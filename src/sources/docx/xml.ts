import { SaxesParser } from 'saxes';
import { BOUNDS } from '../extracted.ts';
import { Names } from './namespaces.ts';
import { Unreadable } from './unreadable.ts';

/** An element; names have our prefix for their namespace, whatever the file uses: `w:p`, `mc:Choice`. */
export interface Element {
  readonly name: string;
  /** By name, with our prefix when theirs has a namespace: `w:val`, `val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own characters, of the few elements whose characters mean something. */
  readonly text: string;
}

interface Building extends Element {
  readonly children: Element[];
  text: string;
}

/** Elements that nothing here reads, left out of the tree to keep it small. */
const UNREAD = new Set(
  'bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak rFonts lang kern b bCs i iCs u noProof'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Elements whose own characters mean something. */
const WITH_TEXT = new Set(['w:t', 'm:t', 'w:instrText', 'wp:posOffset']);

/**
 * Most elements of one part, and of one tree that is held in memory. Most bytes of one tag or text: a drawing
 * may have a picture in an attribute.
 */
const MOST = { elements: 3_000_000, tree: 1_000_000, token: 8 * 1024 * 1024 };
/** Bytes decoded at a time. */
const SLICE = 1 << 16;

/** The branch of an AlternateContent that Word shows: the first Choice it understands, else the Fallback. */
function branchOf(alternatives: Element): readonly Element[] {
  const choice = alternatives.children.find(({ attributes }) => attributes === UNDERSTOOD);
  return (choice ?? child(alternatives, 'mc:Fallback'))?.children ?? [];
}

/** Stands for the attributes of a Choice that Word understands. */
const UNDERSTOOD: Element['attributes'] = { understood: 'yes' };

/** Text decoder by byte order mark; XML without one is UTF-8. Throws on bytes that are not text. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/**
 * Reads the elements under a path one by one, each as a tree: `['w:document', 'w:body']` gives every block
 * of the body. Elements in a namespace that Word does not know are left out, as Word does; of alternatives
 * only the branch that Word shows is in the tree. Throws `Unreadable`, also on any DTD. Returns false when
 * the root is another element.
 */
export function readXml(
  bytes: Uint8Array,
  path: readonly string[],
  visit: (element: Element) => void,
): boolean {
  const parser = new SaxesParser({ position: false });
  let rooted = true;
  let depth = 0;
  let onPath = 0;
  let elements = 0;
  let held = 0;
  /** Depth of an element that is left out with all it holds, 0 when there is none. */
  let skipped = 0;
  const names = new Names();
  const open: Building[] = [];

  const place = (element: Element): void => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else visit(element);
  };

  parser.on('doctype', () => {
    throw new Unreadable('xml_entities');
  });
  parser.on('error', () => {
    throw new Unreadable('bad_xml');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|utf-?16|us-ascii)$/i.test(encoding))
      throw new Unreadable('bad_xml');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    elements += 1;
    if (depth > BOUNDS.depth) throw new Unreadable('too_deep');
    if (elements > MOST.elements) throw new Unreadable('too_large');
    const given = tag.attributes as Readonly<Record<string, string>>;
    names.open(given);
    if (skipped > 0) return;
    const name = names.element(tag.name);
    if (open.length === 0 && onPath === depth - 1 && onPath < path.length) {
      if (name === path[onPath]) onPath += 1;
      else {
        if (depth === 1) rooted = false;
        skipped = depth;
      }
      return;
    }
    if (name === '' || UNREAD.has(name)) {
      skipped = depth;
      return;
    }
    held += 1;
    if (held > MOST.tree) throw new Unreadable('too_large');
    const isChoice = name === 'mc:Choice' && names.understands(given.Requires ?? '');
    open.push({ name, attributes: isChoice ? UNDERSTOOD : names.attributes(given), children: [], text: '' });
  });
  const write = (text: string): void => {
    const element = open.at(-1);
    if (skipped === 0 && element !== undefined && WITH_TEXT.has(element.name)) element.text += text;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => {
    depth -= 1;
    names.close();
    if (skipped > 0) {
      if (skipped === depth + 1) skipped = 0;
      return;
    }
    const element = open.pop();
    if (element === undefined) {
      onPath -= 1;
      return;
    }
    if (element.name === 'mc:AlternateContent') for (const child of branchOf(element)) place(child);
    else place(element);
    if (open.length === 0) held = 0;
  });

  const decoder = decoderOf(bytes);
  let token = 0;
  for (let at = 0; at < bytes.length; at += SLICE) {
    const before = elements;
    parser.write(decode(decoder, bytes.subarray(at, at + SLICE)));
    token = elements === before ? token + SLICE : 0;
    if (token > MOST.token) throw new Unreadable('too_large');
  }
  parser.write(decode(decoder, null)).close();
  return rooted;
}

function decode(decoder: TextDecoder, slice: Uint8Array | null): string {
  try {
    return slice === null ? decoder.decode() : decoder.decode(slice, { stream: true });
  } catch {
    throw new Unreadable('bad_xml');
  }
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

/** The `w:val` of a child. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** A switch such as `w:vanish`: undefined when it is not there. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off)$/i.test(found.attributes['w:val'] ?? '');
}

/** A whole number; undefined when it is not one. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
}
