import { rename, rm } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { CommandError } from '../cli/command.ts';
import { renamedNote } from '../cli/render/ingest.ts';
import { GENERAL, isOfOne } from '../src/documents/collection.ts';
import { slug } from '../src/documents/identity/identity.ts';
import { additionsIn, contentOf, type Kept, keep, keptIn, sayBusy } from '../src/server/additions.ts';
import type { Addition, AdditionStep, Change, Ingested } from '../src/web/api/additions.ts';
import { Collection, type Knows } from './collection.ts';
import { readListed } from './corpus.ts';
import { openStanding, type Standing } from './earlier.ts';
import { theEncoder } from './encoding/encoder.ts';
import { buildFolder } from './index-folder/build-folder.ts';
import type { FileAccount, Manifest } from './index-folder/manifest.ts';
import { holdFolder } from './index-folder/publish.ts';
import { covers, type Release, readReleases } from './index-folder/releases.ts';
import type { Corpus, FileOutcome, Part } from './outcome.ts';
import { foundAs, suspicionLines } from './quarantine.ts';
import { findFiles, type Listed } from './reading/find-files.ts';
import { publicName } from './reading/public-name.ts';
import { remarkLines } from './reading/remarks.ts';
import { planReleases } from './release-plan.ts';
import { notesInEnglish, placeInEnglish, refusedInEnglish, withheldInEnglish } from './told-in-english.ts';

/** Longer a change does not wait for another, in milliseconds. */
const PATIENCE_MS = 30 * 60_000;
/** Of what was refused nothing is kept but why; an id that another document has may become free. */
const MAY_BE_READ_LATER: ReadonlySet<string> = new Set(['duplicate_id', 'double']);
const CODE_UNREADABLE = 'unreadable';

interface Place {
  readonly index: string;
  readonly state: string;
}

type Tell = (step: AdditionStep) => void;

/** What readers added, as what is offered beside what the operator offers. */
export async function listAdditions(state: string, kept: readonly Kept[]): Promise<readonly Listed[]> {
  const listed = await Promise.all(
    kept.map(async (each): Promise<readonly Listed[]> => {
      const path = contentOf(state, each);
      const found = await findFiles(path);
      // One folder for all: what a document is called does not hang on where it is kept.
      const also = { name: each.file, given: additionsIn(state), addition: each.id, into: each.collection };
      return found.map((file) => ({ ...file, ...also }));
    }),
  );
  return listed.flat();
}

/** What who added something may know of: what he may read, and his own. */
export function knowsOf(kept: readonly Kept[]): Knows {
  const by = new Map(kept.map((each) => [each.id, each]));
  return (addition, collection) => {
    const own = by.get(addition);
    if (own === undefined || own.collection === collection) return true;
    return own.reads === null ? !isOfOne(collection) : own.reads.includes(collection);
  };
}

/** Those whose file is kept. */
export const offeredOf = (kept: readonly Kept[]): readonly Kept[] =>
  kept.filter(({ state }) => state !== 'refused');

