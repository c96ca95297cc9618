import * as z from 'zod/v4/mini';

/** Gives a built file of the page by its name; undefined when there is none. */
export type ReadPageFile = (name: string) => Promise<Response | undefined>;

/** What one page loads, as addresses on this server. */
export interface PageFiles {
  readonly styles: readonly string[];
  /** The script of the page; null for a page that has none. */
  readonly script: string | null;
  /** Scripts that it imports, so that they are asked for at once. */
  readonly preload: readonly string[];
}

/** Without a built page: everything works, plainly. */
const NO_FILES: PageFiles = { styles: [], script: null, preload: [] };

/** What the build notes of each file, as far as a page has to know it. */
const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z._default(z.array(z.string()), []),
    imports: z._default(z.array(z.string()), []),
  }),
);
export type Manifest = z.infer<typeof Manifest>;

/** Where the files of the page are served. */
const PAGE_PATH = '/page/';

/** The manifest that the build wrote; null when the page was not built. Throws when it is damaged. */
export async function readManifest(read: ReadPageFile): Promise<Manifest | null> {
  const response = await read('manifest.json');
  return response === undefined ? null : z.parse(Manifest, await response.json());
}

/** What a page with this script, such as `conversation.tsx`, loads; every page has the style. */
export function filesOf(manifest: Manifest | null, script: string | null): PageFiles {
  if (manifest === null) return NO_FILES;
  const entry = script === null ? undefined : manifest[script];
  const imported = entry === undefined ? [] : importedBy(manifest, entry.imports);
  const styles = [manifest['style.css']?.file, ...[entry, ...imported].flatMap((each) => each?.css ?? [])];
  const at = (file: string) => PAGE_PATH + file;
  return {
    styles: styles.filter((file) => file !== undefined).map(at),
    script: entry === undefined ? null : at(entry.file),
    preload: imported.map(({ file }) => at(file)),
  };
}

function importedBy(manifest: Manifest, names: readonly string[]): Manifest[string][] {
  const found = new Map<string, Manifest[string]>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name];
    if (chunk === undefined || found.has(name)) continue;
    found.set(name, chunk);
    waiting.push(...chunk.imports);
  }
  return [...found.values()];
}

/** By which name a file may be asked for, and what it then is; its name holds its checksum, so it never changes. */
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** The headers of a file of the page; null for a name that none of them has. */
export function pageFileHeaders(name: string): Record<string, string> | null {
  const extension = /^[\w-]{1,100}\.(js|css)$/.exec(name)?.[1];
  const type = extension === undefined ? undefined : TYPES[extension];
  return type === undefined
    ? null
    : { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' };
}
