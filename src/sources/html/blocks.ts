import type { BodyWriter } from '../extracted.ts';
import type { Findings } from '../xml/findings.ts';
import { Flow, type Mode } from '../xml/flow.ts';
import { tableOf } from '../xml/table.ts';
import { type Element, holdsWord, textOf } from '../xml/tree.ts';
import { isNumber, roleOf } from './classes.ts';
import { isFurniture, isHiddenByClass } from './content.ts';
import { markersOf } from './lists.ts';
import { bareNote, type Notes } from './notes.ts';
import type { StyleSheet } from './style-sheet.ts';
import { type Look, lookOf, PLAIN, unseen } from './visibility.ts';

interface Context {
  readonly flow: Flow;
  readonly writer: BodyWriter;
  readonly findings: Findings;
  readonly sheet: StyleSheet;
  readonly notes: Notes;
  readonly look: Look;
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

/** Without the white space between elements. */
const elementsIn = (node: Element): readonly (Element | string)[] =>
  node.children.filter((child) => typeof child !== 'string' || /\S/.test(child));

/** Terms beside what they mean: a term and the first thing said of it are one row. */
const definitions: Reader = (node, context) => {
  const { flow } = context;
  let term: string | null = null;
  const close = (): void => {
    if (term !== null) flow.row([term]);
    term = null;
  };
  const parts = elementsIn(node).flatMap((child) =>
    typeof child !== 'string' && child.name === 'div' && !child.attributes.has('class')
      ? elementsIn(child)
      : [child],
  );
  flow.break();
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (typeof part === 'string') text(part, context);
    else if (part.name !== 'dt' && part.name !== 'dd') read(part, context);
    // The label of a note stands beside it, in front.
    else if (!isNote(part, context) && !(part.name === 'dt' && isNote(next, context))) {
      const shown = flow.capture(() => read(part, context));
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

const table: Reader = (node, context) => {
  const { flow } = context;
  const part = { ...context, list: context.list + 1 };
  tableOf(
    node,
    {
      flow,
      block: (cell) => read(cell, part, block),
      cell: (cell) => flow.capture(() => read(cell, context, block)),
      shown: (row) => {
        if (context.notes.notes.has(row)) return false;
        const look = lookOf(row, context.look, context.sheet);
        if (look.gone === null) return true;
        read(row, context);
        return false;
      },
    },
    context.list + 1,
  );
};

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

/** Reads an element, unless it is furniture, a note, a mark or not shown. */
function read(node: Element, context: Context, reader?: Reader): void {
  const { flow, findings, notes } = context;
  if (notes.marks.has(node)) flow.mark();
  else if (notes.notes.has(node)) flow.break();
  else if (!isFurniture(node)) {
    const look = lookOf(node, context.look, context.sheet);
    if (look.gone === null && !isHiddenByClass(node))
      readShown(node, look === context.look ? context : { ...context, look }, reader);
    else if (holdsWord(node)) findings.add(look.gone ?? 'hidden_text', flow.place);
  }
}

function readShown(node: Element, context: Context, reader: Reader | undefined): void {
  const { flow, findings } = context;
  if (node.comments > 0) findings.add('comments', flow.place, node.comments);
  const own = reader ?? (Object.hasOwn(READERS, node.name) ? READERS[node.name] : undefined);
  if (isNumber(node)) flow.number(flow.capture(() => children(node, context)));
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
  const above: Element[] = [];
  for (let up: Element | null = content.parent; up !== null; up = up.parent) above.unshift(up);
  const look = above.reduce((before, node) => lookOf(node, before, sheet), PLAIN);
  const context: Context = { flow, writer, findings, sheet, notes, look, list: 0, kept: false };
  read(content, context, block);
  for (const [holder, label] of notes.notes) {
    const around = { ...context, notes: { ...notes, notes: new Map() } };
    writer.note(
      label,
      bareNote(
        flow.capture(() => read(holder, around, block)),
        label,
      ),
    );
  }
}
