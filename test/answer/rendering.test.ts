import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renders } from '../../src/answer/rendering.ts';

describe('a text renders a sentence', () => {
  it.each([
    ['its own words', 'Het kabinet steunt bruggen.', 'Het kabinet steunt bruggen.'],
    ['without the full stop', 'Het kabinet steunt bruggen.', 'Het kabinet steunt bruggen'],
    ['white space of a page folded', 'Het kabinet\nsteunt  bruggen.', 'Het kabinet steunt bruggen.'],
    [
      'without a word that only connects',
      'Daarnaast vraagt het kabinet om 12 bruggen.',
      'Het kabinet vraagt om 12 bruggen.',
    ],
    [
      'an opening in two words',
      'Ten slotte stelt de Europese Commissie een fonds voor.',
      'De Europese Commissie stelt een fonds voor.',
    ],
    ['an English one', 'In addition, the Commission proposes a fund.', 'The Commission proposes a fund.'],
    [
      '"naar verwachting" behind the verb',
      'Naar verwachting stuurt het kabinet het fiche in mei.',
      'Het kabinet stuurt naar verwachting het fiche in mei.',
    ],
    [
      'without an abbreviation',
      'Het Agentschap voor Bruggen (EBA) telt mee.',
      'Het Agentschap voor Bruggen telt mee.',
    ],
    ['without a number in brackets', 'De mededeling (COM(2026) 12) telt mee.', 'De mededeling telt mee.'],
    ['without its reason', 'Het kabinet wil tol, omdat dat helpt.', 'Het kabinet wil tol.'],
    ['a small number as a digit', 'Het plan telt zes gebieden.', 'Het plan telt 6 gebieden.'],
    ['"procent" as a sign', 'De Commissie wil 75 procent.', 'De Commissie wil 75%.'],
    ['other quotation marks', 'Het heet ‘vrij’ beheer.', "Het heet 'vrij' beheer."],
  ])('with %s', (_what, sentence, text) => {
    expect(renders(text, [sentence])).toBe(true);
  });

  it('two sentences, one after the other', () => {
    expect(renders('De Kamer is om. Dat telt.', ['De Kamer is om.', 'Dat telt.'])).toBe(true);
  });

  it('two sentences of one actor in one', () => {
    const two = ['Het kabinet steunt bruggen.', 'Het kabinet vraagt om geld.'];
    expect(renders('Het kabinet steunt bruggen en vraagt om geld.', two)).toBe(true);
    expect(renders('Het kabinet steunt bruggen. Het kabinet vraagt om geld.', two)).toBe(true);
  });
});

