import { describe, expect, it } from 'vitest';
import { jsonRequest, testApp } from './world.ts';

const verify = async (body: BodyInit | object, headers?: Record<string, string>) => {
  const { app, lines } = testApp();
  const response = await app.fetch(jsonRequest('/api/verify', body, headers));
  return { status: response.status, lines, body: (await response.json()) as Record<string, unknown> };
};

const documentId = 'fiche-molens';

describe('POST /api/verify', () => {
  it('says where a quote stands, and who says it', async () => {
    const { status, body } = await verify({ documentId, quote: 'Het kabinet steunt het tellen van molens.' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'exact',
      message: 'Het citaat staat letterlijk in het stuk.',
      documentId,
      documentTitle: 'Fiche: Fictief voorstel',
      url: 'https://stukken.example/fiche-molens',
      place: { passageId: 'fiche-molens#2-1', path: ['3. Beoordeling'], voice: 'kabinet', whole: true },
    });
  });

  it('says what differs, word by word', async () => {
    const { body } = await verify({ documentId, quote: 'Het kabinet verwerpt het tellen van molens.' });
    expect(body).toMatchObject({
      status: 'differs',
      differences: [{ change: 'changed', inDocument: 'steunt', inQuote: 'verwerpt' }],
    });
  });

  it('says that a quote is not there', async () => {
    const { status, body } = await verify({ documentId, quote: 'Iets volstrekt anders.' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'not_found', place: null });
  });

  it.each(['bestaat-niet', '../../etc/passwd', '__proto__', '', 'FICHE-MOLENS', 'x'.repeat(5000)])(
    'row 53: a document %j is not found',
    async (id) => {
      const { status, body } = await verify({ documentId: id, quote: 'molens' });
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'not_found', field: 'documentId' });
    },
  );

  it.each([
    [[], undefined],
    [{ documentId }, 'quote'],
    [{ quote: 'molens' }, 'documentId'],
    [{ documentId: 1, quote: 'molens' }, 'documentId'],
    [{ documentId, quote: { $ne: '' } }, 'quote'],
    [{ documentId, quote: '' }, 'quote'],
    [{ documentId, quote: ' \n' }, 'quote'],
    [{ documentId, quote: 'mo\u0000lens' }, 'quote'],
    [{ documentId, quote: 'a'.repeat(2001) }, 'quote'],
    [{ documentId, quote: 'molens', fuzzy: true }, 'fuzzy'],
  ])('rows 3, 7 and 8: %j is refused by name', async (body, field) => {
    const problem = await verify(body);
    expect(problem.status).toBe(422);
    expect(problem.body).toMatchObject({ code: 'invalid_request' });
    expect(problem.body.field).toBe(field);
  });

  it.each([
    ['{', {}, 400, 'bad_json'],
    [new Uint8Array([0x22, 0xff, 0x22]), {}, 400, 'invalid_utf8'],
    ['{}', { 'Content-Type': 'text/plain' }, 415, 'unsupported_media_type'],
    [`"${'a'.repeat(17_000)}"`, {}, 413, 'body_too_large'],
    ['{}', { Origin: 'https://kwaad.example' }, 403, 'cross_origin'],
  ] as [BodyInit, Record<string, string>, number, string][])(
    'rows 1 to 6 and 66: %j is refused like any other body',
    async (sent, headers, status, code) => {
      const problem = await verify(sent, headers);
      expect(problem.status).toBe(status);
      expect(problem.body).toMatchObject({ code });
    },
  );

  it('row 68: leaves no word of the quote in the log', async () => {
    const { lines } = await verify({ documentId, quote: 'kanarievogel in de molen' });
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('kanarie');
  });
});
