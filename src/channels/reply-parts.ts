import type { Answer, Claim, Lead, Nearest } from '../answer/answer.ts';
import { numbersOf } from '../answer/model/shown-lead.ts';
import { filledParts } from '../answer/task-parts.ts';
import { VOICE_LABELS } from '../answer/voice-labels.ts';
import { besideTable } from '../answer/words/table-words.ts';
import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { Language, Voice } from '../documents/document.ts';
import { citationUrl } from '../web/parts/links.ts';
import { MODEL_WORDS } from '../web/words/model-words.ts';
import { WORDS } from '../web/words/words.ts';
import { CHOICE_BUTTONS } from './channel.ts';
import { CHANNEL_WORDS } from './channel-words.ts';
import type { Part, Reply, Source, Speaker } from './reply.ts';

/** A quote from a rendering in other words is exact, but not of the official text: which ones are. */
export function renderings(sources: readonly Source[], language: Language): readonly Part[] {
  const kinds = Map.groupBy(sources, ({ textType }) => textType);
  return [...kinds].flatMap(([textType, of]) => {
    if (textType === null) return [];
    const words = WORDS[language].rendering(textType);
    const numbers = of.map(({ number }) => `[${number}]`).join(' ');
    return [faint(kinds.size === 1 ? words : `${numbers} ${words}`)];
  });
}

export const plain = (text: string): Part => ({ type: 'words', text, weight: 'plain' });
export const strong = (text: string): Part => ({ type: 'words', text, weight: 'strong' });
export const faint = (text: string): Part => ({ type: 'words', text, weight: 'faint' });

/** The sentences in their order, under the title of their paper where there is more than one. */
export function claimParts(claims: readonly Claim[], sources: readonly Source[], language: Language): Part[] {
  const several = new Set(claims.map(({ citations: [first] }) => first.documentId)).size > 1;
  let last: string | null = null;
  return claims.flatMap((claim): Part[] => {
    const { documentId, documentTitle } = claim.citations[0];
    const heading: Part[] = several && documentId !== last ? [{ type: 'heading', text: documentTitle }] : [];
    last = documentId;
    const numbers = new Set(claim.citations.map(({ number }) => number));
    return [
      ...heading,
      {
        type: 'sentence',
        speaker: speakerOf(claim.voice, language),
        text: collapseWhitespace(claim.text + besideTable(claim.citations, language)),
        sources: sources.filter(({ number }) => numbers.has(number)),
      },
      ...(claim.translation === undefined
        ? []
        : [faint(`${collapseWhitespace(claim.translation.text)} (${MODEL_WORDS[language].translated})`)]),
    ];
  });
}

/** The line of a model with the numbers of the sources it rests on. */
export const leadText = ({ text, citations, translated }: Lead, language: Language): string =>
  `${collapseWhitespace(text)}${translated ? ` (${MODEL_WORDS[language].translated})` : ''} ${numbersOf({ citations })}`;

/** What was made on request: sentences under their headings; of a table each cell has one. */
export function taskParts({ task, claims }: Answer, sources: readonly Source[], language: Language): Part[] {
  if (task === undefined) return [];
  let last = '';
  return filledParts(task, claims).flatMap(({ row, column, note, said }): Part[] => {
    const text = [row, column].filter((words) => words !== null).join(' – ');
    const heading: Part[] =
      text !== '' && text !== last ? [{ type: 'heading', text: collapseWhitespace(text) }] : [];
    last = text;
    return [
      ...heading,
      ...(note === null ? [] : [plain(note)]),
      ...said.map(({ claim, shown }): Part => {
        const numbers = new Set(claim.citations.map(({ number }) => number));
        return {
          type: 'sentence',
          speaker: speakerOf(claim.voice, language),
          text: collapseWhitespace((shown ?? claim.text) + besideTable(claim.citations, language)),
          sources: sources.filter(({ number }) => numbers.has(number)),
        };
      }),
    ];
  });
}

/** Where all of it is, where it is known how readers reach this server. */
export const linkParts = ({ task }: Answer, home: string | null): Part[] =>
  home === null
    ? []
    : (task?.links ?? []).map(({ text, href }) => faint(`${text}: ${new URL(href, home).href}`));

const speakerOf = (voice: Voice, language: Language): Speaker => ({
  voice,
  label: VOICE_LABELS[language][voice],
});

export function sourcesOf(
  claims: readonly Claim[],
  home: string | null,
  language: Language,
): readonly Source[] {
  const cited = new Map(claims.flatMap(({ citations }) => citations).map((each) => [each.number, each]));
  return [...cited.values()]
    .sort((a, b) => a.number - b.number)
    .map((citation) => ({
      number: citation.number,
      title: collapseWhitespace(citation.documentTitle),
      place: [
        ...(citation.path.length > 0 ? [citation.path.map(collapseWhitespace).join(' › ')] : []),
        ...(citation.page === null ? [] : [WORDS[language].page(citation.page)]),
      ].join(', '),
      quote: collapseWhitespace(citation.quote),
      textType: citation.textType,
      url: citationUrl(citation, home),
    }));
}

/** What comes nearest, when there is no answer. */
export const nearestParts = (
  { nearest, correction }: Answer,
  home: string | null,
  language: Language,
): Part[] =>
  nearest.length === 0
    ? []
    : [
        strong(WORDS[language][correction ? 'instead' : 'nearest']),
        ...nearest.map((near) => nearestPart(near, home, language)),
      ];

/** The dossiers that can be chosen with a button. */
export const choosable = ({ choices }: Answer): Reply['choices'] =>
  choices.flatMap(({ title }, at) => {
    const button = CHOICE_BUTTONS[at];
    return button === undefined ? [] : [{ button, title: collapseWhitespace(title) }];
  });

/** The dossiers that may be meant, each by its name with what it would answer first, and how one is chosen. */
export function choiceParts(
  { choices }: Answer,
  kept: boolean,
  home: string | null,
  language: Language,
): readonly Part[] {
  const { choose, chooseAnew } = CHANNEL_WORDS[language];
  const places = choices.map(({ title, place }) =>
    nearestPart({ ...place, documentTitle: title }, home, language),
  );
  return [...places, faint(kept ? choose : chooseAnew)];
}

function nearestPart(near: Nearest, home: string | null, language: Language): Part {
  return {
    type: 'nearest',
    speaker: speakerOf(near.voice, language),
    quote: collapseWhitespace(near.quote),
    title: collapseWhitespace(near.documentTitle),
    url: citationUrl({ ...near, url: null }, home),
  };
}
