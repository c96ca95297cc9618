import { type Rubriek, table } from '../../documents/structure/rubriek.ts';

/**
 * The parts of a rendering of a Commission document that tell of its file. An explanatory memorandum of the
 * Commission has headings that are much like them, and those stay the Commission's.
 */
export const WEERGAVE: readonly Rubriek[] = table([
  [
    'nederlands-fiche',
    'Het Nederlandse fiche',
    1,
    'proces',
    'vastgesteld',
    [
      'Het Nederlandse fiche',
      'Nederlands fiche',
      'Het BNC-fiche',
      'Het Nederlandse BNC-fiche',
      'Het fiche bij dit voorstel',
      'Behandeling in Nederland',
      'Nederlandse behandeling',
    ],
  ],
  [
    'behandelingstraject',
    'Verdere behandeling',
    1,
    'proces',
    'vastgesteld',
    [
      'Verdere behandeling',
      'Behandeling in de Raad',
      'Verdere behandeling in de Raad',
      'Behandelingstraject',
    ],
  ],
  [
    'rechtsbasis-en-besluitvorming',
    'Rechtsbasis en besluitvorming',
    1,
    'proces',
    'vastgesteld',
    ['Rechtsbasis en besluitvorming', 'Rechtsbasis en besluitvormingsprocedure', 'Rechtsbasis en procedure'],
  ],
  [
    'samenhang',
    'Samenhang met andere stukken',
    1,
    'proces',
    'vastgesteld',
    [
      'Samenhang met het actieplan',
      'Samenhang met de strategie',
      'Samenhang met het actieplan en de strategie',
      'Samenhang met andere stukken',
    ],
  ],
  [
    'memorie',
    'Toelichting van de Commissie',
    1,
    'commissie',
    'voorgesteld',
    [
      'Rechtsgrondslag, subsidiariteit en evenredigheid',
      'Rechtsgrondslag',
      'Samenhang met bestaande bepalingen op het beleidsterrein',
      'Samenhang met andere beleidsgebieden van de Unie',
      'Samenhang met ander beleid van de Unie',
      'Motivering en doel van het voorstel',
      'Achtergrond van het voorstel',
    ],
  ],
]);
