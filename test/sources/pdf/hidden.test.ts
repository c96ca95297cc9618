import {
  asPDFName,
  BlendMode,
  beginMarkedContent,
  degrees,
  endMarkedContent,
  PDFName,
  PDFOperator,
  type PDFOperatorNames,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  scale,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { BLACK, drawPicture, extracted, handmade, type Pen, PROSE, pdfOf, WHITE } from './make.ts';

const SECRET = 'Kanarie geheime inzet';
const NAVY = rgb(0, 0, 0.4);

/** A page of text with something drawn on it, at 300 from the top. */
const page = (draw: (pen: Pen) => unknown) =>
  pdfOf(async (pen) => {
    pen.wrapped(PROSE, 70, 80, 450);
    await draw(pen);
  });

const operator = (name: string, args: readonly unknown[] = []) =>
  PDFOperator.of(name as PDFOperatorNames, args as never);

/** Draws in a layer that is off when the file is opened. */
function inLayer({ document, page: sheet }: Pen, on: boolean, draw: () => void): void {
  const { context } = document;
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Laag') }));
  document.catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: on ? { ON: [layer] } : { OFF: [layer] } }),
  );
  sheet.node.Resources()?.set(PDFName.of('Properties'), context.obj({ Laag: layer }));
  sheet.pushOperators(operator('BDC', [asPDFName('OC'), asPDFName('Laag')]));
  draw();
  sheet.pushOperators(endMarkedContent());
}

function annotate({ document, page: sheet }: Pen, more: Record<string, unknown>): void {
  const { context } = document;
  const annotation = context.register(
    context.obj({ Type: 'Annot', Rect: [65, 530, 260, 560], F: 4, ...more } as never),
  );
  sheet.node.set(PDFName.of('Annots'), context.obj([annotation]));
}

describe('row 51: text that a reader of the page does not see', () => {
  it.each<[string, string, (pen: Pen) => unknown]>([
    [
      'under a box that is drawn over it',
      'covered_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        pen.box(66, 288, 140, 18);
      },
    ],
    [
      'under a white box',
      'covered_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        pen.box(66, 288, 140, 18, WHITE);
      },
    ],
    [
      'under boxes that are each half transparent',
      'covered_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        for (let layer = 0; layer < 5; layer += 1) pen.box(66, 288, 140, 18, BLACK, 0.5);
      },
    ],
    [
      'under a black box that multiplies',
      'covered_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        pen.page.drawRectangle({ x: 66, y: 536, width: 140, height: 18, blendMode: BlendMode.Multiply });
      },
    ],
    [
      'under a thick line',
      'covered_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        pen.page.drawLine({ start: { x: 66, y: 545 }, end: { x: 220, y: 545 }, thickness: 14 });
      },
    ],
    [
      'under an annotation with a filling',
      'covered_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        annotate(pen, { Subtype: 'Square', IC: [0, 0, 0], C: [0, 0, 0] });
      },
    ],
    [
      'under a redaction that was not carried out',
      'covered_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        annotate(pen, { Subtype: 'Redact' });
      },
    ],
    [
      'behind a picture',
      'invisible_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        return drawPicture(pen, 255);
      },
    ],
    [
      'behind a picture with a mask that lets nothing through',
      'invisible_text',
      (pen) => {
        pen.text(SECRET, 70, 300);
        return drawPicture(pen, 250);
      },
    ],
    ['in white on the paper', 'white_text', (pen) => pen.text(SECRET, 70, 300, { colour: WHITE })],
    ['almost in white', 'white_text', (pen) => pen.text(SECRET, 70, 300, { colour: rgb(0.96, 0.96, 0.96) })],
    [
      'in black on a black box',
      'white_text',
      (pen) => {
        pen.box(66, 288, 140, 18);
        pen.text(SECRET, 70, 300, { colour: BLACK });
      },
    ],
    [
      'in white on a box that hardly colours the paper',
      'white_text',
      (pen) => {
        pen.box(66, 288, 140, 18, NAVY, 0.05);
        pen.text(SECRET, 70, 300, { colour: WHITE });
      },
    ],
    [
      'without ink',
      'invisible_text',
      (pen) => {
        pen.page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible));
        pen.text(SECRET, 70, 300);
        pen.page.pushOperators(popGraphicsState());
      },
    ],
    ['fully transparent', 'invisible_text', (pen) => pen.text(SECRET, 70, 300, { opacity: 0 })],
    ['beside the page', 'invisible_text', (pen) => pen.text(SECRET, 700, 300)],
    [
      'outside the part of the page that is shown',
      'invisible_text',
      (pen) => {
        pen.page.setCropBox(0, 600, 595, 242);
        pen.text(SECRET, 70, 300);
      },
    ],
    [
      'clipped away',
      'invisible_text',
      (pen) => {
        pen.page.pushOperators(
          pushGraphicsState(),
          operator(
            're',
            [0, 0, 5, 5].map((n) => n.toString()),
          ),
          operator('W'),
          operator('n'),
        );
        pen.text(SECRET, 70, 300);
        pen.page.pushOperators(popGraphicsState());
      },
    ],
    ['of less than a point', 'tiny_text', (pen) => pen.text(SECRET, 70, 300, { size: 0.9 })],
    [
      'made tiny by its scale',
      'tiny_text',
      (pen) => {
        pen.page.pushOperators(pushGraphicsState(), scale(0.05, 0.05));
        pen.text(SECRET, 70 / 0.05, 842 - 542 / 0.05, { size: 12 });
        pen.page.pushOperators(popGraphicsState());
      },
    ],
    [
      'in a layer that is off',
      'hidden_text',
      (pen) => {
        inLayer(pen, false, () => pen.text(SECRET, 70, 300));
      },
    ],
  ])('%s: is left out and counted', async (_where, code, draw) => {
    const result = await extracted(await page(draw));
    expect(JSON.stringify(result)).not.toContain('Kanarie');
    expect(result.suspicions).toEqual([{ code, place: 'p. 1', count: 1 }]);
    expect(result.source.body).toContain('Het kabinet steunt');
  });
});

