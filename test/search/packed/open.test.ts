import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex, type IndexFiles } from '../../src/search/build.ts';
import { fingerprintOf, PARTS, POINTER, type Pointer, sha256 } from '../../src/search/files.ts';
import { IndexError, type IndexFault } from '../../src/search/index.ts';
import { openIndex } from '../../src/search/load.ts';
import { openFiles, PAPERS } from './papers.ts';

const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

let files: IndexFiles;
let pointer: Pointer;
beforeAll(async () => {
  files = await buildIndex(PAPERS);
  pointer = JSON.parse(decode(files.get(POINTER))) as Pointer;
});

const withFile = (name: string, bytes: Uint8Array | undefined, from: IndexFiles = files): IndexFiles => {
  const changed = new Map(from);
  if (bytes === undefined) changed.delete(name);
  else changed.set(name, bytes);
  return changed;
};
const withPointer = (changes: object): IndexFiles => withFile(POINTER, encode({ ...pointer, ...changes }));

/** The fault that opening ends in; undefined when it opens. Anything but an `IndexError` fails the test. */
async function faultIn(given: IndexFiles): Promise<IndexFault | undefined> {
  try {
    await openFiles(given);
    return undefined;
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    expect(error.message).toMatch(/npm run build/);
    expect(error.message).not.toMatch(/undefined|Error|JSON\.parse/);
    return error.code;
  }
}

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('an index is refused (threat rows 54 and 55)', () => {
  it('when there is none', async () => {
    expect(await faultIn(new Map())).toBe('missing');
    expect(await faultIn(withFile(POINTER, undefined))).toBe('missing');
  });

  it.each(PARTS)('when the file of %s is not there', async (part) => {
    expect(await faultIn(withFile(pointer.files[part].name, undefined))).toBe('missing');
  });

  it.each(PARTS)('when one byte of %s is flipped: the first, the middle one or the last', async (part) => {
    const { name } = pointer.files[part];
    const bytes = files.get(name) ?? new Uint8Array();
    for (const at of [0, bytes.length >> 1, bytes.length - 1])
      expect(await faultIn(withFile(name, flipped(bytes, at))), `byte ${at}`).toBe('damaged');
  });

  it.each(PARTS)('when %s is cut short or empty', async (part) => {
    const { name } = pointer.files[part];
    const bytes = files.get(name) ?? new Uint8Array();
    expect(await faultIn(withFile(name, bytes.slice(0, -1)))).toBe('damaged');
    expect(await faultIn(withFile(name, new Uint8Array()))).toBe('damaged');
  });

  it('when a file of another build stands in its place', async () => {
    const other = await buildIndex(PAPERS.slice(0, 2));
    const theirs = JSON.parse(decode(other.get(POINTER))) as Pointer;
    const { name } = pointer.files.index;
    expect(await faultIn(withFile(name, other.get(theirs.files.index.name)))).toBe('damaged');
  });

  it('when the pointer mixes files of two builds, each of them whole', async () => {
    const other = await buildIndex(PAPERS.slice(0, 2));
    const theirs = JSON.parse(decode(other.get(POINTER))) as Pointer;
    const mixed = new Map([...files, ...other]);
    const changed = { ...pointer, files: { ...pointer.files, passages: theirs.files.passages } };
    expect(await faultIn(withFile(POINTER, encode(changed), mixed))).toBe('fingerprint');
  });

  it.each([
    ['an older format', { format: 0 }],
    ['a newer format', { format: 999 }],
    ['a format that is no number', { format: '1' }],
  ])('when it has %s', async (_what, changes) => {
    expect(await faultIn(withPointer(changes))).toBe('format');
  });

  it('when it was built by another analyzer or with other options', async () => {
    expect(await faultIn(withPointer({ fingerprint: '0'.repeat(64) }))).toBe('fingerprint');
    const hashes = PARTS.map((part) => pointer.files[part].sha256);
    expect(await fingerprintOf(hashes, pointer.known)).toBe(pointer.fingerprint);
    expect(await fingerprintOf([...hashes].reverse(), pointer.known)).not.toBe(pointer.fingerprint);
  });

  it('when a known answer was changed or taken out', async () => {
    const [first, ...others] = pointer.known;
    const wrong = others.find(({ passageId }) => passageId !== first?.passageId)?.passageId;
    for (const known of [[], others, [...others, first], [{ ...first, passageId: wrong }, ...others]])
      expect(await faultIn(withPointer({ known }))).toBe('fingerprint');
  });

  it('when it gives another known answer than at the build', async () => {
    const [first, ...others] = pointer.known;
    const wrong = others.find(({ passageId }) => passageId !== first?.passageId)?.passageId;
    if (first === undefined || wrong === undefined) throw new Error('too few known answers');
    const known = [{ ...first, passageId: wrong }, ...others];
    const hashes = PARTS.map((part) => pointer.files[part].sha256);
    expect(await faultIn(withPointer({ known, fingerprint: await fingerprintOf(hashes, known) }))).toBe(
      'known_answers',
    );
  });

  it('when it finds nothing any more, though every checksum is right', async () => {
    // An index that lost its postings: the files agree with each other, only the answers are gone.
    const { name } = pointer.files.index;
    const empty = await buildIndex([]);
    const emptyPointer = JSON.parse(decode(empty.get(POINTER))) as Pointer;
    const bytes = empty.get(emptyPointer.files.index.name) ?? new Uint8Array();
    const entries = { ...pointer.files, index: { name, sha256: await sha256(bytes), bytes: bytes.length } };
    const hashes = PARTS.map((part) => entries[part].sha256);
    const fingerprint = await fingerprintOf(hashes, pointer.known);
    const changed = withFile(POINTER, encode({ ...pointer, files: entries, fingerprint }));
    expect(await faultIn(withFile(name, bytes, changed))).toBe('known_answers');
  });

  it.each([
    ['is no JSON', '{"format":', 'damaged'],
    ['is empty', '', 'damaged'],
    ['is null', 'null', 'format'],
    ['is a list', '[]', 'format'],
    ['is text', '"current"', 'format'],
  ])('when the pointer %s', async (_what, content, code) => {
    expect(await faultIn(withFile(POINTER, encode(content)))).toBe(code);
  });

  it.each([
    ['no files', { files: undefined }],
    ['files that are nothing', { files: null }],
    ['one file too few', { files: { documents: { name: 'a', sha256: 'b', bytes: 1 } } }],
    ['no known answers', { known: undefined }],
    ['known answers of another kind', { known: {} }],
  ])('when the pointer names %s', async (_what, changes) => {
    expect(await faultIn(withPointer(changes))).toBe('damaged');
  });

  it('or serves exactly the same, whichever byte of the pointer is flipped', async () => {
    const bytes = files.get(POINTER) ?? new Uint8Array();
    const served = await openFiles(files);
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 5) {
      const changed = withFile(POINTER, flipped(bytes, at));
      const index = await openFiles(changed).catch((error: unknown) => {
        if (!(error instanceof IndexError)) throw error;
        return undefined;
      });
      if (index === undefined) refused += 1;
      else {
        expect(index.fingerprint).toBe(served.fingerprint);
        expect(index.documents).toEqual(served.documents);
      }
    }
    expect(refused).toBeGreaterThan(bytes.length / 10);
  });
});

describe('an index is opened', () => {
  it('when nothing is wrong with it', async () => {
    expect(await faultIn(files)).toBeUndefined();
  });

  it('by reading each file once, and no other', async () => {
    const read: string[] = [];
    await openIndex(async (name) => {
      read.push(name);
      return files.get(name);
    });
    expect(read.sort()).toEqual([...files.keys()].sort());
  });
});
