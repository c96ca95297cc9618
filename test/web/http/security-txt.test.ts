import { describe, expect, it } from 'vitest';
import { readSecurityContact, SECURITY_TXT, securityTxt } from '../../../src/web/http/security-txt.ts';
import { readerOf, testApp } from '../../app/world.ts';

const NOW = Date.UTC(2026, 11, 2, 20, 15);
const HOME = 'https://notabene.example';
const contact = { contacts: ['mailto:meldpunt@notabene.example'], policy: null };

/** The fields of a file, by the grammar of RFC 9116: comments, empty lines, and `name: value`. */
function fieldsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, value] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`no field: ${line}`);
      return [name.toLowerCase(), value] as const;
    });
}

describe('the settings of who hears of a weakness', () => {
  it('are nobody when nothing is set', () => {
    expect(readSecurityContact({})).toEqual({ kind: 'none' });
    expect(readSecurityContact({ NOTABENE_SECURITY_CONTACT: ' ' })).toEqual({ kind: 'none' });
  });

  it('make an address of an e-mail address, and keep several in their order', () => {
    const given = 'meldpunt@notabene.example, https://notabene.example/melden tel:+31-70-0000000';
    expect(
      readSecurityContact({
        NOTABENE_SECURITY_CONTACT: given,
        NOTABENE_SECURITY_POLICY: 'https://notabene.example/beleid',
      }),
    ).toEqual({
      kind: 'set',
      contact: {
        contacts: [
          'mailto:meldpunt@notabene.example',
          'https://notabene.example/melden',
          'tel:+31-70-0000000',
        ],
        policy: 'https://notabene.example/beleid',
      },
    });
  });

  it.each([
    [{ NOTABENE_SECURITY_CONTACT: 'meldpunt' }, /^NOTABENE_SECURITY_CONTACT is geen /],
    [{ NOTABENE_SECURITY_CONTACT: 'http://notabene.example' }, /^NOTABENE_SECURITY_CONTACT is geen /],
    [{ NOTABENE_SECURITY_CONTACT: 'goed@notabene.example javascript:1' }, /^NOTABENE_SECURITY_CONTACT/],
    [{ NOTABENE_SECURITY_POLICY: 'https://notabene.example' }, /zonder NOTABENE_SECURITY_CONTACT/],
    [
      { NOTABENE_SECURITY_CONTACT: 'a@notabene.example', NOTABENE_SECURITY_POLICY: 'beleid' },
      /^NOTABENE_SECURITY_POLICY is geen /,
    ],
  ])('say what is wrong with %j', (variables, message) => {
    const read = readSecurityContact(variables);
    expect(read.kind === 'wrong' && read.message).toMatch(message);
  });
});

describe('security.txt', () => {
  it('has what RFC 9116 demands: a contact, and one time of expiry that is ahead and less than a year', () => {
    const fields = fieldsOf(securityTxt(contact, { now: NOW, home: HOME }));
    expect(fields.filter(([name]) => name === 'contact')).toEqual([
      ['contact', 'mailto:meldpunt@notabene.example'],
    ]);
    const expires = fields.filter(([name]) => name === 'expires').map(([, value]) => value);
    expect(expires).toHaveLength(1);
    expect(expires[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const ahead = Date.parse(expires[0] ?? '') - NOW;
    expect(ahead).toBeGreaterThan(170 * 86_400_000);
    expect(ahead).toBeLessThan(365 * 86_400_000);
    expect(fields).toContainEqual(['canonical', `${HOME}${SECURITY_TXT}`]);
  });

  it('is the same all day, and names no address of this machine as its own', () => {
    const at = (now: number) => securityTxt(contact, { now, home: 'http://127.0.0.1:8787' });
    expect(at(NOW)).toBe(at(NOW + 3_600_000));
    expect(at(NOW)).not.toBe(at(NOW + 86_400_000));
    expect(at(NOW)).not.toContain('Canonical');
  });

  it('is given to somebody who did not sign in, as text', async () => {
    const { app } = testApp({
      access: readerOf([], { kind: 'anonymous', roles: new Set() }),
      securityContact: { ...contact, policy: `${HOME}/beleid` },
      now: () => NOW,
    });
    const response = await app.request(HOME + SECURITY_TXT);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(fieldsOf(await response.text()).map(([name]) => name)).toEqual([
      'contact',
      'expires',
      'preferred-languages',
      'canonical',
      'policy',
    ]);
    expect((await app.request(`${HOME}/stukken`)).status).toBe(401);
  });

  it('is not there without a contact, and says to whom that is', async () => {
    const response = await testApp().app.request(HOME + SECURITY_TXT);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 'not_found',
      detail: expect.stringMatching(/geen meldpunt.*NOTABENE_SECURITY_CONTACT/),
    });
  });
});
