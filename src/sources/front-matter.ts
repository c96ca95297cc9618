import { parseDocument as parseYaml } from 'yaml';
import { z } from 'zod';
import { isIsoDate } from '../documents/dates.ts';
import { KINDS } from '../documents/document.ts';
import type { FrontMatter } from '../documents/source.ts';

/** Bounds of front matter: characters in all, in one value, and values in a list. */
const MOST = { block: 16_384, value: 500, list: 50 };

const text = z.string().trim().min(1).max(MOST.value);
const list = z.array(text).max(MOST.list);

const SCHEMA = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  soort: z.enum(KINDS).optional(),
  titel: text.optional(),
  datum: z.string().refine(isIsoDate).optional(),
  taal: z.enum(['nl', 'en']).optional(),
  referenties: z
    .strictObject({
      com: list.optional(),
      celex: list.optional(),
      kamerstuk: list.optional(),
      dossier: list.optional(),
      tk: list.optional(),
      verwant: list.optional(),
    })
    .optional(),
  ministeries: list.optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(MOST.value)
    .optional(),
  soort_tekst: text.optional(),
  bron: text.optional(),
});

/** What each key must be, for the message. */
const WANTED: Readonly<Record<string, string>> = {
  id: 'kleine letters, cijfers en streepjes, hooguit 80 tekens',
  soort: `een van ${KINDS.join(', ')}`,
  datum: 'een datum als 2026-01-30',
  taal: 'nl of en',
  referenties: 'lijsten onder com, celex, kamerstuk, dossier, tk of verwant',
  ministeries: 'een lijst van namen',
  url: 'een adres dat met https:// begint',
};

export type FrontMatterResult =
  | { readonly ok: true; readonly frontMatter: FrontMatter | null; readonly bodyStart: number }
  | {
      readonly ok: false;
      readonly code: 'bad_front_matter' | 'unknown_key' | 'forbidden_key';
      readonly message: string;
    };

const refused = (
  code: 'bad_front_matter' | 'unknown_key' | 'forbidden_key',
  message: string,
): FrontMatterResult => ({
  ok: false,
  code,
  message,
});

/** Keys that would reach into the prototype of an object. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads YAML front matter at the head of a text, as data only: no code, no tags, no aliases. */
export function readFrontMatter(body: string): FrontMatterResult {
  if (!/^---[ \t]*(?:\n|$)/.test(body)) {
    if (/^---\S/.test(body) && !/^-+[ \t]*(?:\n|$)/.test(body))
      return refused(
        'bad_front_matter',
        'De gegevens bovenaan moeten tussen twee regels met alleen --- staan, als YAML.',
      );
    return { ok: true, frontMatter: null, bodyStart: 0 };
  }
  const start = body.indexOf('\n') + 1;
  const close =
    start === 0 ? null : /^(?:---|\.\.\.)[ \t]*$/m.exec(body.slice(start, start + MOST.block + 1));
  if (close === null) {
    const keyed = /^---[ \t]*\n[A-Za-z_]+:/.test(body);
    if (!keyed) return { ok: true, frontMatter: null, bodyStart: 0 };
    return refused(
      'bad_front_matter',
      `De gegevens bovenaan worden niet afgesloten met --- binnen ${MOST.block.toLocaleString('nl-NL')} tekens.`,
    );
  }
  const after = start + close.index + close[0].length;
  return readYaml(body.slice(start, start + close.index), Math.min(after + 1, body.length));
}

function readYaml(block: string, bodyStart: number): FrontMatterResult {
  let value: unknown;
  try {
    const document = parseYaml(block, {
      schema: 'core',
      version: '1.2',
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (document.errors.length > 0 || document.warnings.length > 0)
      return refused(
        'bad_front_matter',
        'De gegevens bovenaan zijn geen geldige YAML. Controleer inspringing, dubbele punten en aanhalingstekens.',
      );
    const forbidden = [...FORBIDDEN].find((key) =>
      new RegExp(`(?:^|[\\s{,"'?])${key}["']?\\s*:`, 'm').test(block),
    );
    if (forbidden !== undefined)
      return refused('forbidden_key', `De sleutel ‘${forbidden}’ mag niet in de gegevens bovenaan staan.`);
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return refused(
      'bad_front_matter',
      'De gegevens bovenaan gebruiken verwijzingen (& en *). Schrijf de waarden voluit.',
    );
  }
  if (value === null || value === undefined) return { ok: true, frontMatter: null, bodyStart };
  const parsed = SCHEMA.safeParse(value);
  if (parsed.success) return { ok: true, frontMatter: parsed.data, bodyStart };
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const where = issue.path.length > 0 ? ` onder ‘${issue.path.join('.')}’` : '';
    return refused(
      'unknown_key',
      `Onbekende sleutel${where} in de gegevens bovenaan: ‘${issue.keys.join('’, ‘').slice(0, 120)}’. Bekend zijn: ${known(issue.path)}.`,
    );
  }
  const key = String(issue?.path[0] ?? '');
  if (key === '')
    return refused('bad_front_matter', 'De gegevens bovenaan moeten regels als ‘titel: …’ zijn.');
  return refused(
    'bad_front_matter',
    `‘${key}’ in de gegevens bovenaan klopt niet: verwacht wordt ${WANTED[key] ?? `tekst van hooguit ${MOST.value} tekens`}.`,
  );
}

const known = (path: readonly PropertyKey[]): string =>
  path[0] === 'referenties'
    ? 'com, celex, kamerstuk, dossier, tk, verwant'
    : Object.keys(SCHEMA.shape).join(', ');
