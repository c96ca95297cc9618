import { beforeAll, describe, expect, it } from 'vitest';
import { VOICES } from '../../../src/documents/document.ts';
import { KIND_IDS } from '../../../src/kinds/index.ts';
import { search } from '../../../src/question/search.ts';
import { buildIndex, type IndexFiles } from '../../../src/search/build.ts';
import {
  fingerprintOf,
  fingerprintOver,
  KEPT,
  type Kept,
  POINTER,
  type Pointer,
} from '../../../src/search/files.ts';
import { IndexError, type IndexFault, type SearchIndex } from '../../../src/search/index.ts';
import { openIndex } from '../../../src/search/packed/open.ts';
import { openFiles, PAPERS, readAll } from '../papers.ts';

const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const pointerOf = (from: IndexFiles): Pointer => JSON.parse(decode(from.get(POINTER))) as Pointer;

let files: IndexFiles;
let pointer: Pointer;
/** Another build, over two of the papers. */
let other: IndexFiles;
let theirs: Pointer;
beforeAll(async () => {
  [files, other] = [await buildIndex(PAPERS), await buildIndex(PAPERS.slice(0, 2))];
  [pointer, theirs] = [pointerOf(files), pointerOf(other)];
});

const withFile = (name: string, bytes: Uint8Array | undefined, from: IndexFiles = files): IndexFiles => {
  const changed = new Map(from);
  if (bytes === undefined) changed.delete(name);
  else changed.set(name, bytes);
  return changed;
};
const withPointer = (changes: object, from: IndexFiles = files): IndexFiles =>
  withFile(POINTER, encode({ ...pointer, ...changes }), from);
/** The pointer with other contents and the fingerprint that belongs to them. */
const sealed = async (changes: Partial<Pointer>, from: IndexFiles = files): Promise<IndexFiles> => {
  const whole = { ...pointer, ...changes };
  return withPointer({ ...whole, fingerprint: await fingerprintOf(whole) }, from);
};

