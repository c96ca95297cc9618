import type { Opened } from '../../ingest/corpus.ts';
import { FORMAT_NAMES } from '../../ingest/format.ts';
import type { FileFacts } from '../../ingest/outcome.ts';
import { relatedDocuments } from '../../ingest/related.ts';
import { GENERAL } from '../../src/documents/collection.ts';
import type { References } from '../../src/documents/document.ts';
import type { DocumentSummary, StoredDocument } from '../../src/search/index.ts';
import { LINK_LABELS, senderLabel, standingLabel } from '../../src/web/words/document-words.ts';
import type { Terminal } from '../terminal.ts';
import { badge, placeOf } from './badge.ts';
import { counted, flat, shorten, table, wrap } from './text.ts';

const MAX_TITLE = 60;
const MAX_NUMBERS = 4;

/** One line for every document. */
export function renderDocuments(
  documents: readonly DocumentSummary[],
  { quarantined }: Pick<Opened, 'quarantined'>,
  { style }: Pick<Terminal, 'style'>,
): string {
  // In one collection there is nothing to tell apart.
  const several = documents.some(({ collection }) => collection !== GENERAL);
  const [header = '', ...rows] = table([
    ['ID', 'SOORT', ...(several ? ['COLLECTIE'] : []), 'DATUM', 'TITEL', 'NUMMERS'],
    ...documents.map(({ id, kind, collection, date, title, references }) => [
      flat(id),
      kind,
      ...(several ? [collection] : []),
      date ?? '-',
      shorten(flat(title), MAX_TITLE),
      firstNumbers(references) || '-',
    ]),
  ]);
  return [
    style('bold', header),
    ...rows,
    '',
    counted(documents.length, 'stuk', 'stukken'),
    ...(quarantined.length > 0 ? [asideLine(quarantined)] : []),
    '',
  ].join('\n');
}

const MOST_ASIDE = 10;

/** What was offered and waits for somebody to look at it. */
function asideLine(names: readonly string[]): string {
  const more = names.length - MOST_ASIDE;
  return `${counted(names.length, 'bestand staat', 'bestanden staan')} in quarantaine en niet in deze lijst: ${names.slice(0, MOST_ASIDE).map(flat).join(', ')}${more > 0 ? ` en nog ${more}` : ''}.`;
}

/** How a document is built up: its numbers, and its sections with who speaks and where they stand. */
export function renderDocument(
  held: StoredDocument,
  summaries: readonly DocumentSummary[],
  { files }: Pick<Opened, 'files'>,
  terminal: Pick<Terminal, 'style' | 'width'>,
): string {
  const { style, width } = terminal;
  const { document, passages } = held;
  const facts: [string, string][] = [
    ['Id', document.id],
    ['Soort', document.kind],
    ['Datum', document.date ?? 'onbekend'],
    ['Nummers', numbersOf(document.references) || 'geen'],
    ['Afzender', senderLabel(document.sender, 'nl') || 'onbekend'],
    ['Ministeries', document.ministries.join('; ') || 'onbekend'],
    ['Collectie', document.collection],
    ['Bestand', document.source.name],
    ['Herkomst', standingLabel(document.source, 'nl')],
    ...factsOf(files.get(document.id)),
    ['Publicatie', document.source.url ?? 'onbekend'],
    ...(document.textType === null ? [] : [['Tekst', document.textType] satisfies [string, string]]),
    ['Passages', passages.length.toLocaleString('nl-NL')],
  ];
  return [
    style('bold', wrap(flat(document.title), width)),
    '',
    ...table(facts.map(([name, value]) => [name, flat(value)])),
    '',
    style('bold', 'Opbouw'),
    ...document.sections.map(
      ({ path, voice, start, end }) =>
        `  ${badge(voice, terminal)} ${placeOf(path)} ${style('dim', `(${start}–${end})`)}`,
    ),
    '',
    style('bold', 'Verwante stukken'),
    ...relatedLines(held, summaries),
    '',
  ].join('\n');
}

function factsOf(file: Pick<FileFacts, 'format' | 'pages'> | undefined): [string, string][] {
  return [
    ...(file?.format ? [['Formaat', FORMAT_NAMES[file.format]] satisfies [string, string]] : []),
    ...(file?.pages ? [["Pagina's", file.pages.toLocaleString('nl-NL')] satisfies [string, string]] : []),
  ];
}

/**
 * First how it stands to others, and on what that rests; then what has a number or a title in common. Those
 * that are here by their id; those that are only named by the name they are given.
 */
function relatedLines(
  { document, links }: StoredDocument,
  summaries: readonly DocumentSummary[],
): readonly string[] {
  const byId = new Map(summaries.map((head) => [head.id, head]));
  const linked = new Set(links.flatMap(({ id }) => (id === null ? [] : [id])));
  const here = relatedDocuments(document, summaries).filter(({ id }) => !linked.has(id));
  const titles = new Set([
    ...here.map(({ title }) => title),
    ...links.flatMap(({ id, reference }) => [reference, byId.get(id ?? '')?.title ?? '']),
  ]);
  const lines = [
    ...links.map(({ type, id, reference, why }) => {
      const other = id === null ? undefined : byId.get(id);
      const what = other === undefined ? `${reference} (niet aanwezig)` : `${other.id}: ${other.title}`;
      return `  ${LINK_LABELS.nl[type]}: ${flat(what)} (${flat(why)})`;
    }),
    ...here.map(({ id, title }) => `  ${flat(id)}: ${flat(title)}`),
    ...document.references.related
      .filter((title) => !titles.has(title))
      .map((title) => `  ${flat(title)} (genoemd)`),
  ];
  return lines.length > 0 ? lines : ['  geen'];
}

function numbersOf(references: References): string {
  return allNumbers(references).join(', ');
}

/** A register names dozens; a list of documents has room for a few. */
function firstNumbers(references: References): string {
  const numbers = allNumbers(references);
  const more = numbers.length - MAX_NUMBERS;
  return `${numbers.slice(0, MAX_NUMBERS).join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
}

function allNumbers({ com, celex, kamerstuk, dossier, tk }: References): readonly string[] {
  return [com, celex, kamerstuk, dossier, tk].flat().map(flat);
}
