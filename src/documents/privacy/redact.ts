import { SENDERS } from '../../lexicon/senders.ts';
import type { Span, Withheld } from '../document.ts';
import { findNamed } from './find-named.ts';
import { findMail, findPhone } from './redact-contact.ts';
import { findBsn, findIban, findPrivate } from './redact-numbers.ts';

export const REDACTED = '[persoonsgegevens]';

type Reason = Withheld['reason'];
export interface Find extends Span {
  readonly reason: Reason;
}

/**
 * The same text, character for character, with every hyphen and dash as a plain one and wide signs as ordinary
 * ones; what is not seen stands as a hyphen, which may stand in any number or address.
 */
export const plainSigns = (text: string): string =>
  text
    .replace(/[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u200b-\u200f\u2060\ufeff]/g, '-')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** The same, with every space and line end as a plain space as well. An empty line stays. */
const plainly = (text: string): string => plainSigns(text.replace(/\n(?!\n)(?<!\n\n)|[^\S\n]/g, ' '));

/** A name in running text, only where the words before it say that a contact or an author follows. */
const NAME =
  "(?:(?:(?:drs|mr|dr|ir|ing|prof)\\. )|(?:\\p{Lu}\\.){1,4} ?|(?:\\p{Lu}[\\p{Ll}’'-]{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})? )){1,3}(?:(?:van|de|der|den|ten|ter|von|’t|'t|el|al) ){0,3}\\p{Lu}[\\p{L}’'-]{1,30}";
const INTRODUCED = new RegExp(
  `(?:(?:[Cc]ontactpersoon(?: is| zijn)?|[Cc]ontact (?:op(?:nemen|genomen|nemen) )?met|[Bb]ehandeld door|[Bb]ehandelend ambtenaar(?: is)?|[Oo]pgesteld door|[Oo]psteller(?: is)?|[Dd]ossierhouder(?: is)?|[Aa]fgestemd met|[Aa]fstemming met|(?:e-?)?[Mm]ail(?:tje)? van|[Vv]raag het aan|[Vv]ragen aan):?|(?:[Ss]teller|[Aa]uteur|[Mm]edewerker|[Pp]rojectleider|[Mm]eegelezen door):|[Dd]hr\\.|[Mm]evr\\.|[Mm]w\\.) (?:de heer |mevrouw |dhr\\. |mevr\\. |mw\\. )?(${NAME})(?![\\p{L}])`,
  'gu',
);
/** Words of offices and bodies: what holds one is not a person's name. */
const OFFICE_WORDS = new Set(
  'minister ministers minister-president staatssecretaris staatssecretarissen bewindspersoon bewindspersonen kabinet ministerie departement directie directoraat directoraat-generaal afdeling kamer raad commissie europees europese european parlement nederland nederlandse dienst inspectie agentschap voorzitter unie rijk gemeente gemeenten provincie provincies vereniging waterschappen secretariaat bureau zaken veiligheid justitie financiën koninkrijk lidstaten werkgroep griffie fractie bnc coco vng ipo uvw ambassade vertegenwoordiging landbouw visserij voedselzekerheid natuur volksgezondheid welzijn sport onderwijs cultuur wetenschap klimaat groei infrastructuur waterstaat werkgelegenheid asiel migratie defensie volkshuisvesting ordening'.split(
    ' ',
  ),
);

/** Words that end the name of an organisation, and no surname. */
const ORGANISATION_WORD =
  /^(?:minister|staatssecretaris)(?:ie)?(?:s|en)?$|^\p{L}*(?:directie|inspectie|dienst|vereniging|federatie|koepel|stichting|coalitie|instituut|universiteit|hogeschool|organisatie|autoriteit|planbureau|adviesbureau|onderzoeksbureau|waterstaat|overheid|vakbond|foundation|institute|university|association|consultancy|consultants?)$/u;
