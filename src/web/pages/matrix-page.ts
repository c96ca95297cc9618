import { html } from 'hono/html';
import type { PositionCell } from '../../briefing/paper/paper.ts';
import type { Matrix } from '../../briefing/position/matrix.ts';
import { ROW_LABELS, STATUS_LABELS } from '../../briefing/words.ts';
import type { Language } from '../../documents/document.ts';
import { ASPECTS, POSITIONS } from '../../reader/verdict.ts';
import { cardPath, comparisonPath, picturePath } from '../parts/briefing-links.ts';
import { verdictBadge } from '../parts/card-cell.ts';
import type { Html } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { CARD_WORDS, MATRIX_WORDS } from '../words/card-words.ts';

interface Options {
  /** What was chosen; empty for all. */
  readonly chosen: readonly string[];
  readonly language: Language;
}

/** The cabinet's verdicts at a glance, each with the way to the words that it was read from. */
export function matrixPage(matrix: Matrix, { chosen, language }: Options): Html {
  const { rows, without, cardless, unknown, cut } = matrix;
  const words = MATRIX_WORDS[language];
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
${unknown.length === 0 ? null : html`<p class="note" role="status">${words.unknown}</p>`}
${cut ? html`<p class="note" role="status">${words.cut}</p>` : null}
${rows.length === 0 ? html`<p>${words.none}</p>` : table(matrix, language)}
<p class="links take-along">${rows.length === 0 ? null : html`<a href="${picturePath(chosen)}" download="oordelen.svg">${words.picture}</a>`}<a href="${comparisonPath([])}">${words.compare}</a></p>
${rows.length === 0 ? null : legend(language)}
${without.length === 0 ? null : listed('zonder', words.without, named(without, matrix, cardPath))}
${cardless.length === 0 ? null : listed('geen-kaart', words.cardless, named(cardless, matrix, documentPath))}`;
}

/** Roles are said, since a table that is laid out as blocks on a narrow screen would lose them. */
function table(matrix: Matrix, language: Language): Html {
  const words = MATRIX_WORDS[language];
  return html`<table class="matrix" role="table">
<caption>${words.caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.proposal}</th>${ASPECTS.map(
    (aspect) => html`<th scope="col" role="columnheader">${ROW_LABELS[language][aspect]}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${matrix.rows.map(
    (row) =>
      html`<tr role="row"><th scope="row" role="rowheader">${titled(row.documentId, matrix, cardPath)}</th>${row.cells.map((each, at) => cell(each, at, language))}</tr>`,
  )}</tbody>
</table>`;
}

/** To a document, or to its card. */
function titled(id: string, { named }: Matrix, path: (id: string) => string): Html {
  const known = named.get(id);
  return html`<a href="${path(id)}" lang="${known?.language ?? 'nl'}">${known?.title ?? id}</a>`;
}

/** The matter is said in each cell too, for who sees no columns. */
function cell({ position, claims: [claim] }: PositionCell, at: number, language: Language): Html {
  const aspect = ASPECTS[at];
  const label = aspect === undefined ? '' : ROW_LABELS[language][aspect];
  const matter = html`<span class="matter" aria-hidden="true">${label}</span>`;
  if (position === null || claim === undefined)
    return html`<td role="cell">${matter}<span class="absent">${STATUS_LABELS[language]['niet-vermeld']}</span></td>`;
  const [citation] = claim.citations;
  return html`<td role="cell">${matter}<a href="${documentPath(citation.documentId, citation)}">${verdictBadge(position, language)}<span class="hidden">, ${label}: ${CARD_WORDS[language].read}</span></a></td>`;
}

const legend = (language: Language): Html =>
  html`<section aria-labelledby="legenda">
<h2 id="legenda">${MATRIX_WORDS[language].legend}</h2>
<ul class="legend">${POSITIONS.map(
    (position) =>
      html`<li>${verdictBadge(position, language)} <span>${MATRIX_WORDS[language].meaning[position]}</span></li>`,
  )}</ul>
</section>`;

const named = (ids: readonly string[], matrix: Matrix, path: (id: string) => string): readonly Html[] =>
  ids.map((id) => titled(id, matrix, path));

const listed = (id: string, heading: string, documents: readonly Html[]): Html =>
  html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul>${documents.map((document) => html`<li>${document}</li>`)}</ul>
</section>`;
