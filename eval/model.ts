/**
 * What a language model that reads is asked, and what its replies are worth. `node eval/model.ts --help` says what it can do;
 * README.md beside it explains.
 */
import { openEncoder } from '../ingest/encoding/encoder.ts';
import { readOptions, stop } from '../scripts/usage.ts';
import { dossierNames } from './dossier.ts';
import { casesOf, figuresWith, leadsOf, measure, ownFigures } from './model/model-figures.ts';
import { recordingIn } from './model/model-record.ts';
import {
  type Forms,
  type Part,
  type Prompts,
  player,
  readPrompts,
  writePrompts,
} from './model/model-requests.ts';
import { runRequests } from './run.ts';
import { DEVELOPMENT, isTest } from './split.ts';

const USAGE = `node eval/model.ts --prompts                    write the requests anew: eval/prompts/
       node eval/model.ts --prompts --asked FILE --out FOLDER   the same over what a model had looked for, in a recording
       node eval/model.ts --unpack PART [--steps STEP,…]   the requests of a part, one JSON object a line: key, instructions, material, schema
       node eval/model.ts --recording FILE [--model NAME] [--test]   what the completions of a model come to`;

const { values } = readOptions(
  {
    options: {
      prompts: { type: 'boolean' },
      asked: { type: 'string' },
      out: { type: 'string' },
      unpack: { type: 'string' },
      steps: { type: 'string' },
      recording: { type: 'string' },
      model: { type: 'string' },
      test: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  USAGE,
);

if (values.asked !== undefined && values.out === undefined) stop('Say with --out where they go.', USAGE);
else if (values.prompts) await prepare();
else if (values.unpack === 'development' || values.unpack === 'test') unpack(values.unpack);
else if (values.recording !== undefined) await report(values.recording);
else stop('Say what to do.', USAGE);

async function prepare(): Promise<void> {
  const completions = values.asked === undefined ? [] : recordingIn(values.asked).completions;
  const parts = { development: DEVELOPMENT, test: dossierNames().filter(isTest) } as const;
  for (const [part, names] of Object.entries(parts) as [Part, readonly string[]][]) {
    const requested = await runRequests(names, completions);
    const forms: Forms = Object.assign({}, ...requested.map((each) => each.forms));
    const bytes = writePrompts(part, { forms, asked: requested.map(({ asked }) => asked) }, values.out);
    process.stdout.write(`${part}: ${requested.length} questions, ${Math.round(bytes / 1000)} kB\n`);
  }
}

function unpack(part: Part): void {
  const steps = (values.steps ?? 'ask,read,say').split(',');
  const { forms, asked } = readPrompts(part);
  for (const { requests } of asked)
    for (const { key, step, material } of requests.filter((each) => steps.includes(each.step)))
      process.stdout.write(`${JSON.stringify({ key, step, ...forms[step], material })}\n`);
}

async function report(path: string): Promise<void> {
  const { about, completions, prompts } = recordingIn(path);
  const playing = player(completions);
  const asked = (part: Part): Prompts =>
    prompts === null
      ? readPrompts(part)
      : { ...prompts, asked: prompts.asked.filter(({ dossier }) => isTest(dossier) === (part === 'test')) };
  const cases = await casesOf(asked('development'), playing);
  const day = about?.day ?? new Date().toISOString().slice(0, 10);
  const measured = measure(values.model ?? about?.model ?? path, cases, day);
  process.stdout.write(`${JSON.stringify(measured, null, 1)}\n`);
  const encoder = await openEncoder();
  const tell = async (part: Part): Promise<void> => {
    process.stdout.write(`${part}, lines: ${JSON.stringify(await leadsOf(asked(part), playing, encoder))}\n`);
  };
  await tell('development');
  if (!values.test) return;
  await tell('test');
  const tested = await casesOf(asked('test'), playing);
  process.stdout.write(
    `${JSON.stringify({ test: tested.length, own: ownFigures(tested), model: figuresWith(tested, measured) }, null, 1)}\n`,
  );
}
