/** What an office program makes of the Word file. */
export const OFFICE_FORMATS = ['odt', 'pdf'] as const;
export type OfficeFormat = (typeof OFFICE_FORMATS)[number];

/** Makes a file of another kind of a Word file; rejects with an `OfficeError`. */
export type Convert = (docx: Uint8Array, to: OfficeFormat, signal?: AbortSignal) => Promise<Uint8Array>;

/** No file came of it: there is no office program, it took too long, or it made nothing. */
export class OfficeError extends Error {
  readonly code: 'absent' | 'slow' | 'failed';
  constructor(code: OfficeError['code']) {
    super(OFFICE_WORDS[code]);
    this.name = 'OfficeError';
    this.code = code;
  }
}

/** What a user is told. */
const OFFICE_WORDS = {
  absent:
    'ODT en PDF kunnen hier niet worden gemaakt, want LibreOffice is er niet of staat uit. Neem Word, of neem de webpagina en druk die af als PDF.',
  slow: 'LibreOffice deed er te lang over en is gestopt. Neem Word, of kies minder stukken.',
  failed: 'LibreOffice heeft van dit stuk niets kunnen maken. Neem Word, of probeer het opnieuw.',
} as const;

export const isOfficeFormat = (format: string): format is OfficeFormat =>
  OFFICE_FORMATS.some((each) => each === format);
