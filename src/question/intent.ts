import type { Voice } from '../documents/document.ts';
import { COUNTRIES } from '../lexicon/countries.ts';
import type { AskedVoice, Intent } from '../search/words/query.ts';

/** What kind of answer is asked for. */

/** First match wins; patterns run on folded text. The order is the rule: "waarom vindt …" asks for a reason. */
const INTENTS: readonly (readonly [Intent, RegExp])[] = [
  [
    'summary',
    /\b(samenvatting|samengevat|vat .{0,60}samen|samenvatten|in het kort|kort gezegd|in een notendop|wat moet ik (hierover |daarover )?weten|praat me .{0,20}bij|briefing|hoofdlijnen|waar (gaat|gaan) (de |het |dit |deze |die )?(nota|fiche|stuk|brief|document|stukken|dossier)?( eigenlijk)? ?over|summar(y|ise|ize)|in short|brief me)\b/,
  ],
  [
    'comparison',
    /\b(verschil(t|len)?|verschillend|vergelijk(ing|en)?|overeenkomst(en)?|versus|vs|differ(s|ence|ences)?|compare[sd]?|comparison|ten opzichte van|verhoudt|verhouden)\b/,
  ],
  [
    'why',
    /\b(waarom|waardoor|hoezo|vanwaar|why|om welke reden(en)?|wat is de reden|redenen?|how come|aanleiding)\b/,
  ],
  [
    'date',
    /^(en )?(de )?\w+datum\b|\b(wanneer|datum|(wat is de|welke) \w*datum|welke (dag|data|maand|periode)|op welke (dag|datum)|wat is de (datum|deadline)|van welke datum|hoe laat|per wanneer|tot wanneer|vanaf wanneer|in welk jaar|when|what (date|day|year)|which (date|day|year)|deadline|by what date|hoe lang|hoelang|how long|hoe snel)\b/,
  ],
  ['number', /\b(hoeveel|hoe veel|hoevel|aantal|how (many|much)|number of|percentage|hoe hoog|hoe groot)\b/],
  [
    'who',
    /\b(wie|wiens|door wie|who|whom|whose|welk(e)? (ministerie|ministeries|minister|departement|departementen|bewindspersoon|instantie|organisatie|raadsformatie|raad)|which (ministry|ministries|minister|department|council( formation)?)|eerstverantwoordelijk\w*|trekker|penvoerder)\b/,
  ],
  ['proposal', /\b(waar gaat .{0,80}over|what (is|are) .{0,80}about|waarover gaat)\b/],
  [
    'definition',
    /\b(waar staat .{1,40} voor|betekent|betekenis|stand(s)? for|definitie|definition|what does .{1,60} mean|wat wordt .{0,20}(bedoeld|verstaan)|wat bedoel\w+ .{0,40}met|afkorting)\b/,
  ],
  [
    'list',
    /\b(welke (?!(?:de|het|een|van|bij|voor)\b)\w+|noem|som .{0,40}op|opsomming|lijst(je)?|rijtje|overzicht|which (?!(?:the|an?|of|for)\b)\w+|list|name the|wat zijn (de|het)|what are the)\b/,
  ],
  [
    'position',
    /\b(vind(t|en)?|vond|standpunt\w*|positie\w*|kabinetspositie|inzet(?!ten)\w*|oordeel\w*|oordelen|beoordeelt|beoordeling|grondhouding|houding|mening|opvatting\w*|appreciatie|steun(t|en)?|positief|negatief|kritisch|kritiek|bezwaar|bezwaren|zorgen|voorstander|tegenstander|(?:onze|kabinets|nederlandse) ?lijn|blij|tevreden|enthousiast|ingenomen|kabinetsreactie|kabinetsinzet|kabinetsstandpunt|(?:on|het (?:(?:er|daar|hier) ?)?(?:mee )?)eens|eens (?:met|over)|staat .{0,30}tegenover|denk(t|en)?|aankijk\w*|kijk(t|en)?|think(s)?|position|view|views|stance|opinion|happy|pleased|support(s|ive)?|favou?r|against|welcome(s)?|assess(es|ment)?)\b/,
  ],
  [
    'proposal',
    /\b(stelt .{0,60}voor|stel(t|len) .{0,30}voor|voorgesteld|voorstel(len|t)?|propose[sd]?|proposals?|wat wil|wat willen|wat staat|wat staan|houdt .{0,60} in|inhoud\w*|essentie|plannen|voornemen\w*|behelst|behelzen|omvat|voorziet|contain(s)?|kern)\b/,
  ],
  ['definition', /^(en )?(wat (is|zijn)(?! er\b)|what (is|are)|wat houd(t|en))\b/],
];

export function intentOf(folded: string): Intent {
  for (const [intent, pattern] of INTENTS) if (pattern.test(folded)) return intent;
  return 'fact';
}

