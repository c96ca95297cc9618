import { html } from 'hono/html';
import type { Language } from '../../documents/document.ts';
import type { DocumentSummary, StoredDocument } from '../../search/index.ts';
import type { Html } from '../parts/layout.ts';
import { documentPath } from '../parts/links.ts';
import { LINK_LABELS, PAGE_WORDS } from '../words/document-words.ts';

/** How a document stands to the others that are here, of which the summaries are given; null when it stands alone. */
export function related(
  { links }: StoredDocument,
  summaries: ReadonlyMap<string, DocumentSummary>,
  language: Language,
): Html | null {
  const here = links.flatMap(({ type, id }) => {
    const other = id === null ? undefined : summaries.get(id);
    return other === undefined ? [] : [{ type, other }];
  });
  if (here.length === 0) return null;
  return html`<nav class="related" aria-labelledby="verwant">
<h2 id="verwant">${PAGE_WORDS[language].related}</h2>
<ul>${here.map(
    ({ type, other }) =>
      html`<li>${LINK_LABELS[language][type]}: <a href="${documentPath(other.id)}" lang="${other.language}">${other.title}</a></li>`,
  )}</ul>
</nav>`;
}
