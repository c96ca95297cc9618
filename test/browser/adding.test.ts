import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { FICHE, NOTA } from '../cli/fictional.ts';
import { judge } from './axe.ts';
import { actions, turns } from './conversation.ts';
import { newContext } from './open.ts';
import { startServer } from './server.ts';

const BUILT_PAGE = join(import.meta.dirname, '..', '..', 'dist', 'page');
const LETTER =
  '---\ntitel: "Fiche over dakgoten (fictief)"\nsoort: fiche\n---\n\n## 3. Nederlandse positie\n\n### b) Beoordeling\n\nHet kabinet vraagt aandacht voor de breedte van dakgoten.\n';
const HIDDEN =
  '<!doctype html><html lang="nl"><body><p>Zichtbaar.</p><p style="display:none">Niet.</p></body></html>';

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-toevoegen-'));
  const from = await mkdtemp(join(folder, 'stukken-'));
  await writeFile(join(from, 'nota-molens.md'), NOTA);
  await writeFile(join(from, 'fiche-bruggen.md'), FICHE);
  await buildFolder(await readCorpus([from]), join(folder, 'index'));
  await cp(BUILT_PAGE, join(folder, 'page'), { recursive: true });
  server = await startServer(folder);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

it('a first reader drops files on the page, reads what became of them, asks one, and undoes it', async () => {
  const context = await newContext({ address: server.address });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('textarea#vraag').waitFor();
  const dropped = await page.evaluateHandle(
    ([letter, hidden]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([letter ?? ''], 'dakgoten.md'));
      transfer.items.add(new File([hidden ?? ''], 'verborgen.html'));
      return transfer;
    },
    [LETTER, HIDDEN],
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  const dialog = page.getByRole('dialog', { name: 'Documenten toevoegen' });
  const status = dialog.getByRole('status');
  await status.getByText('Klaar: 1 opgenomen, 1 in quarantaine.').waitFor({ timeout: 60_000 });
  await dialog.getByRole('link', { name: 'Vraag iets over dit stuk' }).click();
  await page.locator('textarea#vraag').fill('Waar vraagt het kabinet aandacht voor?');
  await page.locator('textarea#vraag').press('Enter');
  await actions(turns(page).last()).waitFor();
  expect(await turns(page).last().textContent()).toContain('de breedte van dakgoten');

  await page.goto('/toevoegen');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect((await judge(page)).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.goto('/beheer');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect((await judge(page)).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.getByRole('button', { name: 'Verwijder (Fiche over dakgoten (fictief))' }).press('Enter');
  await page.waitForURL('**/beheer', { timeout: 60_000 });
  await expect
    .poll(() => page.getByRole('link', { name: 'Fiche over dakgoten (fictief)' }).count(), {
      timeout: 60_000,
    })
    .toBe(0);
}, 180_000);

it('with the keyboard alone a file is chosen, added and undone', async () => {
  const context = await newContext({ address: server.address });
  const page = await context.newPage();
  await page.goto('/toevoegen');
  await page.getByLabel('Kies bestanden').setInputFiles({
    name: 'regengoten.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(LETTER.replaceAll('dakgoten', 'regengoten')),
  });
  await page.getByLabel('Kies bestanden').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Klaar: 1 opgenomen.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Maak ongedaan (regengoten.md)' }).press('Enter');
  await page.getByText('regengoten.md: verwijderd.').waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('regengoten.md');
}, 180_000);
