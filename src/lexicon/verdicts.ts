/*
 * Words of a verdict on a proposal, folded, Dutch and English: by which a sentence gives one, denies it, limits it or leaves it
 * open, and by which its clauses are told apart. Source: how the parts of the template for fiches on competence, subsidiarity and
 * proportionality are worded (`kinds/fiche/template-beoordeling.ts`); `test/reader/verdict.test.ts` has an example of each.
 */

/** The three matters on which a fiche gives a verdict, in its order. */
export const ASPECTS = ['bevoegdheid', 'subsidiariteit', 'proportionaliteit'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What each is called, in folded text; "evenredigheid" is the older word for the third. */
export const NAMED: Readonly<Record<Aspect, RegExp>> = {
  bevoegdheid: /\b(bevoegdheid|bevoegdheidsgrondslag|competence)\b/,
  subsidiariteit: /\b(subsidiariteits?\w*|subsidiarity)\b/,
  proportionaliteit: /\b(proportionaliteits?\w*|evenredigheids?\w*|proportionality)\b/,
};
/** What a clause is on: also by what goes with a matter. That a competence is shared is no verdict on it. */
export const ON: Readonly<Record<Aspect, RegExp>> = {
  bevoegdheid:
    /(?<!\b(?:gedeelde|exclusieve|ondersteunende|aanvullende|nationale|shared|exclusive) )\b(?:bevoegdheid|bevoegdheidsgrondslag|competence)\b|\b(?:rechtsbasis|rechtsgrondslag|legal basis)\b/,
  subsidiariteit: NAMED.subsidiariteit,
  proportionaliteit:
    /\b(?:proportionaliteits?\w*|evenredigheids?\w*|proportionality|(?:dis)?proportione(?:el|le)|(?:on)?evenredige?|(?:dis)?proportionate)\b/,
};

/** What a verdict is a verdict of, or the verb that gives it. */
export const VERDICT =
  /\b(grondhouding|oordeel\w*|beoorde\w*|oordelen|eindoordeel|houding|inschatting|waardering|staat|staan|is|zijn|luidt|acht|valt|attitude|assessment|assesses|takes|remains|are|be|isn't|was|waren|stond)\b/;
/**
 * Words of a verdict: said of the matter ("is positief"), or before what gives it ("een positieve grondhouding"). What
 * else is called positive ("positieve gevolgen", "een positief effect") is no verdict.
 */
export const SIGNS =
  /\b(overwegend |grotendeels |deels |gedeeltelijk |ten dele |voorzichtig |gematigd |largely |mostly |partly |broadly )?((?:positie|negatie)ve (?=(?:grond|basis)?houding|\w*oordeel|\w*beoordeling|inschatting|waardering|attitude)|(?:positief|negatief)(?! (?:effect|gevolg|resultaat|signaal|punt|saldo|advies|beeld))|kritisch|(?:positive|negative)(?! (?:effect|impact|consequence|result|signal|side)))/g;

/** In the clause of a sign these leave no plain verdict: a negation, or that it is not yet so, or only might be. */
export const UNSURE = new RegExp(
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

export const REMARK =
  /\bkanttekening(?:en)?\b|\b(?:een|het|enig|enkele|wel|met) (?:voorbehoud|reserves?|bedenkingen)\b|\bonder voorbehoud\b|\btekent (?:\S+ ){0,6}?aan\b|\bplaatst (?:\S+ ){0,4}?vraagtekens\b|\b(?:heeft (?:\S+ ){0,3}?)?bedenkingen (?:heeft|bij|over)\b|\bheeft (?:\S+ ){0,3}?bedenkingen\b|\bmits\b|\b(?:onder|op) (?:de |deze |die )?voorwaarde\b|\bzolang\b|\bzij het\b|\bweliswaar\b|\b(?:behalve|uitgezonderd|met uitzondering van)\b|\b(?:caveats?|reservations?|provided|as long as|subject to|except)\b/;
/** "Kan zich vinden in de rechtsbasis": consent without the word. */
export const CONSENT =
  /\b(kan|kunnen) zich (?:\S+ ){0,3}?vinden in\b|\b(?:steunt|onderschrijft|deelt|ondersteunt|supports|endorses) (?:\S+ ){0,6}?(?:bevoegdheid|rechtsbasis|rechtsgrondslag|subsidiariteit|proportionaliteit|competence|legal basis|subsidiarity|proportionality)\b/;
export const DENIED_CONSENT =
  /\b(?:kan|kunnen) zich (?:\S+ ){0,5}?(?:niet|geenszins|onvoldoende) (?:\S+ ){0,3}?vinden\b/;
export const OBJECTION = new RegExp(
  [
    '\\b(?:niet|onvoldoende|geenszins|nauwelijks|weinig|not|insufficiently) (?:(?!dan\\b)\\S+ ){0,3}?(?:proportioneel|evenredig|gerechtvaardigd|onderbouwd|gemotiveerd|aangetoond|passend|geschikt|overtuigd|in verhouding|proportionate|justified|substantiated|appropriate)\\b',
    '(?<!\\b(?:niet|geen|not) )\\b(?:disproportione(?:el|le)|buitenproportione(?:el|le)|onevenredige?|disproportionate|ontoereikend|te ver (?:gaan|gaat|voert)|te (?:zwaar|zware|ruim|ruime|streng|strenge|belastend|beperkend|ingrijpend|vergaand)|zwaarder dan|verder (?:gaan|gaat) dan (?:nodig|noodzakelijk)|kritisch)\\b',
    '\\b(?:gaat|gaan|voert|goes|go) (?:(?!niet\\b|not\\b)\\S+ ){0,5}?(?:te ver|verder dan|too far|beyond what is)\\b',
    '\\b(?:gele kaart|schiet tekort|schieten tekort|in strijd met|(?:vraagtekens|zorgen|twijfels) (?:bij|over)|bezwaar|bezwaren|betwijfelt|twijfelt|wijst (?:\\S+ ){0,6}?af)\\b',
  ].join('|'),
);
/** What others could do falls short: that is why the Union may act, and no objection. */
export const OF_OTHERS =
  /\bnationa\w+|\bafzonderlijke?\b|\balternatie\w+|\bminder (?:ingrijpende|vergaande)\b|\bmember states\b/;

/** It says that no verdict is given. */
export const NONE =
  /\bnog niet (?:kan |kunnen |te )?(?:worden )?(?:geven|gegeven|bepaal\w*|vast)\b|\bzal (?:\S+ ){0,10}?(?:beoordelen|toetsen) (?:op het moment|zodra|wanneer|als)\b|\bhoeft (?:\S+ ){0,6}?niet te worden getoetst\b|\b(?:spreekt|spreken) (?:\S+ ){0,12}?(?:niet|geen oordeel) uit\b|\bkomt? (?:\S+ ){0,8}?niet toe aan\b|\b(?:onthoudt|onthouden) zich\b|\bgeen (?:volledig |definitief |eind)?oordeel\b|\bniet (?:goed |volledig )?(?:te|kunnen|kan worden) beoordel/;

/** Praise of what is aimed at ("positief over het doel", "positief is dat …"), which is no verdict on the matter. */
const AIMS =
  '(?:doel|doelen|doelstelling\\w*|ambities?|aandacht|streven|intenties?|gedachte|idee|uitgangspunt\\w*|aims?|objectives?|ambitions?)';
export const OF_AIM = new RegExp(
  `\\b(?:over|van|tegenover|jegens|in|about|towards|on) (?:(?:het|de|haar|zijn|deze|dit|the|algemene|achterliggende) ){0,2}${AIMS}\\b|^(?:het|de) (?:\\w+ )?${AIMS}\\b|(?:positief|positive)(?: is| vindt het kabinet| acht het kabinet)? (?:dat|that)\\b`,
);

/** Where one clause ends and the next begins; a list of matters is put together again. */
export const BREAK = new RegExp(
  [
    '[;:()]\\s*|\\. |, (?:en |and )?',
    ' (?=(?:maar|doch|terwijl|omdat|aangezien|want|doordat|zodat|waardoor|zij het|mits|zolang|tenzij|(?:onder|op) (?:de |deze )?voorwaarde|hoewel|ofschoon|alhoewel|al (?:plaatst|heeft|maakt|tekent|vindt|acht|is|ziet|gaat)|met (?:als|de|een|enkele|enige|wel) (?:kanttekening|bedenkingen|voorbehoud|reserves)\\w*|met uitzondering|behalve|but|while|whereas|because|since|although|provided|subject to|with (?:a|some) (?:caveat|reservation)\\w*)\\b)',
    ' (?=nu (?:het|de|er|dit|deze|een)\\b)',
    ' (?:en|and) (?=(?:over|ten|wat|inzake|voor|van|die van|about|on|is|staat|oordeelt|beoordeelt|heeft|acht|vindt|meent|plaatst|maakt|steunt|onderschrijft|ziet|kan|zal|wijst|spreekt|niet|geen|geenszins|not|het kabinet|het oordeel|de grondhouding)\\b|(?:\\w+ )?(?:positie|negatie|positiv|negativ|kritisch)|(?:de |die |the )?(?:bevoegdheid|subsidiariteit|proportionaliteit|evenredigheid|competence|subsidiarity|proportionality)\\b)',
  ].join('|'),
);
/** What says why, and what ends that: another turn, or the main clause with its verb first. */
export const REASON =
  /^(?:omdat|aangezien|want|doordat|zodat|waardoor|nu|gezien|gelet op|gegeven|because|since|given)\b/;
export const CONTRAST =
  /^(?:maar|doch|terwijl|zij het|al|hoewel|ofschoon|alhoewel|mits|zolang|tenzij|onder|op|wel|met|behalve|but|while|whereas|although|provided|subject|with|except)\b/;
export const RESUMES =
  /^(?:is|staat|oordeelt|beoordeelt|heeft|acht|komt|spreekt|valt|kan|het kabinet|het oordeel|de grondhouding|over|ten aanzien|the cabinet)\b/;
export const CONDITION = /^(?:als|indien|wanneer|zodra|mocht|mochten|tenzij|if|unless|once|when)\b/;
export const LIMITED = /^(?:mits|zolang|(?:onder|op) (?:de |deze )?voorwaarde|provided|subject)\b/;
/** A turn after a verdict takes something from it: "positief, maar vraagt om verduidelijking". */
export const BUT = /^(?:maar|doch|but|tenzij|indien|zodra|unless|if)\b|\b(?:echter|evenwel|however)\b/;
export const OWN_VERB =
  /\b(?:acht|vindt|meent|plaatst|heeft|tekent|maakt|ziet|is|zijn|staat|valt|blijft|mist|vraagt|wil|oordeelt|beoordeelt|has|finds|considers|believes|sees)\b/;
export const DEPENDS = /^(?:dat|of|om|die|that|whether)\b/;
/** "Positief, zo meent het kabinet, is het voorstel niet." */
export const DENIES_BEFORE = /\b(?:niet|geenszins|not)\.?$/;
