import { escaped as escapedMarkdown } from '../../../answer/markdown.ts';
import { tableWords } from '../../../answer/words/table-words.ts';
import { collapseWhitespace } from '../../../documents/collapse-whitespace.ts';
import type { Language } from '../../../documents/document.ts';
import { writtenDate } from '../../../documents/identity/dates.ts';
import { isLoopback } from '../../http/origin.ts';
import { officialUrl } from '../../parts/links.ts';
import { firmnessMark, voiceBadge } from '../../words/voices.ts';
import { WORDS } from '../../words/words.ts';
import { type Place, placesOf } from '../source/places.ts';
import { ANSWER } from './answer-words.ts';
import type { CitationPart, ClaimPart, Given } from './parts.ts';

/** An answer on its way to somewhere else: it says there what it says here. */
export interface Copied {
  readonly question: string;
  /** The questions before it, oldest first. */
  readonly earlier: readonly string[];
  readonly given: Given;
  readonly language: Language;
  /** Of this server, for links into the documents. */
  readonly origin: string;
}

/** A line of an answer, before it gets a form. */
type Line =
  | { readonly kind: 'question' | 'heading' | 'paragraph' | 'item'; readonly text: string }
  | {
      readonly kind: 'source';
      readonly text: string;
      readonly quote: string;
      readonly url: string;
      /** The very characters on this server, where that is another address. */
      readonly here: string | null;
    };

/** The answer as plain text with its sources. */
export const asText = (copied: Copied): string =>
  linesOf(copied)
    .map((line) => {
      if (line.kind === 'heading') return `\n${line.text}`;
      if (line.kind === 'item') return `- ${line.text}`;
      return line.kind === 'source'
        ? `${line.text}: “${line.quote}” ${[line.url, line.here].filter((url) => url !== null).join(' ')}`
        : line.text;
    })
    .join('\n')
    .trim();

