import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import { type Convert, OfficeError, type OfficeFormat } from '../briefing/paper/office.ts';
import type { Environment } from './environment.ts';

/** What LibreOffice is called, and where it is when no path leads to it. */
const NAMES = ['soffice', 'libreoffice'];
const ELSEWHERE = ['/opt/libreoffice/program', '/Applications/LibreOffice.app/Contents/MacOS'];

/** A paper takes a second or three; a first start on a slow disk some more. */
const PATIENCE_MS = 60_000;
/** A file that is larger is no paper of ours. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What is asked of the program: a PDF with its tags and as PDF/UA. */
const FILTERS: Readonly<Record<OfficeFormat, string>> = {
  odt: 'odt',
  pdf: `pdf:writer_pdf_Export:${JSON.stringify({
    UseTaggedPDF: { type: 'boolean', value: 'true' },
    PDFUACompliance: { type: 'boolean', value: 'true' },
    ExportBookmarks: { type: 'boolean', value: 'true' },
  })}`,
};

/**
 * The office program that is set as `NOTABENE_OFFICE`, else the one that is found; null for none, or `off`. A program
 * that was named and is not there is `wrong`, in a sentence for the operator.
 */
export function officeProgram(
  env: Environment,
): { readonly program: string | null } | { readonly wrong: string } {
  const given = env.NOTABENE_OFFICE?.trim() || undefined;
  if (given === 'off') return { program: null };
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  if (given === undefined)
    return {
      program:
        [...folders, ...ELSEWHERE].flatMap((at) => NAMES.map((name) => join(at, name))).find(isProgram) ??
        null,
    };
  const found = [given, ...folders.map((folder) => join(folder, given))].find(isProgram);
  return found === undefined
    ? {
        wrong:
          'NOTABENE_OFFICE noemt geen programma dat er is; geef het pad van soffice, of off, of laat het weg: dan wordt LibreOffice gezocht.',
      }
    : { program: found };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Has an office program make files: one at a time, in a folder of its own that goes with it, and not for long. `path` is
 * where it finds what it starts.
 */
export function officeOf(program: string, path: string | undefined, patience = PATIENCE_MS): Convert {
  const turn = pLimit(1);
  return (docx, to, signal) => turn(() => converted({ program, path, docx, to, patience, signal }));
}

interface Order {
  readonly program: string;
  readonly path: string | undefined;
  readonly docx: Uint8Array;
  readonly to: OfficeFormat;
  readonly patience: number;
  readonly signal: AbortSignal | undefined;
}

async function converted(order: Order): Promise<Uint8Array> {
  const { docx, to, patience, signal } = order;
  signal?.throwIfAborted();
  const folder = await mkdtemp(join(tmpdir(), 'notabene-office-'));
  try {
    await writeFile(join(folder, 'stuk.docx'), docx, { mode: 0o600 });
    const late = AbortSignal.timeout(patience);
    await ended(order, folder, AbortSignal.any([late, ...(signal ? [signal] : [])]));
    signal?.throwIfAborted();
    if (late.aborted) throw new OfficeError('slow');
    const made = join(folder, `stuk.${to}`);
    const size = (await stat(made).catch(() => null))?.size ?? 0;
    if (size === 0 || size > MOST_BYTES) throw new OfficeError('failed');
    return await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Waits for the program; it and what it started are ended when they are told to stop. */
function ended({ program, path, to }: Order, folder: string, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const child = spawn(
      program,
      [
        // A profile of its own: one that somebody works in can't be shared, and has settings of theirs.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profiel'))}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--convert-to',
        FILTERS[to],
        '--outdir',
        folder,
        join(folder, 'stuk.docx'),
      ],
      {
        cwd: folder,
        // Nothing of what is set for the server.
        env: { PATH: path, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' },
        stdio: 'ignore',
        detached: true,
      },
    );
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const settle = () => {
      stop.removeEventListener('abort', end);
      done();
    };
    stop.addEventListener('abort', end, { once: true });
    child.once('error', settle);
    child.once('close', settle);
  });
}
