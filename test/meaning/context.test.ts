import { describe, expect, it } from 'vitest';
import { askedOf, type Encoded, encodedOf, lineOf } from '../../src/meaning/context.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { paper } from '../search/papers.ts';

const document = paper(
  'kst-99001-12',
  'Fiche: Verordening veilige veerponten (fictief)',
  `## 2. Essentie voorstel

De Commissie stelt voor dat elke veerpont een scheepsbel krijgt. Dit geldt ook voor kleine ponten. Elke veerpont krijgt:

- een ladder aan stuurboord;
- een trommel met zwemvesten.

## 5. Gevolgen

| Jaar | Kosten |
|---|---|
| 2031 | 4 miljoen euro |
`,
);
const encoded = encodedOf(document, passagesOf(document));
const of = (text: string): Encoded => {
  const found = encoded.find((each) => each.text.includes(text));
  if (found === undefined) throw new Error(`not encoded: ${text}`);
  return found;
};

describe('what is encoded of a sentence', () => {
  it('is every sentence once, at its place in the document', () => {
    const sentences = passagesOf(document).flatMap((passage) => passage.sentences);
    expect(encoded.map(({ start, end }) => [start, end])).toEqual(
      sentences.map(({ start, end }) => [start, end]),
    );
    for (const { start, end, text } of encoded)
      expect(document.text.slice(start, end).replace(/\s+/g, ' ').trim()).toBe(text);
  });

  it('has the title and the headings around it', () => {
    expect(of('scheepsbel').around).toBe(
      'Fiche: Verordening veilige veerponten (fictief) | 2. Essentie voorstel',
    );
  });

  it('has the sentence before it, which it may lean on', () => {
    expect(lineOf(of('Dit geldt'))).toContain('krijgt. » Dit geldt ook voor kleine ponten.');
  });

  it('has the lead-in of its list, and not the member before it', () => {
    expect(of('zwemvesten').around).toContain('Elke veerpont krijgt:');
    expect(of('zwemvesten').around).not.toContain('ladder');
  });

  it('has the header of its table', () => {
    expect(of('4 miljoen').around).toMatch(/Jaar.*Kosten/);
  });

  it('does not lean on what stands under another heading', () => {
    expect(of('4 miljoen').around).not.toContain('zwemvesten');
  });
});

describe('what is encoded of a question', () => {
  it('is the question after the last two of its conversation', () => {
    expect(askedOf('En de  VNG?', ['Wat is de pont?', 'Wat vindt het kabinet?', 'Waarom?'])).toBe(
      'Wat vindt het kabinet? » Waarom? » En de VNG?',
    );
  });

  it('cuts earlier questions at a whole word', () => {
    const [before = ''] = askedOf('Waarom?', ['veerpont '.repeat(100)]).split(' » ');
    expect(before.length).toBeLessThanOrEqual(160);
    expect(before.endsWith('veerpont')).toBe(true);
  });
});
