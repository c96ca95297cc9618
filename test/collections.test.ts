import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import { answerId } from '../src/answer/answer-id.ts';
import type { Trace } from '../src/answer/trace.ts';
import { makeNote } from '../src/briefing/paper/note.ts';
import { templateOf } from '../src/briefing/paper/template.ts';
import { cardsOf } from '../src/briefing/position/cards.ts';
import { matrixOf } from '../src/briefing/position/matrix.ts';
import { openTimeline } from '../src/briefing/timeline/timeline.ts';
import type { Document } from '../src/documents/document.ts';
import { browse, search } from '../src/question/search.ts';
import { NO_CHOICE } from '../src/search/documents/faceted-search.ts';
import { foremost } from '../src/search/documents/summaries.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { withinCollections } from '../src/search/within.ts';
import { serverData } from '../src/web/parts/server-data.ts';
import { ask, indexOver } from './answer/asking.ts';
import { PAPERS, paper } from './search/papers.ts';

const closed = (document: Document): Document => ({ ...document, collection: 'besloten' });

/** Fictional papers that only some may read, on the same proposal and with words of their own. */
const CLOSED: readonly Document[] = [
  closed(
    paper(
      'kst-99001-13',
      'Herzien fiche: Verordening veilige veerponten (fictief)',
      `## 1. Algemene gegevens

### c) Nr. Commissiedocument

COM(2030) 101

### f) Behandelingstraject Raad

Het fiche gaat naar verwachting op 9 juni 2030 naar de ministerraad.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt de zwanenhalspomp op elke veerpont. Het kabinet verwerpt de scheepsbel.
`,
      {
        soort: 'fiche',
        datum: '2030-08-01',
        referenties: { com: ['COM(2030) 101'], kamerstuk: ['kst-99001-13'], dossier: ['99001'] },
        ministeries: ['Geheimzaken'],
      },
    ),
  ),
  closed(
    paper(
      'brief-veerponten',
      'Kamerbrief over veerponten (fictief)',
      'Dit volgt het fiche kst-99001-11 en COM(2030) 101. Het kabinet wil een zwanenhalspomp op de veerpont.',
      { soort: 'kamerbrief', datum: '2030-09-01', referenties: { com: ['COM(2030) 101'] } },
    ),
  ),
];
const SECRET = /zwanenhalspomp|verwerpt|geheimzaken|kst-99001-13|brief-veerponten|juni 2030|besloten/i;

let view: SearchIndex;
let whole: SearchIndex;
let alone: SearchIndex;
beforeAll(async () => {
  [whole, alone] = await Promise.all([indexOver([...PAPERS, ...CLOSED]), indexOver(PAPERS)]);
  view = withinCollections(whole, ['algemeen']);
});

/** Whether the index without what is closed has a passage. */
const isOpen = async (passage: string): Promise<boolean> =>
  (await alone.held(passage.slice(0, passage.indexOf('#')))) !== undefined;

/** All that an answer and its trace say, but for what was asked, how heavy terms are and how sure that makes it. */
async function told(index: SearchIndex, question: string, thread: readonly string[] = []) {
  const traces: Trace[] = [];
  const answer: Answer = await ask(
    index,
    { question, thread },
    { now: () => 0, onTrace: (trace) => traces.push(trace) },
  );
  const { claims, missing, reason, message, nearest, language } = answer;
  return {
    answer: { claims, missing, reason, message, nearest, language },
    found: traces.flatMap(({ read }) => read.map(({ passageId }) => passageId)),
    traces,
  };
}

const QUESTIONS: readonly (readonly string[])[] = [
  ['Wat vindt het kabinet van de veerponten?'],
  ['Wat vindt het kabinet nu van COM(2030) 101?'],
  ['Wat is de laatste stand van zaken over de veerponten?'],
  ['Wat staat er in kst-99001-13?'],
  ['Wat zegt het kabinet over de zwanenhalspomp?'],
  ['Wat zegt het kabinet over de zwanenhalspom?'],
  ['Wanneer gaat het fiche over veerponten naar de ministerraad?'],
  ['Wat vindt het kabinet van de scheepsbel?', 'En wat is er daarna veranderd?'],
];

