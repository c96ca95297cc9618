/**
 * Loaded before the program: the process kills itself, as `kill -9` would, at the step that DIE_AT names:
 * `write:3` half-way through the third file it writes, `rename:2` just before its second rename, `rm:1`
 * just before it first removes something.
 */
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [step, count] = (process.env.DIE_AT ?? '').split(':');
let left = Number(count);

function reached(name: string): boolean {
  if (name !== step) return false;
  left -= 1;
  return left === 0;
}

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}

const { open, rename, rm } = fs;

fs.open = async (...args) => {
  const handle: FileHandle = await open(...args);
  const writeFile = handle.writeFile.bind(handle);
  handle.writeFile = async (data, options) => {
    if (!reached('write')) return writeFile(data, options);
    const bytes = Buffer.from(data as Uint8Array | string);
    await writeFile(bytes.subarray(0, bytes.length / 2));
    return die();
  };
  return handle;
};
fs.rename = async (...args) => (reached('rename') ? die() : rename(...args));
fs.rm = async (...args) => (reached('rm') ? die() : rm(...args));
syncBuiltinESMExports();
