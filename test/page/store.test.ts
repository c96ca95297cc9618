import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/web/page/judging.ts';
import {
  judge,
  judgementOf,
  keep,
  kept,
  type Shelf,
  titleOf,
  wipe,
  wipeAll,
} from '../../src/web/page/store.ts';
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
    '[{"id":"a","changed":1,"messages":[],"judgements":[{"answer":"b","id":1}]}]',
    '[{"id":"a","changed":1,"messages":[],"judgements":{}}]',
  ])('are as if they were not there when what is kept can not be read: %s', (text) => {
    const here = shelf();
    for (const key of ['notabene.gesprekken.1']) here.setItem(key, text);
    expect(kept(here)).toEqual([]);
    expect(keep(here, conversation('een', 1))).toBe(true);
  });
});

describe('what a reader said of an answer', () => {
  const answer = whole().id;
  const said = (also: Partial<Judgement> = {}): Judgement => ({
    answer,
    id: 'nummer-1',
    verdict: 'up',
    remark: 'kanarie-opmerking',
    along: true,
    ...also,
  });
  const found = (here: Shelf) => kept(here).map((each) => judgementOf(each, answer));

  it('comes back with its conversation, also after that went on, and is the last that was said', () => {
    const here = shelf();
    keep(here, conversation('een', 1));
    judge(here, 'een', said());
    judge(here, 'een', said({ verdict: 'down' }));
    expect(found(here)).toEqual([said({ verdict: 'down' })]);
    const { messages } = conversation('een', 1);
    keep(here, { id: 'een', changed: 2, messages: [...messages, question('En verder?')] });
    expect(found(here)).toEqual([said({ verdict: 'down' })]);
    expect(kept(here)[0]?.judgements).toHaveLength(1);
  });

  it('is nothing where nothing was said', () => {
    const here = shelf();
    keep(here, conversation('een', 1));
    judge(here, 'een', said({ answer: 'een ander' }));
    expect(found(here)).toEqual([null]);
  });

  it('goes when its answer goes, and leaves nothing behind when its conversation is wiped', () => {
    const here = shelf();
    keep(here, conversation('een', 1));
    keep(here, conversation('twee', 2));
    judge(here, 'een', said());
    keep(here, { id: 'een', changed: 3, messages: [question('Anders')] });
    expect([...here.all.values()].join()).not.toContain('kanarie-opmerking');
    judge(here, 'twee', said());
    wipe(here, 'twee');
    expect([...here.all.values()].join()).not.toContain('kanarie-opmerking');
    judge(here, 'een', said());
    wipeAll(here);
    expect(here.all.size).toBe(0);
  });

  it('is not kept any more once its conversation was wiped', () => {
    const here = shelf();
    keep(here, conversation('een', 1));
    wipeAll(here);
    judge(here, 'een', said());
    expect(here.all.size).toBe(0);
  });
});
