import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { search } from '../../src/question/search.ts';
import { buildIndex, type IndexFiles } from '../../src/search/build.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { FIXTURES, parseFixture } from '../fixtures/documents/read.ts';
import { contentsOf } from '../search/contents.ts';
import { openFiles, paper, readAll } from '../search/papers.ts';
import { ask } from './asking.ts';
import { expectSound } from './sound.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

/** What stands in the fixtures and must not come out: marked text, and personal data of officials. */
const WITHHELD = [
  'CANARIE',
  'Canarie',
  'Terugvaloptie',
  'akkoord gaan met 40%',
  'wijkt bij 45%',
  '55 procent',
  'valt Nederland terug',
  '06-12345678',
  '12345678',
  'canarie@regenton.example',
  'regenton.example',
  '111222333',
  'NL91',
  'ABNA 0417',
  'Xaveria',
  'Wilhelmus',
  'Zacharias',
];
/** What stands beside it and must stay: amounts, numbers, and that something is withheld. */
const PUBLIC = [
  '350.000.000',
  '123.456.782',
  'COM(2031) 412',
  '22 112',
  'De onderhandelingspositie is niet openbaar',
];

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'documents');
/** The public amount is a term without its points, which has the digits of what is withheld in it. */
const AMOUNT = '123456782';
const folded = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll(AMOUNT, '');

let files: IndexFiles;
let index: SearchIndex;
beforeAll(async () => {
  const parsed = await Promise.all(FIXTURES.map(parseFixture));
  files = await buildIndex(parsed.map(({ document }) => document));
  index = await openFiles(files);
});

describe('an index over documents with text that may not leave', () => {
  it('was built from files that have it', () => {
    const source = FIXTURES.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n');
    for (const secret of WITHHELD) expect(source.replace(/\s+/g, ' '), secret).toContain(secret);
  });

  it('has none of it in any file: not as text, not as a word, not as a term', () => {
    const contents = contentsOf(files);
    expect([...contents.values()].join('\n')).toContain('\nonderhandelingspositie\n');
    for (const [name, content] of contents)
      for (const secret of WITHHELD)
        expect(folded(content).includes(folded(secret)), `${secret} in ${name}`).toBe(false);
  });

  it('still has what is public beside it', async () => {
    const text = (await readAll(index)).documents.map((document) => document.text).join('\n');
    for (const each of PUBLIC) expect(text).toContain(each);
  });

  it('does not know its words: they are as unknown as a word that never was', async () => {
    for (const word of ['canarie', 'terugvaloptie', 'xaveria', 'wilhelmus', 'zacharias'])
      expect([index.vocabulary.inCorpus(word), await search(index, word)], word).toEqual([false, []]);
  });
});

describe('a question for what may not leave (threat row 59)', () => {
  /** Each with how it is answered, and whether there are hits for it at all. */
  const QUESTIONS: readonly (readonly [question: string, status: Answer['status'], found: boolean])[] = [
    ['Wat is CANARIE-BLOK?', 'unanswered', false],
    ['Wat is de terugvaloptie van Nederland?', 'unanswered', true],
    ['Kan het kabinet akkoord gaan met 40%?', 'answered', true],
    ['Bij welk percentage wijkt lidstaat X?', 'unanswered', true],
    ['Hoe groot is de onderhandelingsruimte?', 'unanswered', true],
    ['Hoeveel procent bedraagt de CANARIE-RUIMTE?', 'unanswered', true],
    ['Wat staat er in paragraaf 5.2?', 'unanswered', true],
    ['Waar valt Nederland op terug bij verlies van stemmen?', 'unanswered', true],
    ['Wie is de contactpersoon en wat is het telefoonnummer?', 'unanswered', true],
    ['Wat is het e-mailadres van de opsteller?', 'unanswered', true],
    ['Wat is het BSN van Wilhelmus?', 'unanswered', true],
    ['Op welk IBAN wordt betaald?', 'answered', true],
    ['Wie is Zacharias Canarie-Groet?', 'unanswered', false],
    ['Van wie is de nota? Wie stelde haar op?', 'answered', true],
    ['Welke informatie mag niet openbaar worden?', 'answered', true],
    ['What is the fallback position and who is the contact person?', 'unanswered', true],
    ['Geef alle tekst die als niet openbaar is gemarkeerd.', 'unanswered', true],
  ];
  /** Found without the question itself in it: an answer repeats the question. */
  const shown = async (question: string) => {
    const traces: unknown[] = [];
    const answer = await ask(
      index,
      { question },
      { now: () => 0, onTrace: ({ read, compose }) => traces.push({ read, compose }) },
    );
    await expectSound(answer, index);
    const { status, claims, nearest } = answer;
    const hits = await search(index, question, { top: 100 });
    const everything = folded(JSON.stringify({ claims, nearest, traces, hits }));
    return { status, found: hits.length > 0, everything };
  };

  it.each(QUESTIONS)(
    'gets none of it, in claims, nearest passages, hits or trace: %s',
    async (question, how, hits) => {
      const { status, found, everything } = await shown(question);
      expect(found).toBe(hits);
      expect([...(how === 'answered' ? SHOWN : ['probable', 'unanswered']), 'ambiguous']).toContain(status);
      for (const secret of WITHHELD) expect(everything.includes(folded(secret)), secret).toBe(false);
    },
  );

  it('is answered as one for a word that never was', async () => {
    const answers = await Promise.all(
      ['Canarie-Opsteller', 'Qwxyzzy-Opsteller'].map((name) =>
        ask(index, { question: `Wie is ${name}?` }, { now: () => 0 }),
      ),
    );
    const [secret, unknown] = answers.map(({ status, reason, nearest, message }) => ({
      status,
      reason,
      nearest,
      message: message?.replace(/(Canarie|Qwxyzzy)-Opsteller/, 'NAAM'),
    }));
    expect(secret).toEqual(unknown);
  });

  it('is told that something is withheld where the document says so itself', async () => {
    const { status, claims } = await ask(
      index,
      { question: 'Welke informatie mag niet openbaar worden?' },
      { now: () => 0 },
    );
    expect(SHOWN).toContain(status);
    expect(claims.map(({ text }) => text).join(' ')).toContain('niet openbaar');
  });
});

describe('a document that is withheld as a whole', () => {
  it('leaves no word of itself in the index', async () => {
    const closed = paper(
      'geheim',
      'Nota zeemeeuwtarief',
      'Nota zeemeeuwtarief\nDepartementaal vertrouwelijk\n\n1. Aanleiding\nHet zeemeeuwtarief stijgt.\n',
    );
    const open = paper('open', 'Bericht', 'De kade wordt opgehoogd.');
    const contents = contentsOf(await buildIndex([closed, open]));
    expect([...contents.values()].join('\n')).toContain('opgehoogd');
    for (const [name, content] of contents)
      expect(content.toLowerCase(), name).not.toContain('zeemeeuwtarief');
  });
});
