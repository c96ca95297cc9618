import { describe, expect, it } from 'vitest';
import { withoutPersons, withoutPersonsInName } from '../../../src/documents/privacy/withhold-persons.ts';
import { parseText } from '../../fixtures/documents/read.ts';

const read = (text: string): string =>
  parseText(text).document.text.replaceAll('[persoonsgegevens]', '[x]').replaceAll(/\s+/g, ' ');

/** Nobody's names: whoever is meant, the words beside the name say so, not the name itself. */
describe('row 92: the name of somebody who holds no public office', () => {
  it.each([
    ['Tijdens het overleg vroeg Annelies Verzonnen (BZ) naar de kosten.', 'vroeg [x] (BZ) naar'],
    ['- Kees van der Fictief: tekst aanpassen voor 1 juni', '[x]: tekst aanpassen'],
    ['Uw contact is mr. dr. E.A. van Verzonnen. De brief gaat over hout.', 'is [x]. De brief'],
    ['Mevrouw Fictief van Directie Europa licht dit toe.', '[x] van Directie Europa'],
    ['10.00 opening (Ruben Fictiefsma)', 'opening ([x])'],
    ['Mr. T. Fictief (geboren 3 mei 1981) is benoemd.', 'geboren [x]) is'],
    ['Woonadres: Kerkstraat 12, 1234 AB Verzonnendam', 'Woonadres: [x]'],
  ])('goes out of running text: %s', (text, expected) => {
    expect(read(`De Raad spreekt over hout.\n\n${text}\n`)).toContain(expected);
  });

  it('goes wherever its owner is named by a part of it, or signs by its letters', () => {
    const text = read(
      'Opgesteld door: Machteld van Fictief\n\nMachteld stuurt de tekst rond.\n\nDe nota is akkoord (MvF) voor de Raad.\n',
    );
    expect(text).not.toMatch(/Machteld|MvF/);
  });

  it('goes out of the name and the id of a file, also without capitals', () => {
    for (const name of ['20330504 reactie Annelies Fictiefsma.docx', 'reactie-annelies-fictiefsma.docx'])
      expect(withoutPersonsInName(name)).toMatch(/reactie[ -]\[persoonsgegevens\]\.docx$/);
    const { document } = parseText('De Raad spreekt over hout.\n', {
      name: 'reactie-annelies-fictiefsma.txt',
    });
    expect(JSON.stringify(document)).not.toMatch(/fictiefsma/i);
  });
});

describe('what only looks like a name', () => {
  it.each([
    'De minister van Economische Zaken, J.W. Echt',
    'Motie van het lid Zeeman over de kosten voor gemeenten',
    'Minister Echt zei in de Raad dat Nederland de verordening steunt.',
    'De Wet Mulder maakt een bestuurlijke boete mogelijk.',
    'De Prinses Beatrixsluis en het Julianakanaal horen tot het kernnetwerk.',
    'In het arrest Van Gend & Loos legde het Hof de directe werking vast.',
    'Fiche: Mededeling Global Gateway 2.0',
    'Frankrijk, Mali en Noord-Macedonië steunen artikel 4.',
    'Het kabinet adviseert scenario B. Scenario A is te duur.',
    'De Raad Concurrentievermogen en het Europees Economisch en Sociaal Comité',
  ])('stays: %s', (text) => {
    expect(withoutPersons(text)).toBe(text);
  });
});

describe('row 70: a hostile text', () => {
  it.each(['A', 'A.B.C.', ',', 'a', '.', 'ZQWERX ', 'Fictief, '])(
    'of %j is read to its end',
    (unit) => {
      const text = `Xx a${unit.repeat(500_000 / unit.length)}b`;
      expect(withoutPersons(`${text}\nmr. A. Verzonnen`)).toMatch(/\[persoonsgegevens\]$/);
    },
    // Half a second each; what is quadratic takes minutes.
    10_000,
  );
});
