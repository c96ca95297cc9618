import { degrees } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/sources/pdf/blocks.ts';
import type { Segment } from '../../../src/sources/pdf/segments.ts';
import { blocksIn, extracted, PAPER, type Pen, PROSE, pdfOf } from './make.ts';

const LEFT = 70;
const WIDTH = 440;
const FIRST = 'Het kabinet steunt het voorstel om voetveren beter bereikbaar te maken.';

/** A page of text with a running head and a foot. */
const framed =
  (number: number, of: number, draw: (pen: Pen) => unknown = () => undefined) =>
  (pen: Pen) => {
    pen.text('Fiche 4: Mededeling voetveren', LEFT, 40, { size: 8 });
    pen.text(`Pagina ${number} van ${of}`, 470, 810, { size: 8 });
    pen.wrapped(`${number}e bladzijde. ${PROSE}`, LEFT, 90, WIDTH);
    draw(pen);
  };

describe('lines of a page', () => {
  it('become paragraphs, parted by space or by a line that ends early', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        let y = pen.wrapped(PROSE, LEFT, 80, WIDTH);
        y = pen.wrapped(`Zonder witregel begint hier een alinea. ${PROSE}`, LEFT, y, WIDTH);
        pen.wrapped(`Met witregel ook. ${PROSE}`, LEFT, y + 8, WIDTH);
      }),
    );
    const blocks = blocksIn(result);
    expect(blocks).toEqual([
      `paragraph: ${PROSE}`,
      `paragraph: Zonder witregel begint hier een alinea. ${PROSE}`,
      `paragraph: Met witregel ook. ${PROSE}`,
    ]);
  });

  it('that begin with a label of a letter stand on their own, however full the line above is', async () => {
    const lines = [
      'Aan de Voorzitter van de Tweede Kamer der verzonnen Staten-Generaal te Nergenshuizen',
      'Datum: 13 februari 2099',
      'Betreft: fictieve fiches over veren',
    ];
    const result = await extracted(
      await pdfOf((pen) => {
        lines.forEach((line, at) => {
          pen.text(line, LEFT, 80 + at * 12);
        });
        pen.wrapped(PROSE, LEFT, 130, 390);
      }),
    );
    expect(blocksIn(result)).toEqual([...lines, PROSE].map((text) => `paragraph: ${text}`));
  });

  it('left of a list are no part of its last item', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        pen.text('1.', LEFT + 18, 150);
        pen.wrapped(
          'Het verslag van de verzonnen veerdiensten over het jaar 2099, met cijfers per provincie',
          LEFT + 36,
          150,
          WIDTH,
        );
        pen.wrapped(PROSE, LEFT, 162, WIDTH);
      }),
    );
    expect(blocksIn(result).slice(1)).toEqual([
      'item: 1. Het verslag van de verzonnen veerdiensten over het jaar 2099, met cijfers per provincie',
      `paragraph: ${PROSE}`,
    ]);
  });

  it('that stand nearly beside each other in tiny type are read, without a search for a table that never ends', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        for (const y of [200, 206, 212]) {
          pen.text('Links', LEFT, y, { size: 4 });
          pen.text('Rechts', 300, y + 1.4, { size: 4 });
        }
      }),
    );
    expect(blocksIn(result).join(' ')).toMatch(/Links.*Rechts/);
  });

  it('that are justified with few words are no table', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        const words = ['Contactpersoon:', 'Wilhelmina', 'Verzonnen-Voorbeeld,', 'tel.'];
        // Letter by letter, since it is drawn without kerning.
        const wide = words.map((word) =>
          [...word].reduce((sum, letter) => sum + pen.plain.widthOfTextAtSize(letter, 10), 0),
        );
        const gap = (WIDTH - wide.reduce((a, b) => a + b, 0)) / (words.length - 1);
        let x = LEFT;
        words.forEach((word, at) => {
          pen.text(word, x, 160);
          x += (wide[at] ?? 0) + gap;
        });
        pen.text('verzonnen en nergens aangesloten.', LEFT, 172);
      }),
    );
    expect(blocksIn(result)[1]).toBe(
      'paragraph: Contactpersoon: Wilhelmina Verzonnen-Voorbeeld, tel. verzonnen en nergens aangesloten.',
    );
  });

  it('keep a paragraph that runs over a page, with the page break in it', async () => {
    const words = PROSE.split(' ');
    const result = await extracted(
      await pdfOf(
        framed(1, 2, (pen) => pen.wrapped(words.slice(0, 34).join(' '), LEFT, 760, WIDTH)),
        (pen) => {
          pen.text('Fiche 4: Mededeling voetveren', LEFT, 40, { size: 8 });
          pen.text('Pagina 2 van 2', 470, 810, { size: 8 });
          pen.wrapped(words.slice(34).join(' '), LEFT, 90, WIDTH);
        },
      ),
    );
    expect(result.pages).toBe(2);
    const blocks = blocksIn(result);
    expect(blocks).toHaveLength(2);
    expect(blocks[1]?.replace('|', ' ')).toBe(`paragraph: ${PROSE}`);
    expect(blocks[1]).toContain('|');
  });

  it.each([
    ['a full line without an end goes on, also with a capital', 0, 1],
    ['a short line without an end does not', 200, 2],
  ])('over a page: %s', async (_what, short, count) => {
    const result = await extracted(
      await pdfOf(
        (pen) => {
          pen.wrapped(PROSE, LEFT, 90, WIDTH);
          let line = 'Overleg';
          for (const word of PROSE.replace(/[.]/g, '').split(' ')) {
            if (pen.plain.widthOfTextAtSize(`${line} ${word}`, 10) > WIDTH - short) break;
            line += ` ${word}`;
          }
          pen.text(line, LEFT, 780);
        },
        (pen) => {
          pen.wrapped('Voetveren in Nederland en met de gemeenten.', LEFT, 90, WIDTH);
        },
      ),
    );
    expect(blocksIn(result).slice(1)).toHaveLength(count);
  });

  it('of an address stay apart', async () => {
    const address = ['Aan de Voorzitter van de Kamer', 'Postbus 99999', '2500 XX Voorbeeldstad'];
    const result = await extracted(
      await pdfOf((pen) => {
        address.forEach((line, at) => {
          pen.text(line, LEFT, 80 + at * 12);
        });
        pen.wrapped(PROSE, LEFT, 160, WIDTH);
      }),
    );
    expect(blocksIn(result)).toEqual([...address, PROSE].map((text) => `paragraph: ${text}`));
  });

  it('are list items with their marker, also one that stands apart', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        let y = 150;
        for (const marker of ['•', 'a)', '1.']) {
          pen.text(marker, LEFT, y);
          y = pen.wrapped(`Punt na ${marker} dat doorloopt. ${FIRST} ${FIRST}`, LEFT + 18, y, WIDTH - 18);
        }
      }),
    );
    expect(blocksIn(result).slice(1)).toEqual(
      ['•', 'a)', '1.'].map((marker) => `item: ${marker} Punt na ${marker} dat doorloopt. ${FIRST} ${FIRST}`),
    );
  });

  it('get their spaces from the gaps where the file has none', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        let x = LEFT;
        for (const word of ['Woorden', 'zonder', 'spaties', 'ertussen']) {
          pen.text(word, x, 200);
          x += pen.plain.widthOfTextAtSize(word, 10) + 2.8;
        }
      }),
    );
    expect(blocksIn(result).at(-1)).toBe('paragraph: Woorden zonder spaties ertussen');
  });

  it('set letter by letter are words', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        let x = LEFT;
        for (const letter of 'BESLISNOTA voetveren') {
          if (letter !== ' ') pen.text(letter, x, 200);
          x += pen.plain.widthOfTextAtSize(letter, 10) + 3;
        }
        pen.text('G e s p e l d', LEFT, 240);
      }),
    );
    expect(blocksIn(result).slice(-2)).toEqual(['paragraph: BESLISNOTA voetveren', 'paragraph: Gespeld']);
  });

  it.each([
    ['is turned for reading', 90],
    ['is not turned', 0],
  ])('on their side are read as they stand, on a page that %s', async (_how, angle) => {
    const lines = ['Eerste regel van het blad', 'Tweede regel van het blad', 'Derde regel van het blad'];
    const result = await extracted(
      await pdfOf((pen) => {
        pen.page.setRotation(degrees(angle));
        lines.forEach((line, at) => {
          pen.page.drawText(line, {
            x: 100 + at * 30,
            y: 200,
            size: 10,
            font: pen.plain,
            rotate: degrees(90),
          });
        });
      }),
    );
    expect(blocksIn(result)).toEqual(lines.map((line) => `paragraph: ${line}`));
  });

  it('that are justified in a narrow measure are no table', async () => {
    const rows = [
      ['Het', 'kabinet', 'steunt', 'veren'],
      ['beter', 'varen', 'voor', 'ieder'],
      ['met', 'minder', 'kosten', 'en'],
      ['zonder', 'uitstoot', 'of', 'lawaai'],
      ['in', 'steden', 'aan', 'water'],
    ];
    const result = await extracted(
      await pdfOf((pen) => {
        for (const [at, row] of rows.entries()) {
          const letters = row.reduce((sum, word) => sum + pen.plain.widthOfTextAtSize(word, 10), 0);
          const gap = (125 - letters) / (row.length - 1);
          let x = LEFT;
          for (const word of row) {
            pen.text(word, x, 80 + at * 12);
            x += pen.plain.widthOfTextAtSize(word, 10) + gap;
          }
        }
      }),
    );
    expect(blocksIn(result)).toEqual([`paragraph: ${rows.flat().join(' ')}`]);
  });
});

