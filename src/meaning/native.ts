import type { Encoder } from './encoder.ts';
import type { ReadModel } from './manifest.ts';
import { openOnnx } from './onnx.ts';

/** The encoder in Node, by the CPU library in the package; loaded when it is asked for. */
export async function nativeEncoder(read: ReadModel, threads: number): Promise<Encoder> {
  const runtime = await import('onnxruntime-node');
  return openOnnx(runtime, read, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
}
