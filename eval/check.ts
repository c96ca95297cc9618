import { collapseWhitespace } from '../src/documents/collapse-whitespace.ts';
import { type Dossier, type DossierQuestion, SORTS } from './dossier.ts';
import { keyOf } from './split.ts';

/** What is wrong with the labels of a dossier, and what it holds. */
export interface Checked {
  readonly problems: readonly string[];
  /** What may be meant so. */
  readonly remarks: readonly string[];
  readonly summary: string;
}

/** Checks that every label stands verbatim in a document, and that questions have what scoring needs. */
export function checkDossier({ name, documents, questions }: Dossier): Checked {
  const texts = new Map(
    [...documents].map(([file, text]) => [file.replace(/\.md$/, ''), collapseWhitespace(text)]),
  );
  const ids = new Set<string>();
  const problems = questions.flatMap((question) => {
    const found = problemsOf(question, name, texts).map((problem) => `${keyOf(question)}: ${problem}`);
    if (ids.has(question.id)) found.push(`${keyOf(question)}: the id is there twice`);
    ids.add(question.id);
    return found;
  });
  if (documents.size < 3) problems.unshift('there are fewer than three documents');
  const kinds = [...Map.groupBy(questions, ({ kind }) => kind)].map(([kind, of]) => `${kind} ${of.length}`);
  return {
    problems,
    remarks: questions.flatMap((question) => remarksOf(question, texts)),
    summary: `${documents.size} documents, ${questions.length} questions (${kinds.join(', ')})`,
  };
}

function problemsOf(
  { gold, also = [], not = [], answerable, voice, answer, sort, dossier }: DossierQuestion,
  name: string,
  texts: ReadonlyMap<string, string>,
): string[] {
  const problems: string[] = [];
  if (dossier !== name) problems.push(`it is of dossier ${dossier}`);
  if (answerable) {
    if (gold.length === 0 || gold.some((fact) => fact.length === 0))
      problems.push('a needed fact is missing');
    if (voice === undefined || !answer) problems.push('speaker or answer is missing');
  } else {
    if (gold.length > 0) problems.push('it is unanswerable, and has a needed fact');
    if (sort === undefined || !SORTS.includes(sort)) problems.push('its sort is missing');
  }
  // Of the sentence itself nothing is shown: it may be of the test set.
  const missing = [...gold.flat(), ...also, ...not].filter(
    (sentence) => holding(sentence, texts).length === 0,
  );
  if (missing.length > 0) problems.push(`not verbatim: ${missing.length} of its sentences`);
  return problems;
}

const holding = (sentence: string, texts: ReadonlyMap<string, string>): string[] =>
  [...texts].filter(([, text]) => text.includes(collapseWhitespace(sentence))).map(([id]) => id);

/** A needed fact may also stand in another document than those named. */
function remarksOf(question: DossierQuestion, texts: ReadonlyMap<string, string>): string[] {
  const { gold, docs } = question;
  const elsewhere = gold.flat().flatMap((sentence) => {
    const where = holding(sentence, texts);
    return where.some((document) => docs.includes(document)) ? [] : where;
  });
  return elsewhere.length === 0
    ? []
    : [
        `${keyOf(question)}: a needed fact stands in ${[...new Set(elsewhere)].join(', ')}, which its docs do not name`,
      ];
}
