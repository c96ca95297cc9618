import MiniSearch from 'minisearch';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Document, VOICES } from '../../src/documents/document.ts';
import { isFirm, linksWithin } from '../../src/documents/links/links.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import type { FrontMatter } from '../../src/documents/source.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { encodedOf } from '../../src/meaning/context.ts';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';
import { packVectors, Vectors } from '../../src/meaning/vectors.ts';
import type { Passage } from '../../src/passages/passage.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { relationsOf } from '../../src/search/documents/subjects.ts';
import { type Near, passageById, type RankOptions, type SearchIndex } from '../../src/search/index.ts';
import { FAVOUR, MAX_TERMS, WEIGHING } from '../../src/search/options.ts';
import { withinCollections } from '../../src/search/within.ts';
import { makeSplitter } from '../../src/search/words/compounds.ts';
import { analyze, countWords, lexiconOf } from '../../src/search/words/vocabulary.ts';
import { SenseEncoder } from '../meaning/senses.ts';
import { OPTIONS } from './plain.ts';

/** Builds an index over documents, which may come in any order, with an encoder or without, and opens it. */
export type OpenEngine = (documents: readonly Document[], encoder?: Encoder | null) => Promise<SearchIndex>;

/** Read as a build would read it, with nothing that only Node has. */
const paper = (
  id: string,
  titel: string,
  body: string,
  more: FrontMatter = {},
  collection?: string,
): Document =>
  parseDocument(
    {
      name: `${id}.md`,
      format: 'markdown',
      ...(collection && { collection }),
      sha256: '0'.repeat(64),
      frontMatter: { id, titel, soort: 'tekst', taal: 'nl', ...more },
      body,
    },
    KINDS,
  ).document;

const fiche = (number: number, subject: string, more: FrontMatter = {}): Document =>
  paper(
    `kst-99003-${number}`,
    `Fiche: Verordening ${subject} (fictief)`,
    `## 2. Essentie voorstel

De Commissie stelt voor ${subject} te tellen. Elk jaar komt er een verslag.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt het tellen van ${subject}. Het kabinet vraagt om uitstel van het verslag.

### c) Eerste inschatting van krachtenveld

De meeste lidstaten steunen het tellen van ${subject}.
`,
    {
      soort: 'fiche',
      referenties: { com: [`COM(2033) ${number}`], kamerstuk: [`kst-99003-${number}`], dossier: ['99003'] },
      ...more,
    },
  );

/** Longer than fits in a row of any database, with signs of two code units all through it. */
const LONG = Array.from(
  { length: 5_000 },
  (_, i) => `Zin ${i} gaat over het ☂ en de 𝄞 van regel ${i * 7}, "aangehaald" \\ en wel.`,
).join(' ');

const PAPERS: readonly Document[] = [
  fiche(12, 'zandbanken'),
  fiche(7, 'boeien', { datum: '2033-02-01' }),
  paper(
    'brief-boeien',
    'Kamerbrief over boeien (fictief)',
    'Geachte voorzitter, dit vervolgt het fiche COM(2033) 7 en kst-99003-7. De boeien liggen er nog niet.',
    { soort: 'kamerbrief', datum: '2033-05-01', referenties: { com: ['COM(2033) 7'] } },
  ),
  paper('zandbrief', 'Mededeling over zand (fictief)', '# Waarom\n\nZandbanken verschuiven elk jaar.\n', {
    soort: 'mededeling',
  }),
  paper('bakker', 'Blad een', 'De bakker bakt roggebrood. Het roggebrood ligt op de toonbank.'),
  paper(
    'kroniek',
    'Blad twee',
    'De kroniek noemt de bakker, de smid, de visser en het roggebrood van weleer, met vele namen en jaartallen.',
  ),
  paper('smid', 'Blad drie', 'De smid smeedt hoefijzers in de smidse.'),
  paper('tweeling', 'Blad vier', 'Een zeemeermin.'),
  paper('tweelingzus', 'Blad vier', 'Een zeemeermin.'),
  paper(
    'tekens',
    'Over "aanhalen" (NEAR)',
    'Het teken "NEAR" staat naast * en ^ en text:zeemeerman in 3.14.',
  ),
  paper('schrift', 'Ander schrift', 'Комиссия предлагает 欧州委員会 straße CAFÉ.'),
  paper('leeg', 'Leeg stuk', ''),
  paper('lang', 'Het lange stuk', LONG),
  paper('harbour', 'Notice to lighters (fictional)', 'The lighters are moored along the quay.', {
    taal: 'en',
  }),
];

