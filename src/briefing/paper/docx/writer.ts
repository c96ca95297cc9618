import type { FileChild, IContext, ITableOptions, Paragraph, ParagraphChild, XmlComponent } from 'docx';
import type { HouseRow } from '../paper.ts';
import type { HerkomstCell, HerkomstTable } from '../provenance.ts';
import {
  labelled,
  type Mark,
  type Note,
  pairsOf,
  type Sheet,
  type SheetBlock,
  type SheetPart,
  type Spoken,
} from '../sheet.ts';
import { BULLETS, STYLE } from './styles.ts';
import { type Docx, element } from './xml.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** Word cuts the name of a place at this length. */
const MAX_FRAGMENT = 255;

/** Writes the parts of a sheet as those of a Word document. */
export class Writer {
  readonly #docx: Docx;
  /** Between the margins, in twentieths of a point. */
  readonly #width: number;
  #links = 0;
  #fields = 0;

  constructor(docx: Docx, width: number) {
    this.#docx = docx;
    this.#width = width;
  }

  title({ title, date }: Sheet): FileChild[] {
    const { Paragraph, TextRun } = this.#docx;
    const top = [new Paragraph({ style: 'Title', children: [new TextRun(title)] })];
    if (date !== null) top.push(new Paragraph({ style: 'Subtitle', children: [new TextRun(date)] }));
    return top;
  }

