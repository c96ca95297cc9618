import type { Claim } from '../answer/answer.ts';
import { faultOf } from '../answer/check/verify.ts';
import { numbering, type Quote, toClaims } from '../answer/claims.ts';
import type { Document } from '../documents/document.ts';
import { isOrder, type Passage, type Sentence } from '../passages/passage.ts';
import { fold } from '../search/fold.ts';
import type { Reading } from '../search/reading.ts';

/** A sentence or list item of a document, with where it stands. */
export interface Said {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Sentence;
}

/** The sentences of a document in reading order, without those that order its reader about: they are nobody's. */
export function sentencesOf(reading: Reading, documentId: string): Said[] {
  const document = reading.document(documentId);
  if (document === undefined) return [];
  return reading
    .passagesOf(documentId)
    .flatMap((passage) =>
      passage.sentences.flatMap((sentence) => (isOrder(sentence) ? [] : [{ document, passage, sentence }])),
    );
}

/** The words of a sentence as they stand, without the label of its list item. */
export const wordsOf = ({ document, sentence }: Said): string =>
  document.text.slice(sentence.start, sentence.end);

/** The same on one line, without capitals and accents, as patterns read it. */
export const foldedOf = (said: Said): string => fold(wordsOf(said)).replace(/\s+/g, ' ');

/**
 * What is said on end becomes one quote: consecutive sentences of one block in which the same speaks, as firmly. The
 * label of a list item goes with its first sentence.
 */
export function quotesOf(said: readonly Said[]): Quote[] {
  const quotes: (Quote & { readonly last: Said })[] = [];
  for (const each of said) {
    const { document, passage, sentence } = each;
    const before = quotes.at(-1);
    if (before !== undefined && isNext(before.last, each))
      quotes.splice(-1, 1, { ...before, end: sentence.end, last: each });
    else
      quotes.push({
        document,
        passage,
        start: sentence.label?.start ?? sentence.start,
        end: sentence.end,
        last: each,
      });
  }
  return quotes;
}

function isNext(before: Said, { passage, sentence }: Said): boolean {
  const { sentences } = passage;
  return (
    before.passage === passage &&
    sentences.indexOf(sentence) === sentences.indexOf(before.sentence) + 1 &&
    before.sentence.block === sentence.block &&
    before.sentence.voice === sentence.voice &&
    before.sentence.modality === sentence.modality
  );
}

/** Papers that "dit" and "deze" may stand before without pointing at the sentence before: they are what it is all about. */
const PAPERS =
  'voorstel|voorstellen|mededeling|verordening|richtlijn|aanbeveling|fiche|nota|strategie|actieplan|pakket|agenda|brief|dossier|terrein|gebied|onderwerp';
/** What "dat" and "die" point back at, rather than open a clause. */
const POINTED =
  'opvatting|redenering|mening|zorgen?|lijn|analyse|visie|conclusie|ambitie|doel|doelen|standpunt|aantal|getal|bezwaar|bezwaren|voornemen|punt|verplichting|eis|maatregel|termijn|aanpak|risico|inschatting|oordeel|rapport|onderzoek|bedrag|percentage|argument|stelling|verwachting|gedachte|wens|vraag|keuze|norm|grens|plan|alternatief|uitzondering|vergelijking';
/** A sentence that can't be read without the one before it. */
const POINTS_BACK = new RegExp(
  [
    `^(?:(?:ook|verder|daarnaast|tevens|wel|en|maar) )?(?:dat|die|zij|ze|dergelijke|zulke|daarentegen|eveneens)\\b`,
    `\\b(?:dit|deze) (?!(?:${PAPERS})\\b)`,
    `\\bdit[.,;]?$`,
    `\\bhier(?:over|van|bij|aan|mee|op|tegen|voor|in|door|toe|uit|om)\\b`,
    `\\bdaar(?:over|van|bij|aan|mee|op|tegen|voor|in|door|toe|uit|om)\\b`,
    `\\b(?:dat|die) (?:${POINTED})\\b`,
    `^(?:op|met|voor|van|bij|uit) welke \\S+ dat\\b`,
  ].join('|'),
);
/** Sentences before one that points back, at most. */
const MOST_BEFORE = 2;

/**
 * What these sentences point back at and is not among them, in reading order: "Het kabinet is hierover kritisch" needs
 * the sentence before it, whoever speaks there.
 */
export function antecedentsOf(some: readonly Said[], all: readonly Said[]): readonly Said[] {
  const needed = new Set<Said>();
  for (const each of some) {
    let at = all.indexOf(each);
    for (let back = 0; back < MOST_BEFORE; back++, at--) {
      const one = all[at];
      const previous = all[at - 1];
      if (one === undefined || previous === undefined || !POINTS_BACK.test(foldedOf(one))) break;
      if (previous.sentence.block !== one.sentence.block) break;
      if (!some.includes(previous)) needed.add(previous);
    }
  }
  return all.filter((each) => needed.has(each));
}

/**
 * What makes the claims of one paper: each is checked against the source as those of an answer are, and what does not
 * hold is left out. Citations are numbered through the paper; the same words keep their number.
 */
export class Quoting {
  readonly #numbers: ReturnType<typeof numbering>;
  readonly reading: Reading;

  /** Papers that are made document by document pass the numbers on, so that they go on from one to the next. */
  constructor(reading: Reading, numbers = numbering()) {
    this.reading = reading;
    this.#numbers = numbers;
  }

  say(said: readonly Said[]): readonly Claim[] {
    return this.checked(toClaims(quotesOf(said), this.#numbers));
  }

  /** Claims that were made elsewhere, under the numbers of this paper. */
  adopt(claims: readonly Claim[]): readonly Claim[] {
    return this.checked(
      claims.map((claim) => {
        const [first, ...more] = claim.citations;
        const renumbered = (citation: typeof first) => ({ ...citation, number: this.#numbers(citation) });
        return { ...claim, citations: [renumbered(first), ...more.map(renumbered)] as const };
      }),
    );
  }

  checked(claims: readonly Claim[]): readonly Claim[] {
    return claims.filter((claim) => faultOf(claim, this.reading) === undefined);
  }
}
