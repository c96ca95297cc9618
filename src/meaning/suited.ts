import { type Encoder, EncoderError } from './encoder.ts';

/** Says of an index which encoder made its vectors; none where it has no vectors. */
interface Encoded {
  readonly meaning?: { readonly encoder: string; readonly remake: string } | null | undefined;
}

/**
 * The encoder for an index: null where the index has no vectors, or where words alone are searched. `open` is only called
 * for an index that has them. Throws `EncoderError` when its vectors are another encoder's, which can't be compared.
 */
export async function suitedTo(
  { meaning }: Encoded,
  open: () => Promise<Encoder | null>,
): Promise<Encoder | null> {
  if (!meaning) return null;
  const encoder = await open();
  if (encoder !== null && encoder.fingerprint !== meaning.encoder)
    throw new EncoderError(
      'other',
      `De index is gebouwd met een ander taalmodel voor betekenis. ${meaning.remake}, of start met NOTABENE_ENCODER=none.`,
    );
  return encoder;
}
