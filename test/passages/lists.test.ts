import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { BodyWriter } from '../../src/sources/extracted.ts';
import { parseText } from '../fixtures/documents/read.ts';

/** The sentences of a fictional fiche's assessment, each with its voice and modality. */
function assessed(body: string): readonly (readonly [text: string, voice: string, modality: string])[] {
  const { document } = parseText(
    `Fiche: Fictief voorstel regentonnen\n\n3. Nederlandse positie ten aanzien van het voorstel\n\nb) Beoordeling + inzet ten aanzien van dit voorstel\n${body}\n`,
    { frontMatter: null },
  );
  expect(document.kind).toBe('fiche');
  return passagesOf(document)
    .filter(({ rubriek }) => rubriek === 'inzet')
    .flatMap(({ sentences }) => sentences)
    .map(({ start, end, voice, modality }) => [document.text.slice(start, end), voice, modality]);
}

describe('a list that hangs from a sentence in the cabinet’s assessment', () => {
  it('is the Commission’s where the Commission proposes it', () => {
    expect(
      assessed(
        'De Commissie stelt twee maatregelen voor:\n\n- een register van houten regentonnen;\n- een verbod op zinken deksels.',
      ),
    ).toEqual([
      ['De Commissie stelt twee maatregelen voor:', 'commissie', 'voorgesteld'],
      ['een register van houten regentonnen;', 'commissie', 'voorgesteld'],
      ['een verbod op zinken deksels.', 'commissie', 'voorgesteld'],
    ]);
  });

  it('is described where a proposal holds it', () => {
    const voices = assessed(
      'Het voorstel kent twee verplichtingen:\n\n- een meldplicht voor fabrikanten;\n- een keuring per jaar.',
    );
    expect(voices.map(([, voice]) => voice)).toEqual(['commissie', 'commissie', 'commissie']);
  });

  it('is the cabinet’s, and asked for, where the cabinet asks for it', () => {
    expect(
      assessed(
        'Het kabinet vraagt aandacht voor:\n\n- houten regentonnen;\n- lidstaten moeten zelf kunnen kiezen.',
      ).map(([, voice, modality]) => [voice, modality]),
    ).toEqual([
      ['kabinet', 'gevraagd'],
      ['kabinet', 'gevraagd'],
      ['kabinet', 'gevraagd'],
    ]);
  });

  it('is third parties’ where they say it, and the next paragraph is the cabinet’s again', () => {
    expect(
      assessed(
        'De VNG noemt twee bezwaren:\n\n- de kosten voor gemeenten;\n- de korte termijn.\n\nEen termijn van zeven jaar volstaat.',
      ).map(([, voice]) => voice),
    ).toEqual(['belanghebbende', 'belanghebbende', 'belanghebbende', 'kabinet']);
  });

  it('may hold an item with a speaker of its own', () => {
    expect(
      assessed(
        'De Commissie stelt voor:\n\n- een register. Het kabinet acht dit onnodig.\n- een verbod.',
      ).map(([, voice]) => voice),
    ).toEqual(['commissie', 'commissie', 'kabinet', 'commissie']);
  });
});

describe('sentences of one paragraph', () => {
  it('pass on who speaks, and what the cabinet asks for stays its own', () => {
    expect(
      assessed(
        'De Commissie wil een register. Dit betekent dat fabrikanten elke ton aanmelden. Het kabinet verwelkomt dit. Lidstaten moeten houten regentonnen registreren. Nederland pleit voor een uitzondering. Lidstaten moeten daarover elk jaar kunnen besluiten.',
      ).map(([, voice]) => voice),
    ).toEqual(['commissie', 'commissie', 'kabinet', 'commissie', 'kabinet', 'kabinet']);
  });
});

/** Who speaks in each sentence of the body of a letter to parliament. */
function written(body: string): readonly (readonly [text: string, voice: string])[] {
  const { document } = parseText(`Geachte voorzitter,\n\n${body}\n\nHoogachtend,\n`, {
    frontMatter: { soort: 'kamerbrief', afzender: 'Staatssecretaris van Infrastructuur en Waterstaat' },
  });
  return passagesOf(document)
    .filter(({ rubriek }) => rubriek === 'brief')
    .flatMap(({ sentences }) => sentences)
    .map(({ start, end, voice }) => [document.text.slice(start, end), voice]);
}

describe('a list that the writer of a letter introduces with "ik"', () => {
  it('is the writer’s, also where the sentence names the Council first', () => {
    expect(
      written(
        'In de Transportraad van 9 juni 2031 zal ik het volgende inbrengen:\n\n- een hogere drempel voor gemeenten;\n- het schrappen van de meldplicht in artikel 9.',
      ).map(([, voice]) => voice),
    ).toEqual(['kabinet', 'kabinet', 'kabinet']);
  });

  it('is so where the marks of its items were lost', () => {
    const writer = new BodyWriter();
    for (const text of [
      'Geachte voorzitter,',
      'In de Transportraad van 9 juni 2031 zal ik het volgende inbrengen:',
      'een hogere drempel voor gemeenten;',
      'een overgangstermijn van drie jaar.',
      'Het voorzitterschap streeft naar een akkoord.',
      'Hoogachtend,',
      'DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,',
    ])
      writer.paragraph(text);
    const { document } = parseDocument(writer.source('brief.pdf', '0'.repeat(64), null), KINDS);
    expect(
      passagesOf(document)
        .filter(({ rubriek }) => rubriek === 'brief')
        .flatMap(({ sentences }) => sentences)
        .map(({ voice }) => voice),
    ).toEqual(['kabinet', 'kabinet', 'kabinet', 'raad']);
  });

  it('may hold an item with a speaker of its own', () => {
    expect(
      written(
        'Op 9 juni 2031 zal ik in de Transportraad het volgende melden:\n\n- Duitsland en Polen steunen het voorstel;\n- een hogere drempel voor gemeenten.',
      ).map(([, voice]) => voice),
    ).toEqual(['kabinet', 'lidstaten', 'kabinet']);
  });
});
