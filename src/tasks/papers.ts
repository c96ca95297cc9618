import { PAPERS } from '../briefing/paper/forms/index.ts';
import { makeNote } from '../briefing/paper/note.ts';
import type { Form, Paper, PaperBlock } from '../briefing/paper/paper.ts';
import { templateOf } from '../briefing/paper/template.ts';
import { notePath } from '../web/parts/links.ts';
import { documentsFor } from './documents.ts';
import type { Doing, Outcome, Part, TaskEntry } from './task.ts';

/** Claims of a nota that are shown here; all of it is in the file. */
const MOST_SHOWN = 8;

const perform =
  (formOf: (text: string) => Form, most: number) =>
  async (doing: Doing): Promise<Outcome> => {
    const { index, language, wanted, today } = doing;
    const read = templateOf(formOf(wanted.text));
    if (read.kind === 'wrong') throw new Error(read.message);
    const form = formOf(wanted.text);
    const found = await documentsFor(doing);
    if (found.kind !== 'documents') return found;
    const documents = found.ids.slice(0, MOST_DOCUMENTS);
    const request = { form, about: null, documents, questions: [], on: today };
    const result = await makeNote(index, request, { template: read.template, answer: doing.answer });
    if (result.kind === 'unknown') return { kind: 'told', text: GONE[language](result.id) };
    if (result.kind === 'not_found') return { kind: 'told', text: result.message };
    const parts = partsOf(result.paper);
    const shown = firstOf(parts, most);
    if (shown.length === 0) return { kind: 'told', text: EMPTY[language] };
    return {
      kind: 'made',
      about: result.paper.title,
      parts: shown,
      notes: shown.length < parts.length ? [MORE[language]] : [],
      links: [{ text: FORM[language], href: notePath({ documents, form }) }],
      paper: { form, documents },
    };
  };

const MOST_DOCUMENTS = 20;

/** What a paper says, a part for each heading. */
function partsOf({ parts }: Paper): readonly Part[] {
  let heading: string | null = null;
  const made: Part[] = [];
  for (const part of parts) {
    heading = part.heading ?? heading;
    const said = part.blocks.flatMap(saidIn);
    if (said.length === 0) continue;
    made.push({
      row: heading,
      column: null,
      note: null,
      claims: said.map(({ claim }) => claim),
      shown: said.map((each) => each.shown),
    });
  }
  return made;
}

const saidIn = (block: PaperBlock) =>
  block.type === 'said' ? block.claims.map((claim, at) => ({ claim, shown: block.shown?.[at] || null })) : [];

function firstOf(parts: readonly Part[], most: number): readonly Part[] {
  let left = most;
  return parts.flatMap((part) => {
    const claims = part.claims.slice(0, left);
    left -= claims.length;
    return claims.length === 0 ? [] : [{ ...part, claims, shown: part.shown?.slice(0, claims.length) ?? [] }];
  });
}

/** Which paper is asked for, by what it is called. */
const formIn = (text: string): Form => PAPERS.find(({ asked }) => asked?.test(text))?.id ?? 'nota';

const GONE = {
  nl: (id: string) => `Het stuk ${id} is er niet meer.`,
  en: (id: string) => `The document ${id} is not here any more.`,
} as const;
const EMPTY = {
  nl: 'Uit deze stukken is dit niet te maken: er staat niets in waar het mee gevuld kan worden.',
  en: 'This can’t be made from these documents: they have nothing to fill it with.',
} as const;
const MORE = {
  nl: 'Dit is het begin. Het hele stuk, met voetnoten en herkomst, maakt u met de knop of de link hieronder.',
  en: 'This is the beginning. The whole paper (in Dutch), with notes and sources, is made with the button or link below.',
} as const;
const FORM = { nl: 'Maak er een bestand van', en: 'Make a file of it' } as const;

/** What a minister says aloud. */
export const speaking: TaskEntry = {
  name: 'spreeklijn',
  does: { nl: 'een spreeklijn maken', en: 'make talking points' },
  example: { nl: 'Geef de spreeklijn over …', en: 'Talking points on …' },
  perform: perform(() => 'spreeklijn', Number.POSITIVE_INFINITY),
};

/** A nota, a briefing or a sheet of questions and answers. */
export const paper: TaskEntry = {
  name: 'nota',
  does: {
    nl: 'een nota, briefing of Q&A maken in Word',
    en: 'make a note, briefing or Q&A in Word',
  },
  example: { nl: 'Maak een nota over …', en: 'Make a note on …' },
  perform: perform(formIn, MOST_SHOWN),
};
