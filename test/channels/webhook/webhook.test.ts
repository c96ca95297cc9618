import { expect, it } from 'vitest';
import { notice } from '../../../src/channels/reply.ts';
import { proofOf } from '../../../src/channels/signature.ts';
import { webhookChannel } from '../../../src/channels/webhook/webhook.ts';

const SECRET = 'verzonnen-geheim-van-ten-minste-32-tekens';
const NOW = Date.UTC(2026, 0, 5, 9);
const TEXT = { text: 'Wat vindt het kabinet van molens?' };

/** What comes of a delivery: where it is taken to belong, and in which thread all of its room are answered. */
async function taken(given: object) {
  const sent: { thread: string }[] = [];
  const channel = webhookChannel(
    { secret: SECRET, url: 'https://ontvanger.example' },
    {
      fetch: async (_, init) => {
        sent.push(JSON.parse(String(init?.body)));
        return new Response(null);
      },
      sleep: () => new Promise(() => {}),
      now: () => NOW,
      random: () => 0,
    },
  );
  const text = JSON.stringify({ id: 'gebeurtenis-1', room: 'kamer-1', user: 'ik', ...given });
  const headers = new Headers({ ...(await proofOf(SECRET, text, NOW)) });
  const receipt = await channel.receive({ headers, body: new TextEncoder().encode(text), now: NOW });
  if (receipt.kind !== 'event') throw new Error(receipt.kind);
  await receipt.conversation.say(notice(['Iets.'], 'nl'), 'all');
  return { thread: receipt.event.place.thread, answeredIn: sent[0]?.thread };
}

it.each<readonly [string, object, string, string]>([
  ['a question of its own', { ...TEXT, thread: 'draad' }, 'draad', 'draad'],
  ['a question without a thread', TEXT, 'kamer-1', 'kamer-1'],
  ['a command', { ...TEXT, thread: 'draad', manner: 'command' }, 'command ik', 'kamer-1'],
  ['a press below it', { turn: 'beurt-1', press: 'share', thread: 'command ik' }, 'command ik', 'kamer-1'],
  ['a press of another', { turn: 'beurt-1', press: 'share', thread: 'command jan' }, 'kamer-1', 'kamer-1'],
  ['a question to all in the thread of a command', { ...TEXT, thread: 'command ik' }, 'kamer-1', 'kamer-1'],
  ['the same of another', { ...TEXT, thread: 'command jan' }, 'kamer-1', 'kamer-1'],
])('what one asks for oneself is no thread for others: %s', async (_name, given, thread, answeredIn) => {
  expect(await taken(given)).toEqual({ thread, answeredIn });
});
