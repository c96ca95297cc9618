import { type Sender, VOICES, type Voice } from '../document.ts';
import { onlyPublishes } from '../identity/sender.ts';
import type { DocumentKind } from '../kind.ts';
import { type Around, bodiesIn, cuesOf } from './voice-cues.ts';
import { type Reading, readingOf } from './voice-grammar.ts';
import WEIGHTS from './voice-weights.json' with { type: 'json' };

export { lastNamed } from './voice-cues.ts';
export { isFirstPerson, type Previous } from './voice-grammar.ts';

/** What was fitted, by `eval/fit/voices.ts`. */
export interface VoiceWeights {
  /** The order of the speakers in a row of `weights`. */
  readonly voices: readonly string[];
  /** What the grammar's reading counts, and what more where the words say whose sentence it is; log odds. */
  readonly reading: number;
  readonly ascribed: number;
  /** How much not to mislead counts beside being right. */
  readonly safety: number;
  /** How much each cue counts, per speaker; log odds. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** What is known of the place of a sentence, with the voice rules of its kind of document. */
export interface Standing extends Omit<Around, 'kind'> {
  readonly kind: DocumentKind;
  /** Nobody answers for the document. */
  readonly claimed: boolean;
}

/** How a sentence is read by its grammar, before anything is weighed. */
export function readSentence(sentence: string, { kind, sectionVoice, rubriek, previous }: Standing): Reading {
  return readingOf(sentence, {
    sectionVoice,
    rubriek,
    previous,
    advises: kind.voice.advises === true,
    isLetter: kind.layout === 'letter',
    writer: kind.voice.writer ?? sectionVoice,
  });
}

/** Tells who speaks in a sentence. */
export type VoiceTeller = (sentence: string, standing: Standing) => Voice;

/**
 * Who speaks in a sentence, by these weights: the speaker for whom sender, part of the document, subject and verb,
 * weighed together, count most. A rule of the kind of document goes before, and so
 * does the writer of what a list hangs from. The cabinet and the Commission speak only
 * where the document is theirs, or the sentence names them.
 */
export function voiceTeller(fitted: VoiceWeights): VoiceTeller {
  const table = new Map(Object.entries(fitted.weights));
  const order = fitted.voices.map((name) => VOICES.find((voice) => voice === name) ?? 'proces');
  return (sentence, standing) => {
    const { kind } = standing;
    const reading = readSentence(sentence, standing);
    for (const [pattern, voice] of kind.voice.rules ?? []) if (pattern.test(reading.text)) return voice;
    const lead = standing.item ? standing.previous : null;
    if (lead?.writerLists === true && isPhrase(reading)) return lead.voice;
    const scores = new Map<Voice, number>(order.map((voice) => [voice, 0]));
    const add = (voice: Voice, weight: number): void => {
      scores.set(voice, (scores.get(voice) ?? 0) + weight);
    };
    add(reading.voice, fitted.reading + (reading.ascribed ? fitted.ascribed : 0));
    for (const cue of cuesOf(reading, { ...standing, kind: kind.id }))
      for (const [at, weight] of (table.get(cue) ?? []).entries()) add(order[at] ?? 'proces', weight);
    for (const voice of OF_STATE) {
      const teller = retoldBy(voice, standing.sender);
      const score = scores.get(voice);
      if (teller === null || score === undefined) continue;
      scores.set(teller, Math.max(scores.get(teller) ?? 0, score));
      scores.delete(voice);
    }
    const voices = VOICES.filter((voice) => isWarranted(voice, reading, standing));
    return mostLikely(scores, voices, fitted.safety);
  };
}

/** Who speaks in a sentence, by the weights that ship. */
export const voiceOfSentence: VoiceTeller = voiceTeller(WEIGHTS);

/** Voices of which one does not mislead where the other was meant. */
const ALIKE: Readonly<Partial<Record<Voice, string>>> = {
  ambtelijk: 'kabinet',
  adviseur: 'third party',
  belanghebbende: 'third party',
};
const alike = (voice: Voice): string => ALIKE[voice] ?? voice;

/** Whether a reader is not misled by one voice where the other was meant: the file itself misleads nobody. */
export const isSafe = (said: Voice, meant: Voice): boolean =>
  alike(said) === alike(meant) || said === 'proces' || meant === 'proces';

/**
 * The speaker to name: the likeliest, unless it would mislead too often if it is not that one. `safety` says how much
 * not to mislead counts beside being right; in doubt between two speakers, it is a fact of the file.
 */
export function mostLikely(
  scores: ReadonlyMap<Voice, number>,
  voices: readonly Voice[],
  safety: number,
): Voice {
  const most = Math.max(...scores.values());
  const oddsOf = (voice: Voice): number => Math.exp((scores.get(voice) ?? 0) - most);
  // What is told of speakers that can't be this one is doubt all the same.
  const gain = voices.map((said) =>
    VOICES.reduce((sum, meant) => sum + (isSafe(said, meant) ? safety * oddsOf(meant) : 0), oddsOf(said)),
  );
  return voices[gain.indexOf(Math.max(...gain))] ?? 'proces';
}

const OF_STATE: ReadonlySet<Voice> = new Set(['kabinet', 'commissie']);
/** Those, and who writes for them. */
const STATE: ReadonlySet<Voice> = new Set([...OF_STATE, 'ambtelijk']);

/** What one with an interest tells of the cabinet or the Commission, or an adviser of the cabinet, is told by them. */
function retoldBy(voice: Voice, sender: Sender | null): Voice | null {
  if (sender?.type === 'belanghebbende' && OF_STATE.has(voice)) return sender.type;
  return sender?.type === 'adviseur' && voice === 'kabinet' ? sender.type : null;
}

/**
 * Whether somebody may be the speaker at all: nobody speaks without a trace in the place, the sender, the words or just
 * before. In a document that nobody answers for no speaker of state speaks at all; in somebody else's document a speaker of state needs a clause that names him.
 */
function isWarranted(voice: Voice, reading: Reading, standing: Standing): boolean {
  const { sectionVoice, sender, recent, heading, kind } = standing;
  if (standing.claimed && OF_STATE.has(voice)) return false;
  if (retoldBy(voice, sender) !== null) return false;
  if (OF_STATE.has(voice) && statesNothing(reading)) return false;
  if (voice === 'proces') return true;
  const own = sender?.type ?? null;
  const publishes = onlyPublishes(sender, kind);
  const foreign = sender !== null && own !== 'kabinet' && own !== 'commissie' && own !== 'ambtelijk';
  const names =
    reading.voice === voice && (reading.subject !== null || reading.ascribed) && named(voice, reading);
  // What a ministry publishes has a "wij", parts and requirements of its own, which are nobody's of state.
  if (OF_STATE.has(voice) && publishes)
    return names && (bodiesIn(reading.text).includes(voice) || reading.subject === 'document');
  if (voice === sectionVoice || voice === own) return true;
  if (OF_STATE.has(voice) && foreign) return names;
  const ofState = [sectionVoice, own, kind.voice.speaker].some((each) => each !== null && STATE.has(each));
  // Where nobody of state is near, a sentence that names nobody is none of theirs.
  if (OF_STATE.has(voice) && !ofState && voice !== reading.voice && voice !== recent)
    return bodiesIn(`${reading.text} ${heading}`).includes(voice);
  if (voice === 'ambtelijk') return reading.voice === voice || kind.voice.advises === true;
  return (
    OF_STATE.has(voice) ||
    voice === reading.voice ||
    voice === recent ||
    bodiesIn(`${reading.text} ${heading}`).includes(voice)
  );
}

/** A question states nothing, and neither does a bare reference ("Artikel 14, lid 4."). */
const statesNothing = ({ text, subject, verb }: Reading): boolean =>
  /\?[^\p{L}\p{N}?]*$/u.test(text) || (subject === 'onderdeel' && verb === null && isReference(text));

/** An article with numbers, words that lead to one, and names by their capital; word by word, since a word may be two of them. */
function isReference(text: string): boolean {
  const [article = '', ...words] = text.split(' ');
  return /^artikel(?:en)?$/iu.test(article) && words.every((word) => REFERENCE_WORD.test(word));
}
const REFERENCE_WORD = /^(?:\d|\p{Lu}|(?:lid|leden|en|onder|sub|van|de|het)$)/u;

/** Nobody speaks in it: it has no subject, or names a thing without a verb ("een termijn van drie jaar"). */
const isPhrase = ({ subject, verb }: Reading): boolean =>
  subject === null || (verb === null && (subject === 'onderdeel' || subject === 'document'));

/** The clause has the speaker, or what the speaker proposes, for a subject. */
const named = (voice: Voice, { subject, ascribed, text }: Reading): boolean =>
  ascribed ||
  bodiesIn(text).includes(voice) ||
  (voice === 'commissie' && (subject === 'document' || subject === 'onderdeel'));
