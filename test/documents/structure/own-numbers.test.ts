import { describe, expect, it } from 'vitest';
import { SHIPPED_CORPUS } from '../../../cli/places.ts';
import { readCorpus } from '../../../ingest/corpus.ts';
import type { FrontMatter } from '../../../src/documents/source.ts';
import { numbersOf } from '../../../src/documents/structure/own-numbers.ts';
import { parseText } from '../../fixtures/documents/read.ts';

const numbers = (id: string, frontMatter: FrontMatter, text = 'Fictief.') =>
  numbersOf(
    parseText(text, { name: `${id}.md`, frontMatter: { id, titel: 'Fictief stuk', ...frontMatter } })
      .document,
  );

describe('the numbers of a document', () => {
  it('are its own, of a Commission document, only where they are of that proposal', () => {
    const found = numbers('com-2031-58', {
      soort: 'mededeling',
      referenties: {
        com: ['COM(2031) 60', 'COM(2031) 58'],
        celex: ['52031DC0058'],
        kamerstuk: ['kst-22112-9101'],
      },
    });
    expect(found).toEqual({
      own: ['COM(2031) 58', '52031DC0058'],
      about: [],
      named: ['COM(2031) 60', 'kst-22112-9101'],
    });
  });

  it('say of a fiche under which it was published, what it is about, and what it only names', () => {
    const data = '## 1. Algemene gegevens\n\n### c) Nr. Commissiedocument\n\nCOM(2031) 58\n';
    const found = numbers(
      'kst-22112-9101',
      {
        soort: 'fiche',
        referenties: {
          com: ['COM(2031) 58', 'COM(2031) 60'],
          celex: ['52031PC0058'],
          kamerstuk: ['kst-22112-9101', 'kst-22112-9102'],
          tk: ['2031D00001', '2031D00002'],
        },
      },
      data,
    );
    expect(found).toEqual({
      own: ['kst-22112-9101', '2031D00001'],
      about: ['COM(2031) 58', '52031PC0058'],
      named: ['COM(2031) 60', 'kst-22112-9102', '2031D00002'],
    });
  });

  it('are none of its own in a register, and each number of every document that ships stands in one group', async () => {
    const { documents } = await readCorpus([SHIPPED_CORPUS]);
    for (const document of documents) {
      const { own, about, named } = numbersOf(document);
      const { com, kamerstuk, celex, tk } = document.references;
      expect([...own, ...about, ...named].sort()).toEqual([...com, ...kamerstuk, ...celex, ...tk].sort());
      if (document.kind === 'register') expect([own, about]).toEqual([[], []]);
    }
  });
});
