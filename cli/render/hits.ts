import { isOrder } from '../../src/passages/passage.ts';
import type { Hit } from '../../src/search/index.ts';
import { firmnessMark } from '../../src/web/words/voices.ts';
import type { Terminal } from '../terminal.ts';
import { badge, placeOf } from './badge.ts';
import { flat, wrap } from './text.ts';

const ORDER = { voice: 'proces', modality: 'opdracht' } as const;

/** Passages found, best first, each with who speaks and where it stands. */
export function renderHits(hits: readonly Hit[], terminal: Pick<Terminal, 'style' | 'width'>): string {
  if (hits.length === 0) return 'Geen passages gevonden in deze stukken.\n';
  const { style, width } = terminal;
  const lines: string[] = [];
  hits.forEach(({ document, passage, score, found, alike }, position) => {
    lines.push(
      `${position + 1}. ${badge(passage.voice, terminal)} ${style('bold', flat(document.title))}`,
      style('dim', `   ${placeOf(passage.path)} (${flat(passage.id)}, ${scored(score, found)})`),
      ...(passage.sentences.some(isOrder) ? [`   [${firmnessMark(ORDER, 'nl')}]`] : []),
      `   ${wrap(flat(passage.text), width, '   ', 3)}`,
      ...(alike.length > 0
        ? [style('dim', `   Ook in: ${alike.map(({ passage: { id } }) => flat(id)).join(', ')}`)]
        : []),
      '',
    );
  });
  return lines.join('\n');
}

/** The score of a hit; where meaning was searched too, what words and meaning say of it. */
const scored = (score: number, found: Hit['found']): string =>
  found === undefined
    ? `score ${score.toFixed(2)}`
    : `woorden ${found.words.toFixed(2)}, betekenis ${found.meaning.toFixed(2)}`;
