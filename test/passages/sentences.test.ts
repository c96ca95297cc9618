import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/passages/sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text).map((span) => text.slice(span.start, span.end));

describe('splitting sentences', () => {
  it.each([
    ['Dit is een. Dit is twee! Is dit drie? Ja.', 4],
    ['Het fiche gaat naar de MR van 30 januari 2026. Daarna gaat het naar de Kamer.', 2],
    ['Zie art. 4, lid 2, van de verordening. De rest volgt.', 2],
    ['Zie Kamerstuk 22 112, nr. 4243. Daarin staat meer.', 2],
    ['Zie COM(2025) 743. De Commissie licht dit toe.', 2],
    ['De kosten zijn ca. € 3.500.000 per jaar, m.b.t. toezicht. Meer is er niet.', 2],
    ['Lidstaten, o.a. Duitsland en Frankrijk, steunen dit d.w.z. Zij zijn voor.', 1],
    ['Denk aan kranen, deksels, enz. De rest volgt.', 2],
    ['Op 3 mei jl. De brief volgt.', 2],
    ['Op 3 mei jl. heeft de Kamer gestemd.', 1],
    ['De heer J. Fictief en mr. A.B. van Verzonnen waren er. De rest niet.', 2],
    ['Dat is fase A. De volgende fase begint later.', 2],
    ['De EU. Het is de Unie.', 2],
    ['1. Aanleiding van het voorstel.', 1],
    ['Het actieplan (zie par. 3. Ook dat telt.) is af. Klaar.', 2],
    ['“Dit is zo.” Daarna werd het stil.', 2],
    ['Er zijn zes gebieden. 19 acties volgen. ’s Avonds niet.', 3],
    ['De Raad van 11 nov. 2029 besloot dit. Dat klopt.', 2],
    ['Dat is 3.5 keer zo veel. In 2.1 staat meer.', 2],
    ['Zie https://voorbeeld.example/a.b?c=d. Meer volgt.', 2],
    ['Bel tel. [persoonsgegevens]. Mail ook.', 2],
    ['The plan has 19 actions, e.g. Action 3. It starts in 2026. Mr. Fictief agrees.', 3],
    ['De Kamer hoorde generaal-majoor b.d. Verzonnen. Hij was er.', 2],
    ['Het gaat om een kolonel b.d. De rest volgt.', 2],
    ['Generaal-majoor b.d. De Verzonnen sprak. Hij was er.', 2],
    ['De brief d.d. 3 maart 2031, i.v.m. Prinsjesdag verstuurd, is af. Klaar.', 2],
    ['Het kost 5 mln. euro en 2 mld. aan uitstel. De rest volgt.', 2],
    ['Chr. Verzonnen en Ph. de Fictie schreven dit, z.i. Terecht.', 1],
    ['Zie artt. 3 en 4, i.h.b. Bijlage II, en nrs. 5 en 6. Meer niet.', 2],
    ['Bedoeld is het b.n.p. Dat groeit.', 2],
    ['Dat weten we al. Nederland wacht af.', 2],
    ['een lijst met drie punten;', 1],
    ['Zonder punt aan het eind', 1],
    ['Wacht… Daarna verder.', 2],
    ['Eerste zin.\n\nTweede zin.', 2],
    ['', 0],
    ['   ', 0],
  ])('%s → %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('loses nothing but white space', () => {
    const text = '  Een. Twee (zie art. 3). “Drie?”  Vier  ';
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(split(text)).toEqual(['Een.', 'Twee (zie art. 3).', '“Drie?”', 'Vier']);
  });

  // Seconds when it is linear; what is quadratic takes minutes, and is stopped with the test.
  it.each(['. ', 'a. ', '(', '() ', 'A.B. ', '…', 'nr. '])(
    'reads a million characters of %j to their end',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      expect(splitSentences(text).at(-1)?.end).toBe(text.trimEnd().length);
    },
    20_000,
  );
});
