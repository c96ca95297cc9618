import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Encoder, EncoderError } from '../src/meaning/encoder.ts';
import { endpointEncoder } from '../src/meaning/endpoint.ts';
import { guardedJson } from '../src/meaning/guarded-json.ts';
import { nativeEncoder } from '../src/meaning/native.ts';
import { type EncoderVariables, encoderSettings } from '../src/meaning/settings.ts';
import { ROOT } from './corpus.ts';
import { readerOf } from './index-folder.ts';
import { openaiPackage } from './openai-package.ts';

/** The model that comes along. */
export const SHIPPED_MODEL = join(ROOT, 'model');

/** The encoder that the environment names, by the native runtime; null for none. Throws `EncoderError`. */
export async function openEncoder(
  variables: EncoderVariables = process.env,
  folder = SHIPPED_MODEL,
): Promise<Encoder | null> {
  const read = encoderSettings(variables);
  if (read.kind === 'wrong') throw new EncoderError('settings', read.message);
  if (read.kind === 'none') return null;
  if (read.kind === 'shipped') return nativeEncoder(readerOf(folder), availableParallelism());
  const { baseURL, model, apiKey } = read.settings;
  return endpointEncoder({
    model: async () => {
      const { createOpenAI } = await openaiPackage();
      return createOpenAI({ apiKey, baseURL, fetch: guardedJson(fetch) }).embedding(model);
    },
    baseURL,
    name: model,
    deadline: (ms) => AbortSignal.timeout(ms),
  });
}
