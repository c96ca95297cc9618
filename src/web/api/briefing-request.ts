import * as z from 'zod/v4/mini';
import { MOST_COMPARED } from '../../briefing/position/cards.ts';
import { MOST_ROWS } from '../../briefing/position/matrix.ts';
import { type Parsed, refused } from '../http/body.ts';
import { problemOf } from '../http/request.ts';
import { said } from './schemas.ts';

/** Longer than any id; what is longer is none. */
const Id = z.string().check(z.minLength(1), z.maxLength(200));

/** Which documents are laid side by side. */
export const ComparisonRequest = z.strictObject({
  id: said(
    z.array(Id).check(z.minLength(2), z.maxLength(MOST_COMPARED)),
    `Nummers van fiches en nota’s, elk als "id": twee tot en met ${MOST_COMPARED} verschillende.`,
  ),
});

/** Of which documents the verdicts are put together, and how. */
export const MatrixRequest = z.strictObject({
  id: z.optional(
    said(
      z.array(Id),
      `Nummers van fiches en nota’s, elk als "id"; boven de ${MOST_ROWS} valt de rest weg. Zonder dit alle fiches, en de nota’s waarvan hier geen fiche is, de nieuwste eerst.`,
    ),
  ),
  format: z.optional(said(z.enum(['json', 'svg']), 'Gegevens of een tekening; json als u niets opgeeft.')),
});

/** The parameters of `GET /api/comparison`. */
export function readComparison(parameters: URLSearchParams): Parsed<z.infer<typeof ComparisonRequest>> {
  const parsed = ComparisonRequest.safeParse({ id: [], ...valuesOf(parameters) });
  return parsed.success ? { ok: true, value: parsed.data } : refuse(parsed.error, TWO_OR_MORE);
}

const TWO_OR_MORE = `Geef twee tot en met ${MOST_COMPARED} verschillende fiches of nota’s, elk als id.`;

/** The parameters of `GET /api/matrix`. */
export function readMatrix(parameters: URLSearchParams): Parsed<z.infer<typeof MatrixRequest>> {
  const parsed = MatrixRequest.safeParse(valuesOf(parameters));
  return parsed.success ? { ok: true, value: parsed.data } : refuse(parsed.error, IDS_AND_FORMAT);
}

const IDS_AND_FORMAT = 'Geef nummers van stukken, elk als id, en één keer format=json of format=svg.';

/** Only `id` may be given more than once; the same one again says nothing more. */
function valuesOf(parameters: URLSearchParams): object {
  const byName = Map.groupBy(parameters, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, pairs]) => {
      const values = pairs.map(([, value]) => value);
      if (name === 'id') return [name, [...new Set(values)]];
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/** A field that is not known is named as elsewhere; for the others it is said what to give. */
function refuse(error: z.core.$ZodError, detail: string) {
  const [issue] = error.issues;
  const [root] = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys' || root === undefined) return refused(problemOf(error));
  return refused({ code: 'invalid_request', field: String(root), detail });
}
