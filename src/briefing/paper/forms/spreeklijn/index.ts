import type { PaperForm } from '../form.ts';
import template from './template.json' with { type: 'json' };

/** What to say aloud. */
export const spreeklijn = {
  id: 'spreeklijn',
  label: { nl: 'Spreeklijn: punten om te zeggen', en: 'Speaking line: points to say aloud' },
  named: 'een spreeklijn',
  template,
} as const satisfies PaperForm;
