/**
 * The numbers from one to twenty in both languages, in the order of counting: the words that small numbers are written
 * with (Onze Taal, "getallen in cijfers of letters": tot en met twintig in letters; "drie acties").
 */
export const SMALL_NUMBERS: readonly { readonly nl: string; readonly en: string }[] = [
  { nl: 'een', en: 'one' },
  { nl: 'twee', en: 'two' },
  { nl: 'drie', en: 'three' },
  { nl: 'vier', en: 'four' },
  { nl: 'vijf', en: 'five' },
  { nl: 'zes', en: 'six' },
  { nl: 'zeven', en: 'seven' },
  { nl: 'acht', en: 'eight' },
  { nl: 'negen', en: 'nine' },
  { nl: 'tien', en: 'ten' },
  { nl: 'elf', en: 'eleven' },
  { nl: 'twaalf', en: 'twelve' },
  { nl: 'dertien', en: 'thirteen' },
  { nl: 'veertien', en: 'fourteen' },
  { nl: 'vijftien', en: 'fifteen' },
  { nl: 'zestien', en: 'sixteen' },
  { nl: 'zeventien', en: 'seventeen' },
  { nl: 'achttien', en: 'eighteen' },
  { nl: 'negentien', en: 'nineteen' },
  { nl: 'twintig', en: 'twenty' },
];
