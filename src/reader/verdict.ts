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
/** What a clause is on: also by what goes with a matter. That a competence is shared is no verdict on it. */
const ON: Readonly<Record<Aspect, RegExp>> = {
  bevoegdheid:
    /(?<!\b(?:gedeelde|exclusieve|ondersteunende|aanvullende|nationale|shared|exclusive) )\b(?:bevoegdheid|bevoegdheidsgrondslag|competence)\b|\b(?:rechtsbasis|rechtsgrondslag|legal basis)\b/,
  subsidiariteit: NAMED.subsidiariteit,
  proportionaliteit:
    /\b(?:proportionaliteits?\w*|evenredigheids?\w*|proportionality|(?:dis)?proportione(?:el|le)|(?:on)?evenredige?|(?:dis)?proportionate)\b/,
};

/** What a verdict is a verdict of, or the verb that gives it. */
const VERDICT =
  /\b(grondhouding|oordeel\w*|beoorde\w*|oordelen|eindoordeel|houding|inschatting|waardering|staat|staan|is|zijn|luidt|acht|valt|attitude|assessment|assesses|takes|remains|are|be|isn't|was|waren|stond)\b/;
/**
 * Words of a verdict: said of the matter ("is positief"), or before what gives it ("een positieve grondhouding"). What
 * else is called positive ("positieve gevolgen", "een positief effect") is no verdict.
 */
const SIGNS =
  /\b(overwegend |grotendeels |deels |gedeeltelijk |ten dele |voorzichtig |gematigd |largely |mostly |partly |broadly )?((?:positie|negatie)ve (?=(?:grond|basis)?houding|\w*oordeel|\w*beoordeling|inschatting|waardering|attitude)|(?:positief|negatief)(?! (?:effect|gevolg|resultaat|signaal|punt|saldo|advies|beeld))|kritisch|(?:positive|negative)(?! (?:effect|impact|consequence|result|signal|side)))/g;

/** In the clause of a sign these leave no plain verdict: a negation, or that it is not yet so, or only might be. */
const UNSURE = new RegExp(
  `\\b(?:${[
    'niet(?!-)|geen|geenszins|nooit|nimmer|noch|niets|niemand|allesbehalve|allerminst|onvoldoende|nauwelijks|amper',
    'weinig|evenmin|verre van|ontbre(?:ekt|ken)|minder|matig|onmogelijk|weigert|(?:be)?twijfelt|vraagt zich af',
    'zou|zouden|mocht|mochten|kan|kunnen|indien|tenzij|wellicht|(?<!\\bzo\\w* )mogelijk|misschien|pas|zodra',
    'voorwaardelijk\\w*|slechts|enkel|te vroeg|moeite met|terughoudend|trekt|herzie(?:t|n)|heroverweegt',
    'aanvankelijk|voorheen|wanneer(?! het gaat)|als(?= (?:het (?!gaat|om)|de|er|dit|deze|lidstaten|aan)\\b)',
    '(?:vraag|weten|zien|afhankelijk|positief|negatief) of|^of',
    "not|\\w+n't|no|never|neither|nor|hardly|barely|insufficiently|far from|anything but|less|cannot|could|might|may|would",
    'should|if|unless|once|when|until',
  ].join('|')})(?!\\w)`,
);

const REMARK =
  /\bkanttekening(?:en)?\b|\b(?:een|het|enig|enkele|wel|met) (?:voorbehoud|reserves?|bedenkingen)\b|\bonder voorbehoud\b|\btekent (?:\S+ ){0,6}?aan\b|\bplaatst (?:\S+ ){0,4}?vraagtekens\b|\b(?:heeft (?:\S+ ){0,3}?)?bedenkingen (?:heeft|bij|over)\b|\bheeft (?:\S+ ){0,3}?bedenkingen\b|\bmits\b|\b(?:onder|op) (?:de |deze |die )?voorwaarde\b|\bzolang\b|\bzij het\b|\bweliswaar\b|\b(?:behalve|uitgezonderd|met uitzondering van)\b|\b(?:caveats?|reservations?|provided|as long as|subject to|except)\b/;
/** "Kan zich vinden in de rechtsbasis": consent without the word. */
const CONSENT =
  /\b(kan|kunnen) zich (?:\S+ ){0,3}?vinden in\b|\b(?:steunt|onderschrijft|deelt|ondersteunt|supports|endorses) (?:\S+ ){0,6}?(?:bevoegdheid|rechtsbasis|rechtsgrondslag|subsidiariteit|proportionaliteit|competence|legal basis|subsidiarity|proportionality)\b/;
const DENIED_CONSENT =
  /\b(?:kan|kunnen) zich (?:\S+ ){0,5}?(?:niet|geenszins|onvoldoende) (?:\S+ ){0,3}?vinden\b/;
const OBJECTION = new RegExp(
  [
    '\\b(?:niet|onvoldoende|geenszins|nauwelijks|weinig|not|insufficiently) (?:(?!dan\\b)\\S+ ){0,3}?(?:proportioneel|evenredig|gerechtvaardigd|onderbouwd|gemotiveerd|aangetoond|passend|geschikt|overtuigd|in verhouding|proportionate|justified|substantiated|appropriate)\\b',
    '(?<!\\b(?:niet|geen|not) )\\b(?:disproportione(?:el|le)|buitenproportione(?:el|le)|onevenredige?|disproportionate|ontoereikend|te ver (?:gaan|gaat|voert)|te (?:zwaar|zware|ruim|ruime|streng|strenge|belastend|beperkend|ingrijpend|vergaand)|zwaarder dan|verder (?:gaan|gaat) dan (?:nodig|noodzakelijk)|kritisch)\\b',
    '\\b(?:gaat|gaan|voert|goes|go) (?:(?!niet\\b|not\\b)\\S+ ){0,5}?(?:te ver|verder dan|too far|beyond what is)\\b',
    '\\b(?:gele kaart|schiet tekort|schieten tekort|in strijd met|(?:vraagtekens|zorgen|twijfels) (?:bij|over)|bezwaar|bezwaren|betwijfelt|twijfelt|wijst (?:\\S+ ){0,6}?af)\\b',
  ].join('|'),
);
/** What others could do falls short: that is why the Union may act, and no objection. */
const OF_OTHERS =
  /\bnationa\w+|\bafzonderlijke?\b|\balternatie\w+|\bminder (?:ingrijpende|vergaande)\b|\bmember states\b/;

/** It says that no verdict is given. */
const NONE =
  /\bnog niet (?:kan |kunnen |te )?(?:worden )?(?:geven|gegeven|bepaal\w*|vast)\b|\bzal (?:\S+ ){0,10}?(?:beoordelen|toetsen) (?:op het moment|zodra|wanneer|als)\b|\bhoeft (?:\S+ ){0,6}?niet te worden getoetst\b|\b(?:spreekt|spreken) (?:\S+ ){0,12}?(?:niet|geen oordeel) uit\b|\bkomt? (?:\S+ ){0,8}?niet toe aan\b|\b(?:onthoudt|onthouden) zich\b|\bgeen (?:volledig |definitief |eind)?oordeel\b|\bniet (?:goed |volledig )?(?:te|kunnen|kan worden) beoordel/;

/** Praise of what is aimed at ("positief over het doel", "positief is dat …"), which is no verdict on the matter. */
const AIMS =
  '(?:doel|doelen|doelstelling\\w*|ambities?|aandacht|streven|intenties?|gedachte|idee|uitgangspunt\\w*|aims?|objectives?|ambitions?)';
const OF_AIM = new RegExp(
  `\\b(?:over|van|tegenover|jegens|in|about|towards|on) (?:(?:het|de|haar|zijn|deze|dit|the|algemene|achterliggende) ){0,2}${AIMS}\\b|^(?:het|de) (?:\\w+ )?${AIMS}\\b|(?:positief|positive)(?: is| vindt het kabinet| acht het kabinet)? (?:dat|that)\\b`,
);

/** Whether a sentence names the matter. */
export const names = (aspect: Aspect, sentence: string): boolean => NAMED[aspect].test(fold(sentence));

/** What a clause does to a verdict; `aside` is praise of something else, `none` that no verdict is given. */
export type Tone = 'positive' | 'mostly' | 'negative' | 'unclear' | 'objection' | 'remark' | 'none' | 'aside';

/** The verdict in one sentence; null when it gives none. With `aspect`, only what it says of that matter. */
export const verdictIn = (sentence: string, aspect?: Aspect): Position | null =>
  positionOf(tonesIn(sentence, aspect));

/** Whether anything in these words bears on a verdict: one itself, or a remark beside it. */
export const bears = (words: string, aspect: Aspect): boolean =>
  words.split(/(?<=[.!?])\s+/).some((sentence) => {
    const tones = tonesIn(sentence, aspect);
    return tones.size > 0 && !(tones.size === 1 && tones.has('aside'));
  });

/** The verdict of all that was said together, whatever its order; null when there is none. */
export function positionOf(tones: ReadonlySet<Tone>): Position | null {
  const good = tones.has('positive') || tones.has('mostly');
  if (tones.has('negative')) return good ? 'gemengd' : 'negatief';
  const plain = !(['mostly', 'remark', 'objection', 'unclear', 'none'] as const).some((each) =>
    tones.has(each),
  );
  if (good) return plain ? 'positief' : 'positief-met-kanttekening';
  if (tones.has('aside') && tones.has('objection')) return 'gemengd';
  if (tones.has('none')) return 'onthouden';
  return tones.has('unclear') || tones.has('objection') ? 'geen-oordeel' : null;
}

/** What a sentence says that bears on a verdict; with `aspect` what it says of that matter, or of none by name. */
export function tonesIn(sentence: string, aspect?: Aspect): ReadonlySet<Tone> {
  const text = plainOf(sentence);
  const concerns = ({ matters }: Judgement) =>
    aspect === undefined || matters.size === 0 || matters.has(aspect);
  const tones = new Set(
    judgements(text)
      .filter(concerns)
      .flatMap((each) => [...each.tones]),
  );
  // "Spreekt zich, gelet op het voorgaande, niet uit" is more than one clause.
  const matters = mattersOf(text);
  if (tones.size === 0 && NONE.test(text) && concerns({ matters, tones: [], open: false })) tones.add('none');
  return tones;
}

/** Without what only seems to deny or to limit: "zonder meer positief", "heeft geen bezwaar", "zowel … als …". */
const plainOf = (sentence: string): string =>
  fold(sentence)
    .replace(/\s+/g, ' ')
    .replace(
      /\b(?:zonder|without) (?:enig |enige |any )?(?:meer|voorbehoud|kanttekening\w*|reserves?|bedenkingen|reservations?) ?/g,
      '',
    )
    .replace(
      /\b(?:geen|no) (?:enkel |enkele |any )?(?:bezwa(?:ar|ren)|bedenkingen|kanttekening\w*|voorbehoud|reservations?)\b/g,
      '',
    )
    .replace(/\bzowel (.{1,200}?) als /g, '$1 en ')
    .trim();

const mattersOf = (text: string): Set<Aspect> => new Set(ASPECTS.filter((aspect) => ON[aspect].test(text)));
/** Where one clause ends and the next begins; a list of matters is put together again. */
const BREAK = new RegExp(
  [
    '[;:()]\\s*|\\. |, (?:en |and )?',
    ' (?=(?:maar|doch|terwijl|omdat|aangezien|want|doordat|zodat|waardoor|zij het|mits|zolang|tenzij|(?:onder|op) (?:de |deze )?voorwaarde|hoewel|ofschoon|alhoewel|al (?:plaatst|heeft|maakt|tekent|vindt|acht|is|ziet|gaat)|met (?:als|de|een|enkele|enige|wel) (?:kanttekening|bedenkingen|voorbehoud|reserves)\\w*|met uitzondering|behalve|but|while|whereas|because|since|although|provided|subject to|with (?:a|some) (?:caveat|reservation)\\w*)\\b)',
    ' (?=nu (?:het|de|er|dit|deze|een)\\b)',
    ' (?:en|and) (?=(?:over|ten|wat|inzake|voor|van|die van|about|on|is|staat|oordeelt|beoordeelt|heeft|acht|vindt|meent|plaatst|maakt|steunt|onderschrijft|ziet|kan|zal|wijst|spreekt|niet|geen|geenszins|not|het kabinet|het oordeel|de grondhouding)\\b|(?:\\w+ )?(?:positie|negatie|positiv|negativ|kritisch)|(?:de |die |the )?(?:bevoegdheid|subsidiariteit|proportionaliteit|evenredigheid|competence|subsidiarity|proportionality)\\b)',
  ].join('|'),
);
/** What says why, and what ends that: another turn, or the main clause with its verb first. */
const REASON =
  /^(?:omdat|aangezien|want|doordat|zodat|waardoor|nu|gezien|gelet op|gegeven|because|since|given)\b/;
const CONTRAST =
  /^(?:maar|doch|terwijl|zij het|al|hoewel|ofschoon|alhoewel|mits|zolang|tenzij|onder|op|wel|met|behalve|but|while|whereas|although|provided|subject|with|except)\b/;
const RESUMES =
  /^(?:is|staat|oordeelt|beoordeelt|heeft|acht|komt|spreekt|valt|kan|het kabinet|het oordeel|de grondhouding|over|ten aanzien|the cabinet)\b/;
const CONDITION = /^(?:als|indien|wanneer|zodra|mocht|mochten|tenzij|if|unless|once|when)\b/;
const LIMITED = /^(?:mits|zolang|(?:onder|op) (?:de |deze )?voorwaarde|provided|subject)\b/;
/** A turn after a verdict takes something from it: "positief, maar vraagt om verduidelijking". */
const BUT = /^(?:maar|doch|but|tenzij|indien|zodra|unless|if)\b|\b(?:echter|evenwel|however)\b/;
const OWN_VERB =
  /\b(?:acht|vindt|meent|plaatst|heeft|tekent|maakt|ziet|is|zijn|staat|valt|blijft|mist|vraagt|wil|oordeelt|beoordeelt|has|finds|considers|believes|sees)\b/;
const DEPENDS = /^(?:dat|of|om|die|that|whether)\b/;
/** "Positief, zo meent het kabinet, is het voorstel niet." */
const DENIES_BEFORE = /\b(?:niet|geenszins|not)\.?$/;
const SIGN_OR_CONSENT = new RegExp(`${SIGNS.source}|${CONSENT.source}`);

interface Clause {
  readonly text: string;
  readonly matters: ReadonlySet<Aspect>;
  readonly tones: readonly Tone[];
  /** It says why, so that what it denies is not the verdict. */
  readonly reason: boolean;
  /** "Positief over de bevoegdheid", after which more may be listed, rather than "de bevoegdheid is positief". */
  readonly open: boolean;
}

/** What was judged, and how; without matters where none is named. */
type Judgement = Pick<Clause, 'matters' | 'tones' | 'open'>;

const NONE_NAMED: ReadonlySet<Aspect> = new Set();

function clausesOf(text: string): readonly Clause[] {
  const judging = VERDICT.test(text);
  let reason = false;
  return text
    .split(BREAK)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => {
      reason = REASON.test(words) || (reason && !CONTRAST.test(words) && !RESUMES.test(words));
      return clauseOf(words, reason, judging);
    });
}

