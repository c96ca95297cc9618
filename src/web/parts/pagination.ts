import { html } from 'hono/html';
import type { Language } from '../../documents/document.ts';
import { LIST_WORDS } from '../words/list-words.ts';
import type { Html } from './layout.ts';

interface Pagination {
  readonly page: number;
  readonly pages: number;
  readonly pathOf: (page: number) => string;
  readonly language: Language;
}

/** Links to the other pages of a list; null when there is one. */
export function pagination({ page, pages, pathOf, language }: Pagination): Html | null {
  if (pages === 1) return null;
  const words = LIST_WORDS[language];
  const relative = (to: number, label: string, way: 'prev' | 'next') =>
    to < 1 || to > pages
      ? null
      : html`<a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--${way}" rel="${way}" href="${pathOf(to)}">${label}</a>`;
  const numbered = numbersAround(page, pages).map((to, at, all) => {
    const gap = to - (all[at - 1] ?? 0) > 1 ? html`<span aria-hidden="true">…</span>` : null;
    const current = to === page;
    return html`${gap}<a class="utrecht-pagination__page-link${current ? ' utrecht-pagination__page-link--current' : ''}" href="${pathOf(to)}" aria-label="${words.toPage(to)}"${current ? html` aria-current="page"` : null}>${to}</a>`;
  });
  return html`<nav class="utrecht-pagination" aria-label="${words.pages}">
${relative(page - 1, words.previous, 'prev')}
${numbered}
${relative(page + 1, words.next, 'next')}
</nav>`;
}

/** The first, the last, and those beside the one that is shown. */
function numbersAround(page: number, pages: number): readonly number[] {
  const near = [page - 1, page, page + 1].filter((each) => each > 1 && each < pages);
  return [1, ...near, pages];
}
