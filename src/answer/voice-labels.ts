import type { Document, Language, Voice } from '../documents/document.ts';
import { perVoice } from '../lexicon/voices.ts';

/** Who speaks, in a word: on a badge, before a sentence of a paper. */
export const VOICE_LABELS: Readonly<Record<Language, Readonly<Record<Voice, string>>>> = {
  nl: perVoice(({ label }) => label.nl),
  en: perVoice(({ label }) => label.en),
};

const BY_NAME = perVoice(({ byName }) => byName === true);

/**
 * The organisation that speaks, by its name, where a document is its own and it says so itself, of a speaker
 * that may be anybody. Null for the other speakers.
 */
export const senderAs = (voice: Voice, { sender }: Pick<Document, 'sender'>): string | null =>
  BY_NAME[voice] && sender?.type === voice ? sender.name : null;
