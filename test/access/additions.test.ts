import { describe, expect, it } from 'vitest';
import type { Additions } from '../../src/web/api/additions.ts';
import type { Role } from '../../src/web/http/reader.ts';
import { readerOf, testApp } from '../app/world.ts';

const additions: Additions = {
  list: async () => ({ additions: [], busy: false }),
  receive: async () => ({ ok: false, problem: { code: 'addition_empty' } }),
  apply: async () => ({ ok: true }),
  ingested: async () => [],
};

/** What somebody who signed in with these roles gets, on a host that allows it from where they are, or not. */
async function statusOf(path: string, roles: readonly Role[], here = true): Promise<number> {
  const access = readerOf([], {
    kind: 'person',
    id: 'person:p',
    name: 'A. Voorbeeld',
    roles: new Set(roles),
  });
  const { app } = testApp({ access, additions, allowed: () => here });
  return (await app.request(path, { headers: { Accept: 'text/html' } })).status;
}

describe('who signed in', () => {
  it('adds documents only with the role for it', async () => {
    expect(await statusOf('/toevoegen', ['read'])).toBe(403);
    expect(await statusOf('/toevoegen', ['read', 'upload'])).toBe(200);
  });

  it('administers only with the role for it', async () => {
    expect(await statusOf('/beheer', ['read', 'upload'])).toBe(403);
    expect(await statusOf('/beheer', ['read', 'administer'])).toBe(200);
  });

  it('does neither from where the host does not allow it, whatever the role', async () => {
    expect(await statusOf('/toevoegen', ['read', 'upload'], false)).toBe(403);
    expect(await statusOf('/beheer', ['read', 'administer'], false)).toBe(403);
  });
});
