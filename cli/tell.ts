import { createHash } from 'node:crypto';
import { courseOf } from '../src/briefing/position/course.ts';
import { CHANNELS } from '../src/channels/index.ts';
import type { NewsItem } from '../src/channels/news.ts';
import { type RetryWorld, retryingFetch, Undelivered } from '../src/channels/retrying-fetch.ts';
import type { Kind } from '../src/documents/document.ts';
import { writtenDate } from '../src/documents/identity/dates.ts';
import { browse } from '../src/question/search.ts';
import { NO_CHOICE } from '../src/search/documents/faceted-search.ts';
import { fold } from '../src/search/fold.ts';
import type { DocumentSummary, SearchIndex } from '../src/search/index.ts';
import { withinCollections } from '../src/search/within.ts';
import type { News, WatchState } from '../src/sources/official/watch-state.ts';
import { documentPath, officialUrl, sincePath } from '../src/web/parts/links.ts';
import { kindLabel } from '../src/web/words/document-words.ts';
import type { Follower } from './watch-file.ts';

/** What became of the telling of one round. */
export interface Told {
  readonly state: WatchState;
  /** Followers who got a message, and of how many documents. */
  readonly delivered: ReadonlyMap<string, number>;
  /** Followers whose message did not come, and why; it is tried again in the next round. */
  readonly undelivered: ReadonlyMap<string, string>;
  /** Files that are not in the index: put aside or refused, or not read yet. */
  readonly waiting: readonly string[];
}

interface Telling {
  readonly followers: readonly Follower[];
  readonly index: SearchIndex;
  readonly home: string | null;
  readonly world: RetryWorld;
  /** Called after each message: one that was delivered is not sent again after a stop. */
  readonly save: (state: WatchState) => Promise<void>;
}

/** Longest that one message is tried, in milliseconds. */
const MOST_MS = 60_000;
/** What was told is remembered for so long, for who is to hear of a document that is withdrawn. */
const KEPT_MS = 400 * 24 * 60 * 60 * 1_000;
/** Pages of the list that a subject is looked for in. */
const MOST_PAGES = 40;
/** Sentences of a change that a message shows. */
const SHOWN = 2;

/** Tells each follower what is new for him, once it is in the index; what can't be delivered waits for the next round. */
export async function tell(
  before: WatchState,
  { followers, index, home, world, save }: Telling,
): Promise<Told> {
  const state = structuredClone(before);
  const now = world.now();
  const at = new Date(now).toISOString();
  // Who comes later hears of what is new from then on.
  for (const { naam } of followers) state.volgers[naam] ??= at;
  state.meldingen = state.meldingen.filter(({ op }) => now - Date.parse(op) < KEPT_MS);
  const delivered = new Map<string, number>();
  const undelivered = new Map<string, string>();
  const waiting = new Set<string>();
  const bySource = Map.groupBy(await index.summaries(), ({ source }) => source.sha256);

  for (const follower of followers) {
    const since = state.volgers[follower.naam] ?? at;
    const due = state.meldingen.filter(({ op, gemeld }) => op >= since && !gemeld.includes(follower.naam));
    if (due.length === 0) continue;
    const seen = withinCollections(index, follower.collecties);
    const wanted = await wantedBy(follower, seen);
    const items: NewsItem[] = [];
    const done: News[] = [];
    for (const news of due) {
      if (news.wat === 'ingetrokken') {
        done.push(news);
        if (hears(follower, news, state)) items.push(goneItem(news));
        continue;
      }
      const summaries = bySource.get(news.sha256);
      if (summaries === undefined) {
        waiting.add(news.id);
        continue;
      }
      done.push(news);
      for (const head of summaries) if (wanted(head)) items.push(await itemOf(news, head, seen, home));
    }
    const mark = () => {
      for (const news of done) news.gemeld.push(follower.naam);
    };
    if (items.length === 0) {
      mark();
      continue;
    }
    const fault = await deliver(follower, items, world);
    if (fault !== null) undelivered.set(follower.naam, fault);
    else {
      mark();
      delivered.set(follower.naam, items.length);
      await save(state);
    }
  }
  await save(state);
  return { state, delivered, undelivered, waiting: [...waiting] };
}

