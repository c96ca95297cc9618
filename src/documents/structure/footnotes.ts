import { collapseWhitespace } from '../collapse-whitespace.ts';
import type { Span } from '../document.ts';
import { LineJoiner, type Vocabulary } from '../layout/hyphen.ts';
import type { Line } from '../layout/lines.ts';
import type { RawBlock } from '../layout/reflow.ts';
import { markdownLine, stripInline } from './markdown.ts';
import { markerOf } from './markers.ts';

/** A note of Markdown on lines of its own, `[^1]: …`. */
interface Footnote {
  readonly label: string;
  readonly lines: Line[];
}

/** Where the text refers to a note: a place in the body, and the words right before it. */
interface Mark {
  readonly at: number;
  readonly after: string;
}

/** The lines of a text in Markdown without its notes and their marks, and those. */
export interface Footnotes {
  readonly lines: readonly Line[];
  readonly notes: readonly Footnote[];
  /** By label, of the first place that refers to it. */
  readonly marks: ReadonlyMap<string, Mark>;
}

const LABEL = '\\[\\^([^\\]\\s]{1,40})\\]';
const NOTE = new RegExp(`^${LABEL}:\\s*`);
const MARK = new RegExp(` ?${LABEL}`, 'g');
/** A label that is written before its note, as other formats do; of a name only the author knows. */
const SHOWN = /^(?:\d+|\p{L})$/u;
/** Most words before a mark that say where it stands, in characters. */
const BEFORE = 80;

/** Takes notes and their marks out of the lines of a body; a mark without a note is text. */
export function footnotesIn(all: readonly Line[], body: string): Footnotes {
  const notes: Footnote[] = [];
  const rest: Line[] = [];
  let open: Footnote | null = null;
  for (const line of all) {
    const label = NOTE.exec(line.text);
    if (label?.[1] !== undefined) {
      open = { label: label[1], lines: [{ ...line, text: line.text.slice(label[0].length) }] };
      notes.push(open);
    } else if (open !== null && goesOn(line, body)) open.lines.push(line);
    else {
      open = null;
      rest.push(line);
    }
  }
  if (notes.length === 0) return { lines: all, notes, marks: new Map() };
  const labels = new Set(notes.map(({ label }) => label));
  const marks = new Map<string, Mark>();
  const unmarked = (line: Line, before: string, found?: (label: string, mark: Mark) => void): Line => {
    let text = '';
    let from = 0;
    for (const { 0: whole, 1: label = '', index } of line.text.matchAll(MARK)) {
      if (!labels.has(label)) continue;
      text += line.text.slice(from, index);
      from = index + whole.length;
      found?.(label, { at: line.start + index, after: stripInline(`${before} ${text}`).slice(-BEFORE) });
    }
    return from === 0 ? line : { ...line, text: text + line.text.slice(from) };
  };
  const lines: Line[] = [];
  for (const line of rest) {
    const before = line.blankBefore ? '' : (lines.at(-1)?.text ?? '');
    lines.push(
      unmarked(line, before, (label, mark) => {
        if (!marks.has(label)) marks.set(label, mark);
      }),
    );
  }
  return {
    lines: lines.filter(({ text }) => text !== ''),
    notes: notes.map((note) => ({ ...note, lines: note.lines.map((line) => unmarked(line, '')) })),
    marks,
  };
}

/** A note goes on in a line right below it, and after a blank one where that stands further in. */
const goesOn = (line: Line, body: string): boolean =>
  markdownLine(line.text).type === 'text' && (!line.blankBefore || /[ \t]/.test(body.charAt(line.start - 1)));

/** Notes as blocks, which stand after the text, each with the block that refers to it. */
export function footnoteBlocks(
  { notes, marks }: Footnotes,
  blocks: readonly RawBlock[],
  words: Vocabulary,
): RawBlock[] {
  return notes.flatMap(({ label, lines }) => {
    const [first, last] = [lines[0], lines.at(-1)];
    const joined = new LineJoiner(words, SHOWN.test(label) ? `${label}. ` : '');
    for (const { text } of lines) joined.add(stripInline(text));
    const text = collapseWhitespace(joined.toString());
    if (first === undefined || last === undefined || !lines.some((line) => line.text !== '')) return [];
    const marker = SHOWN.test(label) ? markerOf(text) : null;
    const mark = marks.get(label);
    return {
      type: 'item',
      marker,
      text: text.slice(marker?.length ?? 0),
      origin: { start: first.start, end: last.end },
      line: first.number,
      depth: null,
      spaced: true,
      lines: lines.length,
      signature: false,
      breaks: [],
      note: mark === undefined ? null : spanWith(blocks, mark.at),
      ...(mark !== undefined && { after: mark.after }),
    } satisfies RawBlock;
  });
}

/** The block in which a place of the body lies. */
function spanWith(blocks: readonly RawBlock[], at: number): Span | null {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.origin.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const origin = blocks[low - 1]?.origin;
  return origin !== undefined && at <= origin.end ? { start: origin.start, end: origin.end } : null;
}
