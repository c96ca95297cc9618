import { describe, expect, it } from 'vitest';
import { nota, timelineOver } from '../../briefing/timeline/timeline-papers.ts';
import type { StepKey } from './keys.ts';
import { judgeTimeline } from './timelines.ts';

const BNC: StepKey = { event: 'bnc', date: '2031-01-21', status: 'gepland', year: 'context' };
const MR: StepKey = { event: 'ministerraad', date: '2031-01-30', status: 'verwacht', year: 'bron' };
const found = () =>
  timelineOver([
    nota(
      'De BNC is op 21 januari en de MR naar verwachting op 30 januari 2031, daarna verzending aan de Kamer.',
    ),
  ]);
const key = (...timeline: StepKey[]) => ({ file: 'nota.md', heldOut: false, timeline });

describe('judging a timeline', () => {
  it('finds an event right when step, date, status and origin of the year are', async () => {
    expect(judgeTimeline(key(BNC, MR), await found())).toEqual({ right: 2, total: 2, wrong: [] });
  });

  it.each([
    [
      { ...BNC, status: 'gebeurd' },
      'bnc 2031-01-21 gebeurd context, gevonden: bnc 2031-01-21 gepland context',
    ],
    [{ ...BNC, year: 'bron' }, 'bnc 2031-01-21 gepland bron, gevonden: bnc 2031-01-21 gepland context'],
  ])('finds %j wrong once, and says what was found', async (step, words) => {
    expect(judgeTimeline(key(step, MR), await found())).toEqual({
      right: 1,
      total: 2,
      wrong: [`nota.md: ${words}`],
    });
  });

  it('counts what is missing and what is too much, but no step without a date that nobody asked for', async () => {
    expect(judgeTimeline(key({ ...BNC, date: '2031-01-22' }, MR), await found())).toEqual({
      right: 1,
      total: 3,
      wrong: [
        'nota.md: bnc 2031-01-22 gepland context, gevonden: niets',
        'nota.md: bnc 2031-01-21 gepland context, te veel',
      ],
    });
    const sent: StepKey = { event: 'kamer', date: null, status: 'verwacht', year: null };
    expect(judgeTimeline(key(BNC, MR, sent), await found()).right).toBe(3);
  });
});
