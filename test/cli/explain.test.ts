import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { screen } from './screen.ts';

const QUESTION = 'Wat vindt het kabinet van de EU-drugsstrategie?';

async function explained(...argv: readonly string[]) {
  const terminal = screen();
  const code = await main(['explain', QUESTION, '--corpus', 'corpus', ...argv], terminal);
  return { code, out: terminal.written(), err: terminal.said().join('\n') };
}

describe('notabene explain', () => {
  it('says what was decided, and what spoke for each of the best sentences', async () => {
    const { code, out } = await explained('--json');
    expect(code).toBe(0);
    const { readings, sentences } = JSON.parse(out);
    expect(readings[0].judgements.map(({ name }: { name: string }) => name)).toEqual([
      'about',
      'says',
      'right',
    ]);
    expect(sentences.length).toBeGreaterThan(2);
    for (const { speaks } of sentences) {
      const sizes = speaks.map(({ adds }: { adds: number }) => Math.abs(adds));
      expect(sizes).toEqual([...sizes].sort((a: number, b: number) => b - a));
    }
    const shown = (await explained()).out;
    expect(shown).toContain('Gaan de stukken hierover? ja (');
    expect(shown).toMatch(/ervoor: \p{L}/u);
    // No name of a clue is shown to a reader.
    expect(shown).not.toMatch(/\b(?:meaning|share|lead|spread|answered|unanswered|pieces)\b/);
  });

  it('sets one sentence against another: what tells them apart adds up to the difference', async () => {
    const { sentences } = JSON.parse((await explained('--json')).out);
    const [first, , third] = sentences as { id: string; speaks: { adds: number }[] }[];
    const { out } = await explained(
      '--sentence',
      String(first?.id),
      '--against',
      String(third?.id),
      '--json',
    );
    const { against, sentences: two } = JSON.parse(out);
    const sum = (list: readonly { adds: number }[]): number => list.reduce((all, { adds }) => all + adds, 0);
    expect(two).toHaveLength(2);
    expect(sum(against)).toBeCloseTo(sum(first?.speaks ?? []) - sum(third?.speaks ?? []), 6);
    expect(sum(against)).toBeGreaterThanOrEqual(0);
  });

  it('says of a sentence that was not looked at that it was not', async () => {
    const { code, err } = await explained('--sentence', 'geen-stuk#1:1');
    expect(code).toBe(1);
    expect(err).toContain('niet bekeken');
  });

  it('wants a sentence where another is set against it', async () => {
    const { code, err } = await explained('--against', 'geen-stuk#1:1');
    expect(code).toBe(2);
    expect(err).toContain('--sentence');
  });
});
