import { fold, visible } from '../search/fold.ts';
import { withoutChatter } from './chatter.ts';
import { intentOf } from './intent.ts';
import { languageOf } from './language.ts';
import { namedIn } from './named.ts';

/** What a question with its verb in front starts with. */
const VERB_FIRST =
  '(?:is|zijn|heeft|hebben|moet|moeten|kan|kunnen|mag|mogen|wil|willen|gaat|komt|wordt|are|has|have|does|do|did|must|can|will|should) ' +
  '(?:het|de|dat|dit|die|er|hij|zij|ze|nederland|wij|we|the|it|that|this|there|they)\\b';
const QUESTION_WORD =
  '(?:(?:sinds|tot|vanaf|per|voor|van|met|door|in|bij|aan|op|over|uit|naar|since|until|from|by|for|with|in|on|at|to) )?' +
  '(?:wat|wie|wanneer|hoe|hoeveel|waarom|waar|welke?|what|who|when|how|why|which|where)\\b';
/** Where a second question starts: after a question mark, at "en wat …", "and when …", or at "en moet het …". */
const BREAK = new RegExp(
  String.raw`\?\s+(?=\p{L})|[,;]?\s+(?=(?:en|and)\s+${QUESTION_WORD})|,?\s+(?=(?:en|and)\s+${VERB_FIRST})`,
  'giu',
);
/** More parts than this are one muddle, not several questions. */
const MAX_PARTS = 4;
const MIN_WORDS = 2;
const AND = { nl: 'en', en: 'and' } as const;

/**
 * The questions in one question ("Wat vindt het kabinet ervan en wat kost het?"), in order. A comparison stays
 * whole: its two sides are one question.
 */
export function partsOf(text: string): readonly string[] {
  if (intentOf(fold(text)) === 'comparison') return [text];
  const asked = withoutChatter(visible(text));
  const parts = asked
    .split(BREAK)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= MIN_WORDS);
  if (parts.length < 2 || parts.length > MAX_PARTS) return [text];
  // What follows leans on the first, also where it does not say so.
  const and = AND[languageOf(asked)];
  return parts.map((part, i) => (i === 0 || /^(en|and) /i.test(part) ? part : `${and} ${part}`));
}

/** What an asker tells of themselves before they ask; not "ik wil weten wat …", which asks. */
const TELLS =
  /^(?:ik|wij|we|mijn|onze|i|i'm|i've|my|we're|our)\b(?![^.!?]{0,300}\b(?:wat|wie|waar(?:om|over|van|aan|in|voor|op|mee)?|wanneer|hoe(?:veel|lang|zo)?|welke?|of|weten|zoek|vraag|graag|ontvang|what|who|when|where|which|why|how|whether|if|know|ask|need|want|like)\b)[^.!?]{1,300}[.!]\s+(?=\p{L})/iu;

const ABOUT = /\b(?:over|inzake|about|on)\b(.+)$/isu;

/** A question, and the sentences before it in which its asker tells of themselves: they are what it may lean on. */
export function withContext(text: string): { readonly context: string | null; readonly question: string } {
  let question = text;
  for (let told = TELLS.exec(question); told !== null; told = TELLS.exec(question))
    question = question.slice(told[0].length);
  const told = text.slice(0, text.length - question.length);
  // "Onze afdeling schrijft over het plan": the rest only says who does what.
  if (told === '') return { context: null, question };
  return { context: namedIn(told).references.length > 0 ? told : (ABOUT.exec(told)?.[1] ?? told), question };
}
