import { fold, visible } from '../fold.ts';
import { withoutChatter } from './chatter.ts';
import { intentOf } from './intent.ts';
import { languageOf } from './language.ts';

/** Where a second question starts: after a question mark, at "en wat …", "and when …", or at "en moet het …", "and is there …". */
const BREAK =
  /\?\s+(?=\p{L})|[,;]?\s+(?=(?:en|and)\s+(?:(?:sinds|tot|vanaf|per|voor|van|met|door|in|bij|aan|op|over|uit|naar|since|until|from|by|for|with|in|on|at|to) )?(?:wat|wie|wanneer|hoe|hoeveel|waarom|waar|welke?|what|who|when|how|why|which|where)\b)|,?\s+(?=(?:en|and)\s+(?:is|zijn|heeft|hebben|moet|moeten|kan|kunnen|mag|mogen|wil|willen|gaat|komt|wordt|are|has|have|does|do|did|must|can|will|should) (?:het|de|dat|dit|die|er|hij|zij|ze|nederland|wij|we|the|it|that|this|there|they)\b)/giu;
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
  // What follows leans on the first, also where nothing says so.
  const and = AND[languageOf(asked)];
  return parts.map((part, i) => (i === 0 || /^(en|and) /i.test(part) ? part : `${and} ${part}`));
}
