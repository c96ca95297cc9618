import { describe, expect, it } from 'vitest';
import { openEncoder, SHIPPED_MODEL } from '../../../ingest/encoding/encoder.ts';
import { onThreads } from '../../../ingest/encoding/threads.ts';
import type { Encoder } from '../../../src/meaning/encoder.ts';

const DOCUMENTS = [
  ['Het kabinet steunt het verbod.', 'De kosten zijn niet bekend.'],
  ['De Commissie stelt een register voor.'],
  ['Gemeenten vrezen extra werk.', 'De Kamer is hierover geïnformeerd.'],
].map((document) => document.map((text) => ({ around: 'Fiche: Verordening regenpijpen (fictief)', text })));

const opened = async (): Promise<Encoder> => {
  const encoder = await openEncoder({});
  if (encoder === null) throw new Error('no encoder comes along');
  return encoder;
};

describe('sentences encoded on threads', () => {
  it('have the vectors of the encoder itself, for more documents than there are threads', async () => {
    const encoder = await opened();
    const threads = onThreads(encoder, SHIPPED_MODEL, 2);
    const expected = [];
    for (const document of DOCUMENTS) expected.push(await encoder.sentences(document));
    expect(await Promise.all(DOCUMENTS.map((document) => threads.sentences(document)))).toEqual(expected);
  });

  it('are refused in Dutch where a thread has no model', async () => {
    const threads = onThreads(await opened(), '/nergens', 1);
    await expect(threads.sentences(DOCUMENTS[0] ?? [])).rejects.toMatchObject({
      name: 'EncoderError',
      message: expect.stringContaining('taalmodel voor betekenis'),
    });
  });
});
