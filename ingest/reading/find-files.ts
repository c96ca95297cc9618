import { lstat, open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { DECLARED } from '../../src/sources/declared.ts';
import { BOUNDS } from '../../src/sources/extracted.ts';
import { PROVENANCE } from '../../src/sources/provenance.ts';
import { hasValidPointer, isIndexFolder } from '../index-folder/index-folder.ts';
import { isIndexFile } from '../index-folder/index-names.ts';
import { fileProblem } from '../problem.ts';
import { publicName } from './public-name.ts';

/** What a path that was given leads to. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  /** Left alone, with the reason: it was not asked for by name. */
  | { readonly kind: 'skipped'; readonly path: string; readonly message: string }
  | { readonly kind: 'refused'; readonly path: string; readonly code: string; readonly message: string };

/** Something at the paths, under the name by which it is known to the user. */
export type Listed = (Found | { readonly kind: 'index'; readonly path: string }) & {
  /** Below the folder that was given, or the file's own name. */
  readonly name: string;
  readonly given: string;
  /** The id under which a reader added it on the page. */
  readonly addition?: string | undefined;
  /** The collection that it is put in, whatever holds for the others. */
  readonly into?: string | undefined;
};

/** What is read, by the end of the name. */
const READABLE = new Set([
  '.txt',
  '.md',
  '.markdown',
  '.pdf',
  '.docx',
  '.odt',
  '.eml',
  '.html',
  '.htm',
  '.xhtml',
  '.xml',
]);
const IN_WORDS =
  'PDF, Word (.docx), ODT, mail (.eml), HTML, XML, tekst (.txt), Markdown (.md) of een verzameling (.jsonl)';

/** Documents that we do not read: to leave one out without a word would be to lose it. */
const OTHER_DOCUMENTS: Readonly<Record<string, string>> = {
  '.doc': 'sla het op als .docx of PDF',
  '.dot': 'sla het op als .docx of PDF',
  '.docm': 'sla het op als .docx zonder macro’s',
  '.rtf': 'sla het op als .docx of PDF',
  '.pages': 'sla het op als .docx of PDF',
  '.wpd': 'sla het op als .docx of PDF',
  '.ppt': 'sla het op als PDF',
  '.pptx': 'sla het op als PDF',
  '.odp': 'sla het op als PDF',
  '.xls': 'sla het op als PDF',
  '.xlsx': 'sla het op als PDF',
  '.ods': 'sla het op als PDF',
  '.msg': 'sla het bericht op als .eml, of het bericht en de bijlagen als PDF',
  '.epub': 'sla het op als PDF',
  '.zip': 'pak het uit en geef de map',
  '.7z': 'pak het uit en geef de map',
  '.rar': 'pak het uit en geef de map',
  '.tar': 'pak het uit en geef de map',
  '.gz': 'pak het uit en geef de map',
  '.tgz': 'pak het uit en geef de map',
};

/** First bytes of a document that lies under a name that says something else, or nothing. */
const SIGNATURES: readonly string[] = ['%PDF-', 'PK\u0003\u0004', '<?xml', '<!DOCTYPE html', '<html'];
/** Formats with such first bytes that hold no document of ours. */
const NO_DOCUMENT = new Set([
  '.svg',
  '.rdf',
  '.xsd',
  '.xsl',
  '.xslt',
  '.css',
  '.js',
  '.jar',
  '.ttf',
  '.woff',
]);

/** The only name under which a collection in BEIR form holds its texts; its questions lie beside it. */
const BEIR_CORPUS = 'corpus.jsonl';

/** Files about the folder itself. */
const ABOUT_FOLDER = /^(readme|licen[cs]e|changelog|contributing|copying)(\.\w+)*$/i;

/** How much of the head of a file is looked at, in bytes. */
const HEAD = 64;

/** Deeper than this is a mistake, or a trap. */
const MAX_DEPTH = 32;

export interface ListOptions {
  /** Whether a built index that is given is taken as such; else it is no source of documents. */
  readonly indexes?: boolean;
  /** The folder that an index is written to: its files come and go with each run, so that they are not named. */
  readonly out?: string | undefined;
}

/** Everything at the paths, in fixed order. */
export async function listFiles(
  paths: readonly string[],
  { indexes = true, out }: ListOptions = {},
): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const given of paths) {
    if (indexes && (await isIndexFolder(given)))
      listed.push({ kind: 'index', path: given, name: nameOf(given, given), given });
    else
      for (const found of await findFiles(given, out))
        listed.push({ ...found, name: nameOf(found.path, given), given });
  }
  return listed;
}

function nameOf(path: string, given: string): string {
  const below = relative(given, path);
  return below === '' ? basename(path) : below.split(sep).join('/');
}

/**
 * The files at a path: itself, or everything readable in the folder and the folders in it, in fixed order. Of
 * the index at `out` nothing is named.
 */
