import { basename, resolve } from 'node:path';
import { knowsOf, listAdditions, offeredOf, record } from '../../ingest/additions.ts';
import { Collection } from '../../ingest/collection.ts';
import { readListed } from '../../ingest/corpus.ts';
import { openEarlier } from '../../ingest/earlier.ts';
import { encoderOf } from '../../ingest/encoding/encoder.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { manifestOf } from '../../ingest/index-folder/manifest.ts';
import { type Hold, holdFolder, recordReleases, withdrawIndex } from '../../ingest/index-folder/publish.ts';
import {
  changed,
  type Release,
  type ReleaseChange,
  readReleases,
} from '../../ingest/index-folder/releases.ts';
import type { Corpus } from '../../ingest/outcome.ts';
import { type Listed, listFiles } from '../../ingest/reading/find-files.ts';
import { heldIn } from '../../ingest/reading/origin.ts';
import { planReleases } from '../../ingest/release-plan.ts';
import { type Kept, keptIn } from '../../src/server/additions.ts';
import { accountOf } from '../account.ts';
import { collectionOptions } from '../arguments.ts';
import { noteAct } from '../audit.ts';
import { type Arguments, type Command, CommandError, type ExitCode, INTO_OPTION } from '../command.ts';
import { chosenEngine, serverSettings } from '../database.ts';
import { checkOwnFolder } from '../own-folder.ts';
import { BUILT_INDEX } from '../places.ts';
import { type Progress, progressOn } from '../progress.ts';
import { renderIngest, renderReleases } from '../render/ingest.ts';
import { reasonsOf, undone } from '../render/refused.ts';
import { counted, flat, json } from '../render/text.ts';
import { sinceThen } from '../since.ts';
import type { Terminal } from '../terminal.ts';

export const ingest: Command = {
  name: 'ingest',
  summary:
    'Lees stukken in en bouw er de index van; eindigt met 1 als iets geweigerd is of in quarantaine staat',
  usage: [
    'ingest PAD… [--collection NAAM] [--out MAP]',
    'ingest PAD… --release NAAM [--out MAP]',
    'ingest PAD… --revoke NAAM [--out MAP]',
    'ingest --releases [--out MAP]',
  ],
  options: {
    out: {
      type: 'string',
      value: 'MAP',
      help: 'waar de index komt; anders dist/index, waar de server hem zoekt',
    },
    ...INTO_OPTION,
    release: {
      type: 'string',
      multiple: true,
      value: 'NAAM',
      help: 'geef een bestand in quarantaine vrij dat u hebt bekeken: naam of begin van de SHA-256; mag vaker',
    },
    revoke: {
      type: 'string',
      multiple: true,
      value: 'NAAM',
      help: 'trek een vrijgave in: naam of begin van de SHA-256; mag vaker',
    },
    releases: { type: 'boolean', help: 'toon wat is vrijgegeven, en lees niets in' },
  },
  async run(args, terminal) {
    const out = args.one('out') ?? BUILT_INDEX;
    if (args.has('releases')) return listReleases(args, await readReleases(resolve(out)), terminal);
    if (args.words.length === 0) throw new CommandError(2, noPaths(args));
    await checkOwnFolder(out, args.words);
    let note = async (): Promise<void> => {};
    const afterwards = (work: typeof note): void => {
      note = work;
    };
    const progress = progressOn(terminal, { silent: args.has('json') });
    try {
      progress.stage('De bestanden worden gezocht…');
      // The folder may lie among the documents: what is in it while it is held is none of them.
      const offered = await listFiles(args.words, { indexes: false, out });
      const hold = await holdFolder(resolve(out));
      try {
        const stored = await readReleases(resolve(out));
        // What readers added on the page of the server that reads this index stays in it.
        const { state, added } = await addedTo(resolve(out));
        const listed = [...offered, ...(await listAdditions(state, offeredOf(added)))];
        return await readIn({
          args,
          out,
          stored,
          listed,
          added: { state, kept: added },
          hold,
          progress,
          terminal,
          afterwards,
        });
      } finally {
        await hold.release();
        // Others wait for the folder, and not for that.
        await note();
      }
    } finally {
      progress.end();
    }
  },
};