function clauseOf(text: string, reason: boolean, judging: boolean): Clause {
  const matters = LIMITED.test(text) ? NONE_NAMED : mattersOf(text);
  const first = Math.min(...[...matters].map((aspect) => text.search(ON[aspect])));
  const tones = tonesOf(text, reason, judging);
  const open = matters.size > 0 && text.search(SIGN_OR_CONSENT) < first;
  return { text, matters, tones, reason, open };
}

function tonesOf(text: string, reason: boolean, judging: boolean): Tone[] {
  if (NONE.test(text)) return ['none'];
  const remark: Tone[] = REMARK.test(text) ? ['remark'] : [];
  const signs = judging ? [...text.matchAll(SIGNS)].map(signOf) : [];
  const consents = CONSENT.test(text);
  if (signs.length === 0 && DENIED_CONSENT.test(text)) return ['unclear', ...remark];
  if (signs.length > 0 || consents) {
    const denied = UNSURE.test(text.replace(/\b(?:kan|kunnen) zich\b/, ''));
    if (denied) return ['unclear', ...remark];
    if (isOfAim(text)) return [signs.includes('negative') ? 'unclear' : 'aside', ...remark];
    return [...(signs.length > 0 ? signs : (['positive'] as const)), ...remark];
  }
  if (!reason && OBJECTION.test(text) && !OF_OTHERS.test(text)) return ['objection', ...remark];
  return remark;
}

