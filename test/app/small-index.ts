import type { Block, Document, Modality, Section, Voice } from '../../src/documents/document.ts';
import type { Passage } from '../../src/passages/passage.ts';
import type { SearchIndex } from '../../src/search/index.ts';

/** A fictional part of a document: a heading with the paragraphs or items under it, one voice. */
interface Part {
  readonly heading: string;
  readonly voice: Voice;
  readonly modality?: Modality;
  readonly type?: 'paragraph' | 'item';
  readonly texts: readonly string[];
}

/** A document made by hand, each text one block, one sentence and one passage. */
export function fictional(
  id: string,
  parts: readonly Part[],
  also: Partial<Document> = {},
): { document: Document; passages: Passage[] } {
  let text = '';
  const blocks: Block[] = [];
  const sections: Section[] = [];
  const passages: Passage[] = [];
  const append = (type: Block['type'], words: string) => {
    const start = text.length;
    text += `${words}\n`;
    const span = { start, end: start + words.length };
    blocks.push({ ...span, type, label: null, origin: span });
    return span;
  };
  for (const [at, part] of parts.entries()) {
    const start = text.length;
    const path = [part.heading];
    const modality = part.modality ?? 'vastgesteld';
    append('heading', part.heading);
    for (const [nth, words] of part.texts.entries()) {
      const span = append(part.type ?? 'paragraph', words);
      const said = {
        voice: part.voice,
        modality,
        block: blocks.length - 1,
        item: part.type === 'item',
        label: null,
      };
      passages.push({
        ...span,
        id: `${id}#${at + 1}-${nth + 1}`,
        documentId: id,
        path,
        rubriek: null,
        voice: part.voice,
        text: words,
        sentences: [{ ...span, ...said }],
      });
    }
    sections.push({ start, end: text.length, path, rubriek: null, voice: part.voice, modality });
  }
  const document: Document = {
    id,
    kind: 'fiche',
    title: 'Fiche: Fictief voorstel',
    date: '2026-01-30',
    language: 'nl',
    references: { com: ['COM(2026) 1'], celex: [], kamerstuk: [], dossier: [], tk: [], related: [] },
    ministries: ['Ministerie van Voorbeelden'],
    source: { name: `${id}.txt`, url: `https://stukken.example/${id}`, sha256: '0'.repeat(64) },
    textType: null,
    text,
    sections,
    blocks,
    pages: [],
    ...also,
  };
  return { document, passages };
}

function unasked(): never {
  throw new Error('the app does not look at words');
}

/** An index over documents made by hand: finds passages that hold a word of the query, most words first. */
export function smallIndex(made: readonly { document: Document; passages: Passage[] }[]): SearchIndex {
  const documents = new Map(made.map(({ document }) => [document.id, document]));
  const passages = new Map(made.flatMap((each) => each.passages).map((passage) => [passage.id, passage]));
  return {
    fingerprint: 'f'.repeat(64),
    documents: [...documents.values()],
    vocabulary: {
      passages: passages.size,
      languages: new Set(['nl']),
      terms: { alternativesOf: unasked, otherForms: unasked, isTrade: unasked, tradeWords: unasked },
      drawers: new Map(),
      ordinary: new Map(),
      frequency: unasked,
      split: unasked,
      has: unasked,
      inCorpus: unasked,
      rank: unasked,
    },
    searchTerms: () => {
      throw new Error('the app searches with words');
    },
    document: (id) => documents.get(id),
    passage: (id) => passages.get(id),
    linksOf: () => [],
    passagesOf: (id) => made.find(({ document }) => document.id === id)?.passages ?? [],
    search: (text, options = {}) => {
      const words = text.toLowerCase().split(/\s+/);
      return [...passages.values()]
        .filter((passage) => options.voice === undefined || passage.voice === options.voice)
        .filter(
          (passage) => options.kind === undefined || documents.get(passage.documentId)?.kind === options.kind,
        )
        .map((passage) => {
          const terms = words.filter((word) => passage.text.toLowerCase().includes(word));
          return { passage, score: terms.length, terms };
        })
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score)
        .slice(0, options.top ?? 10);
    },
  };
}

/** Two fictional documents: one that proposes and answers, one whose every text looks like markup. */
export function fictionalIndex(): SearchIndex {
  return smallIndex([
    fictional('fiche-molens', [
      {
        heading: '2. Essentie voorstel',
        voice: 'commissie',
        modality: 'voorgesteld',
        type: 'item',
        texts: ['De Commissie stelt voor alle molens te tellen.', 'Ook watermolens tellen mee.'],
      },
      {
        heading: '3. Beoordeling',
        voice: 'kabinet',
        texts: ['Het kabinet steunt het tellen van molens.', 'Het kabinet vraagt aandacht voor de kosten.'],
      },
      {
        heading: '4. Proces',
        voice: 'proces',
        modality: 'verwacht',
        texts: ['Het fiche komt naar verwachting op 30 januari 2026 in de ministerraad.'],
      },
    ]),
    fictional(
      'tekst-opmaak',
      [
        {
          heading: '<h1>Kop & "staart"</h1>',
          voice: 'kabinet',
          texts: ['Zie <img src=x onerror=alert(1)> hier.'],
        },
      ],
      {
        title: '<script>alert("titel")</script>',
        kind: 'tekst',
        source: { name: '<b>.txt', url: 'javascript:alert(1)', sha256: '1'.repeat(64) },
      },
    ),
  ]);
}
