import { html } from 'hono/html';
import { type Card, type CardRow, cardRemarks, cellIn } from '../../briefing/position/card.ts';
import { type Comparison, MOST_COMPARED } from '../../briefing/position/cards.ts';
import type { Revision } from '../../briefing/position/revision.ts';
import { ROW_LABELS } from '../../briefing/words.ts';
import type { Language } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import type { DocumentSummary } from '../../search/index.ts';
import { cardPath, comparisonPath } from '../parts/briefing-links.ts';
import { foldedCell } from '../parts/card-cell.ts';
import { documentChoice } from '../parts/document-choice.ts';
import type { Html } from '../parts/layout.ts';
import { revisionPart } from '../parts/revision-part.ts';
import { CARD_WORDS, COMPARISON_WORDS, type NotCompared, type RowChange } from '../words/card-words.ts';
import { kindLabel } from '../words/document-words.ts';

interface Options {
  /** Documents that can be compared. */
  readonly summaries: readonly DocumentSummary[];
  readonly language: Language;
}

/** Where documents are chosen; with what was chosen already, and why that can't be compared. */
export function choicePage(
  chosen: readonly string[],
  refusal: NotCompared | null,
  { summaries, language }: Options,
): Html {
  const words = COMPARISON_WORDS[language];
  const fields = [
    { id: 'stuk-1', label: words.first, selected: chosen[0] },
    { id: 'stuk-2', label: words.second, selected: chosen[1] },
  ];
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
${refusal === null ? null : html`<p class="utrecht-alert utrecht-alert--error" role="alert">${words.refusals[refusal]}</p>`}
${summaries.length < 2 ? html`<p>${words.tooFew}</p>` : documentChoice({ summaries, kept: [], fields, language })}`;
}

/** Cards side by side, and what revised ones changed. */
export function comparisonPage(
  { cards, rows, revisions }: Comparison,
  { summaries, language }: Options,
): Html {
  const words = COMPARISON_WORDS[language];
  const ids = cards.map(({ document }) => document.id);
  const more =
    ids.length < MOST_COMPARED
      ? documentChoice({ summaries, kept: ids, fields: [{ id: 'erbij', label: words.add }], language })
      : null;
  return html`<h1>${words.title}</h1>
<p class="hint sideways${cards.length > 2 ? ' many' : ''}">${words.sideways}</p>
<div class="wide compare" role="region" aria-labelledby="naast-elkaar" tabindex="0"><table>
<caption id="naast-elkaar">${words.caption}</caption>
<thead><tr><th scope="col">${CARD_WORDS[language].row}</th>${cards.map((card) => head(card, ids, language))}</tr></thead>
<tbody>${rows.map((row) => line(row, cards, changeOf(row, cards, revisions), language))}</tbody>
</table></div>
${revisions.map((revision, at) => revisionPart(revision, cards, at, language))}
${cards.flatMap((card) => cardRemarks(card, language)).map((remark) => html`<p class="note">${remark}</p>`)}
${more}`;
}

/** A document as the head of its column, with the way to the comparison without it. */
function head({ document }: Card, ids: readonly string[], language: Language): Html {
  const facts = [kindLabel(document.kind, language), writtenDate(document.date, language)];
  const others = ids.filter((id) => id !== document.id);
  return html`<th scope="col"><a href="${cardPath(document.id)}" lang="${document.language}">${document.title}</a>
<p class="path">${facts.filter((fact) => fact !== null).join(' · ')}</p>
<p class="links"><a class="drop" href="${comparisonPath(others)}">${COMPARISON_WORDS[language].drop}<span class="hidden" lang="${document.language}">: ${document.title}</span></a></p></th>`;
}

const line = (row: CardRow, cards: readonly Card[], change: RowChange | null, language: Language): Html =>
  html`<tr><th scope="row">${hyphenated(ROW_LABELS[language][row])}${change === null ? null : html` <span class="row-change ${change}">${COMPARISON_WORDS[language].rowChanges[change]}</span>`}</th>${cards.map(
    (card) => html`<td>${foldedCell(cellIn(card, row), card.document, language)}</td>`,
  )}</tr>`;

/** What a revised document did to a matter, by what is shown of it; null where neither replaces the other. */
function changeOf(row: CardRow, cards: readonly Card[], revisions: readonly Revision[]): RowChange | null {
  const [revision] = revisions;
  if (cards.length !== 2 || revision === undefined) return null;
  const shown = [revision.originalId, revision.revisedId].map((id) => {
    const card = cards.find(({ document }) => document.id === id);
    return card === undefined
      ? ''
      : cellIn(card, row)
          .claims.map(({ text }) => text)
          .join(' ');
  });
  const [before = '', after = ''] = shown;
  if (before === after) return before === '' ? null : 'gelijk';
  if (before === '') return 'nieuw';
  return after === '' ? 'vervallen' : 'gewijzigd';
}

/** Where long words of the labels may be broken: the column is narrow, and not every browser knows how to break Dutch. */
const BREAKS = [
  'Commissie-document',
  'Eerst-verantwoordelijk',
  'concurrentie-kracht',
  'Proportio-naliteit',
  'ontwikkelings-landen',
];

const hyphenated = (label: string): string =>
  BREAKS.reduce(
    (text, broken) => text.replace(broken.replace('-', ''), broken.replace('-', '\u00ad')),
    label,
  );
