import { readCorpus } from '../../ingest/corpus.ts';
import { encoderOf } from '../../ingest/encoding/encoder.ts';
import { type Manifest, manifestOf } from '../../ingest/index-folder/manifest.ts';
import type { Corpus } from '../../ingest/outcome.ts';
import { programHash } from '../../ingest/program.ts';
import { heldIn } from '../../ingest/reading/origin.ts';
import type { Document } from '../../src/documents/document.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { IndexError } from '../../src/search/index.ts';
import { fillOpenSearch } from '../../src/search/opensearch/fill.ts';
import type { Filled } from '../../src/search/rows/progress.ts';
import { accountOf } from '../account.ts';
import { collectionOptions, countOption } from '../arguments.ts';
import { type Arguments, type Command, CommandError, type ExitCode, INTO_OPTION } from '../command.ts';
import { chosenEngine, openDatabase, openSearchClient, type Settings } from '../database.ts';
import { environment } from '../environment.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from '../places.ts';
import { type Progress, progressOn } from '../progress.ts';
import { renderFilled } from '../render/filled.ts';
import { LOOK_FIRST, reasonsOf, undone } from '../render/refused.ts';
import { counted, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

export const fill: Command = {
  name: 'fill',
  summary:
    'Vul de D1-database of OpenSearch met stukken, voor wie met NOTABENE_ENGINE = "d1" of "opensearch" zoekt',
  usage: [
    'fill [PAD…] [--collection NAAM] [--remote]',
    'fill --engine opensearch [ADRES…] [PAD…] [--collection NAAM] [--shards N] [--replicas N]',
  ],
  options: {
    ...INTO_OPTION,
    engine: {
      type: 'string',
      value: 'd1|opensearch',
      help: 'wat er gevuld wordt; anders wat NOTABENE_ENGINE noemt, of de database. Het adres van OpenSearch is dat van NOTABENE_OPENSEARCH_URL, tenzij u er een noemt',
    },
    shards: {
      type: 'string',
      value: 'N',
      help: 'in hoeveel delen OpenSearch de index knipt; 1 als u niets zegt',
    },
    replicas: {
      type: 'string',
      value: 'N',
      help: 'hoeveel kopieën OpenSearch van elk deel houdt; anders één, zodra er een tweede node is',
    },
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
  const addresses = args.words.filter(isAddress);
  const search = searchServer(args, addresses, settings);
  const progress = progressOn(terminal, { silent: args.has('json') });
  const own = (await heldIn(BUILT_INDEX)).kind === 'own';
  const named = args.words.filter((word) => !addresses.includes(word));
  const paths = named.length > 0 ? named : [own ? BUILT_INDEX : SHIPPED_CORPUS];
  const corpus = await readCorpus(paths, { onProgress: progress.step, into });
  if (corpus.documents.length === 0) throw new CommandError(1, nothingToFill(corpus));
  const options = {
    program: await programHash(),
    encoder: await encoderOf(corpus.documents.length),
    onProgress: onProgress(progress, corpus),
  };
  progress.stage(`${search === null ? 'De database' : 'OpenSearch'} wordt geopend…`);
  let filled: Filled;
  try {
    filled = await (search === null
      ? fillD1(corpus, options, { remote: args.has('remote'), ...settings })
      : search(corpus.documents, options));
  } finally {
    progress.end();
  }
  const manifest = await accountFor(corpus, filled);
  await terminal.out(
    args.has('json')
      ? `${json({ ...accountOf(corpus, manifest), database: databaseOf(filled, whereOf(search !== null, args)) })}\n`
      : renderFilled({ corpus, manifest, filled, openSearch: search !== null }, terminal),
  );
  return conclude(corpus, filled, terminal);
}

interface FillAny {
  readonly program: string;
  readonly encoder: Encoder | null;
  readonly onProgress: OnProgress;
}

async function fillD1(
  { documents }: Corpus,
  options: FillAny,
  where: Parameters<typeof openDatabase>[0],
): Promise<Filled> {
  const { database, close } = await openDatabase(where);
  try {
    return await fillDatabase(database, documents, options);
  } finally {
    await close();
  }
}

const isAddress = (word: string): boolean => /^https?:\/\//.test(word);
const MOST_SHARDS = 1_000;
const MOST_REPLICAS = 10;

/** Fills OpenSearch, where that is what is to be filled; null for the database. What is wrong with the settings is told before anything is read. */
function searchServer(args: Arguments, addresses: readonly string[], settings: Settings) {
  const engine = args.one('engine') ?? (chosenEngine(settings) === 'opensearch' ? 'opensearch' : 'd1');
  if (engine !== 'd1' && engine !== 'opensearch')
    throw new CommandError(2, `--engine ${engine} is niet te vullen; noem d1 of opensearch.`);
  if (engine === 'd1') {
    const [address] = addresses;
    if (address === undefined) return null;
    throw new CommandError(2, `${address} is een adres; geef --engine opensearch om OpenSearch te vullen.`);
  }
  if (args.has('remote'))
    throw new CommandError(2, '--remote is voor de database bij Cloudflare; laat het weg voor OpenSearch.');
  const shards = countOption(args, 'shards', 1, MOST_SHARDS);
  const replicas = args.one('replicas') === '0' ? 0 : countOption(args, 'replicas', -1, MOST_REPLICAS);
  const env = settings.env ?? environment();
  const { alias, client } = telling(() =>
    openSearchClient(addresses.length > 0 ? { ...env, NOTABENE_OPENSEARCH_URL: addresses.join(',') } : env),
  );
  return async (documents: readonly Document[], options: FillAny): Promise<Filled> => {
    try {
      return await fillOpenSearch(client, documents, {
        ...options,
        alias,
        shards,
        replicas: replicas === -1 ? null : replicas,
        sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
      });
    } catch (error) {
      if (error instanceof IndexError) throw new CommandError(1, error.message);
      throw error;
    }
  };
}

function telling<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IndexError) throw new CommandError(1, error.message);
    throw error;
  }
}

type Where = 'cloudflare' | 'local' | 'opensearch';
const whereOf = (isSearchServer: boolean, args: Arguments): Where =>
  isSearchServer ? 'opensearch' : args.has('remote') ? 'cloudflare' : 'local';

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
function databaseOf(filled: Filled, where: Where): object {
  const { documents, before, fingerprint, steps, resumed } = filled;
  const kept = before?.fingerprint === fingerprint ? 'unchanged' : 'restored';
  return {
    where,
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
