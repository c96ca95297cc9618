import { buildIndex } from '../src/search/build.ts';
import { IndexError, type SearchIndex } from '../src/search/index.ts';
import { openIndex } from '../src/search/load.ts';
import type { Corpus } from './collection.ts';
import { BUILT_INDEX, readCorpus, SHIPPED_CORPUS } from './corpus.ts';
import { openIndexFolder } from './index-folder.ts';
import { fileProblem, isSystemError } from './problem.ts';
import { counted, flat } from './render/text.ts';

/** One thing that must be in order. */
export interface Check {
  readonly name: 'node' | 'corpus' | 'index';
  readonly ok: boolean;
  /** Dutch; says what to do when it is not in order. */
  readonly message: string;
}

/** Node runs the `.ts` files as they are from this version on. */
const NODE_MAJOR = 24;

/** What must be in order before questions are answered. */
export async function checkAll({
  corpus = [SHIPPED_CORPUS],
  index = BUILT_INDEX,
  nodeVersion,
}: {
  readonly corpus?: readonly string[];
  readonly index?: string | undefined;
  readonly nodeVersion: string;
}): Promise<readonly Check[]> {
  const read = await readCorpus(corpus);
  return [checkNode(nodeVersion), checkCorpus(read), await checkIndex(index, read)];
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
  const [first] = refused;
  return {
    name: 'corpus',
    ok: first === undefined,
    message: first
      ? `${counted(refused.length, 'stuk is', 'stukken zijn')} niet te lezen, zoals ${flat(first.name)}: ${flat(first.message)}`
      : `${counted(documents.length, 'stuk', 'stukken')} gelezen`,
  };
}

async function checkIndex(folder: string, corpus: Corpus): Promise<Check> {
  const name = 'index';
  let index: SearchIndex;
  try {
    index = await openIndexFolder(folder);
  } catch (error) {
    if (error instanceof IndexError) return { name, ok: false, message: flat(error.message) };
    if (isSystemError(error)) return { name, ok: false, message: fileProblem(folder, error) };
    throw error;
  }
  const files = await buildIndex(corpus.documents);
  const expected = await openIndex(async (file) => files.get(file));
  return index.fingerprint === expected.fingerprint
    ? {
        name,
        ok: true,
        message: `De index past bij de stukken (vingerafdruk ${index.fingerprint.slice(0, 12)})`,
      }
    : {
        name,
        ok: false,
        message:
          'De index is van andere stukken; voer "npm run build" uit, of notabene ingest met uw eigen stukken.',
      };
}
