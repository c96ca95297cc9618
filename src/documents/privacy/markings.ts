import { type MarkingPlace, PORTION_MARKS } from '../../lexicon/markings.ts';
import { markerOf } from '../structure/markers.ts';
import { splitSentences } from '../structure/split.ts';
import {
  fold,
  type Hit,
  isCompany,
  isTelling,
  labelWords,
  type MarkedWords,
  markedWords,
  type Word,
  wordsOfText,
} from './marking-words.ts';

/** How the words of a text count for a marking, by where they stand, in log odds; zero and more is a marking. */
interface Weighing {
  readonly least: number;
  /** Nothing else stands there. */
  readonly alone: number;
  /** Each word that is neither of a marking nor of its company. */
  readonly other: number;
  /** A verb that tells. */
  readonly verb: number;
}

/**
 * Weights by place, chosen by hand on `eval/withhold/dev.jsonl`: on a line of its own a marking is alone, in a heading
 * it may stand beside other words, and in square brackets, which set text apart, also beside a verb.
 */
const WEIGHINGS = {
  line: { least: -3, alone: 2, other: -1.5, verb: -0.5 },
  heading: { least: -2.5, alone: 1.5, other: -0.02, verb: -3 },
  bracket: { least: -2.5, alone: 1.5, other: -0.01, verb: -3 },
  square: { least: -2.5, alone: 1.5, other: -0.005, verb: 0 },
} as const satisfies Record<string, Weighing>;
/** The words before say that one follows: "Rubricering:". */
const LABELLED = 1.5;
/** It is an adjective or adverb of the next word: "vertrouwelijk overleg", "niet openbaar register". */
const OF_NEXT = -2;
/** An article of an act has it as its title: "Artikel 20 Vertrouwelijke gegevens". */
const OF_ACT = -6;
const ACT =
  /(?:^|: |[–-] )\W*(?:artikel|article|art\.?|hoofdstuk|titel|afdeling|bijlage bij de (?:wet|verordening)|overweging|recital)\s*\(?\d/i;
const GROUND = /\b(?:woo|wob|open overheid|openbaarheid van bestuur)\b/i;
/** Behind it stands until when or why, in any words. */
const TAIL =
  /^(?:tot|totdat|until|till|vanwege|wegens|omdat|because|since|pending|gelet|conform|krachtens|zolang|hangende|ivm|uiterlijk|behoudens|zonder|voor|behalve|except|without|unless|tenzij|before)$/;

type Place = keyof typeof WEIGHINGS;

/** What is weighed of a text: its words without label and without what stands behind "tot" and the like. */
interface Weighed {
  readonly score: number;
  /** Nothing but a marking and its company. */
  readonly alone: boolean;
  readonly whole: boolean;
}
const NONE: Weighed = { score: Number.NEGATIVE_INFINITY, alone: false, whole: false };

/** The next word belongs to the marking as a noun does to its adjective. */
function ofNext({ text, words }: MarkedWords, hit: Hit): boolean {
  const last = words[hit.to - 1];
  const next = words[hit.to];
  if (
    last === undefined ||
    next === undefined ||
    next.capital ||
    isCompany(next.text) ||
    TAIL.test(next.text)
  )
    return false;
  return /^[\s-]+$/.test(text.slice(last.end, next.start));
}

function weigh(text: string, place: Place, stands?: readonly MarkingPlace[]): Weighed {
  const marked = markedWords(text);
  if (marked.hits.length === 0) return NONE;
  const { words, hits } = marked;
  const allowed = hits.filter(
    ({ row }) => row !== null && (stands === undefined || row.stands.some((each) => stands.includes(each))),
  );
  const weighing = WEIGHINGS[place];
  let best = 0;
  for (const hit of allowed) {
    const weight = (hit.row?.weight ?? 0) + (hit.row?.weight !== 1 && ofNext(marked, hit) ? OF_NEXT : 0);
    best = Math.max(best, weight);
  }
  if (best <= 0 || hits.some(({ row }) => row === null)) return NONE;
  const inHit = new Set(
    hits.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const label = labelWords(words);
  const first = hits[0]?.to ?? 0;
  const tail = words.findIndex((word, at) => at >= first && !inHit.has(at) && TAIL.test(word.text));
  const end = tail < 0 ? words.length : tail;
  const around = words.filter((_, at) => at >= label && at < end && !inHit.has(at));
  const others = around.filter(({ text: word }) => !isCompany(word)).length;
  const telling = around.some(({ text: word }) => isTelling(word) && (place !== 'line' || !isCompany(word)));
  const alone = others === 0;
  const score =
    best +
    weighing.least +
    (alone ? weighing.alone : others * weighing.other) +
    (telling ? weighing.verb : 0) +
    (label > 0 ? LABELLED : 0) +
    (ACT.test(text) && !GROUND.test(text) ? OF_ACT : 0);
  return { score, alone, whole: allowed.some(({ row }) => row?.whole === true) };
}

/** What the marking in a text is called; left out when it says so in words that are in no list. */
export function markingIn(text: string): { readonly by?: string } {
  const rows = markedWords(text).hits.flatMap(({ row }) => row ?? []);
  const best = rows.toSorted((a, b) => b.weight - a.weight)[0];
  return best === undefined ? {} : { by: best.label };
}

const BODY: readonly MarkingPlace[] = ['heading', 'paragraph', 'table'];
const EDGE: readonly MarkingPlace[] = ['head', 'foot'];

/** A line without markup, its number and page number. */
const bare = (line: string): string =>
  line
    .replace(/<\/?[a-z][^<>]{0,60}>/gi, ' ')
    .replace(/[\s|–-]*\b(?:pagina|page|blad|p\.) ?\d+(?: ?(?:van|of|\/) ?\d+)?\s*$/i, '');

const PORTIONS = new Set(PORTION_MARKS);

/** Longest line that can be nothing but a marking, in characters. */
const LONGEST = 160;

/** A line that is nothing but a marking that what follows is not public; at an edge also by words that are common. */
export const isMarking = (line: string, atEdge = false): boolean =>
  line.length <= LONGEST && weigh(bare(line), 'line', atEdge ? undefined : BODY).score >= 0;

/** A classification, which is given to a document rather than to a part of it. */
export function isClassification(line: string): boolean {
  if (line.length > LONGEST) return false;
  const { score, whole } = weigh(bare(line), 'line', EDGE);
  return whole && score >= 0;
}

/** Whether a running head, a foot or a watermark marks all of the document. */
export const isMarkedFurniture = (text: string): boolean =>
  [text, ...text.split(/[|•·\t]| [–—-] /)].some((part) => {
    const piece = bare(part).trim();
    return isDocumentMarking(piece) || isMarking(piece, true) || isMarkedHeading(piece, true);
  });

/** The name of a file, or a value of its properties, that marks all of it. */
export function isMarkedName(name: string): boolean {
  const parted = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_\W]+/gu, ' ');
  const { words, hits } = markedWords(parted);
  const inHit = (at: number): boolean => hits.some(({ from, to }) => at >= from && at < to);
  const only = words.every(({ text }, at) => inHit(at) || isCompany(text));
  return (
    hits.length > 0 &&
    hits.every(({ row }) => row !== null) &&
    hits.some(({ row, from, to }) => {
      const weight = row?.stands.includes('name') === true ? row.weight : 0;
      const edge = from === 0 || to === words.length;
      const loud = parted
        .split(' ')
        .some(
          (word) =>
            word.length > 3 &&
            word === word.toUpperCase() &&
            /^\p{L}+$/u.test(word) &&
            fold(word) === words[from]?.text,
        );
      return weight === 3 || (weight === 2 && edge) || (weight === 1 && ((only && words.length > 1) || loud));
    })
  );
}

