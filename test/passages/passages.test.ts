import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/passages/passages.ts';
import { FIXTURES, parseFixture, parseText } from '../fixtures/documents/read.ts';

const words = (text: string): number => text.split(/\s+/).length;

describe.each(FIXTURES)('the passages of %s', (name) => {
  it('are exact places in the text, each within one section and with one voice', async () => {
    const { document } = await parseFixture(name);
    const passages = passagesOf(document);
    expect(passages.length).toBeGreaterThan(2);
    for (const passage of passages) {
      expect(passage.text).toBe(document.text.slice(passage.start, passage.end));
      expect(passage.documentId).toBe(document.id);
      const section = document.sections.find(
        (each) => each.start <= passage.start && passage.end <= each.end,
      );
      expect(section?.path).toEqual(passage.path);
      expect(section?.rubriek).toBe(passage.rubriek);
      for (const sentence of passage.sentences) expect(sentence.voice).toBe(passage.voice);
    }
  });

  it('have ids of their own, and hold every sentence once, in order', async () => {
    const { document } = await parseFixture(name);
    const passages = passagesOf(document);
    expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length);
    const spans = passages.flatMap((passage) => passage.sentences);
    spans.forEach((span, index) => {
      expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
    });
    const sentences = spans.map((span) => document.text.slice(span.start, span.end)).join('');
    const blocks = document.blocks
      .filter((block) => block.type !== 'heading')
      .map((block) => document.text.slice(block.start, block.end).replace(/^(?:•|\(?\w{1,2}[.)]) /, ''))
      .join('');
    expect(sentences.replace(/\s/g, '')).toBe(blocks.replace(/\s/g, ''));
  });
});

describe('passages', () => {
  it('are named after the number or the heading of their place', async () => {
    const fiche = passagesOf((await parseFixture('fiche-mededeling-dorpspleinen.md')).document);
    expect(fiche.map((passage) => passage.id)).toContain('kst-22112-9876#3b-2');
    const nota = passagesOf((await parseFixture('nota-regentonnen.txt')).document);
    expect(nota.map((passage) => passage.id)).toEqual(
      expect.arrayContaining([
        'nota-regentonnen#2-1',
        'nota-regentonnen#4-beoordeling-1',
        'nota-regentonnen#5-1-1',
      ]),
    );
  });

  it('break where the voice changes within a paragraph', () => {
    const { document } = parseText(
      'Het kabinet steunt dit. De Commissie stelt een register voor. Het kabinet niet.',
    );
    expect(passagesOf(document).map((passage) => passage.voice)).toEqual(['kabinet', 'commissie', 'kabinet']);
  });

  it('are of a size to read, and keep a single long sentence whole', () => {
    const sentence = `De ${'mooie '.repeat(18)}ton.`;
    const long = `De ${'lange '.repeat(200)}zin.`;
    const body = [`${sentence} ${sentence}`, ...Array(20).fill(sentence), long, sentence].join('\n\n');
    const passages = passagesOf(parseText(body, { name: 'stuk.md' }).document);
    for (const passage of passages)
      if (passage.sentences.length > 1) expect(words(passage.text)).toBeLessThanOrEqual(140);
    const sizes = passages
      .filter((passage) => !passage.text.includes('lange'))
      .map((passage) => words(passage.text));
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(60);
  });

  it('give the label of a list item on its first sentence only', () => {
    const { document } = parseText('• Kranen: Er komen nieuwe kranen. Die zijn van messing.');
    const labels = passagesOf(document)
      .flatMap((passage) => passage.sentences)
      .map((sentence) => sentence.label && document.text.slice(sentence.label.start, sentence.label.end));
    expect(labels).toEqual(['Kranen', null]);
  });

  it('are none for a heading without text', () => {
    const { document } = parseText('## Leeg\n\n## Vol\n\nTekst.', { name: 'stuk.md' });
    expect(document.sections).toHaveLength(2);
    expect(passagesOf(document).map((passage) => passage.path)).toEqual([['Vol']]);
  });
});
