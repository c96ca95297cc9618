import { describe, expect, it } from 'vitest';
import type { Document, Voice } from '../../src/documents/document.ts';
import { speakerOf } from '../../src/documents/identity/sender.ts';
import { linksOf } from '../../src/documents/links/links.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import type { SourceText } from '../../src/documents/source.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { SENDERS } from '../../src/lexicon/senders.ts';
import { sentencesOf } from '../../src/passages/sentences.ts';
import { readSource } from '../../src/sources/read.ts';

/* All papers here are fictional; they were written for these tests. */

async function read(text: string, more: Partial<SourceText> = {}): Promise<Document> {
  const file = await readSource(new TextEncoder().encode(text), 'stuk.md');
  if (file.kind === 'refused') throw new Error(file.message);
  return parseDocument({ ...file.source, ...more }, KINDS).document;
}

const paper = (soort: string, afzender: string | null, body: string): string =>
  `---\nid: fictief-stuk\nsoort: ${soort}\ntitel: "Fictief stuk"\ndatum: 2032-05-03\ntaal: nl\nbron: "Fictief, nr. 1"\n${
    afzender === null ? '' : `afzender: ${afzender}\n`
  }---\n\n${body}\n`;

/** Each sentence with who speaks in it. */
const spoken = (document: Document): [sentence: string, voice: Voice][] =>
  document.sections.flatMap((section) =>
    sentencesOf(document, section).map(({ start, end, voice }): [string, Voice] => [
      document.text.slice(start, end),
      voice,
    ]),
  );
function voiceOf(document: Document, opening: string): Voice {
  const found = spoken(document).find(([sentence]) => sentence.startsWith(opening));
  if (found === undefined) throw new Error(`No sentence opens with ${opening}`);
  return found[1];
}

const LETTER = `# Brief over lantaarnpalen

Wij vinden hogere lantaarnpalen een slecht plan. De kosten zijn voor onze leden te hoog.

Het kabinet noemt 3 miljoen euro; wij komen op 7 miljoen euro.`;

describe('a letter', () => {
  it.each([
    ['Vereniging van Lantaarnmakers', 'belanghebbende'],
    ['VNG', 'belanghebbende'],
    ['Autoriteit Persoonsgegevens', 'adviseur'],
  ] as const)('of %s says “wij” for its sender, and for nobody of state', async (afzender, voice) => {
    const document = await read(paper('brief', afzender, LETTER));
    expect(document.sender).toEqual({ name: afzender, type: voice, basis: 'opgave', claimed: false });
    expect(voiceOf(document, 'Wij vinden')).toBe(voice);
    for (const [, each] of spoken(document)) expect(['kabinet', 'commissie']).not.toContain(each);
  });

  it('of a minister is the cabinet’s', async () => {
    const document = await read(paper('brief', 'minister van Lantaarns', LETTER));
    expect(voiceOf(document, 'Wij vinden')).toBe('kabinet');
  });

  it('tells its sender by its head or its signature when front matter does not', async () => {
    const head = await read(
      'Afzender: Consumentenbond\n\nGeachte mevrouw,\n\nWij zijn tegen lagere stoepranden.\n',
    );
    expect(head.sender).toMatchObject({ type: 'belanghebbende', basis: 'briefhoofd' });
    const signed = await read(
      'Geachte leden,\n\nWij zijn tegen lagere stoepranden.\n\nMet vriendelijke groet,\n\nVereniging van Nederlandse Gemeenten\n',
    );
    expect(signed.sender).toMatchObject({ type: 'belanghebbende', basis: 'ondertekening' });
  });
});

