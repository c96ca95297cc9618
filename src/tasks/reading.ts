import { type Dossier, dossierOf, standingIn } from '../briefing/dossier.ts';
import { type Said, wordsOf } from '../briefing/quoted.ts';
import { readDocuments } from '../search/reading.ts';
import type { Doing } from './task.ts';

/** Documents taken apart, without those that others of them replace. */
export async function dossierFor({ index, today }: Doing, ids: readonly string[]): Promise<Dossier> {
  const reading = await readDocuments(index, ids, { followers: true });
  const nothing = { about: null, answered: [], narrow: [], asked: [] };
  return dossierOf(reading, standingIn(reading, ids), { ...nothing, on: today });
}

/** Shorter sentences are names and announcements. */
const TELLING = 60;

/** Whether a sentence tells something by itself: what stands for a document where one sentence is shown. */
export const isTelling = (said: Said): boolean => !said.sentence.item && wordsOf(said).length >= TELLING;

/** What documents are called together. */
export function namesOf(titles: readonly string[]): string | null {
  const [first, ...others] = [...new Set(titles)];
  if (first === undefined) return null;
  return others.length === 0 ? first : `${first} (+${others.length})`;
}
