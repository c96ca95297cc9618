import type { Citation, Claim } from '../../src/answer/answer.ts';
import type { Origin, Paper, PaperBlock } from '../../src/briefing/paper/paper.ts';
import type { Rendering } from '../../src/briefing/paper/sheet.ts';
import { templateOf } from '../../src/briefing/paper/template.ts';

/** A fictional claim whose quote stands at the beginning of its document. */
export function claim(
  words: string,
  changes: Partial<Claim> & { readonly citation?: Partial<Citation> } = {},
): Claim {
  const { citation: changed = {}, ...rest } = changes;
  const citation: Citation = {
    number: 1,
    documentId: 'kst-99001-11',
    documentTitle: 'Fiche: Verordening veilige veerponten (fictief)',
    textType: null,
    source: 'veerponten.md',
    passageId: 'kst-99001-11#1',
    path: ['2. Essentie voorstel'],
    quote: words,
    start: 0,
    end: words.length,
    page: 3,
    url: 'https://stukken.example/kst-99001-11',
    ...changed,
  };
  return { text: words, voice: 'kabinet', modality: 'vastgesteld', citations: [citation], ...rest };
}

/** The document that `claim` cites. */
export const VEERPONTEN: Origin = {
  id: 'kst-99001-11',
  title: 'Fiche: Verordening veilige veerponten (fictief)',
  kind: 'fiche',
  date: '2030-04-02',
  textType: 'redactionele weergave',
  number: 'kst-99001-11',
  url: 'https://stukken.example/kst-99001-11',
  sha256: '0123456789abcdef'.repeat(4),
};

/** A block in which claims are said, as a paragraph. */
export const said = (...claims: readonly Claim[]): PaperBlock => ({
  type: 'said',
  item: false,
  label: null,
  claims,
});

/** A paper of one part with these blocks. */
export const paperOf = (blocks: readonly PaperBlock[], changes: Partial<Paper> = {}): Paper => ({
  form: 'nota',
  title: 'Nota: veilige veerponten (fictief)',
  date: '2030-05-06',
  parts: [{ heading: '1. Aanleiding', level: 1, blocks }],
  citations: [],
  sources: [VEERPONTEN],
  fingerprint: 'fedcba9876543210'.repeat(4),
  ...changes,
});

/** How it is made: the look of the nota with whole notes and its last page, and no address of a server unless given. */
export function renderingOf(changes: Partial<Rendering> = {}): Rendering {
  const read = templateOf('nota');
  if (read.kind === 'wrong') throw new Error(read.message);
  const look = { ...read.template.opmaak, noot: 'citaat' as const };
  return { look, version: '9.9.9', linkTo: () => null, ...changes };
}
