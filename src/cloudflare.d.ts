/** The little of the runtime's own module that the worker and its tests use. */
declare module 'cloudflare:workers' {
  export const env: unknown;
  export const exports: {
    readonly default: { fetch(address: string | Request, init?: RequestInit): Promise<Response> };
  };
  export function waitUntil(promise: Promise<unknown>): void;
}

/** Code that came with the worker, compiled by whoever bundled it. */
declare module '*.wasm' {
  const compiled: WebAssembly.Module;
  export default compiled;
}
