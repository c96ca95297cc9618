import { fold } from '../search/fold.ts';
import { LIGHT_WORDS } from '../search/terms/light.ts';
import { numberOf } from './numbers.ts';
import { partsOf } from './parts.ts';

/** Words that doubt, believe or contradict; "waar" only where it is no question word. */
const DOUBTS =
  /\b(?:zeker|klopt|kloppen|klop|heus|serieus|correct|incorrect|fout|onjuist|verkeerd|onzin|geloof|dacht|volgens mij|sure|certain|true|right|wrong|really|seriously|believe|thought|nee toch|lijkt me \p{L}+|lijkt mij \p{L}+|meen|no way)\b|\b(?:echt|juist)(?=\W*$| (?:waar|zo|hoor|wel)\b)|\bwaar\W*$/gu;
/** What makes it a question on the matter: who agrees, what is good, what may be. */
const ON_THE_MATTER =
  /\b(?:(?:on)?eens|goede?|beter|slecht|meer|minder|mag|mogen|moet|moeten|nodig|agree|good|better|more|less|may|must)\b/;
const ASKS =
  /^\W*(?:(?:en|maar|and|but|ja|nee|yes|no)\W+)*(?:wat|wie|wanneer|waar\w*|welke?|hoe\w*|what|who|when|where|which|why|how)\b/;
/** "Waar staat dat?", "what is your source?": the answer says so itself. */
const ASKS_SOURCE =
  /^(?:(?:en|maar|and|but) )*(?:hoe (?:weet|kom) (?:je|jij|u) (?:dat|daar(?:aan|bij|op)|erbij)|waar (?:staat|haal|lees|vind) (?:(?:je|jij|u|ik) )?(?:dat|dit)(?: vandaan)?|(?:wat (?:is|zijn) )?(?:je|jouw|uw|de) bron(?:nen)?(?: (?:daar|hier)van| daarvoor)?|(?:what is|what are|what's) (?:your|the) sources?|how do you know(?: that| this)?|where does it say (?:that|this|so))\W*$/;
const ANSWERS = new Set('ja nee jawel hoor joh oh o ok oke okay yes no nope hm toch well ah'.split(' '));

/**
 * A message of a thread that is about the answer before it, and asks about nothing ("weet je dat zeker?", "klopt dat
 * wel? Ik dacht 20"): besides doubt it has only words without a topic, and numbers.
 */
export function isRemark(text: string): boolean {
  return partsOf(text).every(isAboutAnswer);
}

function isAboutAnswer(part: string): boolean {
  const folded = fold(part).replace(/\s+/g, ' ').trim();
  if (ASKS_SOURCE.test(folded)) return true;
  if (ASKS.test(folded) || ON_THE_MATTER.test(folded) || folded.search(DOUBTS) < 0) return false;
  const others = folded.replace(DOUBTS, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.every(
    (word) =>
      LIGHT_WORDS.nl.has(word) ||
      LIGHT_WORDS.en.has(word) ||
      ANSWERS.has(word) ||
      numberOf(word) !== undefined ||
      /^\d+$/.test(word),
  );
}