describe('row 59: whoever may not read a collection', () => {
  it.each(QUESTIONS)('gets the answer of an index that does not have it: %s %s', async (...questions) => {
    const [question = '', ...thread] = [...questions].filter((each) => each !== undefined).reverse();
    const seen = await told(view, question, thread.reverse());
    const expected = await told(alone, question, thread);
    expect(seen.answer).toEqual(expected.answer);
    // How rare a word is stays that of the whole, so at the edge another passage may be looked at; never a closed one.
    for (const each of seen.found) expect(await isOpen(each)).toBe(true);
    const words = JSON.stringify([seen.answer, seen.traces]).replaceAll(question, '');
    // What was asked is repeated as asked; nothing else of it is known.
    for (const word of words.match(SECRET) ?? []) expect(questions.join(' ')).toContain(word);
  });

  it('is told by the same question without the view, so that there is something to hide', async () => {
    expect(JSON.stringify((await told(whole, 'Wat vindt het kabinet van de scheepsbel?')).answer)).toMatch(
      SECRET,
    );
    expect(JSON.stringify(await told(whole, 'Wat zegt het kabinet over de zwanenhalspom?'))).toMatch(SECRET);
  });

  it('asks with the names of collections too, and gets another id than who reads all', async () => {
    const question = { question: 'Wat vindt het kabinet van de veerponten?' };
    const options = { now: () => 0, collections: ['algemeen'] };
    const given = await ask(whole, question, options);
    expect(given.claims).toEqual((await ask(view, question, { now: () => 0 })).claims);
    expect(given.id).toBe(await answerId(view, question));
    expect(given.id).not.toBe(await answerId(whole, question));
    const nothing = await ask(whole, question, { now: () => 0, collections: [] });
    expect(nothing).toMatchObject({ status: 'unanswered', reason: 'empty_corpus' });
  });

  it('finds, leafs through and counts no document of it', async () => {
    for (const text of ['veerponten scheepsbel', 'zwanenhalspomp', '99001', 'kst-99001-13', 'verwerpt']) {
      const [seen, expected] = await Promise.all([view, alone].map((index) => search(index, text)));
      const ids = (hits = seen) => new Set(hits?.map(({ passage }) => passage.id));
      expect(ids(seen)).toEqual(ids(expected));
      const [list, other] = await Promise.all(
        [view, alone].map((index) => browse(index, { text, choice: NO_CHOICE, page: 1 })),
      );
      expect(list?.total).toBe(other?.total);
      expect(list?.counts).toEqual(other?.counts);
    }
    const [all, expected] = await Promise.all(
      [view, alone].map((index) => browse(index, { text: null, choice: NO_CHOICE, page: 1 })),
    );
    expect(all).toEqual(expected);
    expect(all?.counts.ministry.has('Geheimzaken')).toBe(false);
    expect(await foremost(view, 9)).toEqual(await foremost(alone, 9));
  });

  it('gets cards, verdicts and a timeline without it, and no document by its id', async () => {
    const id = 'kst-99001-11';
    expect(await cardsOf(view, [id])).toEqual(await cardsOf(alone, [id]));
    expect(await cardsOf(view, ['kst-99001-13'])).toEqual(await cardsOf(alone, ['kst-99001-13']));
    const wait = async () => {};
    expect(await matrixOf(view, [], wait)).toEqual(await matrixOf(alone, [], wait));
    const on = { on: '2030-05-01' };
    expect((await openTimeline(view, [], on))?.timeline).toEqual(
      (await openTimeline(alone, [], on))?.timeline,
    );
    expect(await openTimeline(view, ['brief-veerponten'], on)).toBeUndefined();
  });

  it('gets a nota without it', async () => {
    const read = templateOf('nota');
    if (read.kind === 'wrong') throw new Error(read.message);
    const made = async (index: SearchIndex, documents: readonly string[]) => {
      const result = await makeNote(
        index,
        { form: 'nota', about: 'scheepsbel', documents, questions: [], on: '2030-10-01' },
        {
          template: read.template,
          answer: (within, question, thread) => ask(within, { question, thread }, { now: () => 0 }),
        },
      );
      return result.kind === 'paper' ? { ...result.paper, fingerprint: '' } : result;
    };
    expect(JSON.stringify(await made(whole, []))).toMatch(SECRET);
    expect(JSON.stringify(await made(view, []))).not.toMatch(SECRET);
    expect(await made(view, ['kst-99001-13'])).toEqual({ kind: 'unknown', id: 'kst-99001-13' });
  });

  it('sees nothing of it on the first page', async () => {
    const data = await serverData(view, { language: 'nl', version: '1', feedback: false, scope: null });
    const other = await serverData(alone, { language: 'nl', version: '1', feedback: false, scope: null });
    expect({ ...data, fingerprint: '' }).toEqual({ ...other, fingerprint: '' });
  });
});
