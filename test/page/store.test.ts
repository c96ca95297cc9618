import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/web/page/answer/judging.ts';
import {
  judge,
  judgementOf,
  keep,
  kept,
  type Shelf,
  titleOf,
  wipe,
  wipeAll,
} from '../../src/web/page/conversation/store.ts';
import { question, whole } from './message.ts';

/** A browser's store in memory, with room for so many characters. */
function shelf(room = Number.POSITIVE_INFINITY): Shelf & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('full');
      all.set(key, value);
    },
    removeItem: (key) => all.delete(key),
  };
}

const conversation = (id: string, changed: number, text = `Vraag ${id}`) => ({
  id,
  changed,
  messages: [question(text), whole()],
});

describe('the conversations in a browser', () => {
  it('keep which dossier was chosen for a question', () => {
    const here = shelf();
    const chosen = {
      ...conversation('een', 1),
      messages: [{ ...question('Vraag'), metadata: { scope: ['kst-1'], dossier: 'Fiche: een' } }],
    };
    keep(here, chosen);
    expect(kept(here)).toEqual([chosen]);
  });

  it.each([{ scope: 'kst-1' }, { scope: [1] }, { dossier: {} }, 'fiche'])(
    'are not there where what was chosen is none: %j',
    (metadata) => {
      const here = shelf();
      const messages = [{ ...question('Vraag'), metadata }];
      here.setItem('notabene.gesprekken.1', JSON.stringify([{ id: 'een', changed: 1, messages }]));
      expect(kept(here)).toEqual([]);
    },
  );

  it('come back as they were, last changed first', () => {
    const here = shelf();
    keep(here, conversation('een', 1));
    keep(here, conversation('twee', 2));
    expect(kept(here)).toEqual([conversation('twee', 2), conversation('een', 1)]);
    expect(kept(here).map(titleOf)).toEqual(['Vraag twee', 'Vraag een']);
  });

  it('take the place of what they were before', () => {
    const here = shelf();
    keep(here, conversation('een', 1));
    keep(here, conversation('een', 5, 'Anders'));
    expect(kept(here)).toEqual([conversation('een', 5, 'Anders')]);
  });

  it('leave nothing behind when they are wiped, one by one or all together', () => {
    const here = shelf();
    keep(here, conversation('een', 1, 'kanarie-een'));
    keep(here, conversation('twee', 2));
    wipe(here, 'een');
    expect([...here.all.values()].join()).not.toContain('kanarie-een');
    expect(kept(here)).toHaveLength(1);
    wipe(here, 'twee');
    expect(here.all.size).toBe(0);
    keep(here, conversation('drie', 3));
    wipeAll(here);
    expect(here.all.size).toBe(0);
  });

  it('make room for a new one by letting the oldest go, and say so when there is none at all', () => {
    const here = shelf(JSON.stringify([conversation('een', 1), conversation('twee', 2)]).length);
    for (const at of [1, 2, 3]) expect(keep(here, conversation(`c${at}`, at))).toBe(true);
    expect(kept(here).map(({ id }) => id)).toEqual(['c3', 'c2']);
    expect(keep(shelf(10), conversation('een', 1))).toBe(false);
  });

  it('are at most thirty', () => {
    const here = shelf();
    for (let at = 0; at < 40; at++) keep(here, conversation(`c${at}`, at));
    expect(kept(here)).toHaveLength(30);
  });

  it.each([
    '',
    '{',
    'null',
    '{"a":1}',
    '[1,null,"x"]',
    '[{"id":"a","changed":1,"messages":[{"role":"system"}]}]',
  ])('are as if they were not there when what is kept can not be read: %s', (text) => {
    const here = shelf();
    for (const key of ['notabene.gesprekken.1']) here.setItem(key, text);
    expect(kept(here)).toEqual([]);
    expect(keep(here, conversation('een', 1))).toBe(true);
  });
});

