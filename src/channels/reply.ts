import type { Answer, Claim } from '../answer/answer.ts';
import { leadOf } from '../answer/model/shown-lead.ts';
import { VOICE_LABELS } from '../answer/voice-labels.ts';
import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { Language, Voice } from '../documents/document.ts';
import type { Asked } from '../web/http/asked.ts';
import { sharedPath } from '../web/parts/links.ts';
import { MODEL_WORDS } from '../web/words/model-words.ts';
import { WORDS } from '../web/words/words.ts';
import type { Button, ChoiceButton } from './channel.ts';
import { CHANNEL_WORDS } from './channel-words.ts';
import {
  choiceParts,
  choosable,
  claimParts,
  faint,
  leadText,
  linkParts,
  nearestParts,
  plain,
  renderings,
  sourcesOf,
  strong,
  taskParts,
} from './reply-parts.ts';

/** Who speaks, as a code and in a word. */
export interface Speaker {
  readonly voice: Voice;
  readonly label: string;
}

/** A part of what is said; all texts are plain, and each platform escapes them its own way. */
export type Part =
  /** The paper that what follows is of, where an answer has more than one. */
  | { readonly type: 'heading'; readonly text: string }
  | {
      readonly type: 'sentence';
      readonly speaker: Speaker;
      readonly text: string;
      /** Of the sources it rests on, in order. */
      readonly sources: readonly Source[];
    }
  /** Something in our own words. */
  | { readonly type: 'words'; readonly text: string; readonly weight: 'plain' | 'strong' | 'faint' }
  /** Who asked, behind these words, as the platform writes people. */
  | { readonly type: 'by'; readonly text: string }
  /** What comes nearest, when there is no answer, or what a dossier would answer that may be meant. */
  | {
      readonly type: 'nearest';
      readonly speaker: Speaker;
      readonly quote: string;
      readonly title: string;
      readonly url: string | null;
    };

/** A source as it is listed. */
export interface Source {
  readonly number: number;
  readonly title: string;
  /** Headings and page: `4. Toelichting › Beoordeling, p. 3`; empty when there are none. */
  readonly place: string;
  readonly quote: string;
  /** What it is a quote of when that is not the official text, as its document says it; null for the official text. */
  readonly textType: string | null;
  /** Ours, or the official publication; never an address out of a text. */
  readonly url: string | null;
}

/** Something to read, before a platform gives it its looks. */
export interface Reply {
  readonly language: Language;
  /** What it is, in one line without markup: for notifications and for readers of a screen. */
  readonly summary: string;
  readonly status: Answer['status'] | 'notice';
  /** Whether a model worded it, or something beside its quotes. */
  readonly generated: boolean;
  readonly parts: readonly Part[];
  readonly sources: readonly Source[];
  /** Where it comes from and what it is not; null for what is not an answer. */
  readonly footer: string | null;
  readonly buttons: readonly Button[];
  /** Of a question back: a button for each dossier, with what that is called. */
  readonly choices: readonly { readonly button: ChoiceButton; readonly title: string }[];
  /** Whether it may be judged with a thumb. */
  readonly judged: boolean;
  /** What buttons and thumbs are about; null when there are none. */
  readonly turn: string | null;
  /** The whole of it on the page; null when it is not known where that is, or when it is not an answer. */
  readonly page: { readonly text: string; readonly url: string } | null;
  /** True when parts were left out to make it fit; then `page` is what to point to. */
  readonly cut: boolean;
}

interface About {
  readonly turn: string | null;
  /** Null when it is not known any more: then there is no link to the page, which would show another answer. */
  readonly thread: readonly string[] | null;
  /** To what the question was confined. */
  readonly scope?: readonly string[] | undefined;
  readonly buttons: readonly Button[];
  /** Whether judgements are kept. */
  readonly judged: boolean;
  /** Where readers reach Notabene; null when that is not known. */
  readonly home: string | null;
  /** Of what is around the answer; the answer's own unless the room chose one. */
  readonly language?: Language | undefined;
}

/** An answer as a reply. */
export function replyOf(
  answer: Answer,
  { turn, thread, scope, buttons, judged, home, language: chosen }: About,
): Reply {
  const language = chosen ?? answer.language;
  const words = WORDS[language];
  const sources = sourcesOf(answer.claims, home, language);
  const answered = answer.claims.length > 0;
  const generated = answer.mode === 'generated';
  const lead = leadOf(answer);
  const beside = lead !== null || answer.claims.some(({ translation }) => translation !== undefined);
  const parts: readonly Part[] = answered
    ? [
        ...(answer.status === 'probable' ? [strong(words.status.probable)] : []),
        ...(lead === null ? [] : [strong(leadText(lead, language))]),
        ...(answer.task
          ? taskParts(answer, sources, language)
          : claimParts(answer.claims, sources, language)),
        ...answer.missing.map(plain),
        ...[...(answer.task?.remarks ?? []), ...answer.notes].map(faint),
        ...linkParts(answer, home),
      ]
    : [
        ...(answer.message === null && answer.task
          ? taskParts(answer, sources, language)
          : [plain(answer.message ?? words.status.unanswered)]),
        ...(answer.task?.examples ?? []).map((example) => faint(`• ${example}`)),
        ...answer.notes.map(faint),
        ...(answer.status === 'ambiguous'
          ? choiceParts(answer, turn !== null, home, language)
          : nearestParts(answer, home, language)),
      ];
  return {
    language,
    summary: summaryOf(answer, language),
    status: answer.status,
    generated: generated || beside,
    parts: [...(answer.degraded === null ? [] : [faint(words.degraded[answer.mode])]), ...parts],
    sources,
    footer: answered
      ? [
          ...(generated ? [words.withModel] : []),
          ...(beside ? [MODEL_WORDS[language].byModel] : []),
          words.provenance,
        ].join(' ')
      : words.provenanceOfRefusal,
    buttons: turn === null ? [] : buttons,
    choices: turn === null ? [] : choosable(answer),
    judged: judged && turn !== null,
    turn,
    page: pageOf({ question: answer.question, scope: scope ?? [] }, thread, home, language),
    cut: false,
  };
}

