import type { Claim } from '../answer/answer.ts';
import { type CardsResult, cardsOf, MOST_COMPARED, WITH_VERDICTS } from '../briefing/position/cards.ts';
import { type Matrix, matrixOf } from '../briefing/position/matrix.ts';
import { matrixPicture } from '../briefing/position/matrix-picture.ts';
import type { Language } from '../documents/document.ts';
import { newestFirst } from '../search/documents/summaries.ts';
import type { DocumentSummary, SearchIndex } from '../search/index.ts';
import { readComparison, readMatrix } from '../web/api/briefing-request.ts';
import { cardResource, comparisonResource, matrixResource } from '../web/api/briefing-resources.ts';
import { parametersIn } from '../web/http/collections.ts';
import { PROBLEMS, type Problem } from '../web/http/problem.ts';
import { cardPage } from '../web/pages/card-page.ts';
import { choicePage, comparisonPage } from '../web/pages/comparison-page.ts';
import { matrixPage } from '../web/pages/matrix-page.ts';
import { comparisonPath, matrixPath } from '../web/parts/briefing-links.ts';
import type { PageOptions } from '../web/parts/layout.ts';
import { citationUrl } from '../web/parts/links.ts';
import { CARD_WORDS, COMPARISON_WORDS, MATRIX_WORDS, type NotCompared } from '../web/words/card-words.ts';
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
    const request = readComparison(parametersIn(c.req.url));
    if (!request.ok) return request.problem;
    const result = await cardsOf(index, request.value.id);
    return result.kind === 'cards'
      ? c.json(comparisonResource(result.comparison))
      : { ...problemOf(result), field: 'id' };
  }

  async function matrixFor(c: Ctx, index: SearchIndex): Promise<Response | Problem> {
    const request = readMatrix(parametersIn(c.req.url));
    if (!request.ok) return request.problem;
    const { id = [], format = 'json' } = request.value;
    const matrix = await matrixOf(index, id);
    const code = faultOf(matrix);
    if (code !== null) return { code, field: 'id' };
    return format === 'json' ? c.json(matrixResource(matrix)) : picture(matrix, 'nl');
  }

  /** A card as a page. */
  async function cardShown(index: SearchIndex, id: string, language: Language): Promise<Shown | Problem> {
    const result = await cardsOf(index, [id]);
    if (result.kind !== 'cards') return problemOf(result);
    const [card] = result.comparison.cards;
    const held = await index.held(id);
    if (card === undefined || held === undefined) return { code: 'not_found' };
    const summaries = await withCards(index);
    const title = `${CARD_WORDS[language].title}: ${card.document.title}`;
    return { title, main: cardPage(card, { links: held.links, summaries, language }) };
  }

  /** Cards side by side as a page, or where they are chosen. */
  async function comparisonShown(c: Ctx, index: SearchIndex, language: Language): Promise<Shown> {
    const chosen = chosenIn(c);
    const options = { summaries: await withCards(index), language };
    const { title } = COMPARISON_WORDS[language];
    const back = comparisonPath(chosen);
    const result = chosen.length > MOST_COMPARED ? null : await cardsOf(index, chosen);
    if (result?.kind === 'cards') {
      const { comparison } = result;
      const main =
        chosen.length < 2
          ? choicePage(chosen, tooFew(c, chosen), options)
          : comparisonPage(comparison, options);
      return { title, main, back };
    }
    const code = result === null ? 'invalid_request' : problemOf(result).code;
    c.set('code', code);
    return { title, main: choicePage(chosen, code, options), back, status: PROBLEMS[code].status };
  }

  /** The verdicts as a page. */
  async function matrixShown(c: Ctx, index: SearchIndex, language: Language): Promise<Shown> {
    const chosen = chosenIn(c);
    const matrix = await matrixOf(index, chosen);
    const { title } = MATRIX_WORDS[language];
    return { title, main: matrixPage(matrix, { chosen, language }), back: matrixPath(chosen) };
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

/** Why fewer than two documents were chosen; null for who has not chosen yet. */
function tooFew(c: Ctx, chosen: readonly string[]): NotCompared | null {
  const given = c.req.queries('stuk') ?? [];
  if (given.length === 0) return null;
  if (chosen.length === 0) return 'none';
  return given.filter((id) => id !== '').length > 1 ? 'same' : 'one';
}

/** Summaries of a kind that are read for one page: many times what its fields offer. */
const MOST_SUMMARIES = 1_000;

/** Documents that are offered to be compared, the newest first. A large index is not read whole for it. */
async function withCards(index: SearchIndex): Promise<readonly DocumentSummary[]> {
  const kinds = await Promise.all(
    WITH_VERDICTS.map((kind) => index.summaries({ kind, limit: MOST_SUMMARIES })),
  );
  return kinds.flat().sort(newestFirst);
}

/** Why there is nothing to show of what was asked for; null when there is something, or nothing was asked for. */
function faultOf({ rows, without, cardless, unknown }: Matrix): 'not_found' | 'no_card' | null {
  if (rows.length + without.length > 0) return null;
  if (unknown.length > 0) return 'not_found';
  return cardless.length > 0 ? 'no_card' : null;
}

const problemOf = ({
  kind,
}: Exclude<CardsResult, { kind: 'cards' }>): { readonly code: 'not_found' | 'no_card' } => ({
  code: kind === 'unknown' ? 'not_found' : 'no_card',
});
