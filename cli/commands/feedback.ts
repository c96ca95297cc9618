import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openCorpus } from '../../ingest/corpus.ts';
import { isIndexFolder, openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { fileProblem } from '../../ingest/problem.ts';
import { slug } from '../../src/documents/identity/identity.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import {
  type Feedback,
  FeedbackFault,
  readFeedback,
  wipeFeedback,
} from '../../src/web/api/feedback-store.ts';
import { dateOption } from '../arguments.ts';
import {
  type Arguments,
  CORPUS_OPTION,
  type Command,
  CommandError,
  type ExitCode,
  type Option,
} from '../command.ts';
import { openDatabase, type Settings, serverSettings } from '../database.ts';
import { dossierDocument, judgedQuestions } from '../questions/judged-questions.ts';
import { renderFeedback, totalsOf } from '../render/feedback.ts';
import { counted, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';
import { OUT_OPTIONS, writeResult } from '../write-result.ts';

/** What a dossier of readers' questions is called unless told. */
const DOSSIER = 'eigen-stukken';
/** Options that are about questions alone. */
const FOR_QUESTIONS = ['out', 'replace', 'documents', 'dossier', 'corpus'] as const;

export const feedback: Command = {
  name: 'feedback',
  summary: 'Toon wat lezers van antwoorden vonden, of verwijder het',
  usage: [
    'feedback [--since DATUM] [--remote]',
    'feedback --as-questions [--out BESTAND] [--documents MAP] [--dossier NAAM] [--corpus PAD]… [--since DATUM] [--remote]',
    'feedback --wipe --yes [--remote]',
  ],
  options: {
    since: { type: 'string', value: 'DATUM', help: 'alleen wat vanaf deze dag kwam, als 2025-12-01 (UTC)' },
    remote: {
      type: 'boolean',
      help: 'die bij Cloudflare, met het account waarmee wrangler is aangemeld; anders die op deze machine',
    },
    'as-questions': {
      type: 'boolean',
      help: 'geef de vragen waarbij lezers aanwezen waar het antwoord staat, als questions.jsonl van een dossier',
    },
    ...OUT_OPTIONS,
    replace: { type: 'boolean', help: 'schrijf over het bestand en de stukken die er al zijn' },
    documents: {
      type: 'string',
      value: 'MAP',
      help: 'zet de stukken erbij zoals een dossier ze heeft, in een map die nog leeg is (zonder --replace)',
    },
    dossier: {
      type: 'string',
      value: 'NAAM',
      help: `hoe het dossier heet, zoals de map waarin het komt; ${DOSSIER} als u niets opgeeft`,
    },
    corpus: {
      ...(CORPUS_OPTION.corpus as Option),
      help: 'bestand, map of gebouwde index met de stukken waarover gevraagd is; anders de index van de server',
    },
    wipe: { type: 'boolean', help: 'verwijder alle feedback; alleen met --yes' },
    yes: { type: 'boolean', help: 'er wordt niets gevraagd: dit zegt dat u het weet' },
  },
  run: (args, terminal) => feedbackFrom(args, terminal),
};

/** Shows or removes what is kept in the database of the worker, or in another one that a test names. */
export async function feedbackFrom(
  args: Arguments,
  terminal: Terminal,
  settings: Settings = {},
): Promise<ExitCode> {
  if (args.words.length > 0)
    throw new CommandError(2, 'De opdracht feedback krijgt alleen opties; zie notabene feedback --help.');
  const since = dateOption(args, 'since');
  const wipes = args.has('wipe');
  if (args.has('yes') && !wipes) throw new CommandError(2, 'Geef --yes alleen samen met --wipe.');
  if (wipes && since !== null)
    throw new CommandError(2, '--wipe verwijdert alle feedback; laat --since weg.');
  if (wipes && !args.has('yes'))
    throw new CommandError(
      2,
      '--wipe verwijdert alle feedback voorgoed; geef er --yes bij als u dat wilt, of bewaar haar eerst met --json.',
    );
  const exports = args.has('as-questions');
  const alone = FOR_QUESTIONS.find((option) => args.one(option) !== undefined || args.has(option));
  if (alone !== undefined && !exports)
    throw new CommandError(2, `Geef --${alone} alleen samen met --as-questions.`);
  if (exports && wipes)
    throw new CommandError(2, 'Voer de vragen eerst uit met --as-questions; --wipe verwijdert ze.');
  const dossier = args.one('dossier') ?? DOSSIER;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(dossier))
    throw new CommandError(
      2,
      'Geef bij --dossier een naam van kleine letters, cijfers en streepjes, zoals eigen-stukken.',
    );
  const { database, close } = await openDatabase({
    remote: args.has('remote'),
    binding: 'FEEDBACK',
    ...settings,
  });
  try {
    if (wipes) await wipe(database, args, terminal);
    else if (exports) await exportQuestions(await readFeedback(database, since ?? undefined), dossier);
    else await show(database, since, args, terminal);
    return 0;
  } catch (error) {
    if (error instanceof FeedbackFault)
      throw new CommandError(
        1,
        'De feedback is bewaard door een andere versie van Notabene; gebruik die om haar te lezen.',
      );
    throw error;
  } finally {
    await close();
  }

  /** Questions with the sentences that answer them; what is left out is told. */
  async function exportQuestions(given: readonly Feedback[], name: string): Promise<void> {
    const index = await indexOf(args, terminal, settings);
    const { questions, gone, without } = await judgedQuestions(given, index, name);
    const [out, documents] = [args.one('out'), args.one('documents')];
    if (documents !== undefined) await writeDocuments(index, documents, args.has('replace'));
    const lines = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
    if (out !== undefined) await writeResult(out, lines, args.has('replace'));
    const result = args.has('json') ? `${json({ questions, gone, without })}\n` : lines;
    if (out === undefined || args.has('json')) await terminal.out(result);
    if (out !== undefined)
      terminal.say(`${counted(questions.length, 'vraag', 'vragen')} geschreven naar ${out}.`);
    if (gone > 0)
      terminal.say(
        `${counted(gone, 'aangewezen zin staat', 'aangewezen zinnen staan')} niet meer zo in de stukken en ${gone === 1 ? 'is' : 'zijn'} weggelaten.`,
      );
    if (without > 0)
      terminal.say(
        `${counted(without, 'vraag is', 'vragen zijn')} weggelaten, want geen lezer zei welke zin het antwoord is; lees ze met notabene feedback.`,
      );
  }
}

