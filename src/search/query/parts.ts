import { fold, visible } from '../fold.ts';
import { intentOf } from './intent.ts';

/** Where a second question starts: after a question mark, or at "en wat …", "and when …". */
const BREAK =
  /\?\s+(?=\p{L})|[,;]?\s+(?:en|and)\s+(?=(?:(?:sinds|tot|vanaf|per|voor|van|met|door|in|bij|aan|op|over|uit|naar|since|until|from|by|for|with|in|on|at|to) )?(?:wat|wie|wanneer|hoe|hoeveel|waarom|waar|welke?|what|who|when|how|why|which|where)\b)/giu;
/** More parts than this are one muddle, not several questions. */
const MAX_PARTS = 4;
const MIN_WORDS = 2;

/**
 * The questions in one question ("Wat vindt het kabinet ervan en wat kost het?"), in order. A comparison stays
 * whole: its two sides are one question.
 */
export function partsOf(text: string): readonly string[] {
  if (intentOf(fold(text)) === 'comparison') return [text];
  const parts = visible(text)
    .split(BREAK)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= MIN_WORDS);
  if (parts.length < 2 || parts.length > MAX_PARTS) return [text];
  // What follows leans on the first, also where its "en" was the break.
  return parts.map((part, i) => (i === 0 || /^(en|and) /i.test(part) ? part : `en ${part}`));
}
