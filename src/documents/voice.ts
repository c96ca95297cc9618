import type { Kind, Voice } from './document.ts';

/** Ends a name: no letter, digit or hyphen that would make it another word ("kabinetsinzet"). */
const END = '(?![\\p{L}\\p{N}-])';
const alt = (list: readonly string[]): string => list.join('|');

const CABINET = alt([
  'het (?:demissionaire )?kabinet(?! van (?:burgemeester|de |eurocommissaris|commissaris|president))',
  'de (?:nederlandse )?regering',
  'the (?:dutch )?cabinet',
  'the (?:dutch|netherlands) government',
  'the government of the netherlands',
]);
const NETHERLANDS = alt(['nederland', 'ons land', 'the netherlands']);
const COMMISSION = alt([
  'de (?:europese )?commissie',
  'the (?:european )?commission',
  'de eurocommissaris',
  'de hoge vertegenwoordiger',
]);
const PARLIAMENT = alt([
  'het (?:europees|europese) parlement',
  'het ep',
  'the european parliament',
  'de (?:tweede|eerste) kamer',
  'de kamer',
  'de staten-generaal',
  'de rapporteur',
  'leden van het europees parlement',
]);
const STATES = alt([
  '(?:een (?:aantal|meerderheid|groep|handvol)(?: van de)?|de meeste|enkele|sommige|meerdere|verschillende|diverse|andere|veel|vele|de overige|bijna alle|alle andere|een kleine groep|een grote groep|gelijkgezinde|zuidelijke|noordelijke|oostelijke|kleinere|grotere) (?:andere |overige |kleinere |grotere )?(?:eu-)?lidstaten',
  '(?:several|most|some|many|other|a number of|a majority of) (?:other )?member states',
  'lidstaten',
  'de lidstaten',
  'member states',
]);
/** Member states but the Netherlands, as they are named in a krachtenveld. */
const COUNTRIES = alt(
  'oostenrijk|belgië|bulgarije|kroatië|cyprus|tsjechië|denemarken|estland|finland|frankrijk|duitsland|griekenland|hongarije|ierland|italië|letland|litouwen|luxemburg|malta|polen|portugal|roemenië|slowakije|slovenië|spanje|zweden|germany|france|belgium|spain|italy|poland|sweden|denmark'.split(
    '|',
  ),
);
/** The Commission's documents, as the subject of a sentence that describes them. */
const DOCUMENTS = `(?:(?:het|de|dit|deze|beide|the|this) )?(?:(?:voorgestelde|nieuwe|herziene|concept|gezamenlijke|proposed|new) )?(?:eu[- ]|europese )?(?:[\\p{L}-]{0,30}actieplan|[\\p{L}-]{0,30}strategie|[\\p{L}-]{0,30}verordening|[\\p{L}-]{0,30}richtlijn|voorstel|voorstellen|mededeling|mededelingen|aanbeveling|drugsstrategie|action plan|strategy|regulation|directive|proposal|communication)`;

const at = (names: string): RegExp => new RegExp(`^(?:${names})${END}`, 'iu');

/** Who stands at the head of a sentence, most telling first. */
const SUBJECTS: readonly (readonly [pattern: RegExp, subject: Subject])[] = [
  [at(CABINET), 'kabinet'],
  [at(NETHERLANDS), 'nederland'],
  [at(COMMISSION), 'commissie'],
  [at(PARLIAMENT), 'parlement'],
  [at(STATES), 'lidstaten'],
  [at(COUNTRIES), 'lidstaten'],
  [at(DOCUMENTS), 'document'],
];

type Subject = 'kabinet' | 'nederland' | 'commissie' | 'parlement' | 'lidstaten' | 'document';

/** "De grondhouding van het kabinet is …", "De Nederlandse inzet is …": whose view it is, is in the subject. */
const STANCE =
  '(?:grondhouding|inzet|standpunt|positie|mening|opvatting|oordeel|prioriteit|prioriteiten|uitgangspunt|beoordeling|aandachtspunt|aandachtspunten|wens|voorkeur|visie|houding|steun|zorg|zorgen|position|view)';
