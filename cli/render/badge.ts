import type { Language, Voice } from '../../src/documents/document.ts';
import { voiceBadge } from '../../src/web/words/voices.ts';
import type { Style, Terminal } from '../terminal.ts';
import { flat } from './text.ts';

/** The words tell who speaks; the colour only helps to see it sooner. */
const COLOURS: Readonly<Record<Voice, Style>> = {
  kabinet: 'green',
  commissie: 'blue',
  lidstaten: 'magenta',
  parlement: 'cyan',
  ambtelijk: 'yellow',
  raad: 'magenta',
  kamer: 'cyan',
  adviseur: 'yellow',
  belanghebbende: 'yellow',
  proces: 'dim',
};

/** `[Kabinet]`, or `[Cabinet]` to who asked in English. */
export function badge(voice: Voice, { style }: Pick<Terminal, 'style'>, language: Language = 'nl'): string {
  return style(COLOURS[voice], `[${voiceBadge(voice, language).label}]`);
}

const BEGINNING: Readonly<Record<Language, string>> = {
  nl: 'begin van het stuk',
  en: 'beginning of the document',
};

/** A heading path as one reads it. */
export function placeOf(path: readonly string[], language: Language = 'nl'): string {
  return path.length === 0 ? BEGINNING[language] : path.map(flat).join(' › ');
}
