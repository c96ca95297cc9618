import { say } from './say.ts';
import { rates } from './sources.ts';
import { columns, ms } from './table.ts';

/** For each way of reading, in milliseconds. */
const BUDGET_MS = 2_500;

/** From the bytes of a file to its documents, beside the library that takes out the text and no more. */
export async function files(): Promise<void> {
  const rows = [
    ['format', 'units', 'text', 'with sections and speakers', 'plain library', 'text, times as long'],
  ];
  for (const { format, unit, units, own, whole, peer, peers } of await rates(BUDGET_MS))
    rows.push([
      format,
      `${units} ${unit}`,
      `${Math.round(own)}/s`,
      `${Math.round(whole)}/s`,
      `${peer} ${Math.round(peers)}/s`,
      `×${ms(peers / own)}`,
    ]);
  say('\n## Reading files\n');
  say('Pages or documents a second, wall time, over the fictional documents of the tests.\n');
  say(columns(rows));
}
