import type { Modality, Voice } from '../document.ts';
import { thirdPartyIn } from '../identity/sender.ts';
import { AGENTS, ASCRIBED, COUNCIL, OF_THE_FILE, type Said, STANCE_OF } from './voice-ascribed.ts';
import { isContent, isDescribed, isReported, turnsToCabinet } from './voice-content.ts';
import {
  ARTICLE,
  CABINET,
  COMMISSION,
  COUNCIL_EU,
  COUNTED_STATES,
  COUNTRIES,
  DOCUMENT,
  DOCUMENTS,
  ELEMENTS,
  END,
  EP,
  EU_DOCUMENTS,
  KAMER,
  NETHERLANDS,
  STATES,
  THIRD,
} from './voice-names.ts';
import { MODALS, mainVerb, takesAStand, VERBS } from './voice-verbs.ts';

export type Subject =
  | 'kabinet'
  | 'nederland'
  | 'commissie'
  | 'parlement'
  | 'kamer'
  | 'raad'
  | 'lidstaten'
  | 'document'
  | 'onderdeel'
  | 'derden';

/** Who can be the subject of a sentence, most telling first: "een aantal partijen" before "partijen". */
const NAMES: readonly (readonly [names: string, behind: string, subject: Subject])[] = [
  [CABINET, CABINET, 'kabinet'],
  [NETHERLANDS, NETHERLANDS, 'nederland'],
  [EP, EP, 'parlement'],
  [KAMER, KAMER, 'kamer'],
  [COUNCIL_EU, COUNCIL_EU, 'raad'],
  [COMMISSION, COMMISSION, 'commissie'],
  [`${STATES}|${COUNTRIES}`, `${STATES}|${COUNTRIES}`, 'lidstaten'],
  [DOCUMENTS, DOCUMENT, 'document'],
  [THIRD, THIRD, 'derden'],
  [ELEMENTS, ARTICLE, 'onderdeel'],
];
const HEADS = NAMES.map(([names, , subject]) => [new RegExp(`^(?:${names})${END}`, 'iu'), subject] as const);
/** Small words between verb and subject: "vindt ook het kabinet", "heeft daarom de Commissie". */
const BETWEEN =
  '(?:(?:ook|daarom|hierbij|daarbij|dan|er|echter|tevens|wel|dus|namelijk|bijvoorbeeld|verder|zich|met name) ){0,2}';
const BEHIND = NAMES.map(
  ([, names, subject]) =>
    [new RegExp(`(?:^|\\s)(${VERBS}) ${BETWEEN}(?:${names})${END}`, 'iu'), subject] as const,
);

/** Openings that are no subject, so that the subject stands behind the verb. */
const ADVERBIAL =
  /^(?:op|in|binnen|met|voor|bij|door|via|vanuit|vanwege|gezien|gelet|naast|na|tot|sinds|tijdens|onder|tegen|over|om|als|wanneer|indien|omdat|hoewel|aangezien|doordat|zoals|zowel|daarom|daarnaast|daarbij|daartoe|daarmee|daarin|daardoor|daarop|daarvoor|daarover|daartegen|daarentegen|hiervoor|hierbij|hiermee|hiertoe|hierin|hierop|hierover|hierdoor|hiertegen|hiernaast|ook|wel|verder|voorts|tevens|tegelijk|tegelijkertijd|tot slot|ten slotte|tenslotte|bovendien|vervolgens|vooral|echter|evenwel|overigens|eerder|momenteel|allereerst|ten eerste|ten tweede|ten derde|ten aanzien|ten behoeve|wat|waar|concreet|specifiek|algemeen|zo|dan|nu|inmiddels|onlangs|recent|per|vanaf|uiterlijk|voortaan|straks|jaarlijks|later|aan|uit|naar|eveneens|evenals|conform|middels|ter|mede|toch|niettemin|desondanks|terecht|helaas|within|on|in|with|for|to|by|under|therefore|also)(?![\p{L}-])/iu;
