import type { Extracted, ReadResult, Refusal } from '../../../src/sources/extracted.ts';
import { readHtml } from '../../../src/sources/html/read.ts';
import { readXml } from '../../../src/sources/xml/read.ts';

const HASH = '0'.repeat(64);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function extracted(result: ReadResult): Extracted {
  if (result.kind === 'refused') throw new Error(`${result.code}: ${result.message}`);
  return result;
}

function refused(result: ReadResult): Refusal {
  if (result.kind !== 'refused') throw new Error('was read');
  return result;
}

/** The blocks of a file as "type depth: text"; the depth only where the format gives one. */
export function blocksOf({ source }: Extracted): string[] {
  return (source.blocks ?? []).map(
    ({ type, depth, start, end }) =>
      `${type}${depth === null ? '' : ` ${depth}`}: ${source.body.slice(start, end).replaceAll('\t', ' | ')}`,
  );
}

export const suspicionsOf = ({ suspicions }: Extracted): string[] =>
  suspicions.map(({ code, count }) => `${code} ${count}`);

export const xml = async (text: string): Promise<Extracted> =>
  extracted(await readXml(bytes(text), 'stuk.xml', HASH));
export const html = async (text: string): Promise<Extracted> =>
  extracted(await readHtml(bytes(text), 'stuk.html', HASH));
export const xmlRefused = async (text: string): Promise<Refusal> =>
  refused(await readXml(bytes(text), 'stuk.xml', HASH));
export const htmlRefused = async (text: string): Promise<Refusal> =>
  refused(await readHtml(bytes(text), 'stuk.html', HASH));

/** A Kamerstuk with this in its text. */
export const kamerstuk = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>${content}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;

/** A page with this in its body, and this in its head. */
export const page = (content: string, head = ''): string =>
  `<!DOCTYPE html><html lang="nl"><head><title>Fictief</title>${head}</head><body>${content}</body></html>`;
