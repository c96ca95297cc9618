import type { Outcome } from '../../eval/measure/row.ts';

let made = 0;

/** What became of a question, answerable and refused unless told. */
export function outcome(given: Partial<Outcome>): Outcome {
  made += 1;
  const answerable = given.answerable ?? true;
  const right = given.right ?? false;
  return {
    id: `question-${made}`,
    dossier: 'd',
    kind: 'lookup',
    lang: 'nl',
    answerable,
    sort: answerable ? null : 'near',
    scopedOnly: false,
    status: right ? 'answered' : 'unanswered',
    right,
    partly: false,
    first: right,
    voice: right,
    strict: right,
    clean: right ? 1 : null,
    claims: right ? 1 : null,
    asked: false,
    refused: !right,
    sure: right,
    holds: right,
    selected: null,
    all: null,
    lost: right ? null : 'refusing',
    confidence: 0,
    offered: null,
    ...given,
  };
}
