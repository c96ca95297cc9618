import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  keptSettings,
  readSettingsOrder,
  SETTINGS_WORDS,
  settingsLines,
} from '../../src/channels/room-settings.ts';

describe('what is typed behind "instellingen"', () => {
  it.each([
    ['', { kind: 'show' }],
    ['  ', { kind: 'show' }],
    ['antwoord=alles', { kind: 'change', change: { answers: 'every' } }],
    ['Antwoord=VERMELDING', { kind: 'change', change: { answers: 'mentioned' } }],
    ['answer=every language=en', { kind: 'change', change: { answers: 'every', language: 'en' } }],
    [
      'bewijs=verplicht taal=vraag',
      { kind: 'change', change: { onlyWithEvidence: true, language: 'asked' } },
    ],
    ['stukken=fiche,nota', { kind: 'change', change: { kinds: ['nota', 'fiche'] } }],
    ['stukken = fiches, nota’s?', { kind: 'change', change: { kinds: ['nota', 'fiche'] } }],
    ['stukken=alle', { kind: 'change', change: { kinds: null } }],
    ['taal=nl taal=en', { kind: 'change', change: { language: 'en' } }],
  ])('is read: %j', (text, order) => {
    expect(readSettingsOrder(text)).toEqual(order);
  });

  it.each([
    'antwoord',
    'antwoord=',
    'antwoord=soms',
    'stukken=',
    'stukken=fiche,roman',
    'constructor=1',
    'antwoord=constructor',
    'antwoord=alles=nl',
    '__proto__=x',
    'graag alles',
  ])('is told to be wrong: %j', (text) => {
    expect(readSettingsOrder(text)).toMatchObject({ kind: 'wrong' });
  });
});

describe('what is said of an order that can not be read', () => {
  const said = (text: string) => {
    const order = readSettingsOrder(text);
    return order.kind === 'wrong' ? SETTINGS_WORDS.nl.wrong(order.word) : '';
  };

  it('is that it is no setting, with each that there is as it is typed', () => {
    expect(said('taal=nl antwoord=soms')).toMatch(/^“antwoord=soms” is geen instelling\. /);
    for (const each of ['antwoord=alles', 'bewijs=vrij', 'taal=en', 'stukken=alle', 'stukken=nota,fiche']) {
      expect(said('antwoord=soms')).toContain(each);
      expect(readSettingsOrder(each)).toMatchObject({ kind: 'change' });
    }
  });

  it.each([
    ['stukken=notas,romans', 'romans'],
    ['stukken = sagen, fiches, romans, sagen', 'sagen, romans'],
    ['documents=nota,constructor', 'constructor'],
    ['stukken=alle,nota', 'alle'],
  ])('names of kinds of documents only those that there are not: %s', (text, unknown) => {
    expect(said(text)).toContain(`Dit ken ik niet als soort stukken: ${unknown}. `);
  });

  it.each(['stukken=', 'stukken', 'stukken=nota=fiche'])('takes %s for no setting', (text) => {
    expect(said(text)).toContain(`“${text}” is geen instelling`);
  });
});

describe('settings that were kept', () => {
  it.each([null, '', 'x', 'null', '[]', '{}', '{"kinds":["roman"]}', '{"language":3,"answers":"soms"}'])(
    'are as they are by default where they can not be read: %j',
    (text) => {
      expect(keptSettings(text)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('come back as they were', () => {
    const settings = { answers: 'every', onlyWithEvidence: true, language: 'en', kinds: ['fiche'] } as const;
    expect(keptSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it('are told with the words that set them', () => {
    const lines = settingsLines({ ...DEFAULT_SETTINGS, kinds: ['fiche', 'nota'] }, 'nl', false);
    expect(lines).toContain('Stukken: fiche, nota (stukken=fiche,nota)');
    expect(lines[0]).toContain('antwoord=vermelding');
    expect(settingsLines(DEFAULT_SETTINGS, 'en', false)).toHaveLength(lines.length);
  });

  it('say between two that some mean nothing there', () => {
    const every = settingsLines({ ...DEFAULT_SETTINGS, answers: 'every' }, 'nl', true);
    expect(every).toEqual(settingsLines(DEFAULT_SETTINGS, 'nl', true));
    expect(every[0]).toContain('antwoord= en bewijs= betekenen alleen iets in een kanaal');
  });
});