/** Organisations of the table, folded out: the long names, and the letters that some go by. */
const ORGANISATIONS = SENDERS.slice(0, -1).map(
  ({ words }) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.replaceAll('[a-z', '[\\p{L}')})(?![\\p{L}\\p{N}-])`, 'iu'),
);
/** A shorter name could be that of a person, unless it is in capitals. */
const LONG = 8;

/** An organisation that the table of senders has, by its whole name. */
const isKnown = (text: string): boolean =>
  ORGANISATIONS.some((pattern) => {
    const [found = ''] = pattern.exec(text) ?? [];
    return found !== '' && (found.length >= LONG || (found.length > 1 && found === found.toUpperCase()));
  });

/** Whether a text names an office or a body. */
export function isOffice(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}-]+/u);
  return words.some((word) => OFFICE_WORDS.has(word) || ORGANISATION_WORD.test(word)) || isKnown(text);
}

const named = (name: string, start: number): Find[] =>
  isOffice(name) ? [] : [{ start, end: start + name.length, reason: 'naam' }];

function findNames(plain: string): Find[] {
  return [...plain.matchAll(INTRODUCED)].flatMap((match): Find[] => {
    const name = match[1] ?? '';
    return named(name, match.index + match[0].length - name.length);
  });
}

/** "Jan Fictief <j.fictief@dienst.example>" */
const BEFORE_MAIL = new RegExp(`(?:^|[^\\p{L}])(${NAME})( ?[<(] ?)$`, 'u');
const LONGEST_NAME = 90;
/** What a sentence or a line opens with before a name. */
const OPENERS =
  /^(?:(?:De|Het|Een|En|Of|Daarnaast|Ook|Verder|Tevens|Zie|Mail|Vraag|Neem|Contact|Aan|Van|Cc|Bij|Via|Met|Door|Voor) )+/u;

function findAddressee(plain: string, mail: Find): Find[] {
  const from = Math.max(0, mail.start - LONGEST_NAME);
  const match = BEFORE_MAIL.exec(plain.slice(from, mail.start));
  const name = (match?.[1] ?? '').replace(OPENERS, '');
  return name === '' ? [] : named(name, mail.start - (match?.[2] ?? '').length - name.length);
}

/** A span that was replaced, in the old text, and the length of what stands for it. */
export interface Replaced extends Span {
  readonly length: number;
}

/**
 * Replaces telephone and account numbers, e-mail addresses, citizen service numbers and introduced names by
 * `[persoonsgegevens]`. Each number must pass its own check or stand beside its name: amounts, dates,
 * articles, dossier, COM and Kamerstuk numbers are never touched. `spans` are in the order of the text.
 */
export function redact(text: string): { text: string; reasons: Reason[]; spans: Replaced[] } {
  const plain = plainly(text);
  const mails = findMail(plain);
  const phones = findPhone(plain);
  const finds = [
    ...mails,
    ...mails.flatMap((mail) => findAddressee(plain, mail)),
    ...findIban(plain),
    ...findBsn(plain),
    ...findPrivate(plain),
    ...phones,
    ...findNames(plain),
    ...findNamed(plain, [...mails, ...phones], isOffice).map((span): Find => ({ ...span, reason: 'naam' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let from = 0;
  const reasons: Reason[] = [];
  const spans: Replaced[] = [];
  for (const find of finds) {
    if (find.start < from) continue;
    out += text.slice(from, find.start) + REDACTED;
    from = find.end;
    reasons.push(find.reason);
    spans.push({ start: find.start, end: find.end, length: REDACTED.length });
  }
  return { text: out + text.slice(from), reasons, spans };
}

/** Places in a text, in rising order, after these spans of it were replaced by something of another length. */
export function movedPlaces(
  places: readonly number[],
  spans: readonly (Span & { readonly length: number })[],
): number[] {
  let at = 0;
  let shift = 0;
  return places.map((place) => {
    for (let span = spans[at]; span !== undefined && span.end <= place; span = spans[at]) {
      shift += span.length - (span.end - span.start);
      at += 1;
    }
    const inside = spans[at];
    return inside !== undefined && inside.start < place ? inside.start + shift : place + shift;
  });
}