describe('columns', () => {
  const column = (pen: Pen, x: number, name: string) =>
    pen.wrapped(`${name} begint hier. ${PROSE} ${PROSE}`, x, 140, 205);

  it('are read one after the other, what stands above them first', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(`Boven de kolommen. ${PROSE}`, LEFT, 80, WIDTH);
        column(pen, LEFT, 'Links');
        column(pen, 305, 'Rechts');
      }),
    );
    expect(blocksIn(result)).toEqual(
      ['Boven de kolommen.', 'Links begint hier.', 'Rechts begint hier.'].map((start) =>
        expect.stringMatching(new RegExp(`^paragraph: ${start} Het kabinet steunt.*haalbaar is\\.$`)),
      ),
    );
  });

  it('have their own notes, at the foot of each', async () => {
    const foot = (pen: Pen, x: number, label: string, text: string) => {
      pen.text(label, x, 697, { size: 5 });
      pen.wrapped(text, x + 5, 700, 200, { size: 8 });
    };
    const result = await extracted(
      await pdfOf((pen) => {
        column(pen, LEFT, 'Links');
        column(pen, 305, 'Rechts');
        foot(
          pen,
          LEFT,
          '1',
          'De eerste noot is verzonnen en loopt door op een tweede regel onder de eerste.',
        );
        foot(pen, 305, '2', 'De tweede noot is ook verzonnen en loopt ook door op een tweede regel.');
      }),
    );
    expect(blocksIn(result)).toEqual([
      expect.stringMatching(/^paragraph: Links begint hier\. .*haalbaar is\.$/),
      expect.stringMatching(/^paragraph: Rechts begint hier\. .*haalbaar is\.$/),
      'note: 1. De eerste noot is verzonnen en loopt door op een tweede regel onder de eerste.',
      'note: 2. De tweede noot is ook verzonnen en loopt ook door op een tweede regel.',
    ]);
  });

  it('are told also when notes fill most of one, and a line under a link parts no notes', async () => {
    const long = `${PROSE} ${PROSE}`;
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(`Links begint hier. ${PROSE} ${PROSE} ${PROSE} ${PROSE}`, LEFT, 140, 205);
        pen.wrapped(
          'Rechts begint hier. Het kabinet steunt de pleinen in de gemeenten die erom vragen en die ze zelf onderhouden, zoals eerder is afgesproken met alle provincies en waterschappen in het land',
          305,
          140,
          205,
        );
        pen.text('1', 305, 300, { size: 5 });
        const below = pen.wrapped(long, 310, 303, 200, { size: 7.5 });
        // The words of a link, underlined, on the third line of the note.
        pen.line(310, 323, 400, 323);
        pen.text('2', 305, below + 7, { size: 5 });
        pen.wrapped(PROSE, 310, below + 10, 200, { size: 7.5 });
      }),
    );
    const blocks = blocksIn(result);
    expect(blocks[0]).toBe(`paragraph: Links begint hier. ${PROSE} ${PROSE} ${PROSE} ${PROSE}`);
    expect(blocks[1]).toMatch(/^paragraph: Rechts begint hier\. .* in het land/);
    expect(blocks.slice(2)).toEqual([`note: 1. ${long}`, `note: 2. ${PROSE}`]);
  });

  it('beside a picture have lines as wide as it leaves them, and still are one paragraph', () => {
    const line = (text: string, at: number): Segment => ({
      text,
      x0: 305,
      x1: 305 + text.length * 5,
      y0: 92 + at * 12,
      y1: 102 + at * 12,
      baseline: 100 + at * 12,
      size: 10,
      bold: false,
      artifact: false,
      textX: 305,
      tabbed: false,
      wordGap: 3,
    });
    const texts = PROSE.match(/.{18,26}(?: |$)/g) ?? [];
    const lines = texts.map((text, at) => line(text.trim(), at));
    const blocks = blocksOf([[{ kind: 'column', lines, left: 305, right: 700, woven: 0 }]]);
    expect(blocks).toHaveLength(1);
    const names = ['Bruggen', 'Pleinen', 'Regentonnen', 'Voetveren', 'Molens'].map(line);
    expect(blocksOf([[{ kind: 'column', lines: names, left: 305, right: 700, woven: 0 }]])).toHaveLength(5);
  });

  it('have their own tables, which do not part the text beside them', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(`Links begint hier. ${PROSE} ${PROSE} ${PROSE}`, LEFT, 140, 205);
        for (const y of [140, 160, 180]) pen.line(305, y, 510, y);
        for (const x of [305, 400, 510]) pen.line(x, 140, x, 180);
        pen.text('Raad', 310, 154);
        pen.text('3 maart 2099', 405, 154);
        pen.text('Kamer', 310, 174);
        pen.text('4 april 2099', 405, 174);
        pen.wrapped(`Rechts gaat verder. ${PROSE} ${PROSE}`, 305, 205, 205);
      }),
    );
    expect(blocksIn(result)).toEqual([
      `paragraph: Links begint hier. ${PROSE} ${PROSE} ${PROSE}`,
      'row: Raad\t3 maart 2099',
      'row: Kamer\t4 april 2099',
      `paragraph: Rechts gaat verder. ${PROSE} ${PROSE}`,
    ]);
  });

  it('end where a line runs across the page', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        column(pen, LEFT, 'Links');
        column(pen, 305, 'Rechts');
        pen.wrapped(`Over de hele breedte. ${PROSE}`, LEFT, 480, WIDTH);
        pen.wrapped(`Weer links. ${PROSE}`, LEFT, 560, 205);
        pen.wrapped(`Weer rechts. ${PROSE}`, 305, 560, 205);
      }),
    );
    expect(blocksIn(result).map((block) => block.slice(0, 24))).toEqual([
      'paragraph: Links begint ',
      'paragraph: Rechts begint',
      'paragraph: Over de hele ',
      'paragraph: Weer links. H',
      'paragraph: Weer rechts. ',
    ]);
  });

  it('of details beside a letter come before it, one to a line', async () => {
    const details = ['Directie Voetveren', 'Kenmerk', 'DV-2099-0001', 'Bijlagen', '2'];
    const result = await extracted(
      await pdfOf((pen) => {
        details.forEach((line, at) => {
          pen.text(line, 470, 150 + at * 8.3, { size: 6.5 });
        });
        const y = pen.wrapped(`Geachte voorzitter, ${PROSE}`, LEFT, 140, 360);
        pen.wrapped(PROSE, LEFT, y + 8, 360);
      }),
    );
    expect(blocksIn(result)).toEqual(
      [...details, `Geachte voorzitter, ${PROSE}`, PROSE].map((text) => `paragraph: ${text}`),
    );
  });
});

