import type { BodyWriter } from '../extracted.ts';
import type { Findings } from './findings.ts';
import { Flow } from './flow.ts';
import { readTable } from './table.ts';
import { attribute, type Element, textOf } from './tree.ts';

type Context = {
  readonly flow: Flow;
  readonly writer: BodyWriter;
  readonly findings: Findings;
  /** How many divisions we are in. */
  readonly division: number;
  /** How many lists we are in. */
  readonly list: number;
  /** In running text, where an element that we do not know is a part of the sentence. */
  readonly inline: boolean;
};

type Reader = (node: Element, context: Context) => void;

const skip: Reader = () => {};

/** An element of which nothing but the content counts, as blocks of their own. */
const block: Reader = (node, context) => {
  context.flow.break();
  children(node, { ...context, inline: false });
  context.flow.break();
};

const paragraph: Reader = (node, context) => {
  context.flow.within({ kind: 'paragraph' }, () => children(node, { ...context, inline: true }));
};

const inline: Reader = (node, context) => children(node, { ...context, inline: true });

const heading =
  (depth: (context: Context) => number): Reader =>
  (node, context) => {
    context.flow.within({ kind: 'heading', depth: depth(context), number: '' }, () =>
      spaced(node, { ...context, inline: true }),
    );
  };

/** Parts of a name or a heading, a space between them. */
const spaced: Reader = (node, context) => {
  let after = false;
  for (const child of node.children) {
    if (typeof child === 'string') context.flow.text(child);
    else {
      if (after) context.flow.text(' ');
      read(child, context);
    }
    after = typeof child !== 'string';
  }
};

const only = (node: Element, name: string): Element[] =>
  node.children.filter((child): child is Element => typeof child !== 'string' && child.name === name);

const without = (node: Element, ...names: string[]): Element => ({
  ...node,
  children: node.children.filter((child) => typeof child === 'string' || !names.includes(child.name)),
});

/** Running heads: what the page shows above the file, such as the parliamentary year. */
const head: Reader = (node, { writer, flow }) => {
  flow.break();
  for (const child of node.children) writer.furniture(typeof child === 'string' ? child : textOf(child));
};

/** The number of the paper and what sort of paper it is are one heading: "Nr. 4243 BRIEF VAN …". */
const paper: Reader = (node, context) => {
  const title = node.children.filter(
    (child): child is Element =>
      typeof child !== 'string' && (child.name === 'stuknr' || child.name === 'titel'),
  );
  context.flow.within({ kind: 'heading', depth: 1, number: '' }, () => {
    for (const part of title) {
      context.flow.text(' ');
      children(part, { ...context, inline: true });
      context.flow.text(' ');
    }
  });
  block(without(node, 'stuknr', 'titel'), context);
};

const division: Reader = (node, context) => block(node, { ...context, division: context.division + 1 });

/** What a list without numbers of its own is shown with. */
const LIST_MARKS: Readonly<Record<string, string>> = {
  ndash: '–',
  mdash: '—',
  streep: '–',
  geen: '',
  ongemarkeerd: '',
};

const list: Reader = (node, context) => {
  const mark = LIST_MARKS[attribute(node, 'type')] ?? '•';
  context.flow.break();
  for (const child of node.children) {
    if (typeof child === 'string') context.flow.text(child);
    else if (child.name === 'li') item(child, { ...context, list: context.list + 1 }, 'li.nr', mark);
    else read(child, { ...context, list: context.list + 1 });
  }
  context.flow.break();
};

function item(node: Element, context: Context, number: string, mark: string): void {
  const numbers = only(node, number);
  const marker =
    numbers.length === 0
      ? mark
      : numbers
          .map((part) => textOf(part))
          .join(' ')
          .trim();
  context.flow.within({ kind: 'item', depth: Math.max(1, context.list), marker }, () =>
    children(without(node, number), { ...context, inline: false }),
  );
}

const note: Reader = (node, context) => {
  const label = only(node, 'noot.nr')
    .map((part) => textOf(part))
    .join(' ');
  const text = context.flow.capture(() =>
    children(without(node, 'noot.nr'), { ...context, inline: false, list: 0 }),
  );
  context.writer.note(label.trim() === '' ? '*' : label, text);
  context.flow.mark();
};