export async function findFiles(path: string, out?: string): Promise<readonly Found[]> {
  const entry = await stat(path).catch((error: unknown) =>
    refused(path, 'unreadable', fileProblem(path, error)),
  );
  if ('kind' in entry) return [entry];
  if (entry.isDirectory()) {
    const found = await walk(path, 0, out === undefined ? undefined : resolve(out));
    if (found.some(({ kind }) => kind !== 'skipped')) return found;
    if (await hasValidPointer(path))
      return [
        ...found,
        refused(
          path,
          'index_given',
          `De map ${path} is een gebouwde index en bevat geen stukken; geef de stukken waarvan hij is gemaakt.`,
        ),
      ];
    return [
      ...found,
      refused(
        path,
        'empty_folder',
        `De map ${path} bevat geen leesbare stukken; zet er stukken in als ${IN_WORDS}.`,
      ),
    ];
  }
  if (!entry.isFile())
    return [refused(path, 'not_a_file', `${path} is geen gewoon bestand; geef een bestand of map.`)];
  return [judged(path) ?? (await askedFor(path)) ?? sized(path, entry.size)];
}

async function walk(folder: string, depth: number, out: string | undefined): Promise<readonly Found[]> {
  if (depth > MAX_DEPTH) return [skipped(folder, 'de map ligt te diep')];
  const names = await readdir(folder).catch((error: unknown) =>
    refused(folder, 'unreadable', fileProblem(folder, error)),
  );
  if ('kind' in names) return [names];
  // Of an index that lies among the documents its own files are none of them; whatever lies beside is.
  const isIndex = names.some(isIndexFile) && (await hasValidPointer(folder));
  const found: Found[] = [];
  // By code unit: the order may not hang on the language of the machine.
  for (const name of names.sort(byCodeUnit)) {
    const path = join(folder, name);
    if (!isIndex || !isIndexFile(name)) found.push(...(await visit(path, depth, out)));
    else if (resolve(folder) !== out) found.push(skipped(path, 'het hoort bij een index'));
  }
  return found;
}

/** Why a file is left alone by the beginning of its name; undefined when it is not. */
function leftByName(name: string): string | undefined {
  if (name.startsWith('.')) return 'het is verborgen: de naam begint met een punt';
  return name.startsWith('~$') ? 'het is een tijdelijk bestand van Word' : undefined;
}

async function visit(path: string, depth: number, out: string | undefined): Promise<readonly Found[]> {
  const left = leftByName(basename(path));
  if (left !== undefined) return [skipped(path, left)];
  const entry = await lstat(path).catch((error: unknown) =>
    refused(path, 'unreadable', fileProblem(path, error)),
  );
  if ('kind' in entry) return [entry];
  // A link may lead out of the folder, or round in a circle.
  if (entry.isSymbolicLink()) return [skipped(path, 'het is een koppeling')];
  if (entry.isDirectory()) return walk(path, depth + 1, out);
  if (!entry.isFile()) return [skipped(path, 'het is geen gewoon bestand')];
  const name = basename(path);
  // What `pull` wrote down about the other files; read with them.
  if (name === PROVENANCE || name === DECLARED) return [];
  if (name === BEIR_CORPUS) return [sized(path, entry.size)];
  const other = judged(path);
  if (other !== undefined) return [other];
  if (!READABLE.has(extname(name).toLowerCase()) && !(await looksLikeDocument(path)))
    return [skipped(path, 'dit soort bestand wordt niet gelezen')];
  if (ABOUT_FOLDER.test(name)) return [skipped(path, 'het gaat over de map zelf')];
  return [sized(path, entry.size)];
}

/** Why a file that was asked for by name is not tried at all; undefined when it is. */
async function askedFor(path: string): Promise<Found | undefined> {
  const end = extname(path).toLowerCase();
  if (end === '' || READABLE.has(end) || isBeir(path) || (await looksLikeDocument(path))) return undefined;
  return refused(
    path,
    'unsupported_format',
    `‘${publicName(basename(path))}’ wordt niet gelezen; geef ${IN_WORDS}.`,
  );
}

/** A document of a kind that we do not read; undefined for any other file. */
function judged(path: string): Found | undefined {
  const end = extname(path).toLowerCase();
  const advice = Object.hasOwn(OTHER_DOCUMENTS, end) ? OTHER_DOCUMENTS[end] : undefined;
  if (advice === undefined) return undefined;
  return refused(
    path,
    'unsupported_format',
    `‘${publicName(basename(path))}’ is een soort bestand dat niet gelezen wordt; ${advice}.`,
  );
}

/** Whether a file whose name does not say so begins as a document: its kind is told by its content. */
async function looksLikeDocument(path: string): Promise<boolean> {
  if (NO_DOCUMENT.has(extname(path).toLowerCase())) return false;
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.toString('latin1', 0, bytesRead).toLowerCase();
    return SIGNATURES.some((signature) => head.startsWith(signature.toLowerCase()));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

function sized(path: string, size: number): Found {
  // A .jsonl is read line by line, so that its size does not matter; other bounds depend on the content.
  if (isBeir(path) || size <= BOUNDS.binary) return { kind: 'file', path };
  return refused(
    path,
    'too_large',
    `‘${publicName(basename(path))}’ is groter dan ${BOUNDS.binary / 1024 / 1024} MB; splits het bestand.`,
  );
}

/** Whether a file holds one document a line. */
export function isBeir(path: string): boolean {
  return extname(path).toLowerCase() === '.jsonl';
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function skipped(path: string, message: string): Found {
  return { kind: 'skipped', path, message };
}

function refused(path: string, code: string, message: string): Found & { readonly kind: 'refused' } {
  return { kind: 'refused', path, code, message };
}
