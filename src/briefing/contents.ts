import type { Claim } from '../answer/answer.ts';
import { isCommission } from '../documents/own-numbers.ts';
import { rubriek } from '../documents/rubrieken.ts';
import { type CardRow, cellIn } from './card.ts';
import type { Dossier, Unit } from './dossier.ts';
import type { PaperBlock, PositionRow } from './paper.ts';
import { antecedentsOf, type Said } from './quoted.ts';
import type { Term, Timeline, TimelineEvent } from './timeline/event.ts';
import { remarksOn, STATUS_LABELS, stepWords, termWords, whenWords } from './timeline/words.ts';
import { timelineOf } from './timeline.ts';
import { ASPECTS, remarks, verdictIn } from './verdict.ts';
import { ROW_LABELS } from './words.ts';

/** What a part of a paper may hold, by the name that templates have for it. */
export const CONTENTS = [
  'bijlagen',
  'aanleiding',
  'besluit',
  'kernpunten',
  'proces',
  'tijdlijn',
  'termijn',
  'beleid',
  'beoordeling',
  'standpunt',
  'aandacht',
  'posities',
  'toets',
  'financien',
  'regeldruk',
  'krachtenveld',
  'juridisch',
  'uitvoering',
  'samenvatting',
  'wanneer',
  'kosten',
  'overig',
  'leemten',
  'geen',
  'veld',
] as const;
/** What `FILLERS` can fill. */
export type Content = (typeof CONTENTS)[number];

type Filler = (dossier: Dossier) => readonly PaperBlock[];

/** Sentences of a note under some of its headings. */
const inParts = ({ said }: Unit, ...rubrieken: readonly string[]): readonly Said[] =>
  said.filter(({ passage }) => passage.rubriek !== null && rubrieken.includes(passage.rubriek));

/** The blocks of a document as blocks of the paper: paragraph for paragraph, item for item. */
function blocksOf({ quoting }: Dossier, said: readonly Said[], label: string | null = null): PaperBlock[] {
  const blocks = Map.groupBy(said, ({ document, sentence }) => `${document.id} ${sentence.block}`);
  return [...blocks.values()].flatMap((sentences) => {
    const claims = quoting.say(sentences);
    const item = sentences[0]?.sentence.item ?? false;
    return claims.length === 0 ? [] : [{ type: 'said', item, label, claims } as const];
  });
}

/** Claims that were made before, each an item of its own. */
const items = (claims: readonly Claim[]): PaperBlock[] =>
  claims.map((claim) => ({ type: 'said', item: true, label: null, claims: [claim] }));

const line = (label: string | null, claims: readonly Claim[]): PaperBlock[] =>
  claims.length === 0 ? [] : [{ type: 'said', item: true, label, claims }];

const claimsIn = ({ card }: Unit, row: CardRow): readonly Claim[] => cellIn(card, row).claims;

/** Rows of the card as lines with a fixed word before them; with the name of the proposal where there are more. */
const lines = (units: readonly Unit[], rows: readonly (readonly [CardRow, string])[]): PaperBlock[] =>
  units.flatMap((unit) =>
    rows.flatMap(([row, label]) =>
      line(units.length > 1 ? `${unit.name}, ${label.toLowerCase()}` : label, claimsIn(unit, row)),
    ),
  );

/** What the documents say on one matter, or that they say nothing: `none` completes "Het fiche noemt …". */
const matter =
  (row: CardRow, none: string, ...rubrieken: readonly string[]): Filler =>
  (dossier) => {
    const papers = told(dossier);
    const speaking = papers.filter((unit) => cellIn(unit.card, row).claims.length > 0);
    // What a note has on it counts where none of its fiches has anything.
    const notes =
      speaking.length > 0 ? [] : dossier.notes.filter((unit) => cellIn(unit.card, row).claims.length > 0);
    const units = [...speaking, ...notes];
    const said = units.flatMap((unit) => {
      const label = papers.length > 1 ? unit.name : null;
      const all = inParts(unit, ...rubrieken);
      return all.length === 0 ? line(label, claimsIn(unit, row)) : blocksOf(dossier, all, label);
    });
    const silent = notes.length > 0 ? [] : papers.filter((unit) => !speaking.includes(unit));
    return [...said, ...silent.flatMap((unit) => silence(unit, row, none, papers.length > 1))];
  };

