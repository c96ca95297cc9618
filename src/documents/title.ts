import { titleOf } from './identity.ts';
import type { DocumentKind } from './kind.ts';
import type { RawBlock } from './reflow.ts';
import type { Part } from './sections.ts';
import type { FrontMatter, SourceText } from './source.ts';

/** How far from the top a title page or the head of a letter goes, in blocks. */
const TOP = { proposal: 12, letter: 40 };
/** How many blocks of a title page hold one title, and the longest of them and of the whole, in characters. */
const MOST = { blocks: 4, block: 600, title: 320 };

/** How a proposal of the Commission names itself; what it proposes stands behind it, or in the blocks below. */
const PROPOSAL =
  /^(?:(?:gezamenlijk |gewijzigd )?voorstel voor een|(?:joint |amended )?proposal for an?)(?=$|\s)/i;
/** What stands above it on a title page and on no fiche: the place and day, the number, the name of the Commission. */
const TITLE_PAGE =
  /^(?:Brussel|Brussels|Straatsburg|Strasbourg),|^(?:EUROPESE|EUROPEAN|COMMISSIE|COMMISSION)\b|\b(?:COM|JOIN)\(\d{4}\) \d+/;
/** What ends a title: a remark in brackets, the numbers of annexes, the first heading. */
const ENDS = /^(?:[({[]|toelichting$|explanatory memorandum$)/i;
/** Remarks at the end of a title in one block. */
const REMARK = /\s*(?:\((?:voor de eer relevante tekst|text with eea relevance)\)|\{.*)\s*$/i;

/** Names that keep their capitals when a line of capitals is written small; Dutch and English. */
const NAMES: readonly (readonly [small: RegExp, name: string])[] = [
  [/\beuropees parlement\b/g, 'Europees Parlement'],
  [/\beuropese unie\b/g, 'Europese Unie'],
  [/\beuropean parliament\b/g, 'European Parliament'],
  [/\beuropean union\b/g, 'European Union'],
  [/\braad\b/g, 'Raad'],
  [/\bcouncil\b/g, 'Council'],
  [/\bcommissie\b/g, 'Commissie'],
  [/\bcommission\b/g, 'Commission'],
];

/** What kind of act is proposed, as a title page has it in capitals. */
const ACT =
  /^(?:(?:GEDELEGEERDE|UITVOERINGS|COUNCIL|DELEGATED|IMPLEMENTING)\s*)?(?:VERORDENING|RICHTLIJN|BESLUIT|AANBEVELING|REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)\b[\p{Lu}\s,]*(?=$|\s)/u;

/** The capitals in which a title page sets what kind of act it is, written small. */
const smallAct = (text: string): string =>
  text.replace(ACT, (act) =>
    NAMES.reduce((small, [name, written]) => small.replace(name, written), act.toLowerCase()),
  );

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The title of a proposal of the Commission, of its title page: "Voorstel voor een verordening van het Europees
 * Parlement en de Raad betreffende …". Null when there is no such page.
 */
function proposalTitle(blocks: readonly RawBlock[], { identity }: DocumentKind): string | null {
  const top = blocks.slice(0, TOP.proposal);
  const at = top.findIndex(({ text, marker }) => marker === null && PROPOSAL.test(text));
  const opening = top[at];
  if (opening === undefined) return null;
  // A fiche names a proposal in its first cells; a letter mentions one.
  const own = identity.number === 'com';
  if (!own && !top.slice(0, at).some(({ text }) => TITLE_PAGE.test(text))) return null;
  const named = PROPOSAL.exec(opening.text)?.[0] ?? '';
  const pieces: string[] = [];
  const rest = clean(opening.text.slice(named.length));
  if (rest !== '') pieces.push(rest);
  for (const { text, marker } of blocks.slice(at + 1, at + 1 + MOST.blocks)) {
    if (marker !== null || ENDS.test(text) || text.length > MOST.block || REMARK.test(pieces.at(-1) ?? ''))
      break;
    // In one block with its subject the title is whole.
    if (pieces.length > 0 && !isAct(pieces)) break;
    pieces.push(text);
  }
  const what = clean(pieces.join(' ')).replace(REMARK, '');
  return what === '' ? null : shortened(`${capital(clean(named).toLowerCase())} ${smallAct(what)}`);
}

/** So far it says only what kind of act is proposed, and not what about. */
const isAct = (pieces: readonly string[]): boolean => clean(pieces.join(' ')).replace(ACT, '') === '';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The label of the subject of a letter, before its value or on a line of its own. */
const SUBJECT = /^(?:betreft|onderwerp)(?=$|[\s:–])\s*[:–]?\s*[–:]?\s*/i;
/** How Parliament heads a letter that it prints: its number, and whose letter it is. */
const PRINTED = /^nr\.\s*(\d+)\s+(brief van .{3,140}?)(?=\s+aan de voorzitter\b|\s+den haag,|$)/i;

/** What a letter is about by its own head, or whose letter it is; null when it does not say. */
function letterTitle(blocks: readonly RawBlock[]): string | null {
  const top = blocks.slice(0, TOP.letter);
  for (const [at, { text }] of top.entries()) {
    const label = SUBJECT.exec(text)?.[0];
    if (label === undefined) continue;
    const value = clean(text.slice(label.length)) || clean(top[at + 1]?.text ?? '');
    if (value !== '') return shortened(capital(value));
  }
  for (const { text } of top) {
    const [, number, whose] = PRINTED.exec(clean(text)) ?? [];
    if (number === undefined || whose === undefined) continue;
    const small = /\p{Ll}/u.test(whose) ? whose : ofMinister(whose);
    return shortened(`${capital(small)} (nr. ${number})`);
  }
  return null;
}

/** "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN": small, but for what the minister is of. */
const ofMinister = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<=\b(?:minister|staatssecretaris) (?:van|voor) ).*$/, (post) =>
      post.replace(/\p{L}+/gu, (word) => (SMALL.has(word) ? word : capital(word))),
    );
const SMALL = new Set(['van', 'voor', 'en', 'de', 'het', 'der', 'in', 'op']);

function shortened(title: string): string {
  if (title.length <= MOST.title) return title;
  return `${title.slice(0, title.lastIndexOf(' ', MOST.title))} …`;
}

/** What a reader calls the document: what its front matter, its title page or its head says, else by its template. */
export function titleIn(source: SourceText, kind: DocumentKind, parts: readonly Part[]): string {
  return own(source.frontMatter, kind, parts) ?? titleOf(source, kind, parts);
}

function own(frontMatter: FrontMatter | null, kind: DocumentKind, parts: readonly Part[]): string | null {
  if (frontMatter?.titel !== undefined) return null;
  const blocks = parts.flatMap((part) => part.blocks);
  return proposalTitle(blocks, kind) ?? (kind.layout === 'letter' ? letterTitle(blocks) : null);
}
