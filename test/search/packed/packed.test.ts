import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import { understand } from '../../../src/question/understand.ts';
import type { RankOptions, SearchIndex } from '../../../src/search/index.ts';
import { FAVOUR } from '../../../src/search/options.ts';
import { packIndex } from '../../../src/search/packed/build.ts';
import { openIndex } from '../../../src/search/packed/open.ts';
import { hitsFor } from '../../../src/search/search.ts';
import { Papers } from '../../bench/scale-corpus.ts';
import { paper } from '../papers.ts';
import { PlainIndex } from '../plain.ts';

let documents: readonly Document[];
let plain: PlainIndex;
let packed: SearchIndex;
let files: Map<string, Uint8Array>;
const papers = new Papers();

async function pack(from: readonly Document[] = documents): Promise<Map<string, Uint8Array>> {
  const written = new Map<string, Uint8Array>();
  await packIndex(() => from, {
    write: async (name, bytes) => {
      written.set(name, bytes);
    },
  });
  return written;
}

beforeAll(async () => {
  documents = [...papers.documents(500)];
  plain = PlainIndex.over(documents);
  files = await pack();
  packed = await openIndex(async (name) => files.get(name));
}, 60_000);

const termsOf = (text: string): ReadonlyMap<string, number> => understand(text, [], packed.vocabulary).terms;
const questions = (): string[] => [
  ...documents.map(({ title }) => title),
  ...documents.map((_, i) => `Wat vindt het kabinet van ${papers.ownWords(i).slice(3, 8).join(' ')}?`),
  papers.words.slice(0, 200).join(' '),
  papers.words.slice(-200).join(' '),
  'kabinet',
  'kst-99001-000003',
  'COM(2031) 4',
];
/** Words that stand nearly everywhere. */
const common = (): ReadonlyMap<string, number> => termsOf(papers.words.slice(0, 12).join(' '));
/** Favours that some passages have and others not. */
const FAVOURS = [
  { voices: ['kabinet'], kinds: [] },
  { voices: ['proces', 'lidstaten'], kinds: ['nota'] },
  { voices: [], kinds: ['fiche'] },
] as const satisfies RankOptions['favour'][];