describe('the sender of a paper that does not say it in front matter', () => {
  const senderOf = async (lines: string): Promise<Document['sender']> => (await read(lines)).sender;
  const TO_CHAMBER =
    'De voorzitter van de Tweede Kamer\n\nPostbus 99999\n\n2500 ZZ DEN HAAG\n\nDatum: 3 mei 2032\n\n';
  const TO_MINISTRY =
    'Ministerie van Lantaarns\n\nDe heer J. Fictief\n\nPostbus 99999\n\n2500 ZZ Den Haag\n\n';
  const TEXT = 'Hogere lantaarnpalen zijn een goed plan.\n\n';

  it.each([
    [
      'stands above whom the letter is for',
      `Ministerie van Lantaarns\n\nLange Stoep 1\n\n2500 ZZ Den Haag\n\n${TO_CHAMBER}Geachte voorzitter,\n\n${TEXT}`,
      { name: 'Ministerie van Lantaarns', type: 'kabinet', basis: 'briefhoofd' },
    ],
    [
      'stands below whom the letter is for',
      `${TO_CHAMBER}Ministerie van Lantaarns Lange Stoep 1\n\n2500 ZZ Den Haag\n\nGeachte voorzitter,\n\n${TEXT}`,
      { name: 'Ministerie van Lantaarns', type: 'kabinet', basis: 'briefhoofd' },
    ],
    [
      'is the minister in whose name it ends, without a closing formula and without the name of a person',
      `${TO_CHAMBER}Geachte voorzitter,\n\n${TEXT}DE STAATSSECRETARIS VAN LANTAARNS EN PALEN, A.B. Fictief\n`,
      { name: 'Staatssecretaris van Lantaarns en Palen', type: 'kabinet', basis: 'ondertekening' },
    ],
    [
      'is whoever signs, and not the ministry that the letter is for',
      `${TO_MINISTRY}Geachte heer Fictief,\n\n${TEXT}Met vriendelijke groet,\n\nKoninklijke Vereniging van Lantaarnmakers\n`,
      { name: 'Koninklijke Vereniging van Lantaarnmakers', type: 'belanghebbende', basis: 'ondertekening' },
    ],
    [
      'stands above a note',
      '# Beslisnota bij brief over lantaarnpalen\n\nMinisterie van Lantaarns\n\nTER BESLISSING\n\nAan de minister\n\n## Aanleiding\n\nEr is een brief.\n\n## Geadviseerd besluit\n\nAkkoord te gaan met de brief.\n',
      { name: 'Ministerie van Lantaarns', type: 'kabinet', basis: 'briefhoofd' },
    ],
    [
      'stands on the title page of a proposal',
      'EUROPESE\n\nCOMMISSIE\n\nBrussel, 4.3.2031\n\nCOM(2031) 58 final\n\nVoorstel voor een\n\nVERORDENING VAN DE RAAD\n\nover lantaarnpalen\n\nTOELICHTING\n\nDit voorstel gaat over palen.\n',
      { name: 'Europese Commissie', type: 'commissie', basis: 'titelpagina' },
    ],
    [
      'stands in a colophon',
      `# Handboek lantaarnpalen\n\n${TEXT}Dit is een uitgave van:\n\nMinisterie van Lantaarns\n`,
      { name: 'Ministerie van Lantaarns', type: 'kabinet', basis: 'colofon' },
    ],
  ])('%s', async (_where, body, sender) => {
    expect(await senderOf(body)).toEqual({ ...sender, claimed: false });
  });

  it.each([
    ['only names whom it is for', `${TO_MINISTRY}Geachte heer Fictief,\n\nWij zijn tegen hogere palen.\n`],
    [
      'is about the organisation above it',
      `# Europese Commissie\n\nWij vinden dat de Commissie dit goed doet.\n`,
    ],
  ])('is not told, and is nobody of state, where a paper %s', async (_how, body) => {
    const document = await read(body);
    expect(document.sender).toBeNull();
    for (const [, voice] of spoken(document)) expect(['kabinet', 'commissie']).not.toContain(voice);
  });
});

const OVERLEG = `# Verslag van een schriftelijk overleg

## I. Vragen en opmerkingen vanuit de fracties

De leden van de VVD-fractie vragen of lantaarnpalen lager kunnen.

## II. Antwoord van de minister

Het kabinet is tegen lagere lantaarnpalen. Volgens de minister zijn ze dan niet meer te zien.`;

describe('the name of a sender', () => {
  it.each([
    ['Van: Kees Kanarie, Stichting Lantaarnvrienden', 'Stichting Lantaarnvrienden'],
    ['Van: Kees Kanarie, ministerie van Lantaarns', 'Ministerie van Lantaarns'],
    ['Van: ministerie van Lantaarns, Kees Kanarie', 'Ministerie van Lantaarns'],
  ])('is that of the organisation, without who works there: %s', async (line, name) => {
    const document = await read(`${line}\n\nGeachte leden,\n\nWij zijn tegen hogere palen.\n`);
    expect(document.sender?.name).toBe(name);
  });

  it('has no person in it', async () => {
    const document = await read(
      paper('brief', '"Vereniging van Lantaarnmakers, drs. A.B. van der Fictief"', LETTER),
    );
    expect(document.sender?.name).toBe('Vereniging van Lantaarnmakers, [persoonsgegevens]');
  });
});

