import type { Sheet } from './sheet.ts';
import type { Look } from './template.ts';

/** The style of a paper in HTML: that of its template, light and dark, and on A4 as the template has it. */
export function styleOf(look: Look, { head, foot }: Pick<Sheet, 'head' | 'foot'>): string {
  const { boven, rechts, onder, links } = look.marges_cm;
  return `:root { color-scheme: light dark; --accent: ${look.kleur}; --tekst: #1a1a1a; --vlak: #fff; --stil: #595959;
  --lijn: #8c8c8c; --veld: #fff2cc; --reken: #eef3fa; --link: #0b5394; }
@media (prefers-color-scheme: dark) {
  :root { --accent: color-mix(in srgb, ${look.kleur} 30%, white); --tekst: #ececec; --vlak: #1b1b1b; --stil: #b8b8b8;
    --lijn: #7a7a7a; --veld: #4a3c10; --reken: #22303f; --link: #9cc9ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--vlak); color: var(--tekst); font: ${look.grootte * 1.25}pt/1.5 ${textOf(look.lettertype)}, sans-serif; }
main { max-width: 46em; margin: 0 auto; padding: 1.5em 1em; overflow-wrap: break-word; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; margin: 1.4em 0 0.4em; break-after: avoid; }
h1 { font-size: 1.6em; margin-top: 0; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.1em; }
h4 { font-size: 1em; font-style: italic; }
p, ul, ol { margin: 0 0 0.6em; }
li { margin-bottom: 0.3em; }
a { color: var(--link); }
sup { line-height: 0; }
sup a { text-decoration: none; padding: 0 0.1em; }
.datum, .opmerking, .afwezig { color: var(--stil); }
.afwezig { font-style: italic; }
.spreker { color: var(--accent); }
.veld { background: var(--veld); border: 1px dashed var(--lijn); padding: 0.3em 0.5em; }
.berekening { background: var(--reken); padding: 0.3em 0.5em; }
.opmerking { border-left: 3px solid var(--lijn); padding-left: 0.7em; }
.noten { font-size: 0.9em; }
.noten li:target, a:target { outline: 2px solid var(--accent); outline-offset: 2px; }
q { quotes: "“" "”"; }
.huisblok { margin: 0.4em 0 0.8em; }
.huisblok th { font-weight: bold; width: 13%; }
.huisblok td { width: 37%; }
.huisblok .open { background: var(--veld); }
.oren { position: absolute; clip-path: inset(50%); }
.slot { color: var(--stil); font-size: 0.85em; margin-top: 1em; }
.tabel { overflow-x: auto; margin: 0.8em 0; padding-right: 1px; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.3em; }
th, td { border: 1px solid var(--lijn); padding: 0.25em 0.45em; text-align: left; vertical-align: top; }
tbody th { font-weight: normal; }
code { white-space: nowrap; font-size: 0.85em; }
code.lang { white-space: normal; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; --accent: ${look.kleur}; --tekst: #000; --vlak: #fff; --stil: #595959; --lijn: #8c8c8c;
    --veld: #fff2cc; --reken: #eef3fa; --link: #0b5394; }
  body { font-size: ${look.grootte}pt; }
  main { max-width: none; padding: 0; }
  .slot { font-size: 0.8em; }
  main > * + .herkomst { break-before: page; }
  body { line-height: 1.38; }
  h1 { margin-bottom: 0.2em; }
  h2, h3 { margin: 0.75em 0 0.25em; }
  p, ul, ol { margin-bottom: 0.35em; }
  li { margin-bottom: 0.15em; }
  .noten { font-size: 0.85em; }
  .noten h2 { font-size: 1.1em; }
  .noten ol { columns: 2; column-gap: 2em; padding-left: 2em; }
  .tabel { overflow: visible; }
  thead { display: table-header-group; }
  tr, li, .veld, .berekening { break-inside: avoid; }
  .noten a[role="doc-backlink"] { display: none; }
  .veld, .berekening, .huisblok .open { print-color-adjust: exact; }
}
@page { size: A4; margin: ${boven}cm ${rechts}cm ${onder}cm ${links}cm; @top-right { content: ${edgeOf(head)}; }
  @bottom-right { content: ${edgeOf(foot)}; font: ${look.grootte - 1}pt ${textOf(look.lettertype)}, sans-serif; } }
`;
}

/** A text of head or foot, in which page numbers are counted by who prints. */
const edgeOf = (text: string): string =>
  text
    .split(/(\{paginas?\})/)
    .map((part) =>
      part === '{pagina}' ? 'counter(page)' : part === '{paginas}' ? 'counter(pages)' : textOf(part),
    )
    .join(' ');

/** Text in a style sheet: everything but letters and digits is written as a number, so nothing in it can end it. */
const textOf = (text: string): string =>
  `"${text.replace(/[^a-zA-Z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
