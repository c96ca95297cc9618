/** What is known of a kind of question, besides its words. */
interface QuestionKind {
  /** What the documents do not give where they treat the subject without an answer; null where that says nothing. */
  readonly missing: { readonly nl: string; readonly en: string } | null;
  /** It asks what somebody says, which nobody can answer for a body that does not speak. */
  readonly opinion?: true;
  /** It may be asked of any speaker in the same form: "en de Commissie?" goes on asking it. */
  readonly ofAnyone?: true;
  /** Its answer may come from anybody, also where one party was asked before. */
  readonly fromAnybody?: true;
}

const KINDS = {
  position: { missing: { nl: 'een standpunt hierover', en: 'a position on it' }, opinion: true },
  proposal: { missing: null, opinion: true },
  list: { missing: { nl: 'deze opsomming', en: 'this list' } },
  date: { missing: { nl: 'een datum hiervoor', en: 'a date for it' }, ofAnyone: true, fromAnybody: true },
  number: {
    missing: { nl: 'een aantal of bedrag hiervoor', en: 'a number or amount for it' },
    ofAnyone: true,
    fromAnybody: true,
  },
  who: {
    missing: {
      nl: 'wie dit doet of hiervoor verantwoordelijk is',
      en: 'who does this or is responsible for it',
    },
    ofAnyone: true,
    fromAnybody: true,
  },
  why: { missing: { nl: 'een reden hiervoor', en: 'a reason for it' }, ofAnyone: true },
  definition: { missing: { nl: 'een omschrijving hiervan', en: 'a definition of it' }, fromAnybody: true },
  comparison: { missing: null, fromAnybody: true },
  summary: { missing: null },
  /** Any other question. */
  fact: { missing: null },
} as const satisfies Readonly<Record<string, QuestionKind>>;

/** Kinds of answers that are asked for. */
export type Intent = keyof typeof KINDS;

/** Every kind of question, once. */
export const QUESTION_KINDS: Readonly<Record<Intent, QuestionKind>> = KINDS;

/**
 * By which words of a folded question, Dutch and English, its kind is told. The first row that fits counts, and the order is
 * the rule: "waarom vindt …" asks for a reason. Source: the question words of both languages, and the nouns and verbs for what
 * the template of a fiche has (`kinds/fiche/template.ts`); each row with an example.
 */
export const QUESTION_CUES: readonly {
  readonly kind: Intent;
  readonly example: string;
  readonly cue: RegExp;
}[] = [
  {
    kind: 'summary',
    example: 'Vat het voorstel samen.',
    cue: /\b(samenvatting|samengevat|vat .{0,60}samen|samenvatten|in het kort|kort gezegd|in een notendop|wat moet ik (hierover |daarover )?weten|praat me .{0,20}bij|briefing|hoofdlijnen|waar (gaat|gaan) (de |het |dit |deze |die )?(nota|fiche|stuk|brief|document|stukken|dossier)?( eigenlijk)? ?over|summar(y|ise|ize)|in short|brief me)\b/,
  },
  {
    kind: 'comparison',
    example: 'Wat is het verschil met nu?',
    cue: /\b(verschil(t|len)?|verschillend|vergelijk(ing|en)?|overeenkomst(en)?|versus|vs|differ(s|ence|ences)?|compare[sd]?|comparison|ten opzichte van|verhoudt|verhouden)\b/,
  },
  {
    kind: 'why',
    example: 'Waarom steunt het kabinet dit?',
    cue: /\b(waarom|waardoor|hoezo|vanwaar|why|om welke reden(en)?|wat is de reden|redenen?|how come|aanleiding)\b/,
  },
  {
    kind: 'date',
    example: 'Wanneer gaat het in?',
    cue: /^(en )?(de )?\w+datum\b|\b(wanneer|datum|(wat is de|welke) \w*datum|welke (dag|data|maand|periode)|op welke (dag|datum)|wat is de (datum|deadline)|van welke datum|hoe laat|per wanneer|tot wanneer|vanaf wanneer|in welk jaar|when|what (date|day|year)|which (date|day|year)|deadline|by what date|hoe lang|hoelang|how long|hoe snel)\b/,
  },
  {
    kind: 'number',
    example: 'Hoeveel acties telt het plan?',
    cue: /\b(hoeveel|hoe veel|hoevel|aantal|how (many|much)|number of|percentage|hoe hoog|hoe groot)\b/,
  },
  {
    kind: 'who',
    example: 'Wie is verantwoordelijk?',
    cue: /\b(wie|wiens|door wie|who|whom|whose|welk(e)? (ministerie|ministeries|minister|departement|departementen|bewindspersoon|instantie|organisatie|raadsformatie|raad)|which (ministry|ministries|minister|department|council( formation)?)|eerstverantwoordelijk\w*|trekker|penvoerder)\b/,
  },
  {
    kind: 'proposal',
    example: 'Waar gaat het voorstel over?',
    cue: /\b(waar gaat .{0,80}over|what (is|are) .{0,80}about|waarover gaat)\b/,
  },
  {
    kind: 'definition',
    example: 'Wat betekent proportionaliteit?',
    cue: /\b(waar staat .{1,40} voor|betekent|betekenis|stand(s)? for|definitie|definition|what does .{1,60} mean|wat wordt .{0,20}(bedoeld|verstaan)|wat bedoel\w+ .{0,40}met|afkorting)\b/,
  },
  {
    kind: 'list',
    example: 'Welke acties zijn er?',
    cue: /\b(welke (?!(?:de|het|een|van|bij|voor)\b)\w+|noem|som .{0,40}op|opsomming|lijst(je)?|rijtje|overzicht|which (?!(?:the|an?|of|for)\b)\w+|list|name the|wat zijn (de|het)|what are the)\b/,
  },
  {
    kind: 'position',
    example: 'Wat vindt het kabinet ervan?',
    cue: /\b(vind(t|en)?|vond|standpunt\w*|positie\w*|kabinetspositie|inzet(?!ten)\w*|oordeel\w*|oordelen|beoordeelt|beoordeling|grondhouding|houding|mening|opvatting\w*|appreciatie|steun(t|en)?|positief|negatief|kritisch|kritiek|bezwaar|bezwaren|zorgen|voorstander|tegenstander|(?:onze|kabinets|nederlandse) ?lijn|blij|tevreden|enthousiast|ingenomen|kabinetsreactie|kabinetsinzet|kabinetsstandpunt|(?:on|het (?:(?:er|daar|hier) ?)?(?:mee )?)eens|eens (?:met|over)|staat .{0,30}tegenover|denk(t|en)?|aankijk\w*|kijk(t|en)?|think(s)?|position|view|views|stance|opinion|happy|pleased|support(s|ive)?|favou?r|against|welcome(s)?|assess(es|ment)?)\b/,
  },
  {
    kind: 'proposal',
    example: 'Wat stelt de Commissie voor?',
    cue: /\b(stelt .{0,60}voor|stel(t|len) .{0,30}voor|voorgesteld|voorstel(len|t)?|propose[sd]?|proposals?|wat wil|wat willen|wat staat|wat staan|houdt .{0,60} in|inhoud\w*|essentie|plannen|voornemen\w*|behelst|behelzen|omvat|voorziet|contain(s)?|kern)\b/,
  },
  {
    kind: 'definition',
    example: 'Wat is een BNC-fiche?',
    cue: /^(en )?(wat (is|zijn)(?! er\b)|what (is|are)|wat houd(t|en))\b/,
  },
];
