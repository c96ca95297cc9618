import type { PaperForm } from '../form.ts';
import template from './template.json' with { type: 'json' };

/** The nota to a minister. */
export const nota = {
  id: 'nota',
  label: { nl: 'Nota aan een bewindspersoon', en: 'Note to a minister' },
  named: 'een nota',
  template,
} as const satisfies PaperForm;
