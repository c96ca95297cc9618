import type { Citation } from '../../answer/answer.ts';
import { numbering } from '../../answer/claims.ts';
import { ownKamerstuk } from '../../documents/structure/own-numbers.ts';
import type { Reading } from '../../search/reading.ts';
import type { Paper, PaperBlock, PaperPart } from '../paper/paper.ts';
import { checkPlaces, type PickedPlace } from '../places.ts';
import { Quoting } from '../quoted.ts';
import { draftOf, type RowStatus } from './rows.ts';

/** A row as its reader sends it back: with the answer as it was edited. */
export interface EditedRow {
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  readonly status: RowStatus;
  readonly places: readonly PickedPlace[];
}

/**
 * The answers to a letter as a paper. What was not edited is quoted sentence by sentence; what was is the editor's own
 * text, and says so, with the places it rests on behind it. Places are looked up anew: what does not hold is not cited.
 */
export function letterPaper(
  reading: Reading,
  rows: readonly EditedRow[],
  {
    title,
    on,
    fingerprint,
  }: { readonly title: string; readonly on: string | null; readonly fingerprint: string },
): Paper {
  const quoting = new Quoting(reading, numbering());
  const citations = new Map<number, Citation>();
  const parts = rows.flatMap((row): PaperPart[] => {
    const checked = checkPlaces(reading, row.places, quoting);
    const claims = checked.flatMap(({ claim }) => claim ?? []);
    for (const claim of claims) for (const each of claim.citations) citations.set(each.number, each);
    const stale = checked.flatMap(({ replacedBy, place }) =>
      replacedBy === null
        ? []
        : [replaced(reading.document(place.documentId)?.title ?? '', replacedBy.title)],
    );
    const remarks: readonly PaperBlock[] = [
      ...(REMARKS[row.status] === null ? [] : [remark(REMARKS[row.status] ?? '')]),
      ...(claims.length < row.places.length ? [remark(LOST)] : []),
      ...[...new Set(stale)].map(remark),
    ];
    return [
      { heading: `Vraag ${row.number}`, level: 1, blocks: [remark(row.question)] },
      { heading: `Antwoord ${row.number}`, level: 2, blocks: [...answerBlocks(row, claims), ...remarks] },
    ];
  });
  const cited = [...citations.values()].sort((a, b) => a.number - b.number);
  const ids = [...new Set(cited.map(({ documentId }) => documentId))];
  return {
    form: 'vragen',
    title,
    date: on,
    parts,
    citations: cited,
    sources: ids.flatMap((id) => {
      const document = reading.document(id);
      if (document === undefined) return [];
      const { title: name, kind, date, textType, source } = document;
      const { url, sha256 } = source;
      return [{ id, title: name, kind, date, textType, number: ownKamerstuk(document), url, sha256 }];
    }),
    fingerprint,
  };
}

function answerBlocks({ answer }: EditedRow, claims: Parameters<typeof draftOf>[0]): readonly PaperBlock[] {
  const written = plain(answer);
  if (written === '' && claims.length === 0) return [{ type: 'field', hint: 'Antwoord' }];
  if (written === plain(draftOf(claims))) return [{ type: 'said', item: false, label: null, claims }];
  if (written === '') return [{ type: 'field', hint: 'Antwoord' }];
  return [remark(EDITED), { type: 'computed', text: written, claims }];
}

const remark = (text: string): PaperBlock => ({ type: 'remark', text });

/** Without the numbers, which are others in the file. */
const plain = (text: string): string =>
  text
    .replace(/\s*\[\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const EDITED = 'Bewerkt: deze tekst is van de opsteller; de noten zijn de vindplaatsen waar hij op rust.';
const LOST = 'Een van de vindplaatsen staat niet meer zo in de stukken en is weggelaten.';
const replaced = (title: string, by: string): string => `Let op: "${title}" is vervangen door "${by}".`;
const REMARKS: Readonly<Record<RowStatus, string | null>> = {
  antwoord: null,
  waarschijnlijk: 'Waarschijnlijk: lees het na bij de bron.',
  'bedoelt-u': 'Niet gekozen om welk dossier het gaat.',
  'niet-gevonden': 'Niet gevonden in de stukken.',
};
