import { SENDERS } from '../../lexicon/senders.ts';

/** Ends a name: no letter, digit or hyphen that would make it another word ("kabinetsinzet"). */
export const END = '(?![\\p{L}\\p{N}-])';
const alt = (list: readonly string[]): string => list.join('|');
/** One of these words, separated by spaces or new lines. */
export const anyOf = (words: string): string => words.trim().split(/\s+/).join('|');

export const CABINET = alt([
  'het (?:demissionaire )?kabinet(?! van (?:burgemeester|de |eurocommissaris|commissaris|president))',
  'de (?:nederlandse )?regering',
  'the (?:dutch )?cabinet',
  'the (?:dutch|netherlands) government',
  'the government of the netherlands',
]);
export const NETHERLANDS = alt(['nederland', 'ons land', 'the netherlands']);

/** What committees of a parliament are named after, so that "de commissie voor …" is none of the Commission. */
const PORTFOLIOS =
  '(?:europese|buitenlandse|binnenlandse|economische|constitutionele|juridische|digitale|justitie|volksgezondheid|landbouw|infrastructuur|financiën|milieu|visserij|vervoer|transport|energie|industrie|interne markt|internationale handel|burgerlijke vrijheden|werkgelegenheid|begroting|cultuur|regionale|water|landbouwzaken|onderwijs|klimaat|wonen|volkshuisvesting|sociale zaken|rechten van de vrouw|verzoekschriften)[\\p{L}-]*';
export const COMMISSION = alt([
  `de (?:europese )?commissie(?! voor (?:de |het )?${PORTFOLIOS})`,
  'the (?:european )?commission',
  'de eurocommissaris',
  'de hoge vertegenwoordiger',
]);

/** Parties and groups by the names that are no other word. */
const SURE_PARTIES =
  'vvd|d66|cda|pvv|pvda|groenlinks|groenlinks-pvda|nsc|bbb|christenunie|sgp|ja21|partij voor de dieren|pvdd|50plus';
export const PARTIES = `${SURE_PARTIES}|volt|denk`;
/** The same in a text, where a verb or a unit can open a sentence: those are parties by their capitals alone. */
const PARTIES_IN_TEXT = `${SURE_PARTIES}|(?-i:Volt|DENK)`;
/** Behind what belongs to a parliament: "de leden van het Europees Parlement", "de commissie in het EP". */
const IN_PARLIAMENT =
  '(?:van|in|uit|binnen) (?:het (?:europees|europese|nationale|nederlandse) parlement|het parlement|het ep|de (?:tweede|eerste) kamer|de kamer)';
const IN_EP = '(?:van|in|uit|binnen) (?:het (?:europees|europese) parlement|het parlement|het ep)';
const IN_KAMER =
  '(?:van|in|uit|binnen) (?:het (?:nationale|nederlandse) parlement|de (?:tweede|eerste) kamer|de kamer)';
/** The committees of the European Parliament, by the letters that they go by. */
const COMMITTEES =
  'afet|droi|sede|deve|inta|budg|cont|econ|empl|envi|sant|itre|imco|tran|regi|agri|pech|cult|juri|libe|afco|femm|peti';
const SOME =
  '(?:(?:de|het|een|enkele|sommige|meerdere|diverse|verschillende|een aantal|veel|alle|twee|drie|beide|een deel van de|een meerderheid van de) )?';
