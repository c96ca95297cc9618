import * as z from 'zod/v4/mini';
import { CARD_ROWS } from '../position/card.ts';
import { CONTENTS } from './contents.ts';
import { PAPERS } from './forms/index.ts';
import type { Form } from './paper.ts';

/** What a part of a template is filled with. */
const FILLED_WITH = [...CONTENTS, 'huisblok', 'voorstel', 'vragen', 'onbeantwoord'] as const;

/** What stands between braces in a text of a template, and is replaced when a paper is made. */
const NAMES = ['onderwerp', 'voorstel', 'pagina', 'paginas', 'titel', 'datum'] as const;
export type Name = (typeof NAMES)[number];

/** A line of text in which only these names may stand between braces. */
const line = (...names: readonly Name[]) =>
  z.string().check(
    z.maxLength(500),
    z.refine(
      (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name]) => names.some((each) => each === name)),
      names.length === 0
        ? 'hier kan niets tussen accolades staan'
        : `tussen accolades kan hier alleen staan: ${names.join(', ')}`,
    ),
  );
const words = (...names: readonly Name[]) => line(...names).check(z.minLength(1));
const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

const Look = z.strictObject({
  // It becomes part of a style sheet.
  lettertype: z.string().check(z.regex(/^[\p{L}\d][\p{L}\d -]{0,59}$/u, 'geef de naam van één lettertype')),
  /** In points. */
  grootte: between(7, 20),
  marges_cm: z.strictObject({
    boven: between(1, 8),
    onder: between(1, 8),
    links: between(1, 8),
    rechts: between(1, 8),
  }),
  /** Of headings and speakers, on white paper. */
  kleur: z.string().check(
    z.regex(/^#[0-9a-fA-F]{6}$/, 'geef een kleur als #154273'),
    z.refine(
      (colour) => contrastWithWhite(colour) >= 4.5,
      'deze kleur is op wit papier niet goed te lezen: neem een donkerder',
    ),
  ),
  kop: line('titel', 'datum', 'pagina', 'paginas'),
  voet: line('titel', 'datum', 'pagina', 'paginas'),
  /** Whether who speaks stands before the words, or in the note alone. */
  spreker: z.enum(['ervoor', 'voetnoot']),
  /** Whether a note repeats the quote, or leaves it to the text above it, which has the same words. */
  noot: z._default(z.enum(['citaat', 'kort']), 'citaat'),
});

const Empty = z.union([
  z.literal('weglaten'),
  z.strictObject({ veld: words() }),
  z.strictObject({ zin: words() }),
]);

const Part = z
  .strictObject({
    /** None for what goes on under the heading before it. */
    kop: z.nullable(words('onderwerp', 'voorstel')),
    niveau: z.literal([1, 2, 3]),
    /** Once for each proposal that the paper is about. */
    per: z.optional(z.literal('voorstel')),
    inhoud: z.enum(FILLED_WITH),
    /** A fixed sentence under the heading, as a remark. */
    vooraf: z.optional(words('onderwerp')),
    /** Sentences at most, those that tell most; all of them without this. */
    hoogstens: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
    /** For saying aloud: the cabinet says "wij" of itself where that is the same sentence. */
    spreken: z.optional(z.boolean()),
    /** Of the block at the head of a nota: what each line is called. */
    velden: z.optional(z.array(words()).check(z.minLength(1), z.maxLength(20))),
    /** What stands there when the documents give nothing. */
    leeg: Empty,
  })
  .check(
    z.refine((part) => part.per === undefined || part.inhoud === 'voorstel', {
      error: '"per" kan alleen bij "inhoud": "voorstel"',
      path: ['per'],
    }),
    z.refine((part) => part.per !== undefined || !part.kop?.includes('{voorstel}'), {
      error: '{voorstel} kan alleen in een kop met "per": "voorstel"',
      path: ['kop'],
    }),
    z.refine((part) => (part.inhoud === 'huisblok') === (part.velden !== undefined), {
      error: '"velden" hoort bij "inhoud": "huisblok", en alleen daar',
      path: ['velden'],
    }),
    z.refine((part) => part.inhoud !== 'veld' || (part.leeg !== 'weglaten' && 'veld' in part.leeg), {
      error: 'een veld heeft hier {"veld": "…"} nodig, met wat er ingevuld moet worden',
      path: ['leeg'],
    }),
  );

const TemplateFile = z.strictObject({
  naam: words(),
  titel: words('onderwerp'),
  opmaak: Look,
  /** Where the paper says what it rests on: on its last page, or in a file of its own. */
  herkomst: z._default(z.enum(['bijlage', 'los']), 'bijlage'),
  /** Pages that a paper on one proposal may have: what tells least is left out until it does. */
  bladzijden: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
  delen: z
    .array(Part)
    .check(
      z.minLength(1),
      z.refine(
        skipsNoLevel,
        'een kop kan hoogstens één niveau dieper zijn dan de kop ervoor, en de eerste is 1',
      ),
    ),
  /** Questions that are likely to be asked, each with the row of the position card that answers it. */
  vragen: z.optional(z.array(z.strictObject({ vraag: words(), rij: z.enum(CARD_ROWS) }))),
});

/** How a paper of one form is built up and looks; a ministry changes it in its file. */
export type Template = z.infer<typeof TemplateFile>;
export type TemplatePart = Template['delen'][number];
export type Look = Template['opmaak'];

export type ReadTemplate =
  | { readonly kind: 'template'; readonly template: Template }
  /** In one sentence, for who edits the file. */
  | { readonly kind: 'wrong'; readonly message: string };

/** The templates that come along, each under the name of its form. */
export const templateOf = (form: Form): ReadTemplate =>
  judged(PAPERS.find(({ id }) => id === form)?.template, `${form}.json`);

/** The text of a template file; `name` is what it is called in a refusal. */
export function readTemplate(text: string, name: string): ReadTemplate {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return wrong(
      name,
      'het is geen geldige JSON: kijk of er een komma, aanhalingsteken of haakje mist of te veel staat',
    );
  }
  return judged(given, name);
}

