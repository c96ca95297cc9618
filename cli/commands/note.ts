import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import timers from 'node:timers/promises';
import { fileProblem } from '../../ingest/problem.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Citation } from '../../src/answer/answer.ts';
import { ask } from '../../src/ask.ts';
import { ANY_PAPER } from '../../src/briefing/paper/forms/index.ts';
import { MOST_DOCUMENTS, makeNote, type NoteRequest } from '../../src/briefing/paper/note.ts';
import { type Convert, isOfficeFormat, OfficeError } from '../../src/briefing/paper/office.ts';
import { organisationOf } from '../../src/briefing/paper/organisation.ts';
import { FORMS, type Form, type Paper } from '../../src/briefing/paper/paper.ts';
import { paperText } from '../../src/briefing/paper/paper-text.ts';
import { FORMATS, type Format, fileNameOf, renderPaper } from '../../src/briefing/paper/render.ts';
import {
  type ReadTemplate,
  readTemplate,
  type Template,
  templateOf,
} from '../../src/briefing/paper/template.ts';
import { dutchDay } from '../../src/documents/identity/dates.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { acceptQuestion, SUBJECT_MESSAGES } from '../../src/search/words/accept.ts';
import { markOf } from '../../src/server/mark.ts';
import { officeOf, officeProgram } from '../../src/server/office.ts';
import { MAX_THREAD } from '../../src/web/api/schemas.ts';
import { citationUrl, documentPath, homeOf } from '../../src/web/parts/links.ts';
import { choiceOption, dateOption } from '../arguments.ts';
import { type Arguments, type Command, CommandError, INDEX_OPTIONS } from '../command.ts';
import { environment } from '../environment.ts';
import { openAsked } from '../open.ts';
import { clean, flat, shorten } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

const MAX_TITLE = 60;

export const note: Command = {
  name: 'note',
  summary: `Maak ${ANY_PAPER}`,
  usage: [
    'note --about "ONDERWERP" [--document ID]… [--form VORM] [--format docx|odt|pdf|md|html|json] [--out BESTAND]',
    'note --document ID [--document ID]… [--form VORM] [--format docx|odt|pdf|md|html|json] [--out BESTAND]',
  ],
  options: {
    about: { type: 'string', value: 'ONDERWERP', help: 'waarover het gaat; een half zinnetje is genoeg' },
    document: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: `een stuk waaruit het gemaakt wordt, hoogstens ${MOST_DOCUMENTS}; zonder dit worden de stukken bij het onderwerp gezocht`,
    },
    question: {
      type: 'string',
      multiple: true,
      value: 'VRAAG',
      help: `een vraag die ook beantwoord moet worden, hoogstens ${MAX_THREAD}; in een blad met vragen komen ze alle, in een ander stuk gaat het over de laatste`,
    },
    form: { type: 'string', value: 'VORM', help: `${FORMS.join(', ')}; nota als u niets opgeeft` },
    format: {
      type: 'string',
      value: 'SOORT',
      help: `${FORMATS.join(', ')} (odt en pdf met LibreOffice); anders volgens de naam bij --out; zonder beide leesbaar op het scherm`,
    },
    ...OUT_OPTIONS,
    template: { type: 'string', value: 'BESTAND', help: 'een eigen sjabloon, zie docs/use/sjablonen.md' },
    provenance: {
      type: 'boolean',
      help: 'niet het stuk maar zijn herkomst: elke aanhaling met haar plaats en controle',
    },
    date: { type: 'string', value: 'DATUM', help: 'de datum op het stuk, als 2026-01-30; anders vandaag' },
    ...INDEX_OPTIONS,
  },
  async run(args, terminal) {
    const request = requestOf(args);
    const { format, out } = targetOf(args, request.form);
    const convert = format !== null && isOfficeFormat(format) ? office() : undefined;
    const template = await templateFor(args.one('template'), request.form);
    const index = await openAsked(args, terminal);
    const paper = await make(index, request, template, terminal);
    const home = homeOf(process.env.NOTABENE_URL);
    const rendering = {
      look: template.opmaak,
      organisation: ownOrganisation(),
      version: packageJson.version,
      herkomst: args.has('provenance') ? ('alleen' as const) : template.herkomst,
      linkTo: (citation: Citation) => citationUrl(citation, home),
      whole: (id: string) => (home === null ? null : new URL(documentPath(id), home).href),
    };
    if (format === null) {
      await terminal.out(`${clean(paperText(paper, rendering))}\n`);
      return 0;
    }
    const bytes = await renderPaper(paper, format, rendering, { convert }).catch((error: unknown) => {
      throw error instanceof OfficeError ? new CommandError(1, error.message) : error;
    });
    if (out === null) await terminal.out(new TextDecoder().decode(bytes));
    else {
      const name = `${args.has('provenance') ? 'herkomst-' : ''}${fileNameOf(paper, format)}`;
      const path = out === '' ? name : out;
      await writeResult(path, bytes, args.has('replace'));
      terminal.say(`Geschreven: ${path}`);
    }
    return 0;
  },
};