/** "De bevoegde", "de landbouw- en". */
const KIND_OF = '(?:[\\p{L}-]+(?:e|-| en) ){0,3}';
/** The European Parliament, its committees, groups and members. */
export const EP = alt([
  'het (?:europees|europese) parlement',
  'het parlement',
  'het ep',
  'the european parliament',
  'the parliament',
  'parliament',
  `${SOME}${KIND_OF}[\\p{L}-]{0,20}rapporteurs?(?! van de (?:vn|verenigde naties|kamer|tweede kamer))(?: ${IN_PARLIAMENT})?`,
  'the (?:co-)?rapporteurs?',
  `${SOME}${KIND_OF}(?:[\\p{L}&-]{0,30}(?:commissies?|fracties?|groep(?:en)?|delegaties?|leden|lid|ondervoorzitters?|voorzitters?|partij(?:en)?|meerderheid|minderheid|woordvoerders?|onderhandelaars?|onderhandelingsteam)|groenen|socialisten|liberalen|conservatieven|christendemocraten|sociaaldemocraten)(?: (?:van (?:de|het) )?[\\p{L}\\d&-]{2,20})? ${IN_EP}`,
  `de (?:vaste )?(?:kamer|ep-|parlements?)?commissie (?:voor )?(?:de |het )?${PORTFOLIOS}(?=[^.;:]{0,90} ${IN_EP}|[^.;:(]{0,70}\\((?:${COMMITTEES})\\))`,
  `de (?:(?:ep-)?commissie )?(?:${COMMITTEES})(?:-commissie)?`,
  'de (?:milieu|landbouw|visserij|vervoers|transport|energie|industrie|begrotings|handels|ep-)commissie',
  '(?:(?:de|het|enkele|sommige|meerdere|verschillende|een aantal|veel) )?(?:[\\p{L}-]+e )?(?:ep-leden|ep-lid|europarlementsleden|europarlementslid|europarlementariër|europarlementariërs)(?: [\\p{L}-]+)?',
  '(?:de )?(?:evp|s&d|renew|ecr|pfe|the left)(?:-fractie)?',
]);
/** The Dutch parliament, its parties and members, and what they carry. */
export const KAMER = alt([
  'het (?:nationale|nederlandse) parlement',
  'de (?:tweede|eerste) kamer',
  'de kamer',
  'uw kamer',
  'de staten-generaal',
  `${SOME}${KIND_OF}(?:[\\p{L}&-]{0,30}(?:commissies?|fracties?|groep(?:en)?|delegaties?|leden|lid|voorzitters?|partij(?:en)?|meerderheid|minderheid|woordvoerders?))(?: (?:van (?:de|het) )?[\\p{L}\\d&-]{2,20})? ${IN_KAMER}`,
  '(?:(?:enkele|meerdere|verschillende) )?(?:de )?(?:leden van |het lid van )?de (?:[\\p{L}\\d&-]+-)?fracties?(?: van (?:de |het )?[\\p{L}\\d&-]+)?',
  '(?:(?:de|enkele|sommige|meerdere|diverse|verschillende|een aantal|veel|alle) )?(?:[\\p{L}-]+e )?(?:tweede kamerleden|eerste kamerleden|kamerleden|senatoren|volksvertegenwoordigers)',
  '(?:(?:de|een deel van de|een meerderheid van de) )?(?:[\\p{L}-]+e )?oppositie(?:partijen|fracties)?',
  '(?:(?:de|enkele|sommige|meerdere|diverse|verschillende|een aantal|alle) )?(?:[\\p{L}-]+e )?(?:coalitie|regerings)(?:partijen|fracties)',
  '(?:enkele|sommige|meerdere|diverse|verschillende|een aantal|alle|de) (?:andere )?(?:politieke partijen|politieke fracties)',
  `(?:de )?(?:${PARTIES_IN_TEXT})(?:-fractie)?`,
  'de sp(?:-fractie)?',
  'de [\\p{L}\\d]+-fractie',
  'de coalitie(?! (?:van|met|tegen))',
  '(?:de heer|mevrouw|het lid|kamerlid) [\\p{L}-]+',
  'de motie(?:[- ]\\p{L}+)?(?: c\\.s\\.)?',
  'de indieners van de motie',
  'de vaste (?:kamer)?commissie',
  `de (?:kamer)?commissie voor (?:de |het )?${PORTFOLIOS}`,
]);
/** What a word that ends in "raad" is no Council of: an adviser, a court, a town. */
const NO_COUNCIL =
  'van state|van europa|van advies|van ministers|van bestuur|van toezicht|van commissarissen|voor regelgevingstoetsing|voor (?:de|het) [\\p{L}]+|voor (?!concurrentievermogen|algemene zaken|buitenlandse zaken|economische|justitie|milieu|landbouw|vervoer|onderwijs|werkgelegenheid|telecom|energie)(?-i:\\p{Lu})\\p{L}*';
/** The Council of the EU in any formation, and who chairs it; a working party of it is none. */
export const COUNCIL_EU = alt([
  `de (?:europese )?raad(?! (?:${NO_COUNCIL}))(?:, [^,]{1,60},)?`,
  // "De cio-raad" of a ministry is none: a formation that is not listed is one by its capital.
  '(?:de|het) (?:[\\p{L}-]+(?: en [\\p{L}-]+)?-?)(?:(?-i:-Raad)|ecofinraad|milieuraad|landbouwraad|visserijraad|transportraad|energieraad)',
  'de (?:ecofin|jbz|milieu|landbouw|visserij|transport|energie|telecom|epsco|wsb|handels|ontwikkelings|begrotings)-?raad',
  'the council(?! of europe)',
  'het (?:[\\p{L}-]+e? )?(?:raads)?voorzitterschap',
  'coreper',
  '(?:het|de) (?:voorzitters)?compromis(?:tekst|voorstel)?',
  'de (?:tekst van de raad|raadstekst|raadspositie|algemene oriëntatie)',
]);
const COUNT =
  'een (?:aantal|meerderheid|groep|handvol|deel)(?: van de)?|de meeste|enkele|sommige|meerdere|verschillende|diverse|andere|veel|vele|de overige|bijna alle|alle andere|een kleine groep|een grote groep|gelijkgezinde|zuidelijke|noordelijke|oostelijke|kleinere|grotere';
