import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { backup, backupFrom } from '../../cli/commands/backup.ts';
import { main } from '../../cli/notabene.ts';
import { openDatabaseIn } from '../../src/server/sqlite.ts';
import { feedbackStore, readFeedback } from '../../src/web/api/feedback-store.ts';
import { screen } from './screen.ts';

const GIVEN = {
  id: '6f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d11',
  time: '2026-03-01T09:30:00Z',
  answer: '0123456789abcdef',
  index: '0'.repeat(64),
  version: '0.1.0',
  verdict: 'up',
  remark: null,
  question: null,
  mode: null,
  status: null,
  language: null,
  thread: null,
  places: null,
} as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('notabene backup', () => {
  it('copies what a server that runs wrote last, for its owner alone, and the copy can be served from', async () => {
    const [state, to] = [join(folder, 'state'), join(folder, 'backups', 'copy')];
    const written = openDatabaseIn(state, 'FEEDBACK');
    await feedbackStore(written, () => new Promise(() => undefined)).keep(GIVEN);
    const terminal = screen();
    expect(await backupFrom(readArguments(backup, [to]), terminal, { state })).toBe(0);
    written.close();
    expect(terminal.written()).toBe(`Bewaard: ${join(to, 'feedback.sqlite')}\n`);
    expect(await readdir(to)).toEqual(['feedback.sqlite']);
    const modes = await Promise.all([to, join(to, 'feedback.sqlite')].map((path) => stat(path)));
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
    const restored = openDatabaseIn(to, 'FEEDBACK');
    expect(await readFeedback(restored)).toEqual([GIVEN]);
    restored.close();
  });

  it('puts nothing over what is there, and says where it looked when there is nothing', async () => {
    const [state, empty] = [join(folder, 'some'), join(folder, 'empty')];
    openDatabaseIn(state, 'FEEDBACK').close();
    const there = backupFrom(readArguments(backup, [folder]), screen(), { state });
    await expect(there).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(/bestaat al/) });
    const none = backupFrom(readArguments(backup, [join(folder, 'none')]), screen(), { state: empty });
    await expect(none).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining(empty) });
    expect(await readdir(folder)).not.toContain('none');
  });

  it('leaves no half a copy where a database is broken, and says which it is', async () => {
    const [state, to] = [join(folder, 'broken'), join(folder, 'half')];
    openDatabaseIn(state, 'FEEDBACK').close();
    const broken = join(state, 'channels.sqlite');
    await writeFile(broken, 'geen databank '.repeat(1_000));
    await expect(backupFrom(readArguments(backup, [to]), screen(), { state })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(broken),
    });
    expect(await readdir(folder)).not.toContain('half');
  });

  it.each([[[]], [['een', 'twee']]])('takes one folder, not %j', async (words) => {
    const terminal = screen();
    expect(await main(['backup', ...words], terminal)).toBe(2);
    expect(terminal.said()).toEqual([expect.stringContaining('notabene backup MAP')]);
  });
});
