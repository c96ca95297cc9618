import { GENERAL } from './collection.ts';
import type { Block, Document, Kind, Reference, Section, Span, Withheld } from './document.ts';
import { dateOf, idOf, languageOf, ministriesOf, referencesOf, titleOf } from './identity/identity.ts';
import { senderOf } from './identity/sender.ts';
import { redactParts } from './identity/signature.ts';
import { withSigners } from './identity/signature-lines.ts';
import { type DocumentKind, type Kinds, kindOf } from './kind.ts';
import { blocksOf } from './layout/laid-out.ts';
import { isPageNumber, linesOf } from './layout/lines.ts';
import { type PageStart, pageCounter } from './layout/pages.ts';
import { type RawBlock, reflow } from './layout/reflow.ts';
import { isMarkedFurniture, isMarkedHeading, isMarkedName, isMarkedProperty } from './privacy/markings.ts';
import { movedPlaces, redact } from './privacy/redact.ts';
import {
  type Kept,
  masked,
  type Open,
  wholeDocument,
  withholdBracketed,
  withholdHidden,
  withholdMarked,
} from './privacy/withhold.ts';
import { withholdNotes } from './privacy/withhold-notes.ts';
import { closesDocument, withholdParts } from './privacy/withhold-parts.ts';
import { withholdPersons, withoutPersons, withoutPersonsInName } from './privacy/withhold-persons.ts';
import type { SourceBlock, SourceText } from './source.ts';
import { withArticles } from './structure/articles.ts';
import { placeAfter } from './structure/place-after.ts';
import { withAnnouncements } from './structure/questions.ts';
import { cellsIn, headerOf, type PlacedRow } from './structure/rows.ts';
import { type Part, partsOf } from './structure/sections.ts';
import { withTitleLine } from './structure/title-line.ts';

export interface Parsed {
  readonly document: Document;
  readonly withheld: readonly Withheld[];
  /** What its front matter says that is not known here, for whom brings it in. */
  readonly warnings?: readonly string[];
}

/**
 * Reads a source into a document: what is not public is taken out first, then lines become blocks, blocks
 * become sections along their template, and personal data is marked. Pure: the same source, the same document.
 * When nothing public is left, `text` is empty and what the front matter says is left out too. `kinds` is the list of
 * kinds that it may be one of.
 */
export function parseDocument(offered: SourceText, kinds: Kinds): Parsed {
  const given = { ...offered, name: withoutPersonsInName(offered.name) };
  const hidden = withholdHidden(given.body, given.format);
  const brackets = withholdBracketed(hidden.body);
  const before = blocksIn(given, brackets.body, kinds);
  const { kind, warning } = kindOf(given, before, kinds);
  // Markings are read before headings: which headings there are depends on the kind alone.
  const said = closedBy(given) ?? closesDocument(before);
  const marked =
    said !== null
      ? wholeDocument(brackets.body, said)
      : withholdMarkedText(brackets.body, given, kind, kinds);
  // Running heads are told by their repetition, which a withheld page would hide.
  const running = runningLinesOf({ ...given, body: brackets.body });
  const laid = blocksIn(given, masked(marked.body, running), kinds);
  // Depths differ between formats of one document; where a template says how deep a part stands, it does.
  const set = FIXED.has(kinds.of(kind).layout);
  const deep = given.format === 'laid-out' && set ? laid.map(withoutDepth) : laid;
  const placed = set ? deep : withArticles(deep);
  const blocks = kinds.of(kind).answers === true ? withAnnouncements(placed) : placed;
  const sender = senderOf(given, blocks, kinds.of(kind));
  const owner = { sender, claimed: given.standing === 'claimed' };
  const text = withholdParts(partsOf(blocks, kind, owner, kinds).map(withRedactedPath));
  const above = [...hidden.kept, ...brackets.kept, ...marked.kept, ...text.kept];
  const open = withholdNotes(text.parts, blocksIn(given, given.body, kinds), above.length > 0);
  const { parts: redacted, kept, signers } = redactParts(open.parts);
  const named = withholdPersons(withMovedBreaks(redacted, open.parts), signers, open.parts);
  const parts = withTitleLine(named.parts, kinds.of(kind));
  const rendered = render(parts, pagesIn(given));
  const source = rendered.text === '' ? { ...given, frontMatter: null } : given;
  const references = referencesOf(kinds.of(kind), parts, source.frontMatter);
  const id = idOf(given, kinds.of(kind), references, parts);
  const document: Document = {
    id,
    kind,
    collection: given.collection ?? GENERAL,
    title: withoutPersons(redact(titleOf(source, kinds.of(kind), parts)).text),
    date: dateOf(kinds.of(kind), parts, source.frontMatter),
    language: languageOf(rendered.text, source.frontMatter),
    references: {
      ...references,
      related: references.related.map((title) => withoutPersons(redact(title).text)),
    },
    ministries: ministriesOf(kinds.of(kind), parts, source.frontMatter, sender).map(
      (ministry) => redact(ministry).text,
    ),
    sender: rendered.text === '' ? null : sender,
    source: {
      name: source.name,
      url: source.frontMatter?.url ?? null,
      sha256: source.sha256,
      ...(given.standing === undefined || given.standing === 'operator' ? {} : { standing: given.standing }),
      ...(given.fetchedOn && { fetchedOn: given.fetchedOn }),
      ...(given.releasedOn && { releasedOn: given.releasedOn }),
    },
    textType: source.frontMatter?.soort_tekst ?? null,
    ...rendered,
  };
  return {
    document,
    withheld: sum([...above, ...open.kept, ...kept, ...named.kept], id),
    warnings: [...(warning === null ? [] : [warning]), ...unheeded(given), ...unknownKeys(given)],
  };
}

