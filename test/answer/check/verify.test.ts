import { beforeAll, describe, expect, it } from 'vitest';
import type { Citation, Claim } from '../../../src/answer/answer.ts';
import { type Fault, faultOf } from '../../../src/answer/check/verify.ts';
import { toClaims } from '../../../src/answer/claims.ts';
import type { Reading } from '../../../src/search/reading.ts';
import { indexOver, paper, readAll } from '../../search/papers.ts';

/** Fictional: two speakers in one section, every kind of hedge, and the same sentence in two documents. */
const STEIGER = paper(
  'steiger',
  'Fiche: Mededeling drijvende steigers (fictief)',
  `## 2. Essentie voorstel

De Commissie stelt voor steigers te laten drijven. De Commissie wil steigers niet verbieden.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt drijvende steigers. Het kabinet wil geen verbod op vaste steigers. Naar verwachting gaat het fiche in mei naar de ministerraad.

De Commissie stelt voor dat steigers een leuning krijgen. Het kabinet vindt een leuning
mogelijk te duur.
`,
  { soort: 'fiche' },
);
const KOPIE = paper(
  'kopie',
  'Fiche: Mededeling aanlegplaatsen (fictief)',
  `## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt drijvende steigers. Het kabinet waardeert aanlegplaatsen.
`,
  { soort: 'fiche' },
);

let reading: Reading;
beforeAll(async () => {
  reading = await readAll(await indexOver([STEIGER, KOPIE]));
});

/** The claim that the words of a document make, as an answer would make it. */
function claimOf(words: string, document = STEIGER): Claim {
  const start = document.text.indexOf(words);
  const end = start + words.length;
  const passage = reading.passagesOf(document.id).find((each) => start >= each.start && end <= each.end);
  const sentence = passage?.sentences.find((each) => start >= each.start && start < each.end);
  if (start < 0 || passage === undefined || sentence === undefined)
    throw new Error(`not in one passage: ${words}`);
  const [claim] = toClaims([{ document, passage, start, end }]);
  if (claim === undefined) throw new Error(words);
  return claim;
}

/** The claim with its first citation changed. */
const citing = (claim: Claim, changes: Partial<Citation>): Claim => {
  const [first, ...others] = claim.citations;
  return { ...claim, citations: [{ ...first, ...changes }, ...others] };
};
const fault = (claim: Claim): Fault | undefined => faultOf(claim, reading);

const STEUNT = 'Het kabinet steunt drijvende steigers.';

describe('a claim without a fault', () => {
  it.each([
    STEUNT,
    'De Commissie stelt voor steigers te laten drijven.',
    'De Commissie wil steigers niet verbieden.',
    'Het kabinet wil geen verbod op vaste steigers.',
    'De Commissie stelt voor dat steigers een leuning krijgen.',
  ])('is a sentence as it stands: %s', (words) => {
    expect(fault(claimOf(words))).toBeUndefined();
  });

  it('may be two sentences of one speaker', () => {
    expect(fault(claimOf(`${STEUNT} Het kabinet wil geen verbod op vaste steigers.`))).toBeUndefined();
  });

  it('may fold white space, and nothing else', () => {
    const claim = claimOf(STEUNT);
    expect(fault({ ...claim, text: '  Het kabinet  steunt\ndrijvende steigers. ' })).toBeUndefined();
    expect(fault({ ...claim, text: 'het kabinet steunt drijvende steigers.' })).toBe('text_not_in_quote');
  });

  it('may rest on two citations, each of them right', () => {
    const [one] = claimOf(STEUNT).citations;
    const [other] = claimOf(STEUNT, KOPIE).citations;
    expect(fault({ ...claimOf(STEUNT), citations: [one, other] })).toBeUndefined();
  });
});

