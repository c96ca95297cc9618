/** Rows as a table in Markdown that reads well as it is: the first column to the left, the others to the right. */
export function columns([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`));
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

/** Milliseconds to a tenth, to a hundredth below one, and whole from a hundred. */
export const ms = (time: number): string => time.toFixed(time < 1 ? 2 : time < 100 ? 1 : 0);
