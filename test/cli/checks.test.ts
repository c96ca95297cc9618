import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../cli/checks/checks.ts';
import { buildShipped } from '../../scripts/build.ts';
import { NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';

const nodeVersion = '24.0.0';
const failing = (checks: Awaited<ReturnType<typeof checkAll>>) =>
  checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe('a checkout where nothing is built yet', () => {
  it('is in order, and says what is not there yet and who makes it', async () => {
    const built = join(await folderWith(), 'dist', 'index');
    const checks = await checkAll({ built, nodeVersion });
    expect(failing(checks)).toEqual([]);
    expect(checks.find(({ name }) => name === 'index')?.message).toMatch(
      /^Er is nog geen index, en de stukken zijn te indexeren \([\d.]+ passages\); npm start of npm run build /,
    );
    const own = await folderWith({ 'nota-molens.md': NOTA });
    const named = await checkAll({ corpus: [own], built, nodeVersion });
    expect(failing(named)).toEqual([]);
    expect(named[1]?.message).toBe('1 stuk gelezen uit wat u met --corpus noemt');
    expect(checks[1]?.message).toMatch(/gelezen van wat met Notabene meekomt; .* als u geen --corpus noemt$/);
  });

  it('is not in order for an index that was asked for by name, or with nothing to make one of', async () => {
    const built = await folderWith();
    expect(failing(await checkAll({ index: built, built, nodeVersion }))).toEqual(['index']);
    const empty = await folderWith({ 'leeg.txt': '' });
    expect(failing(await checkAll({ corpus: [empty], built, nodeVersion }))).toEqual(['corpus', 'index']);
  });

  it('is checked as ever once there is an index', async () => {
    const built = await folderWith();
    await buildShipped(await folderWith({ 'nota-molens.md': NOTA }), built);
    expect((await checkAll({ built, nodeVersion }))[2]?.message).toMatch(
      /^De index is van wat u zelf inlas: 1 stuk.*ask en search met --corpus \S+$/,
    );
  });
});

describe('documents that are named', () => {
  it('are not in order when one waits for somebody to look at it', async () => {
    const corpus = await folderWith({ 'brief.txt': 'Het gaat om 123456782.', 'nota-molens.md': NOTA });
    const checks = await checkAll({ corpus: [corpus], built: await folderWith(), nodeVersion });
    expect(failing(checks)).toEqual(['corpus']);
    expect(checks[1]?.message).toMatch(/‘brief\.txt’ staat in quarantaine/);
  });
});

describe('who hears of a weakness', () => {
  it('is told to be set wrongly, and nothing is said of it while it is right', async () => {
    const checked = async (contact: string) => {
      const settings = { env: { NOTABENE_SECURITY_CONTACT: contact } };
      const checks = await checkAll({ built: await folderWith(), nodeVersion, settings });
      return checks.filter(({ name }) => name === 'server');
    };
    expect(await checked('meldpunt@notabene.example')).toEqual([]);
    expect(await checked('meldpunt')).toEqual([
      { name: 'server', ok: false, message: expect.stringContaining('NOTABENE_SECURITY_CONTACT is geen') },
    ]);
  });
});

describe('LibreOffice', () => {
  const checkedWith = async (env: Readonly<Record<string, string>>) =>
    (await checkAll({ built: await folderWith(), nodeVersion, settings: { env } })).find(
      ({ name }) => name === 'office',
    );

  it('is said to be there or not, and what that means for papers', async () => {
    const folder = await folderWith({ soffice: '#!/bin/sh\n' });
    const program = join(folder, 'soffice');
    await chmod(program, 0o755);
    expect(await checkedWith({ PATH: folder })).toEqual({
      name: 'office',
      ok: true,
      message: `LibreOffice is er (${program}): papieren ook als ODT en PDF`,
    });
    expect(await checkedWith({ NOTABENE_OFFICE: 'off', PATH: folder })).toMatchObject({
      ok: true,
      message: expect.stringMatching(/^LibreOffice staat uit .* niet als ODT of PDF$/),
    });
    expect(await checkedWith({ NOTABENE_OFFICE: join(folder, 'weg') })).toMatchObject({
      ok: false,
      message: expect.stringContaining('NOTABENE_OFFICE noemt geen programma'),
    });
  });
});
