import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { BRIEFING_DOCUMENTS, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { ownTemplate } from '../briefing/making.ts';
import { opened, paragraphs } from '../briefing/opened.ts';
import { folderWith } from './folder.ts';
import { start } from './run.ts';
import { screen } from './screen.ts';

async function run(...argv: string[]) {
  const terminal = screen();
  const code = await main(
    ['note', ...argv, '--corpus', BRIEFING_DOCUMENTS, '--date', '2031-06-01'],
    terminal,
  );
  return { code, stdout: terminal.written(), said: terminal.said() };
}

const SENTENCE = /^\p{Lu}.*\.$/su;

describe('notabene note', () => {
  it('shows a paper on the screen, with its notes under it', async () => {
    const { code, stdout, said } = await run('--document', 'nota-straatorgels');
    expect([code, said]).toEqual([0, []]);
    expect(stdout).toMatch(/^Nota: Straatorgels\n1 juni 2031\n/);
    expect(stdout).toMatch(/\n2\. Geadviseerd besluit\n\[Ambtelijk advies\] .* \[\d+\]\n/);
    expect(stdout).toMatch(/\nNoten\n/);
    expect(stdout).toMatch(/\nNiet opgenomen: \d+ zin/);
  });

  it('writes Word where the name says so, and not over a file that is there', async () => {
    const path = join(await folderWith({}), 'nota.docx');
    expect(await run('--document', REVISED, '--out', path)).toMatchObject({
      code: 0,
      stdout: '',
      said: [`Geschreven: ${path}`],
    });
    const file = opened(await readFile(path));
    expect(paragraphs(file)[0]?.text).toBe('Nota: Mededeling Europese agenda voor vuurtorens (fictief)');
    await writeFile(path, 'verder bewerkt');
    const again = await run('--document', REVISED, '--out', path);
    expect([again.code, again.said]).toEqual([
      1,
      [expect.stringContaining('bestaat al en is niet aangeraakt')],
    ]);
    expect(await readFile(path, 'utf8')).toBe('verder bewerkt');
    expect((await run('--document', REVISED, '--out', path, '--replace')).code).toBe(0);
    expect(await readFile(path, 'latin1')).toMatch(/^PK/);
  });

  it('gives JSON to a program', async () => {
    const { stdout } = await run('--document', ORIGINAL, '--form', 'vragen', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ form: 'vragen', date: '2031-06-01' });
  });

  it('makes it after a template of somebody else', async () => {
    const own = { ...ownTemplate('briefing'), titel: 'Memo over {onderwerp}' };
    const folder = await folderWith({ 'memo.json': JSON.stringify(own), 'stuk.json': '{"naam": "Memo",}' });
    const { stdout } = await run('--document', ORIGINAL, '--template', join(folder, 'memo.json'));
    expect(stdout).toMatch(/^Memo over Mededeling Europese agenda/);
    const broken = await run('--document', ORIGINAL, '--template', join(folder, 'stuk.json'));
    expect([broken.code, broken.said]).toEqual([1, [expect.stringContaining('het is geen geldige JSON')]]);
  });

  it.each([
    [[], 2, 'Geef een onderwerp met --about of een stuk met --document'],
    [['vuurtorens'], 2, 'Zet het onderwerp tussen aanhalingstekens achter --about'],
    [['--about', ' '], 2, 'leeg'],
    [['--about', 'kwantumcomputers op de maan'], 1, 'kwantumcomputers'],
    [['--document', 'weg'], 1, 'Er is geen stuk met id weg'],
    [['--document', ORIGINAL, '--form', 'roman'], 2, 'Kies bij --form een van: nota, briefing, vragen'],
    [['--document', ORIGINAL, '--out', 'nota.rtf'], 2, 'Geef bij --out een naam op .docx'],
    [['--document', ORIGINAL, '--template', '/bestaat/niet.json'], 1, '/bestaat/niet.json'],
    [['--document', ORIGINAL, '--out', '/bestaat/niet/nota.docx'], 1, '/bestaat/niet/nota.docx'],
  ])('says after %j what to do', async (argv, code, words) => {
    const result = await run(...argv);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.said).toEqual([expect.stringContaining(words)]);
    expect(result.said[0]).toMatch(SENTENCE);
  });

  it('says of ODT and PDF that LibreOffice is not there, before it reads anything', async () => {
    vi.stubEnv('NOTABENE_OFFICE', 'off');
    const { code, said } = await run('--document', ORIGINAL, '--format', 'pdf').finally(() =>
      vi.unstubAllEnvs(),
    );
    expect([code, said]).toEqual([1, [expect.stringContaining('LibreOffice is er niet of staat uit')]]);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const folder = await folderWith({});
    const child = start(
      [
        'note',
        ...[ORIGINAL, REVISED, 'nota-straatorgels', 'nota-waterfietsen'].flatMap((id) => ['--document', id]),
        ...['--corpus', BRIEFING_DOCUMENTS, '--out', join(folder, 'nota.docx')],
      ],
      { preload: [join(import.meta.dirname, 'interrupt-at-first.ts')] },
    );
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(130);
    expect(await readdir(folder)).toEqual([]);
  });
});
