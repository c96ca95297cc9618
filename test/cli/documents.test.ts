import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

async function run(...argv: string[]) {
  const terminal = screen();
  const code = await main(argv, terminal);
  return { code, stdout: terminal.written(), said: terminal.said() };
}

const SUSPECT = 'Over de aanvrager met nummer\n\n123456782 is niets bekend.\n';
/** The same proposal as the nota has. */
const LINKED = FICHE.replace('COM(2031) 902', 'COM(2031) 901');
const PAGED = 'Brief over molens (fictief)\n\nDe molen draait.\fDe molen staat stil.\fEinde.\n';

describe('one document', () => {
  it('is shown with its format and pages, from its file and from the account of an index', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': PAGED, 'nota-molens.md': NOTA });
    expect((await run('ingest', folder, '--out', out)).code).toBe(0);
    for (const corpus of [folder, out]) {
      const { stdout } = await run('documents', 'brief', '--corpus', corpus);
      expect(stdout).toMatch(/^Formaat +tekst\nPagina's +3$/m);
      expect(
        JSON.parse((await run('documents', 'brief', '--corpus', corpus, '--json')).stdout),
      ).toMatchObject({
        format: 'text',
        pages: 3,
      });
      const nota = await run('documents', 'nota-molens', '--corpus', corpus);
      expect(nota.stdout).toMatch(/^Formaat +Markdown$/m);
      expect(nota.stdout).not.toContain("Pagina's");
    }
  });

  it('is shown with whose it is and where that stands, and who answers for its file', async () => {
    const LETTER =
      'Afzender: Vereniging van Windvaanmakers\n\nGeachte leden,\n\nWij vinden hogere windvanen een slecht plan.\n';
    const folder = await folderWith({
      'brief.txt': LETTER,
      'nota-molens.md': NOTA.replace(/^---\n/, '---\nafzender: ministerie van Molens\n'),
    });
    const read = await run('documents', 'brief', '--corpus', folder);
    expect(read.stdout).toMatch(/^Afzender +Vereniging van Windvaanmakers \(gelezen in het briefhoofd\)$/m);
    expect(read.stdout).toMatch(/^Herkomst +ingelezen door de beheerder$/m);
    const stated = await run('documents', 'nota-molens', '--corpus', folder);
    expect(stated.stdout).toMatch(/^Afzender +ministerie van Molens \(opgegeven\)$/m);
    const { sender } = JSON.parse((await run('documents', 'brief', '--corpus', folder, '--json')).stdout);
    expect(sender).toEqual({
      name: 'Vereniging van Windvaanmakers',
      type: 'belanghebbende',
      basis: 'briefhoofd',
      claimed: false,
    });
  });

  it('is shown with how it stands to others, and on what that rests', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': LINKED });
    const { stdout } = await run('documents', 'nota-molens', '--corpus', folder);
    expect(stdout).toMatch(/^ {2}fiche bij deze nota: fiche-bruggen: .*COM\(2031\) 901/m);
    const { links } = JSON.parse(
      (await run('documents', 'fiche-bruggen', '--corpus', folder, '--json')).stdout,
    );
    expect(links[0]).toMatchObject({ type: 'nota', id: 'nota-molens', why: expect.any(String) });
  });
});

describe('the list of documents', () => {
  it('names what is in quarantine beside an index', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    await run('ingest', folder, '--out', out);
    const { code, stdout } = await run('documents', '--corpus', out);
    expect(code).toBe(0);
    expect(stdout).toContain('1 bestand staat in quarantaine en niet in deze lijst: brief.txt.');
  });
});
