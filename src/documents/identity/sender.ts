import { SENDERS, type SenderRow } from '../../lexicon/senders.ts';
import { collapseWhitespace } from '../collapse-whitespace.ts';
import type { Sender, Voice } from '../document.ts';
import type { DocumentKind } from '../kind.ts';
import type { RawBlock } from '../layout/reflow.ts';
import { withoutSureNames } from '../privacy/persons.ts';
import { REDACTED, redact } from '../privacy/redact.ts';
import type { SourceText } from '../source.ts';
import { closingOf, isSalutation, labelOf } from './letter.ts';
import { letterHeadOf, topLinesOf } from './letter-head.ts';
import { isFunctionLine, ministersIn } from './signature-lines.ts';

const BOUNDARY = { before: '(?<![\\p{L}\\p{N}-])', after: '(?![\\p{L}\\p{N}-])' };
const whole = (words: string): string => `${BOUNDARY.before}(?:${words})${BOUNDARY.after}`;
const COMPILED: readonly (readonly [pattern: RegExp, row: SenderRow])[] = SENDERS.map((each) => [
  // The words of the table have no accents or capitals to mind but their own.
  new RegExp(whole(each.words.replaceAll('[a-z', '[\\p{L}')), 'iu'),
  each,
]);
/** Longest name that is looked at, in characters. */
const MOST = 300;

/** Which of the speakers an organisation is, by its name; null when the table has no row for it. */
export function speakerOf(name: string): Voice | null {
  const text = name.slice(0, MOST);
  let best: { at: number; speaker: Voice } | null = null;
  for (const [pattern, { speaker }] of COMPILED) {
    const found = pattern.exec(text);
    // Of two that send together the one who is named first speaks; of one name the first row decides.
    if (found !== null && (best === null || found.index < best.at)) best = { at: found.index, speaker };
  }
  return best?.speaker ?? null;
}

/** The cabinet by its own name, rather than one of its ministries. */
const CABINET = /(?<!\p{L})(?:kabinet|regering|government|cabinet)(?!\p{L})/iu;

/**
 * Whether a sender only publishes what it sends: a ministry gives out manuals, models and explanations, in which the
 * cabinet finds nothing. Where a kind of document can be one of those (`explains`), a minister or the cabinet itself
 * must have sent or signed it.
 */
export const onlyPublishes = (sender: Sender | null, { voice }: DocumentKind): boolean =>
  voice.explains === true &&
  sender?.type === 'kabinet' &&
  sender.basis !== 'ondertekening' &&
  ministersIn(sender.name) === 0 &&
  !CABINET.test(sender.name);

/** General words for those who advise or judge, rather than have an interest. */
const ADVISES =
  /(?:toezichthouders?|autoriteit(?:en)?|instanties?|experts|deskundigen|wetenschappers|onderzoekers|academici|adviesra(?:ad|den)|planbureaus?|adviesorga(?:an|nen)|inspecties?|rekenkamer|rechtspraak|raad van state|politie|douane|board)(?![\p{L}-])/iu;
