import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isIsoDate } from '../documents/identity/dates.ts';
import { isKamerstuk } from '../documents/links/references.ts';
import type { FrontMatter } from '../documents/source.ts';
import { KIND_IDS } from '../kinds/index.ts';

/** The record of a folder of pulled documents, beside them. */
export const PROVENANCE = 'herkomst.json';

/** Most bytes of a record: some ten thousand documents. */
const MOST_BYTES = 32 * 1024 * 1024;
const ID = /^[a-z0-9-]{1,80}$/;
/** A name that `pull` gives: a checked id and a kind of file that is read. */
export const FILE_NAME = /^[a-z0-9-]{1,80}\.(?:xml|html|docx|pdf)$/;

/** The services that documents are pulled from. */
export const SERVICES = ['officielebekendmakingen', 'tweedekamer', 'woo', 'cellar'] as const;
export type Service = (typeof SERVICES)[number];

const id = z.string().regex(ID);
const text = z.string().trim().min(1).max(500);
const date = z.string().refine(isIsoDate);
const url = z.url({ protocol: /^https$/ }).max(500);
/** What can be sent back in a header. */
const header = z.string().regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,250}[\x21-\x7e])?$/);
const numbers = (form: RegExp) => z.array(z.string().regex(form)).max(50);

const REFERENCES = z.strictObject({
  com: numbers(/^(?:COM|JOIN)\(\d{4}\) \d{1,4}$/),
  celex: numbers(/^5\d{4}(?:DC|PC|JC|SC)\d{4}$/),
  kamerstuk: z.array(z.string().refine(isKamerstuk)).max(50),
  dossier: numbers(/^\d{5}$/),
  tk: numbers(/^20\d{2}D\d{5}$/),
});

const ENTRY = z.strictObject({
  /** SHA-256 of the bytes of the file, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The official publication, for people. */
  url,
  /** Where the bytes were fetched, before any redirect. */
  opgehaaldVan: url,
  /** ISO date of the fetching; a record of before it was kept has none. */
  opgehaaldOp: date.optional(),
  id,
  soort: z
    .string()
    .refine((kind) => KIND_IDS.includes(kind))
    .nullable(),
  titel: text.nullable(),
  /** ISO date of the document, not of the fetching. */
  datum: date.nullable(),
  taal: z.enum(['nl', 'en']).nullable(),
  referenties: REFERENCES,
  /** Ids of the same document at other services, as `ronl-…` or `blg-…`. */
  ookBekendAls: z.array(id).max(50),
  /** Of an annex: the id of the document that it belongs to. */
  bijlageBij: id.nullable(),
  /** What the server says of this version, for asking again: ETag and Last-Modified as they were given. */
  etag: header.nullable(),
  laatstGewijzigd: header.nullable(),
  /** The day or moment of change in the service's own list. */
  versie: text.nullable(),
  bron: z.enum(SERVICES),
});

const RECORD = z.strictObject({
  versie: z.literal(1),
  bestanden: z.record(z.string().regex(FILE_NAME), ENTRY),
});

/** Where one file came from. It holds no name of a person: who wrote or sent a document is left out. */
export type ProvenanceEntry = z.infer<typeof ENTRY>;
/** By file name, without a folder. */
export type Provenance = ReadonlyMap<string, ProvenanceEntry>;
export type ProvenanceReferences = z.infer<typeof REFERENCES>;

export type ProvenanceResult =
  | { readonly ok: true; readonly provenance: Provenance }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the record of a folder; a folder without one has an empty record. A record that is there but does
 * not hold is an outcome of its own, never taken for an empty one.
 */
export async function readProvenance(folder: string): Promise<ProvenanceResult> {
  const path = join(folder, PROVENANCE);
  const damaged = (why: string): ProvenanceResult => ({
    ok: false,
    message: `Het overzicht ‘${PROVENANCE}’ ${why}; verwijder het en voer de opdracht pull opnieuw uit.`,
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return { ok: true, provenance: new Map() };
    return damaged('is niet te lezen');
  }
  if (bytes.length > MOST_BYTES) return damaged('is te groot');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return damaged('is beschadigd');
  }
  const parsed = RECORD.safeParse(value);
  if (!parsed.success) return damaged('klopt niet of is van een andere versie');
  return { ok: true, provenance: new Map(Object.entries(parsed.data.bestanden)) };
}

/** The record as it lies in the folder; in order of file name, so that the same documents give the same bytes. */
export function provenanceBytes(provenance: Provenance): Uint8Array {
  const names = [...provenance.keys()].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const record: z.infer<typeof RECORD> = {
    versie: 1,
    bestanden: Object.fromEntries(names.map((name) => [name, ENTRY.parse(provenance.get(name))])),
  };
  return new TextEncoder().encode(`${JSON.stringify(RECORD.parse(record), null, 2)}\n`);
}

/** What the record says about a file, in the form in which a file says it about itself. */
export function frontMatterOf(entry: ProvenanceEntry): FrontMatter {
  const { com, celex, kamerstuk, dossier, tk } = entry.referenties;
  return {
    id: entry.id,
    ...(entry.soort === null ? {} : { soort: entry.soort }),
    ...(entry.titel === null ? {} : { titel: entry.titel }),
    ...(entry.datum === null ? {} : { datum: entry.datum }),
    ...(entry.taal === null ? {} : { taal: entry.taal }),
    // An annex points to what it belongs to by its id.
    referenties: {
      com,
      celex,
      kamerstuk,
      dossier,
      tk,
      ...(entry.bijlageBij === null ? {} : { verwant: [entry.bijlageBij] }),
    },
    url: entry.url,
  };
}
