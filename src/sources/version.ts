/**
 * Version of what is taken out of a file: raised whenever the same bytes may give another text, so that an
 * account says by which rules a file was read.
 */
export const EXTRACTOR_VERSION = 4;