describe('a parliamentary paper', () => {
  it('has its numbers in the margin beside their titles, and its print at the foot before the text', async () => {
    const margin = 150;
    const width = 360;
    const foot = (pen: Pen, number: number) => {
      pen.text('Tweede Kamer, vergaderjaar 2098-2099, 99 112, nr. 9901', margin, 815, { size: 6.5 });
      pen.text(`${number}`, 500, 815, { size: 6.5 });
    };
    const words = `${PROSE} ${PROSE}`.split(' ');
    const result = await extracted(
      await pdfOf(
        (pen) => {
          pen.text('99 112', LEFT, 120, { size: 11, bold: true });
          pen.wrapped(
            'Fictieve voorstellen en initiatieven van de lidstaten van een verzonnen unie van staten',
            margin,
            120,
            300,
            { size: 11, bold: true },
          );
          pen.text('Nr. 9901', LEFT, 170, { size: 9, bold: true });
          pen.text('BRIEF VAN DE MINISTER VAN FICTIEVE ZAKEN', margin, 170, { size: 9, bold: true });
          pen.text('Aan de Voorzitter van de Kamer', margin, 200, { size: 9 });
          pen.wrapped(PROSE, margin, 240, width, { size: 9 });
          pen.wrapped(PROSE, margin, 330, width, { size: 9 });
          pen.wrapped(words.slice(0, 62).join(' '), margin, 700, width, { size: 9 });
          pen.text('kst-99112-9901', LEFT, 780, { size: 5.5 });
          pen.text('ISSN 0000 - 0000', LEFT, 787, { size: 5.5 });
          foot(pen, 1);
        },
        (pen) => {
          pen.wrapped(words.slice(62).join(' '), margin, 120, width, { size: 9 });
          foot(pen, 2);
        },
      ),
    );
    expect(blocksIn(result).map((block) => block.replace('|', ' '))).toEqual([
      'paragraph: kst-99112-9901',
      'paragraph: ISSN 0000 - 0000',
      'row: 99 112\tFictieve voorstellen en initiatieven van de lidstaten van een verzonnen unie van staten',
      'row: Nr. 9901\tBRIEF VAN DE MINISTER VAN FICTIEVE ZAKEN',
      'paragraph: Aan de Voorzitter van de Kamer',
      `paragraph: ${PROSE}`,
      `paragraph: ${PROSE}`,
      `paragraph: ${PROSE} ${PROSE}`,
    ]);
    expect(result.source.furniture).toEqual(['Tweede Kamer, vergaderjaar 2098-2099, 99 112, nr. 9901']);
  });
});