/** The first classification among these lines, for an account; such a line holds nothing else. */
export const classificationIn = (lines: readonly string[]): string | null =>
  lines.map((line) => line.trim()).find(isClassification) ?? null;

/** A property of a file: its name and its value, "rubricering: Departementaal Vertrouwelijk". */
export const isMarkedProperty = (value: string): boolean =>
  value.length <= LONGEST && weigh(value, 'heading', ['metadata']).score >= 0;

/** Words of a sentence that points at something: "deze paragraaf", "this document". */
const DEICTIC =
  /^(?:deze|dit|onderstaande|bovenstaande|voorgaande|navolgende|volgende|this|these|following|above|below|hieronder|hierboven|hetgeen|onderhavige|bijgaande|bijgevoegde)$/;
const BEFORE =
  /^(?:let|op|nb|noot|de|het|the|svp|gelieve|verzoek|om|please|attentie|opmerking|note|all|alle|gehele|hele|volledige|entire|whole)$/;
const DOCUMENT =
  /^(?:nota|document|stuk|notitie|bericht|brief|memo|mail|email|fiche|annotatie|instructie|paper|letter|message|memorandum|report|rapport|verslag|advies|concept|dossier|mededeling|draft|briefing|oplegger|oplegnota|beslisnota)$/;
const AROUND = /^(?:paragraaf|onderdeel|hoofdstuk|deel|gedeelte|sectie|section|chapter|part)$/;
const PART =
  /^(?:passages?|alineas?|tekst|bijlagen?|annex|punt|punten|kader|tabel|blok|zin|zinnen|lijst|opsomming|beschouwing|informatie|gegevens|paragraphs?|passages|table|text|information|sentences?|bullets?|items?|point)$/;
