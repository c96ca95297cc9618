import type { Modality, Voice } from '../documents/document.ts';

/** How a voice is shown: words and a shape, so that colour is never needed to know who speaks. */
interface VoiceBadge {
  readonly label: string;
  /** A shape of its own, also told apart in black and white. */
  readonly shape: string;
  /** Who speaks, as the words before a quote: "Het kabinet, in …". */
  readonly speaker: string;
}

export const VOICE_BADGES: Readonly<Record<Voice, VoiceBadge>> = {
  kabinet: { label: 'Kabinet', shape: '■', speaker: 'Standpunt van het kabinet' },
  commissie: { label: 'Commissie', shape: '○', speaker: 'Inhoud van het voorstel van de Commissie' },
  lidstaten: { label: 'Lidstaten', shape: '△', speaker: 'Wat andere lidstaten vinden' },
  parlement: { label: 'Parlement', shape: '◇', speaker: 'Wat het parlement vindt' },
  ambtelijk: { label: 'Ambtelijk advies', shape: '▬', speaker: 'Advies van ambtenaren' },
  proces: { label: 'Proces', shape: '➔', speaker: 'Gegevens en planning' },
};

/** What must be said beside a sentence about how firm it is; a planned date is not yet a fact. */
export const MODALITY_MARKS: Readonly<Record<Modality, string | null>> = {
  verwacht: 'verwacht',
  vastgesteld: null,
  voorgesteld: null,
  gevraagd: null,
  geadviseerd: null,
};