const STANCE_OF: readonly (readonly [pattern: RegExp, voice: Voice])[] = [
  [
    new RegExp(
      `^(?:de|het|een|the) (?:[\\p{L}-]{1,30} ){0,2}?${STANCE} van (?:het kabinet|nederland|de regering)${END}`,
      'iu',
    ),
    'kabinet',
  ],
  [new RegExp(`^(?:de|het|the) (?:[\\p{L}-]{1,30} )?(?:nederlandse|dutch) ${STANCE}${END}`, 'iu'), 'kabinet'],
  [/^(?:de|het) kabinets(?:inzet|reactie|positie|standpunt|oordeel)\b/iu, 'kabinet'],
  [
    new RegExp(
      `^(?:de|het|een) (?:[\\p{L}-]{1,30} )?${STANCE} van (?:het europees parlement|het ep|de (?:tweede |eerste )?kamer)${END}`,
      'iu',
    ),
    'parlement',
  ],
  [
    new RegExp(
      `^(?:de|het|een) (?:[\\p{L}-]{1,30} )?${STANCE} van (?:de (?:andere |meeste )?lidstaten|${COUNTRIES})${END}`,
      'iu',
    ),
    'lidstaten',
  ],
];

/** "Volgens het kabinet …", "naar het oordeel van het kabinet": the view is ascribed, wherever this stands. */
const SAYS =
  '(?:volgens|aldus|according to|naar (?:het |de )?(?:oordeel|mening|inzicht|opvatting) van|in de ogen van|in the view of)';
const ASCRIBED: readonly (readonly [pattern: RegExp, voice: Voice])[] = [
  [new RegExp(`(?:^|[\\s,(])${SAYS} (?:${CABINET}|${NETHERLANDS})${END}`, 'iu'), 'kabinet'],
  [/(?:^|[\s,])wat (?:het kabinet|nederland) betreft(?![\p{L}-])/iu, 'kabinet'],
  [
    /(?:^|\s)(?:is|zijn|blijft|blijven|staat) (?:[\p{L}-]{1,20} )?voor (?:het kabinet|nederland) (?:[\p{L}-]{1,20} )?(?:van (?:groot )?belang|belangrijk|essentieel|cruciaal|onaanvaardbaar|een (?:rode lijn|prioriteit|voorwaarde|randvoorwaarde))/iu,
    'kabinet',
  ],
  [new RegExp(`^${SAYS} (?:${COMMISSION})${END}`, 'iu'), 'commissie'],
  [new RegExp(`^${SAYS} (?:${PARLIAMENT})${END}`, 'iu'), 'parlement'],
  [new RegExp(`^${SAYS} (?:${STATES}|${COUNTRIES})${END}`, 'iu'), 'lidstaten'],
];

/** Finite verbs that take one of these for their subject, for finding it behind the verb. */
const VERBS = alt(
  'is|was|zijn|heeft|had|hebben|zal|zou|zullen|wil|wilde|willen|kan|kon|moet|mag|gaat|ging|komt|blijft|staat|ziet|zag|vindt|vond|vinden|acht|achtte|steunt|steunde|steunen|vraagt|vroeg|vragen|stelt|stelde|stellen|zet|zette|pleit|pleitte|pleiten|hecht|hechtte|onderschrijft|verwelkomt|verwelkomen|waardeert|beoordeelt|constateert|benadrukt|onderstreept|roept|riep|roepen|moedigt|legt|legde|beoogt|streeft|streven|verwacht|verzoekt|verzocht|kondigt|kondigde|presenteert|presenteerde|publiceerde|neemt|nam|nemen|geeft|gaf|geven|werkt|werkte|houdt|hield|maakt|maakte|doet|deed|brengt|bracht|denkt|meent|meende|erkent|herkent|deelt|deelden|betwijfelt|betreurt|kijkt|kiest|koos|wijst|wees|noemt|dringt|drong|bepleit|ondersteunt|voorziet|onderzoekt|bereidt|overweegt|wenst|twijfelt|sluit|hanteert|has|will|does|supports|wants|asks|proposes'.split(
    '|',
  ),
);
/** Small words between verb and subject: "vindt ook het kabinet", "heeft daarom de Commissie". */
const BETWEEN =
  '(?:(?:ook|daarom|hierbij|daarbij|dan|er|echter|tevens|wel|dus|namelijk|bijvoorbeeld|verder|zich|met name) ){0,2}';
