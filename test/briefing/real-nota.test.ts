import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import type { Paper, PaperPart } from '../../src/briefing/paper/paper.ts';
import { type Card, type CardRow, cellIn } from '../../src/briefing/position/card.ts';
import { cardsOf } from '../../src/briefing/position/cards.ts';
import type { Passage } from '../../src/passages/passage.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { claimsIn, paperOn, wholeTemplate } from './making.ts';
import { FACTS } from './real-nota-facts.ts';

/** A folder with the published note; it is not part of the project, so these tests run only where it is given. */
const NAME = 'beslisnota-eu-drugsstrategie';
const folder = process.env.NOTABENE_BRONNEN;
const path = folder === undefined ? null : join(folder, `${NAME}.txt`);

/** Numbered sections of a note that hold facts of the matter. */
const SECTIONS = /^(?:[1-4]\. |Proces$|Wat de Commissie voorstelt: |Beoordeling$)/;

describe.skipIf(path === null || !existsSync(path))('of the published note', () => {
  let index: SearchIndex;
  let card: Card;
  let paper: Paper;
  let passages: readonly Passage[];

  beforeAll(async () => {
    index = await openCorpus([path ?? '']);
    const cards = await cardsOf(index, [NAME]);
    if (cards.kind !== 'cards' || cards.comparison.cards[0] === undefined) throw new Error(cards.kind);
    card = cards.comparison.cards[0];
    paper = await paperOn(index, { documents: [NAME] }, { template: wholeTemplate('nota') });
    passages = (await index.held(NAME))?.passages ?? [];
  });

  const cell = (row: CardRow) => cellIn(card, row);

  describe('the card', () => {
    it('has the attitude as positive on all three matters, from one and the same quote', () => {
      const cells = [cell('bevoegdheid'), cell('subsidiariteit'), cell('proportionaliteit')];
      expect(cells.map(({ position }) => position)).toEqual(['positief', 'positief', 'positief']);
      const places = cells.map(({ claims }) =>
        claims.map(({ citations: [{ start, end }] }) => `${start}-${end}`),
      );
      expect(new Set(places.flat()).size).toBe(1);
    });

    it.each(['financien', 'regeldruk', 'krachtenveld'] as const)(
      'says of %s that it is not stated',
      (row) => {
        expect(cell(row)).toMatchObject({ status: 'niet-vermeld', claims: [] });
      },
    );

    it.each(['titel', 'rechtsbasis', 'besluitvorming', 'rol-ep'] as const)('has no place for %s', (row) => {
      expect(cell(row).status).toBe('niet-van-toepassing');
    });

    it('names both ministries, who leads and who helps, as the note spells them', () => {
      expect(cell('ministerie').names).toEqual([
        'Volksgezondheid, Wetenschap en Sport',
        'Justitie en Veiligheid',
      ]);
      expect(cell('medeministeries').names).toEqual(['Justitie en Veiligheid']);
    });

    it('has the Council formation, and does not say that it has met', () => {
      expect(cell('raad').claims).toHaveLength(1);
      expect(cell('raad').claims[0]).toMatchObject({ voice: 'proces', modality: 'verwacht' });
      expect(cell('raad').claims[0]?.text).toContain('Raad Justitie en Binnenlandse Zaken');
    });

    it('has the decision that officials advise', () => {
      expect(cell('besluit').claims[0]).toMatchObject({ voice: 'ambtelijk', modality: 'geadviseerd' });
      expect(cell('besluit').claims[0]?.text).toContain('akkoord');
    });

    it('has both things to which the cabinet asks more attention', () => {
      const text = cell('aandacht')
        .claims.map((claim) => claim.text)
        .join(' ');
      expect(text).toContain('schadebeperking');
      expect(text).toContain('criminele geldstromen');
    });
  });

  it('has its verdict and all that the cabinet asks in the nota of two pages, too', async () => {
    const short = await paperOn(index, { documents: [NAME] });
    const words = claimsIn(short)
      .map(({ text }) => text)
      .join(' ');
    expect(words).toContain('positief');
    expect(words).toContain('schadebeperking');
    expect(words).toContain('criminele geldstromen');
    expect(claimsIn(short).length).toBeLessThan(claimsIn(paper).length);
  });

  describe('the nota made from it, of any length', () => {
    const claimsOf = (parts: readonly PaperPart[]) =>
      parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'said' ? block.claims : [])));
    const under = (heading: string) => claimsOf(paper.parts.filter((part) => part.heading === heading));
    /** The sentences of the source that a claim holds. */
    const sentencesOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
      passages
        .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
        .filter(({ sentence }) => sentence.start < end && sentence.end > start)
        .map(({ passage, sentence }) =>
          passage.text
            .slice(sentence.start - passage.start, sentence.end - passage.start)
            .replace(/\s+/g, ' '),
        );
    const holds = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

    it.each(FACTS)('$part has that $fact, with a footnote', ({ part, words }) => {
      const found = under(part).filter(({ text }) => holds(text, words));
      expect(found).toHaveLength(1);
      expect(found[0]?.citations[0].quote.replace(/\s+/g, ' ')).toSatisfy((quote: string) =>
        holds(quote, words),
      );
    });

    it('has no sentence in its sections 1 to 4 that is none of these facts', () => {
      const parts = paper.parts.filter(({ heading }) => heading !== null && SECTIONS.test(heading));
      const others = parts.flatMap((part) =>
        claimsOf([part])
          .flatMap(({ citations: [citation] }) => sentencesOf(citation))
          .filter(
            (sentence) => !FACTS.some((fact) => fact.part === part.heading && holds(sentence, fact.words)),
          ),
      );
      expect(others).toEqual([]);
    });

    it('quotes what the note says on what may not be made public, and nothing else', () => {
      const last = paper.parts.find(({ heading }) => heading?.startsWith('5. '));
      expect(last?.blocks.map(({ type }) => type)).not.toContain('field');
      expect(claimsOf(last === undefined ? [] : [last]).every(({ voice }) => voice === 'ambtelijk')).toBe(
        true,
      );
    });
  });
});
