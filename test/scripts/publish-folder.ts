/** Publishes the built index in one folder to another: the part of `ingest` that must survive being killed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../../scripts/manifest.ts';
import { publishIndex } from '../../scripts/publish.ts';

const [from = '', to = ''] = process.argv.slice(2);
const files = new Map<string, Uint8Array>();
for (const name of await readdir(from)) files.set(name, await readFile(join(from, name)));
const manifest = files.get(MANIFEST) ?? new Uint8Array();
files.delete(MANIFEST);
await publishIndex(to, files, () => manifest);
