import { FORMAT_NAMES } from '../../ingest/format.ts';
import type { Manifest } from '../../ingest/index-folder/manifest.ts';
import type { Release, ReleaseChange } from '../../ingest/index-folder/releases.ts';
import type { Corpus, FileOutcome, Part, Status } from '../../ingest/outcome.ts';
import { foundAs, suspicionLines } from '../../ingest/quarantine.ts';
import { remarkLines } from '../../ingest/reading/remarks.ts';
import type { Since } from '../since.ts';
import type { Terminal } from '../terminal.ts';
import { counted, flat, shorten, table, wrap } from './text.ts';

const MAX_TITLE = 56;
/** With more files than this, only what is not in order is listed. */
const MOST_ROWS = 40;
/** Of what is not in order. */
const MOST_FAULTS = 100;
/** Of one file. */
const MOST_PARTS = 5;
/** Of what is new, changed or gone. */
const MOST_NAMED = 10;
/** The place of the last column. */
const REASON = 7;

const STATUS_NAMES: Readonly<Record<Status, string>> = {
  indexed: 'geïndexeerd',
  quarantined: 'in quarantaine',
  refused: 'geweigerd',
  double: 'dubbel',
};

interface Ingested {
  readonly corpus: Corpus;
  /** Null when nothing was; else what the server reads, of which `assets` is this very index. */
  readonly indexed: { readonly reader: keyof typeof READERS } | null;
  readonly manifest: Manifest;
  readonly out: string;
  /** What is released after this. */
  readonly releases: readonly Release[];
  readonly change: ReleaseChange | null;
  /** Null when nothing was ingested there before. */
  readonly since: Since | null;
}

/** What became of every file, what was withheld and where, the totals, and what is left to do. */
export function renderIngest(ingested: Ingested, terminal: Pick<Terminal, 'style' | 'width'>): string {
  const { corpus, manifest, out, indexed } = ingested;
  const mark = manifest.fingerprint.slice(0, 12);
  const aside = quarantineLines(corpus, (name) => `vrijgeven: --release ${name}`);
  return [
    ...accountLines(corpus, manifest, terminal),
    ...reusedLines(corpus),
    ...sinceLines(ingested),
    ...(indexed === null
      ? []
      : [`De index staat in ${flat(out)} (vingerafdruk ${mark}). ${READERS[indexed.reader]}`]),
    ...releaseLines(ingested),
    ...(aside.length > 0 ? [...aside, wrap(TO_DO, terminal.width)] : []),
    '',
  ].join('\n');
}

/** What became of every file, what was withheld and where, and the totals. */
export function accountLines(
  corpus: Corpus,
  manifest: Manifest,
  { style, width }: Pick<Terminal, 'style' | 'width'>,
): readonly string[] {
  const { rows, left } = rowsOf(corpus, manifest);
  const [header = '', ...lines] = tableWithReasons(width, [
    ['BESTAND', 'STATUS', 'FORMAAT', 'BLZ.', 'TEKENS', 'PASSAGES', 'ACHTERGEHOUDEN', 'STUK OF REDEN'],
    ...rows,
  ]);
  return [
    // With nothing to list a heading would promise something.
    ...(lines.length > 0 ? [style('bold', header), ...lines] : []),
    ...left,
    '',
    ...withheldLines(corpus),
    ...totalLines(manifest),
  ];
}

/** What comes of an index, by what the server reads. */
const READERS = {
  assets:
    'Een server op deze machine die al draait, gaat er vanzelf op over; mislukt een vraag juist op dat moment, stel die dan opnieuw.',
  d1: 'De server zoekt in de database; vul die met notabene fill.',
  opensearch: 'De server zoekt in OpenSearch; vul dat met notabene fill --engine opensearch.',
  nobody:
    'Geef die map met --corpus om erin te zoeken; de server leest dist/index, of wat NOTABENE_INDEX noemt.',
} as const;

/** A window has no room for a reason behind the figures: there it stands below its row. */
function tableWithReasons(width: number, rows: readonly (readonly string[])[]): string[] {
  if (!Number.isFinite(width)) return table(rows);
  const lines = table(rows.map((row) => row.slice(0, REASON)));
  return lines.flatMap((line, at) => {
    const reason = at === 0 ? undefined : rows[at]?.[REASON];
    return reason === undefined ? [line] : [line, `    ${wrap(reason, width - 4, '    ')}`];
  });
}

/** What was released, for looking back. */
export function renderReleases(releases: readonly Release[], { style }: Pick<Terminal, 'style'>): string {
  if (releases.length === 0) return 'Er is niets vrijgegeven.\n';
  const [header = '', ...rows] = table([
    ['BESTAND', 'SHA-256', 'BEKEKEN'],
    ...releases.map(({ name, sha256, codes }) => [
      flat(name),
      sha256.slice(0, 12),
      codes.map(foundAs).join(', '),
    ]),
  ]);
  return [style('bold', header), ...rows, '', counted(releases.length, 'bestand', 'bestanden'), ''].join(
    '\n',
  );
}

