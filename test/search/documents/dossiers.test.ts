import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../src/ask.ts';
import {
  documentsIn,
  dossierId,
  dossiersOf,
  findDossiers,
  titleOf,
} from '../../../src/search/documents/dossiers.ts';
import type { SearchIndex } from '../../../src/search/index.ts';
import { ALIKE, ON_ANY } from '../alike.ts';
import { indexOver } from '../papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver(ALIKE);
});

const BRUGGEN = 'Fiche: Verordening bruggen (fictief)';

describe('a scope', () => {
  it('names all documents of a dossier by one id, of whichever of them', async () => {
    for (const dossier of new Set((await dossiersOf(index)).values())) {
      const ids = dossier.documents.map(({ id }) => id);
      expect([...(await documentsIn(index, [dossierId(dossier)]))]).toEqual(ids);
      for (const id of ids) expect([...(await documentsIn(index, [`dossier:${id}`]))]).toEqual(ids);
    }
  });

  it('names documents beside it by themselves, and nothing by a dossier that is not there', async () => {
    expect([...(await documentsIn(index, ['dossier:weg', 'kst-99001-201']))]).toEqual(['kst-99001-201']);
  });

  it('answers from the dossier that it names, and from nothing where that is not there', async () => {
    const inDossier = await ask(
      index,
      { question: ON_ANY, scope: ['dossier:kst-99001-202'] },
      { now: () => 0 },
    );
    expect(inDossier.claims.map(({ citations: [{ documentId }] }) => documentId)).toEqual(['kst-99001-202']);
    const nowhere = await ask(index, { question: ON_ANY, scope: ['dossier:weg'] }, { now: () => 0 });
    expect([nowhere.status, nowhere.claims]).toEqual(['unanswered', []]);
  });

  it('is called after its document or its dossier, and by no name when it is of several', async () => {
    expect(await titleOf(index, ['kst-99001-202'])).toBe(BRUGGEN);
    expect(await titleOf(index, ['dossier:kst-99001-202'])).toBe(BRUGGEN);
    expect(await titleOf(index, ['kst-99001-201', 'kst-99001-202'])).toBeNull();
    expect(await titleOf(index, ['weg'])).toBeNull();
    expect(await titleOf(index, [])).toBeNull();
  });
});

describe('dossiers', () => {
  const titles = async (text: string, most = 20) => {
    const { dossiers, total } = await findDossiers(index, text, most);
    return { titles: dossiers.map(({ foremost }) => foremost.title), total };
  };

  it.each(['bruggen', 'BRUG', 'verordening brug', 'kst-99001-202', '99001 202', 'brüggen'])(
    'are found by the beginning of words and numbers, however they are written: %s',
    async (text) => {
      expect(await titles(text)).toEqual({ titles: [BRUGGEN], total: 1 });
    },
  );

  it('are all there without a word, so many of them as are asked for', async () => {
    const all = await titles('');
    expect(all.titles.length).toBe(all.total);
    expect(all.total).toBeGreaterThan(2);
    expect(await titles('', 2)).toEqual({ titles: all.titles.slice(0, 2), total: all.total });
  });

  it('are not found by the middle of a word, or by a word that only one of two is of', async () => {
    expect((await titles('ruggen')).total).toBe(0);
    expect((await titles('bruggen sluizen')).total).toBe(0);
  });
});
