import { exports } from 'cloudflare:workers';
import { hostCases } from '../host.cases.ts';

hostCases('workerd', () => ({
  send: (request, address) => {
    const sent = new Request(request);
    sent.headers.set('CF-Connecting-IP', address);
    return exports.default.fetch(sent);
  },
  // As wrangler.toml says.
  feedback: 10,
}));
