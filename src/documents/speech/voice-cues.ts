import { DUTCH_MONTH } from '../../lexicon/months.ts';
import type { Kind, Sender, Voice } from '../document.ts';
import { thirdPartyIn } from '../identity/sender.ts';
import { isContent, isDescribed } from './voice-content.ts';
import type { Previous, Reading } from './voice-grammar.ts';
import { CABINET, COMMISSION, COUNCIL_EU, COUNTRIES, END, STATES } from './voice-names.ts';
import { COPULAS, MODALS, takesAStand } from './voice-verbs.ts';

/** Where a sentence stands, and what stood around it. */
export interface Around {
  readonly sectionVoice: Voice;
  readonly rubriek: string | null;
  readonly kind: Kind;
  readonly sender: Sender | null;
  /** The heading above it. */
  readonly heading: string;
  readonly previous: Previous | null;
  /** The last body that was named before it in its part. */
  readonly recent: Voice | null;
  readonly item: boolean;
  /** It is a row of a table. */
  readonly row: boolean;
}

const MINISTERS =
  '(?:de|het|een) (?:minister|staatssecretaris|bewindspersoon|bewindspersonen)(?:-president)?(?: (?:van|voor) [^.,;]{3,60})?|het ministerie(?: van [^.,;]{3,60})?';
/** Plain names, of which one is enough: who is named is less than who is the subject, so these need no grammar. */
const BODIES: readonly (readonly [voice: Voice, pattern: RegExp])[] = (
  [
    ['kabinet', `${CABINET}|${MINISTERS}|nederland`],
    [
      'parlement',
      '(?:europees|europese|het) parlement|(?:het )?ep(?:-\\p{L}+)?|european parliament|(?:de |the )?(?:co-)?rapporteurs?|europarlement\\p{L}+',
    ],
    [
      'kamer',
      '(?:tweede|eerste|uw|de) kamer|fracties?|[\\p{L}\\d-]+-fractie|kamerleden|motie|vaste commissie|staten-generaal',
    ],
    ['raad', COUNCIL_EU],
    ['commissie', `${COMMISSION}|(?:het|de) (?:commissievoorstel|voorstel van de commissie)`],
    ['lidstaten', `${STATES}|${COUNTRIES}`],
  ] as const
).map(([voice, names]) => [voice, new RegExp(`(?:^|[\\s("“])(?:${names})${END}`, 'iu')] as const);

interface Named {
  readonly bodies: readonly Voice[];
  /** The one that is named last. */
  readonly last: Voice | null;
}
const SEEN = new Map<string, Named>();
/** So many texts are remembered: a heading stands above many sentences, and a sentence is asked about more than once. */
const MOST_SEEN = 64;

function namedIn(text: string): Named {
  const seen = SEEN.get(text);
  if (seen !== undefined) return seen;
  const bodies: Voice[] = [];
  let last: { at: number; voice: Voice } | null = null;
  for (const [voice, pattern] of BODIES) {
    const at = text.search(pattern);
    if (at < 0) continue;
    bodies.push(voice);
    if (last === null || at > last.at) last = { at, voice };
  }
  const third = thirdPartyIn(text);
  if (third !== null) bodies.push(third);
  const named = { bodies, last: last?.voice ?? null };
  if (SEEN.size >= MOST_SEEN) SEEN.clear();
  SEEN.set(text, named);
  return named;
}

/** The bodies that a text names, wherever in it. */
export const bodiesIn = (text: string): readonly Voice[] => namedIn(text).bodies;

/** The last body of those that a text names, for what follows it. */
export const lastNamed = (text: string): Voice | null => namedIn(text).last;

