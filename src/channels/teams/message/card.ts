import { WORDS } from '../../../web/words/words.ts';
import type { Pressed } from '../../channel.ts';
import { CHANNEL_WORDS } from '../../channel-words.ts';
import type { Part, Reply, Source } from '../../reply.ts';
import { FOLD } from '../words.ts';
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
  readonly notabene: { readonly button: Pressed['button']; readonly turn: string };
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
  const listed = sources(reply);
  // Sources that somebody asked for are there to be read.
  const folds = listed.length > 0 && !isList(reply);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: summaryOf(reply),
    lang: reply.language,
    msteams: { width: 'full' },
    body: [...above, ...(folds ? foldable(listed, reply) : listed)],
    actions: folds ? [] : actions(reply),
  };
}

/** A reply of nothing but sources. */
const isList = ({ parts, buttons }: Reply): boolean =>
  !buttons.includes('sources') && !parts.some(({ type }) => type === 'sentence');

const actions = (reply: Reply): readonly object[] => [
  ...reply.choices.map(({ button, title }) => pressable(reply, button, title)),
  ...reply.buttons
    .filter((button) => button !== 'sources')
    .map((button) => pressable(reply, button, CHANNEL_WORDS[reply.language].buttons[button])),
  ...(reply.page === null ? [] : [{ ...open(reply.page.url), title: reply.page.text }]),
];

const FOLDED = { sources: 'bronnen', shows: 'toon', hides: 'verberg' } as const;

/**
 * Sources that a button brings up, and one puts away. What a button says can't change in Teams: so there are two rows of
 * buttons, of which one is seen. The row that is seen first has nothing above it that takes room.
 */
function foldable(listed: readonly object[], reply: Reply): readonly object[] {
  const { language } = reply;
  const row = (id: string, title: string) => ({
    type: 'ActionSet',
    id,
    actions: [
      { type: 'Action.ToggleVisibility', title, targetElements: Object.values(FOLDED) },
      ...actions(reply),
    ],
  });
  const heading = richText([{ ...run(WORDS[language].sources), weight: 'Bolder' }]);
  return [
    row(FOLDED.shows, CHANNEL_WORDS[language].buttons.sources),
    { type: 'Container', id: FOLDED.sources, isVisible: false, items: [heading, ...listed] },
    { ...row(FOLDED.hides, FOLD[language]), isVisible: false },
  ];
}

function pressable({ turn }: Reply, button: Pressed['button'], title: string): object {
  const data: PressedValue = { notabene: { button, turn: turn ?? '' } };
  return { type: 'Action.Submit', title, data };
}

const open = (url: string) => ({ type: 'Action.OpenUrl', url });

/** Sources in their order; those after each other of one place stand below one line. */
const sources = ({ sources: listed }: Reply): readonly object[] =>
  listed.flatMap((source, at) => [
    ...(isSamePlace(source, listed[at - 1]) ? [] : [richText(named(source))]),
    quoted(source),
  ]);

const isSamePlace = (one: Source, other: Source | undefined): boolean =>
  one.title === other?.title && one.place === other.place;

const named = ({ title, place, url }: Source): readonly object[] => [
  linked({ ...run(title), weight: 'Bolder' }, url),
  ...(place === '' ? [] : [{ ...run(`, ${place}`), isSubtle: true }]),
];

const quoted = ({ number, quote, url }: Source): object => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  items: [richText([linked({ ...run(`[${number}]`), weight: 'Bolder' }, url), run(` “${quote}”`)])],
});

const linked = (words: object, url: string | null): object =>
  url === null ? words : { ...words, selectAction: open(url) };

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
        linked(run(part.title), part.url),
      ]);
  }
}

const WEIGHTS = { plain: {}, strong: { weight: 'Bolder' }, faint: { isSubtle: true } } as const;

/** Words that are shown as they stand: in a block of runs there is no Markdown. */
const richText = (inlines: readonly object[]): object => ({ type: 'RichTextBlock', inlines });
const run = (text: string) => ({ type: 'TextRun', text });