/** A collection that the file names itself and is not put in. */
const unheeded = ({ frontMatter, collection = GENERAL }: SourceText): string[] =>
  frontMatter?.collectie === undefined || frontMatter.collectie === collection
    ? []
    : [
        `de collectie ‘${frontMatter.collectie}’ die het stuk zelf noemt is niet gebruikt; het staat in ${collection}`,
      ];

/** Keys of the front matter that are not known here, one warning each. */
const unknownKeys = ({ frontMatter }: SourceText): string[] =>
  Object.keys(frontMatter?.overig ?? {}).map(
    (key) => `de sleutel ‘${key}’ is niet bekend en is niet gebruikt`,
  );

/** What closes all of a file from outside its text: its name, its data, or what stands on every page. */
function closedBy({ name, frontMatter, furniture = [] }: SourceText): string | null {
  if (isMarkedName(name)) return name.replaceAll('_', ' ');
  const data = Object.entries(frontMatter?.overig ?? {}).map(([key, value]) => `${key}: ${value}`);
  const titles = frontMatter?.titel === undefined ? [] : [frontMatter.titel];
  return (
    [...data, frontMatter?.soort_tekst ?? ''].find(isMarkedProperty) ??
    titles.find((title) => isMarkedHeading(title, true)) ??
    furniture.find(isMarkedFurniture) ??
    null
  );
}

const notesOf = ({ blocks = [] }: SourceText): SourceBlock[] => blocks.filter(({ type }) => type === 'note');

/**
 * Markings are about the text, not about the notes that a reader of the file put after it: those go with the
 * text that refers to them.
 */
function withholdMarkedText(body: string, source: SourceText, kind: Kind, kinds: Kinds): Open {
  const end = notesOf(source)[0]?.start ?? body.length;
  const { body: text, kept } = withholdMarked(body.slice(0, end), source.format, kind, kinds);
  if (text.trim() === '' && kept.length > 0)
    return { body: masked(body, [{ start: 0, end: body.length }]), kept };
  return { body: text + body.slice(end), kept };
}

/** Layouts that say how deep a part stands, whatever the format of the file says. */
const FIXED: ReadonlySet<DocumentKind['layout']> = new Set(['set', 'letter']);
const withoutDepth = (block: RawBlock): RawBlock => ({ ...block, depth: null });

/** Blocks of a source by its body with and without what is withheld, mostly the same: they are made once. */
const made = new WeakMap<SourceText, Map<string, readonly RawBlock[]>>();