const BACK = /^(?:bovenstaande|voorgaande|hierboven|above)$/;
const COPULA =
  /^(?:is|zijn|blijft|blijven|wordt|worden|mag|mogen|dient|dienen|kan|kunnen|bevat|bevatten|staat|valt|geldt|are|remains|may|must|should|contains|shall|has|have|can)$/;
const HOLDS = /^(?:bevat|bevatten|contains|contain|omvat)$/;
const DENIES = /^(?:geen|no|niet|not|nooit|never|nergens)$/;
/** What may not be done with what is not public. */
const DONE =
  /^(?:openbaar|openbaargemaakt|gepubliceerd|publiceren|verspreid|verspreiden|gedeeld|delen|verstrekt|verstrekken|doorgestuurd|doorsturen|doorgezonden|geciteerd|citeren|kamer|parlement|derden|published|shared|distributed|disclosed|released|forwarded|circulated|quoted|cited|parliament)$/;
/** Longest way from the verb of such a sentence to what it says, in words. */
const REACH = 9;
const OPENING = 60;

interface Pointed {
  readonly at: 'document' | 'around' | 'after';
}

/** What a sentence says of the place where it stands: "Deze paragraaf is niet openbaar." */
function pointed(sentence: string): Pointed | null {
  const { words, hits } = wordsOfText(sentence.slice(0, 240));
  let at = 0;
  while (at < 4 && BEFORE.test(words[at]?.text ?? '')) at += 1;
  const deictic = words[at]?.text ?? '';
  if (!DEICTIC.test(deictic)) return null;
  at += 1;
  while (BEFORE.test(words[at]?.text ?? '')) at += 1;
  // "e-mail" is two words.
  const noun = words[words[at]?.text === 'e' ? at + 1 : at]?.text ?? '';
  const what = DOCUMENT.test(noun)
    ? 'document'
    : AROUND.test(noun)
      ? 'around'
      : PART.test(noun)
        ? 'part'
        : null;
  // "Dit is niet openbaar" says nothing of the place it stands in.
  if (what === null && /^(?:deze|dit|this|these|volgende|following)$/.test(deictic)) return null;
  const verb = words.findIndex((word, index) => index >= at && index <= at + 5 && COPULA.test(word.text));
  const from = verb >= 0 ? verb : at;
  const holds = HOLDS.test(words[verb]?.text ?? '');
  const said = words.slice(from, from + REACH + 1);
  const hit = hits.find((each) => each.from >= from && each.from <= from + REACH);
  const closes = hit === undefined ? forbids(said) : hit.row !== null && states(hit, words, from, holds);
  if (!closes) return null;
  if (what === 'document') return { at: 'document' };
  return { at: what === 'around' || BACK.test(deictic) ? 'around' : 'after' };
}

