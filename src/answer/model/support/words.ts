import type { Language } from '../../../documents/document.ts';
import { COPULAS, MODALS } from '../../../documents/speech/voice-verbs.ts';
import { stem } from '../../../search/analyzer.ts';
import { fold } from '../../../search/fold.ts';
import { CONNECTIVES, NARROWS } from '../../rendering.ts';
import { plain } from './numbers.ts';
import type { Source } from './source.ts';
import { contentOf, isWithin, tokensOf, VERB } from './tokens.ts';

/** In one language: the words are those of a source and stand in its order; one in six may be another, no verb and no turn. */
export function wordsHold(clause: string, language: Language, sources: readonly Source[]): boolean {
  const words = contentOf(clause, language);
  const unknownVerb = tokensOf(clause)
    .map(fold)
    .some(
      (word) =>
        VERB.has(word) &&
        !COPULAS.has(word) &&
        !MODALS.has(word) &&
        !sources.some(({ text }) => sharesVerb(word, text, language)),
    );
  if (unknownVerb) return false;
  return sources.some(({ text, around }) => {
    const own = contentOf(text, language);
    const beside = new Set(contentOf(around, language));
    const strange = words.filter((word) => !own.includes(word) && !beside.has(word));
    if (strange.length > words.length / 6) return false;
    return isWithin(
      words.filter((each) => own.includes(each)),
      own,
    );
  });
}

/** Where a sentence may be cut: its parts stand between these. */
const PART = /[,;:](?=\s)|[()]|[.!?]\s|\s(?=(?:maar|terwijl|but|while)\s)/u;
/** What a turned order, or a list cut short, may add or leave out. */
const FREE: ReadonlySet<string> = new Set('de het een er en the a an there and'.split(' '));
/** The words of a text by their stems, but for articles and copulas; small numbers as digits. */
const heldOf = (text: string, language: Language): string[] =>
  tokensOf(text)
    .map((word) => plain(fold(word)))
    .filter((word) => !FREE.has(word) && !COPULAS.has(word))
    .map((word) => (/\p{N}/u.test(word) ? word : stem(word, language)));

/**
 * Whether a text has whole parts of its sentences: each part with all its words, or left out where it narrows nothing. A
 * part of which only some is said may be another's claim ("volgens …"), a plan ("onderzoekt of …") or a limit.
 */
export function sameParts(text: string, language: Language, sources: readonly Source[]): boolean {
  const left = new Map<string, number>();
  for (const word of heldOf(text, language)) left.set(word, (left.get(word) ?? 0) + 1);
  const has = new Set(left.keys());
  return sources.every((source) =>
    source.text
      .replace(CONNECTIVES, '')
      .split(PART)
      .every((part) => {
        const words = heldOf(part, language);
        if (words.length === 0) return true;
        const said = words.filter((word) => has.has(word)).length;
        if (said < words.length / 2) return !NARROWS.test(part);
        return words.every((word) => {
          const times = left.get(word) ?? 0;
          left.set(word, times - 1);
          return times > 0;
        });
      }),
  );
}

const sharesVerb = (verb: string, text: string, language: Language): boolean =>
  tokensOf(text).some((word) => stem(fold(word), language) === stem(verb, language));