/** An object in front: "Dit vindt het kabinet …". Only with verbs of judging can the cabinet follow so. */
const JUDGES =
  /(?:^|\s)(?:vindt|acht|verwelkomt|onderschrijft|steunt|waardeert|beoordeelt|ziet|deelt|betreurt|beschouwt|wenst|erkent) (?:(?:ook|daarom|echter|wel|dan) )?(?:het kabinet|nederland|de regering)(?![\p{L}-])/iu;
/** "Een keurmerk wil de Commissie later voorstellen." */
const PROPOSES =
  /^(?:[^,.;]{2,80}? )(wil|stelt|legt|raamt|schat|beoogt|onderbouwt|motiveert|noemt|baseert) de commissie(?![\p{L}-])/iu;
/** "Dat vindt ook de VNG." */
const SO_FINDS =
  /^(?:dat|dit|(?:dat|dit|deze|die) [\p{L}-]+) (vindt|vinden|acht|achten|wil|willen|vreest|vrezen|verwacht|verwachten|steunt|steunen|bepleit|bepleiten|meent|onderschrijft|onderschrijven|constateert|erkent|erkennen) /iu;
/** Something is done to the subject: it does not speak. */
const PASSIVE =
  /^\S+(?: \S+){0,4} (?:wordt|worden|werd|werden|is|zijn) (?:\S+ ){0,12}(?:verzocht|gevraagd|uitgenodigd|aangemoedigd|opgeroepen|aangespoord|geïnformeerd|verplicht|aangeboden|verzonden|gestuurd|betrokken|geraadpleegd|gesteund)(?![\p{L}])|^\S+ \S+ (?:zal|zullen) (?:\S+ ){0,10}worden (?:\S+ )?(?:geïnformeerd|betrokken|geraadpleegd)|^(?:de|uw) (?:tweede |eerste )?kamer ontvangt(?![\p{L}])/iu;
/** It is asked of the subject, or it is obliged to it: the words of a proposal. */
const OBLIGED =
  /^\S+(?: \S+){0,4} (?:wordt|worden) (?:\S+ ){0,12}(?:verzocht|gevraagd|uitgenodigd|aangemoedigd|opgeroepen|aangespoord|verplicht)(?![\p{L}])|^the netherlands (?:will be|is) (?:\S+ )?(?:required|asked|obliged|invited|urged|encouraged)(?![\p{L}])/iu;

/** What the Netherlands does as a speaker, rather than as a country that something happens to. */
const TAKES_A_STAND =
  /(?:^|\s)(?:vindt|vond|acht|steunt|steunde|verwelkomt|onderschrijft|pleit|pleitte|hecht|ziet|waardeert|beoordeelt|benadrukt|vraagt|roept|verzoekt|wil|wenst|meent|betreurt|constateert|erkent|bepleit|ondersteunt|dringt|kiest|verwacht|hoopt|is (?:\S+ ){0,2}(?:van mening|van oordeel|voorstander|positief|kritisch|negatief|voor|tegen|bezorgd|tevreden|blij)|staat (?:\S+ ){0,3}(?:positief|kritisch|negatief|achter|open)|zet (?:\S+ ){0,3}in|zal (?:\S+ ){0,12}(?:vragen|pleiten|inzetten|steunen|benadrukken|bepleiten|aandringen|verzoeken)|stemt|stemde|(?:heeft|had) (?:\S+ ){0,20}?(?:ingestemd|gestemd|tegengestemd|gepleit|bepleit|aangedrongen|gevraagd|verzocht|toegezegd|onthouden)|supports|welcomes|believes|considers|wants|asks|calls)(?![\p{L}])/iu;
const COUNTED = new RegExp(`^(?:${COUNTED_STATES}|${COUNTRIES})${END}`, 'iu');
/** Officials advise; who advises from outside ("door de toezichthouder") is named. */
const ADVICE =
  /^(?:u wordt (?:\S+ )?(?:geadviseerd|verzocht|gevraagd)|wij adviseren|geadviseerd wordt(?! door)|ik adviseer|het advies (?:is|luidt)|(?:ook|daarom|daarnaast|verder|tevens|derhalve|tot slot|er|wel) (?:wordt (?:u )?geadviseerd(?! door)|wordt u (?:verzocht|gevraagd)|adviseren wij|adviseer ik))(?![\p{L}])/iu;
