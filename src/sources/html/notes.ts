import { attribute, type Element, elementsOf, textOf } from '../xml/tree.ts';
import { classesOf } from './tree.ts';

export interface Note {
  readonly label: string;
  /** Tells it from other notes of the page. */
  readonly key: string;
}

export interface Notes {
  /** What holds a note, in the order of the marks that refer to it. */
  readonly notes: ReadonlyMap<Element, Note>;
  /**
   * Marks that refer to a note, with its key, and, with null, the labels of notes and what leads back: no part
   * of any text.
   */
  readonly marks: ReadonlyMap<Element, string | null>;
}

/** "1", "(1)", "[12]", "*", "a": what refers to a note. */
const MARK = /^\s*[[(]?\s*(\d{1,4}|[a-z]|[*†‡]{1,3})\s*[\])]?\s*$/i;
/** What leads back from a note to the text. */
const BACK = /^(?:\s|[↩↑⏎⤴^]|\ufe0e){1,6}$|^\s*terug( naar (?:de )?tekst)?\s*$/i;
const NOTE_CLASS =
  /^(?:noot|voet|voetnoot|voetnoten|eindnoot|tabelnoot|footnotes?|footnotetext|endnotetext|oj-note|doc-note|sdfootnote|msofootnotetext|fn|fnt)$/i;
/** Links that are marks even when their note is nowhere on the page. */
const MARK_CLASS = /^(?:nootnum|footnote-?ref|footnotereference|noteref|sdfootnoteanc)/i;
const NOTE_ID =
  /^(?:supernote-note|noot|voetnoot|fn|ftn|_ftn|footnote|sdfootnote|sdendnote|edn|_edn|ntr|note|n\d)/i;
