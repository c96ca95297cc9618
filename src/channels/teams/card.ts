import { WORDS } from '../../web/words.ts';
import type { Button } from '../channel.ts';
import { CHANNEL_WORDS } from '../channel-words.ts';
import type { Part, Reply, Source } from '../reply.ts';
import { summaryOf } from './shorten.ts';

/** An adaptive card (schema 1.5), as JSON. */
export interface Card {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  /** For a client that shows no cards. */
  readonly fallbackText: string;
  readonly lang: string;
  readonly msteams: { readonly width: 'full' };
  readonly body: readonly object[];
  readonly actions: readonly object[];
}

/** What comes back when a button is pressed. */
export interface PressedValue {
  readonly notabene: { readonly button: Button; readonly turn: string };
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** What goes below the text of a message: its sources, folded, and buttons. Null when there is nothing to put there. */
export function cardBelow(reply: Reply): Card | null {
  const card = cardOf(reply, []);
  return card.body.length + card.actions.length > 0 ? card : null;
}

/** A whole reply, for where there is a card and no text. */
export function wholeCard(reply: Reply): Card {
  const footer: readonly object[] =
    reply.footer === null ? [] : [richText([{ ...run(reply.footer), isSubtle: true, size: 'Small' }])];
  return cardOf(reply, [...reply.parts.map(element), ...footer]);
}

function cardOf(reply: Reply, above: readonly object[]): Card {
  const folded = reply.sources.length > 0;
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: summaryOf(reply),
    lang: reply.language,
    msteams: { width: 'full' },
    body: [...above, ...(folded ? [sources(reply)] : [])],
    actions: [
      ...(folded ? [toggle(reply)] : []),
      ...reply.buttons.filter((button) => button !== 'sources').map((button) => pressable(reply, button)),
      ...(reply.page === null ? [] : [{ ...open(reply.page.url), title: reply.page.text }]),
    ],
  };
}

const SOURCES_ID = 'bronnen';

const toggle = ({ language }: Reply): object => ({
  type: 'Action.ToggleVisibility',
  title: CHANNEL_WORDS[language].buttons.sources,
  targetElements: [SOURCES_ID],
});

function pressable({ language, turn }: Reply, button: Button): object {
  const data: PressedValue = { notabene: { button, turn: turn ?? '' } };
  return { type: 'Action.Submit', title: CHANNEL_WORDS[language].buttons[button], data };
}

const open = (url: string) => ({ type: 'Action.OpenUrl', url });

const sources = ({ sources: listed, language }: Reply): object => ({
  type: 'Container',
  id: SOURCES_ID,
  isVisible: false,
  items: [
    richText([{ ...run(WORDS[language].sources), weight: 'Bolder' }]),
    ...listed.flatMap((source) => [richText(named(source)), quoted(source.quote)]),
  ],
});

const named = ({ number, title, place, url }: Source): readonly object[] => [
  { ...run(`[${number}] `), weight: 'Bolder' },
  { ...run(title), ...(url === null ? {} : { selectAction: open(url) }) },
  ...(place === '' ? [] : [{ ...run(`, ${place}`), isSubtle: true }]),
];

const quoted = (quote: string): object => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  items: [richText([run(`“${quote}”`)])],
});

function element(part: Part): object {
  switch (part.type) {
    case 'heading':
      return richText([{ ...run(part.text), weight: 'Bolder' }]);
    case 'sentence':
      return richText([
        { ...run(`${part.speaker.label}: `), weight: 'Bolder' },
        run(part.text),
        { ...run(part.sources.map(({ number }) => ` [${number}]`).join('')), isSubtle: true },
      ]);
    case 'words':
      return richText([{ ...run(part.text), ...WEIGHTS[part.weight] }]);
    case 'by':
      return richText([run(part.text)]);
    case 'nearest':
      return richText([
        { ...run(`${part.speaker.label}: `), weight: 'Bolder' },
        run(`“${part.quote}” `),
        { ...run(part.title), ...(part.url === null ? {} : { selectAction: open(part.url) }) },
      ]);
  }
}

const WEIGHTS = { plain: {}, strong: { weight: 'Bolder' }, faint: { isSubtle: true } } as const;

/** Words that are shown as they stand: in a block of runs there is no Markdown. */
const richText = (inlines: readonly object[]): object => ({ type: 'RichTextBlock', inlines });
const run = (text: string) => ({ type: 'TextRun', text });
