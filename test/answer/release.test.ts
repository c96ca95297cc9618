import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/answer/answer.ts';
import { faultOf } from '../../src/answer/check/verify.ts';
import { toClaims } from '../../src/answer/claims.ts';
import { generate } from '../../src/answer/model/generate.ts';
import type { Degraded } from '../../src/answer/model/guarded.ts';
import type { Writer } from '../../src/answer/model/supplier.ts';
import type { Reading } from '../../src/search/reading.ts';
import { echoOf, type GivenMaterial } from '../model/fake-server.ts';
import { FICHE, HOSTILE } from '../model/hostile.ts';
import { indexOver, readAll } from '../search/papers.ts';

let reading: Reading;
let found: readonly Claim[];
beforeAll(async () => {
  reading = await readAll(await indexOver([FICHE]));
  found = reading
    .passagesOf(FICHE.id)
    .flatMap((passage) => passage.sentences.flatMap((s) => toClaims([{ ...s, document: FICHE, passage }])));
});

/** What a model does with the sentence that it is at: says it, lies about it, or gives something else. */
const step = fc.record({
  at: fc.nat(100),
  says: fc.oneof(
    { weight: 3, arbitrary: fc.constant('it' as const) },
    { weight: 1, arbitrary: fc.nat(HOSTILE.length - 1) },
    { weight: 1, arbitrary: fc.constant('nothing' as const) },
  ),
});
/** What it writes, how much of it and in how large pieces, and how that ends. */
const course = fc.record({
  steps: fc.array(step, { maxLength: 20 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  piece: fc.integer({ min: 1, max: 400 }),
  ends: fc.constantFrom<Degraded | null>(null, 'timeout', 'cut_off', 'corrupt', 'length'),
});
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

function textOf({ steps }: Course, material: GivenMaterial): string {
  const echo = echoOf(material);
  const claims = steps.flatMap(({ at, says }) => {
    const honest = echo[at % echo.length];
    if (says === 'it' || honest === undefined) return honest ?? [];
    const text = says === 'nothing' ? '' : (HOSTILE[says]?.[1] ?? '');
    return { text, sources: says === 'nothing' ? [] : honest.sources };
  });
  return JSON.stringify({ claims });
}

/** A model that takes this course, and counts what it wrote after it was told to stop. */
function writerOf(taken: Course): { writer: Writer; afterStop: () => number } {
  let keys = 0;
  let after = 0;
  const writer: Writer = {
    random: () => `sleutel-${++keys}`,
    write: async ({ material }, { signal, onText }) => {
      const text = textOf(taken, JSON.parse(material) as GivenMaterial);
      const written = taken.ends === null ? text : text.slice(0, Math.floor(text.length * taken.share));
      for (let at = 0; at < written.length; at += taken.piece) {
        if (signal?.aborted) return { ok: false, degraded: 'aborted' };
        onText(written.slice(at, at + taken.piece));
        if (signal?.aborted) after += 1;
      }
      return taken.ends === null ? { ok: true } : { ok: false, degraded: taken.ends };
    },
  };
  return { writer, afterStop: () => after };
}

describe('whatever a model writes, in whatever pieces, and however it ends', () => {
  it('what is released is what the answer is: true, with all that was found, and its mode says whose words', async () => {
    expect(found.length).toBeGreaterThan(10);
    const modes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(course, async (taken) => {
        const released: Claim[] = [];
        const { writer, afterStop } = writerOf(taken);
        const said = await generate('Vraag?', found, reading, writer, {
          onClaim: (claim) => released.push(claim),
        });
        expect(released).toEqual(said.claims);
        for (const claim of said.claims) expect(faultOf(claim, reading)).toBeUndefined();
        for (const { citations } of found)
          expect(said.claims.flatMap((claim) => claim.citations)).toContainEqual(citations[0]);
        expect(said.claims.length).toBe(found.length);
        if (said.mode === 'extractive') expect(said.claims).toEqual(found);
        expect(said.mode).toBe(said.account && said.account.shown > 0 ? 'generated' : 'extractive');
        if (said.mode === 'extractive') expect(said.degraded).not.toBeNull();
        if (taken.ends !== null && said.degraded !== 'not_verified') expect(said.degraded).toBe(taken.ends);
        if (said.account) {
          const { given, shown, dropped, replaced, kept } = said.account;
          const failed = Object.values(dropped).reduce((sum, count) => sum + count, 0);
          expect(given).toBe(shown + failed);
          expect(shown + replaced + kept).toBe(found.length);
        }
        expect(afterStop()).toBeLessThanOrEqual(1);
        modes.add(said.mode);
      }),
      { numRuns: 300, seed: 20_260_130 },
    );
    expect([...modes].sort()).toEqual(['extractive', 'generated']);
  });
});