/** Which documents somebody asked to hear of: all that he named must be so. */
async function wantedBy(follower: Follower, index: SearchIndex): Promise<(head: DocumentSummary) => boolean> {
  const { onderwerp, ministerie, dossier, soort, collecties } = follower;
  const about = onderwerp === undefined ? null : await idsAbout(index, onderwerp);
  return (head) =>
    collecties.includes(head.collection) &&
    (about?.has(head.id) ?? true) &&
    (soort === undefined || soort.includes(head.kind)) &&
    (ministerie === undefined || head.ministries.some((name) => fold(name).includes(fold(ministerie)))) &&
    (dossier === undefined || numbersOf(head).some((number) => isSame(number, dossier)));
}

const numbersOf = ({ id, references }: DocumentSummary): readonly string[] => [
  id,
  ...Object.values(references).flat(),
];
const isSame = (one: string, other: string): boolean =>
  fold(one).replace(/\s/g, '') === fold(other).replace(/\s/g, '');

/** Everything that the list of documents finds for a subject. */
async function idsAbout(index: SearchIndex, text: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let page = 1, pages = 1; page <= Math.min(pages, MOST_PAGES); page++) {
    const found = await browse(index, { text, choice: NO_CHOICE, page });
    pages = found.pages;
    for (const { head } of found.listed) ids.add(head.id);
  }
  return ids;
}

/** Of a document that is gone hears who was told of it, and who follows its dossier. */
function hears(
  { naam, dossier, onderwerp, ministerie, soort }: Follower,
  news: News,
  state: WatchState,
): boolean {
  if (dossier !== undefined) return [news.id, ...news.dossiers].some((number) => isSame(number, dossier));
  if (onderwerp === undefined && ministerie === undefined && soort === undefined) return true;
  return state.meldingen.some(
    ({ id, wat, gemeld }) => id === news.id && wat !== 'ingetrokken' && gemeld.includes(naam),
  );
}

const goneItem = ({ id, titel, url }: News): NewsItem => ({
  what: 'ingetrokken',
  id,
  title: titel,
  kind: null,
  date: null,
  ministries: [],
  url: officialUrl(url),
  since: null,
});

async function itemOf(
  news: News,
  head: DocumentSummary,
  index: SearchIndex,
  home: string | null,
): Promise<NewsItem> {
  const { id, title, kind, date, ministries, source } = head;
  const course = await courseOf(index, id);
  const moved = course?.steps.find(({ document }) => document.id === id)?.moved ?? [];
  const at = (path: string) => (home === null ? null : new URL(path, home).href);
  return {
    what: news.wat,
    id,
    title,
    kind: kindLabel(kind as Kind, 'nl'),
    date: date === null ? null : writtenDate(date, 'nl'),
    ministries,
    url: at(documentPath(id)) ?? officialUrl(source.url),
    since:
      moved.length === 0
        ? null
        : {
            moved: moved.length,
            url: at(sincePath(id)),
            first: moved.slice(0, SHOWN).map(({ after }) => after.text),
          },
  };
}

/** Brings a message; null when it came, or else what went wrong, in a sentence. */
async function deliver(
  follower: Follower,
  items: readonly NewsItem[],
  world: RetryWorld,
): Promise<string | null> {
  const delivery = createHash('sha256')
    .update(JSON.stringify([follower.naam, items.map(({ what, id, title }) => [what, id, title])]))
    .digest('hex')
    .slice(0, 32);
  const write = await CHANNELS.find(({ name }) => name === follower.kanaal)?.news.write();
  if (write === undefined) throw new Error(`there is no channel ${follower.kanaal}`);
  const request = await write({
    follower: follower.naam,
    items,
    delivery,
    now: world.now(),
    secret: 'geheim' in follower ? follower.geheim : '',
  });
  try {
    const send = retryingFetch(world, world.now() + MOST_MS, { harmless: () => true });
    const given = await send(follower.adres, { method: 'POST', ...request });
    await given.body?.cancel();
    return given.ok ? null : refusal(given.status);
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
    return error.status === null ? 'het adres antwoordt niet' : refusal(error.status);
  }
}

const refusal = (status: number): string =>
  status === 404 || status === 410
    ? `het adres bestaat niet meer (${status}); maak een nieuw en vul het in`
    : `het adres weigert het bericht (${status})`;