const KINDS: Readonly<Partial<Record<Unit['document']['kind'], string>>> = {
  nota: 'De nota',
  fiche: 'Het fiche',
  kamerbrief: 'De brief',
};

function silence({ card, document, name }: Unit, row: CardRow, none: string, several: boolean): PaperBlock[] {
  const { status, place } = cellIn(card, row);
  if (status === 'niet-van-toepassing') return [];
  const where = place === null ? '' : ` Onder "${place.at(-1)}" staat niets.`;
  const text = `${KINDS[document.kind] ?? 'Het stuk'} noemt ${none}.${where}`;
  return [{ type: 'absent', label: several ? name : null, text }];
}

/** The papers that tell of the cabinet: fiches and letters, or the notes where no fiche is here. */
export function told({ notes, papers }: Dossier): readonly Unit[] {
  const theirs = papers.filter(({ document }) => !isCommission(document));
  return theirs.some(({ document }) => document.kind === 'fiche') ? theirs : [...notes, ...theirs];
}

const length = (said: readonly Said[]): number =>
  said.reduce((sum, { sentence }) => sum + sentence.end - sentence.start, 0);

/** What notes tell, or what papers tell where they have more of it; and what only papers tell. */
function fuller(
  dossier: Dossier,
  ofNote: (note: Unit) => readonly Said[],
  ofPaper: (paper: Unit) => readonly Said[],
) {
  const noted = dossier.notes.map((unit) => ({ unit, said: ofNote(unit) }));
  const papers = dossier.papers.map((unit) => ({ unit, said: ofPaper(unit) }));
  const covered = papers.filter(({ unit }) => !dossier.uncovered.includes(unit));
  const total = (all: readonly { said: readonly Said[] }[]) =>
    all.reduce((sum, { said }) => sum + length(said), 0);
  const chosen = total(noted) >= total(covered) ? noted : covered;
  return [...chosen, ...papers.filter((each) => !covered.includes(each))].filter(
    ({ said }) => said.length > 0,
  );
}

/** What a proposal holds, for each proposal: the parts of a note on them, or what a fiche has of it. */
export function proposalsOf(
  dossier: Dossier,
): readonly { readonly name: string; readonly blocks: readonly PaperBlock[] }[] {
  const told = fuller(
    dossier,
    (note) => inParts(note, 'kernpunten-voorstel'),
    ({ document, said }) =>
      said.filter(({ passage, sentence }) =>
        document.kind === 'fiche'
          ? passage.rubriek === 'essentie' && sentence.voice === 'commissie'
          : document.kind !== 'kamerbrief' && sentence.voice === 'commissie',
      ),
  );
  return told.flatMap(({ unit, said }) => {
    if (unit.document.kind !== 'nota') return [{ name: unit.name, blocks: blocksOf(dossier, said) }];
    const parts = Map.groupBy(said, ({ passage }) => passage.path.at(-1) ?? '');
    return [...parts].map(([heading, sentences]) => ({
      name:
        heading.replace(/^[\d.a-z)]*\s*(?:kernpunten|hoofdpunten)(?: van)?(?: (?:de|het))?\s*/i, '').trim() ||
        unit.name,
      blocks: blocksOf(dossier, sentences),
    }));
  });
}

const ADVICE = ['geadviseerd-besluit'];
const NOTE_PARTS = [
  'bijlagen',
  'aanleiding',
  ...ADVICE,
  'kernpunten',
  'kernpunten-voorstel',
  'proces',
  'beoordeling',
  'financien',
  'krachtenveld',
  'juridisch',
  'uitvoering',
  'niet-openbaar',
  'weergave',
];

/** Parts of a fiche that go under one heading, each with the name of its part. */
const named =
  (...rubrieken: readonly string[]): Filler =>
  (dossier) => {
    const units = told(dossier);
    return units.flatMap((unit) =>
      rubrieken.flatMap((id) => {
        const said = inParts(unit, id);
        const part = rubrieken.length > 1 ? (rubriek(id, unit.document.kind)?.label ?? null) : null;
        const name = units.length > 1 ? unit.name : null;
        return blocksOf(dossier, said, [name, part].filter((each) => each !== null).join(', ') || null);
      }),
    );
  };

