import { ROW_LABELS } from '../../briefing/words.ts';

export { positionWords } from '../../briefing/words.ts';

import type { Language } from '../../documents/document.ts';
import { ASPECTS } from '../../reader/verdict.ts';

/** What the verdicts are on. */
export const aspectWords = (language: Language): readonly string[] =>
  ASPECTS.map((aspect) => ROW_LABELS[language][aspect]);

/** The fixed words of the verdicts on the front page; what a verdict is called is in `positionWords`. */
export const OVERVIEW: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly document: string;
      readonly loading: string;
      readonly failed: string;
      readonly all: string;
    }
  >
> = {
  nl: {
    title: 'Oordelen van het kabinet op een rij',
    document: 'Stuk',
    loading: 'De oordelen worden opgehaald…',
    failed: 'De oordelen zijn nu niet op te halen. Vouw dit dicht en weer open, of kijk bij Overzicht.',
    all: 'Alle oordelen, met de zinnen waar ze op rusten',
  },
  en: {
    title: 'Verdicts of the cabinet at a glance',
    document: 'Document',
    loading: 'Fetching the verdicts…',
    failed: 'The verdicts can’t be fetched now. Fold this and open it again, or see Overview.',
    all: 'All verdicts, with the sentences that they rest on',
  },
};
