import { describe, expect, it } from 'vitest';
import { readLines } from '../../../ingest/reading/lines.ts';
import { bytesOf } from '../../cli/screen.ts';

async function linesOf(text: string | Uint8Array, maxLine?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const { bytes } of readLines(bytesOf(text, 3), maxLine))
    lines.push(bytes === null ? null : Buffer.from(bytes).toString('utf8'));
  return lines;
}

describe('reading lines', () => {
  it('splits at line ends of either kind, and the last line needs none', async () => {
    expect(await linesOf('een\ntwee\r\ndrie')).toEqual(['een', 'twee', 'drie']);
    expect(await linesOf('een\n')).toEqual(['een']);
    expect(await linesOf('')).toEqual([]);
  });

  it('keeps blank lines, so that numbers stay right', async () => {
    expect(await linesOf('\n\r\néén\n')).toEqual(['', '', 'één']);
  });

  it('drops a byte order mark at the start and nowhere else', async () => {
    expect(await linesOf('\ufeffeen\n\ufefftwee')).toEqual(['een', '\ufefftwee']);
  });

  it('throws away a line that is too long and goes on with the next', async () => {
    expect(await linesOf('1234567890\n12345678901\n3', 10)).toEqual(['1234567890', null, '3']);
    expect(await linesOf(`${'x'.repeat(500)}\nkort`, 10)).toEqual([null, 'kort']);
    expect(await linesOf('x'.repeat(500), 10)).toEqual([null]);
  });
});
