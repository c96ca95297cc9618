import { type Matrix, MOST_ROWS } from '../../src/briefing/position/matrix.ts';
import { positionWords, ROW_LABELS } from '../../src/briefing/words.ts';
import { ASPECTS } from '../../src/reader/verdict.ts';
import type { Terminal } from '../terminal.ts';
import { markers, sourceLines } from './answer.ts';
import { CLOSING } from './claim.ts';
import { flat, shorten, table, wrap } from './text.ts';

const MAX_TITLE = 60;

/** A line for every document, with the number of the source beside each verdict. */
export function renderMatrix(
  { rows, without, cut }: Matrix,
  screen: Pick<Terminal, 'style' | 'width'>,
): string {
  const { style, width } = screen;
  const [header = '', ...lines] = table([
    ['ID', ...ASPECTS.map((aspect) => ROW_LABELS.nl[aspect].toUpperCase()), 'TITEL'],
    ...rows.map(({ documentId, title, cells }) => [
      flat(documentId),
      ...cells.map(({ position, claims }) =>
        [positionWords(position, 'nl'), ...claims.map(markers)].join(' '),
      ),
      shorten(flat(title), MAX_TITLE),
    ]),
  ]);
  const claims = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims));
  return [
    ...(rows.length === 0 ? ['Er zijn geen oordelen gevonden.'] : [style('bold', header), ...lines]),
    '',
    ...(without.length === 0 ? [] : [wrap(`Zonder oordeel: ${without.map(flat).join(', ')}.`, width), '']),
    ...(cut ? [`Er zijn meer stukken dan de ${MOST_ROWS} die hier passen; noem ids om te kiezen.`, ''] : []),
    ...sourceLines({ claims, language: 'nl' }, screen),
    style('dim', wrap(CLOSING, width)),
    '',
  ].join('\n');
}
