import { describe, expect, it } from 'vitest';
import { readBatch, readBatchLine } from '../../cli/questions/batch.ts';
import { readLines } from '../../ingest/reading/lines.ts';
import { bytesOf } from './screen.ts';

const read = (text: string | Uint8Array) => readBatchLine({ number: 1, bytes: Buffer.from(text) });

describe('a line of a batch', () => {
  it('is a question with its id as given and its earlier questions', () => {
    expect(read('{"id":7,"question":"Wat kost het?","thread":["Wat is het plan?"]}')).toEqual({
      kind: 'question',
      id: 7,
      question: 'Wat kost het?',
      thread: ['Wat is het plan?'],
      scope: null,
    });
    expect(read('{"question":"Wat kost het?"}')).toMatchObject({ kind: 'question', id: null, thread: [] });
  });

  it.each([
    ['no JSON', '{"id":"a","question":', null, 'bad_json'],
    ['a list', '["Wat kost het?"]', null, 'wrong_type'],
    ['null', 'null', null, 'wrong_type'],
    ['a question that is an object', '{"id":"a","question":{"text":"x"}}', 'a', 'wrong_type'],
    ['no question', '{"id":"a"}', 'a', 'wrong_type'],
    ['an empty question', '{"id":"a","question":"  "}', 'a', 'empty_question'],
    [
      'a question that is too long',
      JSON.stringify({ id: 'a', question: 'x'.repeat(2001) }),
      'a',
      'question_too_long',
    ],
    ['control characters', '{"id":"a","question":"Wat\\u0000 kost het?"}', 'a', 'control_characters'],
    ['a thread that is no list', '{"id":"a","question":"Wat?","thread":"Wie?"}', 'a', 'bad_thread'],
    ['a thread with a number', '{"id":"a","question":"Wat?","thread":["Wie?",1]}', 'a', 'bad_thread'],
    [
      'a thread that is too long',
      JSON.stringify({ id: 'a', question: 'Wat?', thread: Array(21).fill('Wie?') }),
      'a',
      'bad_thread',
    ],
    [
      'a thread with a question that is too long',
      JSON.stringify({ id: 'a', question: 'Wat?', thread: ['x'.repeat(2001)] }),
      'a',
      'bad_thread',
    ],
    ['an id that is a boolean', '{"id":true,"question":""}', null, 'empty_question'],
    ['an id that is an object', '{"id":{},"question":""}', null, 'empty_question'],
  ])('is rejected for %s', (_, line, id, code) => {
    const result = read(line);
    expect(result).toMatchObject({ kind: 'rejected', rejected: { id, status: 'rejected', code } });
    expect(result.kind === 'rejected' && result.rejected.message).toMatch(/\.$/);
  });

  it('may be a query in BEIR form, of which an id and a question go before', () => {
    expect(read('{"_id":"q1","text":"Wat kost het?","metadata":{}}')).toEqual({
      kind: 'question',
      id: 'q1',
      question: 'Wat kost het?',
      thread: [],
      scope: null,
    });
    expect(read('{"id":1,"_id":"q1","question":"Wat?","text":"Wie?"}')).toMatchObject({
      id: 1,
      question: 'Wat?',
    });
  });

  it('hears which fields it should have when it has no question', () => {
    const result = read('{"_id":"q1","query":"Wat kost het?"}');
    expect(result).toMatchObject({
      rejected: { id: 'q1', message: expect.stringMatching(/question.*text/) },
    });
  });

  it('is rejected for bytes that are no UTF-8, and for length, without being read as a question', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"a","question":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    expect(read(bytes)).toMatchObject({ rejected: { id: null, code: 'invalid_utf8' } });
    expect(readBatchLine({ number: 1, bytes: null })).toMatchObject({ rejected: { code: 'line_too_long' } });
  });

  it('may have as many earlier questions as the API takes', () => {
    const thread = Array(20).fill('Wie?');
    expect(read(JSON.stringify({ question: 'Wat?', thread }))).toMatchObject({ kind: 'question', thread });
  });

  it('survives nesting thousands deep', () => {
    const deep = `{"id":"a","question":"Wat?","extra":${'['.repeat(8000)}${']'.repeat(8000)}}`;
    expect(read(deep)).toMatchObject({ kind: 'question', id: 'a' });
  });

  it('takes no prototype from the input', () => {
    read('{"id":"a","question":"Wat?","__proto__":{"polluted":1}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a batch', () => {
  it('gives one result for every line, and leaves out blank lines at the end only', async () => {
    const text =
      '\ufeff{"id":1,"question":"Een?"}\r\n\r\nrommel\r\n{"id":2,"question":"Twee?"}\r\n\r\n  \r\n';
    const results: unknown[] = [];
    for await (const line of readBatch(readLines(bytesOf(text))))
      results.push(line.kind === 'question' ? line.id : line.rejected.code);
    expect(results).toEqual([1, 'blank_line', 'bad_json', 2]);
  });
});
