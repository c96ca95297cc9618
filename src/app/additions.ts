import type { MiddlewareHandler } from 'hono';
import type { Act } from '../access/store.ts';
import { GENERAL, isCollection } from '../documents/collection.ts';
import { newestFirst } from '../search/documents/summaries.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Adder, AdditionStep, Additions, Applied, Change, Owned } from '../web/api/additions.ts';
import type { Allowed } from '../web/http/allowed.ts';
import { UNKNOWN_CLIENT } from '../web/http/client.ts';
import { ownCollection, sharedWith } from '../web/http/collections.ts';
import type { WebEnv } from '../web/http/journal.ts';
import { EVENT_STREAM, Outbox } from '../web/http/outbox.ts';
import { PROBLEMS, type Problem } from '../web/http/problem.ts';
import { addPage } from '../web/pages/add-page.ts';
import { adminPage, adminTitle } from '../web/pages/admin-page.ts';
import { problemWords } from '../web/pages/problem-page.ts';
import { returnPath } from '../web/parts/frame.ts';
import { ADD_WORDS } from '../web/words/add-words.ts';
import { allows } from './readers.ts';
import { chosenLanguage, type Replies } from './replies.ts';
import type { Ctx, Dependencies } from './world.ts';

/** A form without a script is answered within so many milliseconds, done or not. */
const PATIENCE_MS = 25_000;
/** Changes of one request. */
const MOST_CHANGES = 1_000;
const CHANGES = ['remove', 'share', 'release', 'leave'] as const;
/** What only an administrator may do: answer for a file, and take out what others put in. */
const ADMINISTRATORS: ReadonlySet<string> = new Set(['release', 'leave']);

/** Bytes that a form without a script may bring in one go. */
export const FORM_SIZE = 64 * 1024 * 1024;

