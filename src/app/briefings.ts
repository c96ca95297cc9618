import type { Claim } from '../answer/answer.ts';
import { type CardsResult, cardsOf, MOST_COMPARED, WITH_CARD } from '../briefing/cards.ts';
import { type Matrix, matrixOf } from '../briefing/matrix.ts';
import { matrixPicture } from '../briefing/matrix-picture.ts';
import type { Language } from '../documents/document.ts';
import type { Head, SearchIndex } from '../search/index.ts';
import { comparisonPath, matrixPath } from '../web/briefing-links.ts';
import { readComparison, readMatrix } from '../web/briefing-request.ts';
import { cardResource, comparisonResource, matrixResource } from '../web/briefing-resources.ts';
import { cardPage } from '../web/card-page.ts';
import { CARD_WORDS, COMPARISON_WORDS, MATRIX_WORDS } from '../web/card-words.ts';
import { choicePage, comparisonPage } from '../web/comparison-page.ts';
import type { PageOptions } from '../web/layout.ts';
import { citationUrl } from '../web/links.ts';
import { matrixPage } from '../web/matrix-page.ts';
import { PROBLEMS, type Problem } from '../web/problem.ts';
import type { Ctx, Dependencies } from './world.ts';

/** What is put together from positions, for programs and for readers. */
export function briefingsOf({ home }: Pick<Dependencies, 'home'>) {
  return { cardFor, comparisonFor, matrixFor, cardShown, comparisonShown, matrixShown };

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

  /** A card as a page. */
  async function cardShown(index: SearchIndex, id: string, language: Language): Promise<Shown | Problem> {
    const result = await cardsOf(index, [id]);
    if (result.kind !== 'cards') return problemOf(result);
    const [card] = result.comparison.cards;
    const held = await index.held(id);
    if (card === undefined || held === undefined) return { code: 'not_found' };
    const heads = await withCards(index);
    const title = `${CARD_WORDS[language].title}: ${card.document.title}`;
    return { title, main: cardPage(card, { links: held.links, heads, language }) };
  }

  /** Cards side by side as a page, or where they are chosen. */
  async function comparisonShown(c: Ctx, index: SearchIndex, language: Language): Promise<Shown> {
    const chosen = chosenIn(c);
    const options = { heads: await withCards(index), language };
    const { title } = COMPARISON_WORDS[language];
    const back = comparisonPath(chosen);
    if (chosen.length < 2) return { title, main: choicePage(chosen, null, options), back };
    const result = chosen.length > MOST_COMPARED ? null : await cardsOf(index, chosen);
    if (result?.kind === 'cards') return { title, main: comparisonPage(result.comparison, options), back };
    const code = result === null ? 'invalid_request' : problemOf(result).code;
    c.set('code', code);
    return { title, main: choicePage(chosen, code, options), back, status: PROBLEMS[code].status };
  }

  /** The verdicts as a page. */
  async function matrixShown(c: Ctx, index: SearchIndex, language: Language): Promise<Shown> {
    const chosen = chosenIn(c);
    const matrix = await matrixOf(index, chosen);
    const heads = new Map((await withCards(index)).map((head) => [head.id, head]));
    const { title } = MATRIX_WORDS[language];
    return { title, main: matrixPage(matrix, { chosen, heads, language }), back: matrixPath(chosen) };
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

/** A page, but for what is the same for every page. */
interface Shown extends Pick<PageOptions, 'title' | 'main'> {
  readonly back?: string;
  readonly status?: 404 | 422;
}

/** The documents that an address names, each once; a field that was left empty names none. */
const chosenIn = (c: Ctx): readonly string[] => [
  ...new Set((c.req.queries('stuk') ?? []).filter((id) => id !== '')),
];

/** Documents of which there is a card. */
async function withCards(index: SearchIndex): Promise<readonly Head[]> {
  const kinds = await Promise.all(WITH_CARD.map((kind) => index.heads({ kind })));
  return kinds.flat();
}

/** Nothing of what was asked for is there. */
const isNowhere = ({ rows, without, unknown }: Matrix): boolean =>
  unknown.length > 0 && rows.length + without.length === 0;

const problemOf = ({
  kind,
}: Exclude<CardsResult, { kind: 'cards' }>): { readonly code: 'not_found' | 'no_card' } => ({
  code: kind === 'unknown' ? 'not_found' : 'no_card',
});
