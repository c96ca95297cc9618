import type { Claim } from '../../src/answer/answer.ts';
import { ask } from '../../src/ask.ts';
import { makeNote, type NoteOptions, type NoteRequest } from '../../src/briefing/paper/note.ts';
import type { Form, Paper, PaperBlock } from '../../src/briefing/paper/paper.ts';
import { type Template, templateOf } from '../../src/briefing/paper/template.ts';
import type { SearchIndex } from '../../src/search/index.ts';

/** A template that comes along. */
export function ownTemplate(form: Form): Template {
  const read = templateOf(form);
  if (read.kind === 'wrong') throw new Error(read.message);
  return read.template;
}

/** What may be left out of an order. */
export type Order = Partial<NoteRequest>;

/** Makes a paper as the product does, without a model and with a clock that stands. */
export const make = (index: SearchIndex, order: Order, also: Partial<NoteOptions> = {}) => {
  const request = {
    form: 'nota',
    about: null,
    documents: [],
    questions: [],
    on: '2031-06-01',
    ...order,
  } as const;
  return makeNote(index, request, {
    template: ownTemplate(request.form),
    answer: (within, question, thread) => ask(within, { question, thread }, { now: () => 0 }),
    ...also,
  });
};

/** A template that comes along, for a paper of any length. */
export function wholeTemplate(form: Form): Template {
  const { bladzijden: _, delen, ...rest } = ownTemplate(form);
  return { ...rest, delen: delen.map(({ hoogstens: __, ...part }) => part) };
}

/** The same, of an order that can be met. */
export async function paperOn(
  index: SearchIndex,
  order: Order,
  also: Partial<NoteOptions> = {},
): Promise<Paper> {
  const made = await make(index, order, also);
  if (made.kind !== 'paper') throw new Error(JSON.stringify(made));
  return made.paper;
}

export const blocksIn = (paper: Paper): readonly PaperBlock[] => paper.parts.flatMap(({ blocks }) => blocks);

/** Everything that a document says in a paper. */
export const claimsIn = (paper: Paper): readonly Claim[] =>
  blocksIn(paper).flatMap((block) =>
    block.type === 'positions'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims))
      : 'claims' in block
        ? block.claims
        : [],
  );

/** What stands under a heading, in words. */
export const under = (paper: Paper, heading: string): string =>
  paper.parts
    .filter((part) => part.heading === heading)
    .flatMap(({ blocks }) => blocks)
    .map((block) =>
      block.type === 'said'
        ? block.claims.map(({ text }) => text).join(' ')
        : block.type === 'positions'
          ? block.rows.map(({ title }) => title).join('\n')
          : block.type === 'field'
            ? `[${block.hint}]`
            : 'text' in block
              ? block.text
              : '',
    )
    .join('\n');

/** The labels of what stands under a heading. */
export const labelsUnder = (paper: Paper, heading: string): readonly (string | null)[] =>
  paper.parts
    .filter((part) => part.heading === heading)
    .flatMap(({ blocks }) => blocks)
    .map((block) => ('label' in block ? block.label : null));
