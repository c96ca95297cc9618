/**
 * Matters that a fiche treats under a heading of its own. A question about one is answered from that heading,
 * or from a sentence that plainly treats it, and from nothing else: that is how "wat kost het?" is refused
 * when no costs are named. `cue` runs on the folded question, `evidence` on the folded sentence. Source: the headings of the
 * template for fiches (`kinds/fiche/template.ts`); where there is none, the example.
 */
export interface Facet {
  readonly id: string;
  /** A question that asks about it. */
  readonly example: string;
  /** What is asked for, for "De stukken noemen …". */
  readonly label: { readonly nl: string; readonly en: string };
  readonly cue: RegExp;
  readonly rubrieken: readonly string[];
  readonly evidence: RegExp;
  /** Where a fiche would say it; null when that is not one place. */
  readonly where: string | null;
  /** It is a datum, whatever verb the question has ("op welk artikel steunt het voorstel?"). */
  readonly factual?: true;
  /** It is a matter of one speaker, which the question to another leaves behind. */
  readonly ofOne?: true;
  /** Anybody may tell of it, also where one speaker is asked. */
  readonly byAny?: true;
}

const MONEY = String.raw`€|\beuro\b|\beur \d|\b(miljoen|miljard|million|billion)\b`;

export const FACETS = [
  {
    id: 'regeldruk',
    example: 'Wat zijn de gevolgen voor de regeldruk?',
    label: { nl: 'gevolgen voor de regeldruk', en: 'the effects on regulatory burden' },
    cue: /\b(regeldruk|administratieve (lasten|last)|lastendruk|nalevingskosten|bureaucratie|papierwerk|regulatory burden|administrative (burden|costs)|red tape)/,
    rubrieken: ['regeldruk', 'financien-bedrijven'],
    evidence:
      /\b(regeldruk|administratieve lasten|lastendruk|nalevingskosten|regulatory burden|administrative burden)/,
    where: 'Gevolgen voor regeldruk',
  },
  {
    id: 'kosten',
    example: 'Wat kost het?',
    label: { nl: 'kosten of een begroting', en: 'costs or a budget' },
    cue: /\b(kost|kosten|kostprijs|kostenplaatje|prijskaartje|budget\w*|begroting\w*|financiele (gevolgen|consequenties|middelen|impact|dekking)|financien|financiering|gefinancierd|bekostig\w*|betaalt|betalen|(?<!\b(?:crimineel|criminele|zwart|vals) )geld (is|komt|gaat|wordt|kost|trekt)|(krijgt|krijgen|komt|is er|hoeveel) (?!.{0,30}(?:crimineel|zwart|vals) geld).{0,30}\bgeld|(eu|europees|extra|nieuw|nederlands)[- ]geld|potje|miljoen|miljard|euro'?s?|uitgaven|subsidie bedrag|dekking|costs?|budget|funding|price tag|financial (consequences|implications|impact)|how much money|pay for|pays for|who pays|expensive|duur)\b/,
    rubrieken: ['financien', 'financien-eu', 'financien-rijk', 'financien-bedrijven'],
    evidence: new RegExp(
      `${MONEY}|\\b(financiele (gevolgen|consequenties|middelen)|budgettaire?|eu-begroting|begroting|kosten|bekostig\\w*|financiering|costs?|budget|funding)\\b`,
    ),
    where: 'Financiële gevolgen',
  },
  {
    id: 'krachtenveld',
    example: 'Welke lidstaten zijn tegen?',
    label: {
      nl: 'het krachtenveld (wat andere lidstaten of het Europees Parlement vinden)',
      en: 'the positions of other member states or the European Parliament',
    },
    cue: /\b(krachtenveld|medestanders|tegenstanders|bondgenoten|gelijkgezind\w*|coalities?|blokkerende minderheid|like-?minded|allies|(andere|overige|meeste|sommige|other|some|most) (eu-)?(lidstaten|landen|member states|countries)|(welke|which) (lidstaten|landen|member states|countries) (zijn|waren|steunen|staan|vinden|willen|hebben|zien|are|were|support|oppose)( het| er)? (eens|voor|tegen|kritisch|positief|negatief|in favour|against|for|critical|opposed|the)?|(welke|which) (eu-)?(lidstaten|landen|member states|countries) (liggen dwars|liggen .{0,40}dwars|verzetten zich|keren zich|maken bezwaar|zijn (terughoudend|sceptisch|gekant|huiverig)|support|oppose|object|are (reluctant|sceptical)))\b/,
    rubrieken: ['krachtenveld'],
    evidence:
      /\b(krachtenveld|(andere|overige|meeste|sommige|enkele|diverse|verschillende|aantal|groep) (eu-)?(lidstaten|landen)|lidstaten (zijn|staan|steunen|vinden|willen|hebben|zien|zullen|pleiten|verwelkomen)|coalitie van|(other|most|some|several) member states)\b/,
    where: 'Eerste inschatting van krachtenveld',
    ofOne: true,
  },
  {
    id: 'rechtsbasis',
    example: 'Op welke rechtsbasis rust het voorstel?',
    label: { nl: 'de rechtsbasis', en: 'the legal basis' },
    cue: /\b(rechtsbasis|rechtsgrondslag|juridische (basis|grondslag)|welk(e)? (verdrags)?artikel(en)?( (be)?rust(en)?| steunt| steunen)?|verdragsartikel\w*|legal basis|treaty article)\b/,
    rubrieken: ['rechtsbasis', 'bevoegdheid'],
    evidence:
      /\b(rechtsbasis|rechtsgrondslag|rechtsgrond|artikel(en)? \d+.{0,80}(vweu|veu)|art\. ?\d+|(vweu|tfeu)|legal basis)\b/,
    where: 'Rechtsbasis',
    factual: true,
  },
  {
    id: 'besluitvorming',
    example: 'Is unanimiteit nodig?',
    label: { nl: 'de besluitvormingsprocedure', en: 'the decision-making procedure' },
    cue: /\b(besluitvorming\w*|stemprocedure|stemregel\w*|gekwalificeerde meerderheid|unanimiteit|unaniem|qmv|medebeslissing|gewone wetgevingsprocedure|decision-making|qualified majority|unanimity|voting)\b/,
    rubrieken: ['besluitvorming', 'rol-ep'],
    evidence:
      /\b(besluitvorming\w*|gekwalificeerde meerderheid|unanimiteit|qmv|medebeslissing|wetgevingsprocedure|qualified majority|unanimity)\b/,
    where: 'Besluitvormingsprocedure Raad',
    factual: true,
  },
  {
    id: 'rol-ep',
    example: 'Wat doet het Europees Parlement?',
    label: { nl: 'de rol van het Europees Parlement', en: 'the role of the European Parliament' },
    cue: /\b((wat doet|rol van) (het )?(europees parlement|europese parlement|ep)\b|(what does|role of) (the )?(european parliament|ep)\b( do)?)/,
    rubrieken: ['rol-ep'],
    evidence:
      /\b(europees parlement|ep|european parliament)\b.{0,80}\b(medebeslis\w*|mede-?wetgever|rapporteur\w*|stemt|stemde\w*|behandel\w*|adviseert|advies|raadgeving|raadpleging|co-?decision|votes?)\b/,
    where: 'Rol Europees Parlement',
    ofOne: true,
    byAny: true,
  },
  {
    id: 'subsidiariteit',
    example: 'Hoe wordt de subsidiariteit beoordeeld?',
    label: { nl: 'de subsidiariteit', en: 'subsidiarity' },
    cue: /\bsubsidi?a?riteit\w*|\bsubsidiarity\b/,
    rubrieken: ['subsidiariteit'],
    evidence: /\bsubsidiari(teit|ty)/,
    where: 'Subsidiariteit',
  },
  {
    id: 'proportionaliteit',
    example: 'Is het proportioneel?',
    label: { nl: 'de proportionaliteit', en: 'proportionality' },
    cue: /\bproportione(el|le)\b|\bproportionaliteit\w*|\bevenredigheid\b|\bproportionality\b/,
    rubrieken: ['proportionaliteit'],
    evidence: /\b(proportionali(teit|ty)|proportioneel|evenredig)/,
    where: 'Proportionaliteit',
  },
  {
    id: 'bevoegdheid',
    example: 'Is de Unie bevoegd?',
    label: { nl: 'de bevoegdheid', en: 'competence' },
    cue: /\b(bevoegdheid|bevoegd|competence|competency)\b/,
    rubrieken: ['bevoegdheid'],
    evidence: /\b(bevoegdheid|bevoegd|competence)\b/,
    where: 'Bevoegdheid',
  },
  {
    id: 'uitvoering',
    example: 'Is het uitvoerbaar?',
    label: { nl: 'uitvoerbaarheid of handhaafbaarheid', en: 'feasibility or enforceability' },
    cue: /\b(uitvoerbaar\w*|handhaafbaar\w*|uitvoeringsgevolgen|feasib\w+|enforceab\w+)\b/,
    rubrieken: ['uitvoering', 'uitvoerbaarheid', 'handhaafbaarheid'],
    evidence: /\b(uitvoerbaar\w*|handhaafbaar\w*|handhaving|uitvoeringstoets)\b/,
    where: 'Implicaties voor uitvoering en/of handhaving',
  },
  {
    id: 'beleid',
    example: 'Wat zijn de gevolgen voor het Nederlandse beleid?',
    label: { nl: 'gevolgen voor het nationale beleid', en: 'consequences for national policy' },
    cue: /\b(gevolgen|consequenties|effecten) (heeft .{0,40})?(voor|op) (het |ons |onze |de )?(eigen |huidige )?(nationale?|nederlandse?) (\w*beleid|praktijk)\b|\b(gevolgen|consequenties) (voor|op) (het |ons |onze )?(eigen |huidige )?\w*beleid\b|\b(consequences|implications|effects?) (for|on) (our |the )?(own )?(national|dutch) (\w+ )?policy\b/,
    rubrieken: [],
    evidence:
      /\b(gevolgen|consequenties)\b.{0,80}\bbeleid\b|\bbeleid\b.{0,60}\b(gevolgen|consequenties)\b|\b(consequences|implications)\b.{0,80}\bpolicy\b/,
    where: null,
  },
  {
    id: 'implementatie',
    example: 'Wat is de implementatietermijn?',
    label: {
      nl: 'een implementatietermijn of datum van inwerkingtreding',
      en: 'an implementation period or entry into force',
    },
    cue: /\b(implementatietermijn|inwerkingtreding|in werking|omzettingstermijn|implementatie datum|wanneer .{0,10}(geldt|gelden|ingaat|ingaan)|van kracht|entry into force|enters? into force|implementation period)\b/,
    rubrieken: ['implementatie'],
    evidence:
      /\b(implementatietermijn|inwerkingtreding|in werking|omzettingstermijn|van toepassing (wordt|zijn)|entry into force|van kracht)\b/,
    where: 'Implementatietermijn en inwerkingtreding',
  },
  {
    id: 'evaluatie',
    example: 'Wanneer wordt het geëvalueerd?',
    label: { nl: 'een evaluatie- of horizonbepaling', en: 'an evaluation or sunset clause' },
    cue: /\b(evaluatie\w*|geevalueerd|horizonbepaling|evaluation|evaluated|sunset clause)\b/,
    rubrieken: ['evaluatie'],
    evidence: /\b(evaluatie\w*|geevalueerd|evalueert|evalueren|horizonbepaling|evaluat\w+)\b/,
    where: 'Evaluatie- en horizonbepaling',
  },
  {
    id: 'gedelegeerd',
    example: 'Zijn er gedelegeerde handelingen?',
    label: { nl: 'gedelegeerde of uitvoeringshandelingen', en: 'delegated or implementing acts' },
    cue: /\b(gedelegeerde|uitvoeringshandeling\w*|delegated|implementing acts?)\b/,
    rubrieken: ['gedelegeerd'],
    evidence: /\b(gedelegeerde|uitvoeringshandeling\w*|delegated|implementing act)\b/,
    where: 'Gedelegeerde en/of uitvoeringshandelingen',
  },
  {
    id: 'ontwikkelingslanden',
    example: 'Wat betekent het voor ontwikkelingslanden?',
    label: { nl: 'gevolgen voor ontwikkelingslanden', en: 'implications for developing countries' },
    cue: /\b(ontwikkelingslanden|developing countries)\b/,
    rubrieken: ['ontwikkelingslanden'],
    evidence: /\b(ontwikkelingslanden|developing countries)\b/,
    where: 'Implicaties voor ontwikkelingslanden',
  },
  {
    id: 'concurrentiekracht',
    example: 'Wat doet het met de concurrentiekracht?',
    label: {
      nl: 'gevolgen voor concurrentiekracht of geopolitieke aspecten',
      en: 'effects on competitiveness or geopolitical aspects',
    },
    cue: /\b(concurrentiekracht|concurrentievermogen|geopoliti\w+|competitiveness|geopolitical)\b/,
    rubrieken: ['concurrentiekracht'],
    evidence: /\b(concurrentiekracht|concurrentievermogen|geopoliti\w+|competitiveness)\b/,
    where: 'Gevolgen voor concurrentiekracht en geopolitieke aspecten',
  },
  {
    id: 'constitutionele-toets',
    example: 'Raakt het aan grondrechten?',
    label: { nl: 'een constitutionele toets', en: 'a constitutional assessment' },
    cue: /\b(constitutionele|grondrechten|grondwet|constitutional|fundamental rights)\b/,
    rubrieken: ['constitutionele-toets'],
    evidence: /\b(constitutionele|grondrechten|grondwet\w*|handvest|evrm|fundamental rights)\b/,
    where: 'Constitutionele toets',
  },
  {
    id: 'impact-assessment',
    example: 'Is er een impact assessment?',
    label: { nl: 'een impact assessment', en: 'an impact assessment' },
    cue: /\b(impact ?assessment|effectbeoordeling|raad voor regelgevingstoetsing|regulatory scrutiny board)\b/,
    rubrieken: ['impact-assessment', 'impact-assessment-nummer'],
    evidence: /\b(impact ?assessment|effectbeoordeling|regelgevingstoetsing)\b/,
    where: 'Impact assessment Commissie',
  },
  {
    id: 'ministerie',
    example: 'Welk ministerie is eerstverantwoordelijk?',
    label: { nl: 'het verantwoordelijke ministerie', en: 'the responsible ministry' },
    cue: /\b((wie|welke? (minister|bewindspersoon|staatssecretaris)) (leidt|trekt|heeft de leiding|gaa(t|n)( er| hier| daar)?( (nu|dan|eigenlijk|precies|allemaal))* ?over|is (.{0,30}verantwoordelijk|de baas))|who (leads|handles|deals with|is (in charge|responsible))|ministerie(s)?|departement(en)?|eerstverantwoordelijk\w*|ministry|ministries|department|lead ministry)\b/,
    rubrieken: ['ministerie'],
    evidence: /\b(ministerie(s)? van|ministerie|eerstverantwoordelijk\w*|ministr(y|ies) of)\b/,
    where: 'Eerstverantwoordelijk ministerie',
    factual: true,
  },
  {
    id: 'besluit',
    example: 'Welk besluit wordt gevraagd?',
    label: { nl: 'een gevraagd besluit', en: 'a decision asked for' },
    cue: /\b(besluit .{0,30}(gevraagd|geadviseerd|nemen)|geadviseerde? (besluit|beslissing)|(welk|what|which) (besluit|beslissing|decision)|gevraagd besluit|beslispunt\w*|advies aan|ambtelijk\w* advies|advies van (de )?ambtenaren|(wat|what) .{0,20}(adviseren|adviseerden|raden|advise) .{0,30}ambtenaren|(wat|what) (adviseren|adviseerden|raden|do|did) (de |onze |the )?(ambtenaren|officials|civil servants)( advise|(?! (think|say|want)))|(wordt|worden) .{0,40}(geadviseerd|aangeraden|aanbevolen)|waarmee moet .{0,40}akkoord|akkoord (gaan|geven)|what .{0,30}(asked|advised) to decide|advised)\b/,
    rubrieken: ['geadviseerd-besluit'],
    evidence: /\b(geadviseerd|akkoord|adviseren)\b/,
    where: 'Geadviseerd besluit',
    ofOne: true,
  },
  {
    id: 'openbaarheid',
    example: 'Wat is niet openbaar?',
    label: { nl: 'wat niet openbaar is', en: 'what is not public' },
    cue: /\b(niet[ -]openba\w+|openbaar\w*|geheim\w*|vertrouwelijk\w*|weggelakt|gelakt|not public|confidential|withheld|redacted|public)\b/,
    rubrieken: ['niet-openbaar'],
    evidence: /\b(niet openbaar|openbaar gemaakt|openbaarmaking|levenssfeer|vertrouwelijk)\b/,
    where: 'Informatie die niet openbaar gemaakt kan worden',
  },
  {
    id: 'bijlagen',
    example: 'Welke bijlagen zijn er?',
    label: { nl: 'bijlagen', en: 'annexes' },
    cue: /\b(bijlage(n|s)?|bijgevoegd|meegestuurd|(bij|aan) .{0,40}gevoegd|bijgesloten|annex(es)?|attachment(s)?|attached)\b/,
    rubrieken: ['bijlagen'],
    evidence: /\bbijlage|\bannex/,
    where: 'Bijlage(n)',
    factual: true,
  },
  {
    id: 'celex',
    example: 'Wat is het CELEX-nummer?',
    label: { nl: 'een CELEX-nummer', en: 'a CELEX number' },
    cue: /\bcelex\b([- ]?(nummer|nr|number))?/,
    rubrieken: [],
    evidence: /\b5\d{4}[a-z]{2}\d{4}\b/,
    where: 'EUR-Lex',
    factual: true,
  },
  {
    id: 'com-nummer',
    example: 'Wat is het COM-nummer?',
    label: { nl: 'een COM-nummer', en: 'a COM number' },
    cue: /\b(com|join)[- ]?(nummer|nr|number|no)\b|nummer van het commissiedocument/,
    rubrieken: ['nummer'],
    evidence: /\b(com|join)\(20\d\d\) ?\d+/,
    where: 'Nr. Commissiedocument',
    factual: true,
  },
  {
    id: 'nummer',
    example: 'Wat is het kamerstuknummer?',
    label: { nl: 'een nummer', en: 'a number' },
    cue: /\b((kamerstuk|kst|document|zaak|dossier)[- ]?(nummer|nr|number|no)\b|(wat is het|onder welk|welk|which|what) (document |dossier)?-?(nummer|nr|number|reference)\b)/,
    rubrieken: [],
    evidence: /\b\d{2} ?\d{3}, ?nr|\bkst-|\b20\d\dd\d{5}/,
    where: null,
    factual: true,
  },
  {
    id: 'raad',
    example: 'In welke Raad wordt het behandeld?',
    label: { nl: 'de Raad die het behandelt', en: 'the Council formation' },
    cue: /\b(raadsformatie\w*|(welke|in welke|which|what) (vak)?(raad|council)\b( formation| configuration)?|council (formation|configuration)|behandelingstraject)/,
    rubrieken: ['behandelingstraject'],
    evidence:
      /\b(raad (justitie|voor|economische|landbouw|algemene|buitenlandse|milieu)|jbz(-raad)?|ecofin(-raad)?|\w+-raad)\b/,
    where: 'Behandelingstraject Raad',
    factual: true,
  },
  {
    id: 'opsteller',
    example: 'Wie heeft het fiche geschreven?',
    label: { nl: 'de opsteller', en: 'who drafted it' },
    cue: /\b(wie .{0,50}(maakt|maakte|schreef|schrijft|gemaakt|geschreven|opgesteld|opstelde)|(wie|welk\w* \w+) (stelde|maakte|schreef)|opsteller\w*|auteur\w*|penvoerder|(who|which \w+) (wrote|drafted|made|prepared)|drawn up|drafted)\b/,
    rubrieken: [],
    evidence:
      /\b(opgesteld|opsteller\w*|penvoerder|geschreven|schreef|stelde .{0,60} op|(fiche|nota|brief|stuk|voorstel|mededeling)\b.{0,60}\b(komt van|afkomstig van)|drawn up|drafted)\b/,
    where: null,
    factual: true,
  },
  {
    id: 'verwijzing',
    example: 'Waar verwijst de nota naar?',
    label: { nl: 'een verwijzing', en: 'a cross-reference' },
    cue: /\b(verwijst|verwezen|verwijzing\w*|refer(s|red|ence)?)\b/,
    rubrieken: [],
    evidence: /\b(zie (hiervoor|ook|verder|daarvoor)|verwijst|verwezen|verwijzing|see also|refers? to)\b/,
    where: null,
  },
  {
    id: 'persoon',
    example: 'Wie is de minister?',
    label: { nl: 'een naam van een persoon', en: 'the name of a person' },
    cue: /\b((wie is|wie zijn|who is|hoe heet) (de |het |the )?(huidige |nieuwe )?(minister\w*|staatssecretaris\w*|\w*commissaris|rapporteur\w*|premier|voorzitter|commissioner)|(welke|which) (bewindspersoon|minister|commissaris|ambtenaar) (heeft|tekende|ondertekende|schreef)|namen van de (ambtenaren|ministers)|hoe heten|hoe heet de|behandelend ambtenaar|contactpersoon|telefoonnummer|e-?mailadres|wie (tekende|tekent|ondertekende)|ondertekend\w*)\b/,
    rubrieken: [],
    evidence:
      /\b(minister|staatssecretaris|eurocommissaris|commissaris|rapporteur|commissioner) (?!van|voor|en|of|is|heeft|wordt|worden|de|het|die|in|op|zal|kan|om|een|geen|wat)\p{L}+/u,
    where: null,
  },
  {
    id: 'afwijzing',
    example: 'Waarom is het kabinet tegen?',
    label: { nl: 'een afwijzing door het kabinet', en: 'a rejection by the cabinet' },
    // Only where a reason is asked for: "Is het kabinet tegen?" is answered by what it does think.
    cue: /\b(waarom|why|waarop|reden|reason)\b.{0,30}\b(kabinet|nederland|regering|wij|we|cabinet|government|netherlands)\b.{0,60}\b(tegen|negatief|afwijst|afwijzend|verwerpt|af|against|reject\w*|oppos\w*)\b|\b(waarom|why) .{0,60}\b(wijst|verwerpt|keurt)\b.{0,60}\baf\b/,
    rubrieken: [],
    evidence:
      /\b(negatief|negatieve|afwijz\w*|wijst .{0,40} af|steunt .{0,40} niet|niet steunen|is tegen|niet instemmen|against|rejects?|opposes?)\b/,
    where: null,
    ofOne: true,
  },
  {
    id: 'termijn-gehaald',
    example: 'Is de termijn gehaald?',
    label: { nl: 'het halen van een termijn', en: 'a deadline being met' },
    cue: /\b(gehaald|op tijd|te laat|overschreden|overschrijding|binnen de termijn|on time|too late|met the deadline|deadline (been )?met|exceeded)\b/,
    rubrieken: [],
    evidence: /\b(gehaald|op tijd|te laat|overschreden|overschrijding|on time|exceeded)\b/,
    where: null,
  },
  {
    id: 'stemming',
    example: 'Hoe is er gestemd?',
    label: { nl: 'een stemming of uitslag', en: 'a vote or its result' },
    cue: /\b(stem(de|den|t|men)|gestemd|stemming\w*|stemverhouding|uitslag|voted?|votes|voting (result|outcome))\b/,
    rubrieken: [],
    evidence: /\b((?<!in te )stem(de|den|t|men)|gestemd|stemming|stemverhouding|uitslag|voted?|votes)\b/,
    where: null,
  },
  {
    id: 'termijn',
    example: 'Wat is de deadline?',
    label: { nl: 'een termijn of uiterste datum', en: 'a deadline' },
    cue: /\b(deadline\w*|uiterste datum|uiterlijk|welke termijn|time limit)\b/,
    rubrieken: ['implementatie'],
    evidence:
      /\b(termijn\w*|deadline|uiterlijk|voor \d{1,2} \p{L}+ \d{4}|binnen \p{L}+ (dagen|weken|maanden|jaar))\b/u,
    where: 'Implementatietermijn en inwerkingtreding',
  },
  {
    id: 'vervolg',
    example: 'Wat gebeurt er daarna?',
    label: { nl: 'het vervolg', en: 'the next steps' },
    cue: /\b(daarna|hierna|vervolgens|vervolg\w*|(verdere|verder) (verloop|behandeling|stappen|proces|verloopt)|hoe (gaat het|nu) verder|volgende stap(pen)?|next steps?|after (that|this)|afterwards|happens next|and then)\b/,
    rubrieken: ['proces', 'behandelingstraject'],
    evidence:
      /\b(daarna|hierna|vervolgens|vervolg\w*|verdere behandeling|volgende stap(pen)?|afterwards|next step)\b/,
    where: 'Proces',
  },
] as const satisfies readonly Facet[];

/** The matters that a question can be found to ask about. */
export type FacetId = (typeof FACETS)[number]['id'];
