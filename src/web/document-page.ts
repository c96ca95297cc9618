import { html } from 'hono/html';
import type { Block, Document, Section, Span } from '../documents/document.ts';
import { pageAt } from '../documents/pages.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import type { Head, Held } from '../search/index.ts';
import { badge, type Html } from './layout.ts';
import { anchor, documentPath, officialUrl } from './links.ts';
import { related } from './related.ts';

const KIND_LABELS: Readonly<Record<Document['kind'], string>> = {
  nota: 'Nota',
  fiche: 'BNC-fiche',
  mededeling: 'Mededeling van de Commissie',
  voorstel: 'Voorstel van de Commissie',
  kamerbrief: 'Kamerbrief',
  register: 'Overzicht',
  tekst: 'Tekst',
};

/** The list of what can be asked about. */
export function documentsPage(documents: readonly Head[]): Html {
  return html`<h1>Beschikbare stukken</h1>
<p class="intro">Antwoorden komen alleen uit deze stukken.</p>
<ul class="sources">${documents.map(
    (document) => html`<li>
<p class="title"><a href="${documentPath(document.id)}">${document.title}</a></p>
<p class="path">${[KIND_LABELS[document.kind], dutchDate(document.date), document.textType].filter((part) => part !== null).join(' · ')}</p>
</li>`,
  )}</ul>`;
}

/** A document as it is searched: facts, outline, and the text in which every sentence can be linked to. */
export function documentPage(held: Held, heads: ReadonlyMap<string, Head>, cited: Span | null = null): Html {
  const { document, passages } = held;
  return html`<h1>${document.title}</h1>
${facts(document)}
${related(held, heads)}
${outline(document)}
<section class="text" aria-label="Tekst" lang="${document.language}">
${text(document, passages, cited)}
</section>`;
}

function facts(document: Document): Html {
  const { references } = document;
  const url = officialUrl(document.source.url);
  const numbers = [...references.com, ...references.kamerstuk, ...references.celex, ...references.tk];
  const rows: readonly (readonly [string, string | Html | null])[] = [
    ['Soort', KIND_LABELS[document.kind]],
    ['Datum', dutchDate(document.date)],
    ['Ministeries', document.ministries.join(', ')],
    ['Nummers', numbers.join(', ')],
    ['Weergave', document.textType],
    ['Bestand', document.source.name],
    ['Officieel', url === null ? null : html`<a href="${url}" rel="noreferrer">Officiële publicatie</a>`],
  ];
  return html`<dl class="facts panel">${rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}

function dutchDate(date: string | null): string | null {
  if (date === null) return null;
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return moment.toLocaleDateString('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function outline(document: Document): Html | null {
  const headings = document.blocks.filter((block) => block.type === 'heading');
  if (headings.length < 2) return null;
  return html`<nav aria-labelledby="inhoudsopgave">
<h2 id="inhoudsopgave">Inhoud</h2>
<ul class="outline">${headings.map(
    (block) =>
      html`<li><a href="#${headingId(block)}">${document.text.slice(block.start, block.end)}</a></li>`,
  )}</ul>
</nav>`;
}

function headingId(block: Span): string {
  return `kop-${block.start}`;
}

/** A sentence with the passage it opens, if it is the first of one whose speaker differs from the last. */
interface Spoken {
  readonly sentence: Sentence;
  readonly opens: Passage | null;
}

/** Blocks in reading order; items that follow each other become one list. */
function text(document: Document, passages: readonly Passage[], cited: Span | null): Html[] {
  const mark = marker(document, cited);
  const spoken = sentencesByBlock(passages);
  const pieces: Html[] = [];
  let items: Html[] = [];
  let page: number | null = null;
  const closeList = () => {
    if (items.length > 0) pieces.push(html`<ul role="list">${items}</ul>`);
    items = [];
  };
  for (const [at, block] of document.blocks.entries()) {
    const turned = pageAt(document, block.start);
    const content = [
      turned === page ? null : html`<span class="page">p. ${turned}</span> `,
      ...blockText(block, spoken.get(at) ?? [], mark, cited),
    ];
    page = turned;
    if (block.type === 'item') {
      items.push(html`<li>${content}</li>`);
      continue;
    }
    closeList();
    pieces.push(block.type === 'heading' ? heading(document, block, content) : html`<p>${content}</p>`);
  }
  closeList();
  return pieces;
}

function sentencesByBlock(passages: readonly Passage[]): ReadonlyMap<number, readonly Spoken[]> {
  const spoken: Spoken[] = [];
  let voice: Passage['voice'] | null = null;
  for (const passage of passages) {
    for (const [at, sentence] of passage.sentences.entries())
      spoken.push({ sentence, opens: at === 0 && passage.voice !== voice ? passage : null });
    voice = passage.voice;
  }
  return Map.groupBy(spoken, ({ sentence }) => sentence.block);
}

type Pieces = (Html | string | null)[];

/** The text between two places, with the cited part of it marked. */
type Mark = (start: number, end: number) => Pieces;

/** Marks the cited characters wherever they are shown; the first mark carries the anchor that was linked to. */
function marker(document: Document, cited: Span | null): Mark {
  let anchored = false;
  return (start, end) => {
    const from = Math.max(start, cited?.start ?? end);
    const to = Math.min(end, cited?.end ?? end);
    if (cited === null || from >= to) return [document.text.slice(start, end)];
    const words = document.text.slice(from, to);
    const marked = anchored ? html`<mark>${words}</mark>` : html`<mark id="${anchor(cited)}">${words}</mark>`;
    anchored = true;
    return [document.text.slice(start, from), marked, document.text.slice(to, end)];
  };
}

/** The text of a block with an anchor on every sentence, and a badge where another voice begins. */
function blockText(block: Block, spoken: readonly Spoken[], mark: Mark, cited: Span | null): Pieces {
  const pieces: Pieces = [];
  let at = block.start;
  for (const { sentence, opens } of spoken) {
    const { start, end } = sentence;
    if (start < at || end > block.end) continue;
    pieces.push(...mark(at, start));
    if (opens !== null) pieces.push(badge(opens.voice));
    const taken = cited?.start === start && cited.end === end;
    pieces.push(
      taken ? html`${mark(start, end)}` : html`<span id="${anchor(sentence)}">${mark(start, end)}</span>`,
    );
    at = end;
  }
  return [...pieces, ...mark(at, block.end)];
}

/** Levels 2 to 6: the title of the page is level 1. */
function heading(document: Document, block: Block, content: Pieces): Html {
  const level = Math.min(1 + Math.max(1, depthOf(document.sections, block)), 6);
  const id = headingId(block);
  switch (level) {
    case 2:
      return html`<h2 id="${id}">${content}</h2>`;
    case 3:
      return html`<h3 id="${id}">${content}</h3>`;
    case 4:
      return html`<h4 id="${id}">${content}</h4>`;
    case 5:
      return html`<h5 id="${id}">${content}</h5>`;
    default:
      return html`<h6 id="${id}">${content}</h6>`;
  }
}

function depthOf(sections: readonly Section[], block: Block): number {
  return (
    sections.find((section) => section.start <= block.start && block.start < section.end)?.path.length ?? 1
  );
}
