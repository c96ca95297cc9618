import type { Corpus, Refused } from '../../ingest/outcome.ts';
import { counted, flat } from './text.ts';

/** Reasons that are worth reading one by one. */
const MOST_REASONS = 10;

/** Why a file, or a line of it, was refused, with its name once: most reasons hold it, without its folder. */
function reasonOf({ name, message }: Pick<Refused, 'name' | 'message'>): string {
  const path = name.replace(/, regel \d+$/, '');
  const file = path.split('/').at(-1) ?? path;
  const named = message.replace(`‘${file}’`, () => `‘${path}’`);
  return flat(named.includes(path) ? named : `${name}: ${named}`);
}

/** The reasons of everything that was refused, one a line. */
export function reasonsOf(refused: readonly Refused[]): readonly string[] {
  const shown = refused.slice(0, MOST_REASONS).map(reasonOf);
  const more = refused.length - shown.length;
  return more > 0 ? [...shown, `En nog ${counted(more, 'stuk', 'stukken')}.`] : shown;
}

/** How many were refused and the reason of the first: "1 stuk is niet gelezen: …". */
export function firstReason(refused: readonly Refused[], state: string): string | undefined {
  const [first] = refused;
  if (first === undefined) return undefined;
  const others = refused.length > 1 ? ', waaronder' : '';
  return `${counted(refused.length, 'stuk is', 'stukken zijn')} ${state}${others}: ${reasonOf(first)}`;
}

/** What was not done, for who reads the last line only. */
export function undone({ refused, quarantined }: Pick<Corpus, 'refused' | 'quarantined'>): string {
  return [
    ...(refused.length > 0 ? [`${counted(refused.length, 'stuk is', 'stukken zijn')} geweigerd`] : []),
    ...(quarantined.length > 0
      ? [`${counted(quarantined.length, 'stuk staat', 'stukken staan')} in quarantaine`]
      : []),
  ].join(' en ');
}

/** What to do about a file in quarantine where it can't be released. */
export const LOOK_FIRST = 'Bekijk het en lees het in met notabene ingest, dat zegt hoe u het vrijgeeft.';
