import type { Language } from '../../documents/document.ts';
import type { ServerData } from '../parts/server-data.ts';

export type { ChosenScope, ServerData } from '../parts/server-data.ts';

/** What stands in the page for the script. */
export function serverData(): ServerData {
  return JSON.parse(document.getElementById('gegevens')?.textContent ?? '{}') as ServerData;
}

/** The language of the page, as the server made it. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'nl');
