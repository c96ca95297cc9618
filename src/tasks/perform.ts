import type { Answer, Choice, Claim, TaskPart } from '../answer/answer.ts';
import { answerId } from '../answer/answer-id.ts';
import { faultOf } from '../answer/check/verify.ts';
import { numbering } from '../answer/claims.ts';
import { composeChoices } from '../answer/compose.ts';
import { followedIn } from '../answer/latest.ts';
import { escaped } from '../answer/markdown.ts';
import { nearestOf } from '../answer/nearest.ts';
import { documentsOf } from '../answer/outcome.ts';
import { surroundingsOf } from '../answer/surroundings.ts';
import { VOICE_LABELS } from '../answer/voice-labels.ts';
import { notesOf, whichOf } from '../answer/words/wording.ts';
import { type AskOptions, ask, type Question } from '../ask.ts';
import { sentencesOf } from '../briefing/quoted.ts';
import type { Language } from '../documents/document.ts';
import { languageOf } from '../question/language.ts';
import { dossierId, dossiersOf } from '../search/documents/dossiers.ts';
import type { SearchIndex } from '../search/index.ts';
import { type Reading, readDocuments } from '../search/reading.ts';
import { withinCollections } from '../search/within.ts';
import { isTelling } from './reading.ts';
import { taskIn } from './recognise.ts';
import { examplesIn, taskNamed } from './registry.ts';
import type { Doing, Outcome, Part } from './task.ts';

/** Also what day it is, as an ISO date. */
export interface AskOrDoOptions extends AskOptions {
  readonly today: string;
}

/** Does the task that a message asks for, or else answers its question: everything that may be asked comes through here. */
export async function askOrDo(
  whole: SearchIndex,
  question: Question,
  { today, ...options }: AskOrDoOptions,
): Promise<Answer> {
  const opens = (question.thread ?? []).length === 0;
  const wanted = options.onlyQuestions === true ? null : taskIn(question.question, opens);
  const entry = wanted && taskNamed(wanted.name);
  if (!wanted || !entry) return ask(whole, question, options);
  const index = options.collections ? withinCollections(whole, options.collections) : whole;
  const started = options.now();
  const language = options.language ?? languageOf(question.question);
  const { now, signal, encoder = null } = options;
  const doing: Doing = {
    index,
    question,
    wanted,
    language,
    today,
    options,
    answer: (within, text, thread) => ask(within, { question: text, thread }, { now, signal, encoder }),
  };
  const outcome = await entry.perform(doing);
  if (outcome.kind === 'question') return ask(whole, question, options);
  const made = await answerOf(doing, outcome);
  const totalMs = Math.round((options.now() - started) * 1000) / 1000;
  return {
    id: await answerId(index, question),
    question: question.question,
    language,
    mode: 'extractive',
    degraded: null,
    missing: [],
    notes: [],
    claims: [],
    nearest: [],
    choices: [],
    reason: null,
    message: null,
    confidence: 1,
    ...made,
    timing: { retrieveMs: 0, answerMs: totalMs, totalMs },
  };
}

type Made = Pick<Answer, 'status' | 'text'> & Partial<Answer>;

async function answerOf(doing: Doing, outcome: Exclude<Outcome, { kind: 'question' }>): Promise<Made> {
  if (outcome.kind === 'made') return madeAnswer(doing, outcome);
  if (outcome.kind === 'choose') return choiceAnswer(doing, outcome.documents);
  const { wanted, language } = doing;
  const help = wanted.name === 'hulp';
  const examples = outcome.examples ?? examplesIn(language);
  return {
    status: help ? 'answered' : 'unanswered',
    reason: help ? null : 'subject_not_found',
    message: outcome.text,
    confidence: help ? 1 : 0,
    text: [escaped(outcome.text), '', ...examples.map((example) => `- ${escaped(example)}`)].join('\n'),
    task: {
      name: wanted.name,
      about: null,
      parts: [],
      shown: [],
      remarks: [],
      links: [],
      examples,
      paper: null,
    },
  };
}

/** Of which dossier it is meant: a button for each, that asks the same of it. */
async function choiceAnswer({ index, language }: Doing, documents: readonly string[]): Promise<Made> {
  const dossiers = await dossiersOf(index);
  const reading = await readDocuments(index, documents);
  const choices = documents.flatMap((id): Choice[] => {
    const dossier = dossiers.get(id);
    const document = reading.document(id);
    const said = sentencesOf(reading, id);
    const place = said.find(isTelling) ?? said[0];
    if (dossier === undefined || document === undefined || place === undefined) return [];
    const scope = dossier.foremost.id === id ? dossierId(dossier) : id;
    const ids = dossier.foremost.id === id ? dossier.documents.map((head) => head.id) : [id];
    return [{ title: document.title, documents: ids, dossier: scope, place: nearestOf(place) }];
  });
  const message = whichOf(choices, language);
  return {
    status: 'ambiguous',
    reason: 'ambiguous',
    confidence: 0,
    message,
    text: composeChoices(message, choices, language),
    choices,
    nearest: choices.map(({ place }) => place),
  };
}

