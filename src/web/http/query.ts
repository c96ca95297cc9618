/** For an address that holds other bytes than those of text. */
export const NOT_UTF8 =
  'De vraag in het adres is geen geldige UTF-8. Codeer haar als UTF-8 en probeer opnieuw.';

/**
 * Whether the percent-encoded bytes of a query are UTF-8. `URLSearchParams` puts U+FFFD in the place of bytes
 * that are not, and something else than was asked would be searched for. A bare `%` stands for itself.
 */
export function isUtf8(query: string): boolean {
  for (const [run] of query.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    try {
      decodeURIComponent(run);
    } catch {
      return false;
    }
  }
  return true;
}
