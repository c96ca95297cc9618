import type { Paper } from './paper.ts';
import { labelled, type Mark, type Note, type Rendering, type SheetBlock, sheetOf } from './sheet.ts';

/** A paper as plain text, for a terminal: its notes below, and what it rests on in a few lines. */
export function paperText(paper: Paper, rendering: Rendering): string {
  const { title, date, parts, notes, herkomst, closing } = sheetOf(paper, rendering);
  const body = parts.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [`\n${heading}`]),
    ...blocks.map(blockOf),
  ]);
  const sources = herkomst?.tables[0]?.rows.map((row) => `- ${row.map(({ text }) => text).join(', ')}`) ?? [];
  return [
    title,
    ...(date === null ? [] : [date]),
    ...body,
    ...(notes.length === 0 ? [] : ['\nNoten']),
    ...notes.map(noteOf),
    ...(closing === null ? [] : [`\n${closing}`]),
    ...(herkomst === null
      ? []
      : [`\n${herkomst.heading}`, ...herkomst.sentences, ...sources, herkomst.closing]),
  ].join('\n');
}

function blockOf(block: SheetBlock): string {
  switch (block.type) {
    case 'said': {
      const spoken = block.spoken.map(
        ({ lead, text, marks }) => `${lead === null ? '' : `[${lead}] `}${text}${marksOf(marks)}`,
      );
      return `${block.item ? '- ' : ''}${labelOf(block.label)}${spoken.join(' ')}`;
    }
    case 'house':
      return block.rows.map(({ label, value }) => `${label}: ${value ?? '[In te vullen]'}`).join('\n');
    case 'left-out':
      return block.documents.map(({ text, title }) => `${text} ${title}`).join('\n');
    case 'field':
      return `[In te vullen] ${block.hint}`;
    case 'absent':
      return `${labelOf(block.label)}${block.text}`;
    case 'computed':
      return `Berekening door Notabene: ${block.text}${marksOf(block.marks)}`;
    case 'remark':
      return `Let op: ${block.text.replace(/^Let op: /, '')}`;
    case 'positions':
      return block.rows
        .map(({ title, cells }) => {
          const positions = cells.map(
            ({ text, marks }, index) => `${block.header[index + 1]?.toLowerCase()} ${text}${marksOf(marks)}`,
          );
          return `- ${title}: ${positions.join('; ')}`;
        })
        .join('\n');
  }
}

const labelOf = (label: string | null): string => (label === null ? '' : `${labelled(label)} `);
const marksOf = (marks: readonly Mark[]): string => marks.map(({ number }) => ` [${number}]`).join('');

function noteOf({ number, speaker, firmness, title, place, quote, href }: Note): string {
  const firm = firmness === null ? '' : ` (${firmness})`;
  const where = [title, place].filter((part) => part !== '').join(', ');
  return `[${number}] ${speaker}${firm}. ${where}${quote === null ? '' : `: “${quote}”`}${href === null ? '' : ` ${href}`}`;
}
