import type { Claim } from '../../answer/answer.ts';
import type { Language } from '../../documents/document.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Dossier, Unit } from '../dossier.ts';
import { type CardRow, cellIn } from '../position/card.ts';
import { cabinetPapers } from '../position/notes-and-papers.ts';
import type { PaperBlock } from './paper.ts';

/** A question that is likely to be asked, and the row of the card that answers it. */
export interface LikelyQuestion {
  readonly vraag: string;
  readonly rij: CardRow;
}

/** Questions with what the documents answer, under the name of the proposal where there are more. */
interface Answered {
  readonly name: string | null;
  readonly answers: readonly {
    readonly question: string;
    /** The row of the card that answers it; null where somebody asked it. */
    readonly rij: CardRow | null;
    readonly blocks: readonly PaperBlock[];
  }[];
}

const NOT_THERE = 'Niet in de stukken.';
/** An English question was answered in English; a paper is in Dutch. */
const inDutch = (text: string, language: Language): string => (language === 'nl' ? text : NOT_THERE);

const inOrder = ({ citations: [a] }: Claim, { citations: [b] }: Claim): number => a.start - b.start;

/** A claim an item; the clauses of a list stand with the words that they hang from, as the one sentence they are. */
function said(claims: readonly Claim[]): PaperBlock[] {
  const sentences: Claim[][] = [];
  for (const claim of claims) {
    const last = sentences.at(-1);
    const before = last?.at(-1)?.text ?? '';
    if (CLAUSE.test(before) || (before.endsWith(':') && CLAUSE.test(claim.text))) last?.push(claim);
    else sentences.push([claim]);
  }
  return sentences.map((each) => ({ type: 'said', item: true, label: null, claims: each }));
}

const CLAUSE = /[;,]$/;

/** The questions that the documents answer: first those that were asked, then the likely ones for each paper. */
export function answersIn(dossier: Dossier, likely: readonly LikelyQuestion[]): readonly Answered[] {
  const asked = dossier.asked.flatMap(({ question, claims, missing, language }) => {
    const blocks = said(dossier.quoting.checked(claims));
    if (blocks.length === 0) return [];
    return [
      {
        question,
        rij: null,
        blocks: [
          ...blocks,
          ...missing.map(
            (text): PaperBlock => ({ type: 'absent', label: null, text: inDutch(text, language) }),
          ),
        ],
      },
    ];
  });
  const units = cabinetPapers(dossier);
  const several = units.length > 1 || asked.length > 0;
  return [
    { name: null, answers: asked },
    ...units.map((unit) => ({ name: several ? unit.name : null, answers: answersOf(unit, likely) })),
  ].filter(({ answers }) => answers.length > 0);
}

/** Under a name that stands on the line of the words itself, "a) Consequenties EU-begroting:", by that name. */
function named({ document, said }: Unit, blocks: readonly PaperBlock[]): PaperBlock[] {
  return blocks.map((block) => {
    if (block.type !== 'said') return block;
    const start = block.claims[0]?.citations[0].start;
    const first = said.find(({ sentence }) => sentence.start === start);
    const rubriek = first?.sentence.heading === undefined ? null : first.passage.rubriek;
    const label = rubriek === null ? undefined : KINDS.rubriek(rubriek, document.kind)?.label;
    return label === undefined ? block : { ...block, label };
  });
}

function answersOf(unit: Unit, likely: readonly LikelyQuestion[]): Answered['answers'] {
  return likely.flatMap(({ vraag, rij }) => {
    const { claims, context } = cellIn(unit.card, rij);
    if (claims.length === 0) return [];
    // What an answer points back at comes with it, in the order of the document.
    return [{ question: vraag, rij, blocks: named(unit, said([...context, ...claims].toSorted(inOrder))) }];
  });
}

/** The questions that the documents do not answer, and where a template has the answer. */
export function unansweredIn(dossier: Dossier, likely: readonly LikelyQuestion[]): readonly PaperBlock[] {
  const asked = dossier.asked.flatMap(({ question, claims, message, language }): PaperBlock[] =>
    claims.length > 0
      ? []
      : [{ type: 'absent', label: question, text: inDutch(message ?? NOT_THERE, language) }],
  );
  const units = cabinetPapers(dossier);
  const of = ({ card, name }: Unit): PaperBlock[] =>
    likely.flatMap(({ vraag, rij }) => {
      const { status, place } = cellIn(card, rij);
      if (status !== 'niet-vermeld') return [];
      const text = place === null ? 'Niet vermeld.' : `Niet vermeld, ook niet onder "${place.at(-1)}".`;
      return [
        { type: 'absent', label: vraag, text: units.length > 1 ? `${name}: ${text.toLowerCase()}` : text },
      ];
    });
  return [...asked, ...units.flatMap(of)];
}
