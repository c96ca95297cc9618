import type { Task, TaskPart } from './answer.ts';

/** A part of what a task made with its claims, each with what is shown of it where that is not its own words. */
export interface FilledPart<C> extends Pick<TaskPart, 'row' | 'column' | 'note'> {
  readonly said: readonly { readonly claim: C; readonly shown: string | null }[];
}

/** The parts with the claims that stand in each; `claims` are all of the answer, in their order. */
export function filledParts<C>({ parts, shown }: Task, claims: readonly C[]): readonly FilledPart<C>[] {
  let from = 0;
  return parts.map(({ claims: count, ...part }) => {
    const said = claims
      .slice(from, from + count)
      .map((claim, at) => ({ claim, shown: shown[from + at] ?? null }));
    from += count;
    return { ...part, said };
  });
}

/** Whether they are cells: rows by columns. */
export const isTable = ({ parts }: Pick<Task, 'parts'>): boolean =>
  parts.some(({ column }) => column !== null);

/** The parts of each row, in order. */
export const rowsOf = <P extends { readonly row: string | null }>(
  parts: readonly P[],
): ReadonlyMap<string, P[]> => Map.groupBy(parts, ({ row }) => row ?? '');

/** What the columns are called, in order. */
export const columnsOf = (parts: readonly { readonly column: string | null }[]): readonly string[] => [
  ...new Set(parts.map(({ column }) => column ?? '')),
];
