export const POSITIONS = [
  'positief',
  'positief-met-kanttekening',
  'gemengd',
  'negatief',
  'geen-oordeel',
] as const;
/**
 * The cabinet's attitude on competence, subsidiarity or proportionality; `gemengd` is partly positive and partly
 * negative, `geen-oordeel` that the part is there and gives none that is recognised.
 */
export type Position = (typeof POSITIONS)[number];
