import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/answer/checksum.ts';
import { citedPlace, findCited, placeName } from '../../../src/web/http/cited.ts';
import { documentPath } from '../../../src/web/parts/links.ts';
import { fictional, smallIndex } from '../../app/small-index.ts';

const held = async (...texts: string[]) => {
  const index = smallIndex([fictional('molens', [{ heading: 'Molens', voice: 'kabinet', texts }])]);
  const found = await index.held('molens');
  if (found === undefined) throw new Error('no document');
  return found;
};

describe('a link to words in a document', () => {
  it('finds them where they stood, and elsewhere when the document has changed since', async () => {
    const quote = 'Molen twee draait.';
    const before = await held('Molen een draait.', quote);
    const start = before.document.text.indexOf(quote);
    const [, named] = documentPath('molens', { start, end: start + quote.length, quote }).split(
      /\?citaat=|#/,
    );
    const place = citedPlace(named);
    if (place === null) throw new Error('no place');
    expect(findCited(before, place)).toEqual({ start, end: start + quote.length });
    const after = await held('Molen nul kwam erbij.', 'Molen een draait.', quote);
    const moved = findCited(after, place);
    expect(after.document.text.slice(moved?.start, moved?.end)).toBe(quote);
    expect(moved?.start).not.toBe(start);
    expect(findCited(await held('Molen een draait.', 'Molen twee staat stil.'), place)).toBeNull();
  });

  it('that was made by hand leads to the characters it names, and to none that the text has not', async () => {
    const molens = await held('Molen een draait.');
    expect(findCited(molens, { start: 0, end: 3, check: null })).toEqual({ start: 0, end: 3 });
    expect(findCited(molens, { start: 0, end: 9_999, check: null })).toBeNull();
  });

  it.each(['', 'a', '1', '3-3', '9-2', '1-2-', '1-2-XYZ', '1-2-12345678', '-1-2', '1-2-a-b', '1e3-2e3'])(
    'is none when it names no place: %s',
    (named) => {
      expect(citedPlace(named)).toBeNull();
    },
  );

  it('reads what it writes', () => {
    for (const check of [null, checksum('Molen'), checksum('')])
      expect(citedPlace(placeName({ start: 1, end: 20, check }))).toEqual({ start: 1, end: 20, check });
  });

  it('tells words apart by one character', () => {
    const words = ['Molen een', 'Molen eén', 'Molen een ', 'molen een', 'Molen ene'];
    expect(new Set(words.map(checksum)).size).toBe(words.length);
  });
});
