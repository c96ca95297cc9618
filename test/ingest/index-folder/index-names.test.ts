import { describe, expect, it } from 'vitest';
import { isIndexFile, isLeftByBuild } from '../../../ingest/index-folder/index-names.ts';
import { buildIndex } from '../../../src/search/build.ts';
import { KEPT, POINTER } from '../../../src/search/files.ts';
import { SenseEncoder } from '../../meaning/senses.ts';
import { PAPERS } from '../../search/papers.ts';

const UUID = '3f0c9a52-7f65-4d0e-9a3b-0a1b2c3d4e5f';
const SHORT = '0123456789abcdef';
/** Parts of an index by name: those of today, and those that an earlier version left. */
const NOW = [
  ...KEPT.map((kind) => `${kind}-${SHORT}.${kind === 'heads' ? 'json' : 'bin'}`),
  ...['postings', 'vectors', 'pieces'].map((kind) => `${kind}-${SHORT}.bin`),
  `chunk-${SHORT}${SHORT}.jsonl`,
];
const BEFORE = ['documents', 'passages', 'links', 'vocabulary', 'index'].map(
  (kind) => `${kind}-${SHORT}.json`,
);

describe('the files of an index', () => {
  it('are known by their names, each that a build writes', async () => {
    for (const name of (await buildIndex(PAPERS, { encoder: new SenseEncoder('a') })).keys()) {
      expect(isIndexFile(name), name).toBe(true);
      expect(isLeftByBuild(name), name).toBe(name !== POINTER);
    }
  });

  it.each([...NOW, ...BEFORE])('are removed when nothing points to them: %s', (name) => {
    expect([isIndexFile(name), isLeftByBuild(name)]).toEqual([true, true]);
  });

  it.each([...NOW, ...BEFORE, POINTER, 'manifest.json'])('are removed when unfinished: %s', (name) => {
    expect(isLeftByBuild(`.${name}.${UUID}.tmp`)).toBe(true);
    expect(isLeftByBuild(`${name}.${UUID}.tmp`)).toBe(false);
    expect(isLeftByBuild(`.${name}.tmp`)).toBe(false);
  });

  it.each([POINTER, 'manifest.json', '.lock'])('are of the index and never left over: %s', (name) => {
    expect([isIndexFile(name), isLeftByBuild(name)]).toEqual([true, false]);
  });

  it.each([
    'terms.bin',
    'terms-0123456789abcde.bin',
    'terms-0123456789ABCDEF.bin',
    'terms-0123456789abcdef.bin.bak',
    'mijn-terms-0123456789abcdef.bin',
    'terms-0123456789abcdef.txt',
    'chunk-0123456789abcdef.jsonl',
    'chunk-0123456789abcdef0123456789abcdef.json',
    'chunk-0123456789abcdef0123456789abcdef.jsonl\n',
    'postings-1.bin',
    'bijlage-0123456789abcdef.json',
    '.nota.docx.3f0c9a52-7f65-4d0e-9a3b-0a1b2c3d4e5f.tmp',
    'constructor',
    '',
  ])('are not what is only called like them: %j', (name) => {
    expect([isIndexFile(name), isLeftByBuild(name)]).toEqual([false, false]);
  });
});
