import type { Part, Reply, Source } from '../../../src/channels/reply.ts';

export const SPEAKER = { voice: 'kabinet', label: 'Kabinet' } as const;

export const source = (number: number, also: Partial<Source> = {}): Source => ({
  number,
  title: `Fiche: Molens ${number}`,
  place: '3. Beoordeling, p. 2',
  quote: `Het kabinet steunt molen ${number}.`,
  textType: null,
  url: `https://notabene.example/stukken/fiche-${number}`,
  ...also,
});

export const sentence = (text: string, ...sources: readonly Source[]): Part => ({
  type: 'sentence',
  speaker: SPEAKER,
  text,
  sources,
});

/** An answer of one sentence, unless told otherwise. */
export function reply(also: Partial<Reply> = {}): Reply {
  const sources = also.sources ?? [source(1)];
  return {
    language: 'nl',
    summary: 'Kabinet: Het kabinet steunt molens.',
    status: 'answered',
    generated: false,
    parts: [sentence('Het kabinet steunt molens.', ...sources.slice(0, 1))],
    footer: 'Samengesteld door een machine, uit officiële stukken.',
    buttons: ['sources', 'note'],
    choices: [],
    judged: true,
    turn: 'beurt-1',
    page: {
      text: 'Bekijk het antwoord op de pagina',
      url: 'https://notabene.example/#vraag=molens',
    },
    cut: false,
    ...also,
    sources,
  };
}
