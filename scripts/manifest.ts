import type { Withheld } from '../src/documents/document.ts';
import type { SearchIndex } from '../src/search/index.ts';
import type { Corpus } from './collection.ts';

/** What was read, refused and withheld to make an index; beside it, for people and checks. */
export const MANIFEST = 'manifest.json';

/** `shipped`: built from the documents that ship, and from nothing else. `own`: from what somebody offered. */
export type Origin = 'shipped' | 'own';

/**
 * What became of everything that was offered. It holds no time and no place on the machine, so that the same
 * input gives the same bytes, and of what was withheld only how much and where.
 */
export interface Manifest {
  readonly fingerprint: string;
  readonly origin: Origin;
  /** `offered` is `indexed` plus `refused`, counted in documents; nothing is lost without a line here. */
  readonly totals: {
    readonly offered: number;
    readonly indexed: number;
    readonly refused: number;
    readonly skipped: number;
    readonly passages: number;
    readonly withheld: number;
  };
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string | null;
    readonly status: 'indexed';
    readonly documents: readonly {
      readonly id: string;
      readonly passages: number;
      readonly withheld: number;
    }[];
  }[];
  readonly refused: readonly {
    readonly name: string;
    readonly sha256: string | null;
    readonly status: 'refused';
    readonly code: string;
  }[];
  readonly skipped: readonly { readonly name: string; readonly status: 'skipped' }[];
  readonly withheld: readonly Withheld[];
}

/** The account of one build. */
export function manifestOf(corpus: Corpus, index: SearchIndex, origin: Origin): Manifest {
  const withheld = new Map<string, number>();
  for (const { documentId, count } of corpus.withheld)
    withheld.set(documentId, (withheld.get(documentId) ?? 0) + count);
  const files = corpus.files.map(({ name, sha256, documentIds }) => ({
    name,
    sha256,
    status: 'indexed' as const,
    documents: documentIds.map((id) => ({
      id,
      passages: index.passagesOf(id).length,
      withheld: withheld.get(id) ?? 0,
    })),
  }));
  const documents = files.flatMap((file) => file.documents);
  return {
    fingerprint: index.fingerprint,
    origin,
    totals: {
      offered: documents.length + corpus.refused.length,
      indexed: documents.length,
      refused: corpus.refused.length,
      skipped: corpus.skipped.length,
      passages: sum(documents.map(({ passages }) => passages)),
      withheld: sum([...withheld.values()]),
    },
    files,
    refused: corpus.refused.map(({ name, sha256, code }) => ({ name, sha256, status: 'refused', code })),
    skipped: corpus.skipped.map(({ name }) => ({ name, status: 'skipped' })),
    withheld: corpus.withheld,
  };
}

/** The manifest as it lies beside the index. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
