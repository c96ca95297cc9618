import type { Page } from 'playwright-core';
import type { RefusalPart } from '../../src/web/page/answer/parts.ts';

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
  nearest: PLACES.map((place) => ({
    ...place,
    voice: 'kabinet',
    before: 'Het kabinet steunt het actieplan, en wijst op wat gemeenten al doen tegen ondermijning.',
    after: 'Over de uitvoering spreekt het kabinet verder met gemeenten, douane en politie.',
  })),
};

const CHOICES = [
  { title: 'Fiche: EU-actieplan tegen drugshandel', documents: ['kst-22112-4243', 'kst-22112-4246'] },
  { title: 'Fiche: Verordening over precursoren voor drugs en explosieven', documents: ['kst-22112-4300'] },
  { title: 'Fiche: Europese havenalliantie', documents: ['kst-22112-4301'] },
].map((choice, at) => {
  const documentId = choice.documents[0] ?? '';
  const path = ['5. Financiële gevolgen', 'a) Regeldruk en administratieve lasten'];
  const quote = PLACES[at % 2]?.quote ?? '';
  const passageId = `${documentId}#5-1`;
  const where = { documentId, documentTitle: choice.title, passageId, path, start: 0, end: quote.length };
  return { ...choice, place: { ...where, quote, voice: 'kabinet' as const } };
});
const BACK =
  'Bedoelt u “Fiche: EU-actieplan tegen drugshandel”, “Fiche: Verordening over precursoren voor drugs en explosieven” of “Fiche: Europese havenalliantie”? Kies er een, of noem het onderwerp of het nummer.';
const back: RefusalPart = {
  reason: 'ambiguous',
  message: BACK,
  nearest: CHOICES.map(({ place }) => ({ ...place, href: `/stukken/${place.documentId}` })),
};

/** Three sentences as long as those of papers are, by two speakers. */
const THREE = [PLACES[0], PLACES[1], PLACES[0]].flatMap((place, at) =>
  place === undefined
    ? []
    : [
        {
          ...place,
          quote: `Het kabinet staat positief tegenover het voorstel onder ${at + 1}, maar vraagt de Commissie om de gevolgen voor de uitvoering door gemeenten en de douane nader te onderbouwen.`,
        },
      ],
);

/** Sentences with what they rest on, the last by another than the others where there are three. */
function said(places: readonly (typeof PLACES)[number][], before: string | null = null) {
  return places.flatMap(({ quote, ...place }, at) => {
    const by = { voice: at === 2 ? 'commissie' : 'kabinet', modality: 'vastgesteld' };
    const citation = {
      ...place,
      quote,
      before,
      number: at + 1,
      textType: null,
      source: 'a.md',
      page: null,
      url: null,
    };
    return [
      ['claim', { text: quote, citations: [at + 1], ...by }],
      ['citation', { ...citation, ...by }],
    ] as const;
  });
}

/** The parts of an answer that is refused with places near to it, of one that is a question back, of one that is probable, and of one of three sentences, whatever the documents hold. */
const ANSWERS = {
  refused: [
    ['refusal', refusal],
    ['answer', { ...REST, status: 'unanswered' }],
  ],
  back: [
    ['refusal', back],
    ['answer', { ...REST, status: 'ambiguous', reason: 'ambiguous', message: BACK, choices: CHOICES }],
  ],
  probable: [...said(PLACES), ['answer', { ...REST, status: 'probable' }]],
  list: [...said(PLACES, 'Het actieplan kent deze gebieden:'), ['answer', { ...REST, status: 'answered' }]],
  three: [...said(THREE), ['answer', { ...REST, status: 'answered' }]],
} as const;

/** Everything that is asked on this page is answered so; what is said of it is kept. */
export async function answering(page: Page, kind: keyof typeof ANSWERS): Promise<void> {
  // Questions that follow on an answer that nobody gave would come late, and move what is looked at.
  await page.route('**/api/follow-ups*', (route) =>
    route.fulfill({ json: { followUps: [], scope: [], title: null } }),
  );
  const body = bodyOf(kind);
  await page.route('**/api/chat', (route) => route.fulfill({ status: 200, headers: HEADERS, body }));
}

/** A question that names no dossier is asked back, and answered when one was chosen; gives what was asked of the server. */
export async function askingBack(page: Page): Promise<readonly Put[][]> {
  const asked: Put[][] = [];
  await page.route('**/api/chat', (route) => {
    const { messages } = route.request().postDataJSON() as { readonly messages: Put[] };
    asked.push(messages);
    const chosen = messages.some(({ metadata }) => metadata !== undefined);
    return route.fulfill({ status: 200, headers: HEADERS, body: bodyOf(chosen ? 'probable' : 'back') });
  });
  return asked;
}

/** A question as the page sends it. */
interface Put {
  readonly parts: readonly { readonly text: string }[];
  readonly metadata?: { readonly scope: readonly string[] };
}

const HEADERS = { 'Content-Type': 'text/event-stream', 'X-Vercel-AI-UI-Message-Stream': 'v1' };

function bodyOf(kind: keyof typeof ANSWERS): string {
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
  return [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]']
    .map((line) => `data: ${line}\n\n`)
    .join('');
}
