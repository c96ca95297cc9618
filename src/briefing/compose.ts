import type { Citation, Claim } from '../answer/answer.ts';
import { numbering, placeOf } from '../answer/claims.ts';
import { followedIn } from '../answer/latest.ts';
import { renderedNote } from '../answer/looked-in.ts';
import { notesOf } from '../answer/wording.ts';
import { ownKamerstuk } from '../documents/own-numbers.ts';
import type { Reading } from '../search/reading.ts';
import { FILLERS } from './contents.ts';
import type { Dossier } from './dossier.ts';
import type { Form, Origin, Paper, PaperBlock, PaperPart } from './paper.ts';
import { answersIn, unansweredIn } from './questions.ts';
import { filled, type Template, type TemplatePart } from './template.ts';
import { proposalsOf } from './told.ts';

/** What a paper has besides its documents. */
interface Making {
  readonly form: Form;
  readonly subject: string;
  /** What was asked for and is not in the documents; null when it is. */
  readonly absent: string | null;
  /** ISO date on which it is made; null when nobody gave one. */
  readonly on: string | null;
  readonly fingerprint: string;
}

/** Fills a template from a dossier: a pure function of both. */
export function compose(
  template: Template,
  dossier: Dossier,
  { form, subject, absent, on, fingerprint }: Making,
): Paper {
  const filledIn = template.delen.map((part) => ({ part, parts: partsOf(part, template, dossier, subject) }));
  const kept = filledIn.flatMap(({ part, parts }, at) => {
    if (parts.length > 0) return parts;
    // A heading without words of its own stays above what stands under it.
    const under = filledIn.slice(at + 1);
    const end = under.findIndex((next) => next.part.kop !== null && next.part.niveau <= part.niveau);
    const holds = under.slice(0, end < 0 ? undefined : end).some((next) => next.parts.length > 0);
    return holds && part.kop !== null ? [headed(part, subject, [])] : [];
  });
  const { parts, citations } = numbered(kept);
  const remarks = remarksOf(dossier, parts, absent);
  const first: PaperPart[] = remarks.length === 0 ? [] : [{ heading: null, level: 1, blocks: remarks }];
  return {
    form,
    title: filled(template.titel, { onderwerp: subject }),
    date: on,
    parts: [...first, ...parts],
    citations,
    sources: originsOf(dossier.quoting.reading, citations),
    fingerprint,
  };
}

/** A part of a template as parts of the paper: none when it is left out, more where it is there for each proposal. */
function partsOf(
  part: TemplatePart,
  template: Template,
  dossier: Dossier,
  subject: string,
): readonly PaperPart[] {
  if (part.per === 'voorstel') {
    const proposals = proposalsOf(dossier).filter(({ blocks }) => blocks.length > 0);
    if (proposals.length > 0) return proposals.map(({ name, blocks }) => headed(part, subject, blocks, name));
  } else if (part.inhoud === 'vragen') {
    const answered = answersIn(dossier, template.vragen ?? []);
    const under = (depth: number) => Math.min(3, part.niveau + depth) as PaperPart['level'];
    if (answered.length > 0)
      return [
        headed(part, subject, []),
        ...answered.flatMap(({ name, answers }): PaperPart[] => [
          ...(name === null ? [] : [{ heading: name, level: under(1), blocks: [] }]),
          ...answers.map(({ question, blocks }) => ({
            heading: question,
            level: under(name === null ? 1 : 2),
            blocks,
          })),
        ]),
      ];
  } else {
    const blocks =
      part.inhoud === 'onbeantwoord'
        ? unansweredIn(dossier, template.vragen ?? [])
        : part.inhoud === 'voorstel'
          ? proposalsOf(dossier).flatMap((proposal) => proposal.blocks)
          : FILLERS[part.inhoud](dossier);
    if (blocks.length > 0) return [headed(part, subject, blocks)];
  }
  if (part.leeg === 'weglaten') return [];
  const empty: PaperBlock =
    'veld' in part.leeg
      ? { type: 'field', hint: part.leeg.veld }
      : { type: 'absent', label: null, text: part.leeg.zin };
  return [headed(part, subject, [empty])];
}

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
