import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHIPPED_MODEL } from '../../ingest/encoding/encoder.ts';
import type { ReadModel } from '../../src/meaning/manifest.ts';
import { readerOf } from '../../src/server/files.ts';

/** Reads the model that comes along. */
export const readShipped: ReadModel = readerOf(SHIPPED_MODEL);

/** The runtime's code, as the worker is handed it. */
export async function compiledRuntime(): Promise<WebAssembly.Module> {
  const folder = join(import.meta.dirname, '../../node_modules/onnxruntime-web/dist');
  return WebAssembly.compile(await readFile(join(folder, 'ort-wasm-simd-threaded.wasm')));
}
