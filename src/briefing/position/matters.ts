import { KINDS } from '../../kinds/index.ts';
import type { Dossier, Unit } from '../dossier.ts';
import { blocksOf, claimsIn, inParts, line } from '../paper/blocks.ts';
import type { PaperBlock } from '../paper/paper.ts';
import { ROW_LABELS } from '../words.ts';
import { type CardRow, cellIn } from './card.ts';
import { cabinetPapers } from './notes-and-papers.ts';

/** What the documents say on one matter, or that they say nothing: `none` completes "Het fiche noemt …". */
export const matter =
  (
    row: CardRow,
    none: string,
    ...rubrieken: readonly string[]
  ): ((dossier: Dossier) => readonly PaperBlock[]) =>
  (dossier) => {
    const papers = cabinetPapers(dossier);
    const speaking = papers.filter((unit) => cellIn(unit.card, row).claims.length > 0);
    // What a note has on it counts where none of its fiches has anything.
    const notes =
      speaking.length > 0 ? [] : dossier.notes.filter((unit) => cellIn(unit.card, row).claims.length > 0);
    const units = [...speaking, ...notes];
    const said = units.flatMap((unit) => {
      const label = papers.length > 1 ? unit.name : null;
      const present = rubrieken.filter((id) => inParts(unit, id).length > 0);
      if (present.length === 0) return line(label, claimsIn(unit, row));
      return present.flatMap((id) => {
        const part = present.length > 1 ? (KINDS.rubriek(id, unit.document.kind)?.label ?? null) : null;
        return blocksOf(
          dossier,
          inParts(unit, id),
          [label, part].filter((each) => each !== null).join(' – ') || null,
        );
      });
    });
    const silent = notes.length > 0 ? [] : papers.filter((unit) => !speaking.includes(unit));
    const all = silent.length > 1 && silent.length === papers.length;
    return [
      ...said,
      ...(all
        ? [allSilent(silent, none)]
        : silent.flatMap((unit) => silence(unit, row, none, papers.length > 1))),
    ];
  };

/** None of several papers has it: said once. */
const allSilent = (units: readonly Unit[], none: string): PaperBlock => ({
  type: 'absent',
  label: null,
  text: `Geen van de ${units.length} stukken noemt ${none.replace(/^geen /, '')}.`,
});

/** "Het fiche", at the beginning of a sentence. */
const atBeginning = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function silence({ card, document, name }: Unit, row: CardRow, none: string, several: boolean): PaperBlock[] {
  const { status, place } = cellIn(card, row);
  if (status === 'niet-van-toepassing') return [];
  const where = place === null ? '' : ` Onder "${place.at(-1)}" staat niets.`;
  const text = `${atBeginning(KINDS.of(document.kind).labels.nl.the)} noemt ${none}.${where}`;
  return [{ type: 'absent', label: several ? name : null, text }];
}

/** Parts of a fiche that go under one heading, each with the name of its part. */
export const named =
  (...rubrieken: readonly string[]): ((dossier: Dossier) => readonly PaperBlock[]) =>
  (dossier) => {
    const units = cabinetPapers(dossier);
    return units.flatMap((unit) =>
      rubrieken.flatMap((id) => {
        const said = inParts(unit, id);
        const part = rubrieken.length > 1 ? (KINDS.rubriek(id, unit.document.kind)?.label ?? null) : null;
        const name = units.length > 1 ? unit.name : null;
        return blocksOf(dossier, said, [name, part].filter((each) => each !== null).join(' – ') || null);
      }),
    );
  };

/** What none of the papers says, a line for each. */
export function gapsIn(dossier: Dossier): readonly PaperBlock[] {
  const units = cabinetPapers(dossier);
  return units.flatMap(({ card, name }): PaperBlock[] => {
    // That no other ministry is named is no gap.
    const silent = card.cells.filter(
      ({ status, row }) => status === 'niet-vermeld' && row !== 'medeministeries',
    );
    const [first, ...more] = silent.map(({ row }) => ROW_LABELS.nl[row]);
    if (first === undefined) return [];
    const text = `${[first, ...more.map(lower)].join(', ')}.`;
    return [{ type: 'absent', label: units.length > 1 ? name : null, text }];
  });
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
