import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../src/channels/seal.ts';
import { isNow, isSigned, signed } from '../../src/channels/signature.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const SECONDS = NOW / 1000;

describe('the time of a request', () => {
  it.each([0, 1, -1, 300, -300])('is that of now when it is %i seconds off', (off) => {
    expect(isNow(String(SECONDS + off), NOW)).toBe(true);
  });

  it.each([301, -301, 86_400, -86_400])('row 34: is not when it is %i seconds off', (off) => {
    expect(isNow(String(SECONDS + off), NOW)).toBe(false);
  });

  it.each([null, '', ' ', 'nu', '1e9', '-1', '0x10', `${SECONDS}.5`, ` ${SECONDS}`, '9'.repeat(400), 'NaN'])(
    'row 34: is not when it reads %j',
    (text) => {
      expect(isNow(text, NOW)).toBe(false);
    },
  );
});

describe('a signature', () => {
  const secret = 'geheim';
  const body = new TextEncoder().encode('{"vraag":"één"}');
  const right = createHmac('sha256', secret).update('v0:1:').update(body).digest('hex');

  it('is the HMAC of the parts, to the byte', async () => {
    expect(await signed(secret, 'v0:1:', body)).toBe(right);
    expect(await isSigned(secret, right, 'v0:1:', body)).toBe(true);
  });

  it('row 33: is not right when anything is another', async () => {
    const other = new TextEncoder().encode('{"vraag":"één" }');
    expect(await isSigned(secret, right, 'v0:1:', other)).toBe(false);
    expect(await isSigned(secret, right, 'v0:2:', body)).toBe(false);
    expect(await isSigned('geheim!', right, 'v0:1:', body)).toBe(false);
  });

  it.each(['', right.slice(1), `${right}0`, right.toUpperCase(), `v0=${right}`, 'g'.repeat(64)])(
    'row 33: is none when it is written as %j',
    async (written) => {
      expect(await isSigned(secret, written, 'v0:1:', body)).toBe(false);
    },
  );
});

describe('a seal', () => {
  const seal = sealOf('een-geheim-dat-niemand-raadt');

  it('opens what it closed, for what it was closed for', async () => {
    const sealed = await seal.close('Wat vindt het kabinet?', 'rij 1');
    expect(sealed).not.toMatch(/kabinet/);
    expect(await seal.open(sealed, 'rij 1')).toBe('Wat vindt het kabinet?');
    expect(await seal.open(sealed, 'rij 2')).toBeNull();
    expect(await sealOf('een ander geheim').open(sealed, 'rij 1')).toBeNull();
  });

  it('closes the same twice as something else', async () => {
    expect(await seal.close('a', 'b')).not.toBe(await seal.close('a', 'b'));
  });

  it.each(['', '.', 'x', 'eA==.eA==', '?.?'])('does not open %j', async (text) => {
    expect(await seal.open(text, 'rij 1')).toBeNull();
  });

  it('gives the same place the same name, and another another', async () => {
    expect(await seal.name('kamer', 'a', 'b')).toBe(await seal.name('kamer', 'a', 'b'));
    expect(await seal.name('kamer', 'a', 'b')).not.toBe(await seal.name('kamer', 'ab'));
    expect(await seal.name('kamer', 'a')).toMatch(/^[0-9a-f]{32}$/);
  });
});
