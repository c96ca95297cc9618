/**
 * Markings: words that say of a text that it is not for everybody. Whoever adds one adds a form to a row, or a row with
 * an example and where it comes from; the example is read at each place where the row may stand by the test.
 */

/** Where a marking may stand. `head` and `foot` are of a document or a page; `metadata` are front matter and properties. */
export const MARKING_PLACES = ['head', 'foot', 'heading', 'paragraph', 'table', 'name', 'metadata'] as const;
export type MarkingPlace = (typeof MARKING_PLACES)[number];

export interface MarkingRow {
  /** What it is called in the account of what was withheld. */
  readonly label: string;
  /**
   * Forms in lower case without accents and signs, a space where a sign or a space stands. Words of seven letters and
   * more are also known with one letter more, less, other or changed about.
   */
  readonly forms: readonly string[];
  /**
   * How much it says, in log odds: 3 closes also beside other words, 2 beside few, 1 only where nothing else stands
   * there. Chosen so that the cases in `eval/withhold/dev.jsonl` come out; `node eval/withhold.ts` shows them.
   */
  readonly weight: 1 | 2 | 3;
  /** It is given to a document as a whole: twice on lines of their own, it closes all of it. */
  readonly whole: boolean;
  readonly stands: readonly MarkingPlace[];
  readonly example: string;
  readonly from: string;
}

const EVERYWHERE: readonly MarkingPlace[] = MARKING_PLACES;
/** Common words: they are markings only at the edge of a document or a page, or as its data. */
const EDGES = EVERYWHERE;
const BUT_NAMES: readonly MarkingPlace[] = ['head', 'foot', 'heading', 'paragraph', 'table', 'metadata'];

type Given = Pick<MarkingRow, 'weight'> & Partial<Pick<MarkingRow, 'whole' | 'stands'>>;
const row = (
  label: string,
  { weight, whole = false, stands = EVERYWHERE }: Given,
  forms: readonly string[],
  example: string,
  from: string,
): MarkingRow => ({ label, weight, whole, stands, forms, example, from });

const VIR_BI = 'Besluit Voorschrift Informatiebeveiliging Rijksdienst Bijzondere Informatie 2013, bijlage 1';
const EU = 'Besluit 2013/488/EU van de Raad, art. 2 en aanhangsel B';
const NATO = 'NAVO-beveiligingsvoorschrift C-M(2002)49, bijlage E';
const COUNCIL = 'Richtsnoeren voor interne documenten van de Raad, ST 7695/18';
const WOO = 'Wet open overheid, art. 5.1 en 5.2';

