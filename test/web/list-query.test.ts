import { describe, expect, it } from 'vitest';
import { readListQuery, readSearchQuery } from '../../src/web/http/request.ts';

/** The parameters of an address that tell how often they were gone through for a name. */
class Counting extends URLSearchParams {
  looks = 0;
  override getAll(name: string): string[] {
    this.looks += 1;
    return super.getAll(name);
  }
}

/** About what an address has room for. */
const MANY = 4_000;

describe('an address that is full of parameters', () => {
  it('is gone through once, however many names there are in it', () => {
    const names = Array.from({ length: MANY }, (_, i) => `p${i}=1`).join('&');
    for (const readQuery of [readListQuery, readSearchQuery]) {
      const parameters = new Counting(`q=molens&${names}`);
      expect(readQuery(parameters)).toMatchObject({ ok: false, problem: { code: 'invalid_request' } });
      expect(parameters.looks).toBeLessThan(10);
    }
  });

  it('chooses once what it says a thousand times', () => {
    const query = '&kind=nota&voice=kabinet&kind=fiche'.repeat(MANY);
    expect(readListQuery(new URLSearchParams(query))).toMatchObject({
      ok: true,
      value: { choice: { kind: ['nota', 'fiche'], voice: ['kabinet'] } },
    });
  });

  it('is refused for what is no choice, whatever stands beside it', () => {
    const wrong = Array.from({ length: MANY }, (_, i) => `&kind=k${i}`).join('');
    expect(readListQuery(new URLSearchParams(`kind=nota${wrong}`))).toMatchObject({
      ok: false,
      problem: { code: 'invalid_request', field: 'kind.1' },
    });
  });

  it.each(['year=2020&year=2020', 'q=molens&q=molens', 'page=1&page=1'])(
    'is refused for one of what there is one of, given twice: %s',
    (query) => {
      expect(readListQuery(new URLSearchParams(query)).ok).toBe(false);
    },
  );
});
