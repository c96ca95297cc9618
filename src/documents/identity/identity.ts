import { collapseWhitespace } from '../collapse-whitespace.ts';
import type { Language, References, Sender } from '../document.ts';
import type { DocumentKind } from '../kind.ts';
import type { RawBlock } from '../layout/reflow.ts';
import { findReferences, mergeReferences, NO_REFERENCES } from '../links/references.ts';
import { redact } from '../privacy/redact.ts';
import type { FrontMatter, SourceText } from '../source.ts';
import type { Part } from '../structure/sections.ts';
import { findDate } from './dates.ts';
import { kamerstukOfHead, namesAnother } from './kamerstuk-head.ts';

const ID = /^[a-z0-9-]{1,80}$/;

/** A name as an id: lower case letters, digits and hyphens, at most 80. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'document' : plain;
}

const withoutExtension = (name: string): string => name.replace(/\.[a-z0-9]{1,8}$/i, '');

/** The number under which it is published, else its file name. A front matter id comes first. */
export function idOf(
  source: SourceText,
  { identity }: DocumentKind,
  references: References,
  parts: readonly Part[],
): string {
  const given = source.frontMatter?.id;
  if (given !== undefined && ID.test(given)) return given;
  const printed = identity.numbers === 'printed' ? printedIn(parts) : undefined;
  if (printed !== undefined) return slug(printed);
  const kst = references.kamerstuk[0];
  if (identity.number === 'kamerstuk' && kst !== undefined && references.kamerstuk.length === 1)
    return slug(kst);
  const com = references.com[0];
  if (identity.number === 'com' && com !== undefined) return slug(com);
  return slug(nameOf(source.name));
}

/** A file name without its extension, and without what is personal in it. */
const nameOf = (name: string): string => redact(withoutExtension(name)).text;

const textOf = (part: Part): string =>
  part.blocks
    .filter((block) => block.type !== 'heading')
    .map((block) => block.text)
    .join(' ')
    .trim();
const partOf = (parts: readonly Part[], rubriek: string): Part | undefined =>
  parts.find((part) => part.rubriek === rubriek && textOf(part) !== '');

/** The text under the heading that the template calls so, without the heading. */
export function textUnder(parts: readonly Part[], rubriek: string): string | null {
  const part = partOf(parts, rubriek);
  return part === undefined ? null : textOf(part);
}

/** Parts of a fiche or a nota whose numbers are its own, rather than those of documents it mentions. */
const OWN_NUMBERS = new Set(['titel', 'nummer', 'eurlex']);
/** How much of the top of a letter or a Commission document can hold its number, in blocks. */
const HEAD = 14;
/** The date may stand below the addresses of sender and receiver, each line of which is a block. */
const DATED = 24;

/** An entry of a list of annexes; "1. BNC-fiche tonnen" may have been taken for a heading at first. */
const isAnnex = ({ type, marker, text }: RawBlock): boolean =>
  type !== 'heading' && (marker !== null || (text.length < 200 && /^(?:bnc-?)?fiche\b/i.test(text)));

/** A letter is known by the number above its salutation; what it is about, and what it names, has other numbers. */
function ofLetter(parts: readonly Part[]): References {
  const head = parts
    .filter((part) => part.rubriek === 'aanhef')
    .flatMap((part) => part.blocks.map((block) => block.text))
    .filter((line) => !/^(?:betreft|onderwerp)\b/i.test(line) && !namesAnother(line));
  return { ...findReferences(head.join(' ; ')), com: [], celex: [] };
}

/** The Kamerstuk that a document is by its printed head. */
const printedIn = (parts: readonly Part[]): string | undefined =>
  kamerstukOfHead(parts.flatMap((part) => part.blocks));

/** The numbers the document is known by, and the documents it points to. */
export function referencesOf(
  { identity }: DocumentKind,
  parts: readonly Part[],
  frontMatter: FrontMatter | null,
): References {
  const given = frontMatter?.referenties;
  const stated =
    given === undefined
      ? NO_REFERENCES
      : mergeReferences(
          ...[given.com, given.celex, given.kamerstuk, given.tk].map((list) =>
            findReferences((list ?? []).join(' ; ')),
          ),
          {
            ...NO_REFERENCES,
            dossier: (given.dossier ?? []).map((d) => d.replace(/\D/g, '')),
            related: given.verwant ?? [],
          },
        );
  const found: References[] = [];
  if (identity.numbers === 'data') {
    const data = parts.filter((part) => part.rubriek === null || OWN_NUMBERS.has(part.rubriek));
    const own = data
      .flatMap((part) => part.blocks.map(({ text }) => text))
      .filter((text) => !namesAnother(text));
    found.push(findReferences(own.join(' ; ')));
  } else if (identity.numbers === 'letter' || identity.numbers === 'head') {
    const top = parts.flatMap((part) => part.blocks).slice(0, HEAD);
    const own = findReferences(top.map((block) => block.text).join(' ; '));
    found.push(identity.numbers === 'letter' ? ofLetter(parts) : own);
  }
  const printed = printedIn(parts);
  const counts = identity.number === 'kamerstuk' || identity.numbers === 'printed';
  if (counts && printed !== undefined) found.push(findReferences(printed));
  const all = parts.map(textOf).join('\n');
  const annexes = parts
    .filter((part) => part.rubriek === 'bijlagen')
    .flatMap((part) => part.blocks.filter(isAnnex).map((block) => block.text));
  return mergeReferences(stated, ...found, {
    ...NO_REFERENCES,
    related: [...annexes, ...findReferences(all).related],
  });
}

