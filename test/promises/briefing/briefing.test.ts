import { expect, it } from 'vitest';
import { judgeCards } from './cards.ts';
import { briefingKeys, SHARE, shareOf } from './keys.ts';
import { judgeTimelines } from './timelines.ts';

it('there are keys for fiches on both templates and for notes', () => {
  const kinds = briefingKeys().map(({ card }) =>
    card.titel.status === 'niet-van-toepassing'
      ? 'nota'
      : card.rechtsbasis.status === 'niet-van-toepassing'
        ? 'mededeling'
        : 'regelgeving',
  );
  for (const kind of ['nota', 'mededeling', 'regelgeving'])
    expect(kinds.filter((each) => each === kind).length).toBeGreaterThanOrEqual(5);
});

it('cells of cards are right as often as CI holds, and so are those that say that something is not stated', async () => {
  const cards = await judgeCards();
  expect(shareOf(cards.all), cards.all.wrong.join('\n')).toBeGreaterThanOrEqual(SHARE);
  expect(shareOf(cards.notStated), cards.notStated.wrong.join('\n')).toBeGreaterThanOrEqual(SHARE);
});

it('events of timelines have the right date and status as often as CI holds', async () => {
  const timelines = await judgeTimelines();
  expect(shareOf(timelines), timelines.wrong.join('\n')).toBeGreaterThanOrEqual(SHARE);
});
