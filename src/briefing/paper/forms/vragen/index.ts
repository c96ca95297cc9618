import type { PaperForm } from '../form.ts';
import template from './template.json' with { type: 'json' };

/** The sheet of questions and answers. */
export const vragen = {
  id: 'vragen',
  label: { nl: 'Vragen en antwoorden', en: 'Questions and answers' },
  named: 'vragen en antwoorden',
  asked: /\bq ?(?:&|and|en) ?a\b|vragen[- ]en[- ]antwoorden/i,
  template,
} as const satisfies PaperForm;