function judged(given: unknown, name: string): ReadTemplate {
  const read = TemplateFile.safeParse(given, { reportInput: true });
  if (read.success) return { kind: 'template', template: read.data };
  const [issue] = read.error.issues;
  if (issue === undefined) return wrong(name, 'het is geen sjabloon');
  const place = placeOf(issue.path);
  return wrong(name, `${place === '' ? '' : `${place}: `}${faultOf(issue)}`);
}

const wrong = (name: string, fault: string): ReadTemplate => ({
  kind: 'wrong',
  message: `Het sjabloon ${name} klopt niet: ${fault}.`,
});

/** `delen › 3 › kop`; parts are counted from 1, as people do. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(' › ');

const TYPES: Readonly<Record<string, string>> = {
  string: 'een tekst tussen aanhalingstekens',
  number: 'een getal',
  object: 'een blok tussen accolades',
  array: 'een lijst tussen rechte haken',
};

/** What is wrong there, in words; those of our own checks are shown as they are. */
function faultOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `dit ontbreekt; hier hoort ${TYPES[issue.expected] ?? 'iets anders'}`
        : `hier hoort ${TYPES[issue.expected] ?? 'iets anders'}`;
    case 'unrecognized_keys':
      return `"${issue.keys[0]}" hoort hier niet`;
    case 'invalid_value':
      return `kies uit ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_union':
      return 'kies uit "weglaten", {"veld": "…"} en {"zin": "…"}';
    case 'too_small':
      return issue.origin === 'number' ? `dit is minder dan ${issue.minimum}` : 'dit is leeg';
    case 'too_big':
      return issue.origin === 'number'
        ? `dit is meer dan ${issue.maximum}`
        : `dit is langer dan ${issue.maximum} tekens`;
    default:
      return issue.message;
  }
}

function skipsNoLevel(parts: readonly { readonly kop: string | null; readonly niveau: number }[]): boolean {
  let before = 0;
  for (const { kop, niveau } of parts) {
    if (kop === null) continue;
    if (niveau > before + 1) return false;
    before = niveau;
  }
  return true;
}

/** Ratio of luminances, as WCAG 2.2 defines it. */
function contrastWithWhite(colour: string): number {
  const [red = 1, green = 1, blue = 1] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** A text of a template with its names replaced, those that have a value here; a value is never looked into. */
export const filled = (text: string, values: Readonly<Partial<Record<Name, string>>>): string =>
  text.replace(/\{([^{}]*)\}/g, (whole, given: string) => {
    const name = NAMES.find((each) => each === given);
    return (name === undefined ? undefined : values[name]) ?? whole;
  });