const behind = (names: string): RegExp =>
  new RegExp(`(?:^|\\s)(?:${VERBS}) ${BETWEEN}(?:${names})${END}`, 'iu');
const BEHIND: readonly (readonly [pattern: RegExp, subject: Subject])[] = [
  [behind(CABINET), 'kabinet'],
  [behind(NETHERLANDS), 'nederland'],
  [behind(COMMISSION), 'commissie'],
  [behind(PARLIAMENT), 'parlement'],
  [behind(STATES), 'lidstaten'],
  [behind(COUNTRIES), 'lidstaten'],
  [
    behind(
      DOCUMENTS.replace('(?:(?:het|de|dit|deze|beide|the|this) )?', '(?:het|de|dit|deze|beide|the|this) '),
    ),
    'document',
  ],
];

/** Openings that are no subject, so that the subject stands behind the verb. */
const ADVERBIAL =
  /^(?:op|in|binnen|met|voor|bij|door|via|vanuit|vanwege|gezien|gelet|naast|na|tot|sinds|tijdens|onder|tegen|over|om|als|wanneer|indien|omdat|hoewel|aangezien|zoals|zowel|daarom|daarnaast|daarbij|daartoe|daarmee|daarin|daarvoor|hiervoor|hierbij|hiermee|hiertoe|hierin|hierover|ook|wel|verder|tevens|tegelijk|tegelijkertijd|tot slot|ten slotte|tenslotte|bovendien|vervolgens|echter|eerder|momenteel|allereerst|ten eerste|ten tweede|ten derde|ten aanzien|ten behoeve|wat|waar|concreet|specifiek|algemeen|zo|dan|nu|inmiddels|per|aan|uit|naar|eveneens|evenals|conform|ter|mede|within|on|in|with|for|to|by|under|therefore|also)(?![\p{L}-])/iu;
/** An object in front: "Dit vindt het kabinet …". Only with verbs of judging can the cabinet follow so. */
const JUDGES =
  /(?:^|\s)(?:vindt|acht|verwelkomt|onderschrijft|steunt|waardeert|beoordeelt|ziet|deelt|betreurt|beschouwt|wenst|erkent) (?:(?:ook|daarom|echter|wel|dan) )?(?:het kabinet|nederland|de regering)(?![\p{L}-])/iu;
/** Something is done to the subject: it does not speak. */
const PASSIVE =
  /^\S+(?: \S+){0,4} (?:wordt|worden|werd|werden|is|zijn) (?:\S+ ){0,6}(?:verzocht|gevraagd|uitgenodigd|aangemoedigd|opgeroepen|geïnformeerd|verplicht|aangeboden|verzonden|gestuurd)(?![\p{L}])/iu;

/** What the Netherlands does as a speaker, rather than as a country that something happens to. */
const TAKES_A_STAND =
  /(?:^|\s)(?:vindt|vond|acht|steunt|steunde|verwelkomt|onderschrijft|pleit|pleitte|hecht|ziet|waardeert|beoordeelt|benadrukt|vraagt|roept|verzoekt|wil|wenst|meent|betreurt|constateert|erkent|bepleit|ondersteunt|dringt|kiest|verwacht|hoopt|is (?:\S+ ){0,2}(?:van mening|van oordeel|voorstander|positief|kritisch|negatief|voor|tegen|bezorgd|tevreden|blij)|staat (?:\S+ ){0,3}(?:positief|kritisch|negatief|achter|open)|zet (?:\S+ ){0,3}in|zal (?:\S+ ){0,12}(?:vragen|pleiten|inzetten|steunen|benadrukken|bepleiten|aandringen|verzoeken)|supports|welcomes|believes|considers|wants|asks|calls)(?![\p{L}])/iu;
