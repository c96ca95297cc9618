import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/answer/check/verify.ts';
import {
  MOST_DOCUMENTS,
  MOST_EVENTS,
  openTimeline,
  timelineOf,
} from '../../../src/briefing/timeline/timeline.ts';
import { aboutWords, remarksOn, termWords, whenWords } from '../../../src/briefing/timeline/words.ts';
import { isIsoDate } from '../../../src/documents/identity/dates.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import { FIXTURES, parseBytes, parseFixture } from '../../fixtures/documents/read.ts';
import { paper } from '../../search/papers.ts';
import { PlainIndex } from '../../search/plain.ts';
import { fiche, lines, nota, readingOf, timelineOver } from './timeline-papers.ts';

const PROCES =
  'Na bespreking in de ambtelijke voorportalen (de BNC op 21 januari en de CoCo op 27 januari), wordt het fiche naar verwachting ter instemming aangeboden aan de MR van 30 januari 2031 en daarna naar de Kamer verzonden.';
const COM = { referenties: { com: ['COM(2030) 950'] } };

describe('an event', () => {
  it('rests on its sentence, quoted to the character and checked, with who says it', async () => {
    const documents = [nota(PROCES)];
    const reading = await readingOf(documents);
    const { events } = timelineOf(reading, ['nota-gevelbanken'], { on: '2031-01-25' });
    expect(events.map(({ claims }) => claims.map(({ text }) => text))).toEqual(
      Array(4).fill([[PROCES]].flat()),
    );
    for (const { claims } of events)
      for (const claim of claims) {
        expect(faultOf(claim, reading)).toBeUndefined();
        expect([claim.voice, claim.citations[0].number]).toEqual(['proces', 1]);
      }
  });

  it('says from which date its year comes, and where that stands', async () => {
    const [bnc, , ministers] = (await timelineOver([nota(PROCES)])).events;
    expect(bnc?.yearFrom).toEqual({ date: '2031-01-30', place: 'zin' });
    expect(bnc === undefined ? [] : remarksOn(bnc, 'nl')).toContain(
      'Het jaar staat niet bij de datum; het volgt uit 30 januari 2031, in dezelfde zin.',
    );
    expect(ministers?.yearFrom).toBeNull();
  });

  it.each([
    ['deel', nota('De BNC is op 21 januari. De MR is op 30 januari 2031.')],
    ['stuk', nota('De BNC is op 21 januari.', 'De minister schreef op 30 januari 2031.')],
    ['gegevens', nota('De BNC is op 21 januari.', '', { datum: '2031-01-30' })],
  ])('takes its year from what is nearest: %s', async (place, document) => {
    const { events } = await timelineOver([document]);
    expect(events.find(({ step }) => step === 'bnc')).toMatchObject({
      date: '2031-01-21',
      year: 'context',
      yearFrom: { place },
    });
  });

  it('is never before the publication that it follows', async () => {
    const document = nota(
      'De BNC is op 21 januari.',
      'Op 4 december 2030 heeft de Commissie het voorstel gepubliceerd.',
    );
    expect(lines(await timelineOver([document]))).toEqual([
      'commissie 2030-12-04 gebeurd bron',
      'bnc 2031-01-21 gepland context',
    ]);
  });

  it('without a date says after which step it comes, and stands behind that', async () => {
    const { events } = await timelineOver([
      nota(`${PROCES} Verdere behandeling is in juni 2031 in de Milieuraad.`),
    ]);
    expect(events.map(({ step }) => step)).toEqual(['bnc', 'coco', 'ministerraad', 'kamer', 'raad']);
    expect(events[3]?.after).toEqual({ step: 'ministerraad', date: '2031-01-30' });
  });

  it.each([
    ['2031-01-20', ['komend', 'komend', 'komend'], [false, false, false]],
    ['2031-01-27', ['voorbij', 'vandaag', 'komend'], [true, false, false]],
    ['2031-02-01', ['voorbij', 'voorbij', 'voorbij'], [true, true, true]],
  ])('seen from %s is past, today or to come', async (on, moments, open) => {
    const { events } = await timelineOver([nota(PROCES)], on);
    expect(events.slice(0, 3).map(({ moment }) => moment)).toEqual(moments);
    expect(events.slice(0, 3).map((event) => event.open)).toEqual(open);
  });

  it('whose date has passed says that it is not known whether it happened, until another paper says so', async () => {
    const [, , alone] = (await timelineOver([nota(PROCES)])).events;
    expect(alone === undefined ? [] : remarksOn(alone, 'nl')).toEqual([
      'Die datum is voorbij; of het gebeurd is, staat niet in dit stuk.',
    ]);
    const letter = paper(
      'brief',
      'Brief over gevelbanken',
      '## Proces\n\nDe ministerraad heeft het fiche op 30 januari 2031 vastgesteld.\n',
      { soort: 'kamerbrief', ...COM },
    );
    const { events } = await timelineOver([nota(PROCES, '', COM), letter]);
    const minister = events.filter(({ step }) => step === 'ministerraad');
    expect(minister).toMatchObject([{ status: 'gebeurd', open: false }]);
    expect(minister[0]?.claims.map(({ citations }) => citations[0].documentId)).toEqual([
      'brief',
      'nota-gevelbanken',
    ]);
    expect(minister[0]?.deciding).toBe(1);
  });

  it('that happened on another day than planned says on which', async () => {
    const letter = paper(
      'brief',
      'Brief over gevelbanken',
      '## Proces\n\nDe ministerraad heeft het fiche op 6 februari 2031 vastgesteld.\n',
      { soort: 'kamerbrief', ...COM },
    );
    const { events } = await timelineOver([nota(PROCES, '', COM), letter]);
    const planned = events.find(({ date }) => date === '2031-01-30');
    expect(planned).toMatchObject({ status: 'verwacht', open: false, happenedOn: '2031-02-06' });
  });

  it('in a list is hedged by the sentence from which the list hangs', async () => {
    const document = nota(
      'De volgende stappen zijn voorzien:\n\n- bespreking in de Raad Algemene Zaken van 24 april 2031;\n- een gesprek.',
    );
    expect(lines(await timelineOver([document]))).toEqual(['raad 2031-04-24 verwacht bron']);
  });
});

