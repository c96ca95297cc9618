import type { Block, Document, Modality, Section, Voice } from '../../src/documents/document.ts';
import type { Passage } from '../../src/passages/passage.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PlainIndex } from '../search/plain.ts';

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
    collection: 'algemeen',
    title: 'Fiche: Fictief voorstel',
    date: '2026-01-30',
    language: 'nl',
    references: { com: ['COM(2026) 1'], celex: [], kamerstuk: [], dossier: [], tk: [], related: [] },
    ministries: ['Ministerie van Voorbeelden'],
    sender: null,
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

/** An index over documents made by hand, in the order of their ids. */
export const smallIndex = (made: readonly { document: Document; passages: Passage[] }[]): SearchIndex =>
  new PlainIndex(made.map((each) => ({ ...each, links: [] })));

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
