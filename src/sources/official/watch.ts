import { createHash } from 'node:crypto';
import type { Language } from '../../documents/document.ts';
import type { ProvenanceEntry } from '../provenance.ts';
import { commissionDocument } from './cellar.ts';
import type { Client } from './client.ts';
import { SourceError } from './failure.ts';
import type { FetchedDocument, FetchedDocuments } from './fetched-documents.ts';
import { type Format, type Found, MEDIA_TYPES } from './found.ts';
import { NO_NUMBERS, readNumber, type Wanted } from './numbers.ts';
import { publishedBetween } from './published.ts';
import { pullDocuments } from './pull.ts';
import { type Failure, failureOfDocument, type PullRequest, searchSources } from './search.ts';
import type { News, WatchState } from './watch-state.ts';

/** What is watched. */
export interface Watched {
  /** As `22112`. */
  readonly dossiers: readonly string[];
  /** Whether every new proposal and communication of the Commission is wanted, not only those that papers name. */
  readonly commission: boolean;
  readonly languages: readonly Language[];
  /** From this day when nothing was asked before, as an ISO date. */
  readonly since: string;
}

/** What a round needs of the world. */
export interface Round {
  readonly client: Client;
  readonly store: FetchedDocuments;
  readonly state: WatchState;
  /** Called where everything so far must outlive a stop. */
  readonly save: (state: WatchState) => Promise<void>;
  /** Milliseconds, as `Date.now`. */
  readonly now: () => number;
  readonly progress: (about: string) => void;
}

export interface Watching {
  readonly state: WatchState;
  /** What went wrong in this round; whatever it is, it is tried again in the next one. */
  readonly failures: readonly Failure[];
}

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Papers appear in the lists days after the day that they bear; so many are asked for again. */
const OVERLAP_DAYS = 21;
/** Days of one question; halved where a source has more than it gives. */
const WINDOW_DAYS = 31;
/** Most documents of one question. */
const MOST = 1_000;
/** Documents that are asked for again in one round, those longest ago first. */
const LOOKED_AFTER = 40;
/** Papers name old Commission documents too; so many of those come in one round. */
const NAMED = 40;
/** A document that did not come is asked for again after a day, and after a month of that once a week. */
const AGAIN = { soon: DAY_MS * 0.8, patience: 30, late: DAY_MS * 7 };
/** Gone is what is away for so long: an hour of nothing is a fault of the source. */
const GONE_MS = 20 * 60 * 60 * 1_000;
/** Where more than this share of what is looked after is away at once, the source changed, and nothing was withdrawn. */
const MOST_GONE = { share: 0.2, few: 2 };

/**
 * One round past the sources: what is new since the last one comes into the folder, what did not come is tried again,
 * and some of what is there is asked for anew. The state says how far it is after each step, so that a stop loses
 * nothing; a source that fails keeps its day, and is asked for the same days again.
 */
