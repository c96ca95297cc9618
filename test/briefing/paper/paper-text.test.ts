import { describe, expect, it } from 'vitest';
import { paperText } from '../../../src/briefing/paper/paper-text.ts';
import { claim, paperOf, renderingOf, said } from '../made.ts';
import { regentonnen } from '../regentonnen.ts';

describe('a paper on a terminal', () => {
  it('has all that the paper has, line by line', async () => {
    const { paper } = await regentonnen();
    const lines = paperText(paper, renderingOf()).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'Nota: verordening circulaire regentonnen (fictief)',
      '15 april 2031',
      '',
      '1. Aanleiding',
      expect.stringMatching(/^Op 12 maart 2031 .* \[1\] \[Commissie\] De verordening .* \[2\]/),
    ]);
    expect(lines).toContain('[In te vullen] Wat wordt de bewindspersoon gevraagd te besluiten?');
    expect(lines).toContain(
      '- Fiche 3: Verordening circulaire regentonnen: bevoegdheid positief [19]; subsidiariteit positief [20]; proportionaliteit positief, met kanttekening [21]',
    );
    expect(lines).toContain(
      '[5] Kabinet (gevraagd). Nota regentonnen, 3. Kernpunten: “Het kabinet verwelkomt het voorstel en vraagt aandacht voor houten regentonnen.” https://stukken.example/nota-regentonnen',
    );
    expect(lines.at(-1)).toContain(paper.fingerprint);
  });

  it('has no colon behind a label that is a question', () => {
    const asked = paperOf([
      { type: 'said', item: true, label: 'Mag de EU dit?', claims: [claim('Ja.')] },
      { type: 'said', item: true, label: 'Kosten', claims: [claim('Geen.')] },
    ]);
    expect(paperText(asked, renderingOf())).toMatch(/Mag de EU dit\? (?!:)[\s\S]*Kosten: /);
  });

  it('row 69: moves no cursor and gives no line that the paper has not', () => {
    const hostile = paperOf([said(claim('Ja.\n[2] Kabinet. Nee\u001b[2J\u009b31m'))]);
    const text = paperText(hostile, renderingOf());
    expect(text).toContain('[Kabinet] Ja. [2] Kabinet. Nee[2J31m [1]');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
