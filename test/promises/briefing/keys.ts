import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCorpus } from '../../../ingest/corpus.ts';
import type { CardRow, CellStatus } from '../../../src/briefing/position/card.ts';
import type { Position } from '../../../src/reader/verdict.ts';
import { type Reading, readDocuments } from '../../../src/search/reading.ts';

/** What a careful reader finds in one cell; made by hand, before there was a card. */
export interface CellKey {
  readonly status: CellStatus;
  readonly position?: Position;
  /** Words that the quotes of the cell have to hold, and may not hold. */
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
  /** Ministries, in full. */
  readonly names?: readonly string[];
}

/** A step with its date, and what the document says of it. */
export interface StepKey {
  readonly event: string;
  /** ISO day or month; null for a step that is named without a date. */
  readonly date: string | null;
  readonly status: string;
  /** Whether the date has a year of its own; null without a date. */
  readonly year: string | null;
}

/** The key of one fictional document. */
export interface BriefingKey {
  readonly file: string;
  /** Measured, and never tuned on. */
  readonly heldOut: boolean;
  readonly card: Readonly<Record<CardRow, CellKey>>;
  readonly timeline: readonly StepKey[];
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FOLDER = join(import.meta.dirname, 'keys');

/** All keys, in the order of their names. */
export const briefingKeys = (): readonly BriefingKey[] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as BriefingKey);

/** Those that are tuned on, or held out; all of them unless told. */
export const keysOf = (heldOut?: boolean): readonly BriefingKey[] =>
  briefingKeys().filter((key) => heldOut === undefined || key.heldOut === heldOut);

interface Alone {
  readonly reading: Reading;
  readonly id: string;
}

/** Documents that were read, each once for its card and its timeline. */
const documents = new Map<string, Promise<Alone>>();

/** A fictional document as the product reads it, alone. */
export function readAlone(file: string): Promise<Alone> {
  const known = documents.get(file) ?? readFileAlone(file);
  documents.set(file, known);
  return known;
}

async function readFileAlone(file: string): Promise<Alone> {
  const index = await openCorpus([join(ROOT, file)]);
  const [head] = await index.summaries();
  if (head === undefined) throw new Error(`${file} is not read`);
  return { reading: await readDocuments(index, [head.id]), id: head.id };
}

/** Of one document or of several: how many were judged right, and what was wrong. */
export interface Tally {
  readonly right: number;
  readonly total: number;
  readonly wrong: readonly string[];
}

export const together = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((sum, { right }) => sum + right, 0),
  total: tallies.reduce((sum, { total }) => sum + total, 0),
  wrong: tallies.flatMap(({ wrong }) => wrong),
});

/** The share that CI holds, of cells and of events. */
export const SHARE = 0.95;
export const shareOf = ({ right, total }: Tally): number => right / total;
