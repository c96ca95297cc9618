import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { encoderFor, theEncoder } from '../../ingest/encoding/encoder.ts';
import { fileProblem } from '../../ingest/problem.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { ask } from '../../src/ask.ts';
import { letterPaper } from '../../src/briefing/letter/paper.ts';
import { MOST_CHARACTERS, questionsIn } from '../../src/briefing/letter/questions.ts';
import { type LetterRow, placesOf, rowsOf } from '../../src/briefing/letter/rows.ts';
import { organisationOf } from '../../src/briefing/paper/organisation.ts';
import { renderPaper } from '../../src/briefing/paper/render.ts';
import { templateOf } from '../../src/briefing/paper/template.ts';
import { dutchDay } from '../../src/documents/identity/dates.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { readDocuments } from '../../src/search/reading.ts';
import { readSource } from '../../src/sources/read.ts';
import { LETTER_FILE_SIZE } from '../../src/web/api/letter-request.ts';
import { letterResource } from '../../src/web/api/letter-resource.ts';
import { citationUrl, documentPath, homeOf } from '../../src/web/parts/links.ts';
import { LETTER_WORDS } from '../../src/web/words/letter-words.ts';
import { type Arguments, type Command, CommandError, INDEX_OPTIONS } from '../command.ts';
import { environment } from '../environment.ts';
import { openAsked } from '../open.ts';
import { progressOn } from '../progress.ts';
import { SCOPE_OPTION, theScope } from '../questions/question.ts';
import { renderLetter } from '../render/letter.ts';
import { json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

const WORDS = LETTER_WORDS.nl;
const FORMATS = ['docx', 'md'] as const;

export const letter: Command = {
  name: 'letter',
  summary: 'Beantwoord een brief vol vragen, elke vraag met een concept uit de stukken',
  usage: ['letter BESTAND [--scope STUK]… [--out BESTAND [--replace]] [--corpus PAD]… [--collection NAAM]…'],
  options: { ...INDEX_OPTIONS, scope: SCOPE_OPTION, ...OUT_OPTIONS },
  async run(args, terminal) {
    const out = targetOf(args);
    const { questions, more } = questionsIn(await textOf(args, terminal));
    if (questions.length === 0) throw new CommandError(1, WORDS.none);
    const index = await openAsked(args, terminal, theEncoder);
    const { scope = [] } = await theScope(args, index);
    const encoder = await encoderFor(index);
    const progress = progressOn(terminal);
    let done = 0;
    const rows = await rowsOf(
      questions,
      async (question, thread, within) => {
        progress.stage(`vraag ${++done} van ${questions.length}`);
        const asked = { question, thread, ...(within.length > 0 && { scope: within }) };
        return ask(index, asked, { now: () => performance.now(), encoder });
      },
      () => scope,
    );
    progress.end();
    if (out !== null) {
      await writeResult(out.path, await fileOf(index, rows, out.format), args.has('replace'));
      terminal.say(`Geschreven: ${out.path}`);
    }
    if (args.has('json')) await terminal.out(`${json(letterResource({ rows, more }))}\n`);
    else if (out === null) await terminal.out(renderLetter(rows, terminal));
    if (more > 0) terminal.say(WORDS.more(more));
    return 0;
  },
};

function targetOf(args: Arguments): { readonly path: string; readonly format: 'docx' | 'md' } | null {
  const path = args.one('out');
  if (path === undefined) return null;
  const format = FORMATS.find((each) => extname(path).toLowerCase() === `.${each}`);
  if (format === undefined) throw new CommandError(2, 'Geef bij --out een naam op .docx of .md.');
  return { path, format };
}

/** The text of the letter: of a file, or of standard input for `-`. It is kept nowhere. */
async function textOf(args: Arguments, terminal: Terminal): Promise<string> {
  const [path, ...others] = args.words;
  if (path === undefined || others.length > 0)
    throw new CommandError(
      2,
      'Geef één bestand met de brief, of - voor standaardinvoer; zie notabene letter --help.',
    );
  const text = path === '-' ? await buffer(terminal.stdin).then(decoded) : await readLetter(path);
  if (text.trim() === '') throw new CommandError(1, 'De brief is leeg. Geef een brief met vragen.');
  if (text.length > MOST_CHARACTERS) throw new CommandError(1, WORDS.tooLong);
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(
      1,
      'De brief is geen geldige UTF-8. Sla de tekst op als UTF-8, of geef een bestand.',
    );
  }
}

async function readLetter(path: string): Promise<string> {
  const problem = (error: unknown) => {
    throw new CommandError(1, fileProblem(path, error));
  };
  const { size } = await stat(path).catch(problem);
  if (size > LETTER_FILE_SIZE) throw new CommandError(1, WORDS.tooLarge);
  const read = await readSource(new Uint8Array(await readFile(path).catch(problem)), basename(path));
  if (read.kind === 'refused') throw new CommandError(1, read.message);
  return read.source.body;
}

/** The answers as a file, as the page makes it of what nobody edited. */
async function fileOf(
  index: SearchIndex,
  rows: readonly LetterRow[],
  format: 'docx' | 'md',
): Promise<Uint8Array> {
  const edited = rows.map((row) => ({
    number: row.number,
    question: row.text,
    answer: row.draft,
    status: row.status,
    places: placesOf(row),
  }));
  const ids = edited.flatMap(({ places }) => places.map(({ documentId }) => documentId));
  const reading = await readDocuments(index, ids, { followers: true });
  const paper = letterPaper(reading, edited, {
    title: WORDS.paper,
    on: dutchDay(Date.now()),
    fingerprint: index.fingerprint,
  });
  const template = templateOf('vragen');
  if (template.kind === 'wrong') throw new CommandError(1, template.message);
  const { opmaak: look, herkomst } = template.template;
  const variables = environment();
  const home = homeOf(variables.NOTABENE_URL);
  return renderPaper(paper, format, {
    look,
    herkomst,
    organisation: organisationOf(variables.NOTABENE_ORGANISATION, null),
    version: packageJson.version,
    linkTo: (citation) => citationUrl(citation, home),
    whole: (id) => (home === null ? null : new URL(documentPath(id), home).href),
  });
}
