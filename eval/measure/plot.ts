import { COVERAGES, type Judgement, precisionAt, precisionsOf } from './risk.ts';

/** A line of the picture. */
export interface Line {
  readonly name: string;
  readonly judgements: readonly Judgement[];
}

const SIZE = { width: 620, height: 400, left: 60, right: 170, top: 24, bottom: 52 };
const COLOURS = ['#154273', '#b3470f', '#39870c'];
/** Among very few questions the share right jumps about: the line begins here. */
const FIRST = 0.02;
const POINTS = 200;

const x = (share: number): number => SIZE.left + share * (SIZE.width - SIZE.left - SIZE.right);
const y = (share: number): number => SIZE.top + (1 - share) * (SIZE.height - SIZE.top - SIZE.bottom);
const at = (value: number): string => value.toFixed(1);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Precision by coverage as an SVG picture: the share right among so many of the surest questions. */
export function plotOf(lines: readonly Line[]): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const grid = ticks.flatMap((tick) => [
    `<path d="M${at(x(tick))} ${at(y(0))}v5M${at(x(0) - 5)} ${at(y(tick))}h5" stroke="#333"/>`,
    `<path d="M${at(x(0))} ${at(y(tick))}H${at(x(1))}" stroke="#ddd"/>`,
    `<text x="${at(x(tick))}" y="${at(y(0) + 20)}" text-anchor="middle">${100 * tick}%</text>`,
    `<text x="${at(x(0) - 10)}" y="${at(y(tick) + 4)}" text-anchor="end">${100 * tick}%</text>`,
  ]);
  const ends: number[] = [];
  const drawn = lines.map(({ name, judgements }, which) => {
    const precisions = precisionsOf(judgements);
    const points = Array.from({ length: POINTS + 1 }, (_, step) => {
      const coverage = FIRST + ((1 - FIRST) * step) / POINTS;
      return `${at(x(coverage))} ${at(y(precisionAt(precisions, coverage)))}`;
    });
    const colour = COLOURS[which % COLOURS.length];
    const dashes = ['', ' stroke-dasharray="7 4"', ' stroke-dasharray="2 3"'][which % 3];
    // Names stand beside the ends of their lines, one below the other where these are close.
    const wanted = y(precisions.at(-1) ?? 0) + 4;
    const place = ends.some((end) => Math.abs(end - wanted) < 16) ? Math.max(...ends) + 16 : wanted;
    ends.push(place);
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>`,
      `<text x="${at(x(1) + 8)}" y="${at(place)}" fill="${colour}">${escaped(name)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="12" fill="#333">
<title id="t">Share right among the surest questions</title>
<desc id="d">${escaped(lines.map(({ name, judgements }) => `${name}: ${spoken(judgements)}`).join('; '))}.</desc>
<rect width="100%" height="100%" fill="#fff"/>
${grid.join('\n')}
${drawn.join('\n')}
<text x="${at(x(0.5))}" y="${SIZE.height - 12}" text-anchor="middle">share of the questions shown, surest first</text>
<text transform="translate(14 ${at(y(0.5))}) rotate(-90)" text-anchor="middle">share of those that is right</text>
</svg>
`;
}

function spoken(judgements: readonly Judgement[]): string {
  const precisions = precisionsOf(judgements);
  return COVERAGES.map(
    (share) => `${Math.round(100 * precisionAt(precisions, share))}% of the surest ${100 * share}%`,
  ).join(', ');
}