export const COUNTED_STATES = alt([
  `(?:${COUNT}) (?:andere |overige |kleinere |grotere )?(?:eu-)?lidstaten`,
  '(?:several|most|some|many|other|a number of|a majority of) (?:other )?member states',
  'de (?:benelux-landen|visegrad-landen|baltische staten|noordse landen|zuidelijke landen|oostelijke landen)',
]);
const BARE_STATES = alt(['lidstaten', 'de lidstaten', 'alle lidstaten', 'member states']);
export const STATES = `${COUNTED_STATES}|${BARE_STATES}`;
/** Member states but the Netherlands, as they are named in a krachtenveld. */
export const COUNTRIES = anyOf(
  `oostenrijk belgië bulgarije kroatië cyprus tsjechië denemarken estland finland frankrijk duitsland griekenland
  hongarije ierland italië letland litouwen luxemburg malta polen portugal roemenië slowakije slovenië spanje zweden
  germany france belgium spain italy poland sweden denmark`,
);

/** Nouns that name a Commission document, alone or as the end of a compound ("drugsstrategie"). */
const PAPERS =
  '[\\p{L}-]{0,30}actieplan|[\\p{L}-]{0,30}strategie|[\\p{L}-]{0,30}verordening|[\\p{L}-]{0,30}verordeningen|[\\p{L}-]{0,30}richtlijn|[\\p{L}-]{0,30}richtlijnen|commissievoorstel|commissievoorstellen|voorstel|voorstellen|mededeling|mededelingen|aanbeveling|ontwerpbesluit|omnibus|[\\p{L}]{0,20}pakket|plan|[\\p{L}-]{0,20}agenda|[\\p{L}-]{2,20} act|action plan|strategy|regulation|directive|proposal|communication';
const QUALIFIERS =
  '(?:(?:voorgestelde|nieuwe|herziene|concept|gezamenlijke|voorliggende|onderhavige|gehele|gewijzigde|proposed|new) )?(?:eu[- ]|europese )?';
/** The Commission's documents, as the subject of a sentence that describes them. */
export const DOCUMENTS = `(?:(?:het|de|dit|deze|beide|the|this) )?${QUALIFIERS}(?:${PAPERS})`;
/** With an article, so that a name in the middle of a sentence is one. */
export const DOCUMENT = `(?:het|de|dit|deze|beide|the|this) ${QUALIFIERS}(?:${PAPERS})`;
/** Where a text treats of national policy, a strategy may be a national one: these cannot be. */
export const EU_DOCUMENTS =
  '(?:het|de|dit|deze|beide) (?:voorstel|commissievoorstel|voorstellen|mededeling|aanbeveling|(?:voorgestelde|voorliggende|herziene) (?:[\\p{L}-]{0,30}(?:verordening|richtlijn|strategie|actieplan)))';
/** A treaty or a law is no article of the proposal. */
export const ARTICLE =
  'artikel(?:en)? \\d+[a-z]?(?! *\\([^)]*\\) *v?weu)(?![^.;]{0,60}(?:vweu|veu|verdrag|grondwet|handvest|wetboek|awb|evrm|van de (?:nederlandse )?wet))';
/** Parts of a proposal that hold from some day, for someone: "het verbod geldt", "de meldplicht betreft". */
export const ELEMENTS = `(?:${ARTICLE}|overweging \\d+|(?:(?:het|de|dit|deze|een|elk|elke|een dergelijke?) )?(?:[\\p{L}-]+e ){0,2}(?:[\\p{L}-]{0,25}(?:verbod|meldplicht|rapportageplicht|plicht|verplichting|verplichtingen|eisen|register|paspoort|heffing|quotum|drempel|boete|sanctie|sancties|termijn|overgangstermijn|overgangsperiode|vrijstelling|ontheffing|uitzondering)|bepaling|bepalingen|bijlage)|(?:het|de) voorgestelde [\\p{L}-]+)`;

