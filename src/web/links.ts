import type { Span } from '../documents/document.ts';

/** Anchor of exact characters on the page of a document. */
export function anchor(span: Span): string {
  return `${span.start}-${span.end}`;
}

/**
 * The page of a document; where characters are given, they are marked and scrolled to. A quote may be half a
 * sentence or three of them, so the page has to know which one, and can't have an anchor ready for each.
 */
export function documentPath(documentId: string, span?: Span): string {
  const path = `/stukken/${encodeURIComponent(documentId)}`;
  return span === undefined ? path : `${path}?citaat=${anchor(span)}#${anchor(span)}`;
}

/** The characters that such a link names; null for anything else, so that the page is shown unmarked. */
export function citedSpan(anchored: string | undefined): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(anchored ?? '') ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : null;
}

/** The address of the official publication, if it is one that may be linked to: https and nothing else. */
export function officialUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
    ? parsed.href
    : null;
}

/** Where a citation can be read by somebody elsewhere: at its exact characters, or at the official publication. */
export function citationUrl(
  { documentId, start, end, url }: Span & { readonly documentId: string; readonly url: string | null },
  home: string | null,
): string | null {
  return home === null ? officialUrl(url) : new URL(documentPath(documentId, { start, end }), home).href;
}

/** The address that an operator gave as that of this server, without a path; null when it is none. */
export function homeOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/** The front page with a question, and the earlier questions it follows. */
export function questionPath(question: string, earlier: readonly string[] = []): string {
  const parameters = new URLSearchParams(earlier.map((text) => ['eerder', text]));
  parameters.append('vraag', question);
  return `/?${parameters}#antwoord`;
}