const ordered = [...PAPERS].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The same proposal in three collections: what is open, what a department has of it, and what a cabinet has. */
const OPEN = fiche(31, 'vuurtorens', { datum: '2033-01-01' });
const COLLECTED: readonly Document[] = [
  OPEN,
  paper('lampen', 'Over lampen (fictief)', 'De lampenist poetst de lamp van de vuurtoren.'),
  paper(
    'herzien-intern',
    'Herzien fiche: Verordening vuurtorens (fictief)',
    '# Beoordeling\n\nDe vuurtorens krijgen een kristalprisma. Zie kst-99003-31.',
    { soort: 'fiche', datum: '2033-06-01', referenties: { com: ['COM(2033) 31'] } },
    'intern',
  ),
  paper(
    'voorstel-intern',
    'Voorstel voor een verordening over vuurtorens (fictief)',
    '# Artikelen\n\nDe vuurtoren heeft een misthoorn.',
    { soort: 'voorstel', datum: '2032-12-01', referenties: { com: ['COM(2033) 31'] } },
    'intern',
  ),
  paper(
    'brief-kabinet',
    'Kamerbrief over vuurtorens (fictief)',
    'Dit volgt het fiche kst-99003-31 en COM(2033) 31. De vuurtorens krijgen een windvaan.',
    { soort: 'kamerbrief', datum: '2033-09-01' },
    'kabinetszaken',
  ),
  paper('notice', 'Notice (fictional)', 'The foghorn is a brass trumpet.', { taal: 'en' }, 'kabinetszaken'),
];
const SETS = [
  ['algemeen'],
  ['intern'],
  ['algemeen', 'intern'],
  ['kabinetszaken', 'algemeen'],
  ['er-is-geen'],
  [],
] as const;

interface Plain {
  /** How often a term stands, on average, in the texts that have it. */
  readonly mean: (term: string) => number;
  readonly mini: MiniSearch;
  readonly of: (id: number) => {
    readonly document: Document;
    readonly place: number;
    readonly voice: string;
  };
}

/** One plain MiniSearch over everything: what every engine is held to. */
function plainOver(documents: readonly Document[]): Plain {
  const mini = new MiniSearch(OPTIONS);
  const words = countWords(documents);
  const split = makeSplitter(lexiconOf(words));
  const all: ReturnType<Plain['of']>[] = [];
  const often = new Map<string, number[]>();
  for (const document of documents)
    for (const [place, passage] of passagesOf(document).entries()) {
      const { title, headings, text } = analyze(passage, document, split);
      mini.add({
        id: all.length,
        title: title.join(' '),
        headings: headings.join(' '),
        text: text.join(' '),
      });
      for (const term of new Set(text))
        often.set(term, [...(often.get(term) ?? []), text.filter((each) => each === term).length]);
      all.push({ document, place, voice: passage.voice });
    }
  const mean = (term: string): number => {
    const counts = often.get(term) ?? [1];
    return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  };
  return { mini, mean, of: (id) => all[id] as ReturnType<Plain['of']> };
}