const HAS_AN_INTEREST =
  /(?:organisaties?|verenigingen|koepels?|bond(?:en)?|federaties?|stichting(?:en)?|ngo(?:[’']s)?|belangengroep(?:en)?|industrie|sector(?:en)?|branches?|bedrijfsleven|bedrijven|bedrijf|ondernemers|ondernemingen|fabrikanten|producenten|handelaren|winkeliers|winkels|importeurs|exporteurs|boeren|vissers|telers|tuinders|werkgevers|werknemers|consumenten|burgers|inwoners|bewoners|gemeenten|provincies|waterschappen|medeoverheden|marktpartijen|artsen|ziekenhuizen|universiteiten|banken|verzekeraars|platforms|platformen|vervoerders|patiënten|ouders|middenveld|aanbieders|leveranciers|exploitanten|beheerders|gebruikers|operators|unions|companies|airlines|industry|organisations|groups)(?![\p{L}-])/iu;
const wordsOf = (speaker: 'adviseur' | 'belanghebbende'): string =>
  SENDERS.slice(0, -1)
    .filter((each) => each.speaker === speaker)
    .map(({ words }) => words.replaceAll('[a-z', '[\\p{L}'))
    .join('|');
/** The third parties of the table, the advisers apart: one pass over a sentence. */
const THIRD_PARTIES = new RegExp(
  `${BOUNDARY.before}(?:(${wordsOf('adviseur')})|(?:${wordsOf('belanghebbende')}))${BOUNDARY.after}`,
  'iu',
);

/** How much of a sentence names who speaks in it, in characters. */
const NAMED_IN = 160;

/** Which speaker a third party in a sentence is, by its name or by what it is; null when neither tells. */
export function thirdPartyIn(sentence: string): 'adviseur' | 'belanghebbende' | null {
  const text = sentence.slice(0, NAMED_IN);
  const known = THIRD_PARTIES.exec(text);
  if (known !== null) return known[1] === undefined ? 'belanghebbende' : 'adviseur';
  const [adviser, interest] = [ADVISES.exec(text)?.index, HAS_AN_INTEREST.exec(text)?.index];
  if (adviser === undefined) return interest === undefined ? null : 'belanghebbende';
  return interest === undefined || adviser <= interest ? 'adviseur' : 'belanghebbende';
}

/** The organisation in a line, as it is named there: never the name of a person beside it. */
function organisationIn(line: string): string | null {
  const text = withoutSureNames(line.slice(0, MOST), REDACTED).text;
  let best: RegExpExecArray | null = null;
  for (const [pattern] of COMPILED.slice(0, -1)) {
    const found = pattern.exec(text);
    if (found !== null && (best === null || found.index < best.index)) best = found;
  }
  return best === null ? null : untilItsEnd(best[0]);
}

/** A name as far as it goes: behind its last "en", or its first comma, stands something else. */
function untilItsEnd(name: string): string {
  const parts = name.trim().split(/\s*,\s*/);
  const last = parts.findIndex((part) => / (?:en|and) /.test(part));
  return parts.slice(0, Math.max(last, 0) + 1).join(', ');
}

/** Longest name of an organisation, in words. */
const WORDS = 10;
/** A name is written in capitals, but for the words between. */
const NAMED = /^(?:(?:van|voor|de|der|het|en|in|te|of|for|the|&)(?: |$)|\p{Lu}\S*(?: |$))+$/u;

/** What may stand behind the name of an organisation: the name of a part of it ("Afdeling advisering"). */
const PART = /^(?:[\s,–-]+\p{Lu}\S*(?: \S+){0,2})?$/u;

/** The organisation that a line is the name of, and nothing else; a general word is enough for that. */
function organisationOf(line: string): string | null {
  const name = line.replace(/[\s,;:]+$/, '').replace(/^(?:de|het) /i, '');
  if (name === '' || name.length > MOST || name.split(/\s+/).length > WORDS || /[.:!?]/.test(name))
    return null;
  const found = organisationIn(name);
  if (found !== null) return name.startsWith(found) && PART.test(name.slice(found.length)) ? found : null;
  return name.split(/,\s+/).find(hasGeneralWord) ?? null;
}

/** Words that may stand before the general one: any other could be the name of a person. */
const BEFORE =
  /^(?:(?:koninklijke|nederlandse|europese|landelijke|nationale|internationale|algemene|royal|dutch|european|national|international) )*$/i;
/** A name by a general word of the table alone: "Koninklijke Vereniging van Regentonmakers". */
function hasGeneralWord(name: string): boolean {
  const at = COMPILED.at(-1)?.[0].exec(name)?.index;
  return at !== undefined && BEFORE.test(name.slice(0, at)) && NAMED.test(name);
}

/** The organisation that a line names, also by a general word alone. */
const namedIn = (line: string): string | null => organisationIn(line) ?? organisationOf(line);

/** A name as a title is written, also where it stood in capitals alone. */
const asWritten = (name: string): string =>
  capital(
    /\p{Ll}/u.test(name) || !name.includes(' ')
      ? name
      : name.toLowerCase().replace(/\p{L}[\p{L}’'-]*/gu, (word) => (SMALL.has(word) ? word : capital(word))),
  );
const SMALL = new Set('van voor en de het der of the for minister staatssecretaris'.split(' '));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Hosts that give one sender's own documents and no other's. */
const OF_HOST: ReadonlyMap<string, readonly [name: string, type: Voice]> = new Map([
  ['publications.europa.eu', ['Europese Commissie', 'commissie']],
  ['www.rijksoverheid.nl', ['Rijksoverheid', 'kabinet']],
  ['opendata.rijksoverheid.nl', ['Rijksoverheid', 'kabinet']],
]);

/** "Afzender: …", "Van: …" at the head of a letter or a note. */
const FROM_LABEL = /^(?:afzender|van|from|sender)\s*:\s*(\S.*)$/iu;
/**
 * "Brief van de minister van Financiën" on a title page, also below the dossier that Parliament prints it in; "Advies
 * van de Raad van State".
 */
const OF_TITLE =
  /^(?:(?:\d{2} ?\d{3} .{3,250}? )?nr\.? ?\S{1,6} )?(?:\p{L}+[ -]){0,4}?(?:brief|advies|reactie|verslag|voorlichting|position paper|persbericht|opinie|opinion|uitvoeringstoets|zienswijze|mededeling|communication)\s.{0,60}?(?:van|by|of|from) (\S.*)$/iu;
/** Whom it is sent to, behind whom it is of. */
const TO_WHOM = /\s(?:aan|to)\s.*$/iu;
/** Who publishes it, as its last page says: "Dit is een uitgave van:". */
const COLOPHON =
  /^(?:dit is een )?(?:uitgave|publicatie) van(?: (?:de|het))?(?=$|[\s:])[\s:]*|^(?:this is a publication (?:of|by)|published by)(?=$|[\s:])[\s:]*/iu;
const TOP = 12;
const TITLE_PAGE = 6;
const BELOW = 6;

/** Who signs: the organisation below a closing formula, or the minister in whose name a letter ends. */
function signerOf(blocks: readonly RawBlock[]): string | null {
  const closing = blocks.findIndex(({ text }) => closingOf(text) !== null);
  const below = blocks.slice(closing, closing + 1 + BELOW).map(({ text }) => text);
  const lines = closing < 0 ? [] : [closingOf(below[0] ?? '')?.rest ?? '', ...below.slice(1)];
  for (const line of lines) {
    // Who gets a copy does not sign.
    if (line === '' || line.length > MOST || labelOf(line)?.label === 'aan') continue;
    const named = namedIn(line);
    if (named !== null) return named;
  }
  const opening = blocks.findIndex(({ text }) => isSalutation(text));
  const signed = blocks
    .slice(opening < 0 ? blocks.length : opening + 1)
    .findLast(
      ({ type, text }) =>
        type === 'paragraph' && !/[.!?]$/.test(text) && isFunctionLine(text) && ministersIn(text) > 0,
    );
  return signed === undefined ? null : organisationIn(signed.text);
}

/** Who heads an adviser, on a line of its own below the advice: "De vice-president van de Raad van State". */
const HEADS_IT =
  /^(?:de )?(?:(?:plv\. |plaatsvervangend |vice-)?(?:president|voorzitter|directeur|secretaris|inspecteur|directeur-generaal|inspecteur-generaal)) van (?:de|het) (\S.{2,80}?),?$/iu;

/** The adviser under an advice that no formula closes. */
function adviserOf(blocks: readonly RawBlock[]): string | null {
  const line = blocks.findLast(({ type, text }) => type === 'paragraph' && HEADS_IT.test(text));
  const name = line === undefined ? null : organisationIn(HEADS_IT.exec(line.text)?.[1] ?? '');
  return name !== null && speakerOf(name) === 'adviseur' ? name : null;
}

/** Who publishes it, by its colophon. */
function publisherOf(blocks: readonly RawBlock[]): string | null {
  const at = blocks.findLastIndex(({ text }) => text.length <= MOST && COLOPHON.test(text));
  const label = blocks[at]?.text ?? '';
  const name = label.replace(COLOPHON, '') || (blocks[at + 1]?.text ?? '');
  return at < 0 ? null : organisationIn(name.slice(0, MOST));
}

/**
 * Whose document it is: by what the front matter says, else by a label, its title page, its signature, the address at
 * its head, its colophon, or the place that it was fetched from. What is read in a file that someone brought in, rather than the operator, is
 * claimed: it is shown as such and gives no sentence a speaker of state.
 */
export function senderOf(
  source: SourceText,
  blocks: readonly RawBlock[],
  { layout, voice }: DocumentKind,
): Sender | null {
  const claimed = source.standing === 'claimed';
  const made = (given: string, basis: Sender['basis']): Sender => {
    const name = collapseWhitespace(given);
    // Whose document it is, is public; which person sent it is not.
    const open = withoutSureNames(redact(basis === 'opgave' ? name : asWritten(name)).text, REDACTED).text;
    return { name: open, type: speakerOf(name), basis, claimed };
  };
  // A template is somebody's own: what it holds of others ('Mededeling van de Commissie') does not make it theirs.
  const fits = (sender: Sender): boolean =>
    (layout !== 'set' && layout !== 'partly') ||
    (sender.type !== null && voice.senders.includes(sender.type));
  const given = source.frontMatter?.afzender;
  if (given !== undefined) return made(given, 'opgave');
  const top = blocks.slice(0, TOP);
  for (const { text } of top) {
    const label = FROM_LABEL.exec(text)?.[1];
    const named = label === undefined ? null : namedIn(label);
    const sender = named === null ? null : made(named, 'briefhoofd');
    if (sender !== null && fits(sender)) return sender;
  }
  for (const { text } of top.slice(0, TITLE_PAGE)) {
    const title = text.length <= MOST ? OF_TITLE.exec(text)?.[1]?.replace(TO_WHOM, '') : undefined;
    const named = title === undefined ? null : namedIn(title);
    const sender = named === null ? null : made(named, 'titelpagina');
    if (sender !== null && fits(sender)) return sender;
  }
  const signer =
    layout === 'set' ? null : (signerOf(blocks) ?? (voice.speaker === 'adviseur' ? adviserOf(blocks) : null));
  if (signer !== null) return made(signer, 'ondertekening');
  const head = letterHeadOf(blocks);
  const others = head?.addressed === true;
  for (const line of head?.lines ?? topLinesOf(blocks)) {
    const named = organisationOf(line);
    const sender = named === null ? null : made(named, layout === 'partly' ? 'titelpagina' : 'briefhoofd');
    // Whom a letter is for stands in its head as well: without a salutation it must be one whose papers these are.
    const type = sender?.type ?? null;
    const own = type !== null && (voice.senders.includes(type) || (head === null && voice.speaker === type));
    if (sender !== null && (own || others)) return sender;
  }
  const publisher = layout === 'free' ? publisherOf(blocks) : null;
  if (publisher !== null) return made(publisher, 'colofon');
  const host = source.standing === 'official' ? URL.parse(source.fetchedFrom ?? '')?.hostname : undefined;
  const known = host === undefined ? undefined : OF_HOST.get(host);
  return known === undefined ? null : { name: known[0], type: known[1], basis: 'vindplaats', claimed };
}
