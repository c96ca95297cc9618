import { KINDS, type Kind, type Language } from '../documents/document.ts';

/** How Notabene behaves in a room. */
export interface Settings {
  /** Answer when it is named, or every question that is asked in the room. */
  readonly answers: 'mentioned' | 'every';
  /** Say nothing to the room when nothing was found; who named Notabene is told alone. */
  readonly onlyWithEvidence: boolean;
  /** Of the words around an answer; `asked` is that of the question. */
  readonly language: Language | 'asked';
  /** The kinds of documents that are answered from; null for all. */
  readonly kinds: readonly Kind[] | null;
}

export const DEFAULT_SETTINGS: Settings = {
  answers: 'mentioned',
  onlyWithEvidence: false,
  language: 'asked',
  kinds: null,
};

/** What was typed behind `instellingen`: nothing, a change, or something that can't be read. */
export type SettingsOrder =
  | { readonly kind: 'show' }
  | { readonly kind: 'change'; readonly change: Partial<Settings> }
  | { readonly kind: 'wrong'; readonly word: string };

type Key = 'answers' | 'evidence' | 'language' | 'kinds';

const KEYS: Readonly<Record<string, Key>> = {
  antwoord: 'answers',
  answer: 'answers',
  bewijs: 'evidence',
  evidence: 'evidence',
  taal: 'language',
  language: 'language',
  stukken: 'kinds',
  documents: 'kinds',
};

const VALUES: Readonly<Record<Exclude<Key, 'kinds'>, Readonly<Record<string, Partial<Settings>>>>> = {
  answers: {
    vermelding: { answers: 'mentioned' },
    mention: { answers: 'mentioned' },
    alles: { answers: 'every' },
    every: { answers: 'every' },
  },
  evidence: {
    verplicht: { onlyWithEvidence: true },
    required: { onlyWithEvidence: true },
    vrij: { onlyWithEvidence: false },
    free: { onlyWithEvidence: false },
  },
  language: {
    nl: { language: 'nl' },
    en: { language: 'en' },
    vraag: { language: 'asked' },
    question: { language: 'asked' },
  },
};

const ALL_KINDS: ReadonlySet<string> = new Set(['alle', 'all']);

/** Reads `antwoord=alles taal=nl stukken=fiche,nota bewijs=verplicht`, in Dutch or English words, in any order. */
export function readSettingsOrder(text: string): SettingsOrder {
  const written = text
    .toLowerCase()
    .replace(/\s*([=,])\s*/g, '$1')
    .replace(/[?!.\s]+$/, '');
  const words = written.split(/\s+/).filter(Boolean);
  if (words.length === 0) return { kind: 'show' };
  let change: Partial<Settings> = {};
  for (const word of words) {
    const read = readWord(word);
    if (read === null) return { kind: 'wrong', word };
    change = { ...change, ...read };
  }
  return { kind: 'change', change };
}

function readWord(word: string): Partial<Settings> | null {
  const [name = '', value = '', ...rest] = word.split('=');
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (key === undefined || rest.length > 0) return null;
  if (key === 'kinds') return readKinds(value);
  return Object.hasOwn(VALUES[key], value) ? (VALUES[key][value] ?? null) : null;
}

/** More than one of a kind, as people write it. */
const PLURALS: Readonly<Record<string, Kind>> = {
  fiches: 'fiche',
  notas: 'nota',
  'nota’s': 'nota',
  "nota's": 'nota',
  mededelingen: 'mededeling',
  voorstellen: 'voorstel',
  kamerbrieven: 'kamerbrief',
  registers: 'register',
  teksten: 'tekst',
};

function readKinds(value: string): Partial<Settings> | null {
  if (ALL_KINDS.has(value)) return { kinds: null };
  const named = value
    .split(',')
    .filter(Boolean)
    .map((word) => PLURALS[word] ?? word);
  const kinds = KINDS.filter((kind) => named.includes(kind));
  return kinds.length > 0 && kinds.length === new Set(named).size ? { kinds } : null;
}

