import type { Kind, Sender, Voice } from '../../../src/documents/document.ts';
import { type Previous, voiceOfSentence } from '../../../src/documents/speech/voice.ts';
import { KINDS } from '../../../src/kinds/index.ts';

/** Who speaks in a sentence that stands alone in a part of a document. */
export const spoken = (
  sentence: string,
  sectionVoice: Voice,
  rubriek: string | null,
  kind: Kind,
  previous: Previous | null = null,
  sender: Sender | null = null,
): Voice =>
  voiceOfSentence(sentence, {
    sectionVoice,
    rubriek,
    kind: KINDS.of(kind),
    sender,
    heading: '',
    previous,
    recent: null,
    item: false,
    row: false,
    claimed: false,
  });
