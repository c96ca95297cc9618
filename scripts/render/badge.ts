import type { Modality, Voice } from '../../src/documents/document.ts';
import { MODALITY_MARKS, VOICE_BADGES } from '../../src/web/voices.ts';
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

/** `[Kabinet]`, or `[Proces] (verwacht)` for what has not happened yet. */
export function badge(voice: Voice, modality: Modality, { style }: Pick<Terminal, 'style'>): string {
  const mark = MODALITY_MARKS[modality];
  return (
    style(COLOURS[voice], `[${VOICE_BADGES[voice].label}]`) +
    (mark === null ? '' : style('bold', ` (${mark})`))
  );
}

/** A heading path as one reads it. */
export function placeOf(path: readonly string[]): string {
  return path.length === 0 ? 'begin van het stuk' : path.map(flat).join(' › ');
}
