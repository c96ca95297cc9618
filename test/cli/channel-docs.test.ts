import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { ask } from '../../src/ask.ts';
import { CHANNEL_BOUNDS } from '../../src/channels/channel.ts';
import { CHANNELS_KEY } from '../../src/channels/channel-settings.ts';
import { CHANNEL_WORDS } from '../../src/channels/channel-words.ts';
import { CHANNELS } from '../../src/channels/index.ts';
import { replyOf, within } from '../../src/channels/reply.ts';
import { readSettingsOrder, SETTINGS_WORDS } from '../../src/channels/room-settings.ts';
import { MOST_SECONDS_OFF } from '../../src/channels/signature.ts';
import { DELIVERY_HOURS } from '../../src/channels/store/tables.ts';
import { FOLLOWED_HOURS, KEPT_HOURS } from '../../src/channels/store/turns.ts';
import { KIND_IDS } from '../../src/kinds/index.ts';
import { buildIndex } from '../../src/search/build.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { MAX_QUESTION } from '../../src/search/words/accept.ts';
import { KEPT_DAYS } from '../../src/web/api/feedback-store.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** The guide of a channel, with the page on its data and faults, or on what it answers. */
const DOCS = {
  slack: read('docs/run/slack.md') + read('docs/run/slack-beheer.md'),
  teams: read('docs/run/teams.md') + read('docs/run/teams-beheer.md'),
  webhook: read('docs/run/webhook.md') + read('docs/run/webhook-antwoord.md'),
};
const SOURCE = ['src/channels', 'src/app']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(join(folder, name))),
  )
  .join('\n');

/** The documents that ship. */
async function shippedIndex() {
  const { documents } = await readCorpus([SHIPPED_CORPUS]);
  const files = await buildIndex(documents);
  return openIndex(async (file) => files.get(file));
}

