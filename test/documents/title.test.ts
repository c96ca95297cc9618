import { describe, expect, it } from 'vitest';
import { parseText } from '../fixtures/documents/read.ts';

const titleOf = (body: string, name = 'stuk.txt'): string => parseText(body, { name }).document.title;

describe('the title of a proposal of the Commission', () => {
  it.each([
    [
      'over the lines of a title page',
      `EUROPESE COMMISSIE\n\nBrussel, 4.3.2031\n\nCOM(2031) 58 final\n\nVoorstel voor een\n\nVERORDENING VAN HET EUROPEES PARLEMENT EN DE RAAD\n\nbetreffende de plaatsing van regentonnen\n\n(Voor de EER relevante tekst)\n\nTOELICHTING\n\nDit voorstel gaat over tonnen.\n`,
      'Voorstel voor een verordening van het Europees Parlement en de Raad betreffende de plaatsing van regentonnen',
    ],
    [
      'over lines that stand apart',
      `Brussel, 4.3.2031\n\nCOM(2031) 58 final\n\nVoorstel voor een\n\nVERORDENING VAN HET EUROPEES PARLEMENT EN DE RAAD\n\nbetreffende regentonnen en tot wijziging van\n\nVerordening (EU) 2030/12\n\nDit voorstel gaat over tonnen.\n`,
      'Voorstel voor een verordening van het Europees Parlement en de Raad betreffende regentonnen en tot wijziging van Verordening (EU) 2030/12',
    ],
    [
      'on one line',
      `Brussel, 4.3.2031\n\nCOM(2031) 58 final\n\nGewijzigd voorstel voor een RICHTLIJN VAN DE RAAD inzake dorpspleinen (Voor de EER relevante tekst)\n\nDit voorstel gaat over pleinen.\n`,
      'Gewijzigd voorstel voor een richtlijn van de Raad inzake dorpspleinen',
    ],
    [
      'in English',
      `EUROPEAN COMMISSION\n\nBrussels, 4.3.2031\n\nCOM(2031) 58 final\n\nProposal for a\n\nREGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL\n\non rain barrels and their lids\n\n(Text with EEA relevance)\n\nEXPLANATORY MEMORANDUM\n\nThis proposal is about barrels.\n`,
      'Proposal for a regulation of the European Parliament and of the Council on rain barrels and their lids',
    ],
  ])('is read %s', (_how, body, title) => {
    expect(titleOf(body)).toBe(title);
  });

  it('is not that of a letter that mentions one', () => {
    const body = `Aan de Voorzitter van de Tweede Kamer\n\nBetreft: Tonnen\n\nGeachte voorzitter,\n\nVoorstel voor een verordening over tonnen is gepubliceerd.\n`;
    expect(titleOf(body)).toBe('Tonnen');
  });
});

describe('the title of a letter', () => {
  it.each([
    ['beside its label', 'Betreft: regentonnen in de stad'],
    ['below its label', 'Betreft\n\nRegentonnen in de stad'],
    ['as a row', 'Betreft – Regentonnen in de stad'],
  ])('is its subject %s', (_where, subject) => {
    const body = `Datum: 3 maart 2031\n\n${subject}\n\nGeachte voorzitter,\n\nHierbij stuur ik u een brief over tonnen.\n`;
    expect(titleOf(body)).toBe('Regentonnen in de stad');
  });

  it('without a subject is whose letter it is, as Parliament prints it', () => {
    const body = `22 112 Nieuwe Commissievoorstellen\n\nNr. 9876 BRIEF VAN DE MINISTER VAN PLEINEN EN TONNEN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 30 januari 2032\n\nGeachte voorzitter,\n\nDit is een fictieve brief.\n`;
    expect(titleOf(body)).toBe('Brief van de minister van Pleinen en Tonnen (nr. 9876)');
  });
});

describe('the title of a communication of the Commission', () => {
  it('stands below whom it is for, also where that fills more lines of capitals', () => {
    const body = `EUROPESE COMMISSIE\n\nBrussel, 4.3.2031\n\nCOM(2031) 61 final\n\nMEDEDELING VAN DE COMMISSIE AAN HET EUROPEES PARLEMENT, DE RAAD,\n\nHET EUROPEES ECONOMISCH EN SOCIAAL COMITÉ EN HET COMITÉ VAN DE REGIO'S\n\nEen Europese agenda voor dorpspleinen\n\nDorpspleinen verbinden mensen, en er komen er elk jaar minder van.\n`;
    expect(titleOf(body)).toBe('Een Europese agenda voor dorpspleinen');
  });
});
