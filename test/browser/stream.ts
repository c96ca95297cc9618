import type { Page } from 'playwright-core';
import type { RefusalPart } from '../../src/web/page/parts.ts';

const PLACES = [
  'Het kabinet verwacht dat de uitvoering van het actieplan de komende jaren extra capaciteit vraagt van de douane.',
  'Over de kosten voor gemeenten is nog niets bekend.',
].map((quote, at) => ({
  documentId: 'kst-22112-4243',
  documentTitle: 'Fiche: EU-actieplan tegen drugshandel',
  passageId: `kst-22112-4243#5-${at + 1}`,
  path: ['5. Financiële gevolgen'],
  quote,
  start: 1000 * at,
  end: 1000 * at + quote.length,
  href: `/stukken/kst-22112-4243#${1000 * at}-${1000 * at + quote.length}`,
}));

const REST = {
  id: '0123456789abcdef',
  question: 'Wat kost het?',
  language: 'nl',
  mode: 'extractive',
  degraded: null,
  confidence: 0.4,
  missing: [],
  choices: [],
  notes: [],
  reason: null,
  message: null,
  timing: { retrieveMs: 1, answerMs: 1, totalMs: 2 },
};

const refusal: RefusalPart = {
  reason: 'detail_not_found',
  message: 'Dit staat niet in de stukken.',
  nearest: PLACES.map((place) => ({ ...place, voice: 'kabinet' })),
};

/** The parts of an answer that is refused with places near to it, and of one that is probable, whatever the documents hold. */
const ANSWERS = {
  refused: [
    ['refusal', refusal],
    ['answer', { ...REST, status: 'unanswered' }],
  ],
  probable: [
    ...PLACES.flatMap(({ quote, ...place }, at) => {
      const said = { voice: 'kabinet', modality: 'vastgesteld' };
      const citation = {
        ...place,
        quote,
        number: at + 1,
        textType: null,
        source: 'a.md',
        page: null,
        url: null,
      };
      return [
        ['claim', { text: quote, citations: [at + 1], ...said }],
        ['citation', { ...citation, ...said }],
      ];
    }),
    ['answer', { ...REST, status: 'probable' }],
  ],
} as const;

/** Everything that is asked on this page is answered so; what is said of it is kept. */
export async function answering(page: Page, kind: keyof typeof ANSWERS): Promise<void> {
  const parts = ANSWERS[kind].map(([name, data], at) => ({
    type: `data-${String(name)}`,
    id: `${String(name)}-${at}`,
    data,
  }));
  const chunks = [
    { type: 'start' },
    { type: 'start-step' },
    ...parts,
    { type: 'finish-step' },
    { type: 'finish' },
  ];
  const body = [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]']
    .map((line) => `data: ${line}\n\n`)
    .join('');
  await page.route('**/api/chat', (route) =>
    route.fulfill({
      status: 200,
      headers: { 'Content-Type': 'text/event-stream', 'X-Vercel-AI-UI-Message-Stream': 'v1' },
      body,
    }),
  );
}
