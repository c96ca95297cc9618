import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readFrontMatter } from '../../src/sources/front-matter.ts';
import {
  frontMatterOf,
  PROVENANCE,
  type ProvenanceEntry,
  provenanceBytes,
  readProvenance,
} from '../../src/sources/provenance.ts';
import { folderWith } from '../cli/folder.ts';

const ENTRY: ProvenanceEntry = {
  sha256: 'a'.repeat(64),
  url: 'https://zoek.officielebekendmakingen.nl/kst-99112-12.html',
  opgehaaldVan: 'https://zoek.officielebekendmakingen.nl/kst-99112-12.xml',
  id: 'kst-99112-12',
  soort: null,
  titel: 'Fiche: Dorpspleinen: "samen" & ---',
  datum: '2026-01-30',
  taal: 'nl',
  referenties: {
    com: ['COM(2025) 9743'],
    celex: [],
    kamerstuk: ['kst-99112-12'],
    dossier: ['99112'],
    tk: ['2026D99999'],
  },
  ookBekendAls: [],
  bijlageBij: null,
  etag: '"v1"',
  laatstGewijzigd: null,
  versie: null,
  bron: 'officielebekendmakingen',
};

describe('the record of a folder', () => {
  it('is read back as it was written, in the order of the names', async () => {
    const folder = await folderWith();
    const other = { ...ENTRY, id: 'blg-1', bijlageBij: 'kst-99112-12' };
    await writeFile(
      join(folder, PROVENANCE),
      provenanceBytes(
        new Map([
          ['kst-99112-12.xml', ENTRY],
          ['blg-1.pdf', other],
        ]),
      ),
    );
    const read = await readProvenance(folder);
    expect(read).toEqual({ ok: true, provenance: expect.any(Map) });
    expect(read.ok && [...read.provenance]).toEqual([
      ['blg-1.pdf', other],
      ['kst-99112-12.xml', ENTRY],
    ]);
  });

  it('is empty where there is none', async () => {
    expect(await readProvenance(await folderWith())).toEqual({ ok: true, provenance: new Map() });
  });

  it.each([
    ['no JSON', '{"versie": 1, "best'],
    ['no record', '[]'],
    ['of another version', '{"versie": 2, "bestanden": {}}'],
    ['a name that leads out of the folder', JSON.stringify({ versie: 1, bestanden: { '../x.xml': ENTRY } })],
    [
      'an unknown key',
      JSON.stringify({ versie: 1, bestanden: { 'x.xml': { ...ENTRY, indiener: 'iemand' } } }),
    ],
    [
      'an address that is not https',
      JSON.stringify({ versie: 1, bestanden: { 'x.xml': { ...ENTRY, url: 'http://a.example/' } } }),
    ],
  ])('is refused, not taken for empty, when it is %s', async (_, content) => {
    const read = await readProvenance(await folderWith({ [PROVENANCE]: content }));
    expect(read).toEqual({
      ok: false,
      message: expect.stringMatching(/^Het overzicht ‘herkomst\.json’ .*pull/),
    });
  });

  it('gives front matter that a file might have had itself', () => {
    const given = frontMatterOf(ENTRY);
    expect(readFrontMatter(`---\n${stringify(given)}---\n`)).toMatchObject({ ok: true, frontMatter: given });
  });

  it('leaves out of the front matter what is not known', () => {
    expect(Object.keys(frontMatterOf({ ...ENTRY, titel: null, datum: null, taal: null }))).toEqual([
      'id',
      'referenties',
      'url',
    ]);
  });
});
