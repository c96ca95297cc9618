import { Parser } from 'htmlparser2';
import type { Language } from '../../documents/document.ts';
import { SourceError } from './failure.ts';
import type { Found, Manifestation } from './found.ts';
import { officialUrl } from './hosts.ts';
import { NO_NUMBERS, type Wanted } from './numbers.ts';

const HOST = 'publications.europa.eu';
/** The languages that are read here, as Cellar names them. */
const LANGUAGES = { nl: 'nld', en: 'eng' } as const;
/** PDF must be asked for by its flavour; a plain one is not found. */
const PDF = ['application/pdf;type=pdfa2a', 'application/pdf;type=pdfa1a', 'application/pdf;type=pdf1x'];
const MOST_PARTS = 30;

const pageOf = (celex: string): string => `https://${HOST}/resource/celex/${celex}`;

/**
 * A document of the Commission in one language. Which of its possible CELEX numbers is the right one shows
 * when it is fetched: each is tried, as XHTML first and as PDF after that.
 */
export function commissionDocument(
  wanted: Wanted & { readonly kind: 'commissie' },
  language: Language,
): Found {
  const number = wanted.com ?? wanted.celex[0] ?? '';
  // "COM(2025) 743" is `com-2025-743` elsewhere too; a translation is a document of its own.
  const stem = number.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const ways = [['html', 'application/xhtml+xml'], ...PDF.map((type) => ['pdf', type])] as [
    'html' | 'pdf',
    string,
  ][];
  return {
    id: language === 'nl' ? stem : `${stem}-${language}`,
    number: `${number} (${language})`,
    alsoKnownAs: [],
    kind: null,
    title: null,
    date: null,
    language,
    references: { ...NO_NUMBERS, com: wanted.com === null ? [] : [wanted.com] },
    annexOf: null,
    version: null,
    manifestations: ways.flatMap(([format, accept]) =>
      wanted.celex.map(
        (celex): Manifestation => ({
          format,
          url: pageOf(celex),
          accept,
          language: LANGUAGES[language],
          service: 'cellar',
          page: pageOf(celex),
          references: { ...NO_NUMBERS, celex: [celex] },
        }),
      ),
    ),
  };
}

/** An item as Cellar names it: one stream of one manifestation. */
const ITEM = /^\/resource\/cellar\/[0-9a-f-]{36}\.\d{4}\.\d{2}\/DOC_\d{1,4}$/;

/**
 * The parts of a document that Cellar lists instead of giving it: the document itself first, its annexes
 * after that, each as a document of its own.
 */
export function partsOf(
  found: Found,
  manifestation: Manifestation,
  listing: Uint8Array,
  base: URL,
): { readonly main: Manifestation; readonly annexes: readonly Found[] } {
  const items = readListing(new TextDecoder().decode(listing), base)
    .toSorted((left, right) => Number(/annex/i.test(left.name)) - Number(/annex/i.test(right.name)))
    .slice(0, MOST_PARTS)
    .map(
      ({ url }): Manifestation => ({ ...manifestation, url, accept: `${manifestation.accept}, */*;q=0.1` }),
    );
  const [main, ...rest] = items;
  if (main === undefined) throw new SourceError('not_as_expected', HOST);
  return {
    main,
    annexes: rest.map((each, at) => ({
      ...found,
      id: `${found.id}-deel-${at + 2}`,
      number: `${found.number}, deel ${at + 2}`,
      annexOf: found.id,
      manifestations: [each],
    })),
  };
}

function readListing(html: string, base: URL): readonly { readonly url: string; readonly name: string }[] {
  const items = new Map<string, { url: string; name: string }>();
  let current: { url: string; name: string } | undefined;
  let named = false;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'li') named = attributes.title === 'stream_name';
      if (tag === 'li' && attributes.title === 'item') current = undefined;
      const url = tag === 'a' && attributes.href !== undefined ? officialUrl(attributes.href, base) : null;
      if (url === null || url.hostname !== HOST || !ITEM.test(url.pathname) || url.search !== '') return;
      current = items.get(url.href) ?? { url: url.href, name: '' };
      items.set(url.href, current);
    },
    ontext(text) {
      // Of the name it only matters whether it says that this is an annex.
      if (named && current !== undefined && current.name.length < 200) current.name += text;
    },
    onclosetag(tag) {
      if (tag === 'li') named = false;
    },
  });
  parser.end(html);
  return [...items.values()];
}
