import { stripVTControlCharacters } from 'node:util';
import type { Answer, Citation, Claim } from '../../src/answer/answer.ts';
import type { Language } from '../../src/documents/document.ts';
import type { Terminal } from '../terminal.ts';
import { badge, placeOf } from './badge.ts';
import { clean, flat, wrap } from './text.ts';

type Screen = Pick<Terminal, 'style' | 'width'>;

/** The fixed words around an answer, in the language of the question. */
const WORDS: Readonly<Record<Language, { sources: string; nearest: string; closing: string }>> = {
  nl: {
    sources: 'Bronnen',
    nearest: 'Wat er het dichtst bij komt',
    closing:
      'Dit is een automatisch antwoord uit de genoemde stukken. Controleer het bij de bron voordat u het gebruikt.',
  },
  en: {
    sources: 'Sources',
    nearest: 'What comes nearest',
    closing:
      'This is an automated answer from the documents listed. Check it against the source before you use it.',
  },
};

/** An answer for a reader: who says what, and under it the numbered sources word for word. */
export function renderAnswer(answer: Answer, screen: Screen): string {
  const words = WORDS[answer.language];
  return [
    ...bodyLines(answer, screen),
    ...sourceLines(answer, words.sources, screen),
    ...(answer.status === 'answered' ? [] : nearestLines(answer, words.nearest, screen)),
    screen.style('dim', wrap(words.closing, screen.width)),
    '',
  ].join('\n');
}

/** The text line by line; before a line that is a claim stands who speaks. */
function bodyLines({ text, claims }: Answer, screen: Screen): string[] {
  const left = [...claims];
  return [
    ...text.split('\n').map((line) => {
      const claim = left.findIndex((each) => line.includes(firstLine(each)));
      const [said] = claim === -1 ? [] : left.splice(claim, 1);
      return bodyLine(line, said, screen);
    }),
    '',
  ];
}

function firstLine({ text }: Claim): string {
  return text.split('\n', 1)[0] ?? '';
}

function bodyLine(line: string, claim: Claim | undefined, screen: Screen): string {
  const [, bullet = '', rest = ''] = /^(\s*(?:[-*•]|\d+\.)\s+)?(.*)$/s.exec(clean(line)) ?? [];
  const mark = claim === undefined ? '' : `${badge(claim.voice, claim.modality, screen)} `;
  const plainLength = bullet.length + [...stripVTControlCharacters(mark)].length;
  const indent = ' '.repeat(bullet.length);
  return bullet + mark + wrap(rest, screen.width, indent, plainLength);
}

function sourceLines({ claims }: Answer, title: string, screen: Screen): string[] {
  const byNumber = new Map<number, Citation[]>();
  for (const citation of claims.flatMap(({ citations }) => citations)) {
    const same = byNumber.get(citation.number);
    if (same === undefined) byNumber.set(citation.number, [citation]);
    else if (!same.some(({ start, end }) => start === citation.start && end === citation.end))
      same.push(citation);
  }
  if (byNumber.size === 0) return [];
  return [
    screen.style('bold', title),
    ...[...byNumber]
      .sort(([one], [other]) => one - other)
      .flatMap(([number, cited]) => sourceOf(number, cited, screen)),
  ];
}

function sourceOf(
  number: number,
  [first, ...others]: readonly Citation[],
  { style, width }: Screen,
): string[] {
  if (first === undefined) return [];
  const label = `[${number}] `;
  const indent = ' '.repeat(label.length);
  return [
    label + style('bold', wrap(flat(first.documentTitle), width, indent, label.length)),
    indent + style('dim', wrap(placeOf(first.path), width, indent, indent.length)),
    ...[first, ...others].map(({ quote }) => indent + wrap(`“${flat(quote)}”`, width, indent, indent.length)),
    indent +
      style(
        'dim',
        [first.source, first.url]
          .filter((each) => each !== null)
          .map(flat)
          .join(' · '),
      ),
    '',
  ];
}

function nearestLines({ nearest }: Answer, title: string, screen: Screen): string[] {
  if (nearest.length === 0) return [];
  const { style, width } = screen;
  return [
    style('bold', title),
    ...nearest.flatMap(({ voice, documentTitle, path, quote }) => [
      `- ${badge(voice, 'vastgesteld', screen)} ${flat(documentTitle)}`,
      `  ${style('dim', wrap(placeOf(path), width, '  ', 2))}`,
      `  ${wrap(`“${flat(quote)}”`, width, '  ', 2)}`,
      '',
    ]),
  ];
}
