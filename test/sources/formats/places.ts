import {
  concatTransformationMatrix,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  StandardFonts,
} from 'pdf-lib';
import { wordFile, wordParagraph, wordXml } from './archive-files.ts';

/** What stands in every file beside the secret, and is read. */
export const OPEN = 'Het kabinet steunt de verzonnen sterrenwacht.';
/** What stands where no reader of the page looks. */
export const SECRET = 'Kanarie-Schuilplaats';

interface Hiding {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  /** A file like this is common: it is read without a person looking at it. */
  readonly harmless: boolean;
}

const run = (properties: string, text = SECRET): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const word = (what: string, body: string, harmless = false): Hiding => ({
  what,
  name: 'stuk.docx',
  harmless,
  bytes: () => wordFile(wordXml(`${wordParagraph(OPEN)}${body}`)),
});
const page = (what: string, body: string, harmless = false, head = ''): Hiding => ({
  what,
  name: 'stuk.html',
  harmless,
  bytes: () =>
    new TextEncoder().encode(
      `<!doctype html><html lang="nl"><head><title>Stuk</title>${head}</head><body><main><p>${OPEN}</p>${body}</main></body></html>`,
    ),
});
const p = (style: string): string => `<p style="${style}">${SECRET}</p>`;

type Draw = (document: PDFDocument) => Promise<void> | void;
const pdf = (what: string, draw: Draw, harmless = false): Hiding => ({
  what,
  name: 'stuk.pdf',
  harmless,
  bytes: async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    document.addPage([595, 842]).drawText(OPEN, { x: 70, y: 700, size: 11, font });
    await draw(document);
    return document.save({ useObjectStreams: false });
  },
});
const drawn = async (document: PDFDocument, more: object): Promise<void> => {
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.getPage(0).drawText(SECRET, { x: 70, y: 600, size: 11, font, ...more });
};
const operator = (name: PDFOperatorNames, ...args: readonly string[]): PDFOperator =>
  PDFOperator.of(name, args as never);

/** Places in a file where a text can stand that a reader of its pages does not see. */
export const PLACES: readonly Hiding[] = [
  word('a style of hidden letters in capitals', run('<w:caps/><w:vanish/>')),
  word('letters hidden on the web', run('<w:webHidden/>')),
  word('white letters of a theme', run('<w:color w:val="FFFFFF" w:themeColor="background1"/>')),
  word('almost white letters', run('<w:color w:val="FEFEFE"/>')),
  word('letters of half a point', run('<w:sz w:val="1"/>')),
  word('black on black by shading', run('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
  word(
    'moved text',
    `<w:p><w:moveFrom w:id="1" w:author="x"><w:r><w:t>${SECRET}</w:t></w:r></w:moveFrom></w:p>`,
  ),
  word(
    'the code of a field',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE "${SECRET}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>veld</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    true,
  ),
  word(
    'the target of a link',
    `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://evil.example/${SECRET}&quot; "><w:r><w:t>link</w:t></w:r></w:fldSimple></w:p>`,
    true,
  ),
  word(
    'the name of a bookmark',
    `<w:bookmarkStart w:id="1" w:name="${SECRET}"/><w:bookmarkEnd w:id="1"/>`,
    true,
  ),
  page('opacity', p('opacity: 0')),
  page('letters of no size', p('font-size: 0')),
  page('an indent off the page', p('text-indent: -9999px')),
  page('clipping', p('position:absolute; clip: rect(0,0,0,0)')),
  page('a height of nothing', p('height:0; overflow:hidden')),
  page('visibility', p('visibility: hidden')),
  page('colour without ink', p('color: transparent')),
  page(
    'a rule of a style sheet',
    `<p class="weg">${SECRET}</p>`,
    false,
    '<style>main p.weg{display:none}</style>',
  ),
  page('a template', `<template><p>${SECRET}</p></template>`, true),
  page('the title of an element', `<p title="${SECRET}">Zin.</p>`, true),
  page('the target of a link', `<p><a href="https://evil.example/${SECRET}">Zin.</a></p>`, true),
  page('data for a program', `<script type="application/json">{"a":"${SECRET}"}</script>`, true),
  page('the value of a field', `<form><input type="hidden" value="${SECRET}"></form>`, true),
  pdf('grey that is almost white', (document) => drawn(document, { color: rgb(0.99, 0.99, 0.99) })),
  pdf('letters without opacity', (document) => drawn(document, { opacity: 0 })),
  pdf('letters below the page', (document) => drawn(document, { y: -50 })),
  pdf('letters of a matrix that makes them a point', async (document) => {
    const first = document.getPage(0);
    first.pushOperators(pushGraphicsState(), concatTransformationMatrix(0.05, 0, 0, 0.05, 0, 0));
    await drawn(document, { x: 1400, y: 12_000 });
    first.pushOperators(popGraphicsState());
  }),
  pdf('letters outside the part that is drawn', async (document) => {
    const first = document.getPage(0);
    first.pushOperators(
      pushGraphicsState(),
      operator(PDFOperatorNames.AppendRectangle, '0', '0', '10', '10'),
      operator(PDFOperatorNames.ClipNonZero),
      operator(PDFOperatorNames.EndPath),
    );
    await drawn(document, {});
    first.pushOperators(popGraphicsState());
  }),
  pdf('a page that is cropped', async (document) => {
    document.getPage(0).setCropBox(0, 650, 595, 192);
    await drawn(document, {});
  }),
  pdf('a bar of the colour of the page', async (document) => {
    await drawn(document, {});
    document.getPage(0).drawRectangle({ x: 60, y: 595, width: 300, height: 18, color: rgb(1, 1, 1) });
  }),
  pdf('a remark', (document) => {
    const note = {
      Type: 'Annot',
      Subtype: 'Highlight',
      C: [1, 1, 0],
      Rect: [70, 690, 300, 712],
      QuadPoints: [70, 712, 300, 712, 70, 690, 300, 690],
      Contents: PDFString.of(SECRET),
    };
    document.getPage(0).node.addAnnot(document.context.register(document.context.obj(note)));
  }),
  pdf(
    'the titles of an outline',
    (document) => {
      const { context, catalog } = document;
      const outlines = context.nextRef();
      const item = context.register(context.obj({ Title: PDFHexString.fromText(SECRET), Parent: outlines }));
      context.assign(outlines, context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
      catalog.set(PDFName.of('Outlines'), outlines);
    },
    true,
  ),
  pdf(
    'a property with a title',
    (document) => {
      document.setSubject(SECRET);
      document.setProducer(SECRET);
      document.setCreator(SECRET);
    },
    true,
  ),
];
