import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, Withheld } from '../../src/documents/document.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { parseBytes } from '../fixtures/documents/read.ts';

/** A folder with the published note; it is not part of the project, so these tests run only where it is given. */
const NAME = 'beslisnota-eu-drugsstrategie.txt';
const folder = process.env.NOTABENE_BRONNEN;
const path = folder === undefined ? null : join(folder, NAME);

describe.skipIf(path === null || !existsSync(path))('the published note on the drugs strategy', () => {
  let document: Document;
  let withheld: readonly Withheld[];
  let body: string;

  beforeAll(async () => {
    const bytes = readFileSync(path ?? '');
    body = new TextDecoder().decode(bytes);
    ({ document, withheld } = await parseBytes(bytes, NAME));
  });

  const section = (heading: string) =>
    document.sections.filter((each) => each.path.at(-1)?.includes(heading));
  const sentences = (heading: string) =>
    passagesOf(document)
      .filter((passage) => passage.path.at(-1)?.includes(heading))
      .flatMap((passage) => passage.sentences)
      .map((each) => ({ ...each, text: document.text.slice(each.start, each.end) }));

  it('is a nota with its annexes, its cross reference and its ministries', () => {
    expect(document).toMatchObject({
      kind: 'nota',
      id: 'beslisnota-eu-drugsstrategie',
      title: 'Beslisnota EU-drugsstrategie',
      ministries: ['Volksgezondheid, Wetenschap en Sport', 'Justitie en Veiligheid'],
      references: {
        com: [],
        kamerstuk: [],
        related: [
          'BNC-fiche Mededeling over het EU actieplan tegen drugshandel',
          'BNC-fiche Mededeling over de EU-Drugsstrategie 2026-2030',
          'BNC-fiche Herziening wetgeving drugsprecursoren',
        ],
      },
    });
  });

  it('has its five sections and the sub-headings of the fourth', () => {
    expect(document.sections.map((each) => each.path.join(' > '))).toEqual([
      'Bijlage(n)',
      '1. Aanleiding',
      '2. Geadviseerd besluit',
      '3. Kernpunten',
      '4. Toelichting',
      '4. Toelichting > Proces',
      '4. Toelichting > Kernpunten EU drugsstrategie',
      '4. Toelichting > Kernpunten Actieplan tegen Drugshandel',
      '4. Toelichting > Beoordeling',
      '5. Informatie die niet openbaar gemaakt kan worden',
      '5. Informatie die niet openbaar gemaakt kan worden > 5.1. Toelichting',
    ]);
  });

  it('gives everything under the two sub-headings on key points to the Commission', () => {
    const said = [...sentences('Kernpunten EU drugs'), ...sentences('Kernpunten Actieplan')];
    expect(said).toHaveLength(19);
    for (const each of said) expect([each.voice, each.modality]).toEqual(['commissie', 'voorgesteld']);
  });

  it('gives the third key point and the assessment to the cabinet', () => {
    expect(sentences('3. Kernpunten').map((each) => each.voice)).toEqual([
      'commissie',
      'commissie',
      'kabinet',
    ]);
    expect(sentences('Beoordeling').map((each) => each.voice)).toEqual(Array(8).fill('kabinet'));
    expect(
      sentences('Beoordeling')
        .filter((each) => each.modality === 'gevraagd')
        .map((each) => each.text.split(' ').slice(0, 3).join(' ')),
    ).toEqual(['In het kader', 'Binnen het EU-actieplan']);
  });

  it('has officials’ advice in the second section and plans, not facts, under the procedure', () => {
    expect(sentences('Geadviseerd').map((each) => [each.voice, each.modality])).toEqual([
      ['ambtelijk', 'geadviseerd'],
    ]);
    expect(sentences('Proces').map((each) => [each.voice, each.modality])).toEqual([
      ['proces', 'verwacht'],
      ['proces', 'verwacht'],
    ]);
    expect(sentences('Proces')[0]?.text).toContain('(de BNC op 21 januari en de CoCo op 27 januari), wordt');
  });

  it('tells fact from description in its first section', () => {
    expect(sentences('Aanleiding').map((each) => each.voice)).toEqual([
      'proces',
      'proces',
      'commissie',
      'commissie',
      'proces',
      'proces',
    ]);
  });

  it('withholds nothing: its last section only states that something is', () => {
    expect(withheld).toEqual([]);
    expect(sentences('5.1. Toelichting').map((each) => each.voice)).toEqual(['ambtelijk', 'ambtelijk']);
    expect(section('5.1. Toelichting')[0]?.rubriek).toBe('niet-openbaar');
  });

  it('has the six areas of the action plan as labels', () => {
    const labels = sentences('Kernpunten Actieplan').flatMap((each) =>
      each.label === null ? [] : [document.text.slice(each.label.start, each.label.end)],
    );
    expect(labels).toHaveLength(6);
    expect(labels[0]).toBe('Aanpassen aan veranderende routes en modus operandi');
    expect(labels[1]).toBe('Preventie van drugscriminaliteit en tegengaan van druggerelateerd geweld');
    expect(labels[5]).toBe('Versterken van internationale samenwerking en partnerschappen');
  });

  it('differs from what was extracted in white space alone, but for nothing', () => {
    expect(document.text).toContain('In het kader van de EU-drugsstrategie vraagt het kabinet');
    expect(document.text.replace(/\s/g, '')).toBe(body.replace(/\s/g, ''));
    for (const block of document.blocks) {
      const from = body.slice(block.origin.start, block.origin.end).replace(/\s/g, '');
      expect(document.text.slice(block.start, block.end).replace(/\s/g, '')).toBe(from);
    }
  });

  it('is covered by its sections, and every passage is its own quote', () => {
    expect(document.sections[0]?.start).toBe(0);
    document.sections.forEach((each, index) => {
      expect(each.end).toBe(document.sections[index + 1]?.start ?? document.text.length);
    });
    for (const passage of passagesOf(document))
      expect(document.text.slice(passage.start, passage.end)).toBe(passage.text);
  });
});
