/**
 * A short checksum of words, to know them again; it keeps no secret. FNV-1a, 32 bits, over UTF-16 code units
 * (Fowler, Noll and Vo), in base 36.
 */
export function checksum(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
