import type { SearchIndex } from '../../src/search/index.ts';
import type { Corpus } from '../collection.ts';
import type { Manifest } from '../manifest.ts';
import type { Terminal } from '../terminal.ts';
import { counted, flat, shorten, table } from './text.ts';

const MAX_TITLE = 56;

/** What became of every file, what was withheld and where, and the totals. */
export function renderIngest(
  {
    corpus,
    index,
    manifest,
    out,
  }: {
    readonly corpus: Corpus;
    readonly index: SearchIndex;
    readonly manifest: Manifest;
    readonly out: string;
  },
  { style }: Pick<Terminal, 'style'>,
): string {
  const [header = '', ...rows] = table([
    ['BESTAND', 'SOORT', 'TITEL', 'PASSAGES', 'STATUS'],
    ...manifest.files.map(({ name, documents }) => {
      const only = documents.length === 1 ? index.document(documents[0]?.id ?? '') : undefined;
      const passages = documents.reduce((total, each) => total + each.passages, 0);
      return [
        flat(name),
        only?.kind ?? 'verzameling',
        only ? shorten(flat(only.title), MAX_TITLE) : counted(documents.length, 'document', 'documenten'),
        passages.toLocaleString('nl-NL'),
        'geïndexeerd',
      ];
    }),
    ...corpus.skipped.map(({ name, message }) => [
      flat(name),
      '-',
      '-',
      '-',
      `overgeslagen: ${flat(message)}`,
    ]),
    ...corpus.refused.map(({ name, message }) => [flat(name), '-', '-', '-', `geweigerd: ${flat(message)}`]),
  ]);
  const { totals } = manifest;
  return [
    style('bold', header),
    ...rows,
    '',
    ...withheldLines(corpus),
    `${counted(totals.offered, 'stuk', 'stukken')} aangeboden: ${totals.indexed.toLocaleString('nl-NL')} geïndexeerd (${counted(totals.passages, 'passage', 'passages')}), ${totals.refused.toLocaleString('nl-NL')} geweigerd. ${counted(totals.skipped, 'bestand', 'bestanden')} overgeslagen.`,
    `De index staat in ${flat(out)} (vingerafdruk ${manifest.fingerprint.slice(0, 12)}).`,
    '',
  ].join('\n');
}

/** By count and place; what it says is nowhere. */
function withheldLines({ withheld }: Corpus): readonly string[] {
  if (withheld.length === 0) return [];
  return [
    'Achtergehouden:',
    ...table(
      withheld.map(({ documentId, place, reason, count }) => [
        `  ${count} ×`,
        reason,
        flat(documentId),
        flat(place),
      ]),
    ),
    '',
  ];
}
