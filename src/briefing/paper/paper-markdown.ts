import { escaped } from '../../answer/markdown.ts';
import type { Paper } from './paper.ts';
import type { Herkomst, HerkomstCell } from './provenance.ts';
import { labelled, type Mark, type Note, type Rendering, type SheetBlock, sheetOf } from './sheet.ts';

/** A paper as Markdown with footnotes. What stands in a document is text there too, whatever signs are in it. */
export function paperMarkdown(paper: Paper, rendering: Rendering): string {
  const sheet = sheetOf(paper, rendering);
  const parts = sheet.parts.flatMap(({ heading, level, blocks }) => [
    ...(heading === null ? [] : [`${'#'.repeat(level + 1)} ${escaped(heading)}`]),
    ...joined(blocks),
  ]);
  const date = sheet.date === null ? [] : [atStart(sheet.date)];
  const pieces = [
    `# ${escaped(sheet.title)}`,
    ...date,
    ...parts,
    ...sheet.notes.map(noteOf),
    ...(sheet.closing === null ? [] : [escaped(sheet.closing)]),
    ...(sheet.herkomst === null ? [] : herkomst(sheet.herkomst)),
  ];
  return `${pieces.join('\n\n')}\n`;
}

/** Items of one list follow each other without an empty line. */
function joined(blocks: readonly SheetBlock[]): string[] {
  const pieces: string[] = [];
  let listing = false;
  for (const block of blocks) {
    const item = block.type === 'said' && block.item;
    const text = blockOf(block);
    if (item && listing) pieces.push(`${pieces.pop()}\n${text}`);
    else pieces.push(text);
    listing = item;
  }
  return pieces;
}

function blockOf(block: SheetBlock): string {
  switch (block.type) {
    case 'said': {
      const spoken = block.spoken.map(({ lead, text, marks }, index) => {
        const bare = index === 0 && lead === null && block.label === null;
        const before = lead === null ? '' : `**\\[${escaped(lead)}\\]** `;
        return `${before}${bare ? atStart(text) : escaped(text)}${marksOf(marks)}`;
      });
      return `${block.item ? '- ' : ''}${labelOf(block.label)}${spoken.join(' ')}`;
    }
    case 'house':
      return tableOf(
        ['Kop van het stuk', ''],
        block.rows.map(({ label, value }) => [`**${escaped(label)}**`, escaped(value ?? '[In te vullen]')]),
      );
    case 'left-out':
      return `> ${block.documents
        .map(
          ({ text, title, href }, at) => `${at === 0 ? atStart(text) : escaped(text)} ${linked(title, href)}`,
        )
        .join(' ')}`;
    case 'field':
      return `> **\\[In te vullen\\]** ${escaped(block.hint)}`;
    case 'absent':
      return block.label === null
        ? `*${escaped(block.text)}*`
        : `${labelOf(block.label)}*${escaped(block.text)}*`;
    case 'computed':
      return `> **Berekening door Notabene:** ${escaped(block.text)}${marksOf(block.marks)}`;
    case 'remark':
      return `> ${atStart(block.text)}`;
    case 'positions':
      return tableOf(
        block.header.map(escaped),
        block.rows.map(({ title, cells }) => [
          escaped(title),
          ...cells.map(({ text, marks }) => `${escaped(text)}${marksOf(marks)}`),
        ]),
      );
  }
}

const labelOf = (label: string | null): string => (label === null ? '' : `**${escaped(labelled(label))}** `);
const marksOf = (marks: readonly Mark[]): string => marks.map(({ number }) => `[^${number}]`).join('');

function noteOf({ number, speaker, firmness, title, place, quote, href }: Note): string {
  const firm = firmness === null ? '' : ` (${escaped(firmness)})`;
  const where = [title, place].filter((part) => part !== '').join(', ');
  return `[^${number}]: **${escaped(speaker)}**${firm}. ${linked(where, href)}${quote === null ? '' : `: “${escaped(quote)}”`}`;
}

function herkomst({ heading, sentences, tables, closing }: Herkomst): string[] {
  return [
    `## ${escaped(heading)}`,
    ...sentences.map(escaped),
    ...tables.flatMap((table) => [
      `### ${escaped(table.heading)}`,
      tableOf(
        table.header.map(escaped),
        table.rows.map((row) => row.map(cellOf)),
      ),
    ]),
    escaped(closing),
  ];
}

const cellOf = ({ text, href }: HerkomstCell): string => linked(text, href);

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** An address has been judged; here it is only kept from ending before its end. */
function linked(text: string, href: string | null): string {
  if (href === null) return escaped(text);
  const address = href
    .replace(/[\\|<>()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/&/g, '&amp;');
  return `[${escaped(text)}](<${address}>)`;
}

/** Text at the start of a line, where `-`, `+` and a number would begin a list and `=` or `-` underline a heading. */
const atStart = (text: string): string =>
  escaped(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
