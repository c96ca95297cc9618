import { html } from 'hono/html';
import type { Claim } from '../../answer/answer.ts';
import type { Course, Moved, Step } from '../../briefing/position/course.ts';
import { changedWords } from '../../briefing/position/word-changes.ts';
import type { Document, Language } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import { placeLink, speaker } from '../parts/card-cell.ts';
import type { Html } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { kindLabel } from '../words/document-words.ts';

/** The fixed words of what changed in a dossier. */
const SINCE_WORDS = {
  nl: {
    title: 'Wat is er veranderd',
    intro:
      'Wat het kabinet in elk later stuk van dit dossier anders zegt dan in een eerder, of niet in die woorden, zin voor zin. Wat een later stuk niet herhaalt, is daarmee niet vervallen.',
    none: 'Er is geen eerder en later stuk met een standpunt van het kabinet om naast elkaar te leggen.',
    first: 'Het eerste stuk',
    gewijzigd: 'Anders gezegd',
    nieuw: 'Staat niet in deze woorden in een eerder stuk',
    before: 'Eerder:',
    after: 'Nu:',
    same: (count: number) =>
      `${count === 1 ? '1 zin staat' : `${count} zinnen staan`} er in dezelfde woorden.`,
    nothing: 'Geen zin van het kabinet is anders.',
    cut: (count: number) =>
      `${count === 1 ? '1 zin is' : `${count} zinnen zijn`} niet vergeleken, omdat het er te veel zijn; lees het stuk zelf.`,
  },
  en: {
    title: 'What changed',
    intro:
      'What the cabinet says in each later document of this dossier otherwise than in an earlier one, or not in those words, sentence by sentence. What a later document does not repeat is not dropped for that.',
    none: 'There are no earlier and later documents with a position of the cabinet to compare.',
    first: 'The first document',
    gewijzigd: 'Said otherwise',
    nieuw: 'In no earlier document in these words',
    before: 'Before:',
    after: 'Now:',
    same: (count: number) =>
      `${count === 1 ? '1 sentence stands' : `${count} sentences stand`} there in the same words.`,
    nothing: 'No sentence of the cabinet is different.',
    cut: (count: number) =>
      `${count === 1 ? '1 sentence was' : `${count} sentences were`} not compared, since there are too many; read the document itself.`,
  },
} as const;

export const sinceTitle = (language: Language): string => SINCE_WORDS[language].title;

/** How the position of the cabinet moved through the papers of a dossier, the newest first. */
export function sincePage(course: Course | null, language: Language): Html {
  const words = SINCE_WORDS[language];
  if (course === null)
    return html`<h1>${words.title}</h1>
<p>${words.none}</p>`;
  const documents = new Map(
    [course.first, ...course.steps.map(({ document }) => document)].map((each) => [each.id, each]),
  );
  return html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
${course.steps.toReversed().map((step, at) => stepPart(step, documents, at, language))}
<section class="revision" aria-labelledby="eerste">
<h2 id="eerste">${words.first}</h2>
${named(course.first, language)}
</section>`;
}

const named = (document: Document, language: Language): Html =>
  html`<p class="path"><a href="${documentPath(document.id)}" lang="${document.language}">${document.title}</a> · ${[kindLabel(document.kind, language), writtenDate(document.date, language)].filter((fact) => fact !== null).join(' · ')}</p>`;

function stepPart(
  { document, moved, repeated, cut }: Step,
  documents: ReadonlyMap<string, Document>,
  nth: number,
  language: Language,
): Html {
  const words = SINCE_WORDS[language];
  const id = `stap-${nth + 1}`;
  return html`<section class="revision" aria-labelledby="${id}">
<h2 id="${id}">${writtenDate(document.date, language)}</h2>
${named(document, language)}
${moved.length === 0 ? html`<p>${words.nothing}</p>` : html`<ol class="changes" role="list">${moved.map((each) => movedPart(each, documents, language))}</ol>`}
${repeated === 0 ? null : html`<p class="hint">${words.same(repeated)}</p>`}
${cut === 0 ? null : html`<p class="utrecht-alert utrecht-alert--warning">${words.cut(cut)}</p>`}
</section>`;
}

function movedPart(
  { kind, before, after }: Moved,
  documents: ReadonlyMap<string, Document>,
  language: Language,
): Html {
  const words = SINCE_WORDS[language];
  const differing = before === null ? null : changedWords(before.text, after.text);
  return html`<li>
<p class="who"><strong>${words[kind]}</strong></p>
${before === null ? null : version(before, differing?.before, { label: words.before, tag: 'del' }, documents, language)}
${version(after, differing?.after, { label: words.after, tag: 'ins' }, documents, language)}
</li>`;
}

/** A sentence as it was or is; of a pair, the words that the other does not have are marked. */
function version(
  claim: Claim,
  pieces: readonly { readonly text: string; readonly changed: boolean }[] | undefined | null,
  { label, tag }: { readonly label: string; readonly tag: 'del' | 'ins' },
  documents: ReadonlyMap<string, Document>,
  language: Language,
): Html | null {
  const document = documents.get(claim.citations[0].documentId);
  if (document === undefined) return null;
  const mark = (text: string) => (tag === 'del' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`);
  const said = (pieces ?? [{ text: claim.text, changed: false }]).map((piece, at) => [
    at === 0 ? '' : ' ',
    piece.changed ? mark(piece.text) : piece.text,
  ]);
  return html`<div class="found">
<p class="who"><span>${label}</span> ${speaker(claim, language)}</p>
<blockquote class="utrecht-blockquote" lang="${document.language}"><p>${said}</p></blockquote>
<p class="links">${placeLink(claim, document, language)}</p>
</div>`;
}
