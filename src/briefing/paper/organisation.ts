/** A picture that stands for an organisation. */
export interface Mark {
  readonly type: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In pixels; null where the picture does not say. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Whose Notabene it is: shown above pages and papers. */
export interface Organisation {
  readonly name: string;
  readonly mark: Mark | null;
}

/** How high a mark is shown in a paper, in pixels, and how wide at most. */
const HEIGHT = 40;
const MOST_WIDTH = 160;

/** How large a mark is in a paper. */
export function shownSize({ size }: Mark): { readonly width: number; readonly height: number } {
  const { width, height } = size ?? { width: HEIGHT, height: HEIGHT };
  const scale = Math.min(HEIGHT / height, MOST_WIDTH / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

const MOST_NAME = 80;

/** The organisation that was set; a mark alone says no name, so that it is not shown. */
export function organisationOf(
  given: string | undefined,
  mark: Mark | null = null,
): Organisation | undefined {
  const name = given?.trim().slice(0, MOST_NAME) ?? '';
  return name === '' ? undefined : { name, mark };
}