describe('a step after the day from which it is seen', () => {
  const done = [nota('De BNC besprak het fiche op 21 januari 2031.')];
  const remarks = async (on: string, documents = done) =>
    (await timelineOver(documents, on)).events.map((event) => remarksOn(event, 'nl'));

  it('that happened says that the paper is of later', async () => {
    expect(await remarks('2031-01-20')).toEqual([['Dit stuk is van na de gekozen dag.']]);
    expect(await remarks('2031-01-21')).toEqual([[]]);
  });

  it('is not one that happened in the month of that day', async () => {
    const month = [nota('De Milieuraad besprak het in juni 2031.')];
    expect(await remarks('2031-06-02', month)).toEqual([[]]);
    expect(await remarks('2031-05-31', month)).toEqual([['Dit stuk is van na de gekozen dag.']]);
  });
});

describe('the part of a month', () => {
  it('is said with it, and orders what lies in one month', async () => {
    const { events } = await timelineOver([
      nota(
        'De Milieuraad bespreekt het in april 2032. De LVR bespreekt het eind april 2032. De RAZ bespreekt het begin april 2032. De RBZ bespreekt het op 18 april 2032. De Ecofin-Raad bespreekt het half april 2032.',
      ),
    ]);
    expect(events.map((event) => whenWords(event, 'nl'))).toEqual([
      'begin april 2032',
      '18 april 2032',
      'half april 2032',
      'eind april 2032',
      'april 2032',
    ]);
    expect(events.map((event) => whenWords(event, 'en')).slice(2, 4)).toEqual([
      'mid April 2032',
      'late April 2032',
    ]);
  });
});