describe('text that a reader of the page sees', () => {
  const SEEN = 'Zichtbare tekst';
  it.each<[string, (pen: Pen) => unknown]>([
    [
      'white on a coloured ground',
      (pen) => {
        pen.box(66, 288, 140, 18, NAVY);
        pen.text(SEEN, 70, 300, { colour: WHITE });
      },
    ],
    [
      'under a highlight that lets it through',
      (pen) => {
        pen.text(SEEN, 70, 300);
        pen.box(66, 288, 140, 18, rgb(1, 1, 0), 0.4);
      },
    ],
    [
      'under a highlight that multiplies',
      (pen) => {
        pen.text(SEEN, 70, 300);
        pen.page.drawRectangle({
          x: 66,
          y: 536,
          width: 140,
          height: 18,
          color: rgb(1, 1, 0),
          blendMode: BlendMode.Multiply,
        });
      },
    ],
    [
      'in a frame that is drawn after it',
      (pen) => {
        pen.text(SEEN, 70, 300);
        // The frame is one area with a hole: its box covers the text, its filling does not.
        pen.page.pushOperators(
          ...['60 530 200 40 re', '62 532 196 36 re'].map((re) => operator('re', re.split(' ').slice(0, 4))),
          operator('f*'),
        );
      },
    ],
    [
      'behind a picture with a mask, as a watermark is',
      (pen) => {
        pen.text(SEEN, 70, 300);
        return drawPicture(pen, 60);
      },
    ],
    ['in a layer that is on', (pen) => inLayer(pen, true, () => pen.text(SEEN, 70, 300))],
    [
      'underlined and struck through',
      (pen) => {
        pen.text(SEEN, 70, 300);
        pen.line(70, 302, 150, 302);
        pen.line(70, 297, 150, 297);
      },
    ],
    [
      'marked as content of a kind',
      (pen) => {
        pen.page.pushOperators(beginMarkedContent('Span'));
        pen.text(SEEN, 70, 300);
        pen.page.pushOperators(endMarkedContent());
      },
    ],
  ])('%s: is in the body and nothing is suspected', async (_where, draw) => {
    const result = await extracted(await page(draw));
    expect(result.source.body).toContain(SEEN);
    expect(result.suspicions).toEqual([]);
  });

  it('under a pattern of lines: is in the body and nothing is suspected', async () => {
    const mark = '0 0 1 9 re f';
    const result = await extracted(
      handmade(
        'BT /F 12 Tf 70 700 Td (Zichtbare tekst onder een raster.) Tj ET /Pattern cs /H scn 60 690 300 30 re f',
        '/Pattern<</H 6 0 R>>',
        `6 0 obj<</PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>/Length ${mark.length}>>stream\n${mark}\nendstream endobj`,
      ),
    );
    expect(result.source.body).toBe('Zichtbare tekst onder een raster.');
    expect(result.suspicions).toEqual([]);
  });

  it('askew is no part of the body, but is told to who reads the markings', async () => {
    const result = await extracted(
      await page((pen) =>
        pen.page.drawText('VERTROUWELIJK', { x: 150, y: 300, size: 60, rotate: degrees(45), opacity: 0.2 }),
      ),
    );
    expect(result.source.body).not.toContain('VERTROUWELIJK');
    expect(result.source.furniture).toEqual(['VERTROUWELIJK']);
  });
});

describe('what people put on a page', () => {
  it.each(['Text', 'FreeText', 'Highlight'])(
    '%s with contents is counted as a comment, its words nowhere',
    async (kind) => {
      const result = await extracted(
        await page((pen) =>
          annotate(pen, {
            Subtype: kind,
            Contents: PDFString.of('Kanarie opmerking'),
            T: PDFString.of('Kanarie Auteur'),
            DA: PDFString.of('/Helv 10 Tf 0 g'),
            QuadPoints: [65, 560, 260, 560, 65, 530, 260, 530],
          }),
        ),
      );
      expect(JSON.stringify(result)).not.toContain('Kanarie');
      expect(result.suspicions).toEqual([{ code: 'comments', place: 'p. 1', count: 1 }]);
    },
  );

  it('a filled in field of a form is text of the page', async () => {
    const result = await extracted(
      await page((pen) => {
        const field = pen.document.getForm().createTextField('inzet');
        field.setText('Ingevulde waarde');
        field.addToPage(pen.page, { x: 70, y: 500, width: 200, height: 20 });
      }),
    );
    expect(result.source.body).toContain('Ingevulde waarde');
  });

  it('row 52: the properties of the file are read by nobody', async () => {
    const result = await extracted(
      await page(({ document }) => {
        document.setAuthor('Kanarie Auteur');
        document.setTitle('Kanarie Titel');
        document.setKeywords(['Kanarie']);
      }),
    );
    expect(JSON.stringify(result)).not.toContain('Kanarie');
  });
});
