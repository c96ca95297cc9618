import { html } from 'hono/html';
import type { Block, Document, Language, Span } from '../../documents/document.ts';
import { pageAt } from '../../documents/layout/pages.ts';
import { isOrder, type Passage, type Sentence } from '../../passages/passage.ts';
import type { StoredDocument } from '../../search/index.ts';
import { PAGE_WORDS } from '../words/document-words.ts';
import { depths } from './heading-depths.ts';
import { badge, firmness, type Html } from './layout.ts';
import { anchor, documentPath } from './links.ts';

export const headingId = (block: Span): string => `kop-${block.start}`;

/** A sentence with the passage that it opens, where another speaks than before, and the one that it ends. */
interface Spoken {
  readonly sentence: Sentence;
  readonly opens: Passage | null;
  readonly ends: Passage | null;
}

type Pieces = (Html | string | null)[];

/** What is written around the words of a document on its page. */
/** Characters to mark, and the anchor under which they were linked to. */
export interface Marked extends Span {
  readonly id: string;
}

interface Marking {
  readonly document: Document;
  readonly cited: Marked | null;
  /** The text between two places, with the cited part of it marked. */
  readonly mark: (start: number, end: number) => Pieces;
  readonly language: Language;
}

/**
 * Blocks in reading order; items that follow each other become one list. A block says where it starts, and what
 * is in it that is not of the document says so (`data-added`): a script can find any characters by counting.
 */
export function textOf(
  { document, passages }: StoredDocument,
  marked: Marked | null,
  language: Language,
): Html[] {
  const marking = { document, cited: marked, mark: marker(document, marked), language };
  const spoken = sentencesByBlock(passages);
  const levels = depths(document);
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
      turned === null || turned === page ? null : pageNumber(turned, language),
      ...blockText(block, spoken.get(at) ?? [], marking),
    ];
    page = turned;
    if (block.type === 'item') {
      items.push(html`<li data-start="${block.start}">${content}</li>`);
      continue;
    }
    closeList();
    const level = levels.get(block);
    pieces.push(
      level === undefined
        ? html`<p data-start="${block.start}">${content}</p>`
        : heading(level, block, [...content, placeLink(block, marking)]),
    );
  }
  closeList();
  return pieces;
}

const pageNumber = (page: number, language: Language): Html =>
  html`<span class="page" lang="${language}" data-added>${PAGE_WORDS[language].page(page)} </span>`;

function sentencesByBlock(passages: readonly Passage[]): ReadonlyMap<number, readonly Spoken[]> {
  const spoken: Spoken[] = [];
  let voice: Passage['voice'] | null = null;
  for (const passage of passages) {
    const last = passage.sentences.length - 1;
    for (const [at, sentence] of passage.sentences.entries())
      spoken.push({
        sentence,
        opens: at === 0 && passage.voice !== voice ? passage : null,
        ends: at === last ? passage : null,
      });
    voice = passage.voice;
  }
  return Map.groupBy(spoken, ({ sentence }) => sentence.block);
}

/** Marks the cited characters wherever they are shown; the first mark carries the anchor that was linked to. */
function marker(document: Document, cited: Marked | null): Marking['mark'] {
  let anchored = false;
  return (start, end) => {
    const from = Math.max(start, cited?.start ?? end);
    const to = Math.min(end, cited?.end ?? end);
    if (cited === null || from >= to) return [document.text.slice(start, end)];
    const id = anchored ? null : html` id="${cited.id}" tabindex="-1"`;
    anchored = true;
    const marked = html`<mark class="nl-mark"${id}>${document.text.slice(from, to)}</mark>`;
    return [document.text.slice(start, from), marked, document.text.slice(to, end)];
  };
}

/** The text of a block with an anchor on every sentence, a badge where another voice begins, and links to passages. */
function blockText(block: Block, spoken: readonly Spoken[], marking: Marking): Pieces {
  const { cited, mark, language } = marking;
  const pieces: Pieces = [];
  let at = block.start;
  for (const { sentence, opens, ends } of spoken) {
    const { end } = sentence;
    // A sentence may begin with the heading on its line, which is a block of its own.
    const start = sentence.heading === undefined ? sentence.start : Math.max(sentence.start, block.start);
    if (start < at || end > block.end) continue;
    pieces.push(...mark(at, start));
    if (opens !== null)
      pieces.push(html`<span lang="${language}" data-added>${badge(opens.voice, language)}</span>`);
    if (isOrder(sentence))
      pieces.push(html`<span lang="${language}" data-added>${firmness(sentence, language)} </span>`);
    const taken = cited?.start === sentence.start && cited.end === end;
    pieces.push(
      taken ? html`${mark(start, end)}` : html`<span id="${anchor(sentence)}">${mark(start, end)}</span>`,
    );
    if (ends !== null) pieces.push(placeLink(ends, marking));
    at = end;
  }
  return [...pieces, ...mark(at, block.end)];
}

/** How much of a place its link reads out. */
const SPOKEN_WORDS = 6;

/** A link to a passage or heading, to copy or to come back by; it also works where no script runs. */
function placeLink({ start, end }: Span, { document, language }: Marking): Html {
  const words = document.text.slice(start, end).split(/\s+/);
  const opening = words.slice(0, SPOKEN_WORDS).join(' ') + (words.length > SPOKEN_WORDS ? ' …' : '');
  const label = PAGE_WORDS[language].place(opening);
  return html`<a class="place" href="${documentPath(document.id, { start, end, quote: document.text.slice(start, end) })}" aria-label="${label}" lang="${language}" data-added>#</a>`;
}

/** Levels 2 to 6: the title of the page is level 1. */
function heading(depth: number, block: Block, content: Pieces): Html {
  const attributes = html`id="${headingId(block)}" data-start="${block.start}"`;
  switch (depth) {
    case 1:
      return html`<h2 ${attributes}>${content}</h2>`;
    case 2:
      return html`<h3 ${attributes}>${content}</h3>`;
    case 3:
      return html`<h4 ${attributes}>${content}</h4>`;
    case 4:
      return html`<h5 ${attributes}>${content}</h5>`;
    default:
      return html`<h6 ${attributes}>${content}</h6>`;
  }
}
