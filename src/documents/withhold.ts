import type { Span, Withheld } from './document.ts';
import {
  bracketed,
  isClassification,
  isDocumentMarking,
  isEndMarking,
  isMarkedBlock,
  isMarkedHeading,
  isMarking,
} from './markings.ts';
import type { RawBlock } from './reflow.ts';
import type { Part } from './sections.ts';
import { splitSentences } from './split.ts';
import { statesWithholding } from './statement.ts';

/** What was kept back, without the document's id, which is not known yet. */
export type Kept = Omit<Withheld, 'documentId'>;

const lineOf = (body: string, at: number): number => body.slice(0, at).split('\n').length;

/** Comments of Markdown are not shown, so they are no text. One that never closes runs to the end. */
function commentsOf(body: string): Span[] {
  const spans: Span[] = [];
  let at = body.indexOf('<!--');
  while (at >= 0) {
    const close = body.indexOf('-->', at);
    const end = close < 0 ? body.length : close + 3;
    spans.push({ start: at, end });
    at = body.indexOf('<!--', end);
  }
  return spans;
}

/** The text with these places blank; line ends stay, so that every other place keeps its offset and line. */
function masked(body: string, spans: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, from);
    if (span.end <= start) continue;
    out += body.slice(from, start) + body.slice(start, span.end).replace(/[^\n\f]/g, ' ');
    from = span.end;
  }
  return out + body.slice(from);
}

/**
 * Blanks out what stands between brackets of withholding, and hidden comments. Offsets stay what they were.
 */
export function withholdBracketed(body: string, format: 'text' | 'markdown'): { body: string; kept: Kept[] } {
  const spans = bracketed(body).map((span) => {
    const before = body.slice(Math.max(0, span.start - 10), span.start);
    const bullet = /[•●○▪▫■□◦‣⁃*\uf0b7-]\s*$/.exec(before)?.[0].length ?? 0;
    return { ...span, start: span.start - bullet };
  });
  const kept = spans.map(
    (span): Kept => ({
      place: `regel ${lineOf(body, span.start)}`,
      reason: 'niet-openbaar',
      count: 1,
    }),
  );
  const text = masked(body, [...spans, ...(format === 'markdown' ? commentsOf(body) : [])]);
  return { body: text, kept };
}

