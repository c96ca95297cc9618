import { getResolvedPDFJS } from 'unpdf';
import type { Drawing, Font } from './drawing.ts';
import { type Box, boxOf, type Matrix, mapBox, matrixOf } from './geometry.ts';
import { readOperators } from './operators.ts';
import { overText, withOpacities } from './pictures.ts';
import { type Operators, type PageOperators, walk } from './walk.ts';

/** Pixels of the largest picture that is unpacked; A3 at 600 dots an inch has 70 million. */
const PICTURE_PIXELS = 80_000_000;

type Library = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type LibraryDocument = Awaited<ReturnType<Library['getDocument']>['promise']>;
type LibraryPage = Awaited<ReturnType<LibraryDocument['getPage']>>;

/** An open file. `close` must be called, also after an error. */
export interface OpenPdf {
  readonly kind: 'open';
  readonly pages: number;
  /** Pages are numbered from 1. */
  readonly page: (number: number) => Promise<PageRead>;
  readonly close: () => Promise<void>;
}

export type PageRead =
  | {
      readonly kind: 'page';
      readonly drawing: Drawing;
      readonly annotations: readonly Annotation[];
      /** How many drawing operators it took. */
      readonly operators: number;
    }
  /** A font or picture on it cannot be read, so part of its text would be missing. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'too_large' };

/** What a person added on top of the page. */
export interface Annotation {
  /** As the format names it: "Text", "Square", "Redact", … */
  readonly kind: string;
  readonly hasContents: boolean;
  readonly box: Box;
}

/**
 * Opens a file. Nothing is fetched, no script is run, no font of the machine is used, and the library keeps
 * silent: what it would log can quote the document. An error of the content is thrown, not passed over: a
 * viewer may leave out what it cannot draw, but here that would be lost text. The library takes the bytes over.
 */
export async function openPdf(
  bytes: Uint8Array,
): Promise<OpenPdf | { readonly kind: 'encrypted' } | { readonly kind: 'invalid' }> {
  const library = await getResolvedPDFJS();
  const task = library.getDocument({
    data: bytes,
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: PICTURE_PIXELS,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  } as Parameters<Library['getDocument']>[0]);
  // A password can be asked for more than once; we have none.
  task.onPassword = () => {
    void task.destroy();
    encrypted = true;
  };
  let encrypted = false;
  let document: LibraryDocument;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy().catch(() => undefined);
    const name = error instanceof Error ? error.name : '';
    return { kind: encrypted || name === 'PasswordException' ? 'encrypted' : 'invalid' };
  }
  const layers = await document.getOptionalContentConfig({ intent: 'display' }).catch(() => null);
  const isShown = (layer: unknown): boolean => {
    try {
      return layers === null || layer === null || layers.isVisible(layer as never) !== false;
    } catch {
      return false;
    }
  };
  return {
    kind: 'open',
    pages: document.numPages,
    page: async (number) => readPage(library, await document.getPage(number), isShown),
    close: async () => {
      await task.destroy().catch(() => undefined);
    },
  };
}

async function readPage(
  library: Library,
  page: LibraryPage,
  isShown: (layer: unknown) => boolean,
): Promise<PageRead> {
  try {
    const viewport = page.getViewport({ scale: 1 });
    const base = matrixOf(viewport.transform);
    const raw: readonly unknown[] = await page.getAnnotations({ intent: 'any' });
    const kinds = new Map<unknown, string>();
    const annotations: Annotation[] = [];
    for (const each of raw) {
      const { id, subtype, rect, contentsObj } = (each ?? {}) as Readonly<Record<string, unknown>>;
      const kind = typeof subtype === 'string' ? subtype : '';
      kinds.set(id, kind);
      const contents = (contentsObj as { str?: unknown } | undefined)?.str;
      const box = boxOf(rect);
      annotations.push({
        kind,
        hasContents: typeof contents === 'string' && contents.trim() !== '',
        box: mapBox(base, box ?? { x0: 0, y0: 0, x1: 0, y1: 0 }),
      });
    }
    const operators = await readOperators(page, library.AnnotationMode.ENABLE);
    if (operators === null) return { kind: 'too_large' };
    const fonts = await fontsOf(page, operators, library.OPS as Operators);
    if (fonts === null) return { kind: 'broken' };
    const drawing = walk(operators, {
      operators: library.OPS as Operators,
      base,
      width: viewport.width,
      height: viewport.height,
      fontOf: (name) => fonts.get(name) ?? null,
      isShown,
      annotationKind: (id) => kinds.get(id) ?? '',
    });
    if (drawing === null) return { kind: 'too_large' };
    const known = await withPictures(library, page, drawing);
    return { kind: 'page', drawing: known, annotations, operators: operators.fnArray.length };
  } catch {
    return { kind: 'broken' };
  } finally {
    page.cleanup();
  }
}

