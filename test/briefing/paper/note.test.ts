import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../ingest/corpus.ts';
import type { Step } from '../../../src/briefing/paper/note.ts';
import type { SearchIndex } from '../../../src/search/index.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../documents.ts';
import { blocksIn, claimsIn, labelsUnder, make, paperOn, under } from '../making.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'documents');

describe('a paper', () => {
  let shipped: SearchIndex;
  let fictional: SearchIndex;
  let briefings: SearchIndex;
  beforeAll(async () => {
    shipped = await openCorpus(undefined);
    fictional = await openCorpus([FIXTURES]);
    briefings = await briefingIndex();
  });
  const cited = async (about: string) =>
    new Set(
      (await paperOn(shipped, { about, form: 'briefing' })).citations.map(({ documentId }) => documentId),
    );

  describe('on a subject', () => {
    it('is made from the documents on that subject, and those that belong to them', async () => {
      const made = await cited('de precursorenverordening');
      expect(made).toEqual(new Set(['kst-22112-4264']));
    });

    it('leaves out the fiche on the neighbouring proposal', async () => {
      expect(await cited('wat vinden we van het actieplan drugshandel')).toEqual(
        new Set(['kst-22112-4243', 'nota-eu-drugsstrategie']),
      );
    });

    it('has the sentences on a narrow subject first, and says where there are none', async () => {
      const paper = await paperOn(shipped, { about: 'harm reduction', form: 'briefing' });
      expect(under(paper, 'Wat is het')).toContain('harm-reduction');
      expect(under(paper, 'Wat vinden we')).toMatch(/^Over dit onderwerp zelf staat dit niet in de stukken/);
      const money = await paperOn(shipped, { about: 'criminele geldstromen', form: 'nota' });
      expect(under(money, '3. Kernpunten').split('\n')[0]).toContain('criminele geldstromen');
    });

    it('that is not there is refused with a sentence, and nothing is made', async () => {
      expect(await make(shipped, { about: 'zeepkistenraces' })).toEqual({
        kind: 'not_found',
        message: expect.stringMatching(/zeepkistenraces/i),
      });
    });
  });

  describe('of documents', () => {
    it('names the one that is not there', async () => {
      expect(await make(shipped, { documents: ['kst-22112-4243', 'kst-1-1'] })).toEqual({
        kind: 'unknown',
        id: 'kst-1-1',
      });
    });

    it('leaves out the fiche that another replaces, and says so', async () => {
      const paper = await paperOn(briefings, { documents: [ORIGINAL, REVISED] });
      expect(new Set(paper.citations.map(({ documentId }) => documentId))).toEqual(new Set([REVISED]));
      const [first] = blocksIn(paper);
      expect(first).toMatchObject({ type: 'remark', text: expect.stringContaining('is vervangen door') });
    });

    it('tells of a proposal once, also where a nota and its fiche both do', async () => {
      const paper = await paperOn(shipped, {
        documents: ['nota-eu-drugsstrategie', 'kst-22112-4243', 'kst-22112-4246'],
      });
      const headings = paper.parts.flatMap(({ heading }) => heading ?? []);
      expect(
        headings.filter((heading) => /^Wat de Commissie voorstelt: .*actieplan/i.test(heading)),
      ).toHaveLength(1);
      expect(
        headings.filter((heading) => /^Wat de Commissie voorstelt: .*strategie/i.test(heading)),
      ).toHaveLength(1);
      const texts = claimsIn({
        ...paper,
        parts: paper.parts.filter(({ heading }) => heading === 'Beoordeling'),
      });
      expect(texts.length).toBeGreaterThan(2);
      expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    });

    it('keeps apart what is said of several proposals', async () => {
      const paper = await paperOn(fictional, {
        documents: ['fiche-verordening-regentonnen', 'kst-22112-9876'],
      });
      const points = paper.parts.find(({ heading }) => heading === '3. Kernpunten')?.blocks ?? [];
      const about = points.map((block) =>
        'label' in block ? /regentonnen|dorpspleinen/.exec(block.label ?? '')?.[0] : undefined,
      );
      expect(new Set(about)).toEqual(new Set(['regentonnen', 'dorpspleinen']));
    });
  });

  describe('leaves open what no document says', () => {
    it('with a field for the advice, where no nota has it', async () => {
      const paper = await paperOn(fictional, { documents: ['fiche-verordening-regentonnen'] });
      const advice = paper.parts.find(({ heading }) => heading === '2. Geadviseerd besluit');
      expect(advice?.blocks).toEqual([{ type: 'field', hint: expect.stringMatching(/\?$/) }]);
    });

    it('and takes the advice from the nota that has it', async () => {
      const paper = await paperOn(fictional, { documents: ['nota-regentonnen'] });
      expect(under(paper, '2. Geadviseerd besluit')).toMatch(/^U wordt geadviseerd/);
    });

    it('with words, for money that a fiche does not name', async () => {
      const paper = await paperOn(shipped, { documents: ['kst-22112-4243'] });
      expect(under(paper, 'Financiële gevolgen')).toBe('Het fiche noemt geen financiële gevolgen.');
    });

    it('once, where none of several fiches names it', async () => {
      const paper = await paperOn(shipped, { documents: ['kst-22112-4243', 'kst-22112-4246'] });
      expect(under(paper, 'Financiële gevolgen')).toBe('Geen van de 2 stukken noemt financiële gevolgen.');
    });
  });

  describe('says that something is absent', () => {
    it('of no paper that speaks of it', async () => {
      const paper = await paperOn(fictional, {
        documents: ['fiche-verordening-regentonnen', 'kst-22112-9876'],
      });
      for (const heading of ['Financiële gevolgen', 'Krachtenveld']) {
        const part = paper.parts.find((each) => each.heading === heading);
        expect(part?.blocks.map(({ type }) => type)).not.toContain('absent');
        expect(part?.blocks.length).toBeGreaterThan(1);
      }
    });

    it('of the paper alone that does not, by its name', async () => {
      const paper = await paperOn(briefings, { documents: ['fiche-richtlijn-speelbruggen', REVISED] });
      const others = paper.parts.find(({ heading }) => heading === 'Krachtenveld')?.blocks ?? [];
      const absent = others.filter(({ type }) => type === 'absent');
      expect(absent).toEqual([
        expect.objectContaining({
          label: 'Richtlijn houten speelbruggen',
          text: expect.stringMatching(/^Het fiche noemt geen/),
        }),
      ]);
    });
  });

  describe('sees the steps from the day it is made', () => {
    const when = async (on: string) =>
      under(
        await paperOn(fictional, { documents: ['fiche-verordening-regentonnen'], form: 'briefing', on }),
        'Wanneer',
      );

    it('with what is to come', async () => {
      expect(await when('2031-04-01')).toContain('16 juni 2031');
    });

    it('and with what has passed, of which it says that nobody tells whether it came', async () => {
      expect(await when('2031-07-01')).toMatch(
        /16 juni 2031[\s\S]*of het gebeurd is, staat niet in dit stuk/,
      );
    });
  });

  describe('on what is not in its documents', () => {
    it('says so, and is named after its documents', async () => {
      const paper = await paperOn(briefings, { documents: ['kst-22112-9988'], about: 'kernfusie' });
      expect(paper.title).toBe('Nota: Richtlijn leesbare wandelwegwijzers (fictief)');
      expect(blocksIn(paper)[0]).toMatchObject({
        type: 'remark',
        text: expect.stringContaining('"kernfusie" staat niets in deze stukken'),
      });
    });

    it.each(['kernfusie op Mars', 'bananen in maart', 'zeepkistenraces'])(
      '%s: none is made',
      async (about) => {
        expect((await make(shipped, { about })).kind).toBe('not_found');
      },
    );

    it('answers no question from other documents', async () => {
      const paper = await paperOn(briefings, {
        form: 'vragen',
        documents: ['nota-waterfietsen'],
        questions: ['Wat kost het?', 'Wat vindt Duitsland?'],
      });
      expect(new Set(paper.citations.map(({ documentId }) => documentId))).toEqual(
        new Set(['nota-waterfietsen']),
      );
      expect(under(paper, 'Wat kost het?')).toContain('dertig euro');
      const left = labelsUnder(paper, 'Wat de stukken niet beantwoorden');
      expect(left).toContain('Wat vindt Duitsland?');
    });
  });

  describe('reads on its own', () => {
    it('with the sentence that another points back at, by whoever speaks there', async () => {
      const paper = await paperOn(fictional, {
        documents: ['fiche-verordening-regentonnen'],
        form: 'briefing',
      });
      const asks = paper.parts.find(({ heading }) => heading === 'Wat willen we')?.blocks[0];
      expect(asks).toMatchObject({
        claims: [
          { voice: 'commissie', text: expect.stringContaining('gelijk te trekken') },
          { voice: 'kabinet', text: expect.stringContaining('hierover kritisch') },
        ],
      });
    });

    it('with a list whole, behind the sentence that opens it', async () => {
      const paper = await paperOn(shipped, { documents: ['kst-22112-4243'], form: 'vragen' });
      expect(under(paper, 'Wat stelt de Commissie voor?')).toMatch(
        /zes thematische gebieden:\s+aanpassen [\s\S]* partnerschappen\.$/m,
      );
      const [opening] = (
        paper.parts.find(({ heading }) => heading === 'Wat stelt de Commissie voor?')?.blocks ?? []
      ).filter((block) => block.type === 'said' && block.claims.some(({ text }) => text.endsWith(':')));
      expect(opening).toMatchObject({
        claims: expect.arrayContaining([
          expect.objectContaining({ text: expect.stringMatching(/partnerschappen\.$/) }),
        ]),
      });
    });
  });

  describe('of questions and answers', () => {
    it('has those that were asked first, and tells which the documents do not answer', async () => {
      const paper = await paperOn(shipped, {
        form: 'vragen',
        documents: ['kst-22112-4243'],
        questions: ['Wat vindt de VNG van zeepkisten?', 'Welke zes thematische gebieden telt het actieplan?'],
      });
      const headings = paper.parts.flatMap(({ heading }) => heading ?? []);
      expect(headings[1]).toBe('Welke zes thematische gebieden telt het actieplan?');
      const left = labelsUnder(paper, 'Wat de stukken niet beantwoorden');
      expect(left).toContain('Wat vindt de VNG van zeepkisten?');
      expect(left).toContain('Wat kost het, en wie betaalt?');
      expect(left).not.toContain('Op welke rechtsbasis?');
    });
  });

  describe('that takes a while', () => {
    const documents = [ORIGINAL, 'nota-straatorgels', 'kst-22112-9618'];

    it('tells which document it has read, and how many there are', async () => {
      const steps: Step[] = [];
      await make(briefings, { documents }, { onStep: (step) => void steps.push(step) });
      expect(steps.map(({ done, total }) => [done, total])).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ]);
      expect(steps[1]?.title).toContain('straatorgels');
    });

    it('stops between two documents when it is told to, with the reason it was given', async () => {
      const stop = new AbortController();
      const seen: number[] = [];
      const making = make(
        briefings,
        { documents },
        {
          signal: stop.signal,
          onStep: ({ done }) => {
            seen.push(done);
            if (done === 2) stop.abort(new Error('genoeg'));
          },
        },
      );
      await expect(making).rejects.toThrow('genoeg');
      expect(seen).toEqual([1, 2]);
    });
  });

  it('is the same twice', async () => {
    const order = { documents: ['kst-22112-4243', 'nota-eu-drugsstrategie'] };
    expect(await paperOn(shipped, order)).toEqual(await paperOn(shipped, order));
  });
});
