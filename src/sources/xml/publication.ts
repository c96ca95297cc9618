import { isIsoDate } from '../../documents/identity/dates.ts';
import type { FrontMatter } from '../../documents/source.ts';

/** What a publication says about itself; lists, since most may be said more than once. */
export interface Publication {
  /** Numbers under which it is published: `kst-22112-4243`. */
  readonly identifiers: readonly string[];
  readonly titles: readonly string[];
  /** ISO dates, the best one first. */
  readonly dates: readonly string[];
  /** Dossiers as written, `22112` or `36800-VIII`, `22112;32761` when there are more. */
  readonly dossiers: readonly string[];
  readonly dossierTitles: readonly string[];
  /** Number in the dossier: `4243`, `A`. */
  readonly number: string | undefined;
  readonly urls: readonly string[];
}

/** Bounds of front matter, as for what an official writes at the top of a file. */
const MOST = { value: 500, list: 50 };

const PUBLISHED = /^(?:kst|blg|ah|ah-tk|ah-ek|h|h-tk|h-ek|kv|kv-tk|nds|stb|stcrt|trb)-[a-z0-9-]{1,70}$/i;
const KAMERSTUK = /^kst-(\d{5})(?:-([ivx]{1,6}|\d{2}))?-([1-9]\d{0,4}|[a-z]{1,3})$/i;
const CELEX = /^5\d{4}(?:DC|PC|JC|SC)\d{4}$/;
/** Sites of which an address may be shown as that of the official publication. */
const OFFICIAL =
  /(?:^|\.)(?:officielebekendmakingen\.nl|overheid\.nl|rijksoverheid\.nl|tweedekamer\.nl|eerstekamer\.nl|europa\.eu)$/;

/** "22 112", "36 800 VIII", "21501-02", "22112;32761": as `22112`, `36800-VIII` and `21501-02`. */
function dossiersOf(written: readonly string[]): string[] {
  const found = written
    .flatMap((text) => tidy(text).split(/[;,]/))
    .map((text) => {
      const parts = /^ ?(\d{2})[ .]?(\d{3})(?:[ ()-]{1,3}([IVX]{1,6}|\d{2})\)?)? ?$/.exec(text);
      return parts === null ? null : `${parts[1]}${parts[2]}${parts[3] === undefined ? '' : `-${parts[3]}`}`;
    });
  return [...new Set(found.filter((dossier) => dossier !== null))].slice(0, MOST.list);
}

const tidy = (text: string): string =>
  text
    .slice(0, 4 * MOST.value)
    .replace(/\s+/g, ' ')
    .trim();

/** An address on an official site, without what follows a question mark; else undefined. */
function officialUrl(address: string): string | undefined {
  if (address.length > MOST.value || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.port !== '') return undefined;
  return OFFICIAL.test(url.hostname) ? url.href : undefined;
}

/** Sorts of papers, which stand between the title of the dossier and that of the paper. */
const SORT =
  /^(?:brief|verslag|motie|amendement|nota|advies|memorie|jaarverslag|lijst|rapport|voorstel van wet|koninklijke boodschap|geleidende|antwoord|vragen)(?![\p{L}])/iu;

/** The last part of "title of the dossier; Brief regering; Fiche: …". */
function titleOf(titles: readonly string[], dossierTitles: readonly string[]): string | undefined {
  for (const given of titles) {
    let title = tidy(given);
    for (const dossier of dossierTitles.map(tidy))
      if (dossier !== '' && title.startsWith(dossier))
        title = title.slice(dossier.length).replace(/^[ ;:.–-]+/, '');
    const parts = title.split('; ');
    const sort = parts.slice(0, -1).findIndex((part) => SORT.test(part));
    title = parts.slice(sort + 1).join('; ');
    if (title !== '' && title.length <= MOST.value) return title;
  }
  return undefined;
}

/** `kst-36800-XX-12` from `kst-36800-xx-12`; null for anything that is not written so. */
function kamerstukOf(id: string): string | null {
  const parts = KAMERSTUK.exec(id);
  if (parts === null) return null;
  return [
    'kst',
    parts[1],
    ...(parts[2] === undefined ? [] : [parts[2].toUpperCase()]),
    parts[3]?.toUpperCase(),
  ].join('-');
}

/**
 * What the format may tell us about the document: its number, title, date, references and address. Who made
 * it is never taken. A value that does not have the form that front matter asks for is left out.
 */
export function frontMatterOf(publication: Publication): FrontMatter | null {
  const dossiers = dossiersOf(publication.dossiers);
  const published = publication.identifiers.map(tidy).find((name) => PUBLISHED.test(name));
  const number = publication.number?.replace(/[\s\u00a0]/g, '');
  // A paper in several dossiers has its number in the first.
  const numbered =
    number !== undefined && /^(?:\d{1,5}|[A-Z]{1,3})$/.test(number) && dossiers[0] !== undefined
      ? `kst-${dossiers[0]}-${number}`
      : undefined;
  const id = (published ?? numbered)?.toLowerCase();
  const kamerstuk = [kamerstukOf(published ?? ''), kamerstukOf(numbered ?? '')].find((name) => name !== null);
  const celex = publication.identifiers
    .map((name) => tidy(name).toUpperCase())
    .filter((name) => CELEX.test(name));
  const titel = titleOf(publication.titles, publication.dossierTitles);
  const datum = publication.dates.map((date) => tidy(date).slice(0, 10)).find(isIsoDate);
  const url = publication.urls.map(officialUrl).find((address) => address !== undefined);
  const lists = {
    ...(kamerstuk !== undefined && { kamerstuk: [kamerstuk] }),
    ...(dossiers.length > 0 && { dossier: [...new Set(dossiers.map((dossier) => dossier.slice(0, 5)))] }),
    ...(celex.length > 0 && { celex: [...new Set(celex)].slice(0, MOST.list) }),
  };
  const matter: FrontMatter = {
    ...(id !== undefined && { id }),
    ...(titel !== undefined && { titel }),
    ...(datum !== undefined && { datum }),
    ...(Object.keys(lists).length > 0 && { referenties: lists }),
    ...(url !== undefined && { url }),
  };
  return Object.keys(matter).length === 0 ? null : matter;
}
