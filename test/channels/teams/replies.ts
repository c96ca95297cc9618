import { type Reply, replyOf, type Source } from '../../../src/channels/reply.ts';
import { claimOf, quoting } from '../../app/world.ts';
import { channelIndex } from '../corpus.ts';

const about = {
  turn: 'beurt-1',
  thread: [],
  buttons: ['sources', 'note'],
  judged: true,
  home: 'https://notabene.example',
} as const;

/** An answer about mills, or about bridges, of which every word looks like markup. */
export async function answered(question = 'tellen van molens'): Promise<Reply> {
  return replyOf(await quoting(channelIndex(), question), about);
}

/** An answer of all of a long list, as a model words it. */
export async function long(sentences = 120): Promise<Reply> {
  const held = await channelIndex().held('fiche-dijken');
  if (held === undefined) throw new Error('no such document');
  const claims = held.passages
    .slice(0, sentences)
    .map((passage, at) => claimOf(held.document, passage, at + 1));
  const answer = await quoting(channelIndex(), 'dijken', { status: 'answered', mode: 'generated' });
  return replyOf({ ...answer, claims }, about);
}

const SOURCE: Source = {
  number: 1,
  title: 'Fiche: Fictief voorstel',
  place: '3. Beoordeling, p. 2',
  quote: 'Het kabinet steunt het tellen van molens.',
  textType: null,
  url: 'https://notabene.example/stukken/fiche-molens?citaat=1-2-x#1-2',
};

/** One sentence with these words, resting on one source. */
export function saying(text: string, also: Partial<Source> = {}): Reply {
  const source = { ...SOURCE, ...also };
  return {
    language: 'nl',
    summary: text,
    status: 'answered',
    generated: false,
    parts: [{ type: 'sentence', speaker: { voice: 'kabinet', label: 'Kabinet' }, text, sources: [source] }],
    sources: [source],
    footer: null,
    buttons: ['sources', 'note'],
    choices: [],
    judged: true,
    turn: 'beurt-1',
    page: null,
    cut: false,
  };
}

/** So many short sentences, each resting on a source of its own. */
export function many(sentences: number): Reply {
  const each = Array.from({ length: sentences }, (_, at) => saying('Zo is het.', { number: at + 1 }));
  const [first = saying('')] = each;
  return {
    ...first,
    parts: each.flatMap(({ parts }) => parts),
    sources: each.flatMap(({ sources }) => sources),
  };
}
