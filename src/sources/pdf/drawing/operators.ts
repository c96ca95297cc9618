import type { PageOperators } from './walk.ts';

/** Most operators of one page. A dense page of a report has some thousands; a map some ten thousands. */
const MOST = 300_000;

/** A part of the list, as the library's evaluator sends it. */
interface Chunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The part of the library's page that its own `getOperatorList` is made of. */
interface InnerPage {
  readonly _pageIndex: number;
  readonly _transport: {
    readonly getRenderingIntent: (
      intent: string,
      annotations: number,
      storage: null,
      editing: boolean,
      list: boolean,
    ) => {
      readonly renderingIntent: unknown;
      readonly cacheKey: unknown;
      readonly annotationStorageSerializable: { readonly map: unknown };
      readonly modifiedIds: unknown;
    };
    readonly messageHandler: {
      readonly sendWithStream: (name: string, request: object) => ReadableStream<Chunk>;
    };
  };
}

/**
 * The drawing operators of a page with its annotations; null when there are too many. Throws what the library
 * throws. The library's own call cannot be used: when an error ends a page halfway it gives the operators that
 * it had, as if they were all, and it reads on however many there are. So its stream is read here; the version
 * of the library is fixed.
 */
export async function readOperators(page: unknown, annotationMode: number): Promise<PageOperators | null> {
  const { _transport: transport, _pageIndex: pageIndex } = page as InnerPage;
  const intent = transport.getRenderingIntent('display', annotationMode, null, false, true);
  const reader = transport.messageHandler
    .sendWithStream('GetOperatorList', {
      pageId: pageIndex,
      pageIndex,
      intent: intent.renderingIntent,
      cacheKey: intent.cacheKey,
      annotationStorage: intent.annotationStorageSerializable.map,
      modifiedIds: intent.modifiedIds,
    })
    .getReader();
  const fnArray: number[] = [];
  const argsArray: unknown[] = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return { fnArray, argsArray };
    value.fnArray.forEach((code, at) => {
      fnArray.push(code);
      argsArray.push(value.argsArray[at]);
    });
    if (fnArray.length > MOST) {
      // The promise settles when the library has stopped, which nobody needs to wait for.
      reader.cancel(new Error('too many operators')).catch(() => undefined);
      return null;
    }
  }
}
