import { isKamerstuk } from '../../documents/links/references.ts';
import type { ProvenanceReferences } from '../provenance.ts';
import type { Client } from './client.ts';
import { SourceError } from './failure.ts';
import {
  bestFirst,
  type Format,
  type Found,
  kindOf,
  type Manifestation,
  MEDIA_TYPES,
  titleOf,
} from './found.ts';
import { officialUrl } from './hosts.ts';
import { dayOf, fileId, joinNumbers, NO_NUMBERS } from './numbers.ts';
import { below, type Element, readXml } from './xml.ts';

const HOST = 'repository.overheid.nl';
const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl';
const PAGE = 100;
const MOST_BYTES = 16 * 1024 * 1024;
/** Of the place of a file, as the record of the folder takes it. */
const MOST_CHARACTERS = 500;
/** Numbers in one query, so that its address stays short. */
const AT_ONCE = 20;

const SRU = 'http://docs.oasis-open.org/ns/search-ws/sruResponse';
const GZD = 'http://standaarden.overheid.nl/sru';
const LAW = 'http://standaarden.overheid.nl/wetgeving/';
const DCTERMS = 'http://purl.org/dc/terms/';

/** What is asked of the service, and how an answer is known to be about it. */
export interface Query {
  readonly cql: string;
  readonly fits: (found: Found) => boolean;
}

/** A term in quotes, as CQL 1.2 wants it. */
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
const OFFICIAL = 'c.product-area==officielepublicaties';
/** The only order that the service is known to keep to: what is published meanwhile moves nothing out of sight. */
const NEWEST_FIRST = 'sortBy dt.date/sort.descending';

/** The Kamerstukken of a dossier from one day up to and including another. */
export function inDossier(dossier: string, since: string | null, until: string | null): Query {
  const parts = [
    OFFICIAL,
    'w.publicatienaam==Kamerstuk',
    `w.dossiernummer==${quoted(dossier)}`,
    ...(since === null ? [] : [`dt.date>=${since}`]),
    ...(until === null ? [] : [`dt.date<=${until}`]),
  ];
  const [number = ''] = dossier.split('-');
  return {
    cql: `${parts.join(' AND ')} ${NEWEST_FIRST}`,
    fits: ({ references, date }) =>
      references.dossier.includes(number) &&
      (date === null || ((since === null || date >= since) && (until === null || date <= until))),
  };
}

const anyOf = (index: string, numbers: readonly string[], fits: Query['fits']): readonly Query[] =>
  Array.from({ length: Math.ceil(numbers.length / AT_ONCE) }, (_, at) => {
    const terms = numbers
      .slice(at * AT_ONCE, (at + 1) * AT_ONCE)
      .map((number) => `${index}==${quoted(number)}`);
    return { cql: `${OFFICIAL} AND (${terms.join(' OR ')})`, fits };
  });

/** Documents by their numbers, `kst-22112-4243` or `blg-1184123`. */
export function numbered(numbers: readonly string[]): readonly Query[] {
  const wanted = new Set(numbers.map((number) => number.toLowerCase()));
  return anyOf('dt.identifier', numbers, ({ id }) => wanted.has(id));
}

/** The annexes to documents. */
export function annexesOf(numbers: readonly string[]): readonly Query[] {
  const wanted = new Set(numbers.map((number) => number.toLowerCase()));
  return anyOf('w.hoofddocument', numbers, ({ annexOf }) => annexOf !== null && wanted.has(annexOf));
}

/**
 * What the service has, at most `most`, page by page; a record that can't be used comes as an error of its
 * own, and the others go on. Throws when an answer is not what it should be: what came before it still holds.
 */
export async function* searchSru(
  client: Client,
  query: Query,
  most: number,
): AsyncGenerator<Found | SourceError> {
  let seen = 0;
  let given = 0;
  while (given < most) {
    const { total, records } = await page(client, query.cql, seen + 1, Math.min(PAGE, most));
    if (total === 0) return;
    // An empty page before the end would be asked for again, for ever.
    if (records.length === 0) throw new SourceError('not_as_expected', HOST);
    seen += records.length;
    const found = records.map(foundOf);
    const fitting = found.filter((each) => each === null || query.fits(each));
    if (fitting.length === 0) throw new SourceError('not_as_expected', HOST);
    for (const each of fitting) {
      if (given === most) return;
      given += 1;
      yield each ?? new SourceError('bad_number', HOST);
    }
    if (seen >= total) return;
  }
}

