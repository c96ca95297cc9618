import { basename, dirname, resolve } from 'node:path';
import type { Document } from '../../src/documents/document.ts';
import { slug } from '../../src/documents/identity/identity.ts';
import type { Parsed } from '../../src/documents/parse.ts';
import type { FileFacts, Renamed } from '../outcome.ts';
import { publicName } from './public-name.ts';
import { isSameDocument, type TextKeys } from './same-document.ts';

/** A document that was read, as far as it matters for what it is called and whether it is there already. */
export interface Candidate<Entry> extends Parsed {
  readonly entry: Entry;
  readonly facts: FileFacts;
  /** The file itself, or the record of where it is from, says what its id is. */
  readonly named: boolean;
  /** Its id comes from the name of its file, and from nothing else. */
  readonly byFile: boolean;
  readonly keys: TextKeys;
  readonly renamed: Renamed | null;
}

/** Whether the id of a document that does not say what it is called is no official number either. */
export function isNamedByFile({ id, references, singlePassage }: Document): boolean {
  const official = [...references.kamerstuk, ...references.com].map(slug);
  return !singlePassage && !official.some((number) => id === number || id.startsWith(`${number}-`));
}

/**
 * Two files of one name in two folders are two documents when their texts differ, as "bijlage1.pdf" is in
 * many a dossier. Their ids get the names of their folders, all of them, so that none hangs on the order.
 */
export function withDistinctIds<Entry>(candidates: readonly Candidate<Entry>[]): readonly Candidate<Entry>[] {
  const ids = new Set(candidates.map(({ document }) => document.id));
  const groups = Map.groupBy(
    candidates.filter(({ byFile }) => byFile),
    ({ document }) => document.id,
  );
  const several = new Set([...groups].filter(([, group]) => areSeveral(group)).map(([id]) => id));
  const folders = new Map<string, string>();
  return candidates.map((candidate): Candidate<Entry> => {
    const from = candidate.document.id;
    if (!candidate.byFile || !several.has(from)) return candidate;
    const folder = folderOf(candidate.facts);
    const known = folders.get(`${folder}\0${from}`);
    const to = known ?? freeId(from, basename(folder), ids);
    folders.set(`${folder}\0${from}`, to);
    ids.add(to);
    return {
      ...candidate,
      document: { ...candidate.document, id: to },
      withheld: candidate.withheld.map((each) => ({ ...each, documentId: to })),
      renamed: { from, to },
    };
  });
}

/** In more than one folder, and with more than one text. */
function areSeveral(group: readonly Candidate<unknown>[]): boolean {
  const [first, ...others] = group;
  if (first === undefined) return false;
  return (
    others.some(({ facts }) => folderOf(facts) !== folderOf(first.facts)) &&
    others.some(({ keys }) => !isSameDocument(keys, first.keys))
  );
}

/** The folder that a file lies in, as a path that tells it from others. */
function folderOf({ name, given }: FileFacts): string {
  const below = dirname(name);
  if (below !== '.') return resolve(given, below);
  return publicName(basename(given)) === name ? dirname(resolve(given)) : resolve(given);
}

const LONGEST = 80;

/** The id with the name of the folder before it; with a number behind it when that is taken as well. */
function freeId(id: string, folder: string, taken: ReadonlySet<string>): string {
  const before = slug(publicName(folder)).slice(0, LONGEST / 2);
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const free = `${`${before}-${id}`.slice(0, LONGEST - end.length).replace(/-+$/, '')}${end}`;
    if (!taken.has(free)) return free;
  }
}

/** What to do about two texts under one id, which depends on where the id is from. */
export function duplicateAdvice<Entry>(holder: Candidate<Entry>, taken: Candidate<Entry>): string {
  if (holder.facts.format === 'jsonl') return 'geef een van beide een ander "_id", of laat een van beide weg';
  if (holder.byFile) return `hernoem ${holder.facts.name}, of laat een van beide weg`;
  if (taken.byFile) return `hernoem ${taken.facts.name}, of laat een van beide weg`;
  const written = [holder, taken].find(
    ({ named, facts }) => named && (facts.format === 'markdown' || facts.format === 'text'),
  );
  if (written !== undefined)
    return `geef in ${written.facts.name} bovenaan een ander id, of laat een van beide weg`;
  return 'kijk welke van beide geldt en laat de andere weg';
}