/** The fault that doing it ends in; undefined when it is done. Anything but an `IndexError` fails the test. */
async function faultOf(act: Promise<unknown>): Promise<IndexFault | undefined> {
  try {
    await act;
    return undefined;
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    expect(error.message).toMatch(/npm run build/);
    expect(error.message).not.toMatch(/undefined|Error|JSON\.parse/);
    return error.code;
  }
}
const faultIn = (given: IndexFiles): Promise<IndexFault | undefined> => faultOf(openFiles(given));

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

  it.each(KEPT)('when the file of %s is not there', async (part) => {
    expect(await faultIn(withFile(pointer.files[part].name, undefined))).toBe('missing');
  });

  it.each(KEPT)('when one byte of %s is flipped: the first, the middle one or the last', async (part) => {
    const { name } = pointer.files[part];
    const bytes = files.get(name) ?? new Uint8Array();
    for (const at of [0, bytes.length >> 1, bytes.length - 1])
      expect(await faultIn(withFile(name, flipped(bytes, at))), `byte ${at}`).toBe('damaged');
  });

  it.each(KEPT)('when %s is cut short or empty', async (part) => {
    const { name } = pointer.files[part];
    const bytes = files.get(name) ?? new Uint8Array();
    expect(await faultIn(withFile(name, bytes.slice(0, -1)))).toBe('damaged');
    expect(await faultIn(withFile(name, new Uint8Array()))).toBe('damaged');
  });

  it('when a file of another build stands in its place', async () => {
    const { name } = pointer.files.terms;
    expect(await faultIn(withFile(name, other.get(theirs.files.terms.name)))).toBe('damaged');
  });

  /** Those that are not the same for every corpus. */
  const OWN = KEPT.filter((part) => part !== 'common' && part !== 'table') satisfies Kept[];
  it.each(OWN)('when the pointer mixes files of two builds, each of them whole: %s', async (part) => {
    const mixed = new Map([...files, ...other]);
    expect(theirs.files[part].name).not.toBe(pointer.files[part].name);
    const changed = { files: { ...pointer.files, [part]: theirs.files[part] } };
    expect(await faultIn(withPointer(changed, mixed))).toBe('fingerprint');
  });

  it('when the pointer has the postings of another build', async () => {
    const mixed = new Map([...files, ...other]);
    expect(await faultIn(withPointer({ postings: theirs.postings }, mixed))).toBe('fingerprint');
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
    expect(await fingerprintOf(pointer)).toBe(pointer.fingerprint);
    const { terms, words } = pointer.files;
    const turned = { ...pointer, files: { ...pointer.files, terms: words, words: terms } };
    expect(await fingerprintOf(turned)).not.toBe(pointer.fingerprint);
  });

  it.each([
    ['kinds of documents', { kinds: KIND_IDS.toSpliced(3, 0, 'note-verbale'), voices: VOICES }],
    ['speakers', { kinds: KIND_IDS, voices: VOICES.toReversed() }],
  ])('when it has another list of %s, which are kept by their places', async (_what, lists) => {
    const own = await fingerprintOver({});
    expect(await fingerprintOver({ kinds: KIND_IDS, voices: VOICES })).toBe(own);
    expect(await fingerprintOver(lists)).not.toBe(own);
  });

  it.each([
    ['how many documents there are', () => ({ documents: pointer.documents - 1 })],
    ['how many passages there are', () => ({ passages: pointer.passages + 1 })],
    ['the languages', () => ({ languages: [...pointer.languages, 'en'] })],
    ['how long its fields are', () => ({ averages: pointer.averages.map((each) => each / 2) })],
    [
      'where its postings begin',
      () => ({ postings: pointer.postings.map((each) => ({ ...each, start: each.start + 1 })) }),
    ],
  ])('when the pointer says otherwise of %s', async (_what, changes) => {
    expect(await faultIn(withPointer(changes()))).toBe('fingerprint');
  });

  it('when it has other numbers of documents and passages than its pointer says, though all else agrees', async () => {
    expect(await faultIn(await sealed({ documents: pointer.documents - 1 }))).toBe('damaged');
    expect(await faultIn(await sealed({ passages: pointer.passages - 1 }))).toBe('damaged');
    expect(await faultIn(await sealed({ passages: pointer.passages + 1 }))).toBe('damaged');
  });

  it('when a known answer was changed or taken out', async () => {
    const [first, ...others] = pointer.known;
    const wrong = others.find(({ documentId }) => documentId !== first?.documentId)?.documentId;
    for (const known of [[], others, [...others, first], [{ ...first, documentId: wrong }, ...others]])
      expect(await faultIn(withPointer({ known }))).toBe('fingerprint');
  });

  it('when it gives another known answer than at the build: another document, or another place in it', async () => {
    const [first, ...others] = pointer.known;
    const wrong = others.find(({ documentId }) => documentId !== first?.documentId)?.documentId;
    if (first === undefined || wrong === undefined) throw new Error('too few known answers');
    for (const changed of [
      { ...first, documentId: wrong },
      { ...first, place: first.place + 1 },
    ])
      expect(await faultIn(await sealed({ known: [changed, ...others] }))).toBe('known_answers');
  });

  it('when it finds nothing any more, though every checksum is right', async () => {
    // An index that lost its terms: the files agree with each other, only the answers are gone.
    const empty = await buildIndex([]);
    const terms = pointerOf(empty).files.terms;
    const changed = await sealed({ files: { ...pointer.files, terms } });
    expect(await faultIn(withFile(terms.name, empty.get(terms.name), changed))).toBe('known_answers');
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

  it('when the pointer is cut short, or no UTF-8', async () => {
    const bytes = files.get(POINTER) ?? new Uint8Array();
    expect(await faultIn(withFile(POINTER, bytes.slice(0, 200)))).toBe('damaged');
    expect(await faultIn(withFile(POINTER, Uint8Array.of(0x22, 0xff, 0x22)))).toBe('damaged');
  });

  it.each([
    ['no files', { files: undefined }],
    ['files that are nothing', { files: null }],
    ['one file too few', { files: { terms: { name: 'a', sha256: 'b', bytes: 1 } } }],
    ['no postings', { postings: undefined }],
    ['no known answers', { known: undefined }],
    ['known answers of another kind', { known: {} }],
    ['what no pointer names', { links: [] }],
  ])('when the pointer names %s', async (_what, changes) => {
    expect(await faultIn(withPointer(changes))).toBe('damaged');
  });

  it('or serves exactly the same, whichever byte of the pointer is flipped', async () => {
    const bytes = files.get(POINTER) ?? new Uint8Array();
    const served = await openFiles(files);
    const hits = await search(served, 'Wat vindt het kabinet van de veerpont?');
    expect(hits.length).toBeGreaterThan(0);
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 5) {
      const index = await openFiles(withFile(POINTER, flipped(bytes, at))).catch((error: unknown) => {
        if (!(error instanceof IndexError)) throw error;
        return undefined;
      });
      if (index === undefined) refused += 1;
      else {
        expect(index.fingerprint).toBe(served.fingerprint);
        expect(await index.summaries()).toEqual(await served.summaries());
        expect(await search(index, 'Wat vindt het kabinet van de veerpont?')).toEqual(hits);
      }
    }
    expect(refused).toBeGreaterThan(bytes.length / 10);
  });
});