/** What a reporting sentence says that the Commission does. */
const REPORTS =
  /(?:^|\s)(?:stelt|stelde|wil|wilde|beoogt|moedigt|kondigt|kondigde|geeft|gaf|verwacht|schat|raamt|baseert|baseerde|noemt|noemde|schrijft|schreef|acht|ziet|streeft|vraagt|roept|introduceert|presenteert|presenteerde|benadrukt|onderstreept|meent|concludeert|legt|zal|gaat|werkt|is voornemens|is van mening|is van oordeel|heeft (?:\S+ ){0,20}(?:voorgesteld|aangekondigd|aangegeven|gepubliceerd|gepresenteerd|berekend|geschat|uitgebracht)|proposes|wants|aims|encourages|announces)(?![\p{L}])/iu;
/** The cabinet judges or asks: then it is not a report, whoever is the subject. */
const JUDGED =
  /(?:^|\s)(?:onvoldoende|terecht|ten onrechte|helaas|zou(?:den)?|moet(?:en)?|dient|dienen|behoort|hoort|should|must)(?![\p{L}])/iu;
/** Member states take a position, rather than being told what to do. */
const STATES_STAND =
  /(?:^|\s)(?:steunt|steunen|verwelkomt|verwelkomen|pleit|pleiten|vindt|vinden|acht|achten|staat|staan|ziet|zien|wil|willen|vraagt|vragen|heeft|hebben|is|zijn|toont|tonen|lijkt|lijken|geeft|geven|benadrukt|benadrukken|onderschrijft|onderschrijven|deelt|delen|hecht|hechten|supports?|welcomes?|oppose|are|is)(?![\p{L}])/iu;
const COUNTED = new RegExp(
  `^(?:(?!(?:de )?lidstaten${END}|member states${END})(?:${STATES})|${COUNTRIES})${END}`,
  'iu',
);
/** Officials advise. */
const ADVICE =
  /^(?:u wordt (?:\S+ )?(?:geadviseerd|verzocht|gevraagd)|wij adviseren|geadviseerd wordt|ik adviseer|het advies (?:is|luidt))(?![\p{L}])/iu;

/** Parts of a fiche or a nota that hold a template's data: no one's view is quoted there. */
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
]);

