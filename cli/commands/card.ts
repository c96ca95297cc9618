import { type CardsResult, cardsOf, MOST_COMPARED } from '../../src/briefing/position/cards.ts';
import { cardResource, comparisonResource } from '../../src/web/api/briefing-resources.ts';
import { kindLabel } from '../../src/web/words/document-words.ts';
import { type Command, CommandError, INDEX_OPTIONS } from '../command.ts';
import { openAsked } from '../open.ts';
import { renderCard } from '../render/card.ts';
import { renderComparison } from '../render/comparison.ts';
import { flat, json } from '../render/text.ts';

export const card: Command = {
  name: 'card',
  summary: 'Toon wat een fiche of nota over een voorstel zegt, of leg er meer naast elkaar',
  usage: ['card ID [--corpus PAD]… [--collection NAAM]…', 'card ID ID… [--corpus PAD]… [--collection NAAM]…'],
  options: INDEX_OPTIONS,
  async run(args, terminal) {
    const ids = [...new Set(args.words)];
    if (ids.length === 0)
      throw new CommandError(2, 'Geef het id van een fiche of nota; notabene documents toont welke er zijn.');
    if (ids.length > MOST_COMPARED)
      throw new CommandError(2, `Leg hoogstens ${MOST_COMPARED} stukken naast elkaar.`);
    const result = await cardsOf(await openAsked(args, terminal), ids);
    if (result.kind !== 'cards') throw new CommandError(1, whyNot(result));
    const { comparison } = result;
    const [first, ...others] = comparison.cards;
    if (first !== undefined && others.length === 0)
      await terminal.out(args.has('json') ? `${json(cardResource(first))}\n` : renderCard(first, terminal));
    else
      await terminal.out(
        args.has('json')
          ? `${json(comparisonResource(comparison))}\n`
          : renderComparison(comparison, terminal),
      );
    return 0;
  },
};

function whyNot(result: Exclude<CardsResult, { kind: 'cards' }>): string {
  if (result.kind === 'unknown')
    return `Er is geen stuk met id ${flat(result.id)}; notabene documents toont welke er zijn.`;
  const { id, kind } = result.document;
  return `${flat(id)} heeft geen positiekaart, want het is geen fiche, nota, Kamerbrief of Commissiedocument (soort: ${kindLabel(kind, 'nl')}); kies een ander stuk.`;
}
