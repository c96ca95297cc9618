import { describe, expect, it } from 'vitest';
import { EncoderError } from '../../src/meaning/encoder.ts';
import { suitedTo } from '../../src/meaning/suited.ts';
import { SenseEncoder } from './senses.ts';

const encoder = new SenseEncoder('a');
const of = (fingerprint: string) => ({
  meaning: { encoder: fingerprint.repeat(64), remake: 'Bouw opnieuw' },
});

describe('the encoder for an index', () => {
  it('is the one by which the index was built', async () => {
    expect(await suitedTo(of('a'), async () => encoder)).toBe(encoder);
  });

  it('is none, and is not even opened, where the index has no vectors', async () => {
    let opened = false;
    const open = async () => {
      opened = true;
      return encoder;
    };
    for (const meaning of [null, undefined]) expect(await suitedTo({ meaning }, open)).toBeNull();
    expect(opened).toBe(false);
  });

  it('is none where words alone are searched', async () => {
    expect(await suitedTo(of('a'), async () => null)).toBeNull();
  });

  it('is refused when it is another than that of the index, with what to do', async () => {
    const asked = suitedTo(of('b'), async () => encoder);
    await expect(asked).rejects.toThrow(EncoderError);
    await expect(asked).rejects.toThrow(/ander taalmodel.*Bouw opnieuw, of .*NOTABENE_ENCODER=none/);
  });
});
