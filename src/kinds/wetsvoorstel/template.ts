import { type Rubriek, table } from '../../documents/structure/rubriek.ts';

/** Parts of an explanatory memorandum in which others speak. */
export const WETSVOORSTEL: readonly Rubriek[] = table([
  [
    'advies',
    'Advies Raad van State',
    1,
    'adviseur',
    'geadviseerd',
    [
      'Advies Afdeling advisering Raad van State',
      'Advies van de Raad van State',
      'Advies Raad van State',
      'Uitgebrachte adviezen',
      'Ontvangen adviezen',
    ],
  ],
  [
    'consultatie',
    'Consultatie',
    1,
    'belanghebbende',
    'vastgesteld',
    ['Internetconsultatie', 'Consultatie', 'Reacties uit de consultatie'],
  ],
]);