export async function watchRound(watched: Watched, round: Round): Promise<Watching> {
  const { client, store, save, now, progress } = round;
  const state = structuredClone(round.state);
  const failures: Failure[] = [];
  const today = dayAt(now());

  for (const dossier of watched.dossiers)
    await throughDays(`dossier ${dossier}`, async (since, until) => {
      const searched = await searchSources(
        client,
        requestOf(watched, { dossiers: [dossier], since, until }),
        progress,
      );
      // A record that can't be used is told, and is none the less for being asked for again.
      const blocking = searched.failures.filter(({ code }) => code !== 'bad_number');
      failures.push(...searched.failures);
      if (searched.cut.length > 0) return 'more';
      await take(searched.found);
      return blocking.length === 0 ? 'done' : 'failed';
    });

  if (watched.commission)
    await throughDays('commissie', async (since, until) => {
      try {
        progress(`Commissie ${since}`);
        const { wanted, more } = await publishedBetween(client, since, until);
        if (more) return 'more';
        await take(wanted.flatMap(inLanguages));
        return 'done';
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        failures.push(failureOfDocument('Commissiedocumenten', error));
        return 'failed';
      }
    });

  await take(named().slice(0, NAMED).flatMap(inLanguages));
  await retry();
  await lookAfter();
  const asked = [
    ...watched.dossiers.map((each) => `dossier ${each}`),
    ...(watched.commission ? ['commissie'] : []),
  ];
  // Until all that was there at the start has come, nothing of it is news.
  const complete = asked.every((key) => state.tot[key] === today) && named().length === 0;
  if (complete || state.gezien !== null) remember(state, store, now());
  state.rust = { ...client.rests() };
  await save(state);
  return { state, failures };

  /** Goes through the days since the last round, a window at a time, for as long as all goes well. */
  async function throughDays(
    key: string,
    ask: (since: string, until: string) => Promise<'done' | 'more' | 'failed'>,
  ): Promise<void> {
    const known = state.tot[key];
    let since = known === undefined ? watched.since : dayAt(Date.parse(known) - OVERLAP_DAYS * DAY_MS);
    if (since < watched.since) since = watched.since;
    let days = WINDOW_DAYS;
    while (since <= today) {
      const last = dayAt(Date.parse(since) + (days - 1) * DAY_MS);
      const until = last > today ? today : last;
      const outcome = await ask(since, until);
      if (outcome === 'more' && days > 1) {
        days = Math.ceil(days / 2);
        continue;
      }
      if (outcome === 'more')
        failures.push({
          about: key,
          code: 'not_as_expected',
          message: `Van ${since} heeft ${key} meer stukken dan in een keer te halen zijn; haal die dag op met notabene pull.`,
        });
      if (outcome !== 'done') return;
      if ((state.tot[key] ?? '') < until) state.tot[key] = until;
      await save(state);
      since = dayAt(Date.parse(until) + DAY_MS);
    }
  }

  /** Gets documents into the folder; one that does not come is remembered. */
  async function take(found: readonly Found[]): Promise<ReadonlyMap<string, Failure>> {
    const result = await pullDocuments(client, store, found, (done, of, about) =>
      progress(`${done}/${of} ${about}`),
    );
    failures.push(...result.failures);
    const failed = new Map(result.failures.map((failure) => [failure.about, failure]));
    const at = new Date(now()).toISOString();
    for (const { number } of found) {
      const before = state.open.find(({ nummer }) => nummer === number);
      const failure = failed.get(number);
      if (failure === undefined) state.open = state.open.filter((each) => each !== before);
      else if (before === undefined)
        state.open.push({ nummer: number, code: failure.code, sinds: at, laatst: at, keer: 1 });
      else Object.assign(before, { code: failure.code, laatst: at, keer: before.keer + 1 });
    }
    // What the list says did not change was not asked for.
    for (const { id, status } of result.documents)
      if (status === 'new' || status === 'changed') state.nagezien[id] = at;
    return failed;
  }

  function inLanguages(wanted: Wanted & { readonly kind: 'commissie' }): readonly Found[] {
    return watched.languages.map((language) => commissionDocument(wanted, language));
  }

  /** Commission documents that papers name and that are not here, of the newest papers first. */
  function named(): readonly (Wanted & { readonly kind: 'commissie' })[] {
    const waiting = new Set(state.open.map(({ nummer }) => nummer));
    const papers = store
      .all()
      .toSorted((one, other) => (other.entry.datum ?? '').localeCompare(one.entry.datum ?? ''));
    const numbers = new Set(
      papers.flatMap(({ entry }) => (entry.bron === 'cellar' ? [] : entry.referenties.com)),
    );
    return [...numbers].flatMap((number) => {
      const wanted = readNumber(number);
      if (wanted?.kind !== 'commissie') return [];
      const missing = inLanguages(wanted).some(
        (found) => store.find([found.id]) === undefined && !waiting.has(found.number),
      );
      return missing ? [wanted] : [];
    });
  }

  /** Tries again what did not come before this round, in its own time. */
  async function retry(): Promise<void> {
    const due = state.open.filter(
      ({ laatst, keer }) => now() - Date.parse(laatst) > (keer > AGAIN.patience ? AGAIN.late : AGAIN.soon),
    );
    for (const { nummer } of due) {
      const [, number = '', language] = /^(.*?)(?: \((nl|en)\))?$/.exec(nummer) ?? [];
      const wanted = readNumber(number);
      if (wanted === null) continue;
      if (wanted.kind === 'commissie')
        await take(
          [commissionDocument(wanted, language === 'en' ? 'en' : 'nl')].filter(
            (found) => found.number === nummer,
          ),
        );
      else {
        const searched = await searchSources(client, requestOf(watched, { wanted: [wanted] }), progress);
        failures.push(...searched.failures);
        await take(searched.found);
      }
      const still = state.open.find((each) => each.nummer === nummer);
      if (still !== undefined && now() - Date.parse(still.laatst) > AGAIN.soon)
        Object.assign(still, { laatst: new Date(now()).toISOString(), keer: still.keer + 1 });
      await save(state);
    }
  }

  /** Asks again for some documents, to hear of other bytes and of what was withdrawn. */
  async function lookAfter(): Promise<void> {
    const asked = ({ entry }: FetchedDocument) => state.nagezien[entry.id] ?? '';
    const due = store
      .all()
      .filter(({ entry }) => now() - Date.parse(asked({ name: '', entry }) || '1970-01-01') > AGAIN.soon)
      // What may be gone comes first: it waits for a second look.
      .toSorted(
        (one, other) =>
          Number(other.entry.id in state.weg) - Number(one.entry.id in state.weg) ||
          asked(one).localeCompare(asked(other)),
      )
      .slice(0, LOOKED_AFTER);
    const before = state.open;
    const failed = await take(due.map(({ name, entry }) => foundAgain(name, entry)));
    // What is here already is not waited for.
    state.open = before.filter(({ nummer }) => state.open.some((each) => each.nummer === nummer));
    const at = new Date(now()).toISOString();
    const gone = due.filter(({ entry }) => failed.get(entry.id)?.code === 'not_found');
    for (const { entry } of due) {
      state.nagezien[entry.id] = at;
      if (!failed.has(entry.id)) delete state.weg[entry.id];
    }
    if (gone.length > Math.max(MOST_GONE.few, due.length * MOST_GONE.share)) {
      failures.push({
        about: 'nazien',
        code: 'not_as_expected',
        message: `${gone.length} van ${due.length} stukken zijn niet meer te vinden; waarschijnlijk is een bron veranderd, er is niets weggehaald.`,
      });
      return;
    }
    for (const { name, entry } of gone) {
      const since = state.weg[entry.id];
      if (since === undefined) state.weg[entry.id] = at;
      else if (now() - Date.parse(since) > GONE_MS) {
        await store.withdraw(name);
        delete state.weg[entry.id];
        delete state.nagezien[entry.id];
      }
    }
  }
}

