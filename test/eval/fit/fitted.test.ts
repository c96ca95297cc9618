import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dossiersToFit } from '../../../eval/fit/fitted.ts';
import { DEVELOPMENT } from '../../../eval/split.ts';

const root = mkdtempSync(join(tmpdir(), 'notabene-fitted-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('dossiers of one’s own to fit on', () => {
  it('may not have the name of one that is here, and then nothing is written', async () => {
    const [own, folder] = [join(root, 'own'), join(root, 'out')];
    for (const each of [join(own, DEVELOPMENT[0] ?? ''), folder]) mkdirSync(each, { recursive: true });
    await expect(dossiersToFit(folder, own)).rejects.toThrow(DEVELOPMENT[0]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
