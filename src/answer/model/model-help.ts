import type { Encoder } from '../../meaning/encoder.ts';
import { understand } from '../../question/understand.ts';
import type { Read } from '../../reader/decide.ts';
import type { FullQuestion } from '../../reader/full-question.ts';
import { look } from '../../reader/look.ts';
import type { Plan } from '../../reader/plan.ts';

import type { SearchIndex } from '../../search/index.ts';
import type { Reading } from '../../search/reading.ts';
import type { Found } from '../../search/sentences.ts';
import type { Query } from '../../search/words/query.ts';
import type { Answer } from '../answer.ts';
import { searchesFor } from './ask-with.ts';
import type { CallOptions } from './call.ts';
import type { Degraded } from './guarded.ts';
import { candidatesOf, voteOn, withVote } from './read-with.ts';
import { sayWith } from './say-with.ts';
import type { Step, Writer } from './supplier.ts';
import type { SupportFault } from './support.ts';
import type { Extent } from './vote.ts';

/** What became of one step of a model, for the trace. */
export type StepTrace =
  | {
      readonly step: 'ask';
      readonly searches: readonly string[];
      readonly documents: readonly string[] | null;
    }
  | {
      readonly step: 'read';
      /** Sentences that it was given, that it says answer, and that it says support. */
      readonly given: number;
      readonly answers: number;
      readonly supports: number;
      readonly answered: Extent;
      /** The model's own words; nothing rests on them. */
      readonly why: string;
      /** Whether it decided, or only ordered what is shown as probable or nearest. */
      readonly decides: boolean;
    }
  | { readonly step: 'say'; readonly lead: boolean; readonly dropped: readonly SupportFault[] }
  /** It was done in the built-in way, and why. */
  | { readonly step: Step; readonly degraded: Degraded };

/** A model that helps with one answer: what it may be asked for, until when, and what became of that. */
export interface ModelHelp {
  /** Grows while the answer is made. */
  readonly steps: readonly StepTrace[];
  /** Why a step was done without it, of the first one that was. */
  readonly degraded: Degraded | null;
  /** The readings of a question, after what it had looked for and after its vote. */
  read(
    index: SearchIndex,
    query: Query,
    plan: Plan,
    full: FullQuestion,
    reads: readonly Read[],
  ): Promise<readonly Read[]>;
  /** The answer with its line, where that holds. */
  say<A extends Pick<Answer, 'claims' | 'language' | 'degraded'>>(
    question: string,
    answer: A,
    reading: Reading,
  ): Promise<A>;
}

/** The model as a help, if there is one and it may do more than rephrase. */
export function modelHelpOf(
  model: Writer | undefined,
  encoder: Encoder | null,
  { signal, client }: Pick<CallOptions, 'signal' | 'client'>,
): ModelHelp | null {
  if (!model?.steps || ![...model.steps].some((step) => HELPS.has(step))) return null;
  const { steps: may, measured = null } = model;
  const steps: StepTrace[] = [];
  // All calls of an answer share one limit, from the first of them on.
  let deadline: CallOptions['deadline'];
  const options = (): CallOptions => {
    deadline ??= model.deadline?.();
    return { signal, client, deadline };
  };
  const failed = (step: Step, degraded: Degraded): void => void steps.push({ step, degraded });

  return {
    steps,
    get degraded() {
      return steps.flatMap((each) => ('degraded' in each ? each.degraded : []))[0] ?? null;
    },

    async read(index, query, plan, full, reads) {
      const parts = await readable(index, query, plan, full, reads, encoder);
      // Without the vote nothing can tell whether what was looked for besides belongs before what was found.
      if (parts === null || !may.has('read')) return reads;
      const extra = may.has('ask') ? await lookedFor(index, full, parts) : [];
      const voted = await Promise.all(
        parts.map(async (part, at) => {
          const candidates = candidatesOf(part, extra[at]);
          if (candidates.length === 0) return part;
          const called = await voteOn(model, part, candidates, options());
          if (!called.ok) {
            failed('read', called.degraded);
            return part;
          }
          const { answered, answers, supports, why } = called.value;
          steps.push({
            step: 'read',
            given: candidates.length,
            answers: answers.length,
            supports: supports.length,
            answered,
            why,
            decides: measured?.decides === true,
          });
          return withVote(part, called.value, measured);
        }),
      );
      // What was looked for nowhere is refused as it was, unless the model found it.
      return reads.length > 0 || voted.some(({ verdict }) => verdict === 'answered' || verdict === 'probable')
        ? voted
        : reads;
    },

    async say(question, answer, reading) {
      const degraded = answer.degraded ?? this.degraded;
      if (!may.has('say') || answer.claims.length === 0) return { ...answer, degraded };
      const called = await sayWith(model, question, answer, reading, encoder, options());
      if (!called.ok) {
        failed('say', called.degraded);
        return { ...answer, degraded: degraded ?? called.degraded };
      }
      const { dropped, ...said } = called.value;
      steps.push({ step: 'say', lead: said.lead !== undefined, dropped });
      return { ...answer, ...said, degraded };
    },
  };

  /** For each part what is found for the questions of the model, within what the part is confined to. */
  async function lookedFor(
    index: SearchIndex,
    full: FullQuestion,
    parts: readonly Read[],
  ): Promise<readonly (readonly Found[])[]> {
    const called = await searchesFor(model as Writer, index, full, options());
    if (!called.ok) {
      failed('ask', called.degraded);
      return [];
    }
    const { searches, documents } = called.value;
    steps.push({ step: 'ask', searches, documents });
    const named = documents === null ? null : new Set(documents);
    return Promise.all(
      parts.map(async ({ part }) => {
        const within = part.scope ?? null;
        const summaries =
          named === null ? within : (within ?? (await index.summaries())).filter(({ id }) => named.has(id));
        const reads = await Promise.all(
          searches.map((question) => {
            const asked = { question, thread: [] };
            const query = understand(question, [], index.vocabulary);
            const { voice, naming, name } = part;
            const side = {
              name,
              query,
              full: asked,
              ...(voice && { voice }),
              ...(naming && { naming }),
            };
            return look(
              index,
              side,
              summaries === null || summaries.length === 0 ? within : summaries,
              encoder,
            );
          }),
        );
        return interleaved(reads.map(({ found }) => found));
      }),
    );
  }
}

const HELPS: ReadonlySet<Step> = new Set(['ask', 'read', 'say']);

/** Readings that a model may vote on; null for a question that was put to several dossiers, and for one that is none. */
async function readable(
  index: SearchIndex,
  query: Query,
  { parts, scope, unsought }: Plan,
  full: FullQuestion,
  reads: readonly Read[],
  encoder: Encoder | null,
): Promise<readonly Read[] | null> {
  if (parts.some(({ dossier, row }) => dossier !== undefined || row === true)) return null;
  if (unsought === null) return reads;
  if (unsought !== 'subject_not_found' || scope?.length === 0) return null;
  // The built-in way does not look for a subject that no document knows; in other words it may be there.
  const whole = await look(index, { name: null, query, full }, scope, encoder);
  return [{ ...whole, verdict: 'elsewhere', chosen: [], confidence: 0 }];
}

/** The first of each, then the second of each. */
const interleaved = (lists: readonly (readonly Found[])[]): Found[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) =>
    lists.flatMap((list) => list[at] ?? []),
  ).flat();
