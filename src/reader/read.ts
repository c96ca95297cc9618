import type { Voice } from '../documents/document.ts';
import { askedOf } from '../meaning/context.ts';
import type { Encoder, Encoding } from '../meaning/encoder.ts';
import { isSender, namesParty } from '../question/party.ts';
import { isBare, type Scope } from '../question/scope.ts';
import { findSentences, isSaid } from '../search/find.ts';
import { fold } from '../search/fold.ts';
import type { SearchIndex } from '../search/index.ts';
import { FITTED_FOR, type Found } from '../search/sentences.ts';
import type { Intent, Query } from '../search/words/query.ts';
import { answersFirst } from './answered.ts';
import { choose } from './choose.ts';
import { type Clues, cluesOf } from './clues.ts';
import { DECISIONS, decide, type Verdict, type Way } from './decide.ts';
import type { Part } from './plan.ts';

/** What was read for a question. */
export interface Read {
  readonly part: Part;
  /** The question, encoded for it; null where it was not. */
  readonly encoding: Encoding | null;
  readonly way: Way;
  /** Best first. */
  readonly found: readonly Found[];
  /** Those that answer: the best first, of a list the members in reading order. */
  readonly chosen: readonly Found[];
  /** What the decision rests on; null where nothing was found that may answer. */
  readonly clues: Clues | null;
  /** The probability that they answer the question. */
  readonly confidence: number;
  /** `unsaid`: nobody who was asked says anything. */
  readonly verdict: Verdict | 'unsaid';
}

/** Sentences that are looked at to choose from. */
const MOST = 50;

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
  const told = facets.some(({ id }) => id === 'rol-ep');
  const strict = OPINIONS.has(intent) && speakers.size > 0 && !told;
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

function findFor(
  index: SearchIndex,
  query: Query,
  voice: Voice | undefined,
  scope: Scope,
  encoding: Encoding | null,
): Promise<readonly Found[]> {
  return findSentences(
    index,
    { ...query, encoding },
    {
      top: MOST,
      ...(voice !== undefined && { voice }),
      ...(scope !== null && { documents: new Set(scope.map(({ id }) => id)) }),
    },
  );
}

/** What somebody in particular is asked. */
const OPINIONS: ReadonlySet<Intent> = new Set(['position', 'proposal']);

/** Whether what was chosen is shown. */
export const isShown = ({ verdict }: Pick<Read, 'verdict'>): boolean =>
  verdict === 'answered' || verdict === 'probable';

/** Speakers that go by a name. */
const THIRD: ReadonlySet<Voice> = new Set(['adviseur', 'belanghebbende']);

/**
 * Reads the documents for a question: by words and meaning where the index was built by the encoder for which the weights
 * were fitted, else by words.
 */
export async function read(
  index: SearchIndex,
  part: Part,
  confined: Scope,
  encoder: Encoder | null,
): Promise<Read> {
  const { query, voice = query.turnedTo ?? undefined, most, scope = confined } = part;
  const fitted = encoder?.fingerprint === FITTED_FOR && index.meaning?.encoder === FITTED_FOR;
  const way = fitted ? 'meaning' : 'words';
  const encoding = part.encoding ?? (fitted ? await encoded(part, encoder) : null);
  const all = part.found ?? (await findFor(index, query, voice, scope, encoding));
  const may = (each: Found): boolean => isSaid(each) && mayAnswer(part)(each) && (part.only?.(each) ?? true);
  const found = answersFirst(all.filter(may), query, may);
  if (found.length === 0) {
    const verdict = all.length > 0 || voice !== undefined ? 'unsaid' : 'elsewhere';
    return { part, encoding, way, found: all, chosen: [], clues: null, confidence: 0, verdict };
  }
  const decision = DECISIONS[way];
  const chosen = choose(found, query, decision.beside).filter(isSaid).slice(0, most);
  const clues = cluesOf(found, query, index.vocabulary);
  const decided = decide(clues, decision);
  // Of a document that is named by itself alone nothing is asked that could be about something else.
  const about = part.given === true || (part.dossier === undefined && scope !== null && isBare(query));
  const given = about && decided.confidence >= decision.right.least;
  // That a dossier says something of it does not make it one of those that are asked for.
  const unsure = (given && !isShown(decided)) || (part.row === true && isShown(decided));
  const verdict = unsure ? 'probable' : decided.verdict;
  return { part, encoding, way, found, chosen, clues, confidence: decided.confidence, verdict };
}

async function encoded({ put }: Part, encoder: Encoder): Promise<Encoding | null> {
  const [encoding = null] = await encoder.questions([askedOf(put.question, put.thread)]);
  return encoding;
}
