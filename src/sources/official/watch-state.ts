import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isIsoDate } from '../../documents/identity/dates.ts';
import { replaceFile, unfinished } from '../replace-file.ts';

/** What a watch remembers between its rounds, hidden beside the documents. */
export const WATCH_STATE = '.volg.json';

const MOST_BYTES = 64 * 1024 * 1024;
const day = z.string().refine(isIsoDate);
const moment = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const OPEN = z.strictObject({
  /** As the source writes it. */
  nummer: z.string().min(1).max(200),
  /** Why it is not there yet. */
  code: z.string().max(40),
  sinds: moment,
  laatst: moment,
  keer: z.number().int().min(1),
});

const NEWS = z.strictObject({
  id: z.string().max(80),
  wat: z.enum(['nieuw', 'gewijzigd', 'ingetrokken']),
  sha256: hash,
  op: moment,
  titel: z.string().max(500),
  url: z.string().max(500),
  /** What is kept of a document that is gone, so that who follows its dossier still hears of it. */
  dossiers: z.array(z.string().max(60)).max(200),
  /** Followers who have been told. */
  gemeld: z.array(z.string().max(60)).max(500),
});

const STATE = z.strictObject({
  versie: z.literal(1),
  /** By source: everything up to and including this day was asked for. */
  tot: z.record(z.string().max(60), day),
  /** Documents that a source named and that did not come; tried again until they do. */
  open: z.array(OPEN).max(20_000),
  /** What was known at the end of the last round, id and SHA-256; null before the first one ended. */
  gezien: z
    .record(
      z.string().max(80),
      z.strictObject({
        sha256: hash,
        titel: z.string().max(500),
        url: z.string().max(500),
        dossiers: z.array(z.string().max(60)).max(200),
      }),
    )
    .nullable(),
  /** When each document was last asked for again. */
  nagezien: z.record(z.string().max(80), moment),
  /** Since when a document is not at its address any more. */
  weg: z.record(z.string().max(80), moment),
  /** What is to be told, or waits until it is in the index. */
  meldingen: z.array(NEWS).max(100_000),
  /** Since when each follower is one. */
  volgers: z.record(z.string().max(60), moment),
  /** SHA-256 over all documents at the last reading into the index. */
  ingelezen: hash.nullable(),
  /** Hosts that asked to be left alone, and until when, in milliseconds. */
  rust: z.record(z.string().max(100), z.number()),
});

export type WatchState = z.infer<typeof STATE>;
export type News = z.infer<typeof NEWS>;

const emptyState = (): WatchState => ({
  versie: 1,
  tot: {},
  open: [],
  gezien: null,
  nagezien: {},
  weg: {},
  meldingen: [],
  volgers: {},
  ingelezen: null,
  rust: {},
});

export type StateResult =
  | { readonly ok: true; readonly state: WatchState }
  | { readonly ok: false; readonly message: string };

/** Reads what was remembered; one that is damaged is never taken for an empty one, which would tell everything anew. */
export async function readState(folder: string): Promise<StateResult> {
  const damaged: StateResult = {
    ok: false,
    message: `Wat het volgen onthoudt (‘${WATCH_STATE}’) is beschadigd; verwijder het bestand, dan begint het volgen opnieuw en wordt over wat er al is niets gemeld.`,
  };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, WATCH_STATE));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { ok: true, state: emptyState() };
    return damaged;
  }
  if (bytes.length > MOST_BYTES) return damaged;
  try {
    const parsed = STATE.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? { ok: true, state: parsed.data } : damaged;
  } catch {
    return damaged;
  }
}

/** Writes it whole, or not at all. */
export async function writeState(folder: string, state: WatchState): Promise<void> {
  await rm(join(folder, unfinished(WATCH_STATE)), { force: true });
  await replaceFile(folder, WATCH_STATE, new TextEncoder().encode(`${JSON.stringify(STATE.parse(state))}\n`));
}