/** Settings as they were kept; what can't be read is as it is by default. */
export function keptSettings(text: string | null): Settings {
  if (text === null) return DEFAULT_SETTINGS;
  try {
    const kept = JSON.parse(text) as Partial<Settings>;
    const kinds = Array.isArray(kept.kinds) ? KINDS.filter((kind) => kept.kinds?.includes(kind)) : [];
    return {
      answers: kept.answers === 'every' ? 'every' : 'mentioned',
      onlyWithEvidence: kept.onlyWithEvidence === true,
      language: kept.language === 'nl' || kept.language === 'en' ? kept.language : 'asked',
      kinds: kinds.length > 0 ? kinds : null,
    };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

interface SettingsWords {
  readonly title: string;
  readonly titleBetween: string;
  readonly answers: Readonly<Record<Settings['answers'], string>>;
  readonly evidence: readonly [free: string, required: string];
  readonly language: Readonly<Record<Settings['language'], string>>;
  readonly kinds: (kinds: readonly Kind[] | null) => string;
  readonly how: string;
  readonly howBetween: string;
  readonly changed: string;
  readonly notAllowed: string;
  readonly wrong: (word: string) => string;
}

export const SETTINGS_WORDS: Readonly<Record<Language, SettingsWords>> = {
  nl: {
    title: 'Instellingen van dit kanaal',
    titleBetween: 'Instellingen van dit gesprek',
    answers: {
      mentioned: 'Antwoord: alleen als ik genoemd word (antwoord=vermelding)',
      every:
        'Antwoord: op elke vraag in dit kanaal (antwoord=alles), als de beheerder van Notabene het laat meelezen',
    },
    evidence: [
      'Niets gevonden: dat zeg ik ook (bewijs=vrij)',
      'Niets gevonden: dan zeg ik niets in het kanaal (bewijs=verplicht)',
    ],
    language: {
      asked: 'Taal: die van de vraag (taal=vraag)',
      nl: 'Taal: Nederlands (taal=nl)',
      en: 'Taal: Engels (taal=en)',
    },
    kinds: (kinds) => `Stukken: ${kinds === null ? 'alle (stukken=alle)' : kinds.join(', ')}`,
    how: 'Veranderen: instellingen antwoord=alles bewijs=verplicht taal=nl stukken=fiche,nota. Alleen wie het kanaal beheert kan dat.',
    howBetween: 'Veranderen: instellingen taal=nl stukken=fiche,nota.',
    changed: 'De instellingen zijn veranderd.',
    notAllowed: 'Alleen wie dit kanaal beheert kan de instellingen veranderen. Vraag het een beheerder.',
    wrong: (word) =>
      `“${word}” is geen instelling. Kies uit antwoord=vermelding of alles, bewijs=vrij of verplicht, taal=vraag, nl of en, en stukken=alle of een paar van ${KINDS.join(', ')} met komma's ertussen.`,
  },
  en: {
    title: 'Settings of this channel',
    titleBetween: 'Settings of this conversation',
    answers: {
      mentioned: 'Answer: only when I am named (answer=mention)',
      every:
        'Answer: every question in this channel (answer=every), if the operator of Notabene lets it read along',
    },
    evidence: [
      'Nothing found: I say so (evidence=free)',
      'Nothing found: I say nothing in the channel (evidence=required)',
    ],
    language: {
      asked: 'Language: that of the question (language=question)',
      nl: 'Language: Dutch (language=nl)',
      en: 'Language: English (language=en)',
    },
    kinds: (kinds) => `Documents: ${kinds === null ? 'all (documents=all)' : kinds.join(', ')}`,
    how: 'Change them: settings answer=every evidence=required language=en documents=fiche,nota. Only those who manage the channel can.',
    howBetween: 'Change them: settings language=en documents=fiche,nota.',
    changed: 'The settings were changed.',
    notAllowed: 'Only those who manage this channel can change its settings. Ask one of them.',
    wrong: (word) =>
      `“${word}” is not a setting. Choose from answer=mention or every, evidence=free or required, language=question, nl or en, and documents=all or some of ${KINDS.join(', ')} with commas between them.`,
  },
};

/** The settings of a room, a paragraph each; between two every question is answered, and found or not it is said. */
export function settingsLines(settings: Settings, language: Language, direct: boolean): readonly string[] {
  const words = SETTINGS_WORDS[language];
  return [
    ...(direct ? [] : [words.answers[settings.answers], words.evidence[settings.onlyWithEvidence ? 1 : 0]]),
    words.language[settings.language],
    words.kinds(settings.kinds),
    direct ? words.howBetween : words.how,
  ];
}