describe('what a reader said of an answer', () => {
  /** A conversation with one answer, which has this id. */
  const withAnswer = (id: string, changed: number, answer: string) => ({
    id,
    changed,
    messages: [question(`Vraag ${id}`), { ...whole(), id: answer }],
  });
  const said = (answer: string, also: Partial<Judgement> = {}): Judgement => ({
    answer,
    id: `nummer-${answer}`,
    verdict: 'up',
    remark: `kanarie-${answer}`,
    along: true,
    ...also,
  });
  const everything = (here: ReturnType<typeof shelf>) => [...here.all.values()].join();

  it('comes back, also after the conversation went on, and is the last that was said', () => {
    const here = shelf();
    const conversation = withAnswer('een', 1, 'a');
    keep(here, conversation);
    judge(here, said('a'));
    judge(here, said('a', { verdict: 'down', remark: '' }));
    keep(here, { ...conversation, changed: 2, messages: [...conversation.messages, question('Verder?')] });
    expect(judgementOf(here, 'a')).toEqual(said('a', { verdict: 'down', remark: '' }));
    expect(everything(here)).not.toContain('kanarie-a');
    expect(judgementOf(here, 'b')).toBeNull();
  });

  it('of one place stands beside those of another place and of the answer as a whole', () => {
    const here = shelf();
    keep(here, withAnswer('een', 1, 'a'));
    const all = [said('a'), said('a', { place: 'b 0-9', verdict: 'here' }), said('a', { place: 'b 9-19' })];
    for (const each of all) judge(here, each);
    judge(here, { ...said('a', { place: 'b 9-19' }), verdict: null });
    expect([undefined, 'b 0-9', 'b 9-19'].map((place) => judgementOf(here, 'a', place)?.verdict)).toEqual([
      'up',
      'here',
      null,
    ]);
  });

  it('goes with the last conversation that has the answer, whether that is wiped, changes or makes room', () => {
    const here = shelf();
    keep(here, withAnswer('een', 1, 'a'));
    keep(here, withAnswer('twee', 2, 'a'));
    judge(here, said('a'));
    wipe(here, 'een');
    expect(judgementOf(here, 'a')).toEqual(said('a'));
    keep(here, withAnswer('twee', 3, 'b'));
    expect(everything(here)).not.toContain('kanarie-a');
    judge(here, said('b'));
    for (let at = 0; at < 29; at++) keep(here, withAnswer(`c${at}`, 10 + at, `c${at}`));
    expect(judgementOf(here, 'b')).toEqual(said('b'));
    keep(here, withAnswer('nog een', 50, 'c'));
    expect(everything(here)).not.toContain('kanarie-b');
    judge(here, said('c'));
    wipe(here, 'nog een');
    expect(everything(here)).not.toContain('kanarie-c');
  });

  it('leaves nothing behind when all is wiped, and is not kept any more after that', () => {
    const here = shelf();
    keep(here, withAnswer('een', 1, 'a'));
    judge(here, said('a'));
    expect(everything(here)).toContain('kanarie-a');
    wipeAll(here);
    expect(here.all.size).toBe(0);
    judge(here, said('a'));
    expect(here.all.size).toBe(0);
  });

  it.each(['{', 'null', '{"a":1}', '[1,null]', '[{"answer":"a","id":1}]'])(
    'is as if nothing was said when what is kept can not be read: %s',
    (text) => {
      const here = shelf();
      keep(here, withAnswer('een', 1, 'a'));
      here.setItem('notabene.oordelen.1', text);
      expect(judgementOf(here, 'a')).toBeNull();
      judge(here, said('a'));
      expect(judgementOf(here, 'a')).toEqual(said('a'));
    },
  );

  it('is not kept where there is no room, and the conversation stays', () => {
    const conversation = withAnswer('een', 1, 'a');
    const here = shelf(JSON.stringify([conversation]).length);
    keep(here, conversation);
    judge(here, said('a', { remark: 'x'.repeat(2_000) }));
    expect(judgementOf(here, 'a')).toBeNull();
    expect(kept(here)).toEqual([conversation]);
  });
});