  part({ heading, level, blocks }: SheetPart): FileChild[] {
    const above = heading === null ? [] : [this.heading(heading, level)];
    return [...above, ...blocks.map((block) => this.#block(block))];
  }

  heading(text: string, level: 1 | 2 | 3, pageBreakBefore = false): Paragraph {
    const { Paragraph, TextRun } = this.#docx;
    return new Paragraph({ style: `Heading${level}`, pageBreakBefore, children: [new TextRun(text)] });
  }

  paragraph(text: string): Paragraph {
    return new this.#docx.Paragraph({ children: [new this.#docx.TextRun(text)] });
  }

  /** Under a table, which leaves no room of its own. */
  closing(text: string): Paragraph {
    const { Paragraph, TextRun } = this.#docx;
    return new Paragraph({ spacing: { before: 240 }, children: [new TextRun(text)] });
  }

  #block(block: SheetBlock): FileChild {
    const { Paragraph, TextRun } = this.#docx;
    switch (block.type) {
      case 'said': {
        const list = block.item ? { style: 'ListBullet', numbering: { reference: BULLETS, level: 0 } } : {};
        const spoken = block.spoken.flatMap((each, index) => [
          ...(index > 0 ? [new TextRun(' ')] : []),
          ...this.#spoken(each),
        ]);
        return new Paragraph({ ...list, children: [...this.#label(block.label), ...spoken] });
      }
      case 'house':
        return this.#house(block.rows);
      case 'left-out':
        return new Paragraph({
          style: STYLE.remark,
          children: block.documents.flatMap(({ text, title, href }, index) => [
            ...(index > 0 ? [new TextRun(' ')] : []),
            new TextRun(`${text} `),
            this.#linked(title, href),
          ]),
        });
      case 'field':
        return this.#field(block.hint);
      case 'absent':
        return new Paragraph({
          style: STYLE.absent,
          children: [...this.#label(block.label), new TextRun(block.text)],
        });
      case 'computed':
        return new Paragraph({
          style: STYLE.computed,
          children: [
            new TextRun({ text: 'Berekening door Notabene: ', bold: true }),
            new TextRun(block.text),
            ...this.#marks(block.marks),
          ],
        });
      case 'remark':
        return new Paragraph({ style: STYLE.remark, children: [new TextRun(block.text)] });
      case 'positions':
        return this.#table(
          'Oordeel per stuk',
          block.header,
          block.header.map((_, index) => (index === 0 ? 0.34 : 0.66 / (block.header.length - 1))),
          block.rows.map(({ title, cells }) => [
            [new TextRun(title)],
            ...cells.map(({ text, marks }) => [new TextRun(text), ...this.#marks(marks)]),
          ]),
        );
    }
  }

  #label(label: string | null): ParagraphChild[] {
    return label === null ? [] : [new this.#docx.TextRun({ text: `${labelled(label)} `, bold: true })];
  }

  #spoken({ lead, text, marks }: Spoken): ParagraphChild[] {
    const { TextRun } = this.#docx;
    const speaker =
      lead === null ? [] : [new TextRun({ text: `[${lead}]`, style: STYLE.speaker }), new TextRun(' ')];
    return [...speaker, new TextRun(text), ...this.#marks(marks)];
  }

  /**
   * Footnotes, with a comma between those that stand together: 1 and 2 are not 12. What was noted before is referred to
   * in words, since its number is text, and on the clipboard would be part of a number that it stands behind.
   */
  #marks(marks: readonly Mark[]): ParagraphChild[] {
    const { TextRun } = this.#docx;
    const first = marks.filter(({ again }) => !again);
    const again = marks.filter((mark) => mark.again);
    const comma = () => new TextRun({ text: ',', style: 'FootnoteReference' });
    return [
      ...first.flatMap(({ number }, index) => [...(index > 0 ? [comma()] : []), ...this.#footnote(number)]),
      ...again.flatMap(({ number }, index) => [
        new TextRun(index === 0 ? ' (noot ' : ', '),
        ...this.#reference(number),
      ]),
      ...(again.length > 0 ? [new TextRun(')')] : []),
    ];
  }

  /** The footnote itself, in a bookmark by which it can be referred to again. */
  #footnote(number: number): ParagraphChild[] {
    const { BookmarkEnd, BookmarkStart, FootnoteReferenceRun } = this.#docx;
    return [
      inline(new BookmarkStart(bookmarkOf(number), number)),
      new FootnoteReferenceRun(number),
      inline(new BookmarkEnd(number)),
    ];
  }

  /** The number of a footnote that stood before, as a field: Word keeps it right when notes are added or moved. */
  #reference(number: number): ParagraphChild[] {
    const docx = this.#docx;
    const run = (child: XmlComponent) => inline(element(docx, 'r', {}, [child]));
    return [
      run(element(docx, 'fldChar', { fldCharType: 'begin' })),
      run(new docx.StringContainer('w:instrText', `NOTEREF ${bookmarkOf(number)} \\h`)),
      run(element(docx, 'fldChar', { fldCharType: 'separate' })),
      run(new docx.StringContainer('w:t', String(number))),
      run(element(docx, 'fldChar', { fldCharType: 'end' })),
    ];
  }

  /** A table of two pairs a row: what each line is called, and where it is filled in. */
  #house(rows: readonly HouseRow[]): FileChild {
    const { Paragraph, TableCell, TableRow, TextRun } = this.#docx;
    const pairs = pairsOf(rows);
    const columns = [0.13, 0.37, 0.13, 0.37].map((share) => Math.floor(share * this.#width));
    const cell = (index: number, children: readonly FileChild[], fill: string | null) =>
      new TableCell({
        width: { size: columns[index] ?? 0, type: 'dxa' },
        ...(fill !== null && { shading: { type: 'clear' as const, fill, color: 'auto' } }),
        children: children as Paragraph[],
      });
    const named = (text: string) => [
      new Paragraph({ style: STYLE.headerCell, children: [new TextRun(text)] }),
    ];
    const given = (row: HouseRow | undefined) =>
      row === undefined || row.value !== null
        ? [new Paragraph({ style: STYLE.cell, children: [new TextRun(row?.value ?? '')] })]
        : [this.#field(row.label, STYLE.cell)];
    return captioned(this.#docx, 'Kop van het stuk', {
      width: { size: columns.reduce((sum, width) => sum + width, 0), type: 'dxa' },
      columnWidths: columns,
      layout: 'fixed',
      margins: { top: 57, bottom: 57, left: 85, right: 85 },
      tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
      borders: bordersOf(),
      rows: pairs.map(
        ([left, right]) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(0, named(left.label), 'F2F2F2'),
              cell(1, given(left), null),
              cell(2, named(right?.label ?? ''), 'F2F2F2'),
              cell(3, given(right), null),
            ],
          }),
      ),
    });
  }

  /** A content control whose placeholder is the hint: it goes when somebody types, and its marking with it. */
  #field(hint: string, style?: string): FileChild {
    const docx = this.#docx;
    this.#fields += 1;
    const words = new docx.Paragraph({
      ...(style !== undefined && { style }),
      children: [
        new docx.TextRun({ text: '[In te vullen]', style: STYLE.field, bold: true }),
        // Beside its name in the house block the hint would say that name twice.
        ...(style === undefined ? [new docx.TextRun({ text: ` ${hint}`, style: STYLE.field })] : []),
      ],
    });
    const properties = element(docx, 'sdtPr', {}, [
      element(docx, 'alias', { val: style === undefined ? 'In te vullen' : hint }),
      element(docx, 'tag', { val: `veld-${this.#fields}` }),
      element(docx, 'id', { val: String(this.#fields) }),
      element(docx, 'showingPlcHdr'),
    ]);
    return blockOf(docx, 'w:sdt', [properties, element(docx, 'sdtContent', {}, [words])]);
  }

  /** Who says it, how firmly, where it stands, and the words themselves. */
  note({ speaker, firmness, title, place, quote, href }: Note): Paragraph {
    const { Paragraph, TextRun } = this.#docx;
    const where = [title, place].filter((part) => part !== '').join(', ');
    return new Paragraph({
      style: 'FootnoteText',
      children: [
        new TextRun(' '),
        new TextRun({ text: firmness === null ? speaker : `${speaker} (${firmness})`, style: STYLE.speaker }),
        new TextRun('. '),
        this.#linked(where, href),
        ...(quote === null ? [] : [new TextRun(`: “${quote}”`)]),
      ],
    });
  }

  herkomstTable({ heading, header, widths, rows }: HerkomstTable): FileChild {
    return this.#table(
      heading,
      header,
      widths,
      rows.map((row) => row.map((cell) => [this.#herkomstCell(cell)])),
    );
  }

  #herkomstCell({ text, href, code }: HerkomstCell): ParagraphChild {
    return code ? new this.#docx.TextRun({ text, style: STYLE.code }) : this.#linked(text, href);
  }

  /** The header repeats on every page, and no row is broken over two. */
  #table(
    caption: string,
    header: readonly string[],
    widths: readonly number[],
    rows: readonly (readonly (readonly ParagraphChild[])[])[],
  ): FileChild {
    const { Paragraph, TableCell, TableRow, TextRun } = this.#docx;
    const columns = widths.map((width) => Math.floor(width * this.#width));
    const cell = (children: readonly ParagraphChild[], index: number, style: string, fill: string | null) =>
      new TableCell({
        width: { size: columns[index] ?? 0, type: 'dxa' },
        ...(fill !== null && { shading: { type: 'clear' as const, fill, color: 'auto' } }),
        children: [new Paragraph({ style, children, keepNext: fill !== null })],
      });
    return captioned(this.#docx, caption, {
      width: { size: columns.reduce((sum, width) => sum + width, 0), type: 'dxa' },
      columnWidths: columns,
      layout: 'fixed',
      margins: { top: 57, bottom: 57, left: 85, right: 85 },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: bordersOf(),
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: header.map((text, index) => cell([new TextRun(text)], index, STYLE.headerCell, 'F2F2F2')),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((children, index) => cell(children, index, STYLE.cell, null)),
            }),
        ),
      ],
    });
  }

  #linked(text: string, href: string | null): ParagraphChild {
    const { TextRun } = this.#docx;
    if (href === null) return new TextRun(text);
    this.#links += 1;
    return linkOf(this.#docx, new TextRun({ text, style: 'Hyperlink' }), `Koppeling${this.#links}`, href);
  }
}

/** What may stand in a paragraph, although the package does not list it there. */
const inline = (component: XmlComponent): ParagraphChild => component as ParagraphChild;

const bookmarkOf = (number: number): string => `_Noot${number}`;

function bordersOf() {
  const line = { style: 'single' as const, size: 4, color: 'BFBFBF' };
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

/** A table with the words that stand for it for who can't see it, which the package has no option for. */
function captioned(docx: Docx, caption: string, options: ITableOptions): FileChild {
  class Captioned extends docx.Table {
    constructor() {
      super(options);
      const [properties] = this.root;
      if (properties instanceof docx.XmlComponent)
        properties.addChildElement(element(docx, 'tblCaption', { val: caption }));
    }
  }
  return new Captioned();
}

/** An element of our own among paragraphs and tables. */
function blockOf(docx: Docx, name: string, children: readonly XmlComponent[]): FileChild {
  class Block extends docx.FileChild {
    constructor() {
      super(name);
      this.root.push(...children);
    }
  }
  return new Block();
}

/** The package gives a link a random name, and the same paper must give the same bytes. */
function linkOf(docx: Docx, words: ParagraphChild, name: string, href: string): ParagraphChild {
  const [address = href, fragment = ''] = href.split(/#(.*)/s);
  const fits = fragment !== '' && fragment.length <= MAX_FRAGMENT;
  class Link extends docx.ConcreteHyperlink {
    override prepForXml(context: IContext) {
      const target = fits ? address : href;
      context.viewWrapper.Relationships.addRelationship(this.linkId, HYPERLINK, target, 'External');
      return super.prepForXml(context);
    }
  }
  return fits ? new Link([words], name, fragment, href) : new Link([words], name);
}