describe('what is fetched when a question needs it', () => {
  const POSTINGS = 'postings-';
  const CHUNK = 'chunk-';
  const opening = (kind: string, change: (bytes: Uint8Array) => Uint8Array | undefined) =>
    openIndex(
      async (name) => {
        const bytes = files.get(name);
        return bytes !== undefined && name.startsWith(kind) ? change(bytes) : bytes;
      },
      { known: 0 },
    );
  const asked = (index: SearchIndex): Promise<unknown> => search(index, 'veerpont');

  it.each([
    ['a part of the postings', POSTINGS],
    ['a chunk of texts', CHUNK],
  ])('is refused when it is not what was built: %s', async (_what, kind) => {
    for (const [code, change] of [
      ['missing', () => undefined],
      ['damaged', (bytes: Uint8Array) => flipped(bytes, 0)],
      ['damaged', (bytes: Uint8Array) => flipped(bytes, bytes.length >> 1)],
      ['damaged', (bytes: Uint8Array) => flipped(bytes, bytes.length - 1)],
      ['damaged', (bytes: Uint8Array) => bytes.slice(0, -1)],
      ['damaged', () => new Uint8Array()],
    ] as const)
      expect(await faultOf(asked(await opening(kind, change)))).toBe(code);
  });

  it('is asked for again after it failed', async () => {
    let broken = true;
    for (const kind of [POSTINGS, CHUNK]) {
      broken = true;
      const index = await opening(kind, (bytes) => (broken ? undefined : bytes));
      expect(await faultOf(asked(index))).toBe('missing');
      broken = false;
      const hits = await asked(await openFiles(files));
      expect(hits).not.toEqual([]);
      expect(await asked(index)).toEqual(hits);
    }
  });

  it('is refused at the opening already where a known answer needs it', async () => {
    const [part] = pointer.postings;
    if (part === undefined) throw new Error('no postings');
    expect(await faultIn(withFile(part.name, undefined))).toBe('missing');
    expect(await faultIn(withFile(part.name, flipped(files.get(part.name) ?? encode(''), 3)))).toBe(
      'damaged',
    );
  });
});

describe('an index is opened', () => {
  it('when nothing is wrong with it', async () => {
    expect(await faultIn(files)).toBeUndefined();
  });

  it('by reading the pointer and each file that is kept once, postings for known answers, and no text', async () => {
    const read: string[] = [];
    await openIndex(async (name) => {
      read.push(name);
      return files.get(name);
    });
    expect(read.sort()).toEqual([...files.keys()].filter((name) => !name.startsWith('chunk-')).sort());
  });

  it('without postings when no known answer is asked for', async () => {
    const read: string[] = [];
    await openIndex(
      async (name) => {
        read.push(name);
        return files.get(name);
      },
      { known: 0 },
    );
    expect(read.sort()).toEqual([POINTER, ...KEPT.map((part) => pointer.files[part].name)].sort());
  });

  it('with only as many known answers asked as is told', async () => {
    const [first, second, ...others] = pointer.known;
    if (first === undefined || second === undefined) throw new Error('too few known answers');
    const wrong = { ...second, place: second.place + 1 };
    const given = await sealed({ known: [first, wrong, ...others] });
    const open = (known: number) => faultOf(openIndex(async (name) => given.get(name), { known }));
    expect([await open(1), await open(2)]).toEqual([undefined, 'known_answers']);
  });

  it('and gives every document that was put in', async () => {
    const { documents } = await readAll(await openFiles(files));
    expect(documents.map(({ id }) => id)).toEqual(PAPERS.map(({ id }) => id).sort());
  });
});
