/** A question, and the documents that it is confined to; none for all. */
export interface Asked {
  readonly question: string;
  readonly scope: readonly string[];
}

/** The questions that an address holds. */
export interface AskedHere {
  /** The one that is asked; null when none is. */
  readonly asked: Asked | null;
  /** Those before it, oldest first. */
  readonly earlier: readonly Asked[];
  /** To what is asked, or is yet to be asked, is confined. */
  readonly scope: readonly string[];
}

/** As parameters: each `bij` is a document that the question before it is confined to. */
export function parametersOf({ asked, earlier }: Pick<AskedHere, 'asked' | 'earlier'>): URLSearchParams {
  const named = [...earlier.map((each) => ['eerder', each] as const), ['vraag', asked] as const];
  return new URLSearchParams(
    named.flatMap(([name, each]) =>
      each === null ? [] : [[name, each.question], ...each.scope.map((id) => ['bij', id])],
    ),
  );
}

/** What parameters ask, with `most` documents for each question; a `bij` before any question is of the one that is asked. */
export function askedIn(parameters: URLSearchParams, most: number): AskedHere {
  const earlier: { question: string; scope: string[] }[] = [];
  const own: string[] = [];
  let asked: string | null = null;
  let scope = own;
  for (const [name, value] of parameters) {
    if (name === 'eerder') {
      scope = [];
      earlier.push({ question: value, scope });
    } else if (name === 'vraag') {
      asked ??= value;
      scope = own;
    } else if (name === 'bij' && value !== '' && scope.length < most) scope.push(value);
  }
  return { asked: asked === null ? null : { question: asked, scope: own }, earlier, scope: own };
}

/** Without the questions that were only asked again after it, of a dossier that was chosen. */
export const settled = (questions: readonly Asked[]): readonly Asked[] =>
  questions.filter(({ question }, at) => {
    const next = questions[at + 1];
    return next?.question !== question || next.scope.length === 0;
  });
