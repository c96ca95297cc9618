/** In the place of the development server: says what it was given, and waits until it is told to stop. */
const { CLOUDFLARE_CF_FETCH_ENABLED, WRANGLER_SEND_METRICS, WRANGLER_HIDE_BANNER, X_LOCAL_OBSERVABILITY } =
  process.env;
const said = {
  pid: process.pid,
  argv: process.argv.slice(2),
  env: { CLOUDFLARE_CF_FETCH_ENABLED, WRANGLER_SEND_METRICS, WRANGLER_HIDE_BANNER, X_LOCAL_OBSERVABILITY },
};
if (process.argv.includes('--fail')) process.exit(7);
setInterval(() => {}, 1_000);
process.stdout.write(`${JSON.stringify(said)}\n`);
