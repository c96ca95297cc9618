import type { Timeline } from '../../../src/briefing/timeline/event.ts';
import { timelineOf } from '../../../src/briefing/timeline/timeline.ts';
import type { Document } from '../../../src/documents/document.ts';
import { linksOf } from '../../../src/documents/links/links.ts';
import type { FrontMatter } from '../../../src/documents/source.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import { type Reading, readDocuments } from '../../../src/search/reading.ts';
import { paper } from '../../search/papers.ts';
import { PlainIndex } from '../../search/plain.ts';

/** Documents as a build would hold them, with their links. */
export function readingOf(documents: readonly Document[]): Promise<Reading> {
  const links = linksOf(documents);
  const index = new PlainIndex(
    documents.map((document) => ({
      document,
      passages: passagesOf(document),
      links: links.get(document.id) ?? [],
    })),
  );
  return readDocuments(
    index,
    documents.map(({ id }) => id),
  );
}

/** The timeline over documents, seen from a day. */
export async function timelineOver(documents: readonly Document[], on = '2031-06-01'): Promise<Timeline> {
  return timelineOf(
    await readingOf(documents),
    documents.map(({ id }) => id),
    { on },
  );
}

/** A fictional nota that holds these words under "Proces", and others under "Aanleiding". */
export const nota = (proces: string, aanleiding = '', more: FrontMatter = {}): Document =>
  paper(
    'nota-gevelbanken',
    'Nota Gevelbanken (fictief)',
    `## 1. Aanleiding\n\n${aanleiding}\n\n## 4. Toelichting\n\n### Proces\n\n${proces}\n`,
    { soort: 'nota', ...more },
  );

/** A fictional fiche on the same. */
export const fiche = (more: FrontMatter = {}, body = ''): Document =>
  paper(
    'kst-22112-9501',
    'Fiche: Verordening gevelbanken (fictief)',
    `## 1. Algemene gegevens\n\n### b) Datum ontvangst Commissiedocument\n\n4 december 2030\n\n### c) Nr. Commissiedocument\n\nCOM(2030) 950\n\n${body}\n`,
    {
      soort: 'fiche',
      datum: '2031-01-30',
      referenties: { kamerstuk: ['kst-22112-9501'] },
      ...more,
    },
  );

/** An event in one line: `bnc 2031-01-21 gepland context`. */
export const lines = ({ events }: Timeline): string[] =>
  events.map(({ step, date, part, latest, status, year }) =>
    [step, latest ? 'uiterlijk' : null, part, date ?? '-', status, year]
      .filter((each) => each !== null)
      .join(' '),
  );
