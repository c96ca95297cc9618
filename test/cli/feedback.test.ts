import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { feedback, feedbackFrom } from '../../cli/commands/feedback.ts';
import { openDatabase } from '../../cli/database.ts';
import { main } from '../../cli/notabene.ts';
import { renderFeedback } from '../../cli/render/feedback.ts';
import { checkDossier } from '../../eval/check.ts';
import { readDossier } from '../../eval/dossier.ts';
import { type Feedback, feedbackStore } from '../../src/web/api/feedback-store.ts';
import { screen } from './screen.ts';

const SETTINGS = 'name = "proef"\ncompatibility_date = "2026-08-15"\n';
const BOUND = `${SETTINGS}[[d1_databases]]\nbinding = "FEEDBACK"\ndatabase_name = "proef-feedback"\n`;

const GIVEN: readonly Feedback[] = [
  {
    id: '6f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d11',
    time: '2026-03-01T09:30:00Z',
    answer: '0123456789abcdef',
    index: 'b41221e253017e01'.padEnd(64, '0'),
    version: '0.1.0',
    verdict: 'down',
    remark: 'Te kort,\n\u001b[31men niet over molens.',
    question: 'Wat vindt het kabinet van molens?',
    mode: 'extractive',
    status: 'partial',
    language: 'nl',
    thread: null,
    places: null,
  },
  {
    id: '7f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d12',
    time: '2026-03-02T10:00:00Z',
    answer: 'fedcba9876543210',
    index: 'b41221e253017e01'.padEnd(64, '0'),
    version: '0.1.0',
    verdict: 'up',
    remark: null,
    question: null,
    mode: null,
    status: null,
    language: null,
    thread: null,
    places: null,
  },
];

/** Where a reader says that the answer stands, after a refusal. */
const HERE: Feedback = {
  id: '8f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d13',
  time: '2026-03-03T10:00:00Z',
  answer: 'fedcba9876543210',
  index: 'b41221e253017e01'.padEnd(64, '0'),
  version: '0.1.0',
  verdict: 'here',
  remark: null,
  question: 'En wat kost dat?',
  mode: 'extractive',
  status: 'unanswered',
  language: 'nl',
  thread: ['Wat is een molen?'],
  places: [
    {
      documentId: 'fiche-molens',
      passageId: 'fiche-molens#2-1',
      quote: 'De molens kosten 3\u001b[31m miljoen euro.',
      start: 10,
      end: 41,
    },
  ],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-feedback-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function settings(name: string, text: string): Promise<string> {
  const path = join(folder, `${name}.toml`);
  await writeFile(path, text);
  return path;
}

describe('notabene feedback', () => {
  it('shows, from a day on, and removes what the worker kept', { timeout: 120_000 }, async () => {
    const at = { state: join(folder, 'state') };
    const run = async (...argv: readonly string[]) => {
      const terminal = screen();
      expect(await feedbackFrom(readArguments(feedback, argv), terminal, at)).toBe(0);
      return terminal.written();
    };
    expect(await run()).toBe('Er is geen feedback.\n');
    const { database, close } = await openDatabase({ remote: false, binding: 'FEEDBACK', ...at });
    const store = feedbackStore(database, () => new Promise(() => undefined));
    for (const each of GIVEN) await store.keep(each);
    await close();
    expect(JSON.parse(await run('--json'))).toEqual({
      since: null,
      totals: { all: 2, up: 1, down: 1, here: 0, remarks: 1, questions: 1 },
      feedback: GIVEN,
    });
    expect(JSON.parse(await run('--json', '--since', '2026-03-02'))).toMatchObject({
      since: '2026-03-02',
      feedback: [{ verdict: 'up' }],
    });
    expect(await run('--wipe', '--yes')).toBe('2 keer feedback verwijderd.\n');
    expect(await run()).toBe('Er is geen feedback.\n');
  });

  it('says what to do about feedback of another version', { timeout: 120_000 }, async () => {
    const at = { state: join(folder, 'other') };
    const { database, close } = await openDatabase({ remote: false, binding: 'FEEDBACK', ...at });
    await database.batch([
      database.prepare('CREATE TABLE notabene_feedback_about(schema INTEGER)'),
      database.prepare('INSERT INTO notabene_feedback_about VALUES (99)'),
    ]);
    await close();
    await expect(feedbackFrom(readArguments(feedback, []), screen(), at)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/andere versie van Notabene/),
    });
  });

  it.each([
    [['--wipe'], /--yes/],
    [['--yes'], /--wipe/],
    [['--wipe', '--yes', '--since', '2026-03-02'], /laat --since weg/],
    [['--since', 'gisteren'], /datum als 2025-12-01/],
    [['alles'], /alleen opties/],
    [['--out', 'a.jsonl'], /--out alleen samen met --as-questions/],
    [['--corpus', 'stukken'], /--corpus alleen samen met --as-questions/],
    [['--as-questions', '--wipe', '--yes'], /eerst uit met --as-questions/],
    [['--as-questions', '--dossier', '../elders'], /--dossier een naam van kleine letters/],
  ])('refuses %j before it opens anything', async (argv, message) => {
    const terminal = screen();
    expect(await main(['feedback', ...argv], terminal)).toBe(2);
    expect(terminal.said()).toEqual([expect.stringMatching(message)]);
  });

  it('says what to do for Cloudflare when there is no database, and when it has no id', async () => {
    const unbound = { config: await settings('unbound', SETTINGS) };
    await expect(
      feedbackFrom(readArguments(feedback, ['--remote']), screen(), unbound),
    ).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/geen database FEEDBACK; zet/),
    });
    const bound = { config: await settings('no-id', BOUND) };
    await expect(feedbackFrom(readArguments(feedback, ['--remote']), screen(), bound)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/database_id van FEEDBACK; .*d1 create proef-feedback"/),
    });
  });

  it('is a table with words under each row and totals below, of which nothing steers the terminal', () => {
    expect(renderFeedback([...GIVEN, HERE], '2026-03-01', screen()).split('\n')).toEqual([
      'Tijd (UTC)        Oordeel  Antwoord          Uitkomst          Wijze       Taal      Versie  Stukken',
      '2026-03-01 09:30  omlaag   0123456789abcdef  deels beantwoord  letterlijk  nl        0.1.0   b41221e25301',
      '    Vraag: Wat vindt het kabinet van molens?',
      '    Opmerking: Te kort, en niet over molens.',
      '2026-03-02 10:00  omhoog   fedcba9876543210  onbekend          onbekend    onbekend  0.1.0   b41221e25301',
      '2026-03-03 10:00  hier     fedcba9876543210  niet gevonden     letterlijk  nl        0.1.0   b41221e25301',
      '    Eerder: Wat is een molen?',
      '    Vraag: En wat kost dat?',
      '    Staat in fiche-molens: De molens kosten 3 miljoen euro.',
      '',
      '3 keer feedback vanaf 2026-03-01: 1 omhoog, 1 omlaag, 1 aangewezen; 1 met opmerking, 2 met vraag.',
      'Uitkomst          Aantal  Omhoog  Omlaag  Aangewezen',
      'deels beantwoord  1       0       1       0',
      'onbekend          1       1       0       0',
      'niet gevonden     1       0       0       1',
      '',
    ]);
    expect(renderFeedback([], '2026-03-03', screen())).toBe('Er is geen feedback vanaf 2026-03-03.\n');
  });
});

