import { html, raw } from 'hono/html';

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const words = (value: unknown): string => String((value as Json | undefined)?.text ?? '');

/** A piece of rich text. */
function piece(element: Json) {
  const { bold = false, italic = false } = (element.style ?? {}) as { bold?: boolean; italic?: boolean };
  const shown =
    element.type === 'link'
      ? html`<a href="${String(element.url)}">${String(element.text ?? element.url)}</a>`
      : element.type === 'user'
        ? html`<span class="mention">@${String(element.user_id)}</span>`
        : html`${String(element.text ?? '')}`;
  return bold ? html`<b>${shown}</b>` : italic ? html`<i>${shown}</i>` : shown;
}

function rich(part: Json) {
  const inside = list(part.elements).map(piece);
  return part.type === 'rich_text_quote' ? html`<blockquote>${inside}</blockquote>` : html`<p>${inside}</p>`;
}

function button(element: Json) {
  const name = element.style === 'danger' ? 'button danger' : 'button';
  // Not every machine that draws this has the signs.
  return html`<span class="${name}">${String(element.accessibility_label ?? words(element.text))}</span>`;
}

/** A block, more or less as Slack draws it. One that is not known here stands as its JSON, so that it is seen. */
function block(given: Json) {
  switch (given.type) {
    case 'rich_text':
      return html`<div class="rich">${list(given.elements).map(rich)}</div>`;
    case 'header':
      return html`<h3>${words(given.text)}</h3>`;
    case 'divider':
      return html`<hr>`;
    case 'context':
      return html`<div class="context">${list(given.elements).map((each) => html`<span>${String(each.text)}</span>`)}</div>`;
    case 'actions':
      return html`<div class="actions">${list(given.elements).map(button)}</div>`;
    case 'markdown':
      return html`<pre>${String(given.text)}</pre>`;
    default:
      return html`<pre class="unknown">${JSON.stringify(given)}</pre>`;
  }
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d1c1d, #d1d2d3); --paper: light-dark(#fff, #1a1d21);
  --faint: light-dark(#616061, #ababad); --line: light-dark(#ddd, #35373b); --link: light-dark(#1264a3, #1d9bd1) }
body { margin: 0; padding: 16px; font: 15px/1.47 Lato, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper) }
.message { display: grid; grid-template-columns: 36px 1fr; gap: 8px; max-width: 720px }
.face { width: 36px; height: 36px; border-radius: 4px; background: #01689b }
.name { font-weight: 900 } .app { font-size: 10px; background: var(--line); border-radius: 2px; padding: 1px 3px; margin-left: 4px }
p { margin: 0 0 4px } h3 { font-size: 18px; margin: 8px 0 4px } a { color: var(--link); text-decoration: none }
blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid var(--line) }
hr { border: 0; border-top: 1px solid var(--line); margin: 12px 0 }
.context { font-size: 13px; color: var(--faint); margin: 4px 0 } .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px }
.button { border: 1px solid var(--line); border-radius: 4px; padding: 4px 12px; font-weight: 700; font-size: 13px }
.danger { background: #e01e5a; color: #fff } .mention { background: #1d9bd133; color: var(--link) } .unknown { color: red }`;

/** A page with a message, more or less as Slack shows it. */
export const slackPreview = (blocks: readonly Json[]) =>
  html`<!doctype html><html lang="nl"><meta charset="utf-8"><title>Slack</title><style>${raw(STYLE)}</style>
<div class="message"><div class="face"></div><div><span class="name">Notabene</span><span class="app">APP</span>${blocks.map(block)}</div></div></html>`;
