import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/sources/front-matter.ts';

const refused = (yaml: string): [string, string] => {
  const result = readFrontMatter(`---\n${yaml}\n---\nTekst.`);
  if (result.ok) throw new Error('was accepted');
  return [result.code, result.message];
};

describe('front matter', () => {
  it('is read with every key that an official can give', () => {
    const text = [
      '---',
      'id: kst-22112-1',
      'soort: fiche',
      'titel: "Fiche: regentonnen"',
      'datum: 2031-03-07',
      'taal: nl',
      'referenties:',
      '  com: ["COM(2031) 412"]',
      '  verwant: [Fiche dorpspleinen]',
      'ministeries: [Infrastructuur en Waterstaat]',
      'url: https://voorbeeld.example/1',
      'soort_tekst: redactionele weergave',
      '---',
      'Tekst.',
    ].join('\n');
    const result = readFrontMatter(text);
    expect(result).toMatchObject({
      ok: true,
      frontMatter: {
        id: 'kst-22112-1',
        soort: 'fiche',
        datum: '2031-03-07',
        referenties: { com: ['COM(2031) 412'] },
      },
    });
    if (result.ok) expect(text.slice(result.bodyStart)).toBe('Tekst.');
  });

  it('is absent from a text without it, also when the text opens with a rule', () => {
    expect(readFrontMatter('Tekst.\n---\nMeer.')).toMatchObject({
      ok: true,
      frontMatter: null,
      bodyStart: 0,
    });
    expect(readFrontMatter('---\n\nTekst onder een lijn.')).toMatchObject({ ok: true, frontMatter: null });
  });

  it('keeps a key that is not known with its value, and uses it for nothing', () => {
    const read = readFrontMatter('---\ntitel: x\nonderwerp: y\nreferenties:\n  isbn: ["1"]\n---\n');
    expect(read.ok && read.frontMatter).toMatchObject({
      titel: 'x',
      overig: { onderwerp: 'y', 'referenties.isbn': '["1"]' },
    });
  });

  it('takes a kind that is not known, and whose document it is, as they are', () => {
    const read = readFrontMatter('---\nsoort: brief\nafzender: Vereniging van Regentonmakers\n---\n');
    expect(read.ok && read.frontMatter).toEqual({
      soort: 'brief',
      afzender: 'Vereniging van Regentonmakers',
    });
  });

  it.each(['__proto__: {vervuild: 1}', 'constructor: x', 'titel: x\nreferenties:\n  "__proto__": {a: [b]}'])(
    'row 10: is refused when it reaches for a prototype: %s',
    (yaml) => {
      expect(refused(yaml)[0]).toBe('forbidden_key');
      expect(({} as Record<string, unknown>).vervuild).toBeUndefined();
    },
  );

  it('is refused when aliases would multiply it', () => {
    const bomb = ['a: &a [x,x]', ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a,*a]`)].join('\n');
    expect(refused(bomb)[0]).toBe('bad_front_matter');
  });

  it.each([
    ['datum: 30 januari 2031', 'datum'],
    ['datum: 2031-02-30', 'datum'],
    ['url: javascript:alert(1)', 'url'],
    ['url: http://voorbeeld.example', 'url'],
    ['id: ../../etc', 'id'],
    ['ministeries: Financiën', 'ministeries'],
    ['taal: fr', 'taal'],
  ])('is refused when a value is wrong, naming the key: %s', (yaml, key) => {
    const [code, message] = refused(yaml);
    expect(code).toBe('bad_front_matter');
    expect(message).toContain(`‘${key}’`);
  });

  it.each(['titel: [', 'titel: x\ntitel: y', '- een\n- twee', 'titel: !!js/function "x"'])(
    'is refused when it is no plain YAML mapping: %s',
    (yaml) => {
      expect(refused(yaml)[0]).toBe('bad_front_matter');
    },
  );

  it('never runs code, whatever the fence says', () => {
    expect(readFrontMatter('---js\n{ titel: process.exit(3) }\n---\nTekst.')).toMatchObject({
      ok: false,
      code: 'bad_front_matter',
    });
  });

  it('is refused when it does not end', () => {
    expect(readFrontMatter(`---\ntitel: x\n${'y\n'.repeat(10)}`)).toMatchObject({ ok: false });
  });
});
