import type { Claim } from '../../src/answer/answer.ts';
import { besideTable } from '../../src/answer/words/table-words.ts';
import { firmnessMark } from '../../src/web/words/voices.ts';
import type { Terminal } from '../terminal.ts';
import { markers } from './answer.ts';
import { badge } from './badge.ts';
import { flat, wrap } from './text.ts';

/** Below what is put together from documents. */
export const CLOSING =
  'Dit is automatisch samengesteld uit de genoemde stukken. Controleer het bij de bron voordat u het gebruikt.';

/** Who says it and how firmly: `[Kabinet] [verwacht]`. */
export function speakerOf(claim: Claim, screen: Pick<Terminal, 'style'>): string {
  const mark = firmnessMark(claim, 'nl');
  return badge(claim.voice, screen) + (mark === null ? '' : ` [${mark}]`);
}

/** A quote on lines of its own, with who says it and the number of its source. */
export function claimLine(
  claim: Claim,
  screen: Pick<Terminal, 'style' | 'width'>,
  { indent = '  ', before = '' }: { readonly indent?: string; readonly before?: string } = {},
): string {
  const said = `${before}${speakerOf(claim, screen)} ${flat(claim.text + besideTable(claim.citations, 'nl'))} ${markers(claim)}`;
  return indent + wrap(said, screen.width, `${indent}  `, indent.length);
}