describe('tables', () => {
  const ROWS = [
    ['Jaar', 'Bedrag', 'Doel'],
    ['2099', '€ 350.000.000', 'opbouw'],
    ['2100', '€ 12,5 mln', 'beheer'],
  ];
  const table = (pen: Pen, ruled: boolean) => {
    pen.wrapped(PROSE, LEFT, 80, WIDTH);
    const tops = [200, 220, 240, 272];
    ROWS.forEach((row, at) => {
      row.forEach((cell, column) => {
        pen.text(cell, LEFT + 5 + column * 130, (tops[at] ?? 0) + 13);
      });
    });
    pen.text('van het net', LEFT + 265, 265);
    if (ruled) {
      for (const y of tops) pen.line(LEFT, y, LEFT + 390, y);
      for (const x of [0, 130, 260, 390]) pen.line(LEFT + x, 200, LEFT + x, 272);
    }
    pen.wrapped(`Na de tabel. ${PROSE}`, LEFT, 300, WIDTH);
  };

  it.each([
    ['with lines', true],
    ['without lines', false],
  ])('%s are rows of cells, a cell over two lines is one', async (_how, ruled) => {
    const result = await extracted(await pdfOf((pen) => table(pen, ruled)));
    expect(blocksIn(result).slice(1)).toEqual([
      'row: Jaar\tBedrag\tDoel',
      'row: 2099\t€ 350.000.000\topbouw',
      'row: 2100\t€ 12,5 mln\tbeheer van het net',
      `paragraph: Na de tabel. ${PROSE}`,
    ]);
  });

  it('with lines are told by them, however close the cells stand', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        ['Ontvangst', 'Bespreking', 'Besluit'].forEach((cell, at) => {
          const width = pen.plain.widthOfTextAtSize(cell, 10);
          pen.text(cell, LEFT + 60 - width - 1, 213 + at * 20);
          pen.text(`${at + 1} mei`, LEFT + 62, 213 + at * 20);
        });
        for (const y of [200, 220, 240, 260]) pen.line(LEFT, y, LEFT + 120, y);
        for (const x of [0, 60, 120]) pen.line(LEFT + x, 200, LEFT + x, 260);
      }),
    );
    expect(blocksIn(result).slice(1)).toEqual([
      'row: Ontvangst\t1 mei',
      'row: Bespreking\t2 mei',
      'row: Besluit\t3 mei',
    ]);
  });
});

