import { guarded } from '../src/answer/model/guarded.ts';
import { type ModelVariables, readSettings } from '../src/answer/model/settings.ts';
import { Supplier } from '../src/answer/model/supplier.ts';
import { CommandError } from './command.ts';
import { openaiPackage } from './openai-package.ts';
import type { Terminal } from './terminal.ts';

/** The model that the environment names; undefined when it names none. */
export function openModel(
  terminal: Pick<Terminal, 'say'>,
  variables: ModelVariables = process.env,
): Supplier | undefined {
  const read = readSettings(variables);
  if (read.kind === 'wrong')
    throw new CommandError(2, `${read.message} Of vraag zonder model, met --no-model.`);
  if (read.kind === 'none') return undefined;
  const { model, apiKey, baseURL, ...limits } = read.settings;
  return new Supplier(
    {
      model: async () => {
        const { createOpenAI } = await openaiPackage();
        return createOpenAI({ apiKey, baseURL, fetch: guarded(fetch) }).chat(model);
      },
      ...limits,
    },
    {
      now: () => Date.now(),
      deadline: (ms) => AbortSignal.timeout(ms),
      alert: () =>
        terminal.say(
          'De server van het taalmodel weigert de toegang; kijk OPENAI_API_KEY en OPENAI_BASE_URL na.',
        ),
      random: () => crypto.randomUUID(),
    },
  );
}
