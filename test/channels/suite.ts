import { describe, expect, it } from 'vitest';
import type { Writer } from '../../src/answer/model/supplier.ts';
import { addressOf, sweep } from '../../src/app/sweep.ts';
import { createApp } from '../../src/app.ts';
import { ask, type Question } from '../../src/ask.ts';
import type { Channel } from '../../src/channels/channel.ts';
import type { RetryWorld } from '../../src/channels/retrying-fetch.ts';
import { sealOf } from '../../src/channels/seal.ts';
import { type ChannelStore, channelStore } from '../../src/channels/store/store.ts';
import { wipeChannels } from '../../src/channels/store/tables.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { Feedback } from '../../src/web/api/feedback-store.ts';
import { fictional, smallIndex } from '../app/small-index.ts';
import { claimOf, quoting } from '../app/world.ts';
import { scripted } from '../model/scripted.ts';
import type { Case, Fixtures } from './cases.ts';
import { channelIndex } from './corpus.ts';
import type { Driver, InlineDriver, Platform, Recorded, Shown } from './driver.ts';

const HOME = 'https://notabene.example';
/**
 * Waiting for less than this takes no time but that of the clock; what waits longer only waits in case something else
 * never comes, which in the suite it always does.
 */
const IN_CASE_MS = 5_000;
const STEUN = 'Het kabinet steunt het tellen van molens.';
const QUESTION = 'Wat vindt het kabinet van het tellen van molens?';
const VOORSTEL = 'De Commissie stelt voor alle molens te tellen.';

interface Also {
  readonly ask?: typeof ask;
  readonly model?: Writer;
  readonly index?: () => Promise<SearchIndex>;
  readonly store?: (store: ChannelStore) => ChannelStore;
}

/** What a world needs of a driver. */
interface Opened<P extends Platform | null> extends Pick<Driver, 'name' | 'deliver'> {
  open(patience: Omit<RetryWorld, 'fetch'>): Promise<{ readonly platform: P; readonly channel: Channel }>;
}

let stores = 0;

/** A world of its own, with a platform and the worker on it. */
async function worldOf<P extends Platform | null>(driver: Opened<P>, db: Database, also: Also = {}) {
  let time = Date.UTC(2026, 0, 5, 9);
  const now = () => time;
  const sleep = async (ms: number) => {
    // Also what a sign on the way is given.
    if (ms >= IN_CASE_MS || ms === 3_000) return new Promise<void>(() => {});
    await new Promise((done) => setTimeout(done, 1));
    time += ms;
  };
  /** Only an answer that grows is watched, as long as the machine takes; for all else here nothing is ever late. */
  const watch = (ms: number) => new Promise<void>((done) => ms === 1_000 && setTimeout(done, 1));
  const { platform, channel } = await driver.open({ sleep, now, random: () => 0 });
  const working: Promise<unknown>[] = [];
  const lines: Record<string, unknown>[] = [];
  const judged: Feedback[] = [];
  // A database is shared: what is kept under another seal is another's.
  const seal = sealOf(`zegel-van-proef-${++stores}-0123456789abcdef`);
  // The store has a patience of its own, which a busy machine may not use up.
  const forever = () => new Promise<void>(() => {});
  const store = channelStore(db, { seal, sleep: forever, now, random: () => crypto.randomUUID() });
  let requests = 0;
  const app = createApp({
    index: also.index ?? (async () => channelIndex()),
    ask: also.ask ?? ask,
    model: also.model,
    sleep: watch,
    now,
    requestId: () => `verzoek-${++requests}`,
    log: (line) => lines.push({ ...line }),
    version: '1.2.3',
    home: HOME,
    feedback: {
      keep: async (feedback) => {
        const at = judged.findIndex(({ id }) => id === feedback.id);
        if (at < 0) judged.push(feedback);
        else judged[at] = feedback;
        return true;
      },
      remove: async () => {},
    },
    channels: {
      open: async (): Promise<readonly Channel[]> => [channel],
      store: also.store?.(store) ?? store,
      later: (work) => working.push(work),
      judgementId: async (turn, asker) => {
        const name = await seal.name('judgement', turn, asker);
        return name.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      },
    },
  });

  /** What goes on after the responses has ended. */
  async function settled(): Promise<void> {
    while (working.length > 0) await Promise.all(working.splice(0));
  }

  async function send(request: Request): Promise<Response> {
    return app.fetch(request);
  }

  /** A delivery, acknowledged and done. */
  async function deliver(recorded: Recorded | undefined): Promise<Response> {
    if (recorded === undefined) throw new Error('no such delivery was recorded');
    const response = await send(await driver.deliver(recorded, now()));
    await settled();
    return response;
  }

  /** How the last of what was shown reads. */
  const last = (): Shown => {
    const shown = platform?.shown.at(-1);
    if (shown === undefined) throw new Error('nothing is shown');
    return shown;
  };
  /** A worker that took something and died: nobody goes on with it. */
  async function abandon(recorded: Recorded | undefined): Promise<void> {
    if (recorded === undefined) throw new Error('no such delivery was recorded');
    const request = await driver.deliver(recorded, now());
    const body = new Uint8Array(await request.arrayBuffer());
    const receipt = await channel.receive({ headers: request.headers, body, now: now() });
    if (receipt.kind !== 'event') throw new Error(receipt.kind);
    const { event, address } = receipt;
    await store.take(event.id, event.place, addressOf(driver.name, address, event));
  }

  /** What the clock of the platform calls, after so many minutes. */
  async function pass(minutes: number) {
    time += minutes * 60_000;
    return sweep({ open: async () => [channel], store });
  }
  return { platform, channel, send, deliver, settled, last, lines, judged, store, now, abandon, pass };
}

