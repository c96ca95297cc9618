import { existsSync, readFileSync } from 'node:fs';
import { appendFile, truncate } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Degraded } from '../../src/answer/model/guarded.ts';
import type { Step, Writer } from '../../src/answer/model/supplier.ts';
import { linesOf } from '../dossier.ts';
import type { Asked, Completion, Forms, Prompts } from './model-requests.ts';

/** How far a recording came. */
export interface Recorded {
  readonly done: number;
  readonly total: number;
  /** Why it went no further; null when all is there. */
  readonly degraded: Degraded | null;
}

/** Faults after each other that a recording outlives. */
const MOST_FAULTS = 5;

/** What a file of a recording holds: who spoke and when, what was asked, and what was said. */
interface Recording {
  readonly about: { readonly model: string; readonly day: string; readonly by?: string } | null;
  readonly completions: readonly Completion[];
  /** What was asked, with its candidates, so that nothing that is refitted makes it invalid; null where only replies were kept. */
  readonly prompts: Prompts | null;
}

type Line = Partial<Completion> &
  Partial<Asked> & { readonly recording?: Recording['about']; readonly forms?: Forms };

/** Of a file that is not there nothing; a last line that was cut off is none. */
export function recordingIn(path: string): Recording {
  if (!existsSync(path)) return { about: null, completions: [], prompts: null };
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = linesOf<Line>(text.slice(0, text.lastIndexOf('\n') + 1));
  const asked = lines.filter((line): line is Line & Asked => line.requests !== undefined);
  const forms = lines.find((line) => line.forms !== undefined)?.forms;
  return {
    about: lines.find(({ recording }) => recording)?.recording ?? null,
    completions: lines.flatMap(({ key, text: said }) =>
      key !== undefined && said !== undefined ? [{ key, text: said }] : [],
    ),
    prompts: forms !== undefined && asked.length > 0 ? { forms, asked } : null,
  };
}

/**
 * Puts requests to a model and writes what it says behind what a file holds already, a line each, so that it goes on where it
 * was cut off. A reply that is cut off or refused is not written down.
 */
export async function record(
  path: string,
  writer: Writer,
  { model, day }: { readonly model: string; readonly day: string },
  prompts: readonly Prompts[],
  steps: ReadonlySet<Step>,
  {
    atOnce,
    onProgress,
  }: { readonly atOnce: number; readonly onProgress?: (done: number, total: number) => void },
): Promise<Recorded> {
  await withoutHalfLine(path);
  const before = recordingIn(path);
  const known = new Set(before.completions.map(({ key }) => key));
  if (before.about === null) {
    const forms: Forms = Object.assign({}, ...prompts.map((each) => each.forms));
    const lines = [{ recording: { model, day }, forms }, ...prompts.flatMap(({ asked }) => asked)];
    await appendFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  const all = prompts.flatMap(({ forms, asked }) =>
    asked.flatMap(({ requests }) =>
      requests.flatMap(({ key, step, material }) => {
        const form = forms[step];
        return steps.has(step) && form ? [{ key, task: { ...form, material } }] : [];
      }),
    ),
  );
  const waiting = all.filter(({ key }) => !known.has(key));
  let [done, faults, degraded] = [all.length - waiting.length, 0, null as Degraded | null];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && faults < MOST_FAULTS; next = waiting.shift()) {
      let text = '';
      const written = await writer.write(next.task, {
        onText: (more) => {
          text += more;
        },
      });
      if (written.ok) {
        await appendFile(path, `${JSON.stringify({ key: next.key, text })}\n`);
        [done, faults] = [done + 1, 0];
        onProgress?.(done, all.length);
      } else [faults, degraded] = [faults + 1, written.degraded];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { done, total: all.length, degraded: done === all.length ? null : degraded };
}

/** Takes the line away that was being written when a recording was cut off. */
async function withoutHalfLine(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  await truncate(path, bytes.lastIndexOf(0x0a) + 1);
}