/** Nouns for those who have an interest, alone or as the end of a compound ("brancheorganisaties"). */
const INTERESTS = anyOf(
  `organisatie organisaties vereniging verenigingen koepel koepels bond bonden federatie federaties stichting stichtingen
  ngo ngo's belangengroep belangengroepen industrie sector sectoren branche branches bedrijfsleven bedrijven bedrijf
  ondernemers ondernemingen fabrikanten producenten handelaren winkeliers winkels importeurs exporteurs boeren vissers
  telers tuinders werkgevers werknemers consumenten burgers inwoners bewoners gemeenten provincies waterschappen
  medeoverheden overheden toezichthouder toezichthouders instantie instanties autoriteit autoriteiten experts
  deskundigen wetenschappers onderzoekers critici juristen economen belanghebbenden stakeholders marktpartijen
  partijen partners adviesraad adviesraden planbureau planbureaus artsen ziekenhuizen universiteiten banken verzekeraars
  platforms platformen vervoerders journalisten media patiënten ouders middenveld lobby beroepsgroep academici
  aanbieders leveranciers exploitanten beheerders gebruikers sommigen voorstanders tegenstanders denktank denktanks adviesorgaan instellingen
  omgevingsdiensten inspectie inspecties vakbonden industry companies unions airlines organisations groups operators employers workers farmers producers`,
);
/** Organisations of the table that are no speaker of state, without its general words. */
const ORGANISATIONS = SENDERS.slice(0, -1)
  .filter(({ speaker }) => speaker === 'adviseur' || speaker === 'belanghebbende')
  .map(({ words }) => words.replaceAll('[a-z', '[\\p{L}'));
const NAMED = alt([
  '(?:[\\p{L}-]+ ){1,3}(?:companies|unions|airlines|organisations|groups|operators|employers|farmers|associations|manufacturers)',
  'the board',
  ...ORGANISATIONS,
  'vng|ipo|uvw|vno-ncw|mkb-nederland|mkb|fnv|cnv|vcp|lto|lto nederland|acm|afm|dnb|nvwa|ilt|rdi|rvo|rivm|pbl|cpb|scp|tno|atr|wrr|ecb|edps|edpb|europol|eurojust|frontex|euda|oeso|oecd|who|wto|g7|g20',
  'unie van waterschappen|interprovinciaal overleg|nederlandsche bank|raad van state|raad voor regelgevingstoetsing|regulatory scrutiny board',
  'adviescollege toetsing regeldruk|algemene rekenkamer|europese rekenkamer|hof van justitie|openbaar ministerie|politie|douane|rechtspraak',
  "greenpeace|milieudefensie|bits of freedom|amnesty international|europees economisch en sociaal comité|comité van de regio[’']s",
  'verenigde staten|vs|china|verenigd koninkrijk|noorwegen|zwitserland|oekraïne|verenigde naties',
]);
/** Third parties: none of the speakers of a fiche, so what they find is a fact of the file. */
export const THIRD = `(?:(?:de|het|een aantal|een deel van (?:de|het)|een groep|verschillende|diverse|enkele|sommige|meerdere|veel|vele|alle|beide|zowel) )?(?:[\\p{L}-]+e ){0,3}(?:[\\p{L}-]{0,30}(?:${INTERESTS})|${NAMED})`;
/** Those on whom a proposal lays duties. */
export const DUTY_HOLDERS = `(?:(?:de|alle|elke|elk|iedere|ieder|een|grote|kleine|nationale|bevoegde) )?(?:[\\p{L}-]+e ){0,2}(?:(?:eu-)?lidstaten|lidstaat|[\\p{L}-]{0,30}(?:${anyOf(
  `bedrijven bedrijf ondernemingen onderneming ondernemers ondernemer fabrikanten fabrikant producenten producent
  importeurs importeur exporteurs handelaren verkopers verkoper winkels winkeliers aanbieders aanbieder leveranciers
  platforms platformen exploitanten exploitant beheerders beheerder gemeenten provincies overheden toezichthouders
  toezichthouder autoriteiten autoriteit consumenten burgers gebruikers werkgevers werknemers banken instellingen
  vervoerders luchtvaartmaatschappijen landbouwers boeren vissers eigenaren marktdeelnemers distributeurs kopers
  telers houders bestuurders organisaties agentschappen agentschap instanties`,
)}|\\p{L}{3,}(?:eurs|aars|ders|kers|gers))|europol|frontex|eurojust|member states)`;
