import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { RawBlock } from '../documents/layout/reflow.ts';

/** How far from the top a title page goes, in blocks. */
const TOP = 12;
/** How many blocks of it hold one title, and the longest of them, in characters. */
const MOST = { blocks: 8, block: 600 };
/** Longest line that is a title by itself, in characters. */
const LONGEST = 200;

/** How a proposal of the Commission names itself; what it proposes stands behind it, or in the blocks below. */
const PROPOSAL =
  /^(?:(?:gezamenlijk |gewijzigd )?voorstel voor een|(?:joint |amended )?proposal for an?)(?=$|\s)/i;
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

/**
 * The title of a proposal, of its title page: "Voorstel voor een verordening van het Europees Parlement en de Raad
 * betreffende …". Null when there is none.
 */
function proposalTitle(blocks: readonly RawBlock[]): string | null {
  const at = blocks.slice(0, TOP).findIndex(({ text, marker }) => marker === null && PROPOSAL.test(text));
  const opening = blocks[at];
  if (opening === undefined) return null;
  const named = PROPOSAL.exec(opening.text)?.[0] ?? '';
  const pieces: string[] = [];
  const rest = collapseWhitespace(opening.text.slice(named.length));
  if (rest !== '') pieces.push(rest);
  for (const { text, marker } of blocks.slice(at + 1, at + 1 + MOST.blocks)) {
    if (marker !== null || ENDS.test(text) || text.length > MOST.block || REMARK.test(pieces.at(-1) ?? ''))
      break;
    // In one block with its subject the title is whole, unless a line of it ends where no title does.
    if (pieces.length > 0 && !isAct(pieces) && !runsOn(pieces.at(-1) ?? '', text)) break;
    pieces.push(text);
  }
  const what = collapseWhitespace(pieces.join(' ')).replace(REMARK, '');
  return what === '' ? null : `${capital(collapseWhitespace(named).toLowerCase())} ${smallAct(what)}`;
}

/** So far it says only what kind of act is proposed, and not what about. */
const isAct = (pieces: readonly string[]): boolean =>
  collapseWhitespace(pieces.join(' ')).replace(ACT, '') === '';

/** Small words and signs on which no title ends. */
const OPEN =
  /(?:[,;–-]|(?<!\p{L})(?:aan|betreffende|bij|de|door|een|en|het|houdende|in|inzake|met|of|om|op|over|te|tot|tussen|uit|van|voor|wat|amending|an|and|as|at|between|by|concerning|establishing|for|from|in|on|or|regards|repealing|the|to|under|with))$/iu;
/** A line of a title goes on in the next: at a word that needs another, or with a small letter. */
const runsOn = (line: string, next: string): boolean => OPEN.test(line.trim()) || /^\p{Ll}/u.test(next);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How a communication opens; in capitals alone it is only what sort of document it is. */
const COMMUNICATION = /^(?:gezamenlijke |joint )?(?:mededeling|communication) \S/i;
const hasSmall = (text: string): boolean => /\p{Ll}/u.test(text);

/** The title of a Commission document: that of a proposal, or the line that names a communication or stands below it. */
export function commissionTitle(blocks: readonly RawBlock[]): string | null {
  const proposal = proposalTitle(blocks);
  if (proposal !== null) return proposal;
  const at = blocks.slice(0, TOP).findIndex(({ text }) => COMMUNICATION.test(text));
  const head = blocks[at];
  if (head === undefined || hasSmall(head.text)) return head?.text ?? null;
  const below = blocks.slice(at + 1, at + 1 + MOST.blocks);
  // Whom it is for may stand in capitals over more lines.
  const named = below.find(({ text }) => hasSmall(text)) ?? below[0];
  const is = named !== undefined && named.marker === null && named.text.length <= LONGEST;
  return is ? named.text : head.text;
}
