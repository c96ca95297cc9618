import { DUTCH_MONTH } from '../../lexicon/months.ts';
import { DOCUMENT, DOCUMENTS, DUTY_HOLDERS, ELEMENTS, END } from './voice-names.ts';
import { COPULAS, describes, MODALS, OPINES } from './voice-verbs.ts';

/*
 * What the proposal says, as against what somebody finds of it. These are the questions that a sentence in
 * a section of the cabinet has to answer before it may count as the cabinet's.
 */

/** Words that judge, in the main clause. "Bepaalt dat onvoldoende …" is content, so what a clause holds is left out. */
const JUDGES =
  /(?:^|\s)(?:onvoldoende|terecht|ten onrechte|onterecht|helaas|gelukkig|onnodig|onevenredig|disproportione\p{L}*|(?:on)?wenselijk|zorgelijk|zorgwekkend|onduidelijk\p{L}*|niet duidelijk|meerwaarde|goed|goede (?:elementen|maatregelen|punten|aanknopingspunten|voorstellen|balans|basis)|heldere?|herkenba(?:ar|re)|een behoefte|invulling aan|slechts|beleidsvrijheid|evenwichtige?|gebalanceerde?|ambitieuze?|realistische?|waardevolle?|nuttige?|gebrekkige?|insufficient\p{L}*|unnecessar\p{L}*|too (?:far|strict|vague|broad)|in lijn met|verder dan|ten koste van|gemiste kans|(?:\p{L}+e )?stap in de (?:goede|juiste)|(?:belangrijke|goede|grote|noodzakelijke|eerste) stap|(?:goed|slecht|nauwelijks) (?:uitvoerbaar|handhaafbaar)|te (?:ver|veel|weinig|streng|strenge|strikt|strikte|soepel|soepele|ruim|ruime|vaag|vage|kort|korte|snel|laat|vroeg|hoog|hoge|laag|lage|zwaar|zware|licht|lichte|complex|complexe|beperkt|beperkte|breed|brede|gedetailleerd|gedetailleerde|vrijblijvend|vrijblijvende))(?![\p{L}])/iu;
/** Speech that is approved or disapproved of: the one who says so is the one who judges. */
const AGREES =
  /^(?:\S+ ){0,4}(?:terecht|ten onrechte|onterecht|helaas|gelukkig)(?![\p{L}])|^\s?onvoldoende(?![\p{L}])/iu;
/** What the Commission did not do or explain. */
const LACKS =
  /(?:^|\s)(?:niet|geen|nauwelijks|nergens|onvoldoende) (?:\S+ ){0,5}?(?:duidelijk\p{L}*|onderbouw\p{L}*|toegelicht|toelicht|toelichting|gemotiveerd|inzichtelijk|inzicht|in op|ingegaan|rekening|aandacht|oog|uitgewerkt|overtuig\p{L}*|impact assessment|effectbeoordeling|aangetoond)|(?:^|\s)(?:gaat|gaan) (?:\S+ ){0,8}(?:voorbij|te ver|verder)|(?:^|\s)(?:laat|heeft) (?:\S+ ){0,10}(?:na(?:[.,]| om)|nagelaten|in het midden|onbesproken|achterwege|verzuimd)|schiet (?:\S+ ){0,4}tekort|over het hoofd|(?:^|\s)(?:miskent|onderschat|overschat|verzuimt)(?![\p{L}])/iu;
/** A copula that tells what the Commission intends or finds. */
const INTENDS =
  /(?:^|\s)(?:voornemens|van plan|van mening|van oordeel|van opvatting|van zins|bereid|overtuigd)(?![\p{L}])/iu;
/** A duty of the proposal names its measure: a number, a day, how often. */
const MEASURED = new RegExp(
  String.raw`(?:^|\s)(?:uiterlijk|jaarlijks|jaarlijkse|elk jaar|maandelijks|binnen \p{L}+ (?:dagen|weken|maanden|jaar)|om de \p{L}+ jaar|vanaf (?:\d|${DUTCH_MONTH})|vijfjaarlijks|tweejaarlijks|iedere \p{L}+ jaar)(?![\p{L}])`,
  'iu',
);
/** What somebody wishes for, rather than what is laid down. */
const WISHED =
  /(?:^|\s)(?:voldoende|ruimte|zelf|vrijheid|beter|betere|meer|minder|blijven|rekening|oog|aandacht|zorgvuldig|proportioneel|werkbaar|uitvoerbaar|haalbaar|duidelijk|duidelijkheid|helder|vrijwillig|maatwerk|voorkomen|gewaarborgd|geborgd|onderbouwen|toelichten|verduidelijken|aantonen|flexibel|flexibiliteit|niet leiden)(?![\p{L}])/iu;

