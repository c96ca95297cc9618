import type { Suspicion, SuspicionCode } from '../src/sources/extracted.ts';
import type { Reason } from './outcome.ts';

/** What was found, as one says it. */
const FOUND: Readonly<Record<SuspicionCode, string>> = {
  covered_text: 'tekst onder een getekend vlak',
  white_text: 'tekst in de kleur van de bladzijde',
  invisible_text: 'onzichtbare tekst',
  tiny_text: 'tekst van hooguit één punt',
  hidden_text: 'verborgen tekst',
  tracked_changes: 'bijgehouden wijzigingen',
  comments: 'opmerkingen',
  personal_number: 'een nummer dat een burgerservicenummer kan zijn',
};

/** A code as one says it; one of another version of the program as it is. */
export const foundAs = (code: string): string => (FOUND as Readonly<Record<string, string>>)[code] ?? code;

/** Places that are worth naming one by one. */
const MOST_PLACES = 5;

/** What was found in a file and where, one line for each kind: "verborgen tekst (2 ×): p. 3, p. 7". */
export function suspicionLines(suspicions: readonly Suspicion[]): readonly string[] {
  return [...byCode(suspicions)].map(([code, found]) => {
    const places = [...new Set(found.flatMap(({ place }) => (place === null ? [] : [place])))];
    const more = places.length - MOST_PLACES;
    const shown = `${places.slice(0, MOST_PLACES).join(', ')}${more > 0 ? ` en nog ${more} plaatsen` : ''}`;
    return `${FOUND[code]} (${countOf(found)} ×)${shown === '' ? '' : `: ${shown}`}`;
  });
}

/** Why a file is kept aside, in one sentence. */
export function quarantineReason(name: string, suspicions: readonly Suspicion[]): Reason {
  const kinds = [...byCode(suspicions)].map(([code, found]) => `${FOUND[code]} (${countOf(found)} ×)`);
  return {
    code: 'quarantined',
    message: `‘${name.split('/').at(-1) ?? name}’ staat in quarantaine, want er is gevonden: ${listed(kinds)}.`,
  };
}

function byCode(suspicions: readonly Suspicion[]): ReadonlyMap<SuspicionCode, readonly Suspicion[]> {
  return Map.groupBy(suspicions, ({ code }) => code);
}

const countOf = (found: readonly Suspicion[]): number => found.reduce((sum, { count }) => sum + count, 0);

function listed(kinds: readonly string[]): string {
  return kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} en ${kinds.at(-1)}` : (kinds[0] ?? '');
}
