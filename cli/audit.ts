import { userInfo } from 'node:os';
import { type AccessStore, type Act, accessStore } from '../src/access/store.ts';
import { openDatabase, type Settings } from './database.ts';
import type { Terminal } from './terminal.ts';

/** Where keys and the audit trail are, and what ends it. */
export interface OpenedAccess {
  readonly store: AccessStore;
  readonly close: () => Promise<void>;
}

/** Opens what the server of this machine, or the one at Cloudflare, keeps of who may come in. */
export async function openAccess(
  settings: Settings & { readonly remote?: boolean } = {},
): Promise<OpenedAccess> {
  const { database, close } = await openDatabase({ remote: false, ...settings, binding: 'ACCESS' });
  return { store: accessStore(database), close };
}

/** The account of this machine that gave a command. */
function whoAsks(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}

/** One line for the audit trail. */
export const lineOf = (act: Act, what: Readonly<Record<string, unknown>>, who = whoAsks()) =>
  ({ time: new Date().toISOString(), act, who, by: 'command', what }) as const;

/** Adds to the audit trail of this machine. What was done stays done when that can't be; it is then said. */
export async function noteAct(
  act: Act,
  what: Readonly<Record<string, unknown>>,
  { say }: Pick<Terminal, 'say'>,
  settings: Settings = {},
): Promise<void> {
  try {
    const { store, close } = await openAccess(settings);
    try {
      await store.note(lineOf(act, what));
    } finally {
      await close();
    }
  } catch {
    say(
      'Dit is gedaan, maar staat niet in het spoor van wie wat deed; kijk of de map van NOTABENE_STATE te schrijven is.',
    );
  }
}
