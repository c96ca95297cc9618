import type { Citation, Claim } from '../../answer/answer.ts';
import { numbering, placeOf } from '../../answer/claims.ts';
import { followedIn } from '../../answer/latest.ts';
import { renderedNote } from '../../answer/looked-in.ts';
import { notesOf } from '../../answer/words/wording.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import { ownKamerstuk } from '../../documents/structure/own-numbers.ts';
import { isOrder } from '../../passages/passage.ts';
import { ordersNoteOf } from '../../search/orders-note.ts';
import type { Reading } from '../../search/reading.ts';
import { chosenIn, leftOutOf, Told } from '../choice.ts';
import type { Dossier } from '../dossier.ts';
import type { CheckedPlace } from '../places.ts';
import { proposalsOf } from '../position/notes-and-papers.ts';
import { items } from './blocks.ts';
import { type Content, FILLERS } from './contents.ts';
import { pagesOf } from './extent.ts';
import type { Form, Origin, Paper, PaperBlock, PaperPart } from './paper.ts';
import { answersIn, unansweredIn } from './questions.ts';
import { spokenAloud } from './speaking.ts';
import { filled, type Template, type TemplatePart } from './template.ts';

/** What a paper has besides its documents. */
interface Making {
  readonly form: Form;
  readonly subject: string;
  /** What was asked for and is not in the documents; null when it is. */
  readonly absent: string | null;
  /** ISO date on which it is made; null when nobody gave one. */
  readonly on: string | null;
  readonly fingerprint: string;
  /** Sentences that must be in it, as they stand now. */
  readonly picked?: readonly CheckedPlace[];
  /** Nothing but those. */
  readonly only?: boolean;
}

/** Fills a template from a dossier: a pure function of both. */
export function compose(
  template: Template,
  dossier: Dossier,
  { form, subject, absent, on, fingerprint, picked = [], only = false }: Making,
): Paper {
  const filler = once((content: Content) => FILLERS[content](dossier));
  const make = (share: number) => {
    const told = new Told();
    const chosen = pickedPart(dossier, picked, told);
    const kept = only ? [] : fill(template, { template, dossier, subject, told, on, filler, share });
    const left = only ? [] : leftOutOf(dossier, told);
    const last: PaperPart[] =
      left.length === 0 ? [] : [{ heading: null, level: 1, blocks: [{ type: 'left-out', documents: left }] }];
    const body = [...chosen, ...kept, ...last];
    const remarks = remarksOf(dossier, body, absent);
    const first: PaperPart[] = remarks.length === 0 ? [] : [{ heading: null, level: 1, blocks: remarks }];
    return [...first, ...body];
  };
  const title = filled(template.titel, { onderwerp: subject });
  const most = template.bladzijden ?? Number.POSITIVE_INFINITY;
  let made = make(1);
  for (const share of SHARES) {
    if (pagesOf(title, made, template.opmaak) <= most) break;
    made = make(share);
  }
  const { parts, citations } = numbered(made);
  return {
    form,
    title,
    date: on,
    parts,
    citations,
    sources: originsOf(dossier.quoting.reading, citations),
    fingerprint,
  };
}

/** The sentences that somebody picked, before what the template has; it does not say them again. */
function pickedPart(
  { notes, papers }: Dossier,
  picked: readonly CheckedPlace[],
  told: Told,
): readonly PaperPart[] {
  if (picked.length === 0) return [];
  // Nobody's position goes into a paper because somebody took it along.
  const orders = picked.filter(({ claim }) => claim !== null && isOrder(claim)).length;
  const claims = picked.flatMap(({ claim }) => (claim === null || isOrder(claim) ? [] : claim));
  const cited = claims.flatMap(({ citations }) => citations);
  for (const said of [...notes, ...papers].flatMap((unit) => unit.said))
    if (
      cited.some(
        ({ documentId, start, end }) =>
          documentId === said.document.id && said.sentence.start < end && said.sentence.end > start,
      )
    )
      told.add(said);
  const lost = picked.filter(({ claim }) => claim === null).length;
  const replaced = new Map(
    picked.flatMap(({ replacedBy, claim }) =>
      replacedBy === null || claim === null
        ? []
        : [[claim.citations[0].documentTitle, replacedBy.title] as const],
    ),
  );
  const remarks = [
    ...(lost === 0 ? [] : [PICKED_LOST(lost)]),
    ...(orders === 0 ? [] : [PICKED_ORDERS]),
    ...[...replaced].map(
      ([title, by]) => `Let op: "${title}" is vervangen door "${by}"; het standpunt kan veranderd zijn.`,
    ),
  ];
  const blocks: readonly PaperBlock[] = [
    ...items(claims),
    ...remarks.map((text): PaperBlock => ({ type: 'remark', text })),
  ];
  return [{ heading: 'Gekozen zinnen', level: 1, blocks }];
}