async function madeAnswer(doing: Doing, outcome: Outcome & { kind: 'made' }): Promise<Made> {
  const { index, language, wanted, options } = doing;
  const ids = outcome.parts.flatMap(({ claims }) => documentsOf(claims));
  const reading = await readDocuments(index, ids, { followers: true });
  const number = numbering();
  const parts = outcome.parts.map((part) => checked(part, reading, number));
  const claims = parts.flatMap((part) => part.claims);
  for (const claim of claims) {
    const documents = documentsOf([claim]).flatMap((id) => reading.document(id) ?? []);
    const around = claim.citations.map((citation) => surroundingsOf(reading, citation));
    // A part's words are laid out together: the text comes whole, at the end.
    options.onClaim?.({ claim, text: '', documents, around });
  }
  const { about, links = [], paper = null } = outcome;
  const remarks = outcome.notes ?? [];
  const notes = notesOf(followedIn(reading, claims, false), claims, language);
  return {
    status: 'answered',
    claims,
    notes,
    text: textOf(parts, [...remarks, ...notes], language),
    task: {
      name: wanted.name,
      about,
      parts: parts.map(
        ({ row, column, note, claims: of }): TaskPart => ({ row, column, note, claims: of.length }),
      ),
      shown: parts.flatMap((part) => part.claims.map((_, at) => part.shown?.[at] ?? null)),
      remarks,
      links,
      examples: [],
      paper,
    },
  };
}

/** A part with its citations renumbered, without what does not hold against its source. */
function checked(part: Part, reading: Reading, number: ReturnType<typeof numbering>): Part {
  const held = part.claims
    .map((claim, at) => ({ claim, shown: part.shown?.[at] ?? null }))
    .filter(({ claim }) => faultOf(claim, reading) === undefined);
  return {
    ...part,
    claims: held.map(({ claim }) => {
      const [first, ...more] = claim.citations;
      const cite = (citation: typeof first) => ({ ...citation, number: number(citation) });
      return { ...claim, citations: [cite(first), ...more.map(cite)] };
    }),
    shown: held.map(({ shown }) => shown),
  };
}

/** All of it as Markdown: a table where the parts are cells, else a list under each heading. */
function textOf(parts: readonly Part[], notes: readonly string[], language: Language): string {
  const body = parts.some(({ column }) => column !== null)
    ? tableOf(parts, language)
    : listOf(parts, language);
  return [body, ...notes.map(escaped)].filter((text) => text !== '').join('\n\n');
}

const said = (part: Part, language: Language): readonly string[] =>
  part.claims.map(
    (claim, at) =>
      `${VOICE_LABELS[language][claim.voice]}: ${escaped(part.shown?.[at] ?? claim.text)} ${markers(claim)}`,
  );

const markers = ({ citations }: Claim): string => citations.map(({ number }) => `[${number}]`).join('');

function listOf(parts: readonly Part[], language: Language): string {
  let heading: string | null = null;
  return parts
    .flatMap((part) => {
      const fresh = part.row !== null && part.row !== heading;
      heading = part.row;
      const note = part.note === null ? [] : [escaped(part.note)];
      const lines = said(part, language).map((line) => `- ${line}`);
      return [
        ...(fresh ? [`**${escaped(part.row ?? '')}**`] : []),
        ...note,
        ...(lines.length === 0 ? [] : [lines.join('\n')]),
      ];
    })
    .join('\n\n');
}

function tableOf(parts: readonly Part[], language: Language): string {
  const columns = [...new Set(parts.map(({ column }) => column ?? ''))];
  const rows = Map.groupBy(parts, ({ row }) => row ?? '');
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(['', ...columns.map(escaped)]),
    `|${' --- |'.repeat(columns.length + 1)}`,
    ...[...rows].map(([row, cells]) =>
      line([
        escaped(row),
        ...columns.map((column) => {
          const part = cells.find((each) => (each.column ?? '') === column);
          return part === undefined
            ? ''
            : [...(part.note === null ? [] : [escaped(part.note)]), ...said(part, language)].join('<br>');
        }),
      ]),
    ),
  ].join('\n');
}
