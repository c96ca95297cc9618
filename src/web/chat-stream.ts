import type { Answer, Claim } from '../answer/answer.ts';
import type { Account } from '../answer/generate.ts';
import type { Trace } from '../ask.ts';
import { documentPath, officialUrl } from './links.ts';
import { PROBLEMS } from './problem.ts';

/** How an answer came about: for each question in it, and what became of the model's claims. */
export interface Provenance {
  readonly questions: readonly Trace[];
  readonly model: Account | null;
}

/** One event of the AI SDK's UI message stream, of the few kinds that are sent here. */
type Chunk = { readonly type: string; readonly [member: string]: unknown };

export const CHAT_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'X-Vercel-AI-UI-Message-Stream': 'v1',
  'X-Accel-Buffering': 'no',
} as const;

/**
 * An answer as the AI SDK's UI message stream: its Markdown a line at a time, behind each sentence that claim and its
 * citations as data, then the documents as sources, and what is left of the answer. Only verified sentences and
 * fixed wording are in an answer, so nothing else can be in here.
 */
export function* chatChunks(
  answer: Answer,
  messageId: string,
  provenance: Provenance | null,
): Generator<Chunk> {
  yield { type: 'start', messageId };
  yield { type: 'start-step' };
  yield* text(answer);
  yield* sources(answer);
  const { claims: _, text: __, nearest, ...rest } = answer;
  if (answer.status === 'unanswered')
    yield {
      type: 'data-refusal',
      id: 'refusal',
      data: {
        reason: answer.reason,
        message: answer.message,
        nearest: nearest.map((near) => ({ ...near, href: documentPath(near.documentId, near) })),
      },
    };
  yield { type: 'data-answer', id: 'answer', data: rest };
  if (provenance) yield { type: 'data-trace', id: 'trace', data: provenance };
  yield { type: 'finish-step' };
  yield { type: 'finish', finishReason: 'stop' };
}

function* text({ text, claims }: Answer): Generator<Chunk> {
  const id = 'text';
  const cited = new Set<number>();
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let at = 0;
  yield { type: 'text-start', id };
  for (const line of lines) {
    yield { type: 'text-delta', id, delta: line };
    const claim = claims[at];
    const last = [...new Set(claim?.citations.map(({ number }) => number))].at(-1);
    if (claim === undefined || !line.trimEnd().endsWith(`[${last}]`)) continue;
    at += 1;
    yield* dataOf(claim, at, cited);
  }
  yield { type: 'text-end', id };
}

function* dataOf(
  { text, voice, modality, citations }: Claim,
  at: number,
  cited: Set<number>,
): Generator<Chunk> {
  const numbers = citations.map(({ number }) => number);
  yield { type: 'data-claim', id: `claim-${at}`, data: { text, voice, modality, citations: numbers } };
  for (const citation of citations) {
    const { number, documentId, url } = citation;
    if (cited.has(number)) continue;
    cited.add(number);
    yield {
      type: 'data-citation',
      id: `citation-${number}`,
      data: { ...citation, url: officialUrl(url), href: documentPath(documentId, citation), voice, modality },
    };
  }
}

/** Each document once: by its official address if it has one, else by its file. */
function* sources({ claims }: Answer): Generator<Chunk> {
  const named = new Set<string>();
  for (const { documentId, documentTitle: title, source, url } of claims.flatMap((c) => c.citations)) {
    if (named.has(documentId)) continue;
    named.add(documentId);
    const official = officialUrl(url);
    yield official === null
      ? { type: 'source-document', sourceId: documentId, mediaType: 'text/plain', title, filename: source }
      : { type: 'source-url', sourceId: documentId, url: official, title };
  }
}

/** What a stream needs of the world while its answer is being made. */
export interface Waiting {
  /** Done after so many milliseconds. */
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
  /** Called when the client has left. */
  readonly onLeave: () => void;
}

/** So often something is sent to a client that waits: that a client has left shows in no other way everywhere. */
const BEAT_MS = 1_000;
const ERROR: Chunk = { type: 'error', errorText: PROBLEMS.internal.detail };

/**
 * Chunks as server-sent events, each when it is asked for. While they are being made comments are sent, which a client
 * passes over; chunks that could not be made end in an error with a text of ours.
 */
export function eventStream(
  making: Promise<Iterable<Chunk>>,
  { sleep, onLeave }: Waiting,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const made = making.catch((): Chunk[] => [ERROR]).then((chunks) => chunks[Symbol.iterator]());
  const beat = async () => {
    if (!sleep) return made;
    await sleep(BEAT_MS);
    return null;
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunks = await Promise.race([made, beat()]);
      if (chunks === null) return controller.enqueue(encoder.encode(': \n\n'));
      const { done, value } = chunks.next();
      controller.enqueue(encoder.encode(`data: ${done ? '[DONE]' : JSON.stringify(value)}\n\n`));
      if (done) controller.close();
    },
    cancel: onLeave,
  });
}
