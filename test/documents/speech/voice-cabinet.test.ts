import { describe, expect, it } from 'vitest';
import type { Kind, Voice } from '../../../src/documents/document.ts';
import type { Previous } from '../../../src/documents/speech/voice.ts';
import { spoken } from './standing.ts';

type Case = readonly [sentence: string, voice: Voice];

const said = (
  sentence: string,
  rubriek: string,
  previous: Previous | null = null,
  kind: Kind = 'fiche',
): Voice => spoken(sentence, 'kabinet', rubriek, kind, previous);

function holds(rubriek: string, cases: readonly Case[], kind: Kind = 'fiche'): void {
  it.each(cases)('%s → %s', (sentence, voice) => {
    expect(said(sentence, rubriek, null, kind)).toBe(voice);
  });
}

describe('what the proposal lays down, in the cabinet’s assessment', () => {
  holds('inzet', [
    ['Het voorstel verbiedt de verkoop van houten regentonnen vanaf 2028.', 'commissie'],
    ['De verordening verplicht fabrikanten om onderdelen tien jaar te leveren.', 'commissie'],
    ['De richtlijn regelt het toezicht op speelschepen.', 'commissie'],
    ['Het voorstel bevat een digitaal productpaspoort.', 'commissie'],
    ['Het actieplan introduceert een keurmerk voor dorpspleinen.', 'commissie'],
    ['Het voorstel voorziet in een overgangstermijn van twee jaar.', 'commissie'],
    ['De verordening legt importeurs een meldplicht op.', 'commissie'],
    ['De richtlijn stelt minimumeisen vast voor valnetten.', 'commissie'],
    ['Het voorstel schrijft een jaarlijkse inspectie voor.', 'commissie'],
    ['De mededeling omvat vier prioriteiten.', 'commissie'],
    ['Het plan van aanpak in de mededeling is toegelicht.', 'kabinet'],
    ['Het voorstel kent drie onderdelen.', 'commissie'],
    ['De verordening geeft lidstaten de bevoegdheid om boetes op te leggen.', 'commissie'],
    ['Het voorstel wijzigt twee bestaande richtlijnen.', 'commissie'],
    ['Het actieplan beoogt de inzameling te vergroten.', 'commissie'],
    ['De verordening schaft de vergunningplicht af.', 'commissie'],
    ['Het voorstel harmoniseert de eisen aan regenpijpen.', 'commissie'],
    ['De nieuwe verordening vervangt Richtlijn 1998/999/EG.', 'commissie'],
    ['De voorgestelde richtlijn trekt de regels uit 1998 in.', 'commissie'],
    ['De verordening treedt op 1 januari 2034 in werking.', 'commissie'],
    ['Het voorstel bestaat uit drie delen.', 'commissie'],
    ['Het voorstel is gericht op fabrikanten van regentonnen.', 'commissie'],
    ['De mededeling heeft tot doel dorpspleinen levendiger te maken.', 'commissie'],
    ['Het voorstel van de Commissie voor een verordening over regentonnen verbiedt de verkoop.', 'commissie'],
    ['Het voorstel bepaalt dat lidstaten een register moeten bijhouden.', 'commissie'],
    ['Het voorstel bepaalt dat onvoldoende gekeurde schepen worden gesloten.', 'commissie'],
    ['Daarnaast verplicht het voorstel lidstaten om één toezichthouder aan te wijzen.', 'commissie'],
    ['Om dit te bereiken introduceert het voorstel een register.', 'commissie'],
    ['Met de verordening worden lidstaten verplicht een register bij te houden.', 'commissie'],
    ['In het voorstel is een uitzondering opgenomen voor kleine ondernemingen.', 'commissie'],
    ['Op grond van het voorstel moeten verkopers oude tonnen terugnemen.', 'commissie'],
    ['Volgens het voorstel geldt de meldplicht vanaf 2030.', 'commissie'],
    ['Artikel 7 verbiedt de verkoop zonder keurmerk.', 'commissie'],
    ['Het verbod geldt vanaf 1 januari 2028.', 'commissie'],
    ['Het doel van het voorstel is de kringloop van kunststof te sluiten.', 'commissie'],
    ['De termijn is achttien maanden.', 'commissie'],
    ['Het voorstel bevat geen overgangstermijn.', 'commissie'],
    ['Het pakket omvat vier wetgevende voorstellen.', 'commissie'],
    ['De voorgestelde definitie omvat ook zinken tonnen.', 'commissie'],
    ['Onder het voorstel vallen ook zinken tonnen.', 'commissie'],
    ['Nieuw in het voorstel is de meldplicht.', 'commissie'],
    ['De boete bedraagt ten hoogste 6% van de omzet.', 'commissie'],
    ['The proposal prohibits the sale of wooden rain barrels.', 'commissie'],
  ]);
});

