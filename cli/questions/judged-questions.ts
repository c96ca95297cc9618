import { createHash } from 'node:crypto';
import type { DossierQuestion } from '../../eval/dossier.ts';
import { collapseWhitespace } from '../../src/documents/collapse-whitespace.ts';
import type { Document, Voice } from '../../src/documents/document.ts';
import { slug } from '../../src/documents/identity/identity.ts';
import type { SearchIndex, StoredDocument } from '../../src/search/index.ts';
import type { Feedback, Place } from '../../src/web/api/feedback-store.ts';

/** What readers said of answers, as questions of a dossier. */
export interface Judged {
  readonly questions: readonly DossierQuestion[];
  /** Sentences that stand in no document any more. */
  readonly gone: number;
  /** Questions without a sentence that answers them, as far as is known. */
  readonly without: number;
}

/** The kind of these questions: readers do not say which it is. */
const KIND = 'feedback';

/** What was said of one sentence. */
interface Votes {
  readonly held: StoredDocument;
  readonly place: Place;
  /** How many said that it answers, less how many said that it does not. */
  sum: number;
}

/**
 * The questions that readers sent along, each with the sentences that answer it: those that they chose, and those of an
 * answer with a thumb up. A thumb down counts against each sentence of its answer, so that where readers differ the most
 * of them decide. What was asked after the same questions is one question. Any one sentence gives the fact that is needed:
 * who chose two said of each that it is the answer, and of those of one answer nobody said which of them did it.
 */
export async function judgedQuestions(
  given: readonly Feedback[],
  index: SearchIndex,
  dossier: string,
): Promise<Judged> {
  const asked = Map.groupBy(
    given.filter(({ question }) => question !== null),
    ({ question, thread }) => JSON.stringify([...(thread ?? []), question ?? ''].map(collapseWhitespace)),
  );
  const questions: DossierQuestion[] = [];
  let [gone, without] = [0, 0];
  for (const [key, said] of asked) {
    const votes = new Map<string, Votes>();
    for (const { verdict, places } of said)
      for (const place of places ?? []) {
        const held = await index.held(place.documentId);
        if (held === undefined || !held.document.text.includes(place.quote)) {
          gone += 1;
          continue;
        }
        const label = collapseWhitespace(place.quote);
        const known = votes.get(label) ?? { held, place, sum: 0 };
        known.sum += verdict === 'down' ? -1 : 1;
        votes.set(label, known);
      }
    const answering = [...votes].filter(([, { sum }]) => sum > 0).sort(([, a], [, b]) => b.sum - a.sum);
    const [first] = answering;
    if (first === undefined) {
      without += 1;
      continue;
    }
    const not = [...votes].flatMap(([label, { sum }]) => (sum < 0 ? [label] : []));
    const [label, { held, place }] = first;
    questions.push({
      id: `${dossier}-${KIND}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`,
      dossier,
      question: said[0]?.question ?? '',
      thread: said[0]?.thread ?? [],
      lang: said.find(({ language }) => language !== null)?.language ?? 'nl',
      kind: KIND,
      answerable: true,
      gold: [answering.map(([quote]) => quote)],
      ...(not.length > 0 && { not }),
      docs: [...new Set(answering.map(([, each]) => slug(each.held.document.id)))],
      voice: voiceOf(held, place),
      answer: label,
    });
  }
  return { questions, gone, without };
}

/** Who says a sentence: the sentence of the document that holds where it begins, or else its passage. */
function voiceOf({ document, passages }: StoredDocument, { passageId, quote, start }: Place): Voice {
  const at = document.text.startsWith(quote, start) ? start : document.text.indexOf(quote);
  const sentence = passages
    .flatMap(({ sentences }) => sentences)
    .find((each) => each.start <= at && at < each.end);
  return sentence?.voice ?? passages.find(({ id }) => id === passageId)?.voice ?? 'proces';
}

/** A document as a dossier has it: Markdown with front matter, over the text that labels are quoted from. */
export function dossierDocument(document: Document): string {
  const { id, kind, title, date, language, sender, collection, textType, text, blocks } = document;
  const fields = {
    id: slug(id),
    soort: kind,
    titel: title,
    datum: date,
    taal: language,
    afzender: sender?.name,
    collectie: collection,
    soort_tekst: textType,
  };
  const head = Object.entries(fields).flatMap(([key, value]) =>
    value ? [`${key}: ${JSON.stringify(value)}`] : [],
  );
  const marks = { heading: '## ', item: '- ', paragraph: '' } as const;
  let [body, from] = ['', 0];
  for (const { type, start, end } of blocks) {
    body += text.slice(from, start) + marks[type] + text.slice(start, end);
    from = end;
  }
  return ['---', ...head, '---', '', body + text.slice(from), ''].join('\n');
}
