import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import type { Reading } from '../../src/search/reading.ts';
import { readAll } from '../search/papers.ts';
import { testApp } from './world.ts';

const FORMATS = join(import.meta.dirname, '..', 'fixtures', 'formats', 'clean');
let reading: Reading;
let page: (path: string) => Promise<string>;

beforeAll(async () => {
  const index = await openCorpus([join(FORMATS, 'pdf')]);
  reading = await readAll(index);
  const { app } = testApp({ index: async () => index });
  page = async (path) => (await app.fetch(new Request(`http://localhost${path}`))).text();
});

describe('the pages over somebody’s own documents', () => {
  it('give examples that are about those, and that have an answer there', async () => {
    const front = await page('/');
    expect(front).toContain('Wat vindt het kabinet van de mededeling Europese agenda voor voetveren?');
    expect(front).not.toContain('drugs');
  });

  it('say on which page of the file a stretch of text begins, once for each page', async () => {
    const document = reading.documents.find(({ kind, pages }) => kind === 'fiche' && pages.length > 1);
    const text = await page(`/stukken/${document?.id}`);
    const shown = [...text.matchAll(/<span class="page"[^<>]*>p\. (\d+) <\/span>/g)].map(([, number]) =>
      Number(number),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown[0]).toBe(1);
  });

  it('link a document to those that it has to do with', async () => {
    const linked = reading.documents.find(({ id }) => reading.linksOf(id).some((link) => link.id !== null));
    const other = reading.linksOf(linked?.id ?? '').find(({ id }) => id !== null);
    const text = await page(`/stukken/${linked?.id}`);
    expect(text).toContain('Verwante stukken');
    expect(text).toContain(`href="/stukken/${other?.id}"`);
  });
});
