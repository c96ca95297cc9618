import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { terms } from '../../../src/search/analyzer.ts';
import { buildIndex } from '../../../src/search/build.ts';
import { sha256 } from '../../../src/search/files.ts';
import type { IndexError, SearchIndex } from '../../../src/search/index.ts';
import { MAX_TERMS, WEIGHING } from '../../../src/search/options.ts';
import { packIndex } from '../../../src/search/packed/build.ts';
import type { PackedPointer } from '../../../src/search/packed/files.ts';
import type { PackedIndex } from '../../../src/search/packed/index.ts';
import { openPacked } from '../../../src/search/packed/open.ts';
import { understand } from '../../../src/search/query/understand.ts';
import { compileTerms } from '../../../src/search/terms/compile.ts';
import type { TermGroup } from '../../../src/search/terms/group.ts';
import { CASED_ABBREVIATIONS, TERM_GROUPS } from '../../../src/search/terms/table.ts';
import { Papers } from '../../bench/scale-corpus.ts';
import { openFiles } from '../papers.ts';

let documents: readonly Document[];
let plain: SearchIndex;
let packed: PackedIndex;
let files: Map<string, Uint8Array>;
/** How often each term stands in the text of each passage that has it. */
const often = new Map<string, number[]>();
const papers = new Papers();

async function pack(): Promise<Map<string, Uint8Array>> {
  const written = new Map<string, Uint8Array>();
  await packIndex(() => documents, {
    write: async (name, bytes) => {
      written.set(name, bytes);
    },
  });
  return written;
}

beforeAll(async () => {
  documents = [...papers.documents(500)];
  plain = await openFiles(await buildIndex(documents));
  files = await pack();
  packed = await openPacked(async (name) => files.get(name));
  for (const { id, language } of documents)
    for (const { text } of plain.passagesOf(id)) {
      const counts = new Map<string, number>();
      for (const term of terms(text, language, plain.vocabulary.split))
        counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) often.set(term, [...(often.get(term) ?? []), count]);
    }
}, 60_000);

/** The terms of a question as the packed index weighs them: those that come back where they stand weigh more. */
function weighed(question: string): ReadonlyMap<string, number> {
  const { terms: asked } = understand(question, [], plain.vocabulary);
  return new Map(
    [...asked]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_TERMS)
      .map(([term, weight]) => {
        const counts = often.get(term) ?? [1];
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
        return [term, weight * mean ** WEIGHING.burst.power];
      }),
  );
}

const questions = (): string[] => [
  ...documents.map(({ title }) => title),
  ...documents.map((_, i) => `Wat vindt het kabinet van ${papers.ownWords(i).slice(3, 8).join(' ')}?`),
  papers.words.slice(0, 200).join(' '),
  papers.words.slice(-200).join(' '),
  'kabinet',
  'kst-99001-000003',
  'COM(2031) 4',
];

