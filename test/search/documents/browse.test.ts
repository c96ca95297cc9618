import { beforeAll, describe, expect, it } from 'vitest';
import type { TypedRequest } from '../../../src/question/search.ts';
import { browse } from '../../../src/question/search.ts';
import { type Choice, NO_CHOICE } from '../../../src/search/documents/faceted-search.ts';
import type { DocumentSummary, SearchIndex } from '../../../src/search/index.ts';
import { altered } from '../altered.ts';
import { indexOver, PAPERS, paper } from '../papers.ts';

const OWN = {
  soort: 'kamerbrief',
  referenties: { dossier: ['99003'], kamerstuk: ['kst-99003-112'] },
} as const;
const BRIEF = paper('kst-99003-112', 'Brief over dijken (fictief)', 'Het kabinet vindt dijken mooi.', OWN);
const NAMING = paper(
  'verslag',
  'Verslag (fictief)',
  'Zie Kamerstuk 99003, nr. 112, over de bescherming van duinen.',
);

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([...PAPERS, BRIEF, NAMING]);
});

const asked = (text: string | null, choice: Partial<Choice> = {}): TypedRequest => ({
  text,
  choice: { ...NO_CHOICE, ...choice },
  page: 1,
});
const found = async (text: string | null, choice: Partial<Choice> = {}): Promise<string[]> =>
  (await browse(index, asked(text, choice))).listed.map(({ head }) => head.id);

describe('a list of documents', () => {
  it('has the document with a number first, then those that name it', async () => {
    expect((await found('kst-99003-112')).slice(0, 2)).toEqual(['kst-99003-112', 'verslag']);
    expect((await found('Kamerstuk 99003, nr. 112'))[0]).toBe('kst-99003-112');
  });

  it.each(['99003', '99 003', 'dossier 99003'])('has the papers of a dossier: %s', async (text) => {
    expect(await found(text)).toContain('kst-99003-112');
    expect(await found(text)).not.toContain('havenbericht');
  });

  it('is for words that a question would leave out, when there are no others', async () => {
    const listed = await found('het kabinet');
    expect(listed).toContain('kst-99003-112');
  });

  it('is of what was typed, and not of what is hardly related to it', async () => {
    expect(await found('bescherming')).toEqual(['verslag']);
    expect(await found('wolven')).toEqual([]);
    expect(await found('wolven dijken')).toEqual(['kst-99003-112']);
  });

  it('is empty for what no document has', async () => {
    const { total, page, pages, listed, cut } = await browse(index, asked('xylofoon'));
    expect({ total, page, pages, listed, cut }).toEqual({
      total: 0,
      page: 1,
      pages: 1,
      listed: [],
      cut: false,
    });
    expect(await found('de')).toEqual([]);
  });

  it('counts who speaks where the words stand, and else who speaks anywhere', async () => {
    const all = await browse(index, asked(null));
    const some = await browse(index, asked('dijken'));
    expect([...some.counts.voice]).toEqual([['kabinet', 1]]);
    expect(all.counts.voice.size).toBeGreaterThan(1);
    const everywhere = (await index.summaries()).filter(({ voices }) => voices.includes('kabinet')).length;
    expect(all.counts.voice.get('kabinet')).toBe(everywhere);
  });

  it('is of any of several kinds, and of all facets at once', async () => {
    const kinds = new Set((await index.summaries()).map(({ kind }) => kind));
    expect(await found(null, { kind: [...kinds] })).toHaveLength(index.documents);
    expect(await found(null, { kind: ['kamerbrief'], dossier: ['99003'] })).toEqual(['kst-99003-112']);
    expect(await found(null, { kind: ['kamerbrief'], dossier: ['99001'] })).toEqual([]);
    expect(await found('dijken', { dossier: ['99001'] })).toEqual([]);
  });

  it('looks at every document as often for a hundred and fifty numbers as for one', async () => {
    const looksFor = async (text: string): Promise<number> => {
      let looks = 0;
      const watched = (head: DocumentSummary): DocumentSummary =>
        new Proxy(head, {
          get: (target, name) => {
            looks += 1;
            return Reflect.get(target, name);
          },
        });
      const watching = altered(index, { summaries: async () => (await index.summaries()).map(watched) });
      const { listed } = await browse(watching, asked(text));
      expect(listed.map(({ head }) => head.id)).toContain('kst-99003-112');
      return looks;
    };
    const others = Array.from({ length: 150 }, (_, i) => `COM(2032) ${i + 1}`).join(' ');
    const one = await looksFor('dossier 99003 COM(2032) 1');
    expect(await looksFor(`dossier 99003 ${others}`)).toBeLessThan(1.5 * one);
  });

  it('asks an index for its summaries once, and again when that failed', async () => {
    let times = 0;
    const failing = altered(index, {
      summaries: async () => {
        times += 1;
        if (times === 1) throw new Error('weg');
        return index.summaries();
      },
    });
    await expect(browse(failing, asked(null))).rejects.toThrow('weg');
    for (const _ of [1, 2]) expect((await browse(failing, asked(null))).total).toBe(index.documents);
    expect(times).toBe(2);
  });
});
