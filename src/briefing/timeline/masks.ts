/**
 * What is read over when steps are looked for: titles, and papers that are named by their date. Each is replaced by as
 * many spaces, so that places stay what they are.
 */
const OVERLOOKED: readonly RegExp[] = [
  /“[^”]{1,300}”|„[^”“]{1,300}[”“]|"[^"]{1,300}"|‘[^’]{12,300}’|«[^»]{1,300}»/gu,
  // "Richtlijn (EU) 2031/12 van het Europees Parlement en de Raad van 14 juni 2031", "de motie van 12 december 2030".
  /(?<!\p{L})(?:verordening|richtlijn|besluit|aanbeveling|kaderbesluit|(?:raads)?conclusies|resolutie|verklaring|mandaat|verdrag|motie|(?:kamer)?brief|brieven|verslag|rapport|notitie|advies|akkoord|mededeling|voorstel|regulation|directive|decision|recommendation|conclusions|resolution|letter|report)(?:\s\([^)]{1,30}\))?(?:\s(?:nr\.\s?)?\d[\d/]*)?\s(?:van|of|d\.d\.)\s(?:(?:het|de|the)\s)?(?:Europe(?:es|an)\s(?:Parlement|Parliament)\s(?:en|and)\s(?:van\s|of\s)?(?:de|the)\s)?(?:(?:Europese\s)?(?:Raad|Commissie|Council|Commission)\s(?:van|of)\s)?\d{1,2}\s\p{L}{3,9}(?:\s\d{4})?/giu,
  /(?<!\p{L})conclusies van de (?:Europese )?Raad/giu,
  /(?<!\p{L})van het Europees Parlement en (?:van )?de Raad/giu,
  /(?<!\p{L})(?:leden van|lid van|Nederlandse leden van) het Europees Parlement/giu,
];

const blank = (text: string): string => ' '.repeat(text.length);

/** A sentence with what must not be read in it blanked, its length the same. */
export function withoutTitles(sentence: string, titles: readonly string[]): string {
  let text = sentence;
  for (const form of OVERLOOKED) text = text.replace(form, blank);
  for (const title of titles) text = text.replaceAll(title, blank(title));
  return text;
}

const word = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'iu');

/** A committee of parliament or of advisers: another than the Commission, by the words before it or the subject behind it. */
const OTHER_COMMITTEE =
  /(?<!\p{L})(?:[Vv]aste|[Aa]lgemene|[Tt]ijdelijke|[Bb]ijzondere|[Pp]arlementaire|[Oo]nafhankelijke)\s[Cc]ommissies?(?!\p{L})|(?<!\p{L})[Cc]ommissies?(?=\s(?:voor|inzake)\s(?:(?:de|het)\s)?\p{Lu})|(?<!\p{L})\p{L}{3,}commissies?(?!\p{L})/gu;

/** A sentence with committees other than the Commission blanked, its length the same. */
export const withoutCommittees = (sentence: string): string => sentence.replace(OTHER_COMMITTEE, blank);

/** Sentences on what is to be done with a law, on earlier policy, or on what others have to do: no step of the file. */
export const OTHER_MATTER = word(
  'rapport(?:eert|eren|age)|verslag (?:uit|aan)|evalu\\p{L}*|omzet\\p{L}*|omgezet|implement\\p{L}*|(?:in|de) ?werking\\p{L}*|inwerking\\p{L}*|treedt|van toepassing|toepassingsdatum|horizonbepaling|herzieningsclausule|looptijd|begroting(?:sjaar)?|programma \\p{Lu}\\p{L}*|motie|toezegging|wetsvoorstel|transpos\\p{L}*|enter\\p{L}* into force|apply|applies|application|report(?:s|ing)? to|evaluat\\p{L}*|review',
);
/** Member states are told, asked or encouraged. */
export const FOR_OTHERS = word(
  'lidstaten (?:worden|moeten|dienen|kunnen|stellen|hebben|zullen|zijn)|member states (?:are|must|should|shall|will|have)',
);
/** Earlier papers than the one that the document is about. */
export const EARLIER = word(
  'eerdere?|vorige|voorgaande|toenmalige?|voorganger|destijds|voorafgaande|previous|earlier|former|predecessor|evaluatie|raadpleging|consultatie|roadmap|routekaart|werkprogramma|effectbeoordeling',
);
/** What is sent to parliament and is not the fiche or what goes with it. */
export const OTHER_PAPER = word(
  'verslag\\p{L}*|antwoord\\p{L}*|rapport\\p{L}*|geannoteerde agenda|kamervragen|schriftelijk overleg|jaarverslag|begroting|wetsvoorstel|wet|nahang|voorhang',
);