describe('a packed index', () => {
  it('finds the same passages as plain MiniSearch, with the same scores and terms', async () => {
    for (const text of questions())
      for (const top of [1, 10, 40]) {
        const { terms: asked } = understand(text, [], plain.vocabulary);
        const expected = plain.searchTerms(weighed(text), { top });
        const found = await packed.searchTerms(asked, { top });
        expect(
          found.map(({ passage, terms: matched }) => [passage.id, [...matched].sort()]),
          text,
        ).toEqual(expected.map(({ passage, terms: matched }) => [passage.id, [...matched].sort()]));
        // Added up in another order: they differ in the last digits.
        for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? 0, 9);
      }
  });

  it('gives only the voice and the kind that are asked for, and still the best of them', async () => {
    const question = papers.words.slice(0, 12).join(' ');
    const { terms: common } = understand(question, [], plain.vocabulary);
    const all = (await packed.searchTerms(common)).map(({ passage }) => passage.id);
    for (const options of [{ voice: 'kabinet' }, { voice: 'proces', kind: 'fiche' }] as const) {
      const ids = (await packed.searchTerms(common, options)).map(({ passage }) => passage.id);
      expect(ids.length).toBeGreaterThan(3);
      expect(ids).toEqual(plain.searchTerms(weighed(question), options).map(({ passage }) => passage.id));
    }
    const proces = await packed.searchTerms(common, { voice: 'proces' });
    expect(proces.every(({ passage }) => passage.voice === 'proces')).toBe(true);
    expect(proces.map(({ passage }) => passage.id)).not.toEqual(all);
    expect(await packed.searchTerms(common, { kind: 'nota' })).toEqual([]);
  });

  it('knows the same of every word as the index in memory', () => {
    const words = [
      ...papers.words.slice(0, 2_000),
      ...papers.words.slice(-300),
      'drugshandel',
      'zzyzx',
      'nr. 3',
    ];
    const { vocabulary } = packed;
    for (const word of words) {
      expect(vocabulary.frequency(word), word).toBe(plain.vocabulary.frequency(word));
      expect(vocabulary.has(word), word).toBe(plain.vocabulary.has(word));
      expect(vocabulary.inCorpus(word), word).toBe(plain.vocabulary.inCorpus(word));
      expect(vocabulary.rank(word), word).toBe(plain.vocabulary.rank(word));
      expect(vocabulary.split(word), word).toEqual(plain.vocabulary.split(word));
    }
    expect(vocabulary.passages).toBe(plain.vocabulary.passages);
    expect(vocabulary.languages).toEqual(plain.vocabulary.languages);
  });

  it('repairs a misspelt word from the frequent words of its letter only', () => {
    const drawer = packed.vocabulary.drawers.get('k') ?? [];
    expect(drawer.map(([word]) => word)).toContain('kabinet');
    expect(drawer.length).toBeLessThanOrEqual(600);
    expect(drawer.every(([word, count]) => word.startsWith('k') && count > 2)).toBe(true);
  });

  it('gives documents and passages back as they are', async () => {
    for (const document of documents) {
      expect(await packed.document(document.id)).toEqual(document);
      expect(await packed.passagesOf(document.id)).toEqual(plain.passagesOf(document.id));
    }
    const [passage] = plain.passagesOf(documents[3]?.id ?? '');
    expect(await packed.passage(passage?.id ?? '')).toEqual(passage);
    expect(await packed.document('kst-99001-999999')).toBeUndefined();
    expect(await packed.passage('kst-99001-000003#nergens-1')).toBeUndefined();
    expect(packed.heads.map(({ id, title }) => [id, title])).toEqual(
      documents.map(({ id, title }) => [id, title]),
    );
  });

  it('fetches texts only of what is shown, and each part of the postings once', async () => {
    const fetched: string[] = [];
    const index = await openPacked(async (name) => {
      fetched.push(name);
      return files.get(name);
    });
    const texts = () => fetched.filter((name) => name.startsWith('chunk-')).length;
    const { terms: asked } = understand(documents[0]?.title ?? '', [], plain.vocabulary);
    await index.rank(asked, { top: 3 });
    expect(texts()).toBe(0);
    const hits = await index.searchTerms(asked, { top: 1 });
    expect(hits).toHaveLength(1);
    expect(texts()).toBe(1);
    const before = fetched.length;
    await index.searchTerms(asked, { top: 1 });
    expect(fetched).toHaveLength(before);
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const again = await pack();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again)
      expect(Buffer.compare(bytes, files.get(name) ?? new Uint8Array())).toBe(0);
  });

  it('names a part after what is in it, so that a change in one paper leaves the texts of the others', async () => {
    const [first, ...rest] = documents;
    if (first === undefined) throw new Error('no papers');
    const kept = documents;
    documents = [{ ...first, title: 'Fiche: een andere titel (fictief)' }, ...rest];
    const changed = await pack();
    documents = kept;
    const texts = (names: Iterable<string>) => [...names].filter((name) => name.startsWith('chunk-'));
    const gone = texts(files.keys()).filter((name) => !changed.has(name));
    expect(gone).toHaveLength(1);
  });

  const refusal = (change: (name: string, bytes: Uint8Array | undefined) => Uint8Array | undefined) =>
    openPacked(async (name) => change(name, files.get(name))).then(
      () => 'opened',
      (error: IndexError) => error.code,
    );
  const pointer = (change: Record<string, unknown>) => (name: string, bytes: Uint8Array | undefined) =>
    name === 'packed.json'
      ? new TextEncoder().encode(
          JSON.stringify({ ...JSON.parse(new TextDecoder().decode(bytes)), ...change }),
        )
      : bytes;

  it('has the table of terms in it, so that a changed table is another index', async () => {
    const [name] = [...files.keys()].filter((file) => file.startsWith('table-'));
    const { files: named } = JSON.parse(new TextDecoder().decode(files.get('packed.json'))) as PackedPointer;
    expect(named.table.name).toBe(name);
    const [first, ...rest] = TERM_GROUPS;
    const changed = compileTerms([{ ...first, weight: 0.55 } as TermGroup, ...rest], CASED_ABBREVIATIONS);
    const table = { ...named.table, sha256: await sha256(changed), bytes: changed.length };
    const read = pointer({ files: { ...named, table } });
    expect(await refusal((file, bytes) => (file === name ? changed : read(file, bytes)))).toBe('fingerprint');
  });

  it.each([
    ['nothing', 'missing', () => undefined],
    ['a file that is gone', 'missing', (name, bytes) => (name.startsWith('terms-') ? undefined : bytes)],
    [
      'a changed byte',
      'damaged',
      (name, bytes) => (name.startsWith('words-') ? bytes?.map((b, i) => (i === 99 ? b ^ 1 : b)) : bytes),
    ],
    [
      'a pointer cut short',
      'damaged',
      (name, bytes) => (name === 'packed.json' ? bytes?.slice(0, 200) : bytes),
    ],
    ['another format', 'format', pointer({ format: 99 })],
    ['a pointer that lacks something', 'damaged', pointer({ postings: undefined })],
    ['another fingerprint', 'fingerprint', pointer({ fingerprint: 'f'.repeat(64) })],
    ['other numbers', 'damaged', pointer({ documents: 3 })],
  ] as const satisfies [string, string, Parameters<typeof refusal>[0]][])(
    'refuses %s (%s)',
    async (_, code, change) => {
      expect(await refusal(change)).toBe(code);
    },
  );

  it('refuses postings or texts that are not what was built, when they are fetched', async () => {
    for (const kind of ['postings-', 'chunk-']) {
      const index = await openPacked(async (name) => {
        const bytes = files.get(name);
        return name.startsWith(kind) ? bytes?.map((b, i) => (i === 7 ? b ^ 1 : b)) : bytes;
      });
      await expect(index.searchTerms(new Map([['kabinet', 1]]))).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  it('keeps questions that are asked at the same time apart', async () => {
    const asked = documents.map(({ title }) => understand(title, [], plain.vocabulary).terms);
    const index = await openPacked(async (name) => files.get(name));
    const together = await Promise.all(asked.map((each) => index.rank(each)));
    for (const [i, each] of asked.entries()) expect(together[i]).toEqual(await packed.rank(each));
  });

  it('gives nothing for no terms and for terms that it does not have', async () => {
    expect(await packed.rank(new Map())).toEqual([]);
    expect(await packed.rank(new Map([['zzyzx', 1]]))).toEqual([]);
  });
});