describe('the timeline of several papers', () => {
  it('puts the receipt first where that is what is told', async () => {
    const letter = paper(
      'a-brief',
      'Brief over gevelbanken',
      '## Aanleiding\n\nDe Commissie presenteerde het voorstel op 4 december 2030.\n',
      { soort: 'kamerbrief', ...COM },
    );
    const [first] = (await timelineOver([letter, fiche()])).events;
    expect(first).toMatchObject({ received: true, deciding: 1 });
    expect(first?.claims.map(({ text }) => text)).toEqual([
      '4 december 2030',
      'De Commissie presenteerde het voorstel op 4 december 2030.',
    ]);
  });

  it('does not take what happened on a day unknown for what was to be on a day', async () => {
    const letter = paper(
      'brief',
      'Brief over gevelbanken',
      '## Proces\n\nHet fiche is in de ministerraad vastgesteld.\n',
      { soort: 'kamerbrief', ...COM },
    );
    const plan = nota('Het fiche ligt naar verwachting op 30 januari 2031 voor in de MR.', '', COM);
    expect(lines(await timelineOver([plan, letter]))).toEqual([
      'ministerraad 2031-01-30 verwacht bron',
      'ministerraad - gebeurd',
    ]);
  });

  it('has the letter with which a fiche went to parliament from its data, and says that it is no quote', async () => {
    const { events } = await timelineOver([fiche()]);
    expect(events.at(-1)).toMatchObject({
      step: 'kamer',
      date: '2031-01-30',
      status: 'gebeurd',
      basis: 'gegevens',
      claims: [],
      data: [{ documentId: 'kst-22112-9501', number: 'kst-22112-9501' }],
    });
  });

  it('has no such letter of a fiche without a number or a date', async () => {
    for (const more of [{ referenties: {} }, { datum: undefined }])
      expect((await timelineOver([fiche({ ...more })])).events.map(({ step }) => step)).toEqual([
        'commissie',
      ]);
  });

  it('tells what a nota expects and a fiche shows once, and that the date of the fiche decides', async () => {
    const { events } = await timelineOver([nota(PROCES, '', COM), fiche()]);
    const sent = events.filter(({ step }) => step === 'kamer');
    expect(sent).toMatchObject([{ date: '2031-01-30', status: 'gebeurd', basis: 'gegevens', deciding: 0 }]);
    expect(sent[0]?.claims).toHaveLength(1);
    expect(sent[0]?.data).toHaveLength(1);
  });

  it('keeps proposals apart, and brings together what is on the same one', async () => {
    const other = nota('De BNC besprak het fiche op 21 januari 2031.', '', {
      id: 'nota-dakgoten',
      referenties: { com: ['COM(2030) 960'] },
    });
    const same = nota('De BNC besprak het fiche op 21 januari 2031.', '', { id: 'nota-gevels', ...COM });
    const { events } = await timelineOver([nota('De BNC is op 21 januari 2031.', '', COM), other, same]);
    expect(events).toMatchObject([
      { proposals: ['COM(2030) 950'], status: 'gebeurd' },
      { proposals: ['COM(2030) 960'], status: 'gebeurd' },
    ]);
    expect(events.map(({ claims }) => claims.length)).toEqual([2, 1]);
  });

  it('leaves out registers, which are of no one proposal', async () => {
    const register = nota('De BNC besprak het fiche op 21 januari 2031.', '', { soort: 'register' });
    expect((await timelineOver([register])).events).toEqual([]);
  });

  it('is the same whatever the order of the documents', async () => {
    const documents = [nota(PROCES, '', COM), fiche()];
    const reading = await readingOf(documents);
    const of = (ids: readonly string[]) =>
      timelineOf(reading, ids, { on: '2031-03-01' }).events.map(({ id, status }) => [id, status]);
    const ids = documents.map(({ id }) => id);
    const events = of(ids);
    expect(events.length).toBeGreaterThan(3);
    expect(of(ids.toReversed())).toEqual(events);
    expect(new Set(events.map(([id]) => id)).size).toBe(events.length);
  });

  it('reads no more documents than it may, and says how many it left', async () => {
    const many = Array.from({ length: MOST_DOCUMENTS + 3 }, (_, at) =>
      nota('De BNC is op 21 januari 2031.', '', { id: `nota-${String(at).padStart(3, '0')}` }),
    );
    const index = new PlainIndex(
      many.map((document) => ({ document, passages: passagesOf(document), links: [] })),
    );
    const opened = await openTimeline(index, [], { on: '2031-01-01' });
    expect(opened?.timeline.cut).toEqual({ documents: 3, events: 0 });
    expect(opened?.timeline.events).toHaveLength(MOST_DOCUMENTS);
    expect(await openTimeline(index, ['nergens'], { on: '2031-01-01' })).toBeUndefined();
  });

  it('shows no more events than it may, and says how many it left', async () => {
    const days = Array.from({ length: MOST_EVENTS + 5 }, (_, at) =>
      new Date(Date.UTC(2031, 0, 1 + at)).toISOString().slice(0, 10),
    );
    const { events, cut } = await timelineOver([
      nota(days.map((day) => `Het fiche komt op ${day} in de BNC.`).join('\n\n')),
    ]);
    expect([events.length, cut.events]).toEqual([MOST_EVENTS, 5]);
  });
});

