import type { Voice } from './voices.ts';

/** Who a sender can be: any speaker but the file itself. */
export type Speaker = Exclude<Voice, 'proces'>;

/**
 * Organisations by the words of their names, the most telling first: the first row that fits a name decides.
 * `words` is a pattern without capitals that has to stand as whole words. `from` says where the row comes from: the
 * law or register that makes the organisation what it is, or an example of how it signs. A row more: put it above the
 * general words at the end, and add its example to the test.
 */
export interface SenderRow {
  readonly words: string;
  readonly speaker: Speaker;
  readonly from: string;
}

const row = (speaker: Speaker, words: string, from: string): SenderRow => ({ words, speaker, from });

export const SENDERS: readonly SenderRow[] = [
  // The European Union.
  row(
    'adviseur',
    'europese rekenkamer|european court of auditors|court of auditors',
    'art. 285 VWEU; “advies van de Europese Rekenkamer”',
  ),
  row(
    'adviseur',
    'raad voor regelgevingstoetsing|regulatory scrutiny board|impact assessment board|rsb',
    'besluit van de Commissie tot oprichting; “opinion of the Regulatory Scrutiny Board”',
  ),
  row(
    'adviseur',
    'europese toezichthouder voor gegevensbescherming|european data protection (?:supervisor|board)|europees comité voor gegevensbescherming|edps|edpb',
    'art. 52 en 68 van de verordeningen over gegevensbescherming; “joint opinion of the EDPB and the EDPS”',
  ),
  row(
    'adviseur',
    "europees economisch en sociaal comité|european economic and social committee|eesc|comité van de regio[’']s|committee of the regions",
    'art. 300 VWEU: adviserende organen; “advies van het EESC”',
  ),
  row(
    'adviseur',
    'europese centrale bank|european central bank|ecb|europol|eurojust|frontex|efsa|echa|euda|ema|enisa|cepol|easa',
    'agentschappen en bank van de Unie; “advies van de ECB”',
  ),
  row(
    'adviseur',
    'juridische dienst van de raad|council legal service|venetië-?commissie|venice commission',
    'adviezen aan de Raad en aan staten; “advies van de Juridische Dienst van de Raad”',
  ),
  row(
    'parlement',
    'europees parlement|europese parlement|european parliament|ep|rapporteur van het europees parlement|europarlementari[eë]rs?',
    'art. 14 VEU; “ontwerpverslag, Europees Parlement”',
  ),
  row(
    'commissie',
    'europese commissie|european commission|(?:de|the) (?:commissie|commission)(?! (?:voor|on|for|cultuur|interne))|directoraat-generaal|directorate-general|eurocommissaris|hoge vertegenwoordiger|high representative|european external action service|edeo',
    'art. 17 VEU; “COM(2031) 12, Europese Commissie”',
  ),
  row(
    'raad',
    'raad van de (?:europese unie|eu)|council of the (?:european union|eu)|europese raad|european council|(?:raads)?voorzitterschap|presidency|coreper',
    'art. 15 en 16 VEU; “conclusies van de Raad van de Europese Unie”',
  ),
  // Advisers, supervisors and those who carry policy out.
  row(
    'adviseur',
    'raad van state|afdeling advisering|algemene rekenkamer|nationale ombudsman|kinderombudsman',
    'hoofdstuk 4 Grondwet: hoge colleges van staat; “voorlichting van de Raad van State”',
  ),
  row(
    'adviseur',
    'adviescollege toetsing regeldruk|atr|wetenschappelijke raad voor het regeringsbeleid|wrr|sociaal-economische raad|ser|gezondheidsraad|onderwijsraad|adviesraad (?:migratie|internationale vraagstukken)|aiv|raad voor (?:de leefomgeving|openbaar bestuur|strafrechtstoepassing|de rechtspraak)|rli|raad voor de rechtspraak|college voor de rechten van de mens',
    'Kaderwet adviescolleges en Wet op de rechterlijke organisatie; “advies van het ATR”',
  ),
  row(
    'adviseur',
    'centraal planbureau|cpb|planbureau voor de leefomgeving|pbl|sociaal en cultureel planbureau|scp|rijksinstituut voor volksgezondheid en milieu|rivm|knmi|tno|deltares|clingendael|centraal bureau voor de statistiek|cbs|instituut voor [a-z -]+|wageningen university|naturalis|nivel|trimbos[a-z-]*|swov',
    'planbureaus en kennisinstellingen van het Rijk; “notitie van het PBL”',
  ),
  row(
    'adviseur',
    'autoriteit persoonsgegevens|ap|autoriteit consument en markt|acm|autoriteit financiële markten|afm|de nederlandsche bank|nederlandsche bank|dnb|nederlandse zorgautoriteit|nza|autoriteit nucleaire veiligheid en stralingsbescherming|anvs|commissariaat voor de media|kansspelautoriteit|ctgb|college ter beoordeling van geneesmiddelen|cbg|college voor de toelating van [a-z ]+',
    'Kaderwet zelfstandige bestuursorganen; “brief van de Autoriteit Persoonsgegevens”',
  ),
  row(
    'adviseur',
    '(?:[a-z-]*inspectie(?:s)?)(?: [a-z, ]+)?|ilt|igj|nla|sodm|staatstoezicht op de mijnen|rdi|rijksinspectie digitale infrastructuur|nvwa|(?:nederlandse )?voedsel- en warenautoriteit|nationale voedselautoriteit',
    'inspecties van het Rijk; “uitvoeringstoets van de Inspectie Leefomgeving en Transport”',
  ),
  row(
    'adviseur',
    'douane|belastingdienst|fiod|fiu-nederland|rijksdienst voor [a-z -]+|rvo|rdw|rijkswaterstaat|immigratie- en naturalisatiedienst|ind|coa|dienst terugkeer en vertrek|uwv|svb|sociale verzekeringsbank|dienst uitvoering onderwijs|duo|cak|cjib|kustwacht|politie|koninklijke marechaussee|openbaar ministerie|om|rechtspraak|kadaster|kamer van koophandel|kvk|logius|justid|dji|raad voor plantenrassen|naktuinbouw|rijksvastgoedbedrijf|zorginstituut nederland|lareb|staatsbosbeheer',
    'uitvoeringsorganisaties van het Rijk; “uitvoeringstoets van de Douane”',
  ),
  // The cabinet: ministries and those who sign for them.
  row(
    'kamer',
    'tweede kamer(?: der staten-generaal)?|eerste kamer(?: der staten-generaal)?|staten-generaal|(?:algemene |vaste )?(?:kamer)?commissie voor [a-z, -]+|kamerfracties?|fracties?|kamerleden|[a-z0-9-]+-fractie|rapporteur van de kamer',
    'hoofdstuk 3 Grondwet; “vaste commissie voor Financiën”',
  ),
  row(
    'kabinet',
    'ministeries? van [a-z, -]+|ministers? (?:van|voor) [a-z, -]+|minister-president|staatssecretaris(?:sen)?(?: van [a-z, -]+)?|rijksoverheid|kabinet|regering|directie [a-z, -]+|(?:the )?(?:dutch|netherlands) (?:government|cabinet)|ministry of [a-z, -]+|permanente vertegenwoordiging',
    'art. 42 en 44 Grondwet; “de minister van Financiën”',
  ),
  row(
    'lidstaten',
    '(?:regering|ministerie|minister) van (?:belgië|duitsland|frankrijk|denemarken|zweden|spanje|italië|polen|ierland|oostenrijk)|non-paper',
    'stukken van andere lidstaten; “non-paper van Denemarken en Zweden”',
  ),
  // Those who have an interest.
  row(
    'belanghebbende',
    "vng|vereniging van nederlandse gemeenten|ipo|interprovinciaal overleg|unie van waterschappen|uvw|g4|g40|gemeente [a-z-]+|provincie [a-z-]+|waterschap [a-z -]+|veiligheidsregio[a-z ’']*",
    'medeoverheden, partij bij de Code Interbestuurlijke Verhoudingen; “brief van de VNG”',
  ),
  row(
    'belanghebbende',
    'vno-ncw|mkb-nederland|mkb|lto(?: nederland|-noord)?|fnv|cnv|vcp|bouwend nederland|aedes|evofenedex|transport en logistiek nederland|tln|metaalunie|technieknederland|holland solar|energie-nederland|prorail|ns|tennet|gasunie|schiphol|netbeheer nederland|nvb|verbond van verzekeraars|vewin|vereniging eigen huis|anwb|cumela|nvvm',
    'Stichting van de Arbeid en bedrijfsverenigingen; “position paper VNO-NCW”',
  ),
  row(
    'belanghebbende',
    'consumentenbond|natuur (?:&|en) milieu|milieudefensie|greenpeace|bits of freedom|amnesty international|vluchtelingenwerk(?: nederland)?|natuurmonumenten|longfonds|(?:nederlandse )?rode kruis|artsen zonder grenzen|oxfam[a-z ]*|patiëntenfederatie[a-z ]*|dierenbescherming|transparency international[a-z ]*|wwf|wereld natuur fonds|slachtofferhulp[a-z ]*',
    'maatschappelijke organisaties; “brief van de Consumentenbond”',
  ),
  row(
    'belanghebbende',
    '[a-z-]*(?:bond|bonden|vakbond|vakbonden|vereniging|federatie|federation|koepel|stichting|foundation|verbond|coalitie|coalition|alliantie|alliance|platform|netwerk|unie|union|fonds|fondsen|association|organisatie|organisaties|ngo|bedrijf|coöperatie)|(?:koninklijke|royal) [a-z -]+|[a-z-]+ nederland|nederlandse orde van advocaten|n\\.?v\\.?|b\\.?v\\.?',
    'algemene woorden voor verenigingen en bedrijven; “Koninklijke Vereniging van Regentonmakers”',
  ),
];

