import type { Claim } from '../../answer/answer.ts';
import { SPOKEN_VERBS } from '../../lexicon/spoken-verbs.ts';
import type { PaperPart } from './paper.ts';

/** What the cabinet says of itself, as one of it says it aloud; who else speaks is left as it stands. */
export function spokenAloud(part: PaperPart): PaperPart {
  const blocks = part.blocks.map((block) =>
    block.type === 'said'
      ? {
          ...block,
          item: true,
          shown: block.claims.map((claim, at) => block.shown?.[at] ?? inFirstPerson(claim)),
        }
      : block,
  );
  return { ...part, blocks };
}

const VERB = Object.keys(SPOKEN_VERBS).join('|');
/** "Het kabinet steunt", at the beginning; and "steunt het kabinet", where something else stands before the verb. */
const FORWARD = new RegExp(`^Het kabinet (${VERB})(?![\\p{L}-])`, 'u');
const INVERTED = new RegExp(`(?<![\\p{L}-])(${VERB}) het kabinet(?![\\p{L}-])`, 'gu');
/** Words that may stand for the cabinet in the rest of the sentence, and a second finite verb that would be its. */
const OTHERS = new RegExp(
  `(?<![\\p{L}-])(?:kabinet|zich|haar|zijn|hij|zij|ze|het (?:${VERB})|(?:${VERB}) het)(?![\\p{L}-])`,
  'iu',
);
const SECOND = /(?<![\p{L}-])(?:en|maar|of|doch|noch) (?:\p{L}+ )?\p{L}{2,}t(?![\p{L}-])/u;

/**
 * "Het kabinet steunt het voorstel" as "Wij steunen het voorstel"; null where its words are not surely the same
 * sentence of the same speaker then.
 */
export function inFirstPerson({ text, voice }: Pick<Claim, 'text' | 'voice'>): string | null {
  if (voice !== 'kabinet') return null;
  const sentences = text.split(/(?<=[.!?]) +(?=\p{Lu})/u);
  const said = sentences.map(turned);
  // Of two sentences on end either both are "wij" or neither: half would be somebody else's.
  return said.every((each) => each !== null) ? said.join(' ') : null;
}

function turned(sentence: string): string | null {
  const opening = FORWARD.exec(sentence);
  if (opening !== null) {
    const rest = sentence.slice(opening[0].length);
    return OTHERS.test(rest) || SECOND.test(rest) ? null : `Wij ${SPOKEN_VERBS[opening[1] ?? '']}${rest}`;
  }
  const found = [...sentence.matchAll(INVERTED)];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const before = sentence.slice(0, only.index);
  const rest = sentence.slice(only.index + only[0].length);
  // A comma before it: the clause is another's, or an aside.
  if (/[,;:]/.test(before) || OTHERS.test(before) || OTHERS.test(rest) || SECOND.test(rest)) return null;
  return `${before}${SPOKEN_VERBS[only[1] ?? '']} wij${rest}`;
}
