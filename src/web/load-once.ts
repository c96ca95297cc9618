/** What should be there could not be loaded; `cause` says why, for the operator only. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super('unavailable', { cause });
    this.name = 'Unavailable';
  }
}

/**
 * Loads on first use and keeps what was loaded. Callers that arrive while it loads wait for the same load; after a
 * failure the next caller tries again, so a repaired index is picked up without a restart.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const attempt = async () => {
    try {
      return await load();
    } catch (error) {
      loading = undefined;
      throw new Unavailable(error);
    }
  };
  return () => {
    loading ??= attempt();
    return loading;
  };
}