/** Asks back which of two dossiers is meant, as long as none was chosen in the conversation. */
const askingBack =
  (asked: Question[]): typeof ask =>
  async (index, question, options) => {
    asked.push(question);
    const answer = await ask(index, question, options);
    const { scope, scopes = [] } = question;
    if (scope !== undefined || scopes.some((each) => each !== null)) return answer;
    const [claim] = answer.claims;
    if (claim === undefined) return answer;
    const { voice } = claim;
    const place = { ...claim.citations[0], voice };
    const choices = ['fiche-molens', 'fiche-dijken'].map((id) => ({
      title: `Fiche: ${id} ${'met een lange titel '.repeat(8)}`,
      documents: [id],
      dossier: `dossier:${id}`,
      place,
    }));
    return {
      ...answer,
      status: 'ambiguous',
      reason: 'ambiguous',
      message: 'Bedoelt u “molens” of “dijken”?',
      claims: [],
      nearest: [place],
      choices,
    };
  };

/** The links of what is shown lead to us, or to an official publication; nothing else came along. */
function expectOwnLinks({ links }: Shown): void {
  for (const link of links) expect(new URL(link).hostname).toMatch(/^(?:notabene|stukken)\.example$/);
}

/** The cases that a channel has to pass that answers in the response. */
export function inlineSuite(make: () => InlineDriver, fixtures: Fixtures, db: () => Database): void {
  const [direct] = fixtures('direct');

  it('direct: is answered in the response, and nothing is kept of it', async () => {
    const { deliver, channel, lines } = await worldOf(make(), db());
    const response = await deliver(direct);
    expect(response.ok).toBe(true);
    expect(await response.text()).toContain(STEUN);
    expect(JSON.stringify(lines)).not.toContain('molens');
    expect(channel.reopen('{}')).toBeNull();
  });

  it('direct: hears nothing who does not prove who it is', async () => {
    const driver = make();
    const { send, now } = await worldOf(driver, db());
    if (direct === undefined) throw new Error('no such delivery was recorded');
    const response = await send(await driver.forged(direct, now()));
    expect([401, 403]).toContain(response.status);
    expect(await response.text()).not.toContain(STEUN);
  });

  it.runIf(fixtures('not-found').length > 0)('not-found: is told to have no answer', async () => {
    const { deliver } = await worldOf(make(), db());
    const [question] = fixtures('not-found');
    expect(await (await deliver(question)).text()).toMatch(/niet /i);
  });
}

