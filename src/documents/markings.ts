import type { Span } from './document.ts';
import { foldHeading } from './headings.ts';

/** Words that, alone on a line or in a heading, say that what follows is not public. */
const MARKINGS: readonly string[] = [
  'niet openbaar',
  'niet openbare informatie',
  'niet openbaar maken',
  'intern niet openbaar maken',
  'intern niet openbaar',
  'intern',
  'intern gebruik',
  'alleen voor intern gebruik',
  'uitsluitend voor intern gebruik',
  'voor intern gebruik',
  'niet voor publicatie',
  'niet publiceren',
  'vertrouwelijk',
  'strikt vertrouwelijk',
  'zeer vertrouwelijk',
  'departementaal vertrouwelijk',
  'dep vertrouwelijk',
  'dep v',
  'bedrijfsvertrouwelijk',
  'politiek vertrouwelijk',
  'confidentieel',
  'stg confidentieel',
  'stg geheim',
  'stg zeer geheim',
  'staatsgeheim',
  'staatsgeheim confidentieel',
  'staatsgeheim geheim',
  'staatsgeheim zeer geheim',
  'geheim',
  'zeer geheim',
  'eu restricted',
  'restreint ue',
  'restreint ue eu restricted',
  'eu confidential',
  'confidential',
  'internal only',
  'not public',
  'vertrouwelijke informatie',
  'vertrouwelijke passage',
  'niet openbaar gedeelte',
  'niet openbare passage',
  'niet openbare bijlage',
  'vertrouwelijke bijlage',
  'begin niet openbaar',
  'begin vertrouwelijk',
];
const MARKED = new Set(MARKINGS);
const END_MARKINGS = new Set([
  'einde niet openbaar',
  'einde vertrouwelijk',
  'einde niet openbare informatie',
  'einde niet openbaar gedeelte',
  'einde niet openbare passage',
  'einde vertrouwelijke informatie',
  'einde intern',
  'eind niet openbaar',
  'einde niet openbaar maken',
  'vanaf hier openbaar',
  'openbaar',
]);

/** A line without number, label ("Rubricering:") and page number, in lower case; spaced capitals closed up. */
function foldMarking(line: string): string {
  const bare = foldHeading(line)
    .replace(/^(?:(?:rubricering|merking|classificatie|vertrouwelijkheid|openbaarheid|status) )/, '')
    .replace(/ (?:pagina|blad) \d+(?: van \d+)?$/, '')
    .replace(/^\d{1,2}(?: \d{1,2}){0,2} /, '');
  return /^(?:\p{L} ){4,}\p{L}$/u.test(bare) ? bare.replace(/ /g, '') : bare;
}

const SPACED = new Set(MARKINGS.map((marking) => marking.replace(/ /g, '')));

/** A line that is nothing but a marking that what follows is not public. */
export function isMarking(line: string): boolean {
  if (line.length > 120) return false;
  const folded = foldMarking(line);
  return MARKED.has(folded) || (SPACED.has(folded) && /^(?:\P{L}*\p{L}\s){4}/u.test(line));
}

/** A classification of the state, which is given to a document rather than to a part of it. */
export function isClassification(line: string): boolean {
  return (
    isMarking(line) &&
    /^(?:departementaal|dep |stg|staatsgeheim|zeer geheim|geheim|restreint|eu r|eu c)/.test(foldMarking(line))
  );
}

/** "Dit document is vertrouwelijk.": the whole of it is meant. */
export function isDocumentMarking(line: string): boolean {
  return /^(?:deze nota|dit document|dit stuk|deze notitie|dit bericht) (?:is|blijft) (?:strikt |departementaal |zeer )?(?:vertrouwelijk|niet openbaar|geheim|intern)(?: |$)/.test(
    foldHeading(line.slice(0, 200)),
  );
}

export function isEndMarking(line: string): boolean {
  return line.length <= 120 && END_MARKINGS.has(foldMarking(line));
}

const MARK_WORDS =
  '(?:niet[ -]openba(?:ar|re)|vertrouwelijk|departementaal vertrouwelijk|staatsgeheim|intern)';
const IN_HEADING = new RegExp(
  `[(\\[{–—-] ?(?:strikt |departementaal |zeer )?${MARK_WORDS}(?: [\\p{L}]{1,20}){0,3} ?[)\\]}]?$`,
  'iu',
);
const BEFORE_TEXT = new RegExp(
  `^[(\\[{]?(?:strikt |departementaal |zeer )?${MARK_WORDS}(?: maken)?[)\\]}]? ?[:–—-] ?\\S`,
  'iu',
);
const BRACKETED = new RegExp(
  `^[(\\[{<](?:strikt |departementaal |zeer )?${MARK_WORDS}(?: [\\p{L}]{1,20}){0,3}[)\\]}>]`,
  'iu',
);

/** A heading that carries a marking: "4.3 Onderhandelingsruimte (niet openbaar)". */
export function isMarkedHeading(heading: string): boolean {
  return heading.length <= 300 && IN_HEADING.test(heading.slice(-80));
}

/** A paragraph or item that opens or closes with a marking: "Niet openbaar: …", "[vertrouwelijk] …". */
export function isMarkedBlock(text: string): boolean {
  return (
    BEFORE_TEXT.test(text.slice(0, 80)) ||
    BRACKETED.test(text.slice(0, 80)) ||
    IN_HEADING.test(text.slice(-60).replace(/[.:]$/, ''))
  );
}

const OPENING =
  /[[{<](?:begin )?(?:strikt |departementaal )?(?:niet[ -]openba(?:ar|re)|vertrouwelijk|intern)(?: (?:gedeelte|passage|informatie|deel))?[\]}>]/giu;
const CLOSING =
  /[[{<](?:(?:einde?|end) |\/ ?)(?:strikt |departementaal )?(?:niet[ -]openba(?:ar|re)|vertrouwelijk|intern)(?: (?:gedeelte|passage|informatie|deel))?[\]}>]/giu;

/**
 * What stands between "[niet openbaar]" and "[einde niet openbaar]", markings included. Without an end it
 * runs to the end of the text: closed by default.
 */
export function bracketed(body: string): Span[] {
  const ends = [...body.matchAll(CLOSING)].map((match) => match.index + match[0].length);
  const spans: Span[] = [];
  let from = 0;
  let next = 0;
  for (const match of body.matchAll(OPENING)) {
    if (match.index < from) continue;
    while (next < ends.length && (ends[next] ?? 0) <= match.index) next += 1;
    const end = ends[next];
    if (end === undefined && ends.length === 0 && isBlockOnly(body, match.index)) continue;
    from = end ?? body.length;
    spans.push({ start: match.index, end: from });
  }
  return spans;
}

/** It opens a line and nothing in the text ever closes: then it marks its own block only, or what follows its line. */
function isBlockOnly(body: string, at: number): boolean {
  return body.slice(body.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
}
