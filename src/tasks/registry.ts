import type { Language } from '../documents/document.ts';
import type { TaskName } from '../lexicon/tasks.ts';
import { changes } from './changes.ts';
import { comparison } from './comparison.ts';
import { paper, speaking } from './papers.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';
import type { TaskEntry } from './task.ts';
import { weighing } from './weighing.ts';

/** What can be asked besides questions, in the order in which it is told of. */
const TASKS: readonly TaskEntry[] = [
  summary,
  speaking,
  weighing,
  table,
  changes,
  comparison,
  paper,
  {
    name: 'hulp',
    does: { nl: 'zeggen wat ik kan', en: 'say what I can do' },
    example: { nl: 'Wat kun je?', en: 'What can you do?' },
    perform: async ({ language }) => ({
      kind: 'told',
      text: helpIn(language),
      examples: examplesIn(language),
    }),
  },
];

export const taskNamed = (name: TaskName): TaskEntry | undefined => TASKS.find((each) => each.name === name);

const told = TASKS.filter(({ name }) => name !== 'hulp');

/** What can be done besides answering, as a sentence. */
export const alsoIn = (language: Language): string =>
  ALSO[language](
    new Intl.ListFormat(language, { type: 'conjunction' }).format(told.map(({ does }) => does[language])),
  );

/** What can be done. */
const helpIn = (language: Language): string =>
  [ANSWERS[language], alsoIn(language), CHOOSE[language]].join(' ');

/** How it is asked for. */
export const examplesIn = (language: Language): readonly string[] =>
  told.map(({ example }) => example[language]);

const ALSO: Readonly<Record<Language, (all: string) => string>> = {
  nl: (all) => `Ook kan ik ${all}.`,
  en: (all) => `I can also ${all}.`,
};
const ANSWERS: Readonly<Record<Language, string>> = {
  nl: 'Ik beantwoord vragen over de stukken, zin voor zin met de vindplaats.',
  en: 'I answer questions on the documents, sentence by sentence with the place.',
};
const CHOOSE: Readonly<Record<Language, string>> = {
  nl: 'Kies eerst een dossier, of noem het stuk erbij.',
  en: 'Choose a dossier first, or name the document.',
};