export const MARKINGS: readonly MarkingRow[] = [
  // Levels of the Dutch state.
  row(
    'rubricering',
    { weight: 3, whole: true },
    [
      'stg zeer geheim',
      'stg zg',
      'stgzg',
      'stg zeer geh',
      'staatsgeheim zeer geheim',
      'zeer geheim',
      'stg z g',
    ],
    'Stg. ZEER GEHEIM',
    VIR_BI,
  ),
  row(
    'rubricering',
    { weight: 3, whole: true },
    ['stg geheim', 'stg g', 'stgg', 'stg geh', 'staatsgeheim', 'staatsgeheim geheim', 'staats geheim'],
    'Stg. GEHEIM',
    VIR_BI,
  ),
  row(
    'rubricering',
    { weight: 3, whole: true },
    ['stg confidentieel', 'stg c', 'stgc', 'stg conf', 'stg confi', 'staatsgeheim confidentieel', 'stgconf'],
    'Stg. C.',
    VIR_BI,
  ),
  row(
    'rubricering',
    { weight: 3, whole: true },
    [
      'departementaal vertrouwelijk',
      'departementaal vertr',
      'dep vertrouwelijk',
      'dep vertr',
      'dep v',
      'dept v',
      'dept vertrouwelijk',
      'depv',
      'deptv',
      'departementaalvertrouwelijk',
      'departementaal v',
      'rijksvertrouwelijk',
      'ministerie vertrouwelijk',
    ],
    'Dep.V.',
    VIR_BI,
  ),
  // The European Union.
  row(
    'rubricering van de EU',
    { weight: 3, whole: true },
    [
      'restreint ue',
      'eu restricted',
      'r ue',
      'eu res',
      'r ue eu r',
      'r ue eu res',
      'restreint ue eu restricted',
      'eurestricted',
      'ue restricted',
      'eu beperkt',
    ],
    'RESTREINT UE/EU RESTRICTED',
    EU,
  ),
  row(
    'rubricering van de EU',
    { weight: 3, whole: true },
    ['confidentiel ue', 'eu confidential', 'c ue eu c', 'eu conf', 'confidentiel ue eu confidential'],
    'CONFIDENTIEL UE/EU CONFIDENTIAL',
    EU,
  ),
  row(
    'rubricering van de EU',
    { weight: 3, whole: true },
    [
      'secret ue',
      'eu secret',
      's ue eu s',
      'secret ue eu secret',
      'tres secret ue',
      'eu top secret',
      'ts ue eu ts',
      'euci',
    ],
    'SECRET UE/EU SECRET',
    EU,
  ),
  row('LIMITE', { weight: 2, whole: true }, ['limite', 'eu limite', 'limite document'], 'LIMITE', COUNCIL),
  row(
    'gevoelig',
    { weight: 3, whole: true },
    [
      'eu sensitive',
      'sensitive non classified',
      'special handling',
      'comp sensitive',
      'gevoelig niet gerubriceerd',
      'sensitive but unclassified',
      'official sensitive',
    ],
    'SENSITIVE NON-CLASSIFIED',
    'Besluit (EU, Euratom) 2015/444 van de Commissie, art. 9; besluit C(2019) 1904',
  ),
  // NATO and others.
  row(
    'rubricering van de NAVO',
    { weight: 3, whole: true },
    [
      'nato restricted',
      'nato confidential',
      'nato secret',
      'cosmic top secret',
      'navo restricted',
      'navo confidential',
      'navo confidentieel',
      'navo secret',
      'navo geheim',
      'nato eapc restricted',
      'nato eu restricted',
      'natorestricted',
      'natoconfidential',
      'natosecret',
      'nato diffusion restreinte',
      'otan diffusion restreinte',
      'nato unclassified',
      'releasable to',
      'rel to',
      'diffusion restreinte',
      'top secret',
      'verschlusssache',
      'vs nfd',
      'vs nur fur den dienstgebrauch',
      'confidentiel defense',
    ],
    'NATO RESTRICTED',
    NATO,
  ),
  row(
    'TLP',
    { weight: 3, whole: true },
    [
      'tlp red',
      'tlp amber',
      'tlp amber strict',
      'tlp green',
      'tlp rood',
      'tlp oranje',
      'tlp groen',
      'tlpred',
      'tlpamber',
      'tlpgreen',
    ],
    'TLP:AMBER+STRICT',
    'Traffic Light Protocol 2.0, FIRST (2022); TLP:CLEAR is voor iedereen',
  ),
  // Who may talk about it.
  row(
    'kabinetsvertrouwelijk',
    { weight: 3, whole: true },
    [
      'kabinetsvertrouwelijk',
      'kabinet vertrouwelijk',
      'kabinets vertrouwelijk',
      'ministerraad vertrouwelijk',
      'ministerraadsvertrouwelijk',
      'mr vertrouwelijk',
      'vertrouwelijk ministerraad',
      'raadsvertrouwelijk',
      'raads vertrouwelijk',
      'onderraad vertrouwelijk',
      'cabinet confidential',
      'cabinet in confidence',
    ],
    'Kabinetsvertrouwelijk',
    'Reglement van orde voor de ministerraad, art. 26',
  ),
  row(
    'vertrouwelijk bij de Kamer',
    { weight: 3, whole: true },
    [
      'commissievertrouwelijk',
      'commissie vertrouwelijk',
      'kamervertrouwelijk',
      'vertrouwelijk ter inzage',
      'ter vertrouwelijke inzage',
      'ter vertrouwelijke kennisneming',
      'vertrouwelijk ter kennisneming',
      'geheimhouding opgelegd',
      'onder geheimhouding',
      'geheimhouding geldt',
    ],
    'Commissievertrouwelijk',
    'Reglement van Orde van de Tweede Kamer, regeling vertrouwelijke stukken',
  ),
  row(
    'vertrouwelijk',
    { weight: 3 },
    [
      'vertrouwelijk',
      'strikt vertrouwelijk',
      'vertrouwelijk behandelen',
      'vertrouwelijk te behandelen',
      'graag vertrouwelijk behandelen',
      'vertrouwelijk houden',
      'treat as confidential',
      'keep confidential',
      'hoogst vertrouwelijk',
      'zeer vertrouwelijk',
      'streng vertrouwelijk',
      'ambtelijk vertrouwelijk',
      'politiek vertrouwelijk',
      'persoonlijk vertrouwelijk',
      'persoonlijk en vertrouwelijk',
      'personeelsvertrouwelijk',
      'medisch vertrouwelijk',
      'commercieel vertrouwelijk',
      'bedrijfsvertrouwelijk',
      'diplomatiek vertrouwelijk',
      'vertr',
      'strictly confidential',
      'private and confidential',
      'privileged and confidential',
      'commercial in confidence',
      'company confidential',
      'vertraulich',
      'streng vertraulich',
      'top confidentieel',
    ],
    'Strikt vertrouwelijk',
    'merking buiten de rubricering, Voorschrift Informatiebeveiliging Rijksdienst',
  ),
  row(
    'vertrouwelijk',
    { weight: 1, stands: BUT_NAMES },
    [
      'vertrouwelijke',
      'strikt vertrouwelijke',
      'geheim',
      'geheime',
      'confidential',
      'confidentieel',
      'confidentiel',
      'secret',
      'restricted',
      'sensitive',
    ],
    'Geheim',
    'dezelfde woorden zonder niveau: alleen een merking waar niets anders staat',
  ),
  // For whom it is.
  row(
    'niet openbaar',
    { weight: 3 },
    [
      'niet openbaar',
      'niet openbaar maken',
      'niet openbaar te maken',
      'nog niet openbaar',
      'niet voor openbaarmaking',
      'niet bestemd voor openbaarmaking',
      'niet geschikt voor openbaarmaking',
      'niet voor publicatie',
      'niet bestemd voor publicatie',
      'niet voor verspreiding',
      'niet bestemd voor verspreiding',
      'niet voor verdere verspreiding',
      'niet voor externe verspreiding',
      'niet bestemd voor derden',
      'niet voor derden',
      'niet publiceren',
      'niet te publiceren',
      'niet verspreiden',
      'niet verder verspreiden',
      'niet extern verspreiden',
      'niet delen',
      'niet verder delen',
      'niet extern delen',
      'niet doorsturen',
      'niet doorzenden',
      'niet citeren',
      'niet naar buiten',
      'verspreiding verboden',
      'verspreiding niet toegestaan',
      'geen verspreiding',
      'openbaarmaking geweigerd',
      'weigeren openbaarmaking',
      'niet verstrekken',
      'not for publication',
      'not for release',
      'not for distribution',
      'not for circulation',
      'not for onward distribution',
      'not for further distribution',
      'not for public release',
      'not for disclosure',
      'not to be published',
      'not to be shared',
      'not to be disclosed',
      'not to be distributed',
      'not to be circulated',
      'not public',
      'non public',
      'do not distribute',
      'do not publish',
      'do not share',
      'do not forward',
      'do not circulate',
      'do not disclose',
      'no public access',
      'no disclosure',
    ],
    'Niet voor publicatie',
    WOO,
  ),
  row(
    'niet openbaar',
    { weight: 1 },
    ['niet openbare', 'niet publieke', 'besloten deel', 'besloten gedeelte'],
    'Niet-openbare bijlage',
    `${WOO}; voor een zelfstandig naamwoord zegt het vaker iets over een procedure`,
  ),
  row(
    'niet naar de Kamer',
    { weight: 3 },
    [
      'niet naar de kamer',
      'niet naar kamer',
      'niet naar de tweede kamer',
      'niet naar tk',
      'niet naar de tk',
      'niet naar beide kamers',
      'niet naar het parlement',
      'niet voor de kamer',
      'niet voor de tweede kamer',
      'niet voor kamer',
      'niet voor de tk',
      'niet voor het parlement',
      'niet bestemd voor de kamer',
      'niet aan de kamer',
      'niet aan de tweede kamer',
      'niet delen met de kamer',
      'niet delen met de tweede kamer',
      'niet delen met tk',
      'niet met de kamer delen',
      'niet met de kamer gedeeld',
      'niet meesturen',
      'niet meezenden',
      'niet mee te zenden',
      'niet meesturen naar de kamer',
      'niet sturen naar de kamer',
      'gaat niet mee naar de kamer',
      'gaat niet naar de kamer',
      'niet mee naar de kamer',
      'not for parliament',
      'not to parliament',
      'not to be sent to parliament',
      'not to be shared with parliament',
    ],
    'Niet naar de Kamer',
    'beleidslijn actieve openbaarmaking nota’s (Kamerstuk 28362, nr. 62)',
  ),
  row(
    'persoonlijke beleidsopvattingen',
    { weight: 3 },
    [
      'persoonlijke beleidsopvattingen',
      'persoonlijke beleidsopvatting',
      'pers beleidsopvattingen',
      'bevat persoonlijke beleidsopvattingen',
      'ten behoeve van intern beraad',
      'bestemd voor intern beraad',
      'voor intern beraad',
      'intern beraad',
      'personal policy views',
      'personal views for internal deliberation',
    ],
    'Persoonlijke beleidsopvattingen',
    'Wet open overheid, art. 5.2',
  ),
  row(
    'intern',
    { weight: 3 },
    [
      'intern gebruik',
      'voor intern gebruik',
      'uitsluitend intern',
      'alleen intern',
      'alleen voor intern gebruik',
      'strikt intern',
      'enkel intern',
      'slechts intern',
      'ambtelijk intern',
      'intern en vertrouwelijk',
      'voor eigen gebruik',
      'rijksintern',
      'rijks intern',
      'departementaal intern',
      'internal use',
      'internal only',
      'internal use only',
      'for internal use',
      'official use only',
      'for official use only',
      'eyes only',
      'ogen alleen',
      'alleen voor de minister',
      'alleen voor de bewindspersoon',
      'alleen bestemd voor de minister',
      'uitsluitend voor de minister',
      'uitsluitend voor de bewindspersoon',
      'uitsluitend voor geadresseerde',
      'alleen voor geadresseerde',
      'for addressee only',
      'limited distribution',
      'restricted distribution',
      'beperkte verspreiding',
      'beperkte kring',
      'strictly personal',
      'strikt persoonlijk',
    ],
    'Uitsluitend voor intern gebruik',
    'Archiefregeling en Woo: stukken voor eigen gebruik van een bestuursorgaan',
  ),
  row(
    'intern',
    { weight: 1, stands: BUT_NAMES },
    [
      'intern',
      'interne',
      'internal',
      'ambtelijk',
      'persoonlijk',
      'bedrijfsgevoelig',
      'koersgevoelig',
      'politiek gevoelig',
      'bedrijfsgevoelige',
      'koersgevoelige',
    ],
    'Intern',
    'dezelfde woorden zonder meer: alleen een merking waar niets anders staat',
  ),
  // Until when.
  row(
    'embargo',
    { weight: 3, whole: true },
    [
      'onder embargo',
      'onder embargo tot',
      'embargo tot',
      'onder strikt embargo',
      'strikt embargo',
      'embargo t m',
      'under embargo',
      'embargoed until',
      'embargo until',
      'strict embargo',
      'embargoed',
      'geheim tot',
    ],
    'Onder embargo tot 12 juni 2031, 10.00 uur',
    'Reglement van orde voor de ministerraad; praktijk van Prinsjesdag en persconferenties',
  ),
  row(
    'embargo',
    { weight: 1, whole: true, stands: ['head', 'foot', 'paragraph', 'table', 'metadata'] },
    ['embargo'],
    'EMBARGO',
    'hetzelfde zonder datum; een embargo tegen een land is geen merking',
  ),
  // How far it is.
  row(
    'concept',
    { weight: 3, whole: true, stands: EDGES },
    [
      'nog niet akkoord',
      'niet akkoord bevonden',
      'nog niet akkoord bevonden',
      'nog niet geaccordeerd',
      'niet geaccordeerd',
      'nog niet vrijgegeven',
      'not yet approved',
      'not yet adopted draft',
    ],
    'Nog niet akkoord bevonden',
    `${WOO}: een concept is geen standpunt`,
  ),
  row(
    'concept',
    { weight: 1, whole: true, stands: EDGES },
    [
      'concept',
      'conceptversie',
      'concept versie',
      'ambtelijk concept',
      'werkversie',
      'werkdocument',
      'kladversie',
      'klad',
      'voorlopige versie',
      'niet vastgesteld',
      'nog niet vastgesteld',
      'draft',
      'working draft',
      'ruwe versie',
      'draft version',
    ],
    'CONCEPT',
    `${WOO}: een concept is geen standpunt; alleen aan de rand van een stuk of bladzijde`,
  ),
];

