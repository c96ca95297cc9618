import type { Manifest } from '../../ingest/index-folder/manifest.ts';
import type { Corpus } from '../../ingest/outcome.ts';
import type { Filled } from '../../src/search/rows/progress.ts';
import type { Terminal } from '../terminal.ts';
import { accountLines, quarantineLines } from './ingest.ts';
import { counted, wrap } from './text.ts';

/** A file is released where it is ingested; the index that comes of that is what a database is filled with. */
const TO_DO =
  'Bekijk elk bestand op de genoemde plaatsen. Is alles in orde, lees de stukken dan in met notabene ingest en --release, en vul de database met dist/index.';

/** The same account of the files as of an ingest, then what the database has and had. */
export function renderFilled(
  {
    corpus,
    manifest,
    filled,
    openSearch = false,
  }: {
    readonly corpus: Corpus;
    readonly manifest: Manifest;
    readonly filled: Filled;
    /** Where the documents went; into the database unless told. */
    readonly openSearch?: boolean;
  },
  terminal: Pick<Terminal, 'style' | 'width'>,
): string {
  const aside = quarantineLines(corpus, null);
  return [
    ...accountLines(corpus, manifest, terminal),
    filledLine(filled, openSearch ? 'OpenSearch' : 'De database'),
    ...(aside.length > 0 ? [...aside, wrap(TO_DO, terminal.width)] : []),
    '',
  ].join('\n');
}

function filledLine({ documents, fingerprint, before, steps, resumed }: Filled, where: string): string {
  const what = `${counted(documents, 'stuk', 'stukken')}, vingerafdruk ${fingerprint.slice(0, 12)}`;
  if (steps === 0 && before?.fingerprint === fingerprint) return `${where} heeft deze stukken al: ${what}.`;
  const did =
    steps === 0
      ? `${where} had deze stukken nog en geeft ze weer`
      : resumed > 0
        ? `${where} is verder gevuld`
        : `${where} is gevuld`;
  return `${did}: ${what}${before === null ? '' : `; daarvoor stonden er ${counted(before.documents, 'stuk', 'stukken')}`}.`;
}
