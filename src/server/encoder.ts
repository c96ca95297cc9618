import { join } from 'node:path';
import { type Encoder, EncoderError } from '../meaning/encoder.ts';
import { endpointEncoder } from '../meaning/endpoint.ts';
import { guardedJson } from '../meaning/guarded-json.ts';
import { nativeEncoder } from '../meaning/native.ts';
import { type EncoderVariables, encoderSettings } from '../meaning/settings.ts';
import { readerOf } from './files.ts';

/** The model that comes along. */
export const SHIPPED_MODEL = join(import.meta.dirname, '..', '..', 'model');

/** The encoder that the environment names, by the native runtime on so many threads; null for none. Throws `EncoderError`. */
export async function openEncoder(
  variables: EncoderVariables,
  threads: number,
  folder = SHIPPED_MODEL,
): Promise<Encoder | null> {
  const read = encoderSettings(variables);
  if (read.kind === 'wrong') throw new EncoderError('settings', read.message);
  if (read.kind === 'none') return null;
  if (read.kind === 'shipped') return nativeEncoder(readerOf(folder), threads);
  const { baseURL, model, apiKey } = read.settings;
  return endpointEncoder({
    model: async () => {
      const { createOpenAI } = await import('@ai-sdk/openai');
      return createOpenAI({ apiKey, baseURL, fetch: guardedJson(fetch) }).embedding(model);
    },
    baseURL,
    name: model,
    deadline: (ms) => AbortSignal.timeout(ms),
  });
}
