import { ACCESS_VARIABLES, type AccessVariables } from './settings.ts';
import type { AccessStore } from './store.ts';

/** What holds no secret, so that the trail may say what it is now. */
const TOLD: readonly string[] = ['NOTABENE_OPEN', 'NOTABENE_PUBLIC', 'NOTABENE_GROUPS'];

/** Notes which settings of who may come in are others than at the last start. */
export async function noteSettings(
  store: AccessStore,
  variables: AccessVariables,
  now: () => number,
): Promise<void> {
  const marks: Record<string, string> = {};
  for (const name of ACCESS_VARIABLES) {
    const value = variables[name]?.trim() ?? '';
    if (value !== '') marks[name] = await markOf(name, value);
  }
  const last = await store.last('settings_changed');
  const before = (last?.what.marks ?? {}) as Readonly<Record<string, string>>;
  const changed = ACCESS_VARIABLES.filter((name) => marks[name] !== before[name]);
  if (changed.length === 0) return;
  const told = Object.fromEntries(
    changed.filter((name) => TOLD.includes(name)).map((name) => [name, variables[name]?.trim() ?? '']),
  );
  await store.note({
    time: new Date(now()).toISOString(),
    act: 'settings_changed',
    who: 'de server, bij het starten',
    by: 'server',
    what: { changed, ...told, marks },
  });
}

/** Tells one value from another, and not what it is. */
async function markOf(name: string, value: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${name}\0${value}`));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