/** Whoever releases a file offers again what it was offered with: the index is made of all of it. */
function noPaths(args: Arguments): string {
  const option = ['release', 'revoke'].find((name) => args.has(name));
  return option === undefined
    ? 'Geef een of meer bestanden of mappen; zie notabene ingest --help.'
    : `Noem bij --${option} dezelfde paden als bij het inlezen: notabene ingest PAD… --${option} ${flat(args.one(option) ?? '')}`;
}

async function listReleases(
  args: Arguments,
  stored: readonly Release[],
  terminal: Terminal,
): Promise<ExitCode> {
  if (args.words.length + args.all('release').length + args.all('revoke').length > 0)
    throw new CommandError(2, 'De optie --releases toont alleen; laat paden, --release en --revoke weg.');
  await terminal.out(args.has('json') ? `${json(stored)}\n` : renderReleases(stored, terminal));
  return 0;
}

/** What readers added to an index on the page, and where that is kept. */
async function addedTo(out: string): Promise<{ readonly state: string; readonly added: readonly Kept[] }> {
  try {
    const { index, state } = serverSettings();
    return { state, added: index === out ? await keptIn(state) : [] };
  } catch {
    // Settings that are not right are told where the server starts.
    return { state: '', added: [] };
  }
}

interface Task {
  readonly args: Arguments;
  readonly out: string;
  readonly stored: readonly Release[];
  readonly listed: readonly Listed[];
  /** What readers added, and where that is kept. */
  readonly added: { readonly state: string; readonly kept: readonly Kept[] };
  readonly hold: Hold;
  readonly progress: Progress;
  readonly terminal: Terminal;
  /** Does something once the folder is free for others. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

async function readIn({
  args,
  out,
  stored,
  listed,
  added,
  hold,
  progress,
  terminal,
  afterwards,
}: Task): Promise<ExitCode> {
  const words = { release: args.all('release'), revoke: args.all('revoke') };
  const into = collectionOptions(args).at(-1);
  const plan = planReleases(stored, words, listed);
  const earlier = await openEarlier(resolve(out));
  const held = await heldIn(resolve(out));
  const corpus = await readListed(listed, {
    onProgress: progress.step,
    isReleased: plan.isReleased,
    earlier,
    into,
    collection: new Collection(knowsOf(added.kept)),
  });
  const change = plan.change(corpus);
  if (corpus.documents.length === 0) {
    const revoked = change.remove.length > 0;
    const withdrawn = revoked && (await holdsAny(resolve(out), change.remove));
    if (revoked) await (withdrawn ? withdrawIndex : recordReleases)(resolve(out), change, hold);
    return nothingIndexed({ args, out, corpus, revoked, withdrawn, progress, terminal });
  }
  progress.stage('De index wordt gebouwd…');
  const manifest = await buildFolder(corpus, resolve(out), 'own', {
    releases: change,
    hold,
    earlier,
    encoder: await encoderOf(corpus.documents.length),
    onProgress: (round, done) => progress.build(round, done, corpus.documents.length),
  });
  progress.end();
  await record(added.state, added.kept, corpus, manifest);
  if (added.kept.length > 0)
    terminal.say(
      `Wat lezers op de pagina toevoegden is meegenomen: ${counted(added.kept.length, 'bestand', 'bestanden')}.`,
    );
  afterwards(() => noteIngest({ args, out, corpus, manifest, change, into }, terminal));
  const releases = changed(stored, { ...change, relied: [] });
  const before = held.kind === 'own' ? held.manifest : null;
  const since = before && sinceThen(before, manifest);
  const reader = resolve(out) !== BUILT_INDEX ? 'nobody' : engineOrNone();
  await terminal.out(
    args.has('json')
      ? `${json({ ...accountOf(corpus, manifest), since })}\n`
      : renderIngest({ corpus, indexed: { reader }, manifest, out, releases, change, since }, terminal),
  );
  return conclude(corpus, terminal);
}

/** Who read what in, and whom of what was in quarantine they let in. */
async function noteIngest(
  {
    args,
    out,
    corpus,
    manifest,
    change,
    into,
  }: Pick<Task, 'args' | 'out'> & {
    readonly corpus: Corpus;
    readonly manifest: { readonly fingerprint: string };
    readonly change: ReleaseChange;
    readonly into: string | undefined;
  },
  terminal: Terminal,
): Promise<void> {
  const { add, remove } = change;
  if (add.length > 0)
    await noteAct(
      'quarantine_released',
      { files: add.map(({ name, sha256 }) => ({ name, sha256 })) },
      terminal,
    );
  if (remove.length > 0) await noteAct('quarantine_revoked', { sha256: remove }, terminal);
  await noteAct(
    'uploaded',
    {
      index: basename(out),
      fingerprint: manifest.fingerprint,
      paths: args.words.map((word) => basename(word)),
      ...(into !== undefined && { collection: into }),
      documents: corpus.documents.length,
      read: corpus.files
        .filter(({ status, reused }) => status === 'indexed' && !reused)
        .map(({ name }) => name)
        .slice(0, MOST_NAMED),
    },
    terminal,
  );
}
/** Names of files in one line of the audit trail; the account of the index has them all. */
const MOST_NAMED = 500;

/** Settings that are not right are told where the server starts. */
function engineOrNone() {
  try {
    return chosenEngine();
  } catch {
    return 'nobody';
  }
}

/** Whether the index in a folder holds a file with one of these SHA-256s, by its own account. */
async function holdsAny(folder: string, marks: readonly string[]): Promise<boolean> {
  const held = await heldIn(folder);
  if (held.kind !== 'own') return false;
  if (held.manifest !== null)
    return held.manifest.files.some(
      ({ sha256, documents }) => sha256 !== null && marks.includes(sha256) && documents.length > 0,
    );
  // A run was stopped before it wrote the account. What can't be told apart is not left to be served.
  const index = await openIndexFolder(folder).catch(() => undefined);
  if (index === undefined) return true;
  return (await index.summaries()).some(
    ({ source, singlePassage }) => singlePassage === true || marks.includes(source.sha256),
  );
}

/** Nothing was indexed: the index that is there stays, unless it held what is released no more. */
async function nothingIndexed({
  args,
  out,
  corpus,
  revoked,
  withdrawn,
  progress,
  terminal,
}: Omit<Task, 'stored' | 'listed' | 'added' | 'hold' | 'afterwards'> & {
  readonly corpus: Corpus;
  /** A release was taken back. */
  readonly revoked: boolean;
  /** And with it the index, which held the file. */
  readonly withdrawn: boolean;
}): Promise<ExitCode> {
  progress.end();
  const manifest = manifestOf(corpus, null, 'own');
  const reasons = reasonsOf(corpus.refused);
  if (args.has('json')) await terminal.out(`${json({ ...accountOf(corpus, manifest), since: null })}\n`);
  else if (corpus.quarantined.length > 0)
    await terminal.out(
      renderIngest(
        { corpus, indexed: null, manifest, out, releases: [], change: null, since: null },
        terminal,
      ),
    );
  else if (reasons.length > 1) for (const reason of reasons) terminal.say(reason);
  if (withdrawn)
    throw new CommandError(
      1,
      `De vrijgave is ingetrokken en er blijft niets over om te indexeren; de index in ${out} is verwijderd.`,
    );
  const kept = `${revoked ? ' De vrijgave is ingetrokken.' : ''}${
    (await heldIn(resolve(out))).kind === 'none'
      ? ''
      : ` De index die in ${out} stond, ${revoked ? 'bevatte dat bestand niet en ' : ''}is gebleven.`
  }`;
  if (corpus.quarantined.length > 0)
    throw new CommandError(1, `Er is niets om te indexeren: ${undone(corpus)}.${kept}`);
  throw new CommandError(
    1,
    reasons.length === 1 && reasons[0] !== undefined
      ? `${reasons[0]}${kept}`
      : `Geen van de ${corpus.refused.length} stukken is te lezen; herstel ze en probeer opnieuw.${kept}`,
  );
}

function conclude(corpus: Corpus, { say }: Pick<Terminal, 'say'>): ExitCode {
  if (corpus.refused.length + corpus.quarantined.length === 0) return 0;
  const advice = [
    ...(corpus.refused.length > 0
      ? [`herstel ${corpus.refused.length === 1 ? 'het' : 'ze'} aan de hand van de lijst`]
      : []),
    ...(corpus.quarantined.length > 0 ? ['bekijk wat in quarantaine staat', 'geef het zo nodig vrij'] : []),
  ].join(', ');
  say(`${undone(corpus)}; ${advice} en voer de opdracht opnieuw uit.`);
  return 1;
}
