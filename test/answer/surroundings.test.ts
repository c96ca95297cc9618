import { expect, it } from 'vitest';
import { surroundingsOf } from '../../src/answer/surroundings.ts';
import { readDocuments } from '../../src/search/reading.ts';
import { openCorpus } from './asking.ts';

it('words stand between the sentence before and the one after, under the same heading', async () => {
  const index = await openCorpus(undefined);
  const [head] = await index.summaries({ kind: 'fiche' });
  const reading = await readDocuments(index, [head?.id ?? '']);
  const passages = reading.passagesOf(head?.id ?? '');
  const text = reading.document(head?.id ?? '')?.text ?? '';
  const long = passages.find(({ sentences }) => sentences.length > 2);
  const [first, second, third] = (long?.sentences ?? []).map(({ start, end }) => ({ start, end }));
  if (long === undefined || first === undefined || second === undefined || third === undefined)
    throw new Error('No passage has three sentences.');
  const at = { documentId: long.documentId, passageId: long.id };
  expect(surroundingsOf(reading, { ...second, ...at })).toEqual({
    before: text.slice(first.start, first.end),
    after: text.slice(third.start, third.end),
  });
  expect(surroundingsOf(reading, { start: first.start, end: third.end, ...at }).before).not.toBe(
    text.slice(first.start, first.end),
  );
});

it('nothing of another part stands around them, and nothing of a document that is not there', async () => {
  const index = await openCorpus(undefined);
  for (const { id } of await index.summaries()) {
    const reading = await readDocuments(index, [id]);
    const passages = reading.passagesOf(id);
    const text = reading.document(id)?.text ?? '';
    for (const passage of passages) {
      const own = passages.filter(({ path }) => path.join() === passage.path.join());
      const { before, after } = surroundingsOf(reading, {
        documentId: id,
        passageId: passage.id,
        start: passage.start,
        end: passage.end,
      });
      const said = own.flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));
      for (const each of [before, after]) if (each !== null) expect(said).toContain(each);
    }
  }
  const nothing = await readDocuments(index, []);
  expect(surroundingsOf(nothing, { documentId: 'weg', passageId: 'weg#1', start: 0, end: 4 })).toEqual({
    before: null,
    after: null,
  });
});
