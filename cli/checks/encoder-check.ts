import { openEncoder, SHIPPED_MODEL } from '../../ingest/encoding/encoder.ts';
import { WORDS_ONLY } from '../../scripts/build-model.ts';
import { EncoderError } from '../../src/meaning/encoder.ts';
import { MANIFEST } from '../../src/meaning/manifest.ts';
import { type EncoderVariables, encoderSettings } from '../../src/meaning/settings.ts';
import { readerOf } from '../../src/server/files.ts';
import { counted, flat } from '../render/text.ts';
import type { Check } from './check.ts';

/** Whether the encoder that is set can be used: it is opened, and encodes a question. */
export async function checkEncoder(
  variables: EncoderVariables = process.env,
  folder = SHIPPED_MODEL,
): Promise<Check> {
  const name = 'encoder';
  try {
    const encoder = await openEncoder(variables, folder);
    if (encoder === null) return { name, ok: true, message: WORDS_ONLY, facts: { kind: 'none' } };
    await encoder.questions(['Wat vindt het kabinet van het voorstel?']);
    const { kind } = encoderSettings(variables);
    const { fingerprint, dims } = encoder;
    const bytes = kind === 'shipped' ? await sizeOf(folder) : null;
    const size = [
      `${counted(dims.vector, 'getal', 'getallen')} per zin`,
      ...(dims.piece > 0 ? [`${dims.piece} per stukje`] : []),
      ...(bytes === null ? [] : [`${Math.round(bytes / 1e6)} MB`]),
    ].join(', ');
    return {
      name,
      ok: true,
      message: `Betekenis: ${flat(encoder.name)} (vingerafdruk ${fingerprint.slice(0, 12)}; ${size})`,
      facts: {
        kind,
        name: encoder.name,
        fingerprint,
        dims: dims.vector,
        pieceDims: dims.piece,
        ...(bytes === null ? {} : { bytes }),
      },
    };
  } catch (error) {
    if (error instanceof EncoderError) return { name, ok: false, message: flat(error.message) };
    throw error;
  }
}

/** The bytes of a model that was found whole. */
async function sizeOf(folder: string): Promise<number> {
  const manifest = JSON.parse(new TextDecoder().decode(await readerOf(folder)(MANIFEST)));
  const files = Object.values(manifest.files) as { readonly bytes: number }[];
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