function signOf([, degree, word = '']: RegExpExecArray): Tone {
  if (word.startsWith('negati')) return 'negative';
  if (word.startsWith('kritisch')) return 'unclear';
  return degree === undefined ? 'positive' : 'mostly';
}

/** Unless a matter is named after it: "positief over het doel en de proportionaliteit". */
function isOfAim(text: string): boolean {
  const aim = OF_AIM.exec(text);
  return aim !== null && mattersOf(text.slice(aim.index)).size === 0;
}

/** Puts clauses together: a list of matters goes with the verdict that it opens or closes. */
function judgements(text: string): readonly Judgement[] {
  const clauses = clausesOf(text);
  const final = clauses.findLastIndex(isVerdict);
  const judged: Judgement[] = [];
  let waiting: Clause[] = [];
  for (const [at, clause] of clauses.entries()) {
    const last = judged.at(-1);
    const more = at < final;
    if (isVerdict(clause)) {
      judged.push(withWaiting(clause, waiting, last));
      waiting = [];
    } else if (last === undefined) waiting.push(clause);
    else if (goesOn(clause, last, more)) judged.push(continued(clause, last));
    else if (DENIES_BEFORE.test(clause.text) && !clause.reason && clause.matters.size === 0 && !more)
      judged.splice(-1, 1, { ...last, tones: ['unclear'] });
    else waiting.push(clause);
  }
  // A remark alone is said of what it names.
  if (judged.length === 0) judged.push(...waiting);
  return judged;
}

