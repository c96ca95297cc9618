import type { Answer, Claim } from '../../answer/answer.ts';
import type { Account } from '../../answer/model/release.ts';
import type { Released } from '../../answer/speak.ts';
import { type Surroundings, surroundingsOf } from '../../answer/surroundings.ts';
import type { Trace } from '../../answer/trace.ts';
import type { Document } from '../../documents/document.ts';
import { numbersOf } from '../../documents/structure/own-numbers.ts';
import type { Reading } from '../../search/reading.ts';
import { documentPath, officialUrl } from '../parts/links.ts';
import { EVENT_STREAM, Outbox, type Waiting } from './outbox.ts';
import { type Code, PROBLEMS } from './problem.ts';

/** How an answer came about: of which documents, for each question in it, and what became of the model's claims. */
export interface Provenance {
  /** Of the program. */
  readonly version: string;
  readonly index: { readonly format: number; readonly fingerprint: string };
  /** How many there are. */
  readonly documents: number;
  readonly passages: number;
  readonly questions: readonly Trace[];
  readonly model: Account | null;
}

const TEXT = 'text';

/**
 * An answer as the AI SDK's UI message stream: the piece of Markdown of each claim as soon as it may be shown, behind
 * it that claim and its citations as data; then what stands below the claims, the documents as sources, and what is
 * left of the answer. Only verified sentences and fixed wording are in an answer, so nothing else can be in here.
 */
export class ChatStream {
  readonly headers = { ...EVENT_STREAM, 'X-Vercel-AI-UI-Message-Stream': 'v1' } as const;
  readonly #outbox = new Outbox();
  readonly #cited = new Set<number>();
  readonly #named = new Set<string>();
  #text = '';
  #claims = 0;

  constructor(messageId: string) {
    this.#outbox.send({ type: 'start', messageId });
    this.#outbox.send({ type: 'start-step' });
    this.#outbox.send({ type: 'text-start', id: TEXT });
  }

  stream(waiting: Waiting): ReadableStream<Uint8Array> {
    return this.#outbox.stream(waiting);
  }

  /** A claim that may be shown, with its documents first: a page has to know in which language its text is. */
  claim({ claim, text, documents, around }: Released): void {
    for (const document of documents) this.#document(document);
    this.#delta(text);
    this.#claims += 1;
    this.#claim(this.#claims, claim);
    for (const [at, citation] of claim.citations.entries()) this.#citation(citation, claim, around[at]);
  }

  /** What is left of the answer when all of its claims are out; `nearest` has the documents of its nearest passages. */
  end(answer: Answer, nearest: Reading, provenance: Provenance | null): void {
    this.#delta(answer.text.slice(this.#text.length));
    this.#outbox.send({ type: 'text-end', id: TEXT });
    for (const source of sourcesOf(answer)) this.#outbox.send(source);
    for (const document of nearest.documents) this.#document(document);
    const { claims, text: _, nearest: near, ...rest } = answer;
    // A part with the same id takes the place of the one before: the quote stands there already, without its translation.
    for (const [at, claim] of claims.entries()) if (claim.translation) this.#claim(at + 1, claim);
    if (claims.length === 0)
      this.#data('refusal', null, {
        reason: answer.reason,
        message: answer.message,
        nearest: near.map((each) => ({
          ...each,
          ...surroundingsOf(nearest, each),
          href: documentPath(each.documentId, each),
        })),
      });
    this.#data('answer', null, rest);
    if (provenance) this.#data('trace', null, provenance);
    this.#outbox.send({ type: 'finish-step' });
    this.#outbox.send({ type: 'finish', finishReason: 'stop' });
    this.#outbox.end();
  }

  /** The answer broke: what was shown stays true, and that there is no more is said in words of ours. */
  fail(code: Code): void {
    this.#outbox.send({ type: 'text-end', id: TEXT });
    this.#outbox.send({ type: 'error', errorText: PROBLEMS[code].detail });
    this.#outbox.end();
  }

  #delta(delta: string): void {
    if (delta === '') return;
    this.#text += delta;
    this.#outbox.send({ type: 'text-delta', id: TEXT, delta });
  }

  #data(name: string, at: string | number | null, data: object): void {
    this.#outbox.send({ type: `data-${name}`, id: at === null ? name : `${name}-${at}`, data });
  }

  #claim(at: number, { text, voice, modality, citations, translation }: Claim): void {
    const numbers = citations.map(({ number }) => number);
    this.#data('claim', at, {
      text,
      voice,
      modality,
      citations: numbers,
      ...(translation && { translation }),
    });
  }

  #document(document: Document): void {
    const { id, title, kind, language, date, textType, source } = document;
    if (this.#named.has(id)) return;
    this.#named.add(id);
    const { own, about } = numbersOf(document);
    this.#data('document', id, {
      id,
      title,
      kind,
      language,
      date,
      numbers: [...own, ...about],
      textType,
      url: officialUrl(source.url),
      href: documentPath(id),
    });
  }

  #citation(
    citation: Claim['citations'][number],
    { voice, modality }: Claim,
    around: Surroundings | undefined,
  ): void {
    const { number, documentId, url } = citation;
    if (this.#cited.has(number)) return;
    this.#cited.add(number);
    const href = documentPath(documentId, citation);
    this.#data('citation', number, { ...citation, ...around, url: officialUrl(url), href, voice, modality });
  }
}

/** Each document once: by its official address if it has one, else by its file. */
function sourcesOf({ claims }: Answer): object[] {
  const citations = claims.flatMap((claim) => claim.citations);
  return [...new Map(citations.map((citation) => [citation.documentId, citation])).values()].map(
    ({ documentId, documentTitle: title, source, url }) => {
      const official = officialUrl(url);
      return official === null
        ? { type: 'source-document', sourceId: documentId, mediaType: 'text/plain', title, filename: source }
        : { type: 'source-url', sourceId: documentId, url: official, title };
    },
  );
}
