import type { Language, Modality, Voice } from '../../documents/document.ts';
import { perVoice } from '../../lexicon/voices.ts';

/** How a voice is shown: words and a shape, so that colour is never needed to know who speaks. */
interface VoiceBadge {
  readonly label: string;
  /** A shape of its own, also told apart in black and white. */
  readonly shape: string;
  /** Who speaks, as the words before a title: "Standpunt van het kabinet, in …". */
  readonly speaker: string;
}

const ROW = perVoice((row) => row);

/** The badge of a voice for a reader of this language. */
export function voiceBadge(voice: Voice, language: Language): VoiceBadge {
  const { label, shape, title } = ROW[voice];
  return { label: label[language], shape, speaker: title[language] };
}

const MARKS: Readonly<Record<Language, Readonly<Record<Modality, string>>>> = {
  nl: {
    vastgesteld: '',
    verwacht: 'verwacht',
    voorgesteld: 'voorgesteld',
    gevraagd: 'gevraagd',
    geadviseerd: 'geadviseerd',
    opdracht: 'opdracht aan de lezer, geen standpunt',
  },
  en: {
    vastgesteld: '',
    verwacht: 'expected',
    voorgesteld: 'proposed',
    gevraagd: 'asked for',
    geadviseerd: 'advised',
    opdracht: 'order to its reader, no position',
  },
};

/** What must be said beside a sentence about how firm it is; null where its badge says enough. */
export function firmnessMark(
  { voice, modality }: { readonly voice: Voice; readonly modality: Modality },
  language: Language,
): string | null {
  const isSaid = modality === 'opdracht' || ROW[voice].marked.some((each) => each === modality);
  return isSaid ? MARKS[language][modality] : null;
}
