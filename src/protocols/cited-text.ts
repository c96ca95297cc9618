import type { Answer, Citation } from '../answer/answer.ts';
import { escaped } from '../answer/markdown.ts';
import { leadOf, numbersOf } from '../answer/model/shown-lead.ts';
import { tableWords } from '../answer/words/table-words.ts';
import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import { citationUrl } from '../web/parts/links.ts';
import { MODEL_WORDS } from '../web/words/model-words.ts';
import { WORDS } from '../web/words/words.ts';

/** A marker such as [1] in a text, by its characters, and what it refers to. */
interface Marker {
  readonly start: number;
  readonly end: number;
  readonly citation: Citation;
}

/** An answer as text that stands on its own in another program. */
interface CitedText {
  /** What comes behind the text of the answer, a paragraph each: what a model said of it, where it is from, the sources. */
  readonly below: readonly string[];
  /** By their characters in the text of the answer. */
  readonly markers: readonly Marker[];
}

/** A marker that we wrote: a bracket from a document has a backslash before it. */
const MARKER = /(?<!\\)\[(\d+)\]/g;

/**
 * What makes the Markdown of an answer stand on its own. `home` is where readers reach Notabene: with it a source links
 * to its exact characters, without it to the official publication, if there is one.
 */
export function citedText(answer: Answer, home: string | null): CitedText {
  const citations = new Map(
    answer.claims.flatMap((claim) => claim.citations).map((citation) => [citation.number, citation]),
  );
  const markers = [...answer.text.matchAll(MARKER)].flatMap(({ 0: { length }, 1: number, index }) => {
    const citation = citations.get(Number(number));
    return citation === undefined ? [] : [{ start: index, end: index + length, citation }];
  });
  const { sources, degraded, provenance, provenanceOfRefusal } = WORDS[answer.language];
  const beside = besideQuotes(answer);
  const below = [
    ...beside,
    ...(beside.length > 0 ? [MODEL_WORDS[answer.language].byModel] : []),
    ...(answer.degraded === null ? [] : [degraded[answer.mode]]),
    answer.claims.length > 0 ? provenance : provenanceOfRefusal,
    ...(citations.size > 0 ? [`**${sources}**`] : []),
    ...[...citations.values()].map((citation) => footnote(answer, citation, home)),
  ];
  return { below: below.map((paragraph) => `\n\n${paragraph}`), markers };
}

/** The line of a model and its translations, which are checked when the quotes are there already. */
const besideQuotes = (answer: Answer): string[] => {
  const { claims, language } = answer;
  const lead = leadOf(answer);
  const marked = MODEL_WORDS[language].translated;
  return [
    ...(lead === null
      ? []
      : [`**${escaped(lead.text)}** ${numbersOf(lead)}${lead.translated ? ` (${marked})` : ''}`]),
    ...claims.flatMap(({ citations, translation }) =>
      translation === undefined
        ? []
        : [`${numbersOf({ citations })} ${escaped(translation.text)} (${marked})`],
    ),
  ];
};

function footnote({ language }: Answer, citation: Citation, home: string | null): string {
  const { number, documentTitle, textType, path, page, quote } = citation;
  const table = tableWords(citation, language);
  const url = citationUrl(citation, home);
  const title = escaped(documentTitle);
  const linked = url === null ? title : `[${title}](${inBrackets(url)})`;
  const named = [
    textType === null ? linked : `${linked} (${escaped(textType)})`,
    ...(path.length > 0 ? [escaped(path.join(' › '))] : []),
    ...(page === null ? [] : [WORDS[language].page(page)]),
    ...(table === null ? [] : [escaped(table)]),
  ];
  return `[${number}] ${named.join(', ')}: “${escaped(collapseWhitespace(quote))}”`;
}

/** An address that Markdown's own brackets can hold. */
const inBrackets = (url: string): string =>
  url.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
