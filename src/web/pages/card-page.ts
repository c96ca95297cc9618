import { html } from 'hono/html';
import {
  CARD_ROWS,
  type Card,
  type CardCell,
  type CardRow,
  cardRemarks,
  cellIn,
} from '../../briefing/position/card.ts';
import { hasCard } from '../../briefing/position/cards.ts';
import { ROW_LABELS, TEMPLATE_LABELS } from '../../briefing/words.ts';
import type { Language } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import type { Link } from '../../documents/links/links.ts';
import { numbersOf } from '../../documents/structure/own-numbers.ts';
import { ASPECTS } from '../../reader/verdict.ts';
import type { DocumentSummary } from '../../search/index.ts';
import { comparisonPath, matrixPath } from '../parts/briefing-links.ts';
import { foldedCell, verdictBadge } from '../parts/card-cell.ts';
import { documentChoice } from '../parts/document-choice.ts';
import { badge, type Html } from '../parts/layout.ts';
import { documentPath, notePath, timelinePath } from '../parts/links.ts';
import { CARD_WORDS, COMPARISON_WORDS } from '../words/card-words.ts';
import { NUMBER_LABELS, PAGE_WORDS } from '../words/document-words.ts';
import { WORDS } from '../words/words.ts';

interface Options {
  /** How the document stands to others. */
  readonly links: readonly Link[];
  /** Documents that it can be compared with. */
  readonly summaries: readonly DocumentSummary[];
  readonly language: Language;
}

/** What a fiche or nota says, row by row, each in its own words. */
export function cardPage(card: Card, { links, summaries, language }: Options): Html {
  const { document } = card;
  const words = CARD_WORDS[language];
  return html`<p class="back"><a href="${documentPath(document.id)}">${words.toDocument}</a></p>
<h1>${words.title}: <span lang="${document.language}">${document.title}</span></h1>
${verdictLine(card, language)}
${onward(document.id, language)}
${cardRemarks(card, language).map((remark) => html`<p class="note">${remark}</p>`)}
${table(card, mattersOf(card), words.caption, language)}
${chapters(card, language)}
<details class="particulars"><summary>${words.particulars}</summary>
${facts(card, language)}
${table(card, PARTICULARS, words.particulars, language)}</details>
<section class="compare-with" aria-labelledby="vergelijken">
<h2 id="vergelijken">${COMPARISON_WORDS[language].title}</h2>
${versions(document.id, links, summaries, language)}
${documentChoice({ summaries, kept: [document.id], fields: [{ id: 'erbij', label: COMPARISON_WORDS[language].with }], language }) ?? html`<p>${COMPARISON_WORDS[language].tooFew}</p>`}
</section>`;
}

/** Rows that tell of the file: they are looked up, and not read. */
const PARTICULARS: readonly CardRow[] = [
  'titel',
  'datum',
  'ministerie',
  'medeministeries',
  'rechtsbasis',
  'besluitvorming',
  'rol-ep',
];
const MATTERS: readonly CardRow[] = CARD_ROWS.filter((each) => !PARTICULARS.includes(each));

/** What a letter or a Commission document can't have is not said of each row. */
const mattersOf = (card: Card): readonly CardRow[] =>
  card.chapters.length === 0
    ? MATTERS
    : MATTERS.filter((each) => cellIn(card, each).status !== 'niet-van-toepassing');

/** The chapters of a document that follows no template, each by a sentence of it. */
function chapters({ chapters: own, document }: Card, language: Language): Html | null {
  if (own.length === 0) return null;
  const words = CARD_WORDS[language];
  return html`<table class="position-card" role="table">
<caption>${words.chapters}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.row}</th><th scope="col" role="columnheader">${words.says}</th></tr></thead>
<tbody role="rowgroup">${own.map(
    ({ path, claims, more }) =>
      html`<tr role="row"><th scope="row" role="rowheader" lang="${document.language}">${path.at(-1)}</th><td role="cell">${claims.map(
        (claim) =>
          html`<p>${badge(claim.voice, language)} <span lang="${document.language}">${claim.text}</span> <a href="${documentPath(document.id, claim.citations[0])}">${more === 0 ? WORDS[language].read : WORDS[language].more(more)}</a></p>`,
      )}</td></tr>`,
  )}</tbody>
</table>`;
}

const table = (card: Card, rows: readonly CardRow[], caption: string, language: Language): Html =>
  html`<table class="position-card" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${CARD_WORDS[language].row}</th><th scope="col" role="columnheader">${CARD_WORDS[language].says}</th></tr></thead>
<tbody role="rowgroup">${rows.map((each) => row(card, cellIn(card, each), language))}</tbody>
</table>`;

/** The cabinet's verdicts in one line, before everything else; nothing where the document gives none. */
function verdictLine(card: Card, language: Language): Html | null {
  const given = ASPECTS.flatMap((aspect) => {
    const { position } = cellIn(card, aspect);
    return position === null ? [] : [{ aspect, position }];
  });
  if (given.length === 0) return null;
  return html`<p class="verdict-line"><strong>${CARD_WORDS[language].atAGlance}:</strong> ${given.map(
    ({ aspect, position }) =>
      html`<span>${ROW_LABELS[language][aspect]} ${verdictBadge(position, language)}</span> `,
  )}</p>`;
}

/** What else can be made of this document. */
function onward(id: string, language: Language): Html {
  const words = CARD_WORDS[language];
  const ways = [
    [timelinePath([id]), words.timeline],
    [notePath({ documents: [id] }), words.note],
    [comparisonPath([id]), COMPARISON_WORDS[language].title],
    [matrixPath([]), words.overview],
  ] as const;
  return html`<p class="links take-along">${ways.map(([path, label]) => html`<a href="${path}">${label}</a>`)}</p>`;
}

/** Roles are said, since a table that is laid out as blocks on a narrow screen would lose them. */
const row = (card: Card, cell: CardCell, language: Language): Html =>
  html`<tr role="row"><th scope="row" role="rowheader">${ROW_LABELS[language][cell.row]}</th><td role="cell">${foldedCell(cellIn(card, cell.row), card.document, language)}</td></tr>`;

function facts({ document, template }: Card, language: Language): Html {
  const labels = NUMBER_LABELS[language];
  const { own, about } = numbersOf(document);
  const rows: readonly (readonly [string, string | null])[] = [
    [CARD_WORDS[language].template, TEMPLATE_LABELS[language][template]],
    [PAGE_WORDS[language].date, writtenDate(document.date, language)],
    [labels.own, own.join(', ')],
    [labels.about, about.join(', ')],
  ];
  return html`<dl class="facts panel">${rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}

/** To the comparison with the version that replaced it, or that it replaces; the older one comes first. */
function versions(
  id: string,
  links: readonly Link[],
  summaries: readonly DocumentSummary[],
  language: Language,
): Html | null {
  const words = CARD_WORDS[language];
  const here = new Set(summaries.filter(hasCard).map((head) => head.id));
  const found = links.flatMap(({ type, id: other }) => {
    if (other === null || !here.has(other)) return [];
    if (type === 'vervangen') return [{ path: comparisonPath([id, other]), label: words.compareRevised }];
    return type === 'vervangt' ? [{ path: comparisonPath([other, id]), label: words.compareOriginal }] : [];
  });
  if (found.length === 0) return null;
  return html`<p class="links">${found.map(({ path, label }) => html`<a href="${path}">${label}</a>`)}</p>`;
}
