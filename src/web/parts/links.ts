import { checksum } from '../../answer/checksum.ts';
import type { Span } from '../../documents/document.ts';
import { OFFICIAL_HOSTS } from '../../lexicon/official-hosts.ts';
import { type Asked, parametersOf } from '../http/asked.ts';
import { placeName } from '../http/cited.ts';

/** Anchor of exact characters on the page of a document. */
export function anchor(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** Words of a document that are linked to; a link that has the quote knows it again when the document changed. */
interface Linked extends Span {
  readonly quote?: string;
}

/**
 * The page of a document; where characters are given, they are marked and scrolled to. A quote may be half a
 * sentence or three of them, so the page has to know which one, and can't have an anchor ready for each.
 */
export function documentPath(documentId: string, linked?: Linked): string {
  const path = `/stukken/${encodeURIComponent(documentId)}`;
  if (linked === undefined) return path;
  const { start, end, quote } = linked;
  const check = quote === undefined ? null : checksum(quote);
  return `${path}?citaat=${placeName({ start, end, check })}#${anchor(linked)}`;
}

/** What the position in the dossier of a document moved. */
export const sincePath = (documentId: string): string => `${documentPath(documentId)}/sinds`;

/** The address of the official publication, if it is one that may be linked to: https and nothing else. */
export function officialUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
    ? parsed.href
    : null;
}

/** The host of an address that may be linked to. */
export const hostOf = (url: string): string => new URL(url).hostname;

/** Whether an address is at a host that publishes official documents, by its exact name: none that looks like it. */
export const isOfficialHost = (url: string): boolean => OFFICIAL_HOSTS.has(hostOf(url));

/** Where a citation can be read by somebody elsewhere: at its exact characters, or at the official publication. */
export function citationUrl(
  cited: Linked & { readonly documentId: string; readonly url: string | null },
  home: string | null,
): string | null {
  return home === null ? officialUrl(cited.url) : new URL(documentPath(cited.documentId, cited), home).href;
}

/** The address that an operator gave as that of this server, without a path; null when it is none. */
export function homeOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/** The timeline of these documents, of all of them without any. */
export function timelinePath(documentIds: readonly string[]): string {
  const query = new URLSearchParams(documentIds.map((id) => ['stuk', id])).toString();
  return query === '' ? '/tijdlijn' : `/tijdlijn?${query}`;
}

/** The same in another form, for a calendar or a program. */
export function timelineFile(documentIds: readonly string[], format: 'ics' | 'svg', on: string): string {
  const query = new URLSearchParams(documentIds.map((id) => ['id', id]));
  query.set('on', on);
  query.set('format', format);
  return `/api/timeline?${query}`;
}

/** The front page with a question in its field that is not asked yet, confined to a document: a reader may want to ask another. */
export const typedPath = (question: string, documentId: string): string =>
  `/?${new URLSearchParams({ bij: documentId, typ: question })}`;

/** The front page with a question, and the earlier questions it follows. */
export const questionPath = (asked: Asked, earlier: readonly Asked[] = []): string =>
  `/?${parametersOf({ asked, earlier })}#antwoord`;

/**
 * The same for somebody elsewhere. It stands behind `#`, which a browser keeps to itself: what is asked does not end up
 * in the log of a server or of anything before it.
 */
export const sharedPath = (asked: Asked, earlier: readonly string[] = []): string =>
  `/#${parametersOf({ asked, earlier: earlier.map((question) => ({ question, scope: [] })) })}`;

/** The page on which a paper is made, with what it is to be about. */
export function notePath({
  about,
  documents = [],
  questions = [],
  form,
}: {
  readonly about?: string;
  readonly documents?: readonly string[];
  readonly questions?: readonly string[];
  readonly form?: string;
}): string {
  const asked = new URLSearchParams(documents.map((id) => ['stuk', id]));
  // What somebody asks stays behind the `#`: no server, proxy or log sees it there.
  const kept = new URLSearchParams([
    ...(about === undefined ? [] : [['over', about]]),
    ...questions.map((question) => ['vraag', question]),
    ...(form === undefined ? [] : [['vorm', form]]),
  ]);
  return `/nota${asked.size === 0 ? '' : `?${asked}`}${kept.size === 0 ? '' : `#${kept}`}`;
}

/** Where the mark of the organisation is. */
export const MARK_PATH = '/merk';
