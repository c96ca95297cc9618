import type { UIMessage } from 'ai';
import type { Answer, Citation, Claim, Nearest } from '../../../answer/answer.ts';
import type { Surroundings } from '../../../answer/surroundings.ts';
import type { Kind, Language, Modality, Voice } from '../../../documents/document.ts';
import { type Asked, settled } from '../../http/asked.ts';
import type { Provenance } from '../../http/chat-stream.ts';

/** A sentence of an answer, with the numbers of what it rests on. */
export interface ClaimPart {
  readonly text: string;
  readonly voice: Voice;
  readonly modality: Modality;
  readonly citations: readonly number[];
  /** By a model, and checked; it comes when the quotes are there. */
  readonly translation?: Claim['translation'];
}

/** What a sentence rests on, and where it can be read here. */
export interface CitationPart extends Citation, Partial<Surroundings> {
  readonly href: string;
  readonly voice: Voice;
  readonly modality: Modality;
}

/** A document that is quoted. */
export interface DocumentPart {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly language: Language;
  readonly date: string | null;
  /** Its own, and those of the proposals that it is about. */
  readonly numbers: readonly string[];
  /** What the text is, where it is not the official one. */
  readonly textType: string | null;
  readonly url: string | null;
  readonly href: string;
}

export interface RefusalPart {
  readonly reason: Answer['reason'];
  readonly message: string | null;
  readonly nearest: readonly (Nearest & Partial<Surroundings> & { readonly href: string })[];
}

/** What is left of an answer beside its sentences. */
export type RestPart = Omit<Answer, 'claims' | 'text' | 'nearest'>;

/** The data parts of a message, by the name that they have in the stream after `data-`. */
export type Parts = {
  readonly claim: ClaimPart;
  readonly citation: CitationPart;
  readonly document: DocumentPart;
  readonly refusal: RefusalPart;
  readonly answer: RestPart;
  readonly trace: Provenance;
};

/** With a question: the dossier that the reader chose for it. */
interface Metadata {
  /** Ids of its documents. */
  readonly scope?: readonly string[];
  /** What it is called. */
  readonly dossier?: string;
}

export type Message = UIMessage<Metadata, Parts>;

/** An answer as far as it has come in; `rest` is there when it is whole. */
export interface Given {
  readonly claims: readonly ClaimPart[];
  readonly citations: ReadonlyMap<number, CitationPart>;
  readonly documents: ReadonlyMap<string, DocumentPart>;
  readonly refusal: RefusalPart | null;
  readonly rest: RestPart | null;
  readonly trace: Provenance | null;
}

/** The parts of an answer, each in its place. */
export function givenIn({ parts }: Message): Given {
  const claims: ClaimPart[] = [];
  const citations = new Map<number, CitationPart>();
  const documents = new Map<string, DocumentPart>();
  let refusal: RefusalPart | null = null;
  let rest: RestPart | null = null;
  let trace: Provenance | null = null;
  for (const part of parts) {
    if (part.type === 'data-claim') claims.push(part.data);
    else if (part.type === 'data-citation') citations.set(part.data.number, part.data);
    else if (part.type === 'data-document') documents.set(part.data.id, part.data);
    else if (part.type === 'data-refusal') refusal = part.data;
    else if (part.type === 'data-answer') rest = part.data;
    else if (part.type === 'data-trace') trace = part.data;
  }
  return { claims, citations, documents, refusal, rest, trace };
}

/** The text of a message as it was typed. */
export const textOf = ({ parts }: Message): string =>
  parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('');

/** A question as it was asked, with what the dossier is called that was chosen for it. */
export interface Put extends Asked {
  readonly dossier?: string | undefined;
}

export const askedBy = (message: Message): Put => ({
  question: textOf(message),
  scope: message.metadata?.scope ?? [],
  dossier: message.metadata?.dossier,
});

/** A question as a message to send. */
export const messageOf = ({
  question,
  scope,
  dossier,
}: Put): { readonly text: string; readonly metadata?: Metadata } => ({
  text: question,
  ...(scope.length > 0 && { metadata: { scope, ...(dossier !== undefined && { dossier }) } }),
});

/** A question and what was answered to it, if anything yet. */
export interface Turn {
  readonly question: Message;
  readonly answer: Message | null;
  /** The questions before it, oldest first. */
  readonly earlier: readonly Asked[];
}

/** A conversation by its questions. */
export function turnsOf(messages: readonly Message[]): Turn[] {
  const turns: Turn[] = [];
  const asked: Asked[] = [];
  for (const [at, message] of messages.entries()) {
    if (message.role !== 'user') continue;
    const next = messages[at + 1];
    turns.push({
      question: message,
      answer: next?.role === 'assistant' ? next : null,
      earlier: settled([...asked, askedBy(message)]).slice(0, -1),
    });
    asked.push(askedBy(message));
  }
  return turns;
}