/** The cabinet's verdicts, a row for each paper that gives any. */
export function positionRows(units: readonly Pick<Unit, 'document' | 'card'>[]): readonly PositionRow[] {
  return units.flatMap(({ document, card }) => {
    const cells = ASPECTS.map((aspect) => {
      const { position, claims } = cellIn(card, aspect);
      const judging = claims.filter(({ text }) => verdictIn(text) !== null || remarks(text));
      return { position, claims: judging.length > 0 ? judging : claims.slice(0, 1) };
    });
    const said = cells.some(({ claims }) => claims.length > 0);
    return said ? [{ documentId: document.id, title: document.title, cells }] : [];
  });
}

const first = (claims: readonly Claim[], most: number): readonly Claim[] => claims.slice(0, most);

/** Sentences of a proposal that a summary has, of each paper. */
const IN_SHORT = 2;

export const FILLERS: Readonly<Record<Content, Filler>> = {
  bijlagen: (dossier) => [
    ...dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'bijlagen'))),
    ...dossier.uncovered
      .filter(({ document }) => document.kind === 'fiche')
      .flatMap((unit) => line('BNC-fiche', claimsIn(unit, 'titel'))),
  ],
  aanleiding: (dossier) => [
    ...dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'aanleiding'))),
    ...lines(dossier.uncovered, [
      ['titel', 'Titel van het voorstel'],
      ['datum', 'Datum van het Commissiedocument'],
      ['ministerie', 'Eerstverantwoordelijk ministerie'],
    ]),
  ],
  besluit: (dossier) => dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, ...ADVICE))),
  kernpunten: (dossier) => [
    ...items(dossier.answered),
    ...dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'kernpunten'))),
    ...dossier.uncovered.flatMap((unit) => [
      ...items(first(claimsIn(unit, 'voorstel'), IN_SHORT)),
      ...items(first(claimsIn(unit, 'beoordeling'), 1)),
      ...items(first(claimsIn(unit, 'aandacht'), 1)),
    ]),
  ],
  proces: (dossier) => [
    ...dossier.notes.flatMap((note) => blocksOf(dossier, inParts(note, 'proces'))),
    ...lines(dossier.uncovered, [
      ['raad', 'Behandeling in de Raad'],
      ['besluitvorming', 'Besluitvorming in de Raad'],
      ['rol-ep', 'Rol van het Europees Parlement'],
      ['rechtsbasis', 'Rechtsbasis'],
    ]),
  ],
  tijdlijn: (dossier) => timelineIn(dossier).events.flatMap(eventBlocks),
  termijn: (dossier) => termBlocks(timelineIn(dossier).terms),
  beleid: named('nederlands-beleid'),
  beoordeling: (dossier) =>
    fuller(
      dossier,
      (note) => inParts(note, 'beoordeling'),
      // With the sentences of others between those of the cabinet: "het kabinet steunt dit" needs them.
      (paper) =>
        paper.document.kind === 'fiche'
          ? inParts(paper, 'inzet', 'positie')
          : paper.said.filter(({ sentence }) => sentence.voice === 'kabinet'),
    ).flatMap(({ said }) => blocksOf(dossier, said)),
  standpunt: (dossier) => shortly(dossier, 'beoordeling', 2),
  aandacht: (dossier) => shortly(dossier, 'aandacht', 3),
  posities: ({ notes, papers }) => {
    const rows = positionRows([...notes, ...papers]);
    return rows.length === 0 ? [] : [{ type: 'positions', rows }];
  },
  toets: named(...ASPECTS),
  financien: matter('financien', 'geen financiële gevolgen', 'financien', 'financien-eu', 'financien-rijk'),
  regeldruk: matter(
    'regeldruk',
    'geen gevolgen voor de regeldruk',
    'regeldruk',
    'financien-bedrijven',
    'concurrentiekracht',
  ),
  krachtenveld: matter(
    'krachtenveld',
    'geen standpunten van andere lidstaten of het Europees Parlement',
    'krachtenveld',
  ),
  juridisch: named(
    'juridisch',
    'regelgeving',
    'gedelegeerd',
    'implementatie',
    'evaluatie',
    'constitutionele-toets',
  ),
  uitvoering: named('uitvoering', 'uitvoerbaarheid', 'handhaafbaarheid', 'ontwikkelingslanden'),
  samenvatting: (dossier) => shortly(dossier, 'voorstel', 2),
  wanneer: (dossier) => {
    const events = ahead(timelineIn(dossier).events);
    // The Council is also named where no date is.
    const council = events.some(({ step }) => step === 'raad') ? [] : shortly(dossier, 'raad', 2);
    return [...events.flatMap(eventBlocks), ...council];
  },
  overig: (dossier) =>
    dossier.notes.flatMap((note) =>
      blocksOf(
        dossier,
        note.said.filter(({ passage }) => passage.rubriek !== null && !NOTE_PARTS.includes(passage.rubriek)),
      ),
    ),
  kosten: (dossier) => shortly(dossier, 'financien', 2),
  leemten: (dossier) =>
    told(dossier).flatMap(({ card, name }, _, { length: several }): PaperBlock[] => {
      const silent = card.cells.filter(({ status }) => status === 'niet-vermeld');
      const rows = silent.map(({ row }) => ROW_LABELS.nl[row].toLowerCase());
      const text = `${rows.join(', ')}.`;
      return rows.length === 0
        ? []
        : [
            {
              type: 'absent',
              label: several > 1 ? name : null,
              text: text.charAt(0).toUpperCase() + text.slice(1),
            },
          ];
    }),
  // A heading above what stands under it.
  geen: () => [],
  veld: () => [],
};