/** The cases that every channel has to pass that talks to a platform, on a database of its own. */
export function channelSuite(make: () => Driver, fixtures: Fixtures, db: () => Database): void {
  const has = (name: Case): boolean => fixtures(name).length > 0;

  async function world(also: Also = {}) {
    const driver = make();
    const made = await worldOf(driver, db(), also);
    return { driver, ...made };
  }
  const [mention] = fixtures('mention');

  describe('a question', () => {
    it('mention: is answered for all, each sentence with who speaks and a source that leads to its words', async () => {
      const { deliver, last, platform } = await world();
      const response = await deliver(mention);
      expect(response.ok).toBe(true);
      expect(platform.shown).toHaveLength(1);
      const { to, text, links, growing } = last();
      expect({ to, growing }).toEqual({ to: 'all', growing: false });
      expect(text).toMatch(/Kabinet\W+Het kabinet steunt het tellen van molens\.\s*\[1\]/);
      expect(text).toContain('Fiche: Fictief voorstel');
      expect(links).toContainEqual(
        expect.stringMatching(/^https:\/\/notabene\.example\/stukken\/fiche-molens\?citaat=/),
      );
      expectOwnLinks(last());
      expect(platform.complaints).toEqual([]);
    });

    it('direct: is answered where it was asked', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('direct')[0]);
      expect(last().text).toContain(STEUN);
      expect(platform.complaints).toEqual([]);
    });

    it('follow-up: is understood from what was asked in the same thread', async () => {
      const { deliver, last, platform } = await world();
      const [first, second] = fixtures('follow-up');
      await deliver(first);
      await deliver(second);
      expect(platform.shown).toHaveLength(2);
      expect(last().text).toContain(VOORSTEL);
      expect(platform.complaints).toEqual([]);
    });

    it('direct-follow-up: is understood wherever between the two somebody goes on', async () => {
      const { deliver, last, platform } = await world();
      const [first, second] = fixtures('direct-follow-up');
      await deliver(first);
      await deliver(second);
      expect(last().text).toContain(VOORSTEL);
      expect(platform.complaints).toEqual([]);
    });

    it('other-thread: knows nothing of another thread', async () => {
      const { deliver, last } = await world();
      const [first, second] = fixtures('other-thread');
      await deliver(first);
      await deliver(second);
      expect(last().text).not.toContain(VOORSTEL);
    });

    it('mention: a question back has a button for each dossier, which asks the same of that one, and what follows stays in it', async () => {
      const asked: Question[] = [];
      const { deliver, last, driver, platform } = await world({ ask: askingBack(asked) });
      const [first, second] = fixtures('follow-up');
      await deliver(first);
      const back = last();
      expect(back.text).toContain('Bedoelt u');
      expect(back.buttons).toEqual(expect.arrayContaining(['choice-1', 'choice-2']));
      await deliver(driver.press(back, 'choice-1', 'druk-keuze'));
      expect(last()).toMatchObject({ to: 'all', text: expect.stringContaining(STEUN) });
      await deliver(second);
      const [, chosen, next] = asked;
      expect(chosen).toMatchObject({ question: asked[0]?.question, scope: ['dossier:fiche-molens'] });
      expect(next).toMatchObject({ thread: [asked[0]?.question], scopes: [['dossier:fiche-molens']] });
      expect(last().text).toContain(VOORSTEL);
      expect(platform.complaints).toEqual([]);
    });

    it.runIf(has('command'))('command: what is chosen is for the asker alone too', async () => {
      const { deliver, last, driver } = await world({ ask: askingBack([]) });
      await deliver(fixtures('command')[0]);
      await deliver(driver.press(last(), 'choice-1', 'druk-keuze'));
      expect(last()).toMatchObject({ to: 'asker', text: expect.stringContaining(STEUN) });
    });

    it('mention: a dossier that is not among those that were offered is not asked of', async () => {
      const { deliver, last, driver } = await world({ ask: askingBack([]) });
      await deliver(fixtures('mention')[0]);
      const body = JSON.stringify(driver.press(last(), 'choice-2', 'druk-keuze')).replaceAll(
        'choice-2',
        'choice-3',
      );
      await deliver(JSON.parse(body));
      expect(last().text).toContain('te oud');
    });

    it.runIf(has('command'))(
      'command: is answered for the asker alone, who may share it with the room, once',
      async () => {
        const { deliver, last, driver, platform } = await world();
        await deliver(fixtures('command')[0]);
        const answer = last();
        expect(answer).toMatchObject({ to: 'asker', text: expect.stringContaining(STEUN) });
        await deliver(driver.press(answer, 'share', 'druk-deel'));
        const shared = last();
        expect(shared).toMatchObject({ to: 'all', text: expect.stringContaining(STEUN) });
        expect(shared.text).toMatch(/Gevraagd en gedeeld door/);
        await deliver(driver.press(answer, 'share', 'druk-deel-nog-eens'));
        expect(last()).toMatchObject({ to: 'asker', text: expect.stringContaining('al gedeeld') });
        expect(platform.complaints).toEqual([]);
      },
    );

    it.runIf(has('command'))(
      'command: what is shared tells nothing of what was asked before it, and has nothing to press',
      async () => {
        const { deliver, last, driver, platform } = await world();
        const [command] = fixtures('command');
        await deliver(said(again(command), 'tellen van molens', 'gestelde geheim'));
        await deliver(command);
        await deliver(driver.press(last(), 'share', 'druk-deel'));
        const { buttons, links, text } = last();
        expect(buttons).toEqual([]);
        expect(`${text} ${links.join(' ')}`).not.toMatch(/geheim|vraag=/);
        expect(JSON.stringify(platform.shown.filter(({ to }) => to === 'all'))).not.toMatch(/geheim/);
      },
    );

    it.runIf(has('command'))(
      'command: what is shared is what its asker read, whatever was asked, set or published since',
      async () => {
        const asked = 'Wat vindt het kabinet van het tellen van molens?';
        let index = channelIndex();
        const { deliver, last, driver } = await world({ index: async () => index });
        const [command] = fixtures('command');
        await deliver(command);
        const answer = last();
        await deliver(said(again(command), asked.slice(1), 'at vindt het kabinet van bruggen?'));
        await deliver(fixtures('settings')[2]);
        index = smallIndex([
          fictional('fiche-later', [{ heading: '1', voice: 'kabinet', texts: ['Iets.'] }]),
        ]);
        await deliver(driver.press(answer, 'sources', 'druk-bronnen'));
        expect(last().text).toContain(`“${STEUN}”`);
        await deliver(driver.press(answer, 'share', 'druk-deel'));
        expect(last()).toMatchObject({ to: 'all', text: expect.stringContaining(STEUN) });
      },
    );

    it.runIf(has('command'))('command: is not the beginning of what others ask in the room', async () => {
      const { deliver, last } = await world();
      await deliver(said(again(fixtures('command')[0]), 'molens', 'geheim'));
      await deliver(mention);
      expect(JSON.stringify(last())).not.toMatch(/geheim/);
    });

    it('not-found: is told to have no answer, with what comes nearest', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('not-found')[0]);
      expect(last().text).toMatch(/zeppelins/);
      expect(last().text).not.toMatch(/\[1\]/);
      expectOwnLinks(last());
      expect(platform.complaints).toEqual([]);
    });

    it('english: is answered in English', async () => {
      const { deliver, last } = await world();
      await deliver(fixtures('english')[0]);
      expect(last().text).toMatch(/This answer was put together by a machine/);
    });

    it('long: is cut at the end of a sentence, with a link to the page for the rest', async () => {
      const { deliver, last, platform } = await world({ ask: quotingAll });
      await deliver(fixtures('long')[0]);
      const { text, links } = last();
      expect(text).toMatch(/langer dan hier past/);
      expect(text).toMatch(/maatregel 1 voor/);
      const sentences = [...text.matchAll(/maatregel (\d+) voor, /g)].map(([, number]) => number);
      for (const number of sentences) expect(text).toContain(`in deel ${number}.`);
      expect(links).toContainEqual(expect.stringMatching(/^https:\/\/notabene\.example\/#vraag=/));
      expect(platform.complaints).toEqual([]);
    });

    it('row 17: hostile: words of a document are shown as words, whatever they look like', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('hostile')[0]);
      for (const words of [
        '<!channel>',
        '[goed](https://evil.example/?d=1)',
        '*vet*',
        '`code`',
        '<b>dik</b>',
      ])
        expect(last().text).toContain(words);
      expectOwnLinks(last());
      expect(platform.complaints).toEqual([]);
    });

    it('row 17: hostile-question: words of a question that come back are words as well', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('hostile-question')[0]);
      expect(platform.shown).toHaveLength(1);
      expectOwnLinks(last());
      expect(platform.complaints).toEqual([]);
    });

    it('too-long: is refused in words, to who asked', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('too-long')[0]);
      expect(last().text).toContain('langer dan 2.000 tekens');
      expect(platform.shown).toHaveLength(1);
    });

    it('help: nothing but its name is answered with what it does', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('help')[0]);
      expect(last().text).toMatch(/wat het kabinet vindt van EU-voorstellen/);
      expect(platform.complaints).toEqual([]);
    });

    it('thanks: are not taken for a question', async () => {
      const { deliver, last } = await world();
      await deliver(said(mention, QUESTION, 'Bedankt!'));
      expect(last().text).toContain('Graag gedaan');
    });

    it.runIf(has('welcome'))('welcome: a room it comes into is told what it does', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('welcome')[0]);
      expect(last().text).toMatch(/wat het kabinet vindt van EU-voorstellen/);
      expect(platform.complaints).toEqual([]);
    });
  });

  describe('what is not for it', () => {
    it('overheard: a question to the room is left alone until the room wants every question answered', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('overheard')[0]);
      expect(platform.requests).toBe(0);
      await deliver(fixtures('settings')[0]);
      expect(last().text).toMatch(/op elke vraag in dit kanaal/);
      await deliver(fixtures('chatter')[0]);
      const before = platform.shown.length;
      await deliver(fixtures('overheard')[0] && again(fixtures('overheard')[0]));
      expect(platform.shown).toHaveLength(before + 1);
      expect(last().text).toContain(STEUN);
      expect(platform.complaints).toEqual([]);
    });

    it('overheard: what nothing is said to is not kept, and no part of what is asked later', async () => {
      const { deliver, last } = await world();
      await deliver(fixtures('settings')[0]);
      await deliver(fixtures('settings')[1]);
      const thread = fixtures('overheard')[0];
      await deliver(said(thread, QUESTION, 'Heeft iemand een paraplu?'));
      await deliver(again(thread));
      expect(last().text).toContain(STEUN);
      expect(JSON.stringify(last())).not.toMatch(/paraplu/);
    });

    it.each((['own-message', 'other-program', 'other-tenant'] as const).filter(has))(
      'row 37: %s: is left alone',
      async (name) => {
        const { deliver, platform } = await world();
        const response = await deliver(fixtures(name)[0]);
        expect([200, 202, 403]).toContain(response.status);
        expect(platform.requests).toBe(0);
      },
    );
  });

  describe('the settings of a room', () => {
    it('settings-show: are told to who asks', async () => {
      const { deliver, last } = await world();
      await deliver(fixtures('settings-show')[0]);
      expect(last().text).toMatch(/alleen als ik genoemd word/);
    });

    it('settings-member: are not changed by who does not manage it', async () => {
      const { deliver, last, platform } = await world();
      await deliver(fixtures('settings-member')[0]);
      expect(last().text).toMatch(/Alleen wie dit kanaal beheert/);
      const before = platform.shown.length;
      await deliver(fixtures('overheard')[0]);
      expect(platform.shown).toHaveLength(before);
    });

    it('settings: between two, what only a channel has is not changed, and that is shown', async () => {
      const { deliver, last } = await world();
      await deliver(said(fixtures('direct')[0], QUESTION, 'instellingen antwoord=alles'));
      expect(last().text).toContain('Instellingen van dit gesprek');
      expect(last().text).not.toContain('veranderd.');
    });

    it('settings-wrong: a wrong one is told, and changes nothing', async () => {
      const { deliver, last } = await world();
      await deliver(fixtures('settings-wrong')[0]);
      expect(last().text).toMatch(/antwoord=soms. is geen instelling/);
    });

    it('evidence: with it required nothing is said to the room where nothing was found', async () => {
      const { deliver, platform } = await world();
      await deliver(fixtures('settings')[1]);
      const before = platform.shown.length;
      await deliver(fixtures('not-found')[0]);
      expect(platform.shown.slice(before).filter(({ to }) => to === 'all')).toEqual([]);
      await deliver(mention);
      expect(platform.shown.at(-1)?.text).toContain(STEUN);
    });

    it('kinds: only documents of those kinds are answered from', async () => {
      const { deliver, last } = await world();
      await deliver(fixtures('settings')[2]);
      await deliver(mention);
      expect(last().text).not.toContain(STEUN);
      expect(last().text).toContain('daarvan zijn er nu geen');
    });

    it('language: what is around an answer is in the language of the room', async () => {
      const { deliver, last } = await world();
      await deliver(fixtures('settings')[3]);
      await deliver(mention);
      expect(last().text).toMatch(/Cabinet\W+Het kabinet steunt/);
    });
  });

  describe('what is pressed', () => {
    it('sources: shows the quotes', async () => {
      const { deliver, last, driver, platform } = await world();
      await deliver(mention);
      const answer = last();
      // On some platforms they unfold where they stand.
      if (answer.buttons.includes('sources')) await deliver(driver.press(answer, 'sources', 'druk-bronnen'));
      expect(last().text).toContain(`“${STEUN}”`);
      expect(platform.complaints).toEqual([]);
    });

    it('note: brings a nota in Word, or says where it is made', async () => {
      const { deliver, last, driver, platform } = await world();
      await deliver(fixtures('direct')[0]);
      await deliver(driver.press(last(), 'note', 'druk-nota'));
      const allowed = driver.allow?.('mag-nota');
      if (allowed) await deliver(allowed);
      const [file] = platform.brought;
      if (file) {
        expect(file.name).toMatch(/\.docx$/);
        expect(String.fromCharCode(...file.bytes.subarray(0, 2))).toBe('PK');
      } else expect(last().links.join(' ') + last().text).toContain(`${HOME}/nota`);
      expect(platform.complaints).toEqual([]);
    });

    it('note: is brought to who asked for it among several as well, or says where it is made', async () => {
      const { deliver, last, driver, platform } = await world();
      await deliver(mention);
      await deliver(driver.press(last(), 'note', 'druk-nota'));
      const allowed = driver.allow?.('mag-nota');
      if (allowed) await deliver(allowed);
      expect(platform.brought.map(({ name }) => name)).toEqual([expect.stringMatching(/\.docx$/)]);
      expect(platform.complaints).toEqual([]);
    });

    it('judged: a thumb is kept without the question or the name, and with a remark it is the same one', async () => {
      const { deliver, last, driver, judged, platform } = await world();
      await deliver(mention);
      const answer = last();
      await deliver(driver.judge(answer, 'down', null, 'duim-1'));
      await deliver(driver.judge(answer, 'down', 'De bron zegt iets anders.', 'duim-2'));
      expect(judged).toEqual([
        expect.objectContaining({ verdict: 'down', remark: 'De bron zegt iets anders.', question: null }),
      ]);
      await deliver(driver.judge(answer, 'down', 'te lang '.repeat(1_000), 'duim-3'));
      expect(judged[0]?.remark?.length).toBeLessThanOrEqual(2_000);
      expect(platform.complaints).toEqual([]);
    });

    it('expired: what is pressed below an answer that is not known any more is told', async () => {
      const { deliver, last, driver, platform } = await world({
        store: (store) => ({ ...store, turn: async () => null }),
      });
      await deliver(fixtures('command')[0] ?? mention);
      const answer = last();
      const button = answer.buttons.includes('share') ? 'share' : 'note';
      await deliver(driver.press(answer, button, 'druk-oud'));
      expect(last().text).toMatch(/te oud/);
      expect(platform.complaints).toEqual([]);
    });
  });

  describe('an answer in the words of a model', () => {
    it('growing: ends as the whole answer, where it began', async () => {
      const { deliver, last, platform } = await world({ model: slowly(async () => {}) });
      await deliver(fixtures('direct')[0]);
      expect(platform.shown.filter(({ text }) => text.includes(STEUN))).toHaveLength(1);
      expect(last()).toMatchObject({ growing: false, text: expect.stringContaining(STEUN) });
      expect(platform.complaints).toEqual([]);
    });

    it('long: is cut as well, with a link to the page for the rest', async () => {
      const { deliver, platform } = await world({ ask: quotingAll, model: slowly(async () => {}) });
      await deliver(fixtures('long')[0]);
      const read = platform.shown.map(({ text }) => text).join('\n');
      expect(read).toMatch(/maatregel 1 voor/);
      expect(read).toMatch(/langer dan hier past/);
      expect(platform.shown.flatMap(({ links }) => links)).toContainEqual(
        expect.stringMatching(/^https:\/\/notabene\.example\/#vraag=/),
      );
      expect(platform.complaints).toEqual([]);
    });

    it('stop: is stopped, and what was shown stays', async () => {
      let begun = () => {};
      const begins = new Promise<void>((done) => {
        begun = done;
      });
      const { driver, send, settled, last, platform, now } = await world({
        model: slowly((signal) => {
          begun();
          return new Promise<void>((done) => signal?.addEventListener('abort', () => done()));
        }),
      });
      const [direct] = fixtures('direct');
      if (direct === undefined) return;
      await send(await driver.deliver(direct, now()));
      await begins;
      const growing = platform.shown.at(-1);
      // Some platforms have a button of their own, or none while an answer grows.
      if (!growing?.buttons.includes('stop')) return;
      const stopping = await send(await driver.deliver(driver.press(growing, 'stop', 'druk-stop'), now()));
      expect(stopping.ok).toBe(true);
      await settled();
      expect(last().text).toMatch(/Gestopt/);
      expect(last().growing).toBe(false);
      expect(platform.complaints).toEqual([]);
    });

    it('growing: buttons are about what was read, and the model is not asked again', async () => {
      let asked = 0;
      const { deliver, last, driver, judged } = await world({
        model: slowly(async () => {
          asked++;
        }),
      });
      await deliver(fixtures('direct')[0]);
      const answer = last();
      if (answer.buttons.includes('sources')) await deliver(driver.press(answer, 'sources', 'druk-bronnen'));
      await deliver(driver.judge(answer, 'up', null, 'duim-op'));
      expect(asked).toBe(1);
      expect(judged).toEqual([expect.objectContaining({ verdict: 'up', mode: 'generated' })]);
    });

    it('growing: an answer that breaks off is not left as if it went on', async () => {
      const { deliver, platform } = await world({
        model: slowly(async () => {}),
        ask: async (index, question, options) => {
          await ask(index, question, options);
          throw new Error('broken');
        },
      });
      await deliver(fixtures('direct')[0]);
      expect(platform.shown.filter(({ growing }) => growing)).toEqual([]);
      expect(platform.shown.map(({ text }) => text).join('\n')).toContain('Er ging iets mis');
    });

    it('evidence: with it required nothing is said to the room before it is known that something was found', async () => {
      const { deliver, platform } = await world({ model: slowly(async () => {}) });
      await deliver(fixtures('settings')[1]);
      const before = platform.shown.length;
      await deliver(fixtures('not-found')[0]);
      expect(platform.shown.slice(before).filter(({ to }) => to === 'all')).toEqual([]);
    });

    it('line: of a model stands above the quotes, which are literal, and says whose it is', async () => {
      const line = STEUN.replace('.', '');
      const { writer } = scripted({
        say: ({ sentences = [] }) => ({
          lead: { text: line, keys: sentences.flatMap(({ key, text }) => (text === STEUN ? key : [])) },
          speakers: [],
          translations: [],
        }),
      });
      const { deliver, last, platform } = await world({ model: writer });
      await deliver(fixtures('direct')[0]);
      const { text } = last();
      expect(text.indexOf(`${line} `)).toBeGreaterThanOrEqual(0);
      expect(text.indexOf(`${line} `)).toBeLessThan(text.indexOf(STEUN));
      expect(text).toMatch(/door een taalmodel verwoord/);
      expect(platform.complaints).toEqual([]);
    });

    it('degraded: is literal when the model fails, and says so', async () => {
      const failing: Writer = {
        random: () => 'sleutel',
        write: async () => ({ ok: false, degraded: 'unreachable' }),
      };
      const { deliver, last } = await world({ model: failing });
      await deliver(fixtures('direct')[0]);
      expect(last().text).toContain(STEUN);
      expect(last().text).toMatch(/taalmodel was niet te gebruiken/);
    });
  });

  describe('a platform that', () => {
    it('row 35: repeated: sends the same again gets one answer', async () => {
      const { deliver, driver, send, settled, platform, now } = await world();
      await deliver(mention);
      if (mention === undefined) return;
      const twice = await Promise.all([0, 1, 2].map(async () => send(await driver.deliver(mention, now()))));
      await settled();
      expect(twice.every(({ ok }) => ok)).toBe(true);
      expect(platform.shown).toHaveLength(1);
    });

    it('row 35: repeated at the same moment: gets one answer as well', async () => {
      const { driver, send, settled, platform, now } = await world();
      if (mention === undefined) return;
      await Promise.all([0, 1, 2].map(async () => send(await driver.deliver(mention, now()))));
      await settled();
      expect(platform.shown).toHaveLength(1);
    });

    it('rate-limited: asks to wait is waited for', async () => {
      const { deliver, last, platform, now } = await world();
      platform.fault({ kind: 'refuses', status: 429, times: 1, retryAfter: 2 });
      const began = now();
      await deliver(mention);
      expect(now() - began).toBeGreaterThanOrEqual(2_000);
      expect(platform.shown).toHaveLength(1);
      expect(last().text).toContain(STEUN);
    });

    it('failing: is down for a moment gets the answer when it is up', async () => {
      const { deliver, last, platform } = await world();
      platform.fault({ kind: 'refuses', status: 503, times: 2 });
      await deliver(mention);
      expect(platform.shown).toHaveLength(1);
      expect(last().text).toContain(STEUN);
    });

    it('unreached: has no connection for a moment gets the answer, or who asked is told that it may not be there', async () => {
      const { deliver, platform, last } = await world();
      platform.fault({ kind: 'unreached', times: 1 });
      await deliver(mention);
      expect(platform.shown.filter(({ text }) => text.includes(STEUN)).length).toBeLessThanOrEqual(1);
      expect(last().text).toMatch(/Het kabinet steunt|kon niet geplaatst worden/);
    });

    it('dropped: takes the answer and then loses the connection shows it once', async () => {
      const { deliver, platform } = await world();
      platform.fault({ kind: 'dropped', times: 1 });
      await deliver(mention);
      expect(platform.shown.filter(({ text }) => text.includes(STEUN))).toHaveLength(1);
    });

    it('closed: takes no posts in a room has the asker told another way', async () => {
      const { deliver, last, platform, lines } = await world();
      platform.fault({ kind: 'closed' });
      await deliver(mention);
      expect(last()).toMatchObject({
        to: 'asker',
        text: expect.stringContaining('kon niet geplaatst worden'),
      });
      expect(lines.at(-1)).toMatchObject({ code: 'channel_failed' });
    });

    it('dead: does not answer at all leaves a line in the log, and is told when it does again', async () => {
      const { deliver, platform, lines, last, pass } = await world();
      platform.fault({ kind: 'dead' });
      await deliver(mention);
      expect(platform.shown).toEqual([]);
      expect(lines.at(-1)).toMatchObject({ code: 'channel_undelivered' });
      await pass(1);
      expect(platform.shown).toEqual([]);
      platform.fault(null);
      await pass(2);
      expect(last()).toMatchObject({ text: expect.stringContaining('is blijven liggen') });
      expect(platform.shown).toHaveLength(1);
      await pass(60);
      expect(platform.shown).toHaveLength(1);
    });

    it('dead: is told as well when it is well again after hours, and counted when it is not for a day', async () => {
      const { deliver, platform, last, pass, store } = await world();
      // Others' are not counted.
      await wipeChannels(db());
      platform.fault({ kind: 'dead' });
      await deliver(mention);
      for (let hour = 0; hour < 10; hour++) await pass(61);
      platform.fault(null);
      await pass(61);
      expect(last()).toMatchObject({ text: expect.stringContaining('is blijven liggen') });
      expect(await store.counts()).toEqual({ unfinished: 0, failed: 1, lost: 0 });
      platform.fault({ kind: 'dead' });
      await deliver(fixtures('direct')[0]);
      for (let hour = 0; hour < 32; hour++) await pass(61);
      expect(await store.counts()).toEqual({ unfinished: 0, failed: 0, lost: 1 });
    });
  });

  describe('a fault of ours', () => {
    it('failed: what is pressed below an English answer and fails is told in English', async () => {
      let asked = 0;
      const { deliver, last, driver } = await world({
        ask: (...of) => (asked++ === 0 ? ask(...of) : Promise.reject(new Error('broken'))),
      });
      await deliver(said(mention, QUESTION, 'What does the cabinet think of the tellen of molens?'));
      await deliver(driver.press(last(), 'note', 'druk-nota'));
      expect(last().text).toMatch(/went wrong on our side/);
    });

    it('unavailable: no documents is told', async () => {
      const { deliver, last } = await world({ index: () => Promise.reject(new Error('no index')) });
      await deliver(mention);
      expect(last().text).toMatch(/niet te raadplegen/);
    });

    it('unkept: a delivery that can not be written down is asked for again, and done once', async () => {
      let broken = true;
      const { deliver, platform } = await world({
        store: (store) => ({
          ...store,
          take: (...of) => (broken ? Promise.reject(new Error('down')) : store.take(...of)),
        }),
      });
      expect((await deliver(mention)).status).toBe(503);
      expect(platform.requests).toBe(0);
      broken = false;
      expect((await deliver(mention)).ok).toBe(true);
      await deliver(mention);
      expect(platform.shown).toHaveLength(1);
    });
  });

  describe('a worker that dies', () => {
    it('abandoned: who asked is told once, after a while', async () => {
      const { abandon, pass, platform, last } = await world();
      await abandon(mention);
      await pass(0.5);
      expect(platform.shown).toEqual([]);
      await pass(1);
      expect(last().text).toContain('is blijven liggen');
      await pass(5);
      expect(platform.shown).toHaveLength(1);
      expect(platform.complaints).toEqual([]);
    });

    it('abandoned: what the platform sends again meanwhile is refused, and after a while done', async () => {
      const { abandon, deliver, pass, platform, last } = await world();
      await abandon(mention);
      expect((await deliver(mention)).status).toBe(503);
      expect(platform.shown).toEqual([]);
      // Told or done, whichever comes first.
      await pass(0);
      await pass(1);
      expect((await deliver(mention)).ok).toBe(true);
      expect(last().text).toContain('is blijven liggen');
    });

    it('kept: nothing of what was asked after two days, also when nobody asks', async () => {
      const { deliver, driver, last, pass } = await world();
      await deliver(fixtures('direct')[0]);
      const answer = last();
      await pass(49 * 60);
      await deliver(driver.press(answer, 'note', 'druk-later'));
      expect(last().text).toMatch(/te oud/);
    });
  });

  describe('a request', () => {
    it('row 33/38: forged: is refused, and nothing is done', async () => {
      const { driver, send, settled, platform, now } = await world();
      if (mention === undefined) return;
      const response = await send(await driver.forged(mention, now()));
      expect(response.status).toBe(401);
      await settled();
      expect(platform.shown).toEqual([]);
    });

    it('row 34/38: stale: of long ago is refused', async () => {
      const { driver, send, now, platform } = await world();
      if (mention === undefined) return;
      const response = await send(await driver.deliver(mention, now() - 2 * 60 * 60 * 1000));
      expect(response.status).toBe(401);
      expect(platform.shown).toEqual([]);
    });

    it('row 68: leaves nothing of what was asked in the log', async () => {
      const { deliver, lines } = await world();
      await deliver(mention);
      await deliver(fixtures('hostile-question')[0]);
      expect(JSON.stringify(lines)).not.toMatch(/molens|evil|kabinet/);
      expect(lines.at(-1)).toMatchObject({ route: '/channels/:channel' });
    });
  });
}