describe('notabene feedback --as-questions', () => {
  const DOCUMENTS = {
    'fiche-molens': `---
id: fiche-molens
soort: fiche
titel: "Fiche: molens"
datum: 2031-03-01
taal: nl
afzender: ministerie van Klimaat en Groene Groei
---

# Fiche: molens

## 3. Nederlandse positie ten aanzien van het voorstel

Het kabinet steunt het voorstel voor molens.
Nederland vraagt de Commissie om een overgangstermijn van vier jaar.

## 5. Financiële gevolgen

- De molens kosten 3 miljoen euro.
- De wieken kosten 2 miljoen euro.
`,
    'brief-molens': 'De minister meldt dat de onderhandelingen over molens lopen.\n',
    'nota-molens': 'Deze nota gaat over molens en hun wieken.\n',
  };
  const FICHE = 'fiche-molens';
  let corpus: string;
  let at: { readonly state: string };
  let count = 0;

  beforeAll(async () => {
    corpus = join(folder, 'molens');
    await mkdir(corpus);
    for (const [name, text] of Object.entries(DOCUMENTS)) await writeFile(join(corpus, `${name}.md`), text);
  });

  const place = (quote: string, documentId = FICHE) => ({
    documentId,
    passageId: `${documentId}#1`,
    quote,
    start: 0,
    end: quote.length,
  });
  const said = (also: Partial<Feedback>): Feedback => ({
    ...HERE,
    id: `6f1c1b52-3c1e-4a63-9a0e-${String(++count).padStart(12, '0')}`,
    thread: [],
    ...also,
  });

  /** What is printed and said of what was kept. */
  async function exported(given: readonly Feedback[], ...argv: readonly string[]) {
    at = { state: join(folder, `state-${++count}`) };
    const { database, close } = await openDatabase({ remote: false, binding: 'FEEDBACK', ...at });
    const store = feedbackStore(database, () => new Promise(() => undefined));
    for (const each of given) await store.keep(each);
    await close();
    const terminal = screen();
    const args = readArguments(feedback, ['--as-questions', '--corpus', corpus, ...argv]);
    expect(await feedbackFrom(args, terminal, at)).toBe(0);
    return { written: terminal.written(), said: terminal.said() };
  }
  const questionsIn = (text: string): Record<string, unknown>[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));

  it('gives a question with the sentence that a reader chose, who says it and where', async () => {
    const given = said({
      question: 'En wat vraagt Nederland?',
      thread: ['Wat vindt het kabinet van molens?'],
      places: [place('Nederland vraagt de Commissie om een overgangstermijn van vier jaar.')],
    });
    const { written, said: told } = await exported([given]);
    expect(questionsIn(written)).toEqual([
      {
        id: expect.stringMatching(/^eigen-stukken-feedback-[0-9a-f]{8}$/),
        dossier: 'eigen-stukken',
        question: 'En wat vraagt Nederland?',
        thread: ['Wat vindt het kabinet van molens?'],
        lang: 'nl',
        kind: 'feedback',
        answerable: true,
        gold: [['Nederland vraagt de Commissie om een overgangstermijn van vier jaar.']],
        docs: [FICHE],
        voice: 'kabinet',
        answer: 'Nederland vraagt de Commissie om een overgangstermijn van vier jaar.',
      },
    ]);
    expect(told).toEqual([]);
  });

  it('counts a thumb up for the sentences of its answer, a thumb down against them, and the most decide', async () => {
    const [molens, wieken, steun] = [
      'De molens kosten 3 miljoen euro.',
      'De wieken kosten 2 miljoen euro.',
      'Het kabinet steunt het voorstel voor molens.',
    ];
    const question = 'Wat kosten de molens?';
    const { written } = await exported([
      said({ verdict: 'up', question, places: [place(wieken), place(steun)] }),
      said({ verdict: 'here', question, places: [place(molens)] }),
      said({ verdict: 'here', question: ` ${question}`, places: [place(molens)] }),
      said({ verdict: 'down', question, places: [place(steun)] }),
      said({ verdict: 'down', question, places: [place(steun)] }),
      said({ verdict: 'up', question: null, thread: null, places: null }),
    ]);
    expect(questionsIn(written)).toMatchObject([{ question, gold: [[molens, wieken]], not: [steun] }]);
  });

  it('leaves out what stands in the documents no more, and what nobody found the answer of, and says how much', async () => {
    const { written, said: told } = await exported([
      said({ question: 'Wat kosten de molens?', places: [place('De molens kosten 9 miljoen euro.')] }),
      said({ question: 'En de sluizen?', places: [place('Over sluizen.', 'fiche-sluizen')] }),
      said({
        verdict: 'down',
        question: 'Steunt het kabinet molens?',
        places: [place('De molens kosten 3 miljoen euro.')],
      }),
      said({ question: 'Kosten?', places: [place('De molens kosten 3 miljoen euro.')] }),
    ]);
    expect(questionsIn(written)).toMatchObject([{ question: 'Kosten?' }]);
    expect(told).toEqual([
      '2 aangewezen zinnen staan niet meer zo in de stukken en zijn weggelaten.',
      expect.stringMatching(/^3 vragen zijn weggelaten, want geen lezer zei welke zin het antwoord is/),
    ]);
  });

  it('is a dossier with its documents that passes the check of dossiers, in which the sentences stand again', async () => {
    const root = join(folder, 'dossiers');
    await mkdir(join(root, 'molens'), { recursive: true });
    const given = [
      'De molens kosten 3 miljoen euro.',
      'Nederland vraagt de Commissie om een overgangstermijn van vier jaar.',
    ].map((quote) => said({ question: `Staat er: ${quote}`, places: [place(quote)] }));
    const out = join(root, 'molens', 'questions.jsonl');
    const docs = join(root, 'molens', 'docs');
    const { said: told } = await exported(
      given,
      ...['--out', out, '--documents', docs, '--dossier', 'molens'],
    );
    expect(told).toEqual([`2 vragen geschreven naar ${out}.`]);
    expect(await readdir(docs)).toEqual(['brief-molens.md', 'fiche-molens.md', 'nota-molens.md']);
    const checked = checkDossier(readDossier('molens', root));
    expect([checked.problems, checked.remarks]).toEqual([[], []]);
    // The documents are read as they were: the same questions come out of them.
    const again = screen();
    await feedbackFrom(
      readArguments(feedback, ['--as-questions', '--dossier', 'molens', '--corpus', docs]),
      again,
      at,
    );
    expect(again.written()).toBe(await readFile(out, 'utf8'));
    await exported(given.slice(1), '--out', out, '--documents', docs, '--dossier', 'molens', '--replace');
    expect(questionsIn(await readFile(out, 'utf8'))).toHaveLength(1);
    await expect(exported(given, '--documents', docs)).rejects.toMatchObject({
      message: expect.stringMatching(/niet leeg/),
    });
    await expect(exported(given, '--out', out)).rejects.toMatchObject({
      message: expect.stringMatching(/bestaat al/),
    });
  });

  it('says what to do where there is no index', async () => {
    const env = { NOTABENE_INDEX: join(folder, 'nergens') };
    const args = readArguments(feedback, ['--as-questions']);
    await expect(feedbackFrom(args, screen(), { env, state: join(folder, 'leeg') })).rejects.toMatchObject({
      message: expect.stringMatching(/noem met --corpus de stukken/),
    });
  });
});