/** The clause of the verb, without the clauses that depend on it. */
const mainClause = (rest: string): string =>
  rest.replace(
    /,? (?:dat|of|die|omdat|zodat|waar(?:aan|bij|door|in|mee|na|om|onder|op|over|toe|uit|van|voor)?|wie|wanneer|indien|hoe)(?![\p{L}]).*$/iu,
    '',
  );

/** "…, maar het kabinet acht dit te streng": the cabinet ends the sentence, so that all of it is its view. */
const TURNS_TO_CABINET =
  /[;,:–—] (?:(?:maar|en|doch|al|hoewel|terwijl|wat|hetgeen|dat|die|waar(?:aan|bij|door|in|mee|na|om|onder|op|over|toe|uit|van|voor)?|echter) )?(?:(?:dit|dat|hier\p{L}*|daar\p{L}*) )?(?:(?:vindt|acht|steunt|ziet|is|zal|vraagt|heeft|kan|wil|deel|neem) )?(?:het kabinet|nederland|ik|wij)(?![\p{L}-])/iu;

/** Whether the sentence goes on to what the cabinet finds. */
export const turnsToCabinet = (text: string): boolean => TURNS_TO_CABINET.test(text);

/** "Ziet in het netwerk een eerste stap": what the subject takes it for, not what it overlooks. */
const SEES = /^ (?:ziet|zag) (?:in|als) (?!.*(?:over het hoofd|onvoldoende|ten onrechte))/iu;

/** Whether a sentence with the Commission as subject only reports it, `rest` being what follows the subject. */
export function isReported(verb: string | null, rest: string): boolean {
  if ((verb !== null && OPINES.has(verb)) || SEES.test(rest))
    return !AGREES.test(rest.slice(rest.indexOf(verb ?? '') + (verb?.length ?? 0) + 1));
  if (verb !== null && MODALS.has(verb)) return MEASURED.test(rest) && !WISHED.test(rest);
  if (verb !== null && COPULAS.has(verb)) return INTENDS.test(rest);
  if (verb === 'wordt' || verb === 'worden')
    return /(?:^|\s)(?:gemachtigd|bevoegd|belast met|verplicht)(?![\p{L}])/iu.test(rest);
  return !JUDGES.test(mainClause(rest)) && !LACKS.test(rest);
}

/** Whether a sentence with a document as subject describes it rather than judges it. */
export function isDescribed(verb: string | null, rest: string): boolean {
  return (
    verb !== null && describes(verb, rest) && !JUDGES.test(mainClause(rest)) && !LACKS.test(mainClause(rest))
  );
}

/** Sections where the cabinet states what Dutch law, practice and money are: duties there are its own findings. */
const FINDINGS = new Set([
  'nederlands-beleid',
  'financien',
  'financien-eu',
  'financien-rijk',
  'financien-bedrijven',
  'regeldruk',
  'concurrentiekracht',
  'juridisch',
  'regelgeving',
  'uitvoering',
  'uitvoerbaarheid',
  'handhaafbaarheid',
  'ontwikkelingslanden',
  'brief',
]);

/** Words that link to what went before. */
const LINKS =
  '(?:(?:ook|daarnaast|verder|tevens|daarbij|hierbij|bovendien|zo|vervolgens|hiertoe|daartoe|hiervoor|daarvoor|hiermee|daarmee|voortaan|tot slot|ten slotte|concreet|vanaf [^,.]{2,25}?|per [^,.]{2,25}?|met ingang van [^,.]{2,25}?|in \\d{4}|uiterlijk [^,.]{2,25}?|binnen [^,.]{2,25}?) )';
const DUTY_VERBS =
  '(?:moet|moeten|dient|dienen|mag|mogen|worden|wordt|krijgt|krijgen|hoeft|hoeven|kunnen|kan)';
const BOUND =
  '(?:verplicht|gevraagd|verzocht|aangemoedigd|opgeroepen|uitgenodigd|aangespoord|geacht|vrijgesteld|uitgezonderd|toegestaan|verboden|gemachtigd)';