/** Reads what waits, makes the changes and replaces the index; throws a `CommandError` where it can't, and nothing changed. */
export async function applyChange({ index, state }: Place, change: Change, tell: Tell): Promise<void> {
  const folder = resolve(index);
  const waiting = setTimeout(() => tell({ step: 'waiting', done: 0, total: 0 }), 1_000);
  const hold = await holdFolder(folder, PATIENCE_MS).finally(() => clearTimeout(waiting));
  const free = await sayBusy(state);
  try {
    const all = await keptIn(state);
    const removed = new Set(change.remove ?? []);
    const shared = new Set(change.share ?? []);
    let kept = all
      .filter(({ id }) => !removed.has(id))
      .map((each) => (shared.has(each.id) ? { ...each, collection: change.to ?? GENERAL } : each));
    const standing = await openStanding(folder);
    if (standing === undefined)
      throw new CommandError(
        1,
        'De index is beschadigd of van een andere versie, dus er is niets aan toe te voegen; de bestanden zijn bewaard en wachten. Vraag de beheerder om de stukken opnieuw in te lezen met notabene ingest.',
      );
    const stored = await readReleases(folder);
    const release = kept
      .filter(({ id, state: was }) => was === 'quarantined' && change.release?.includes(id))
      .map(({ sha256 }) => sha256);
    const leave = new Set(change.leave ?? []);
    const read = async (of: readonly Kept[]) => {
      const collection = new Collection(knowsOf(of));
      const before = standing === null ? 0 : await addStanding(collection, standing, { stored, leave });
      const listed = await listAdditions(state, offeredOf(of));
      const named = new Map(of.map(({ file, name }) => [publicName(file), name]));
      const plan = planReleases(stored, { release, revoke: [] }, listed);
      const corpus = await readListed(listed, {
        collection,
        isReleased: plan.isReleased,
        earlier: standing?.isOfToday === true ? standing.earlier : undefined,
        onProgress: (done, total, name) =>
          tell({ step: 'reading', name: named.get(name) ?? name, done, total }),
      });
      return {
        corpus: standing === null ? corpus : asBefore(corpus, standing.manifest, before, leave),
        plan,
      };
    };

    let without = kept.filter((each) => !isReplacedIn(each, kept));
    let { corpus, plan } = await read(without);
    // A name that another document has: the file gets one of its own, and its reader sees the name it came with.
    const named = without.filter((each) => hasTakenName(outcomeOf(corpus, each), each));
    if (named.length > 0) {
      const anew = new Map(
        await Promise.all(named.map(async (each) => [each.id, await renamed(state, each)] as const)),
      );
      kept = kept.map((each) => anew.get(each.id) ?? each);
      without = without.map((each) => anew.get(each.id) ?? each);
      ({ corpus, plan } = await read(without));
    }
    // What was to be replaced stays where the other is not taken up.
    const failed = without.filter(
      (each) => each.replaces !== null && outcomeOf(corpus, each)?.status !== 'indexed',
    );
    if (failed.length > 0) {
      kept = kept.map((each) =>
        failed.some(({ id }) => id === each.id) ? { ...each, replaces: null } : each,
      );
      without = kept.filter((each) => !isReplacedIn(each, kept));
      ({ corpus, plan } = await read(without));
    }

    if (corpus.documents.length === 0 && standing !== null)
      throw new CommandError(
        1,
        'Zonder dit stuk blijft er niets over om in te zoeken, dus het is gebleven. Voeg eerst een ander stuk toe.',
      );
    if (corpus.documents.length > 0) {
      tell({ step: 'building', done: 0, total: 0 });
      const releases = plan.change(corpus);
      const relied = corpus.files.flatMap((file) =>
        file.released && file.addition === undefined && file.sha256 !== null ? [file.sha256] : [],
      );
      const manifest = await buildFolder(corpus, folder, 'own', {
        hold,
        releases: { ...releases, relied: [...releases.relied, ...relied] },
        earlier: standing?.isOfToday === true ? standing.earlier : undefined,
        program: standing === null || standing.isOfToday ? undefined : standing.manifest.program,
        encoder: await theEncoder(),
        onProgress: (round, done) => {
          if (round === 2 && done % 25 === 0)
            tell({ step: 'building', done, total: corpus.documents.length });
        },
      });
      await record(state, without, corpus, manifest);
    } else await record(state, without, corpus, null);
    // After the index, so that a run that is killed leaves too much and never too little.
    const staying = new Set(without.map(({ id }) => id));
    for (const { id } of all)
      if (!staying.has(id)) await rm(join(additionsIn(state), id), { recursive: true, force: true });
  } finally {
    await free();
    await hold.release();
  }
}

/** Whether another one takes its place. */
const isReplacedIn = ({ id }: Kept, kept: readonly Kept[]): boolean =>
  kept.some(({ replaces }) => replaces === id);

const outcomeOf = (corpus: Corpus, { id }: Kept): FileOutcome | undefined =>
  corpus.files.find(({ addition }) => addition === id);