const requestOf = ({ languages }: Watched, more: Partial<PullRequest>): PullRequest => ({
  wanted: [],
  dossiers: [],
  notes: [],
  since: null,
  until: null,
  languages,
  most: MOST,
  ...more,
});

/** A document that is here, to be asked for again at the very address that it came from. */
function foundAgain(name: string, entry: ProvenanceEntry): Found {
  const format = name.slice(name.lastIndexOf('.') + 1) as Format;
  return {
    id: entry.id,
    number: entry.id,
    alsoKnownAs: [],
    kind: null,
    title: null,
    date: null,
    language: entry.taal,
    references: NO_NUMBERS,
    annexOf: null,
    version: null,
    manifestations: [
      {
        format,
        url: entry.opgehaaldVan,
        accept: entry.bron === 'cellar' && format === 'html' ? 'application/xhtml+xml' : MEDIA_TYPES[format],
        ...(entry.bron === 'cellar'
          ? { language: entry.taal === 'en' ? ('eng' as const) : ('nld' as const) }
          : {}),
        service: entry.bron,
        page: entry.url,
      },
    ],
  };
}

/** What is otherwise than at the end of the last round becomes news; what was there from the start is not. */
function remember(state: WatchState, store: FetchedDocuments, now: number): void {
  const here = new Map(store.all().map(({ entry }) => [entry.id, entry]));
  const op = new Date(now).toISOString();
  const before = state.gezien;
  const entryOf = (entry: ProvenanceEntry) => ({
    sha256: entry.sha256,
    titel: entry.titel ?? entry.id,
    url: entry.url,
    dossiers: [...entry.referenties.dossier, ...entry.referenties.com],
  });
  if (before !== null) {
    const news: News[] = [];
    for (const [id, entry] of here) {
      const was = before[id];
      if (was?.sha256 === entry.sha256) continue;
      news.push({ id, wat: was === undefined ? 'nieuw' : 'gewijzigd', op, gemeld: [], ...entryOf(entry) });
    }
    for (const [id, was] of Object.entries(before))
      if (!here.has(id)) news.push({ id, wat: 'ingetrokken', op, gemeld: [], ...was });
    // Of a document that changed again before it was told, the last is told.
    const newer = new Set(news.map(({ id }) => id));
    state.meldingen = [
      ...state.meldingen.filter(({ id, gemeld }) => gemeld.length > 0 || !newer.has(id)),
      ...news,
    ];
  }
  state.gezien = Object.fromEntries([...here].map(([id, entry]) => [id, entryOf(entry)]));
}

/** One mark for all that is in the folder, by which is known whether the index is made of it. */
export function contentsOf(store: FetchedDocuments): string {
  const lines = store.all().map(({ name, entry }) => `${name} ${entry.sha256}`);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
