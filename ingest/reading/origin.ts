import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '../../cli/questions/batch.ts';
import { POINTER } from '../../src/search/files.ts';
import { accountNameOf, MANIFEST, type Manifest } from '../index-folder/manifest.ts';

/**
 * Whose index lies in a folder: `shipped` was built from the documents that ship and may be built again at
 * any time, `own` holds what somebody offered and is theirs to replace, `none` is not there.
 */
export type Held =
  | { readonly kind: 'none' }
  | { readonly kind: 'shipped'; readonly manifest: Manifest }
  /** The manifest is null when it is not about this index: a run was stopped just before it was written. */
  | { readonly kind: 'own'; readonly manifest: Manifest | null };

/** What a folder holds, without opening the index: it may be damaged, or of another version. */
export async function heldIn(folder: string): Promise<Held> {
  const pointer = await readJson(join(folder, POINTER));
  if (pointer === undefined) return { kind: 'none' };
  const named = (pointer as { fingerprint?: unknown } | null)?.fingerprint;
  const manifest = await accountIn(folder, named);
  if (!manifest) return { kind: 'own', manifest: null };
  return manifest.origin === 'shipped' ? { kind: 'shipped', manifest } : { kind: 'own', manifest };
}

/** The account of the index with this fingerprint; of whatever index, when the pointer does not say. */
async function accountIn(folder: string, fingerprint: unknown): Promise<Manifest | undefined> {
  const ready = typeof fingerprint === 'string' ? [accountNameOf(fingerprint)] : [];
  // It may get its own name while it is looked for under the other.
  for (const name of [MANIFEST, ...ready, MANIFEST]) {
    const manifest = (await readJson(join(folder, name))) as Manifest | null | undefined;
    if (manifest && (fingerprint === undefined || manifest.fingerprint === fingerprint)) return manifest;
  }
  return undefined;
}

/** Undefined when the file is not there, null when it is no JSON. */
async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (parse(text) ?? null);
}