function requestOf(args: Arguments): NoteRequest {
  if (args.words.length > 0)
    throw new CommandError(
      2,
      'Zet het onderwerp tussen aanhalingstekens achter --about; zie notabene note --help.',
    );
  const about = args.one('about') ?? null;
  const documents = args.all('document');
  if (about === null && documents.length === 0)
    throw new CommandError(
      2,
      'Geef een onderwerp met --about of een stuk met --document; zie notabene note --help.',
    );
  if (documents.length > MOST_DOCUMENTS)
    throw new CommandError(2, `Geef hoogstens ${MOST_DOCUMENTS} stukken.`);
  const questions = args.all('question');
  if (questions.length > MAX_THREAD) throw new CommandError(2, `Geef hoogstens ${MAX_THREAD} vragen.`);
  for (const text of [about, ...questions]) {
    const accepted = text === null ? null : acceptQuestion(text);
    if (accepted !== null && !accepted.ok)
      throw new CommandError(2, text === about ? SUBJECT_MESSAGES[accepted.code] : accepted.message);
  }
  const form: Form = choiceOption(args, 'form', FORMS) ?? 'nota';
  const on = dateOption(args, 'date') ?? dutchDay(Date.now());
  return { form, about, documents, questions, on };
}

/** What is made, null for text on the screen, and where it goes: null to the screen, empty for a name of its own. */
function targetOf(
  args: Arguments,
  form: Form,
): { readonly format: Format | null; readonly out: string | null } {
  const out = args.one('out') ?? null;
  const named = FORMATS.find((format) => out !== null && extname(out).toLowerCase() === `.${format}`);
  const asked = args.has('json') ? 'json' : choiceOption(args, 'format', FORMATS);
  if (out !== null && asked === undefined && named === undefined)
    throw new CommandError(
      2,
      `Geef bij --out een naam op .docx, .odt, .pdf, .md, .html of .json, of zeg met --format wat u wilt, voor de ${form}.`,
    );
  const format = asked ?? named ?? null;
  return { format, out: out ?? (format !== null && BINARY.has(format) ? '' : null) };
}

/** What can't be shown on a screen. */
const BINARY: ReadonlySet<Format> = new Set(['docx', 'odt', 'pdf']);

/** LibreOffice as it is set or found; said before anything is read that it is not there. */
function office(): Convert {
  const variables = environment();
  const read = officeProgram(variables);
  if ('wrong' in read) throw new CommandError(1, read.wrong);
  if (read.program === null) throw new CommandError(1, new OfficeError('absent').message);
  return officeOf(read.program, variables.PATH);
}

async function templateFor(path: string | undefined, form: Form): Promise<Template> {
  const read: ReadTemplate =
    path === undefined
      ? templateOf(form)
      : readTemplate(
          await readFile(path, 'utf8').catch((error: unknown) => {
            throw new CommandError(1, fileProblem(path, error));
          }),
          path,
        );
  if (read.kind === 'wrong') throw new CommandError(1, read.message);
  return read.template;
}

async function make(
  index: SearchIndex,
  request: NoteRequest,
  template: Template,
  terminal: Terminal,
): Promise<Paper> {
  const result = await makeNote(index, request, {
    template,
    answer: (within, question, thread) => ask(within, { question, thread }, { now: () => performance.now() }),
    onStep: async ({ done, total, title }) => {
      terminal.progress(`${done} van ${total}: ${shorten(flat(title), MAX_TITLE)}`);
      // Gives way, so that Ctrl-C is heard.
      await timers.setImmediate();
    },
  }).finally(() => terminal.progress(''));
  if (result.kind === 'unknown')
    throw new CommandError(
      1,
      `Er is geen stuk met id ${flat(result.id)}; notabene documents toont welke er zijn.`,
    );
  if (result.kind === 'not_found') throw new CommandError(1, flat(result.message));
  return result.paper;
}

/** The organisation that the server is set up with. */
function ownOrganisation() {
  const variables = environment();
  const read = markOf(variables.NOTABENE_MARK);
  return organisationOf(variables.NOTABENE_ORGANISATION, 'mark' in read ? read.mark : null);
}
