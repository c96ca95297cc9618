import type { MiddlewareHandler } from 'hono';
import type { Question } from '../ask.ts';
import { partsOf } from '../question/parts.ts';
import type { SearchIndex } from '../search/index.ts';
import { UNKNOWN_CLIENT } from '../web/http/client.ts';
import type { WebEnv } from '../web/http/journal.ts';
import { type Budget, NO_LIMITS } from '../web/http/limits.ts';
import { type Problem, TOO_MANY_IN_ALL } from '../web/http/problem.ts';
import { abortable } from './abortable-index.ts';
import { type Bounds, Busy, boundedQueue, type Queue, type Turn } from './queue.ts';
import type { Replies } from './replies.ts';
import type { Ctx, Dependencies } from './world.ts';

/** What a question costs is about that of its characters and those before it, and of so many for each that it holds. */
const ANY_QUESTION = 100;
/** Above this, answering is work. */
const LONG_QUESTION = 500;

/**
 * What takes long is done one at a time and waited for by a few. Papers, what is laid side by side, and long questions
 * have a queue each: who reads a card or asks something should not wait for papers. Ordinary questions go before all of
 * them.
 */
const QUEUES = {
  papers: { atOnce: 1, waiting: 16 },
  views: { atOnce: 1, waiting: 32 },
  questions: { atOnce: 1, waiting: 32 },
  ordinary: { atOnce: 2, waiting: 1_000 },
} as const satisfies Readonly<Record<string, Bounds>>;
/** With a model, or an encoder or index elsewhere, a question waits for that most of its time, and others may go on. */
const WAITING = {
  questions: { atOnce: 8, waiting: 32 },
  ordinary: { atOnce: 64, waiting: 1_000 },
} as const satisfies Readonly<Record<string, Bounds>>;
type Kind = keyof typeof QUEUES;

/** After this many seconds there is room again. */
const BUSY: Problem = { code: 'busy', retryAfter: 5 };

/** Thrown where a request may not go on; the app makes a reply of it. */
export class NotAdmitted extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'NotAdmitted';
    this.problem = problem;
  }
}

/** Makes something of an index in its turn, for as long as its client waits. */
type Making = <T>(
  index: SearchIndex,
  make: (index: SearchIndex) => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

/** Who may go on, and when: budgets for each client and for all, and queues for what takes long. */
export function admissionOf(world: Dependencies, { refuse }: Pick<Replies, 'refuse'>) {
  const { limits = NO_LIMITS } = world;
  const bounds = world.model || world.elsewhere ? { ...QUEUES, ...WAITING } : QUEUES;
  const queues: Readonly<Record<Kind, Queue>> = {
    papers: boundedQueue(bounds.papers),
    views: boundedQueue(bounds.views),
    questions: boundedQueue(bounds.questions),
    ordinary: boundedQueue(bounds.ordinary),
  };
  /** Ordinary questions that are being answered: what takes long lets them go first. */
  let ordinary = 0;
  /** Until when there is nothing left of what there is for everybody. */
  const spentUntil = new Map<Budget, number>();
  return { within, turn, work, question };

  /** Counts a request against its client, and sees whether there is room for what it asks, before it is read. */
  function within(budget: Budget, kind?: Kind): MiddlewareHandler<WebEnv> {
    return async (c, next) => {
      const wait = await limits.ofClient(budget, clientOf(c));
      if (wait > 0) return refuse(c, tooMany(wait));
      const spent = spentUntil.get(budget);
      const left = spent === undefined ? 0 : Math.ceil((spent - world.now()) / 1000);
      if (left > 0) return refuse(c, { ...tooMany(left), detail: TOO_MANY_IN_ALL });
      return kind !== undefined && queues[kind].isFull() ? refuse(c, BUSY) : next();
    };
  }

  /** A place in a queue, or `NotAdmitted`. */
  async function turn(c: Ctx, kind: Kind): Promise<Making> {
    await inAll('work');
    const place = placeIn(queues[kind]);
    return (index, make, signal = c.req.raw.signal) =>
      place(() => make(abortable(index, { ...world, signal, othersFirst: () => ordinary > 0 })), signal);
  }

  /** The same in one go. */
  async function work<T>(c: Ctx, kind: Kind, index: SearchIndex, make: (index: SearchIndex) => Promise<T>) {
    const making = await turn(c, kind);
    return making(index, make);
  }

  /** Answers a question in its turn: the shortest first, and long ones when there are no others. */
  async function question<T>(
    c: Ctx,
    index: SearchIndex,
    asked: Question,
    answer: (index: SearchIndex) => Promise<T>,
    signal: AbortSignal = c.req.raw.signal,
  ): Promise<T> {
    const weight = weightOf(asked);
    if (weight <= LONG_QUESTION) {
      await inAll('ask');
      const place = placeIn(() => queues.ordinary({ client: clientOf(c), weight }));
      return place(async () => {
        ordinary += 1;
        try {
          return await answer(abortable(index, { ...world, signal }));
        } finally {
          ordinary -= 1;
        }
      }, signal);
    }
    const wait = await limits.ofClient('work', clientOf(c));
    if (wait > 0) throw new NotAdmitted(tooMany(wait));
    return (await turn(c, 'questions'))(index, answer, signal);
  }

  async function inAll(budget: Budget): Promise<void> {
    const wait = await limits.inAll(budget);
    if (wait === 0) return;
    spentUntil.set(budget, world.now() + wait * 1000);
    throw new NotAdmitted({ ...tooMany(wait), detail: TOO_MANY_IN_ALL });
  }
}

function placeIn(queue: () => Turn): Turn {
  try {
    return queue();
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    throw new NotAdmitted(BUSY);
  }
}

export type Admission = ReturnType<typeof admissionOf>;

const weightOf = ({ question, thread = [] }: Question): number =>
  [question, ...thread].reduce((sum, text) => sum + text.length, ANY_QUESTION * partsOf(question).length);

/** Who asks, as budgets count it. */
export const clientOf = (c: Ctx): string => c.get('reader').id ?? (c.env?.client ?? UNKNOWN_CLIENT).id;

const tooMany = (seconds: number): Problem => ({ code: 'too_many_requests', retryAfter: seconds });
