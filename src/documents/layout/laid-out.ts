import { collapseWhitespace } from '../collapse-whitespace.ts';
import { isClosing } from '../identity/letter.ts';
import { closesSignature } from '../identity/signature-lines.ts';
import type { Kinds } from '../kind.ts';
import type { SourceBlock } from '../source.ts';
import { type HeadingAt, headingOfLines } from '../structure/heading-lines.ts';
import { type Marker, markerOf } from '../structure/markers.ts';
import { CELLS, rowOf } from '../structure/rows.ts';
import { LineJoiner, type Vocabulary, vocabularyOf } from './hyphen.ts';
import type { Line } from './lines.ts';
import { recut } from './recut.ts';
import type { RawBlock } from './reflow.ts';

/** Labels in the head of a letter, whose value stands beside them: there they are written with a colon. */
const LABEL = /^(?:(?:betreft|onderwerp|(?:ons |uw )kenmerk)\t|datum\t\d)/i;

/** The lines of one block, trimmed, with their places in the body. */
function linesOfBlock(body: string, block: SourceBlock, number: number): Line[] {
  const lines: Line[] = [];
  let at = block.start;
  for (const [index, raw] of body
    .slice(block.start, block.end)
    .split(/[\n\f]/)
    .entries()) {
    const text = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    if (text !== '')
      lines.push({
        text,
        start,
        end: start + text.length,
        number: number + index,
        blankBefore: index === 0,
        pageBefore: index > 0 && body[at - 1] === '\f',
      });
    at += raw.length + 1;
  }
  return lines;
}

/** Lines as one text, and where in it a new page begins. */
function joined(lines: readonly Line[], words: Vocabulary): { text: string; breaks: number[] } {
  const text = new LineJoiner(words);
  const breaks: number[] = [];
  for (const line of lines) {
    const bare = line.text.replace(/\s+/g, ' ');
    text.add(bare);
    if (line.pageBefore) breaks.push(text.length - bare.length);
  }
  return { text: text.toString().replace(/\u00ad/g, ''), breaks };
}

/**
 * Blocks as the format lays them out, in the form that lines of plain text are made into: nothing is joined
 * or cut but what a template's heading shares with its text. What is blank in the body is left out.
 */
export function blocksOf(body: string, blocks: readonly SourceBlock[], kinds: Kinds): RawBlock[] {
  const words = vocabularyOf(body);
  const out: RawBlock[] = [];
  let signature = false;
  let signed = 0;
  const goesOn = (text: string, marker: Marker | null): void => {
    signature = signature && !closesSignature(text, marker, signed);
    signed += 1;
  };
  let number = 1;
  let from = 0;
  for (const block of blocks) {
    for (let at = body.indexOf('\n', from); at >= 0 && at < block.start; at = body.indexOf('\n', from)) {
      number += 1;
      from = at + 1;
    }
    const whole = linesOfBlock(body, block, number);
    const pieces = block.type === 'row' || block.type === 'note' ? [whole] : recut(whole, words, kinds);
    for (const [index, lines] of pieces.entries()) {
      // What is left of a block that was cut is text, whatever it was as a whole.
      const type = pieces.length === 1 || (index === 0 && block.type === 'item') ? block.type : 'paragraph';
      const first = lines[0];
      const last = lines.at(-1);
      if (first === undefined || last === undefined) continue;
      const base = {
        origin: { start: first.start, end: last.end },
        line: first.number,
        depth: null,
        spaced: true,
        lines: lines.length,
        signature: false,
        breaks: [] as readonly number[],
      };
      if (type === 'row') {
        const row = body.slice(block.start, block.end);
        goesOn(row.split('\t').join(CELLS), null);
        out.push(...rowBlocks(row, { ...base, signature }, words, block.header === true, kinds));
        continue;
      }
      const { text, breaks } = joined(lines, words);
      const marker = markerOf(text);
      const shift = marker === null ? 0 : marker.length;
      const moved = breaks.map((at) => Math.max(0, at - shift));
      if (type === 'note') {
        out.push({
          ...base,
          type: 'item',
          marker,
          text: text.slice(shift),
          breaks: moved,
          note: block.refers ?? null,
          ...(block.after === undefined ? {} : { after: block.after }),
        });
        continue;
      }
      const heading =
        type === 'item' && marker?.style === 'bullet' ? null : headingOfLines(lines, words, kinds);
      if (heading !== null && (heading.rest !== '' || heading.lines === lines.length)) {
        signature = false;
        out.push(...headingBlocks(heading, base, lines));
        continue;
      }
      if (type === 'heading') {
        signature = false;
        const named =
          marker === null || marker.style === 'bullet'
            ? { marker: null, text }
            : { marker, text: text.slice(shift) };
        out.push({ ...base, type: 'heading', ...named, depth: named.marker === null ? block.depth : null });
        continue;
      }
      if (block.signature !== undefined) {
        out.push({ ...base, type: 'paragraph', marker: null, text, signature: true, breaks });
        continue;
      }
      if (isClosing(text)) {
        signature = true;
        signed = 0;
      } else goesOn(text.slice(shift), marker);
      if (marker !== null && (type === 'item' || !signature)) {
        out.push({ ...base, type: 'item', marker, text: text.slice(shift), signature, breaks: moved });
        continue;
      }
      out.push({ ...base, type: 'paragraph', marker: null, text, signature, breaks });
    }
  }
  return out;
}

type Base = Omit<RawBlock, 'type' | 'marker' | 'text'>;

/** A row whose first cell is a heading of a template holds that part; any other row is one paragraph. */
function rowBlocks(row: string, base: Base, words: Vocabulary, header: boolean, kinds: Kinds): RawBlock[] {
  const cells = row.split('\t').map((cell) => collapseWhitespace(cell));
  const filled = cells.filter((cell) => cell !== '');
  const [label = '', ...others] = filled;
  const line: Line = {
    text: label,
    start: base.origin.start,
    end: base.origin.start + label.length,
    number: base.line,
    blankBefore: true,
    pageBefore: false,
  };
  const heading = cells.length === 2 ? headingOfLines([line], words, kinds) : null;
  if (heading !== null && heading.rest === '') {
    const text = others.join(CELLS);
    const start = base.origin.end - text.length;
    return [
      {
        ...base,
        type: 'heading',
        marker: heading.marker,
        text: heading.text,
        origin: { start: line.start, end: line.end },
      },
      ...(text === ''
        ? []
        : [
            {
              ...base,
              type: 'paragraph' as const,
              marker: null,
              text,
              origin: { start, end: base.origin.end },
            },
          ]),
    ];
  }
  const paragraph = { ...base, type: 'paragraph', marker: null, spaced: false } as const;
  if (filled.length === 2 && LABEL.test(filled.join('\t')))
    return [{ ...paragraph, text: filled.join(': ') }];
  return [{ ...paragraph, ...rowOf(cells, header) }];
}

function headingBlocks(heading: HeadingAt, base: Base, lines: readonly Line[]): RawBlock[] {
  const end = lines[heading.lines - 1]?.end ?? base.origin.end;
  const split = base.origin.end - heading.rest.length;
  const title: RawBlock = {
    ...base,
    type: 'heading',
    marker: heading.marker,
    text: heading.text,
    origin: { start: base.origin.start, end: heading.rest === '' ? end : split },
  };
  if (heading.rest === '') return [title];
  const origin = { start: split, end: base.origin.end };
  return [title, { ...base, type: 'paragraph', marker: null, text: heading.rest, origin, runIn: true }];
}
