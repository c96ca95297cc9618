import type { Place } from '../../api/feedback-store.ts';
import type { RestPart } from './parts.ts';

export type Thumb = 'up' | 'down';
/** A thumb for an answer, or that it stands in one place. */
export type Verdict = Thumb | 'here';

/** What a reader said of an answer, as far as the server is known to have it; enough to change it and to take it back. */
export interface Judgement {
  /** Id of the message with the answer. */
  readonly answer: string;
  /** The place that it is about; absent for the answer as a whole. */
  readonly place?: string | undefined;
  /** Under which the server has it: what is sent again takes the place of what was sent before. */
  readonly id: string;
  /** Null when nothing was said, or it was taken back. */
  readonly verdict: Verdict | null;
  readonly remark: string;
  /** Whether the question went along. */
  readonly along: boolean;
}

/** Nothing said yet of the answer in this message, or of one place in it. */
export const unjudged = (answer: string, place?: string): Judgement => ({
  answer,
  place,
  id: crypto.randomUUID(),
  verdict: null,
  remark: '',
  along: false,
});

/** Another verdict leaves what was sent with the one before; taking it back takes all of it. */
export const withVerdict =
  (verdict: Verdict | null) =>
  (known: Judgement): Judgement =>
    verdict === null ? { ...known, verdict, remark: '', along: false } : { ...known, verdict };

export interface Outcome {
  /** What the server has after it. */
  readonly judgement: Judgement;
  readonly done: boolean;
  /** Whether nothing else was asked for in the meantime: else it is not yet what the reader wants. */
  readonly latest: boolean;
}

type Change = (known: Judgement) => Judgement;

/** What is around a judgement. */
interface Around {
  /** Brings it to the server; false when that failed. */
  readonly send: (wanted: Judgement) => Promise<boolean>;
  /** What the browser has of it; null if nothing. */
  readonly recall: () => Judgement | null;
  readonly note: (known: Judgement) => void;
}

/**
 * Changes a judgement, each change after those before it: two that travel together may arrive the other way round. What
 * is known is noted before anything is sent, since a page that closes halfway must have the id to take it back with; and
 * it is what the browser has by then, since another tab with the same answer may have said something of it.
 */
export function judging(
  given: Judgement,
  { send, recall, note }: Around,
): (change: Change) => Promise<Outcome> {
  let known = given;
  let asked = 0;
  let before: Promise<unknown> = Promise.resolve();
  const step = async (change: Change, number: number) => {
    known = recall() ?? known;
    const wanted = change(known);
    note(known);
    const done = await send(wanted);
    if (done) {
      known = wanted;
      note(known);
    }
    return { judgement: known, done, latest: number === asked };
  };
  return (change) => {
    asked += 1;
    const number = asked;
    const outcome = before.then(() => step(change, number));
    before = outcome;
    return outcome;
  };
}

/** Longer than the server ever takes; what comes after it would wait for ever behind a request that hangs. */
const PATIENCE_MS = 10_000;

/** What a judgement is about. The question goes along only where the reader chose so, and the others with it. */
export interface Judged {
  readonly rest: RestPart;
  readonly question: string;
  /** The questions before it, oldest first. */
  readonly earlier: readonly string[];
  /** The sentences that were shown, or the one that is chosen. */
  readonly places: readonly Place[];
}

/** Brings a judgement to the server, or takes it from there; false when that failed. */
export async function sendJudgement(wanted: Judgement, about: Judged): Promise<boolean> {
  try {
    const response = await fetch(`/api/feedback/${wanted.id}`, {
      ...requestOf(wanted, about),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Most questions before it that go along, and most sentences: a request may be 16 kB. */
const MOST_EARLIER = 5;
const MOST_PLACES = 20;

/** The question goes only where the reader sent it along. */
function requestOf(
  { verdict, remark, along }: Judgement,
  { rest, question, earlier, places }: Judged,
): RequestInit {
  if (verdict === null) return { method: 'DELETE' };
  const { id: answer, mode, status, language } = rest;
  const body = {
    answer,
    verdict,
    mode,
    status,
    language,
    ...(remark === '' ? {} : { remark }),
    ...(along
      ? { question, thread: earlier.slice(-MOST_EARLIER), places: places.slice(0, MOST_PLACES).map(placeIn) }
      : {}),
  };
  return { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** A place as the server keeps it, of all that is known of it here. */
const placeIn = ({ documentId, passageId, quote, start, end }: Place): Place => ({
  documentId,
  passageId,
  quote,
  start,
  end,
});

/** Whether a browser gave back what a page kept there. */
export function isJudgement(value: unknown): value is Judgement {
  if (typeof value !== 'object' || value === null) return false;
  const { answer, place, id, verdict, remark, along } = value as Partial<Judgement>;
  return (
    typeof answer === 'string' &&
    (place === undefined || typeof place === 'string') &&
    typeof id === 'string' &&
    (verdict === 'up' || verdict === 'down' || verdict === 'here' || verdict === null) &&
    typeof remark === 'string' &&
    typeof along === 'boolean'
  );
}
