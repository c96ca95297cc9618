import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Matrix, MOST_ROWS, matrixOf } from '../../../src/briefing/position/matrix.ts';
import { matrixPicture } from '../../../src/briefing/position/matrix-picture.ts';
import type { SearchIndex } from '../../../src/search/index.ts';
import { fictional, smallIndex } from '../../app/small-index.ts';
import { PlainIndex } from '../../search/plain.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../documents.ts';

const titled = (title: string, texts: readonly string[], id = 'fiche-molens') =>
  fictional(id, [{ heading: '3. Beoordeling', voice: 'kabinet', texts }], { title });

const VERDICT = 'Het kabinet is positief over de bevoegdheid.';

/** An index with nothing in it but this many fiches. */
const many = (count: number): SearchIndex =>
  smallIndex(
    Array.from({ length: count }, (_, at) =>
      titled(`Fiche ${at}`, [VERDICT], `fiche-${String(at).padStart(4, '0')}`),
    ),
  );

/** All elements of a picture, with their attributes and text; throws when it is not XML. */
function elementsOf(picture: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof found = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(picture).close();
  return found;
}

const named = (picture: string, name: string) => elementsOf(picture).filter((each) => each.name === name);

describe('the matrix', () => {
  it('has a row for each fiche and each note without one, the newest first, without what was replaced', async () => {
    const index = await briefingIndex();
    const { rows, without, cardless, unknown, cut } = await matrixOf(index, []);
    const positions = new Map(
      rows.map(({ documentId, cells }) => [documentId, cells.map((each) => each.position)]),
    );
    expect(positions.get(REVISED)).toEqual(['positief', 'positief', 'positief-met-kanttekening']);
    expect(positions.has(ORIGINAL)).toBe(false);
    expect([...positions.keys()].filter((id) => id.startsWith('nota'))).toEqual([
      'nota-bijenhotels',
      'nota-poppenkasten',
      'nota-straatorgels',
      'nota-waterfietsen',
      'nota-zandsculpturen',
    ]);
    expect(rows).toHaveLength((await index.summaries({ kind: 'fiche' })).length - 1 + 5);
    expect([without, cardless, unknown, cut]).toEqual([[], [], [], false]);
    const dates = await Promise.all(
      rows.map(async ({ documentId }) => (await index.held(documentId))?.document.date ?? ''),
    );
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('keeps the newest where there are more than fit, and counts none that was replaced', async () => {
    const of = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        const made = fictional(`fiche-${at}`, [{ heading: 'x', voice: 'kabinet', texts: [VERDICT] }], {
          date: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
        });
        const replaced = { type: 'vervangen', id: 'fiche-0', reference: '', why: '' } as const;
        return { ...made, links: at === count - 1 ? [replaced] : [] };
      });
    const full = await matrixOf(new PlainIndex(of(MOST_ROWS + 1)), []);
    expect([full.rows.length, full.cut]).toEqual([MOST_ROWS, false]);
    const { rows, cut } = await matrixOf(new PlainIndex(of(MOST_ROWS + 3)), []);
    expect([rows.length, cut]).toEqual([MOST_ROWS, true]);
    expect([rows[0]?.documentId, rows.at(-1)?.documentId]).toEqual([`fiche-${MOST_ROWS + 1}`, 'fiche-2']);
  });

  it('shows what was replaced when it is asked for, and says what is not there', async () => {
    const { rows, unknown } = await matrixOf(await briefingIndex(), [ORIGINAL, 'x', ORIGINAL]);
    expect(rows.map(({ documentId }) => documentId)).toEqual([ORIGINAL]);
    expect(unknown).toEqual(['x']);
  });

  it('rests every verdict on words of its document, numbered from 1 without a gap', async () => {
    const index = await briefingIndex();
    const { rows } = await matrixOf(index, []);
    const citations = rows
      .flatMap(({ cells }) => cells.flatMap(({ claims }) => claims))
      .flatMap((claim) => claim.citations);
    expect(citations.length).toBeGreaterThan(50);
    for (const { documentId, start, end, quote } of citations)
      expect((await index.held(documentId))?.document.text.slice(start, end)).toBe(quote);
    // One sentence may give several verdicts, and keeps its number.
    const numbers = [...new Set(citations.map(({ number }) => number))];
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
    for (const cell of rows.flatMap(({ cells }) => cells))
      expect(cell.claims.length > 0).toBe(cell.position !== null);
  });

  it('names a fiche that gives no verdict, and says when there are more than it shows', async () => {
    const quiet = titled('Fiche: Stil', ['Het kabinet steunt molens.']);
    expect(await matrixOf(smallIndex([quiet]), [])).toMatchObject({
      rows: [],
      without: ['fiche-molens'],
      unknown: [],
      cut: false,
    });
    const { rows, cut } = await matrixOf(many(MOST_ROWS + 1), []);
    expect([rows.length, cut]).toEqual([MOST_ROWS, true]);
    const full = await matrixOf(many(MOST_ROWS), []);
    expect([full.rows.length, full.cut]).toEqual([MOST_ROWS, false]);
  });

  it('tells what is there without a card from what is not there', async () => {
    const letter = fictional('brief-molens', [], { kind: 'kamerbrief' });
    const index = smallIndex([titled('Fiche: Molens', [VERDICT]), letter]);
    const { rows, cardless, unknown, named } = await matrixOf(index, ['brief-molens', 'fiche-molens', 'x']);
    expect([rows.length, cardless, unknown]).toEqual([1, ['brief-molens'], ['x']]);
    expect(named.get('brief-molens')?.title).toBe('Fiche: Fictief voorstel');
    const all = await matrixOf(index, []);
    expect([all.rows.length, all.cardless]).toEqual([1, []]);
  });

  it('tells how far it is, and waits for who is told', async () => {
    const told: string[] = [];
    let busy = false;
    await matrixOf(many(3), [], async (done, total) => {
      expect(busy).toBe(false);
      busy = true;
      await new Promise((resolve) => setTimeout(resolve));
      busy = false;
      told.push(`${done}/${total}`);
    });
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });
});