/**
 * Masked pictures over text are looked into. Only the library's own call keeps the data of pictures, so the
 * page is drawn up once more, which few pages need.
 */
async function withPictures(library: Library, page: LibraryPage, drawing: Drawing): Promise<Drawing> {
  const pictures = overText(drawing);
  if (pictures.length === 0) return drawing;
  await page.getOperatorList({ annotationMode: library.AnnotationMode.ENABLE });
  const data = new Map<string, unknown>();
  for (const { name } of pictures)
    data.set(
      name,
      await new Promise<unknown>((resolve) => {
        (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve);
      }),
    );
  return withOpacities(drawing, (name) => data.get(name));
}

/** Every font that the operators use, by name; null when one cannot be read. */
async function fontsOf(
  page: LibraryPage,
  { fnArray, argsArray }: PageOperators,
  operators: Operators,
): Promise<Map<unknown, Font> | null> {
  const names = new Set<string>();
  const add = (name: unknown): void => {
    if (typeof name === 'string') names.add(name);
  };
  for (let at = 0; at < fnArray.length; at += 1) {
    const args = argsArray[at];
    if (!Array.isArray(args)) continue;
    if (fnArray[at] === operators.setFont) add(args[0]);
    else if (fnArray[at] === operators.setGState && Array.isArray(args[0]))
      for (const pair of args[0])
        if (Array.isArray(pair) && pair[0] === 'Font' && Array.isArray(pair[1])) add(pair[1][0]);
  }
  const fonts = new Map<unknown, Font>();
  for (const name of names) {
    const found = await new Promise<unknown>((resolve) => {
      page.commonObjs.get(name, resolve);
    });
    // In place of a font that it cannot read, the library gives its error, as text.
    if (found === null || typeof found !== 'object') return null;
    fonts.set(name, fontOf(found as Readonly<Record<string, unknown>>));
  }
  return fonts;
}

/** Weight and slant as the name of a font tells them; subsets carry them too ("ABCDEF+Verdana-Bold"). */
const BOLD = /bold|black|heavy|semibold|demi|,b\b|-bd\b/i;
const ITALIC = /italic|oblique|kursiv|,i\b|-it\b/i;

function fontOf(found: Readonly<Record<string, unknown>>): Font {
  const name = typeof found.name === 'string' ? found.name : '';
  const matrix: Matrix = Array.isArray(found.fontMatrix)
    ? matrixOf(found.fontMatrix)
    : [0.001, 0, 0, 0.001, 0, 0];
  const type3 = found.isType3Font === true;
  const bbox = boxOf(found.bbox);
  const height = bbox === null ? 0 : bbox.y1 - bbox.y0;
  const scaleY = Math.hypot(matrix[2], matrix[3]);
  return {
    bold: found.bold === true || found.black === true || BOLD.test(name),
    italic: found.italic === true || ITALIC.test(name),
    vertical: found.vertical === true,
    scaleX: Math.hypot(matrix[0], matrix[1]),
    scaleY,
    em: type3 ? (height > 0 ? height : scaleY > 0 ? 1 / scaleY : 1000) : scaleY > 0 ? 1 / scaleY : 1000,
  };
}
