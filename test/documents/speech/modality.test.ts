import { describe, expect, it } from 'vitest';
import type { Modality, Voice } from '../../../src/documents/document.ts';
import { modalityOfSentence, weaker } from '../../../src/documents/speech/modality.ts';

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
  ['Op 3 mei bereikten zij een voorlopig politiek akkoord.', 'proces', 'aanleiding', 'vastgesteld'],
  ['Het kabinet gaat voorlopig akkoord.', 'kabinet', 'kernpunten', 'verwacht'],
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
  ['Het kabinet stemt naar alle waarschijnlijkheid in.', 'kabinet', 'inzet', 'verwacht'],
  ['Een besluit wordt in juni verwacht.', 'proces', 'proces', 'verwacht'],
  ['Een besluit wordt in juni door de Raad verwacht.', 'kabinet', 'inzet', 'verwacht'],
  ['De aanpak beoogt een daling van 18%.', 'kabinet', 'inzet', 'verwacht'],
  ['Het voorstel beoogt een daling van 18%.', 'commissie', 'inzet', 'voorgesteld'],
  ['De minister is voornemens de regeling in te trekken.', 'kabinet', 'regelgeving', 'verwacht'],
  ['De Raad stemt in principe op 3 juni.', 'proces', 'aanleiding', 'verwacht'],
  ['Het kabinet stemt in principe in.', 'kabinet', 'inzet', 'verwacht'],
  ['In beginsel geldt de regeling voor iedereen.', 'kabinet', 'nederlands-beleid', 'verwacht'],
  ['De kosten bedragen naar alle waarschijnlijkheid € 6.', 'commissie', 'impact-assessment', 'verwacht'],
  ['Een besluit wordt in het najaar verwacht.', 'commissie', 'essentie', 'verwacht'],
  ['The Council is expected to vote in June.', 'proces', 'aanleiding', 'verwacht'],
  ['The proposal is expected to enter into force in 2030.', 'commissie', 'essentie', 'verwacht'],
  ['The cabinet is expected to support the proposal.', 'kabinet', 'inzet', 'verwacht'],
  ['Naar verwachting zal Frankrijk pleiten voor uitstel.', 'lidstaten', 'krachtenveld', 'verwacht'],
  [
    'Het kabinet zal naar verwachting in juni aandacht vragen voor de kosten.',
    'kabinet',
    'inzet',
    'verwacht',
  ],
  ['Het kabinet vraagt aandacht voor de naar verwachting hoge kosten.', 'kabinet', 'inzet', 'gevraagd'],
  ['Een evaluatie na zes jaar is voorzien.', 'kabinet', 'evaluatie', 'verwacht'],
  ['Het kabinet verwacht dat een meerderheid instemt.', 'kabinet', 'inzet', 'verwacht'],
];

describe('modality', () => {
  it.each(CASES)('%s (%s, %s) → %s', (sentence, voice, rubriek, modality) => {
    expect(modalityOfSentence(sentence, voice, rubriek)).toBe(modality);
  });
});

describe('sentences taken together', () => {
  it('are as firm as the least firm of them, in either order', () => {
    expect(weaker('vastgesteld', 'verwacht')).toBe('verwacht');
    expect(weaker('verwacht', 'vastgesteld')).toBe('verwacht');
    expect(weaker('gevraagd', 'verwacht')).toBe('verwacht');
    expect(weaker('vastgesteld', 'voorgesteld')).toBe('voorgesteld');
    expect(weaker('vastgesteld', 'gevraagd')).toBe('gevraagd');
    expect(weaker('vastgesteld', 'vastgesteld')).toBe('vastgesteld');
  });
});
