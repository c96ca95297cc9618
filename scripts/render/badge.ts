import type { Voice } from '../../src/documents/document.ts';
import { VOICE_BADGES } from '../../src/web/voices.ts';
import type { Style, Terminal } from '../terminal.ts';
import { flat } from './text.ts';

/** The words tell who speaks; the colour only helps to see it sooner. */
const COLOURS: Readonly<Record<Voice, Style>> = {
  kabinet: 'green',
  commissie: 'blue',
  lidstaten: 'magenta',
  parlement: 'cyan',
  ambtelijk: 'yellow',
  proces: 'dim',
};

/** `[Kabinet]`. */
export function badge(voice: Voice, { style }: Pick<Terminal, 'style'>): string {
  return style(COLOURS[voice], `[${VOICE_BADGES[voice].label}]`);
}

/** A heading path as one reads it. */
export function placeOf(path: readonly string[]): string {
  return path.length === 0 ? 'begin van het stuk' : path.map(flat).join(' › ');
}
