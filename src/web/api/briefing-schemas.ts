import * as z from 'zod/v4/mini';
import { CARD_ROWS } from '../../briefing/position/card.ts';
import { MOST_ROWS } from '../../briefing/position/matrix.ts';
import { ASPECTS, POSITIONS } from '../../reader/verdict.ts';
import { said } from './schemas.ts';

/** Schemas that answers have too. */
type Shared = Readonly<Record<'Claim' | 'DocumentId' | 'Kind' | 'Path' | 'Url', z.core.$ZodType>>;

/** The schemas of cards, comparisons and the matrix; they only describe, as those of `resource-schemas.ts`. */
export function briefingSchemas({ Claim, DocumentId, Kind, Path, Url }: Shared) {
  const Position = said(
    z.nullable(z.enum(POSITIONS)),
    'Oordeel van het kabinet; "geen-oordeel" als er geen herkend is, null als het er niet staat.',
  );
  const Row = z.enum(CARD_ROWS);
  const Claims = z.array(Claim);

  const CardCell = z.strictObject({
    row: said(Row, 'Welke rij.'),
    label: said(z.string(), 'Hoe die rij heet.'),
    status: said(
      z.enum(['vermeld', 'niet-vermeld', 'niet-van-toepassing']),
      'Of het stuk het zegt, of dat zijn sjabloon daar geen plaats voor heeft.',
    ),
    position: Position,
    names: said(z.array(z.string()), 'Ministeries, zoals het stuk ze schrijft.'),
    claims: said(Claims, 'De woorden van het stuk.'),
    context: said(Claims, 'Waar die naar terugwijzen; om ze bij te lezen, geen deel van de cel.'),
    more: said(z.int(), 'Hoeveel zinnen er nog meer bij horen.'),
    place: said(z.nullable(z.array(z.string())), 'De kop waaronder het sjabloon het heeft; null zonder.'),
  });

  const Card = z.strictObject({
    documentId: DocumentId,
    title: z.string(),
    kind: Kind,
    date: z.nullable(z.string()),
    url: Url,
    template: said(z.enum(['mededeling', 'regelgeving', 'nota', 'anders']), 'Welk sjabloon het stuk volgt.'),
    cells: said(z.array(CardCell), 'Alle rijen, in vaste volgorde.'),
    chapters: said(
      z.array(z.strictObject({ path: Path, claims: Claims, more: z.int() })),
      'Van een Kamerbrief of Commissiedocument: de eigen hoofdstukken, elk met zijn eerste zin; anders leeg.',
    ),
    remark: said(
      z.nullable(z.string()),
      'Dat hier niet de officiële tekst staat, of dat een zin opdrachten geeft aan de lezer of aan een taalmodel en daarom is weggelaten; anders null.',
    ),
  });

  const Change = z.strictObject({
    kind: z.enum(['gewijzigd', 'toegevoegd', 'vervallen', 'verplaatst']),
    rubriek: said(z.nullable(z.string()), 'Deel van het sjabloon waarin het staat, of stond.'),
    path: Path,
    before: said(z.nullable(Claim), 'Null voor wat werd toegevoegd.'),
    after: said(z.nullable(Claim), 'Null voor wat verviel.'),
  });

  const Revision = z.strictObject({
    originalId: z.string(),
    revisedId: z.string(),
    positions: said(
      z.array(z.strictObject({ row: z.enum(ASPECTS), before: Position, after: Position })),
      'Oordelen die anders zijn geworden.',
    ),
    changes: said(z.array(Change), 'Zinnen die niet zijn gebleven zoals en waar zij stonden.'),
    unchanged: said(z.int(), 'Hoeveel zinnen gelijk bleven.'),
    cut: said(
      z.int(),
      'Hoeveel zinnen van beide stukken samen niet vergeleken zijn omdat het er te veel zijn; 0 als alles vergeleken is.',
    ),
  });

  const Comparison = z.strictObject({
    rows: said(z.array(Row), 'Rijen waarin ten minste één stuk iets heeft, of kan hebben.'),
    cards: said(z.array(Card), 'In de gevraagde volgorde.'),
    revisions: said(z.array(Revision), 'Wat een stuk veranderde aan een ander dat het vervangt.'),
  });

  const MatrixRow = z.strictObject({
    documentId: z.string(),
    title: z.string(),
    cells: z.array(z.strictObject({ row: z.enum(ASPECTS), position: Position, claims: Claims })),
  });

  const Matrix = z.strictObject({
    rows: z.array(MatrixRow),
    without: said(z.array(z.string()), 'Fiches en nota’s zonder oordeel.'),
    cardless: said(z.array(z.string()), 'Wat er is, maar geen fiche of nota is.'),
    unknown: said(z.array(z.string()), 'Wat er niet is.'),
    cut: said(z.boolean(), `Of er meer zijn dan de ${MOST_ROWS} die erin passen.`),
  });

  return { Card, CardCell, Comparison, Revision, Change, Matrix, MatrixRow } as const;
}