/** The documents that were asked about: those that are named, or else those that the server has. */
async function indexOf(args: Arguments, terminal: Terminal, settings: Settings): Promise<SearchIndex> {
  if (args.has('corpus')) return openCorpus(args.all('corpus'), terminal.say);
  const { index } = serverSettings(settings);
  if (!(await isIndexFolder(index)))
    throw new CommandError(
      1,
      `Er is geen index in ${relative('', index) || '.'}; noem met --corpus de stukken waarover gevraagd is.`,
    );
  return openIndexFolder(index);
}

/** Every document of the index in a folder that is empty or not there yet, unless it may be written over. */
async function writeDocuments(index: SearchIndex, folder: string, replace: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if (!replace && (await readdir(folder)).length > 0)
      throw new CommandError(
        1,
        `De map ${folder} is niet leeg; geef bij --documents een andere, of --replace om over te schrijven wat zo heet.`,
      );
    for (const { id } of await index.summaries()) {
      const held = await index.held(id);
      if (held !== undefined) await writeFile(join(folder, `${slug(id)}.md`), dossierDocument(held.document));
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(1, fileProblem(folder, error));
  }
}

async function show(
  database: Database,
  since: string | null,
  args: Arguments,
  terminal: Terminal,
): Promise<void> {
  const given = await readFeedback(database, since ?? undefined);
  await terminal.out(
    args.has('json')
      ? `${json({ since, totals: totalsOf(given), feedback: given })}\n`
      : renderFeedback(given, since, terminal),
  );
}

async function wipe(database: Database, args: Arguments, terminal: Terminal): Promise<void> {
  const removed = await wipeFeedback(database);
  await terminal.out(
    args.has('json')
      ? `${json({ removed })}\n`
      : `${counted(removed, 'keer feedback', 'keer feedback')} verwijderd.\n`,
  );
}
