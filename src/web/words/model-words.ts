import type { Language } from '../../documents/document.ts';

interface ModelWords {
  /** That lines beside the quotes are a model's, and what was done about that. */
  readonly byModel: string;
  /** With a translation. */
  readonly translated: string;
}

/** The words with what a model says beside quotes. */
export const MODEL_WORDS: Readonly<Record<Language, ModelWords>> = {
  nl: {
    byModel:
      'Wat naast de citaten staat is door een taalmodel verwoord en daartegen gecontroleerd, een vertaling alleen op getallen, namen en ontkenning; de citaten gelden.',
    translated: 'vertaald door een taalmodel',
  },
  en: {
    byModel:
      'What stands beside the quotes was worded by a language model and checked against them, a translation for numbers, names and denial only; the quotes count.',
    translated: 'translated by a language model',
  },
};
