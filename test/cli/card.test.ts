import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { BRIEFING_DOCUMENTS, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { start } from './run.ts';
import { screen } from './screen.ts';

async function run(...argv: string[]) {
  const terminal = screen();
  const code = await main(argv, terminal);
  return { code, stdout: terminal.written(), said: terminal.said() };
}

const over = (...argv: string[]) => run(...argv, '--corpus', BRIEFING_DOCUMENTS);

/** Every number that stands behind a sentence is that of a source, and the other way round. */
function expectSourced(text: string): void {
  const [body = '', sources = ''] = text.split('\nBronnen\n');
  const used = new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => number));
  const given = [...sources.matchAll(/^\[(\d+)\] /gm)].map(([, number]) => number);
  expect(used.size).toBeGreaterThan(0);
  expect(given.toSorted()).toEqual([...used].toSorted());
}

describe('notabene card', () => {
  it('shows a card row by row, with who speaks, what a sentence points back at and the sources', async () => {
    const { code, stdout, said } = await over('card', ORIGINAL);
    expect([code, said]).toEqual([0, []]);
    expect(stdout).toMatch(
      /^Fiche: Mededeling Europese agenda voor vuurtorens \(fictief\)\nfiche bij een mededeling of aanbeveling · kst-22112-9731/,
    );
    expect(stdout).toContain('\nBevoegdheid: positief\n  [Kabinet] De grondhouding van het kabinet');
    expect(stdout).toMatch(
      /\n {2}\(het volgende slaat op\) \[Commissie\] De Commissie ziet in het netwerk.*\n {2}\[Kabinet\] Het kabinet deelt die opvatting niet/,
    );
    expect(stdout).toMatch(/\[Proces\] \[verwacht\] Raad Vervoer/);
    expect(stdout).toContain('\nRechtsbasis\n  niet van toepassing\n');
    expect(stdout).toContain('  en nog 3 zinnen in het stuk\n');
    expect(stdout).toContain('staat hier een fictief testdocument, niet de officiële tekst');
    expectSourced(stdout);
  });

  it('says what a document does not say, and under which heading it would', async () => {
    const folder = await folderWith({
      'fiche-bruggen.md': `${FICHE}\n### c) Eerste inschatting van krachtenveld\n`,
    });
    const { stdout } = await run('card', 'fiche-bruggen', '--corpus', folder);
    expect(stdout).toContain('\nBevoegdheid\n  niet vermeld\n');
    expect(stdout).toMatch(
      /\nKrachtenveld\n {2}niet vermeld \(onder “c\) Eerste inschatting van krachtenveld” staat hierover niets\)\n/,
    );
  });

  it('lays several side by side, with what the revised one changed', async () => {
    const { code, stdout } = await over('card', ORIGINAL, REVISED);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^A {2}Fiche: .*\n.*\nB {2}Herzien fiche: /);
    expect(stdout).toMatch(/\nProportionaliteit\n {2}A positief\n.*\n {2}B positief, met kanttekening\n/);
    const [, changed = ''] = stdout.split('Wat er veranderde van A naar B\n');
    expect(changed).toMatch(/^ {2}Proportionaliteit: positief → positief, met kanttekening\n/);
    expect(changed).toMatch(
      /was: \[Commissie\] Voor .* € \[-18\.000\.000-\] vrij .*\n {4}nu: \[Commissie\] Voor .* € \{\+24\.500\.000\+\} vrij/,
    );
    expect(changed).toMatch(
      / {2}vervallen: .*\n {4}was: \[Kabinet\] Het kabinet vindt een Europees keurmerk/,
    );
    expect(changed).toMatch(
      / {2}verplaatst: van .* d\) Financiële gevolgen \[\d+\] naar .* e\) Gevolgen voor regeldruk/,
    );
    expect(changed).toContain('  42 zinnen bleven gelijk.\n');
    expectSourced(stdout.replaceAll(/\[-|-\]/g, ''));
  });

  it('says of documents that do not replace each other nothing about what changed', async () => {
    const { stdout } = await over('card', 'nota-vliegeren', 'fiche-raadsaanbeveling-vliegeren');
    expect(stdout).not.toContain('Wat er veranderde');
    expect(stdout).toContain('\nGeadviseerd besluit\n');
  });

  it('gives the same as JSON as the API: one card, or a comparison', async () => {
    const one = JSON.parse((await over('card', ORIGINAL, '--json')).stdout);
    expect(one).toMatchObject({ documentId: ORIGINAL, template: 'mededeling' });
    const several = JSON.parse((await over('card', ORIGINAL, REVISED, '--json')).stdout);
    expect(several.cards).toHaveLength(2);
    expect(several.revisions[0]).toMatchObject({ originalId: ORIGINAL, unchanged: 42 });
  });

  it.each([
    [2, [], /^Geef het id van een fiche of nota; /],
    [1, ['x\u001b[31m'], /^Er is geen stuk met id x; notabene documents toont welke er zijn\.$/],
    [2, Array.from({ length: 13 }, (_, at) => `stuk-${at}`), /^Leg hoogstens 12 stukken naast elkaar\.$/],
  ] as const)('ends with %i and a sentence when it can not', async (code, ids, message) => {
    const result = await over('card', ...ids);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.said).toEqual([expect.stringMatching(message)]);
  });

  it('says which document has no card, and why', async () => {
    const folder = await folderWith({ 'brief.md': NOTA.replace('soort: nota', 'soort: persbericht') });
    const result = await run('card', 'nota-molens', '--corpus', folder);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.said).toEqual([
      'nota-molens heeft geen positiekaart, want het is geen fiche, nota, Kamerbrief of Commissiedocument (soort: Persbericht); kies een ander stuk.',
    ]);
  });
});