/** The same as Markdown. What stands in a document is text there too: none of it can become a link or an image. */
export const asMarkdown = (copied: Copied): string =>
  linesOf(copied)
    .map((line) => {
      const text = escapedMarkdown(line.text);
      if (line.kind === 'question') return `## ${text}\n`;
      if (line.kind === 'heading') return `\n### ${text}\n`;
      if (line.kind === 'item') return `- ${text}`;
      return line.kind === 'source'
        ? `- [${text}](${line.url}): “${escapedMarkdown(line.quote)}”${line.here === null ? '' : ` ([Notabene](${line.here}))`}`
        : `${text}\n`;
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same as HTML of the plainest kind, which is what survives a word processor. */
export function asHtml(copied: Copied): string {
  const lang = copied.language;
  const pieces: string[] = [];
  let listing = false;
  for (const line of linesOf(copied)) {
    const item = line.kind === 'item' || line.kind === 'source';
    if (item !== listing) pieces.push(item ? '<ul>' : '</ul>');
    listing = item;
    const text = escapedHtml(line.text);
    if (line.kind === 'question') pieces.push(`<h2>${text}</h2>`);
    else if (line.kind === 'heading') pieces.push(`<h3>${text}</h3>`);
    else if (line.kind === 'paragraph') pieces.push(`<p>${text}</p>`);
    else if (line.kind !== 'source') pieces.push(`<li>${text}</li>`);
    else
      pieces.push(
        `<li>${link(line.url, text)}: “${escapedHtml(line.quote)}”${line.here === null ? '' : ` (${link(line.here, 'Notabene')})`}</li>`,
      );
  }
  if (listing) pieces.push('</ul>');
  return `<div lang="${lang}">${pieces.join('')}</div>`;
}

/** What it rests on, a line for each quote, as a letter or a note names it. */
export const asCitation = (copied: Copied): string =>
  linesOf(copied)
    .flatMap((line) =>
      line.kind === 'source' ? [`“${line.quote}” (${line.text.replace(/^\[\d+\] /, '')}, ${line.url})`] : [],
    )
    .join('\n');

function linesOf({ question, earlier, given, language, origin }: Copied): Line[] {
  const { claims, citations, refusal, rest } = given;
  const words = WORDS[language];
  const lines: Line[] = [
    { kind: 'question', text: question },
    ...earlier.slice(-1).map((text): Line => ({ kind: 'paragraph', text: ANSWER[language].followsOn(text) })),
    { kind: 'paragraph', text: claims.length > 0 ? words.provenance : words.provenanceOfRefusal },
  ];
  if (rest?.mode === 'generated') lines.push({ kind: 'paragraph', text: words.withModel });
  if (refusal?.message) lines.push({ kind: 'paragraph', text: refusal.message });
  let heading = '';
  for (const claim of claims) {
    const lead = leadOf(claim, citations, language);
    if (lead !== heading) lines.push({ kind: 'heading', text: lead });
    heading = lead;
    lines.push({ kind: 'item', text: itemOf(claim, language) });
  }
  const missing = claims.length > 0 ? (rest?.missing ?? []) : [];
  if (missing.length > 0) lines.push({ kind: 'heading', text: words.missing });
  lines.push(...missing.map((text): Line => ({ kind: 'item', text })));
  const notes = rest?.notes ?? [];
  lines.push(...notes.map((text): Line => ({ kind: 'paragraph', text })));
  const places = placesOf(given);
  const title =
    citations.size > 0
      ? words.sources
      : rest?.status === 'ambiguous'
        ? words.status.ambiguous
        : words[rest?.correction ? 'instead' : 'nearest'];
  if (places.length > 0) lines.push({ kind: 'heading', text: title });
  lines.push(...places.map((place): Line => sourceOf(place, given, language, origin)));
  if (rest !== null) lines.push({ kind: 'paragraph', text: ANSWER[language].number(rest.id) });
  return lines;
}

function leadOf(claim: ClaimPart, citations: ReadonlyMap<number, CitationPart>, language: Language): string {
  const [number = 0] = claim.citations;
  const title = citations.get(number)?.documentTitle ?? '';
  return `${voiceBadge(claim.voice, language).speaker}, in ${title}`;
}

function itemOf(claim: ClaimPart, language: Language): string {
  const mark = firmnessMark(claim, language);
  const numbers = claim.citations.map((number) => `[${number}]`).join('');
  return `${claim.text}${mark === null ? '' : ` (${mark})`} ${numbers}`;
}

/**
 * Where words stand, for somebody who may not be able to reach this server: the official publication first, and then
 * the very characters here. An address of the reader's own machine leads nobody else anywhere.
 */
function sourceOf(place: Place, { documents }: Given, language: Language, origin: string): Line {
  const { number, documentId, documentTitle, path, page, quote, href } = place;
  const document = documents.get(documentId);
  const parts = [
    number === null ? voiceBadge(place.voice, language).label : '',
    documentTitle,
    // Of what was kept by an earlier version they may be missing.
    ...(document?.numbers ?? []),
    writtenDate(document?.date ?? null, language) ?? '',
    path.join(' › '),
    page === null ? '' : WORDS[language].page(page),
    tableWords(place, language) ?? '',
    document?.textType ?? '',
  ];
  const official = officialUrl(document?.url ?? null);
  const here = new URL(href, origin);
  return {
    kind: 'source',
    text: `${number === null ? '' : `[${number}] `}${parts.filter((part) => part !== '').join(', ')}`,
    quote: collapseWhitespace(quote),
    url: official ?? here.href,
    here: official === null || isLoopback(here.hostname) ? null : here.href,
  };
}

const link = (url: string, html: string): string => `<a href="${escapedHtml(url)}">${html}</a>`;
const escapedHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Puts text on the clipboard, with its form where it has one; false when the browser won't. */
export async function toClipboard(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}
