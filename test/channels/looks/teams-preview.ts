import { html, raw } from 'hono/html';

/** Colours and spacing as Teams gives cards, for both themes; the names are those of the renderer's host configuration. */
const hostConfig = (dark: boolean) => {
  const colour = (usual: string, subtle: string) => ({ default: usual, subtle });
  const ink = dark ? colour('#ffffff', '#adadad') : colour('#242424', '#616161');
  const link = dark ? colour('#7f85f5', '#7f85f5') : colour('#4f52b2', '#4f52b2');
  const foreground = { default: ink, accent: link };
  return {
    fontFamily: '"Segoe UI", "Noto Sans", sans-serif',
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    containerStyles: {
      default: { backgroundColor: dark ? '#292929' : '#ffffff', foregroundColors: foreground },
      emphasis: { backgroundColor: dark ? '#1f1f1f' : '#f5f5f5', foregroundColors: foreground },
    },
    actions: {
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      buttonSpacing: 8,
      maxActions: 6,
      spacing: 'default',
    },
  };
};

const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; padding: 16px; font: 14px/1.43 "Segoe UI", "Noto Sans", sans-serif; color: light-dark(#242424, #fff); background: light-dark(#f5f5f5, #1f1f1f) }
.bubble { background: light-dark(#fff, #292929); border-radius: 6px; padding: 8px 16px; max-width: 720px }
.name { font-weight: 600 } .tag { font-size: 11px; background: light-dark(#e8ebfa, #383966); border-radius: 3px; padding: 1px 5px; margin-left: 6px }
.cited { font-size: 11px; border: 1px solid light-dark(#c7c7c7, #616161); border-radius: 3px; padding: 0 4px; margin: 0 1px } p { margin: 8px 0 }
#card { margin-top: 8px; max-width: 752px; border: 1px solid light-dark(#e0e0e0, #424242); border-radius: 6px; overflow: hidden }
.ac-pushButton { font: inherit; font-weight: 600; border: 1px solid light-dark(#c7c7c7, #616161); background: transparent; color: inherit; border-radius: 4px; padding: 5px 12px }`;

/** The little Markdown that Teams reads: bold, slanted, links, escapes, and citations in brackets. */
function marked(text: string) {
  return text.split(/\n{2,}/).map((paragraph) => {
    const shown = paragraph
      .replace(/\\(.)/g, (_, sign: string) => `&#${sign.charCodeAt(0)};`)
      .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
      .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replace(/(?<!\w)_(.+?)_(?!\w)/gs, '<i>$1</i>')
      .replace(/\[(\d+)\]/g, '<span class="cited">$1</span>');
    return html`<p>${raw(shown)}</p>`;
  });
}

interface Shown {
  readonly text: string | null;
  readonly card: object | null;
  /** Whether Teams would show its label for what AI made. */
  readonly ai: boolean;
}

/** A page with a message and the card below it; the card is drawn by Microsoft's own renderer, `script`. */
export const teamsPreview = ({ text, card, ai }: Shown, dark: boolean, script: string) =>
  html`<!doctype html><html lang="nl"><meta charset="utf-8"><title>Teams</title><style>${raw(STYLE)}</style>
${text === null ? '' : html`<div class="bubble"><span class="name">Notabene</span>${ai ? html`<span class="tag">AI generated</span>` : ''}${marked(text)}</div>`}
<div id="card"></div><script>${raw(script)}</script>
<script>${raw(`{
const given = ${JSON.stringify(card).replaceAll('<', '\\u003c')};
if (given) {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(dark))});
  drawn.parse(given);
  document.getElementById('card').append(drawn.render());
}}`)}</script></html>`;