describe('a text does not render a sentence', () => {
  it.each([
    [
      'a word inside left out',
      'Het kabinet steunt een verbod op de verkoop.',
      'Het kabinet steunt de verkoop.',
    ],
    ['who acts turned round', 'Frankrijk steunt Duitsland.', 'Duitsland steunt Frankrijk.'],
    [
      'who acts turned round behind an opening',
      'Daarnaast vraagt het kabinet de Commissie om geld.',
      'De Commissie vraagt het kabinet om geld.',
    ],
    ['"niet" left out', 'Het kabinet wil niet wachten.', 'Het kabinet wil wachten.'],
    ['"naar verwachting" left out', 'Naar verwachting komt het in mei.', 'Het komt in mei.'],
    ['a condition left out', 'Het kabinet steunt het, mits het geld er is.', 'Het kabinet steunt het.'],
    [
      'a reason with a "niet" left out',
      'Het kabinet wil tol, omdat beheer niet gratis is.',
      'Het kabinet wil tol.',
    ],
    [
      'a reason with more behind it left out',
      'Het kabinet wijst tol, omdat het duur is, af.',
      'Het kabinet wijst tol.',
    ],
    [
      'words in brackets left out',
      'Het kabinet geeft geen (volledige) steun.',
      'Het kabinet geeft geen steun.',
    ],
    ['a name behind "geen" left out', 'Het kabinet wil geen (EU) heffing.', 'Het kabinet wil geen heffing.'],
    ['half a word left out', 'Het kabinet wil een tol (EU-)breed.', 'Het kabinet wil een tolbreed.'],
    [
      'a reason left out that is all that is said',
      'Het kabinet steunt het niet, omdat het moet.',
      'Het kabinet steunt het niet.',
    ],
    ['an exception left out', 'Alle landen, behalve Malta, steunen het.', 'Alle landen steunen het.'],
    ['a label left out', 'Bezwaren: de kosten van beheer.', 'De kosten van beheer.'],
    ['another case', 'Het Kabinet steunt het.', 'Het kabinet steunt het.'],
    ['a letter of another alphabet', 'Het kabinet steunt het.', 'Het kabinet st\u0435unt het.'],
    ['a question mark', 'Het kabinet steunt het.', 'Het kabinet steunt het?'],
    ['a character that nobody sees', 'Het kabinet steunt het.', 'Het kabinet steunt\u200b het.'],
    ['a comma elsewhere', 'Wie wil, mag niet wachten.', 'Wie wil mag, niet wachten.'],
    ['more behind it', 'Het kabinet steunt het.', 'Het kabinet steunt het. Dat is goed.'],
    ['only its beginning', 'Het kabinet steunt het voorstel.', 'Het kabinet steunt het'],
    ['nothing', 'Het kabinet steunt het.', ''],
  ])('with %s', (_what, sentence, text) => {
    expect(renders(text, [sentence])).toBe(false);
  });

  it('when there is no sentence', () => {
    expect(renders('', [])).toBe(false);
    expect(renders('Het kabinet steunt het.', [])).toBe(false);
  });

  it('when only one of two is said', () => {
    expect(renders('Het kabinet steunt bruggen.', ['Het kabinet steunt bruggen.', 'De Kamer is om.'])).toBe(
      false,
    );
  });

  it('when two actors become one', () => {
    const two = ['Het kabinet steunt bruggen.', 'De Commissie vraagt om geld.'];
    expect(renders('Het kabinet steunt bruggen en vraagt om geld.', two)).toBe(false);
  });

  it('when it is no longer plain who acts in the second', () => {
    const two = ['Het kabinet vindt dat de Commissie te ver gaat.', 'Het kabinet vraagt om geld.'];
    expect(renders('Het kabinet vindt dat de Commissie te ver gaat en vraagt om geld.', two)).toBe(false);
  });
});

/** Sentences in which every kind of thing that may not change stands. */
const TRUE = [
  'Daarnaast vraagt het kabinet de Commissie om 12 miljoen euro voor 40 bruggen in Rotterdam.',
  'Naar verwachting stuurt het kabinet het fiche op 3 maart 2026 naar de Tweede Kamer.',
  'Het kabinet wil geen verbod op de verkoop van bruggen (EBA), omdat dat 19 landen raakt.',
  'De Commissie stelt voor 75 procent van de bruggen vóór 2030 te vervangen volgens COM(2026) 12.',
  'Frankrijk en Duitsland steunen zes van de acht voorstellen uit 22112, nr. 4243 niet.',
  'In addition, the Commission does not expect France to pay more than €4.5 million by 2030.',
] as const;
const sentence = fc.constantFrom(...TRUE);
const NEGATIONS = ['niet', 'geen', 'nooit', 'naar verwachting', 'mogelijk', 'zonder', 'not', 'no', 'may'];
const NAMES = [
  'Frankrijk',
  'Duitsland',
  'Malta',
  'Nederland',
  'kabinet',
  'Commissie',
  'France',
  'Kamer',
  'Rotterdam',
];
const wordsOf = (text: string): string[] => text.split(' ');