const PICKED_ORDERS =
  'Een gekozen zin geeft opdrachten aan de lezer of aan een taalmodel; dat is van niemand een standpunt, dus die is weggelaten.';

const PICKED_LOST = (lost: number): string =>
  lost === 1
    ? 'Eén gekozen zin staat niet meer zo in de stukken en is weggelaten.'
    : `${lost} gekozen zinnen staan niet meer zo in de stukken en zijn weggelaten.`;

/** Of what a template allows, tried one after the other until the paper has no more pages than it may have. */
const SHARES = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

/** The parts of a template, with headings only above something. */
function fill(template: Template, filling: Filling): readonly PaperPart[] {
  const filledIn = template.delen.map((part) => ({ part, parts: partsOf(part, filling) }));
  return filledIn.flatMap(({ part, parts }, at) => {
    if (parts.length > 0) return parts;
    // A heading without words of its own stays above what stands under it.
    const under = filledIn.slice(at + 1);
    const end = under.findIndex((next) => next.part.kop !== null && next.part.niveau <= part.niveau);
    const holds = under.slice(0, end < 0 ? undefined : end).some((next) => next.parts.length > 0);
    return holds && part.kop !== null ? [headed(part, filling.subject, [])] : [];
  });
}

/** What a part is filled with is read once, however often the paper is tried. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as V) : make(key);
    known.set(key, value);
    return value;
  };
}

/** What a part is filled from. */
interface Filling {
  readonly template: Template;
  readonly dossier: Dossier;
  readonly subject: string;
  readonly told: Told;
  readonly on: string | null;
  readonly filler: (content: Content) => readonly PaperBlock[];
  /** Of the sentences that the template allows. */
  readonly share: number;
}

/** A part of a template as parts of the paper: none when it is left out, more where it is there for each proposal. */
function partsOf(part: TemplatePart, filling: Filling): readonly PaperPart[] {
  const { template, dossier, subject, told, on, filler } = filling;
  const shortened = (content: Content | 'voorstel', blocks: readonly PaperBlock[], among = 1) => {
    const most = part.hoogstens === undefined ? null : (part.hoogstens * filling.share) / among;
    return chosenIn(dossier, blocks, { content, most }, told);
  };
  let filled: readonly PaperPart[];
  switch (part.inhoud) {
    case 'huisblok':
      return [headed(part, subject, [{ type: 'house', rows: houseRows(part, on) }])];
    case 'vragen':
      filled = questionParts(part, filling);
      break;
    case 'onbeantwoord':
      filled = whole(part, subject, unansweredIn(dossier, template.vragen ?? []));
      break;
    case 'voorstel': {
      const proposals = proposalsOf(dossier).filter(({ blocks }) => blocks.length > 0);
      const shown = proposals.map(({ name, blocks }) => ({
        name,
        blocks: shortened('voorstel', blocks, proposals.length),
      }));
      filled =
        part.per === 'voorstel'
          ? shown.flatMap(({ name, blocks }) =>
              blocks.length === 0 ? [] : [headed(part, subject, blocks, name)],
            )
          : whole(
              part,
              subject,
              shown.flatMap(({ blocks }) => blocks),
            );
      if (filled.length === 0 && proposals.length > 0) return [];
      break;
    }
    default: {
      const blocks = filler(part.inhoud);
      const kept = shortened(part.inhoud, blocks);
      // All that it would say stands in the paper already.
      if (blocks.some(isSaid) && !kept.some(isSaid)) return [];
      filled = whole(part, subject, kept);
    }
  }
  const aloud = part.spreken === true ? filled.map((each) => spokenAloud(each)) : filled;
  if (aloud.length > 0 || part.leeg === 'weglaten') return aloud;
  const empty: PaperBlock =
    'veld' in part.leeg
      ? { type: 'field', hint: part.leeg.veld }
      : { type: 'absent', label: null, text: part.leeg.zin };
  return [headed(part, subject, [empty])];
}

const isSaid = ({ type }: PaperBlock): boolean =>
  type === 'said' || type === 'positions' || type === 'computed';

/** One part of these blocks; none without any. */
const whole = (part: TemplatePart, subject: string, blocks: readonly PaperBlock[]): readonly PaperPart[] =>
  blocks.length === 0 ? [] : [headed(part, subject, blocks)];

