import { basename, dirname } from 'node:path';
import type { FrontMatter, SourceText } from '../src/documents/source.ts';
import type { Extracted } from '../src/sources/extracted.ts';
import {
  frontMatterOf,
  type ProvenanceEntry,
  type ProvenanceResult,
  readProvenance,
} from '../src/sources/provenance.ts';

/** What is known of pulled files from the record in their folder, each record read once. */
export class OriginRecords {
  readonly #byFolder = new Map<string, ProvenanceResult>();

  /** What the record says about these very bytes, by their SHA-256; undefined when it says nothing. */
  async of(path: string, sha256: string): Promise<ProvenanceEntry | undefined> {
    const folder = dirname(path);
    const record = this.#byFolder.get(folder) ?? (await readProvenance(folder));
    this.#byFolder.set(folder, record);
    const entry = record.ok ? record.provenance.get(basename(path)) : undefined;
    return entry?.sha256 === sha256 ? entry : undefined;
  }

  /** The file with what the record says about it; what the file says of itself goes before it. */
  async complete(read: Extracted, path: string): Promise<Extracted> {
    const entry = await this.of(path, read.source.sha256);
    if (entry === undefined) return read;
    const frontMatter = withDefaults(read.source.frontMatter, frontMatterOf(entry));
    const fetched = { standing: 'official', fetchedFrom: entry.opgehaaldVan } as const;
    return { ...read, source: { ...read.source, frontMatter, ...fetched } satisfies SourceText };
  }

  /** Records that are there and can't be used. */
  damaged(): readonly { readonly folder: string; readonly message: string }[] {
    return [...this.#byFolder].flatMap(([folder, record]) =>
      record.ok ? [] : [{ folder, message: record.message }],
    );
  }
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