const ACTORS: readonly (readonly [Voice, string])[] = [
  [
    'parlement',
    '(?:het )?(?:europees parlement|europese parlement|parlement|ep)|(?:the )?(?:european )?parliament|europarlementariers',
  ],
  [
    'kamer',
    '(?:de )?(?:tweede|eerste) kamer|de kamer|the house|(?:the )?dutch parliament|(?:de )?(?:kamerfracties?|fracties?|kamerleden)|parlementariers',
  ],
  [
    'lidstaten',
    '(?:de )?(?:(?:andere|overige|meeste|sommige|other|some|most) (?:eu-)?(?:lidstaten|landen|member states|countries)|lidstaten|member states)|' +
      COUNTRIES.join('|'),
  ],
  ['ambtelijk', '(?:de )?(?:ambtenaren|ambtelijke|officials|civil servants)'],
  [
    'commissie',
    '(?:de )?(?:europese commissie|commissie|commissievoorstel|eurocommissie|brussel|ec)|(?:the )?(?:european commission|commission)|commission',
  ],
  [
    'kabinet',
    '(?:het |ons |the |dutch )*(?:kabinet|regering|government|cabinet)|nederland|wij|we|(?:the )?netherlands|minister|bewindspersoon',
  ],
];

const THINKS =
  'vind(?:t|en)?|vond(?:en)?|doet|doen|deed|wil|willen|wilt|wou|vraagt|vragen|steunt|steunen|stelt|stellen|zegt|zeggen|denkt|denken|' +
  'staat|staan|beoordeelt|beoordelen|zet|zetten|pleit|pleiten|verwelkomt|onderschrijft|hecht|maakt|roept|ziet|zien|kijkt|kijken|' +
  'is|zijn|neemt|nemen|noemt|noemen|treft|treffen|geeft|geven|moedigt|adviseert|adviseren|legt|vreest|mist|eist|bepleit|reageert|' +
  'does|do|did|is|are|want|wants|should';

const ONE_THINKS = new RegExp(`^(?:${THINKS})$`);
/** "Vraagt", "steunt": what a speaker does with a subject, and none itself. */
export const saysWhatIsThought = (word: string): boolean => ONE_THINKS.test(word);

const OPINIONS =
  'standpunt|positie|inzet|oordeel|mening|opvatting|grondhouding|houding|appreciatie|reactie|visie|wensen|bezwaren|zorgen|' +
  'voorstel|voorstellen|plannen|plan|position|view|views|stance|opinion|proposals?|reaction';

/*
 * A speaker is named as such by the words around it: "vindt het kabinet", "standpunt van het kabinet", "volgens het
 * kabinet"; "het kabinet vindt", "the cabinet's position". These words and the names are patterns apart: in one
 * pattern they multiply, and compiling it takes longer than all the rest of a first question.
 */