describe('a written consultation', () => {
  it('has the questions of the parties, and the answers of the minister', async () => {
    const document = await read(paper('verslag', 'vaste commissie voor Lantaarns', OVERLEG));
    expect(document.kind).toBe('schriftelijk-overleg');
    expect(voiceOf(document, 'De leden')).toBe('kamer');
    expect(voiceOf(document, 'Het kabinet')).toBe('kabinet');
    expect(voiceOf(document, 'Volgens de minister')).toBe('kabinet');
  });

  it.each([
    ['on a line above its text', 'Vraag 1\nKan', '\n\nAntwoord\nNee.'],
    ['before its text', 'Vraag 1: Kan', '\n\nAntwoord. Nee.'],
    ['in bold', '**Vraag 1**\nKan', '\n\n**Antwoord.** Nee.'],
  ])('has each of them where it is announced %s', async (_, question, answer) => {
    const body = `# Verslag van een schriftelijk overleg\n\n${question} de minister aangeven of palen lager kunnen?${answer} Lagere palen staan niet in de tekst.`;
    const document = await read(paper('verslag', 'vaste commissie voor Lantaarns', body));
    expect(spoken(document)).toEqual([
      ['Kan de minister aangeven of palen lager kunnen?', 'kamer'],
      ['Nee.', 'kabinet'],
      ['Lagere palen staan niet in de tekst.', 'kabinet'],
    ]);
  });
});

describe('somebody else’s document', () => {
  it('tells of the cabinet in the name of its sender', async () => {
    const body =
      '# Reactie\n\nHet kabinet wil lagere lantaarnpalen, maar onze leden betalen. Volgens het kabinet kan dat.';
    const document = await read(paper('brief', 'VNG', body));
    expect(spoken(document).map(([, voice]) => voice)).toEqual(['belanghebbende', 'belanghebbende']);
  });

  it('speaks of a bill, which is no proposal of the Commission', async () => {
    const body = '# Advies\n\nHet wetsvoorstel wijst gemeenten aan als toezichthouder op lantaarnpalen.';
    const document = await read(paper('advies', 'Raad van State', body));
    expect(voiceOf(document, 'Het wetsvoorstel')).toBe('adviseur');
  });
});

describe('advice in a decision note', () => {
  it('is the officials’, and what a party asks is the party’s', async () => {
    const document = await read(
      paper(
        'nota',
        'ministerie van Lantaarns',
        `# Beslisnota lantaarnpalen

## Geadviseerd besluit

In te stemmen met lagere lantaarnpalen.

## Kernpunten

Wij adviseren u de eis van vier meter te laten vallen.

## Politieke context

De BBB-fractie vraagt om hogere lantaarnpalen.`,
      ),
    );
    expect(voiceOf(document, 'In te stemmen')).toBe('ambtelijk');
    expect(voiceOf(document, 'Wij adviseren')).toBe('ambtelijk');
    expect(voiceOf(document, 'De BBB-fractie')).toBe('kamer');
  });
});

describe('a handbook of a ministry', () => {
  it('takes no position where it asks its reader something, tells to think of something, or refers', async () => {
    const document = await read(
      paper(
        'tekst',
        'Ministerie van Lantaarns',
        `# Handreiking

De cio-raad is akkoord met deze handreiking. Is de lantaarn betrouwbaar en getest? Denk aan de fundering van de paal.

- Artikel 14 lid 4.
- Artikel 15 ${'LID VAN DE '.repeat(10)}(

De leden van DENK zijn tegen. DENK vindt de paal te hoog.`,
      ),
    );
    expect(voiceOf(document, 'Is de lantaarn')).toBe('proces');
    expect(voiceOf(document, 'Denk aan')).not.toBe('kamer');
    expect(voiceOf(document, 'De cio-raad')).not.toBe('raad');
    expect(voiceOf(document, 'Artikel 14')).toBe('proces');
    expect(voiceOf(document, 'Artikel 15')).toBe('proces');
    expect(voiceOf(document, 'DENK vindt')).toBe('kamer');
  });
});

