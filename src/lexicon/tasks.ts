import { MONTH_NAME } from './months.ts';

/**
 * Words by which a task is asked for, as they stand at the place where a sentence asks for it; the frames around them
 * are in `tasks/recognise.ts`. Regular expressions without anchors, in any case. Own list, of what officials write to a
 * colleague; held to the phrasings in `test/tasks`.
 */
export interface TaskWords {
  /** What is to be given or made: "geef een …", "… over het actieplan". */
  readonly nouns: string;
  /** The same alone only where a subject follows: it is a kind of document too ("nota over …"). */
  readonly needsSubject?: true;
  /** Verbs in the imperative, with the words that close them behind the object. */
  readonly orders?: readonly (readonly [verb: string, closing: string])[];
  /** The same as infinitives, at the end: "… kort samenvatten". */
  readonly infinitives?: string;
  /** What follows a noun and makes it another thing: "tabel 2", "nota van wijziging". */
  readonly not?: string;
  /** Sentences that are the task as a whole. */
  readonly whole?: readonly string[];
  /** Whole sentences that are about the answer before them, where there is one. */
  readonly opening?: readonly string[];
}

const PREVIOUS =
  '(?:(?:vorige|oude|eerste|eerdere|herziene|vervangen|originele|oorspronkelijke|voorgaande|laatste) (?:versie|fiche|stuk|nota|(?:kamer)?brief|tekst|standpunt)|(?:previous|old|first|earlier|revised|original|last|older) (?:version|fiche|document|note|letter|position|paper))';

/** Words for an earlier or later version of a document, and stretches of time that end now. */
export const VERSION = `(?:(?:het|de|een|the|an?) )?${PREVIOUS}`;
const MONTH = `(?:${MONTH_NAME})`;
export const PERIOD = `(?:(?:de |the )?(?:vorige|afgelopen|laatste|last|past) (?:week|maand|jaar|kwartaal|month|year|quarter)|gisteren|eergisteren|yesterday|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:,? \\d{4})?|(?:begin |half |eind )?${MONTH}(?: \\d{4})?|\\d{4})`;
/** What compares one time with another. */
export const SINCE =
  '(?:sinds|sedert|vanaf|na|ten opzichte van|t\\.?o\\.?v\\.?|vergeleken met|in vergelijking met|met|tussen|since|from|after|compared (?:to|with)|with|in|van|of)';
const CHANGED = '(?:veranderd|gewijzigd|nieuw|anders|bijgekomen|toegevoegd|vervallen|aangepast)';
const CHANGED_EN = '(?:changed|new|different|been added|been changed|added|been dropped)';
const CHANGES = '(?:wijzigingen|veranderingen|verschillen|aanpassingen|changes|differences)';
/** What says that something changed, or the changes themselves. */
export const CHANGING = `(?:${CHANGED}|${CHANGED_EN}|${CHANGES})`;

/** A document that is pointed at: "dit stuk", "this letter". */
const POINTED =
  '(?:dit|deze|die|dat|this|that) (?:stuk|fiche|nota|(?:kamer)?brief|document|dossier|voorstel|paper|proposal|note|letter)';

