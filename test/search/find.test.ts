import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { askedOf } from '../../src/meaning/context.ts';
import { search } from '../../src/question/search.ts';
import { understand } from '../../src/question/understand.ts';
import { writeIndex } from '../../src/search/build.ts';
import { onlyIn } from '../../src/search/documents/only.ts';
import { POINTER } from '../../src/search/files.ts';
import { findSentences } from '../../src/search/find.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { PackedIndex } from '../../src/search/packed/engine.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { FITTED_FOR } from '../../src/search/sentences.ts';
import { withinCollections } from '../../src/search/within.ts';
import { SenseEncoder } from '../meaning/senses.ts';
import { PAPERS, VEERPONTEN } from './papers.ts';

async function built(
  documents: readonly Document[],
  encoder: SenseEncoder | null,
  earlier?: PackedIndex,
): Promise<{ readonly files: Map<string, Uint8Array>; readonly index: PackedIndex }> {
  const files = new Map<string, Uint8Array>();
  await writeIndex(documents, {
    encoder,
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
    ...(earlier && { earlier: { index: earlier, holds: () => true } }),
  });
  return { files, index: await openIndex(async (name) => files.get(name)) };
}

async function found(index: SearchIndex, question: string, encoder: SenseEncoder | null, options = {}) {
  const query = understand(question, [], index.vocabulary);
  const [encoding = null] = (await encoder?.questions([askedOf(question, [])])) ?? [];
  const sentences = await findSentences(index, { ...query, encoding }, options);
  return sentences.map(({ document, sentence: { start, end }, ...rest }) => ({
    ...rest,
    id: document.id,
    text: document.text.slice(start, end),
  }));
}

const encoder = new SenseEncoder(FITTED_FOR);
let index: PackedIndex;
let files: Map<string, Uint8Array>;
let byWords: PackedIndex;
/** How many there are to encode. */
let sentences: number;
beforeAll(async () => {
  ({ index, files } = await built(PAPERS, encoder));
  sentences = encoder.encoded;
  ({ index: byWords } = await built(PAPERS, null));
});