/** The adding of documents, and the page of the administrator. */
export function additionsOf(
  world: Dependencies,
  { whole }: { readonly whole: () => Promise<SearchIndex> },
  { page, refuse }: Pick<Replies, 'page' | 'refuse'>,
) {
  return { may, only, list, receive, change, form, admin };

  /** Whether who asks may do it, and may do it from there. */
  function may(c: Ctx, role: Parameters<Allowed>[0]): boolean {
    if (world.additions === undefined || !allows(c, role)) return false;
    return world.allowed?.(role, c.env?.client ?? UNKNOWN_CLIENT, c.get('reader')) ?? false;
  }

  function only(role: Parameters<Allowed>[0]): MiddlewareHandler<WebEnv> {
    return async (c, next) => {
      if (world.additions === undefined) return refuse(c, { code: 'additions_absent' });
      return may(c, role) ? next() : refuse(c, { code: 'additions_forbidden' });
    };
  }

  /** The page on which documents are added; what is on it for a program. */
  async function list(c: Ctx, failed: string | null = null): Promise<Response> {
    const { additions, busy } = await ownOf(c);
    if ((c.req.header('accept') ?? '').startsWith('application/json')) return c.json({ additions, busy });
    const language = chosenLanguage(c);
    const administers = may(c, 'administer');
    const { collection, owner } = await adderOf(c);
    const own = owner === null ? collection : null;
    const shares = sharedWith(await whole(), c.get('reader'));
    const main = addPage({ additions, busy, collection: own, failed, administers, shares }, language);
    return page(c, { title: ADD_WORDS[language].title, main, script: 'add.ts', ...statusOf(c, failed) });
  }

  /** One file, as the body of the request. */
  async function receive(c: Ctx): Promise<Response> {
    const { body } = c.req.raw;
    const name = c.req.query('naam') ?? '';
    if (body === null) return refuse(c, { code: 'addition_empty' });
    const received = await receiveOne(c, { name, replaces: c.req.query('vervangt') ?? null }, body);
    return received.ok ? c.json(shown(received.addition), 201) : refuse(c, inLanguage(c, received.problem));
  }

  /** Makes a change: as a stream for who asks for one, else as a form that goes back to its page. */
  async function change(c: Ctx): Promise<Response> {
    const isJson = (c.req.header('content-type') ?? '').startsWith('application/json');
    const { asked, back } = isJson ? await fromJson(c) : await fromForm(c);
    if (asked === null) return refuse(c, { code: 'invalid_request' });
    const administers = CHANGES.some((each) => ADMINISTRATORS.has(each) && asked[each] !== undefined);
    if (!may(c, 'administer') && (administers || (await areOfOthers(c, asked))))
      return refuse(c, { code: 'additions_forbidden' });
    if (asked.share !== undefined && !(await mayShare(c, asked.to)))
      return refuse(c, inLanguage(c, { code: 'additions_forbidden', detail: NOT_SHARED }));
    await noteChange(c, asked);
    if (isJson) return stream(c, asked);
    const failed = await settled(c, asked);
    if (failed === null) return c.redirect(back, 303);
    return back === ADMIN && may(c, 'administer') ? admin(c, failed) : list(c, failed);
  }

  /** Files of a form, without a script. */
  async function form(c: Ctx): Promise<Response> {
    const fields = await c.req.formData().catch(() => null);
    if (fields === null) return refuse(c, { code: 'broken_body' });
    const files = fields.getAll('bestand').filter((each) => each instanceof File);
    const replaces = fields.get('vervangt');
    const problems: string[] = [];
    for (const file of files) {
      // A form without a choice sends a file without a name.
      if (file.name === '' && file.size === 0) continue;
      const received = await receiveOne(
        c,
        { name: file.name, replaces: typeof replaces === 'string' ? replaces : null },
        file.stream(),
      );
      if (!received.ok) problems.push(problemWords(received.problem, chosenLanguage(c)).detail);
    }
    const failed = files.length === problems.length ? null : await settled(c, {});
    const told = [...problems, ...(failed === null ? [] : [failed])].join(' ');
    return told === '' ? c.redirect('/toevoegen#toegevoegd', 303) : list(c, told);
  }

  async function admin(c: Ctx, failed: string | null = null): Promise<Response> {
    const language = chosenLanguage(c);
    const { administration } = world;
    const [corpus, { additions }, ingested, use, feedback] = await Promise.all([
      whole(),
      store().list(),
      store().ingested(),
      administration?.use().catch(() => null) ?? null,
      administration?.feedback().catch(() => null) ?? null,
    ]);
    const summaries = [...(await corpus.summaries())].sort(newestFirst);
    const main = adminPage({ summaries, additions, ingested, use, feedback, failed }, language);
    return page(c, { title: adminTitle(language), main, ...statusOf(c, failed) });
  }

  /** Who adds: what is added without signing in is of everybody at this machine. */
  async function adderOf(c: Ctx): Promise<Adder> {
    const reader = c.get('reader');
    return { owner: reader.id, collection: await ownCollection(reader), reads: reader.collections };
  }

  /** What who asks added; of what others added he hears nothing. */
  async function ownOf(c: Ctx) {
    const { additions, busy } = await store().list();
    const { id } = c.get('reader');
    return { additions: additions.filter(({ owner }) => owner === id).map(shown), busy };
  }

  async function receiveOne(
    c: Ctx,
    file: { readonly name: string; readonly replaces: string | null },
    body: ReadableStream<Uint8Array>,
  ) {
    const received = await store().receive({ ...file, by: await adderOf(c) }, body);
    if (received.ok)
      await note(c, 'uploaded', { file: received.addition.name, addition: received.addition.id });
    return received;
  }

  /** Whether a change is of something that somebody else added; of what is gone nobody says whose it was. */
  async function areOfOthers(c: Ctx, { remove = [], share = [] }: Change): Promise<boolean> {
    const named = new Set([...remove, ...share]);
    const { id } = c.get('reader');
    return (await store().list()).additions.some((each) => named.has(each.id) && each.owner !== id);
  }

  /** Whether who asks reads the collection that something is to go to; he puts nothing where he can't see it. */
  async function mayShare(c: Ctx, to: string = GENERAL): Promise<boolean> {
    return sharedWith(await whole(), c.get('reader')).includes(to);
  }

  async function noteChange(c: Ctx, asked: Change): Promise<void> {
    const { remove = [], share = [], to = GENERAL, release = [], leave = [] } = asked;
    if (remove.length + leave.length > 0)
      await note(c, 'upload_removed', { additions: remove, files: leave });
    if (share.length > 0) await note(c, 'upload_shared', { additions: share, to });
    if (release.length > 0) await note(c, 'quarantine_released', { additions: release });
  }

  async function note(c: Ctx, act: Act, what: Readonly<Record<string, unknown>>): Promise<void> {
    await world.access?.note({ act, what }, c.get('reader'));
  }

  function store(): Additions {
    if (world.additions === undefined) throw new Error('no additions');
    return world.additions;
  }

  /** Waits for a change, but not for ever: it goes on by itself, and its page says so. Gives why it was not made. */
  async function settled(c: Ctx, asked: Change): Promise<string | null> {
    const applying = store()
      .apply(asked)
      .then(
        (applied) => (applied.ok ? null : failedIn(c, applied.message)),
        () => failedIn(c, BROKEN),
      );
    const late = world.sleep?.(PATIENCE_MS).then(() => null);
    return late === undefined ? applying : Promise.race([applying, late]);
  }

  /** How far it is, and what came of it. Who leaves stops nothing: what was sent is read. */
  async function stream(c: Ctx, asked: Change): Promise<Response> {
    const outbox = new Outbox();
    const { additions: before } = await ownOf(c);
    const own = new Set(before.map(({ name }) => name));
    // What somebody else added is read along, and not named.
    const words = ADD_WORDS[chosenLanguage(c)];
    const onStep = ({ name, step: which, ...step }: AdditionStep) => {
      const message = words.steps[which];
      outbox.send({
        type: 'step',
        message: name === undefined || !own.has(name) ? message : `${message}: ${name}`,
        ...step,
      });
    };
    const ending = store()
      .apply(asked, onStep)
      .catch((): Applied => ({ ok: false, message: BROKEN }))
      .then(async (applied) => {
        if (!applied.ok) {
          c.set('code', 'additions_failed');
          outbox.send({ type: 'problem', message: failedIn(c, applied.message) });
        } else
          outbox.send({
            type: 'done',
            additions: (await ownOf(c)).additions,
            shares: sharedWith(await whole(), c.get('reader')),
          });
      })
      .catch(() => outbox.send({ type: 'problem', message: failedIn(c, BROKEN) }))
      .finally(() => outbox.end());
    c.set('ending', ending);
    return c.body(outbox.stream({ sleep: world.sleep, onLeave: () => {} }), 200, EVENT_STREAM);
  }
}

