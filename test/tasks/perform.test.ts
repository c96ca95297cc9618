import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { faultOf } from '../../src/answer/check/verify.ts';
import { filledParts } from '../../src/answer/task-parts.ts';
import type { Question } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { readDocuments } from '../../src/search/reading.ts';
import { askOrDo } from '../../src/tasks/perform.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../briefing/documents.ts';

describe('a task', () => {
  let shipped: SearchIndex;
  let fictional: SearchIndex;
  beforeAll(async () => {
    shipped = await openCorpus(undefined);
    fictional = await briefingIndex();
  });
  const ask = (question: string, also: Partial<Question> = {}, index = shipped) =>
    askOrDo(index, { question, ...also }, { now: () => 0, today: '2026-12-01' });
  const rowsIn = (answer: Answer) => (answer.task ? filledParts(answer.task, answer.claims) : []);

  it('has nothing that the documents do not say word for word', async () => {
    for (const text of [
      'Vat het fiche over de EU-drugsstrategie samen',
      'Geef de spreeklijn over het actieplan drugshandel',
      'voor- en nadelen van de drugsstrategie',
      'tabel van de oordelen',
    ]) {
      const answer = await ask(text);
      const reading = await readDocuments(
        shipped,
        answer.claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId)),
      );
      expect(answer.claims.length).toBeGreaterThan(0);
      expect(answer.claims.flatMap((claim) => faultOf(claim, reading) ?? [])).toEqual([]);
      expect(answer.task?.parts.reduce((sum, { claims }) => sum + claims, 0)).toBe(answer.claims.length);
    }
  });

  describe('of summarising', () => {
    it('has as many sentences as were asked for, of that document alone', async () => {
      const answer = await ask('Vat het fiche over de EU-drugsstrategie samen in drie zinnen');
      expect(answer).toMatchObject({ status: 'answered', task: { name: 'samenvatting' } });
      expect(answer.claims.map(({ citations: [{ documentId }] }) => documentId)).toEqual(
        Array(3).fill('kst-22112-4246'),
      );
      expect(new Set(answer.claims.map(({ voice }) => voice))).toEqual(new Set(['commissie', 'kabinet']));
    });

    it('is of the documents that the question is confined to', async () => {
      const { claims } = await ask('vat samen', { scope: ['kst-22112-4243'] });
      expect(new Set(claims.map(({ citations: [{ documentId }] }) => documentId))).toEqual(
        new Set(['kst-22112-4243']),
      );
    });

    it('is of what the conversation is on', async () => {
      const { claims } = await ask('vat dit samen in twee zinnen', {
        thread: ['Waar vraagt het kabinet in het actieplan drugshandel meer aandacht voor?'],
      });
      expect(claims.length).toBeGreaterThan(0);
      expect(new Set(claims.map(({ citations: [{ documentId }] }) => documentId))).not.toContain(
        'kst-22112-4264',
      );
    });

    it('asks of which dossier where none is meant', async () => {
      const answer = await ask('Vat samen');
      expect(answer).toMatchObject({ status: 'ambiguous', claims: [] });
      expect(answer.choices.length).toBeGreaterThan(1);
      const [choice] = answer.choices;
      const chosen = await ask('Vat samen', { scope: [choice?.dossier ?? ''] });
      expect(chosen.status).toBe('answered');
    });

    it('says so where the documents have nothing on it', async () => {
      const answer = await ask('Vat het fiche over zeepkistenraces samen');
      expect(answer).toMatchObject({ status: 'unanswered', claims: [] });
      expect(answer.message).toMatch(/zeepkistenraces/);
    });
  });

  it('of speaking says "wij" where that is the same sentence, and cites what the document says', async () => {
    const answer = await ask('Geef de spreeklijn over het actieplan drugshandel');
    const aloud = rowsIn(answer).flatMap(({ said }) => said.filter(({ shown }) => shown !== null));
    expect(aloud.length).toBeGreaterThan(0);
    for (const { claim, shown } of aloud) {
      expect(claim.voice).toBe('kabinet');
      expect(shown).toMatch(/\bwij\b/i);
      expect(claim.text).toMatch(/kabinet/);
    }
    expect(answer.text).toContain(aloud[0]?.shown ?? '');
    expect(answer.task?.paper).toMatchObject({ form: 'spreeklijn' });
  });

  it('of weighing puts what praises and what objects apart', async () => {
    const answer = await ask('voor- en nadelen van de drugsstrategie');
    expect(rowsIn(answer).map(({ row }) => row)).toEqual([
      'Instemming of een voordeel',
      'Een bezwaar, zorg of nadeel',
      'Beide, of onder voorwaarde',
    ]);
  });

  it('of a table has a cell for each document and matter, also where nothing is said', async () => {
    const answer = await ask('tabel van de subsidiariteit en de kosten per voorstel', {}, fictional);
    const columns = new Set(rowsIn(answer).map(({ column }) => column));
    expect(columns).toEqual(new Set(['Subsidiariteit', 'Financiële gevolgen']));
    expect(answer.text).toMatch(/^\| {2}\| Subsidiariteit \| Financiële gevolgen \|\n\|( --- \|){3}/);
  });

  it('of a table of what no card has says which tables there are', async () => {
    const answer = await ask('tabel van zeepkisten');
    expect(answer).toMatchObject({ status: 'unanswered', claims: [] });
    expect(answer.message).toMatch(/^Een tabel kan ik maken van oordelen/);
  });

  it('of comparing lays two documents side by side on the matter that is named', async () => {
    const answer = await ask('Vergelijk het fiche over de drugsstrategie met dat over precursoren op kosten');
    expect(answer.task).toMatchObject({ name: 'vergelijking' });
    expect(new Set(rowsIn(answer).map(({ row }) => row))).toEqual(new Set(['Financiële gevolgen']));
    expect(answer.task?.links[0]?.href).toBe('/vergelijk?stuk=kst-22112-4246&stuk=kst-22112-4264');
  });

  it('of comparing speakers is a question', async () => {
    const answer = await ask('Vergelijk wat de Commissie wil met wat het kabinet vraagt in het actieplan');
    expect(answer.task).toBeUndefined();
  });

  describe('of what changed', () => {
    it('has what a revised document changed, and moved verdicts first', async () => {
      const answer = await ask(
        'Wat is er veranderd sinds het vorige fiche?',
        { scope: [REVISED] },
        fictional,
      );
      expect(answer).toMatchObject({ status: 'answered', task: { name: 'verandering' } });
      expect(answer.claims.length).toBeGreaterThan(0);
      expect(answer.task?.links[0]?.href).toBe(`/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}`);
    });

    it('says so where there is no earlier version', async () => {
      const answer = await ask('wat is er veranderd sinds de vorige versie?', { scope: ['kst-22112-4243'] });
      expect(answer.message).toMatch(/geen eerdere versie/);
    });

    it('names the documents since a day, by the date on them', async () => {
      const answer = await ask('wat is er nieuw sinds 1 januari 2026?');
      expect(rowsIn(answer).length).toBeGreaterThan(0);
      const none = await ask('wat is er nieuw sinds vorige week?');
      expect(none.message).toBe(
        'Sinds 24 november 2026 is hier geen stuk bijgekomen, gerekend naar de datum op het stuk.',
      );
    });
  });

  it('says what can be asked, in the language of the question', async () => {
    expect(await ask('wat kun je?')).toMatchObject({ status: 'answered', language: 'nl', claims: [] });
    const english = await ask('what can you do?');
    expect(english.message).toMatch(/^I answer questions/);
    expect(english.task?.examples).toContain('Pros and cons of …');
  });

  it('that is none is answered as a question, as it always was', async () => {
    const answer = await ask('Waar vraagt het kabinet meer aandacht voor?');
    expect(answer.task).toBeUndefined();
    expect(answer.claims.length).toBeGreaterThan(0);
  });
});