/** The sentence without the label of its list item, and without an opening quotation mark or bracket. */
function bare(sentence: string): string {
  const text = sentence.slice(0, 600).replace(/\s+/g, ' ');
  const colon = text.indexOf(': ');
  const label =
    colon > 0 &&
    colon <= 120 &&
    !/[.!?]/.test(text.slice(0, colon)) &&
    /^\p{Lu}/u.test(text.slice(colon + 2));
  return (label ? text.slice(colon + 2) : text).replace(/^["'“‘([]+/, '');
}

function subjectOf(text: string): Subject | null {
  for (const [pattern, subject] of SUBJECTS) if (pattern.test(text)) return subject;
  if (!ADVERBIAL.test(text)) return JUDGES.test(text) ? 'kabinet' : null;
  let first: { at: number; subject: Subject } | null = null;
  for (const [pattern, subject] of BEHIND) {
    const found = pattern.exec(text);
    if (found !== null && (first === null || found.index < first.at)) first = { at: found.index, subject };
  }
  return first?.subject ?? null;
}

/**
 * Who speaks in a sentence. The part of the document comes first, the grammatical subject second: the
 * cabinet's view is the cabinet's wherever it stands; a Commission that proposes something is reported, also
 * in the cabinet's own sections; "volgens …" ascribes. A name that is not the subject ("de prioriteiten van
 * Nederland", "de Commissie roept Nederland op") changes nothing. `previous` is who spoke just before in the
 * same block: "Zij wil …" after a sentence of the Commission is still the Commission.
 */
export function voiceOfSentence(
  sentence: string,
  sectionVoice: Voice,
  rubriek: string | null,
  kind: Kind,
  previous: Voice | null = null,
): Voice {
  if (rubriek !== null && DATA.has(rubriek)) return sectionVoice;
  const text = bare(sentence);
  if ((kind === 'nota' || kind === 'tekst') && ADVICE.test(text)) return 'ambtelijk';
  const subject = subjectOf(text) ?? (previous === 'commissie' && SHE.test(text) ? 'commissie' : null);
  if (subject === 'kabinet' && !PASSIVE.test(text)) return 'kabinet';
  for (const [pattern, voice] of [...ASCRIBED, ...STANCE_OF]) if (pattern.test(text)) return voice;
  switch (subject) {
    case 'nederland':
      return (TAKES_A_STAND.test(text) || sectionVoice === 'lidstaten') && !PASSIVE.test(text)
        ? 'kabinet'
        : sectionVoice;
    case 'commissie':
      return ofCommission(text, sectionVoice, rubriek);
    case 'document':
      return ofDocument(text, sectionVoice, rubriek, kind);
    case 'lidstaten':
      return ofStates(text, sectionVoice, rubriek, kind);
    case 'parlement':
      return sectionVoice === 'proces' && !TAKES_A_STAND.test(text)
        ? sectionVoice
        : PASSIVE.test(text)
          ? sectionVoice
          : 'parlement';
    default:
      return sectionVoice === 'lidstaten' &&
        /^(?:binnen|in) het (?:europees parlement|ep)(?![\p{L}-])/iu.test(text)
        ? 'parlement'
        : sectionVoice;
  }
}

/** "Zij wil …", "Daarnaast kondigt zij aan …": one speaker goes on. */
const SHE = new RegExp(`^zij (?:${VERBS})${END}|(?:^|\\s)(?:${VERBS}) ${BETWEEN}zij${END}`, 'iu');

/** Published, sent, announced: a fact of the procedure, not content. */
const PROCEDURE =
  /(?:^|\s)(?:heeft|hebben|had) (?:\S+ ){0,40}(?:gepubliceerd|uitgebracht|gepresenteerd|aangeboden|verzonden|vastgesteld|ontvangen)(?![\p{L}])|(?:^|\s)(?:publiceerde|presenteerde)(?![\p{L}])/iu;

function ofCommission(text: string, sectionVoice: Voice, rubriek: string | null): Voice {
  if (sectionVoice === 'ambtelijk') return sectionVoice;
  if (sectionVoice === 'proces' && (PROCEDURE.test(text) || rubriek === 'proces')) return 'proces';
  if (sectionVoice === 'kabinet')
    return REPORTS.test(text) && !JUDGED.test(text) ? 'commissie' : sectionVoice;
  return 'commissie';
}

/** A strategy or a regulation as subject describes where the section describes, and is judged elsewhere. */
function ofDocument(text: string, sectionVoice: Voice, rubriek: string | null, kind: Kind): Voice {
  if (sectionVoice === 'commissie') return 'commissie';
  if (sectionVoice !== 'proces' || rubriek === 'proces') return sectionVoice;
  if (
    PROCEDURE.test(text) ||
    /(?:^|\s)(?:is|zijn|wordt|worden|werd|werden) (?:\S+ ){0,30}(?:gepubliceerd|aangeboden|verzonden|gestuurd|geagendeerd|besproken|behandeld|ontvangen|vastgesteld)(?![\p{L}])/iu.test(
      text,
    )
  )
    return 'proces';
  return kind === 'nota' || kind === 'tekst' ? 'commissie' : sectionVoice;
}

function ofStates(text: string, sectionVoice: Voice, rubriek: string | null, kind: Kind): Voice {
  if (sectionVoice === 'lidstaten') return 'lidstaten';
  const takesPosition =
    sectionVoice === 'kabinet' || rubriek === 'toelichting' || kind === 'tekst' || kind === 'kamerbrief';
  return takesPosition && COUNTED.test(text) && STATES_STAND.test(text) && !JUDGED.test(text)
    ? 'lidstaten'
    : sectionVoice;
}
