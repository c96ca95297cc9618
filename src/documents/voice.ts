import { VOICES, type Voice } from './document.ts';
import type { DocumentKind } from './kind.ts';
import { type Around, bodiesIn, cuesOf } from './voice-cues.ts';
import { type Reading, readingOf } from './voice-grammar.ts';
import WEIGHTS from './voice-weights.json' with { type: 'json' };

export { lastNamed } from './voice-cues.ts';
export type { Previous } from './voice-grammar.ts';

/** How much each cue counts, per speaker in the order of `WEIGHTS.voices`. */
const TABLE: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(WEIGHTS.weights));
const ORDER: readonly Voice[] = WEIGHTS.voices.map(
  (name) => VOICES.find((voice) => voice === name) ?? 'proces',
);

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

/**
 * Who speaks in a sentence: the speaker for whom sender, part of the document, subject and verb, weighed together, count
 * most. A rule of the kind of document goes before. The cabinet and the Commission speak only where the document is
 * theirs, or the sentence names them.
 */
export function voiceOfSentence(sentence: string, standing: Standing): Voice {
  const { kind } = standing;
  const reading = readSentence(sentence, standing);
  for (const [pattern, voice] of kind.voice.rules ?? []) if (pattern.test(reading.text)) return voice;
  return mostLikely(
    scoresOf(reading, standing),
    VOICES.filter((voice) => isWarranted(voice, reading, standing)),
  );
}

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
  safety: number = WEIGHTS.safety,
): Voice {
  const most = Math.max(...scores.values());
  const oddsOf = (voice: Voice): number => Math.exp((scores.get(voice) ?? 0) - most);
  // What is told of speakers that can't be this one is doubt all the same.
  const gain = voices.map((said) =>
    VOICES.reduce((sum, meant) => sum + (isSafe(said, meant) ? safety * oddsOf(meant) : 0), oddsOf(said)),
  );
  return voices[gain.indexOf(Math.max(...gain))] ?? 'proces';
}

/** What counts for each speaker, in log odds. */
function scoresOf(reading: Reading, standing: Standing): ReadonlyMap<Voice, number> {
  const scores = new Map<Voice, number>(
    ORDER.map((voice) => [
      voice,
      voice === reading.voice ? WEIGHTS.reading + (reading.ascribed ? WEIGHTS.ascribed : 0) : 0,
    ]),
  );
  for (const cue of cuesOf(reading, { ...standing, kind: standing.kind.id }))
    for (const [at, weight] of (TABLE.get(cue) ?? []).entries()) {
      const voice = ORDER[at];
      if (voice !== undefined) scores.set(voice, (scores.get(voice) ?? 0) + weight);
    }
  return scores;
}

const OF_STATE: ReadonlySet<Voice> = new Set(['kabinet', 'commissie']);

/**
 * Whether somebody may be the speaker at all: nobody speaks without a trace in the place, the sender, the words or just
 * before. In a document that nobody answers for no speaker of state speaks at all; in somebody else's document a speaker of state needs a clause that names him.
 */
function isWarranted(voice: Voice, reading: Reading, standing: Standing): boolean {
  const { sectionVoice, sender, recent, heading, kind } = standing;
  if (standing.claimed && OF_STATE.has(voice)) return false;
  if (voice === 'proces' || voice === sectionVoice || voice === sender?.type) return true;
  const own = sender?.type ?? null;
  const foreign = sender !== null && own !== 'kabinet' && own !== 'commissie' && own !== 'ambtelijk';
  if (OF_STATE.has(voice) && foreign)
    return reading.voice === voice && (reading.subject !== null || reading.ascribed) && named(voice, reading);
  if (voice === 'ambtelijk') return reading.voice === voice || kind.voice.advises === true;
  return (
    OF_STATE.has(voice) ||
    voice === reading.voice ||
    voice === recent ||
    bodiesIn(`${reading.text} ${heading}`).includes(voice)
  );
}

/** The clause has the speaker, or what the speaker proposes, for a subject. */
const named = (voice: Voice, { subject, ascribed, text }: Reading): boolean =>
  ascribed ||
  bodiesIn(text).includes(voice) ||
  (voice === 'commissie' && (subject === 'document' || subject === 'onderdeel'));
