import { beforeAll, describe, expect, it } from 'vitest';
import { dossierNames } from '../../../eval/dossier.ts';
import { faultsOf, gateAt, kindChanges, readGate } from '../../../eval/measure/gate.ts';
import type { Outcome } from '../../../eval/measure/row.ts';
import { runAlone } from '../../../eval/run.ts';
import { keyOf } from '../../../eval/split.ts';

const gate = readGate();
let rows: readonly Outcome[];

beforeAll(async () => {
  rows = await runAlone(dossierNames(), { gated: true });
}, 180_000);

/** The rows as they would be if every question of a kind were refused. */
const without = (kind: string): Outcome[] =>
  rows.map((row) =>
    row.kind === kind
      ? { ...row, status: 'unanswered', right: false, strict: false, refused: true, sure: false }
      : row,
  );

describe('the answers on dossiers that nobody tuned to', () => {
  it('hold what CI holds: no measure under its floor, no kind with a loss that is no chance', () => {
    expect(faultsOf(rows, gate), 'see eval/README.md, "What CI holds"').toEqual([]);
  });

  it('are of the questions that the gate was set on', () => {
    const answerable = rows.filter((row) => row.answerable);
    expect(answerable.filter((row) => gate.answered[keyOf(row)] === undefined).map(({ id }) => id)).toEqual(
      [],
    );
    expect(Object.keys(gate.answered)).toHaveLength(answerable.length);
  });
});

describe('the gate', () => {
  it.each(['definition', 'krachtenveld', 'process', 'number', 'english'])('sees that %s broke', (kind) => {
    const loss = kindChanges(without(kind), gate).find((change) => change.kind === kind);
    expect(loss?.high).toBeLessThan(0);
    expect(
      faultsOf(without(kind), gate).some((fault) => fault.startsWith(`${kind}: right changed by -`)),
    ).toBe(true);
  });

  it('sees that a kind is answered by the wrong speakers', () => {
    const misread = rows.map((row) => (row.kind === 'krachtenveld' ? { ...row, strict: false } : row));
    expect(faultsOf(misread, gate)).toContainEqual(
      expect.stringMatching(/^krachtenveld: strict changed by -/),
    );
  });

  it('sees answers to what is no business of the documents', () => {
    const careless = rows.map((row) =>
      row.answerable ? row : { ...row, status: 'answered', refused: false, sure: true },
    );
    expect(faultsOf(careless, gate)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^test: 1 − overclaim is 0\.000/),
        expect.stringMatching(/^development: refusal of other and outside is 0\.000/),
      ]),
    );
  });

  it('sees a thin loss over all kinds and dossiers, of which no kind alone is a loss', () => {
    const lost = new Set(
      [
        ...Map.groupBy(
          rows.filter((row) => row.right),
          ({ kind }) => kind,
        ).values(),
      ].flatMap((each, kind) =>
        // Two of each kind, of other dossiers every time: a loss within one dossier may be chance.
        [kind, kind + Math.floor(each.length / 2)].flatMap((at) => each[at % each.length]?.id ?? []),
      ),
    );
    const after = rows.map((row) => (lost.has(row.id) ? { ...row, right: false, strict: false } : row));
    const faults = faultsOf(after, gateAt(rows, null));
    expect(faults.some((fault) => fault.startsWith('all kinds: right changed by -'))).toBe(true);
  });

  it('says nothing of one question that was lost', () => {
    const [lost] = rows.filter((row) => row.right && row.kind === 'position');
    const after = rows.map((row) => (row === lost ? { ...row, right: false } : row));
    expect(faultsOf(after, gateAt(rows, null))).toEqual([]);
  });

  it('is set no lower than it was, also by worse answers', () => {
    const high = gateAt(rows, null);
    const again = gateAt(
      rows.map((row) => ({ ...row, right: false, strict: false })),
      high,
    );
    expect(again.floors).toEqual(high.floors);
    expect(Object.values(again.answered).every((each) => each === 0)).toBe(true);
  });

  it('has a floor for every measure, of the test set and of the others', () => {
    for (const part of ['test', 'development'] as const)
      for (const [name, floor] of Object.entries(gateAt(rows, null).floors[part])) {
        expect(floor, name).toBeGreaterThan(0);
        expect(gate.floors[part][name], name).toBeGreaterThan(0);
      }
  });
});