/** The tasks, in the order in which a sentence is held against them. */
export const TASK_WORDS = {
  hulp: {
    nouns: '(?:hulp|help|uitleg|handleiding|instructies|manual|instructions)',
    not: ' ',
    whole: [
      'wat (?:kan|kun|kunt|doe|doet) (?:je|jij|u|notabene)(?: (?:allemaal|zoal|nog|hier|eigenlijk|precies))*(?: (?:voor|met) (?:me|mij|ons))?(?: doen)?',
      'wat kan ik (?:(?:hier|je|jou|u|jullie|allemaal|zoal|aan|met|notabene) )*(?:vragen|doen|laten doen)',
      'waar(?:mee)? (?:kun|kan|kunt) (?:je|jij|u) (?:me|mij|ons) (?:allemaal |zoal )?(?:mee )?helpen',
      "(?:welke|wat voor) (?:opdrachten|taken|commando['’]?s|functies|vragen|mogelijkheden) (?:ken|kent|kan|kun|kunt|begrijp|begrijpt|snap|heb|hebt|heeft|zijn er|kan ik)(?: (?:je|jij|u|ik|geven|stellen|doen|uitvoeren|er))*",
      'hoe (?:gebruik|bedien) ik (?:dit|je|jou|notabene)',
      'what (?:can|do) you (?:all )?do(?: (?:for|with) (?:me|us))?',
      'what (?:can|may) i (?:ask|do)(?: (?:you|here|of you))*',
      '(?:what|how) can you help(?: me| us)?(?: with)?',
      'what (?:commands|tasks|orders|questions) (?:do you (?:know|understand)|are there|can (?:i|you) (?:give|ask|do))(?: you)?',
      'how do i use (?:this|you|notabene)',
    ],
    opening: ['hoe werkt (?:dit|het|notabene)', 'how does (?:this|it|notabene) work', 'wat doet dit'],
  },
  verandering: {
    nouns: `${CHANGES}(?= ${SINCE} (?:${VERSION}|${PERIOD}))`,
    whole: [
      `(?:wat|welke (?:stukken|documenten|brieven|fiches)|wat voor stukken) (?:is|zijn) er ${CHANGED}(?= (?:(?:in|aan) )?${SINCE}? ?(?:${VERSION}|${PERIOD})).*`,
      `(?:wat|welke (?:stukken|documenten|brieven|fiches)) (?:is|zijn) er (?=sinds (?:${VERSION}|${PERIOD}))[^,]* ${CHANGED}`,
      `(?:wat|welke (?:stukken|documenten|brieven|fiches)) (?:is|zijn) (?:er )?(?:nu )?(?:anders|veranderd|gewijzigd|nieuw)(?= (?:in|aan|tussen|ten opzichte van) ${VERSION}).*`,
      `(?:what|which (?:documents|papers|letters)) (?:has |have |is |are )?${CHANGED_EN}(?= (?:in |about )?(?:${SINCE} )?(?:${VERSION}|${PERIOD})).*`,
      `what(?:'s| is) new(?= since (?:${VERSION}|${PERIOD})).*`,
    ],
  },
  vergelijking: {
    nouns: '(?:vergelijking|comparison)(?= (?:van|tussen|of|between|with|met) )',
    orders: [
      ['vergelijk', ''],
      ['compare', ''],
      ['leg', 'naast elkaar'],
      ['leg(?=.* naast )', ''],
      ['zet', 'naast elkaar'],
      ['zet(?=.* naast )', ''],
      ['(?:put|lay|place|set)', '(?:side by side|next to each other)'],
    ],
    infinitives: 'vergelijken|naast elkaar (?:zetten|leggen)',
  },
  tabel: {
    nouns: '(?:overzichts?tabel|tabel|matrix|table|overview table)',
    not: ' ?\\d| [ivx]+\\b',
    orders: [
      ['(?:zet|giet|plaats)', '(?:in (?:een |1 )?(?:tabel|matrix)|in tabelvorm)'],
      ['(?:put|set|place)', '(?:in|into) (?:a )?(?:table|matrix)'],
      ['(?:in tabelvorm|als tabel|in een tabel|as a table|in a table)[:,]?', ''],
    ],
    infinitives: '(?:in (?:een )?tabel|in tabelvorm) (?:zetten|gieten|weergeven|opnemen)|(?:in|into) a table',
  },
  'voor-en-nadelen': {
    nouns:
      '(?:voor-? ?(?:en|&) ?nadelen|voordelen en (?:de )?nadelen|plus(?:sen|punten) en (?:de )?min(?:nen|punten)|voors? en tegens?|pros (?:and|&) cons|advantages and (?:the )?disadvantages|benefits and (?:the )?(?:drawbacks|downsides))',
  },
  spreeklijn: {
    nouns:
      '(?:spreeklijn(?:en|tje)?|spreekpunten|spreektekst|woordvoeringslijn|speaking (?:notes?|points?|lines?)|talking points?|lines? to take)',
  },
  samenvatting: {
    nouns: '(?:samenvatting|samenvattinkje|synopsis|summary|tl;?dr|executive summary)',
    orders: [
      ['vat', 'samen'],
      ['(?:summari[sz]e|sum up|recap)', ''],
      // Only of the document that lies before the reader: what a subject is about is a question.
      [`waar gaa(?:t|n)(?= ${POINTED} over$)`, 'over'],
      [`what(?: is|'s)(?= ${POINTED} about$)`, 'about'],
      ['(?:in het kort|kortom|kort samengevat|in short|in brief)[:,]', ''],
    ],
    infinitives: 'samenvatten|samen te vatten',
  },
  nota: {
    nouns:
      "(?:beslisnota|nota|notitie|memo(?:randum)?|briefing(?:note| note)?|vragen[- ]en[- ]antwoorden(?:blad)?|q ?(?:&|and|en) ?a(?:['’]s)?|decision note|note)",
    needsSubject: true,
    not: ' (?:van (?:wijziging|toelichting|antwoord)|naar aanleiding van het verslag|verbale)',
  },
} as const satisfies Readonly<Record<string, TaskWords>>;
export type TaskName = keyof typeof TASK_WORDS;

