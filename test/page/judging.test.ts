import { describe, expect, it } from 'vitest';
import { type Judgement, judging, unjudged, withVerdict } from '../../src/web/page/answer/judging.ts';

const GIVEN: Judgement = { ...unjudged('antwoord-1'), id: 'nummer-1' };
const REMARKED: Judgement = { ...GIVEN, verdict: 'up', remark: 'Helder.', along: true };

/** A server that answers when it is told to, and all that was sent to it and noted in the browser. */
function world(given = GIVEN) {
  const sent: Judgement[] = [];
  const noted: Judgement[] = [];
  const waiting: ((done: boolean) => void)[] = [];
  const change = judging(given, {
    send: (wanted) => {
      sent.push(wanted);
      return new Promise((resolve) => waiting.push(resolve));
    },
    recall: () => noted.at(-1) ?? null,
    note: (known) => noted.push(known),
  });
  /** The request that travels arrives, or does not. */
  const arrive = async (done = true) => {
    await settled();
    waiting.shift()?.(done);
    await settled();
  };
  return { sent, noted, change, arrive };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a judgement', () => {
  it('is sent after the one before it has arrived, however long that takes', async () => {
    const { sent, change, arrive } = world();
    const first = change(withVerdict('up'));
    const second = change(withVerdict(null));
    await settled();
    expect(sent.map(({ verdict }) => verdict)).toEqual(['up']);
    await arrive();
    expect(sent.map(({ verdict }) => verdict)).toEqual(['up', null]);
    await arrive();
    expect(await first).toMatchObject({ done: true, latest: false });
    expect(await second).toMatchObject({ done: true, latest: true, judgement: { verdict: null } });
  });

  it('is what it was when another could not be sent, and the next starts from there', async () => {
    const { sent, change, arrive } = world({ ...GIVEN, verdict: 'up' });
    const failed = change(withVerdict('down'));
    await arrive(false);
    expect(await failed).toEqual({
      judgement: { ...GIVEN, verdict: 'up' },
      done: false,
      latest: true,
    });
    const next = change((known) => ({ ...known, remark: 'Helder.' }));
    await arrive();
    expect(sent.at(-1)).toMatchObject({ verdict: 'up', remark: 'Helder.' });
    expect((await next).done).toBe(true);
  });

  it('has one number, whatever it becomes, which is noted before anything is sent', async () => {
    const { sent, noted, change, arrive } = world();
    void change(withVerdict('up'));
    await settled();
    expect(noted).toEqual([GIVEN]);
    await arrive();
    expect(noted.at(-1)).toEqual({ ...GIVEN, verdict: 'up' });
    void change(withVerdict(null));
    await arrive();
    void change(withVerdict('down'));
    await arrive();
    expect(new Set([...sent, ...noted].map(({ id }) => id))).toEqual(new Set(['nummer-1']));
  });

  it('goes on from what another tab said of the same answer, under the number that it has there', async () => {
    const { sent, noted, change, arrive } = world();
    noted.push({ ...REMARKED, id: 'nummer-2' });
    void change(withVerdict('down'));
    await arrive();
    expect(sent).toEqual([{ ...REMARKED, id: 'nummer-2', verdict: 'down' }]);
  });

  it('is known to the page where the browser keeps nothing', async () => {
    const sent: Judgement[] = [];
    const send = async (wanted: Judgement) => sent.push(wanted) > 0;
    const change = judging(GIVEN, { send, recall: () => null, note: () => undefined });
    await change((known) => ({ ...known, verdict: 'up', remark: 'Helder.' }));
    await change(withVerdict('down'));
    expect(sent.at(-1)).toEqual({ ...GIVEN, verdict: 'down', remark: 'Helder.' });
  });

  it('that is changed keeps the remark and the question that were sent with it', async () => {
    const { sent, change, arrive } = world(REMARKED);
    void change(withVerdict('down'));
    await arrive();
    expect(sent).toEqual([{ ...REMARKED, verdict: 'down' }]);
  });

  it('that is taken back takes the remark and the question with it', async () => {
    const { sent, change, arrive } = world(REMARKED);
    void change(withVerdict(null));
    await arrive();
    void change(withVerdict('down'));
    await arrive();
    expect(sent).toEqual([GIVEN, { ...GIVEN, verdict: 'down' }]);
  });
});
