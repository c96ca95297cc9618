import { describe, expect, it } from 'vitest';
import { dossierOf } from '../../src/briefing/dossier.ts';
import type { PaperBlock } from '../../src/briefing/paper/paper.ts';
import { nextSteps, stepsIn, termsIn } from '../../src/briefing/steps.ts';
import type { Document } from '../../src/documents/document.ts';
import { paper } from '../search/papers.ts';
import { fiche, nota, readingOf } from './timeline/timeline-papers.ts';

const COM = { referenties: { com: ['COM(2030) 950'] } };
const LIES_BEFORE = 'Naar verwachting ligt het fiche op 30 januari 2031 voor in de MR.';
const ADOPTED = 'De ministerraad heeft het fiche op 30 januari 2031 vastgesteld.';
const letter = (proces: string): Document =>
  paper('brief', 'Brief over gevelbanken', `## Proces\n\n${proces}\n`, { soort: 'kamerbrief', ...COM });
/** A fiche on another proposal. */
const other = (body = ''): Document =>
  paper(
    'kst-22112-9502',
    'Fiche: Richtlijn dakgoten (fictief)',
    `## 1. Algemene gegevens\n\n### b) Datum ontvangst Commissiedocument\n\n5 december 2030\n\n### c) Nr. Commissiedocument\n\nCOM(2030) 960\n\n${body}\n`,
    { soort: 'fiche', datum: '2031-02-06', referenties: { kamerstuk: ['kst-22112-9502'] } },
  );

async function dossier(documents: readonly Document[], on: string | null = '2031-06-01') {
  const reading = await readingOf(documents);
  return dossierOf(
    reading,
    documents.map(({ id }) => id),
    { about: null, answered: [], narrow: [], asked: [], on },
  );
}

/** A block as a reader finds it: its words before, and those of the documents. */
const read = (blocks: readonly PaperBlock[]): string[] =>
  blocks.map((block) => {
    switch (block.type) {
      case 'said':
        return `${block.label}: ${block.claims.map(({ text }) => text).join(' ')}`;
      case 'remark':
      case 'computed':
        return block.text;
      default:
        return block.type;
    }
  });

describe('the steps of a paper', () => {
  it('show beside a status the words that decide it, whichever document is read first', async () => {
    const steps = stepsIn(await dossier([nota(LIES_BEFORE, '', COM), letter(ADOPTED)]));
    expect(read(steps)).toEqual([`30 januari 2031, Ministerraad (gebeurd): ${ADOPTED}`]);
  });

  it('name the document and its number where only its date tells of a step', async () => {
    expect(read(stepsIn(await dossier([fiche()]))).at(-1)).toBe(
      '30 januari 2031: naar de Kamer gestuurd (datum van Fiche: Verordening gevelbanken (fictief), kst-22112-9501)',
    );
  });

  it('call what the date of a document tells planned, while the paper is of before that', async () => {
    expect(read(stepsIn(await dossier([fiche()], '2031-01-15'))).at(-1)).toBe(
      '30 januari 2031: naar de Kamer, gepland (datum van Fiche: Verordening gevelbanken (fictief), kst-22112-9501)',
    );
  });

  it('show data first, and a sentence on the same step as one that does not decide', async () => {
    const sent = 'Het fiche wordt naar verwachting op 30 januari 2031 naar de Kamer verzonden.';
    expect(read(stepsIn(await dossier([nota(sent, '', COM), fiche()]))).slice(-2)).toEqual([
      '30 januari 2031: naar de Kamer gestuurd (datum van Fiche: Verordening gevelbanken (fictief), kst-22112-9501)',
      `Ook gezegd, niet bepalend voor datum en status: ${sent}`,
    ]);
  });

  it('say of what happened that its paper is of after the day, and nothing of the kind without a day', async () => {
    const documents = [nota('De BNC besprak het fiche op 21 januari 2031.')];
    expect(read(stepsIn(await dossier(documents, '2031-01-20')))).toContain(
      'Dit stuk is van na de gekozen dag.',
    );
    expect(read(stepsIn(await dossier(documents, null)))).toHaveLength(1);
  });

  it('say of which proposal they are where there are several, as the terms do', async () => {
    const made = await dossier([fiche(), other()]);
    expect(read(stepsIn(made))).toEqual([
      'Verordening gevelbanken (fictief) – 4 december 2030, Commissiedocument ontvangen (gebeurd): 4 december 2030',
      'Richtlijn dakgoten (fictief) – 5 december 2030, Commissiedocument ontvangen (gebeurd): 5 december 2030',
      'Verordening gevelbanken (fictief) – 30 januari 2031: naar de Kamer gestuurd (datum van Fiche: Verordening gevelbanken (fictief), kst-22112-9501)',
      'Richtlijn dakgoten (fictief) – 6 februari 2031: naar de Kamer gestuurd (datum van Fiche: Richtlijn dakgoten (fictief), kst-22112-9502)',
    ]);
    expect(read(termsIn(made)).map((text) => text.split(' – ')[0])).toEqual([
      'Verordening gevelbanken (fictief)',
      'Richtlijn dakgoten (fictief)',
    ]);
    expect(read(nextSteps(made).blocks)[0]).toMatch(/^Verordening gevelbanken \(fictief\) – 30 januari/);
  });

  it('of several proposals at once have their numbers', async () => {
    const both = nota(LIES_BEFORE, '', { referenties: { com: ['COM(2030) 950', 'COM(2030) 960'] } });
    const labels = read(stepsIn(await dossier([both, fiche(), other()])));
    expect(labels.find((text) => text.includes('Ministerraad'))).toMatch(
      /^COM\(2030\) 950 en COM\(2030\) 960 – 30 januari 2031, Ministerraad/,
    );
  });
});
