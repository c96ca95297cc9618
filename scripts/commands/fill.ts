import { passagesOf } from '../../src/passages/passages.ts';
import { type Filled, fillDatabase } from '../../src/search/d1/builds.ts';
import { accountOf } from '../account.ts';
import { collectionOptions } from '../arguments.ts';
import { type Arguments, type Command, CommandError, type ExitCode, INTO_OPTION } from '../command.ts';
import { readCorpus } from '../corpus.ts';
import { openDatabase, type Settings } from '../database.ts';
import { theEncoder } from '../encoder.ts';
import { type Manifest, manifestOf } from '../manifest.ts';
import { heldIn } from '../origin.ts';
import type { Corpus } from '../outcome.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from '../places.ts';
import { programHash } from '../program.ts';
import { type Progress, progressOn } from '../progress.ts';
import { renderFilled } from '../render/filled.ts';
import { LOOK_FIRST, reasonsOf, undone } from '../render/refused.ts';
import { counted, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

export const fill: Command = {
  name: 'fill',
  summary: 'Vul de D1-database met stukken, voor wie met NOTABENE_ENGINE = "d1" zoekt',
  usage: ['fill [PAD…] [--collection NAAM] [--remote]'],
  options: {
    ...INTO_OPTION,
    remote: {
      type: 'boolean',
      help: 'vul de database bij Cloudflare, met het account waarmee wrangler is aangemeld; anders die op deze machine',
    },
  },
  run: (args, terminal) => fillFrom(args, terminal),
};

/** Fills the database of the worker, or another one that a test names. */
export async function fillFrom(
  args: Arguments,
  terminal: Terminal,
  settings: Settings = {},
): Promise<ExitCode> {
  const into = collectionOptions(args).at(-1);
  const progress = progressOn(terminal, { silent: args.has('json') });
  const own = (await heldIn(BUILT_INDEX)).kind === 'own';
  const paths = args.words.length > 0 ? args.words : [own ? BUILT_INDEX : SHIPPED_CORPUS];
  const corpus = await readCorpus(paths, { onProgress: progress.step, into });
  if (corpus.documents.length === 0) throw new CommandError(1, nothingToFill(corpus));
  const encoder = await theEncoder();
  progress.stage('De database wordt geopend…');
  const { database, close } = await openDatabase({ remote: args.has('remote'), ...settings });
  let filled: Filled;
  try {
    filled = await fillDatabase(database, corpus.documents, {
      program: await programHash(),
      encoder,
      onProgress: onProgress(progress, corpus),
    });
  } finally {
    progress.end();
    await close();
  }
  const manifest = await accountFor(corpus, filled);
  await terminal.out(
    args.has('json')
      ? `${json({ ...accountOf(corpus, manifest), database: databaseOf(filled, args.has('remote')) })}\n`
      : renderFilled({ corpus, manifest, filled }, terminal),
  );
  return conclude(corpus, filled, terminal);
}

type OnProgress = NonNullable<NonNullable<Parameters<typeof fillDatabase>[2]>['onProgress']>;

function onProgress(progress: Progress, { documents }: Corpus): OnProgress {
  return ({ stage, documents: done }) => {
    if (stage === 'skipping') progress.stage('Wat er al staat wordt overgeslagen…');
    else progress.build(stage === 'reading' ? 1 : 2, done, documents.length);
  };
}

async function accountFor(corpus: Corpus, { fingerprint }: Filled): Promise<Manifest> {
  const passages = new Map(corpus.documents.map((document) => [document.id, passagesOf(document).length]));
  return manifestOf(corpus, { fingerprint, program: await programHash(), passages }, 'own');
}

/** What became of the database; a step is about half a megabyte. */
function databaseOf(filled: Filled, remote: boolean): object {
  const { documents, before, fingerprint, steps, resumed } = filled;
  const kept = before?.fingerprint === fingerprint ? 'unchanged' : 'restored';
  return {
    where: remote ? 'cloudflare' : 'local',
    status: steps === 0 ? kept : resumed > 0 ? 'resumed' : 'filled',
    documents,
    documentsBefore: before?.documents ?? null,
    stepsDone: steps,
    stepsDoneEarlier: resumed,
  };
}

function nothingToFill(corpus: Corpus): string {
  const { refused, quarantined } = corpus;
  const reasons = reasonsOf([...refused, ...quarantined]);
  const advice = quarantined.length > 0 ? ` ${LOOK_FIRST}` : '';
  if (reasons.length === 0) return 'Er is niets om de database mee te vullen; noem andere paden.';
  return reasons.length === 1
    ? `${reasons[0]}${advice}`
    : `Er is niets om de database mee te vullen: ${undone(corpus)}; notabene ingest zegt van elk wat eraan te doen is.`;
}

/** What was asked is done; that there is less in the database than there was is said where it can't be missed. */
function conclude(corpus: Corpus, { documents, before }: Filled, { say }: Terminal): ExitCode {
  if (corpus.refused.length + corpus.quarantined.length === 0) return 0;
  const fewer =
    before !== null && documents < before.documents
      ? ` De database heeft nu ${counted(documents, 'stuk', 'stukken')}, waar het er ${before.documents} waren.`
      : '';
  say(
    `${undone(corpus)}; herstel of bekijk ${corpus.refused.length + corpus.quarantined.length === 1 ? 'het' : 'ze'} aan de hand van de lijst en vul de database opnieuw.${fewer}`,
  );
  return 1;
}
