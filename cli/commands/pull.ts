import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { takeLock } from '../../ingest/index-folder/lock.ts';
import { makeFolder } from '../../ingest/index-folder/make-folder.ts';
import { isSystemError } from '../../ingest/problem.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Language } from '../../src/documents/document.ts';
import {
  type Client,
  type ClientOptions,
  createClient,
  isLoopback,
} from '../../src/sources/official/client.ts';
import { openFetchedDocuments } from '../../src/sources/official/fetched-documents.ts';
import { readDossier, readNumber, type Wanted } from '../../src/sources/official/numbers.ts';
import { pullDocuments } from '../../src/sources/official/pull.ts';
import { type PullRequest, type SearchResult, searchSources } from '../../src/sources/official/search.ts';
import { PROVENANCE, readProvenance } from '../../src/sources/provenance.ts';
import { countOption, dateOption } from '../arguments.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import { jsonOfFound, jsonOfPull, renderFound, renderPull } from '../render/pull.ts';
import { counted, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

/** Where documents come when no folder is named. */
const FOLDER = 'dossiers';
const MOST = { usual: 200, ever: 2_000 };
const LANGUAGES: readonly Language[] = ['nl', 'en'];
/** Held by whoever gets documents into a folder. */
export const PULL_LOCK = '.pull.lock';
/** Another pull in the same folder may take long, so that it is not waited for; in milliseconds. */
const LOCK = { patience: 0, maxAge: 24 * 60 * 60 * 1_000 };

export const pull: Command = {
  name: 'pull',
  summary: 'Haal stukken op bij de officiële bronnen',
  usage: [
    'pull NUMMER… [--lang nl,en] [--out MAP]',
    'pull --dossier NUMMER [--since DATUM] [--until DATUM] [--max N] [--out MAP]',
    'pull --beslisnota "ZOEKTERM" [--since DATUM] [--until DATUM] [--max N] [--out MAP]',
  ],
  options: {
    dossier: {
      type: 'string',
      multiple: true,
      value: 'NUMMER',
      help: 'alle Kamerstukken van een dossier, met bijlagen, zoals 22112; mag vaker',
    },
    beslisnota: {
      type: 'string',
      multiple: true,
      value: 'ZOEKTERM',
      help: "openbaar gemaakte beslisnota's waar dit in staat; mag vaker",
    },
    since: { type: 'string', value: 'DATUM', help: 'vanaf deze dag, zoals 2025-12-01' },
    until: { type: 'string', value: 'DATUM', help: 'tot en met deze dag' },
    lang: {
      type: 'string',
      value: 'TALEN',
      help: 'talen van Commissiedocumenten: nl, en of nl,en; anders nl',
    },
    max: {
      type: 'string',
      value: 'N',
      help: `hooguit zoveel stukken per dossier of zoekterm; anders ${MOST.usual}`,
    },
    out: { type: 'string', value: 'MAP', help: `waar de stukken komen; anders ${FOLDER}` },
    'dry-run': { type: 'boolean', help: 'toon alleen wat er opgehaald zou worden' },
  },
  async run(args, terminal) {
    const request = readRequest(args);
    const out = args.one('out') ?? FOLDER;
    const client = await sourcesClient(terminal);
    try {
      const search = () => searchSources(client, request, (about) => terminal.progress(`Zoeken: ${about}`));
      if (args.has('dry-run')) return await show(await search(), out, args, terminal);
      await makeFolder(resolve(out));
      const lock = await takeLock(join(resolve(out), PULL_LOCK), LOCK);
      if (lock === undefined)
        throw new CommandError(
          1,
          `In ${out} haalt een andere opdracht al stukken op; wacht tot die klaar is.`,
        );
      try {
        // Read before anything is asked for: a record that is damaged must be dealt with first.
        const store = await openFetchedDocuments(resolve(out), await readRecord(out));
        const searched = await search();
        const result = await pullDocuments(client, store, searched.found, (done, of, about) =>
          terminal.progress(`${done}/${of} ${about}`),
        );
        terminal.progress('');
        const failures = [...searched.failures, ...result.failures];
        await terminal.out(
          args.has('json')
            ? `${json(jsonOfPull(out, result.documents, failures, searched.cut))}\n`
            : renderPull(out, result.documents, terminal),
        );
        return tell(searched.cut, failures, terminal);
      } finally {
        await lock.release();
      }
    } finally {
      terminal.progress('');
      await client.close();
    }
  },
};

async function show(
  searched: SearchResult,
  out: string,
  args: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  terminal.progress('');
  const known = await readRecord(out);
  await terminal.out(
    args.has('json')
      ? `${json(jsonOfFound(out, searched, known))}\n`
      : renderFound(searched.found, known, terminal),
  );
  return tell(searched.cut, searched.failures, terminal);
}

export async function readRecord(out: string) {
  const read = await readProvenance(resolve(out));
  if (!read.ok) throw new CommandError(1, `${read.message.replace(PROVENANCE, join(out, PROVENANCE))}`);
  return read.provenance;
}

/** What went wrong and what is left out, one sentence each. */
function tell(
  cut: SearchResult['cut'],
  failures: SearchResult['failures'],
  { say }: Pick<Terminal, 'say'>,
): ExitCode {
  for (const about of cut)
    say(
      `Er is meer over ${about} dan is opgehaald: dit zijn de nieuwste; geef een groter getal bij --max, of --until.`,
    );
  return tellFailures(failures, { say });
}

/** What went wrong at the sources, each once. */
export function tellFailures(failures: SearchResult['failures'], { say }: Pick<Terminal, 'say'>): ExitCode {
  // A source that is down says the same for every document.
  const seen = new Map<string, string[]>();
  for (const { about, message } of failures) seen.set(message, [...(seen.get(message) ?? []), about]);
  for (const [message, abouts] of seen) {
    const [first = ''] = abouts;
    const others = abouts.length > 1 ? ` en nog ${abouts.length - 1}` : '';
    say(message.includes(first) && others === '' ? message : `${first}${others}: ${message}`);
  }
  if (failures.length === 0) return 0;
  say(
    `${counted(failures.length, 'onderdeel is', 'onderdelen zijn')} niet gelukt; wat wel kwam is bewaard, voer de opdracht opnieuw uit om de rest te proberen.`,
  );
  return 1;
}

function readRequest(args: Arguments): PullRequest {
  const dossiers = args.all('dossier').map((typed) => {
    const dossier = readDossier(typed);
    if (dossier === null) throw new CommandError(2, 'Geef bij --dossier een nummer als 22112 of 36800-VIII.');
    return dossier;
  });
  const notes = args.all('beslisnota').map((words) => words.trim());
  if (notes.some((words) => words.length < 2 || words.length > 200 || /\p{Cc}/u.test(words)))
    throw new CommandError(2, 'Geef bij --beslisnota een zoekterm van 2 tot en met 200 tekens.');
  const wanted = readWanted(args.words);
  if (wanted.length + dossiers.length + notes.length === 0)
    throw new CommandError(2, 'Geef een nummer, --dossier of --beslisnota; zie notabene pull --help.');
  const since = dateOption(args, 'since');
  const until = dateOption(args, 'until');
  if (since !== null && until !== null && since > until)
    throw new CommandError(2, 'De datum bij --since ligt na die bij --until; draai ze om.');
  if ((since ?? until) !== null && dossiers.length + notes.length === 0)
    throw new CommandError(2, 'Geef --since en --until alleen bij --dossier of --beslisnota.');
  return {
    wanted,
    dossiers,
    notes,
    since,
    until,
    languages: languageOption(args),
    most: countOption(args, 'max', MOST.usual, MOST.ever),
  };
}

/** Each word is a number, or all of them together are one: `22 112, nr. 4243` without quotes. */
function readWanted(words: readonly string[]): readonly Wanted[] {
  if (words.length > 500) throw new CommandError(2, 'Geef hooguit 500 nummers tegelijk.');
  const each = words.map(readNumber);
  if (each.every((wanted) => wanted !== null)) return each;
  const whole = readNumber(words.join(' '));
  if (whole !== null) return [whole];
  const wrong = words[each.indexOf(null)] ?? '';
  throw new CommandError(
    2,
    readDossier(wrong) === null
      ? `Het nummer ‘${wrong.slice(0, 60)}’ is niet te lezen; geef een nummer als kst-22112-4243, "COM(2025) 743", 52025DC0743 of 2026D04657.`
      : `‘${wrong}’ is een dossier; geef --dossier ${wrong.replace(/\s+/g, '')}, of een nummer als kst-22112-4243.`,
  );
}

function languageOption(args: Arguments): readonly Language[] {
  const given = (args.one('lang') ?? 'nl')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  const languages = LANGUAGES.filter((language) => given.includes(language));
  if (languages.length !== new Set(given).size) throw new CommandError(2, 'Geef bij --lang nl, en of nl,en.');
  return languages;
}

/** A client of the official sources that says who asks. */
export async function sourcesClient(
  terminal: Pick<Terminal, 'say'>,
  options: Partial<Pick<ClientOptions, 'oneAtATime' | 'rests'>> = {},
): Promise<Client> {
  return createClient({ userAgent: await userAgent(), ...options, ...standIn(terminal) });
}

const PUBLICCODE = z.object({ url: z.url({ protocol: /^https$/ }) });

/** Who asks, and where to find out more. */
async function userAgent(): Promise<string> {
  const name = `Notabene/${packageJson.version}`;
  const file = join(import.meta.dirname, '..', '..', 'publiccode.yml');
  const about = await readFile(file, 'utf8').then(
    (text) => PUBLICCODE.safeParse(parseYaml(text)),
    (error: unknown) => {
      if (isSystemError(error)) return undefined;
      throw error;
    },
  );
  return about?.success ? `${name} (+${about.data.url})` : name;
}

/**
 * For tests only: a server on this machine that stands in for every source, and need not be spared. Anything
 * else is refused.
 */
function standIn({ say }: Pick<Terminal, 'say'>): Partial<ClientOptions> {
  const given = process.env.NOTABENE_TEST_SOURCES;
  if (given === undefined || given === '') return {};
  if (!isLoopback(given))
    throw new CommandError(
      2,
      'NOTABENE_TEST_SOURCES is alleen voor tests en moet http://127.0.0.1:POORT zijn; verwijder het.',
    );
  say(`Let op: dit is een test, de stukken komen van ${given} en niet van de officiële bronnen.`);
  return { loopback: given, sleep: async () => {} };
}
