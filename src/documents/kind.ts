import type { Kind } from './document.ts';
import { matchHeading } from './headings.ts';
import type { RawBlock } from './reflow.ts';
import type { FrontMatter } from './source.ts';

/** How sure a heading must be to count towards a kind, and how many different ones make one. */
const SURE = 0.9;
const ENOUGH: Readonly<Record<'nota' | 'fiche', number>> = { nota: 3, fiche: 4 };

/** Openings by which a document names itself, tried in this order over its first blocks. */
const OPENINGS: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/^(?:bnc-?)?fiche\b[ \d]{0,4}:/i, 'fiche'],
  [/^(?:beslisnota|nota (?:ter|aan|voor)\b|beslisnota bij\b)/i, 'nota'],
  [/^(?:zeer )?geachte (?:heer|mevrouw)?\s?voorzitter/i, 'kamerbrief'],
  [/^aan de voorzitter van de (?:tweede|eerste) kamer/i, 'kamerbrief'],
  [
    /^(?:gezamenlijke |joint )?(?:mededeling|communication)\b.{0,80}\b(?:commissie|commission|parlement|parliament)\b/i,
    'mededeling',
  ],
  [/^(?:gewijzigd )?voorstel voor een\b/i, 'voorstel'],
  [/^(?:amended )?proposal for an?\b/i, 'voorstel'],
];
/** How many blocks from the top can hold the name of the document. */
const TOP = 12;

/** What kind of document this is: what it says of itself, else the template that its headings follow. */
export function kindOf(frontMatter: FrontMatter | null, blocks: readonly RawBlock[]): Kind {
  if (frontMatter?.soort !== undefined) return frontMatter.soort;
  const found = { nota: new Set<string>(), fiche: new Set<string>() };
  let decisive: Kind | null = null;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    for (const kind of ['nota', 'fiche'] as const) {
      const match = matchHeading(block.text, kind, SURE);
      if (match === null) continue;
      found[kind].add(match.rubriek.id);
      if (match.rubriek.id === 'geadviseerd-besluit') decisive = 'nota';
    }
  }
  if (decisive !== null && found.nota.size >= 2) return decisive;
  const top = blocks.slice(0, TOP);
  if (found.fiche.size >= ENOUGH.fiche && found.fiche.size > found.nota.size) return 'fiche';
  if (found.nota.size >= ENOUGH.nota && found.nota.size >= found.fiche.size && !isLetter(blocks))
    return 'nota';
  for (const [pattern, kind] of OPENINGS) if (top.some((block) => pattern.test(block.text))) return kind;
  return isLetter(blocks) ? 'kamerbrief' : 'tekst';
}

/** A letter to parliament: the salutation may stand below a long address block. */
function isLetter(blocks: readonly RawBlock[]): boolean {
  return blocks
    .slice(0, 40)
    .some((block) => /^(?:zeer )?geachte (?:heer|mevrouw)?\s?voorzitter/i.test(block.text));
}