/** What was released so far of an answer that is still being made, with a button to stop it. */
export function partialReply(
  claims: readonly Claim[],
  { turn, home, language = 'nl' }: Pick<About, 'turn' | 'home' | 'language'>,
): Reply {
  const sources = sourcesOf(claims, home, language);
  const { busy } = CHANNEL_WORDS[language];
  return {
    ...notice([busy], language),
    status: 'answered',
    generated: true,
    parts: [...claimParts(claims, sources, language), faint(busy)],
    sources,
    buttons: turn === null ? [] : ['stop'],
    turn,
  };
}

/** What a reader had before them of an answer that grew when they stopped it, and nothing more. */
export function stoppedReply(seen: Reply): Reply {
  const { stopped, stoppedAtOnce } = CHANNEL_WORDS[seen.language];
  const sentences = seen.parts.filter(({ type }) => type !== 'words');
  const some = sentences.length > 0;
  return {
    ...seen,
    parts: [...sentences, faint(some ? stopped : stoppedAtOnce)],
    buttons: some ? ['sources'] : [],
  };
}

/** Something in our own words, a paragraph each. */
export function notice(paragraphs: readonly string[], language: Language): Reply {
  return {
    language,
    summary: paragraphs[0] ?? '',
    status: 'notice',
    generated: false,
    parts: paragraphs.map(plain),
    sources: [],
    footer: null,
    buttons: [],
    choices: [],
    judged: false,
    turn: null,
    page: null,
    cut: false,
  };
}

/** An answer that only the asker saw, for all: without what was asked before it, and nothing to press that is theirs. */
export function sharedReply(reply: Reply, question: string): Reply {
  const { sharedBy } = CHANNEL_WORDS[reply.language];
  const by: Part = { type: 'by', text: sharedBy };
  return {
    ...reply,
    parts: [by, strong(question), ...reply.parts],
    page: null,
    buttons: [],
    choices: [],
    judged: false,
    turn: null,
  };
}

/** The sources of an answer with their quotes, for who asked to see them. */
export function sourcesReply(reply: Reply): Reply {
  const { sources } = WORDS[reply.language];
  return {
    ...reply,
    summary: sources,
    parts: [strong(sources)],
    buttons: [],
    choices: [],
    judged: false,
    footer: null,
  };
}

/** The first sentence with its speaker, or that there is none: enough for a notification. */
function summaryOf(answer: Answer, language: Language): string {
  const [first] = answer.claims;
  if (answer.lead !== undefined) return collapseWhitespace(answer.lead.text);
  return first === undefined
    ? WORDS[language].status[answer.status]
    : `${VOICE_LABELS[language][first.voice]}: ${collapseWhitespace(first.text)}`;
}

/** Longest address that platforms take. What was asked longest ago is left out of it first. */
const MOST_OF_LINK = 3000;

function pageOf(
  asked: Asked,
  thread: readonly string[] | null,
  home: string | null,
  language: Language,
): Reply['page'] {
  if (home === null || thread === null) return null;
  const text = CHANNEL_WORDS[language].onPage;
  for (let left = 0; left <= thread.length; left++) {
    const url = new URL(sharedPath(asked, thread.slice(left)), home).href;
    if (url.length <= MOST_OF_LINK) return { text, url };
  }
  return null;
}

/**
 * The most of a reply that a platform can show: parts are left out from the end, and the reply says so. Of the sources
 * that are left it says which are not of an official text.
 */
export function within<T>(reply: Reply, show: (reply: Reply) => T, fits: (rendered: T) => boolean): T {
  const render = (kept: Reply): T =>
    show({ ...kept, parts: [...kept.parts, ...renderings(kept.sources, kept.language)] });
  const whole = render(reply);
  if (fits(whole)) return whole;
  const { cut, cutNoPage } = CHANNEL_WORDS[reply.language];
  for (let kept = reply.parts.length - 1; kept >= 0; kept--) {
    const parts = [...reply.parts.slice(0, kept), faint(reply.page === null ? cutNoPage : cut)];
    const named = new Set(
      parts.flatMap((part) => (part.type === 'sentence' ? part.sources.map(({ number }) => number) : [])),
    );
    // A list of sources alone has no sentences that name them: of it the first are kept.
    const listed = reply.parts.some(({ type }) => type === 'sentence');
    const sources = listed ? reply.sources.filter(({ number }) => named.has(number)) : reply.sources;
    const rendered = render({ ...reply, parts, sources, cut: true });
    if (fits(rendered)) return rendered;
  }
  for (let kept = reply.sources.length - 1; kept >= 0; kept--) {
    const rendered = render({
      ...reply,
      parts: [faint(reply.page === null ? cutNoPage : cut)],
      sources: reply.sources.slice(0, kept),
      cut: true,
    });
    if (fits(rendered)) return rendered;
  }
  return render({ ...reply, parts: [faint(cutNoPage)], sources: [], page: null, cut: true });
}