describe('row 22: whatever is changed in a true sentence', () => {
  it('a number that becomes another never passes', () => {
    fc.assert(
      fc.property(sentence, fc.nat(20), fc.integer({ min: 0, max: 3_000 }), (own, pick, other) => {
        const numbers = [...own.matchAll(/\d+/g)];
        const found = numbers[pick % Math.max(1, numbers.length)];
        fc.pre(found !== undefined && Number(found[0]) !== other);
        if (!found) return;
        const text = `${own.slice(0, found.index)}${other}${own.slice(found.index + found[0].length)}`;
        expect(renders(text, [own]), text).toBe(false);
      }),
    );
  });

  it('a negation or hedge that comes or goes never passes', () => {
    fc.assert(
      fc.property(sentence, fc.nat(30), fc.constantFrom(...NEGATIONS), (own, at, word) => {
        const words = wordsOf(own);
        const place = at % words.length;
        const more = [...words.slice(0, place), word, ...words.slice(place)].join(' ');
        expect(renders(more, [own]), more).toBe(false);
      }),
    );
    for (const own of TRUE)
      for (const word of NEGATIONS) {
        const less = own.replace(new RegExp(`\\b${word} `, 'i'), '');
        if (less !== own) expect(renders(less, [own]), less).toBe(false);
      }
  });

  it('a name that becomes another never passes', () => {
    fc.assert(
      fc.property(sentence, fc.nat(5), fc.constantFrom(...NAMES), (own, pick, name) => {
        const named = NAMES.filter((each) => own.includes(each) && each !== name);
        const old = named[pick % Math.max(1, named.length)];
        fc.pre(old !== undefined);
        if (!old) return;
        const text = own.replace(old, name);
        expect(renders(text, [own]), text).toBe(false);
      }),
    );
  });

  it('two words that change places never pass, unless an opening is turned', () => {
    fc.assert(
      fc.property(sentence, fc.nat(30), fc.nat(30), (own, a, b) => {
        const words = wordsOf(own);
        const [one, other] = [a % words.length, b % words.length];
        fc.pre(words[one] !== words[other]);
        const swapped = words.map((word, at) =>
          at === one ? (words[other] ?? '') : at === other ? (words[one] ?? '') : word,
        );
        expect(renders(swapped.join(' '), [own]), swapped.join(' ')).toBe(false);
      }),
    );
  });

  it('a word that is left out, or comes in, never passes', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.nat(30),
        fc.constantFrom('zeer', 'de', 'EU', 'alle', 'all', '12'),
        (own, at, word) => {
          const words = wordsOf(own);
          const place = at % words.length;
          const less = words.toSpliced(place, 1).join(' ');
          // An abbreviation in brackets is all that may go by itself.
          if (!/^\([A-Z]+\),?$/.test(words[place] ?? '')) expect(renders(less, [own]), less).toBe(false);
          const more = words.toSpliced(place, 0, word).join(' ');
          expect(renders(more, [own]), more).toBe(false);
        },
      ),
    );
  });

  it('and whatever else is written, only few words of its own pass', () => {
    const others = fc.array(fc.constantFrom(...TRUE.flatMap(wordsOf)), { maxLength: 20 });
    const piece = fc.tuple(fc.nat(20), fc.nat(20));
    let passed = 0;
    fc.assert(
      fc.property(sentence, others, fc.option(piece, { freq: 2 }), (own, other, cut) => {
        const words = cut === null ? other : wordsOf(own).toSpliced(...cut);
        if (!renders(words.join(' '), [own])) return;
        passed += 1;
        for (const word of words) expect(own.toLowerCase()).toContain(word.toLowerCase());
      }),
      { seed: 20_260_130 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  it('is judged in bounded time, whatever the sentence', () => {
    const long = `Ook ${'is het kabinet, omdat (AB) en '.repeat(400)}klaar`;
    expect(renders(long, [long])).toBe(true);
    expect(renders(`${long}x`, [long, long, long])).toBe(false);
  });
});