describe('a text of which nobody knows whose it is', () => {
  it('has no sentence of the cabinet’s or the Commission’s that names neither', async () => {
    const document = await read(
      '# Vragen en antwoorden over tonnen\n\n## Wat kost het?\n\nHet kost 3 miljoen euro.\n\n| Maatregel | Kosten |\n|---|---|\n| Subsidie | € 3 mln. |\n\nHet kabinet steunt de tonnen.\n',
    );
    expect(document.sender).toBeNull();
    expect(voiceOf(document, 'Het kost')).toBe('proces');
    expect(voiceOf(document, 'Subsidie')).toBe('proces');
    expect(voiceOf(document, 'Het kabinet steunt')).toBe('kabinet');
  });
});

describe('every kind that a dossier has', () => {
  it.each([
    'fiche',
    'kamerbrief',
    'nota',
    'mededeling',
    'verslag',
    'brief',
    'advies',
    'motie',
    'persbericht',
    'vraag-en-antwoord',
  ])('is read without refusal, with its sender: %s', async (soort) => {
    const document = await read(
      paper(soort, 'Rijksoverheid', '# Lantaarns\n\nDe lantaarn staat er sinds 2031.'),
    );
    expect(document.kind).toBe(soort);
    expect(document.sender?.name).toBe('Rijksoverheid');
  });
});

const FICHE = `## 1. Algemene gegevens

### c) Nr. Commissiedocument

COM(2032) 91

## 2. Essentie voorstel

De verordening verplicht gemeenten tot hogere lantaarnpalen.

## 3. Nederlandse positie

Wij zijn voor lagere lantaarnpalen. Het kabinet steunt het voorstel niet. De Commissie stelt hogere lantaarnpalen voor.`;
const fiche = (id: string, datum: string): string =>
  `---\nid: ${id}\nsoort: fiche\ntitel: "Fiche: Verordening lantaarnpalen"\ndatum: ${datum}\nreferenties:\n  com: ["COM(2032) 91"]\nafzender: ministerie van Lantaarns\n---\n\n${FICHE}\n`;

describe('a document that somebody brought in (row 81)', () => {
  it('is shown as claimed, and makes no sentence the cabinet’s or the Commission’s by its own word', async () => {
    const document = await read(fiche('brengsel', '2033-01-01'), { standing: 'claimed' });
    expect(document.sender).toMatchObject({ type: 'kabinet', claimed: true });
    for (const [, voice] of spoken(document)) expect(['kabinet', 'commissie']).not.toContain(voice);
    const own = await read(fiche('eigen', '2033-01-01'));
    expect(voiceOf(own, 'Wij zijn')).toBe('kabinet');
  });

  it('never takes the place of an official one, whatever its date', async () => {
    const official = await read(fiche('officieel', '2032-06-01'), { standing: 'official' });
    const forged = await read(fiche('vervalst', '2033-01-01'), { standing: 'claimed' });
    const later = await read(fiche('later', '2033-02-01'), { standing: 'official' });
    const types = (documents: readonly Document[], id: string) =>
      (linksOf(documents).get(id) ?? []).map(({ type }) => type);
    expect(types([official, forged], 'officieel')).not.toContain('vervangen');
    expect(types([official, later], 'officieel')).toContain('vervangen');
  });
});

describe('the table of senders', () => {
  it('says of each row where it comes from', () => {
    for (const { words, from } of SENDERS) expect(from, words).toMatch(/\S{3}/);
  });

  it.each([
    ['ministerie van Buitenlandse Zaken', 'kabinet'],
    ['staatssecretaris van Financiën', 'kabinet'],
    ['Europese Commissie', 'commissie'],
    ['Europees Parlement, commissie Cultuur en Onderwijs', 'parlement'],
    ['Tweede Kamer der Staten-Generaal', 'kamer'],
    ['vaste commissie voor Financiën', 'kamer'],
    ['Raad van de Europese Unie', 'raad'],
    ['Raad van State', 'adviseur'],
    ['Regulatory Scrutiny Board', 'adviseur'],
    ['Inspectie Leefomgeving en Transport', 'adviseur'],
    ['Douane', 'adviseur'],
    ['VNO-NCW en MKB-Nederland', 'belanghebbende'],
    ['Koninklijke Vereniging van Stoeprandmakers', 'belanghebbende'],
  ] as const)('knows %s as %s', (name, speaker) => {
    expect(speakerOf(name)).toBe(speaker);
  });

  it('does not take a working party of the Council for the Council', async () => {
    const document = await read(
      paper(
        'verslag',
        'ministerie van Lantaarns',
        '# Verslag\n\nIn de Raadswerkgroep tekent zich een meerderheid af.',
      ),
    );
    expect(voiceOf(document, 'In de Raadswerkgroep')).not.toBe('raad');
  });
});
