import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { blocksOf, extracted, suspicionsOf } from './word.ts';

const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });

/** A fictional fiche, made by a writer of Word files that knows nothing of this reader. */
const fiche = (): Document =>
  new Document({
    creator: 'Kanarie-Auteur',
    title: 'Kanarie-Titel',
    footnotes: { 1: { children: [text('Een fictieve noot.')] } },
    comments: {
      children: [
        { id: 0, author: 'Kanarie-Auteur', date: new Date(0), children: [text('Kanarie-Opmerking')] },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'fiche',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: ['Pagina ', PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: [
          new Paragraph({
            text: 'Algemene gegevens',
            heading: HeadingLevel.HEADING_1,
            numbering: { reference: 'fiche', level: 0 },
          }),
          new Paragraph({ text: 'Titel voorstel', numbering: { reference: 'fiche', level: 1 } }),
          text('Mededeling over fictieve veren.'),
          new Paragraph({
            text: 'Essentie voorstel',
            heading: HeadingLevel.HEADING_1,
            numbering: { reference: 'fiche', level: 0 },
          }),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('Het kabinet verwelkomt het voorstel.'),
              new FootnoteReferenceRun(1),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new InsertedTextRun({
                id: 7,
                author: 'Kanarie-Auteur',
                date: '2099-01-01T00:00:00Z',
                text: ' En steunt het.',
              }),
            ],
          }),
          new Paragraph({ text: 'eerste punt', bullet: { level: 0 } }),
          new Table({
            rows: [
              ['Jaar', 'Bedrag'],
              ['2099', '€ 350.000'],
            ].map(
              (cells) =>
                new TableRow({ children: cells.map((words) => new TableCell({ children: [text(words)] })) }),
            ),
          }),
          new Paragraph({ children: [new TextRun({ text: 'Kanarie-Verborgen', vanish: true })] }),
        ],
      },
    ],
  });

describe('a file of another writer', () => {
  it('comes out as a reader sees it', async () => {
    const bytes = new Uint8Array(await Packer.toBuffer(fiche()));
    expect(await blocksOf(bytes)).toEqual([
      'heading 1: 1. Algemene gegevens',
      'item 2: a) Titel voorstel',
      'paragraph: Mededeling over fictieve veren.',
      'heading 1: 2. Essentie voorstel',
      'paragraph: Het kabinet verwelkomt het voorstel. En steunt het.',
      'item 1: • eerste punt',
      'row: Jaar | Bedrag',
      'row: 2099 | € 350.000',
      'note: 1. Een fictieve noot.',
    ]);
    expect(await suspicionsOf(bytes)).toEqual([
      'comments alinea 5 (1)',
      'tracked_changes alinea 5 (1)',
      'hidden_text alinea 11 (1)',
    ]);
    expect(JSON.stringify(await extracted(bytes))).not.toContain('Kanarie');
  });

  it('has all words that a plain reader finds, but for the hidden ones', async () => {
    const buffer = await Packer.toBuffer(fiche());
    const { source } = await extracted(new Uint8Array(buffer));
    const plain = (await mammoth.extractRawText({ buffer })).value;
    const words = plain.split(/\s+/).filter((word) => word !== '' && !word.startsWith('Kanarie'));
    expect(words.length).toBeGreaterThan(20);
    for (const word of words) expect(source.body).toContain(word);
  });
});