describe('what an administrator is told of channels', () => {
  it('has every variable that can be set, each where it belongs', () => {
    for (const { name, variables } of CHANNELS)
      for (const each of [CHANNELS_KEY, ...variables]) {
        const guide = `docs/run/${name}.md`;
        expect(
          existsSync(join(ROOT, guide)),
          `write ${guide}, for who sets it, and name it in docs/README.md`,
        ).toBe(true);
        expect(read(guide), `${guide} tells how ${each} is set`).toContain(each);
      }
  });

  it.each(['slack', 'teams'] as const)('says how long things are kept, as they are: %s', (name) => {
    expect(DOCS[name]).toContain(
      `${FOLLOWED_HOURS} uur voor vervolgvragen, ${KEPT_HOURS} uur voor de knoppen`,
    );
    expect(DOCS[name]).toContain(`| ${DELIVERY_HOURS} uur, `);
    expect(DOCS[name]).toContain(`${KEPT_DAYS} dagen`);
  });

  it('says how far a clock may be off', () => {
    expect(MOST_SECONDS_OFF).toBe(5 * 60);
    for (const name of ['slack', 'webhook'] as const) expect(DOCS[name]).toContain('vijf minuten');
  });

  it.each(['slack', 'teams'] as const)(
    'has every setting of a room, in the words that are shown there: %s',
    (name) => {
      const { answers, evidence, language, kinds } = SETTINGS_WORDS.nl;
      const shown = [...Object.values(answers), ...evidence, ...Object.values(language), kinds(null)].join(
        ' ',
      );
      const settings = [...shown.matchAll(/\((\w+)=(\w+)\)/g)];
      expect(settings.length).toBeGreaterThan(5);
      for (const [, key, value] of settings) {
        expect(DOCS[name]).toContain(`| \`${key}\` |`);
        expect(DOCS[name]).toContain(`\`${value}\``);
      }
      // Of the kinds of documents it says how one is told them, so that a new one asks for no line here.
      expect(DOCS[name]).toContain('`instellingen stukken=`');
      const order = readSettingsOrder('stukken=');
      const told = order.kind === 'wrong' ? SETTINGS_WORDS.nl.wrong(order.word) : '';
      for (const kind of KIND_IDS) expect(told).toContain(kind);
    },
  );

  it.each(['slack', 'teams', 'webhook'] as const)(
    'says who has to reach what, and what a wipe leaves: %s',
    (name) => {
      for (const path of [`/channels/${name}`, '/stukken', '/nota', '/health'])
        expect(DOCS[name]).toMatch(new RegExp(`^\\|.*\`${path}\`.*\\|$`, 'm'));
      expect(DOCS[name]).toContain('vrije ruimte van het databasebestand');
      expect(DOCS[name]).toContain('achter `#`');
    },
  );

  it.each(['slack', 'teams'] as const)('quotes what Notabene says as it says it: %s', (name) => {
    const { expired, lost, nothingOfKinds, sharedAlready, unavailable } = CHANNEL_WORDS.nl;
    const said = [expired, lost, nothingOfKinds, sharedAlready, unavailable, SETTINGS_WORDS.nl.notAllowed];
    const quoted = [...DOCS[name].matchAll(/^\| (?:`503` of )?\*([^*]+)\* \|/gm)].map(
      ([, words = '']) => words,
    );
    expect(quoted.length).toBeGreaterThan(3);
    for (const words of quoted)
      expect(
        said.some((each) => each.startsWith(words)),
        words,
      ).toBe(true);
  });

  it.each(['slack', 'teams'] as const)(
    'suggests a follow-up that the documents that ship answer: %s',
    async (name) => {
      const index = await shippedIndex();
      const [first = '', second = ''] = [...DOCS[name].matchAll(/`@notabene ([^`]+\?)`/gi)].map(
        ([, question = '']) => question,
      );
      expect(second).toMatch(/^en /);
      const answer = await ask(index, { question: second, thread: [first] }, { now: () => 0 });
      expect(['answered', 'probable']).toContain(answer.status);
      expect(answer.missing).toEqual([]);
      expect(answer.text).toContain('19 acties');
    },
  );

  it('shows a reply to a program in full, and a program that listens where answers go', async () => {
    const { webhook } = DOCS;
    const [, shown = ''] = /\n( {4}\{\n[\s\S]+?\n {4}\})\n/.exec(webhook) ?? [];
    const { reply, ...around } = JSON.parse(shown);
    expect(Object.keys(around)).toEqual(['event', 'room', 'thread', 'user', 'to', 'whole']);
    const { turn } = reply;
    const index = await shippedIndex();
    const answer = await ask(index, { question: 'Hoeveel acties telt het actieplan?' }, { now: () => 0 });
    const buttons = ['sources', 'note'] as const;
    const about = { turn, thread: [], buttons, judged: true, home: 'https://notabene.example' };
    expect(reply).toEqual(
      within(
        replyOf(answer, about),
        (shown) => shown,
        () => true,
      ),
    );
    expect(webhook).toContain(`"turn":"${reply.turn}"`);
    const [, port] = /WEBHOOK_URL=http:\/\/127\.0\.0\.1:(\d+)\//.exec(webhook) ?? [];
    expect(read('examples/channel.mjs')).toContain(`here = 'http://127.0.0.1:${port}/'`);
    for (const text of [webhook, read('README.md')]) expect(text).not.toContain(`--port ${port}`);
  });

  it('says how long a question may be, and how large a message', () => {
    expect(DOCS.webhook).toContain(`hoogstens ${MAX_QUESTION.toLocaleString('nl')} tekens`);
    expect(DOCS.webhook).toContain(`${CHANNEL_BOUNDS.size / 1024} kB`);
  });

  it('has a clock in the settings of the worker, which wiping in time needs', () => {
    expect(read('wrangler.toml')).toMatch(/^crons = \["\* \* \* \* \*"\]$/m);
  });

  it.each(['slack', 'teams'] as const)('names only codes that the log can have: %s', (name) => {
    const codes = [...DOCS[name].matchAll(/`channel_(\w+)`/g)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(4);
    for (const code of codes)
      expect(
        [`'${code}'`, `'channel_${code}'`].some((each) => SOURCE.includes(each)),
        code,
      ).toBe(true);
  });
});