const rankPlain = (
  { mini, mean, of }: Plain,
  terms: ReadonlyMap<string, number>,
  wanted: (passage: ReturnType<Plain['of']>) => boolean = () => true,
) =>
  (terms.size === 0
    ? []
    : mini.search('q', {
        tokenize: () => [...terms.keys()],
        processTerm: (term) => term,
        boostTerm: (term) => (terms.get(term) ?? 1) * mean(term) ** WEIGHING.burst,
        boost: WEIGHING.boost,
        bm25: WEIGHING.bm25,
      })
  )
    .map((r) => ({
      id: r.id as number,
      score: r.score / (r.queryTerms.length || 1),
      terms: r.terms,
      inText: Object.values(r.match).some((fields) => fields.includes('text')),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .filter(({ id }) => wanted(of(id)))
    .map(({ id, score, terms: found, inText }) => {
      const { document, place, voice } = of(id);
      return { documentId: document.id, place, voice, score, terms: found, inText };
    });

const weighted = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((term, i) => [term, 1 / (i + 1)]));

/** Index terms, as a question would be read; the last ones stand nowhere or in nearly every passage. */
const ASKED = [
  'roggebrod',
  'zandbank kabinet',
  'kabinet zandbank',
  'tel verslag boei commissie lidstat',
  'smid visser bakker hoefijzer',
  'regel zin 21 28 hoefijzer',
  'комиссия 欧州委員会 strasse cafe',
  'com20337 kst990037 99003 7 3.14',
  'moor lighter along',
  'zeemeermin zeemeerman near',
  'fiche verorden fictief blad',
];

/** What every implementation of `SearchIndex` does. `open` gives an index over documents. */
export function engineCases(name: string, open: OpenEngine): void {
  describe(`${name}, as every engine`, () => {
    let index: SearchIndex;
    let plain: Plain;
    beforeAll(async () => {
      index = await open([...PAPERS].reverse());
      plain = plainOver(ordered);
    }, 60_000);

    const found = async (words: string, options: RankOptions = {}): Promise<string[]> =>
      (await index.rank(weighted(words), { top: 99, ...options })).map(({ documentId }) => documentId);

    it.each(ASKED)('ranks as one index over everything would: %s', async (words) => {
      const expected = rankPlain(plain, weighted(words));
      expect(expected.length).toBeGreaterThan(0);
      for (const top of [1, 2, 5, 30, 99])
        expect(await index.rank(weighted(words), { top })).toEqual(expected.slice(0, top));
    });

    it.each([
      ['twice in a short passage before once in a long one', 'roggebrod', ['bakker', 'kroniek']],
      ['two of the terms before one', 'smid hoefijzer', ['smid', 'kroniek']],
      ['what scores the same in the order of the documents', 'zeemeermin', ['tweeling', 'tweelingzus']],
      ['a term of another language', 'moor', ['harbour']],
      ['a term of another script', 'комиссия', ['schrift']],
      ['a decimal number', '3.14', ['tekens']],
      ['a term that is nowhere', 'kameleon', []],
    ])('ranks %s (%s)', async (_what, words, expected) => {
      expect(await found(words)).toEqual(expected);
    });

    it('ranks passages of one document in reading order when they score the same', async () => {
      const places = (await index.rank(new Map([['zin', 1]]), { top: 400 })).filter(
        (each, i, all) => i > 0 && all[i - 1]?.score === each.score,
      );
      expect(places.length).toBeGreaterThan(0);
      const all = await index.rank(new Map([['zin', 1]]), { top: 400 });
      for (const [i, each] of all.entries()) {
        const before = all[i - 1];
        if (before?.score === each.score) expect(before.place).toBeLessThan(each.place);
      }
    });

    it('gives ten unless told, and as many as asked', async () => {
      const terms = new Map([['zin', 1]]);
      expect(await index.rank(terms)).toHaveLength(10);
      expect(await index.rank(terms, { top: 3 })).toHaveLength(3);
      expect(await index.rank(terms, { top: 0 })).toEqual([]);
    });

    it('gives nothing for no terms', async () => {
      expect(await index.rank(new Map())).toEqual([]);
    });

    it('ranks by the heaviest terms when there are too many', async () => {
      const light = Array.from({ length: 3 * MAX_TERMS }, (_, i) => [`niets${i}`, 0.5] as const);
      const heavy = new Map([...light, ['smid', 0.4] as const, ['bakker', 0.6] as const]);
      expect((await index.rank(heavy)).map(({ documentId }) => documentId)).toEqual(['bakker', 'kroniek']);
      const numbers = Array.from({ length: 2 * MAX_TERMS }, (_, i) => String(7 * i));
      const many = new Map(
        [...numbers, 'kabinet', 'tel'].map((term, i) => [term, 1 + ((i * 31) % 97) / 1e3]),
      );
      const asked = new Map([...many].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS));
      expect(await index.rank(many, { top: 50 })).toEqual(rankPlain(plain, asked).slice(0, 50));
    });

    describe('within bounds', () => {
      const both = 'kabinet zandbank tel verslag boei';

      it('gives one voice, in the order and with the scores of the whole list', async () => {
        for (const voice of ['kabinet', 'commissie', 'lidstaten'] as const) {
          const expected = rankPlain(plain, weighted(both), (of) => of.voice === voice);
          expect(expected.length).toBeGreaterThan(0);
          expect(await index.rank(weighted(both), { voice })).toEqual(expected.slice(0, 10));
        }
        expect(await found(both, { voice: 'parlement' })).toEqual([]);
      });

      it('gives one kind of document, and one voice of it', async () => {
        expect(await found('zandbank', { kind: 'mededeling' })).toEqual(['zandbrief']);
        expect(await found('zandbank', { kind: 'fiche', voice: 'kabinet' })).toEqual(['kst-99003-12']);
        expect(await found('zandbank', { kind: 'register' })).toEqual([]);
      });

      it('gives only the documents asked for', async () => {
        const documents = new Set(['kst-99003-7', 'zandbrief', 'er-is-geen', 'leeg']);
        const expected = rankPlain(plain, weighted(both), ({ document }) => documents.has(document.id));
        expect(expected.length).toBeGreaterThan(3);
        expect(await index.rank(weighted(both), { documents, top: 99 })).toEqual(expected);
        expect(await found(both, { documents, kind: 'mededeling' })).toEqual(['zandbrief']);
        expect(await found(both, { documents: new Set(['er-is-geen']) })).toEqual([]);
        expect(await found(both, { documents: new Set() })).toEqual([]);
      });

      it('gives a long document among those asked for', async () => {
        const documents = new Set(ordered.map(({ id }) => id));
        const terms = weighted('zin regel boei');
        expect(await index.rank(terms, { documents, top: 30 })).toEqual(rankPlain(plain, terms).slice(0, 30));
      });

      it('is cut to length after that', async () => {
        expect(await found('zandbank kabinet', { kind: 'mededeling', top: 1 })).toEqual(['zandbrief']);
      });
    });

    it('weighs a favoured voice or kind somewhat more, and leaves nothing out', async () => {
      const terms = weighted('zandbank');
      const expected = rankPlain(plain, terms)
        .map((each) => {
          const { document, voice } = [...ordered.entries()]
            .flatMap(([, of]) => passagesOf(of).map((p, place) => ({ document: of, place, voice: p.voice })))
            .find((of) => of.document.id === each.documentId && of.place === each.place) ?? {
            document: undefined,
            voice: '',
          };
          const favoured = voice === 'kabinet' || document?.kind === 'mededeling';
          return { ...each, score: each.score * (favoured ? FAVOUR : 1) };
        })
        .sort((a, b) => b.score - a.score);
      const got = await index.rank(terms, {
        top: 99,
        favour: { voices: ['kabinet'], kinds: ['mededeling'] },
      });
      expect(got.map(({ documentId, place }) => [documentId, place])).toEqual(
        expected.map(({ documentId, place }) => [documentId, place]),
      );
      for (const [i, { score }] of got.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? 0, 9);
      const plainly = await index.rank(terms, { top: 99 });
      expect(await index.rank(terms, { top: 99, favour: { voices: [], kinds: [] } })).toEqual(plainly);
      expect(got.map(({ score }) => score)).not.toEqual(plainly.map(({ score }) => score));
    });

    it('adds what the whole document says, when that is asked for', async () => {
      for (const words of ['zandbank verslag', 'zin regel boei', 'smid bakker', 'kabinet tel']) {
        // More than there are: what the whole adds may bring others among the first.
        const plainly = await index.rank(weighted(words), { top: 999 });
        const whole = await index.rank(weighted(words), { top: 999, whole: true });
        const key = ({ documentId, place }: { documentId: string; place: number }) =>
          `${documentId} ${place}`;
        expect(whole.map(key).sort()).toEqual(plainly.map(key).sort());
        const scores = new Map(plainly.map((each) => [key(each), each.score]));
        const added = Map.groupBy(
          whole.map((each) => ({ ...each, more: each.score - (scores.get(key(each)) ?? 0) })),
          ({ documentId }) => documentId,
        );
        expect([...added.values()].flat().some(({ more }) => more > 0)).toBe(true);
        for (const each of added.values())
          for (const { more } of each) expect(more).toBeCloseTo(each[0]?.more ?? 0, 9);
        expect(whole.map(({ score }) => score)).toEqual(
          whole.map(({ score }) => score).sort((a, b) => b - a),
        );
      }
    });

    it.each([
      'smid" OR "bakker',
      '"smid"',
      'smid*',
      'smid OR bakker',
      'NEAR(smid bakker)',
      'text:smid',
      '{title text} : smid',
      '^smid',
      'smid AND NOT bakker',
      "'; DROP TABLE notabene_builds; --",
      '?1',
      'smid\0bakker',
      'smid bakker',
      '',
      ' ',
      '\ud800',
      '%',
      '_',
      'constructor',
      '__proto__',
      'x'.repeat(100_000),
    ])('takes a term for a word and nothing else: %j', async (term) => {
      expect(await index.rank(new Map([[term, 1]]))).toEqual([]);
      expect(
        await index.rank(
          new Map([
            [term, 3],
            ['moor', 1],
          ]),
        ),
      ).toEqual(await index.rank(new Map([['moor', 1]])));
    });

    describe('summaries', () => {
      const idsOf = async (filter?: Parameters<SearchIndex['summaries']>[0]): Promise<string[]> =>
        (await index.summaries(filter)).map(({ id }) => id);

      it('are what is known of the documents, in the order of their ids', async () => {
        const summaries = await index.summaries();
        expect(summaries).toHaveLength(index.documents);
        for (const [i, document] of ordered.entries()) {
          const { text, sections, blocks, pages, ...head } = document;
          const passages = passagesOf(document);
          const voices = VOICES.filter((voice) => passages.some((passage) => passage.voice === voice));
          const bound = (relationsOf(ordered).get(document.id) ?? [])
            .filter(isFirm)
            .map(({ id }) => ({ id }));
          expect(summaries[i]).toEqual({ ...head, passages: passages.length, voices, bound });
        }
        expect(new Set(summaries.map(({ voices }) => voices.length)).size).toBeGreaterThan(1);
      });

      it.each([
        [{ references: ['COM(2033) 7'] }, ['brief-boeien', 'kst-99003-7']],
        [{ references: ['kst-99003-12'] }, ['kst-99003-12']],
        [{ references: ['#7'] }, ['kst-99003-7']],
        [{ references: ['#2'] }, []],
        [{ references: ['bakker'] }, ['bakker']],
        [{ references: ['99003'], kind: 'fiche' }, ['kst-99003-12', 'kst-99003-7']],
        [
          { references: ['kst-99003-12', 'COM(2033) 7', 'COM(1999) 1'], kind: 'fiche' },
          ['kst-99003-12', 'kst-99003-7'],
        ],
        [{ references: ['COM(2033) 7'], kind: 'nota' }, []],
        [{ references: [] }, []],
        [{ kind: 'kamerbrief' }, ['brief-boeien']],
        [{ kind: 'fiche', limit: 1 }, ['kst-99003-12']],
        [{ limit: 2 }, ['bakker', 'brief-boeien']],
        [{ limit: 0 }, []],
        [{ references: ["' OR 1=1 --", '%', '#', ''] }, []],
      ] as const)('that are meant by %j', async (filter, expected) => {
        expect(await idsOf(filter)).toEqual(expected);
      });
    });

    describe('what is held', () => {
      it('is the documents as they were, their passages and their links', async () => {
        const links = relationsOf(ordered);
        expect([...links.values()].flat().length).toBeGreaterThan(0);
        for (const document of ordered)
          expect(await index.held(document.id)).toEqual({
            document,
            passages: passagesOf(document),
            links: links.get(document.id) ?? [],
          });
      });

      it('is the same when all is asked for at once, and asked again', async () => {
        const ids = [...ordered.map(({ id }) => id), 'bakker', 'er-is-geen'];
        const held = await Promise.all(ids.map((id) => index.held(id)));
        expect(held.map((each) => each?.document.id)).toEqual([...ids.slice(0, -1), undefined]);
        expect(await index.held('bakker')).toEqual(held[0]);
      });

      it.each(['', 'er-is-geen', '__proto__', 'constructor', '%', "' OR 1=1 --", 'bakke', 'bakker\0'])(
        'is nothing for an id that no document has: %j',
        async (id) => {
          expect(await index.held(id)).toBeUndefined();
        },
      );

      it('gives a passage by its id, and none by another', async () => {
        const [passage] = passagesOf(ordered.find(({ id }) => id === 'smid') as Document);
        expect((await passageById(index, passage?.id ?? ''))?.passage).toEqual(passage);
        expect(await passageById(index, 'smid#nergens-1')).toBeUndefined();
      });

      it('has the place that a ranked passage names', async () => {
        const [first] = await index.rank(weighted('uitstel kabinet'), { voice: 'kabinet' });
        const held = await index.held(first?.documentId ?? '');
        expect(held?.passages[first?.place ?? -1]).toMatchObject({ voice: 'kabinet' });
        expect(held?.passages[first?.place ?? -1]?.text).toContain('uitstel');
      });
    });

    it('keeps questions that are asked at the same time apart', async () => {
      const together = await Promise.all(ASKED.map((words) => index.rank(weighted(words))));
      for (const [i, words] of ASKED.entries())
        expect(together[i]).toEqual(await index.rank(weighted(words)));
    });

    it('knows how much there is, and its words', async () => {
      expect(index.documents).toBe(PAPERS.length);
      expect(index.passages).toBe(PAPERS.flatMap(passagesOf).length);
      expect(index.vocabulary.passages).toBe(index.passages);
      expect([...index.vocabulary.languages].sort()).toEqual(['en', 'nl']);
      expect(index.vocabulary.frequency('zeemeermin')).toBe(2);
      expect(index.vocabulary.frequency('zandbank')).toBe(4);
      expect(index.vocabulary.frequency('kameleon')).toBe(0);
      expect(index.vocabulary.inCorpus('hoefijzers')).toBe(true);
      expect(index.vocabulary.has('appeltaart')).toBe(true);
      expect(index.vocabulary.split('hoefijzers')).toEqual([]);
    });

    describe('within collections', () => {
      let all: SearchIndex;
      let whole: Plain;
      const byId = [...COLLECTED].sort((a, b) => (a.id < b.id ? -1 : 1));
      const of = (names: readonly string[]) => byId.filter(({ collection }) => names.includes(collection));
      beforeAll(async () => {
        all = await open([...COLLECTED].reverse());
        whole = plainOver(byId);
      }, 60_000);

      it('knows its collections, and how much is in each', () => {
        expect(all.collections).toEqual(
          ['algemeen', 'intern', 'kabinetszaken'].map((name) => ({
            name,
            documents: of([name]).length,
            passages: of([name]).flatMap(passagesOf).length,
            languages: name === 'kabinetszaken' ? ['en', 'nl'] : ['nl'],
          })),
        );
      });

      it.each(SETS.map((names) => [names]))('is as if nothing else were there: %j', async (names) => {
        const view = withinCollections(all, names);
        const mine = of(names);
        expect([view.documents, view.passages]).toEqual([mine.length, mine.flatMap(passagesOf).length]);
        expect((await view.summaries()).map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
        const links = relationsOf(mine);
        for (const document of byId) {
          const held = await view.held(document.id);
          if (!mine.includes(document)) expect(held).toBeUndefined();
          else
            expect(held).toEqual({
              document,
              passages: passagesOf(document),
              links: linksWithin(links.get(document.id) ?? []),
            });
          const asked = { references: [document.id] };
          expect((await view.summaries(asked)).map(({ id }) => id)).toEqual(
            mine.includes(document) ? [document.id] : [],
          );
        }
        for (const words of [
          'vuurtor lamp',
          'windvan kristalprisma misthoorn',
          'kabinet tel vuurtor fictief',
        ])
          expect(await view.rank(weighted(words), { top: 99 })).toEqual(
            rankPlain(whole, weighted(words), (each) => mine.includes(each.document)),
          );
      });

      it('has no word of another collection, and the rarity of the whole for its own', () => {
        const { vocabulary } = withinCollections(all, ['algemeen']);
        for (const word of ['kristalprisma', 'misthoorn', 'windvaan', 'foghorn', 'trumpet']) {
          expect(all.vocabulary.inCorpus(word)).toBe(true);
          expect(vocabulary.inCorpus(word)).toBe(false);
          expect(vocabulary.has(word)).toBe(all.vocabulary.rank(word) < Number.POSITIVE_INFINITY);
          expect((vocabulary.drawers.get(word.charAt(0)) ?? []).map(([each]) => each)).not.toContain(word);
        }
        expect(vocabulary.frequency('misthoorn')).toBe(0);
        expect(vocabulary.inCorpus('lampenist')).toBe(true);
        expect((vocabulary.drawers.get('l') ?? []).map(([word]) => word)).toContain('lampenist');
        expect(vocabulary.frequency('vuurtor')).toBe(all.vocabulary.frequency('vuurtor'));
        expect([...vocabulary.languages]).toEqual(['nl']);
        expect(vocabulary.passages).toBe(all.passages);
      });

      it('follows what comes after a document no further than its collections', async () => {
        const linked = async (names: readonly string[]) =>
          (await withinCollections(all, names).held(OPEN.id))?.links.map(({ type, id }) => [type, id]);
        expect(await linked(['algemeen'])).toEqual([['commissiedocument', null]]);
        expect(await linked(['algemeen', 'intern'])).toEqual([
          ['vervangen', 'herzien-intern'],
          ['commissiedocument', 'voorstel-intern'],
        ]);
        expect(await linked(['algemeen', 'kabinetszaken'])).toEqual([
          ['vervolg', 'brief-kabinet'],
          ['commissiedocument', null],
        ]);
      });

      it('sees no more in a view of a view, and all in a view of all', async () => {
        const view = withinCollections(all, ['algemeen', 'intern']);
        const narrower = withinCollections(view, ['intern', 'kabinetszaken']);
        expect((await narrower.summaries()).map(({ collection }) => collection)).toEqual([
          'intern',
          'intern',
        ]);
        expect(narrower.confinedTo).toEqual(['intern']);
        expect(await view.summaries({ collections: new Set(['kabinetszaken']) })).toEqual([]);
        expect(await view.held('brief-kabinet', new Set(['kabinetszaken']))).toBeUndefined();
        expect(await view.rank(weighted('windvan'), { collections: new Set(['kabinetszaken']) })).toEqual([]);
        expect(view.standsIn('windvan', new Set(['kabinetszaken']))).toBe(false);
        expect(withinCollections(all, ['algemeen', 'intern', 'kabinetszaken'])).toBe(all);
        expect(withinCollections(all, ['intern', 'algemeen'])).toBe(view);
      });

      it('takes a collection together with every other bound', async () => {
        const collections = new Set(['intern']);
        const only = async (options: RankOptions) =>
          (await all.rank(weighted('vuurtor misthoorn'), { collections, ...options })).map(
            ({ documentId }) => documentId,
          );
        expect(new Set(await only({}))).toEqual(new Set(['herzien-intern', 'voorstel-intern']));
        expect(new Set(await only({ kind: 'voorstel' }))).toEqual(new Set(['voorstel-intern']));
        expect(await only({ documents: new Set(['lampen']) })).toEqual([]);
        expect((await all.summaries({ collections, kind: 'fiche' })).map(({ id }) => id)).toEqual([
          'herzien-intern',
        ]);
        expect((await all.summaries({ collections, limit: 1 })).map(({ id }) => id)).toEqual([
          'herzien-intern',
        ]);
      });
    });

    it('has a fingerprint of its documents, whatever order they came in', async () => {
      const [one, same, other] = await Promise.all([
        open(PAPERS.slice(0, 3)),
        open(PAPERS.slice(0, 3).reverse()),
        open(PAPERS.slice(1, 4)),
      ]);
      expect(one.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(same.fingerprint).toBe(one.fingerprint);
      expect(other.fingerprint).not.toBe(one.fingerprint);
    });

    describe('with an encoder', () => {
      const encoder = new SenseEncoder('a');
      const documents = [...ordered.filter(({ id }) => id !== 'lang'), ...COLLECTED].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      );
      let encoded: SearchIndex;
      let asked: Encoding;
      beforeAll(async () => {
        encoded = await open(documents, encoder);
        [asked] = (await encoder.questions(['Wie is voorstander van zandbanken?'])) as [Encoding];
      }, 60_000);

      /** Every sentence with its cosine, as it is kept: what every engine is held to. */
      const all = async (
        wanted: (passage: Passage, document: Document) => boolean = () => true,
      ): Promise<Near[]> => {
        const found: Near[] = [];
        for (const document of documents) {
          const passages = passagesOf(document);
          const sentences = encodedOf(document, passages);
          const kept = (await encoder.sentences(sentences)).map((encoding) => ({ mark: 0n, encoding }));
          const vectors = new Vectors(packVectors([kept], { ...encoder.dims, piece: 0 }));
          for (const [at, { place, order }] of sentences.entries())
            if (wanted(passages[place] as Passage, document))
              found.push({ documentId: document.id, place, order, score: vectors.alike(asked.vector, at) });
        }
        return found.sort((a, b) => b.score - a.score);
      };

      it('says which one made its vectors', () => {
        expect(encoded.meaning).toMatchObject({
          encoder: encoder.fingerprint,
          dims: { vector: encoder.dims.vector },
          remake: expect.stringMatching(/notabene/),
        });
        expect(index.meaning ?? null).toBeNull();
      });

      it('gives the sentences that are most alike, best first, and of equal ones the first in reading order', async () => {
        const expected = await all();
        for (const top of [1, 4, 20, 99])
          expect(await encoded.meaning?.nearest(asked, { top })).toEqual(expected.slice(0, top));
        expect(await encoded.meaning?.nearest(asked)).toHaveLength(10);
      });

      it('gives only those of a speaker, a kind, documents or collections', async () => {
        const near = (options: RankOptions) => encoded.meaning?.nearest(asked, { top: 99, ...options });
        expect(await near({ voice: 'kabinet' })).toEqual(await all(({ voice }) => voice === 'kabinet'));
        expect(await near({ kind: 'fiche', voice: 'lidstaten' })).toEqual(
          await all(({ voice }, { kind }) => kind === 'fiche' && voice === 'lidstaten'),
        );
        const few = new Set(['kst-99003-12', 'bakker', 'er-is-geen']);
        expect(await near({ documents: few })).toEqual(await all((_, { id }) => few.has(id)));
        const collections = new Set(['intern', 'kabinetszaken']);
        const within = await near({ collections });
        expect(within).toEqual(await all((_, { collection }) => collections.has(collection)));
        expect(within?.length).toBeGreaterThan(0);
        const view = withinCollections(encoded, [...collections]);
        expect(await view.meaning?.nearest(asked, { top: 99 })).toEqual(within);
        for (const none of [
          { documents: new Set<string>() },
          { collections: new Set(['er-is-geen']) },
          { kind: 'register' },
        ] as const)
          expect(await near(none)).toEqual([]);
      });

      it('tells how alike the sentences of passages are, and nothing of what is not there', async () => {
        const whole = new Map(
          ordered.slice(0, 4).map((document) => [document.id, new Set(passagesOf(document).keys())]),
        );
        const similarity = await encoded.meaning?.similarity(
          asked,
          new Map([...whole, ['er-is-geen', new Set([0])]]),
        );
        expect([...(similarity?.keys() ?? [])].sort()).toEqual([...whole.keys()].sort());
        const expected = await all();
        for (const document of ordered.slice(0, 4)) {
          const sentences = encodedOf(document, passagesOf(document));
          for (const [at, { place, order }] of sentences.entries()) {
            const same = expected.find(
              (each) => each.documentId === document.id && each.place === place && each.order === order,
            );
            expect(similarity?.get(document.id)?.meaning(at)).toBe(same?.score);
          }
        }
        const view = withinCollections(encoded, ['intern']);
        expect((await view.meaning?.similarity(asked, whole))?.size).toBe(0);
      });

      it('has another fingerprint than by another encoder, or by none', async () => {
        const few = PAPERS.slice(0, 2);
        const [one, other, none] = [
          await open(few, encoder),
          await open(few, new SenseEncoder('b')),
          await open(few),
        ];
        expect(new Set([one, other, none].map(({ fingerprint }) => fingerprint)).size).toBe(3);
      });
    });

    it('opens over no documents at all, and finds nothing', async () => {
      const empty = await open([]);
      expect([empty.documents, empty.passages]).toEqual([0, 0]);
      expect(await empty.summaries()).toEqual([]);
      expect(await empty.rank(weighted('kabinet'))).toEqual([]);
      expect(await empty.held('bakker')).toBeUndefined();
    });
  });
}
