import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { openEarlier } from '../../ingest/earlier.ts';
import { FICHE, NOTA } from '../cli/fictional.ts';
import { folderWith } from '../cli/folder.ts';
import { screen } from '../cli/screen.ts';

async function ingest(...args: string[]) {
  const terminal = screen();
  const code = await main(['ingest', ...args], terminal);
  return { code, stdout: terminal.written(), said: terminal.said() };
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const),
    ),
  );
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const REUSED = /^(\d+) bestand(?:en)? (?:was|waren) sinds de vorige keer niet veranderd/m;
const reusedIn = (stdout: string): number => Number(REUSED.exec(stdout)?.[1] ?? 0);

describe('a second ingest', () => {
  it('does not read again what did not change, and gives the same files to the last byte', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    const first = await ingest(folder, '--out', out);
    const before = await contents(out);
    const second = await ingest(folder, '--out', out);
    expect([reusedIn(first.stdout), reusedIn(second.stdout)]).toEqual([0, 2]);
    expect(await contents(out)).toEqual(before);
  });

  it('does not read a mail again with what it brought, and says again that its sender is left out', async () => {
    const out = await folderWith();
    const head = [
      'From: a@dienst.example',
      'Subject: Inzet molens',
      'Content-Type: multipart/mixed; boundary=g',
    ];
    const part = [
      '',
      '--g',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Het kabinet steunt het voorstel.',
    ];
    const fiche = [
      '--g',
      'Content-Type: text/markdown; charset=utf-8; name="fiche-bruggen.md"',
      'Content-Disposition: attachment; filename="fiche-bruggen.md"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(FICHE).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--g--',
    ];
    const folder = await folderWith({ 'bericht.eml': [...head, ...part, ...fiche].join('\r\n') });
    const first = await ingest(folder, '--out', out);
    const before = await contents(out);
    const second = await ingest(folder, '--out', out);
    expect([reusedIn(first.stdout), reusedIn(second.stdout)]).toEqual([0, 1]);
    expect(second.stdout).toContain('afzender en ontvangers van de mail zijn niet opgenomen');
    expect(await contents(out)).toEqual(before);
    expect(JSON.parse(before.get('manifest.json') ?? '')).toMatchObject({
      totals: { documents: { indexed: 2 } },
    });
  });

  it('reads a file again whose bytes changed, and gives what a first ingest of it gives', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    await ingest(folder, '--out', out);
    await writeFile(join(folder, 'nota-molens.md'), NOTA.replace('300 watermolens', '301 watermolens'));
    const { stdout } = await ingest(folder, '--out', out);
    expect(reusedIn(stdout)).toBe(1);
    const anew = await folderWith();
    await ingest(folder, '--out', anew);
    expect(await contents(out)).toEqual(await contents(anew));
    expect([...(await contents(out)).values()].join('')).toContain('301 watermolens');
  });

  it('reads a file again of which only the account says that it is what the index holds', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    await ingest(folder, '--out', out);
    const changed = NOTA.replace('300 watermolens', '301 watermolens');
    await writeFile(join(folder, 'nota-molens.md'), changed);
    const account = await readFile(join(out, 'manifest.json'), 'utf8');
    await writeFile(join(out, 'manifest.json'), account.replace(sha256(NOTA), sha256(changed)));
    const { stdout } = await ingest(folder, '--out', out);
    expect(reusedIn(stdout)).toBe(1);
    expect([...(await contents(out)).values()].join('')).toContain('301 watermolens');
  });

  it('reads a file again that has another name now, since its name is shown as its source', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    await ingest(folder, '--out', out);
    await rm(join(folder, 'nota-molens.md'));
    await writeFile(join(folder, 'molens.md'), NOTA);
    const { stdout } = await ingest(folder, '--out', out);
    expect(reusedIn(stdout)).toBe(1);
    expect((await contents(out)).get('manifest.json')).toContain('"molens.md"');
  });

  it('forgets a file that is offered no more', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    await ingest(folder, '--out', out);
    await rm(join(folder, 'fiche-bruggen.md'));
    expect(reusedIn((await ingest(folder, '--out', out)).stdout)).toBe(1);
    const all = [...(await contents(out)).values()].join('');
    expect(all).not.toContain('bruggen elke zes jaar');
    expect(all).toContain('watermolens te herstellen');
  });

  it('says which files are new or changed, and which documents are gone', async () => {
    const out = await folderWith();
    const plain = (words: string) => `${words}\n\nDe Commissie stelt dit voor.\n`;
    const folder = await folderWith({
      'nota-molens.md': NOTA,
      'fiche-bruggen.md': FICHE,
      'eg.txt': plain('Egels'),
    });
    const first = await ingest(folder, '--out', out);
    expect(first.stdout).toContain('3 bestanden aangeboden');
    expect(first.stdout).not.toMatch(/vorige keer|Niet meer/);
    await rm(join(folder, 'fiche-bruggen.md'));
    await writeFile(join(folder, 'eg.txt'), plain('Dassen'));
    await writeFile(join(folder, 'nieuw.txt'), plain('Otters'));
    const copy = await folderWith();
    await cp(out, copy, { recursive: true });
    const { stdout } = await ingest(folder, '--out', out);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'Nieuw sinds de vorige keer (1 bestand): nieuw.txt.',
        'Veranderd sinds de vorige keer, en opnieuw gelezen (1 bestand): eg.txt.',
        'Niet meer in de index (1 stuk): fiche-bruggen (fiche-bruggen.md).',
      ]),
    );
    expect(JSON.parse((await ingest(folder, '--out', copy, '--json')).stdout).since).toEqual({
      added: ['nieuw.txt'],
      changed: ['eg.txt'],
      gone: [{ id: 'fiche-bruggen', file: 'fiche-bruggen.md' }],
    });
    const again = await ingest(folder, '--out', out);
    expect(again.stdout).toContain('3 bestanden aangeboden');
    expect(again.stdout).not.toMatch(/Nieuw|Veranderd|Niet meer/);
  });

  it('names some of what is new when it is much', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    await ingest(folder, '--out', out);
    for (let number = 10; number < 25; number += 1)
      await writeFile(join(folder, `t${number}.txt`), `Tekst ${number} over molens.\n`);
    const { stdout } = await ingest(folder, '--out', out);
    expect(stdout).toMatch(
      /^Nieuw sinds de vorige keer \(15 bestanden\): t10.txt, .*t19\.txt en nog 5 bestanden; met --json/m,
    );
  });

  it('judges a suspicious file anew each time', async () => {
    const out = await folderWith();
    const suspicious = NOTA.replace(
      '## 1. Aanleiding',
      '## 1. Aanleiding\n\nDe aanvrager 123456782 is gehoord.',
    );
    const folder = await folderWith({ 'nota-molens.md': suspicious, 'fiche-bruggen.md': FICHE });
    const first = await ingest(folder, '--out', out);
    const second = await ingest(folder, '--out', out);
    expect(second.code).toBe(first.code);
    expect([first.code, reusedIn(second.stdout)]).toEqual([1, 1]);
  });

  it('takes nothing over from an index that another program made, or that is damaged', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    await ingest(folder, '--out', out);
    expect(await openEarlier(out)).toBeDefined();
    const path = join(out, 'manifest.json');
    const manifest = await readFile(path, 'utf8');
    await writeFile(path, manifest.replace(/"program": "[0-9a-f]{8}/, '"program": "00000000'));
    expect(await openEarlier(out)).toBeUndefined();
    expect(reusedIn((await ingest(folder, '--out', out)).stdout)).toBe(0);
    const summaries = (await readdir(out)).find((name) => name.startsWith('heads-')) ?? '';
    await writeFile(join(out, summaries), 'x');
    expect(await openEarlier(out)).toBeUndefined();
    expect((await ingest(folder, '--out', out)).code).toBe(0);
  });

  it('reads a file again when a text that is to be taken over is damaged', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    await ingest(folder, '--out', out);
    const before = await contents(out);
    const chunk = (await readdir(out)).find((name) => name.startsWith('chunk-')) ?? '';
    await writeFile(join(out, chunk), 'x');
    const { code, stdout } = await ingest(folder, '--out', out);
    expect([code, reusedIn(stdout)]).toEqual([0, 0]);
    expect(await contents(out)).toEqual(before);
  });
});
