import { VOICE_LABELS } from '../answer/voice-labels.ts';
import type { Language, Modality, Voice } from '../documents/document.ts';

/** How a voice is shown: words and a shape, so that colour is never needed to know who speaks. */
interface VoiceBadge {
  readonly label: string;
  /** A shape of its own, also told apart in black and white. */
  readonly shape: string;
  /** Who speaks, as the words before a title: "Standpunt van het kabinet, in …". */
  readonly speaker: string;
}

const SHAPES: Readonly<Record<Voice, string>> = {
  kabinet: '■',
  commissie: '○',
  lidstaten: '△',
  parlement: '◇',
  ambtelijk: '▬',
  proces: '➔',
};

const SPEAKERS: Readonly<Record<Language, Readonly<Record<Voice, string>>>> = {
  nl: {
    kabinet: 'Standpunt van het kabinet',
    commissie: 'Inhoud van het voorstel van de Commissie',
    lidstaten: 'Wat andere lidstaten vinden',
    parlement: 'Wat het parlement vindt',
    ambtelijk: 'Advies van ambtenaren',
    proces: 'Gegevens en planning',
  },
  en: {
    kabinet: 'Position of the cabinet',
    commissie: "Content of the Commission's proposal",
    lidstaten: 'What other member states think',
    parlement: 'What parliament thinks',
    ambtelijk: 'Advice from officials',
    proces: 'Facts and planning',
  },
};

/** The badge of a voice for a reader of this language. */
export function voiceBadge(voice: Voice, language: Language): VoiceBadge {
  return { label: VOICE_LABELS[language][voice], shape: SHAPES[voice], speaker: SPEAKERS[language][voice] };
}

const MARKS: Readonly<Record<Language, Readonly<Record<Modality, string>>>> = {
  nl: {
    vastgesteld: '',
    verwacht: 'verwacht',
    voorgesteld: 'voorgesteld',
    gevraagd: 'gevraagd',
    geadviseerd: 'geadviseerd',
  },
  en: {
    vastgesteld: '',
    verwacht: 'expected',
    voorgesteld: 'proposed',
    gevraagd: 'asked for',
    geadviseerd: 'advised',
  },
};

/**
 * Whose sentences are marked with what. That the Commission proposes is what its badge says already; what is
 * only expected must never be read as a fact, whoever says so.
 */
const MARKED: Readonly<Record<Modality, readonly Voice[]>> = {
  vastgesteld: [],
  verwacht: ['kabinet', 'commissie', 'lidstaten', 'parlement', 'ambtelijk', 'proces'],
  voorgesteld: ['kabinet', 'lidstaten', 'parlement', 'ambtelijk', 'proces'],
  gevraagd: ['kabinet', 'lidstaten', 'parlement'],
  geadviseerd: ['ambtelijk'],
};

/** What must be said beside a sentence about how firm it is; null where its badge says enough. */
export function firmnessMark(
  { voice, modality }: { readonly voice: Voice; readonly modality: Modality },
  language: Language,
): string | null {
  return MARKED[modality].includes(voice) ? MARKS[language][modality] : null;
}
