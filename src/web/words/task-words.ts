import type { Language } from '../../documents/document.ts';

/** The fixed words around what was made on request. */
export const TASK_WORDS_OF: Readonly<
  Record<Language, { readonly examples: string; readonly table: string; readonly further: string }>
> = {
  nl: { examples: 'U kunt bijvoorbeeld vragen:', table: 'Tabel', further: 'Verder' },
  en: { examples: 'You can ask for instance:', table: 'Table', further: 'Further' },
};
