import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.NOTABENE_BRONNEN;
const path = folder === undefined ? undefined : join(folder, 'beslisnota-eu-drugsstrategie.txt');

/**
 * The published note, which is no part of the project: a file in the folder that the environment names. What else lies
 * there is no business of the tests. Undefined where it is not at hand; what needs it is then left out.
 */
export const OFFICIAL_NOTE: string | undefined = path !== undefined && existsSync(path) ? path : undefined;
