import { KEPT, POINTER } from '../../src/search/files.ts';
import { MANIFEST } from './manifest.ts';
import { RELEASES } from './releases.ts';

/** Held by whoever writes in the folder of an index. */
export const LOCK = '.lock';

/** Those of an index of today with its account, and those of one before format 5. */
const KINDS = [
  ...KEPT,
  'postings',
  'vectors',
  'pieces',
  'encodings',
  'manifest',
  'documents',
  'passages',
  'links',
  'vocabulary',
  'index',
];
const PART = `(?:(?:${KINDS.join('|')})-[0-9a-f]{16}\\.(?:bin|json)|chunk-[0-9a-f]{32}\\.jsonl)`;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A part of an index, by its exact name: a kind and the beginning of its SHA-256. */
const PART_FILE = new RegExp(`^${PART}$`);
/** What a killed run had not yet finished: the name of one of our own files with a UUID. */
const UNFINISHED = new RegExp(
  `^(?:\\.(?:${PART}|${[POINTER, MANIFEST, RELEASES].map((name) => name.replace('.', '\\.')).join('|')})|\\${LOCK})\\.${UUID}\\.tmp$`,
);

/** Whether a file was written by a build of ours and may be removed when no pointer names it. */
export function isLeftByBuild(name: string): boolean {
  return PART_FILE.test(name) || UNFINISHED.test(name);
}

/** Whether a file in the folder of an index is of that index, by its name. */
export function isIndexFile(name: string): boolean {
  return [POINTER, MANIFEST, RELEASES, LOCK].includes(name) || isLeftByBuild(name);
}