function states(hit: Hit, words: readonly Word[], from: number, holds: boolean): boolean {
  if (words.slice(from, hit.from).some(({ text }) => DENIES.test(text))) return false;
  if (hit.row?.weight !== 1) return true;
  // "is intern", "bevat vertrouwelijke informatie": a common word is a marking as the predicate, or of information.
  const next = words[hit.to];
  return next === undefined || (holds && PART.test(next.text)) || (!holds && isCompany(next.text));
}

/** "mag niet zonder toestemming worden verspreid" */
const forbids = (said: readonly Word[]): boolean => {
  const not = said.findIndex(({ text }) => text === 'niet' || text === 'not');
  return not >= 0 && said.slice(not + 1).some(({ text }) => DONE.test(text));
};

/** Spares most sentences the work: those that point open with a small word. */
const POINTS =
  /\b(?:deze|dit|onderstaande|bovenstaande|voorgaande|navolgende|volgende|this|these|following|above|below|hieronder|hierboven|hetgeen|onderhavige|bijgaande|bijgevoegde)\b/i;
const mayPoint = (sentence: string): boolean =>
  POINTS.test(sentence.slice(0, OPENING)) &&
  (/\b(?:niet|not)\b/i.test(sentence) || markedWords(sentence).hits.length > 0);

/** Spares most lines the work: what has none of these marks nothing, neither itself nor what stands around it. */
export const mayMark = (line: string): boolean =>
  markedWords(line).hits.length > 0 || mayPoint(line) || /\([A-Z.]{2,6}\)/.test(line.slice(0, 24));

/** "Dit document is vertrouwelijk.": the whole of it is meant. */
export const isDocumentMarking = (line: string): boolean =>
  mayPoint(line) && pointed(line)?.at === 'document';

/**
 * A sentence that says of the place where it stands that it is not public: `around` when the whole part is
 * meant, also what came before it, else `after`.
 */
export function pointsAt(sentence: string): 'around' | 'after' | null {
  const found = mayPoint(sentence) ? (pointed(sentence)?.at ?? null) : null;
  return found === 'document' ? null : found;
}

const END =
  /^(?:(?:einde?|end|slot)(?: (?:van|of))?(?: (?:de|het|the))? |tot hier |(?:vanaf|from) (?:hier|here) (?:weer )?(?:openbaar|public)$|(?:weer |hierna )?openbaar$|public (?:again|from here)$)/;
const ENDS_SO = /^(?:vanaf hier|from here|hierna|weer|public|openbaar)/;

/** Spares most lines the work. */
const MAY_END = /\b(?:einde?|end|slot|hier|here|openbaar|public)\b/i;

export function isEndMarking(line: string): boolean {
  if (line.length > LONGEST || !MAY_END.test(line)) return false;
  const { words, hits } = wordsOfText(line);
  const folded = words.map(({ text }) => text).join(' ');
  if (!END.test(folded)) return false;
  return ENDS_SO.test(folded) || (hits.length > 0 && !words.some(({ text }) => isTelling(text)));
}

/** Whether what stands between brackets closes it: a marking, alone, with a ground, or with its text in it. */
export const isMarkedBracket = (content: string, atEdge = false): boolean =>
  weigh(content.slice(0, 2000), 'bracket', atEdge ? undefined : BODY).score >= 0 || isLed(content);

/** The same for square brackets and braces, which set text apart: any phrase closes them. */
export const isMarkedSquare = (content: string): boolean =>
  weigh(content, 'square', BODY).score >= 0 || isLed(content);

const TITLE_WORDS = 14;
const AT_END = /(?:^|.)[([{–—-] ?([^()[\]{}–—]{3,120})[)\]}]?[.:]?$/u;

/** A heading or a lone line that carries a marking: "4.3 Onderhandelingsruimte (niet openbaar)". */
export function isMarkedHeading(heading: string, atEdge = false): boolean {
  if (heading.length > 300 || markedWords(heading).hits.length === 0) return false;
  const end = AT_END.exec(heading.slice(-140))?.[1];
  if (end !== undefined && isMarkedBracket(end, atEdge) && !/[.!?;,]\s/.test(heading.slice(0, -end.length)))
    return true;
  return (
    !/[.;,!?]$/.test(heading.trim()) &&
    markedWords(heading).words.length <= TITLE_WORDS &&
    weigh(bare(heading), 'heading', atEdge ? EDGE : ['heading']).score >= 0
  );
}

