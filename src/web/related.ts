import { html } from 'hono/html';
import type { LinkType } from '../documents/links.ts';
import type { Head, Held } from '../search/index.ts';
import type { Html } from './layout.ts';
import { documentPath } from './links.ts';

/** What the other document is to the one that is shown, in Dutch. */
export const LINK_NAMES: Readonly<Record<LinkType, string>> = {
  vervangt: 'vervangt',
  vervangen: 'vervangen door',
  vervolg: 'later stuk',
  eerder: 'eerder stuk',
  commissiedocument: 'Commissiedocument',
  fiche: 'fiche',
  'fiche-bij-nota': 'fiche bij deze nota',
  nota: 'nota',
  hoofddocument: 'hoort bij',
  bijlage: 'bijlage',
  verwijst: 'verwijst naar',
  genoemd: 'genoemd in',
};

/** How a document stands to the others that are here, of which the heads are given; null when it stands alone. */
export function related({ links }: Held, heads: ReadonlyMap<string, Head>): Html | null {
  const here = links.flatMap(({ type, id }) => {
    const other = id === null ? undefined : heads.get(id);
    return other === undefined ? [] : [{ type, other }];
  });
  if (here.length === 0) return null;
  return html`<nav aria-labelledby="verwant">
<h2 id="verwant">Verwante stukken</h2>
<ul>${here.map(
    ({ type, other }) =>
      html`<li>${LINK_NAMES[type]}: <a href="${documentPath(other.id)}" lang="${other.language}">${other.title}</a></li>`,
  )}</ul>
</nav>`;
}
