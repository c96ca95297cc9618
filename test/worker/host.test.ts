import { exports } from 'cloudflare:workers';
import worker from '../../src/worker.ts';
import { hostCases } from '../host.cases.ts';

hostCases('workerd', () => ({
  send: (request, address) => {
    const sent = new Request(request);
    sent.headers.set('CF-Connecting-IP', address);
    return exports.default.fetch(sent);
  },
  scheduled: () => worker.scheduled(),
  // As wrangler.toml says.
  feedback: 10,
}));
