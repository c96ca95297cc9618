import { type RowShape, rowOf } from './rows.ts';

/** What a line of Markdown is, as far as blocks are concerned. */
export type MarkdownLine =
  | { readonly type: 'heading'; readonly depth: number; readonly text: string }
  /** `heads`: it stands below the row that heads a table. */
  | { readonly type: 'rule'; readonly heads: boolean }
  | { readonly type: 'row'; readonly text: string; readonly row: RowShape }
  | { readonly type: 'text'; readonly text: string };

/** Reads one line of Markdown: headings, rules, table rows and quotes; lists are read as in plain text. */
export function markdownLine(line: string): MarkdownLine {
  const heading = /^(#{1,6})\s+(\S.*)$/.exec(line);
  if (heading?.[1] !== undefined && heading[2] !== undefined)
    return { type: 'heading', depth: heading[1].length, text: heading[2].replace(/\s#+$/, '').trim() };
  if (/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(line) || /^\|[-:| ]+\|$/.test(line))
    return { type: 'rule', heads: line.startsWith('|') };
  if (line.startsWith('|') && line.endsWith('|') && line.length > 2) {
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return { type: 'row', ...rowOf(cells) };
  }
  return { type: 'text', text: line.replace(/^(?:>\s?)+/, '') };
}

/** Takes off emphasis, code marks and link targets; the words stay. */
export function stripInline(text: string): string {
  return text
    .replace(/!?\[([^[\]\n]{1,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}])__([^_\n]{1,500})__(?![\p{L}\p{N}])/gu, '$1')
    .replace(/(?<![*\p{L}\p{N}])\*(?!\s)([^*\n]{1,500})\*(?![*\p{L}\p{N}])/gu, '$1')
    .replace(/(?<![_\p{L}\p{N}])_(?!\s)([^_\n]{1,500})_(?![_\p{L}\p{N}])/gu, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1');
}
