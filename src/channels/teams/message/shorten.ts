/** The start of a text, to the end of a word, in at most so many characters; half a sign is none. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.replace(/\s+\S*$/, '')}…`;
}

/** What a notification has room for. */
const MOST_SUMMARY = 300;

export const summaryOf = ({ summary }: { readonly summary: string }): string =>
  shorten(summary, MOST_SUMMARY);