/** Officials by that name: they advise in whatever kind of document it stands. */
const BY_OFFICIALS =
  /^(?:(?:ook|daarom|daarnaast|verder|tevens|derhalve|tot slot|er) )?(?:ambtelijk (?:wordt|is|luidt) (?:\S+ ){0,6}?(?:geadviseerd|aanbevolen|aangeraden|voorgesteld|advies)|(?:wordt|is) (?:\S+ )?ambtelijk (?:geadviseerd|aanbevolen|aangeraden|voorgesteld)|geadviseerd (?:wordt|is) ambtelijk|het ambtelijke? (?:advies|standpunt|oordeel) (?:is|luidt|strekt)|(?:de )?ambtenaren (?:adviseren|adviseerden|raden|stellen voor))(?![\p{L}])/iu;
/** Parts of a document that hold a template's data: no one's view is quoted there. */
const DATA = new Set([
  'bijlagen',
  'algemene-gegevens',
  'titel',
  'ontvangst',
  'nummer',
  'eurlex',
  'impact-assessment-nummer',
  'behandelingstraject',
  'ministerie',
  'rechtsbasis',
  'besluitvorming',
  'rol-ep',
  'niet-openbaar',
  'weergave',
]);

/** The sentence before in the same block, or the one that a list hangs from. */
export interface Previous {
  readonly voice: Voice;
  readonly modality: Modality;
  /** A list hangs from it, and it says "ik" or "wij": what hangs from it ends its writer's sentence. */
  readonly writerLists?: true;
}

