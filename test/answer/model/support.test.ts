import { describe, expect, it } from 'vitest';
import { BOUND } from '../../../src/answer/model/support/alike.ts';
import type { Source } from '../../../src/answer/model/support/source.ts';
import { supportFault } from '../../../src/answer/model/support.ts';
import type { Voice } from '../../../src/documents/document.ts';
import { modalityOfSentence } from '../../../src/documents/speech/modality.ts';
import { nativeEncoder } from '../../../src/meaning/native.ts';
import { readShipped } from '../../meaning/model-folder.ts';
import { alike } from '../alike.ts';

const source = (text: string, voice: Voice): Source => ({
  text,
  voice,
  modality: modalityOfSentence(text, voice, null),
  language: 'nl',
  around: 'Fiche: Verordening drijvende bruggen',
});
const KABINET = source(
  'Daarnaast vraagt het kabinet de Commissie om 12 miljoen euro voor 40 bruggen, omdat het oude fonds in 2031 sluit.',
  'kabinet',
);

describe('a line in the language of its sentence', () => {
  it.each([
    'Het kabinet vraagt de Commissie om 12 miljoen euro voor 40 bruggen.',
    'Het kabinet vraagt de Commissie om 12 miljoen euro voor 40 bruggen, omdat het oude fonds in 2031 sluit.',
    'Het kabinet vraagt de Commissie om twaalf miljoen euro voor 40 bruggen.',
  ])('may leave out what stands apart: %s', async (text) => {
    expect(await supportFault(text, 'nl', [KABINET], alike(1))).toBeNull();
  });

  it.each([
    ['De Commissie vraagt het kabinet om 12 miljoen euro voor 40 bruggen.', 'speaker'],
    ['Het kabinet vraagt de Commissie om 40 miljoen euro voor 12 bruggen.', 'number'],
    ['Het kabinet vraagt de Commissie om 12 miljoen euro voor 40 tunnels en havens.', 'number'],
    ['Het kabinet vraagt de Commissie om 12 miljoen euro, omdat het oude fonds in 2032 sluit.', 'number'],
    ['Het kabinet vraagt de Commissie niet om 12 miljoen euro voor 40 bruggen.', 'negation'],
    ['Het kabinet weigert de Commissie 12 miljoen euro voor 40 bruggen.', 'turn'],
    ['', 'no_words'],
  ])('says nothing else: %s', async (text, fault) => {
    expect(await supportFault(text, 'nl', [KABINET], alike(1))).toBe(fault);
  });

  it('is left out where it is less like its sentence than true pairs are, or where nothing can tell', async () => {
    const text = 'Het kabinet vraagt de Commissie om 12 miljoen euro voor 40 bruggen.';
    expect(await supportFault(text, 'nl', [KABINET], alike(BOUND.same + 0.01))).toBeNull();
    expect(await supportFault(text, 'nl', [KABINET], alike(BOUND.same - 0.01))).toBe('meaning');
    expect(await supportFault(text, 'nl', [KABINET], null)).toBe('meaning');
    expect(await supportFault(KABINET.text, 'nl', [KABINET], null)).toBeNull();
  });
});

/** Each leaves something out, or puts it elsewhere, with the words of its sentence. Fictional. */
const TWISTED: readonly (readonly [says: string, lie: string])[] = [
  ['Het kabinet steunt het voorstel zolang de kosten laag blijven.', 'Het kabinet steunt het voorstel.'],
  ['Het kabinet steunt het voorstel, zolang de kosten laag blijven.', 'Het kabinet steunt het voorstel.'],
  ['Het kabinet steunt het voorstel, op voorwaarde dat er geld is.', 'Het kabinet steunt het voorstel.'],
  ['Als de kosten laag blijven, steunt het kabinet het voorstel.', 'Het kabinet steunt het voorstel.'],
  ['Het kabinet stemt pas in met het voorstel na overleg.', 'Het kabinet stemt in met het voorstel.'],
  ['Het kabinet steunt het fonds niet maar wel het register.', 'Het kabinet steunt het register niet.'],
  ['Volgens de vakbonden leidt het voorstel tot banenverlies.', 'Het voorstel leidt tot banenverlies.'],
  ['De VNG vreest dat gemeenten de kosten dragen.', 'Gemeenten dragen de kosten.'],
  ['Het kabinet onderzoekt of het fonds wordt gesloten.', 'Het fonds wordt gesloten.'],
  ['Het kabinet vraagt de Commissie het fonds te sluiten.', 'De Commissie sluit het fonds.'],
  [
    'Het fonds telt 12 miljoen euro voor havens en 40 miljoen euro voor wegen.',
    'Het fonds telt 12 miljoen euro voor wegen.',
  ],
  [
    'Het kabinet opende het fonds op 4 december 2031 en de Kamer sloot het op 3 maart 2032.',
    'Het kabinet opende het fonds op 3 maart 2032.',
  ],
  ['Een aantal gemeenten steunt het voorstel.', 'Gemeenten steunen het voorstel.'],
  ['Bijna alle gemeenten steunen het register.', 'Alle gemeenten steunen het register.'],
  ['Het fonds kost ongeveer 12 miljoen euro.', 'Het fonds kost 12 miljoen euro.'],
  ['Het kabinet steunt de bestrijding van namaak.', 'Het kabinet steunt namaak.'],
  ['Het kabinet steunt een tijdelijk verbod op lozingen.', 'Het kabinet steunt een verbod op lozingen.'],
];