/** What stands in brackets before a paragraph, in capitals: portions of NATO papers and their Dutch counterparts. */
export const PORTION_MARKS: readonly string[] = [
  'NR',
  'NC',
  'NS',
  'CTS',
  'DV',
  'DEPV',
  'STGC',
  'STGG',
  'STGZG',
  'EUR',
  'RUE',
];

/** Forms that hold the words of a marking and say that there is none, or that it is over. */
export const OPEN_FORMS: readonly string[] = [
  'niet vertrouwelijk',
  'niet langer vertrouwelijk',
  'niet meer vertrouwelijk',
  'niet geheim',
  'niet gerubriceerd',
  'ongerubriceerd',
  'geen rubricering',
  'rubricering geen',
  'rubricering vervallen',
  'gederubriceerd',
  'declassified',
  'unclassified',
  'unmarked',
  'not confidential',
  'non confidential',
  'not classified',
  'no longer confidential',
  'niet intern',
  'niet onder embargo',
  'geen embargo',
  'embargo opgeheven',
  'embargo vervallen',
  'embargo voorbij',
  'embargo lifted',
  'vertrouwelijk nee',
  'vertrouwelijk geen',
  'vertrouwelijk nvt',
  'vertrouwelijk n v t',
  'confidential no',
  'geheim nee',
  'intern nee',
  'embargo nee',
  'embargo nvt',
  'niet openbaar nee',
  'tlp clear',
  'tlp white',
  'tlp wit',
  'niet concept',
  'niet niet openbaar',
  'niet limite',
  'no embargo',
];

