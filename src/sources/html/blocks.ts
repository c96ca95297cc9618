import type { BodyWriter } from '../extracted.ts';
import type { Findings } from '../xml/findings.ts';
import { Flow, type Mode } from '../xml/flow.ts';
import { readTable } from '../xml/table.ts';
import { attribute, type Element, holdsWord, textOf } from '../xml/tree.ts';
import { isNumber, roleOf } from './classes.ts';
import { charactersIn, isFurniture, isHiddenByClass } from './content.ts';
import { markersOf } from './lists.ts';
import { bareNote, type Notes } from './notes.ts';
import type { StyleSheet } from './style-sheet.ts';
import { classesOf } from './tree.ts';
import { type Look, lookOf, PLAIN, unseen } from './visibility.ts';

interface Context {
  readonly flow: Flow;
  readonly writer: BodyWriter;
  readonly findings: Findings;
  readonly sheet: StyleSheet;
  readonly notes: Notes;
  readonly look: Look;
  /** Characters of all of the content. */
  readonly size: number;
  /** How many lists we are in. */
  readonly list: number;
  /** In `<pre>`, where line ends are shown. */
  readonly kept: boolean;
}

type Reader = (node: Element, context: Context) => void;

const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr output q rp rt ruby samp small span strong sub sup strike time tt u var wbr math mrow mi mo mn msup msub'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}]/u;

const block: Reader = (node, context) => {
  context.flow.break();
  children(node, context);
  context.flow.break();
};

const within =
  (mode: (context: Context) => Mode): Reader =>
  (node, context) =>
    context.flow.within(mode(context), () => children(node, context));

/** A paragraph, or what its class makes of it. */
const paragraph: Reader = (node, context) => {
  const role = roleOf(node);
  if (role === null) block(node, context);
  else if (role.kind === 'heading') heading(role.depth)(node, context);
  else within(() => ({ kind: 'item', depth: role.depth, marker: role.mark }))(node, context);
};

/** The heading above the notes, which have no section of their own. */
const ABOVE_NOTES = /^\s*(?:(?:voet|eind)?noten|footnotes?|notes)\s*:?\s*$/i;

const heading =
  (depth: number): Reader =>
  (node, context) => {
    if (context.notes.notes.size > 0 && ABOVE_NOTES.test(textOf(node, 40))) return;
    within(() => ({ kind: 'heading', depth, number: '' }))(node, context);
  };

const list: Reader = (node, context) => {
  const markerOf = markersOf(node);
  const inner = { ...context, list: context.list + 1 };
  context.flow.break();
  for (const child of node.children) {
    if (typeof child === 'string') text(child, inner);
    else if (child.name === 'li') read(child, inner, item(markerOf(child)));
    else read(child, inner);
  }
  context.flow.break();
};

const item =
  (marker: string): Reader =>
  (node, context) =>
    within(({ list: depth }) => ({ kind: 'item', depth: Math.max(1, depth), marker }))(node, context);

const isNote = (node: Element | string | undefined, { notes }: Context): boolean =>
  typeof node === 'object' && notes.notes.has(node);

/** Parts of a list of terms, through the boxes that group them, with what is known there. */
const termsOf = (node: Element, context: Context): (readonly [part: Element | string, inner: Context])[] =>
  node.children.flatMap((child): (readonly [Element | string, Context])[] => {
    if (typeof child === 'string') return /\S/.test(child) ? [[child, context]] : [];
    if (child.name !== 'div') return [[child, context]];
    const inner = entered(child, context);
    return inner === null ? [] : termsOf(child, inner);
  });

/** Terms beside what they mean: a term and the first thing said of it are one row. */
const definitions: Reader = (node, context) => {
  const { flow } = context;
  let term: string | null = null;
  const close = (): void => {
    if (term !== null) flow.row([term]);
    term = null;
  };
  const parts = termsOf(node, context);
  flow.break();
  for (const [at, [part, inner]] of parts.entries()) {
    if (typeof part === 'string') {
      text(part, inner);
      flow.break();
    } else if (part.name !== 'dt' && part.name !== 'dd') read(part, inner);
    // The label of a note stands beside it, in front.
    else if (!isNote(part, inner) && !(part.name === 'dt' && isNote(parts[at + 1]?.[0], inner))) {
      const shown = flow.capture(() => read(part, inner, block));
      if (part.name === 'dt') {
        close();
        term = shown;
      } else {
        flow.row(term === null ? [shown] : [term, shown]);
        term = null;
      }
    }
  }
  close();
  flow.break();
};

const table: Reader = (node, context) =>
  readTable<Context>(
    node,
    { ...context, list: context.list + 1 },
    {
      flow: context.flow,
      enter: entered,
      block: (part, inner) => read(part, inner, /^t[dh]$/.test(part.name) ? block : undefined),
      text,
    },
    context.list + 1,
  );

