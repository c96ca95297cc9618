import type { Answer, Lead } from '../answer.ts';

/** The line of a model, for who shows it beside the quotes; null where it is the first quote itself. */
export const leadOf = ({ lead, claims }: Pick<Answer, 'lead' | 'claims'>): Lead | null =>
  lead === undefined || lead.text === claims[0]?.text ? null : lead;

/** The numbers of the sources that something rests on, each once. */
export const numbersOf = ({ citations }: Pick<Lead, 'citations'>): string =>
  [...new Set(citations.map(({ number }) => `[${number}]`))].join('');
