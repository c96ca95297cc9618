import type { Kind, Language } from '../documents/document.ts';
import { KIND_IDS, KINDS } from '../kinds/index.ts';

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
    if (read === null) return { kind: 'wrong', word: wrongIn(word) };
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
const PLURALS: ReadonlyMap<string, Kind> = new Map(
  KINDS.list.flatMap(({ id, labels }) =>
    [labels.nl.many, labels.nl.many.replace(/’/g, ''), `${id}en`, `${id}s`]
      .flatMap((many) => [many.toLowerCase(), many.toLowerCase().replaceAll('’', "'")])
      .filter((many) => !KINDS.has(many) && /^\S+$/.test(many))
      .map((many) => [many, id] as const),
  ),
);

/** What is named behind `stukken=`, each as a kind is called where it is one. */
const namedIn = (value: string): readonly string[] =>
  value
    .split(',')
    .filter(Boolean)
    .map((word) => PLURALS.get(word) ?? word);

function readKinds(value: string): Partial<Settings> | null {
  if (ALL_KINDS.has(value)) return { kinds: null };
  const named = namedIn(value);
  const kinds = KIND_IDS.filter((kind) => named.includes(kind));
  return kinds.length > 0 && kinds.length === new Set(named).size ? { kinds } : null;
}

/** Of a word that can't be read what is wrong with it: of kinds of documents only those that there are not. */
function wrongIn(word: string): string {
  const [name = '', value = '', ...rest] = word.split('=');
  if (!isKinds(name) || value === '' || rest.length > 0) return word;
  const unknown = namedIn(value).filter((each) => !KIND_IDS.includes(each));
  return `${name}=${[...new Set(unknown)].join(',')}`;
}

const isKinds = (name: string): boolean => Object.hasOwn(KEYS, name) && KEYS[name] === 'kinds';

/** The kinds of documents that are not, in what was told to be wrong; empty when it is about something else. */
function unknownKinds(word: string): string {
  const [name = '', value = '', ...rest] = word.split('=');
  return isKinds(name) && rest.length === 0 ? value.replaceAll(',', ', ') : '';
}

/** Settings as they were kept; what can't be read is as it is by default. */
export function keptSettings(text: string | null): Settings {
  if (text === null) return DEFAULT_SETTINGS;
  try {
    const kept = JSON.parse(text) as Partial<Settings>;
    const kinds = Array.isArray(kept.kinds) ? KIND_IDS.filter((kind) => kept.kinds?.includes(kind)) : [];
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
  readonly answersBetween: string;
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
        'Antwoord: op elke vraag in dit kanaal (antwoord=alles), mits de beheerder van Notabene mij hier laat meelezen',
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
    kinds: (kinds) =>
      kinds === null
        ? 'Stukken: alle (stukken=alle)'
        : `Stukken: ${kinds.join(', ')} (stukken=${kinds.join(',')})`,
    how: 'Veranderen: instellingen antwoord=alles bewijs=verplicht taal=nl stukken=fiche,nota. Alleen wie het kanaal beheert kan dat.',
    answersBetween:
      'Antwoord: op alles wat u hier schrijft; antwoord= en bewijs= betekenen alleen iets in een kanaal',
    howBetween: 'Veranderen: instellingen taal=nl stukken=fiche,nota.',
    changed: 'De instellingen zijn veranderd.',
    notAllowed: 'Alleen wie dit kanaal beheert kan de instellingen veranderen. Vraag het aan een beheerder.',
    wrong: (word) => {
      const kinds = `stukken=alle, of een of meer van ${KIND_IDS.join(', ')}, met komma's ertussen (stukken=nota,fiche)`;
      const unknown = unknownKinds(word);
      return unknown === ''
        ? `“${word}” is geen instelling. U kunt kiezen: antwoord=vermelding of antwoord=alles; bewijs=vrij of bewijs=verplicht; taal=vraag, taal=nl of taal=en; ${kinds}.`
        : `Dit ken ik niet als soort stukken: ${unknown}. Er is niets veranderd. U kunt kiezen: ${kinds}.`;
    },
  },
  en: {
    title: 'Settings of this channel',
    titleBetween: 'Settings of this conversation',
    answers: {
      mentioned: 'Answer: only when I am named (answer=mention)',
      every:
        'Answer: every question in this channel (answer=every), if the operator of Notabene lets me read along here',
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
    kinds: (kinds) =>
      kinds === null
        ? 'Documents: all (documents=all)'
        : `Documents: ${kinds.join(', ')} (documents=${kinds.join(',')})`,
    how: 'Change them: settings answer=every evidence=required language=en documents=fiche,nota. Only those who manage the channel can.',
    answersBetween:
      'Answer: everything you write here; answer= and evidence= mean something only in a channel',
    howBetween: 'Change them: settings language=en documents=fiche,nota.',
    changed: 'The settings were changed.',
    notAllowed: 'Only those who manage this channel can change its settings. Ask one of them.',
    wrong: (word) => {
      const kinds = `documents=all, or one or more of ${KIND_IDS.join(', ')}, with commas between them (documents=nota,fiche)`;
      const unknown = unknownKinds(word);
      return unknown === ''
        ? `“${word}” is not a setting. You can choose: answer=mention or answer=every; evidence=free or evidence=required; language=question, language=nl or language=en; ${kinds}.`
        : `I don't know this as a kind of document: ${unknown}. Nothing was changed. You can choose: ${kinds}.`;
    },
  },
};

/** The settings of a room, a paragraph each; between two every question is answered, whatever is set for that. */
export function settingsLines(settings: Settings, language: Language, direct: boolean): readonly string[] {
  const words = SETTINGS_WORDS[language];
  return [
    ...(direct
      ? [words.answersBetween]
      : [words.answers[settings.answers], words.evidence[settings.onlyWithEvidence ? 1 : 0]]),
    words.language[settings.language],
    words.kinds(settings.kinds),
    direct ? words.howBetween : words.how,
  ];
}