describe('a line that keeps the words and changes what they say', () => {
  it.each(TWISTED)('row 87: is left out: %s → %s', async (says, lie) => {
    expect(await supportFault(says, 'nl', [source(says, 'kabinet')], alike(1))).toBeNull();
    expect(await supportFault(lie, 'nl', [source(lie, 'kabinet')], alike(1))).toBeNull();
    expect(await supportFault(lie, 'nl', [source(says, 'kabinet')], alike(1))).not.toBeNull();
  });

  it('does not get round the words of its sentence by naming one in another language beside it', async () => {
    const english = { ...source('The bridges are red.', 'kabinet'), language: 'en' as const };
    const lie = 'Het kabinet vraagt de Commissie om 12 miljoen euro voor tunnels.';
    expect(await supportFault(lie, 'nl', [KABINET, english], alike(1))).not.toBeNull();
    expect(await supportFault(KABINET.text, 'nl', [KABINET, english], alike(1))).toBe('words');
  });

  it('is held by the bound of the encoder that ships', async () => {
    const encoder = await nativeEncoder(readShipped, 1);
    expect(encoder.fingerprint).toBe(BOUND.encoder);
    const line = 'Het kabinet vraagt de Commissie om twaalf miljoen euro voor 40 bruggen.';
    expect(await supportFault(line, 'nl', [KABINET], encoder)).toBeNull();
  });
});

describe('a line in another language', () => {
  it.each([
    [
      'Het kabinet steunt het voorstel, omdat de kosten met 12 miljoen euro dalen.',
      'kabinet',
      'The cabinet supports the proposal because the costs fall by 12 million euro.',
      [
        ['The cabinet supports the proposal because the costs fall by 13 million euro.', 'number'],
        ['The cabinet opposes the proposal because the costs fall by 12 million euro.', 'turn'],
        ['The cabinet does not support the proposal because the costs fall by 12 million euro.', 'negation'],
        ['The Commission supports the proposal because the costs fall by 12 million euro.', 'speaker'],
      ],
    ],
    [
      'De Commissie stelt voor dat lidstaten uiterlijk op 1 maart 2032 een register opzetten.',
      'commissie',
      'The Commission proposes that member states set up a register by 1 March 2032.',
      [
        ['The Commission proposes that member states set up a register by 1 April 2032.', 'number'],
        ['The Commission proposes that Germany set up a register by 1 March 2032.', 'name'],
        ['Member states propose that the Commission set up a register by 1 March 2032.', 'speaker'],
      ],
    ],
    [
      'Het plan kent 12 acties en 40 maatregelen.',
      'kabinet',
      'The plan has 12 actions and 40 measures.',
      [
        ['The plan has 40 actions and 12 measures.', 'number'],
        ['Het plan kent 12 acties en 40 doelen.', 'words'],
      ],
    ],
    [
      'Het fonds is niet nodig, maar het register is nuttig.',
      'kabinet',
      'The fund is not necessary, but the register is useful.',
      [['The fund is necessary, but the register is not useful.', 'negation']],
    ],
    [
      'Het kabinet steunt het voorstel als gemeenten geld krijgen.',
      'kabinet',
      'The cabinet supports the proposal if municipalities receive money.',
      [['The cabinet supports the proposal.', 'turn']],
    ],
    [
      'Het kabinet wijst een verbod op de verkoop van vaste bruggen af.',
      'kabinet',
      'The cabinet rejects a ban on the sale of fixed bridges.',
      [
        ['The cabinet welcomes a ban on the sale of fixed bridges.', 'turn'],
        ['The cabinet rejects the sale of fixed bridges.', 'turn'],
      ],
    ],
    [
      'De bank mag een klant niet weigeren.',
      'proces',
      'The bank may not refuse a customer.',
      [['The bank may refuse a customer.', 'negation']],
    ],
    [
      'Ten aanzien van de termijn van twaalf maanden is het kabinet kritisch.',
      'kabinet',
      'The cabinet is critical of the period of twelve months.',
      [
        ['The cabinet supports the period of twelve months.', 'turn'],
        ['The cabinet is critical of the period of ten months.', 'number'],
      ],
    ],
    [
      'Frankrijk steunt de tekst van de Raad, die ten hoogste 25% toestaat.',
      'lidstaten',
      "France supports the Council's text, which allows at most 25%.",
      [
        ["Ireland supports the Council's text, which allows at most 25%.", 'name'],
        ["France supports the Council's text, which allows at least 25%.", 'turn'],
        ["France supports the Council's text, which most allow at 25%.", 'turn'],
      ],
    ],
    [
      'De Raad neemt het besluit naar verwachting niet aan.',
      'proces',
      'The Council is not expected to adopt the decision.',
      [
        ['The Council is expected to adopt the decision.', 'negation'],
        ['The Council does not adopt the decision.', 'firmer'],
      ],
    ],
  ] as const)(
    'is held for numbers, names, denial, turns and speaker: %s',
    async (dutch, voice, english, lies) => {
      const one = source(dutch, voice);
      expect(await supportFault(english, 'en', [one], alike(1))).toBeNull();
      for (const [lie, fault] of lies)
        expect([lie, await supportFault(lie, 'en', [one], alike(1))]).toEqual([lie, fault]);
    },
  );
});