/** A term and what it means stand beside each other. */
const definition: Reader = (node, context) => {
  const text = (names: readonly string[]): string =>
    context.flow.capture(() => {
      for (const part of node.children)
        if (typeof part !== 'string' && names.includes(part.name))
          spaced(part, { ...context, inline: false });
    });
  const number = only(node, 'li.nr')
    .map((part) => textOf(part))
    .join(' ');
  const rest = without(node, 'li.nr', 'term', 'definitie');
  context.flow.row([`${number} ${text(['term'])}`.trim(), text(['definitie'])]);
  children(rest, context);
};

/** Who signs: the office, and the name on a line of its own. */
const signature: Reader = (node, context) => {
  context.flow.break();
  context.writer.signature(() => paragraph(node, context));
};
const name: Reader = (node, context) => {
  if (context.inline && node.parent?.name !== 'ondertekening') return spaced(node, context);
  context.flow.within({ kind: 'paragraph' }, () => spaced(node, { ...context, inline: true }));
};

const deleted: Reader = (_node, { findings, flow }) => findings.add('tracked_changes', flow.place);

const table: Reader = (node, context) => {
  readTable<Context>(
    node,
    { ...context, inline: false },
    {
      flow: context.flow,
      enter: (part, inner) => {
        noteComments(part, inner);
        return inner;
      },
      block: (part, inner) => (part.name === 'entry' ? block(part, inner) : read(part, inner)),
      text: (content, { flow }) => flow.text(content),
    },
    context.list + 1,
  );
};

/** What each element of the schema is; any other is read for its content. */
const READERS: Readonly<Record<string, Reader>> = {
  metadata: skip,
  meta: skip,
  metagegevens: skip,
  /** It says again what the headings say. */
  'officiele-inhoudsopgave': skip,
  illustratie: skip,
  nootref: (_node, { flow }) => flow.mark(),
  colspec: skip,
  kamerstukkop: head,
  kamervraagkop: head,
  dossier: (node, context) => {
    context.flow.within({ kind: 'heading', depth: 1, number: '' }, () =>
      spaced(node, { ...context, inline: true }),
    );
  },
  stuk: paper,
  datumtekst: paragraph,
  kamervraagomschrijving: heading(() => 1),
  al: paragraph,
  'noot.al': paragraph,
  'considerans.al': paragraph,
  wie: paragraph,
  wat: paragraph,
  bijschrift: paragraph,
  title: paragraph,
  bron: paragraph,
  tussenkop: heading(({ division }) => division + 2),
  kop: heading(({ division }) => division + 1),
  divisie: division,
  bijlage: division,
  hoofdstuk: division,
  titeldeel: division,
  afdeling: division,
  paragraaf: division,
  artikel: division,
  'wijzig-artikel': division,
  'wijzig-divisie': division,
  lijst: list,
  lid: (node, context) => item(node, { ...context, list: context.list + 1 }, 'lidnr', ''),
  vraag: (node, context) => question(node, context),
  antwoord: (node, context) => question(node, context),
  noot: note,
  'definitie-item': definition,
  ondertekening: signature,
  naam: name,
  persoon: name,
  table,
  br: (_node, { flow }) => flow.break(),
  del: deleted,
  verwijderd: deleted,
  nadruk: inline,
  extref: inline,
  intref: inline,
  dossierref: inline,
  sup: inline,
  inf: inline,
  functie: inline,
  datum: inline,
};

/** "Vraag 1" above a question is its heading. */
function question(node: Element, context: Context): void {
  for (const number of only(node, 'nr')) heading(() => 2)(number, context);
  block(without(node, 'nr'), context);
}

const noteComments = (node: Element, { findings, flow }: Context): void =>
  findings.add('comments', flow.place, node.comments);

function read(node: Element, context: Context): void {
  noteComments(node, context);
  const reader = Object.hasOwn(READERS, node.name) ? READERS[node.name] : undefined;
  if (reader !== undefined) reader(node, context);
  else if (context.inline) children(node, context);
  else block(node, context);
}

function children(node: Element, context: Context): void {
  for (const child of node.children) {
    if (typeof child === 'string') context.flow.text(child);
    else read(child, context);
  }
}

/** Writes an official publication of parliament in the schema of 2012 (`op-xsd-2012-2`); nothing is lost. */
export function writeKamerstuk(root: Element, writer: BodyWriter, findings: Findings): void {
  const flow = new Flow(writer);
  block(root, { flow, writer, findings, division: 0, list: 0, inline: false });
  if (root.comments > 0) findings.add('comments', null, root.comments);
}
