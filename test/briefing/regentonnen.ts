import type { Claim } from '../../src/answer/answer.ts';
import type { Paper, PaperBlock, PaperPart } from '../../src/briefing/paper/paper.ts';
import { Quoting, sentencesOf } from '../../src/briefing/quoted.ts';
import type { Document } from '../../src/documents/document.ts';
import type { Reading } from '../../src/search/reading.ts';
import { parseFixture } from '../fixtures/documents/read.ts';
import { indexOver, readAll } from '../search/papers.ts';

/** A nota of every kind of block over the fictional documents, whose claims were checked as those of a real one are. */
export async function regentonnen(): Promise<{ readonly paper: Paper; readonly reading: Reading }> {
  const names = ['fiche-verordening-regentonnen.txt', 'nota-regentonnen.txt'] as const;
  const parsed = await Promise.all(names.map(parseFixture));
  const documents = parsed.map(({ document }) => document);
  const [fiche, nota] = documents;
  if (fiche === undefined || nota === undefined) throw new Error('no fixtures');
  const reading = await readAll(await indexOver(documents));
  const under = (document: Document, heading: RegExp): readonly Claim[] => {
    const sentences = sentencesOf(reading, document.id);
    const there = sentences.filter(({ passage }) => heading.test(passage.path.at(-1) ?? ''));
    return new Quoting(reading).say(there);
  };
  const paragraph = (claims: readonly Claim[], label: string | null = null): PaperBlock => ({
    type: 'said',
    item: false,
    label,
    claims,
  });
  const items = (claims: readonly Claim[]): PaperBlock[] =>
    claims.map((each) => ({ type: 'said', item: true, label: null, claims: [each] }));
  const part = (heading: string | null, level: 1 | 2 | 3, ...blocks: PaperBlock[]): PaperPart => ({
    heading,
    level,
    blocks,
  });
  const competence = under(fiche, /^a\) Bevoegdheid/).slice(0, 1);
  const subsidiarity = under(fiche, /Subsidiariteit$/).slice(0, 1);
  const proportionality = under(fiche, /Proportionaliteit$/).slice(0, 1);
  const parts = [
    part('1. Aanleiding', 1, paragraph(under(nota, /Aanleiding/))),
    part('2. Geadviseerd besluit', 1, {
      type: 'field',
      hint: 'Wat wordt de bewindspersoon gevraagd te besluiten?',
    }),
    part('3. Kernpunten', 1, ...items(under(nota, /^3\. Kernpunten/))),
    part('4. Toelichting', 1, {
      type: 'remark',
      text: 'Het fiche is een weergave in eigen woorden; de officiële publicatie is leidend.',
    }),
    part('Proces', 2, ...items(under(nota, /Proces/)), {
      type: 'computed',
      text: 'tussen de publicatie en de Raad liggen 96 dagen (12 maart tot 16 juni 2031)',
      claims: under(nota, /Proces/).slice(0, 1),
    }),
    part('Kernpunten verordening circulaire regentonnen', 2, ...items(under(fiche, /Inhoud voorstel/))),
    part('Beoordeling', 2, paragraph(under(fiche, /^b\) Beoordeling/))),
    part(null, 2, {
      type: 'positions',
      rows: [
        {
          documentId: fiche.id,
          title: fiche.title,
          cells: [
            { position: 'positief', claims: competence },
            { position: 'positief', claims: subsidiarity },
            { position: 'positief-met-kanttekening', claims: proportionality },
          ],
        },
        {
          documentId: nota.id,
          title: nota.title,
          cells: [null, null, null].map((position) => ({ position, claims: [] })),
        },
      ],
    }),
    part('Krachtenveld', 3, ...items(under(fiche, /krachtenveld/)), {
      type: 'absent',
      label: 'Eerste Kamer',
      text: 'De stukken zeggen niets over de Eerste Kamer.',
    }),
    part('5. Informatie die niet openbaar gemaakt kan worden', 1, {
      type: 'field',
      hint: 'Welke informatie kan niet openbaar gemaakt worden, en waarom niet?',
    }),
  ];
  const paper: Paper = {
    form: 'nota',
    title: 'Nota: verordening circulaire regentonnen (fictief)',
    date: '2031-04-15',
    parts,
    citations: [],
    sources: documents.map((document) => ({
      ...document,
      number: document.references.kamerstuk[0] ?? null,
      url: `https://stukken.example/${document.id}`,
      sha256: document.source.sha256,
    })),
    fingerprint: 'fedcba9876543210'.repeat(4),
  };
  return { paper, reading };
}
