import { describe, expect, it } from 'vitest';
import type { Modality, Voice } from '../../src/documents/document.ts';
import { modalityOfSentence } from '../../src/documents/modality.ts';

const CASES: readonly (readonly [
  sentence: string,
  voice: Voice,
  rubriek: string | null,
  modality: Modality,
])[] = [
  [
    'Op 4 december 2030 heeft de Commissie de mededeling gepubliceerd.',
    'proces',
    'aanleiding',
    'vastgesteld',
  ],
  ['Het fiche is opgesteld door het ministerie van Financiën.', 'proces', 'aanleiding', 'vastgesteld'],
  ['Het fiche wordt naar verwachting op 30 mei aangeboden.', 'proces', 'proces', 'verwacht'],
  ['Verdere behandeling verloopt via de Raad Milieu.', 'proces', 'proces', 'verwacht'],
  ['De Kamer is op 3 mei geïnformeerd.', 'proces', 'proces', 'vastgesteld'],
  ['De behandeling is voorzien voor 16 juni.', 'proces', 'behandelingstraject', 'verwacht'],
  ['De Commissie wil de samenwerking versterken.', 'commissie', 'kernpunten-voorstel', 'voorgesteld'],
  ['Er zal worden geïnvesteerd in inzamelpunten.', 'commissie', 'kernpunten-voorstel', 'voorgesteld'],
  ['De kosten bedragen naar verwachting € 6.', 'commissie', 'impact-assessment', 'verwacht'],
  ['De Commissie heeft op 3 mei een voorstel gepubliceerd.', 'commissie', 'essentie', 'vastgesteld'],
  ['Het kabinet is positief over het voorstel.', 'kabinet', 'kernpunten', 'vastgesteld'],
  [
    'Binnen het actieplan vraagt het kabinet meer aandacht voor geldstromen.',
    'kabinet',
    'beoordeling',
    'gevraagd',
  ],
  ['Het kabinet zal aandacht vragen voor de kosten.', 'kabinet', 'inzet', 'gevraagd'],
  ['Nederland pleit voor een langere termijn.', 'kabinet', 'inzet', 'gevraagd'],
  ['Het kabinet acht het van belang dat deelname vrijwillig blijft.', 'kabinet', 'inzet', 'gevraagd'],
  ['Voor het kabinet is van groot belang dat deelname vrijwillig blijft.', 'kabinet', 'inzet', 'gevraagd'],
  ['De inzet van Nederland is dat gemeenten zelf bepalen.', 'kabinet', 'inzet', 'gevraagd'],
  ['De maatregelen zullen verder worden uitgewerkt.', 'kabinet', 'beoordeling', 'verwacht'],
  ['Nederland steunt de aandacht voor grensregio’s.', 'kabinet', 'inzet', 'vastgesteld'],
  [
    'Het kabinet acht dit onwenselijk, omdat het om een essentieel onderdeel gaat.',
    'kabinet',
    'gedelegeerd',
    'vastgesteld',
  ],
  ['Uiteenlopende eisen zouden de markt belemmeren.', 'kabinet', 'subsidiariteit', 'vastgesteld'],
  ['Voor vragen kunt u terecht bij de directie.', 'kabinet', 'brief', 'vastgesteld'],
  ['Het Europees Parlement heeft gevraagd om een hoger aandeel.', 'parlement', 'krachtenveld', 'gevraagd'],
  ['Naar verwachting zal een meerderheid instemmen.', 'lidstaten', 'krachtenveld', 'verwacht'],
  ['U wordt geadviseerd akkoord te geven.', 'ambtelijk', 'geadviseerd-besluit', 'geadviseerd'],
  ['De persoonsgegevens zijn niet openbaar.', 'ambtelijk', 'niet-openbaar', 'vastgesteld'],
];

describe('modality', () => {
  it.each(CASES)('%s (%s, %s) → %s', (sentence, voice, rubriek, modality) => {
    expect(modalityOfSentence(sentence, voice, rubriek)).toBe(modality);
  });
});
