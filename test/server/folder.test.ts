import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/server/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'notabene-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('a folder that is made', () => {
  it('is its owner’s alone, as are those that lead to it, and may be there already', () => {
    const path = join(root, 'een', 'twee');
    makeFolder(path);
    makeFolder(path);
    for (const each of [join(root, 'een'), path]) expect(statSync(each).mode & 0o777).toBe(0o700);
  });

  it('is refused where a file stands, or below one', () => {
    writeFileSync(join(root, 'bestand'), '');
    for (const path of [join(root, 'bestand'), join(root, 'bestand', 'map')])
      expect(() => makeFolder(path)).toThrow();
  });

  it.skipIf(!existsSync('/proc/self'))('is refused at once where the system makes none', () => {
    expect(() => makeFolder('/proc/notabene/state')).toThrow();
  });
});
