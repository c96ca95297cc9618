import { VOICE_LABELS } from '../../answer/voice-labels.ts';
import { type Language, type Modality, VOICES, type Voice } from '../../documents/document.ts';

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
  raad: '▽',
  kamer: '□',
  adviseur: '◉',
  belanghebbende: '✚',
  proces: '➔',
};

const SPEAKERS: Readonly<Record<Language, Readonly<Record<Voice, string>>>> = {
  nl: {
    kabinet: 'Standpunt van het kabinet',
    commissie: 'Inhoud van het voorstel van de Commissie',
    lidstaten: 'Wat andere lidstaten vinden',
    parlement: 'Wat het Europees Parlement vindt',
    ambtelijk: 'Advies van ambtenaren',
    raad: 'Wat de Raad besloot of wil',
    kamer: 'Wat de Kamer of een fractie vindt of vraagt',
    adviseur: 'Wat een adviseur, toezichthouder of uitvoerder zegt',
    belanghebbende: 'Wat een belanghebbende vindt',
    proces: 'Gegevens en planning',
  },
  en: {
    kabinet: 'Position of the cabinet',
    commissie: "Content of the Commission's proposal",
    lidstaten: 'What other member states think',
    parlement: 'What the European Parliament thinks',
    ambtelijk: 'Advice from officials',
    raad: 'What the Council decided or wants',
    kamer: 'What the Dutch parliament or a party thinks or asks',
    adviseur: 'What an adviser, supervisor or agency says',
    belanghebbende: 'What an interested party thinks',
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
  verwacht: VOICES,
  voorgesteld: VOICES.filter((voice) => voice !== 'commissie'),
  gevraagd: VOICES.filter((voice) => !['commissie', 'ambtelijk', 'proces'].includes(voice)),
  geadviseerd: ['ambtelijk', 'adviseur'],
};

/** What must be said beside a sentence about how firm it is; null where its badge says enough. */
export function firmnessMark(
  { voice, modality }: { readonly voice: Voice; readonly modality: Modality },
  language: Language,
): string | null {
  return MARKED[modality].includes(voice) ? MARKS[language][modality] : null;
}