const BEFORE = new RegExp(
  `\\b(?:${THINKS}|(?:${OPINIONS}) (?:van|of|bij|by)|volgens|according to) (?:(de|het|the) )?`,
  'g',
);
const THINKS_AFTER = new RegExp(` (?:${THINKS})\\b`, 'g');
const OWNED_AFTER = /('?)(s?) (?:position|view|views|stance|opinion|proposals?|assessment|attitude)\b/g;

interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where the name of a speaker may begin, and where it may end, to be explicit. */
function placesIn(folded: string): Places {
  return {
    starts: [...folded.matchAll(BEFORE)].flatMap(({ 0: match, 1: article, index }) => {
      const end = index + match.length;
      return article === undefined ? [end] : [end - article.length - 1, end];
    }),
    ends: [
      ...[...folded.matchAll(THINKS_AFTER)].map(({ index }) => index),
      ...[...folded.matchAll(OWNED_AFTER)].flatMap(({ 1: apostrophe = '', 2: s = '', index }) =>
        Array.from({ length: apostrophe.length + s.length + 1 }, (_, i) => index + i),
      ),
    ],
  };
}

const SPEAKERS = ACTORS.map(([voice, actor]) => ({
  voice,
  starting: new RegExp(`(?:${actor})\\b`, 'y'),
  ended: new RegExp(`(?<=\\b(?:${actor}))`, 'y'),
  mentioned: new RegExp(`\\b(?:${actor})\\b`),
}));

const matchesAt = (pattern: RegExp, text: string, place: number): boolean => {
  pattern.lastIndex = place;
  return pattern.test(text);
};

/** Words that name the speaker inside a compound or a possessive, and so are explicit. */
const COMPOUNDS: readonly (readonly [Voice, RegExp])[] = [
  [
    'kabinet',
    /\b(kabinets(inzet|standpunt|positie|reactie|oordeel|appreciatie|houding|opvatting)|regeringsstandpunt|(onze|ons) (inzet|standpunt|positie|oordeel|houding|lijn|mening|reactie|wensen|bezwaren)|nederlandse (inzet|standpunt|positie|houding|oordeel|reactie)|grondhouding|(dutch|our) (position|view|stance|assessment|reaction)|nl-(inzet|standpunt|positie))\b/,
  ],
  ['commissie', /\b(commissievoorstel(len)?|commissieplan(nen)?)\b/],
  [
    'ambtelijk',
    /\b(ambtelijk advies|wordt .{0,30}geadviseerd|geadviseerde?|advies aan (de )?(minister|u)|official advice|advised)\b/,
  ],
  ['lidstaten', /\b(krachtenveld|medestanders|tegenstanders|bondgenoten|gelijkgezind\w*|like-?minded)\b/],
];

/*
 * "En het kabinet?", "what about the Commission on prevention?": without a verb, the one who is named first is asked now.
 */
const TURNS_TO =
  /^(?:(?:en|maar|of|ook|dus|and|but|or|so) )*(?:(?:what|how) about |hoe (?:zit|staat) (?:het|dat|dit) (?:dan )?(?:met|bij|voor) |(?:bij|van|volgens|from|by|according to) )?/;
const TURNED =
  /^\W*$|^ (?:dan|ook|zelf|hier\w*|daar\w*|er\w+|over|bij|op|in|van|voor|en|of|then|too|itself|themselves|on|about|for|of|and|or)\b/;

/** The speaker that a follow-up turns to by name alone; null where it says more than that. */
export function turnsTo(folded: string): Voice | null {
  const lead = TURNS_TO.exec(folded)?.[0].length ?? 0;
  const article = /^(?:de|het|the) /.exec(folded.slice(lead))?.[0].length ?? 0;
  for (const start of new Set([lead, lead + article]))
    for (const { voice, starting } of SPEAKERS)
      if (matchesAt(starting, folded, start) && TURNED.test(folded.slice(starting.lastIndex))) return voice;
  return null;
}

/** "Voor het kabinet", "to the member states": whom something is for, not who says it. */
const FOR_WHOM =
  /\b(?:voor|aan|naar|tegen|met|bij|tussen|for|to|with|between) (?:(?:de|het|the|onze|ons|our|alle|all|andere|other|nederlandse|dutch) )*$/;

/** The only speaker that a question names, where it is not the one that something is for; null where there is none. */
export function soleSpeaker(folded: string, voices: readonly AskedVoice[]): Voice | null {
  const [only] = voices;
  if (only === undefined || voices.length > 1 || only.explicit) return null;
  const at = SPEAKERS.find(({ voice }) => voice === only.voice)?.mentioned.exec(folded)?.index ?? 0;
  return FOR_WHOM.test(folded.slice(0, at)) ? null : only.voice;
}

/** All speakers that the question asks for, the explicit ones first, in the order of the tables. */
export function voicesOf(folded: string): readonly AskedVoice[] {
  const result = new Map<Voice, boolean>();
  for (const [voice, pattern] of COMPOUNDS) if (pattern.test(folded)) result.set(voice, true);
  const { starts, ends } = placesIn(folded);
  for (const { voice, starting, ended } of SPEAKERS)
    if (
      starts.some((place) => matchesAt(starting, folded, place)) ||
      ends.some((place) => matchesAt(ended, folded, place))
    )
      result.set(voice, true);
  for (const { voice, mentioned } of SPEAKERS)
    if (!result.has(voice) && mentioned.test(folded)) result.set(voice, false);
  return [...result]
    .map(([voice, explicit]) => ({ voice, explicit }))
    .sort((a, b) => Number(b.explicit) - Number(a.explicit));
}

/** "Wat vindt de VNG ervan?", "hoe denken de tuincentra over …": somebody who is none of the speakers. */
const OUTSIDER =
  /\b(?:wat|hoe) (?:vindt|vinden|denkt|denken|oordeelt|oordelen|reageert|reageren|zegt|zeggen) (?:de |het |een )?(\p{L}[\p{L}-]+)/u;
const NO_OUTSIDER =
  /^(andere|overige|meeste|sommige|lidstaten|landen|europees|europese|tweede|eerste|we|wij|u|jullie|ik|men|zij|ze|hij|je|dat|dit|er|nota|fiche|brief|stuk|voorstel|document|mededeling|actieplan|strategie|verordening|richtlijn|register|tekst)$/;

/** The folded name of a third party whose opinion is asked, or null; `asked` are the speakers that it asks for. */
export function outsiderOf(folded: string, asked: readonly AskedVoice[] = voicesOf(folded)): string | null {
  const name = OUTSIDER.exec(folded)?.[1];
  if (name === undefined || NO_OUTSIDER.test(name) || asked.some(({ explicit }) => explicit)) return null;
  return SPEAKERS.some(({ mentioned }) => mentioned.test(`de ${name}`) || mentioned.test(`het ${name}`))
    ? null
    : name;
}