describe('sentences for a question', () => {
  it('are found by meaning where no word of the question is in them', async () => {
    const question = 'En de klok?';
    const [first] = await found(index, question, encoder);
    expect(first?.text).toContain('scheepsbel');
    expect(first?.signs.own).toBe(0);
    expect(await found(byWords, question, encoder)).toEqual([]);
  });

  it('are found by words where the question was not encoded, and say so', async () => {
    const [first] = await found(index, 'scheepsbel van brons', null);
    expect(first?.text).toContain('een scheepsbel van brons');
    expect(first?.signs).toMatchObject({ meaning: 0, pieces: 0, meaningNear: 0 });
    expect(first?.signs.own).toBeGreaterThan(0.5);
  });

  it('bring what stands beside them, each once', async () => {
    const all = await found(index, 'Is men voorstander van een klok?', encoder);
    const places = all.map(({ id, place, order }) => `${id} ${place} ${order}`);
    expect(new Set(places).size).toBe(places.length);
    expect(all.map(({ text }) => text)).toContain(
      'Het kabinet vraagt geen uitzondering voor kleine veerponten.',
    );
  });

  it('come best first, and no more than are asked', async () => {
    const all = await found(index, 'Wat vindt het kabinet van de bel?', encoder, { top: 4 });
    expect(all).toHaveLength(4);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('are only of the documents, the speaker and the kind that are asked, by meaning too', async () => {
    const question = 'Is men voorstander van een klok?';
    const other = PAPERS.find(({ id }) => id !== VEERPONTEN.id);
    const documents = new Set([other?.id ?? '']);
    expect((await found(index, question, encoder, { documents })).every(({ id }) => id === other?.id)).toBe(
      true,
    );
    const said = await found(index, question, encoder, { voice: 'commissie' });
    expect(said.map(({ text }) => text)).not.toContain('Het kabinet steunt de scheepsbel op elke veerpont.');
    expect(said.length).toBeGreaterThan(0);
    expect(await found(index, question, encoder, { kind: 'motie' })).toEqual([]);
  });

  it('do not leave the collections of a view on the index', async () => {
    const closed = PAPERS.map((document) =>
      document.id === VEERPONTEN.id ? { ...document, collection: 'besloten' } : document,
    );
    const { index: whole } = await built(closed, encoder);
    const question = 'En de klok?';
    expect((await found(whole, question, encoder)).map(({ id }) => id)).toContain(VEERPONTEN.id);
    const view = withinCollections(whole, ['algemeen']);
    const all = await found(view, question, encoder);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map(({ id }) => id)).not.toContain(VEERPONTEN.id);
    const [asked] = await encoder.questions([question]);
    expect(await view.meaning?.similarity(asked as never, new Map([[VEERPONTEN.id, new Set([0])]]))).toEqual(
      new Map(),
    );
  });

  it('do not leave the documents of a view on the index', async () => {
    const other = PAPERS.find(({ id }) => id !== VEERPONTEN.id)?.id ?? '';
    const view = onlyIn(index, [other]);
    expect(view.meaning).toBeTruthy();
    const all = await found(view, 'Is men voorstander van een klok?', encoder);
    expect(all.every(({ id }) => id === other)).toBe(true);
  });
});

describe('passages for a question', () => {
  const question = 'Is men voorstander van een klok?';

  it('come by meaning too, with what words and meaning say of the best sentence of each', async () => {
    const hits = await search(index, question, { encoder });
    const hit = hits.find(({ passage }) => passage.text.includes('Het kabinet steunt de scheepsbel'));
    expect(hit?.found?.words).toBeLessThan(1);
    expect(hit?.found?.meaning).toBeGreaterThan(0.3);
    const best = hit?.passage.sentences[hit.found?.order ?? -1];
    expect(hit?.document.text.slice(best?.start, best?.end)).toContain('steunt de scheepsbel');
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('of a document that is named by number come before all others', async () => {
    const [first] = await search(index, 'Wat staat er in COM(2030) 101 over een klok?', { encoder });
    expect(first?.document.references.com).toContain('COM(2030) 101');
  });

  it('come by words where the index is of another encoder, or of none', async () => {
    for (const [over, by] of [
      [index, new SenseEncoder('b')],
      [byWords, encoder],
    ] as const) {
      const hits = await search(over, 'scheepsbel van brons', { encoder: by });
      expect(hits[0]?.passage.text).toContain('scheepsbel van brons');
      expect(hits[0]?.found).toBeUndefined();
    }
  });

  it('are as many as are asked', async () => {
    expect(await search(index, question, { encoder, top: 2 })).toHaveLength(2);
  });
});

describe('vectors of an index', () => {
  it('are taken over from an earlier one where the text is the same, and the files are alike', async () => {
    const again = new SenseEncoder(FITTED_FOR);
    const next = await built(PAPERS, again, index);
    expect(again.encoded).toBe(0);
    expect([...next.files.keys()].sort()).toEqual([...files.keys()].sort());
  });

  it('are made anew by another encoder, and for what is new', async () => {
    const other = new SenseEncoder('b');
    await built(PAPERS, other, index);
    expect(other.encoded).toBe(sentences);
    const fewer = await built(PAPERS.slice(0, 1), new SenseEncoder(FITTED_FOR));
    const grown = new SenseEncoder(FITTED_FOR);
    await writeIndex(PAPERS, {
      encoder: grown,
      write: async () => {},
      earlier: { index: fewer.index, holds: ({ id }) => id === PAPERS[0]?.id },
    });
    expect(grown.encoded).toBeGreaterThan(0);
    expect(grown.encoded).toBeLessThan(sentences);
  });

  it('are part of the fingerprint, with the encoder that made them', async () => {
    const fingerprints = await Promise.all(
      [encoder, new SenseEncoder('b'), null].map(
        async (each) => (await built(PAPERS, each)).index.fingerprint,
      ),
    );
    expect(new Set(fingerprints).size).toBe(3);
  });

  it('have no pieces where those take more room than there is, and are then whole sentences only', async () => {
    const [asked] = await encoder.questions(['En de klok?']);
    const places = new Map([[VEERPONTEN.id, new Set([0])]]);
    const piecesOf = async (pieces: number) => {
      const small = await openIndex(async (name) => files.get(name), { pieces });
      const similarity = await small.meaning?.similarity(asked as never, places);
      return [small.meaning?.dims.piece, similarity?.get(VEERPONTEN.id)?.pieces(0) ?? null];
    };
    expect(await piecesOf(10)).toEqual([0, null]);
    expect(await piecesOf(1e9)).toEqual([encoder.dims.piece, expect.any(Number)]);
  });

  it('that are damaged or gone refuse the index, with what to do', async () => {
    const pointer = JSON.parse(new TextDecoder().decode(files.get(POINTER)));
    const name: string = pointer.meaning.vectors[0].name;
    const bytes = Uint8Array.from(files.get(name) ?? []);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    for (const [damaged, message] of [
      [new Map([...files, [name, bytes]]), /beschadigd.*npm run build/],
      [new Map([...files].filter(([each]) => each !== name)), /ontbreekt.*npm run build/],
    ] as const)
      await expect(openIndex(async (each) => damaged.get(each))).rejects.toThrow(message);
  });
});