/** Abbreviations that are written in capitals in a title made of a file name. */
const CAPITALS = new Set(['eu', 'bnc', 'jbz', 'ep', 'ecofin', 'navo', 'vn', 'ai', 'co2']);
/** File names that say nothing. */
const EMPTY_NAME =
  /^(?:(?:beslis)?nota|document|tekst|text|scan|download|bijlage|file|untitled|blg|kst)?[-_ \d]*$/i;

/** A file name as a title; words joined by a hyphen in the document are joined so here. */
function titleFromName(name: string, text: string): string | null {
  const stem = withoutExtension(name);
  if (EMPTY_NAME.test(stem)) return null;
  const words = stem.split(/[-_\s]+/).filter((word) => word !== '');
  const lower = text.toLowerCase();
  let title = '';
  words.forEach((word, index) => {
    const shown = CAPITALS.has(word.toLowerCase()) ? word.toUpperCase() : word;
    const previous = words[index - 1];
    const hyphen = previous !== undefined && lower.includes(`${previous}-${word}`.toLowerCase());
    title += index === 0 ? shown : `${hyphen ? '-' : ' '}${shown}`;
  });
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** What a reader calls the document: what its front matter says, else its kind, else the name of its file. */
export function titleOf(source: SourceText, { identity }: DocumentKind, parts: readonly Part[]): string {
  if (source.frontMatter?.titel !== undefined) return source.frontMatter.titel;
  const blocks = parts.flatMap((part) => part.blocks);
  const told = identity.title(blocks, parts);
  if (told !== null) return shorten(told);
  const markdown = blocks.find((block) => block.depth === 1);
  if (markdown !== undefined && blocks[0] === markdown && parts[0]?.level === 0) return markdown.text;
  const text = blocks.map((block) => block.text).join('\n');
  const fromName = titleFromName(source.name, text);
  if (fromName !== null) return fromName;
  if (identity.untitled !== undefined) return shorten(identity.untitled(parts));
  const first = blocks.find((block) => block.type === 'heading') ?? blocks[0];
  return first === undefined ? source.name : shorten(first.text);
}

/** Longest title, in characters. */
const TITLE = 320;
function shorten(title: string): string {
  const text = collapseWhitespace(title);
  return text.length <= TITLE ? text : `${text.slice(0, text.lastIndexOf(' ', TITLE))} …`;
}

/** "Den Haag, 30 januari 2026", also at the end of an address that it was joined to. */
const PLACE_AND_DATE = /(?:^|\s)(?:Brussel|Straatsburg|Den Haag|['’]s-Gravenhage|Brussels), ?\d/;

/** A line that gives its date: "Datum 3 mei 2031", "Datum advies: woensdag 3 mei 2031", "Vastgesteld 3 mei 2031". */
const DATE_LINE =
  /^datum(?: (?:advies|besluit|brief|document|publicatie|vaststelling))?\s*:?\s+(?:\p{L}+dag,? )?\d|^(?:voorgesteld|vastgesteld)(?: op)?:? (?:\p{L}+dag,? )?\d{1,2} \p{L}{3,9} \d{4}\.?$/iu;

/** The date of the document itself, from its front matter or its head. */
export function dateOf(
  { identity }: DocumentKind,
  parts: readonly Part[],
  frontMatter: FrontMatter | null,
): string | null {
  if (frontMatter?.datum !== undefined) return frontMatter.datum;
  const top = parts.flatMap((part) => part.blocks).slice(0, DATED);
  const labelled = top.find((block) => DATE_LINE.test(block.text));
  if (labelled !== undefined) return findDate(labelled.text);
  if (identity.datedByPlace) {
    const place = top.find((block) => PLACE_AND_DATE.test(block.text));
    const written = place === undefined ? null : PLACE_AND_DATE.exec(place.text);
    if (place !== undefined && written !== null) return findDate(place.text.slice(written.index));
  }
  return null;
}

const DUTCH = new Set(
  'de het een van en niet dat voor met zijn wordt ook naar bij deze door over'.split(' '),
);
/** Without "of", "in", "is" and "was", which are as common in Dutch. */
const ENGLISH = new Set(
  'the and to that for with are this by on not be which from has have its an'.split(' '),
);

/** The language of the text by its commonest small words; Dutch when in doubt. */
export function languageOf(text: string, frontMatter: FrontMatter | null): Language {
  if (frontMatter?.taal !== undefined) return frontMatter.taal;
  let nl = 0;
  let en = 0;
  for (const word of text
    .slice(0, 20_000)
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    if (DUTCH.has(word)) nl += 1;
    if (ENGLISH.has(word)) en += 1;
  }
  return en > nl ? 'en' : 'nl';
}

/** "ministerie van Volksgezondheid, Wetenschap en Sport": capitals joined by commas and "en". */
const MINISTRY =
  /(?:[Mm]inister(?:ie)?s?|[Ss]taatssecretaris(?:sen)?) van (\p{Lu}[\p{L}-]{2,30}(?:(?:, | en |, en | )\p{Lu}[\p{L}-]{2,30}){0,5})/gu;

const ministriesIn = (text: string): string[] =>
  [...text.matchAll(MINISTRY)].flatMap((match) => match[1] ?? []);

/** The ministries named as author or as responsible, the first one first; of a letter, that of the minister who sends it. */
export function ministriesOf(
  { identity, layout }: DocumentKind,
  parts: readonly Part[],
  frontMatter: FrontMatter | null,
  sender: Sender | null,
): string[] {
  if (frontMatter?.ministeries !== undefined) return [...frontMatter.ministeries];
  const cell = textUnder(parts, identity.ministries) ?? '';
  const from = layout === 'letter' && sender?.type === 'kabinet' ? sender.name : '';
  return [...new Set([...ministriesIn(cell), ...ministriesIn(from)])];
}