const BLOCK: ReadonlySet<string> = new Set([
  'p',
  'li',
  'dd',
  'dt',
  'div',
  'tr',
  'section',
  'article',
  'aside',
  'main',
  'body',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** Too large to be one note. */
const NEVER: ReadonlySet<string> = new Set(['article', 'main', 'body', 'section', '#document', 'html']);

const isNoteClass = (node: Element): boolean =>
  attribute(node, 'role') === 'doc-footnote' ||
  attribute(node, 'role') === 'doc-endnote' ||
  classesOf(node).some((name) => NOTE_CLASS.test(name));

/** The block that holds an element: the outermost that is called a note, else the nearest. */
function holderOf(node: Element): Element | null {
  let nearest: Element | null = null;
  let steps = 0;
  for (let up: Element | null = node; up !== null && steps < 6; up = up.parent, steps += 1) {
    if (NEVER.has(up.name)) break;
    if (
      isNoteClass(up) &&
      BLOCK.has(up.name) &&
      classesOf(up).every((name) => !/^(?:footnotes|voetnoten)$/i.test(name)) &&
      !(up.name === 'div' && holdsSeveral(up))
    )
      return up;
    if (nearest === null && BLOCK.has(up.name)) nearest = up;
  }
  return nearest;
}

/** A box around more notes than one. */
function holdsSeveral(node: Element): boolean {
  let count = 0;
  for (const child of node.children) {
    if (typeof child === 'string' || !(isNoteClass(child) || child.name === 'li')) continue;
    count += 1;
    if (count > 1) return true;
  }
  return false;
}

const hashOf = (link: Element): string | null => {
  const address = attribute(link, 'href');
  const at = address.indexOf('#');
  return at === -1 || at === address.length - 1 ? null : address.slice(at + 1);
};

/** Nothing but white space stands before an element in its block. */
function leads(node: Element, holder: Element | null): boolean {
  for (let at = node; at !== holder && at.parent !== null; at = at.parent)
    for (const sibling of at.parent.children) {
      if (sibling === at) break;
      if (/\S/.test(typeof sibling === 'string' ? sibling : textOf(sibling, 200))) return false;
    }
  return true;
}

const labelOf = (mark: string): string => MARK.exec(mark)?.[1] ?? '';

/** A mark with the brackets or the raised type around it. */
function wholeMark(link: Element): Element {
  let whole = link;
  for (
    let up = link.parent;
    up !== null && /^(?:sup|span|b|i|strong|em|font|small)$/.test(up.name);
    up = up.parent
  ) {
    if (!MARK.test(textOf(up, 40))) break;
    whole = up;
  }
  return whole;
}

/**
 * Finds the notes of a page: what short marks in the text link to, and paragraphs that are called a note and
 * open with a mark. Their targets decide, not how they look, so that "m²" stays.
 */
export function notesOf(root: Element): Notes {
  const byId = new Map<string, Element>();
  const links: Element[] = [];
  const named: Element[] = [];
  const raised: (readonly [mark: Element, before: Element | string | undefined])[] = [];
  for (const node of elementsOf(root)) {
    for (const [at, child] of node.children.entries())
      if (typeof child !== 'string' && child.name === 'sup') raised.push([child, node.children[at - 1]]);
    for (const id of [attribute(node, 'id'), node.name === 'a' ? attribute(node, 'name') : ''])
      if (id !== '' && !byId.has(id)) byId.set(id, node);
    if (node.name === 'a' && hashOf(node) !== null) links.push(node);
    if (BLOCK.has(node.name) && !NEVER.has(node.name) && isNoteClass(node)) named.push(node);
  }
  const notes = new Map<Element, Note>();
  const marks = new Map<Element, string | null>();
  const noteIn = (holder: Element, label: string): Note => {
    const note = notes.get(holder) ?? { label, key: String(notes.size) };
    notes.set(holder, note);
    return note;
  };
  for (const link of links) {
    const text = textOf(link, 40);
    if (!MARK.test(text)) continue;
    const target = byId.get(hashOf(link) ?? '');
    const holder = target === undefined ? null : holderOf(target);
    if (target === undefined || holder === null) {
      if (classesOf(link).some((name) => MARK_CLASS.test(name))) marks.set(wholeMark(link), null);
      continue;
    }
    const own = holderOf(link);
    if (own === holder || isWithin(link, holder) || /^h[1-6]$/.test(holder.name)) continue;
    const opens =
      labelOf(
        textOf(holder, 400)
          .trim()
          .slice(0, 8)
          .split(/[\s.:\]]/)[0] ?? '',
      ) === labelOf(text);
    const called = isNoteClass(holder) || NOTE_ID.test(attribute(target, 'id') || attribute(target, 'name'));
    const back = leads(link, own) && own !== null && !(isNoteClass(holder) && !isNoteClass(own));
    if (back || !(opens || called)) continue;
    marks.set(wholeMark(link), noteIn(holder, labelOf(text)).key);
  }
  for (const holder of named) {
    const label = /^\s*[[(]?\s*(\d{1,4}|[*†‡]{1,3})\s*[\])]?[.:]?\s+\S/.exec(textOf(holder, 200))?.[1];
    const inside = notes.size > 0 && isInNote(holder, notes);
    if (label !== undefined && !inside && !notes.has(holder) && !holdsSeveral(holder)) noteIn(holder, label);
  }
  markRaised(raised, notes, marks);
  for (const [holder, { label }] of notes) markBackLinks(holder, label, marks);
  return { notes, marks };
}

function isWithin(node: Element, holder: Element): boolean {
  for (let up: Element | null = node; up !== null; up = up.parent) if (up === holder) return true;
  return false;
}

function isInNote(node: Element, notes: ReadonlyMap<Element, Note>): boolean {
  for (let up = node.parent; up !== null; up = up.parent) if (notes.has(up)) return true;
  for (const part of elementsOf(node)) if (part !== node && notes.has(part)) return true;
  return false;
}

/** Raised numbers without a link are marks where a note has that number and no unit stands before them. */
function markRaised(
  raised: readonly (readonly [Element, Element | string | undefined])[],
  notes: ReadonlyMap<Element, Note>,
  marks: Map<Element, string | null>,
): void {
  if (notes.size === 0) return;
  const keys = new Map([...notes.values()].reverse().map(({ label, key }) => [label, key]));
  for (const [node, before] of raised) {
    const key = keys.get(labelOf(textOf(node, 40)));
    if (key === undefined) continue;
    const word = typeof before === 'string' ? (/(\S+)\s*$/.exec(before.slice(-60))?.[1] ?? '') : '';
    if (/[.,;:!?)”’"]$/.test(word) || /^\p{L}{4,}$/u.test(word)) marks.set(node, key);
  }
}

/** In a note: its own label, which is written before it, and the way back. */
function markBackLinks(holder: Element, label: string, marks: Map<Element, string | null>): void {
  for (const part of elementsOf(holder)) {
    if (part === holder || !/^(?:a|sup|span)$/.test(part.name)) continue;
    const text = textOf(part, 40);
    if (part.name === 'a' && BACK.test(text)) marks.set(part, null);
    else if (MARK.test(text) && labelOf(text) === label && leads(part, holder)) marks.set(part, null);
  }
}

/** The text of a note without the label that it opens with and what leads back. */
export function bareNote(text: string, label: string): string {
  const opening = /^\s*[[(]?\s*([\da-z*†‡]{1,4})\s*[\])]?[.:]?\s+/i.exec(text);
  const bare = opening !== null && opening[1] === label ? text.slice(opening[0].length) : text;
  return bare.replace(/^\s*(?:\(\s*\)|\[\s*\])\s*/, '').replace(/(?:↩|↑|⏎|⤴)\ufe0e?$/, '');
}