/** Words before a marking that say that one follows: "Rubricering:", "Classification". */
export const MARKING_LABELS: readonly string[] = [
  'rubricering',
  'rubriceringsniveau',
  'merking',
  'markering',
  'classificatie',
  'classificatieniveau',
  'vertrouwelijkheid',
  'vertrouwelijkheidsniveau',
  'mate van vertrouwelijkheid',
  'openbaarheid',
  'status',
  'karakter',
  'aard',
  'verspreiding',
  'distributie',
  'gevoeligheid',
  'beveiligingsniveau',
  'behandeling',
  'label',
  'classification',
  'security classification',
  'confidentiality',
  'sensitivity',
  'sensitivity label',
  'distribution',
  'marking',
  'handling',
  'keywords',
  'trefwoorden',
  'categorie',
  'category',
];

/** What else may stand on a line that is nothing but a marking. */
export const MARKING_COMPANY: readonly string[] =
  `niet openbaar openbare openbaarheid openbaarmaking publicatie publiceren verspreiding verspreiden bestemd uitsluitend alleen slechts enkel voor intern interne gebruik
  beraad ambtelijk ambtelijke politiek politieke departementaal departementale dep v vertrouwelijk vertrouwelijke strikt strikte zeer hoogst bedrijfsvertrouwelijk staatsgeheim
  geheim geheime confidentieel stg limite tlp red amber green strict strictly eu ue nato restricted restreint confidential confidentiel secret internal only use not public publication release
  informatie passage passages gedeelte deel delen bijlage bijlagen paragraaf alinea tekst onderdeel begin start hier vanaf hieronder onderstaande navolgende volgende
  te maken gemaakt worden wordt kan mag is zijn blijft blijven om die dat de het deze dit van op grond basis artikel art lid sub onder woo wob grondwet gw wet open overheid
  tot nader nadere order en of embargo persoonlijk persoonlijke eyes commercieel rijk rijksoverheid for the note minister aan a b c d e f i
  nota notitie stuk document memo fiche brief mail bericht annotatie instructie verslag advies nota’s notities stukken documenten concept versie conceptversie definitief draft version
  nog na tijdens vanwege wegens ivm i v m t b v d met zonder toestemming opsteller afzender eigenaar verdere verder derden extern externe buiten binnen rijksdienst departement ministerie
  kamer tweede eerste tk parlement kabinet ministerraad bewindspersoon bewindspersonen raad commissie delegatie delegaties geadresseerde lezer
  this document section paragraph part annex paper information following below above until and or of to be by with in on per dd d.d. datum date juni januari februari maart april mei juli augustus september oktober november december
  january february march may june july august october december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uur hrs cet cest kl gmt
  beleidsopvattingen woobesluit uitzonderingsgrond let op nb attentie pas maken tm t m s v p svp voorlopig exemplaar nr nummer kopie copy pagina page blad markering rubricering classificatie level niveau`
    .split(/\s+/)
    .filter((word) => word !== '');

