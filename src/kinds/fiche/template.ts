import type { Rubriek } from '../../documents/structure/rubriek.ts';
import { BEOORDELING } from './template-beoordeling.ts';
import { POSITIE } from './template-positie.ts';

/** Both templates of the fiche, with the headings of the years. */
export const FICHE: readonly Rubriek[] = [...POSITIE, ...BEOORDELING];
