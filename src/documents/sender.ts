import { SENDERS, type SenderRow } from '../lexicon/senders.ts';
import type { Sender, Voice } from './document.ts';
import type { DocumentKind } from './kind.ts';
import { isClosing } from './letter.ts';
import { withoutSureNames } from './persons.ts';
import { REDACTED, redact } from './redact.ts';
import type { RawBlock } from './reflow.ts';
import type { SourceText } from './source.ts';

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
  let best: RegExpExecArray | null = null;
  for (const [pattern] of COMPILED.slice(0, -1)) {
    const found = pattern.exec(line.slice(0, MOST));
    if (found !== null && (best === null || found.index < best.index)) best = found;
  }
  return best?.[0].replace(/[\s,]+$/, '') ?? null;
}

/** Hosts that give one sender's own documents and no other's. */
const OF_HOST: ReadonlyMap<string, readonly [name: string, type: Voice]> = new Map([
  ['publications.europa.eu', ['Europese Commissie', 'commissie']],
  ['www.rijksoverheid.nl', ['Rijksoverheid', 'kabinet']],
  ['opendata.rijksoverheid.nl', ['Rijksoverheid', 'kabinet']],
]);

/** "Afzender: …", "Van: …" at the head of a letter or a note. */
const FROM_LABEL = /^(?:afzender|van|from|sender)\s*:\s*(\S.*)$/iu;
/** "Brief van de minister van Financiën" on a title page; "Advies van de Raad van State". */
const OF_TITLE =
  /^(?:nr\.? ?\S{1,6} )?(?:\p{L}+[ -]){0,4}?(?:brief|advies|reactie|verslag|voorlichting|position paper|persbericht|opinie|opinion|uitvoeringstoets|zienswijze|mededeling|communication)\s.{0,60}?(?:van|by|of|from) (\S.*)$/iu;
/** Whom it is sent to, behind whom it is of. */
const TO_WHOM = /\s(?:aan|to)\s.*$/iu;
const TOP = 12;
const TITLE_PAGE = 6;
const BELOW = 6;

/**
 * Whose document it is: by what the front matter says, else by its letter head, its title page, its signature, or the
 * place that it was fetched from. What is read in a file that someone brought in, rather than the operator, is
 * claimed: it is shown as such and gives no sentence a speaker of state.
 */
export function senderOf(
  source: SourceText,
  blocks: readonly RawBlock[],
  { layout, voice }: DocumentKind,
): Sender | null {
  const claimed = source.standing === 'claimed';
  const made = (name: string, basis: Sender['basis']): Sender => ({
    // Whose document it is, is public; which person sent it is not.
    name: withoutSureNames(redact(name.replace(/\s+/g, ' ').trim()).text, REDACTED).text,
    type: speakerOf(name),
    basis,
    claimed,
  });
  // A template is somebody's own: what it holds of others ('Mededeling van de Commissie') does not make it theirs.
  const fits = (sender: Sender): boolean =>
    (layout !== 'set' && layout !== 'partly') ||
    (sender.type !== null && voice.senders.includes(sender.type));
  const given = source.frontMatter?.afzender;
  if (given !== undefined) return made(given, 'opgave');
  const top = blocks.slice(0, TOP);
  for (const { text } of top) {
    const label = FROM_LABEL.exec(text)?.[1];
    const named = label === undefined ? null : organisationIn(label);
    const sender = named === null ? null : made(named, 'briefhoofd');
    if (sender !== null && fits(sender)) return sender;
  }
  for (const { text } of top.slice(0, TITLE_PAGE)) {
    const title = text.length <= MOST ? OF_TITLE.exec(text)?.[1]?.replace(TO_WHOM, '') : undefined;
    const named = title === undefined ? null : organisationIn(title);
    const sender = named === null ? null : made(named, 'titelpagina');
    if (sender !== null && fits(sender)) return sender;
  }
  const closing = layout === 'set' ? -1 : blocks.findIndex(({ text }) => isClosing(text));
  if (closing >= 0)
    for (const { text } of blocks.slice(closing + 1, closing + 1 + BELOW)) {
      const named = text.length <= MOST ? organisationIn(text) : null;
      if (named !== null) return made(named, 'ondertekening');
    }
  const host = source.standing === 'official' ? URL.parse(source.fetchedFrom ?? '')?.hostname : undefined;
  const known = host === undefined ? undefined : OF_HOST.get(host);
  return known === undefined ? null : { name: known[0], type: known[1], basis: 'vindplaats', claimed };
}
