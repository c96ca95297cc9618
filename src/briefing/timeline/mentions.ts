import type { Span } from '../../documents/document.ts';
import { COUNCILS, OTHER_BODIES } from '../../lexicon/councils.ts';
import type { Step } from './event.ts';

/** Where a sentence names a step. */
export interface Mention extends Span {
  readonly step: Step;
  /** Which Council; null where that is not said, and for other steps. */
  readonly name: string | null;
  /** The sentence itself does not name it: the one before does. */
  readonly carried?: true;
}

const words = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, flags);

/** Where these stand is read as nothing. */
const OTHER = words(OTHER_BODIES.map((row) => row.words).join('|'), 'giu');

/** Ways to name a step, the more precise first; abbreviations as they are written, since `mr` is a title. */
const NAMES: readonly (readonly [Step, RegExp])[] = [
  [
    'bnc',
    words(
      '(?:[Ii]nterdepartementale )?(?:[Ww]erkgroep )?(?:Beoordeling Nieuwe Commissievoorstellen(?: \\(BNC\\))?|BNC(?:-(?:werkgroep|overleg|vergadering|bespreking))?)(?!-)|[Ww]erkgroep BNC',
      'gu',
    ),
  ],
  [
    'coco',
    words(
      'CoCo(?!-)|COCO|Co\\.?Co\\.?|[Cc]oördinatiecommissie(?:[^.,;()]{0,60}(?= \\(CoCo\\)))?(?: \\(CoCo\\))?',
      'gu',
    ),
  ],
  [
    'ministerraad',
    words(
      '(?:[Rr]ijks)?[Mm]inisterraad(?: \\((?:R?MR)\\))?|R?MR(?!-)|[Rr]aad van [Mm]inisters|[Cc]ouncil of [Mm]inisters',
      'gu',
    ),
  ],
  [
    'ep',
    words(
      'Europees Parlement(?: \\(EP\\))?|European Parliament|EP(?:-(?:plenaire|commissie))?|plenaire (?:vergadering|stemming|zitting)|(?:EP-)?commissie (?:LIBE|ENVI|IMCO|ITRE|AGRI|ECON|JURI|EMPL|TRAN|PECH|INTA)|LIBE|plenary',
      'gu',
    ),
  ],
  [
    'kamer',
    words(
      '(?:[Bb]eide|[Dd]e|[Uu]w|[Hh]et|[Bb]oth|[Tt]he) (?:Tweede Kamer|Eerste Kamer|Kamers?|Staten-Generaal|(?:nationale? |Nederlandse )?[Pp]arlement|Houses of [Pp]arliament|House of Representatives|Dutch [Pp]arliament|[Pp]arliament)(?: der Staten-Generaal)?|(?:Tweede|Eerste) Kamer|Kamers|Staten-Generaal|[Pp]arliament(?! and of)',
      'gu',
    ),
  ],
  ...COUNCILS.map((row) => ['raad', words(`${row.words}(?: \\([^)]{2,40}\\))?`, 'gu')] as const),
  [
    'raad',
    words(
      '(?:[Dd]e|[Ee]en|[Ii]n|[Dd]oor) Raad|Raad(?= (?:van|op|in|van de) )|[Rr]aadsconclusies|[Tt]he Council',
      'gu',
    ),
  ],
];

const CALLED = COUNCILS.map((row) => [row.name, words(row.words, 'u')] as const);

const nameOf = (text: string): string | null => CALLED.find(([, called]) => called.test(text))?.[0] ?? null;

/** Something that every way to name a step has; most sentences have none of it. */
const HINT =
  /BNC|Commissievoorstellen|CO|Co|ministerraad|MR|[Mm]inister|Kamer|Staten|[Pp]arl|EP|plena|commissie|LIBE|[Rr]aad|RAZ|RBZ|RvC|LVR|Ecofin|Council|House|Affairs/;

/** Whether it is worth looking for steps in a sentence. */
export const mentionsStep = (text: string): boolean => HINT.test(text);

/** The steps that a sentence names, in order; an abbreviation behind the name in full is the same one. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  const free = text.replace(OTHER, (body) => ' '.repeat(body.length));
  for (const [step, pattern] of NAMES)
    for (const match of free.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && other.end > span.start)) continue;
      found.push({ ...span, step, name: step === 'raad' ? nameOf(match[0]) : null });
    }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((mention, at, all) => {
      const before = all[at - 1];
      return before?.step !== mention.step || text.slice(before.end, mention.start).trim() !== '(';
    });
}