describe('a claim is faulted', () => {
  it('when it cites nothing', () => {
    expect(fault({ ...claimOf(STEUNT), citations: [] as unknown as Claim['citations'] })).toBe('no_citation');
  });

  it.each([
    [
      'one character of its quote is another',
      (c: Citation) => ({ quote: c.quote.replace('vaste', 'vasta') }),
    ],
    ['its quote has another case', (c: Citation) => ({ quote: c.quote.toUpperCase() })],
    ['its quote has white space folded that the source has not', (c: Citation) => ({ quote: `${c.quote} ` })],
    ['its quote is shorter than its place', (c: Citation) => ({ quote: c.quote.slice(0, -1) })],
    ['its quote is empty', () => ({ quote: '' })],
    ['its quote is empty at an empty place', (c: Citation) => ({ quote: '', end: c.start })],
    ['its place starts one character late', (c: Citation) => ({ start: c.start + 1 })],
    ['its place starts one character early', (c: Citation) => ({ start: c.start - 1 })],
    ['its place ends one character late', (c: Citation) => ({ end: c.end + 1 })],
    ['its place is turned around', (c: Citation) => ({ start: c.end, end: c.start })],
    ['its place is beyond the document', (c: Citation) => ({ start: c.start + 1e6, end: c.end + 1e6 })],
    ['its document does not exist', () => ({ documentId: 'bestaat-niet' })],
    ['its document has the name of what every object has', () => ({ documentId: 'constructor' })],
    ['its document is another, where other words stand', () => ({ documentId: 'kopie' })],
  ])('as not in the source when %s', (_what, change) => {
    const claim = claimOf('Het kabinet wil geen verbod op vaste steigers.');
    expect(fault(citing(claim, change(claim.citations[0])))).toBe('quote_not_in_source');
  });

  it('as outside its passage when the passage is another of the same document', () => {
    const claim = claimOf(STEUNT);
    const others = reading.passagesOf('steiger').filter(({ id }) => id !== claim.citations[0].passageId);
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others) expect(fault(citing(claim, { passageId: id })), id).toBe('outside_passage');
  });

  it.each([
    ['does not exist', 'steiger#99-1'],
    ['is empty', ''],
    ['has the name of what every object has', '__proto__'],
  ])('as outside its passage when the passage %s', (_what, passageId) => {
    expect(fault(citing(claimOf(STEUNT), { passageId }))).toBe('outside_passage');
  });

  it('as outside its passage when the passage is of another document, in which the same stands at the same place', async () => {
    const twin = { ...KOPIE, id: 'tweeling' };
    const twins = await readAll(await indexOver([KOPIE, twin]));
    const [theirs] = twins.passagesOf('tweeling');
    const claim = claimOf(STEUNT, KOPIE);
    expect(faultOf(claim, twins)).toBeUndefined();
    expect(faultOf(citing(claim, { passageId: theirs?.id ?? '' }), twins)).toBe('outside_passage');
  });

  it('as outside its passage when the quote runs over its end, or starts before it', () => {
    const claim = claimOf(STEUNT);
    const passage = reading.passagesOf('steiger').find(({ id }) => id === claim.citations[0].passageId);
    if (passage === undefined) throw new Error('no passage');
    const { start, end } = claim.citations[0];
    const before = { start: passage.start - 2, end };
    const after = { start, end: passage.end + 2 };
    for (const place of [before, after])
      expect(fault(citing(claim, { ...place, quote: STEIGER.text.slice(place.start, place.end) }))).toBe(
        'outside_passage',
      );
  });

  it.each(['commissie', 'lidstaten', 'parlement', 'ambtelijk', 'proces'] as const)(
    'as of the wrong speaker when what the cabinet says is given to: %s',
    (voice) => {
      expect(fault({ ...claimOf(STEUNT), voice })).toBe('wrong_voice');
    },
  );

  it('as of the wrong speaker when what the Commission proposes is given to the cabinet, also under a cabinet heading', () => {
    for (const words of [
      'De Commissie stelt voor steigers te laten drijven.',
      'De Commissie stelt voor dat steigers een leuning krijgen.',
    ])
      expect(fault({ ...claimOf(words), voice: 'kabinet' }), words).toBe('wrong_voice');
  });

  it('as of the wrong speaker when one of its citations is of another', () => {
    const [mine] = claimOf(STEUNT).citations;
    const [theirs] = claimOf('De Commissie stelt voor steigers te laten drijven.').citations;
    expect(fault({ ...claimOf(STEUNT), citations: [mine, theirs] })).toBe('wrong_voice');
  });

  it('as of the wrong speaker when its quote runs from one speaker into the other', async () => {
    const words = 'De Commissie stelt voor palen te verven. Het kabinet steunt dat.';
    const palen = { ...paper('palen', 'Palen (fictief)', words), singlePassage: true } as const;
    const lines = await readAll(await indexOver([palen]));
    const [passage] = lines.passagesOf('palen');
    const [first] = passage?.sentences ?? [];
    if (passage === undefined || first === undefined) throw new Error('no passage');
    const [own] = toClaims([{ document: palen, passage, start: 0, end: first.end }]);
    if (own === undefined) throw new Error('no claims');
    const [cited] = own.citations;
    const both = { ...own, text: words, citations: [{ ...cited, quote: words, end: words.length }] as const };
    expect(new Set(passage.sentences.map(({ voice }) => voice))).toEqual(new Set(['commissie', 'kabinet']));
    expect(faultOf(own, lines)).toBeUndefined();
    for (const voice of ['commissie', 'kabinet'] as const)
      expect(faultOf({ ...both, voice }, lines)).toBe('wrong_voice');
  });

  it('as of the wrong speaker when its quote lies between two sentences', () => {
    const gap = claimOf(`${STEUNT} Het`).citations[0].start + STEUNT.length;
    expect(fault({ ...citing(claimOf(STEUNT), { start: gap, end: gap + 1, quote: ' ' }), text: ' ' })).toBe(
      'wrong_voice',
    );
  });

  it.each([
    ['a word is added', 'Het kabinet steunt drijvende steigers zeer.'],
    ['a word is another', 'Het kabinet verwerpt drijvende steigers.'],
    ['a word is left out in the middle', 'Het kabinet steunt steigers.'],
    ['words are in another order', 'Drijvende steigers steunt het kabinet.'],
    ['"niet" is added', 'Het kabinet steunt drijvende steigers niet.'],
    ['it is another sentence of the document', 'De Commissie stelt voor steigers te laten drijven.'],
  ])('as not in its quote when %s', (_what, text) => {
    expect(fault({ ...claimOf(STEUNT), text })).toBe('text_not_in_quote');
  });

  it.each([
    ['geen', 'Het kabinet wil geen verbod op vaste steigers.', 'verbod op vaste steigers.'],
    ['niet', 'De Commissie wil steigers niet verbieden.', 'De Commissie wil steigers'],
    [
      'naar verwachting',
      'Naar verwachting gaat het fiche in mei naar de ministerraad.',
      'gaat het fiche in mei naar de ministerraad.',
    ],
  ])('as having lost its hedge when %j is cut off', (_word, words, text) => {
    const claim = claimOf(words);
    expect(fault(claim)).toBeUndefined();
    expect(fault({ ...claim, text })).toBe('hedge_lost');
  });

  it.each([
    ['niet', 'De Commissie wil steigers'],
    ['geen', 'verbod op vaste steigers'],
    ['naar verwachting', 'gaat het fiche in mei naar de ministerraad'],
  ])('as having lost its hedge when the quote itself was cut so that %j falls away', (_word, words) => {
    expect(fault(claimOf(words))).toBe('hedge_lost');
  });

  it.each([
    ['title', { documentTitle: 'Een ander stuk' }],
    ['kind of text', { textType: 'redactionele weergave' }],
    ['file', { source: 'ander.md' }],
    ['address', { url: 'https://ander.example/' }],
    ['headings', { path: ['9. Verzonnen'] }],
  ] as const)('as forged when the %s is not that of its document', (_what, change) => {
    expect(fault(citing(claimOf(STEUNT), change))).toBe('forged_reference');
  });

  it('as cut when its quote begins or ends inside a sentence', () => {
    const [first, last] = [STEUNT.split(' ').slice(0, -1).join(' '), STEUNT.split(' ').slice(1).join(' ')];
    for (const words of [first, last]) expect(fault(claimOf(words))).toBe('cut_quote');
  });

  it('as too firm, or not firm enough, when its modality is not that of its sentence', () => {
    const claim = claimOf(STEUNT);
    const other = claim.modality === 'verwacht' ? 'vastgesteld' : 'verwacht';
    expect(fault({ ...claim, modality: other })).toBe('wrong_modality');
  });

  it('when it says nothing', () => {
    expect(fault({ ...claimOf(STEUNT), text: ' ' })).toBe('text_not_in_quote');
  });

  it('when only its second citation is wrong', () => {
    const [good] = claimOf(STEUNT).citations;
    const claim = claimOf(STEUNT);
    expect(fault({ ...claim, citations: [good, { ...good, quote: 'Het kabinet' }] })).toBe(
      'quote_not_in_source',
    );
    expect(fault({ ...claim, citations: [good, { ...good, passageId: 'x' }] })).toBe('outside_passage');
  });
});

describe('checking', () => {
  it('changes neither the claim nor its judgement', () => {
    const claim = claimOf(STEUNT);
    const before = JSON.stringify(claim);
    expect([fault(claim), fault(claim)]).toEqual([undefined, undefined]);
    expect(JSON.stringify(claim)).toBe(before);
  });
});