/** What precedes the colon or dash that a line opens with, if it is short enough to be a label. */
function labelIn(text: string): string | null {
  const found = /^([^:–—]{3,140}?)\s*(?::|–|—|\s-\s)\s*\S/.exec(text.slice(0, 160))?.[1];
  // Letters that stand apart are no words.
  const words = found?.split(/\s+/).filter((word) => word.length > 1).length ?? 0;
  return found === undefined || words > TITLE_WORDS ? null : found;
}

/** A text that opens with a marking: "Niet openbaar: …", "(vertrouwelijk) …", "Vertrouwelijk, alleen voor …". */
export function isLed(given: string): boolean {
  const marker = markerOf(given);
  const text = (marker === null ? given : given.slice(marker.length)).replace(/^[\s*_|>]+/, '');
  const head = text.slice(0, 160);
  const [opening] = markedWords(head).hits;
  if (opening === undefined ? !/^[([]/.test(head) : opening.from === 0 && opening.row === null) return false;
  const bracket = /^[([{<]([^()[\]{}<>]{2,140})[)\]}>]/.exec(head)?.[1];
  if (bracket !== undefined && (isMarkedBracket(bracket) || PORTIONS.has(bracket.replace(/[^A-Z]/g, ''))))
    return true;
  const label = labelIn(text);
  if (label !== null && weigh(label, 'heading', BODY).score >= 0) return true;
  const first = head.split(/(?<=[.!?])\s/, 1)[0] ?? '';
  return opensMarked(first);
}

/** A sentence that begins with a marking and tells nothing: "Vertrouwelijk, alleen voor de delegatie." */
function opensMarked(sentence: string): boolean {
  // "“Strikt vertrouwelijk” is een ruime term": the words are spoken of.
  if (/^["'“‘„«]/.test(sentence)) return false;
  const marked = markedWords(sentence);
  const label = labelWords(marked.words);
  const hit = marked.hits.find(({ from }) => from <= label);
  if (hit === undefined || hit.row === null || hit.row.weight === 1 || ofNext(marked, hit)) return false;
  if (hit.row.weight === 2 && marked.words.length > hit.to + 6) return false;
  if (ACT.test(sentence)) return false;
  const rest = marked.words.slice(hit.to);
  return (
    !rest.some(({ text }) => isTelling(text)) || /^(?:is|zijn|blijft|blijven|are)$/.test(rest[0]?.text ?? '')
  );
}

/**
 * A row of a table of which a cell is nothing but a marking, or carries one; not where it is what is counted:
 * "Niet-openbaar | 37".
 */
export function isMarkedRow(cells: readonly string[]): boolean {
  const at = cells.findIndex((cell) => isMarking(cell) || isMarkedHeading(cell));
  return (
    at > 0 || (at === 0 && (cells.length === 1 || cells.slice(1).some((cell) => /\p{L}{2}/u.test(cell))))
  );
}

/** A paragraph or item that holds a marking: at its head, at its end, in brackets or at the head of a sentence. */
export function isMarkedBlock(text: string): boolean {
  const may = mayMark(text) || text.length > 5000 || (POINTS.test(text) && /\b(?:niet|not)\b/i.test(text));
  if (!may) return false;
  if (isLed(text) || isMarking(text) || endsMarked(text)) return true;
  for (const match of text.matchAll(/[([{<]([^()[\]{}<>]{2,300})[)\]}>]/g))
    if (isMarkedBracket(match[1] ?? '')) return true;
  return splitSentences(text).some((span) => {
    const sentence = text.slice(span.start, span.end);
    return isLed(sentence) || pointsAt(sentence) !== null;
  });
}

/** "… is de ondergrens – vertrouwelijk." */
function endsMarked(text: string): boolean {
  const end = /[–—-] ?([^()[\]{}–—-]{3,100})$/u.exec(text.slice(-110).replace(/[.:]$/, ''))?.[1];
  if (end === undefined) return false;
  const { score, alone } = weigh(end, 'line', BODY);
  return alone && score >= 0;
}
