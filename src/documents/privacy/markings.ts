import { foldHeading } from '../structure/headings.ts';
import { markerOf } from '../structure/markers.ts';
import { splitSentences } from '../structure/split.ts';

/**
 * Phrases that close whatever bracket, heading or lone line they stand in, other words beside them or not.
 * Folded: lower case, without punctuation.
 */
const STRONG: readonly string[] = [
  'niet openbaar',
  'niet voor openbaarmaking',
  'niet voor publicatie',
  'niet voor verspreiding',
  'niet bestemd voor publicatie',
  'niet bestemd voor openbaarmaking',
  'niet publiceren',
  'niet te publiceren',
  'niet verspreiden',
  'vertrouwelijk',
  'bedrijfsvertrouwelijk',
  'intern gebruik',
  'staatsgeheim',
  'stg geheim',
  'zeer geheim',
  'stg confidentieel',
  'dep v',
  'tlp red',
  'tlp amber',
  'tlp green',
  'eu restricted',
  'restreint ue',
  'eu confidential',
  'confidentiel ue',
  'eu secret',
  'secret ue',
  'not for publication',
  'not for release',
  'not public',
  'internal use',
  'internal only',
];
/** Words that close a line only when there is nothing else on it: in other company they mean other things. */
const WEAK = [
  'niet openbare',
  'intern',
  'geheim',
  'limite',
  'confidential',
  'confidentieel',
  'vertrouwelijke',
  'onder embargo',
];

/** What else may stand on a line that is nothing but a marking. */
const COMPANY = new Set(
  `niet openbaar openbare openbaarmaking publicatie publiceren verspreiding verspreiden bestemd uitsluitend alleen slechts enkel voor intern interne gebruik
  beraad ambtelijk ambtelijke politiek politieke departementaal departementale dep v vertrouwelijk vertrouwelijke strikt zeer hoogst bedrijfsvertrouwelijk staatsgeheim
  geheim confidentieel stg limite tlp red amber green strict eu ue restricted restreint confidential confidentiel secret internal only use not public publication release
  informatie passage gedeelte deel delen bijlage paragraaf alinea tekst onderdeel begin start hier vanaf hieronder onderstaande navolgende volgende
  te maken gemaakt worden wordt kan mag is zijn blijft blijven om die dat de het deze dit van op grond basis artikel art lid sub woo wob grondwet gw wet open overheid
  tot nader order onder embargo en of persoonlijk eyes commercieel rijk rijksoverheid for the note minister aan a b c d e f i`.split(
    /\s+/,
  ),
);

/** Spares most lines the work: nothing without one of these is a marking. */
const QUICK =
  /openba|vertrouw|intern|geheim|public|versprei|confiden|restre|restri|limite|tlp|dep\.? ?v|embargo|secret|release/i;
const SPACED_QUICK = /^(?:\P{L}*\p{L}\s){4}/u;

