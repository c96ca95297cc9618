import type { Claim } from '../../src/answer/answer.ts';
import type { Timeline, TimelineEvent } from '../../src/briefing/timeline/event.ts';
import {
  aboutTerm,
  aboutWords,
  alsoWords,
  computedWords,
  cutWords,
  dateWords,
  remarksOn,
  STATUS_LABELS,
  STATUS_SHAPES,
  stepWords,
  termWords,
  whenWords,
} from '../../src/briefing/timeline/words.ts';
import type { Terminal } from '../terminal.ts';
import { badge, placeOf } from './badge.ts';
import { flat, table, wrap } from './text.ts';

type Screen = Pick<Terminal, 'style' | 'width'>;

/** The steps as a table, under it the words on which each rests, and what was computed from them. */
export function renderTimeline({ on, events, terms, cut }: Timeline, screen: Screen): string {
  const { style, width } = screen;
  const left = cutWords(cut, 'nl');
  if (events.length === 0)
    return `Deze stukken noemen geen van de stappen van een voorstel.\n${left === null ? '' : `${left}\n`}`;
  const [header = '', ...rows] = table([
    ['NR', 'DATUM', 'STAP', 'STATUS', 'VOORSTEL'],
    ...events.map((event, at) => [
      String(at + 1),
      whenWords(event, 'nl'),
      stepWords(event, 'nl'),
      `${STATUS_SHAPES[event.status]} ${STATUS_LABELS.nl[event.status]}`,
      flat(aboutWords(event).join(', ')),
    ]),
  ]);
  return [
    `Gezien vanaf ${dateWords(on, 'nl')}.`,
    '',
    style('bold', header),
    ...rows,
    '',
    style('bold', 'Waar het op rust'),
    ...events.flatMap((event, at) => eventLines(event, at + 1, screen)),
    ...(terms.length === 0 ? [] : [style('bold', 'De zes weken')]),
    ...terms.map((term) =>
      wrap(`- ${flat(aboutTerm(term).join(', '))}: ${termWords(term, 'nl')}`, width, '  '),
    ),
    ...(terms.length === 0 ? [] : [wrap(computedWords('nl'), width), '']),
    ...(left === null ? [] : [wrap(left, width), '']),
  ].join('\n');
}

function eventLines(event: TimelineEvent, number: number, screen: Screen): string[] {
  const label = `${number}. `;
  const indent = ' '.repeat(label.length);
  const { style, width } = screen;
  return [
    label +
      style(
        'bold',
        wrap(`${stepWords(event, 'nl')}, ${whenWords(event, 'nl')}`, width, indent, label.length),
      ),
    ...event.claims.slice(0, event.deciding).flatMap((claim) => claimLines(claim, indent, screen)),
    ...event.data.map(({ title, number: own }) => indent + flat(own === null ? title : `${title} (${own})`)),
    ...remarksOn(event, 'nl').map((remark) => indent + wrap(remark, width, indent, indent.length)),
    ...alsoLines(event, indent, screen),
    '',
  ];
}

/** What is said of it besides what decides. */
function alsoLines({ claims, deciding }: TimelineEvent, indent: string, screen: Screen): string[] {
  const also = claims.slice(deciding);
  if (also.length === 0) return [];
  return [`${indent}${alsoWords('nl')}:`, ...also.flatMap((claim) => claimLines(claim, indent, screen))];
}

function claimLines({ voice, text, citations: [citation] }: Claim, indent: string, screen: Screen): string[] {
  const { style, width } = screen;
  const found = [citation.documentTitle, placeOf(citation.path), citation.source, citation.url]
    .filter((part) => part !== null)
    .join(' · ');
  return [
    indent + wrap(`${badge(voice, screen)} “${flat(text)}”`, width, indent, indent.length),
    indent + style('dim', wrap(flat(found), width, indent, indent.length)),
  ];
}
