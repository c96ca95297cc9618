import { lstat, open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { POINTER } from '../src/search/files.ts';
import { BOUNDS } from '../src/sources/extracted.ts';
import { PROVENANCE } from '../src/sources/provenance.ts';
import { isIndexFolder } from './index-folder.ts';
import { fileProblem } from './problem.ts';

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
};

/** What is read, by the end of the name. */
const READABLE = new Set(['.txt', '.md', '.markdown', '.pdf', '.docx', '.html', '.htm', '.xhtml', '.xml']);
const IN_WORDS = 'PDF, Word (.docx), HTML, XML, tekst (.txt), Markdown (.md) of een verzameling (.jsonl)';

/** Documents that we do not read: to leave one out without a word would be to lose it. */
const OTHER_DOCUMENTS: Readonly<Record<string, string>> = {
  '.doc': 'sla het op als .docx of PDF',
  '.dot': 'sla het op als .docx of PDF',
  '.docm': 'sla het op als .docx zonder macro’s',
  '.odt': 'sla het op als .docx of PDF',
  '.rtf': 'sla het op als .docx of PDF',
  '.pages': 'sla het op als .docx of PDF',
  '.wpd': 'sla het op als .docx of PDF',
  '.ppt': 'sla het op als PDF',
  '.pptx': 'sla het op als PDF',
  '.odp': 'sla het op als PDF',
  '.xls': 'sla het op als PDF',
  '.xlsx': 'sla het op als PDF',
  '.ods': 'sla het op als PDF',
  '.msg': 'sla het bericht en de bijlagen op als PDF',
  '.eml': 'sla het bericht en de bijlagen op als PDF',
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

/** Everything at the paths, in fixed order. */
export async function listFiles(paths: readonly string[]): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const given of paths) {
    if (await isIndexFolder(given))
      listed.push({ kind: 'index', path: given, name: nameOf(given, given), given });
    else
      for (const found of await findFiles(given))
        listed.push({ ...found, name: nameOf(found.path, given), given });
  }
  return listed;
}

function nameOf(path: string, given: string): string {
  const below = relative(given, path);
  return below === '' ? basename(path) : below.split(sep).join('/');
}

/** The files at a path: itself, or everything readable in the folder and the folders in it, in fixed order. */
export async function findFiles(path: string): Promise<readonly Found[]> {
  const entry = await stat(path).catch((error: unknown) =>
    refused(path, 'unreadable', fileProblem(path, error)),
  );
  if ('kind' in entry) return [entry];
  if (entry.isDirectory()) {
    const found = await walk(path, 0);
    if (found.some(({ kind }) => kind !== 'skipped')) return found;
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

async function walk(folder: string, depth: number): Promise<readonly Found[]> {
  if (depth > MAX_DEPTH) return [skipped(folder, 'de map ligt te diep')];
  const names = await readdir(folder).catch((error: unknown) =>
    refused(folder, 'unreadable', fileProblem(folder, error)),
  );
  if ('kind' in names) return [names];
  // An index that lies among the documents, such as the one that is made of them, is none of them.
  if (depth > 0 && names.includes(POINTER)) return [];
  const found: Found[] = [];
  // By code unit: the order may not hang on the language of the machine.
  for (const name of names.filter((each) => !each.startsWith('.')).sort(byCodeUnit))
    found.push(...(await visit(join(folder, name), depth)));
  return found;
}

async function visit(path: string, depth: number): Promise<readonly Found[]> {
  const entry = await lstat(path).catch((error: unknown) =>
    refused(path, 'unreadable', fileProblem(path, error)),
  );
  if ('kind' in entry) return [entry];
  // A link may lead out of the folder, or round in a circle.
  if (entry.isSymbolicLink()) return [skipped(path, 'het is een koppeling')];
  if (entry.isDirectory()) return walk(path, depth + 1);
  if (!entry.isFile()) return [skipped(path, 'het is geen gewoon bestand')];
  const name = basename(path);
  // What `pull` wrote down about the other files; read with them.
  if (name === PROVENANCE) return [];
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
  return refused(path, 'unsupported_format', `‘${basename(path)}’ wordt niet gelezen; geef ${IN_WORDS}.`);
}

/** A document of a kind that we do not read; undefined for any other file. */
function judged(path: string): Found | undefined {
  const end = extname(path).toLowerCase();
  const advice = Object.hasOwn(OTHER_DOCUMENTS, end) ? OTHER_DOCUMENTS[end] : undefined;
  if (advice === undefined) return undefined;
  return refused(
    path,
    'unsupported_format',
    `‘${basename(path)}’ is een soort bestand dat niet gelezen wordt; ${advice}.`,
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
    `‘${basename(path)}’ is groter dan ${BOUNDS.binary / 1024 / 1024} MB; splits het bestand.`,
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
