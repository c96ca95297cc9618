import { expect, it } from 'vitest';
import type { Claim } from '../../src/answer/answer.ts';
import { notice } from '../../src/channels/reply.ts';
import { StreamedAnswer } from '../../src/channels/streamed-answer.ts';
import { claimOf } from '../app/world.ts';
import { channelIndex } from './corpus.ts';

const WHOLE = notice(['Het hele antwoord.'], 'nl');

async function claims(): Promise<readonly Claim[]> {
  const held = await channelIndex().held('fiche-dijken');
  if (held === undefined) throw new Error('no such document');
  return held.passages.map((passage, at) => claimOf(held.document, passage, at + 1));
}

/** An answer that grows, on a platform that takes until it is let go to show something. */
function world() {
  const done: string[] = [];
  let release = () => {};
  const growing = new StreamedAnswer({
    shown: {
      show: async ({ parts }) => {
        done.push(`begins ${parts.length}`);
        await new Promise<void>((released) => {
          release = released;
        });
        done.push(`shows ${parts.length}`);
      },
      end: async ({ parts, buttons }) => {
        const words = parts.map((part) => (part.type === 'words' ? part.text : part.type));
        done.push(`ends ${[...words, ...buttons].join(' | ')}`);
      },
    },
    turn: 'beurt-1',
    language: 'nl',
    home: null,
    stopped: async () => false,
    sleep: () => new Promise((passed) => setTimeout(passed, 1)),
  });
  const until = async (so: () => boolean) => {
    for (let tries = 0; tries < 2_000 && !so(); tries++) await new Promise((passed) => setTimeout(passed, 1));
  };
  return { growing, done, release: () => release(), until };
}

it('an answer ends when nothing is on its way any more, and shows nothing after that', async () => {
  const { growing, done, release, until } = world();
  const [first, second] = await claims();
  if (first === undefined || second === undefined) throw new Error('too few');
  growing.add(first);
  await until(() => done.length === 1);
  growing.add(second);
  const ending = growing.end(WHOLE);
  await new Promise((passed) => setTimeout(passed, 5));
  expect(done).toEqual(['begins 2']);
  release();
  await ending;
  expect(done).toEqual(['begins 2', 'shows 2', 'ends Het hele antwoord.']);
});

it('an answer that is stopped before its first sentence says so, and has nothing to press', async () => {
  const { growing, done } = world();
  growing.stop();
  await growing.end(WHOLE);
  expect(done).toEqual(['ends Gestopt, voordat er een antwoord was.']);
});
