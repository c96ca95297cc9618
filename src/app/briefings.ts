import type { Claim } from '../answer/answer.ts';
import { type CardsResult, cardsOf } from '../briefing/cards.ts';
import { type Matrix, matrixOf } from '../briefing/matrix.ts';
import { matrixPicture } from '../briefing/matrix-picture.ts';
import type { Language } from '../documents/document.ts';
import type { SearchIndex } from '../search/index.ts';
import { readComparison, readMatrix } from '../web/briefing-request.ts';
import { cardResource, comparisonResource, matrixResource } from '../web/briefing-resources.ts';
import { citationUrl } from '../web/links.ts';
import type { Problem } from '../web/problem.ts';
import type { Ctx, Dependencies } from './world.ts';

/** What is put together from positions, for programs and for readers. */
export function briefingsOf({ home }: Pick<Dependencies, 'home'>) {
  return { cardFor, comparisonFor, matrixFor };

  async function cardFor(c: Ctx, index: SearchIndex, id: string): Promise<Response | Problem> {
    const result = await cardsOf(index, [id]);
    if (result.kind !== 'cards') return problemOf(result);
    const [card] = result.comparison.cards;
    return card === undefined ? { code: 'not_found' } : c.json(cardResource(card));
  }

  async function comparisonFor(c: Ctx, index: SearchIndex): Promise<Response | Problem> {
    const request = readComparison(new URL(c.req.url).searchParams);
    if (!request.ok) return request.problem;
    const result = await cardsOf(index, request.value.id);
    return result.kind === 'cards'
      ? c.json(comparisonResource(result.comparison))
      : { ...problemOf(result), field: 'id' };
  }

  async function matrixFor(c: Ctx, index: SearchIndex): Promise<Response | Problem> {
    const request = readMatrix(new URL(c.req.url).searchParams);
    if (!request.ok) return request.problem;
    const { id = [], format = 'json' } = request.value;
    const matrix = await matrixOf(index, id);
    if (isNowhere(matrix)) return { code: 'not_found', field: 'id' };
    return format === 'json' ? c.json(matrixResource(matrix)) : picture(matrix, 'nl');
  }

  function picture(matrix: Matrix, language: Language): Response {
    return new Response(matrixPicture(matrix, { language, linkTo: elsewhere }), {
      headers: {
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Content-Disposition': 'attachment; filename="oordelen.svg"',
      },
    });
  }

  /** Where the words of a claim can be read by somebody who has the file and not this page. */
  function elsewhere({ citations: [citation] }: Claim): string | null {
    return citationUrl(citation, home);
  }
}

/** Nothing of what was asked for is there. */
const isNowhere = ({ rows, without, unknown }: Matrix): boolean =>
  unknown.length > 0 && rows.length + without.length === 0;

const problemOf = ({ kind }: Exclude<CardsResult, { kind: 'cards' }>): Problem => ({
  code: kind === 'unknown' ? 'not_found' : 'no_card',
});
