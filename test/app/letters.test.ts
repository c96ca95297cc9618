import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import type { Dependencies } from '../../src/app.ts';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { RESOURCES } from '../../src/web/api/resource-schemas.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { opened, paragraphs } from '../briefing/opened.ts';
import { testApp } from './world.ts';

const BASE = 'https://notabene.example';
let shipped: Promise<SearchIndex> | undefined;
const index = () => (shipped ??= openCorpus(undefined));
const world = (also: Partial<Dependencies> = {}) => testApp({ index, ask, ...also }).app;

const LETTER = `Vragen van het lid Voorbeeld over drugsbeleid

1. Waar vraagt het kabinet in de EU-drugsstrategie meer aandacht voor?
2. Welke zes thematische gebieden telt
het actieplan tegen drugshandel?
3. Wat kosten zeepkistenraces?
`;

const form = (path: string, fields: Readonly<Record<string, string | File | readonly string[]>>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? value : [value as string | File]) body.append(name, each);
  return new Request(`${BASE}${path}`, { method: 'POST', body, headers: { Accept: 'text/html' } });
};
const json = (path: string, body: unknown) =>
  new Request(`${BASE}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('a letter with questions', () => {
  it('comes back as its questions, each with a cited draft and where it stands', async () => {
    const response = await world().fetch(json('/api/letter', { text: LETTER }));
    expect(response.status).toBe(200);
    const letter = RESOURCES.Letter.parse(await response.json());
    expect(letter.questions.map(({ number }) => number)).toEqual(['1', '2', '3']);
    const [first, second, third] = letter.questions;
    expect(['antwoord', 'waarschijnlijk']).toContain(first?.status);
    expect(first?.draft).toMatch(/\[1\]/);
    expect(first?.claims[0]?.citations[0]?.quote).toBe(first?.draft.split(' [1]')[0]);
    expect(second?.question).toBe('Welke zes thematische gebieden telt het actieplan tegen drugshandel?');
    expect(third).toMatchObject({ status: 'niet-gevonden', draft: '', claims: [] });
    expect(third?.remarks.length).toBeGreaterThan(0);
  });

  it('is answered on the page without script, and can be edited there', async () => {
    const response = await world().fetch(form('/brief', { tekst: LETTER }));
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page.match(/<textarea[^>]*name="antwoord"/g)).toHaveLength(3);
    expect(page).toContain('3 vragen herkend.');
    expect(page).toContain('Niet gevonden');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is read from a file by the readers of documents, where there are any', async () => {
    const read: string[] = [];
    const app = world({
      readText: async (bytes, name) => {
        read.push(name);
        return { ok: true, text: new TextDecoder().decode(bytes) };
      },
    });
    const file = new File([LETTER], 'vragen.txt');
    const page = await (await app.fetch(form('/brief', { tekst: '', bestand: file }))).text();
    expect(read).toEqual(['vragen.txt']);
    expect(page).toContain('3 vragen herkend.');
  });

  it.each([
    ['nothing', { tekst: ' ' }, 'Er is geen brief'],
    ['a text that asks nothing', { tekst: 'Dank voor uw brief.' }, 'geen vraag herkend'],
    ['too long a text', { tekst: 'a'.repeat(60_001) }, 'langer dan 60.000 tekens'],
    [
      'too large a file',
      { tekst: '', bestand: new File([new Uint8Array(2_100_000)], 'a.pdf') },
      'groter dan 2 MB',
    ],
    [
      'a file where none is read',
      { tekst: '', bestand: new File(['1. Wat?'], 'a.pdf') },
      'kunnen hier niet gelezen',
    ],
  ])('of %s is refused on the page with what to do', async (_, fields, words) => {
    const response = await world().fetch(form('/brief', fields));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
  });

  it('that a reader refuses says why, in the words of the reader', async () => {
    const app = world({ readText: async () => ({ ok: false, message: '‘a.pdf’ is versleuteld.' }) });
    const response = await app.fetch(form('/brief', { bestand: new File(['x'], 'a.pdf') }));
    expect(await response.text()).toContain('‘a.pdf’ is versleuteld.');
  });

  it('asks of which dossier a question is, and then answers it of that', async () => {
    const app = world();
    const rows = {
      nummer: ['1', '2'],
      vraag: ['Wat vindt het kabinet van de subsidiariteit?', 'En wie betaalt dat?'],
      antwoord: ['', 'Dat schreef ik zelf.'],
      stand: ['bedoelt-u', 'niet-gevonden'],
      plaatsen: ['[]', '[]'],
      keuze: ['dossier:kst-22112-4264', ''],
    };
    const page = await (await app.fetch(form('/brief', rows))).text();
    expect(page).toContain('Dat schreef ik zelf.');
    expect(page).not.toContain('name="keuze"><option');
  });

  describe('as a file', () => {
    const place = async (documentId: string, find: string) => {
      const held = await (await briefingIndex()).held(documentId);
      const passage = held?.passages.find((each) =>
        each.sentences.some(({ start, end }) => held.document.text.slice(start, end).includes(find)),
      );
      const sentence = passage?.sentences.find(({ start, end }) =>
        held?.document.text.slice(start, end).includes(find),
      );
      if (held === undefined || sentence === undefined) throw new Error('No such sentence.');
      const { start, end } = sentence;
      return { documentId, start, end, quote: held.document.text.slice(start, end) };
    };
    const app = () => world({ index: briefingIndex });
    const row = { number: '1', question: 'Wat vindt het kabinet?', status: 'antwoord' as const };

    it('in Word has question, answer and notes, and says of an edited answer that it is edited', async () => {
      const where = await place(REVISED, 'kabinet');
      const rows = [
        { ...row, answer: where.quote, places: [where] },
        { ...row, number: '2', answer: 'In eigen woorden. [1]', places: [where] },
      ];
      const response = await app().fetch(json('/api/letter/file', { rows }));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toBe(
        'attachment; filename="beantwoording-van-vragen.docx"',
      );
      const texts = paragraphs(opened(new Uint8Array(await response.arrayBuffer()))).map(({ text }) => text);
      expect(texts).toContain('Vraag 1');
      expect(texts.some((text) => text.startsWith('Bewerkt:'))).toBe(true);
      expect(texts.some((text) => text.includes('In eigen woorden.') && !text.includes('[1]'))).toBe(true);
    });

    it('cites nothing that the documents do not have there any more', async () => {
      const where = await place(REVISED, 'kabinet');
      const forged = { ...where, quote: 'Het kabinet wil alle vuurtorens afbreken.' };
      const rows = [{ ...row, answer: 'Iets.', places: [forged] }];
      const text = await (await app().fetch(json('/api/letter/file', { rows, format: 'md' }))).text();
      expect(text).not.toContain('afbreken');
      expect(text).toContain('staat niet meer zo in de stukken');
    });

    it('says of a document that was replaced by which one', async () => {
      const where = await place(ORIGINAL, 'kabinet');
      const rows = [{ ...row, answer: where.quote, places: [where] }];
      const text = await (await app().fetch(json('/api/letter/file', { rows, format: 'md' }))).text();
      expect(text).toMatch(/Let op: .* is vervangen door /);
    });
  });
});