describe('notabene matrix', () => {
  it('has a line for each fiche, with the numbers of the sources', async () => {
    const { code, stdout } = await over('matrix');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ID +BEVOEGDHEID +SUBSIDIARITEIT +PROPORTIONALITEIT +TITEL\n/);
    expect(stdout).toMatch(
      /^kst-22112-9812 +positief \[\d+\] +positief \[\d+\] +positief, met kanttekening \[\d+\] +Herzien fiche/m,
    );
    expect(stdout).not.toMatch(/^kst-22112-9731/m);
    expectSourced(stdout);
  });

  it('writes a picture or data in a file, and says so', async () => {
    const folder = await folderWith();
    const out = join(folder, 'oordelen.svg');
    const made = await over('matrix', '--format', 'svg', '--out', out);
    expect(made).toEqual({
      code: 0,
      stdout: '',
      said: [expect.stringMatching(new RegExp(`^\\d+ stukken met een oordeel staan in ${out}\\.$`))],
    });
    expect(await readFile(out, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
    const data = JSON.parse((await over('matrix', REVISED, '--json')).stdout);
    expect(data.rows.map((row: { documentId: string }) => row.documentId)).toEqual([REVISED]);
    const nowhere = await over('matrix', '--out', join(folder, 'geen', 'map.txt'));
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.said[0]).toMatch(/bestaat niet; controleer de naam\.$/);
  });

  it('names what it does not know, and can not when that is all', async () => {
    const some = await over('matrix', REVISED, 'x');
    expect(some.code).toBe(0);
    expect(some.said).toEqual([
      'Let op: Geen fiche of nota met dit id: x; notabene documents toont welke er zijn.',
    ]);
    expect(await over('matrix', 'x')).toMatchObject({ code: 1, stdout: '' });
    const folder = await folderWith({ 'brief.md': NOTA.replace('soort: nota', 'soort: kamerbrief') });
    const letter = await run('matrix', 'nota-molens', '--corpus', folder);
    expect([letter.code, letter.said]).toEqual([
      1,
      ['Geen fiche of nota, dus zonder positiekaart: nota-molens.'],
    ]);
    expect(await over('matrix', '--format', 'pdf')).toMatchObject({ code: 2, stdout: '' });
    expect(await over('matrix', '--json', '--format', 'svg')).toMatchObject({ code: 2, stdout: '' });
  });

  it('stops at once when it is interrupted, and leaves no file', async () => {
    const fiches = Array.from({ length: 190 }, (_, at) => [
      `fiche-${at}.md`,
      FICHE.replace('fiche-bruggen', `fiche-${at}`).replace('902', String(1_000 + at)),
    ]);
    const folder = await folderWith(Object.fromEntries(fiches));
    const child = start(['matrix', '--corpus', folder, '--out', join(folder, 'uit.txt')], {
      preload: [new URL('./interrupt-at-first.ts', import.meta.url).href],
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    await expect(readFile(join(folder, 'uit.txt'))).rejects.toThrow('ENOENT');
  });
});