describe('headings', () => {
  it('are told by size, and by weight with a number; a bold word in a sentence is none', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.text('Fiche 4: Mededeling voetveren', LEFT, 80, { size: 14, bold: true });
        pen.text('1. Algemene gegevens', LEFT, 110, { bold: true });
        let y = pen.wrapped(PROSE, LEFT, 126, WIDTH);
        pen.text('2. Essentie voorstel', LEFT, y + 12, { bold: true });
        y = pen.wrapped(PROSE, LEFT, y + 28, WIDTH);
        pen.text('Let op', LEFT, y + 8, { bold: true });
        pen.text('dat dit vetgedrukte woord in een zin staat.', LEFT + 38, y + 8);
      }),
    );
    expect(result.source.blocks?.map(({ type, depth }) => [type, depth])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', null],
      ['heading', 2],
      ['paragraph', null],
      ['paragraph', null],
    ]);
  });
});

describe('running heads and feet', () => {
  it('are no part of the body; page numbers are nowhere', async () => {
    const result = await extracted(await pdfOf(framed(1, 3), framed(2, 3), framed(3, 3)));
    expect(result.source.furniture).toEqual(['Fiche 4: Mededeling voetveren']);
    expect(result.source.body).not.toMatch(/Fiche 4|Pagina/);
    expect(result.source.body.split('\f').map((page) => page.trim().slice(0, 13))).toEqual([
      '1e bladzijde.',
      '2e bladzijde.',
      '3e bladzijde.',
    ]);
  });

  it.each(['Pagina 1 van 1', '1', '- 1 -'])('a foot of a single page is one too: %s', async (foot) => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        pen.text(foot, 290, 815, { size: 8 });
      }),
    );
    expect(blocksIn(result)).toEqual([`paragraph: ${PROSE}`]);
  });

  it('are not the headings with which several documents in one file begin', async () => {
    const title = (name: string) => (pen: Pen) => {
      pen.text(`Fiche: ${name}`, LEFT, 60, { size: 14, bold: true });
      pen.text('Algemene gegevens', LEFT, 90, { bold: true });
      pen.wrapped(PROSE, LEFT, 106, WIDTH);
    };
    const other = (pen: Pen) => pen.wrapped(`Vervolg. ${PROSE}`, LEFT, 60, WIDTH);
    const result = await extracted(
      await pdfOf(title('Voetveren'), other, title('Stadsbijen'), other, title('Fietsbellen'), other),
    );
    expect(result.source.furniture).toEqual([]);
    expect(result.source.body.match(/Algemene gegevens/g)).toHaveLength(3);
  });
});

