import { dirname, join } from 'node:path';

/** The checkout, wherever a command is started from. */
export const ROOT = dirname(import.meta.dirname);
/** The documents that ship. */
export const SHIPPED_CORPUS = join(ROOT, 'corpus');
/** Where the server finds its index. */
export const BUILT_INDEX = join(ROOT, 'dist', 'index');
