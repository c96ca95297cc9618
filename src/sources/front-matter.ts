import { parseDocument as parseYaml } from 'yaml';
import { z } from 'zod';
import { COLLECTION_FORM, isCollection } from '../documents/collection.ts';
import { isIsoDate } from '../documents/identity/dates.ts';
import type { FrontMatter } from '../documents/source.ts';

/** Bounds of front matter: characters in all, in one value, and values in a list. */
const MOST = { block: 16_384, value: 500, key: 80, list: 50 };

const text = z.string().trim().min(1).max(MOST.value);
const list = z.array(text).max(MOST.list);

const REFERENCES = z.object({
  com: list.optional(),
  celex: list.optional(),
  kamerstuk: list.optional(),
  dossier: list.optional(),
  tk: list.optional(),
  verwant: list.optional(),
});

const SCHEMA = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  soort: text.optional(),
  titel: text.optional(),
  datum: z.string().refine(isIsoDate).optional(),
  taal: z.enum(['nl', 'en']).optional(),
  referenties: REFERENCES.optional(),
  ministeries: list.optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(MOST.value)
    .optional(),
  soort_tekst: text.optional(),
  bron: text.optional(),
  afzender: text.optional(),
  collectie: z.string().refine(isCollection).optional(),
});

/** What each key must be, for the message. */
const WANTED: Readonly<Record<string, string>> = {
  id: 'kleine letters, cijfers en streepjes, hooguit 80 tekens',
  datum: 'een datum als 2026-01-30',
  taal: 'nl of en',
  referenties: 'lijsten onder com, celex, kamerstuk, dossier, tk of verwant',
  ministeries: 'een lijst van namen',
  url: 'een adres dat met https:// begint',
  collectie: COLLECTION_FORM,
};

export type FrontMatterResult =
  | { readonly ok: true; readonly frontMatter: FrontMatter | null; readonly bodyStart: number }
  | {
      readonly ok: false;
      readonly code: 'bad_front_matter' | 'forbidden_key';
      readonly message: string;
    };

const refused = (code: 'bad_front_matter' | 'forbidden_key', message: string): FrontMatterResult => ({
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
  if (parsed.success) {
    const overig = unknownIn(value);
    return {
      ok: true,
      frontMatter: Object.keys(overig).length === 0 ? parsed.data : { ...parsed.data, overig },
      bodyStart,
    };
  }
  const issue = parsed.error.issues[0];
  const key = String(issue?.path[0] ?? '');
  if (key === '')
    return refused('bad_front_matter', 'De gegevens bovenaan moeten regels als ‘titel: …’ zijn.');
  return refused(
    'bad_front_matter',
    `‘${key}’ in de gegevens bovenaan klopt niet: verwacht wordt ${WANTED[key] ?? `tekst van hooguit ${MOST.value} tekens`}.`,
  );
}

/** Keys that are not known here, also those under `referenties`, with their values as text: kept, and used for nothing. */
function unknownIn(value: unknown): Record<string, string> {
  const unknown: Record<string, string> = {};
  const add = (given: unknown, shape: object, prefix: string): void => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return;
    for (const [key, each] of Object.entries(given)) {
      if (key in shape || Object.keys(unknown).length >= MOST.list) continue;
      const text = typeof each === 'string' ? each : JSON.stringify(each);
      unknown[`${prefix}${key}`.slice(0, MOST.key)] = text.slice(0, MOST.value);
    }
  };
  add(value, SCHEMA.shape, '');
  add((value as { referenties?: unknown }).referenties, REFERENCES.shape, 'referenties.');
  return unknown;
}
