import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEncoder } from '../../../cli/checks/encoder-check.ts';
import { CommandError } from '../../../cli/command.ts';
import { SHIPPED_MODEL } from '../../../ingest/encoding/encoder.ts';
import { prepareModel } from '../../../scripts/build-model.ts';
import { folderWith } from '../../cli/folder.ts';

const SERVER = { NOTABENE_ENCODER: 'http://127.0.0.1:1/v1', NOTABENE_ENCODER_MODEL: 'bge-nep' };

describe('the model that the worker is given', () => {
  it('is a copy of the one that comes along, whole', async () => {
    const into = join(await folderWith(), 'model');
    expect(await prepareModel({}, SHIPPED_MODEL, into)).toMatch(
      /^Taalmodel gekopieerd: .+, \d+ MB, vingerafdruk [0-9a-f]{12}\.$/,
    );
    for (const name of ['manifest.json', 'table.bin'])
      expect((await readFile(join(into, name))).equals(await readFile(join(SHIPPED_MODEL, name)))).toBe(true);
    // The second time it is there, and nothing is said to be copied; a copy that broke is made anew.
    expect(await prepareModel({}, SHIPPED_MODEL, into)).toBeUndefined();
    await writeFile(join(into, 'table.bin'), 'half');
    expect(await prepareModel({}, SHIPPED_MODEL, into)).toMatch(/^Taalmodel gekopieerd/);
  });

  it('row 86: is not copied when a file of it is missing or damaged, and that is said', async () => {
    const manifest = await readFile(join(SHIPPED_MODEL, 'manifest.json'), 'utf8');
    const missing = prepareModel({}, await folderWith(), await folderWith());
    await expect(missing).rejects.toThrow(/taalmodel voor betekenis ontbreekt.*map "model" opnieuw op/);
    const cut = { 'manifest.json': manifest, 'body.onnx': 'a', 'table.bin': 'b', 'tokenizer.json': 'c' };
    const damaged = prepareModel({}, await folderWith(cut), await folderWith());
    await expect(damaged).rejects.toThrow(/is \S+ niet heel: er zijn 1 van \d+ bytes/);
    await expect(damaged).rejects.toBeInstanceOf(CommandError);
  });

  it('is not needed where words are enough or a server is set, and a wrong setting stops the start', async () => {
    const nowhere = await folderWith();
    expect(await prepareModel({ NOTABENE_ENCODER: 'none' }, nowhere)).toMatch(/alleen op woorden gezocht/);
    expect(await prepareModel(SERVER, nowhere)).toBe('Betekenis komt van bge-nep op 127.0.0.1:1.');
    await expect(prepareModel({ NOTABENE_ENCODER: 'bge' }, nowhere)).rejects.toThrow(/adres dat met http/);
  });
});

describe('what doctor says of the encoder', () => {
  it('is which one it is, with its fingerprint and sizes, for a reader and for a program', async () => {
    const { ok, message, facts } = await checkEncoder({});
    expect(ok).toBe(true);
    expect(message).toMatch(/^Betekenis: \S+ \(vingerafdruk [0-9a-f]{12}; \d+ getallen per zin, .*\d+ MB\)$/);
    expect(facts).toMatchObject({
      kind: 'shipped',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      dims: expect.any(Number),
      bytes: expect.any(Number),
    });
  });

  it('is that there is none, that it is not whole, or that its server is not there', async () => {
    expect(await checkEncoder({ NOTABENE_ENCODER: 'none' })).toMatchObject({
      ok: true,
      message: 'Er wordt alleen op woorden gezocht (NOTABENE_ENCODER=none).',
      facts: { kind: 'none' },
    });
    expect(await checkEncoder({}, await folderWith())).toMatchObject({
      ok: false,
      message: expect.stringMatching(/ontbreekt/),
    });
    expect(await checkEncoder(SERVER)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/niet te bereiken/),
    });
  });
});
