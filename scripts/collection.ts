import type { Document, Withheld } from '../src/documents/document.ts';
import type { FrontMatter } from '../src/documents/source.ts';

/** A file that was read. */
export interface ReadFile {
  /** Below the folder that was given, or the file's own name: never its place on this machine. */
  readonly name: string;
  /** The path that was given and led here. */
  readonly given: string;
  /** SHA-256 of the bytes; null for a built index. */
  readonly sha256: string | null;
  readonly frontMatter: FrontMatter | null;
  /** What was read from it: one document, or one for every line of a collection. */
  readonly documentIds: readonly string[];
}

/** A file, or a line of a collection, that could not be read. */
export interface Refused {
  readonly name: string;
  readonly given: string;
  readonly sha256: string | null;
  readonly code: string;
  /** A Dutch sentence that says what to do. */
  readonly message: string;
}

/** A file that was left alone. */
export interface Skipped {
  readonly name: string;
  readonly message: string;
}

/** What was read from a number of paths. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly withheld: readonly Withheld[];
  readonly refused: readonly Refused[];
  readonly skipped: readonly Skipped[];
  readonly files: readonly ReadFile[];
}

/** Gathers documents and guards that no two share an id. */
export class Collection {
  readonly #documents = new Map<string, { readonly document: Document; readonly file: string }>();
  readonly #withheld: Withheld[] = [];
  readonly #refused: Refused[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #files: ReadFile[] = [];

  refuse({ name, given, sha256, code, message }: Refused): void {
    this.#refused.push({ name, given, sha256, code, message });
  }

  hasRefused(given: string): boolean {
    return this.#refused.some((each) => each.given === given);
  }

  skip(name: string, message: string): void {
    this.#skipped.push({ name, message });
  }

  /**
   * Adds what was read from one file. A document whose id is taken is left out when it is the same one, and
   * refused when it is another: a citation must lead to one text.
   */
  addFile(
    file: Omit<ReadFile, 'documentIds'>,
    documents: readonly Document[],
    withheld: readonly Withheld[],
  ): void {
    const added: string[] = [];
    for (const document of documents) {
      const taken = this.#documents.get(document.id);
      if (taken === undefined) {
        this.#documents.set(document.id, { document, file: file.name });
        added.push(document.id);
      } else if (taken.document.source.sha256 === document.source.sha256) {
        this.skip(file.name, `het heeft dezelfde inhoud als ${taken.file}`);
      } else {
        this.refuse({
          ...file,
          code: 'duplicate_id',
          message: `Het id ${document.id} in ${file.name} is al in gebruik door ${taken.file}; geef een van beide een ander id.`,
        });
      }
    }
    const kept = new Set(added);
    this.#withheld.push(...withheld.filter(({ documentId }) => kept.has(documentId)));
    if (kept.size > 0) this.#files.push({ ...file, documentIds: added });
  }

  corpus(): Corpus {
    return {
      documents: [...this.#documents.values()].map(({ document }) => document),
      withheld: this.#withheld,
      refused: this.#refused,
      skipped: this.#skipped,
      files: this.#files,
    };
  }
}
