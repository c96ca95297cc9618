import { env } from 'cloudflare:workers';
import compiled from 'onnxruntime-web/ort-wasm-simd-threaded.wasm';
import { describe } from 'vitest';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { wasmEncoder } from '../../src/meaning/wasm.ts';
import { encoderCases } from '../meaning/encoder-cases.ts';

const { ASSETS } = env as { readonly ASSETS: { fetch(address: string): Promise<Response> } };

let encoder: Promise<Encoder> | undefined;

describe('the encoder in workerd, over the files that the build put among the assets', () =>
  encoderCases(() => {
    encoder ??= wasmEncoder(compiled, async (name) => {
      const response = await ASSETS.fetch(`https://assets.local/model/${name}`);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    });
    return encoder;
  }));
