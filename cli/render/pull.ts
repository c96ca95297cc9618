import type { Found } from '../../src/sources/official/found.ts';
import { bestFirst } from '../../src/sources/official/found.ts';
import type { Pulled, Status } from '../../src/sources/official/pull.ts';
import type { Failure, SearchResult } from '../../src/sources/official/search.ts';
import type { Provenance } from '../../src/sources/provenance.ts';
import type { Terminal } from '../terminal.ts';
import { counted, flat, shorten, table } from './text.ts';

const MAX_TITLE = 60;

const STATES: Readonly<Record<Status, string>> = {
  new: 'opgehaald',
  changed: 'vernieuwd',
  unchanged: 'ongewijzigd',
  duplicate: 'al aanwezig',
};

const titleCell = (title: string | null): string => (title === null ? '-' : shorten(flat(title), MAX_TITLE));

/** What came in, with where it came from, and what to do next. */
export function renderPull(
  out: string,
  documents: readonly Pulled[],
  { style }: Pick<Terminal, 'style'>,
): string {
  if (documents.length === 0) return 'Er is niets opgehaald.\n';
  const [header = '', ...rows] = table([
    ['BESTAND', 'DATUM', 'BRON', 'STATUS', 'TITEL'],
    ...documents.map(({ name, status, entry }) => [
      name,
      entry.datum ?? '-',
      entry.bron,
      STATES[status],
      titleCell(entry.titel),
    ]),
  ]);
  const counts = (Object.keys(STATES) as Status[])
    .map((status) => [documents.filter((each) => each.status === status).length, STATES[status]] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count.toLocaleString('nl-NL')} ${state}`);
  return [
    style('bold', header),
    ...rows,
    '',
    `${counted(documents.length, 'stuk', 'stukken')}: ${counts.join(', ')}. Ze staan in ${flat(out)}, met hun herkomst.`,
    `Volgende stap: npm run -s notabene -- ingest ${quotedPath(flat(out))}`,
    '',
  ].join('\n');
}

/** What would be fetched. */
export function renderFound(
  found: readonly Found[],
  known: Provenance,
  { style }: Pick<Terminal, 'style'>,
): string {
  if (found.length === 0) return 'Er is niets gevonden.\n';
  const [header = '', ...rows] = table([
    ['STUK', 'DATUM', 'BRON', 'VORM', 'STATUS', 'TITEL'],
    ...found.map((each) => [
      each.id,
      each.date ?? '-',
      each.manifestations[0]?.service ?? '-',
      each.manifestations[0]?.format ?? '-',
      isKnown(each, known) ? 'aanwezig' : 'op te halen',
      titleCell(each.title),
    ]),
  ]);
  return [
    style('bold', header),
    ...rows,
    '',
    `${counted(found.length, 'stuk', 'stukken')} gevonden; er is niets opgehaald (--dry-run).`,
    '',
  ].join('\n');
}

function isKnown(found: Found, known: Provenance): boolean {
  const ids = [found.id, ...found.alsoKnownAs];
  return [...known.values()].some(
    ({ id, ookBekendAls }) => ids.includes(id) || ookBekendAls.includes(found.id),
  );
}

/** The result as data. */
export function jsonOfPull(
  out: string,
  documents: readonly Pulled[],
  failures: readonly Failure[],
  cut: readonly string[],
): object {
  const count = (status: Status) => documents.filter((each) => each.status === status).length;
  return {
    out,
    totals: {
      documents: documents.length,
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      duplicate: count('duplicate'),
      failed: failures.length,
    },
    documents: documents.map(({ id, name, status, entry }) => ({
      id,
      file: name,
      status,
      title: entry.titel,
      date: entry.datum,
      language: entry.taal,
      url: entry.url,
      source: entry.bron,
      sha256: entry.sha256,
      references: entry.referenties,
      alsoKnownAs: entry.ookBekendAls,
      annexOf: entry.bijlageBij,
    })),
    failures,
    more: cut,
  };
}

/** What would be fetched, as data. */
export function jsonOfFound(out: string, { found, failures, cut }: SearchResult, known: Provenance): object {
  return {
    out,
    dryRun: true,
    documents: found.map((each) => ({
      id: each.id,
      status: isKnown(each, known) ? 'present' : 'absent',
      title: each.title,
      date: each.date,
      language: each.language,
      references: each.references,
      alsoKnownAs: each.alsoKnownAs,
      annexOf: each.annexOf,
      manifestations: bestFirst(each.manifestations).map(({ format, url, service }) => ({
        format,
        url,
        source: service,
      })),
    })),
    failures,
    more: cut,
  };
}

/** A path as it can be typed again. */
function quotedPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
