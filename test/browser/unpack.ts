import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const PACKED = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '..', '..', 'bin');

/** The browser, the libraries that a bare machine may not have, and a font. No other of the package is needed. */
const FILES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/**
 * Unpacks the browser into the folder for temporary files, which is the only place where its package puts anything.
 * Run as a program of its own, so that its caller can say which folder that is.
 */
if (import.meta.main) {
  const made = await Promise.all(FILES.map((name) => inflate(join(PACKED, name))));
  console.log(made.map((path) => basename(path)).join(' '));
}
