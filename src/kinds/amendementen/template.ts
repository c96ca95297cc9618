import { type Rubriek, table } from '../../documents/structure/rubriek.ts';

/** What stands with amendments and is not of those who table them. */
export const AMENDEMENTEN: readonly Rubriek[] = table([
  [
    'appreciatie',
    'Appreciatie',
    2,
    'kabinet',
    'vastgesteld',
    ['Appreciatie van het kabinet', 'Appreciatie', 'Beoordeling van het kabinet', 'Reactie van het kabinet'],
  ],
  ['uitslag', 'Uitslag', 2, 'proces', 'vastgesteld', ['Uitslag', 'Uitslag van de stemming', 'Stemming']],
]);