/** Names of one organisation, folded: as it is written out, and the letters or shorter names that it goes by. */
export const ALIASES: readonly (readonly string[])[] = [
  ['vng', 'vereniging van nederlandse gemeenten'],
  ['ipo', 'interprovinciaal overleg'],
  ['uvw', 'unie van waterschappen'],
  ['raad van state', 'afdeling advisering', 'afdeling advisering van de raad van state'],
  ['atr', 'adviescollege toetsing regeldruk'],
  ['ap', 'autoriteit persoonsgegevens'],
  ['acm', 'autoriteit consument en markt'],
  ['afm', 'autoriteit financiele markten'],
  ['dnb', 'de nederlandsche bank', 'nederlandsche bank'],
  ['ecb', 'europese centrale bank', 'european central bank'],
  ['rsb', 'raad voor regelgevingstoetsing', 'regulatory scrutiny board'],
  ['europese rekenkamer', 'european court of auditors', 'court of auditors'],
  ['eesc', 'europees economisch en sociaal comite', 'european economic and social committee'],
  ["comite van de regio's", 'committee of the regions'],
  ['edps', 'europese toezichthouder voor gegevensbescherming', 'european data protection supervisor'],
  ['wrr', 'wetenschappelijke raad voor het regeringsbeleid'],
  ['ser', 'sociaal-economische raad'],
  ['cpb', 'centraal planbureau'],
  ['pbl', 'planbureau voor de leefomgeving'],
  ['scp', 'sociaal en cultureel planbureau'],
  ['rivm', 'rijksinstituut voor volksgezondheid en milieu'],
  ['ilt', 'inspectie leefomgeving en transport'],
  ['igj', 'inspectie gezondheidszorg en jeugd'],
  ['nla', 'nederlandse arbeidsinspectie', 'arbeidsinspectie'],
  ['nvwa', 'nederlandse voedsel- en warenautoriteit', 'voedsel- en warenautoriteit'],
  ['rdi', 'rijksinspectie digitale infrastructuur'],
  ['rvo', 'rijksdienst voor ondernemend nederland'],
  ['ind', 'immigratie- en naturalisatiedienst'],
  ['svb', 'sociale verzekeringsbank'],
  ['nza', 'nederlandse zorgautoriteit'],
  ['tln', 'transport en logistiek nederland'],
];
