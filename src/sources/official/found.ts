import { stripVTControlCharacters } from 'node:util';
import type { Kind, Language } from '../../documents/document.ts';
import { redact } from '../../documents/privacy/redact.ts';
import { cleanText } from '../extracted.ts';
import type { ProvenanceReferences, Service } from '../provenance.ts';

/** Kinds of file that are taken, the best first: what says most about the structure of a document. */
export const FORMATS = ['xml', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** One way to get the text of a document. */
export interface Manifestation {
  /** What it should be; what it is, is told by its content. */
  readonly format: Format;
  readonly url: string;
  readonly accept: string;
  readonly language?: 'nld' | 'eng';
  readonly service: Service;
  /** The page of the publication, for people. */
  readonly page: string;
  /** What is known once it turns out to be there: which of several CELEX numbers was the right one. */
  readonly references?: ProvenanceReferences;
}

/** A document that a source told us of. It holds no name of a person. */
export interface Found {
  /** The name of its file: `kst-22112-4243`. */
  readonly id: string;
  /** As the publisher writes its number. */
  readonly number: string;
  /** Other ids of the very same document, `2026d04657`. */
  readonly alsoKnownAs: readonly string[];
  readonly kind: Kind | null;
  readonly title: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly language: Language | null;
  readonly references: ProvenanceReferences;
  /** Of an annex: the id of the document that it belongs to. */
  readonly annexOf: string | null;
  /** When it last changed, by the list of the source. */
  readonly version: string | null;
  /** The best first. */
  readonly manifestations: readonly Manifestation[];
}

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  xml: 'application/xml',
  html: 'text/html, application/xhtml+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The best first; of two alike, the one that stood first. */
export function bestFirst(manifestations: readonly Manifestation[]): readonly Manifestation[] {
  return manifestations.toSorted(
    (left, right) => FORMATS.indexOf(left.format) - FORMATS.indexOf(right.format),
  );
}

/** Longest title that is read, and longest that is kept, in characters. */
const TITLE = { read: 5_000, kept: 500 };

/**
 * A title as a source gives it, on one line, without personal data and what a terminal would obey; null when
 * nothing is left.
 */
export function titleOf(given: string | null | undefined): string | null {
  const text = cleanText(stripVTControlCharacters((given ?? '').slice(0, TITLE.read)).toWellFormed())
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : redact(text).text.slice(0, TITLE.kept).toWellFormed().trim();
}

/** What the title says of the kind, where it leaves no doubt. */
export function kindOf(title: string | null): Kind | null {
  return /^beslisnota(?:’s|'s)?(?![\p{L}])/iu.test(title ?? '') ? 'nota' : null;
}
