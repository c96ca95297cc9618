import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** Drawn from the mark of the page by `test/fixtures/icons/make.ts`. */
const ICONS = join(import.meta.dirname, 'icons');
/** The earliest that an archive can hold, in the time of whoever makes it: the same package for the same manifest. */
const TIME = new Date(1980, 0, 1);

/** The archive that a platform takes for an app: its manifest, and the icons that it names. */
export async function appPackage(manifest: object): Promise<Uint8Array> {
  const [color, outline] = await Promise.all(
    ['color.png', 'outline.png'].map((name) => readFile(join(ICONS, name))),
  );
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      'color.png': color as Uint8Array,
      'outline.png': outline as Uint8Array,
    },
    { mtime: TIME },
  );
}