describe('what the cabinet finds of the proposal', () => {
  holds('inzet', [
    ['Het voorstel is in lijn met het Nederlandse beleid.', 'kabinet'],
    ['Het voorstel draagt bij aan het sluiten van de kringloop.', 'kabinet'],
    ['Het voorstel gaat te ver.', 'kabinet'],
    ['Het productpaspoort sluit aan bij bestaande Nederlandse initiatieven.', 'kabinet'],
    ['Het voorstel sluit aan bij de prioriteiten van Nederland.', 'kabinet'],
    ['Het voorstel is onvoldoende onderbouwd.', 'kabinet'],
    ['De mededeling past bij de aanpak van het Rijk.', 'kabinet'],
    ['De strategie versterkt de bestaande aanpak.', 'kabinet'],
    ['Het voorstel bevat onvoldoende waarborgen voor kleine ondernemers.', 'kabinet'],
    ['De verordening stelt te strenge eisen aan houten tonnen.', 'kabinet'],
    ['Het voorstel verbiedt de verkoop, maar gaat daarmee te ver.', 'kabinet'],
    ['Het voorstel verbiedt de verkoop, wat het kabinet te streng vindt.', 'kabinet'],
    [
      'Het voorstel regelt niet wie de kosten draagt; het kabinet zal hierover opheldering vragen.',
      'kabinet',
    ],
    ['Het voorstel moet op dit punt worden aangepast.', 'kabinet'],
    ['De richtlijn zou zich moeten beperken tot nieuwe schepen.', 'kabinet'],
    ['De agenda biedt kansen voor grensregio’s.', 'kabinet'],
    ['De strategie en het actieplan leggen de basis voor de Europese aanpak.', 'kabinet'],
    ['Beide mededelingen zijn in lijn met de prioriteiten van Nederland.', 'kabinet'],
    ['De maatregelen hebben geen directe gevolgen voor nationaal beleid.', 'kabinet'],
    ['Een verbod is volgens het kabinet onnodig.', 'kabinet'],
    ['Het voorstel wordt door het kabinet gesteund.', 'kabinet'],
    ['Hoewel het voorstel de verkoop verbiedt, vindt het kabinet de aanpak evenwichtig.', 'kabinet'],
    ['Een termijn van zeven jaar volstaat.', 'kabinet'],
    ['Dat is een goede stap.', 'kabinet'],
    ['Het voorstel roept vragen op.', 'kabinet'],
    ['Het voorstel vraagt veel van kleine gemeenten.', 'kabinet'],
    ['De richtlijn stelt heldere eisen.', 'kabinet'],
    ['De verordening verhoogt de administratieve lasten.', 'kabinet'],
    ['Het voorstel bevat geen onderbouwing van de kosten.', 'kabinet'],
    ['Het verbod op houten tonnen gaat te ver.', 'kabinet'],
    ['De meldplicht leidt tot extra lasten.', 'kabinet'],
    ['De overgangstermijn moet ten minste vier jaar bedragen.', 'kabinet'],
    ['Houten regentonnen moeten worden uitgezonderd.', 'kabinet'],
  ]);
});

