/**
 * The colours of the page. Text and its background differ by at least 4.5 to 1, lines and shapes by at least
 * 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11); a test computes it for both schemes.
 */
export const PALETTE = {
  light: {
    page: '#f5f6f8',
    paper: '#ffffff',
    ink: '#1a2230',
    soft: '#4a5568',
    line: '#78839a',
    rule: '#d5dae3',
    link: '#0b4f8a',
    action: '#123c69',
    'on-action': '#ffffff',
    mark: '#fff3c4',
    alarm: '#9b1c1c',
    kabinet: '#123c69',
    commissie: '#5b3a8c',
    lidstaten: '#0f5e4d',
    parlement: '#7a3e00',
    ambtelijk: '#4a5568',
    proces: '#374151',
  },
  dark: {
    page: '#12161d',
    paper: '#1a202a',
    ink: '#e8ecf2',
    soft: '#b3bdcc',
    line: '#7d8aa0',
    rule: '#39424f',
    link: '#8fc1f2',
    action: '#a9cdf3',
    'on-action': '#0e1b2b',
    mark: '#4a3d0c',
    alarm: '#ffb4ab',
    kabinet: '#a9cdf3',
    commissie: '#d2bcf5',
    lidstaten: '#9adbc7',
    parlement: '#f2c48d',
    ambtelijk: '#c3ccd9',
    proces: '#d3d9e2',
  },
} as const;

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** The one stylesheet: no font, image or script from anywhere. */
export const STYLESHEET = `
:root{color-scheme:light dark;${variables(PALETTE.light)}}
@media (prefers-color-scheme:dark){:root{${variables(PALETTE.dark)}}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.18em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:1.75rem;margin-top:0}
h2{font-size:1.3rem}
h3{font-size:1.1rem}
h4,h5,h6{font-size:1rem}
p,ul,ol,dl,blockquote{margin:0 0 1em}
.skip{position:absolute;left:-999em}
.skip:focus{position:static;display:inline-block;padding:.75em 1em}
.column{max-width:46rem;margin:0 auto;padding-inline:1.25rem}
.top{background:var(--paper);border-bottom:1px solid var(--rule);border-top:6px solid var(--action)}
.top .column{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;padding-block:.6rem}
.top a{display:inline-block;padding:.35rem 0;min-height:24px}
.brand{font-weight:700;font-size:1.15rem;color:var(--ink);text-decoration:none;margin-right:auto}
.brand:hover{text-decoration:underline}
main{padding-block:2.25rem 2.5rem}
.intro{color:var(--soft)}
.panel{background:var(--paper);border:1px solid var(--rule);border-radius:6px;padding:1.25rem;margin:0 0 1.5rem}
.panel>:first-child{margin-top:0}
.panel>:last-child{margin-bottom:0}
label{display:block;font-weight:600;margin-bottom:.35rem}
.ask{display:flex;flex-wrap:wrap;gap:.75rem}
input[type=text]{flex:1 1 16rem;min-width:0;font:inherit;color:inherit;background:var(--page);border:1px solid var(--line);border-radius:4px;padding:.65rem .8rem}
button{font:inherit;font-weight:600;color:var(--on-action);background:var(--action);border:1px solid var(--action);border-radius:4px;padding:.65rem 1.4rem;min-height:44px;cursor:pointer}
button:hover{text-decoration:underline}
.hint{color:var(--soft);font-size:.95rem;margin:.6rem 0 0}
.examples{list-style:none;padding:0}
.examples li{border-top:1px solid var(--rule)}
.examples li:last-child{border-bottom:1px solid var(--rule)}
.examples a{display:block;padding:.55rem .25rem}
.question{font-size:1.1rem;font-weight:600;border-left:4px solid var(--line);padding-left:.8rem}
.alarm{border-left:6px solid var(--alarm);padding-left:.8rem}
.alarm>:first-child{color:var(--alarm)}
.said{margin:0 0 1.4em}
.said:last-child{margin-bottom:0}
.who{display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:center;color:var(--soft);font-size:.95rem;margin-bottom:.5rem}
.said>ul{padding-left:1.2rem;margin-bottom:0}
.said li{margin-bottom:.5em}
.badge{display:inline-flex;align-items:center;gap:.4em;font-size:.85rem;line-height:1.3;font-weight:700;padding:.15em .6em;border:2px solid currentColor;background:var(--paper);white-space:nowrap}
.badge>span{font-size:.9em;line-height:1}
.badge.kabinet{color:var(--kabinet);border-radius:0}
.badge.commissie{color:var(--commissie);border-radius:999px}
.badge.lidstaten{color:var(--lidstaten);border-style:dashed;border-radius:4px}
.badge.parlement{color:var(--parlement);border-style:double;border-width:4px;border-radius:4px}
.badge.ambtelijk{color:var(--ambtelijk);border-width:0 0 0 6px;background:none;border-radius:0}
.badge.proces{color:var(--proces);border-style:dotted;border-radius:4px}
.firmness{display:inline-block;font-size:.85rem;line-height:1.3;font-style:italic;color:var(--soft);border:1px solid var(--rule);border-radius:4px;padding:.05em .5em}
.firmness.verwacht{font-weight:700;color:var(--ink);background:var(--mark);border-color:var(--line)}
.missing h3{margin:0 0 .4em}
.missing ul{padding-left:1.2rem}
.earlier>ol{list-style:none;padding:0;margin:0 0 1.5rem}
.earlier>ol>li{border-left:4px solid var(--rule);padding:.1rem 0 .1rem .9rem;margin-bottom:1rem;font-size:.95rem}
.earlier p{margin-bottom:.4em}
.earlier .asked{font-weight:600}
.earlier ul{padding-left:1.2rem;margin-bottom:.4em}
.earlier ul>li{margin-bottom:.2em}
.earlier .badge{font-size:.8rem}
sup{line-height:0}
.sources{padding-left:0;list-style:none;counter-reset:none}
.sources>li{border-top:1px solid var(--rule);padding:1rem 0;scroll-margin-top:1rem}
.sources>li:target{background:var(--mark);outline:2px solid var(--line);outline-offset:.4rem}
.sources p{margin-bottom:.4rem}
.sources .title{font-weight:600}
.path,.page{color:var(--soft);font-size:.95rem}
blockquote{border-left:4px solid var(--line);padding-left:.9rem;white-space:pre-line}
.links{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;padding:0;margin:0;list-style:none;font-size:.95rem}
.links a{display:inline-block;min-height:24px}
.facts{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.3rem 1rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.outline{padding-left:1.2rem}
.outline .depth-2{margin-left:1.2rem}
.outline .depth-3{margin-left:2.4rem}
code{font-family:ui-monospace,Consolas,'Liberation Mono',monospace;font-size:.92em}
.wide{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%;background:var(--paper);font-size:.95rem;overflow-wrap:normal}
caption{text-align:left;color:var(--soft);padding:.2rem 0 .4rem}
th,td{border:1px solid var(--rule);padding:.45rem .6rem;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--line);padding-block:.1em}
.text span:target{background:var(--mark);outline:2px solid var(--line);outline-offset:2px}
.text [id]{scroll-margin-top:4rem}
.text ul{list-style:none;padding-left:1.2rem}
.text li{margin-bottom:.4em;text-indent:-1.2rem}
.text li>*{text-indent:0}
.text .badge{margin-right:.4rem;vertical-align:middle}
.bottom{border-top:1px solid var(--rule);color:var(--soft);font-size:.95rem;padding-block:1.25rem 2rem}
.bottom p{margin:0 0 .4em}
@media (max-width:30rem){.panel{padding:1rem}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}button{flex:1 1 100%}h1{font-size:1.5rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.badge,.firmness{border-color:CanvasText}}
@media print{.top nav,form,.examples,.skip{display:none}body{background:none}.panel{border:0;padding:0}}
`.trim();

/** The icon in the tab: an N on a plain field. */
export const ICON =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${PALETTE.light.action}"/>` +
  '<path d="M9 24V8h3l8 11V8h3v16h-3L12 13v11z" fill="#fff"/></svg>';
