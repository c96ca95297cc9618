import { describe, expect, it } from 'vitest';
import type { Kind, Voice } from '../../../src/documents/document.ts';
import { spoken } from './standing.ts';

type Case = readonly [sentence: string, voice: Voice];

function holds(section: Voice, rubriek: string | null, kind: Kind, cases: readonly Case[]): void {
  it.each(cases)('%s → %s', (sentence, voice) => {
    expect(spoken(sentence, section, rubriek, kind)).toBe(voice);
  });
}

describe('in the Commission’s part of a nota', () => {
  holds('commissie', 'kernpunten-voorstel', 'nota', [
    ['De Commissie wil de samenwerking versterken.', 'commissie'],
    ['Er wordt ingezet op het verminderen van de gevolgen.', 'commissie'],
    ['Lidstaten worden aangemoedigd om maatregelen uit te breiden.', 'commissie'],
    ['De Commissie roept Nederland op om ervaringen te delen.', 'commissie'],
    ['In de mededeling roept de Commissie Nederland op om mee te doen.', 'commissie'],
    ['Reparatie: Het actieplan moedigt lidstaten aan om te repareren.', 'commissie'],
    ['Dit is in lijn met de prioriteiten van Nederland.', 'commissie'],
    ['Nederland krijgt € 3 miljoen voor de uitvoering.', 'commissie'],
    ['Nederland wordt verzocht om een plan op te stellen.', 'commissie'],
    ['Het kabinet wordt gevraagd om een plan op te stellen.', 'commissie'],
    ['Het kabinet van burgemeester en wethouders speelt geen rol.', 'commissie'],
    ['De kabinetsreacties van lidstaten worden verzameld.', 'commissie'],
    ['Het kabinet steunt dit onderdeel.', 'kabinet'],
    ['Nederland vindt dit onderdeel te ruim.', 'kabinet'],
    ['Nederland is van mening dat de Commissie te ver gaat.', 'kabinet'],
    ['Ook vindt het kabinet dat de Commissie te ver gaat.', 'kabinet'],
    ['Op dit punt is Nederland kritisch.', 'kabinet'],
    ['De inzet van het kabinet is dat dit vrijwillig blijft.', 'kabinet'],
    ['Volgens het kabinet gaat dit te ver.', 'kabinet'],
    ['Dit onderdeel vindt het kabinet te ruim.', 'kabinet'],
    ['Het Europees Parlement vraagt om een hoger aandeel.', 'parlement'],
    ['The Commission proposes a digital passport.', 'commissie'],
    ['The Dutch government supports this proposal.', 'kabinet'],
  ]);
});

describe('in the cabinet’s assessment', () => {
  holds('kabinet', 'beoordeling', 'nota', [
    ['Beide mededelingen zijn in lijn met de prioriteiten van Nederland.', 'kabinet'],
    ['De strategie en het actieplan leggen de basis voor de Europese aanpak.', 'kabinet'],
    ['De maatregelen hebben geen directe gevolgen voor nationaal beleid.', 'kabinet'],
    ['Binnen het EU-actieplan vraagt het kabinet meer aandacht voor geldstromen.', 'kabinet'],
    ['De Commissie moet hierbij rekening houden met kleine lidstaten.', 'kabinet'],
    ['De Commissie heeft onvoldoende onderbouwd waarom dit nodig is.', 'kabinet'],
    ['De Commissie is volgens het kabinet onvoldoende duidelijk over de kosten.', 'kabinet'],
    ['Lidstaten moeten voldoende ruimte houden voor eigen beleid.', 'kabinet'],
  ]);
});

describe('in the other sections of a fiche that are the cabinet’s', () => {
  holds('kabinet', 'inzet', 'fiche', [
    ['De Commissie stelt voor om het aandeel gelijk te trekken.', 'commissie'],
    ['Hiertoe wil de Commissie een register instellen.', 'commissie'],
    ['Volgens de Commissie kost dit € 27 miljoen.', 'commissie'],
    ['De Commissie baseert het voorstel op artikel 114 VWEU.', 'commissie'],
    ['Het kabinet is van mening dat de Commissie te ver gaat.', 'kabinet'],
    ['Het voorstel bevat geen overgangstermijn.', 'commissie'],
    ['Een aantal lidstaten heeft vergelijkbare zorgen.', 'lidstaten'],
    ['Duitsland en Frankrijk zijn kritisch.', 'lidstaten'],
    ['Het Europees Parlement heeft om een hoger aandeel gevraagd.', 'parlement'],
  ]);

  it('lets the Commission go on speaking as “zij”, but not when it is judged', () => {
    const next = (sentence: string, previous: Voice | null): Voice =>
      spoken(
        sentence,
        'kabinet',
        'inzet',
        'fiche',
        previous === null ? null : { voice: previous, modality: 'vastgesteld' },
      );
    expect(next('Daarnaast kondigt zij een evaluatie aan.', 'commissie')).toBe('commissie');
    expect(next('Zij wil ook een keurmerk.', 'commissie')).toBe('commissie');
    expect(next('Zij wil ook een keurmerk.', 'kabinet')).toBe('kabinet');
    expect(next('Zij zou dit beter moeten onderbouwen.', 'commissie')).toBe('kabinet');
  });
});

