import { fold } from '../search/fold.ts';

export const POSITIONS = [
  'positief',
  'positief-met-kanttekening',
  'gemengd',
  'negatief',
  'onthouden',
  'geen-oordeel',
] as const;
/**
 * The cabinet's attitude on competence, subsidiarity or proportionality. `gemengd` is partly positive and partly
 * negative; `onthouden`: it says that it gives no verdict, or none yet; `geen-oordeel`: the matter is treated, without a verdict
 * that is recognised.
 */
export type Position = (typeof POSITIONS)[number];

/** The three matters on which a fiche gives a verdict, in its order. */
export const ASPECTS = ['bevoegdheid', 'subsidiariteit', 'proportionaliteit'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What each is called, in folded text; "evenredigheid" is the older word for the third. */
const NAMED: Readonly<Record<Aspect, RegExp>> = {
  bevoegdheid: /\b(bevoegdheid|bevoegdheidsgrondslag|competence)\b/,
  subsidiariteit: /\b(subsidiariteits?\w*|subsidiarity)\b/,
  proportionaliteit: /\b(proportionaliteits?\w*|evenredigheids?\w*|proportionality)\b/,
};

/** What a verdict is a verdict of, or the verb that gives it. */
const VERDICT =
  /\b(grondhouding|oordeel\w*|beoordeel\w*|eindoordeel|houding|inschatting|waardering|staat|staan|is|luidt|acht|attitude|assessment)\b/;
/**
 * Words of a verdict: said of the matter ("is positief"), or before what gives it ("een positieve grondhouding"). What
 * else is called positive ("positieve gevolgen", "een positief effect") is no verdict.
 */
const SIGNS =
  /\b(niet (?:onverdeeld |geheel |volledig |zonder meer )?)?(overwegend |grotendeels |deels |gedeeltelijk |licht |zeer )?((?:positie|negatie)ve (?=(?:grond|basis)?houding|\w*oordeel|\w*beoordeling|inschatting|attitude)|(?:positief|negatief)(?! (?:effect|gevolg|resultaat|signaal|punt|saldo|advies|beeld))|kritisch|positive|negative)/g;
const REMARK =
  /\bkanttekening(?:en)?\b|\b(?:een|het|enig|enkele|wel|met) (?:voorbehoud|reserves?|bedenkingen)\b|\bonder voorbehoud\b|\btekent (?:\S+ ){0,6}?aan\b|\bplaatst (?:\S+ ){0,4}?vraagtekens\b|\bheeft (?:\S+ ){0,3}?bedenkingen\b|\bcaveat\b/;
/** "Kan zich vinden in de rechtsbasis": consent without the word. */
const CONSENT =
  /\b(kan|kunnen) zich (?:\S+ ){0,3}?vinden in\b|\b(?:steunt|onderschrijft|deelt|ondersteunt) (?:\S+ ){0,6}?(?:bevoegdheid|rechtsbasis|rechtsgrondslag|subsidiariteit|proportionaliteit)/;
const OBJECTION =
  /\bkan zich (?:\S+ ){0,3}?niet vinden in\b|\b(?:niet|onvoldoende) (?:proportioneel|evenredig|gerechtvaardigd)\b|\bgele kaart\b|\bgaat verder dan (?:nodig|noodzakelijk)\b/;

/** It says that no verdict is given. */
const NONE =
  /\bnog niet (?:worden )?(?:geven|gegeven|bepaal\w*|vast)\b|\bzal (?:\S+ ){0,10}?(?:beoordelen|toetsen) (?:op het moment|zodra|wanneer|als)\b|\bhoeft (?:\S+ ){0,6}?niet te worden getoetst\b|\b(?:spreekt|spreken) (?:\S+ ){0,12}?(?:niet|geen oordeel) uit\b|\bkomt? (?:\S+ ){0,8}?niet toe aan\b|\b(?:onthoudt|onthouden) zich\b|\bgeen (?:volledig |definitief |eind)?oordeel\b|\bniet (?:goed |volledig )?(?:te|kunnen|kan worden) beoordel/;

/** Whether a sentence names the matter. */
export const names = (aspect: Aspect, sentence: string): boolean => NAMED[aspect].test(fold(sentence));

/** Whether a sentence places a remark beside a verdict. */
export const remarks = (sentence: string): boolean => REMARK.test(fold(sentence));

/**
 * The verdict in one sentence; null when it gives none. With `aspect`, a sentence on several matters ("positief over de
 * bevoegdheid, negatief over de proportionaliteit") is read clause by clause.
 */
export function verdictIn(sentence: string, aspect?: Aspect): Position | null {
  const text = fold(sentence).replace(/\s+/g, ' ');
  if (NONE.test(text)) return 'onthouden';
  const part = aspect === undefined ? text : clauseOn(text, aspect);
  const found = [...part.matchAll(SIGNS)];
  if (found.length === 0 || !VERDICT.test(text)) return plainly(part);
  const signs = new Set(found.map(signOf));
  if (signs.has('unclear')) return 'geen-oordeel';
  if (signs.has('positive') && signs.has('negative')) return 'gemengd';
  if (signs.has('negative')) return 'negatief';
  return signs.has('mostly') || remarks(part) ? 'positief-met-kanttekening' : 'positief';
}

type Sign = 'positive' | 'mostly' | 'negative' | 'unclear';

function signOf([, denied, degree, word = '']: RegExpExecArray): Sign {
  // "Niet onverdeeld positief" is neither.
  if (denied !== undefined) return 'unclear';
  if (word.startsWith('negatie') || word === 'negative') return 'negative';
  if (word.startsWith('kritisch')) return 'unclear';
  return degree !== undefined && /overwegend|grotendeels/.test(degree) ? 'mostly' : 'positive';
}

function plainly(text: string): Position | null {
  if (OBJECTION.test(text)) return null;
  return CONSENT.test(text) ? 'positief' : null;
}

/**
 * Of a sentence on several matters the clause on one of them, with the verdict that belongs to it: "positief over de
 * bevoegdheid en de subsidiariteit, negatief over de proportionaliteit". One verdict holds for all that it lists.
 */
function clauseOn(text: string, aspect: Aspect): string {
  const clauses = text.split(
    /;|, (?:maar|en|terwijl|doch) |, (?!met |zij het )| maar | terwijl |(?<=\b(?:positief|negatief)) en (?=\w+ (?:over|ten aanzien|wat|inzake|voor))/,
  );
  const judged: { words: string; signs: boolean }[] = [];
  for (const words of clauses) {
    const signs = words.match(SIGNS) !== null;
    const last = judged.at(-1);
    // A list of matters goes with the verdict that closes it, or with the one before it.
    if (last !== undefined && (!last.signs || !signs)) {
      last.words += `, ${words}`;
      last.signs ||= signs;
    } else judged.push({ words, signs });
  }
  return judged.find(({ words }) => NAMED[aspect].test(words))?.words ?? text;
}
