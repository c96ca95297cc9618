import type { Hit, SearchIndex } from '../../src/search/index.ts';
import type { Terminal } from '../terminal.ts';
import { badge, placeOf } from './badge.ts';
import { flat, wrap } from './text.ts';

/** Passages found, best first, each with who speaks and where it stands. */
export function renderHits(
  hits: readonly Hit[],
  index: SearchIndex,
  terminal: Pick<Terminal, 'style' | 'width'>,
): string {
  if (hits.length === 0) return 'Geen passages gevonden in deze stukken.\n';
  const { style, width } = terminal;
  const lines: string[] = [];
  hits.forEach(({ passage, score }, position) => {
    const title = index.document(passage.documentId)?.title ?? passage.documentId;
    lines.push(
      `${position + 1}. ${badge(passage.voice, terminal)} ${style('bold', flat(title))}`,
      style('dim', `   ${placeOf(passage.path)} (${flat(passage.id)}, score ${score.toFixed(2)})`),
      `   ${wrap(flat(passage.text), width, '   ', 3)}`,
      '',
    );
  });
  return lines.join('\n');
}