/** An answer that quotes every measure of the long list. */
const quotingAll: typeof ask = async (index, { question }) => {
  const held = await index.held('fiche-dijken');
  if (held === undefined) throw new Error('no such document');
  const claims = held.passages.map((passage, at) => claimOf(held.document, passage, at + 1));
  return { ...(await quoting(index, question)), status: 'answered', claims };
};

/** The same with other words. */
function said(recorded: Recorded | undefined, words: string, others: string): Recorded {
  const text = JSON.stringify(recorded);
  if (!text.includes(words)) throw new Error(`nobody said ${words}`);
  return JSON.parse(text.replaceAll(words, others)) as Recorded;
}

/** The same, said once more: another delivery. */
function again(recorded: Recorded | undefined): Recorded {
  const text = JSON.stringify(recorded);
  return JSON.parse(text.replaceAll('EERSTE', 'TWEEDE')) as Recorded;
}

/** A model that says the first sentence it was given, and then does something before it ends. */
function slowly(then: (signal: AbortSignal | undefined) => Promise<void>): Writer {
  let keys = 0;
  return {
    random: () => `sleutel-${++keys}`,
    write: async ({ material }, { signal, onText }) => {
      const { passages } = JSON.parse(material) as { passages: { key: string; text: string }[] };
      const passage = passages.find(({ text }) => text.includes(STEUN));
      const claim = { text: STEUN, sources: [{ key: passage?.key ?? '', words: STEUN }] };
      onText(`{"claims":[${JSON.stringify(claim)}`);
      await then(signal);
      if (signal?.aborted) return { ok: false, degraded: 'aborted' };
      onText(']}');
      return { ok: true };
    },
  };
}