async function page(client: Client, cql: string, start: number, size: number) {
  const parameters = new URLSearchParams({
    version: '2.0',
    query: cql,
    startRecord: String(start),
    maximumRecords: String(size),
    httpAccept: 'application/xml',
  });
  const answer = await client.get({
    url: `https://${HOST}/sru?${parameters}`,
    accept: 'application/xml',
    limit: MOST_BYTES,
  });
  if (answer.kind !== 'content') throw new SourceError('not_as_expected', HOST);
  const root = readXml(answer.bytes, HOST);
  if (root.uri !== SRU || root.name !== 'searchRetrieveResponse')
    throw new SourceError('not_as_expected', HOST);
  const total = below(root, [SRU, 'numberOfRecords'])[0]?.text ?? '';
  const records = below(root, [SRU, 'records'], [SRU, 'record'], [SRU, 'recordData'], [GZD, 'gzd']);
  // A query that is not understood is answered with status 200 and a diagnostic.
  if (below(root, [SRU, 'diagnostics']).length > 0 && records.length === 0)
    throw new SourceError('diagnostic', HOST);
  if (!/^\d{1,9}$/.test(total)) throw new SourceError('not_as_expected', HOST);
  return { total: Number(total), records };
}

/** A record as a document; null when its number is not one that we know the form of. */
function foundOf(record: Element): Found | null {
  const meta = (part: string) => below(record, [GZD, 'originalData'], [LAW, 'meta'], [LAW, part]);
  const value = (elements: readonly Element[], name: string): string | null =>
    elements.flatMap(({ children }) => children).find((child) => child.name === name && child.text !== '')
      ?.text ?? null;
  const values = (elements: readonly Element[], name: string): readonly string[] =>
    elements
      .flatMap(({ children }) => children.filter((child) => child.name === name))
      .map(({ text }) => text);
  const [core, mantle, details] = [meta('owmskern'), meta('owmsmantel'), meta('tpmeta')];
  const number = below(
    record,
    [GZD, 'originalData'],
    [LAW, 'meta'],
    [LAW, 'owmskern'],
    [DCTERMS, 'identifier'],
  )[0]?.text;
  const id = fileId(number ?? '');
  if (
    number === undefined ||
    id === null ||
    !/^(?:kst-\d{5}(?:-[ivx]{1,6})?-(?:\d{1,5}|[a-z]{1,3})|blg-\d{1,10})$/.test(id)
  )
    return null;
  const dossier = values(details, 'dossiernummer').flatMap((text) => text.match(/(?<!\d)\d{5}(?!\d)/g) ?? []);
  const main = value(details, 'hoofddocument');
  const annexOf = main === null ? null : fileId(main);
  const title = titleOf(value(details, 'documenttitel') ?? value(core, 'title')?.split(/;\s/).at(-1));
  return {
    id,
    number,
    alsoKnownAs: [],
    kind: kindOf(title),
    title,
    date: dayOf(value(mantle, 'date')) ?? dayOf(value(mantle, 'issued')) ?? dayOf(value(mantle, 'available')),
    language: id.startsWith('kst-') ? 'nl' : null,
    references: joinNumbers(numbersOf(number), main === null ? NO_NUMBERS : numbersOf(main), {
      ...NO_NUMBERS,
      dossier,
    }),
    annexOf,
    version: titleOf(value(core, 'modified')),
    manifestations: manifestationsOf(number, record),
  };
}

/** What follows from a Kamerstuk number; nothing from any other. */
function numbersOf(number: string): ProvenanceReferences {
  const dossier = /^kst-(\d{5})-/.exec(number)?.[1];
  return dossier === undefined || !isKamerstuk(number)
    ? NO_NUMBERS
    : { ...NO_NUMBERS, kamerstuk: [number], dossier: [dossier] };
}

/**
 * Where the text of a document can be had: the places that its record names, as far as they are official, and
 * those where a document with this number is always published. Annexes are published as PDF only.
 */
function manifestationsOf(number: string, record: Element | null): readonly Manifestation[] {
  const formats: readonly Format[] = number.startsWith('blg-') ? ['pdf'] : ['xml', 'html', 'pdf'];
  const items = record === null ? [] : below(record, [GZD, 'enrichedData'], [GZD, 'itemUrl']);
  const named = (format: Format) =>
    items.flatMap((item) => {
      const url = item.attributes.get('manifestation') === format ? officialUrl(item.text) : null;
      return url === null || url.href.length > MOST_CHARACTERS ? [] : [url.href];
    });
  return bestFirst(
    formats.flatMap((format) =>
      [...new Set([...named(format).slice(0, 1), `${PUBLICATIONS}/${number}.${format}`])].map((url) => ({
        format,
        url,
        accept: MEDIA_TYPES[format],
        service: 'officielebekendmakingen' as const,
        page: `${PUBLICATIONS}/${number}.html`,
      })),
    ),
  );
}

/** A document that was asked for by its number but is not in the list yet: it may be published all the same. */
export function unlisted(number: string): Found | null {
  const id = fileId(number);
  if (id === null) return null;
  return {
    id,
    number,
    alsoKnownAs: [],
    kind: null,
    title: null,
    date: null,
    language: id.startsWith('kst-') ? 'nl' : null,
    references: numbersOf(number),
    annexOf: null,
    version: null,
    manifestations: manifestationsOf(number, null),
  };
}