/** Questions that the documents answer, each under a heading of its own; what one answer said the next does not repeat. */
function questionParts(
  part: TemplatePart,
  { template, dossier, subject, told, share }: Filling,
): readonly PaperPart[] {
  const under = (depth: number) => Math.min(3, part.niveau + depth) as PaperPart['level'];
  const most = part.hoogstens === undefined ? null : part.hoogstens * share;
  const answered = answersIn(dossier, template.vragen ?? []).flatMap(({ name, answers }): PaperPart[] => {
    const parts = answers.flatMap(({ question, rij, blocks }): PaperPart[] => {
      const content =
        rij === 'voorstel' || rij === 'financien' || rij === 'krachtenveld' ? rij : 'beoordeling';
      // What was asked is answered with all that was found for it.
      const kept = chosenIn(dossier, blocks, { content, most: rij === null ? null : most }, told);
      return kept.some(isSaid)
        ? [{ heading: question, level: under(name === null ? 1 : 2), blocks: kept }]
        : [];
    });
    if (parts.length === 0 || name === null) return parts;
    return [{ heading: name, level: under(1), blocks: [] }, ...parts];
  });
  return answered.length === 0 ? [] : [headed(part, subject, []), ...answered];
}

/** The lines at the head of a nota: the date is known, the rest is filled in. */
const houseRows = ({ velden = [] }: TemplatePart, on: string | null) =>
  velden.map((label) => ({
    label,
    value: on !== null && label.toLowerCase() === 'datum' ? writtenDate(on, 'nl') : null,
  }));

function headed(
  { kop, niveau, vooraf }: TemplatePart,
  onderwerp: string,
  blocks: readonly PaperBlock[],
  voorstel?: string,
): PaperPart {
  const before: PaperBlock[] =
    vooraf === undefined || blocks.length === 0
      ? []
      : [{ type: 'remark', text: filled(vooraf, { onderwerp }) }];
  const heading = kop === null ? null : filled(kop, { onderwerp, voorstel: voorstel ?? onderwerp });
  return { heading, level: niveau, blocks: [...before, ...blocks] };
}

/** Numbers the citations in the order in which they are read, and gives each once. */
function numbered(parts: readonly PaperPart[]): {
  parts: readonly PaperPart[];
  citations: readonly Citation[];
} {
  const numberOf = numbering();
  const citations = new Map<string, Citation>();
  const cite = (citation: Citation): Citation => {
    const renumbered = { ...citation, number: numberOf(citation) };
    citations.set(placeOf(citation), renumbered);
    return renumbered;
  };
  const claim = <C extends { readonly citations: readonly [Citation, ...Citation[]] }>(each: C): C => {
    const [first, ...more] = each.citations;
    return { ...each, citations: [cite(first), ...more.map(cite)] };
  };
  const block = (each: PaperBlock): PaperBlock => {
    if (each.type === 'said' || each.type === 'computed') return { ...each, claims: each.claims.map(claim) };
    if (each.type !== 'positions') return each;
    const rows = each.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, claims: cell.claims.map(claim) })),
    }));
    return { ...each, rows };
  };
  const done = parts.map((part) => ({ ...part, blocks: part.blocks.map(block) }));
  return { parts: done, citations: [...citations.values()] };
}

/** What the reader must know of the documents: that later ones follow, that only a rendering is here. */
function remarksOf(
  { quoting: { reading }, replaced, notes, papers, uncovered }: Dossier,
  parts: readonly PaperPart[],
  absent: string | null,
): PaperBlock[] {
  const claims = claimsIn(parts);
  const cited = [
    ...new Set(claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId))),
  ];
  const rendered = renderedNote(
    cited.flatMap((id) => reading.document(id) ?? []),
    'nl',
  );
  const ordered = ordersNoteOf(reading, cited, 'nl');
  // What a nota tells of is not told again from its fiche.
  const aside = papers.filter((unit) => !uncovered.includes(unit) && !cited.includes(unit.document.id));
  const texts = [
    ...(absent === null
      ? []
      : [`Over "${absent}" staat niets in deze stukken. Dit stuk gaat over wat er wel in staat.`]),
    ...aside.map(
      ({ document }) =>
        `Wat "${document.title}" zegt, staat hier in de woorden van de nota${notes.length > 1 ? "'s" : ''}; lees het fiche erbij.`,
    ),
    ...replaced.map(
      ({ document, by }) => `"${document.title}" is vervangen door "${by.title}" en daarom niet gebruikt.`,
    ),
    ...notesOf(followedIn(reading, claims, false), claims, 'nl'),
    ...(rendered === null ? [] : [rendered]),
    ...(ordered === null ? [] : [ordered]),
  ];
  return texts.map((text) => ({ type: 'remark', text }));
}

/** Everything that documents say in these parts. */
const claimsIn = (parts: readonly PaperPart[]): readonly Claim[] =>
  parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'positions'
        ? block.rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims))
        : 'claims' in block
          ? block.claims
          : [],
    ),
  );

function originsOf(reading: Reading, citations: readonly Citation[]): readonly Origin[] {
  const ids = [...new Set(citations.map(({ documentId }) => documentId))];
  return ids.flatMap((id) => {
    const document = reading.document(id);
    if (document === undefined) return [];
    const { title, kind, date, textType, source } = document;
    const url = source.url;
    return [{ id, title, kind, date, textType, number: ownKamerstuk(document), url, sha256: source.sha256 }];
  });
}
