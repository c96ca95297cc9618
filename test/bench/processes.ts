import { readdirSync, readFileSync } from 'node:fs';

/** A process as Linux shows it in `/proc/PID/stat`. */
export interface ProcessStat {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  /** Of all its threads, user and system. */
  readonly cpuMs: number;
}

/** The clock of `/proc` ticks a hundred times a second on every common Linux. */
export const TICK_MS = 10;

/** Reads one line of `/proc/PID/stat` (proc(5)); the name may itself hold blanks and brackets. */
export function parseStat(line: string): ProcessStat | undefined {
  const open = line.indexOf('(');
  const close = line.lastIndexOf(')');
  if (open < 0 || close < open) return undefined;
  const fields = line.slice(close + 2).split(' ');
  const [, parent] = fields;
  const [id, cpu] = [Number(line.slice(0, open)), Number(fields[11]) + Number(fields[12])];
  if (!Number.isInteger(id) || !Number.isInteger(Number(parent)) || !Number.isFinite(cpu)) return undefined;
  return { id, name: line.slice(open + 1, close), parent: Number(parent), cpuMs: cpu * TICK_MS };
}

/** All processes that descend from this one; none where there is no `/proc`. */
export function descendantsOf(ancestor: number): readonly ProcessStat[] {
  const all = processes();
  const found = new Set([ancestor]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { id, parent } of all) if (found.has(parent)) found.add(id);
  }
  found.delete(ancestor);
  return all.filter(({ id }) => found.has(id));
}

function processes(): readonly ProcessStat[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((id) => statOf(id) ?? []);
  } catch {
    return [];
  }
}

/** A process may end while the list is read. */
function statOf(id: string): ProcessStat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}
