import * as z from 'zod/v4/mini';
import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { Document, Span } from '../../documents/document.ts';
import { unlessOrder } from '../../passages/passage.ts';
import { isShown, type Read } from '../../reader/decide.ts';
import { sentenceId } from '../../reader/explain.ts';
import { mayAnswer } from '../../reader/read.ts';

import { visible } from '../../search/fold.ts';
import type { Found } from '../../search/sentences.ts';
import {
  bounded,
  type Called,
  type CallOptions,
  call,
  type Form,
  IS_MATERIAL,
  Keys,
  keysFor,
} from './call.ts';
import type { Writer } from './supplier.ts';
import { EXTENTS, type Measured, surenessOf, type Vote, voteFeaturesOf } from './vote.ts';

/** Sentences that a model is given: the best of those that were found, and of what it had looked for itself. */
const OWN = 24;
const MOST = 40;
/** Characters of what stands before and after one, and of the words in which the model says why. */
const AROUND = 240;
const WHY = 100;
/** Sentences of an answer that a model chose; of a list more. */
const CHOSEN = { one: 3, list: 12 } as const;

export const READING: Form<Vote> = {
  instructions: `U leest voor een ambtenaar zinnen uit officiële stukken, en zegt welke een vraag beantwoorden. ${IS_MATERIAL}

Geef JSON:
- "why": in hooguit tien woorden waarom;
- "answered": "wholly" als de zinnen de hele vraag beantwoorden, "partly" als ze een deel ervan beantwoorden, "not" als ze de vraag niet beantwoorden;
- "answers": de sleutels van de zinnen die het antwoord zelf geven, de beste eerst; bij een opsomming alle onderdelen, anders zo weinig mogelijk;
- "supports": de sleutels van zinnen die erbij horen zonder zelf het antwoord te geven.

Een zin telt alleen voor wat er staat, zo nodig begrepen met "before" en "after". Kies niet wat op de vraag lijkt maar iets anders zegt: een ander onderwerp, bedrag, jaar, land of artikel, of een andere spreker ("speaker") dan waar naar wordt gevraagd. Een voorstel van de Commissie is geen standpunt van het kabinet. Staat het gevraagde er niet, geef dan "not" en een lege lijst "answers": dat is een goed antwoord.`,
  shape: z.strictObject({
    why: z.string().check(z.maxLength(1_000)),
    answered: z.enum(EXTENTS),
    answers: Keys,
    supports: Keys,
  }),
};

