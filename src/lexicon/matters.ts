/**
 * Matters that papers treat under a heading, and some that they hardly do. `asked` are the words by which a question asks
 * for one, `told` those by which a sentence treats it, folded and as `search/words/phrases.ts` reads them. `where` is the
 * heading in the template of a BNC fiche (the form that ministries fill in, as sent to parliament), null where it has none.
 */
export interface Matter {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly asked: string;
  /** Ids of headings (`kinds/`) under which it is treated. */
  readonly rubrieken: readonly string[];
  readonly told: string;
  readonly where: string | null;
  readonly example: string;
}

export const MATTERS = [
  {
    id: 'regeldruk',
    label: { nl: 'gevolgen voor de regeldruk', en: 'the effects on regulatory burden' },
    asked:
      'regeldruk*|administratieve last*|lastendruk|nalevingskosten|bureaucratie|papierwerk|regulatory burden|administrative burden/costs|red tape',
    rubrieken: ['regeldruk', 'financien-bedrijven'],
    told: 'regeldruk*|administratieve lasten|lastendruk|nalevingskosten|regulatory burden|administrative burden',
    where: 'Gevolgen voor regeldruk',
    example: 'Wat betekent het voor de regeldruk?',
  },
  {
    id: 'kosten',
    label: { nl: 'kosten of een begroting', en: 'costs or a budget' },
    asked:
      "kost|kosten|kostprijs|kostenplaatje|prijskaartje|budget*|begroting*|financiele gevolgen/consequenties/middelen/impact/dekking|financien|financiering|gefinancierd|bekostig*|betaalt|betalen|geld is/komt/gaat/wordt/kost/trekt|krijgt/krijgen/hoeveel … geld|is er … geld|eu/europees/extra/nieuw/nederlands geld|eu-geld|potje|miljoen|miljard|euro|euros|euro's|uitgaven|dekking|cost|costs|funding|price tag|financial consequences/implications/impact|how much money|pay/pays for|who pays|expensive|duur",
    rubrieken: ['financien', 'financien-eu', 'financien-rijk', 'financien-bedrijven'],
    told: '€*|euro|eur|miljoen|miljard|million|billion|financiele gevolgen/consequenties/middelen|budgettair*|eu-begroting|begroting|kosten|bekostig*|financiering|cost|costs|budget|funding',
    where: 'Financiële gevolgen',
    example: 'Wat kost het?',
  },
  {
    id: 'krachtenveld',
    label: {
      nl: 'het krachtenveld (wat andere lidstaten of het Europees Parlement vinden)',
      en: 'the positions of other member states or the European Parliament',
    },
    asked:
      'krachtenveld|medestanders|tegenstanders|bondgenoten|gelijkgezind*|coalitie|coalities|blokkerende minderheid|like-minded|likeminded|allies|andere/overige/meeste/sommige lidstaten/landen/eu-lidstaten/eu-landen|other/some/most member/eu states|other/some/most countries|welke lidstaten/landen/eu-lidstaten zijn/waren/steunen/staan/vinden/willen/hebben/zien/liggen/verzetten/keren/maken|which countries are/were/support/oppose/object|which member states are/were/support/oppose/object',
    rubrieken: ['krachtenveld'],
    told: 'krachtenveld|andere/overige/meeste/sommige/enkele/diverse/verschillende/aantal/groep lidstaten/landen/eu-lidstaten|lidstaten zijn/staan/steunen/vinden/willen/hebben/zien/zullen/pleiten/verwelkomen|coalitie van|other/most/some/several member states',
    where: 'Eerste inschatting van krachtenveld',
    example: 'Hoe ligt het krachtenveld?',
  },
  {
    id: 'rechtsbasis',
    label: { nl: 'de rechtsbasis', en: 'the legal basis' },
    asked:
      'rechtsbasis|rechtsgrondslag|juridische basis/grondslag|welk/welke artikel/artikelen/verdragsartikel|verdragsartikel*|legal basis|treaty article',
    rubrieken: ['rechtsbasis', 'bevoegdheid'],
    told: 'rechtsbasis|rechtsgrondslag|rechtsgrond|vweu|veu|tfeu|art. #*|legal basis',
    where: 'Rechtsbasis',
    example: 'Wat is de rechtsbasis?',
  },
  {
    id: 'besluitvorming',
    label: { nl: 'de besluitvormingsprocedure', en: 'the decision-making procedure' },
    asked:
      'besluitvorming*|stemprocedure|stemregel*|gekwalificeerde meerderheid|unanimiteit|unaniem|qmv|medebeslissing|gewone wetgevingsprocedure|decision-making|qualified majority|unanimity|voting',
    rubrieken: ['besluitvorming', 'rol-ep'],
    told: 'besluitvorming*|gekwalificeerde meerderheid|unanimiteit|qmv|medebeslissing|wetgevingsprocedure|qualified majority|unanimity',
    where: 'Besluitvormingsprocedure Raad',
    example: 'Geldt er unanimiteit?',
  },
  {
    id: 'rol-ep',
    label: { nl: 'de rol van het Europees Parlement', en: 'the role of the European Parliament' },
    asked:
      'wat doet/doen het/een europees/europese parlement|wat doet het ep|rol van het ep|rol van het europees/europese parlement|what does the ep/european|role of the european parliament',
    rubrieken: ['rol-ep'],
    told: 'europees/european parlement/parliament … medebeslis*|europees/european parlement/parliament … mede-wetgever/medewetgever|europees/european parlement/parliament … rapporteur*|europees/european parlement/parliament … stemt/stemde/adviseert/advies/raadpleging/votes|ep … medebeslis*|ep … rapporteur*|ep … stemt/stemde/advies',
    where: 'Rol Europees Parlement',
    example: 'Wat is de rol van het Europees Parlement?',
  },
  {
    id: 'subsidiariteit',
    label: { nl: 'de subsidiariteit', en: 'subsidiarity' },
    asked: 'subsidiariteit*|subsidariteit*|subsidriteit*|subsidiarity',
    rubrieken: ['subsidiariteit'],
    told: 'subsidiariteit*|subsidiarity',
    where: 'Subsidiariteit',
    example: 'Wat is het oordeel over de subsidiariteit?',
  },
  {
    id: 'proportionaliteit',
    label: { nl: 'de proportionaliteit', en: 'proportionality' },
    asked: 'proportioneel|proportionele|proportionaliteit*|evenredigheid|proportionality',
    rubrieken: ['proportionaliteit'],
    told: 'proportionaliteit*|proportionality|proportioneel|evenredig*',
    where: 'Proportionaliteit',
    example: 'En de proportionaliteit?',
  },
  {
    id: 'bevoegdheid',
    label: { nl: 'de bevoegdheid', en: 'competence' },
    asked: 'bevoegdheid|bevoegd|competence|competency',
    rubrieken: ['bevoegdheid'],
    told: 'bevoegdheid|bevoegd|competence',
    where: 'Bevoegdheid',
    example: 'Is de Unie bevoegd?',
  },
  {
    id: 'uitvoering',
    label: { nl: 'uitvoerbaarheid of handhaafbaarheid', en: 'feasibility or enforceability' },
    asked: 'uitvoerbaar*|handhaafbaar*|uitvoeringsgevolgen|feasib*|enforceab*',
    rubrieken: ['uitvoering', 'uitvoerbaarheid', 'handhaafbaarheid'],
    told: 'uitvoerbaar*|handhaafbaar*|handhaving|uitvoeringstoets',
    where: 'Implicaties voor uitvoering en/of handhaving',
    example: 'Is het uitvoerbaar?',
  },
  {
    id: 'beleid',
    label: { nl: 'gevolgen voor het nationale beleid', en: 'consequences for national policy' },
    asked:
      'gevolgen/consequenties/effecten … nationaal/nationale/nederlands/nederlandse … beleid|gevolgen/consequenties voor/op … beleid|consequences/implications/effects … national/dutch … policy',
    rubrieken: [],
    told: 'gevolgen/consequenties … beleid|beleid … gevolgen/consequenties|consequences/implications … policy',
    where: null,
    example: 'Wat zijn de gevolgen voor het Nederlandse beleid?',
  },
  {
    id: 'implementatie',
    label: {
      nl: 'een implementatietermijn of datum van inwerkingtreding',
      en: 'an implementation period or entry into force',
    },
    asked:
      'implementatietermijn|inwerkingtreding|in werking|treedt … in werking|omzettingstermijn|wanneer … geldt/gelden/ingaat/ingaan|van kracht|entry into force|enter/enters into force|implementation period',
    rubrieken: ['implementatie'],
    told: 'implementatietermijn|inwerkingtreding|in werking|omzettingstermijn|van toepassing wordt/zijn|entry into force|van kracht',
    where: 'Implementatietermijn en inwerkingtreding',
    example: 'Wanneer treedt het in werking?',
  },
  {
    id: 'evaluatie',
    label: { nl: 'een evaluatie- of horizonbepaling', en: 'an evaluation or sunset clause' },
    asked: 'evaluatie*|geevalueerd|horizonbepaling|evaluation|evaluated|sunset clause',
    rubrieken: ['evaluatie'],
    told: 'evaluatie*|geevalueerd|evalueert|evalueren|horizonbepaling|evaluat*',
    where: 'Evaluatie- en horizonbepaling',
    example: 'Komt er een evaluatie?',
  },
  {
    id: 'gedelegeerd',
    label: { nl: 'gedelegeerde of uitvoeringshandelingen', en: 'delegated or implementing acts' },
    asked: 'gedelegeerde|uitvoeringshandeling*|delegated|implementing act/acts',
    rubrieken: ['gedelegeerd'],
    told: 'gedelegeerde|uitvoeringshandeling*|delegated|implementing act',
    where: 'Gedelegeerde en/of uitvoeringshandelingen',
    example: 'Zijn er gedelegeerde handelingen?',
  },
  {
    id: 'ontwikkelingslanden',
    label: { nl: 'gevolgen voor ontwikkelingslanden', en: 'implications for developing countries' },
    asked: 'ontwikkelingslanden|developing countries',
    rubrieken: ['ontwikkelingslanden'],
    told: 'ontwikkelingslanden|developing countries',
    where: 'Implicaties voor ontwikkelingslanden',
    example: 'Wat betekent het voor ontwikkelingslanden?',
  },
  {
    id: 'concurrentiekracht',
    label: {
      nl: 'gevolgen voor concurrentiekracht of geopolitieke aspecten',
      en: 'effects on competitiveness or geopolitical aspects',
    },
    asked: 'concurrentiekracht|concurrentievermogen|geopoliti*|competitiveness|geopolitical',
    rubrieken: ['concurrentiekracht'],
    told: 'concurrentiekracht|concurrentievermogen|geopoliti*|competitiveness',
    where: 'Gevolgen voor concurrentiekracht en geopolitieke aspecten',
    example: 'Wat doet het met de concurrentiekracht?',
  },
  {
    id: 'constitutionele-toets',
    label: { nl: 'een constitutionele toets', en: 'a constitutional assessment' },
    asked: 'constitutionele|grondrechten|grondwet|constitutional|fundamental rights',
    rubrieken: ['constitutionele-toets'],
    told: 'constitutionele|grondrechten|grondwet*|handvest|evrm|fundamental rights',
    where: 'Constitutionele toets',
    example: 'Raakt het aan grondrechten?',
  },
  {
    id: 'impact-assessment',
    label: { nl: 'een impact assessment', en: 'an impact assessment' },
    asked:
      'impact assessment|impactassessment|effectbeoordeling|raad voor regelgevingstoetsing|regulatory scrutiny board',
    rubrieken: ['impact-assessment', 'impact-assessment-nummer'],
    told: 'impact assessment*|impactassessment*|effectbeoordeling*|regelgevingstoetsing',
    where: 'Impact assessment Commissie',
    example: 'Is er een impact assessment?',
  },
  {
    id: 'ministerie',
    label: { nl: 'het verantwoordelijke ministerie', en: 'the responsible ministry' },
    asked:
      'wie leidt/trekt|wie heeft de leiding|wie gaat/gaan … over|wie is … verantwoordelijk|wie is … de baas|welke/welk minister/bewindspersoon/staatssecretaris gaat/leidt/is|who leads/handles|who deals with|who is responsible|who is in charge|ministerie|ministeries|departement|departementen|eerstverantwoordelijk*|ministry|ministries|department',
    rubrieken: ['ministerie'],
    told: 'ministerie|ministeries van|eerstverantwoordelijk*|ministry/ministries of',
    where: 'Eerstverantwoordelijk ministerie',
    example: 'Welk departement heeft de leiding?',
  },
  {
    id: 'besluit',
    label: { nl: 'een gevraagd besluit', en: 'a decision asked for' },
    asked:
      'besluit … gevraagd/geadviseerd/nemen|geadviseerd/geadviseerde besluit/beslissing|welk/what/which besluit/beslissing/decision|gevraagd besluit|beslispunt*|advies aan|ambtelijk/ambtelijke advies|advies van de/onze ambtenaren|advies van ambtenaren|wat … adviseren/adviseerden/raden … ambtenaren|what … officials … advise|wordt/worden … geadviseerd/aangeraden/aanbevolen|waarmee moet … akkoord|akkoord gaan/geven|advised',
    rubrieken: ['geadviseerd-besluit'],
    told: 'geadviseerd|akkoord|adviseren',
    where: 'Geadviseerd besluit',
    example: 'Welk besluit wordt gevraagd?',
  },
  {
    id: 'openbaarheid',
    label: { nl: 'wat niet openbaar is', en: 'what is not public' },
    asked:
      'niet-openba*|openbaar*|openbare|geheim*|vertrouwelijk*|weggelakt|gelakt|confidential|withheld|redacted|public',
    rubrieken: ['niet-openbaar'],
    told: 'niet openbaar|openbaar gemaakt|openbaarmaking|levenssfeer|vertrouwelijk',
    where: 'Informatie die niet openbaar gemaakt kan worden',
    example: 'Wat is er niet openbaar?',
  },
  {
    id: 'bijlagen',
    label: { nl: 'bijlagen', en: 'annexes' },
    asked:
      "bijlage|bijlagen|bijlages|bijgevoegd|meegestuurd|bij/aan … gevoegd|bijgesloten|annex|annexes|attachment|attachments|attached",
    rubrieken: ['bijlagen'],
    told: 'bijlage*|annex*',
    where: 'Bijlage(n)',
    example: 'Welke bijlagen zijn er?',
  },
  {
    id: 'celex',
    label: { nl: 'een CELEX-nummer', en: 'a CELEX number' },
    asked: 'celex|celex-nummer|celexnummer',
    rubrieken: [],
    told: '5####*####',
    where: 'EUR-Lex',
    example: 'Wat is het CELEX-nummer?',
  },
  {
    id: 'com-nummer',
    label: { nl: 'een COM-nummer', en: 'a COM number' },
    asked: 'com/join nummer/nr/number/no|com-nummer|com-nr|comnummer|nummer van het commissiedocument',
    rubrieken: ['nummer'],
    told: 'com(20##)*|join(20##)*',
    where: 'Nr. Commissiedocument',
    example: 'Wat is het COM-nummer?',
  },
  {
    id: 'nummer',
    label: { nl: 'een nummer', en: 'a number' },
    asked:
      'kamerstuknummer|kamerstuk/document/zaak/dossier nummer/nr/number|kst-nummer|documentnummer|dossiernummer|zaaknummer|wat is het nummer|onder welk nummer|welk/which/what nummer/number/reference',
    rubrieken: [],
    told: '## ###, nr*|#####, nr*|kst-*|20##d#*',
    where: null,
    example: 'Onder welk nummer staat het?',
  },
  {
    id: 'raad',
    label: { nl: 'de Raad die het behandelt', en: 'the Council formation' },
    asked: 'raadsformatie*|welke/which/what raad/council/vakraad|council formation/configuration|behandelingstraject',
    rubrieken: ['behandelingstraject'],
    told: 'raad justitie/voor/economische/landbouw/algemene/buitenlandse/milieu|jbz|ecofin|*-raad',
    where: 'Behandelingstraject Raad',
    example: 'In welke Raad wordt het behandeld?',
  },
  {
    id: 'opsteller',
    label: { nl: 'de opsteller', en: 'who drafted it' },
    asked:
      'wie … maakt/maakte/schreef/schrijft/gemaakt/geschreven/opgesteld/opstelde|wie stelde|welk/welke … schreef|opsteller*|auteur*|penvoerder|who/which … wrote/drafted/made/prepared|drawn up|drafted',
    rubrieken: [],
    told: 'opgesteld|opsteller*|penvoerder|geschreven|schreef|stelde … op|komt van|afkomstig van|drawn up|drafted',
    where: null,
    example: 'Wie schreef de nota?',
  },
  {
    id: 'verwijzing',
    label: { nl: 'een verwijzing', en: 'a cross-reference' },
    asked: 'verwijst|verwezen|verwijzing*|refer|refers|referred|reference',
    rubrieken: [],
    told: 'zie hiervoor/ook/verder/daarvoor|verwijst|verwezen|verwijzing|see also|refer/refers to',
    where: null,
    example: 'Waarnaar verwijst het fiche?',
  },
  {
    id: 'persoon',
    label: { nl: 'een naam van een persoon', en: 'the name of a person' },
    asked:
      'wie/who is/zijn de/het/the minister*/staatssecretaris*/rapporteur*/premier/voorzitter/commissioner/eurocommissaris/commissaris/huidige/nieuwe|hoe heet/heten de/het|hoe heten|welke/which bewindspersoon/minister/commissaris/ambtenaar heeft/tekende/ondertekende/schreef|namen van de ambtenaren/ministers|behandelend ambtenaar|contactpersoon|telefoonnummer|e-mailadres|emailadres|wie tekende/tekent/ondertekende|ondertekend*',
    rubrieken: [],
    told: 'eurocommissaris *|rapporteur *|commissioner *',
    where: null,
    example: 'Hoe heet de behandelend ambtenaar?',
  },
  {
    id: 'afwijzing',
    label: { nl: 'een afwijzing door het kabinet', en: 'a rejection by the cabinet' },
    // Only where a reason is asked for: "Is het kabinet tegen?" is answered by what it does think.
    asked:
      'waarom/why/reden/reason … kabinet/nederland/regering/wij/we/cabinet/government/netherlands … tegen/negatief/afwijst/afwijzend/verwerpt/af/against/reject*/oppos*',
    rubrieken: [],
    told: 'negatief|negatieve|afwijz*|wijst … af|steunt … niet|niet steunen|is tegen|niet instemmen|against|rejects|opposes',
    where: null,
    example: 'Waarom is het kabinet tegen?',
  },
  {
    id: 'termijn-gehaald',
    label: { nl: 'het halen van een termijn', en: 'a deadline being met' },
    asked:
      'gehaald|op tijd|te laat|overschreden|overschrijding|binnen de termijn|on time|too late|met the deadline|deadline met|exceeded',
    rubrieken: [],
    told: 'gehaald|op tijd|te laat|overschreden|overschrijding|on time|exceeded',
    where: null,
    example: 'Is de termijn gehaald?',
  },
  {
    id: 'stemming',
    label: { nl: 'een stemming of uitslag', en: 'a vote or its result' },
    asked:
      'stem|stemt|stemde|stemden|stemmen|gestemd|tegengestemd|stemming*|stemverhouding|uitslag|vote|voted|votes|voting result/outcome',
    rubrieken: [],
    told: 'stemde|stemden|stemt|gestemd|stemming|stemverhouding|uitslag|vote|voted|votes',
    where: null,
    example: 'Wat was de uitslag?',
  },
  {
    id: 'termijn',
    label: { nl: 'een termijn of uiterste datum', en: 'a deadline' },
    asked: 'deadline*|uiterste datum|uiterlijk|welke termijn|time limit',
    rubrieken: ['implementatie'],
    told: 'termijn*|deadline|uiterlijk|voor # * 20##|voor ## * 20##|binnen * dagen/weken/maanden/jaar',
    where: 'Implementatietermijn en inwerkingtreding',
    example: 'Welke termijn geldt er?',
  },
  {
    id: 'vervolg',
    label: { nl: 'het vervolg', en: 'the next steps' },
    asked:
      'daarna|hierna|vervolgens|vervolg*|verder/verdere verloop/behandeling/stappen/proces/verloopt|hoe nu/gaat verder|hoe gaat het verder|volgende stap/stappen|next step/steps|after that/this|afterwards|happens next|and then',
    rubrieken: ['proces', 'behandelingstraject'],
    told: 'daarna|hierna|vervolgens|vervolg*|verdere behandeling|volgende stap/stappen|afterwards|next step',
    where: 'Proces',
    example: 'En daarna?',
  },
] as const satisfies readonly Matter[];
