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

describe('the top of a paper of Parliament', () => {
  const MOTION = `Tweede Kamer der Staten-Generaal\nVergaderjaar 2030-2031\n\n22 112  Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de Europese Unie\n\nNr. 9391  MOTIE VAN DE LEDEN VAN DER TON EN DEKSEL C.S.\n\nVoorgesteld 11 juni 2031\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering tonnen te tellen,\n\nen gaat over tot de orde van de dag.\n\nVan der Ton\nDeksel\n`;

  it('gives a motion its title, number and date', () => {
    expect(parseText(MOTION, { name: 'download.txt' }).document).toMatchObject({
      kind: 'motie',
      id: 'kst-22112-9391',
      title: 'Motie van de leden Van der Ton en Deksel c.s. (nr. 9391)',
      date: '2031-06-11',
      references: { kamerstuk: ['kst-22112-9391'] },
    });
  });

  it('gives a written consultation its number and date', () => {
    const body = `# Verslag van een schriftelijk overleg over de Milieuraad\n\nTweede Kamer, vergaderjaar 2030-2031, 21 501-08, nr. 1192\n\nVastgesteld 4 juni 2031\n\nDe vaste commissie heeft vragen voorgelegd.\n\n## I Vragen en opmerkingen vanuit de fracties\n\nDe leden van de fractie vragen naar tonnen.\n`;
    expect(parseText(body, { name: 'so.md' }).document).toMatchObject({
      kind: 'schriftelijk-overleg',
      id: 'kst-21501-08-1192',
      title: 'Verslag van een schriftelijk overleg over de Milieuraad',
      date: '2031-06-04',
    });
  });

  it('is not that of another paper which a motion names', () => {
    const { document } = parseText(
      '# Motie over tonnen\n\nDe Kamer,\n\nverzoekt de regering het te laten bij 22 112, nr. 9391.\n',
      {
        name: 'motie-tonnen.md',
      },
    );
    expect([document.id, document.references.kamerstuk]).toEqual(['motie-tonnen', []]);
  });
});

describe('the top of an advice of the Raad van State', () => {
  const advice = parseText(
    `# Wet op de tonnen\n\nKenmerk: W17.31.00088/IV\n\nDatum advies: woensdag 10 september 2031\n\nBij Kabinetsmissive van 14 juli 2031 is bij de Afdeling advisering van de Raad van State een voorstel aanhangig gemaakt.\n\nDe Afdeling adviseert de boete te schrappen.\n\nDe vice-president van de Raad van State\n`,
    { name: 'advies.md' },
  ).document;

  it('gives its number and date, and who signs it gives its sender', () => {
    expect(advice).toMatchObject({
      kind: 'advies',
      title: 'Wet op de tonnen (W17.31.00088/IV)',
      date: '2031-09-10',
      sender: { name: 'Raad van State', type: 'adviseur' },
    });
  });
});

describe('the ministry of a letter', () => {
  it('is that of the minister who sends it', () => {
    const body = `Geachte voorzitter,\n\nIk informeer uw Kamer over tonnen van het ministerie van Financiën.\n\nHoogachtend,\n\nDE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,\n\nA. Fictief\n`;
    expect(parseText(body, { name: 'brief.txt' }).document.ministries).toEqual([
      'Infrastructuur en Waterstaat',
    ]);
  });
});