describe('the Commission in the cabinet’s assessment', () => {
  holds('inzet', [
    ['Hiermee verbiedt de Commissie de verkoop van houten tonnen.', 'commissie'],
    ['De Commissie evalueert de verordening na vijf jaar.', 'commissie'],
    ['De Commissie wil dat lidstaten uiterlijk in 2030 een register moeten hebben.', 'commissie'],
    ['De Commissie vindt de huidige regels onvoldoende.', 'commissie'],
    ['De Commissie is voornemens een netwerk op te richten.', 'commissie'],
    ['De Commissie krijgt de bevoegdheid om het aandeel te verhogen.', 'commissie'],
    ['Het voorstel leidt volgens de Commissie tot een besparing.', 'commissie'],
    ['De kosten worden door de Commissie geraamd op € 27 miljoen.', 'commissie'],
    ['Een keurmerk wil de Commissie pas in 2032 voorstellen.', 'commissie'],
    ['Het kabinet wordt door de Commissie opgeroepen om mee te doen.', 'commissie'],
    ['Nederland wordt verplicht om één toezichthouder aan te wijzen.', 'commissie'],
    ['De Commissie heeft onvoldoende onderbouwd waarom dit nodig is.', 'kabinet'],
    ['De Commissie stelt terecht voor om de termijn te verlengen.', 'kabinet'],
    ['De Commissie gaat hiermee te ver.', 'kabinet'],
    ['De Commissie gaat niet in op de kosten voor gemeenten.', 'kabinet'],
    ['De Commissie maakt niet duidelijk wie betaalt.', 'kabinet'],
    ['De Commissie moet hierbij rekening houden met kleine lidstaten.', 'kabinet'],
    ['De Commissie zou de cijfers moeten toelichten.', 'kabinet'],
    ['De noodzaak is door de Commissie onvoldoende onderbouwd.', 'kabinet'],
    ['De Commissie stelt een register voor, wat het kabinet onnodig vindt.', 'kabinet'],
    ['Het kabinet is van mening dat de Commissie te ver gaat.', 'kabinet'],
    ['Het kabinet constateert dat het voorstel de verkoop verbiedt.', 'kabinet'],
    ['Het kabinet concludeert: Het voorstel verbiedt te weinig.', 'kabinet'],
    ['Verkoop: Het voorstel verbiedt houten regentonnen.', 'commissie'],
    ['Dit wil de Commissie bereiken met een register.', 'commissie'],
    ['De Commissie onderbouwt dit met een impact assessment.', 'commissie'],
    ['Net als de Commissie vindt het kabinet dit nodig.', 'kabinet'],
    ['Anders dan de Commissie acht het kabinet een verbod onnodig.', 'kabinet'],
    ['Naar het oordeel van het kabinet regelt het voorstel te veel.', 'kabinet'],
  ]);
});

