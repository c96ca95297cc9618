import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/web/page/answer/parts.ts';
import { rowsOf, saidIn } from '../../src/web/page/conversation/said.ts';

const question = (text: string): Message => ({ id: text, role: 'user', parts: [{ type: 'text', text }] });
const QUOTE = 'Het kabinet steunt het tellen van molens in de provincie Fryslân, mits dat elk jaar gebeurt.';
const answer = {
  id: 'a',
  role: 'assistant',
  parts: [
    { type: 'data-claim', data: { text: QUOTE, voice: 'kabinet', modality: null, citations: [1] } },
    {
      type: 'data-citation',
      data: { number: 1, documentId: 'fiche-molens', start: 4, end: 9, quote: QUOTE },
    },
    { type: 'data-answer', data: { status: 'answered' } },
  ],
} as unknown as Message;
const messages = [question('Wat vindt het kabinet van molens?'), answer, question('En waarom\nis dat?')];

describe('what is sought in a conversation', () => {
  it('is found whatever its capitals, accents and order', () => {
    expect(saidIn({ messages }, 'MOLENS kabinet')).toBe('');
    expect(saidIn({ messages }, 'fryslan')).toContain('in de provincie Fryslân');
    expect(saidIn({ messages }, 'waarom is')).toBe('En waarom is dat?');
  });

  it('is not found where one of its words is nowhere', () => {
    expect(saidIn({ messages }, 'molens vuurtorens')).toBeNull();
  });

  it('is all of them where nothing is sought', () => {
    expect(saidIn({ messages }, '  ')).toBe('');
  });
});

describe('a conversation as rows of a paper', () => {
  it('has every question, with the words of the documents and where they stand', () => {
    expect(rowsOf({ messages })).toEqual([
      {
        number: '1',
        question: 'Wat vindt het kabinet van molens?',
        answer: QUOTE,
        status: 'antwoord',
        places: [{ documentId: 'fiche-molens', start: 4, end: 9, quote: QUOTE }],
      },
      { number: '2', question: 'En waarom\nis dat?', answer: '', status: 'niet-gevonden', places: [] },
    ]);
  });

  it('has an answer that an earlier version kept as one in part', () => {
    const [, ...parts] = [...answer.parts].reverse();
    const kept = {
      ...answer,
      parts: [...parts, { type: 'data-answer', data: { status: 'partial' } }],
    } as Message;
    expect(rowsOf({ messages: [question('Wat vindt het kabinet van molens?'), kept] })).toMatchObject([
      { answer: QUOTE, status: 'antwoord' },
    ]);
  });
});
