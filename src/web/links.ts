import type { Span } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';

/** Anchor of exact characters on the page of a document. */
export function anchor(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** The page of a document, at exact characters where they are given. */
export function documentPath(documentId: string, span?: Span): string {
  return `/stukken/${encodeURIComponent(documentId)}${span === undefined ? '' : `#${anchor(span)}`}`;
}

/**
 * The anchor on the page of a document that shows these characters: their own when they are a sentence or a
 * passage, else that of the sentence in which they start.
 */
export function nearestAnchor(passage: Passage | undefined, span: Span): Span {
  const holds = passage?.sentences.findLast((sentence) => sentence.start <= span.start);
  return holds ?? span;
}

/** The address of the official publication, if it is one that may be linked to: https and nothing else. */
export function officialUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
    ? parsed.href
    : null;
}

/** The front page with a question, and the earlier questions it follows. */
export function questionPath(question: string, earlier: readonly string[] = []): string {
  const parameters = new URLSearchParams(earlier.map((text) => ['eerder', text]));
  parameters.append('vraag', question);
  return `/?${parameters}#antwoord`;
}
