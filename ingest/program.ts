import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const ROOT = dirname(import.meta.dirname);
/** What decides what is read from a file and what is indexed of it. */
const FOLDERS = ['packages', 'src', 'ingest', 'cli', 'scripts'];
const FILES = ['package-lock.json'];

let hash: Promise<string> | undefined;

/** SHA-256 over the program that reads and indexes: what another one made is made again. */
export function programHash(): Promise<string> {
  hash ??= hashProgram();
  return hash;
}

async function hashProgram(): Promise<string> {
  const found = await Promise.all(
    FOLDERS.map((folder) => readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })),
  );
  const paths = found
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  const sum = createHash('sha256');
  for (const path of [...paths, ...FILES].sort())
    sum.update(`${path}\0`).update(await readFile(join(ROOT, path)));
  return sum.digest('hex');
}
