import { html, raw } from 'hono/html';
import { styleOf } from './html-style.ts';
import type { Organisation } from './organisation.ts';
import type { HouseRow, Paper } from './paper.ts';
import type { Herkomst, HerkomstCell, HerkomstTable } from './provenance.ts';
import {
  labelled,
  type Mark,
  type Note,
  pairsOf,
  type Rendering,
  type SheetBlock,
  type SheetPart,
  sheetOf,
} from './sheet.ts';

type Html = ReturnType<typeof html>;

/**
 * A paper as one HTML file, which asks nobody for anything: its policy allows its own style, known by its hash, and
 * nothing else.
 */
export async function paperHtml(paper: Paper, rendering: Rendering): Promise<string> {
  const sheet = sheetOf(paper, rendering);
  const style = styleOf(rendering.look, sheet);
  const policy = `default-src 'none'; style-src 'sha256-${await hashOf(style)}';${rendering.organisation?.mark ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'`;
  const times = new Map<number, number>();
  const parts = sheet.parts.map((part) => partOf(part, times));
  const file = await html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Notabene ${rendering.version}">
<title>${sheet.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${rendering.organisation === undefined ? '' : organisationOf(rendering.organisation)}<h1>${sheet.title}</h1>
${sheet.date === null ? '' : html`<p class="datum">${sheet.date}</p>`}
${parts}
${sheet.notes.length === 0 ? '' : notesOf(sheet.notes, times)}
${sheet.closing === null ? '' : html`<p class="slot">${sheet.closing}</p>`}
${sheet.herkomst === null ? '' : herkomstOf(sheet.herkomst)}
</main>
</body>
</html>
`;
  return file.toString();
}

/** Whose paper it is. The picture is in the file itself. */
function organisationOf({ name, mark }: Organisation): Html {
  const picture =
    mark === null ? '' : html`<img src="data:${mark.type};base64,${base64(mark.bytes)}" alt="" height="40"> `;
  return html`<p class="organisatie">${picture}${name}</p>\n`;
}

/** Bytes as text; a mark is small, but larger than what a call can hold as arguments. */
const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** `times` counts how often each note was referred to: every reference has an anchor of its own to come back to. */
function partOf({ heading, level, blocks }: SheetPart, times: Map<number, number>): Html {
  return html`${heading === null ? '' : headingOf(heading, level)}${grouped(blocks).map((group) =>
    group.items
      ? html`<ul>${group.blocks.map((block) => html`<li>${blockOf(block, times)}</li>`)}</ul>\n`
      : group.blocks.map((block) => html`${blockOf(block, times)}\n`),
  )}`;
}

/** Under the title of the paper, which is the first level. */
function headingOf(text: string, level: 1 | 2 | 3): Html {
  if (level === 1) return html`<h2>${text}</h2>\n`;
  return level === 2 ? html`<h3>${text}</h3>\n` : html`<h4>${text}</h4>\n`;
}

interface Group {
  readonly items: boolean;
  readonly blocks: SheetBlock[];
}

/** Items that follow each other are one list. */
function grouped(blocks: readonly SheetBlock[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const items = block.type === 'said' && block.item;
    const last = groups.at(-1);
    if (last?.items === items) last.blocks.push(block);
    else groups.push({ items, blocks: [block] });
  }
  return groups;
}

function blockOf(block: SheetBlock, times: Map<number, number>): Html {
  switch (block.type) {
    case 'said': {
      const inner = html`${labelOf(block.label)}${block.spoken.map(
        ({ lead, text, marks }, index) =>
          html`${index > 0 ? ' ' : ''}${lead === null ? '' : html`<b class="spreker">[${lead}]</b> `}${text}${marksOf(marks, times)}`,
      )}`;
      return block.item ? inner : html`<p>${inner}</p>`;
    }
    case 'house':
      return html`<table class="huisblok"><caption class="oren">Kop van het stuk</caption><tbody>${pairsOf(
        block.rows,
      ).map((pair) => html`<tr>${pair.map(houseCells)}</tr>\n`)}</tbody></table>`;
    case 'left-out':
      return html`<p class="opmerking">${block.documents.map(
        ({ text, title, href }, index) => html`${index > 0 ? ' ' : ''}${text} ${linked(title, href)}`,
      )}</p>`;
    case 'field':
      return html`<p class="veld"><b>[In te vullen]</b> ${block.hint}</p>`;
    case 'absent':
      return html`<p class="afwezig">${labelOf(block.label)}${block.text}</p>`;
    case 'computed':
      return html`<p class="berekening"><b>Berekening door Notabene:</b> ${block.text}${marksOf(block.marks, times)}</p>`;
    case 'remark':
      return html`<p class="opmerking">${block.text}</p>`;
    case 'positions':
      return tableOf(
        'Oordeel per stuk',
        block.header,
        block.rows.map(({ title, cells }) => [
          html`${title}`,
          ...cells.map(({ text, marks }) => html`${text}${marksOf(marks, times)}`),
        ]),
        false,
      );
  }
}

const houseCells = (row: HouseRow | undefined): Html =>
  row === undefined
    ? html`<td></td><td></td>`
    : html`<th scope="row">${row.label}</th><td${row.value === null ? html` class="open"` : ''}>${row.value ?? html`<span class="in-te-vullen">[In te vullen]</span>`}</td>`;

const labelOf = (label: string | null): Html | string =>
  label === null ? '' : html`<b>${labelled(label)}</b> `;

function marksOf(marks: readonly Mark[], times: Map<number, number>): Html | string {
  if (marks.length === 0) return '';
  const links = marks.map(({ number }) => {
    const time = (times.get(number) ?? 0) + 1;
    times.set(number, time);
    return html`<a id="${referenceOf(number, time)}" href="#noot-${number}" role="doc-noteref" aria-label="Noot ${number}">[${number}]</a>`;
  });
  return html`<sup>${links}</sup>`;
}

const referenceOf = (number: number, time: number): string => `verwijzing-${number}-${time}`;

function notesOf(notes: readonly Note[], times: ReadonlyMap<number, number>): Html {
  return html`<section aria-labelledby="noten" class="noten">
<h2 id="noten">Noten</h2>
<ol>${notes.map((note) => noteOf(note, times.get(note.number) ?? 0))}</ol>
</section>`;
}

function noteOf({ number, speaker, firmness, title, place, quote, href }: Note, times: number): Html {
  const where = [title, place].filter((part) => part !== '').join(', ');
  const back = Array.from({ length: times }, (_, index) => {
    const label =
      times === 1 ? `Terug naar noot ${number}` : `Terug naar noot ${number}, vermelding ${index + 1}`;
    return html` <a href="#${referenceOf(number, index + 1)}" role="doc-backlink" aria-label="${label}">↩</a>`;
  });
  return html`<li id="noot-${number}"><b class="spreker">${speaker}</b>${firmness === null ? '' : ` (${firmness})`}. ${linked(where, href)}${quote === null ? '' : html`: <q>${quote}</q>`}${back}</li>\n`;
}

function herkomstOf({ heading, sentences, tables, closing }: Herkomst): Html {
  return html`<section aria-labelledby="herkomst" class="herkomst">
<h2 id="herkomst">${heading}</h2>
${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}
${tables.map(herkomstTableOf)}
<p>${closing}</p>
</section>`;
}

function herkomstTableOf({ heading, header, rows }: HerkomstTable): Html {
  return tableOf(
    heading,
    header,
    rows.map((row) => row.map(cellOf)),
  );
}

/** Characters of a code from which it may be broken. */
const LONG = 20;

const cellOf = ({ text, href, code }: HerkomstCell): Html =>
  code ? html`<code class="${text.length > LONG ? 'lang' : ''}">${text}</code>` : html`${linked(text, href)}`;

/** The first cell of a row says what the row is about. A table that is too wide is scrolled, by keyboard as well. */
function tableOf(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Html[])[],
  shown = true,
): Html {
  return html`<div class="tabel" role="region" aria-label="${caption}" tabindex="0"><table>
<caption class="${shown ? '' : 'oren'}">${caption}</caption>
<thead><tr>${header.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first ?? ''}</th>${others.map((each) => html`<td>${each}</td>`)}</tr>\n`,
  )}</tbody>
</table></div>`;
}

const linked = (text: string, href: string | null): Html | string =>
  href === null ? text : html`<a href="${href}" rel="noreferrer">${text}</a>`;
