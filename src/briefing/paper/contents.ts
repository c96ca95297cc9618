import { ASPECTS } from '../../reader/verdict.ts';
import type { Dossier } from '../dossier.ts';
import { gapsIn, matter, named } from '../position/matters.ts';
import { mergeNotesAndPapers } from '../position/notes-and-papers.ts';
import { positionRows } from '../position/positions.ts';
import { type Said, wordsOf } from '../quoted.ts';
import { nextSteps, stepsIn, takenSince, termsIn } from '../steps.ts';
import { ROW_LABELS } from '../words.ts';
import { blocksOf, claimsIn, inParts, items, line, lines } from './blocks.ts';
import { inShort, shortly } from './in-short.ts';
import type { PaperBlock } from './paper.ts';

/** What a part of a paper may hold, by the name that templates have for it. */
export const CONTENTS = [
  'bijlagen',
  'aanleiding',
  'besluit',
  'kernpunten',
  'proces',
  'tijdlijn',
  'termijn',
  'beleid',
  'beoordeling',
  'standpunt',
  'aandacht',
  'posities',
  'toets',
  'financien',
  'regeldruk',
  'krachtenveld',
  'juridisch',
  'uitvoering',
  'samenvatting',
  'wanneer',
  'kosten',
  'openbaarheid',
  'overig',
  'leemten',
  'geen',
  'veld',
] as const;
/** What `FILLERS` can fill. */
export type Content = (typeof CONTENTS)[number];

type Filler = (dossier: Dossier) => readonly PaperBlock[];

const ADVICE = ['geadviseerd-besluit'];
const NOTE_PARTS = [
  'bijlagen',
  'aanleiding',
  ...ADVICE,
  'kernpunten',
  'kernpunten-voorstel',
  'proces',
  'beoordeling',
  'financien',
  'krachtenveld',
  'juridisch',
  'uitvoering',
  'niet-openbaar',
  'weergave',
];

/** Sentences of a proposal that the key points have, of each paper. */
const IN_SHORT = 2;

/** Not what opens or closes a letter, nor whom to call. */
const FORMALITY =
  /\[persoonsgegevens\]|\bontvangt u hierbij\b|\b(?:hierbij|bijgaand) (?:bied|zend|stuur|ontvangt|treft)\b|\bcontact opnemen\b|\bcontactpersoon\b/i;
const isOfTheMatter = (said: Said): boolean => !FORMALITY.test(wordsOf(said));

/** Verdicts that are no plain yes: a minister must not find them only in a table. */
function objections(dossier: Dossier): PaperBlock[] {
  const units = dossier.uncovered;
  return units.flatMap((unit) =>
    positionRows([unit]).flatMap(({ cells }) =>
      cells.flatMap(({ position, claims }, at) =>
        position !== null && position !== 'positief'
          ? line(
              [units.length > 1 ? unit.name : null, ROW_LABELS.nl[ASPECTS[at] ?? 'bevoegdheid']]
                .filter((words) => words !== null)
                .join(' – '),
              claims,
            )
          : [],
      ),
    ),
  );
}

export const FILLERS: Readonly<Record<Content, Filler>> = {
  bijlagen: (dossier) => [
    ...dossier.notes.flatMap((note) => {
      const said = inParts(note, 'bijlagen');
      // Beside its list may stand what is left of a letterhead.
      const list = said.filter(({ sentence }) => sentence.item);
      return blocksOf(dossier, list.length > 0 ? list : said);
    }),
    ...dossier.uncovered
      .filter(({ document }) => document.kind === 'fiche')
      .flatMap((unit) => line('BNC-fiche', claimsIn(unit, 'titel'))),
  ],
  aanleiding: (dossier) => [
    ...dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'aanleiding'))),
    ...lines(dossier.uncovered, [
      ['datum', 'Datum ontvangst Commissiedocument'],
      ['ministerie', 'Eerstverantwoordelijk ministerie'],
    ]),
  ],
  besluit: (dossier) => dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, ...ADVICE))),
  kernpunten: (dossier) => [
    ...items(dossier.answered),
    ...dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'kernpunten'))),
    ...dossier.uncovered.flatMap((unit, _, { length: several }) =>
      (['voorstel', 'beoordeling', 'aandacht'] as const).flatMap((row) =>
        line(several > 1 ? unit.name : null, inShort(dossier, unit, row, IN_SHORT)),
      ),
    ),
    ...objections(dossier),
  ],
  proces: (dossier) => [
    ...dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'proces'))),
    ...takenSince(dossier),
    ...lines(dossier.uncovered, [
      ['raad', 'Behandeling in de Raad'],
      ['besluitvorming', 'Besluitvorming in de Raad'],
      ['rol-ep', 'Rol van het Europees Parlement'],
      ['rechtsbasis', 'Rechtsbasis'],
    ]),
  ],
  tijdlijn: stepsIn,
  termijn: termsIn,
  beleid: named('nederlands-beleid'),
  beoordeling: (dossier) =>
    mergeNotesAndPapers(
      dossier,
      (note) => inParts(note, 'beoordeling'),
      // With the sentences of others between those of the cabinet: "het kabinet steunt dit" needs them.
      (paper) =>
        paper.document.kind === 'fiche'
          ? inParts(paper, 'inzet', 'positie')
          : paper.said.filter(({ sentence }) => sentence.voice === 'kabinet'),
    ).flatMap(({ unit, said }, _, { length: several }) =>
      blocksOf(dossier, said.filter(isOfTheMatter), several > 1 ? unit.name : null),
    ),
  standpunt: (dossier) => shortly(dossier, 'beoordeling', 6),
  aandacht: (dossier) => shortly(dossier, 'aandacht', 6),
  posities: ({ notes, papers }) => {
    const rows = positionRows([...notes, ...papers]);
    return rows.length === 0 ? [] : [{ type: 'positions', rows }];
  },
  toets: named(...ASPECTS),
  financien: matter('financien', 'geen financiële gevolgen', 'financien', 'financien-eu', 'financien-rijk'),
  regeldruk: matter(
    'regeldruk',
    'geen gevolgen voor de regeldruk',
    'regeldruk',
    'financien-bedrijven',
    'concurrentiekracht',
  ),
  krachtenveld: matter(
    'krachtenveld',
    'geen standpunten van andere lidstaten of het Europees Parlement',
    'krachtenveld',
  ),
  juridisch: named(
    'juridisch',
    'regelgeving',
    'gedelegeerd',
    'implementatie',
    'evaluatie',
    'constitutionele-toets',
  ),
  uitvoering: named('uitvoering', 'uitvoerbaarheid', 'handhaafbaarheid', 'ontwikkelingslanden'),
  samenvatting: (dossier) => shortly(dossier, 'voorstel', 6),
  wanneer: (dossier) => {
    const { blocks, council } = nextSteps(dossier);
    return council ? blocks : [...blocks, ...shortly(dossier, 'raad', 2)];
  },
  overig: (dossier) =>
    dossier.notes.flatMap((note) =>
      blocksOf(
        dossier,
        note.said.filter(
          (said) =>
            said.passage.rubriek !== null &&
            !NOTE_PARTS.includes(said.passage.rubriek) &&
            isOfTheMatter(said),
        ),
      ),
    ),
  kosten: (dossier) => shortly(dossier, 'financien', 6),
  openbaarheid: (dossier) =>
    dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'niet-openbaar'))),
  leemten: gapsIn,
  // A heading above what stands under it.
  geen: () => [],
  veld: () => [],
};
