/** The package comes without types; what the tests use of it. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Context {
    readonly path: string;
    body: unknown;
    readonly oidc: {
      readonly session?: { readonly accountId?: string };
      readonly client: { readonly clientId: string };
      readonly provider: Provider;
      readonly result?: unknown;
    };
  }
  export default class Provider {
    constructor(issuer: string, configuration: object);
    readonly Grant: {
      new (of: object): { addOIDCScope(scope: string): void; save(): Promise<string> };
      find(id: string): Promise<unknown>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
    on(event: string, listener: (...of: unknown[]) => void): void;
  }
}