describe('third parties and parliaments are never the cabinet', () => {
  const cases: readonly Case[] = [
    ['De VNG is bezorgd over de uitvoering.', 'belanghebbende'],
    ['Brancheorganisaties steunen het register.', 'belanghebbende'],
    ['Volgens de industrie is het register onwerkbaar.', 'belanghebbende'],
    ['Milieuorganisaties pleiten voor een totaalverbod.', 'belanghebbende'],
    ['Ook waarschuwt de chemische industrie voor hoge kosten.', 'belanghebbende'],
    ['Volgens de VNG zijn de kosten te hoog.', 'belanghebbende'],
    ['Gemeenten vrezen voor extra lasten.', 'belanghebbende'],
    ['VNO-NCW heeft kritiek op de korte termijn.', 'belanghebbende'],
    ['De Raad van State adviseert om de reikwijdte te beperken.', 'adviseur'],
    ['Een aantal producenten is tegen de nieuwe eisen.', 'belanghebbende'],
    ['Het register is onwerkbaar, aldus de branche.', 'belanghebbende'],
    ['Het register wordt door ondernemers gesteund.', 'belanghebbende'],
    ['De kritiek van de VNG is dat het voorstel te duur is.', 'belanghebbende'],
    ['Het voorstel van de VNG verplicht gemeenten tot een loket.', 'belanghebbende'],
    ['De NVWA acht het verbod moeilijk te handhaven.', 'adviseur'],
    ['Experts zijn verdeeld over het nut.', 'adviseur'],
    ['Het kabinet wordt door de VNG gevraagd om meer geld.', 'belanghebbende'],
    ['De Raad heeft op 3 mei 2030 conclusies aangenomen.', 'raad'],
    ['De oppositie vindt dat het kabinet te soepel is.', 'kamer'],
    ['Oppositiepartijen vragen om een verbod.', 'kamer'],
    ['De VVD-fractie steunt het register.', 'kamer'],
    ['D66 wil dat het kabinet verder gaat.', 'kamer'],
    ['Dat vindt ook de VNG.', 'belanghebbende'],
    ['Sommigen vinden het voorstel overbodig.', 'proces'],
    ['China heeft bezwaar gemaakt bij de WTO.', 'proces'],
    ['Coalitiepartijen vinden het voorstel te duur.', 'kamer'],
    ['Kamerleden hebben zorgen over de privacy.', 'kamer'],
    ['Volgens de oppositie is het kabinet te laat.', 'kamer'],
    ['De motie Jansen verzoekt de regering om een overzicht.', 'kamer'],
    ['De Tweede Kamer heeft om een uitzondering gevraagd.', 'kamer'],
    ['Duitsland vindt dat het voorstel moet worden aangepast.', 'lidstaten'],
    ['Lidstaten zijn verdeeld over het register.', 'lidstaten'],
    ['Het voorstel wordt door de meeste lidstaten gesteund.', 'lidstaten'],
    ['Volgens Frankrijk is het aandeel te hoog.', 'lidstaten'],
    ['Het kabinet deelt de zorgen van de VNG.', 'kabinet'],
    ['De Kamer wordt voor de zomer geïnformeerd.', 'kabinet'],
    ['De Kamer zal voor de zomer worden geïnformeerd over de uitkomst.', 'kabinet'],
  ];
  holds('inzet', cases);
  describe('in a nota', () => holds('beoordeling', cases, 'nota'));
});

describe('duties in the assessment', () => {
  const cabinetAsks: Previous = { voice: 'kabinet', modality: 'gevraagd' };
  const cabinetSays: Previous = { voice: 'kabinet', modality: 'vastgesteld' };
  const cabinetWill: Previous = { voice: 'kabinet', modality: 'verwacht' };
  const commission: Previous = { voice: 'commissie', modality: 'voorgesteld' };
  const cases: readonly (readonly [sentence: string, previous: Previous | null, voice: Voice])[] = [
    ['Er wordt een verbod ingevoerd op houten regentonnen.', null, 'commissie'],
    ['Er wordt een verbod ingevoerd op houten regentonnen.', cabinetSays, 'commissie'],
    ['Er wordt een meldpunt ingericht voor ondernemers.', cabinetWill, 'kabinet'],
    ['Er komt een register van speelschepen.', null, 'commissie'],
    ['Er geldt een uitzondering voor kleine ondernemingen.', null, 'commissie'],
    ['Lidstaten moeten houten regentonnen registreren.', null, 'commissie'],
    ['Lidstaten moeten houten regentonnen registreren.', commission, 'commissie'],
    ['Lidstaten moeten houten regentonnen registreren.', cabinetSays, 'commissie'],
    ['Lidstaten moeten houten regentonnen kunnen weigeren.', cabinetAsks, 'kabinet'],
    ['Lidstaten moeten voldoende ruimte houden voor eigen beleid.', null, 'kabinet'],
    ['Lidstaten worden aangemoedigd om eerder te beginnen.', null, 'commissie'],
    ['Lidstaten krijgen zes maanden de tijd.', null, 'commissie'],
    ['Lidstaten wijzen een bevoegde autoriteit aan.', null, 'commissie'],
    ['Lidstaten wijzen een bevoegde autoriteit aan.', cabinetAsks, 'kabinet'],
    ['Vanaf 2035 moeten regentonnen voor 65% uit gerecycled materiaal bestaan.', null, 'commissie'],
    ['De lidstaten hebben een gedeelde bevoegdheid.', null, 'kabinet'],
    ['Fabrikanten moeten onderdelen tien jaar leveren.', null, 'commissie'],
    ['Daarnaast moeten verkopers oude tonnen terugnemen.', null, 'commissie'],
    ['Elke fabrikant moet een paspoort aanvragen.', null, 'commissie'],
    ['Van gemeenten wordt verwacht dat zij bankjes tellen.', null, 'commissie'],
    ['Houten regentonnen worden vanaf 2028 verboden.', null, 'commissie'],
    ['Kleine ondernemingen worden voor drie jaar uitgezonderd.', null, 'commissie'],
    ['Het wordt verboden om regentonnen zonder deksel te verkopen.', null, 'commissie'],
    ['Houten tonnen vallen niet onder de verordening.', null, 'commissie'],
    ['Dit betekent dat lidstaten een register bijhouden.', commission, 'commissie'],
    ['Dit betekent dat gemeenten meer tijd nodig hebben.', cabinetSays, 'kabinet'],
    ['Voor het kabinet geldt dat deelname vrijwillig blijft.', null, 'kabinet'],
    ['In Nederland wordt daarvoor een uitvoeringswet ingevoerd.', null, 'kabinet'],
    ['Zij vrezen hoge kosten.', { voice: 'proces', modality: 'vastgesteld' }, 'proces'],
    ['Zij vragen om uitstel.', { voice: 'lidstaten', modality: 'vastgesteld' }, 'lidstaten'],
    ['Volgens haar is dit nodig voor de interne markt.', commission, 'commissie'],
  ];
  it.each(cases)('%s after %j → %s', (sentence, previous, voice) => {
    expect(said(sentence, 'inzet', previous)).toBe(voice);
  });
});

