import { isOfOne, OWN_COLLECTION } from '../../documents/collection.ts';
import type { Language } from '../../documents/document.ts';

/** A collection as a reader sees it: its name in addresses, and what it is called. */
export interface ShownCollection {
  readonly name: string;
  readonly label: string;
}

const OWN: Readonly<Record<Language, string>> = { nl: 'eigen stukken', en: 'documents of your own' };
const OF_ANOTHER: Readonly<Record<Language, (mark: string) => string>> = {
  nl: (mark) => `eigen stukken van lezer ${mark}`,
  en: (mark) => `documents of reader ${mark}`,
};
/** Of the name of somebody's own collection so much tells him from others, for who administers them all. */
const MARK = 4;

/**
 * Collections under a name that can be read: what one person added has a number in its own. Where there are several of
 * those, which only an administrator gets to see, they are told apart by the beginning of that number.
 */
export function shownCollections(names: readonly string[], language: Language): readonly ShownCollection[] {
  const several = names.filter(isOfOne).length > 1;
  return names.map((name) => ({
    name,
    label: !isOfOne(name)
      ? name
      : several
        ? OF_ANOTHER[language](name.slice(OWN_COLLECTION.length + 1, OWN_COLLECTION.length + 1 + MARK))
        : OWN[language],
  }));
}

/** One collection under a name that can be read. */
export const collectionLabel = (name: string, language: Language): string =>
  isOfOne(name) ? OWN[language] : name;
