import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isIsoDate } from '../documents/identity/dates.ts';

/** The record of the files in a folder that an administrator released as official, beside them. */
export const DECLARED = 'officieel.json';

/** Most bytes of a record: some ten thousand files. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Characters of a name of who releases. */
export const MOST_NAME = 100;

const ENTRY = z.strictObject({
  /** SHA-256 of the bytes that were released, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  vrijgegevenOp: z.string().refine(isIsoDate),
  /** Who released it. It stays in this record: no document, index or answer has it. */
  vrijgegevenDoor: z.string().min(1).max(MOST_NAME),
});
const NAME = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\]+$/);
const RECORD = z.strictObject({ versie: z.literal(1), bestanden: z.record(NAME, ENTRY) });

/** That somebody answers for a file as it was on a day. */
export type Declaration = z.infer<typeof ENTRY>;
/** By file name, without a folder. */
export type Declared = ReadonlyMap<string, Declaration>;

export type DeclaredResult =
  | { readonly ok: true; readonly declared: Declared }
  | { readonly ok: false; readonly message: string };

/** Reads the record of a folder; a folder without one has an empty record, one that does not hold is none. */
export async function readDeclared(folder: string): Promise<DeclaredResult> {
  const damaged: DeclaredResult = {
    ok: false,
    message: `Het overzicht ‘${DECLARED}’ van wat is vrijgegeven is niet te lezen of klopt niet; verwijder het, dan is niets meer vrijgegeven, en geef opnieuw vrij met notabene release.`,
  };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, DECLARED));
  } catch (error) {
    const absent =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return absent ? { ok: true, declared: new Map() } : damaged;
  }
  if (bytes.length > MOST_BYTES) return damaged;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { ok: true, declared: new Map(Object.entries(RECORD.parse(value).bestanden)) };
  } catch {
    return damaged;
  }
}

/** The record as it lies in the folder; in order of file name. */
export function declaredBytes(declared: Declared): Uint8Array {
  const names = [...declared.keys()].sort();
  const record: z.infer<typeof RECORD> = {
    versie: 1,
    bestanden: Object.fromEntries(names.map((name) => [name, ENTRY.parse(declared.get(name))])),
  };
  return new TextEncoder().encode(`${JSON.stringify(RECORD.parse(record), null, 2)}\n`);
}
