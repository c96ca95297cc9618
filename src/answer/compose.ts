import type { Document, Language } from '../documents/document.ts';
import type { Choice, Claim, Nearest } from './answer.ts';
import { escaped } from './markdown.ts';
import { besideTable } from './words/table-words.ts';
import { leadOf, NEAREST_LEAD, OTHERWISE_LEAD } from './words/wording.ts';

const markers = ({ citations }: Claim): string =>
  [...new Set(citations.map(({ number }) => `[${number}]`))].join('');

/** The answer as Markdown, a claim at a time: joined, its pieces are the text of the answer. */
export interface Composer {
  /** The piece that a claim adds; the heading too, where another speaks than before it, or in another document. */
  claim(claim: Claim): string;
  /** What stands below the claims. */
  below(missing: readonly string[], notes: readonly string[]): string;
}

/** Composes in the order in which claims come; a heading stands again where its speaker comes again. */
export function composer(documents: (id: string) => Document | undefined, language: Language): Composer {
  let heading = '';
  return {
    claim(claim) {
      const document = documents(claim.citations[0].documentId);
      if (!document) return '';
      const lead = leadOf(claim.voice, document, language);
      const line = `- ${escaped(claim.text + besideTable(claim.citations, language))} ${markers(claim)}`;
      if (lead === heading) return `\n${line}`;
      const above = heading === '' ? '' : '\n\n';
      heading = lead;
      return `${above}${lead}\n\n${line}`;
    },
    below: (missing, notes) =>
      [missing, notes]
        .flatMap((texts) => (texts.length > 0 ? [`\n\n${escaped(texts.join(' '))}`] : []))
        .join(''),
  };
}

/** A refusal, what must be known with it, and what comes nearest, quoted. */
export function composeRefusal(
  message: string,
  notes: readonly string[],
  nearest: readonly Nearest[],
  corrected: boolean,
  language: Language,
): string {
  const said = [message, ...notes].map(escaped).join('\n\n');
  if (nearest.length === 0) return said;
  const quotes = nearest.map(
    ({ quote, documentTitle }) => `- "${escaped(quote)}" (${escaped(documentTitle)})`,
  );
  return [said, '', `${(corrected ? OTHERWISE_LEAD : NEAREST_LEAD)[language]}:`, '', ...quotes].join('\n');
}

/** A question back, with what each dossier would answer, quoted. */
export function composeChoices(message: string, choices: readonly Choice[], language: Language): string {
  const would = language === 'nl' ? 'Daar staat' : 'It says';
  const lines = choices.map(
    ({ title, place: { quote } }) => `- **${escaped(title)}**. ${would}: "${escaped(quote)}"`,
  );
  return [escaped(message), '', ...lines].join('\n');
}
