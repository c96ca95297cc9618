import type { Modality, Voice } from '../document.ts';

/** The part that holds foot- and endnotes. */
export const NOTES = 'voetnoten';

/** One part of a template: what it is called, where it stands, who speaks in it. */
export interface Rubriek {
  readonly id: string;
  /** Dutch name for a reader. */
  readonly label: string;
  /** 1 for a numbered part of the template, 2 for a part of a part. */
  readonly level: 1 | 2;
  /** Null for the one whose document it is. */
  readonly voice: Voice | null;
  /** How firmly its sentences speak when they do not say so themselves. */
  readonly modality: Modality;
  /**
   * Headings in use for it, also of older templates, without number. A heading matches when it has about
   * the same words. One that ends in `…` also matches when more follows.
   */
  readonly headings: readonly string[];
}

export type Row = readonly [
  id: string,
  label: string,
  level: 1 | 2,
  voice: Voice | null,
  modality: Modality,
  headings: readonly string[],
];

/** Rows of one template as parts. */
export const table = (rows: readonly Row[]): Rubriek[] =>
  rows.map(([id, label, level, voice, modality, headings]) => ({
    id,
    label,
    level,
    voice,
    modality,
    headings,
  }));
