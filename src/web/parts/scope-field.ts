import { html } from 'hono/html';
import type { Language } from '../../documents/document.ts';
import { type Dossier, dossierId, findDossiers, numbersIn } from '../../search/documents/dossiers.ts';
import type { SearchIndex } from '../../search/index.ts';
import { WORDS } from '../words/words.ts';
import type { Html } from './layout.ts';

/** Dossiers that a field without script offers at most, and papers of each. */
const MOST_DOSSIERS = 40;
const MOST_PAPERS = 10;

/** What a question can be confined to, and whether there is more. */
export interface Offered {
  readonly dossiers: readonly Dossier[];
  readonly more: boolean;
}

export async function offeredIn(index: SearchIndex): Promise<Offered> {
  const { dossiers, total } = await findDossiers(index, '', MOST_DOSSIERS);
  return { dossiers, more: total > dossiers.length };
}

/** To which dossier or paper a question is confined; null where there is nothing to choose, or where more than one was. */
export function scopeField(
  { dossiers, more }: Offered,
  chosen: readonly string[],
  language: Language,
): Html | null {
  if (chosen.length > 1 || dossiers.reduce((sum, { documents }) => sum + documents.length, 0) < 2)
    return null;
  const words = WORDS[language];
  const [own] = chosen;
  const option = (id: string, title: string, spoken: Language) =>
    html`<option value="${id}" lang="${spoken}"${id === own ? html` selected` : null}>${title}</option>`;
  const listed = new Set(
    dossiers.flatMap((each) => [
      dossierId(each),
      ...each.documents.slice(0, MOST_PAPERS).map(({ id }) => id),
    ]),
  );
  return html`<div class="utrecht-form-field scope-field">
<label class="utrecht-form-label" for="bij">${words.scope}</label>
<select class="utrecht-select" id="bij" name="bij"${more ? html` aria-describedby="bij-hulp"` : null}>
<option value="">${words.allDocuments}</option>
${own !== undefined && !listed.has(own) ? option(own, words.chosen, language) : null}
${dossiers.map(
  (dossier) => html`<optgroup label="${[...numbersIn(dossier), dossier.foremost.title].join(' ')}">
${dossier.documents.length > 1 ? option(dossierId(dossier), words.wholeDossier(dossier.documents.length), language) : null}
${dossier.documents.slice(0, MOST_PAPERS).map(({ id, title, language: spoken }) => option(id, title, spoken))}
</optgroup>`,
)}
</select>
${more ? html`<p class="hint" id="bij-hulp">${words.moreDossiers}</p>` : null}
</div>`;
}