describe('the other rubrieken of the cabinet', () => {
  const cases: readonly (readonly [rubriek: string, sentence: string, voice: Voice])[] = [
    ['nederlands-beleid', 'Het nationale actieplan bevat twintig maatregelen.', 'kabinet'],
    ['nederlands-beleid', 'Het Warenwetbesluit stelt eisen aan de valhoogte.', 'kabinet'],
    ['nederlands-beleid', 'Zo staat het in de beslisnota bij dit fiche.', 'proces'],
    ['nederlands-beleid', 'Gemeenten moeten afval gescheiden inzamelen.', 'kabinet'],
    ['nederlands-beleid', 'Het voorstel verplicht tot statiegeld.', 'commissie'],
    ['nederlands-beleid', 'De VNG vindt het huidige beleid te ingewikkeld.', 'belanghebbende'],
    ['bevoegdheid', 'Het voorstel is gebaseerd op artikel 114 VWEU.', 'commissie'],
    ['bevoegdheid', 'De EU is op dit terrein bevoegd.', 'kabinet'],
    ['bevoegdheid', 'Op grond van artikel 4 VWEU is sprake van een gedeelde bevoegdheid.', 'kabinet'],
    ['bevoegdheid', 'De mededeling heeft betrekking op economische samenhang.', 'kabinet'],
    ['subsidiariteit', 'Optreden op het niveau van de Unie is daarom gerechtvaardigd.', 'kabinet'],
    ['subsidiariteit', 'De Commissie acht Europees optreden noodzakelijk.', 'commissie'],
    ['subsidiariteit', 'Speelplaatsen zijn een lokale zaak.', 'kabinet'],
    [
      'proportionaliteit',
      'De verplichting om onderdelen tien jaar te leveren gaat verder dan noodzakelijk.',
      'kabinet',
    ],
    ['proportionaliteit', 'Een termijn van zeven jaar volstaat volgens het kabinet.', 'kabinet'],
    ['proportionaliteit', 'Het voorstel laat lidstaten vrij in de keuze van de toezichthouder.', 'commissie'],
    ['proportionaliteit', 'Het optreden is geschikt en laat voldoende ruimte aan gemeenten.', 'kabinet'],
    ['financien-eu', 'De Commissie raamt de kosten op € 350.000.000.', 'commissie'],
    ['financien-eu', 'Er zijn geen gevolgen voor de EU-begroting.', 'kabinet'],
    ['financien-rijk', 'De kosten van toezicht worden geschat op € 1,2 miljoen per jaar.', 'kabinet'],
    ['financien-rijk', 'Eventuele budgettaire gevolgen worden ingepast op de begroting.', 'kabinet'],
    ['financien-rijk', 'De VNG schat de kosten op € 4 miljoen.', 'belanghebbende'],
    [
      'financien-bedrijven',
      'Voor fabrikanten leidt het voorstel tot eenmalige kosten van € 40.000.',
      'kabinet',
    ],
    ['financien-bedrijven', 'Bouwers van speelschepen maken eenmalig € 2.500 kosten per ontwerp.', 'kabinet'],
    ['financien-bedrijven', 'Bedrijven moeten eenmalig € 2.500 investeren.', 'kabinet'],
    ['regeldruk', 'De mededeling leidt niet tot regeldruk voor bedrijven.', 'kabinet'],
    ['regeldruk', 'Volgens het bedrijfsleven stijgt de regeldruk fors.', 'belanghebbende'],
    ['concurrentiekracht', 'Nederlandse fabrikanten hebben een voorsprong.', 'kabinet'],
    ['regelgeving', 'De Regeling regentonnen 2027 moet worden ingetrokken.', 'kabinet'],
    ['regelgeving', 'De lex silencio positivo is niet van toepassing.', 'kabinet'],
    ['regelgeving', 'Het voorstel verplicht lidstaten om sancties vast te stellen.', 'commissie'],
    ['gedelegeerd', 'Artikel 11 geeft de Commissie de bevoegdheid om het aandeel te verhogen.', 'commissie'],
    ['gedelegeerd', 'Het kabinet acht dit onwenselijk.', 'kabinet'],
    ['implementatie', 'De verordening treedt in werking op de twintigste dag na publicatie.', 'commissie'],
    ['implementatie', 'Het kabinet acht deze datum niet haalbaar.', 'kabinet'],
    ['evaluatie', 'De Commissie evalueert de verordening vijf jaar na inwerkingtreding.', 'commissie'],
    ['constitutionele-toets', 'Het voorstel raakt aan de bescherming van persoonsgegevens.', 'kabinet'],
    ['uitvoerbaarheid', 'De inspectiebedrijven hebben te weinig gekwalificeerde mensen.', 'kabinet'],
    ['uitvoerbaarheid', 'Uitvoeringsorganisaties moeten hun systemen aanpassen.', 'kabinet'],
    ['handhaafbaarheid', 'De Nederlandse Voedsel- en Warenautoriteit houdt toezicht.', 'kabinet'],
    ['ontwikkelingslanden', 'Speelschepen worden niet uit ontwikkelingslanden ingevoerd.', 'kabinet'],
    [
      'ontwikkelingslanden',
      'Ontwikkelingsorganisaties waarschuwen voor gevolgen in Afrika.',
      'belanghebbende',
    ],
  ];
  it.each(cases)('%s: %s → %s', (rubriek, sentence, voice) => {
    expect(said(sentence, rubriek)).toBe(voice);
  });
});

describe('in a krachtenveld', () => {
  it.each<Case>([
    ['Het voorstel verbiedt de verkoop van houten tonnen.', 'commissie'],
    ['Het voorstel krijgt brede steun.', 'lidstaten'],
    ['Milieuorganisaties pleiten voor een hoger aandeel.', 'belanghebbende'],
    ['De oppositie in de Tweede Kamer is kritisch.', 'kamer'],
    ['Lidstaten moeten nog een standpunt bepalen.', 'lidstaten'],
  ])('%s → %s', (sentence, voice) => {
    expect(spoken(sentence, 'lidstaten', 'krachtenveld', 'fiche')).toBe(voice);
  });
});
