import { type Rubriek, table } from '../../documents/structure/rubriek.ts';

/** What is printed with a motion and is not the chamber's own. */
export const MOTIE: readonly Rubriek[] = table([
  [
    'appreciatie',
    'Appreciatie',
    2,
    'kabinet',
    'vastgesteld',
    [
      'Appreciatie',
      'Appreciatie van het kabinet',
      'Appreciatie van de minister …',
      'Appreciatie van de staatssecretaris …',
      'Appreciatie …',
      'Oordeel van het kabinet',
      'Oordeel van de minister',
      'Reactie van het kabinet',
    ],
  ],
  [
    'uitslag',
    'Uitslag',
    2,
    'proces',
    'vastgesteld',
    ['Uitslag', 'Uitslag van de stemming', 'Stemming', 'Stemmingsuitslag', 'Uitslag stemming'],
  ],
]);
