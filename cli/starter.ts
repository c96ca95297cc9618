import process from 'node:process';

/** How often it is checked that whoever started the server is still there, in milliseconds. */
const WATCH_MS = 500;

/**
 * Aborted when whoever started this process is gone. npm runs a script in a shell, which dies of a signal without
 * passing it on; a server must not outlive it.
 */
export function whenStarterIsGone(): AbortSignal {
  const gone = new AbortController();
  const starter = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    gone.abort();
  }, WATCH_MS);
  watch.unref();
  return gone.signal;
}
