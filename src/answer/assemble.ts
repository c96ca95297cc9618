import type { SearchIndex } from '../search/index.ts';
import { orderNotesIn } from '../search/orders-note.ts';
import { readDocuments } from '../search/reading.ts';
import type { Answer } from './answer.ts';
import { composeChoices, composeRefusal } from './compose.ts';
import { followedIn } from './latest.ts';
import { renderedNote } from './looked-in.ts';
import { documentsOf, type Outcome } from './outcome.ts';
import type { Spoken } from './speak.ts';
import { notesOf, onlyProbable } from './words/wording.ts';

/** One answer to all that was asked in a message. */
export async function assemble(
  index: SearchIndex,
  question: string,
  outcomes: readonly Outcome[],
  { claims, text, below, mode, degraded }: Spoken,
): Promise<Omit<Answer, 'id' | 'timing'>> {
  const language = outcomes[0]?.query.language ?? 'nl';
  const refused = outcomes.flatMap(({ refusal }) => refusal ?? []);
  const shown = outcomes.filter((each) => each.claims.length > 0);
  const base = {
    question,
    language,
    mode,
    degraded,
    // Of what is shown; a part that was not found lowers nothing that was.
    confidence: round(Math.min(...(shown.length > 0 ? shown : outcomes).map(({ confidence }) => confidence))),
  };
  const looked = [...documentsOf(claims), ...refused.flatMap((each) => each.lookedIn)];
  const ordered = await orderNotesIn(index, looked, language);
  const rendered = [...(await renderedIn(index, outcomes, language)), ...ordered];
  if (claims.length === 0) {
    const [first] = refused;
    const message = [...new Set(refused.map((each) => each.message))].join(' ');
    const nearest = first?.nearest ?? [];
    const choices = outcomes.flatMap((each) => each.choices);
    const correction = choices.length === 0 ? first?.correction : undefined;
    return {
      ...base,
      status: choices.length > 0 ? 'ambiguous' : 'unanswered',
      text:
        choices.length > 0
          ? composeChoices(message, choices, language)
          : composeRefusal(message, rendered, nearest, correction !== undefined, language),
      claims: [],
      missing: [],
      notes: rendered,
      reason: first?.reason ?? 'detail_not_found',
      message,
      nearest: choices.length > 0 ? choices.map(({ place }) => place) : nearest,
      ...(correction && { correction }),
      choices,
    };
  }
  const missing = [
    ...new Set([...outcomes.flatMap((each) => each.missing), ...refused.map((each) => each.message)]),
  ];
  const probable = outcomes.some((each) => each.probable);
  const latest = outcomes.some(({ query }) => query.latest);
  const reading = await readDocuments(index, documentsOf(claims), { followers: true });
  const notes = [
    ...(probable
      ? [onlyProbable(outcomes.find((each) => each.unsure !== null)?.unsure ?? null, language)]
      : []),
    ...outcomes.flatMap((each) => each.notes),
    ...notesOf(followedIn(reading, claims, latest), claims, language),
    ...rendered,
  ];
  return {
    ...base,
    status: probable ? 'probable' : 'answered',
    text: text + below(missing, notes),
    claims,
    missing,
    notes,
    reason: refused[0]?.reason ?? null,
    message: missing.length > 0 ? missing.join(' ') : null,
    nearest: [],
    choices: [],
  };
}

/** That the official text of documents in which something was not found may say more than what is here. */
async function renderedIn(
  index: SearchIndex,
  outcomes: readonly Outcome[],
  language: Answer['language'],
): Promise<readonly string[]> {
  const ids = outcomes.flatMap(({ refusal, missing, claims }) =>
    refusal === null ? (missing.length > 0 ? documentsOf(claims) : []) : refusal.lookedIn,
  );
  const reading = await readDocuments(index, ids);
  const note = renderedNote(
    [...new Set(ids)].flatMap((id) => reading.document(id) ?? []),
    language,
  );
  return note === null ? [] : [note];
}

const round = (share: number): number => Math.round(1000 * share) / 1000;