describe('a packed index', () => {
  it('finds the same passages as plain MiniSearch, with the same scores and terms', async () => {
    for (const text of questions())
      for (const top of [1, 10, 40])
        expect(await packed.rank(termsOf(text), { top }), text).toEqual(
          await plain.rank(termsOf(text), { top }),
        );
  });

  it('adds what the whole document says, when that is asked for, as plain counting would', async () => {
    for (const text of questions().filter((_, i) => i % 8 === 0))
      for (const options of [{ top: 1 }, { top: 10 }, { top: 10, favour: FAVOURS[0] }] as const) {
        const found = await packed.rank(termsOf(text), { ...options, whole: true });
        const expected = await plain.rank(termsOf(text), { ...options, whole: true });
        expect(
          found.map(({ documentId, place }) => [documentId, place]),
          text,
        ).toEqual(expected.map(({ documentId, place }) => [documentId, place]));
        // Added up in another order: they differ in the last digits.
        for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? 0, 8);
      }
  });

  it('puts a passage first whose document has more of the question, when the whole counts', async () => {
    const body = (words: string): string =>
      `# Deel\n\nDe sluis is gebouwd in een dorp langs de rivier.\n\n# Verder\n\n${words}\n`;
    const about = ['Er wordt gevist.', 'De sluiswachter van Kwalburg opent de deuren.'].map((words, i) =>
      paper(`blad-${i}`, 'Blad', body(words), { soort: 'tekst' }),
    );
    const written = await pack(about);
    const small = await openIndex(async (name) => written.get(name));
    const { terms } = understand('sluis Kwalburg', [], small.vocabulary);
    const ids = async (whole: boolean) =>
      (await small.rank(terms, { whole }))
        .map(({ documentId, place }) => `${documentId} ${place}`)
        .slice(1, 3);
    expect(await ids(false)).toEqual(['blad-0 0', 'blad-1 0']);
    expect(await ids(true)).toEqual(['blad-1 0', 'blad-0 0']);
  });

  it('gives only the voice, the kind and the documents that are asked for, and still the best of them', async () => {
    const all = await packed.rank(common());
    const some = new Set(documents.slice(2, 6).map(({ id }) => id));
    for (const options of [
      { voice: 'kabinet' },
      { voice: 'proces', kind: 'fiche' },
      { documents: some },
      { documents: some, voice: 'proces' },
    ] as const satisfies RankOptions[]) {
      const ranked = await packed.rank(common(), options);
      expect(ranked.length).toBeGreaterThan(3);
      expect(ranked).toEqual(await plain.rank(common(), options));
    }
    const proces = await hitsFor(packed, common(), { voice: 'proces' });
    expect(proces.length).toBeGreaterThan(3);
    expect(proces.every(({ passage }) => passage.voice === 'proces')).toBe(true);
    expect(proces.map(({ passage }) => passage.id)).not.toEqual(
      (await hitsFor(packed, common())).map(({ passage }) => passage.id),
    );
    const within = await packed.rank(common(), { documents: some });
    expect(new Set(within.map(({ documentId }) => documentId))).toEqual(some);
    expect(within).not.toEqual(all);
    expect(await packed.rank(common(), { kind: 'nota' })).toEqual([]);
    expect(await packed.rank(common(), { documents: new Set() })).toEqual([]);
    expect(await packed.rank(common(), { documents: new Set(['kst-99001-999999']) })).toEqual([]);
  });

  it('multiplies the score of what is favoured, once, and ranks by what comes out', async () => {
    for (const favour of FAVOURS)
      for (const text of ['kabinet', documents[1]?.title ?? '', papers.words.slice(0, 12).join(' ')])
        for (const top of [1, 10, 40])
          expect(await packed.rank(termsOf(text), { top, favour }), text).toEqual(
            await plain.rank(termsOf(text), { top, favour }),
          );
    const top = packed.passages;
    const keyed = async (options: RankOptions) =>
      new Map(
        (await hitsFor(packed, common(), { ...options, top })).map(({ passage, score }) => [
          passage.id,
          { score, voice: passage.voice },
        ]),
      );
    const [bare, favoured] = [await keyed({}), await keyed({ favour: { voices: ['proces'], kinds: [] } })];
    expect([...favoured.keys()].sort()).toEqual([...bare.keys()].sort());
    for (const [id, { score, voice }] of favoured)
      expect(score, id).toBeCloseTo((bare.get(id)?.score ?? 0) * (voice === 'proces' ? FAVOUR : 1), 10);
    expect([...favoured.keys()]).not.toEqual([...bare.keys()]);
  });

  it('does not multiply twice what is favoured by its voice and by its kind, nor anything for no favour', async () => {
    const both = await packed.rank(common(), { favour: { voices: ['kabinet'], kinds: ['fiche'] } });
    expect(both).toHaveLength(10);
    expect(both).toEqual(await packed.rank(common(), { favour: { voices: [], kinds: ['fiche'] } }));
    expect(await packed.rank(common(), { favour: { voices: [], kinds: [] } })).toEqual(
      await packed.rank(common()),
    );
  });

  it('knows the same of every word as maps of all words would', () => {
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
    expect([packed.documents, packed.passages]).toEqual([documents.length, plain.passages]);
    expect(vocabulary.passages).toBe(plain.passages);
    expect(vocabulary.languages).toEqual(plain.vocabulary.languages);
  });

  it('repairs a misspelt word from the frequent words of its letter only', () => {
    const drawer = packed.vocabulary.drawers.get('k') ?? [];
    expect(drawer.map(([word]) => word)).toContain('kabinet');
    expect(drawer.length).toBeLessThanOrEqual(600);
    expect(drawer.every(([word]) => word.startsWith('k'))).toBe(true);
    const counts = (plain.vocabulary.drawers.get('k') ?? []).map(([, count]) => count);
    const left = counts.length - drawer.length;
    expect(Math.min(...drawer.map(([, count]) => count))).toBeGreaterThanOrEqual(
      counts.sort((a, b) => a - b)[left > 0 ? left - 1 : 0] ?? 0,
    );
  });

  it('gives documents and passages back as they are', async () => {
    for (const document of documents)
      expect(await packed.held(document.id)).toEqual({
        document,
        passages: passagesOf(document),
        links: [],
      });
    expect(await packed.held('kst-99001-999999')).toBeUndefined();
    expect(await packed.summaries()).toEqual(await plain.summaries());
  });

  it('fetches texts only of what is shown, and each part of the postings once', async () => {
    const fetched: string[] = [];
    const index = await openIndex(
      async (name) => {
        fetched.push(name);
        return files.get(name);
      },
      { known: 0 },
    );
    const texts = () => fetched.filter((name) => name.startsWith('chunk-')).length;
    const terms = termsOf(documents[0]?.title ?? '');
    await index.rank(terms, { top: 3 });
    await index.summaries();
    expect(texts()).toBe(0);
    const hits = await hitsFor(index, terms, { top: 1 });
    expect(hits).toHaveLength(1);
    expect(texts()).toBe(1);
    const before = fetched.length;
    await hitsFor(index, terms, { top: 1 });
    expect(fetched).toHaveLength(before);
    expect(new Set(fetched).size).toBe(before);
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
    const changed = await pack([{ ...first, title: 'Fiche: een andere titel (fictief)' }, ...rest]);
    const texts = (names: Iterable<string>) => [...names].filter((name) => name.startsWith('chunk-'));
    const gone = texts(files.keys()).filter((name) => !changed.has(name));
    expect(gone).toHaveLength(1);
  });

  it('keeps questions that are asked at the same time apart', async () => {
    const asked = documents.map(({ title }) => termsOf(title));
    const index = await openIndex(async (name) => files.get(name), { known: 0 });
    const together = await Promise.all(asked.map((terms) => index.rank(terms)));
    for (const [i, terms] of asked.entries()) expect(together[i]).toEqual(await packed.rank(terms));
  });

  it('gives nothing for no terms and for terms that it does not have', async () => {
    expect(await packed.rank(new Map())).toEqual([]);
    expect(await packed.rank(new Map([['zzyzx', 1]]))).toEqual([]);
  });
});
