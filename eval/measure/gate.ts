import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNames, readDossier } from '../dossier.ts';
import { isTest, keyOf, thirdOf } from '../split.ts';
import { differenceOf, type Figure, lowerBound } from './bootstrap.ts';
import { HELD, meanOf, measureOf } from './measures.ts';
import type { Outcome } from './row.ts';

/** What CI holds, each dossier alone: floors on a third of the questions, and no loss of a kind. */
export interface Gate {
  /** The least that each measure must be, for the test set and for the other dossiers; they only go up. */
  readonly floors: Readonly<Record<Part, Readonly<Record<string, number>>>>;
  /** How each answerable question was answered when the gate was last set, by its key. */
  readonly answered: Readonly<Record<string, Answered>>;
}

/** Not right, right by another speaker than the labelled one, or right by that speaker. */
type Answered = 0 | 1 | 2;
const answeredAs = ({ right, strict }: Outcome): Answered => (strict ? 2 : right ? 1 : 0);

/** What a kind may not lose: the answer, or its speaker. */
const KEPT = ['right', 'strict'] as const;

const PARTS = ['test', 'development'] as const;
type Part = (typeof PARTS)[number];

export const GATE = join(import.meta.dirname, '..', 'gate.json');

export const readGate = (): Gate => JSON.parse(readFileSync(GATE, 'utf8'));

/** Ids of the third, read once. */
let third: ReadonlySet<string> | undefined;

/** Of rows, those on which the floors of a part are: the third of the questions. */
export function flooredOf<R extends Outcome>(part: Part, rows: readonly R[]): R[] {
  third ??= new Set(
    dossierNames().flatMap((name) => thirdOf(name, readDossier(name).questions).map(({ id }) => id)),
  );
  return rows.filter(({ id, dossier }) => third?.has(id) && isTest(dossier) === (part === 'test'));
}

/** What a kind of question, over all dossiers, gained or lost since the gate was set. */
export interface KindChange extends Figure {
  readonly kind: string;
  readonly measure: (typeof KEPT)[number];
}

/** How each kind of answerable question, and all of them together, stand to what they were when the gate was set. */
export function kindChanges(rows: readonly Outcome[], { answered }: Pick<Gate, 'answered'>): KindChange[] {
  const known = rows.filter((row) => row.answerable && answered[keyOf(row)] !== undefined);
  const groups = [['all kinds', known] as const, ...Map.groupBy(known, ({ kind }) => kind)];
  return groups.flatMap(([kind, now]) => {
    const before = now.map((row) => {
      const was = answered[keyOf(row)] ?? 0;
      return { ...row, right: was > 0, strict: was > 1 };
    });
    return KEPT.map((measure) => ({ kind, measure, ...differenceOf(measureOf(measure), before, now) }));
  });
}

/** What the gate has against rows, in words; nothing when they pass. */
export function faultsOf(rows: readonly Outcome[], gate: Gate): string[] {
  const low = PARTS.flatMap((part) =>
    HELD.flatMap((measure) => {
      const [mean, floor] = [meanOf(measure, flooredOf(part, rows)), gate.floors[part][measure.name]];
      return floor !== undefined && mean >= floor
        ? []
        : [`${part}: ${measure.name} is ${mean.toFixed(3)}, and the floor is ${floor ?? 'not set'}`];
    }),
  );
  return [...low, ...lossesOf(rows, gate)];
}

/** Kinds that lost against how they were answered when the gate was set, in words. */
export const lossesOf = (rows: readonly Outcome[], gate: Gate): string[] =>
  kindChanges(rows, gate)
    .filter(({ high }) => high < 0)
    .map(
      ({ kind, measure, mean, low, high }) =>
        `${kind}: ${measure} changed by ${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
    );

/** A gate set at what was measured: floors at the lower bounds, and never lower than they were. */
export function gateAt(rows: readonly Outcome[], before: Gate | null): Gate {
  const floors = Object.fromEntries(
    PARTS.map((part) => [
      part,
      Object.fromEntries(
        HELD.map((measure) => {
          const measured = Math.floor(1000 * lowerBound(measure, flooredOf(part, rows))) / 1000;
          return [measure.name, Math.max(measured, before?.floors[part][measure.name] ?? 0)];
        }),
      ),
    ]),
  ) as Gate['floors'];
  const answerable = rows.filter((row) => row.answerable);
  return {
    floors,
    answered: Object.fromEntries(answerable.map((row) => [keyOf(row), answeredAs(row)] as const)),
  };
}