/** The blocks of a body: as the format lays them out, else as its lines are joined. */
export function blocksIn(source: SourceText, body: string, kinds: Kinds): readonly RawBlock[] {
  const known = made.get(source) ?? new Map<string, readonly RawBlock[]>();
  made.set(source, known);
  const before = known.get(body);
  if (before !== undefined) return before;
  const blocks = withSigners(
    source.format === 'laid-out'
      ? blocksOf(body, source.blocks ?? [], kinds)
      : reflow(body, source.format, kinds),
  );
  known.set(body, blocks);
  return blocks;
}

/**
 * The running heads in a body: lines that are no text, and no page numbers, which the re-flow still needs. A
 * laid-out body has none left.
 */
export function runningLinesOf({ body, format }: SourceText): Span[] {
  if (format === 'laid-out') return [];
  const lines = linesOf(body);
  const spans: Span[] = [];
  let at = 0;
  for (const found of body.matchAll(/[^\n\f]+/g)) {
    const text = found[0].trim();
    const start = found.index + found[0].search(/\S/);
    if (text === '' || isPageNumber(text)) continue;
    while ((lines[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    if ((lines[at]?.start ?? Number.POSITIVE_INFINITY) > start)
      spans.push({ start, end: start + text.length });
  }
  return spans;
}

/** Headings are paths, ids and places in reports as well: personal data in them goes before any of that. */
const withRedactedPath = (part: Part): Part => ({
  ...part,
  path: part.path.map((heading) => redact(heading).text),
});

function sum(kept: readonly Kept[], documentId: string): Withheld[] {
  const counts = new Map<string, Withheld>();
  for (const each of kept) {
    const key = [each.place, each.reason, each.by ?? ''].join('\u0000');
    counts.set(key, { documentId, ...each, count: each.count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()];
}

/** Label of a list item: at most this many words before its colon. */
const LABEL_WORDS = 12;

/** The span of the label in an item's text: "EU Drugsstrategie: …". */
function labelSpan(block: RawBlock): Span | null {
  if (block.type !== 'item') return null;
  const colon = block.text.indexOf(':');
  if (colon <= 0 || !/^:\s+\S/.test(block.text.slice(colon, colon + 4))) return null;
  const label = block.text.slice(0, colon);
  if (label.split(' ').length > LABEL_WORDS || /[.!?;](?:\s|$)/.test(label)) return null;
  return { start: 0, end: colon };
}

/** The page of a place in the body; undefined when the source has no pages. */
function pagesIn({ body, pages, format }: SourceText): ((at: number) => number) | undefined {
  const paged = pages !== undefined || (format === 'text' && body.includes('\f'));
  return paged ? pageCounter(body) : undefined;
}

/** Marks of redaction are longer or shorter than what they stand for: page breaks behind them move. */
const withMovedBreaks = (parts: readonly Part[], before: readonly Part[]): Part[] =>
  parts.map((part, at) => ({
    ...part,
    blocks: part.blocks.map((block, index) => {
      const old = before[at]?.blocks[index]?.text ?? block.text;
      if (block.breaks.length === 0 || old === block.text) return block;
      const moved = movedPlaces(block.breaks, redact(old).spans);
      return { ...block, breaks: moved.filter((place) => place < block.text.length) };
    }),
  }));

/** Blocks with the rows of tables: rows that follow each other and have as many columns are one table, with its header. */
function withRows(
  blocks: readonly Block[],
  rows: ReadonlyMap<number, PlacedRow>,
  text: string,
): readonly Block[] {
  if (rows.size === 0) return blocks;
  const headers = new Map<number, Span>();
  let table: number[] = [];
  const close = (): void => {
    const placed = table.flatMap((at) => rows.get(at) ?? []);
    const heading = headerOf(placed, text);
    const [first, last] = [heading[0], heading.at(-1)];
    if (first !== undefined && last !== undefined)
      for (const at of table)
        if (!heading.some((row) => row === rows.get(at)))
          headers.set(at, { start: first.start, end: last.end });
    table = [];
  };
  for (const [at, row] of rows) {
    const last = table.at(-1);
    const before = last === undefined ? undefined : rows.get(last)?.shape;
    // A header whose last cell is wide has fewer columns than what it heads.
    const goesOn = before?.header === true || before?.columns === row.shape.columns;
    if (last !== undefined && (at !== last + 1 || !goesOn)) close();
    table.push(at);
  }
  close();
  return blocks.map((block, at) => {
    const row = rows.get(at);
    if (row === undefined) return block;
    return { ...block, row: { cells: row.cells, header: headers.get(at) ?? null } };
  });
}

/** A note by its place among the blocks, and what refers to it. */
interface PlacedNote {
  readonly at: number;
  readonly refers: Span;
  readonly after?: string | undefined;
}

/** Blocks with the notes that they refer to. */
function withNotes(blocks: readonly Block[], notes: readonly PlacedNote[], text: string): readonly Block[] {
  if (notes.length === 0) return blocks;
  const referring = new Map<number, Reference[]>();
  const starts = new Map(blocks.map(({ origin }, at) => [origin.start, at]));
  for (const { at, refers, after = '' } of notes) {
    const from = starts.get(refers.start);
    const block = from === undefined ? undefined : blocks[from];
    if (from === undefined || block === undefined || from === at) continue;
    const place = placeAfter(text.slice(block.start, block.end), after);
    const reference = { block: at, at: place === null ? null : block.start + place };
    referring.set(from, [...(referring.get(from) ?? []), reference]);
  }
  return blocks.map((block, at) => {
    const own = referring.get(at);
    return own === undefined ? block : { ...block, notes: own };
  });
}

function render(
  parts: readonly Part[],
  pageOf: ((at: number) => number) | undefined,
): Pick<Document, 'text' | 'sections' | 'blocks' | 'pages'> {
  let text = '';
  const pages: PageStart[] = [];
  const blocks: Block[] = [];
  const sections: Section[] = [];
  const rows = new Map<number, PlacedRow>();
  const notes: PlacedNote[] = [];
  let last: RawBlock | null = null;
  for (const part of parts) {
    if (last !== null) text += '\n\n';
    const start = text.length;
    part.blocks.forEach((block, index) => {
      const runIn = block.runIn === true && last?.type === 'heading';
      if (index > 0) text += runIn ? ' ' : last?.type === 'item' && block.type === 'item' ? '\n' : '\n\n';
      const prefix =
        block.marker === null ? '' : `${block.marker.style === 'bullet' ? '•' : block.marker.text} `;
      const from = text.length;
      text += prefix + block.text;
      const label = labelSpan(block);
      const at = from + prefix.length;
      if (pageOf !== undefined) {
        const known = block.note === undefined ? block.origin : block.note;
        const first = known === null ? null : pageOf(known.start);
        const before = pages.at(-1)?.page;
        if (block.note === undefined ? (before ?? 0) < (first ?? 0) : before !== first)
          pages.push({ start: from, page: first });
        if (first !== null && block.note === undefined)
          for (const [turn, place] of block.breaks.entries())
            pages.push({ start: at + place, page: first + turn + 1 });
      }
      blocks.push({
        type: block.type,
        start: from,
        end: text.length,
        label: label === null ? null : { start: at + label.start, end: at + label.end },
        origin: block.origin,
        ...(runIn ? { runIn } : {}),
      });
      if (block.row !== undefined)
        rows.set(blocks.length - 1, {
          shape: block.row,
          start: from,
          end: text.length,
          cells: cellsIn(block.text, block.row, at),
        });
      if (block.note !== undefined && block.note !== null)
        notes.push({ at: blocks.length - 1, refers: block.note, after: block.after });
      last = block;
    });
    sections.push({
      path: part.path,
      rubriek: part.rubriek,
      voice: part.voice,
      modality: part.modality,
      start,
      end: text.length,
    });
  }
  return {
    text,
    blocks: withRows(withNotes(blocks, notes, text), rows, text),
    pages,
    sections: sections.map((section, index) => ({
      ...section,
      end: sections[index + 1]?.start ?? text.length,
    })),
  };
}