interface Rows {
  readonly rows: string[][];
  /** What is not listed, in words. */
  readonly left: readonly string[];
}

function rowsOf(corpus: Corpus, manifest: Manifest): Rows {
  const byId = new Map(corpus.documents.map((document) => [document.id, document]));
  const { files, skipped } = corpus;
  const all = files.length + skipped.length <= MOST_ROWS;
  const shown = files
    .map((file, at) => ({ file, account: manifest.files[at] }))
    .filter(({ file }) => all || needsAttention(file));
  const rows = shown
    .slice(0, all ? shown.length : MOST_FAULTS)
    .flatMap(({ file, account }) => [
      [
        flat(file.name),
        STATUS_NAMES[file.status],
        file.format === null ? '-' : FORMAT_NAMES[file.format],
        numberOf(file.pages),
        numberOf(file.characters),
        file.status === 'indexed' ? numberOf(account?.passages ?? null) : '-',
        file.status === 'indexed' ? numberOf(account?.withheld.count ?? null) : '-',
        file.reason === null ? contentOf(file, byId) : flat(file.reason.message),
      ],
      ...(file.status === 'indexed'
        ? remarkLines(file.remarks).map(({ place, text }) => row(`  ${flat(place)}`, 'let op', flat(text)))
        : []),
      ...file.warnings.map((warning) => row('  let op', '-', flat(warning))),
      ...(file.status === 'indexed' || file.parts.length > 1 ? partRows(file.parts) : []),
    ]);
  if (all)
    return {
      rows: [...rows, ...skipped.map(({ name, message }) => row(flat(name), 'overgeslagen', flat(message)))],
      left: [],
    };
  const faults = shown.length - MOST_FAULTS;
  const fine = files.length - shown.length + skipped.length;
  return {
    rows,
    left: [
      ...(faults > 0
        ? [`… en nog ${counted(faults, 'bestand dat niet in orde is', 'bestanden die niet in orde zijn')}`]
        : []),
      `… en ${counted(fine, 'bestand', 'bestanden')} zonder bijzonderheden; met --json staat alles er`,
    ],
  };
}

/** A row without figures. */
const row = (name: string, status: string, reason: string): string[] => [
  name,
  status,
  '-',
  '-',
  '-',
  '-',
  '-',
  reason,
];

const needsAttention = ({ status, renamed, parts, remarks }: FileOutcome): boolean =>
  remarks.length > 0 ||
  status === 'refused' ||
  status === 'quarantined' ||
  renamed.length > 0 ||
  parts.some((part) => part.status !== 'double');

function partRows(parts: readonly Part[]): string[][] {
  const rows = parts
    .slice(0, MOST_PARTS)
    .map(({ place, id, status, message }) =>
      row(`  ${flat(place ?? id ?? 'een stuk')}`, STATUS_NAMES[status], flat(message)),
    );
  const more = parts.length - MOST_PARTS;
  return more > 0 ? [...rows, row('  …', '', `en nog ${counted(more, 'stuk', 'stukken')}`)] : rows;
}

const numberOf = (count: number | null): string => (count === null ? '-' : count.toLocaleString('nl-NL'));

/** Says of documents that got another id than their file name gives what it is; empty when there are none. */
export function renamedNote(renamed: FileOutcome['renamed']): string {
  return renamed.map(({ from, to }) => `id ${to}, want ${from} is ook de naam van een ander stuk`).join('; ');
}

function contentOf(
  { documentIds, renamed, released }: FileOutcome,
  documents: ReadonlyMap<string, Corpus['documents'][number]>,
): string {
  const [id] = documentIds;
  const only = documentIds.length === 1 ? documents.get(id ?? '') : undefined;
  const content =
    only === undefined
      ? counted(documentIds.length, 'stuk', 'stukken')
      : `${only.kind}: ${shorten(flat(only.title), MAX_TITLE)}`;
  const notes = [...(released ? ['vrijgegeven'] : []), ...(renamed.length > 0 ? [renamedNote(renamed)] : [])];
  return notes.length > 0 ? `${content} (${notes.join('; ')})` : content;
}

/** In is the sum of what became of it, in files; then in documents where that is another number. */
function totalLines({ totals }: Manifest): readonly string[] {
  const { documents } = totals;
  const files = [
    `${numberOf(totals.indexed)} geïndexeerd`,
    `${numberOf(totals.quarantined)} in quarantaine`,
    `${numberOf(totals.refused)} geweigerd`,
    `${numberOf(totals.double)} dubbel`,
  ].join(', ');
  const inside = [
    ...(documents.quarantined > 0 ? [`${numberOf(documents.quarantined)} in quarantaine`] : []),
    ...(documents.refused > 0 ? [`${numberOf(documents.refused)} geweigerd`] : []),
    ...(documents.double > 0 ? [`${numberOf(documents.double)} dubbel`] : []),
  ].join(', ');
  const sameCounts = documents.offered === totals.offered;
  return [
    `${counted(totals.offered, 'bestand', 'bestanden')} aangeboden: ${files}. ${counted(totals.skipped, 'bestand', 'bestanden')} overgeslagen.`,
    ...(sameCounts
      ? []
      : [
          `In die bestanden ${documents.offered === 1 ? 'staat' : 'staan'} ${counted(documents.offered, 'stuk', 'stukken')}: ${numberOf(documents.indexed)} geïndexeerd${inside === '' ? '' : `, ${inside}`}.`,
        ]),
    `Geïndexeerd: ${counted(documents.indexed, 'stuk', 'stukken')} met ${counted(totals.passages, 'passage', 'passages')}, ${counted(totals.characters, 'teken', 'tekens')}; ${counted(totals.withheld, 'keer', 'keer')} iets achtergehouden.`,
  ];
}

