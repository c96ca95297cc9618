import { describe, expect, it } from 'vitest';
import { LONGEST_QUESTION, sharedIn, shareUrl, typedIn } from '../../src/web/page/answer/share.ts';

const at = (address: string) => {
  const { hash, search } = new URL(address);
  return sharedIn({ hash, search });
};

describe('a link to an answer', () => {
  it('asks the same question again, after the same questions, whatever stands in them', () => {
    const shared = {
      question: 'En wat kost “het” & waarom? #1 100% é',
      scope: ['kst-1', 'a&bij=b'],
      earlier: [
        { question: 'Wat stelt de Commissie voor?', scope: ['kst-1'] },
        { question: 'a=b&vraag=c', scope: [] },
      ],
      answer: '0123456789abcdef',
    };
    expect(at(shareUrl(shared, 'https://notabene.example'))).toEqual(shared);
  });

  it('keeps the question out of what a browser sends to a server', () => {
    const url = new URL(
      shareUrl(
        {
          question: 'geheim',
          scope: ['stuk'],
          earlier: [{ question: 'ook geheim', scope: [] }],
          answer: null,
        },
        'https://notabene.example',
      ),
    );
    expect(url.pathname + url.search).toBe('/');
  });

  it('may also be the address of the form that works without script', () => {
    expect(at('https://notabene.example/?eerder=een&bij=kst-1&vraag=twee&bij=kst-2#antwoord')).toEqual({
      question: 'twee',
      scope: ['kst-2'],
      earlier: [{ question: 'een', scope: ['kst-1'] }],
      answer: null,
    });
  });

  it.each(['', '#inhoud', '#vraag=', '?vraag=%20', '#antwoord=1'])(
    'is none where nothing is asked: %s',
    (end) => {
      expect(at(`https://notabene.example/${end}`)).toBeNull();
    },
  );
});

describe('a question that stands ready', () => {
  const ready = (end: string) => typedIn(new URL(`https://notabene.example/${end}`));

  it('is in the fragment or in the address, is not asked, and is no longer than a question', () => {
    expect(ready('#typ=Wat+kost+het%3F')).toBe('Wat kost het?');
    expect(ready('?typ=Wat+kost+het%3F')).toBe('Wat kost het?');
    expect(at('https://notabene.example/?typ=Wat+kost+het%3F')).toBeNull();
    expect(ready(`?typ=${'a'.repeat(3_000)}`)).toHaveLength(LONGEST_QUESTION);
  });

  it.each(['', '#typ=', '?typ=%20', '#vraag=een'])('is none in %j', (end) => {
    expect(ready(end)).toBeNull();
  });
});