/** A problem for who reads the pages in English; programs get the Dutch one with its code. */
const inLanguage = (c: Ctx, problem: Problem): Problem =>
  chosenLanguage(c) === 'nl' ? problem : { ...problem, detail: problemWords(problem, 'en').detail };

/** Why a change was not made. */
const failedIn = (c: Ctx, message: string): string =>
  chosenLanguage(c) === 'nl' ? message : problemWords({ code: 'additions_failed' }, 'en').detail;

/** An addition as it is shown to who added it. */
const shown = ({ owner: _owner, ...addition }: Owned) => addition;

const ADMIN = '/beheer';

const NOT_SHARED =
  'Delen kan alleen met een collectie die er is en die u zelf leest. Kies een andere collectie.';

/** A page that says that nothing was changed is no success, also for the log. */
function statusOf(c: Ctx, failed: string | null): { readonly status?: 409 } {
  if (failed === null) return {};
  c.set('code', 'additions_failed');
  return { status: PROBLEMS.additions_failed.status };
}

const BROKEN = 'Het verwerken is afgebroken. De bestanden zijn bewaard en wachten; probeer het opnieuw.';

interface Asked {
  readonly asked: Change | null;
  readonly back: string;
}

async function fromJson(c: Ctx): Promise<Asked> {
  const body: unknown = await c.req.json().catch(() => null);
  return { asked: readChange(body), back: '' };
}

async function fromForm(c: Ctx): Promise<Asked> {
  const fields = await c.req.formData().catch(() => null);
  if (fields === null) return { asked: null, back: '' };
  const given = Object.fromEntries(
    CHANGES.flatMap((each) => (fields.has(each) ? [[each, fields.getAll(each)]] : [])),
  );
  const [back, to] = [fields.get('terug'), fields.get('to')];
  return {
    asked: readChange({ ...given, ...(typeof to === 'string' && { to }) }),
    back: returnPath(typeof back === 'string' ? back : '/toevoegen'),
  };
}

/** A change as foreign input has it; null for what is none. */
function readChange(value: unknown): Change | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const known = new Set<string>(CHANGES);
  const { to, ...lists } = value as Readonly<Record<string, unknown>>;
  if (to !== undefined && (typeof to !== 'string' || !isCollection(to))) return null;
  for (const [name, ids] of Object.entries(lists)) {
    if (!known.has(name) || !Array.isArray(ids) || ids.length > MOST_CHANGES) return null;
    if (!ids.every((id) => typeof id === 'string' && /^[0-9a-f]{32,64}$/.test(id))) return null;
  }
  return value as Change;
}
