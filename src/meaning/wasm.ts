import type { Encoder } from './encoder.ts';
import type { ReadModel } from './manifest.ts';
import { openOnnx, type Runtime } from './onnx.ts';
import { outerWeights } from './outer-weights.ts';

/** Stands for the runtime's code where the runtime asks for bytes; it is compiled already. */
const MARK = new TextEncoder().encode('compiled already');

/** What the file of the weights is called to the runtime; it is in memory, and on no disk. */
const WEIGHTS = 'body';

/**
 * The encoder by the runtime in WebAssembly, in one thread. `compiled` is onnxruntime-web's own
 * `ort-wasm-simd-threaded.wasm`, handed in by the host: workerd compiles no code from bytes, only what came with the
 * worker. Loaded when it is asked for.
 */
export async function wasmEncoder(compiled: WebAssembly.Module, read: ReadModel): Promise<Encoder> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = MARK.buffer as ArrayBuffer;
  env.logLevel = 'error';
  const runtime: Runtime = {
    Tensor: Tensor as Runtime['Tensor'],
    InferenceSession: {
      create: (body, options) =>
        handing(compiled, () =>
          InferenceSession.create(outerWeights(body, WEIGHTS), {
            ...options,
            externalData: [{ path: WEIGHTS, data: body }],
          }),
        ),
    },
  };
  return openOnnx(runtime, read, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
}

/** Does some work in which the mark is instantiated as the module that it stands for, and any other code as ever. */
async function handing<T>(compiled: WebAssembly.Module, work: () => Promise<T>): Promise<T> {
  const { instantiate } = WebAssembly;
  const handed = async (code: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) => {
    if (!isMark(code)) return instantiate(code as BufferSource, imports);
    return { module: compiled, instance: await instantiate(compiled, imports) };
  };
  Object.assign(WebAssembly, { instantiate: handed });
  try {
    return await work();
  } finally {
    Object.assign(WebAssembly, { instantiate });
  }
}

const isMark = (code: BufferSource | WebAssembly.Module): boolean =>
  code instanceof Uint8Array && code.length === MARK.length && code.every((byte, at) => byte === MARK[at]);
