import type { Language, Modality, Voice } from '../../../documents/document.ts';

/** A sentence that a text says it rests on. */
export interface Source {
  readonly text: string;
  readonly voice: Voice;
  readonly modality: Modality;
  readonly language: Language;
  /** Title and headings, which a text may take names and words from. */
  readonly around: string;
}
