import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extracted } from '../../../src/sources/extracted.ts';
import { html, kamerstuk, page, xml } from '../xml/reading.ts';

/** A tree of elements with words in it. */
type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

const treeOf = (names: readonly string[]): fc.Arbitrary<Tree> =>
  fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 7, withCrossShrink: true },
      fc.constant('§'),
      fc.record({ name: fc.constantFrom(...names), children: fc.array(tie('tree'), { maxLength: 4 }) }),
    ),
  })).tree;

/** The tree as markup, every `§` a word of its own, so that it can be told what became of each. */
function written(trees: readonly Tree[], words: string[]): string {
  return trees
    .map((tree) => {
      if (typeof tree !== 'string') return `<${tree.name}>${written(tree.children, words)}</${tree.name}>`;
      words.push(`woord${words.length}x`);
      return ` ${words.at(-1)} `;
    })
    .join('');
}

/** Every word stands once in what was read, and the blocks cover the body, in order. */
function expectWhole({ source }: Extracted, words: readonly string[]): void {
  const all = `${source.body} ${(source.furniture ?? []).join(' ')}`;
  expect(all.match(/woord\d+x/g)?.toSorted()).toEqual(words.toSorted());
  let at = 0;
  for (const block of source.blocks ?? []) {
    expect(source.body.slice(at, block.start).trim()).toBe('');
    expect(block.end).toBeGreaterThan(block.start);
    at = block.end;
  }
  expect(source.body.slice(at).trim()).toBe('');
}

const RUNS = { numRuns: 150, seed: 3 };

describe('nothing is lost and nothing doubled', () => {
  const XML = treeOf(
    'al al-groep lijst li li.nr divisie kop nr titel tussenkop noot noot.al table tgroup tbody row entry title nadruk extref ondertekening functie naam achternaam definitielijst definitie-item term definitie lid vraag antwoord bijlage stuk stuknr dossier datumtekst onbekend kamerstukkop'.split(
      ' ',
    ),
  );

  it('in XML, however its elements stand in each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(XML, { minLength: 1, maxLength: 5 }), async (trees) => {
        const words: string[] = [];
        const text = written(['§', ...trees], words);
        expectWhole(await xml(kamerstuk(text)), words);
      }),
      RUNS,
    );
  });

  const HTML = treeOf(
    'p div h1 h2 h4 ul ol li dl dt dd table caption thead tbody tr td th b i span a sup blockquote pre section article details summary ins label figure figcaption center onbekend x-y fieldset legend address address'.split(
      ' ',
    ),
  );

  it('in HTML, however its elements stand in each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(HTML, { minLength: 1, maxLength: 5 }), async (trees) => {
        const words: string[] = [];
        const text = written(['§', ...trees], words);
        expectWhole(await html(page(`<div id="broodtekst">${text}</div>`)), words);
      }),
      RUNS,
    );
  });
});
