import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/answer/answer.ts';
import { faultOf } from '../../../src/answer/check/verify.ts';
import { toClaims } from '../../../src/answer/claims.ts';
import { generate } from '../../../src/answer/model/generate.ts';
import type { GivenClaim } from '../../../src/answer/model/material.ts';
import type { Generated } from '../../../src/answer/model/release.ts';
import type { Writer } from '../../../src/answer/model/supplier.ts';
import type { Reading } from '../../../src/search/reading.ts';
import { echoOf, type GivenMaterial } from '../../model/fake-server.ts';
import {
  BEL,
  COSTS,
  ENGLISH,
  FICHE,
  HOSTILE,
  MAART,
  MILJOEN,
  STEUNT,
  TOL,
  VERBOD,
  VERVANGT,
} from '../../model/hostile.ts';
import { indexOver, paper, readAll } from '../../search/papers.ts';

let reading: Reading;
let found: readonly Claim[];
beforeAll(async () => {
  reading = await readAll(await indexOver([FICHE, ENGLISH]));
  found = reading.documents.flatMap((document) =>
    reading
      .passagesOf(document.id)
      .flatMap((passage) => passage.sentences.flatMap((s) => toClaims([{ ...s, document, passage }]))),
  );
});

/** A writer that gives what a test makes of what it was given. */
const saying = (make: (material: GivenMaterial) => unknown): Writer => {
  let keys = 0;
  return {
    random: () => `sleutel-${++keys}`,
    write: async ({ material }, { onText }) => {
      onText(JSON.stringify(make(JSON.parse(material))));
      return { ok: true };
    },
  };
};
const answer = (claims: (material: GivenMaterial) => readonly GivenClaim[], of = found): Promise<Generated> =>
  generate(
    'Wat vindt het kabinet?',
    of,
    reading,
    saying((material) => ({ claims: claims(material) })),
  );

/** The claim that was found with these words in it. */
function foundWith(words: string): Claim {
  const claim = found.find(({ text }) => text.includes(words));
  if (!claim) throw new Error(words);
  return claim;
}

/** A text that says it rests on a sentence, asked about nothing but that sentence. */
const claiming = (text: string, words: string): Promise<Generated> =>
  answer(({ passages }) => [{ text, sources: [{ key: passages[0]?.key ?? '', words }] }], [foundWith(words)]);

describe('a faithful model', () => {
  it.each([
    [STEUNT, STEUNT],
    ['Het kabinet vraagt om 12 miljoen euro voor 40 bruggen.', MILJOEN],
    ['Het kabinet stuurt naar verwachting het fiche op 3 maart 2026 naar de Tweede Kamer.', MAART],
    ['Het kabinet vindt tol niet nodig.', TOL],
    [VERVANGT, VERVANGT],
    ['The Commission expects costs of €4.5 million.', COSTS],
  ])('may say: %s', async (text, words) => {
    const { claims, degraded, account } = await claiming(text, words);
    const own = foundWith(words);
    expect(degraded).toBeNull();
    expect(account).toEqual({ given: 1, shown: 1, dropped: {}, replaced: 0, kept: 0 });
    expect(claims).toEqual([{ ...own, text }]);
    expect(claims.map((claim) => faultOf(claim, reading))).toEqual([undefined]);
  });

  it('gives all that was found, in the order in which it says it', async () => {
    const { claims, degraded } = await answer((material) => echoOf(material).toReversed());
    expect(degraded).toBeNull();
    expect(claims).toEqual(found.toReversed());
  });

  it('may join two sentences, each with its own source', async () => {
    const two = [foundWith(STEUNT), foundWith(VERBOD)];
    const { claims } = await answer(
      ({ passages: [passage] }) => [
        {
          text: 'Het kabinet steunt drijvende bruggen en wil geen verbod op de verkoop van vaste bruggen.',
          sources: [STEUNT, VERBOD].map((words) => ({ key: passage?.key ?? '', words })),
        },
      ],
      two,
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]?.citations.map(({ quote }) => quote)).toEqual([STEUNT, VERBOD]);
    expect(claims[0]).toMatchObject({ voice: 'kabinet' });
  });

  it('loses nothing that was found: what it leaves out comes behind, in its order', async () => {
    const three = [foundWith(STEUNT), foundWith(VERBOD), foundWith(TOL)];
    const { claims, account } = await answer(
      ({ passages: [passage] }) => [
        { text: 'Het kabinet vindt tol niet nodig.', sources: [{ key: passage?.key ?? '', words: TOL }] },
      ],
      three,
    );
    expect(claims.map(({ text }) => text)).toEqual(['Het kabinet vindt tol niet nodig.', STEUNT, VERBOD]);
    expect(account).toMatchObject({ shown: 1, replaced: 0, kept: 2 });
  });

  it('may add a sentence of a passage that it was given, and no more than two', async () => {
    const { claims, account } = await answer(
      ({ passages: [passage] }) =>
        [STEUNT, VERBOD, TOL, BEL].map((words) => ({
          text: words,
          sources: [{ key: passage?.key ?? '', words }],
        })),
      [foundWith(STEUNT)],
    );
    expect(claims.map(({ text }) => text)).toEqual([STEUNT, VERBOD, TOL]);
    expect(account).toMatchObject({ shown: 3, dropped: { too_many: 1 } });
  });

  it('is given the passages, who speaks in them and the question, and nothing else', async () => {
    let seen: GivenMaterial | undefined;
    await answer(
      (material) => {
        seen = material;
        return [];
      },
      [foundWith(STEUNT)],
    );
    expect(Object.keys(seen ?? {})).toEqual(['question', 'passages', 'found']);
    expect(seen?.found).toEqual([{ key: 'sleutel-1', words: STEUNT }]);
    expect(seen?.passages).toEqual([
      {
        key: 'sleutel-1',
        speaker: 'kabinet',
        document: FICHE.title,
        text: expect.stringContaining(STEUNT),
      },
    ]);
  });
});

