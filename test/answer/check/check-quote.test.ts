import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote, MAX_QUOTE } from '../../../src/answer/check/check-quote.ts';
import type { Document } from '../../../src/documents/document.ts';
import type { StoredDocument } from '../../../src/search/index.ts';
import { fictional } from '../../app/small-index.ts';

const held = (texts: readonly string[], also: Partial<Document> = {}): StoredDocument => ({
  ...fictional('fiche-vuurtorens', [{ heading: '3. Beoordeling', voice: 'kabinet', texts }], also),
  links: [],
});

const LIGHT = 'Het kabinet steunt het tellen van vuurtorens niet, omdat de kosten onbekend zijn.';
const COAST = 'Wel vraagt het kabinet aandacht voor de kust van Zeeland.';
const fiche = held([LIGHT, COAST]);

describe('a quote', () => {
  it('stands exactly where it stands, with who says it and on which page', () => {
    const paged = held([LIGHT, COAST], { pages: [{ start: 0, page: 7 }] });
    const { text } = paged.document;
    const start = text.indexOf(COAST);
    expect(checkQuote(paged, COAST)).toEqual({
      status: 'exact',
      place: {
        start,
        end: start + COAST.length,
        text: COAST,
        page: 7,
        passageId: 'fiche-vuurtorens#1-2',
        path: ['3. Beoordeling'],
        voice: 'kabinet',
        modality: 'vastgesteld',
        whole: true,
        sentences: COAST,
      },
      occurrences: 1,
      similarity: 1,
      differences: [],
    });
  });

  it('that is half a sentence is exact and says so, beside the whole sentence', () => {
    const half = checkQuote(fiche, 'Het kabinet steunt het tellen van vuurtorens');
    expect(half).toMatchObject({ status: 'exact', place: { whole: false, sentences: LIGHT } });
    expect(checkQuote(fiche, LIGHT.slice(0, -1))).toMatchObject({ place: { whole: true } });
    expect(checkQuote(fiche, `${LIGHT}\n${COAST}`)).toMatchObject({
      place: { whole: true, passageId: 'fiche-vuurtorens#1-1' },
    });
  });

  it('is found whatever the white space is, at the characters of the document', () => {
    const spaced = held([`${LIGHT}\n\n ${COAST}`, 'Nog  twee   spaties hier.']);
    const asked = `  ${LIGHT} ${COAST}`.replace('kabinet steunt', 'kabinet\r\n\u00a0steunt\u00ad');
    const check = checkQuote(spaced, asked);
    expect(check).toMatchObject({ status: 'white_space', occurrences: 1, similarity: 1, differences: [] });
    expect(check.place?.text).toBe(`${LIGHT}\n\n ${COAST}`);
    expect(checkQuote(spaced, 'Nog twee spaties hier.').place?.text).toBe('Nog  twee   spaties hier.');
    expect(checkQuote(spaced, 'spaties\thier').place?.text).toBe('spaties hier');
  });

  it('is the same composed or with loose accents', () => {
    const accents = held(['De coördinatie blijft nationaal.']);
    expect(checkQuote(accents, 'De coo\u0308rdinatie blijft nationaal.')).toMatchObject({
      status: 'white_space',
      place: { text: 'De coördinatie blijft nationaal.' },
    });
  });

  it('that stands in more places is counted, and the first is shown', () => {
    const twice = held([COAST, LIGHT, COAST]);
    expect(checkQuote(twice, COAST)).toMatchObject({
      occurrences: 2,
      place: { passageId: 'fiche-vuurtorens#1-1' },
    });
  });

  it('in a heading is in no passage and said by nobody', () => {
    expect(checkQuote(fiche, '3. Beoordeling')).toMatchObject({
      status: 'exact',
      place: { passageId: null, voice: null, modality: null, path: ['3. Beoordeling'], whole: false },
    });
  });

  it('over two speakers is said by neither of them alone', () => {
    const made = fictional('fiche-vuurtorens', [
      { heading: 'Kop', voice: 'commissie', modality: 'voorgesteld', texts: ['De Commissie telt.'] },
      { heading: 'Kop', voice: 'kabinet', texts: ['Het kabinet telt mee.'] },
    ]);
    const check = checkQuote({ ...made, links: [] }, 'De Commissie telt. Kop Het kabinet telt mee.');
    expect(check).toMatchObject({ status: 'white_space', place: { voice: null, modality: 'voorgesteld' } });
  });
});

