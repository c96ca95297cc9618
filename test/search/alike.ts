import type { Document } from '../../src/documents/document.ts';
import { paper } from './papers.ts';

/** A fictional fiche that says of one thing what the others say of theirs. */
const fiche = (number: number, thing: string): Document =>
  paper(
    `kst-99001-${number}`,
    `Fiche: Verordening ${thing} (fictief)`,
    `## 1. Algemene gegevens

### c) Nr. Commissiedocument

COM(2030) ${number}

## 2. Essentie voorstel

De Commissie stelt voor dat elke gemeente ${thing} telt.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet verwacht dat de regeldruk voor gemeenten beperkt blijft. Het kabinet vraagt aandacht voor de kosten van het tellen van ${thing}.
`,
    { soort: 'fiche' },
  );

/** So many fiches alike that none stands out for a question which names none of them. */
export const ALIKE: readonly Document[] = ['molens', 'bruggen', 'sluizen', 'kades', 'bellen', 'boeien'].map(
  (thing, at) => fiche(201 + at, thing),
);

/** A question on any of them. */
export const ON_ANY = 'Wat verwacht het kabinet van de regeldruk voor gemeenten?';
