import { resolve } from 'node:path';
import process from 'node:process';
import { CommandError } from '../cli/command.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from '../cli/places.ts';
import { firstReason } from '../cli/render/refused.ts';
import { counted } from '../cli/render/text.ts';
import { readCorpus } from '../ingest/corpus.ts';
import { theEncoder } from '../ingest/encoding/encoder.ts';
import { buildFolder } from '../ingest/index-folder/build-folder.ts';
import type { Corpus } from '../ingest/outcome.ts';
import type { FrontMatter } from '../src/documents/source.ts';
import { prepareModel } from './build-model.ts';
import { buildPageOfToday } from './build-page.ts';

/** What every document that ships must say about itself: one of the keys of each row. */
const REQUIRED: readonly (readonly (keyof FrontMatter)[])[] = [
  ['id'],
  ['soort'],
  ['titel'],
  ['taal'],
  ['referenties'],
  // Not every document has an official address that is known; then it says in words where it is from.
  ['url', 'bron'],
  ['soort_tekst'],
];

/** The first thing that is wrong with a corpus that is to ship, as one Dutch sentence. */
export function shippingFault(corpus: Corpus): string | undefined {
  const refused = firstReason(corpus.refused, 'geweigerd');
  if (refused !== undefined) return refused;
  const aside = firstReason(corpus.quarantined, 'niet opgenomen');
  if (aside !== undefined) return `${aside} Haal weg wat er verdacht is en bouw opnieuw.`;
  for (const { name, frontMatter } of corpus.files) {
    const missing = REQUIRED.filter((keys) => keys.every((key) => frontMatter?.[key] === undefined)).map(
      (keys) => keys.join(' of '),
    );
    if (missing.length > 0)
      return `${name} mist ${missing.join(', ')} bovenaan het bestand; vul dat aan en bouw opnieuw.`;
  }
  return undefined;
}

/** Builds the index that ships. Throws a `CommandError` when a document is not fit for it. */
export async function buildShipped(corpusFolder: string, indexFolder: string): Promise<string> {
  const corpus = await readCorpus([corpusFolder]);
  const fault = shippingFault(corpus);
  if (fault !== undefined) throw new CommandError(1, fault);
  const origin = resolve(corpusFolder) === SHIPPED_CORPUS ? 'shipped' : 'own';
  const manifest = await buildFolder(corpus, indexFolder, origin, { encoder: await theEncoder() });
  return `Index gebouwd: ${counted(manifest.totals.indexed, 'stuk', 'stukken')}, ${counted(manifest.totals.passages, 'passage', 'passages')}, vingerafdruk ${manifest.fingerprint.slice(0, 12)}.`;
}

const USAGE =
  'Gebruik: npm run build -- [MAP MET STUKKEN [MAP VOOR DE INDEX]]; zonder mappen van corpus/ naar dist/index';

function foldersIn(argv: readonly string[]): readonly string[] {
  const option = argv.find((each) => each.startsWith('-'));
  if (option !== undefined || argv.length > 2)
    throw new CommandError(
      2,
      `${option === undefined ? 'Er zijn te veel mappen' : `De optie ${option} bestaat niet`}. ${USAGE}`,
    );
  return argv;
}

if (import.meta.main) {
  const argv = process.argv.slice(2);
  try {
    if (argv.includes('--help') || argv.includes('-h')) console.log(USAGE);
    else {
      const [corpusFolder = SHIPPED_CORPUS, indexFolder = BUILT_INDEX] = foldersIn(argv);
      console.log(await buildShipped(corpusFolder, indexFolder));
      const model = await prepareModel();
      if (model !== undefined) console.log(model);
      await buildPageOfToday();
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
