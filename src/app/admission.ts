import type { MiddlewareHandler } from 'hono';
import type { Question } from '../ask.ts';
import type { SearchIndex } from '../search/index.ts';
import { UNKNOWN_CLIENT } from '../web/client.ts';
import type { WebEnv } from '../web/journal.ts';
import { type Budget, NO_LIMITS } from '../web/limits.ts';
import { type Problem, TOO_MANY_IN_ALL } from '../web/problem.ts';
import { attended } from './attended.ts';
import { type Bounds, Busy, boundedQueue, type Turn } from './queue.ts';
import type { Replies } from './replies.ts';
import type { Ctx, Dependencies } from './world.ts';

/** Characters of a question and the ones before it, above which answering is work: half a page of typing. */
const LONG_QUESTION = 1_500;

/**
 * What takes long is done one at a time and waited for by a few. Papers, what is laid side by side, and long questions
 * have a queue each: who reads a card or asks something should not wait for papers.
 */
const QUEUES = {
  papers: { atOnce: 1, waiting: 16 },
  views: { atOnce: 1, waiting: 32 },
  questions: { atOnce: 1, waiting: 32 },
} as const satisfies Readonly<Record<string, Bounds>>;
/** With a model a question waits for that most of its time, and others may go on meanwhile. */
const WITH_MODEL: Bounds = { atOnce: 8, waiting: 32 };
type Kind = keyof typeof QUEUES;

/** After this many seconds there is room again. */
const BUSY_SECONDS = 5;

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
  const queues: Readonly<Record<Kind, () => Turn>> = {
    papers: boundedQueue(QUEUES.papers),
    views: boundedQueue(QUEUES.views),
    questions: boundedQueue(world.model ? WITH_MODEL : QUEUES.questions),
  };
  return { within, turn, work, question };

  /** Counts a request against its client, before anything of it is read. */
  function within(budget: Budget): MiddlewareHandler<WebEnv> {
    return async (c, next) => {
      const wait = await limits.ofClient(budget, clientOf(c));
      return wait > 0 ? refuse(c, tooMany(wait)) : next();
    };
  }

  /** A place in a queue, or `NotAdmitted`. */
  async function turn(c: Ctx, kind: Kind): Promise<Making> {
    await inAll('work');
    const place = placeIn(queues[kind]);
    return (index, make, signal = c.req.raw.signal) =>
      place(() => make(attended(index, { ...world, signal })), signal);
  }

  /** The same in one go. */
  async function work<T>(c: Ctx, kind: Kind, index: SearchIndex, make: (index: SearchIndex) => Promise<T>) {
    const making = await turn(c, kind);
    return making(index, make);
  }

  /** Answers a question: at once, or in its turn when it is long. */
  async function question<T>(
    c: Ctx,
    index: SearchIndex,
    asked: Question,
    answer: (index: SearchIndex) => Promise<T>,
    signal: AbortSignal = c.req.raw.signal,
  ): Promise<T> {
    const characters = [asked.question, ...(asked.thread ?? [])].reduce((sum, text) => sum + text.length, 0);
    if (characters <= LONG_QUESTION) {
      await inAll('ask');
      return answer(attended(index, { ...world, signal }));
    }
    const wait = await limits.ofClient('work', clientOf(c));
    if (wait > 0) throw new NotAdmitted(tooMany(wait));
    return (await turn(c, 'questions'))(index, answer, signal);
  }

  async function inAll(budget: Budget): Promise<void> {
    const wait = await limits.inAll(budget);
    if (wait > 0) throw new NotAdmitted({ ...tooMany(wait), detail: TOO_MANY_IN_ALL });
  }
}

function placeIn(queue: () => Turn): Turn {
  try {
    return queue();
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    throw new NotAdmitted({ code: 'busy', retryAfter: BUSY_SECONDS });
  }
}

export type Admission = ReturnType<typeof admissionOf>;

const clientOf = (c: Ctx): string => (c.env?.client ?? UNKNOWN_CLIENT).id;

const tooMany = (seconds: number): Problem => ({ code: 'too_many_requests', retryAfter: seconds });
