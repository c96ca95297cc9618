import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../ingest/corpus.ts';
import type { Kind } from '../../../src/documents/document.ts';
import { serverData } from '../../../src/web/parts/server-data.ts';
import { fictional, smallIndex } from '../../app/small-index.ts';

const OPTIONS = { language: 'nl', version: '1.2.3', model: false, feedback: false, scope: null } as const;
const ids = async (index: Parameters<typeof serverData>[0]) =>
  (await serverData(index, OPTIONS)).titles.map(({ id }) => id);

describe('the documents that are named where nothing was found', () => {
  it('are all eight that ship, the nota and the newest fiche first', async () => {
    const named = await ids(await openCorpus(undefined));
    expect(named).toHaveLength(8);
    expect(named.slice(0, 2)).toEqual(['nota-eu-drugsstrategie', 'kst-22112-4264']);
  });

  it('are at most ten of many, those that say what the cabinet thinks before any other', async () => {
    const make = (id: string, kind: Kind, date: string) =>
      fictional(id, [{ heading: 'Kern', voice: 'kabinet', texts: ['Fictief.'] }], { kind, date });
    const others = Array.from({ length: 12 }, (_, at) => make(`a-${at + 10}`, 'mededeling', '2031-09-01'));
    const named = await ids(
      smallIndex([
        ...others,
        make('fiche-oud', 'fiche', '2031-01-01'),
        make('fiche-nieuw', 'fiche', '2031-05-01'),
        make('nota', 'nota', '2030-01-01'),
      ]),
    );
    expect(named).toHaveLength(10);
    expect(named.slice(0, 4)).toEqual(['nota', 'fiche-nieuw', 'fiche-oud', 'a-10']);
  });
});
