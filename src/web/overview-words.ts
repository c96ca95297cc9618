import type { Language } from '../documents/document.ts';

/** The fixed words of the verdicts on the front page. */
export const OVERVIEW: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly document: string;
      readonly aspects: readonly string[];
      readonly positions: Readonly<Record<string, string>>;
      readonly none: string;
      readonly loading: string;
      readonly failed: string;
      readonly all: string;
    }
  >
> = {
  nl: {
    title: 'Oordelen van het kabinet op een rij',
    document: 'Stuk',
    aspects: ['Bevoegdheid', 'Subsidiariteit', 'Proportionaliteit'],
    positions: {
      positief: 'positief',
      'positief-met-kanttekening': 'positief, met kanttekening',
      gemengd: 'deels positief, deels negatief',
      negatief: 'negatief',
      onthouden: 'geen oordeel gegeven',
      'geen-oordeel': 'oordeel niet herkend',
    },
    none: 'niet vermeld',
    loading: 'De oordelen worden opgehaald…',
    failed: 'De oordelen zijn nu niet op te halen. Vouw dit dicht en weer open, of kijk bij Overzicht.',
    all: 'Alle oordelen, met de zinnen waar ze op rusten',
  },
  en: {
    title: 'Verdicts of the cabinet at a glance',
    document: 'Document',
    aspects: ['Competence', 'Subsidiarity', 'Proportionality'],
    positions: {
      positief: 'positive',
      'positief-met-kanttekening': 'positive, with a reservation',
      gemengd: 'partly positive, partly negative',
      negatief: 'negative',
      onthouden: 'no verdict given',
      'geen-oordeel': 'verdict not recognised',
    },
    none: 'not stated',
    loading: 'Fetching the verdicts…',
    failed: 'The verdicts can’t be fetched now. Fold this and open it again, or see Overview.',
    all: 'All verdicts, with the sentences that they rest on',
  },
};
