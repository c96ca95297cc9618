import type { Paper } from '../paper.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The properties that Word shows of a file: title and language, Notabene as its maker, nobody's name, and no date but
 * that of the paper. The package would give those of the clock.
 */
export function coreProperties(title: string, date: Paper['date']): string {
  const moment = date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : null;
  const dates = moment === null ? [] : ['created', 'modified'].map((name) => dated(name, moment));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Notabene</dc:creator><dc:language>nl-NL</dc:language>`,
    ...dates,
    '</cp:coreProperties>',
  ].join('');
}

const dated = (name: string, moment: string): string =>
  `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
