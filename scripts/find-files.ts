import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { MAX_BYTES } from '../src/sources/read.ts';
import { fileProblem } from './problem.ts';

/** What a path that was given leads to. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  /** Left alone, with the reason: it was not asked for by name. */
  | { readonly kind: 'skipped'; readonly path: string; readonly message: string }
  | { readonly kind: 'refused'; readonly path: string; readonly code: string; readonly message: string };

/** What is read, by the end of the name. */
const READABLE = new Set(['.txt', '.md', '.markdown']);

/** The only name under which a collection in BEIR form holds its texts; its questions lie beside it. */
const BEIR_CORPUS = 'corpus.jsonl';

/** Files about the folder itself. */
const ABOUT_FOLDER = /^(readme|licen[cs]e|changelog|contributing|copying)(\.\w+)*$/i;

/** Deeper than this is a mistake, or a trap. */
const MAX_DEPTH = 32;

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
        `De map ${path} bevat geen leesbare stukken; zet er .txt- of .md-bestanden in.`,
      ),
    ];
  }
  if (!entry.isFile())
    return [refused(path, 'not_a_file', `${path} is geen gewoon bestand; geef een bestand of map.`)];
  if (!isReadable(path) && !isBeir(path))
    return [
      refused(
        path,
        'unsupported_format',
        `${path} eindigt niet op .txt, .md of .jsonl; zet het om naar platte tekst en geef dat.`,
      ),
    ];
  return [sized(path, entry.size)];
}

async function walk(folder: string, depth: number): Promise<readonly Found[]> {
  if (depth > MAX_DEPTH) return [skipped(folder, 'de map ligt te diep')];
  const names = await readdir(folder).catch((error: unknown) =>
    refused(folder, 'unreadable', fileProblem(folder, error)),
  );
  if ('kind' in names) return [names];
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
  if (name === BEIR_CORPUS) return [sized(path, entry.size)];
  if (!READABLE.has(extname(name).toLowerCase()))
    return [skipped(path, 'dit soort bestand wordt niet gelezen')];
  if (ABOUT_FOLDER.test(name)) return [skipped(path, 'het gaat over de map zelf')];
  return [sized(path, entry.size)];
}

function sized(path: string, size: number): Found {
  // A .jsonl is read line by line, so that its size does not matter.
  if (isBeir(path) || size <= MAX_BYTES) return { kind: 'file', path };
  return refused(
    path,
    'too_large',
    `${path} is groter dan ${MAX_BYTES / 1024 / 1024} MB; splits het bestand.`,
  );
}

function isReadable(path: string): boolean {
  return READABLE.has(extname(path).toLowerCase());
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