describe('notes', () => {
  const noted = (pen: Pen) => {
    pen.wrapped(PROSE, LEFT, 80, WIDTH);
    pen.text('Het net beslaat 12 m', LEFT, 160);
    const after = LEFT + pen.plain.widthOfTextAtSize('Het net beslaat 12 m', 10);
    pen.text('2', after, 156.5, { size: 6 });
    pen.text('water', after + 8, 160);
    const end = after + 8 + pen.plain.widthOfTextAtSize('water', 10);
    pen.text('1', end, 156.5, { size: 6 });
    pen.text('.', end + 3.4, 160);
    pen.line(LEFT, 740, LEFT + 140, 740);
    pen.text('1', LEFT, 749, { size: 5 });
    const y = pen.wrapped(
      'Zie het fictieve Kamerstuk 22 112, nr. 9901, waarin de Commissie haar telling van de voetveren uit een eerder jaar toelicht.',
      LEFT + 5,
      752,
      WIDTH,
      { size: 8 },
    );
    pen.text('2', LEFT, y, { size: 5 });
    pen.text('Deze noot is ook verzonnen.', LEFT + 5, y + 3, { size: 8 });
  };

  it('come last with their label; the mark leaves the text, a power stays', async () => {
    const blocks = blocksIn(await extracted(await pdfOf(noted)));
    expect(blocks).toEqual([
      `paragraph: ${PROSE}`,
      'paragraph: Het net beslaat 12 m2 water.',
      'note: 1. Zie het fictieve Kamerstuk 22 112, nr. 9901, waarin de Commissie haar telling van de voetveren uit een eerder jaar toelicht.',
      'note: 2. Deze noot is ook verzonnen.',
    ]);
  });

  it('are small print at the foot that begins with a number, also when no mark refers to it', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        pen.text('7 Dit staat in een verzonnen stuk.', LEFT, PAPER.height - 130, { size: 7 });
      }),
    );
    expect(blocksIn(result)).toEqual([`paragraph: ${PROSE}`, 'note: 7. Dit staat in een verzonnen stuk.']);
  });

  it('at the end of the file come last too, and their marks leave the text', async () => {
    const result = await extracted(
      await pdfOf(
        (pen) => {
          pen.wrapped(PROSE, LEFT, 80, WIDTH);
          pen.text('Het veer vaart elk uur', LEFT, 160);
          const end = LEFT + pen.plain.widthOfTextAtSize('Het veer vaart elk uur', 10);
          pen.text('1', end, 156.6, { size: 6 });
          pen.text('.', end + 3.4, 160);
        },
        (pen) => {
          pen.text('1', LEFT, 76.6, { size: 6 });
          pen.wrapped('De dienstregeling is verzonnen.', LEFT + 6, 80, WIDTH);
        },
      ),
    );
    expect(blocksIn(result).slice(1)).toEqual([
      'paragraph: Het veer vaart elk uur.',
      'note: 1. De dienstregeling is verzonnen.',
    ]);
  });

  it('are not small print without a number', async () => {
    const result = await extracted(
      await pdfOf((pen) => {
        pen.wrapped(PROSE, LEFT, 80, WIDTH);
        pen.text('De cijfers zijn verzonnen.', LEFT, PAPER.height - 130, { size: 7 });
      }),
    );
    expect(blocksIn(result)).toContain('paragraph: De cijfers zijn verzonnen.');
  });
});
