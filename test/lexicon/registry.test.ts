import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeParse } from 'zod/v4/mini';
import type { Voice } from '../../src/lexicon/voices.ts';
import { perVoice, VOICE_ROWS } from '../../src/lexicon/voices.ts';

type Row = (typeof VOICE_ROWS)[number];

/** One who speaks in no document: the keepers of lighthouses. */
const keeper: Row = {
  id: 'vuurtorenwachter' as Voice,
  label: { nl: 'Vuurtorenwachter', en: 'Lighthouse keeper' },
  shape: '✶',
  colour: 'cyan',
  title: { nl: 'Wat een vuurtorenwachter ziet', en: 'What a lighthouse keeper sees' },
  named: { nl: 'een vuurtorenwachter', en: 'a lighthouse keeper' },
  lead: { nl: 'Wat vuurtorenwachters zien', en: 'What lighthouse keepers see' },
  marked: ['verwacht'],
  byName: true,
};

// The line of the list, before anything that goes over it is loaded.
(VOICE_ROWS as Row[]).push(keeper);

const { badge } = await import('../../cli/render/badge.ts');
const { senderAs, VOICE_LABELS } = await import('../../src/answer/voice-labels.ts');
const { leadOf, sideMissing } = await import('../../src/answer/words/wording.ts');
const { VOICES } = await import('../../src/documents/document.ts');
const { NO_CHOICE } = await import('../../src/search/documents/faceted-search.ts');
const { SearchRequest } = await import('../../src/web/api/schemas.ts');
const { filters } = await import('../../src/web/parts/list-filters.ts');
const { firmnessMark, voiceBadge } = await import('../../src/web/words/voices.ts');

const { id } = keeper;

describe('a speaker that is added in one row', () => {
  it('is one that documents, the API and the list can name', () => {
    expect(VOICES.at(-1)).toBe(id);
    expect(safeParse(SearchRequest, { q: 'molens', voice: id }).success).toBe(true);
    const counts = {
      kind: new Map(),
      voice: new Map([[id, 1]]),
      collection: new Map(),
      ministry: new Map(),
      year: new Map(),
      dossier: new Map(),
    };
    expect(String(filters(NO_CHOICE, counts, 'nl'))).toContain('Vuurtorenwachter (1)');
  });

  it('has a badge on the page and on a terminal, and says how firm it is where its row says so', () => {
    expect(voiceBadge(id, 'en')).toEqual({
      label: 'Lighthouse keeper',
      shape: '✶',
      speaker: 'What a lighthouse keeper sees',
    });
    expect(badge(id, { style: (style, text) => `<${style}>${text}` })).toBe('<cyan>[Vuurtorenwachter]');
    expect(firmnessMark({ voice: id, modality: 'verwacht' }, 'nl')).toBe('verwacht');
    expect(firmnessMark({ voice: id, modality: 'gevraagd' }, 'nl')).toBeNull();
  });

  it('is said in the sentences of an answer, by its own name where that is known', () => {
    expect(VOICE_LABELS.nl[id]).toBe('Vuurtorenwachter');
    expect(sideMissing(id, 'nl')).toContain('over een vuurtorenwachter staat hierover niets');
    const document = { title: 'Logboek', sender: null } as Parameters<typeof leadOf>[1];
    expect(leadOf(id, document, 'nl')).toBe('**Wat vuurtorenwachters zien** (Logboek):');
    const sender = { name: 'Toren Noord', type: id, basis: 'opgave', claimed: false } as const;
    expect(senderAs(id, { sender })).toBe('Toren Noord');
  });
});

describe('every speaker', () => {
  const real = VOICE_ROWS.filter((row) => row !== keeper);

  it('has an id, a shape and a label of its own, and words in two languages', () => {
    for (const key of ['id', 'shape'] as const)
      expect(new Set(real.map((row) => row[key])).size).toBe(real.length);
    for (const { label, title, named, lead } of real)
      for (const words of [label, title, named, lead])
        for (const text of [words.nl, words.en]) expect(text).toMatch(/\S/);
    expect(new Set(real.map(({ label }) => label.nl)).size).toBe(real.length);
    expect(Object.keys(perVoice(() => 0))).toEqual(VOICES);
  });

  it('has a badge of its own in the style of the page', () => {
    const style = readFileSync('src/web/page/style/answer.css', 'utf8');
    for (const row of real) expect(style).toContain(`.badge.${row.id} {`);
  });
});
