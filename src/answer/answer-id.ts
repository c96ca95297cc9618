import type { SearchIndex } from '../search/index.ts';

/** The same question over the same corpus, or the same collections of it, has the same id. */
export async function answerId(
  { fingerprint, confinedTo }: SearchIndex,
  {
    question,
    thread = [],
    scope,
  }: {
    readonly question: string;
    readonly thread?: readonly string[];
    readonly scope?: readonly string[];
  },
): Promise<string> {
  const asked = [
    fingerprint,
    thread,
    question,
    ...(confinedTo ? [confinedTo] : []),
    ...(scope ? [{ scope }] : []),
  ];
  const bytes = new TextEncoder().encode(JSON.stringify(asked));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
