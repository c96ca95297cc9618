import { isCommission } from '../../documents/structure/own-numbers.ts';
import { terms } from '../../search/analyzer.ts';
import { isNearDuplicate } from '../../search/similar.ts';
import type { Dossier, Unit } from '../dossier.ts';
import { blocksOf, inParts } from '../paper/blocks.ts';
import type { PaperBlock } from '../paper/paper.ts';
import { type Said, wordsOf } from '../quoted.ts';

/** The papers that tell of the cabinet: fiches and letters, or the notes where no fiche is here. */
export function cabinetPapers({ notes, papers }: Dossier): readonly Unit[] {
  const theirs = papers.filter(({ document }) => !isCommission(document));
  if (theirs.some(({ document }) => document.kind === 'fiche')) return theirs;
  // Where the Commission's own paper is all there is, at least that is told.
  return notes.length + theirs.length > 0 ? [...notes, ...theirs] : papers;
}

const length = (said: readonly Said[]): number =>
  said.reduce((sum, { sentence }) => sum + sentence.end - sentence.start, 0);

/** What notes tell, or what papers tell where they have more of it; and what only papers tell. */
function fuller(
  dossier: Dossier,
  ofNote: (note: Unit) => readonly Said[],
  ofPaper: (paper: Unit) => readonly Said[],
) {
  const noted = dossier.notes.map((unit) => ({ unit, said: ofNote(unit) }));
  const papers = dossier.papers.map((unit) => ({ unit, said: ofPaper(unit) }));
  const covered = papers.filter(({ unit }) => !dossier.uncovered.includes(unit));
  const total = (all: readonly { said: readonly Said[] }[]) =>
    all.reduce((sum, { said }) => sum + length(said), 0);
  const chosen = total(noted) >= total(covered) ? noted : covered;
  return [...chosen, ...papers.filter((each) => !covered.includes(each))].filter(
    ({ said }) => said.length > 0,
  );
}

/**
 * What notes tell and then what papers add to it: a position of either must not be lost, and what both say in about the
 * same words is said once.
 */
export function mergeNotesAndPapers(
  dossier: Dossier,
  ofNote: (note: Unit) => readonly Said[],
  ofPaper: (paper: Unit) => readonly Said[],
): readonly { readonly unit: Unit; readonly said: readonly Said[] }[] {
  const { split } = dossier.quoting.reading.vocabulary;
  const stemsOf = (said: Said) => new Set(terms(wordsOf(said), said.document.language, split));
  const told: ReadonlySet<string>[] = [];
  const fresh = (unit: Unit, said: readonly Said[]) => {
    const kept = said.filter((each) => {
      const stems = stemsOf(each);
      return !told.some((other) => isNearDuplicate(stems, other));
    });
    told.push(...kept.map(stemsOf));
    return { unit, said: kept };
  };
  return [
    ...dossier.notes.map((note) => fresh(note, ofNote(note))),
    ...dossier.papers.map((paper) => fresh(paper, ofPaper(paper))),
  ].filter(({ said }) => said.length > 0);
}

/** What a proposal holds, for each proposal: the parts of a note on them, or what a fiche has of it. */
export function proposalsOf(
  dossier: Dossier,
): readonly { readonly name: string; readonly blocks: readonly PaperBlock[] }[] {
  const told = fuller(
    dossier,
    (note) => inParts(note, 'kernpunten-voorstel'),
    ({ document, said }) =>
      said.filter(({ passage, sentence }) =>
        document.kind === 'fiche'
          ? passage.rubriek === 'essentie' && sentence.voice === 'commissie'
          : document.kind !== 'kamerbrief' && sentence.voice === 'commissie',
      ),
  );
  return told.flatMap(({ unit, said }) => {
    if (unit.document.kind !== 'nota') return [{ name: unit.name, blocks: blocksOf(dossier, said) }];
    const parts = Map.groupBy(said, ({ passage }) => passage.path.at(-1) ?? '');
    return [...parts].map(([heading, sentences]) => ({
      name:
        heading.replace(/^[\d.a-z)]*\s*(?:kernpunten|hoofdpunten)(?: van)?(?: (?:de|het))?\s*/i, '').trim() ||
        unit.name,
      blocks: blocksOf(dossier, sentences),
    }));
  });
}
