import type { LetterRow } from '../../briefing/letter/rows.ts';
import type { Resource } from './resource-schemas.ts';

/** The questions of a letter with their drafts, as JSON. */
export const letterResource = ({
  rows,
  more,
}: {
  readonly rows: readonly LetterRow[];
  readonly more: number;
}): Resource<'Letter'> => ({
  questions: rows.map(({ number, text, status, draft, claims, remarks, nearest, choices }) => ({
    number,
    question: text,
    status,
    draft,
    claims: claims.map(({ text: said, voice, modality, citations }) => ({
      text: said,
      voice,
      modality,
      citations: citations.map(({ table, ...citation }) => ({
        ...citation,
        path: [...citation.path],
        ...(table === undefined ? {} : { table: { ...table, columns: [...table.columns] } }),
      })),
    })),
    remarks: [...remarks],
    nearest: nearest.map((near) => ({ ...near, path: [...near.path] })),
    choices: choices.map(({ title, dossier }) => ({ title, dossier })),
  })),
  more,
});