const timelineIn = ({ quoting: { reading }, notes, papers, on }: Dossier): Timeline =>
  timelineOf(
    reading,
    [...notes, ...papers].map(({ document }) => document.id),
    { on: on ?? LONG_AGO },
  );
/** Seen from here, nothing is past. */
const LONG_AGO = '1900-01-01';

/** One step: when, which, and how sure, before the words for it; what must be known of its date behind them. */
function eventBlocks(event: TimelineEvent): PaperBlock[] {
  const when = `${whenWords(event, 'nl')}, ${stepWords(event, 'nl')} (${STATUS_LABELS.nl[event.status]})`;
  const remarks = remarksOn(event, 'nl').map((text): PaperBlock => ({ type: 'remark', text }));
  const label = when.charAt(0).toUpperCase() + when.slice(1);
  return event.claims.length === 0
    ? [{ type: 'remark', text: `${label}. ${remarksOn(event, 'nl').join(' ')}` }]
    : [...line(label, event.claims), ...remarks];
}

const termBlocks = (terms: readonly Term[]): PaperBlock[] =>
  terms.map((term) => ({
    type: 'computed',
    text: termWords(term, 'nl'),
    claims: [...term.from.claims, ...(term.to?.claims ?? [])],
  }));

/** Steps that a short briefing names: those to come, or else the last. */
const MOST_STEPS = 4;
const MOST_PAST = 2;
function ahead(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const coming = events.filter(({ moment, status }) => moment !== 'voorbij' && status !== 'gebeurd');
  return coming.length > 0 ? coming.slice(0, MOST_STEPS) : events.slice(-MOST_PAST);
}

/** What there is on just the subject that was asked for, or else the first of each paper. */
function shortly(
  dossier: Dossier,
  row: 'voorstel' | 'beoordeling' | 'aandacht' | 'raad' | 'financien',
  most: number,
): PaperBlock[] {
  const own =
    row === 'raad' || row === 'financien' ? [] : dossier.answered.filter((claim) => fits(row, claim));
  if (own.length > 0) return items(first(own, most));
  const units = told(dossier);
  const each = Math.max(1, Math.floor(most / Math.max(1, units.length)));
  return units.flatMap((unit) =>
    first(claimsIn(unit, row), each).flatMap((claim) =>
      line(units.length > 1 ? unit.name : null, withContext(dossier, unit, claim)),
    ),
  );
}

/** A claim with what it points back at, spoken by whoever speaks there. */
function withContext({ quoting }: Dossier, { said }: Unit, claim: Claim): readonly Claim[] {
  const [{ start, end }] = claim.citations;
  const own = said.filter(({ sentence }) => sentence.start < end && sentence.end > start);
  return [...quoting.say(antecedentsOf(own, said)), claim];
}

function fits(row: string, { voice, modality }: Claim): boolean {
  if (row === 'voorstel') return voice === 'commissie';
  return voice === 'kabinet' && (modality === 'gevraagd') === (row === 'aandacht');
}
