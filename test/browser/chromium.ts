import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import settings from '../../package.json' with { type: 'json' };

const UNPACK = join(import.meta.dirname, 'unpack.ts');
const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
/** Goes with the packages: `npm ci` takes it away, and another version stands elsewhere. */
const HOME = join(CACHE, `chromium-${settings.devDependencies['@sparticuz/chromium']}`);

/**
 * What the browser is told beside what Playwright tells it. Not the list that the package advises: that runs all in
 * one process, which does not outlive its first page, and without the rules of origins, which the tests are about.
 * Names lead nowhere, so that a request that should not be there can't leave this machine.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** The one that comes with the packages runs on these machines; others have to have one. */
const comesAlong = process.platform === 'linux' && process.arch === 'x64';

/** How to launch a real Chromium that came with the packages, on a machine that may have nothing of the kind. */
export async function launchOptions(): Promise<LaunchOptions> {
  const { NOTABENE_CHROMIUM: own } = process.env;
  if (own) return { executablePath: own, args: FLAGS, headless: true };
  if (!comesAlong)
    throw new Error(
      'Set NOTABENE_CHROMIUM to a Chromium of this machine: the one that comes along is for Linux on x64.',
    );
  if (!existsSync(HOME)) await unpack();
  return {
    executablePath: join(HOME, 'chromium'),
    args: FLAGS,
    headless: true,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(HOME, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(HOME, 'fonts.conf'),
    },
  };
}

/** Unpacks beside its place and moves it there whole; when another was first, that one stays. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const making = await mkdtemp(`${HOME}-`);
  try {
    await promisify(execFile)(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: making } });
    await writeFile(join(making, 'fonts.conf'), fontsIn(HOME));
    await rename(making, HOME);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(HOME)) throw error;
  }
}

/** Text in the font that came along, so that it is as wide on every machine; other signs in what the machine has. */
const fontsIn = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
