import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../ingest/corpus.ts';
import { completed, OriginRecords } from '../../../ingest/reading/origin-records.ts';
import type { Extracted } from '../../../src/sources/extracted.ts';
import { type ProvenanceEntry, provenanceBytes } from '../../../src/sources/provenance.ts';
import { sha256 } from '../../../src/sources/read.ts';
import { folderWith } from '../../cli/folder.ts';

const PAGE = `<!DOCTYPE html><html lang="nl"><head><title>Fiche</title></head><body><article>
<h1>Fiche: Mededeling over windvanen (fictief)</h1>
<p>De Commissie stelt voor om elke windvaan te tellen. Het kabinet steunt dat.</p>
</article></body></html>`;

function entry(content: string, more: Partial<ProvenanceEntry> = {}): ProvenanceEntry {
  return {
    sha256: sha256(content),
    url: 'https://stukken.example/kst-22112-9961.html',
    opgehaaldVan: 'https://stukken.example/kst-22112-9961.html',
    id: 'kst-22112-9961',
    soort: 'fiche',
    titel: 'Fiche: Mededeling over windvanen',
    datum: '2031-05-06',
    taal: 'nl',
    referenties: {
      com: ['COM(2031) 61'],
      celex: [],
      kamerstuk: ['kst-22112-9961'],
      dossier: ['22112'],
      tk: [],
    },
    ookBekendAls: [],
    bijlageBij: null,
    etag: null,
    laatstGewijzigd: null,
    versie: null,
    bron: 'officielebekendmakingen',
    ...more,
  };
}

const record = (files: Readonly<Record<string, ProvenanceEntry>>): Uint8Array =>
  provenanceBytes(new Map(Object.entries(files)));

describe('a folder of pulled documents', () => {
  it('tells of each file under what number, title, date and address it was published', async () => {
    const folder = await folderWith({
      'a/download.html': PAGE,
      'a/herkomst.json': record({ 'download.html': entry(PAGE) }),
    });
    const { documents, files, skipped } = await readCorpus([folder]);
    expect(documents).toMatchObject([
      {
        id: 'kst-22112-9961',
        kind: 'fiche',
        title: 'Fiche: Mededeling over windvanen',
        date: '2031-05-06',
        references: { com: ['COM(2031) 61'], kamerstuk: ['kst-22112-9961'] },
        source: { name: 'download.html', url: 'https://stukken.example/kst-22112-9961.html' },
      },
    ]);
    // The record itself is no document, and is not mentioned as one.
    expect([...files, ...skipped].map(({ name }) => name)).toEqual(['a/download.html']);
    expect((await readCorpus([join(folder, 'a', 'download.html')])).documents[0]?.id).toBe('kst-22112-9961');
  });

  it('says nothing about another version of a file', async () => {
    const changed = PAGE.replace('elke windvaan', 'iedere windvaan');
    const folder = await folderWith({
      'download.html': changed,
      'herkomst.json': record({ 'download.html': entry(PAGE) }),
    });
    expect((await readCorpus([folder])).documents).toMatchObject([{ id: 'download', date: null }]);
  });

  it('goes behind what a file says about itself, field by field', async () => {
    const folder = await folderWith({ 'herkomst.json': record({ 'stuk.xml': entry(PAGE) }) });
    const records = new OriginRecords();
    const own = { titel: 'Eigen titel', datum: undefined, referenties: { com: ['COM(2031) 62'] } };
    const read: Extracted = {
      kind: 'source',
      source: { name: 'stuk.xml', format: 'text', sha256: sha256(PAGE), frontMatter: own, body: PAGE },
      suspicions: [],
      pages: null,
    };
    const { source } = completed(read, await records.of(join(folder, 'stuk.xml'), sha256(PAGE)));
    expect(source.frontMatter).toMatchObject({
      id: 'kst-22112-9961',
      titel: 'Eigen titel',
      datum: '2031-05-06',
      referenties: { com: ['COM(2031) 62'], kamerstuk: ['kst-22112-9961'], dossier: ['22112'] },
    });
  });

  it('with a record that does not hold is said to be so, and its files are read without it', async () => {
    const folder = await folderWith({ 'download.html': PAGE, 'herkomst.json': '{' });
    const { documents, refused } = await readCorpus([folder]);
    expect(documents.map(({ id }) => id)).toEqual(['download']);
    expect(refused).toMatchObject([
      { code: 'bad_provenance', message: expect.stringMatching(/herkomst\.json.*pull/) },
    ]);
  });
});
