import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** A file beside the program with settings, one a line. */
const SETTINGS_FILE = join(import.meta.dirname, '..', '..', '.env');

/** Names and values that somebody set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, with what the file of settings adds to it: what is set in both is as the environment says. */
export function withSettingsFile(env: Environment, file = SETTINGS_FILE): Environment {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // There need not be one.
  }
  return { ...parseEnv(text), ...Object.fromEntries(Object.entries(env).filter(([, value]) => value)) };
}
