/** What should be there could not be loaded; `cause` says why, for the operator only. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super('unavailable', { cause });
    this.name = 'Unavailable';
  }
}

/**
 * Loads on first use and keeps what was loaded. Callers that arrive while it loads wait for the same load; after a
 * failure, or when what was loaded was replaced, the next caller loads again, so that a repaired or
 * new index is picked up without a restart.
 */
export function loadOnce<T>(
  load: () => Promise<T>,
  isReplaced: (loaded: T) => boolean | Promise<boolean> = () => false,
): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const attempt = async () => {
    try {
      return await load();
    } catch (error) {
      loading = undefined;
      throw new Unavailable(error);
    }
  };
  return async () => {
    loading ??= attempt();
    const loaded = loading;
    if (!(await isReplaced(await loaded))) return loaded;
    // Only the first of those who see it lets it go.
    if (loading === loaded) loading = attempt();
    return loading ?? attempt();
  };
}