/** A line of a poem, an address or a heading: a block of its own, but in a heading, an item or a cell a space. */
const lineBreak: Reader = (_node, { flow }) => {
  if (flow.mode.kind === 'paragraph') flow.break();
  else flow.text(' ');
};

const deleted: Reader = (node, { findings, flow }) => {
  if (holdsWord(node)) findings.add('tracked_changes', flow.place);
};

/** Inserted text is read, and the file is suspicious. */
const inserted: Reader = (node, context) => {
  if (holdsWord(node)) context.findings.add('tracked_changes', context.flow.place);
  children(node, context);
};

const READERS: Readonly<Record<string, Reader>> = {
  p: paragraph,
  div: paragraph,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  ul: list,
  ol: list,
  li: item('•'),
  dl: definitions,
  table,
  br: lineBreak,
  hr: (_node, { flow }) => flow.break(),
  pre: (node, context) => block(node, { ...context, kept: true }),
  del: deleted,
  s: deleted,
  strike: deleted,
  ins: inserted,
};

/** What is known inside an element; null when it is furniture, a note, a mark or not shown. */
function entered(node: Element, context: Context): Context | null {
  const { flow, findings, notes } = context;
  const key = notes.marks.get(node);
  if (key !== undefined) {
    flow.mark();
    if (key !== null) context.writer.refer(key);
  } else if (notes.notes.has(node)) flow.break();
  else if (!isFurniture(node, context.size)) {
    const look = lookOf(node, context.look, context.sheet);
    if (look.gone === null && !isHiddenByClass(node)) {
      findings.add('comments', flow.place, node.comments);
      return look === context.look ? context : { ...context, look };
    }
    if (holdsWord(node)) findings.add(look.gone ?? 'hidden_text', flow.place);
  }
  return null;
}

/** Running heads and feet as an office program writes them into a page. */
const isRunningHead = (node: Element): boolean =>
  node.name === 'div' && /^(?:header|footer)$/.test(attribute(node, 'title'));

/** The signature of an official publication: the office, and the name under it. */
const isSignature = (node: Element): boolean =>
  !INLINE.has(node.name) &&
  classesOf(node).some((name) => /^(?:[a-z-]{0,20}ondertekening|functie)$/i.test(name));

/** Reads an element as `reader` does, else as its name says. */
function read(node: Element, around: Context, reader?: Reader): void {
  const context = entered(node, around);
  if (context === null) return;
  const { flow, writer } = context;
  const own = reader ?? (Object.hasOwn(READERS, node.name) ? READERS[node.name] : undefined);
  if (isRunningHead(node)) writer.furniture(flow.capture(() => children(node, context)));
  else if (isSignature(node) && !flow.capturing) {
    flow.break();
    writer.signature(() => block(node, context));
  } else if (isNumber(node)) flow.number(flow.capture(() => children(node, context)));
  else if (own !== undefined) own(node, context);
  else if (INLINE.has(node.name)) children(node, context);
  else block(node, context);
}

function children(node: Element, context: Context): void {
  for (const child of node.children) {
    if (typeof child === 'string') text(child, context);
    else read(child, context);
  }
}

function text(content: string, { flow, look, findings, kept }: Context): void {
  const why = unseen(look);
  if (why !== null) {
    if (WORD.test(content)) findings.add(why, flow.place);
  } else if (kept)
    for (const [at, lines] of content.split(/\n[ \t]*\n/).entries()) {
      if (at > 0) flow.break();
      flow.text(lines);
    }
  else flow.text(content);
}

export interface Page {
  /** What holds the document. */
  readonly content: Element;
  readonly sheet: StyleSheet;
  readonly notes: Notes;
}

/** Writes what a reader of the page sees of the document, notes last. */
export function writePage(page: Page, writer: BodyWriter, findings: Findings): void {
  const { content, sheet, notes } = page;
  const flow = new Flow(writer);
  const around: Element[] = [content];
  for (let up = content.parent; up !== null; up = up.parent) around.unshift(up);
  const look = around.reduce((before, node) => lookOf(node, before, sheet), PLAIN);
  const size = charactersIn(content);
  const context: Context = { flow, writer, findings, sheet, notes, look, size, list: 0, kept: false };
  findings.add('comments', null, content.comments);
  if (look.gone === null) block(content, context);
  else if (holdsWord(content)) findings.add(look.gone, null);
  const inside = { ...context, notes: { ...notes, notes: new Map() } };
  for (const [holder, { label, key }] of notes.notes) {
    const text = flow.capture(() => read(holder, inside, block));
    writer.note(label, bareNote(text, label), key);
  }
}