/** The sentence without the label of its list item, and without an opening quotation mark or bracket. */
function bare(sentence: string): string {
  const text = sentence.slice(0, 600).replace(/\s+/g, ' ');
  const colon = text.indexOf(': ');
  const label =
    colon > 0 &&
    colon <= 120 &&
    !/[.!?]/.test(text.slice(0, colon)) &&
    !isClause(text.slice(0, colon)) &&
    /^\p{Lu}/u.test(text.slice(colon + 2));
  return (label ? text.slice(colon + 2) : text).replace(/^["'“‘([]+/, '');
}

/** "Het kabinet concludeert: …": what stands before the colon has a subject and a verb, so it is no label. */
function isClause(label: string): boolean {
  return HEADS.some(([pattern]) => {
    const found = pattern.exec(label);
    return found !== null && mainVerb(label.slice(found[0].length)) !== null;
  });
}

interface Clause {
  readonly subject: Subject;
  readonly verb: string | null;
  /** What follows the subject, and for a subject behind its verb the verb as well. */
  readonly rest: string;
}

function clauseOf(text: string): Clause | null {
  for (const [pattern, subject] of HEADS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const rest = text.slice(found[0].length);
    const verb = mainVerb(rest);
    if (subject === 'derden' && (verb === null || !takesAStand(verb, rest))) continue;
    return { subject, verb, rest };
  }
  if (!ADVERBIAL.test(text) && !SO_FINDS.test(text)) {
    if (JUDGES.test(text)) return { subject: 'kabinet', verb: null, rest: text };
    const found = PROPOSES.exec(text);
    return found === null
      ? null
      : { subject: 'commissie', verb: found[1] ?? null, rest: ` ${found[1]}${text.slice(found[0].length)}` };
  }
  let first: (Clause & { readonly at: number }) | null = null;
  for (const [pattern, subject] of BEHIND) {
    const found = pattern.exec(text);
    if (found === null || (first !== null && found.index >= first.at)) continue;
    const verb = found[1]?.toLowerCase() ?? '';
    const rest = ` ${verb}${text.slice(found.index + found[0].length)}`;
    if (subject === 'derden' && !takesAStand(verb, rest)) continue;
    first = { at: found.index, subject, verb, rest };
  }
  return first;
}

/** "Zij wil …", "Daarnaast kondigt zij aan …", "Volgens haar …": one speaker goes on. */
const SHE = new RegExp(
  `^(?:zij|ze) (${VERBS})${END}|(?:^|\\s)(${VERBS}) ${BETWEEN}(?:zij|ze)${END}|^volgens (?:haar|hen|hem)${END}`,
  'iu',
);

/** "Wij vinden …", "daarom adviseren wij …", "…; dat acht ik te streng": the writer speaks. */
const FIRST_PERSON = new RegExp(
  `^(?:ik|wij|we|ons (?:voorstel|voorgestelde|advies|oordeel|standpunt)|onze (?:inzet|mening))${END}|^(?:(?:\\S+ ){1,6}?|(?:[^\\s,;:]+ ){7,14}?)(?:${VERBS}|ben|heb|zal|zeg|vind|acht|wil|deel|hecht|adviseer) (?:ik|wij|we)${END}|[;,] (?:\\S+ ){0,3}?(?:ik|wij)${END}|(?:volgens ons|naar ons oordeel|ons inziens)`,
  'iu',
);

/** Whether the writer speaks of themselves in a sentence. */
export const isFirstPerson = (sentence: string): boolean => FIRST_PERSON.test(bare(sentence));

/** "Deze leden vinden …", "Ook vragen deze leden …": members who were named before. */
const THESE_MEMBERS = new RegExp(
  `^(?:(?:\\S+ ){1,3}?(${VERBS}) ${BETWEEN})?(?:deze|voornoemde|genoemde) (?:leden|fractieleden|fracties?)${END}`,
  'iu',
);

/** The chamber whose members go on, where one of them spoke just before or speaks in this part; else nobody's. */
function membersIn(text: string, { sectionVoice, previous }: Place): Clause | null {
  const found = THESE_MEMBERS.exec(text);
  const chamber = (['kamer', 'parlement'] as const).find((voice) =>
    [previous?.voice, sectionVoice].includes(voice),
  );
  if (found === null || chamber === undefined) return null;
  const rest = text.slice(found[0].length);
  const verb = found[1]?.toLowerCase() ?? mainVerb(rest);
  return { subject: chamber, verb, rest: found[1] === undefined ? rest : ` ${verb}${rest}` };
}

/** Words without which nothing is ascribed, and no stance is the subject: spares the patterns that name everybody. */
const MAY_ASCRIBE =
  /volgens|aldus|according|naar (?:het |de )?(?:oordeel|mening|inzicht|opvatting|verwachting) van|in de ogen|in the view|, zo |betreft|voor (?:het kabinet|nederland)/iu;
const MAY_BE_STANCE =
  /^(?:de|het|een|the) (?:[\p{L}-]+ ){0,3}?(?:van|nederlandse|dutch|kabinets)|^(?:de|het) kabinets/iu;

/** Where a sentence stands, as far as grammar minds. */
export interface Place {
  readonly sectionVoice: Voice;
  readonly rubriek: string | null;
  /** Who is quoted in it may be described there: a nota, or a text of no known kind. */
  readonly advises: boolean;
  /** A letter, in which the cabinet is the one that writes. */
  readonly isLetter: boolean;
  /** Who writes: whose "wij" and "ik" it is. */
  readonly writer: Voice;
  readonly previous: Previous | null;
}

/** What the clause of a sentence tells of who speaks. */
export interface Reading {
  /** Whose sentence it is, by its grammar and the part that it stands in. */
  readonly voice: Voice;
  readonly subject: Subject | null;
  readonly verb: string | null;
  /** What follows the subject. */
  readonly rest: string;
  readonly passive: boolean;
  /** The words say whose it is ("volgens …", "het standpunt van …"), rather than its subject alone. */
  readonly ascribed: boolean;
  readonly text: string;
}

/**
 * Reads a sentence as the clause that it is. The part of the document comes first, the grammatical subject second: the
 * cabinet's view is the cabinet's wherever it stands; a Commission that proposes something is reported, and a
 * proposal that lays something down is described, also in the cabinet's own sections; "volgens …" ascribes. A name
 * that is not the subject ("de prioriteiten van Nederland") changes nothing. What goes before in the same block
 * counts: "Zij wil …" after a sentence of the Commission is still the Commission.
 */
export function readingOf(sentence: string, place: Place): Reading {
  const { sectionVoice, rubriek, previous } = place;
  const text = bare(sentence);
  const clause = membersIn(text, place) ?? clauseOf(text) ?? goesOn(text, previous);
  const passive = PASSIVE.test(text);
  const reading = (voice: Said, ascribed: boolean): Reading => ({
    voice: voice === 'derden' ? (thirdPartyIn(text) ?? thirdBefore(previous) ?? 'proces') : voice,
    subject: clause?.subject ?? null,
    verb: clause?.verb ?? null,
    rest: clause?.rest ?? text,
    passive,
    ascribed,
    text,
  });
  if (rubriek !== null && DATA.has(rubriek)) return reading(sectionVoice, true);
  if (BY_OFFICIALS.test(text) || (place.advises && ADVICE.test(text))) return reading('ambtelijk', true);
  if (OF_THE_FILE.some((form) => form.test(text) || form.test(sentence)))
    return reading(sectionVoice === 'ambtelijk' ? sectionVoice : 'proces', true);
  if (FIRST_PERSON.test(text)) return reading(place.writer, true);
  // "Kan de minister aangeven …?": a question is put to its subject, by who speaks around it.
  if (text.endsWith('?')) return reading(sectionVoice, true);
  if (clause?.subject === 'kabinet' && !passive) return reading('kabinet', true);
  if (MAY_ASCRIBE.test(text))
    for (const [pattern, voice] of ASCRIBED) if (pattern.test(text)) return reading(voice, true);
  if (MAY_BE_STANCE.test(text))
    for (const [pattern, voice] of STANCE_OF) if (pattern.test(text)) return reading(voice, true);
  if (sectionVoice !== 'proces' && text.includes(' door '))
    for (const [pattern, voice] of AGENTS)
      if (pattern.test(text)) return reading(judged(text, voice, sectionVoice), true);
  return reading(bySubject(text, clause, passive, place), false);
}

/** The third party that spoke just before. */
const thirdBefore = (previous: Previous | null): Voice | null =>
  previous?.voice === 'adviseur' || previous?.voice === 'belanghebbende' ? previous.voice : null;

/** "Door de Commissie onvoldoende onderbouwd": the agent is judged, in a section of the cabinet. */
function judged(text: string, voice: Said, sectionVoice: Voice): Said {
  return voice === 'commissie' && sectionVoice === 'kabinet' && !isReported(null, text)
    ? sectionVoice
    : voice;
}

/** Where the cabinet weighs competence, subsidiarity and proportionality. */
const WEIGHED: ReadonlySet<string> = new Set(['bevoegdheid', 'subsidiariteit', 'proportionaliteit']);

/**
 * Whether a sentence there is reasoning of the cabinet: what states can do, what nobody in particular says, and what a
 * proposal does not do. What it does do is content, and stays that of who proposes it.
 */
function weighs(text: string, clause: Clause | null, { sectionVoice, rubriek }: Place): boolean {
  if (sectionVoice !== 'kabinet' || rubriek === null || !WEIGHED.has(rubriek)) return false;
  switch (clause?.subject) {
    case 'document':
    case 'onderdeel':
      return /(?:^|\s)(?:niet|geen)(?![\p{L}])/iu.test(text);
    case 'lidstaten':
      return !takesAStand(clause.verb ?? '', clause.rest);
    default:
      return clause === null;
  }
}

function bySubject(text: string, clause: Clause | null, passive: boolean, place: Place): Said {
  const { sectionVoice, rubriek } = place;
  if (weighs(text, clause, place)) return sectionVoice;
  switch (clause?.subject) {
    case 'kabinet':
      return sectionVoice === 'kabinet' && !place.isLetter && OBLIGED.test(text) ? 'commissie' : sectionVoice;
    case 'nederland':
      if (sectionVoice === 'kabinet' && OBLIGED.test(text)) return 'commissie';
      return (TAKES_A_STAND.test(text) || sectionVoice === 'lidstaten') && !passive
        ? 'kabinet'
        : sectionVoice;
    case 'commissie':
      return ofCommission(text, clause, place);
    case 'document':
    case 'onderdeel':
      return ofDocument(text, clause, place);
    case 'lidstaten':
      return ofStates(text, clause, place);
    case 'derden':
      return 'derden';
    case 'raad':
      if (sectionVoice === 'kabinet' && turnsToCabinet(text)) return sectionVoice;
      if (sectionVoice === 'kabinet' && COUNCIL.test(text) && !takesAStand(clause.verb ?? '', clause.rest))
        return 'proces';
      return passive ? sectionVoice : 'raad';
    case 'parlement':
    case 'kamer':
      if (sectionVoice === 'kabinet' && turnsToCabinet(text)) return sectionVoice;
      if (sectionVoice === 'ambtelijk' && !takesAStand(clause.verb ?? '', clause.rest)) return sectionVoice;
      return passive ||
        (sectionVoice === 'proces' &&
          !TAKES_A_STAND.test(text) &&
          !takesAStand(clause.verb ?? '', clause.rest))
        ? sectionVoice
        : clause.subject;
    default:
      return unspoken(text, rubriek, place);
  }
}

/** A sentence in which nobody that is known is the subject. */
function unspoken(text: string, rubriek: string | null, { sectionVoice, previous }: Place): Voice {
  if (sectionVoice === 'lidstaten' && /^(?:binnen|in) het (?:europees parlement|ep)(?![\p{L}-])/iu.test(text))
    return 'parlement';
  if (sectionVoice !== 'kabinet') return sectionVoice;
  if (COUNCIL.test(text)) return 'proces';
  return isContent(text, rubriek, beforeOf(previous)) ? 'commissie' : 'kabinet';
}

/** The cabinet, the Commission, or anyone else. */
const beforeOf = (previous: Previous | null): Parameters<typeof isContent>[2] => ({
  voice:
    previous === null
      ? null
      : previous.voice === 'kabinet' || previous.voice === 'commissie'
        ? previous.voice
        : 'other',
  wished:
    previous?.voice === 'kabinet' && (previous.modality === 'gevraagd' || previous.modality === 'verwacht'),
  planned: previous?.voice === 'kabinet' && previous.modality === 'verwacht',
});

/** What a body does and a thing does not. */
const WANTS: ReadonlySet<string> = new Set(
  'wil vraagt eist vindt pleit verzoekt steunt bepleit acht benadrukt adviseert roept'.split(' '),
);
/** "Het wil …", after a sentence of a parliament, a presidency or the cabinet. */
const IT = new RegExp(`^het (${VERBS})${END}`, 'iu');

/** The pronoun of a speaker who went before, as a clause of that speaker. */
function goesOn(text: string, previous: Previous | null): Clause | null {
  if (previous === null) return null;
  const it = IT.exec(text);
  if (it !== null) {
    const rest = ` ${it[1]}${text.slice(it[0].length)}`;
    const speaker = (['parlement', 'raad', 'kabinet'] as const).find((voice) => voice === previous.voice);
    return speaker !== undefined && WANTS.has(it[1]?.toLowerCase() ?? '')
      ? { subject: speaker, verb: it[1]?.toLowerCase() ?? null, rest }
      : null;
  }
  const found = SHE.exec(text);
  if (found === null) return null;
  const verb = (found[1] ?? found[2] ?? 'vindt').toLowerCase();
  const rest = ` ${verb}${text.slice(found.index + found[0].length)}`;
  if (previous.voice === 'commissie') return { subject: 'commissie', verb, rest };
  if (!takesAStand(verb, rest)) return null;
  if (
    previous.voice === 'lidstaten' ||
    previous.voice === 'parlement' ||
    previous.voice === 'kamer' ||
    previous.voice === 'raad'
  )
    return { subject: previous.voice, verb, rest };
  return previous.voice === 'proces' || previous.voice === 'adviseur' || previous.voice === 'belanghebbende'
    ? { subject: 'derden', verb, rest }
    : null;
}

/** Published, sent, announced: a fact of the procedure, not content. */
const PROCEDURE =
  /(?:^|\s)(?:heeft|hebben|had) (?:\S+ ){0,40}(?:gepubliceerd|uitgebracht|gepresenteerd|aangeboden|verzonden|vastgesteld|ontvangen)(?![\p{L}])|(?:^|\s)(?:publiceerde|presenteerde)(?![\p{L}])|(?:^|\s)maakte (?:\S+ ){0,20}(?:openbaar|bekend)(?![\p{L}])/iu;

function ofCommission(text: string, { verb, rest }: Clause, { sectionVoice, rubriek }: Place): Said {
  if (sectionVoice === 'ambtelijk') return sectionVoice;
  if (sectionVoice === 'proces' && (PROCEDURE.test(text) || rubriek === 'proces')) return 'proces';
  if (sectionVoice === 'kabinet')
    return isReported(verb, rest) && !turnsToCabinet(text) ? 'commissie' : sectionVoice;
  // An adviser who says what the Commission leaves undone speaks for himself.
  if (sectionVoice === 'adviseur' && /(?:^|\s)(?:niet|geen|onvoldoende|nauwelijks)(?![\p{L}])/iu.test(rest))
    return sectionVoice;
  return 'commissie';
}

const OF_THE_UNION = new RegExp(`^(?:\\S+ ){0,8}?(?:${EU_DOCUMENTS}|${ARTICLE})${END}`, 'iu');
/** A proposal that somebody else made. */
const MADE_BY: readonly (readonly [pattern: RegExp, voice: Said])[] = (
  [
    [`${CABINET}|${NETHERLANDS}`, 'kabinet'],
    [EP, 'parlement'],
    [KAMER, 'kamer'],
    [COUNCIL_EU, 'raad'],
    [`${STATES}|${COUNTRIES}`, 'lidstaten'],
    [THIRD, 'derden'],
  ] as const
).map(([names, voice]) => [new RegExp(`^ van (?:${names})${END}`, 'iu'), voice] as const);

/** A strategy or a regulation as subject describes what it holds, unless it is judged. */
function ofDocument(text: string, { subject, verb, rest }: Clause, place: Place): Said {
  const { sectionVoice, rubriek, advises } = place;
  if (sectionVoice === 'commissie') return 'commissie';
  if (sectionVoice === 'kabinet' || sectionVoice === 'lidstaten') {
    for (const [pattern, voice] of MADE_BY) if (pattern.test(rest)) return voice;
    const known = rubriek !== 'nederlands-beleid' || OF_THE_UNION.test(text);
    const competence = rubriek === 'bevoegdheid' && (verb === 'heeft' || verb === 'hebben');
    if (known && !competence && isDescribed(verb, rest) && !turnsToCabinet(text)) return 'commissie';
    return subject === 'onderdeel' ? unspoken(text, rubriek, place) : sectionVoice;
  }
  if (sectionVoice !== 'proces' || rubriek === 'proces') return sectionVoice;
  if (
    PROCEDURE.test(text) ||
    /(?:^|\s)(?:is|zijn|wordt|worden|werd|werden) (?:\S+ ){0,30}(?:gepubliceerd|aangeboden|verzonden|gestuurd|geagendeerd|besproken|behandeld|ontvangen|vastgesteld)(?![\p{L}])/iu.test(
      text,
    )
  )
    return 'proces';
  return advises ? 'commissie' : sectionVoice;
}

/** What states are able or allowed to do is said of them, not by them. */
const MAY: ReadonlySet<string> = new Set(['kan', 'kunnen', 'mag', 'mogen', 'krijgt', 'krijgen']);

/** Other member states speak for themselves; what they are told to do is the proposal's, what they should do the cabinet's. */
function ofStates(text: string, { verb, rest }: Clause, place: Place): Said {
  const { sectionVoice, rubriek, advises } = place;
  if (sectionVoice === 'lidstaten') return 'lidstaten';
  const stand = verb !== null && takesAStand(verb, rest);
  if (sectionVoice === 'kabinet' || sectionVoice === 'raad') {
    const acts = verb !== null && !MODALS.has(verb) && !MAY.has(verb);
    if (stand || (COUNTED.test(text) && acts && !OBLIGED.test(text))) return 'lidstaten';
    return unspoken(text, rubriek, place);
  }
  return (rubriek === 'toelichting' || (advises && rubriek === null)) && COUNTED.test(text) && stand
    ? 'lidstaten'
    : sectionVoice;
}