const MINISTER_ACTS = new RegExp(
  `^(?:(?:ook|daarom|verder|voorts|tevens|daarnaast|wel) )?(?:${MINISTERS}|hij|zij) [\\p{L}]+|volgens (?:${MINISTERS})|(?:antwoordt|meldt|stelt|zegt|acht|wil|licht|geeft|merkt|ziet|denkt) (?:\\S+ )?(?:${MINISTERS})|, aldus (?:${MINISTERS})`,
  'iu',
);
/** Signs in the words of a sentence of what sort of statement it is; none decides by itself. */
const SIGNS: readonly (readonly [cue: string, pattern: RegExp])[] = [
  ['we', /(?:^|[^\p{L}])(?:wij|we|ons|onze|ik|mij|mijn|our|we)(?![\p{L}])/iu],
  ['you', /(?:^|\s)(?:u|uw)(?![\p{L}])/iu],
  ['minister', MINISTER_ACTS],
  ['dutch', /(?:^|[^\p{L}])(?:nederlands?e?|dutch|in nederland|het rijk|rijksoverheid)(?![\p{L}])/iu],
  ['amount', /(?:€|\beuro\b|\bEUR\b|miljoen|miljard)/iu],
  ['number', /\d/u],
  ['percent', /\d ?(?:%|procent|per cent)/iu],
  ['date', new RegExp(`\\d{1,2} (?:${DUTCH_MONTH})|\\b(?:19|20)\\d\\d\\b`, 'iu')],
  [
    'estimate',
    /(?:^|\s)(?:naar schatting|geraamd\p{L}*|raming|raamt|ramen|schat\p{L}*|verwacht\p{L}*|naar verwachting|circa|ongeveer|gemiddeld)(?![\p{L}])/iu,
  ],
  [
    'vote',
    /(?:^|\s)(?:stem(?:t|de|den|men|ming)|stemmen|aangenomen|verworpen|onthield\p{L}*|onthouden|unanimiteit|gekwalificeerde meerderheid|eenparigheid)(?![\p{L}])/iu,
  ],
  [
    'agenda',
    /(?:^|\s)(?:voorzien|gepland|agenda|bespreekt|besproken|behandeld|behandelt|behandeling|vergader\p{L}*|trilo\p{L}*|onderhandelingen|inwerkingtreding|werking|van toepassing|omgezet|gepubliceerd|verschijnt|ontvangt|ontvangen|gestuurd|aangeboden|zomerreces|reces)(?![\p{L}])/iu,
  ],
  [
    'text',
    /(?:^|\s)(?:compromis\p{L}*|voorzitterscompromis|algemene (?:oriëntatie|benadering)|raadstekst|tekst van de raad|akkoord|concept)(?![\p{L}])/iu,
  ],
  [
    'changed',
    /(?:^|\s)(?:geschrapt|verlaagd|verhoogd|teruggebracht|uitgesteld|verschoven|verlengd|ingekort|vervangen|toegevoegd|beperkt|afgezwakt|opgenomen|gehandhaafd|verruimd|opgeschoven|verlegd|vervallen)(?![\p{L}])/iu,
  ],
  [
    'duty',
    /(?:^|\s)(?:moet|moeten|dient|dienen|verplicht\p{L}*|mag|mogen|verbod|verboden|plicht|must|shall|required)(?![\p{L}])/iu,
  ],
  ['will', /(?:^|\s)(?:zal|zullen|gaat|gaan|komt|komen|krijgt|krijgen|wordt|worden|will)(?![\p{L}])/iu],
  [
    'wish',
    /(?:^|\s)(?:wil|willen|wens\p{L}*|pleit\p{L}*|vraagt|vragen|verzoekt|verzoeken|inzet\p{L}*|steunt|steunen|bepleit\p{L}*|eis\p{L}*|wants|calls|asks)(?![\p{L}])/iu,
  ],
  [
    'judges',
    /(?:^|\s)(?:acht|vindt|positief|negatief|kritisch|onvoldoende|te (?:ver|hoog|laag|kort|lang|streng)|wenselijk|belangrijk|nodig|terecht|zorgen|bezwaar|akkoord|instemmen|instemt|proportione\p{L}*|evenredig|onduidelijk)(?![\p{L}])/iu,
  ],
  ['condition', /(?:^|\s)(?:mits|op voorwaarde|indien|tenzij|zolang|voor zover)(?![\p{L}])/iu],
  ['reason', /(?:^|\s)(?:omdat|aangezien|doordat|zodat|want|waardoor|nu)(?![\p{L}])/iu],
  [
    'past',
    /(?:^|\s)(?:werd|werden|was|waren|had|hadden|heeft|hebben|bleek|daalde|steeg|\p{L}+(?:te|de)n?)(?![\p{L}])/iu,
  ],
  [
    'passive',
    /(?:^|\s)(?:wordt|worden|is|zijn|werd|werden|be|is|are|been) (?:\S+ ){0,12}ge\p{L}+(?:d|t|en)(?![\p{L}])/iu,
  ],
  [
    'estimated-by',
    /(?:^|\s)(?:raamt|ramen|schat|becijfert|berekende|verwacht|rekent op|komt uit op|gaat uit van)(?![\p{L}])/iu,
  ],
  [
    'supervises',
    /(?:^|\s)(?:toezicht|toeziet|ziet toe|handhaa\p{L}*|controleert|beoordeelt|uitvoer\p{L}*|houdt toezicht|vergunning\p{L}*)(?![\p{L}])/iu,
  ],
  ['covers', /(?:^|\s)(?:ingepast|budgetdiscipline|dekking|begroting|gedekt)(?![\p{L}])/iu],
  [
    'advice',
    /(?:^|\s)(?:adviseren|adviseert|geadviseerd|advies|akkoord te gaan|in te stemmen|in te zetten|instemt|recommends?|recommended)(?![\p{L}])/iu,
  ],
  ['question', /\?["”’]?$/u],
  [
    'promise',
    /(?:^|\s)(?:zeg(?:t|gen)? .{0,30}toe|toegezegd|toezegging|informeren|geïnformeerd)(?![\p{L}])/iu,
  ],
  ['no', /^(?:nee|ja)[.,]|(?:^|\s)(?:niet|geen)(?![\p{L}])/iu],
];

/** What sort of verb a clause has, as far as that tells who speaks. */
function verbClass({ verb, rest, subject, passive }: Reading): string {
  if (passive) return 'passive';
  if (verb === null) return 'none';
  if (takesAStand(verb, rest)) return 'stand';
  if (MODALS.has(verb)) return 'modal';
  if (COPULAS.has(verb)) return 'copula';
  if (subject === 'document' || subject === 'onderdeel')
    return isDescribed(verb, rest) ? 'describes' : 'judged';
  return 'other';
}

/**
 * What speaks for one speaker or another in a sentence: the place, the sender, the clause's subject and verb, and signs in
 * its words, each alone and some together. `voice-weights.json` says how much each counts for whom.
 */
export function cuesOf(reading: Reading, around: Around): readonly string[] {
  const { sectionVoice, rubriek, kind, sender, heading, previous, recent, item, row } = around;
  const { voice, subject, ascribed, text } = reading;
  const verb = verbClass(reading);
  const at = `at:${sectionVoice}`;
  const who = `subject:${subject ?? 'none'}`;
  const part = `part:${rubriek ?? 'none'}`;
  const of = `of:${kind}`;
  const cues = [
    at,
    part,
    of,
    `sender:${sender?.type ?? 'none'}`,
    who,
    `${who} ${verb}`,
    `${who} ${at}`,
    `${who} ${verb} ${at}`,
    `reads:${voice} ${at}`,
    `reads:${voice} ${part}`,
    `reads:${voice} ${of}`,
    `reads:${voice} ${who}`,
    `${at} ${of}`,
    item ? `item ${at}` : `sentence ${at}`,
  ];
  if (row) cues.push('row', `row ${at}`, `row ${part}`);
  if (ascribed) cues.push(`ascribed:${voice}`, `ascribed:${voice} ${at}`);
  const content = isContent(text, rubriek, { voice: null, wished: false, planned: false });
  if (content) cues.push('content', `content ${at}`);
  for (const [sign, pattern] of SIGNS)
    if (pattern.test(text)) cues.push(sign, `${sign} ${at}`, `${sign} ${part}`, `${sign} reads:${voice}`);
  const named = bodiesIn(text);
  for (const body of named) cues.push(`names:${body}`, `names:${body} ${at}`, `names:${body} reads:${voice}`);
  if (named.length === 0) {
    cues.push('names:nobody', `names:nobody ${at}`);
    if (recent !== null)
      cues.push(`recent:${recent}`, `recent:${recent} ${at}`, `recent:${recent} reads:${voice}`);
  }
  for (const body of bodiesIn(heading)) cues.push(`heading:${body}`, `heading:${body} reads:${voice}`);
  for (const [sign, pattern] of SIGNS)
    if (HEADED.has(sign) && pattern.test(heading)) cues.push(`heading:${sign}`);
  if (previous !== null) cues.push(`after:${previous.voice}`, `after:${previous.voice} ${who}`);
  return cues;
}

/** Signs that also tell something in a heading. */
const HEADED: ReadonlySet<string> = new Set([
  'amount',
  'vote',
  'agenda',
  'text',
  'changed',
  'supervises',
  'covers',
  'advice',
  'question',
]);
