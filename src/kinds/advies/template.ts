import { type Rubriek, table } from '../../documents/structure/rubriek.ts';

/** What a piece of advice may hold that is not the adviser's own. */
export const ADVIES: readonly Rubriek[] = table([
  [
    'reactie',
    'Reactie van het kabinet',
    1,
    'kabinet',
    'vastgesteld',
    ['Kabinetsreactie', 'Reactie van het kabinet', 'Nader rapport', 'Reactie van de minister'],
  ],
  [
    'voorstel',
    'Inhoud van het voorstel',
    1,
    'commissie',
    'voorgesteld',
    ['Inhoud van het voorstel', 'Inhoud voorstel', 'Het voorstel in het kort', 'Voorstel van de Commissie'],
  ],
]);
