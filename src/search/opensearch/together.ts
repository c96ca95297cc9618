/**
 * Puts questions that are asked in one turn together. They are of one request: in a worker none may wait for what another
 * request has set going.
 */
export function together<Q, A>(
  ask: (questions: readonly Q[]) => Promise<readonly A[]>,
): (question: Q) => Promise<A> {
  let asked: {
    readonly question: Q;
    readonly resolve: (answer: A) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  const flush = async (): Promise<void> => {
    const now = asked;
    asked = [];
    try {
      const answers = await ask(now.map(({ question }) => question));
      for (const [i, { resolve }] of now.entries()) resolve(answers[i] as A);
    } catch (error) {
      for (const { reject } of now) reject(error);
    }
  };
  return (question) =>
    new Promise((resolve, reject) => {
      asked.push({ question, resolve, reject });
      if (asked.length === 1) queueMicrotask(flush);
    });
}
