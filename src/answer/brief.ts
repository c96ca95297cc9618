import type { SearchIndex } from '../search/index.ts';
import { LONE_GENERIC } from '../search/query/cues.ts';
import type { Facet } from '../search/query/facets.ts';
import type { Query } from '../search/query/understand.ts';
import type { Claim } from './answer.ts';
import { type Extraction, type ExtractionTrace, extract } from './extract.ts';

/** Where a paper says what happens when; nothing but its place counts. */
const STEPS: Facet = {
  id: 'stappen',
  label: { nl: 'het proces', en: 'the procedure' },
  cue: /(?!)/,
  rubrieken: ['proces', 'behandelingstraject'],
  evidence: /(?!)/,
  where: 'Proces',
};

const MOST = { commissie: 2, stance: 1, asks: 2, steps: 1 } as const;

/**
 * A proposal in a few sentences: what the Commission proposes, what the cabinet thinks, what it asks for, and
 * what happens when. What the papers don't say is left out; without a word of the cabinet or the Commission it
 * is no brief.
 */
export async function brief(
  index: SearchIndex,
  query: Query,
  onTrace?: (trace: ExtractionTrace) => void,
): Promise<Extraction> {
  // "De nota" says where to look, not what for.
  const concepts = query.concepts.filter(({ weight }) => weight > LONE_GENERIC);
  const claimsOf = async (part: Partial<Query>): Promise<readonly Claim[]> => {
    const found = await extract(index, { ...query, concepts, count: null, facets: [], ...part }, onTrace);
    return found.status === 'found' ? found.claims : [];
  };
  const proposal = await claimsOf({ intent: 'proposal', voices: [{ voice: 'commissie', explicit: true }] });
  const position = await claimsOf({ intent: 'position', voices: [{ voice: 'kabinet', explicit: true }] });
  const asks = position.filter(({ modality }) => modality === 'gevraagd');
  const stance = position.filter((claim) => !asks.includes(claim));
  const steps = await claimsOf({
    intent: 'fact',
    facets: [STEPS],
    voices: [{ voice: 'proces', explicit: true }],
  });
  const expected = steps.filter(({ modality, text }) => modality === 'verwacht' && /\d/.test(text));
  if (proposal.length === 0 && position.length === 0) return extract(index, query, onTrace);
  return {
    status: 'found',
    missing: null,
    unmet: [],
    claims: [
      // A second sentence from the same paper only: another paper would say the first again.
      ...proposal
        .filter(({ citations }) => citations[0].documentId === proposal[0]?.citations[0].documentId)
        .slice(0, MOST.commissie),
      ...stance.slice(0, MOST.stance),
      ...asks.slice(0, MOST.asks),
      ...(expected.length > 0 ? expected : steps).slice(0, MOST.steps),
    ],
  };
}
