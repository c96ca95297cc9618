import { html } from 'hono/html';
import type { Language } from '../../documents/document.ts';
import { PROBLEMS, type Problem } from '../http/problem.ts';
import { PROBLEMS_IN_ENGLISH } from '../http/problem-english.ts';
import type { Html } from '../parts/layout.ts';

/** What a problem is called, and what to do about it, for a reader of this language. */
export function problemWords(
  { code, detail }: Problem,
  language: Language,
): { readonly title: string; readonly detail: string } {
  if (language === 'en') return PROBLEMS_IN_ENGLISH[code];
  return { title: PROBLEMS[code].title, detail: detail ?? PROBLEMS[code].detail };
}

/** A problem for a reader instead of a program; the id is what they can pass on. */
export function problemPage(problem: Problem, requestId: string, language: Language): Html {
  const { title, detail } = problemWords(problem, language);
  const { id, back } = WORDS[language];
  return html`<h1>${title}</h1>
<div class="panel alarm"><p>${detail}</p><p class="hint">${id}: ${requestId}</p></div>
<p><a href="/">${back}</a></p>`;
}

const WORDS = {
  nl: { id: 'Kenmerk', back: 'Terug naar de vragen' },
  en: { id: 'Reference', back: 'Back to the questions' },
} as const;