const MADE =
  '(?:ingevoerd|opgericht|ingesteld|geïntroduceerd|verplicht gesteld|verplicht|afgeschaft|verboden|uitgebreid|geharmoniseerd|aangescherpt|gewijzigd|ingericht|opgezet|voorgesteld|geïnvesteerd|gereserveerd|uitgezonderd|vrijgesteld|vastgelegd|voorgeschreven|toegestaan|gecreëerd|uitgefaseerd|beboet)';

/** A duty, a right or an encouragement of someone to whom the proposal applies. */
const DUTY = [
  /^(?:vanaf|per|met ingang van|uiterlijk|na) [^,.]{0,20}\d{4} (?:moet|moeten|mag|mogen|dient|dienen)(?![\p{L}])/iu,
  new RegExp(`^(?:${DUTY_HOLDERS})${END}[^.;]{0,80}?\\s${DUTY_VERBS}(?![\\p{L}])`, 'iu'),
  new RegExp(`^${LINKS}${DUTY_VERBS} (?:${DUTY_HOLDERS})${END}`, 'iu'),
  new RegExp(
    `^van (?:${DUTY_HOLDERS})${END} (?:wordt|worden) (?:\\S+ ){0,3}(?:verwacht|gevraagd|verlangd|geëist)`,
    'iu',
  ),
];
/** What those to whom it applies do under it: "lidstaten wijzen een toezichthouder aan". */
const DOES = new RegExp(
  `^(?:${DUTY_HOLDERS})${END} (?:(?:wijst|wijzen|brengt|brengen) [^,;]* aan|(?:stelt|stellen) [^,;]* (?:vast|op|in|aan|beschikbaar)|(?:richt|richten|dient|dienen) [^,;]* in|(?:houdt|houden) [^,;]* bij|(?:zorgt|zorgen) (?:er ?voor|voor)|(?:rapporteert|rapporteren|meldt|melden|registreert|registreren|verstrekt|verstrekken|levert|leveren) )`,
  'iu',
);
const PASSIVE_DUTY = new RegExp(
  `^(?:${DUTY_HOLDERS})${END}[^.;]{0,80}?\\s(?:worden|wordt|zijn) (?:\\S+ ){0,6}${BOUND}(?![\\p{L}])|^${LINKS}(?:worden|wordt) (?:${DUTY_HOLDERS})${END} (?:\\S+ ){0,6}${BOUND}(?![\\p{L}])`,
  'iu',
);
/** Something comes into being, or is forbidden: "er wordt een verbod ingevoerd", "houten tonnen worden verboden". */
const MADE_NEW = [
  /^(?:er|daarnaast|ook|verder|tevens|hiertoe|daartoe|bovendien|hiermee|daarmee) (?:komt|komen) (?:er )?(?!ook |neer|tot |ten |aan )/iu,
  new RegExp(`^[^,;]{0,140}?\\s?(?:wordt|worden) (?:\\S+ ){0,15}?(?:${MADE})(?![\\p{L}])`, 'iu'),
  /^(?:er|ook|daarnaast|verder|daarbij|vanaf [^,.]{2,25}?) (?:geldt|gelden) (?:er )?(?:een|het|de|geen|nieuwe|strengere|strenge|andere|aanvullende|uniforme|minimum\p{L}*)(?![\p{L}])/iu,
  /^(?:voor|bij|op) (?!nederland|het kabinet|ons)[^,.]{3,60}? (?:geldt|gelden) (?!dat )/iu,
  /^het (?:wordt|is) (?:\S+ ){0,5}(?:verboden|verplicht|(?:niet )?(?:langer |meer )?toegestaan)(?: (?:om|dat|te))/iu,
  /^(?:de |een |het )?[^.;]{3,60}? (?:valt|vallen) (?:niet |ook )?(?:onder|buiten|binnen) (?:het|de) (?:voorstel|verordening|richtlijn|reikwijdte|toepassingsgebied|verbod|regels|verplichting\p{L}*)(?![\p{L}])/iu,
];
/** What must, should or can be done is somebody's wish, unless a duty is told of. */
const WITH_MODAL = /(?:^|\s)(?:moet|moeten|dient|dienen|zou|zouden|kan|kunnen|hoeft|hoeven)(?![\p{L}])/iu;
/** The Dutch file itself: what is made at home is no content of the proposal. */
const AT_HOME =
  /(?:^|\s)(?:in nederland|nederlandse|nationaal|nationale|het rijk|rijksoverheid|begroting|uitvoeringswet|implementatiewet|budgettaire)(?![\p{L}])/iu;

