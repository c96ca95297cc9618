import { withoutTimes } from './docx/fixed.ts';
import { coreProperties } from './docx/properties.ts';
import { BULLETS, stylesOf } from './docx/styles.ts';
import { Writer } from './docx/writer.ts';
import type { Docx } from './docx/xml.ts';
import { type Organisation, shownSize } from './organisation.ts';
import type { Paper } from './paper.ts';
import { type Rendering, type Sheet, sheetOf } from './sheet.ts';
import type { Look } from './template.ts';

/** A4, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const CENTIMETRE = 1440 / 2.54;

/**
 * A paper as a Word file; the same paper gives the same bytes. The package is large, and loaded when the first paper is
 * made.
 */
export async function paperDocx(paper: Paper, rendering: Rendering): Promise<Uint8Array> {
  const docx = await import('docx');
  const sheet = sheetOf(paper, rendering);
  const core = { path: 'docProps/core.xml', data: coreProperties(sheet.title, paper.date) };
  const packed = await docx.Packer.toArrayBuffer(documentOf(docx, sheet, rendering), undefined, [core]);
  return withoutTimes(new Uint8Array(packed));
}

function documentOf(
  docx: Docx,
  sheet: Sheet,
  { look, organisation }: Rendering,
): InstanceType<Docx['Document']> {
  const margin = marginsOf(look);
  const writer = new Writer(docx, PAGE.width - margin.left - margin.right);
  const children = [
    ...writer.title(sheet),
    ...sheet.parts.flatMap((part) => writer.part(part)),
    ...herkomst(writer, sheet),
  ];
  const edge = (style: string, text: string) => [
    new docx.Paragraph({ style, children: [edgeRun(docx, text)] }),
  ];
  return new docx.Document({
    title: sheet.title,
    creator: 'Notabene',
    styles: stylesOf(look),
    numbering: { config: [{ reference: BULLETS, levels: [bulletOf()] }] },
    footnotes: Object.fromEntries(
      sheet.notes.map((note) => [note.number, { children: [writer.note(note)] }]),
    ),
    sections: [
      {
        properties: { page: { size: PAGE, margin } },
        ...(sheet.head !== '' && {
          headers: {
            default: new docx.Header({
              children: [...markIn(docx, organisation), ...edge('Header', sheet.head)],
            }),
          },
        }),
        ...(sheet.foot !== '' && {
          footers: { default: new docx.Footer({ children: edge('Footer', sheet.foot) }) },
        }),
        children,
      },
    ],
  });
}

/** The mark of the organisation above its name. Word shows no SVG without a picture in its place, so that is left out. */
function markIn(docx: Docx, organisation: Organisation | undefined) {
  const mark = organisation?.mark;
  if (!organisation || !mark || mark.type !== 'image/png') return [];
  const { name } = organisation;
  const altText = { name, title: name, description: `Beeldmerk van ${name}` };
  return [
    new docx.Paragraph({
      style: 'Header',
      children: [
        new docx.ImageRun({ type: 'png', data: mark.bytes, transformation: shownSize(mark), altText }),
      ],
    }),
  ];
}

function herkomst(writer: Writer, { herkomst, closing: instead, parts }: Sheet) {
  if (herkomst === null) return instead === null ? [] : [writer.closing(instead)];
  const { heading, sentences, tables, closing } = herkomst;
  return [
    writer.heading(heading, 1, parts.length > 0),
    ...sentences.map((sentence) => writer.paragraph(sentence)),
    ...tables.flatMap((table) => [writer.heading(table.heading, 2), writer.herkomstTable(table)]),
    writer.closing(closing),
  ];
}

function marginsOf({ marges_cm: { boven, onder, links, rechts } }: Look) {
  const twips = (centimetres: number) => Math.round(centimetres * CENTIMETRE);
  return { top: twips(boven), bottom: twips(onder), left: twips(links), right: twips(rechts) };
}

const bulletOf = () => ({
  level: 0,
  format: 'bullet' as const,
  text: '•',
  alignment: 'left' as const,
  style: { paragraph: { indent: { left: 340, hanging: 340 } } },
});

/** A text of head or foot, in which page numbers are fields. */
function edgeRun(docx: Docx, text: string) {
  const fields = { '{pagina}': docx.PageNumber.CURRENT, '{paginas}': docx.PageNumber.TOTAL_PAGES };
  const children = text
    .split(/(\{paginas?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{pagina}' || part === '{paginas}' ? fields[part] : part));
  return new docx.TextRun({ children });
}
