import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { Paper } from '../../src/briefing/paper/paper.ts';
import type { PickedPlace } from '../../src/briefing/places.ts';
import { RESOURCES } from '../../src/web/api/resource-schemas.ts';
import { emptyBasket, MOST_TAKEN, putBack, take, taken } from '../../src/web/page/basket.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { testApp } from './world.ts';

const BASE = 'https://notabene.example';
const app = () => testApp({ index: briefingIndex, ask }).app;
const post = (path: string, body: unknown) =>
  new Request(`${BASE}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The nth whole sentence of the cabinet in a document. */
async function sentenceOf(documentId: string, nth = 0): Promise<PickedPlace> {
  const held = await (await briefingIndex()).held(documentId);
  const own = held?.passages.flatMap((passage) =>
    passage.sentences.filter(({ voice, item }) => voice === 'kabinet' && !item),
  );
  const sentence = own?.[nth];
  if (held === undefined || sentence === undefined) throw new Error('No such sentence.');
  const { start, end } = sentence;
  return { documentId, start, end, quote: held.document.text.slice(start, end) };
}

describe('sentences that were picked', () => {
  it('hold as long as the document has them, also at another place, and are told gone when not', async () => {
    const place = await sentenceOf(REVISED);
    const places = [
      place,
      { ...place, start: place.start + 5, end: place.end + 5 },
      { ...place, quote: 'Het kabinet wil alle vuurtorens afbreken.' },
      { ...place, documentId: 'kst-1-1' },
    ];
    const response = await app().fetch(post('/api/places', { places }));
    const checked = RESOURCES.CheckedPlaces.parse(await response.json()).places;
    expect(checked.map(({ standing }) => standing)).toEqual(['holds', 'moved', 'gone', 'no_document']);
    expect(checked[0]).toMatchObject({ voice: 'kabinet', start: place.start, replacedBy: null });
  });

  it('say by which document theirs was replaced', async () => {
    const response = await app().fetch(post('/api/places', { places: [await sentenceOf(ORIGINAL)] }));
    const [checked] = RESOURCES.CheckedPlaces.parse(await response.json()).places;
    expect(checked?.replacedBy?.id).toBe(REVISED);
  });

  describe('in a paper', () => {
    const made = async (order: object) =>
      (await (await app().fetch(post('/api/notes', { format: 'json', ...order }))).json()) as Paper;
    const under = ({ parts }: Paper, heading: string) =>
      parts.find((part) => part.heading === heading)?.blocks ?? [];

    it('stand first, in the order in which they were picked, and are not said again', async () => {
      const sentences = [await sentenceOf(REVISED, 3), await sentenceOf(REVISED, 1)];
      const paper = await made({ sentences });
      const said = under(paper, 'Gekozen zinnen').flatMap((block) => ('claims' in block ? block.claims : []));
      expect(said.map(({ citations: [{ quote }] }) => quote)).toEqual(sentences.map(({ quote }) => quote));
      const all =
        JSON.stringify(paper.parts).split(JSON.stringify(said[0]?.text ?? '').slice(1, -1)).length - 1;
      // Its text and its quote, once each.
      expect(all).toBeLessThanOrEqual(2);
      expect(paper.parts.length).toBeGreaterThan(2);
    });

    it('are all of it when that is asked', async () => {
      const paper = await made({ sentences: [await sentenceOf(REVISED)], only: true });
      expect(paper.parts.map(({ heading }) => heading).filter((heading) => heading !== null)).toEqual([
        'Gekozen zinnen',
      ]);
    });

    it('are left out where the document does not have them, which is said', async () => {
      const place = await sentenceOf(REVISED);
      const paper = await made({
        sentences: [place, { ...place, quote: 'Het kabinet wil alle vuurtorens afbreken.' }],
        only: true,
      });
      expect(JSON.stringify(paper)).not.toContain('afbreken');
      expect(under(paper, 'Gekozen zinnen').at(-1)).toMatchObject({
        type: 'remark',
        text: 'Eén gekozen zin staat niet meer zo in de stukken en is weggelaten.',
      });
    });

    it('of a replaced document say so', async () => {
      const paper = await made({ sentences: [await sentenceOf(ORIGINAL)], only: true });
      expect(JSON.stringify(under(paper, 'Gekozen zinnen'))).toMatch(/is vervangen door/);
    });
  });

  it('of an old link are shown with the document that took the place of theirs', async () => {
    const { start, end } = await sentenceOf(ORIGINAL);
    const old = await (await app().request(`/stukken/${ORIGINAL}?citaat=${start}-${end}`)).text();
    expect(old).toContain('dit stuk is vervangen');
    const plain = await (await app().request(`/stukken/${REVISED}?citaat=0-10`)).text();
    expect(plain).not.toContain('dit stuk is vervangen');
  });
});

describe('the basket of a browser', () => {
  const shelf = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const sentence = (start: number) => ({
    documentId: 'fiche-molens',
    documentTitle: 'Fiche: Molens',
    start,
    end: start + 5,
    quote: 'Molen',
    voice: 'kabinet' as const,
  });

  it('has each sentence once, in the order in which they were taken, until they are put back', () => {
    const own = shelf();
    expect(take(own, [sentence(1), sentence(9)])).toBe(2);
    expect(take(own, [sentence(9), sentence(4)])).toBe(3);
    expect(putBack(own, sentence(9))).toBe(true);
    expect(taken(own).map(({ start }) => start)).toEqual([1, 4]);
    emptyBasket(own);
    expect(taken(own)).toEqual([]);
  });

  it('takes no more than a paper has room for, and says so by null', () => {
    const own = shelf();
    expect(
      take(
        own,
        Array.from({ length: MOST_TAKEN }, (_, at) => sentence(at * 10)),
      ),
    ).toBe(MOST_TAKEN);
    expect(take(own, [sentence(99_999)])).toBeNull();
    expect(taken(own)).toHaveLength(MOST_TAKEN);
  });

  it('is empty where what is kept can not be read', () => {
    const own = shelf();
    own.setItem('notabene.mandje.1', '{"a":');
    expect(taken(own)).toEqual([]);
    own.setItem('notabene.mandje.1', '[{"documentId":1},null]');
    expect(taken(own)).toEqual([]);
  });
});
