import type {
  CitationPart,
  ClaimPart,
  DocumentPart,
  Message,
  RestPart,
} from '../../src/web/page/answer/parts.ts';

/** Parts of an answer over fictional documents, as the stream brings them. */
export const citation = (number: number, also: Partial<CitationPart> = {}): CitationPart => ({
  number,
  documentId: 'fiche-molens',
  documentTitle: 'Fiche: Verordening molens (fictief)',
  textType: null,
  source: 'fiche-molens.md',
  passageId: 'fiche-molens#3-1',
  path: ['3. Beoordeling'],
  quote: 'Het kabinet steunt het tellen\nvan molens.',
  start: 120,
  end: 160,
  page: 2,
  url: 'https://publicatie.example/molens',
  href: '/stukken/fiche-molens?citaat=120-160#120-160',
  voice: 'kabinet',
  modality: 'vastgesteld',
  ...also,
});

export const claim = (citations: readonly number[], also: Partial<ClaimPart> = {}): ClaimPart => ({
  text: 'Het kabinet steunt het tellen van molens.',
  voice: 'kabinet',
  modality: 'vastgesteld',
  citations,
  ...also,
});

const documentPart: DocumentPart = {
  id: 'fiche-molens',
  title: 'Fiche: Verordening molens (fictief)',
  kind: 'fiche',
  language: 'nl',
  date: '2026-01-05',
  numbers: ['kst-99001-11', 'COM(2026) 999'],
  textType: 'redactionele weergave',
  url: 'https://publicatie.example/molens',
  href: '/stukken/fiche-molens',
};

export const rest = (also: Partial<RestPart> = {}): RestPart => ({
  id: '0123456789abcdef',
  question: 'Wat vindt het kabinet van molens?',
  language: 'nl',
  status: 'answered',
  mode: 'extractive',
  degraded: null,
  confidence: 0.9,
  missing: [],
  choices: [],
  notes: [],
  reason: null,
  message: null,
  timing: { retrieveMs: 1, answerMs: 1, totalMs: 2 },
  ...also,
});

export const question = (text: string): Message => ({
  id: `vraag-${text}`,
  role: 'user',
  parts: [{ type: 'text', text }],
});

export const answer = (...parts: Message['parts']): Message => ({
  id: `antwoord-${parts.length}`,
  role: 'assistant',
  parts,
});

export const whole = (): Message =>
  answer(
    { type: 'data-document', data: documentPart },
    { type: 'data-claim', data: claim([1]) },
    { type: 'data-citation', data: citation(1) },
    { type: 'data-claim', data: claim([2], { text: 'Dat komt op 30 januari.', modality: 'verwacht' }) },
    { type: 'data-citation', data: citation(2, { quote: 'Naar verwachting komt dat op 30 januari.' }) },
    { type: 'data-answer', data: rest({ missing: ['Over kosten staat er niets.'] }) },
  );
