import type { Language } from '../../documents/document.ts';
import type { Encoder } from '../../meaning/encoder.ts';
import { languageOf } from '../../question/language.ts';
import { fold } from '../../search/fold.ts';
import { DENIES, turnsIn } from '../../search/words/turns.ts';
import { isAlike } from './support/alike.ts';
import { namesHold } from './support/names.ts';
import { numbersHold } from './support/numbers.ts';
import { cuesOf, DOUBT, firmnessOf, mostFirm, sameOf } from './support/signs.ts';
import type { Source } from './support/source.ts';
import { speakerHolds } from './support/speaker.ts';
import { contentOf, wordsOf } from './support/tokens.ts';
import { sameParts, wordsHold } from './support/words.ts';

/** Why a text is not carried by the sentences that it points to. */
export type SupportFault =
  | 'unknown_key'
  | 'no_words'
  | 'number'
  | 'name'
  | 'negation'
  | 'hedge'
  | 'turn'
  | 'speaker'
  | 'firmer'
  | 'words'
  | 'meaning';

/**
 * Whether a text says nothing but what its sentences say, clause by clause: its numbers with what they count, dates and
 * names are theirs; what denies, doubts, limits or turns is in both or in neither; who acts is who acts there; it is no
 * firmer; in the same language its words are theirs and in their order; and each clause is like its sentence in meaning.
 * Null when it holds. Strict rather than generous: a text that fails is left out, and the sentences stand.
 */
export async function supportFault(
  text: string,
  language: Language,
  sources: readonly Source[],
  encoder: Encoder | null,
): Promise<SupportFault | null> {
  const [first, ...others] = sources;
  if (first === undefined) return 'unknown_key';
  // A source in another language beside one in its own would free a text from the words of both.
  if (others.some((each) => each.language !== first.language)) return 'words';
  const across = first.language !== language;
  if (across && languageOf(text) !== language) return 'words';
  const clauses = clausesOf(across ? permitted(text, language, sources) : text);
  if (clauses.length === 0) return 'no_words';
  const whole = wordsOf(sources.map((each) => `${each.text} ${each.around}`).join(' '));
  const pieces = sources.flatMap((source) => clausesOf(source.text).map((said) => ({ said, source })));
  for (const [at, clause] of clauses.entries()) {
    // Clauses of two languages can be laid beside each other where there are as many; else it is held to the whole.
    const beside = across && pieces.length === clauses.length ? (pieces[at]?.said ?? null) : null;
    const fault = clauseFault(clause, language, sources, pieces, whole, across, beside);
    if (fault !== null) return fault;
  }
  const [denied, doubted] = [DENIES, DOUBT].map((cue) =>
    [clauses.join(' '), ...sources.map((each) => each.text)].map((each) => cue.test(fold(each))),
  );
  if (!sameOf(denied)) return 'negation';
  if (!sameOf(doubted)) return 'hedge';
  if (!across && !sameParts(text, language, sources)) return 'words';
  return (await isAlike(clausesOf(text), language, sources, encoder)) ? null : 'meaning';
}

/** English says "may" for what is allowed and for what is possible; beside a Dutch "mag" it is the first. */
const permitted = (text: string, language: Language, sources: readonly Source[]): string =>
  language === 'en' && sources.some((source) => /\b(?:mag|mogen)\b/.test(fold(source.text)))
    ? text.replace(/\bmay\b/g, 'mag')
    : text;

const BREAK =
  /[.;:!?]\s+|[.!?]$|,?\s+(?=(?:maar|terwijl|omdat|want|hoewel|zodat|but|while|because|although|whereas)\s)|,\s+(?=(?:en|and|aangezien|doordat|wat|waarbij|waardoor|waarmee|waarna|which)\s)/u;

/** Its clauses; one of a word or two goes with the one before it. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (const piece of text.replace(/\s+/g, ' ').split(BREAK)) {
    const clause = piece.trim();
    if (!/[\p{L}\p{N}]/u.test(clause)) continue;
    if (clauses.length > 0 && clause.split(' ').length < 3) clauses.push(`${clauses.pop()} ${clause}`);
    else clauses.push(clause);
  }
  return clauses;
}

interface Piece {
  readonly said: string;
  readonly source: Source;
}

function clauseFault(
  clause: string,
  language: Language,
  sources: readonly Source[],
  pieces: readonly Piece[],
  whole: ReadonlySet<string>,
  across: boolean,
  beside: string | null,
): SupportFault | null {
  if (!numbersHold(clause, sources, across)) return 'number';
  if (!namesHold(clause, whole)) return 'name';
  // The clause of a source that it says: across languages whole sentences.
  const like = across ? null : likest(clause, language, pieces);
  const said = like === null ? sources.map(({ text }) => text).join(' ') : like.said;
  const of = like === null ? sources : [like.source];
  if (!across && like === null) return 'words';
  const all = of.map(({ text }) => text).join(' ');
  if (across) {
    if (beside !== null && DENIES.test(fold(clause)) !== DENIES.test(fold(beside))) return 'negation';
    const [turns, inAll] = [turnsIn(clause), turnsIn(beside ?? all)];
    if ([...turns.keys()].some((turn) => !inAll.has(turn))) return 'turn';
    if (beside !== null && [...inAll.keys()].some((turn) => !turns.has(turn))) return 'turn';
  } else {
    if (cuesOf(clause, DENIES) !== cuesOf(said, DENIES)) return 'negation';
    if (cuesOf(clause, DOUBT) !== cuesOf(said, DOUBT)) return 'hedge';
    const [turns, inSaid, inAll] = [turnsIn(clause), turnsIn(said), turnsIn(all)];
    if ([...turns].some(([turn, times]) => times > (inAll.get(turn) ?? 0))) return 'turn';
    if ([...inSaid].some(([turn, times]) => times > (turns.get(turn) ?? 0))) return 'turn';
  }
  if (!speakerHolds(clause, of, across)) return 'speaker';
  if (of.every((each) => firmnessOf(clause, each.voice) > mostFirm(each, said))) return 'firmer';
  return across || wordsHold(clause, language, of) ? null : 'words';
}

/** The clause of a source with most of the words of another, if it has half of them. */
function likest(clause: string, language: Language, pieces: readonly Piece[]): Piece | null {
  const words = contentOf(clause, language);
  let [best, most]: [Piece | null, number] = [null, 0];
  for (const piece of pieces) {
    const own = new Set(contentOf(piece.said, language));
    const share = words.filter((word) => own.has(word)).length / (words.length || 1);
    if (share > most) [best, most] = [piece, share];
  }
  return most >= 0.5 ? best : null;
}
