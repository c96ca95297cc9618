import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { assetsOf } from './assets.ts';
import { open } from './open.ts';
import { startServer } from './server.ts';

const DOSSIERS = join(import.meta.dirname, '..', '..', 'eval', 'dossiers');
const THREE = ['visquota', 'politiegegevens', 'sanctieomzeiling'];

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  folder = await assetsOf(
    (await readCorpus(THREE.map((dossier) => join(DOSSIERS, dossier, 'docs')))).documents,
  );
  server = await startServer(folder);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what is read of three whole dossiers', () => {
  const heightOf = async (path: string, width: number, part: string) => {
    const page = await open(path, { address: server.address, width });
    return page.locator(part).evaluate((element) => Math.round(element.getBoundingClientRect().height));
  };

  it.each(['kst-22112-9200', 'kst-22112-9160'])(
    'is a card of two screens, with its verdicts first: %s',
    async (id) => {
      const page = await open(`/stukken/${id}/kaart`, { address: server.address });
      expect(await page.locator('h1 + .verdict-line').innerText()).toMatch(/Bevoegdheid/);
      const end = await page
        .locator('.particulars')
        .evaluate((element) => element.getBoundingClientRect().bottom);
      expect(Math.round(end)).toBeLessThanOrEqual(1600);
    },
  );

  it('is a timeline of a line an event, on a phone', async () => {
    expect(await heightOf('/tijdlijn', 320, 'html')).toBeLessThanOrEqual(1500);
  });
});