describe('rows 21 and 22: a hostile model', () => {
  it.each(HOSTILE)('gets nowhere with %s', async (_what, text, words, fault) => {
    const on = found.find((claim) => claim.text.includes(words)) ?? foundWith(STEUNT);
    const { claims, degraded, account } = await answer(
      ({ passages }) => [{ text, sources: [{ key: passages[0]?.key ?? '', words }] }],
      [on],
    );
    expect(degraded).toBe('not_verified');
    expect(claims).toEqual([on]);
    expect(account).toEqual({ given: 1, shown: 0, dropped: { [fault]: 1 }, replaced: 1, kept: 0 });
  });

  it('is tried in ninety ways and more, Dutch and English', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(90);
    expect(HOSTILE.filter(([, text]) => /\b[Tt]he\b/.test(text)).length).toBeGreaterThanOrEqual(20);
  });

  it.each([
    ['it made up', 'sleutel-99'],
    ['that is the id of a passage', 'fiche-bruggen#3b-1'],
    ['that every object has', 'constructor'],
    ['that is empty', ''],
  ])('row 20: gets nowhere with a key %s', async (_what, key) => {
    const { claims, degraded, account } = await answer(
      () => [{ text: STEUNT, sources: [{ key, words: STEUNT }] }],
      [foundWith(STEUNT)],
    );
    expect({ claims, degraded }).toEqual({ claims: [foundWith(STEUNT)], degraded: 'not_verified' });
    expect(account?.dropped).toEqual({ unknown_key: 1 });
  });

  it('row 20: gets nowhere with words that stand in another passage than the one it names', async () => {
    const { account } = await answer(({ passages }) => [
      {
        text: STEUNT,
        sources: [{ key: passages.find(({ speaker }) => speaker === 'commissie')?.key ?? '', words: STEUNT }],
      },
    ]);
    expect(account?.dropped).toEqual({ words_not_in_passage: 1 });
  });

  it('gets nowhere without a source', async () => {
    const { account } = await answer(() => [{ text: STEUNT, sources: [] }], [foundWith(STEUNT)]);
    expect(account?.dropped).toEqual({ no_citation: 1 });
  });

  it('gets nowhere with a second source that lends weight', async () => {
    const { account } = await answer(
      ({ passages: [passage] }) => [
        { text: STEUNT, sources: [STEUNT, VERBOD].map((words) => ({ key: passage?.key ?? '', words })) },
      ],
      [foundWith(STEUNT)],
    );
    expect(account?.dropped).toEqual({ text_not_in_quote: 1 });
  });

  it('gets nowhere with one sentence out of two speakers', async () => {
    const { account } = await answer(({ passages }) => [
      {
        text: `${STEUNT} ${VERVANGT}`,
        sources: [STEUNT, VERVANGT].map((words) => ({
          key: passages.find(({ text }) => text.includes(words))?.key ?? '',
          words,
        })),
      },
    ]);
    expect(account?.dropped).toEqual({ wrong_voice: 1 });
  });

  it('shows the same sentence once', async () => {
    const { claims, account } = await answer(
      ({ passages: [passage] }) =>
        Array.from({ length: 2 }, () => ({
          text: STEUNT,
          sources: [{ key: passage?.key ?? '', words: STEUNT }],
        })),
      [foundWith(STEUNT)],
    );
    expect(claims).toEqual([foundWith(STEUNT)]);
    expect(account?.dropped).toEqual({ double: 1 });
  });

  it('does not bring in another speaker than was asked for', async () => {
    const mixed = paper(
      'gemengd',
      'Palen (fictief)',
      'De Commissie stelt voor palen te verven. Het kabinet steunt dat verven.',
    );
    const line = { ...mixed, singlePassage: true } as const;
    const both = await readAll(await indexOver([line]));
    const [passage] = both.passagesOf('gemengd');
    const [first, second] = passage?.sentences ?? [];
    if (!passage || !first || !second) throw new Error('no passage');
    const own = toClaims([{ ...second, document: line, passage }]);
    const { claims, account } = await generate(
      'Wat vindt het kabinet?',
      own,
      both,
      saying(({ passages: [given] }) => ({
        claims: passage.sentences.map(({ start, end }) => {
          const words = line.text.slice(start, end);
          return { text: words, sources: [{ key: given?.key ?? '', words }] };
        }),
      })),
    );
    expect(claims).toEqual(own);
    expect(account?.dropped).toEqual({ other_speaker: 1 });
  });

  it('is stopped when three more fail than hold, and not heard any further', async () => {
    const two = [foundWith(STEUNT), foundWith(VERBOD)];
    const wrong = ['Alles is gratis.', 'Alles is klaar.', 'Alles is waar.', 'Alles is goed.'];
    const { claims, mode, degraded, account } = await answer(
      ({ passages: [passage] }) =>
        [STEUNT, ...wrong, VERBOD].map((text) => ({
          text,
          sources: [{ key: passage?.key ?? '', words: text === VERBOD ? VERBOD : STEUNT }],
        })),
      two,
    );
    expect({ claims, mode, degraded }).toEqual({ claims: two, mode: 'generated', degraded: 'not_verified' });
    expect(account).toEqual({ given: 5, shown: 1, dropped: { text_not_in_quote: 4 }, replaced: 0, kept: 1 });
  });

  it('may slip: the sentence that was found stands in the place of the claim that failed', async () => {
    const three = [foundWith(STEUNT), foundWith(VERBOD), foundWith(BEL)];
    const { claims, mode, degraded, account } = await answer(
      ({ passages: [passage] }) =>
        [
          [BEL, BEL],
          ['Het kabinet wil een verbod op de verkoop van vaste bruggen.', VERBOD],
          [STEUNT, STEUNT],
        ].map(([text = '', words = '']) => ({ text, sources: [{ key: passage?.key ?? '', words }] })),
      three,
    );
    expect(claims.map(({ text }) => text)).toEqual([BEL, VERBOD, STEUNT]);
    expect({ mode, degraded }).toEqual({ mode: 'generated', degraded: null });
    expect(account).toEqual({ given: 3, shown: 2, dropped: { text_not_in_quote: 1 }, replaced: 1, kept: 0 });
  });

  it('gives both sentences for one that joined them and failed', async () => {
    const three = [foundWith(STEUNT), foundWith(VERBOD), foundWith(BEL)];
    const { claims, account } = await answer(
      ({ passages: [passage] }) =>
        [
          { text: BEL, from: [BEL] },
          { text: 'Het kabinet steunt bruggen en wil geen verbod.', from: [VERBOD, STEUNT] },
        ].map(({ text, from }) => ({
          text,
          sources: from.map((words) => ({ key: passage?.key ?? '', words })),
        })),
      three,
    );
    expect(claims.map(({ text }) => text)).toEqual([BEL, STEUNT, VERBOD]);
    expect(account).toMatchObject({ shown: 1, replaced: 2, kept: 0 });
  });

  it('leaves the extractive order as it was when nothing of it holds, whatever it names first', async () => {
    const three = [foundWith(STEUNT), foundWith(VERBOD), foundWith(BEL)];
    const { claims, mode, degraded } = await answer(
      ({ passages: [passage] }) =>
        [BEL, STEUNT].map((words) => ({
          text: 'Alles is gratis.',
          sources: [{ key: passage?.key ?? '', words }],
        })),
      three,
    );
    expect({ claims, mode, degraded }).toEqual({
      claims: three,
      mode: 'extractive',
      degraded: 'not_verified',
    });
  });

  it.each([
    ['no JSON', 'Natuurlijk!'],
    ['another shape', '{"antwoord": "ja"}'],
    ['claims that are none', '{"claims": [{"text": 3}]}'],
    ['a text without end', JSON.stringify({ claims: [{ text: 'x'.repeat(5_000), sources: [] }] })],
  ])('leaves the answer as it was when it writes %s', async (_what, text) => {
    const writer: Writer = {
      random: () => 'k',
      write: async (_task, { onText }) => {
        onText(text);
        return { ok: true };
      },
    };
    expect(await generate('Vraag?', found, reading, writer)).toEqual({
      claims: found,
      mode: 'extractive',
      degraded: 'unreadable',
      account: null,
    });
  });
});
