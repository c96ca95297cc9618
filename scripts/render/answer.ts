import type { Answer, Citation, Claim } from '../../src/answer/answer.ts';
import type { Language } from '../../src/documents/document.ts';
import { MODALITY_MARKS } from '../../src/web/voices.ts';
import type { Terminal } from '../terminal.ts';
import { badge, placeOf } from './badge.ts';
import { flat, wrap } from './text.ts';

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
    ...claimLines(answer.claims, screen),
    ...refusalLines(answer, screen),
    ...sourceLines(answer, words.sources, screen),
    ...nearestLines(answer, words.nearest, screen),
    screen.style('dim', wrap(words.closing, screen.width)),
    '',
  ].join('\n');
}

/** Claims that follow each other with the same speaker and document stand under one badge. */
function claimLines(claims: readonly Claim[], screen: Screen): string[] {
  const lines: string[] = [];
  let above: Claim | undefined;
  for (const claim of claims) {
    const [{ documentId, documentTitle }] = claim.citations;
    if (above?.voice !== claim.voice || above.citations[0].documentId !== documentId)
      lines.push(
        ...(above ? [''] : []),
        `${badge(claim.voice, screen)} ${screen.style('bold', flat(documentTitle))}`,
      );
    lines.push(`- ${wrap(`${firmness(claim)}${spoken(claim)} ${markers(claim)}`, screen.width, '  ', 2)}`);
    above = claim;
  }
  return lines.length === 0 ? [] : [...lines, ''];
}

/** `[verwacht] ` before what has not happened yet. */
function firmness({ modality }: Claim): string {
  const mark = MODALITY_MARKS[modality];
  return mark === null ? '' : `[${mark}] `;
}

/** The words of a claim without its markers, which `markers` puts back. */
function spoken({ text }: Claim): string {
  return flat(text).replace(/(?: ?\[\d{1,3}\])+$/, '');
}

function markers({ citations }: Claim): string {
  return [...new Set(citations.map(({ number }) => `[${number}]`))].join('');
}

/** What is missing, or why there is no answer. */
function refusalLines({ message, missing }: Answer, { width }: Screen): string[] {
  const lines = [
    ...(message === null ? [] : [wrap(flat(message), width)]),
    ...missing.map((each) => `- ${wrap(flat(each), width, '  ', 2)}`),
  ];
  return lines.length === 0 ? [] : [...lines, ''];
}

/** Every number stands for one quote, however often it is referred to. */
function sourceLines({ claims }: Answer, title: string, screen: Screen): string[] {
  const byNumber = new Map(
    claims.flatMap(({ citations }) => citations).map((citation) => [citation.number, citation]),
  );
  if (byNumber.size === 0) return [];
  return [
    screen.style('bold', title),
    ...[...byNumber.values()]
      .sort((one, other) => one.number - other.number)
      .flatMap((citation) => sourceOf(citation, screen)),
  ];
}

function sourceOf(citation: Citation, { style, width }: Screen): string[] {
  const label = `[${citation.number}] `;
  const indent = ' '.repeat(label.length);
  const found = citation.url === null ? citation.source : `${citation.source} · ${citation.url}`;
  return [
    label + style('bold', wrap(flat(citation.documentTitle), width, indent, label.length)),
    indent + style('dim', wrap(placeOf(citation.path), width, indent, indent.length)),
    indent + wrap(`“${flat(citation.quote)}”`, width, indent, indent.length),
    indent + style('dim', wrap(flat(found), width, indent, indent.length)),
    '',
  ];
}

function nearestLines({ nearest }: Answer, title: string, screen: Screen): string[] {
  if (nearest.length === 0) return [];
  const { style, width } = screen;
  return [
    style('bold', title),
    ...nearest.flatMap(({ voice, documentTitle, path, quote }) => [
      `- ${badge(voice, screen)} ${flat(documentTitle)}`,
      `  ${style('dim', wrap(placeOf(path), width, '  ', 2))}`,
      `  ${wrap(`“${flat(quote)}”`, width, '  ', 2)}`,
      '',
    ]),
  ];
}
