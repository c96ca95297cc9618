import { type CardRow, cellIn } from './card.ts';
import { told } from './contents.ts';
import type { Dossier, Unit } from './dossier.ts';
import type { PaperBlock } from './paper.ts';

/** A question that is likely to be asked, and the row of the card that answers it. */
export interface LikelyQuestion {
  /** `{voorstel}` stands for the name of the proposal. */
  readonly vraag: string;
  readonly rij: CardRow;
}

interface Answered {
  readonly question: string;
  readonly blocks: readonly PaperBlock[];
}

const asked = ({ vraag }: LikelyQuestion, { name }: Unit): string =>
  vraag.replaceAll('{voorstel}', () => name);

/** The questions that the documents answer: first those that were asked, then the likely ones for each proposal. */
export function answersIn(dossier: Dossier, likely: readonly LikelyQuestion[]): readonly Answered[] {
  const before = dossier.asked.flatMap(({ question, claims, missing }): Answered[] => {
    const said = dossier.quoting.checked(claims);
    if (said.length === 0) return [];
    return [
      {
        question,
        blocks: [
          ...said.map((claim): PaperBlock => ({ type: 'said', item: true, label: null, claims: [claim] })),
          ...missing.map((text): PaperBlock => ({ type: 'absent', label: null, text })),
        ],
      },
    ];
  });
  const of = (unit: Unit): Answered[] =>
    likely.flatMap((question) => {
      const cell = cellIn(unit.card, question.rij);
      if (cell.claims.length === 0) return [];
      const said: PaperBlock[] = cell.claims.map((claim) => ({
        type: 'said',
        item: true,
        label: null,
        claims: [claim],
      }));
      const more: PaperBlock[] =
        cell.more === 0
          ? []
          : [
              {
                type: 'remark',
                text: `Het stuk zegt hierover meer: nog ${cell.more} ${cell.more === 1 ? 'zin' : 'zinnen'}.`,
              },
            ];
      return [{ question: asked(question, unit), blocks: [...said, ...more] }];
    });
  return [...before, ...told(dossier).flatMap(of)];
}

/** The questions that the documents do not answer, and where a template has the answer. */
export function unansweredIn(dossier: Dossier, likely: readonly LikelyQuestion[]): readonly PaperBlock[] {
  const before = dossier.asked.flatMap(({ question, claims, message }): PaperBlock[] =>
    claims.length > 0 ? [] : [{ type: 'absent', label: question, text: message ?? 'Niet in de stukken.' }],
  );
  const of = (unit: Unit): PaperBlock[] =>
    likely.flatMap((question) => {
      const { status, place } = cellIn(unit.card, question.rij);
      if (status !== 'niet-vermeld') return [];
      const text = place === null ? 'Niet vermeld.' : `Niet vermeld; ook niet onder "${place.at(-1)}".`;
      return [{ type: 'absent', label: asked(question, unit), text }];
    });
  return [...before, ...told(dossier).flatMap(of)];
}
