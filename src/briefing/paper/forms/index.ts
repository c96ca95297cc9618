import { briefing } from './briefing/index.ts';
import type { PaperForm } from './form.ts';
import { nota } from './nota/index.ts';
import { spreeklijn } from './spreeklijn/index.ts';
import { vragen } from './vragen/index.ts';

/** Every paper that can be made, in the order in which they are offered. A new one is a folder and a line here. */
const LISTED = [nota, briefing, vragen, spreeklijn] as const;

export type Form = (typeof LISTED)[number]['id'];

export const PAPERS: readonly (PaperForm & { readonly id: Form })[] = LISTED;

/** What can be made, in the middle of a Dutch sentence: "een nota, … of een spreeklijn". */
export const ANY_PAPER = new Intl.ListFormat('nl', { type: 'disjunction' }).format(
  PAPERS.map(({ named }) => named),
);
