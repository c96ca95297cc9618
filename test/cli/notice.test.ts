import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..', '..');
const NOTICE = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
const folded = (text: string) => text.replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/**
 * What a package says about itself: its licence, the lines that name its owners, and the whole text; one whose
 * licence file names none, or that has no such file, names its author in its description.
 */
function licenceOf(name: string) {
  const folder = join(ROOT, 'node_modules', name);
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { license, author } = described as { license: string; author?: string | { name: string } };
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  const called = typeof author === 'object' ? author.name : author;
  const authors = called === undefined ? [] : [called.replace(/ <.*/, '')];
  if (file === undefined) return { license, text: '', owners: authors };
  const text = readFileSync(join(folder, file), 'utf8');
  const owners = text.split('\n').filter((line) => /^(?:Copyright|\s+Copyright \d{4} )/.test(line));
  return { license, text, owners: owners.length > 0 ? owners : authors };
}

/** Packages of NL Design System: many of one family, under the licence of Notabene itself, which names no owners. */
const isOfFamily = (name: string) => /^@(?:nl-design-system-candidate|utrecht)\//.test(name);
/** Of others; packages of our own are under the licence of the whole. */
const NAMES = Object.keys(packageJson.dependencies).filter((name) => !name.startsWith('@notabene/'));

describe('NOTICE', () => {
  it.each(NAMES.filter(isOfFamily))('names %s among its family, with their licence', (name) => {
    expect(licenceOf(name).license).toBe('EUPL-1.2');
    const entry = NOTICE.slice(NOTICE.indexOf('\nNL Design System: ')).split('\n\n')[0] ?? '';
    expect(entry).toContain('EUPL-1.2. ');
    expect(entry.split(/[\s,]+/).map((word) => word.replace(/[.;]$/, ''))).toContain(name);
  });

  it.each(NAMES.filter((name) => !isOfFamily(name)))('names %s as its own licence file does', (name) => {
    const { license, owners, text } = licenceOf(name);
    const entry = NOTICE.slice(NOTICE.indexOf(`\n${name}: `)).split('\n\n')[0] ?? '';
    expect(entry).toContain(`${license}. `);
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(entry).toContain(owner.trim());
    // The conditions themselves, as the licence asks; MIT and ISC end in capitals.
    const disclaimer = folded(text).split(/TH(?:E|IS) SOFTWARE IS PROVIDED/)[1];
    if (license !== 'Apache-2.0' && text !== '') expect(folded(NOTICE)).toContain(disclaimer);
  });
});