/** What a model is given to read, as far as it does not depend on keys. */
export interface Candidate {
  readonly speaker: string;
  readonly document: string;
  readonly date: string | null;
  readonly heading: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** The sentences of a reading that may answer, with others that were found beside it, each once. */
export function candidatesOf(
  { found, part }: Pick<Read, 'found' | 'part'>,
  extra: readonly Found[] = [],
): Found[] {
  const may = mayAnswer(part);
  const only = part.only ?? (() => true);
  const own = found.filter((each) => may(each) && only(each));
  const ids = new Set(own.map(sentenceId));
  const others = extra.filter((each) => may(each) && only(each) && !ids.has(sentenceId(each)));
  return [...own.slice(0, others.length > 0 ? OWN : OWN + 8), ...others].slice(0, MOST);
}

/** A sentence as a model is given it. */
function candidate({ document, passage, sentence, order }: Found): Candidate {
  const words = (span: Span | undefined): string =>
    span === undefined ? '' : collapseWhitespace(document.text.slice(span.start, span.end));
  return {
    speaker: speakerOf(document, sentence.voice),
    document: collapseWhitespace(document.title),
    date: document.date,
    heading: passage.path.slice(-2).join(' > '),
    before: words(sentence.leadIn ?? sentence.header ?? unlessOrder(passage.sentences[order - 1])).slice(
      -AROUND,
    ),
    text: words(sentence),
    after: words(unlessOrder(passage.sentences[order + 1])).slice(0, AROUND),
  };
}

const speakerOf = ({ sender }: Document, voice: string): string =>
  sender?.type === voice ? `${voice} (${collapseWhitespace(sender.name)})` : voice;

/** The question with the sentences under their keys, as one text. */
const readingMaterial = (
  { question, thread }: { readonly question: string; readonly thread: readonly string[] },
  candidates: ReadonlyMap<string, Candidate>,
  random: () => string,
): string =>
  bounded(
    { question, earlier: thread, sentences: [...candidates].map(([key, each]) => ({ key, ...each })) },
    random,
  );

/** What a model says of the candidates; keys that it was not given are dropped. */
export async function voteOn(
  writer: Writer,
  read: Read,
  candidates: readonly Found[],
  options: CallOptions,
): Promise<Called<Vote & { readonly found: ReadonlyMap<string, Found> }>> {
  const found = keysFor(candidates, writer.random);
  const given = new Map([...found].map(([key, each]) => [key, candidate(each)]));
  const called = await call(writer, READING, readingMaterial(read.part.full, given, writer.random), options);
  return called.ok ? { ok: true, value: { ...heard(called.value, given), found } } : called;
}

/** Sentences that a model may choose for a part. */
export const mostOf = ({ most, query: { intent, count } }: Read['part']): number =>
  most ?? CHOSEN[intent === 'list' || count !== null ? 'list' : 'one'];

/** A vote as far as it names what was given. A sentence that answers is no support besides. */
export function heard(vote: Vote, given: ReadonlyMap<string, unknown>): Vote {
  const known = (keys: readonly string[]): string[] => [...new Set(keys)].filter((key) => given.has(key));
  const answers = vote.answered === 'not' ? [] : known(vote.answers);
  return {
    answered: answers.length === 0 ? 'not' : vote.answered,
    answers,
    supports: known(vote.supports).filter((key) => !answers.includes(key)),
    why: collapseWhitespace(visible(vote.why)).split(' ').slice(0, 12).join(' ').slice(0, WHY),
  };
}

/**
 * A reading after a model's vote. As long as nobody measured what that is worth it only orders: what is shown as probable,
 * or the nearest places of a refusal. Where it was measured, and did better than the built-in reader, the fitted weights
 * decide; where it did no better, nothing is left to it.
 */
export function withVote(
  read: Read,
  { found: keyed, ...vote }: Vote & { readonly found: ReadonlyMap<string, Found> },
  measured: Measured | null,
): Read {
  if (measured?.decides === false) return read;
  const foundOf = (keys: readonly string[]): Found[] => keys.flatMap((key) => keyed.get(key) ?? []);
  const named = foundOf([...vote.answers, ...vote.supports]);
  const found = firstOf(named, read.found);
  if (measured?.decides) {
    const keys = new Map([...keyed].map(([key, each]) => [sentenceId(each), key]));
    const keysOf = (some: readonly Found[]): string[] => some.map((each) => keys.get(sentenceId(each)) ?? '');
    const { confidence, chosen } = read;
    const own = { confidence, shown: isShown(read), chosen: keysOf(chosen), ranked: keysOf(read.found) };
    const sureness = surenessOf(voteFeaturesOf(vote, own), measured);
    const answers = foundOf(vote.answers).slice(0, mostOf(read.part));
    const shown = answers.length > 0 ? answers : chosen;
    if (shown.length > 0 && sureness >= measured.least)
      return {
        ...read,
        found: firstOf(shown, found),
        chosen: shown,
        confidence: sureness,
        verdict: sureness >= measured.sure ? 'answered' : 'probable',
      };
    return { ...read, found, confidence: sureness, verdict: read.verdict === 'unsaid' ? 'unsaid' : 'beyond' };
  }
  if (read.verdict === 'probable') return { ...read, chosen: ordered(named, read.chosen) };
  return isShown(read) ? read : { ...read, found };
}

const isAmong = (some: readonly Found[], one: Found): boolean =>
  some.some((each) => sentenceId(each) === sentenceId(one));

/** Some first, and then the others. */
const firstOf = (some: readonly Found[], all: readonly Found[]): Found[] => [
  ...some,
  ...all.filter((each) => !isAmong(some, each)),
];

/** The same sentences, in the order in which others name them. */
const ordered = (named: readonly Found[], chosen: readonly Found[]): Found[] =>
  firstOf(
    named.filter((each) => isAmong(chosen, each)),
    chosen,
  );
