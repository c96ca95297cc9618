import { labelOf } from '../identity/letter.ts';
import type { DocumentKind } from '../kind.ts';
import type { RawBlock } from '../layout/reflow.ts';
import type { Part } from './sections.ts';

/** Longest title of one line, in words; more of them below it are text, whatever they end in. */
const MOST = 16;
const TEXT = 9;
const DATE = /\d{1,2} \p{L}+ \d{4}/u;

const words = (text: string): number => text.split(' ').length;

function isTitle(block: RawBlock, next: RawBlock | undefined): boolean {
  const { type, text, lines, signature } = block;
  if (type !== 'paragraph' || lines > 1 || signature || labelOf(text) !== null) return false;
  if (!/^\p{Lu}/u.test(text) || /[.!?…:;,]$/.test(text) || words(text) > MOST || DATE.test(text))
    return false;
  if (next === undefined || next.signature) return false;
  return next.type !== 'paragraph' || words(next.text) > TEXT || /[.!?]$/.test(next.text);
}

/**
 * The line at the top of a text without a template as its heading: nobody says what it says. It is a paragraph
 * until names are out of it, since of a heading less is taken out.
 */
export function withTitleLine(parts: readonly Part[], { layout }: DocumentKind): readonly Part[] {
  const [first, ...others] = parts;
  const [block, ...rest] = first?.blocks ?? [];
  if (first === undefined || block === undefined || layout === 'set' || layout === 'letter') return parts;
  if (!isTitle(block, rest[0] ?? others[0]?.blocks[0])) return parts;
  return [{ ...first, blocks: [{ ...block, type: 'heading' }, ...rest] }, ...others];
}
