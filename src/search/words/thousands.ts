import type { Language } from '../../documents/document.ts';

/** Behind these a number is a name, not an amount: "artikel 3 400", "nr. 9 120". */
const NAMED = String.raw`(?<!\b(?:artikel|artikelen|article|art\.|lid|leden|punt|bijlage|tabel|figuur|pagina|blz\.|nr\.?|no\.?|nummer|kamerstuk|dossier)\s)`;
/** Digits end here, or decimals follow: "9.400,50". */
const WHOLE = String.raw`(?!\d|\.\d|,\d{3}| \d{3}(?!\d))`;
const amounts = (separators: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/]|\d )${NAMED}\d{1,3}(?:${separators
      .split('|')
      .map((separator) => `(?:${separator}\\d{3})+`)
      .join('|')})${WHOLE}`,
    'giu',
  );
/** With a comma thousands are parted in English only: in Dutch "1,125" is little more than one. */
const THOUSANDS: Readonly<Record<Language, RegExp>> = {
  nl: amounts(String.raw`\.|[ \u00a0\u202f]`),
  en: amounts(String.raw`\.|[ \u00a0\u202f]|,`),
};

/** One number for 9.400 and 9 400, as in 9400; dates, numbers of articles and decimals stay as they are. */
export const joinThousands = (text: string, language: Language): string =>
  text.replace(THOUSANDS[language], (number) => number.replace(/\D/g, ''));

/** The pattern of an amount in a text as it was written, to be read as one word. */
export const amountIn = (language: Language): string => THOUSANDS[language].source;