/** What asks somebody to do something, before it. */
export const OPENERS = [
  '(?:kun|kunt|kan|wil|wilt|zou) (?:je|jij|u)(?: (?:me|mij|ons|eens|even|alsjeblieft|alstublieft|aub|ook|misschien|snel|nu|hier|hiervan|hierover|voor me|voor mij|voor ons))*',
  '(?:can|could|would|will) you(?: (?:please|kindly|quickly|also))*(?: (?:give|make|write|draft|prepare|show) (?:me|us))?',
  '(?:ik|wij|we) (?:wil|willen|zou|zouden|heb|hebben|zoek|zoeken|hoef)(?: (?:graag|nu|even|nog|dringend|morgen|vandaag))*',
  "(?:i|we)(?:'d| would| do)?(?: (?:need|want|like|have))(?: to have)?",
  '(?:mag|kan|krijg|krijgen) (?:ik|wij|we)(?: (?:graag|even))*(?: (?:een|de) (?=.* (?:hebben|zien|krijgen)))?',
  '(?:graag|please|aub|svp|alsjeblieft|alstublieft|even|snel|nu|dan|en|and|ook|also|now)',
] as const;

/** And behind it. */
export const CLOSERS = [
  '(?:graag|alsjeblieft|alstublieft|aub|a\\.u\\.b\\.|svp|please|nodig|hebben|zien|krijgen|kunnen|willen|nu|even|thanks|dank)',
  '(?:voor|for) (?:me|mij|ons|us)',
  '(?:in|als|as) (?:een |a )?(?:word|docx|bestand|file|pdf|markdown)(?:bestand|-bestand|document| file)?',
] as const;

/** Verbs that have something given or made, as an order; with those that are closed behind the object. */
export const GIVING =
  '(?:geef|maak|schrijf|toon|laat|stel|bereid|lever|doe|noem|som|zet|presenteer|formuleer|genereer|give|make|write|draft|prepare|show|list|produce|create|do|generate|compile)(?: (?:me|mij|ons|us|even|eens|hier|hiervan|alsjeblieft|nu|een keer|up|(?:aan )?(?:de|the|mijn) (?:minister|staatssecretaris)))*';
/** Their infinitives, and what closes the orders: "stel … op", "zet … op een rij". */
export const GIVEN =
  '(?:geven|maken|schrijven|tonen|opstellen|leveren|laten zien|opsommen|zetten|op een rij(?: zetten)?|onder elkaar|op papier|voorbereiden|formuleren)';
/** Behind a verb that is parted from them. */
export const PARTED: readonly (readonly [verb: RegExp, part: string])[] = [
  [/^stel/i, 'op'],
  [/^laat/i, 'zien'],
  [/^som/i, 'op'],
  [/^bereid/i, 'voor'],
  [/^zet/i, '(?:op een rij|onder elkaar|op papier|klaar)'],
];

/** Words that say what a noun is like, or point at it. */
export const DETERMINERS =
  '(?:(?:de|het|een|the|an?|mijn|onze|my|our|alle|all|enkele|wat|some|1|één) )?(?:(?:korte?|beknopte|heldere|goede|nieuwe|volledige|puntsgewijze|zakelijke|uitgebreide|eenvoudige|belangrijkste|bestuurlijke|conceptuele|concept|short|brief|quick|full|clear|complete|concise|simple|main|good|draft)[ -])*';

/** Who in a sentence does, thinks or says what is asked of them, so that it is a question about them. */
export const SPEAKERS =
  '(?:het (?:kabinet|parlement|europees parlement)|de (?:europese )?(?:commissie|regering|raad|kamer|minister|staatssecretaris|lidstaten|raad van state|vng|sector)|kabinet|nederland|europol|lidstaten|the (?:cabinet|commission|council|government|minister|parliament|member states)|member states|brussel)';
