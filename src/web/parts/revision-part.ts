import { html } from 'hono/html';
import type { Claim } from '../../answer/answer.ts';
import type { Card } from '../../briefing/position/card.ts';
import type { Change, MovedPosition, Revision } from '../../briefing/position/revision.ts';
import { changedWords, type Piece } from '../../briefing/position/word-changes.ts';
import { CHANGE_LABELS, positionWords, ROW_LABELS } from '../../briefing/words.ts';
import type { Document, Language } from '../../documents/document.ts';
import type { Position } from '../../reader/verdict.ts';
import { COMPARISON_WORDS } from '../words/card-words.ts';
import { placeLink, speaker, verdictBadge } from './card-cell.ts';
import { type Html, headingPath } from './layout.ts';

/** What a revised document changed: verdicts first, then each sentence; `nth` tells its heading from the others. */
export function revisionPart(
  { originalId, revisedId, positions, changes, unchanged, cut }: Revision,
  cards: readonly Card[],
  nth: number,
  language: Language,
): Html | null {
  const words = COMPARISON_WORDS[language];
  const documentOf = (id: string) => cards.find(({ document }) => document.id === id)?.document;
  const original = documentOf(originalId);
  const revised = documentOf(revisedId);
  if (original === undefined || revised === undefined) return null;
  const id = `veranderd-${nth + 1}`;
  return html`<section class="revision" aria-labelledby="${id}">
<h2 id="${id}">${words.changed}</h2>
<p class="path">${words.between} <cite lang="${original.language}">${original.title}</cite> <span aria-hidden="true">→</span> <cite lang="${revised.language}">${revised.title}</cite></p>
<h3>${words.moved}</h3>
${positions.length === 0 ? html`<p>${words.noneMoved}</p>` : html`<ul>${positions.map((each) => moved(each, language))}</ul>`}
<h3>${words.changes}</h3>
${changes.length === 0 ? html`<p>${words.noChanges}</p>` : html`<ol class="changes" role="list">${changes.map((change) => changed(change, { original, revised }, language))}</ol>`}
<p class="hint">${words.unchanged(unchanged)}</p>
${cut === 0 ? null : html`<p class="utrecht-alert utrecht-alert--warning">${words.cut(cut)}</p>`}
</section>`;
}

const moved = ({ row, before, after }: MovedPosition, language: Language): Html =>
  html`<li>${ROW_LABELS[language][row]}: ${verdict(before, language)} <span aria-hidden="true">→</span><span class="hidden">${COMPARISON_WORDS[language].after}:</span> ${verdict(after, language)}</li>`;

const verdict = (position: Position | null, language: Language): Html =>
  position === null
    ? html`<span class="absent">${positionWords(null, language)}</span>`
    : verdictBadge(position, language);

interface Versions {
  readonly original: Document;
  readonly revised: Document;
}

/** One sentence that is not as and where it was. */
function changed(change: Change, { original, revised }: Versions, language: Language): Html {
  const { kind, path, before, after } = change;
  const words = COMPARISON_WORDS[language];
  const isMoved = kind === 'verplaatst';
  const differing = isMoved ? null : changedWords(before?.text ?? '', after?.text ?? '');
  const was = { label: words.before, pieces: differing?.before ?? null, mark: dropped };
  const is = { label: words.after, pieces: differing?.after ?? null, mark: added };
  const spoken = (after === null ? original : revised).language;
  return html`<li>
<p class="who"><strong>${CHANGE_LABELS[language][kind]}</strong></p>
${isMoved ? places(before, after, revised, language) : headingPath(path, spoken)}
${before === null || isMoved ? null : version(before, original, was, language)}
${after === null ? null : version(after, revised, is, language)}
</li>`;
}

interface Version {
  readonly label: string;
  /** Null for words of which none changed. */
  readonly pieces: readonly Piece[] | null;
  readonly mark: (text: string, language: Language) => Html;
}

/** A sentence as it was or is; words of only this version are marked by how they look and, where it is heard, by words. */
function version(
  claim: Claim,
  document: Document,
  { label, pieces, mark }: Version,
  language: Language,
): Html {
  const words = (pieces ?? [{ text: claim.text, changed: false }]).map((piece, at) => [
    at === 0 ? '' : ' ',
    piece.changed ? mark(piece.text, language) : piece.text,
  ]);
  return html`<div class="found">
<p class="who"><span>${label}</span> ${speaker(claim, language)}</p>
<blockquote class="utrecht-blockquote" lang="${document.language}"><p>${words}</p></blockquote>
<p class="links">${placeLink(claim, document, language)}</p>
</div>`;
}

const dropped = (text: string, language: Language): Html =>
  html`<del>${aside(COMPARISON_WORDS[language].dropped, language)}${text}${aside(COMPARISON_WORDS[language].ends, language)}</del>`;

const added = (text: string, language: Language): Html =>
  html`<ins>${aside(COMPARISON_WORDS[language].added, language)}${text}${aside(COMPARISON_WORDS[language].ends, language)}</ins>`;

const aside = (words: string, language: Language): Html =>
  html`<span class="hidden" lang="${language}">${words}</span>`;

/** From which part to which a sentence moved, or within which. */
function places(
  before: Claim | null,
  after: Claim | null,
  { language: spoken }: Document,
  language: Language,
): Html {
  const words = COMPARISON_WORDS[language];
  const place = (claim: Claim | null) => claim?.citations[0].path.join(' › ') ?? '';
  const part = (label: string, claim: Claim | null) =>
    html`<p class="path">${label}: <span lang="${spoken}">${place(claim)}</span></p>`;
  if (place(before) === place(after)) return part(words.reordered, after);
  return html`${part(words.stood, before)}${part(words.stands, after)}`;
}
