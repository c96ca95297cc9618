import { env } from 'cloudflare:workers';
import compiled from 'onnxruntime-web/ort-wasm-simd-threaded.wasm';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { ask } from '../../src/ask.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { wasmEncoder } from '../../src/meaning/wasm.ts';
import { buildIndex } from '../../src/search/build.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { askRequest, testApp } from '../app/world.ts';

const { ASSETS } = env as { readonly ASSETS: { fetch(address: string): Promise<Response> } };

const { document } = parseDocument(
  {
    name: 'fiche-veerponten.md',
    format: 'markdown',
    sha256: '0'.repeat(64),
    frontMatter: { id: 'fiche-veerponten', titel: 'Fiche: Verordening veerponten (fictief)', soort: 'fiche' },
    body: `## 2. Essentie voorstel

De Commissie stelt voor dat elke veerpont een scheepsbel krijgt. Schippers leggen elke drie jaar een proef af.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt de scheepsbel. Het kabinet is kritisch over nachtelijk varen, omdat de bemanning rust nodig heeft.
`,
  },
  KINDS,
);

it('answers and searches in `workerd` by the model that comes along, in the app', async () => {
  const encoder = await wasmEncoder(compiled, async (name) => {
    const response = await ASSETS.fetch(`https://assets.local/model/${name}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  });
  const files = await buildIndex([document], { encoder });
  const { app } = testApp({
    index: () => openIndex(async (name) => files.get(name)),
    encoderFor: async () => encoder,
    ask: (index, question, options) => ask(index, question, { ...options, encoder }),
  });
  const found = await app.request('/api/search?q=How+often+are+skippers+examined%3F');
  const { hits } = (await found.json()) as {
    hits: { text: string; found: { meaning: number; start: number; end: number } }[];
  };
  const best = hits[0]?.found;
  expect(document.text.slice(best?.start, best?.end)).toBe('Schippers leggen elke drie jaar een proef af.');
  const answered = await app.request(
    askRequest({ question: 'Waarom is het kabinet kritisch over nachtelijk varen?' }),
  );
  const { claims } = (await answered.json()) as Answer;
  expect(claims.map(({ text }) => text).join(' ')).toContain('omdat de bemanning rust nodig heeft');
}, 60_000);