const listed = (phrases: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${phrases.join('|')})(?= |$)`);
const HAS_STRONG = listed(STRONG);
const HAS_ANY = listed([...STRONG, ...WEAK]);
const STARTS_STRONG = new RegExp(
  `^(?:strikt |zeer |hoogst |ambtelijk |politiek |departementaal |commercieel )?(?:${STRONG.join('|')}|niet openbare|vertrouwelijke)(?= |$)`,
);
/** Verbs that make a sentence of a line: it tells about publicness rather than marking anything. */
const VERB =
  /(?:^| )(?:is|zijn|was|waren|wordt|worden|werd|werden|blijft|blijven|mag|mogen|moet|moeten|kan|kunnen|zal|zullen|heeft|hebben|had|hadden|wil|willen|acht|achten|stelt|stellen|vraagt|vragen|vindt|vinden|vond|vonden|geldt|gelden|bevat|bevatten|betreft|komt|komen|kwam|gaat|gaan|ging|geeft|geven|gaf|maakt|maakte|krijgt|krijgen|dient|dienen|behandelt|beschermt|are|be|has|have|will|must|may)(?= |$)/;

const END_MARKING = /^(?:(?:einde?|end|slot)(?: van)?(?: (?:de|het))? .*|tot hier .*)$/;
const END_WORDS = new Set(['vanaf hier openbaar', 'openbaar', 'weer openbaar', 'hierna openbaar']);

/** A line without number, label ("Rubricering:") and page number, in lower case; spaced capitals closed up. */
function foldMarking(line: string): string {
  const bare = foldHeading(line.replace(/<\/?[a-z][^<>]{0,60}>/gi, ' '))
    .replace(/^(?:(?:rubricering|merking|classificatie|vertrouwelijkheid|openbaarheid|status) )/, '')
    .replace(/ (?:pagina|blad) \d+(?: van \d+)?$/, '')
    .replace(/^(?:\d{1,2}(?: \d{1,2}){0,2}|[a-z]) (?=\p{L}{2})/u, '');
  return /^(?:\p{L} ){4,}\p{L}$/u.test(bare) ? bare.replace(/ /g, '') : bare;
}

const SPACED = new Set([...STRONG, ...WEAK].map((marking) => marking.replace(/ /g, '')));
/** Longest line that can be nothing but a marking, in characters. */
const LONGEST = 160;

const isAll = (folded: string): boolean =>
  HAS_ANY.test(folded) && folded.split(' ').every((word) => COMPANY.has(word) || /^\d{1,4}$/.test(word));

const isCandidate = (line: string): boolean => QUICK.test(line) || SPACED_QUICK.test(line);

/** A line that is nothing but a marking that what follows is not public. */
export function isMarking(line: string): boolean {
  if (line.length > LONGEST || !isCandidate(line)) return false;
  const folded = foldMarking(line);
  return isAll(folded) || (SPACED.has(folded) && SPACED_QUICK.test(line));
}

/** A classification, which is given to a document rather than to a part of it. */
export function isClassification(line: string): boolean {
  return (
    isMarking(line) &&
    /^(?:departementaal|dep |stg|staatsgeheim|zeer geheim|geheim|restreint|eu |tlp|limite|confidentiel|secret)/.test(
      foldMarking(line),
    )
  );
}

/** The first classification among these lines, for an account; such a line holds nothing else. */
export const classificationIn = (lines: readonly string[]): string | null =>
  lines.map((line) => line.trim()).find(isClassification) ?? null;

const DOCUMENT =
  /^(?:deze|dit) (?:gehele |hele )?(?:nota|document|stuk|notitie|bericht|brief|memo|e mail|mail)(?: en \S+(?: \S+)?)? (?:is|blijft|zijn|mag|dient) (?:(?!geen )\S+ ){0,3}?(?:vertrouwelijk|niet openbaar|geheim|intern|intern gebruik|niet bestemd voor publicatie|niet voor publicatie)(?: |$)/;
const DOCUMENT_HOLDS =
  /^(?:deze|dit) (?:nota|document|stuk|notitie|bericht|brief|memo|e mail|mail) bevat (?:(?!geen )\S+ ){0,2}?vertrouwelijke /;

/** "Dit document is vertrouwelijk.": the whole of it is meant. */
export function isDocumentMarking(line: string): boolean {
  if (!QUICK.test(line)) return false;
  const folded = foldHeading(line.slice(0, 200));
  return DOCUMENT.test(folded) || DOCUMENT_HOLDS.test(folded);
}

/** What a sentence may close by pointing at it, and whether all around it is meant or only what follows. */
const POINTS =
  /^(?:let op |nb |noot )?(?:de |het )?(deze|dit|dit gehele|onderstaande|bovenstaande|voorgaande|navolgende|volgende|hetgeen hieronder staat|hieronder|hierboven)(?: (?:gehele|hele))?(?: (paragraaf|onderdeel|passage|alinea|hoofdstuk|deel|gedeelte|tekst|sectie|bijlage|annex|punt|kader|tabel|blok|zin|lijst|opsomming|beschouwing|informatie))? (?:(?:is|zijn|blijft|blijven|wordt|worden|mag|mogen|dient) )(?:(?!geen )\S+ ){0,3}?(?:vertrouwelijk|geheim|niet (?:\S+ ){0,2}?(?:openbaar|publicatie|openbaarmaking|publiceren)|intern gebruik|intern)(?: |$)/;
const AROUND = /^(?:paragraaf|onderdeel|hoofdstuk|deel|gedeelte|sectie)$/;

/**
 * A sentence that says of the place where it stands that it is not public: `around` when the whole part is
 * meant, also what came before it, else `after`.
 */
export function pointsAt(sentence: string): 'around' | 'after' | null {
  if (!QUICK.test(sentence)) return null;
  const found = POINTS.exec(foldHeading(sentence.slice(0, 200)));
  if (found === null) return null;
  // "Dit is niet openbaar" says nothing of the place it stands in.
  if (found[2] === undefined && /^(?:deze|dit)/.test(found[1] ?? '')) return null;
  return AROUND.test(found[2] ?? '') || /^(?:boven|voor)|hierboven/.test(found[1] ?? '') ? 'around' : 'after';
}

export function isEndMarking(line: string): boolean {
  if (line.length > LONGEST) return false;
  const folded = foldMarking(line);
  return END_WORDS.has(folded) || (END_MARKING.test(folded) && HAS_ANY.test(folded) && !VERB.test(folded));
}

/** Whether what stands between brackets closes it: a marking, alone, with a ground, or with its text in it. */
export function isMarkedBracket(content: string): boolean {
  if (!QUICK.test(content)) return false;
  const folded = foldMarking(content.slice(0, 2000));
  if (isAll(folded)) return true;
  return (HAS_STRONG.test(folded) && !VERB.test(folded)) || isLed(content);
}

/** The same for square brackets and braces, which set text apart: any phrase closes them. */
export function isMarkedSquare(content: string): boolean {
  if (!QUICK.test(content)) return false;
  const folded = foldMarking(content.slice(0, 5000));
  return HAS_STRONG.test(folded) || isAll(folded);
}

const TITLE_WORDS = 14;
const AT_END = /(?:^|.)[([{–—-] ?([^()[\]{}–—]{3,120})[)\]}]?[.:]?$/u;

/** A heading or a lone line that carries a marking: "4.3 Onderhandelingsruimte (niet openbaar)". */
export function isMarkedHeading(heading: string): boolean {
  if (heading.length > 300 || !QUICK.test(heading)) return false;
  const end = AT_END.exec(heading.slice(-140))?.[1];
  if (end !== undefined && isMarkedBracket(end) && !/[.!?;,]\s/.test(heading.slice(0, -end.length)))
    return true;
  const folded = foldMarking(heading);
  return (
    HAS_STRONG.test(folded) &&
    !VERB.test(folded) &&
    !/[.;,!?]$/.test(heading.trim()) &&
    folded.split(' ').length <= TITLE_WORDS
  );
}

/** What precedes the colon or dash that a line opens with, if it is short enough to be a label. */
function labelIn(text: string): string | null {
  const found = /^([^:–—]{3,140}?)\s*(?::|–|—|\s-\s)\s*\S/.exec(text.slice(0, 160))?.[1];
  return found === undefined || found.split(/\s+/).length > TITLE_WORDS ? null : found;
}

/** A text that opens with a marking: "Niet openbaar: …", "(vertrouwelijk) …", "Vertrouwelijk, alleen voor …". */
export function isLed(given: string): boolean {
  const marker = markerOf(given);
  const text = (marker === null ? given : given.slice(marker.length)).replace(/^[\s"'“‘*_|>]+/, '');
  const head = text.slice(0, 160);
  if (!QUICK.test(head)) return false;
  const bracket = /^[([{<]([^()[\]{}<>]{3,140})[)\]}>]/.exec(head)?.[1];
  if (bracket !== undefined && isMarkedBracket(bracket)) return true;
  const label = labelIn(text);
  if (label !== null) {
    const folded = foldMarking(label);
    if (isAll(folded) || (HAS_STRONG.test(folded) && !VERB.test(folded))) return true;
  }
  const folded = foldMarking(head.split(/(?<=[.!?])\s/, 1)[0] ?? '');
  const start = STARTS_STRONG.exec(folded)?.[0];
  if (start === undefined) return false;
  const rest = folded.slice(start.length);
  return !VERB.test(rest) || /^ (?:is|zijn|blijft|blijven) /.test(`${rest} `);
}

/** A paragraph or item that holds a marking: at its head, at its end, in brackets or at the head of a sentence. */
export function isMarkedBlock(text: string): boolean {
  if (!QUICK.test(text)) return false;
  if (isLed(text) || isMarking(text) || endsMarked(text)) return true;
  for (const match of text.matchAll(/[([{<]([^()[\]{}<>]{3,300})[)\]}>]/g))
    if (isMarkedBracket(match[1] ?? '')) return true;
  return splitSentences(text).some((span) => {
    const sentence = text.slice(span.start, span.end);
    return isLed(sentence) || pointsAt(sentence) !== null;
  });
}

/** "… is de ondergrens – vertrouwelijk." */
function endsMarked(text: string): boolean {
  const end = /[–—-] ?([^()[\]{}–—-]{3,100})$/u.exec(text.slice(-110).replace(/[.:]$/, ''))?.[1];
  return end !== undefined && isAll(foldMarking(end));
}
