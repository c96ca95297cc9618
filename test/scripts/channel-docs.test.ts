import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANNEL_VARIABLES } from '../../src/channels/channel-settings.ts';
import { SETTINGS_WORDS } from '../../src/channels/settings.ts';
import { MOST_SECONDS_OFF } from '../../src/channels/signature.ts';
import { KEPT_HOURS } from '../../src/channels/store/turns.ts';
import { KINDS } from '../../src/documents/document.ts';
import { KEPT_DAYS } from '../../src/web/feedback-store.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const DOCS = { slack: read('docs/slack.md'), teams: read('docs/teams.md'), webhook: read('docs/webhook.md') };
const SOURCE = ['src/channels', 'src/app']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(join(folder, name))),
  )
  .join('\n');

describe('what an administrator is told of channels', () => {
  it('has every variable that can be set, each where it belongs', () => {
    for (const name of CHANNEL_VARIABLES) {
      const own = Object.entries(DOCS).filter(([channel]) => name.startsWith(channel.toUpperCase()));
      for (const [, text] of own.length > 0 ? own : Object.entries(DOCS)) expect(text).toContain(name);
    }
  });

  it.each(['slack', 'teams'] as const)('says how long things are kept, as they are: %s', (name) => {
    expect(DOCS[name]).toContain(`${KEPT_HOURS} uur bruikbaar`);
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
      for (const [, key, value] of shown.matchAll(/\((\w+)=(\w+)\)/g)) {
        expect(DOCS[name]).toContain(`| \`${key}\` |`);
        expect(DOCS[name]).toContain(`\`${value}\``);
      }
      for (const kind of KINDS) expect(DOCS[name]).toContain(`\`${kind}\``);
    },
  );

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
