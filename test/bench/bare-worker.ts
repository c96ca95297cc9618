import { Hono } from 'hono';

/** The least that can be served with what Notabene is served with: what everything else is measured against. */
export default new Hono().all('*', (c) => c.json({ status: 'ok' }));
