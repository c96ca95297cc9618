import { buildIndex } from '../src/search/build.ts';
import { IndexError, type SearchIndex } from '../src/search/index.ts';
import { openIndex } from '../src/search/load.ts';
import type { Corpus } from './collection.ts';
import { CommandError } from './command.ts';
import { BUILT_INDEX, readCorpus, SHIPPED_CORPUS } from './corpus.ts';
import { openIndexFolder } from './index-folder.ts';
import { heldIn } from './origin.ts';
import { fileProblem, isSystemError } from './problem.ts';
import { firstReason } from './render/refused.ts';
import { counted, flat } from './render/text.ts';
import { openOwn } from './served.ts';

/** One thing that must be in order. */
export interface Check {
  readonly name: 'node' | 'corpus' | 'index';
  readonly ok: boolean;
  /** Dutch; says what to do when it is not in order. */
  readonly message: string;
}

/** Node runs the `.ts` files as they are from this version on. */
const NODE_MAJOR = 24;

/** What must be in order before questions are answered. `corpus` is what was named; else what ships. */
export async function checkAll({
  corpus,
  index = BUILT_INDEX,
  nodeVersion,
}: {
  readonly corpus?: readonly string[] | undefined;
  readonly index?: string | undefined;
  readonly nodeVersion: string;
}): Promise<readonly Check[]> {
  const read = await readCorpus(corpus ?? [SHIPPED_CORPUS]);
  return [checkNode(nodeVersion), checkCorpus(read), await checkIndex(index, read, corpus !== undefined)];
}

function checkNode(version: string): Check {
  const ok = Number.parseInt(version, 10) >= NODE_MAJOR;
  return {
    name: 'node',
    ok,
    message: ok
      ? `Node ${version}`
      : `Node ${version} is te oud; start met "npm run -s notabene -- doctor", dat Node ${NODE_MAJOR} gebruikt.`,
  };
}

function checkCorpus({ documents, refused }: Corpus): Check {
  const reason = firstReason(refused, 'niet te lezen');
  return {
    name: 'corpus',
    ok: reason === undefined,
    message: reason ?? `${counted(documents.length, 'stuk', 'stukken')} gelezen`,
  };
}

/** An index that somebody made of documents of their own is as it should be, unless others were named. */
async function checkIndex(folder: string, corpus: Corpus, named: boolean): Promise<Check> {
  const name = 'index';
  const held = await heldIn(folder);
  let index: SearchIndex;
  try {
    index = await (held.kind === 'own' ? openOwn(folder) : openIndexFolder(folder));
  } catch (error) {
    if (error instanceof IndexError || error instanceof CommandError)
      return { name, ok: false, message: flat(error.message) };
    if (isSystemError(error)) return { name, ok: false, message: fileProblem(folder, error) };
    throw error;
  }
  const mark = `vingerafdruk ${index.fingerprint.slice(0, 12)}`;
  if (held.kind === 'own' && !named)
    return { name, ok: true, message: `De index is van wat u zelf inlas: ${contentOf(index)} (${mark})` };
  const files = await buildIndex(corpus.documents);
  const expected = await openIndex(async (file) => files.get(file));
  if (index.fingerprint === expected.fingerprint)
    return { name, ok: true, message: `De index past bij de stukken (${mark})` };
  return {
    name,
    ok: false,
    message: named
      ? 'De index is van andere stukken dan u noemt; lees ze in met notabene ingest, of laat --corpus weg.'
      : 'De index is van een eerdere versie van de stukken die meekomen; voer "npm run build" uit.',
  };
}

const MOST_NAMED = 5;

/** How much there is in an index, and the first few documents by name. */
function contentOf({ documents, vocabulary }: SearchIndex): string {
  const names = documents.slice(0, MOST_NAMED).map(({ source }) => flat(source.name));
  const more = documents.length - names.length;
  return `${counted(documents.length, 'stuk', 'stukken')}, ${counted(vocabulary.passages, 'passage', 'passages')}: ${names.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
}