describe('in a krachtenveld', () => {
  holds('lidstaten', 'krachtenveld', 'fiche', [
    ['Naar verwachting steunt een meerderheid het voorstel.', 'lidstaten'],
    ['Griekenland en Malta zijn tegen.', 'lidstaten'],
    ['Binnen het Europees Parlement is hierover nog geen discussie geweest.', 'parlement'],
    ['De positie van het Europees Parlement is nog niet bekend.', 'parlement'],
    ['De molencommissie van het Europees Parlement vindt de wieken te lang.', 'parlement'],
    ['De landbouwcommissie wil hogere wieken.', 'parlement'],
    ['De commissie voor vervoer en toerisme van het Europees Parlement is verdeeld.', 'parlement'],
    ['De commissie Milieubeheer, volksgezondheid en voedselveiligheid (ENVI) wil meer molens.', 'parlement'],
    ['De TRAN-commissie stemt in juni.', 'parlement'],
    ['Volgens de commissie Landbouw van het Europees Parlement kan het eenvoudiger.', 'parlement'],
    ['De rapporteurs zijn kritisch over de wieken.', 'parlement'],
    ['Enkele leden van het EP dringen aan op een uitzondering voor poldermolens.', 'parlement'],
    ['De grootste fracties in het Europees Parlement steunen het voorstel.', 'parlement'],
    ['De groenen in het EP willen een verbod.', 'parlement'],
    ['Een meerderheid van de Tweede Kamer is tegen.', 'kamer'],
    ['De commissie Water van de Tweede Kamer heeft vragen gesteld.', 'kamer'],
    ['De Commissie sprak hierover met leden van het Europees Parlement.', 'commissie'],
    ['Volgens de Commissie zijn de wieken te lang.', 'commissie'],
    ['De werkgroep van de Raad komt in juni bijeen.', 'lidstaten'],
    ['Nederland werkt samen met de Benelux-landen.', 'kabinet'],
    ['Het kabinet zoekt steun bij gelijkgezinde lidstaten.', 'kabinet'],
    ['De Commissie heeft aangegeven vast te houden aan het voorstel.', 'commissie'],
  ]);
});

describe('officials who advise among what member states find', () => {
  holds('lidstaten', 'krachtenveld', 'nota', [
    ['Ambtelijk wordt geadviseerd om aan te dringen op kortere wieken.', 'ambtelijk'],
    ['Geadviseerd wordt ambtelijk om dit te steunen.', 'ambtelijk'],
    ['Het ambtelijk advies is om dit te steunen.', 'ambtelijk'],
    ['Daarom wordt ambtelijk voorgesteld om af te wachten.', 'ambtelijk'],
    ['Daarom wordt geadviseerd om af te wachten.', 'ambtelijk'],
    ['Ook wordt geadviseerd door de Molenraad om af te wachten.', 'lidstaten'],
    ['Ambtelijk is er overleg met Malta.', 'lidstaten'],
    ['Malta is tegen.', 'lidstaten'],
  ]);
});

describe('in the procedure', () => {
  holds('proces', 'aanleiding', 'nota', [
    ['Op 4 december 2030 heeft de Europese Commissie de mededeling gepubliceerd.', 'proces'],
    ['De Europese Commissie maakte op 4 december 2030 twee mededelingen openbaar.', 'proces'],
    ['De EU-strategie legt de prioriteiten vast.', 'commissie'],
    ['Het actieplan is specifiek gericht op regentonnen.', 'commissie'],
    ['Het voorstel is op 4 december aan de Raad aangeboden.', 'proces'],
    ['Het fiche is opgesteld door het ministerie van Financiën.', 'proces'],
    ['U wordt geadviseerd in te stemmen.', 'ambtelijk'],
  ]);
  holds('proces', 'proces', 'nota', [
    ['Daarna wordt het fiche naar de Tweede Kamer verzonden.', 'proces'],
    ['De Tweede Kamer is op 3 mei geïnformeerd.', 'proces'],
    ['Het voorstel wordt besproken in de Raad Milieu.', 'proces'],
  ]);
  holds('proces', 'rechtsbasis', 'fiche', [['Het kabinet heeft hierover geen gegevens.', 'proces']]);
});

describe('in a letter and in a text of an unknown kind', () => {
  holds('kabinet', 'brief', 'kamerbrief', [
    ['Hierbij bied ik u het fiche aan.', 'kabinet'],
    ['De Kamer heeft in een motie verzocht om een overzicht.', 'kamer'],
    ['De Commissie is voornemens een netwerk op te richten.', 'commissie'],
  ]);
  holds('proces', null, 'tekst', [
    ['De vergadering begint om tien uur.', 'proces'],
    ['Het kabinet steunt het voorstel.', 'kabinet'],
    ['De Commissie stelt een register voor.', 'commissie'],
    ['De meeste lidstaten steunen het voorstel.', 'lidstaten'],
  ]);
});

describe('members who were named before', () => {
  const said = (sentence: string, voice: Voice): Voice =>
    spoken(sentence, 'kamer', 'vragen', 'schriftelijk-overleg', { voice, modality: 'vastgesteld' });

  it('go on speaking as “deze leden”', () => {
    expect(said('Deze leden vinden dat de Unie niet over regentonnen gaat.', 'kamer')).toBe('kamer');
    expect(said('Voornoemde leden zijn kritisch over de rapportageplicht.', 'proces')).toBe('kamer');
  });
});

describe('what a paper says of where it belongs', () => {
  it.each([
    'Deze bijlage hoort bij de Kamerbrief van 26 mei 2031.',
    'Dit overzicht is een bijlage bij de nota.',
  ])('is nobody’s: %s', (sentence) => {
    expect(spoken(sentence, 'proces', null, 'tekst')).toBe('proces');
  });
});
