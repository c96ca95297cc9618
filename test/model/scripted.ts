import { LIMITS, STEPS, type Step, type WriteOptions, type Writer } from '../../src/answer/model/supplier.ts';
import type { Measured } from '../../src/answer/model/vote.ts';

/** What a model is given for any step, as it stands between the lines that bound it. */
export interface Bounded {
  readonly question?: string;
  readonly order?: string;
  readonly language?: 'nl' | 'en';
  readonly earlier?: readonly string[];
  readonly documents?: readonly { readonly key: string; readonly title: string }[];
  readonly sentences?: readonly {
    readonly key: string;
    readonly speaker: string;
    readonly document: string;
    readonly before?: string;
    readonly text: string;
    readonly after?: string;
  }[];
}

/** The step that instructions are of, by what they ask for. */
const stepOf = (instructions: string): Step =>
  STEPS.find((step) =>
    instructions.includes(
      `"${{ ask: 'searches', read: 'answered', say: 'lead', work: 'parts', rephrase: 'claims' }[step]}"`,
    ),
  ) ?? 'rephrase';

const boundedIn = (material: string): Bounded => JSON.parse(material.split('\n')[1] ?? '{}');

/** What a model does for each step: what it gives, as an object or as it writes it. */
export type Script = Partial<Record<Step, (given: Bounded) => unknown>>;

/** A model that does what a script says; for a step that is not in it, it gives nothing that can be read. */
export function scripted(
  script: Script,
  {
    steps = new Set(STEPS.filter((step) => step in script)),
    measured = null,
  }: { readonly steps?: ReadonlySet<Step>; readonly measured?: Measured | null } = {},
) {
  let keys = 0;
  const asked: { readonly step: Step; readonly given: Bounded }[] = [];
  const writer: Writer = {
    random: () => `s${++keys}`,
    steps,
    measured,
    deadline: () => ({ signal: new AbortController().signal, until: LIMITS.totalMs }),
    write: async ({ instructions, material }, { onText }: WriteOptions) => {
      const step = stepOf(instructions);
      const given = boundedIn(material);
      asked.push({ step, given });
      const written = script[step]?.(given) ?? 'niets';
      onText(typeof written === 'string' ? written : JSON.stringify(written));
      return { ok: true };
    },
  };
  return { writer, asked };
}
