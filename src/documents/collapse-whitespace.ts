/** Text on one line: what stands in a document is broken where the document was. */
export const collapseWhitespace = (text: string): string => text.replace(/\s+/g, ' ').trim();
