import { deflateSync } from 'node:zlib';
import {
  concatTransformationMatrix,
  drawObject,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/sources/pdf/read.ts';
import { extracted, handmade, PAPER, type Pen, PROSE, pdfOf, read } from './make.ts';

const text = (pen: Pen) => pen.wrapped(PROSE, 70, 80, 450);

/** A picture of one grey point over the whole page, as a scan is. */
function scan({ document, page }: Pen): void {
  const { context } = document;
  const picture = context.register(
    context.stream(deflateSync(new Uint8Array([200])), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    }),
  );
  const name = page.node.newXObject('Scan', picture);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(PAPER.width, 0, 0, PAPER.height, 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
}

const recognised = (pen: Pen) => {
  scan(pen);
  pen.page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  text(pen);
};

/** Lines of two texts beside each other, each pair of which parts at another place. */
function interleaved(pen: Pen): void {
  for (let row = 0; row < 12; row += 1) {
    const x = 70 + ((row * 37) % 90);
    pen.text('Het kabinet steunt het voorstel', x, 100 + row * 12);
    pen.text('en de Commissie wijst het af', x + 175, 100 + row * 12);
  }
}

describe('rows 49 and 50: a PDF that cannot be read', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['nothing at all', 'empty', () => new Uint8Array(0)],
    [
      'a web page under another name',
      'invalid_pdf',
      () => Buffer.from('<html><body>Niet gevonden</body></html>'),
    ],
    ['a file that was cut off', 'invalid_pdf', async () => (await pdfOf(text)).slice(0, 400)],
    [
      'a page of which some bytes changed',
      'invalid_pdf',
      () => {
        const bytes = Buffer.from(handmade(`BT /F 9 Tf 70 700 Td (${PROSE}) Tj ET`));
        const at = bytes.indexOf('stream') + 60;
        bytes[at] = (bytes[at] ?? 0) ^ 0x55;
        return bytes;
      },
    ],
    ['pages without anything', 'no_text_layer', () => pdfOf(() => undefined)],
    ['a scan', 'no_text_layer', () => pdfOf(scan, scan)],
    ['a scan with text that a machine recognised', 'no_text_layer', () => pdfOf(recognised)],
    ['a page that draws without end', 'too_large', () => handmade('q Q '.repeat(160_000))],
    [
      'a page of a million letters',
      'too_large',
      () => handmade(`BT /F 9 Tf ${`(${'x'.repeat(1000)}) Tj\n`.repeat(1000)} ET`),
    ],
    [
      'a picture of ten billion points',
      'invalid_pdf',
      () =>
        handmade(
          'BT /F 9 Tf 70 700 Td (Tekst) Tj ET /P Do',
          '/XObject<</P 6 0 R>>',
          '6 0 obj<</Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream endobj',
        ),
    ],
    ['columns without a straight gutter between them', 'unsupported_format', () => pdfOf(interleaved)],
    ['a font that is missing', 'invalid_pdf', () => handmade('BT /G 9 Tf 70 700 Td (Tekst) Tj ET')],
  ])('is refused: %s', { timeout: 60_000 }, async (_what, code, bytes) => {
    const result = await read(await bytes());
    expect(result).toMatchObject({ kind: 'refused', name: 'proef.pdf', code });
    if (result.kind === 'refused')
      expect(result.message).toMatch(/‘proef\.pdf’.*: (?:kies|haal|vraag|splits|laat|sla|lever) /);
  });

  it('leaves out and names a page whose columns cannot be told apart, and no sentence runs on over it', async () => {
    const end = (pen: Pen): void => pen.text('Het kabinet vraagt aandacht voor de lengte van de', 70, 760);
    const begin = (pen: Pen): void => {
      pen.text('pleinen in de gemeenten.', 70, 50);
      text(pen);
    };
    const result = await extracted(await pdfOf(end, interleaved, begin));
    expect(result.pages).toBe(3);
    expect(result.remarks).toEqual([{ code: 'page_left_out', place: 'p. 2', count: 1 }]);
    expect(result.source.body).not.toMatch(/wijst het af/);
    const blocks =
      result.source.blocks?.map(({ start, end: to }) => result.source.body.slice(start, to)) ?? [];
    expect(blocks[0]).toBe('Het kabinet vraagt aandacht voor de lengte van de');
    expect(blocks[1]).toMatch(/^pleinen in de gemeenten\./);
  });

  it('is given up when it takes too long, and the next one is read', async () => {
    const bytes = await pdfOf(text);
    // The shortest limit there is, and a file of which no thread reads the first page within it.
    const first = await pdfOf(...Array.from({ length: 200 }, () => text));
    expect(await readPdf(first, 'proef.pdf', '0'.repeat(64), 1)).toMatchObject({ code: 'too_large' });
    expect((await read(bytes)).kind).toBe('source');
  });

  it('leaves out and names the pages that are scans between pages of text, and no sentence runs on over one', async () => {
    const end = (pen: Pen): void => pen.text('Het kabinet vraagt aandacht voor de lengte van de', 70, 760);
    const stamped = (pen: Pen): void => {
      recognised(pen);
      pen.page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
      pen.text('Stg. geheim', 70, 40);
    };
    const result = await extracted(await pdfOf(end, stamped, text, scan));
    expect(result.remarks).toEqual(
      [2, 4].map((page) => ({ code: 'scan_left_out', place: `p. ${page}`, count: 1 })),
    );
    const { body, blocks = [], furniture } = result.source;
    const words = (given: string): string => given.replaceAll(/\s+/g, ' ').trim();
    expect(words(body)).toBe(`Het kabinet vraagt aandacht voor de lengte van de ${words(PROSE)}`);
    expect(body.slice(blocks[0]?.start, blocks[0]?.end)).toBe(
      'Het kabinet vraagt aandacht voor de lengte van de',
    );
    expect(furniture).toContain('Stg. geheim');
    // Nobody hid what a machine recognised in a page that is not read.
    expect(result.suspicions).toEqual([]);
  });

  it('is not one that is written by hand', async () => {
    const result = await extracted(
      handmade('BT /F 9 Tf 70 700 Td (Dit is een zin van een fictieve pagina.) Tj ET'),
    );
    expect(result.source.body).toBe('Dit is een zin van een fictieve pagina.');
  });

  it('is not one with a picture behind its text', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        scan(pen);
        text(pen);
      }),
    );
    expect(result.source.body.replaceAll('\n', ' ')).toBe(PROSE);
    expect(result.suspicions).toEqual([]);
  });

  it('is not one whose script or attachment nobody reads', async () => {
    const result = await extracted(
      await pdfOf(async (pen) => {
        text(pen);
        pen.document.addJavaScript('start', 'app.alert("Kanarie")');
        await pen.document.attach(Buffer.from('Kanarie'), 'Kanarie.txt');
        pen.document.catalog.set(PDFName.of('Lang'), PDFName.of('Kanarie'));
      }),
    );
    expect(JSON.stringify(result)).not.toContain('Kanarie');
  });
});

describe('files by chance', () => {
  /** The same numbers every time. */
  const chance = (seed: number) => () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };

  it('cut and flipped ones end in a refusal or a document', { timeout: 60_000 }, async () => {
    const whole = await pdfOf(text, text);
    const next = chance(7);
    for (let run = 0; run < 150; run += 1) {
      const bytes = whole.slice(0, next() < 0.3 ? Math.floor(next() * whole.length) : whole.length);
      for (let flip = 0; flip < next() * 20 && bytes.length > 0; flip += 1)
        bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
      const result = await read(bytes);
      if (result.kind === 'source') expect(result.source.blocks?.length).toBeGreaterThan(0);
      else expect(result.message).toMatch(/^\p{Lu}?.*‘proef\.pdf’.*[.]$/u);
    }
  });
});