/** Who went before in the same block, and how firmly. */
export interface Before {
  readonly voice: 'kabinet' | 'other' | 'commissie' | null;
  /** The cabinet asked for something, or told what it will do: what follows may be part of that. */
  readonly wished: boolean;
  readonly planned: boolean;
}

/** "Dit betekent dat …", "Het gaat om …": the Commission's content goes on. */
const GOES_ON =
  /^(?:het gaat (?:\S+ ){0,2}om|daarbij gaat het|dit (?:betekent|houdt in|geldt|betreft)|dat (?:betekent|houdt in|geldt)|hieronder (?:vallen|valt)|daaronder (?:vallen|valt)|hiertoe (?:behoren|behoort)|daartoe (?:behoren|behoort)|hiervan|bijvoorbeeld|onder meer|(?:deze|dit|die|dat) (?:verplichting|verbod|plicht|regel|regels|eis|eisen|bepaling|maatregel|maatregelen|register|systeem|termijn) (?:geldt|gelden|betreft|omvat|houdt|gaat in|bevat))(?![\p{L}])/iu;

/** Whether a sentence without a speaker tells what the proposal brings, in a section of the cabinet. */
export function isContent(text: string, rubriek: string | null, before: Before): boolean {
  if (JUDGES.test(mainClause(text)) || turnsToCabinet(text)) return false;
  if (before.voice === 'commissie' && GOES_ON.test(text)) return true;
  if (refersToDocument(text)) return true;
  if (rubriek !== null && FINDINGS.has(rubriek) && before.voice !== 'commissie') return false;
  if (before.planned || AT_HOME.test(text)) return false;
  if (PASSIVE_DUTY.test(text)) return true;
  if (DOES.test(text)) return !before.wished;
  if (DUTY.some((form) => form.test(text))) return !WISHED.test(text) && !before.wished;
  return !WITH_MODAL.test(text) && MADE_NEW.some((form) => form.test(text));
}

const IN_DOCUMENT = new RegExp(
  `^(?:volgens|krachtens|ingevolge|op grond van|conform|op basis van|met|in|door|via|middels|onder) (?:${DOCUMENT}|${ELEMENTS})${END}`,
  'iu',
);
const LAYS_DOWN = new RegExp(
  `(?:^|\\s)(?:valt|vallen|moet|moeten|mag|mogen|dient|dienen|geldt|gelden|krijgt|krijgen|staat|staan|komt|komen|verplicht|${MADE}|opgenomen|bepaald|geregeld|vastgelegd|gesteld)(?![\\p{L}])`,
  'iu',
);
const AIM = new RegExp(
  `^(?:(?:het|de|een) )?(?:[\\p{L}-]+ )?(?:doel|doelstelling|doelen|kern|hoofdlijn|hoofdlijnen|onderdeel|onderdelen|reikwijdte|toepassingsgebied|inhoud|looptijd) van (?:${DOCUMENTS}|de commissie)${END}[^.;]{0,40}? (?:is|zijn|bestaat|omvat|betreft|beslaat|loopt|strekt) (?!(?:\\S+ )?(?:begrijpelijk|legitiem|helder|goed|positief|duidelijk|lovenswaardig|passend|proportioneel|evenredig|geschikt|gerechtvaardigd|haalbaar|beperkt|voldoende|ambitieus|realistisch|in lijn))`,
  'iu',
);
const NEW_IN = new RegExp(`^nieuw (?:in|aan) ${DOCUMENT}${END}`, 'iu');
/** "De termijn is achttien maanden." */
const TERM =
  /^(?:de|een) (?:voorgestelde )?\p{L}*(?:termijn|periode) (?:is|bedraagt|beslaat) (?:\S+ ){0,2}(?:dagen|weken|maanden|jaar)/iu;

/** "In het voorstel staat …", "volgens artikel 5 moeten …": the text itself is cited. */
function refersToDocument(text: string): boolean {
  if (AIM.test(text) || NEW_IN.test(text) || TERM.test(text)) return true;
  const cited = IN_DOCUMENT.exec(text);
  if (cited === null) return false;
  return /^(?:volgens|krachtens|ingevolge)/iu.test(text) || LAYS_DOWN.test(text.slice(cited[0].length));
}
