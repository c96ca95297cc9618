import type { Voice } from '../documents/document.ts';
import { QUESTION_KINDS } from '../lexicon/question-kinds.ts';
import { namedIn } from '../question/named.ts';
import { isSender, namesParty } from '../question/party.ts';
import { isSaid } from '../search/find.ts';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import type { Found } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';
import { answersFirst } from './answered.ts';
import { choose } from './choose.ts';
import { type Clues, cluesOf } from './clues.ts';
import { DECISIONS } from './decide.ts';
import { type Otherwise, saidByOther, saysOtherwise } from './otherwise.ts';
import type { Part } from './plan.ts';
import type { Retrieved } from './retrieve.ts';

/** What was read for a question. */
export interface Reading extends Omit<Retrieved, 'all'> {
  /** Those that may answer, best first; all that were found where none may. */
  readonly found: readonly Found[];
  /** Those that answer: the best first, of a list the members in reading order. */
  readonly chosen: readonly Found[];
  /** What the decision rests on; null where nothing was found that may answer. */
  readonly clues: Clues | null;
  /** What says otherwise than the question takes for granted. */
  readonly otherwise: Otherwise | null;
}

/**
 * Whether a sentence may answer. What somebody thinks or proposes is told by who is asked: the Commission's plan is no
 * position of the cabinet. Who asks what an organisation says is answered by what it says itself, or by what names it; and
 * a side of a comparison by what has its name.
 */
export function mayAnswer({
  query: { party, voices, intent, facets },
  naming,
}: Pick<Part, 'query' | 'naming'>): (found: Omit<Found, 'score'>) => boolean {
  const asked = party !== null && party.names.length > 0 && THIRD.has(party.voice) ? party : null;
  const name = naming === undefined ? null : fold(naming);
  const speakers = new Set<Voice>(voices.flatMap(({ voice, explicit }) => (explicit ? [voice] : [])));
  // What officials write of the cabinet's position may be it; what part a parliament has in it is told by any.
  if (speakers.has('kabinet')) speakers.add('ambtelijk');
  const told = facets.some(({ byAny }) => byAny);
  const strict = QUESTION_KINDS[intent].opinion && speakers.size > 0 && !told;
  return ({ document, sentence: { start, end, voice } }) => {
    if (strict && !speakers.has(voice)) return false;
    const text = fold(document.text.slice(start, end));
    if (name !== null && !text.includes(name)) return false;
    return (
      asked === null ||
      (document.sender !== null && isSender(document.sender.name, asked)) ||
      namesParty(text, asked)
    );
  };
}

/** Nothing but numbers that the question names itself, as in the row of a template that holds them. */
function isNumberOf({ references }: Query, { document, sentence: { start, end } }: Found): boolean {
  const own = namedIn(document.text.slice(start, end));
  return own.references.some((each) => references.includes(each)) && !/[\p{L}\p{N}]/u.test(own.rest);
}

/** Speakers that go by a name. */
const THIRD: ReadonlySet<Voice> = new Set(['adviseur', 'belanghebbende']);

/** Which of the sentences that were found may answer, and which of those do. */
export function read({ part, encoding, way, all }: Retrieved, vocabulary: Vocabulary): Reading {
  const { query, most } = part;
  const may = (each: Found): boolean =>
    isSaid(each) && mayAnswer(part)(each) && (part.only?.(each) ?? true) && !isNumberOf(query, each);
  const found = answersFirst(all.filter(may), query, may);
  // Of what is put to one of several dossiers, or tells a matter of a brief, nothing is taken for granted.
  const whole = part.row !== true && part.dossier === undefined && part.given !== true;
  if (found.length === 0) {
    const otherwise = whole ? saidByOther(query, all, way, vocabulary) : null;
    return { part, encoding, way, found: all, chosen: [], clues: null, otherwise };
  }
  const chosen = choose(found, query, DECISIONS[way].beside).filter(isSaid).slice(0, most);
  const otherwise = whole ? saysOtherwise(query, found, chosen, way, vocabulary) : null;
  return { part, encoding, way, found, chosen, clues: cluesOf(found, query, vocabulary), otherwise };
}