/** According to somebody: what they say is asked. */
export const ACCORDING = '(?:volgens|aldus|according to|in the (?:view|opinion) of)';
/** A pointer to what lies before the reader and is no subject. */
const PAPER =
  "(?:antwoord(?:en)?|stuk(?:ken)?|fiches?|nota['’]?s?|(?:kamer)?brie(?:f|ven)|documenten?|dossier|voorstel(?:len)?|gesprek|answer|documents?|papers?|proposals?|notes?|letters?|conversation)";
export const POINTERS = `(?:(?:van|over|bij|uit|voor|met|of|on|about|from|with|op basis van|based on) )?(?:(?:dit|deze|die|dat|this|these|that|those)(?: (?:twee|drie|two|three))?(?: ${PAPER})?|het(?: (?:antwoord|stuk|gesprek|dossier|voorstel|bovenstaande))?|de (?:stukken|antwoorden)|the (?:answer|document|documents|conversation|above)|hier(?:van|over)?|daar(?:van|over)|alles|it|everything|above|bovenstaande|mijn (?:stukken|documenten))`;
/** What of a document is asked for, where that is all of it. */
export const ESSENCE =
  '(?:de |het |the )?(?:kern|hoofdlijnen|hoofdlijn|hoofdpunten|essentie|strekking|inhoud|core|gist|essence|main points|contents?) (?:van|uit|of) ';
/** In how many sentences: with a number, as a figure or a word. */
export const COUNTED =
  '(?:(?:in|van|met|of|with|to) )?(?:(?:hoogstens|maximaal|max|ongeveer|circa|at most|about|max) )?(?<count>\\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten) (?:korte? |short )?(?:zin(?:nen)?|regels?|punten|bullets?|bulletpoints|sentences?|lines?|points|bullet points)';

/** What a table or a comparison may have a row or a column of, by the rows of the position card. */
export const ROW_WORDS: Readonly<Record<string, string>> = {
  bevoegdheid: 'bevoegdheid(?:soordeel)?|competence',
  subsidiariteit: 'subsidiariteit(?:soordeel)?|subsidiarity',
  proportionaliteit: 'proportionaliteit(?:soordeel)?|evenredigheid|proportionality',
  oordelen: 'oordelen|oordeel|verdicts?|grondhouding(?:en)?|kabinetsoordelen|beoordelingen',
  voorstel: 'inhoud|wat de commissie voorstelt|content',
  beoordeling:
    '(?:kabinets)?standpunt(?:en)?|(?:kabinets)?posities?|mening(?:en)?|wat het kabinet vindt|positions?|views?',
  aandacht: 'inzet|wensen|eisen|aandachtspunten|onderhandelingsinzet|asks|demands|wat het kabinet wil',
  financien:
    'kosten|financi[eë]le (?:gevolgen|consequenties)|financi[eë]n|geld|bedragen|begroting(?:sgevolgen)?|costs?|financial (?:consequences|impact)|budget|money',
  regeldruk: 'regeldruk|administratieve lasten|regulatory burden|concurrentiekracht',
  krachtenveld: 'krachtenveld|(?:andere )?lidstaten|field of forces|(?:other )?member states|krachtenvelden',
  ministerie: 'ministeries?|departement(?:en)?|ministr(?:y|ies)|eerstverantwoordelijken?',
  raad: 'behandeling(?: in de raad)?|raadsbehandeling|council',
  rechtsbasis: 'rechtsbas(?:is|es)|rechtsgrondslag(?:en)?|legal bas(?:is|es)',
  datum: 'data|datums|datum|dates?',
  uitvoering: 'uitvoering|uitvoerbaarheid|handhaving|enforcement',
};
/** Words that say "of each of them" and choose no document. */
export const EACH =
  "(?:alle|alles|all|elk|elke|ieder|iedere|each|every|per|van|voor|met|over|of|for|by|with|on|the|de|het|en|and|onze|our|cabinet'?s?|kabinets?|het kabinet|voorstel(?:len)?|dossiers?|fiches?|proposals?|stukken|stuk|documents?|een|a|an|kolommen|kolom|columns?|in|as)";

/** What praises, and what objects, as beginnings of words; beside the turns of `turns.ts`. */
export const WEIGHS: Readonly<Record<'for' | 'against', string>> = {
  for: 'voorde voordelen meerwaarde kansen kans baat baten winst welkom waardeer gunstig advantage benefit opportunit added',
  against: 'nadel risico bezwa belast lasten betreur vrees gevaar nadelig disadvantage drawback risk burden',
};
