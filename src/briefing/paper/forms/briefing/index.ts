import type { PaperForm } from '../form.ts';
import template from './template.json' with { type: 'json' };

/** The briefing of a page. */
export const briefing = {
  id: 'briefing',
  label: { nl: 'Korte briefing, één bladzijde', en: 'Short briefing, one page' },
  named: 'een briefing van een bladzijde',
  asked: /\bbriefing/i,
  template,
} as const satisfies PaperForm;