/** Whether it is refused because another document has the id that its name gives. */
function hasTakenName(outcome: FileOutcome | undefined, { id, file }: Kept): boolean {
  const part = outcome?.parts.find(({ code }) => code === 'duplicate_id');
  const stem = basename(file, extname(file));
  return part !== undefined && part.id === slug(stem) && !stem.endsWith(id.slice(0, MARK));
}
const MARK = 6;

/** Its file under a name that nobody else has. */
async function renamed(state: string, kept: Kept): Promise<Kept> {
  const end = extname(kept.file);
  const anew = { ...kept, file: `${basename(kept.file, end)}-${kept.id.slice(0, MARK)}${end}` };
  await rename(contentOf(state, kept), contentOf(state, anew));
  await keep(join(additionsIn(state), kept.id), anew);
  return anew;
}

/**
 * Adds what an index has, but for what readers added and what is to be left out; gives how many files. What a person
 * released is left out when that was taken back.
 */
async function addStanding(
  collection: Collection,
  { manifest, earlier }: Standing,
  { stored, leave }: { readonly stored: readonly Release[]; readonly leave: ReadonlySet<string> },
): Promise<number> {
  let number = 0;
  for (const file of standingFiles(manifest, leave)) {
    const { name, sha256, format, pages, characters, suspicions } = file;
    const facts = { name, given: '', sha256, format, pages, characters };
    number += 1;
    const codes = [...new Set(suspicions.map(({ code }) => code))];
    const isReleased = stored.some((each) => each.sha256 === sha256 && covers(each, codes));
    if (file.released && !isReleased) {
      collection.quarantine(facts, suspicions);
      continue;
    }
    if (file.status !== 'indexed') {
      collection.refuse(facts, { code: file.code ?? file.status, message: '' });
      continue;
    }
    const documents = [];
    for (const each of file.documents) {
      const kept = await earlier.keep(each);
      if (kept === undefined)
        throw new CommandError(
          1,
          'De index is beschadigd, dus er is niets aan toe te voegen; de bestanden zijn bewaard en wachten. Vraag de beheerder om de stukken opnieuw in te lezen met notabene ingest.',
        );
      documents.push(kept);
    }
    collection.add(facts, {
      frontMatter: null,
      documents,
      parts: file.parts.map(asPart),
      suspicions,
      remarks: file.remarks,
      released: file.released,
      // Else two that have their names from files would get others.
      named: true,
      record: file.record,
      into: file.into,
      reused: true,
      kept: true,
    });
  }
  return number;
}

const standingFiles = (manifest: Manifest, leave: ReadonlySet<string>): readonly FileAccount[] =>
  manifest.files.filter(
    ({ addition, sha256 }) => addition === undefined && !(sha256 !== null && leave.has(sha256)),
  );

const asPart = (part: FileAccount['parts'][number]): Part =>
  ({ ...part, status: part.status === 'indexed' ? 'double' : part.status, message: '' }) satisfies Part;

/** What is said of files that were there stays what was said of them when they were read. */
function asBefore(corpus: Corpus, manifest: Manifest, number: number, leave: ReadonlySet<string>): Corpus {
  const before = standingFiles(manifest, leave);
  const files = corpus.files.map((file, at): FileOutcome => {
    const account = at < number ? before[at] : undefined;
    if (account === undefined) return file;
    // A release that was taken back is the only thing that changes them.
    if (account.released && file.status === 'quarantined') return file;
    return {
      ...file,
      status: account.status,
      named: account.named,
      renamed: account.renamed ? account.documents.map(({ id }) => ({ from: id, to: id })) : [],
      suspicions: account.suspicions,
      parts: account.parts.map(asPart),
      record: account.record,
      into: account.into,
    };
  });
  return { ...corpus, files, skipped: manifest.skipped.map(({ name }) => ({ name, message: '' })) };
}

