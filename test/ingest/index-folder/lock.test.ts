import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../ingest/index-folder/lock.ts';
import { folderWith } from '../../cli/folder.ts';

const OPTIONS = { patience: 60, maxAge: 60_000 };

describe('a lock', () => {
  it('is held by one at a time, and free again when released', async () => {
    const path = join(await folderWith(), '.lock');
    const first = await takeLock(path, OPTIONS);
    expect(await first?.isHeld()).toBe(true);
    expect(await takeLock(path, OPTIONS)).toBeUndefined();
    await first?.release();
    expect(await takeLock(path, OPTIONS)).toBeDefined();
  });

  it('goes to one of many who wait, and then to the next', async () => {
    const path = join(await folderWith(), '.lock');
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const lock = await takeLock(path, { patience: 20_000, maxAge: 60_000 });
        holders += 1;
        most = Math.max(most, holders);
        await readFile(path);
        holders -= 1;
        await lock?.release();
      }),
    );
    expect(most).toBe(1);
  });

  it('of a process that is gone is taken over at once', async () => {
    const folder = await folderWith();
    const path = join(folder, '.lock');
    const gone = spawnSync(process.execPath, ['--version']).pid;
    await writeFile(path, `${gone} left-behind`);
    expect(await (await takeLock(path, OPTIONS))?.isHeld()).toBe(true);
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('that is too old is taken over, and its owner finds out', async () => {
    const path = join(await folderWith(), '.lock');
    const old = await takeLock(path, OPTIONS);
    await utimes(path, 0, 0);
    const next = await takeLock(path, { patience: 60, maxAge: 1000 });
    expect(next).toBeDefined();
    expect(await old?.isHeld()).toBe(false);
    await old?.release();
    expect(await next?.isHeld()).toBe(true);
  });

  it('is not waited for longer than asked, whatever lies in its place', async () => {
    const folder = await folderWith({ 'map/.lock/bestand': 'x' });
    expect(await takeLock(join(folder, 'map', '.lock'), OPTIONS)).toBeUndefined();
  });
});