/** A line without markup and soft hyphens. */
const bareLine = (line: string): string => line.replace(/[\u00ad*_`>#]/g, '').trim();

/**
 * Blanks out every line from a marking that stands alone to its end: an end marking, or the next numbered
 * part of the document. A marking above the first part, or a classification that comes back on every page, is
 * about the whole document.
 */
export function withholdMarked(
  body: string,
  format: 'text' | 'markdown',
  isTopHeading: (line: string) => boolean,
): { body: string; kept: Kept[] } {
  const kept: Kept[] = [];
  const spans: Span[] = [];
  let at = 0;
  let open: { readonly start: number; readonly line: number; count: number } | null = null;
  let partSeen = false;
  const close = (end: number): void => {
    if (open === null) return;
    spans.push({ start: open.start, end });
    kept.push({ place: `regel ${open.line}`, reason: 'niet-openbaar', count: Math.max(1, open.count) });
    open = null;
  };
  const lines = body.split(/[\n\f]/);
  if (lines.filter((line) => isClassification(bareLine(line))).length > 1) return wholeDocument(body);
  for (const [index, raw] of lines.entries()) {
    const line = bareLine(raw);
    const start = at;
    at += raw.length + 1;
    if (line === '') continue;
    const depth = format === 'markdown' ? (/^#{1,6}(?=\s)/.exec(raw.trim())?.[0].length ?? 0) : 0;
    const opensPart = isTopHeading(line) || depth > 1;
    const marking = isMarking(line) && !isTopHeading(line);
    if (isDocumentMarking(line) || (marking && !partSeen && depth < 2)) return wholeDocument(body);
    if (open === null) {
      if (marking && depth === 0) open = { start, line: index + 1, count: 0 };
    } else if (isEndMarking(line)) close(at - 1);
    else if (isTopHeading(line) || depth === 1 || depth === 2) close(start);
    else open.count += 1;
    partSeen ||= opensPart;
  }
  close(body.length);
  return { body: masked(body, spans), kept };
}

function wholeDocument(body: string): { body: string; kept: Kept[] } {
  return {
    body: masked(body, [{ start: 0, end: body.length }]),
    kept: [{ place: 'hele document', reason: 'niet-openbaar', count: 1 }],
  };
}

/** Where a part stands, for reports: its headings, or the line it begins on. */
export function placeOf(part: Part): string {
  return part.path.length > 0 ? part.path.join(' > ') : `regel ${part.blocks[0]?.line ?? 1}`;
}

/** Keeps of a part about withholding only the sentences that state it; else the whole block goes. */
function onlyStatements(block: RawBlock): { block: RawBlock | null; count: number } {
  const spans = splitSentences(block.text);
  const open = spans.filter((span) => statesWithholding(block.text.slice(span.start, span.end)));
  if (open.length === spans.length) return { block, count: 0 };
  if (open.length === 0) return { block: null, count: spans.length };
  const text = open.map((span) => block.text.slice(span.start, span.end)).join(' ');
  return { block: { ...block, text }, count: spans.length - open.length };
}

/**
 * Takes out the parts and blocks that are not public. A part of a nota *about* what is not public stays as far
 * as it only states that something is withheld.
 */
export function withholdParts(parts: readonly Part[]): { parts: Part[]; kept: Kept[] } {
  const kept: Kept[] = [];
  const out: Part[] = [];
  let closedBelow: number | null = null;
  for (const part of parts) {
    const [head, ...rest] = part.blocks;
    const heading = head?.type === 'heading' ? head : null;
    if (closedBelow !== null && (heading === null || part.level > closedBelow)) {
      kept.push({ place: `regel ${head?.line ?? 1}`, reason: 'niet-openbaar', count: part.blocks.length });
      continue;
    }
    closedBelow = null;
    if (
      heading !== null &&
      (isMarkedHeading(heading.text) || (isMarking(heading.text) && part.rubriek !== 'niet-openbaar'))
    ) {
      closedBelow = heading.marker === null && heading.depth === null ? 1 : part.level;
      kept.push({ place: `regel ${heading.line}`, reason: 'niet-openbaar', count: Math.max(1, rest.length) });
      continue;
    }
    if (part.rubriek === 'niet-openbaar') {
      const result = aboutWithholding(part, heading);
      kept.push(...result.kept);
      if (result.part !== null) out.push(result.part);
      continue;
    }
    const blocks: RawBlock[] = [];
    for (const block of part.blocks) {
      if (block.type === 'heading' || !isMarkedBlock(block.text)) {
        blocks.push(block);
        continue;
      }
      if (!announces(block)) continue;
      closedBelow = block.type === 'paragraph' ? 1 : part.level + 1;
      break;
    }
    const gone = part.blocks.length - blocks.length;
    if (gone > 0) kept.push({ place: placeOf(part), reason: 'niet-openbaar', count: gone });
    if (blocks.length > 0) out.push({ ...part, blocks });
  }
  return { parts: out, kept };
}

/**
 * A marked line that stands above what it marks, as a heading or a lead-in does, rather than holding it
 * itself: what follows is closed too. So it is after a bracketed marking that never ends.
 */
function announces(block: RawBlock): boolean {
  return /^[[{<]/.test(block.text) || (/[:)\]]$/.test(block.text) && block.text.split(' ').length <= 12);
}

/** Headings below such a part that give nothing away. */
const PLAIN_HEADING = /^(?:\d+(?:\.\d+)*\.? +)?(?:nadere )?(?:toelichting|motivering|reden(?:en)?|grond(?:en)?|persoonsgegevens)$/i;

function aboutWithholding(part: Part, heading: RawBlock | null): { part: Part | null; kept: Kept[] } {
  const plain = heading === null || part.own || PLAIN_HEADING.test(heading.text.trim());
  const blocks: RawBlock[] = [];
  let count = plain ? 0 : 1;
  for (const block of part.blocks) {
    if (block === heading) {
      if (plain) blocks.push(block);
      continue;
    }
    const result = onlyStatements(block);
    count += result.count;
    if (result.block !== null) blocks.push(result.block);
  }
  const path = plain ? part.path : part.path.slice(0, -1);
  const kept: Kept[] =
    count === 0
      ? []
      : [
          {
            place: path.length > 0 ? path.join(' > ') : `regel ${part.blocks[0]?.line ?? 1}`,
            reason: 'niet-openbaar',
            count,
          },
        ];
  return { part: blocks.length === 0 ? null : { ...part, path, blocks }, kept };
}