/** Finite verbs that make a sentence of a line: it tells about publicness rather than marking anything. */
export const TELLING_VERBS: readonly string[] =
  `is zijn was waren wordt worden werd werden blijft blijven mag mogen moet moeten kan kunnen zal zullen heeft hebben had hadden wil willen acht achten stelt stellen vraagt
  vragen vindt vinden vond vonden geldt gelden bevat bevatten betreft komt komen kwam gaat gaan ging geeft geven gaf maakt maakte krijgt krijgen dient dienen behandelt beschermt
  stuurt sturen stuurde deelt deelde staat staan stond ligt liggen houdt houden regelt regelen verplicht vereist bepaalt schrijft verbiedt voorziet ziet zorgt leidt vormt vormen
  are be has have will must may were shall should can does do provides requires ensures applies sets allows`
    .split(/\s+/)
    .filter((word) => word !== '');

/** Words in use of a letter more or less than those of markings: they are not misspelt. */
export const NEAR_MARKINGS: readonly string[] =
  'openbare openbaren vertrouwelijkheid concepten concern concepts publicaties publiceer publiceert publiceerde verspreid verspreider verspreiders restricts restriction internal interna internat verstrekt verstrek gedeelten gevoelige persoonlijks classified geheimen limited reserved'.split(
    ' ',
  );