describe('the six weeks', () => {
  it('are computed from receipt to the letter, with the events that went in', async () => {
    const { terms } = await timelineOver([fiche()]);
    expect(terms).toMatchObject([
      {
        proposals: ['COM(2030) 950'],
        from: { step: 'commissie', received: true },
        to: { step: 'kamer', basis: 'gegevens' },
        sixWeeks: '2031-01-15',
        days: 57,
      },
    ]);
    expect(terms.map((term) => termWords(term, 'nl'))).toEqual([
      '57 dagen na ontvangst (4 december 2030 tot 30 januari 2031); zes weken is 15 januari 2031.',
    ]);
  });

  it('go by the publication where nobody says when it was received, and to an expected day with that word', async () => {
    const { terms } = await timelineOver([
      nota(
        'Het fiche wordt naar verwachting op 20 januari 2031 naar de Kamer verzonden.',
        'De Commissie presenteerde het voorstel op 4 december 2030.',
      ),
    ]);
    expect(terms.map((term) => termWords(term, 'nl'))).toEqual([
      '47 dagen na publicatie (4 december 2030 tot 20 januari 2031, verwacht); zes weken is 15 januari 2031.',
    ]);
  });

  it('say when they are over where no day of sending is known, and never that they were kept', async () => {
    const { terms } = await timelineOver([
      nota(PROCES, 'De Commissie presenteerde het voorstel op 4 december 2030.'),
    ]);
    const [said = ''] = terms.map((term) => termWords(term, 'nl'));
    expect(said).toBe(
      'Zes weken na publicatie (4 december 2030) is 15 januari 2031. Een dag van verzending naar de Kamer staat niet in deze stukken.',
    );
    expect(said).not.toMatch(/gehaald|op tijd|te laat|overschreden/);
  });

  it('say the month of sending, where there is no day of it', async () => {
    const { terms } = await timelineOver([
      nota(
        'Het fiche wordt naar verwachting eind juni 2032 naar de Kamer verzonden.',
        'De Commissie presenteerde het voorstel op 4 december 2030.',
      ),
    ]);
    expect(terms.map((term) => termWords(term, 'nl'))).toEqual([
      'Zes weken na publicatie (4 december 2030) is 15 januari 2031. Een dag van verzending naar de Kamer staat niet in deze stukken; alleen de maand: eind juni 2032, verwacht.',
    ]);
  });

  it('are not computed without a day to start from', async () => {
    expect((await timelineOver([nota(PROCES)])).terms).toEqual([]);
  });
});

describe('what a step is about', () => {
  it('is the number of its proposal, and the title of a paper that names none', async () => {
    const [numbered] = (await timelineOver([nota(PROCES, '', COM)])).events;
    const [titled] = (await timelineOver([nota(PROCES)])).events;
    expect([numbered, titled].map((event) => (event === undefined ? [] : aboutWords(event)))).toEqual([
      ['COM(2030) 950'],
      ['Nota Gevelbanken (fictief)'],
    ]);
  });
});

