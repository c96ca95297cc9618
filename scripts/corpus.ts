import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document, Withheld } from '../src/documents/document.ts';
import { parseDocument } from '../src/documents/parse.ts';
import { buildIndex } from '../src/search/build.ts';
import { IndexError, type SearchIndex } from '../src/search/index.ts';
import { openIndex } from '../src/search/load.ts';
import { parseBeirLine } from '../src/sources/beir.ts';
import { readSource } from '../src/sources/read.ts';
import { decode } from './batch.ts';
import { Collection, type Corpus } from './collection.ts';
import { CommandError } from './command.ts';
import { findFiles, isBeir } from './find-files.ts';
import { isIndexFolder, openIndexFolder } from './index-folder.ts';
import { readLines } from './lines.ts';
import { fileProblem, isSystemError } from './problem.ts';
import { firstReason } from './render/refused.ts';

/** The checkout, wherever a command is started from. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The documents that ship. */
export const SHIPPED_CORPUS = join(ROOT, 'corpus');
/** Where the worker finds its index. */
export const BUILT_INDEX = join(ROOT, 'dist', 'index');

/**
 * Reads every document at the paths: files, folders with all that is in them, collections in BEIR form
 * (`.jsonl`) and built indexes. What can't be read is in `refused`, and the rest is read all the same.
 */
export async function readCorpus(
  paths: readonly string[],
  onProgress: (name: string) => void = () => {},
): Promise<Corpus> {
  const collection = new Collection();
  const seen = new Set<string>();
  for (const given of paths) {
    if (await isIndexFolder(given)) {
      await addIndex(collection, given);
      continue;
    }
    for (const found of await findFiles(given)) {
      const name = nameOf(found.path, given);
      if (found.kind === 'refused') collection.refuse({ ...found, name, given, sha256: null });
      else if (found.kind === 'skipped') collection.skip(name, found.message);
      else if (seen.has(resolve(found.path))) collection.skip(name, 'het is al gelezen');
      else {
        seen.add(resolve(found.path));
        onProgress(name);
        const add = isBeir(found.path) ? addBeir : addFile;
        await add(collection, { path: found.path, name, given });
      }
    }
  }
  return collection.corpus();
}

/**
 * The index over the documents at the paths, or over those that ship. Throws a `CommandError` for a path
 * that gives no document at all; a file that is refused beside others that are read is told to `warn`.
 */
export async function openCorpus(
  paths: readonly string[] | undefined,
  warn: (message: string) => void = () => {},
): Promise<SearchIndex> {
  const given = paths === undefined || paths.length === 0 ? [SHIPPED_CORPUS] : paths;
  const [only, ...others] = given;
  if (only !== undefined && others.length === 0 && (await isIndexFolder(only))) return openIndexFolder(only);
  const corpus = await readCorpus(given);
  for (const path of given) {
    const refused = corpus.refused.find((each) => each.given === path);
    if (
      refused !== undefined &&
      !corpus.files.some((file) => file.given === path && file.documentIds.length > 0)
    )
      throw new CommandError(1, refused.message);
  }
  const warning = firstReason(corpus.refused, 'niet gelezen');
  if (warning !== undefined) warn(`Let op: ${warning}`);
  const files = await buildIndex(corpus.documents);
  return openIndex(async (name) => files.get(name));
}

interface Found {
  readonly path: string;
  readonly name: string;
  readonly given: string;
}

async function addFile(collection: Collection, { path, name, given }: Found): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    collection.refuse({ name, given, sha256: null, code: 'unreadable', message: fileProblem(path, error) });
    return;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const read = await readSource(bytes, basename(path));
    if (read.kind === 'refused') {
      collection.refuse({ name, given, sha256, code: read.code, message: read.message });
      return;
    }
    const { document, withheld } = parseDocument(read.source);
    if (document.text === '') {
      const message = `‘${name}’ is in zijn geheel niet openbaar en is achtergehouden.`;
      collection.refuse({ name, given, sha256, code: 'withheld', message });
      return;
    }
    collection.addFile({ name, given, sha256, frontMatter: read.source.frontMatter }, [document], withheld);
  } catch (error) {
    collection.refuse({ name, given, sha256, ...crash(name, error) });
  }
}

async function addBeir(collection: Collection, { path, name, given }: Found): Promise<void> {
  const hash = createHash('sha256');
  const documents: Document[] = [];
  const withheld: Withheld[] = [];
  try {
    for await (const { number, bytes } of readLines(hashing(createReadStream(path), hash))) {
      const line = bytes === null ? undefined : decode(bytes);
      if (line?.trim() === '') continue;
      // A line that is too long or no UTF-8 is no JSON either; the reader of lines says so.
      const read = parseBeirLine(line ?? '', number, basename(path));
      if (read.kind === 'document') {
        documents.push(read.document);
        withheld.push(...read.withheld);
      } else {
        const { code, message } = read;
        collection.refuse({ name: `${name}, regel ${number}`, given, sha256: null, code, message });
      }
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    collection.refuse({ name, given, sha256: null, code: 'unreadable', message: fileProblem(path, error) });
    return;
  }
  if (documents.length === 0 && !collection.hasRefused(given))
    collection.refuse({
      name,
      given,
      sha256: null,
      code: 'empty',
      message: `${name} bevat geen regels; geef een gevuld bestand.`,
    });
  collection.addFile({ name, given, sha256: hash.digest('hex'), frontMatter: null }, documents, withheld);
}

/** Hashes a stream while it is read. */
async function* hashing(stream: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    hash.update(chunk);
    yield chunk;
  }
}

async function addIndex(collection: Collection, given: string): Promise<void> {
  const name = basename(resolve(given));
  try {
    const { documents } = await openIndexFolder(given);
    collection.addFile({ name, given, sha256: null, frontMatter: null }, documents, []);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    collection.refuse({ name, given, sha256: null, code: `index_${error.code}`, message: error.message });
  }
}

/** A parser that fails on one file must not take the others with it. The error's own text may quote the file. */
function crash(name: string, error: unknown): { readonly code: string; readonly message: string } {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    code: 'parse_failed',
    message: `${name} is niet te ontleden (${kind}); meld dit en laat het bestand weg.`,
  };
}

function nameOf(path: string, given: string): string {
  const below = relative(given, path);
  return below === '' ? basename(path) : below.split(sep).join('/');
}
