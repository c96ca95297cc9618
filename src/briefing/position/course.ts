import type { Claim } from '../../answer/answer.ts';
import type { Document } from '../../documents/document.ts';
import { isCommission } from '../../documents/structure/own-numbers.ts';
import { dossiersOf } from '../../search/documents/dossiers.ts';
import type { DocumentSummary, SearchIndex } from '../../search/index.ts';
import { readDocuments } from '../../search/reading.ts';
import { foldedOf, Quoting, sentencesOf } from '../quoted.ts';
import { type Line, versionsOf, Work } from './alignment.ts';

/** A sentence of the cabinet in a later paper, beside what it said before. */
export interface Moved {
  readonly kind: 'gewijzigd' | 'nieuw';
  /** Null where no earlier paper has a sentence that is a version of it by its words; the same may stand there in others. */
  readonly before: Claim | null;
  readonly after: Claim;
}

/** What one paper of a dossier changed of those before it. */
export interface Step {
  readonly document: Document;
  /** In the order of the paper. */
  readonly moved: readonly Moved[];
  /** Sentences of the cabinet that an earlier paper has in the same words. */
  readonly repeated: number;
  /** Sentences that were not compared, since there are too many. */
  readonly cut: number;
}

/** How the position of the cabinet moved through the papers of a dossier, the earliest first. */
export interface Course {
  /** The paper with which it begins. */
  readonly first: Document;
  readonly steps: readonly Step[];
}

/** Papers that are compared for one dossier, the newest ones. */
const MOST_PAPERS = 8;
/** Sentences shorter than this say nothing by themselves ("Het kabinet is het hiermee eens."). */
const FEWEST_CHARACTERS = 25;

/**
 * What changed in the position of the cabinet since the paper before, sentence by sentence, through all dated papers of
 * the dossier that a document is in, and through others that were named with it, since a paper may bear no number that
 * binds it; null where there is no such document, or nothing to compare. What a later paper
 * does not repeat is not said to be dropped: a letter tells less than a fiche.
 */
export async function courseOf(
  index: SearchIndex,
  id: string,
  also: readonly string[] = [],
): Promise<Course | null> {
  const dossiers = await dossiersOf(index);
  const own = dossiers.get(id)?.documents ?? [];
  const added = also.flatMap(
    (other) => dossiers.get(other)?.documents.filter((head) => head.id === other) ?? [],
  );
  const papers = [...new Map([...own, ...added].map((head) => [head.id, head])).values()]
    .filter((head) => head.date !== null && !isCommission(head) && head.voices.includes('kabinet'))
    .toSorted(byDate)
    .slice(-MOST_PAPERS);
  const reading = await readDocuments(
    index,
    papers.map((head) => head.id),
  );
  const quoting = new Quoting(reading);
  const work = new Work();
  const earlier: Line[] = [];
  const steps: Step[] = [];
  let first: Document | undefined;
  for (const head of papers) {
    const document = reading.document(head.id);
    const lines = positionsIn(quoting, head.id);
    if (document === undefined || lines.length === 0) continue;
    if (first === undefined) first = document;
    else {
      // What was said last comes first: of two versions that are as near, that one.
      const versions = versionsOf(earlier.toReversed(), lines, { split: reading.vocabulary.split, work });
      const said = (line: Line) => quoting.say([line.said])[0];
      const moved: Moved[] = [];
      let repeated = 0;
      for (const line of lines) {
        const before = versions.get(line);
        if (before === undefined) continue;
        const after = said(line);
        if (before?.folded === line.folded) repeated++;
        else if (after !== undefined)
          moved.push(
            before === null
              ? { kind: 'nieuw', before: null, after }
              : { kind: 'gewijzigd', before: said(before) ?? null, after },
          );
      }
      steps.push({ document, moved, repeated, cut: lines.length - versions.size });
    }
    earlier.push(...lines);
  }
  return first === undefined || steps.length === 0 ? null : { first, steps };
}

/** Of what the cabinet says itself, each sentence once. */
function positionsIn({ reading }: Quoting, id: string): readonly Line[] {
  const lines = sentencesOf(reading, id)
    .filter(({ sentence }) => sentence.voice === 'kabinet')
    .map((said) => ({ said, folded: foldedOf(said).trim(), part: '' }))
    .filter(({ folded }) => folded.length >= FEWEST_CHARACTERS);
  return [...new Map(lines.map((line) => [line.folded, line])).values()];
}

const byDate = (one: DocumentSummary, other: DocumentSummary): number =>
  (one.date ?? '').localeCompare(other.date ?? '') || (one.id < other.id ? -1 : 1);
