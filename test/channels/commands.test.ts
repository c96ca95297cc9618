import { describe, expect, it } from 'vitest';
import { asks, commandIn } from '../../src/channels/commands.ts';

describe('what somebody says who speaks to Notabene', () => {
  it.each([
    '',
    '  ',
    'help',
    'Help!',
    '/help',
    '@notabene help',
    'Notabene: hulp',
    '/notabene',
    '?',
    'hoi',
    'Hallo!',
    'goedemorgen',
    'wat kun je?',
    'wie ben jij',
    'What can you do?',
    'help me',
    'Hallo, goedemorgen!',
    'Goedemiddag, wat kun je?',
    'Hoe werkt Notabene?',
    'how do you work?',
    'Beste Notabene, hoe werk je?',
    'Wat kun je? Alvast bedankt!',
  ])('asks for help: %j', (text) => {
    expect(commandIn(text)).toEqual({ kind: 'help' });
  });

  it.each(['bedankt!', 'Dank je wel', 'dankjewel', 'ok', 'Oké.', 'top', 'thanks!', 'Prima'])(
    'gives thanks: %j',
    (text) => {
      expect(commandIn(text)).toEqual({ kind: 'thanks' });
    },
  );

  it.each([
    ['instellingen', 'nl', ''],
    ['/instellingen?', 'nl', ''],
    ['toon instellingen', 'nl', ''],
    ['laat de instellingen zien', 'nl', ''],
    ['instelingen', 'nl', ''],
    ['@Notabene instellingen antwoord=alles taal=nl', 'nl', 'antwoord=alles taal=nl'],
    ['instellingen: stukken = fiche, nota', 'nl', 'stukken = fiche, nota'],
    ['settings answer=every', 'en', 'answer=every'],
    ['show settings', 'en', ''],
    ['wat zijn de instellingen?', 'nl', ''],
    ['Hoe verander ik de instellingen?', 'nl', ''],
    ['How do I change the settings?', 'en', ''],
    ['instellingen antwoord', 'nl', 'antwoord'],
    ['Hoi, toon de instellingen. Dank!', 'nl', ''],
  ])('is about the settings: %j', (text, language, order) => {
    expect(commandIn(text)).toEqual({ kind: 'settings', language, order });
  });

  it.each([
    'Instellingen van de EU: wat vindt het kabinet daarvan?',
    'Welke instellingen werken samen?',
    'help boeren met de overgang?',
    'Hoe werkt de verordening?',
    'Hoe werkt het?',
    'how does it work?',
    'wat zijn instellingen?',
    'Hallo, wat kost het?',
    'instellingen taalgebruik',
    'dank zij wie?',
    'wat kost het?',
    'ok, en wat kost het?',
    'settings of the programme?',
  ])('is a question: %j', (text) => {
    expect(commandIn(text)).toEqual({ kind: 'question', text });
  });

  it.each(['Hoe werkt dit?', 'how does it work?'])(
    'asks for help where nothing was asked yet: %j',
    (text) => {
      expect(commandIn(text, true)).toEqual({ kind: 'help' });
    },
  );

  it('is a question without its name before it', () => {
    expect(commandIn('@Notabene: wat kost het?')).toEqual({ kind: 'question', text: 'wat kost het?' });
    expect(commandIn('Notabene wat kost het?')).toEqual({ kind: 'question', text: 'wat kost het?' });
  });

  it.each([`instellingen ${' '.repeat(50_000)}x`, `${'laat '.repeat(20_000)}`, `help${'!'.repeat(50_000)}x`])(
    'row 70: is read at once, however long (%#)',
    (text) => {
      expect(commandIn(text).kind).toBe('question');
    },
  );
});

describe('what is said to a room', () => {
  it.each(['Wat kost het?', 'en het kabinet?', 'Wie betaalt', 'when is it', 'hoeveel kost dit'])(
    'asks: %j',
    (text) => {
      expect(asks(text)).toBe(true);
    },
  );

  it.each(['Ik ben er om tien uur.', 'Dank', 'Het kabinet steunt dit'])('does not ask: %j', (text) => {
    expect(asks(text)).toBe(false);
  });
});
