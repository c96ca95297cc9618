import { basename, dirname } from 'node:path';
import { writtenDate } from '../../src/documents/identity/dates.ts';
import type { FrontMatter, SourceText } from '../../src/documents/source.ts';
import { DECLARED, type Declaration, type DeclaredResult, readDeclared } from '../../src/sources/declared.ts';
import type { Extracted, Remark } from '../../src/sources/extracted.ts';
import {
  frontMatterOf,
  PROVENANCE,
  type ProvenanceEntry,
  type ProvenanceResult,
  readProvenance,
} from '../../src/sources/provenance.ts';

/** What the records in the folder of a file say of it. */
export interface FileRecord {
  /** Where these very bytes were fetched. */
  readonly fetched?: ProvenanceEntry;
  /** That these very bytes were released as official. */
  readonly declared?: Declaration;
  /** What was fetched or released under this name were other bytes, so that nothing of it holds. */
  readonly lost?: { readonly by: 'fetched' | 'declared'; readonly on: string | null };
}

interface Records {
  readonly provenance: ProvenanceResult;
  readonly declared: DeclaredResult;
}

/** What is known of files from the records in their folders, each record read once. */
export class OriginRecords {
  readonly #byFolder = new Map<string, Records>();

  /** What the records say about a file with this SHA-256; undefined when they say nothing. */
  async of(path: string, sha256: string): Promise<FileRecord | undefined> {
    const folder = dirname(path);
    const records = this.#byFolder.get(folder) ?? {
      provenance: await readProvenance(folder),
      declared: await readDeclared(folder),
    };
    this.#byFolder.set(folder, records);
    const { provenance, declared } = records;
    const name = basename(path);
    const entry = provenance.ok ? provenance.provenance.get(name) : undefined;
    const declaration = declared.ok ? declared.declared.get(name) : undefined;
    const fetched = entry?.sha256 === sha256 ? entry : undefined;
    const released = declaration?.sha256 === sha256 ? declaration : undefined;
    if (fetched || released) return { ...(fetched && { fetched }), ...(released && { declared: released }) };
    if (declaration) return { lost: { by: 'declared', on: declaration.vrijgegevenOp } };
    return entry && { lost: { by: 'fetched', on: entry.opgehaaldOp ?? null } };
  }

  /** Records that are there and can't be used. */
  damaged(): readonly { readonly folder: string; readonly name: string; readonly message: string }[] {
    return [...this.#byFolder].flatMap(([folder, { provenance, declared }]) => [
      ...(provenance.ok ? [] : [{ folder, name: PROVENANCE, message: provenance.message }]),
      ...(declared.ok ? [] : [{ folder, name: DECLARED, message: declared.message }]),
    ]);
  }
}

/** A file with what its records say about it; what the file says of itself goes before it. */
export function completed(read: Extracted, record: FileRecord | undefined): Extracted {
  if (record === undefined) return read;
  const { fetched, declared, lost } = record;
  const { frontMatter } = read.source;
  const source: SourceText = {
    ...read.source,
    ...(fetched && {
      frontMatter: withDefaults(frontMatter, frontMatterOf(fetched)),
      fetchedFrom: fetched.opgehaaldVan,
      ...(fetched.opgehaaldOp && { fetchedOn: fetched.opgehaaldOp }),
    }),
    ...(declared && { releasedOn: declared.vrijgegevenOp }),
    ...((fetched ?? declared) && { standing: 'official' as const }),
  };
  const remarks = lost === undefined ? [] : [lostRemark(lost)];
  return { ...read, source, remarks: [...(read.remarks ?? []), ...remarks] };
}

function lostRemark({ by, on }: NonNullable<FileRecord['lost']>): Remark {
  const day = on === null ? '' : ` op ${writtenDate(on, 'nl')}`;
  return {
    code: 'changed_since',
    place: null,
    count: 1,
    message:
      by === 'declared'
        ? `gewijzigd sinds het${day} is vrijgegeven, dus niet meer officieel; bekijk het en geef het zo nodig opnieuw vrij`
        : `gewijzigd sinds het${day} is opgehaald, dus niet meer officieel; haal het opnieuw op`,
  };
}

/** Field by field, and number by number. */
function withDefaults(own: FrontMatter | null, known: FrontMatter): FrontMatter {
  return {
    ...known,
    ...stated(own ?? {}),
    referenties: { ...stated(known.referenties ?? {}), ...stated(own?.referenties ?? {}) },
  };
}

function stated<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