describe('the fictional documents', () => {
  it('give these events', async () => {
    const documents = (await Promise.all(FIXTURES.map(parseFixture))).map(({ document }) => document);
    const timeline = await timelineOver(documents);
    expect(lines(timeline)).toEqual([
      'commissie 2029-05-03 gebeurd bron',
      'commissie 2031-02-04 gebeurd bron',
      'kamer 2031-03-07 gebeurd bron',
      'commissie 2031-03-12 gebeurd bron',
      'bnc 2031-04-08 gepland context',
      'coco 2031-04-15 gepland context',
      'ministerraad 2031-04-18 verwacht bron',
      'raad 2031-04-24 verwacht bron',
      'raad 2031-06-16 verwacht bron',
      'kamer 2031-09 verwacht bron',
      'raad - gepland',
    ]);
  });
});

/** A folder with the published note; it is not part of the project. */
const folder = process.env.NOTABENE_BRONNEN;
const path = folder === undefined ? null : join(folder, 'beslisnota-eu-drugsstrategie.txt');

describe.skipIf(path === null || !existsSync(path))('the published note on the drugs strategy', () => {
  it('gives these events', async () => {
    const { document } = await parseBytes(readFileSync(path ?? ''), 'beslisnota-eu-drugsstrategie.txt');
    const timeline = await timelineOver([document], '2026-01-28');
    expect(lines(timeline)).toEqual([
      'commissie 2025-12-04 gebeurd bron',
      'bnc 2026-01-21 gepland context',
      'coco 2026-01-27 gepland context',
      'ministerraad 2026-01-30 verwacht bron',
      'kamer - verwacht',
      'raad - gepland',
    ]);
    expect(timeline.events.at(-1)?.name).toBe('Raad Justitie en Binnenlandse Zaken');
    expect(timeline.events.at(-2)?.after).toEqual({ step: 'ministerraad', date: '2026-01-30' });
  });
});

/** Pieces of sentences on a procedure, in any order and number. */
const PIECE = fc.constantFrom(
  'de BNC',
  'de CoCo',
  'de MR',
  'de ministerraad (MR)',
  'de Kamer',
  'beide Kamers',
  'de JBZ-Raad',
  'de Raad van State',
  'het Europees Parlement',
  'de Commissie',
  'het fiche',
  'op 21 januari',
  'van 29 februari',
  'op 31 februari 2031',
  '30 januari 2031',
  '2031-13-45',
  'in juni 2031',
  '12 en 13 februari',
  'uiterlijk',
  'in de week van',
  'naar verwachting',
  'zal',
  'is',
  'wordt',
  'niet',
  'nog niet',
  'besproken',
  'verzonden',
  'gepubliceerd',
  'na bespreking in',
  'waarna',
  'en',
  ',',
  ';',
  '(',
  ')',
  '“',
  '”',
  ':',
  'daarna',
  '\n\n',
  '- ',
  '.',
  'COM(2030) 950',
  '😀',
  '\u00a0',
);

describe('whatever a paper says', () => {
  it('every event holds: its claims are in the source, its date is one of the calendar', async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(PIECE, { minLength: 1, maxLength: 30 }), async (pieces) => {
        const document = nota(`${pieces.join(' ')}.`, 'De Commissie publiceerde het op 4 december 2030.');
        const reading = await readingOf([document]);
        const { events, terms } = timelineOf(reading, [document.id], { on: '2031-01-25' });
        steps += events.filter(({ step }) => step !== 'commissie').length;
        for (const { claims, data, date, year, latest } of events) {
          expect(claims.length + data.length).toBeGreaterThan(0);
          for (const claim of claims) expect(faultOf(claim, reading)).toBeUndefined();
          if (date === null) expect([year, latest]).toEqual([null, false]);
          else expect(isIsoDate(date.length === 7 ? `${date}-01` : date)).toBe(true);
        }
        for (const { days } of terms) if (days !== null) expect(days).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150, seed: 20_260_130 },
    );
    expect(steps).toBeGreaterThan(50);
  });
});