describe('a quote that differs', () => {
  it.each([
    ['a dropped "niet"', LIGHT.replace(' niet,', ','), [['changed', 'vuurtorens niet,', 'vuurtorens,']]],
    ['a dropped word', LIGHT.replace('het tellen', 'tellen'), [['missing', 'het', '']]],
    ['an added word', LIGHT.replace('de kosten', 'alle de kosten'), [['added', '', 'alle']]],
    ['another word', LIGHT.replace('steunt', 'verwerpt'), [['changed', 'steunt', 'verwerpt']]],
    ['another first word', LIGHT.replace('Het kabinet', 'Dit kabinet'), [['changed', 'Het', 'Dit']]],
    [
      'two changes',
      LIGHT.replace('steunt', 'verwerpt').replace('onbekend', 'te hoog'),
      [
        ['changed', 'steunt', 'verwerpt'],
        ['changed', 'onbekend', 'te hoog'],
      ],
    ],
    ['another capital', LIGHT.replace('kabinet', 'Kabinet'), [['changed', 'kabinet', 'Kabinet']]],
  ])('by %s shows the place and the words', (_, quote, differences) => {
    const check = checkQuote(fiche, quote);
    expect(check).toMatchObject({ status: 'differs', occurrences: 0, place: { text: LIGHT } });
    expect(check.differences.map(({ change, inDocument, inQuote }) => [change, inDocument, inQuote])).toEqual(
      differences,
    );
    expect(check.similarity).toBeGreaterThan(0.5);
  });

  it('by a sentence left out in the middle shows what is missing', () => {
    const three = held([
      'Eerst komt het eiland.',
      'Daarna volgt de kust.',
      'Tot slot de haven van Delfzijl.',
    ]);
    expect(checkQuote(three, 'Eerst komt het eiland. Tot slot de haven van Delfzijl.')).toMatchObject({
      status: 'differs',
      differences: [{ change: 'missing', inDocument: 'Daarna volgt de kust.', inQuote: '' }],
    });
  });

  it('is sought in the whole document, and the nearest place is taken', () => {
    const filler = Array.from(
      { length: 400 },
      (_, at) => `Zin ${at} van het kabinet over de kosten van iets.`,
    );
    const long = held([...filler, LIGHT, ...filler, LIGHT.replace('steunt', 'volgt'), ...filler]);
    const check = checkQuote(long, LIGHT.replace('steunt', 'volgt wel'));
    expect(check.place?.text).toBe(LIGHT.replace('steunt', 'volgt'));
    expect(check.differences).toEqual([{ change: 'added', inDocument: '', inQuote: 'wel' }]);
  });

  it.each([
    'De minister gaat morgen met de trein naar Groningen en blijft daar.',
    'kabinet',
    'x'.repeat(MAX_QUOTE),
    'a '.repeat(MAX_QUOTE / 2),
    '– – – 1',
  ])('in most of its words is not found (%#)', (quote) => {
    const other = held(['De zee is diep.', 'Vissen zwemmen.']);
    expect(checkQuote(other, quote)).toEqual({
      status: 'not_found',
      place: null,
      occurrences: 0,
      similarity: 0,
      differences: [],
    });
  });

  it('is not found in a document without text', () => {
    expect(checkQuote(held([], { text: '', sections: [], blocks: [] }), 'Het kabinet').status).toBe(
      'not_found',
    );
  });
});

describe('any piece of a document', () => {
  const { text } = fiche.document;
  const piece = fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b) + 1).trim())
    .filter((words) => words !== '');

  it('is found to the letter, and after its white space was changed', () => {
    const inOneLine = (words: string | undefined) => words?.replace(/\s+/g, ' ');
    fc.assert(
      fc.property(piece, fc.constantFrom('  ', '\n', '\u00a0'), (words, space) => {
        expect(checkQuote(fiche, words)).toMatchObject({ status: 'exact', place: { text: words } });
        const spaced = checkQuote(fiche, words.replace(/\s+/g, space));
        expect(spaced.status).toMatch(/^(?:exact|white_space)$/);
        expect(inOneLine(spaced.place?.text)).toBe(inOneLine(words));
      }),
    );
  });

  it('with a word put in is shown beside what stands there, the word apart', () => {
    let long = 0;
    fc.assert(
      fc.property(piece, fc.nat(), (words, seed) => {
        const parts = words.split(/\s+/);
        if (parts.length < 12) return;
        long += 1;
        const inside = 2 + (seed % (parts.length - 4));
        const { status, differences } = checkQuote(
          fiche,
          parts.toSpliced(inside, 0, 'kanarievogel').join(' '),
        );
        expect(status).toBe('differs');
        expect(differences.filter(({ inQuote }) => inQuote.includes('kanarievogel'))).toHaveLength(1);
      }),
      { seed: 20_260_130 },
    );
    expect(long).toBeGreaterThan(10);
  });
});
