import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { PROBLEMS, type Problem } from './problem.ts';

/** A problem for a reader instead of a program; the id is what they can pass on. */
export function problemPage(problem: Problem, requestId: string): Html {
  const { title, detail } = PROBLEMS[problem.code];
  return html`<h1>${title}</h1>
<div class="panel alarm"><p>${problem.detail ?? detail}</p><p class="hint">Kenmerk: ${requestId}</p></div>
<p><a href="/">Terug naar de vragen</a></p>`;
}
