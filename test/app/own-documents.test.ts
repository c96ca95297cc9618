import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../scripts/corpus.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { testApp } from './world.ts';

const FORMATS = join(import.meta.dirname, '..', 'fixtures', 'formats', 'clean');
let index: SearchIndex;
let page: (path: string) => Promise<string>;

beforeAll(async () => {
  index = await openCorpus([join(FORMATS, 'pdf')]);
  const { app } = testApp({ index: async () => index });
  page = async (path) => (await app.fetch(new Request(`http://stukken.example${path}`))).text();
});

describe('the pages over somebody’s own documents', () => {
  it('give examples that are about those, and that have an answer there', async () => {
    const front = await page('/');
    expect(front).toContain('Wat vindt het kabinet van Mededeling Europese agenda voor voetveren?');
    expect(front).not.toContain('drugs');
  });

  it('say on which page of the file a stretch of text begins, once for each page', async () => {
    const document = index.documents.find(({ kind, pages }) => kind === 'fiche' && pages.length > 1);
    const text = await page(`/stukken/${document?.id}`);
    const shown = [...text.matchAll(/<span class="page">p\. (\d+)<\/span>/g)].map(([, number]) =>
      Number(number),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown[0]).toBe(1);
  });

  it('link a document to those that it has to do with', async () => {
    const linked = index.documents.find(({ id }) => index.linksOf(id).some((link) => link.id !== null));
    const other = index.linksOf(linked?.id ?? '').find(({ id }) => id !== null);
    const text = await page(`/stukken/${linked?.id}`);
    expect(text).toContain('Verwante stukken');
    expect(text).toContain(`href="/stukken/${other?.id}"`);
  });
});