/** Writes down what became of each addition. */
export async function record(
  state: string,
  kept: readonly Kept[],
  corpus: Corpus,
  manifest: Manifest | null,
): Promise<void> {
  const titles = new Map(corpus.documents.map(({ id, title }) => [id, title]));
  const accounts = new Map(manifest?.files.map((file) => [file.addition, file]) ?? []);
  for (const each of kept) {
    const outcome = outcomeOf(corpus, each);
    if (outcome === undefined) {
      await keep(join(additionsIn(state), each.id), each);
      continue;
    }
    const { status, reason } = outcome;
    const ids = new Set(outcome.documentIds);
    const addition: Addition & Kept = {
      ...each,
      replaces: null,
      state: status,
      message: reason === null ? null : toldOf(each, reason.code, reason.message),
      notes: notesOf(outcome),
      withheld: corpus.withheld
        .filter(({ documentId }) => ids.has(documentId))
        .map(({ count, reason: what, place }) => ({ count, what, place })),
      english: {
        message: reason === null ? null : refusedInEnglish(each.name, reason.code),
        notes: notesInEnglish(outcome),
        withheld: corpus.withheld
          .filter(({ documentId }) => ids.has(documentId))
          .map(({ count, reason: why, place }) => ({
            count,
            what: withheldInEnglish(why),
            place: placeInEnglish(place),
          })),
      },
      documents: outcome.documentIds.map((id) => ({
        id,
        title: titles.get(id) ?? id,
        passages: accounts.get(each.id)?.documents.find((document) => document.id === id)?.passages ?? 0,
      })),
    };
    await keep(join(additionsIn(state), each.id), addition);
    if (status === 'refused' && !MAY_BE_READ_LATER.has(reason?.code ?? ''))
      await rm(contentOf(state, each), { force: true });
  }
}

/** Why it is not taken up, with the name that its reader knows, and no place on this machine. */
function toldOf({ name, file }: Kept, code: string, message: string): string {
  if (code === CODE_UNREADABLE) return `‘${name}’ is niet te lezen; voeg het opnieuw toe.`;
  return message.replaceAll(file, name);
}

/** What a reader should know of a file beside whether it is taken up. */
const notesOf = (file: FileOutcome): readonly string[] => [
  ...(file.status === 'quarantined' || file.released ? suspicionLines(file.suspicions) : []),
  ...remarkLines(file.remarks).map(({ place, text }) => (place === '' ? text : `${place}: ${text}`)),
  ...(file.renamed.length > 0 ? [renamedNote(file.renamed)] : []),
  ...file.warnings,
  ...(file.status === 'indexed'
    ? file.parts.map(({ place, id, message }) => `${place ?? id ?? 'een stuk'}: ${message}`)
    : []),
];

/** What an index was made of, but for what readers added. */
export async function ingestedIn(index: string): Promise<readonly Ingested[]> {
  const standing = await openStanding(resolve(index));
  return standingFiles(standing?.manifest ?? ({ files: [] } as unknown as Manifest), new Set()).map(
    ({ name, sha256, status, code, suspicions, documents }) => ({
      name,
      sha256,
      state: status,
      notes:
        status === 'quarantined'
          ? suspicionLines(suspicions)
          : status === 'refused' && code !== null
            ? [REFUSED[code] ?? foundAs(code)]
            : [],
      documents: documents.map(({ id }) => id),
    }),
  );
}

/** Why a file was refused, where only the code is kept. */
const REFUSED: Readonly<Record<string, string>> = {
  too_large: 'te groot om te lezen',
  unsupported_format: 'een soort bestand dat niet gelezen wordt',
  encrypted: 'met een wachtwoord beveiligd',
  scanned: 'een scan zonder tekst',
  empty: 'leeg',
  unreadable: 'niet te openen',
  parse_failed: 'niet te ontleden',
  duplicate_id: 'een ander stuk heeft hetzelfde id',
};

/** Of a change that can't be made: a sentence for a reader, who sees nothing of this machine. */
export function problemOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  const name = error instanceof Error ? error.name : typeof error;
  return `Het verwerken liep vast op een onverwachte fout (${name}). De bestanden zijn bewaard en wachten; probeer het opnieuw.`;
}
