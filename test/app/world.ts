import type { Access } from '../../src/access/access.ts';
import type { Answer, Claim } from '../../src/answer/answer.ts';
import { createApp, type Dependencies } from '../../src/app.ts';
import type { Document } from '../../src/documents/document.ts';
import type { Passage } from '../../src/passages/passage.ts';
import { search } from '../../src/question/search.ts';
import type { Hit, SearchIndex, StoredDocument } from '../../src/search/index.ts';
import { UNKNOWN_CLIENT } from '../../src/web/http/client.ts';
import { anybody, type Reader } from '../../src/web/http/reader.ts';
import { fictionalIndex } from './small-index.ts';

const inReadingOrder = (a: Hit, b: Hit): number =>
  a.document.id === b.document.id
    ? a.passage.start - b.passage.start
    : a.document.id < b.document.id
      ? -1
      : 1;

/** An answer that quotes every passage found, in reading order, so that pages and API have something true to show. */
export async function quoting(
  index: SearchIndex,
  question: string,
  also: Partial<Answer> = {},
): Promise<Answer> {
  const found = [...(await search(index, question, { top: 6 }))].sort(inReadingOrder);
  const claims = found.map(({ document, passage }, at) => claimOf(document, passage, at + 1));
  const answered = claims.length > 0;
  const held = await index.held('fiche-molens');
  return {
    id: 'antwoord-1',
    question,
    language: 'nl',
    status: answered ? 'answered' : 'unanswered',
    mode: 'extractive',
    degraded: null,
    confidence: answered ? 0.9 : 0.1,
    text: claims.map((claim, at) => `${claim.text} [${at + 1}]`).join('\n'),
    claims,
    missing: [],
    notes: [],
    reason: answered ? null : 'subject_not_found',
    message: answered ? null : 'Dit staat niet in de stukken.',
    choices: [],
    nearest: answered || held === undefined ? [] : held.passages.slice(0, 2).map((each) => near(held, each)),
    timing: { retrieveMs: 1, answerMs: 1, totalMs: 2 },
    ...also,
  };
}

/** A claim that quotes a passage. */
export function claimOf(document: Document, passage: Passage, number: number): Claim {
  const { start, end, path, text, documentId } = passage;
  const citation = {
    number,
    documentId,
    documentTitle: document.title,
    textType: document.textType,
    source: document.source.name,
    passageId: passage.id,
    path,
    quote: text,
    start,
    end,
    page: null,
    url: document.source.url,
  };
  const modality = passage.sentences[0]?.modality ?? 'vastgesteld';
  return { text, voice: passage.voice, modality, citations: [citation] };
}

function near({ document }: StoredDocument, passage: Passage): Answer['nearest'][number] {
  const { documentId, path, voice, text, start, end } = passage;
  return {
    documentId,
    documentTitle: document.title,
    passageId: passage.id,
    path,
    voice,
    quote: text,
    start,
    end,
  };
}

/** The app in a world of its own: a clock that ticks, ids that count, and a log to read back. */
export function testApp(also: Partial<Dependencies> = {}) {
  const lines: Record<string, unknown>[] = [];
  const asked: { question: string; thread?: readonly string[] }[] = [];
  let clock = Date.UTC(2026, 0, 5);
  let ids = 0;
  const app = createApp({
    index: async () => fictionalIndex(),
    ask: async (index, question, { onClaim }) => {
      asked.push(question);
      const answer = await quoting(index, question.question);
      const lines = answer.text.split(/(?=\n)/);
      for (const [at, claim] of answer.claims.entries()) {
        const held = await index.held(claim.citations[0].documentId);
        onClaim?.({ claim, text: lines[at] ?? '', documents: held ? [held.document] : [], around: [] });
      }
      return answer;
    },
    now: () => ++clock,
    requestId: () => `verzoek-${++ids}`,
    log: (line) => lines.push({ ...line }),
    version: '1.2.3',
    home: 'https://notabene.example',
    ...also,
  });
  return { app, lines, asked };
}

/** A door where everybody who comes may read these collections. */
export const readerOf = (collections: readonly string[], also: Partial<Reader> = {}): Access => ({
  readerOf: async (_, client = UNKNOWN_CLIENT) => ({
    kind: 'reader',
    reader: { ...anybody(client, collections), ...also },
  }),
  channel: () => anybody(UNKNOWN_CLIENT, collections),
  signIn: null,
  leave: async () => ({ kind: 'go', to: '/', cookies: [] }),
  note: async () => undefined,
  closed: null,
});

/** A request with a JSON body, as a program sends it. */
export function jsonRequest(
  path: string,
  body: BodyInit | object,
  headers: Record<string, string> = {},
): Request {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  return new Request(`https://notabene.example${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: raw ? body : JSON.stringify(body),
    duplex: 'half',
  } as RequestInit);
}

/** The same to `POST /api/ask`. */
export const askRequest = (body: BodyInit | object, headers: Record<string, string> = {}): Request =>
  jsonRequest('/api/ask', body, headers);