/** What an earlier build had read already. */
function reusedLines({ files }: Corpus): readonly string[] {
  const count = files.filter(({ reused }) => reused).length;
  if (count === 0) return [];
  return [
    `${counted(count, 'bestand was', 'bestanden waren')} sinds de vorige keer niet veranderd en ${count === 1 ? 'is' : 'zijn'} niet opnieuw gelezen.`,
  ];
}

/** What is otherwise than the last time, by name; what stayed the same is only counted. */
function sinceLines({ since }: Ingested): readonly string[] {
  if (since === null) return [];
  const gone = since.gone.map(({ id, file }) => `${id} (${file})`);
  return [
    ...namedLine('Nieuw sinds de vorige keer', since.added, 'bestand', 'bestanden'),
    ...namedLine('Veranderd sinds de vorige keer, en opnieuw gelezen', since.changed, 'bestand', 'bestanden'),
    ...namedLine('Niet meer in de index', gone, 'stuk', 'stukken'),
  ];
}

function namedLine(what: string, names: readonly string[], one: string, many: string): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).map(flat).join(', ');
  const rest = more > 0 ? ` en nog ${counted(more, one, many)}; met --json staat alles er` : '';
  return [`${what} (${counted(names.length, one, many)}): ${shown}${rest}.`];
}

/** By count and place; what it says is nowhere. */
function withheldLines({ withheld }: Corpus): readonly string[] {
  if (withheld.length === 0) return [];
  const shown = withheld.slice(0, MOST_FAULTS);
  const more = withheld.length - shown.length;
  return [
    'Achtergehouden:',
    ...table(
      shown.map(({ documentId, place, reason, by, count }) => [
        `  ${count} ×`,
        by === undefined || by === reason ? reason : `${reason} (${by})`,
        flat(documentId),
        flat(place),
      ]),
    ),
    ...(more > 0 ? [`  … en op nog ${counted(more, 'plaats', 'plaatsen')}; met --json staat alles er`] : []),
    '',
  ];
}

function releaseLines({ releases, change, corpus }: Ingested): readonly string[] {
  const used = new Set(corpus.files.filter(({ released }) => released).map(({ sha256 }) => sha256));
  const others = releases.filter(({ sha256 }) => !used.has(sha256)).length;
  return [
    ...(change?.add ?? []).map(({ name, sha256 }) => `Vrijgegeven: ${flat(name)} (${sha256.slice(0, 12)}).`),
    ...(change?.remove ?? []).map((sha256) => `Vrijgave ingetrokken: ${sha256.slice(0, 12)}.`),
    ...(releases.length > 0
      ? [
          `${counted(releases.length, 'bestand is', 'bestanden zijn')} vrijgegeven${others > 0 ? `, waarvan ${numberOf(others)} nu niet aangeboden` : ''}; notabene ingest --releases toont welke, en --revoke trekt het in.`,
        ]
      : []),
  ];
}

/** A name that a shell takes as one word as it is. */
const PLAIN = /^[\w./-]+$/;

const TO_DO =
  'Open elk bestand en bekijk de genoemde plaatsen. Haal weg wat niet openbaar mag worden, of voer als alles in orde is dezelfde opdracht opnieuw uit met --release en de naam. Van een vrijgegeven bestand wordt alleen opgenomen wat een lezer van de bladzijde ziet.';

/** What was found in each file and where, and how it is released if it can be. */
export function quarantineLines(
  { files }: Corpus,
  release: ((name: string) => string) | null,
): readonly string[] {
  const aside = files.filter(
    ({ status, parts }) => status === 'quarantined' || parts.some((part) => part.status === 'quarantined'),
  );
  if (aside.length === 0) return [];
  const more = aside.length - MOST_ROWS;
  return [
    '',
    'In quarantaine, en dus niet geïndexeerd:',
    ...aside
      .slice(0, MOST_ROWS)
      .flatMap(({ name, sha256, suspicions }) => [
        `  ${flat(name)} (SHA-256 ${sha256?.slice(0, 12) ?? 'onbekend'})`,
        ...suspicionLines(suspicions).map((line) => `    ${flat(line)}`),
        ...(release === null
          ? []
          : [`    ${release(PLAIN.test(name) ? name : (sha256?.slice(0, 12) ?? ''))}`]),
      ]),
    ...(more > 0 ? [`  … en nog ${counted(more, 'bestand', 'bestanden')}; met --json staat alles er`] : []),
  ];
}