const isVerdict = ({ tones }: Clause): boolean => tones.some((tone) => tone !== 'remark');

/** A verdict with the matters listed before it, and with what was denied before it came to its sign. */
function withWaiting(clause: Clause, waiting: readonly Clause[], last: Judgement | undefined): Judgement {
  const before = waiting.filter(({ reason }) => reason === clause.reason);
  const listed = clause.open ? [] : before.flatMap(({ matters }) => [...matters]);
  const named = new Set([...clause.matters, ...listed]);
  const whole = OWN_VERB.test(clause.text) && !DEPENDS.test(clause.text);
  const denied = before.some(({ text }) => CONDITION.test(text) || (!whole && UNSURE.test(text)));
  const remarked = before.flatMap(({ tones }) => tones);
  return {
    matters: named.size > 0 || last === undefined ? named : last.matters,
    tones: [...(denied ? clause.tones.map(doubted) : clause.tones), ...remarked],
    open: clause.open,
  };
}

const doubted = (tone: Tone): Tone =>
  tone === 'positive' || tone === 'mostly' || tone === 'negative' ? 'unclear' : tone;

/** Whether a clause without a verdict of its own belongs to the one before it. */
function goesOn({ matters, tones, reason, text }: Clause, last: Judgement, more: boolean): boolean {
  if (tones.length > 0 || (BUT.test(text) && matters.size === 0)) return true;
  return matters.size > 0 && !reason && (last.open || !more);
}

/** More that the verdict before it holds for, unless this denies it or says something of its own. */
function continued({ matters, tones, text }: Clause, last: Judgement): Judgement {
  const { open } = last;
  if (matters.size === 0) return { matters: last.matters, tones: ['remark'], open };
  if (UNSURE.test(text)) return { matters, tones: ['unclear'], open };
  if (OWN_VERB.test(text)) return { matters, tones, open };
  return { matters, tones: [...last.tones, ...tones], open };
}
