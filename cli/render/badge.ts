import type { Language, Voice } from '../../src/documents/document.ts';
import { perVoice } from '../../src/lexicon/voices.ts';
import { voiceBadge } from '../../src/web/words/voices.ts';
import type { Terminal } from '../terminal.ts';
import { flat } from './text.ts';

const COLOURS = perVoice(({ colour }) => colour);

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