describe('the picture of the matrix', () => {
  const picture = async (language: 'nl' | 'en' = 'nl') =>
    matrixPicture(await matrixOf(await briefingIndex(), []), {
      language,
      linkTo: ({ citations: [{ documentId, start }] }) =>
        `https://notabene.example/${documentId}?a=1&b=${start}`,
    });

  it('is XML with a name, a description of all verdicts and a link to the words of each', async () => {
    const drawn = await picture();
    const [svg] = named(drawn, 'svg');
    expect(svg?.attributes).toMatchObject({
      'aria-labelledby': 'naam',
      'aria-describedby': 'inhoud',
      lang: 'nl',
    });
    expect(named(drawn, 'title')[0]?.text).toMatch(/^Oordelen van het kabinet/);
    const desc = named(drawn, 'desc')[0]?.text ?? '';
    expect(desc).toContain(
      'vuurtorens (fictief): Bevoegdheid: positief, Subsidiariteit: positief, Proportionaliteit: positief, met kanttekening',
    );
    const links = named(drawn, 'a').map(({ attributes }) => attributes);
    const { rows } = await matrixOf(await briefingIndex(), []);
    const said = rows.flatMap(({ cells }) => cells.filter(({ position }) => position !== null));
    expect(links).toHaveLength(said.length);
    for (const { href, 'aria-label': label } of links) {
      expect(href).toMatch(/^https:\/\/notabene\.example\/[\w-]+\?a=1&b=\d+$/);
      expect(label).toMatch(/: (?:positief|negatief|deels|geen oordeel|oordeel niet)/);
    }
    expect(named(await picture('en'), 'title')[0]?.text).toMatch(/^Verdicts of the cabinet/);
  });

  it('says each verdict in a word and a sign, has no script or style, and a value beside every colour of the theme', async () => {
    const drawn = await picture();
    const texts = named(drawn, 'text').map(({ text }) => text);
    for (const sign of ['+', '(+)', '±', '−', '?']) expect(texts).toContain(sign);
    expect(texts.join(' ')).toContain('oordeel niet herkend');
    const elements = elementsOf(drawn);
    expect(elements.filter(({ name }) => ['script', 'style', 'image', 'use'].includes(name))).toEqual([]);
    for (const { attributes } of elements)
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).not.toMatch(/^on|^style$/);
        if (value.includes('var(')) expect(value).toMatch(/^var\(--[\w-]+, [^()]+\)$/);
      }
  });

  it('shows a title as text, whatever it looks like, and leaves out what XML can not hold', async () => {
    const title = 'Fiche "<script>alert(1)</script>" & \u0000\u001b\ufffe\ud800 ]]> <a href="javascript:x">';
    const matrix = await matrixOf(smallIndex([titled(title, [VERDICT])]), []);
    const drawn = matrixPicture(matrix, { linkTo: () => '/stukken/"><script>' });
    expect(named(drawn, 'script')).toEqual([]);
    expect(named(drawn, 'a').map(({ attributes }) => attributes.href)).toEqual(['/stukken/"><script>']);
    expect(named(drawn, 'desc')[0]?.text).toContain('Fiche "<script>alert(1)</script>" &');
  });

  it('says that there is nothing when there is nothing, and has no link where there is no place', async () => {
    const none: Matrix = { rows: [], without: [], cardless: [], unknown: [], cut: false, named: new Map() };
    expect(named(matrixPicture(none), 'desc')[0]?.text).toBe('Er zijn geen oordelen gevonden.');
    expect(named(matrixPicture(await matrixOf(await briefingIndex(), [])), 'a')).toEqual([]);
  });
});
