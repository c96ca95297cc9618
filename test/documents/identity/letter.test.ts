import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import type { FrontMatter } from '../../../src/documents/source.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import { parseText } from '../../fixtures/documents/read.ts';

const read = (body: string, name = 'brief.txt', frontMatter: FrontMatter | null = null): Document =>
  parseText(body, { name, frontMatter }).document;
/** "heading: voice modality, first words" of every sentence. */
const spoken = (document: Document): string[] =>
  passagesOf(document).flatMap(({ path, sentences }) =>
    sentences.map(
      ({ voice, start, end }) =>
        `${path.join(' › ')}: ${voice}, ${document.text.slice(start, end).split(' ').slice(0, 3).join(' ')}`,
    ),
  );

const BODY = `Met deze brief informeer ik uw Kamer over de onderhandelingen over dorpspleinen. Dit is fictief.

Stand van de onderhandelingen

Ik steun het compromis dat nu op tafel ligt en dat de pleinen groener maakt. De Commissie stelt voor om pleinen te tellen.

Financiële gevolgen

Ik maak mij zorgen over de kosten van het voorstel voor kleine gemeenten.
`;
const SPOKEN = [
  ': kabinet, Met deze brief',
  ': kabinet, Dit is fictief.',
  'Stand van de onderhandelingen: kabinet, Ik steun het',
  'Stand van de onderhandelingen: commissie, De Commissie stelt',
  'Financiële gevolgen: kabinet, Ik maak mij',
];

describe('a letter to parliament', () => {
  it('is the cabinet speaking under every heading of its own', () => {
    const document = read(`Aan de Voorzitter van de Tweede Kamer\n\nGeachte voorzitter,\n\n${BODY}`);
    expect(document.kind).toBe('kamerbrief');
    expect(spoken(document).slice(-SPOKEN.length)).toEqual(SPOKEN);
  });

  it.each([
    ['signs it', 'Het plan is te duur.\n\nDe Minister van Pleinen,\n\nT. Openbaar'],
    ['says for whom he writes', 'Mede namens de minister van Tuinen bied ik u dit plan aan.'],
    ['speaks for the cabinet', 'Namens het kabinet informeer ik u over het plan.'],
    [
      'says so after the verb',
      'Hierbij bied ik u, mede namens de staatssecretaris van Tuinen, het plan aan.',
    ],
    [
      'says for whom of them',
      'Mede namens de minister van Tuinen en de staatssecretaris van Wegen en Water bied ik u dit plan aan.',
    ],
    ['says that he is one', 'Als demissionair minister van Pleinen en Tuinen hecht ik aan dit plan.'],
  ])('is one where a minister %s', (_, body) => {
    expect(read(`Geachte voorzitter,\n\n${body}\n`).kind).toBe('kamerbrief');
  });

  it.each([
    ['whose head does not say so', 'Wij vinden dit plan te duur.\n\nHoogachtend,\n\nT. Openbaar'],
    [
      'who tells what was written in the name of the cabinet',
      'De minister schreef namens het kabinet dat het kan. Wij vinden het te duur.',
    ],
    [
      'who was written to in the name of the cabinet',
      'De minister schreef ons namens het kabinet dat het kan. Wij vinden het te duur.',
    ],
    [
      'who reminds a minister of it',
      'Als minister heeft u mij toegezegd dat ik mag meedenken. Namens het kabinet schreef u dat wij een plan krijgen.',
    ],
    [
      'who is known by the signature alone',
      'Wij vinden het te duur.\n\nHoogachtend,\n\nVereniging van Nederlandse Gemeenten',
    ],
  ])('is none of somebody else %s, and then none of its sentences is the cabinet’s', (_, body) => {
    const document = read(`Betreft: pleinen\n\nGeachte voorzitter,\n\n${body}\n`);
    expect(document.kind).toBe('brief');
    expect(spoken(document).join('\n')).not.toContain('kabinet,');
  });

  it.each([
    ['one', 'De Minister van Pleinen,\n\nT. Openbaar\n'],
    [
      'more',
      'De Minister van Pleinen,\nT. Openbaar\n\nDe Staatssecretaris van Tuinen en Water,\nT. Verzonnen\n',
    ],
  ])('is signed by %s at its end, also without a closing formula, in nobody’s words', (_, signed) => {
    const document = read(
      `Betreft: pleinen\n\nGeachte voorzitter,\n\nHet plan kost 3 miljoen euro.\n\n${signed}`,
    );
    const last = document.sections.at(-1);
    expect([last?.rubriek, last?.voice]).toEqual(['ondertekening', 'proces']);
    expect(document.text.slice(last?.start)).toBe(signed.replace(/\n+/g, '\n\n').trim());
    expect(spoken(document).join('\n')).not.toContain('kabinet, De');
  });

  it('is not signed by a minister of whom a sentence speaks', () => {
    const document = read(
      'Betreft: pleinen\n\nGeachte voorzitter,\n\nHet plan is af.\n\nDe minister van Pleinen,\n\ndie het plan schreef, is tegen.\n\nDe Minister van Pleinen,\n\nT. Openbaar\n',
    );
    expect(document.text.slice(document.sections.at(-1)?.start)).toBe(
      'De Minister van Pleinen,\n\nT. Openbaar',
    );
  });

  it('is so too as it is printed, without a salutation', () => {
    const document = read(
      `22 112 Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de Europese Unie

Nr. 9877 BRIEF VAN DE MINISTER VAN PLEINEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 30 januari 2032

${BODY}
De Minister van Pleinen,

T. Openbaar
`,
    );
    expect(document).toMatchObject({ id: 'kst-22112-9877', kind: 'kamerbrief', date: '2032-01-30' });
    const lines = spoken(document);
    // What it announces may be a step of the file; what it holds is the cabinet's.
    expect(lines).toEqual(expect.arrayContaining(SPOKEN.slice(1)));
    expect(lines.filter((line) => line.includes(': kabinet, Aan de'))).toEqual([]);
    expect(lines.filter((line) => line.includes('Den Haag'))).not.toContainEqual(
      expect.stringContaining('kabinet'),
    );
  });

  it('is so too in Markdown, with and without a salutation', () => {
    for (const salutation of ['Geachte voorzitter,\n\n', '']) {
      const document = read(
        `${salutation}Ik steun het compromis.\n\n## Proces\n\nIk verwacht een akkoord in december.\n`,
        'brief.md',
        { soort: 'kamerbrief' },
      );
      expect(spoken(document).slice(-2)).toEqual([
        ': kabinet, Ik steun het',
        'Proces: kabinet, Ik verwacht een',
      ]);
    }
  });

  it('ends with its closing: what is behind that is nobody’s position', () => {
    const document = read(
      `Geachte voorzitter,\n\n${BODY}\nHoogachtend,\n\nDe minister van Pleinen,\n\nT. Openbaar\n\nBijlage met cijfers\n\nIn de bijlage staan negen pleinen met hun oppervlak in vierkante meters.\n`,
    );
    const behind = document.sections.filter(({ start }) => start >= document.text.indexOf('Hoogachtend'));
    expect(behind.map(({ rubriek, voice }) => `${rubriek} ${voice}`)).toEqual([
      'ondertekening proces',
      'bijlage proces',
    ]);
  });

  it('has its date at the end of its address, when the lines were joined', () => {
    expect(
      read(
        'Aan de Voorzitter van de Tweede Kamer\nDen Haag, 15 september 2031\n\nGeachte voorzitter,\n\nFictief.\n',
      ).date,
    ).toBe('2031-09-15');
  });
});
