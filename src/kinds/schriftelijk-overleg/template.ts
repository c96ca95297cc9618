import { type Rubriek, table } from '../../documents/structure/rubriek.ts';

/** The two halves of a written consultation: who asks, and who answers. */
export const OVERLEG: readonly Rubriek[] = table([
  [
    'vragen',
    'Vragen en opmerkingen',
    1,
    'kamer',
    'gevraagd',
    [
      'Vragen en opmerkingen vanuit de fracties',
      'Vragen en opmerkingen van de fracties',
      'Vragen en opmerkingen van de leden van de …',
      'Vragen van de fracties',
      'Vragen en opmerkingen',
      'Vragen',
      'Inbreng van de fracties',
      'Inbreng van de leden van de …',
      'Leden van de …',
      'Vraag',
      'Vraag …',
    ],
  ],
  [
    'antwoord',
    'Antwoord',
    1,
    'kabinet',
    'vastgesteld',
    [
      'Antwoord van de minister',
      'Antwoord van de staatssecretaris',
      'Antwoord van het kabinet',
      'Antwoord',
      'Antwoord …',
      'Antwoorden',
      'Antwoorden van de minister',
      'Antwoord/Reactie van de minister',
      'Reactie van de minister',
      'Reactie van de minister …',
      'Reactie van de staatssecretaris',
      'Reactie van het kabinet',
      'Beantwoording',
      'Beantwoording van de vragen',
    ],
  ],
]);
