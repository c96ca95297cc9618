import { createOpenAI } from '@ai-sdk/openai';
import { guarded } from '../../src/answer/model/guarded.ts';
import { Supplier } from '../../src/answer/model/supplier.ts';

/** A supplier over a server, in a world of the test's own: time stands still unless told, and no deadline passes. */
export function supplierAt(baseURL: string, { perDay = 1_000 } = {}) {
  const alerts: object[] = [];
  const deadlines: AbortController[] = [];
  const time = { now: Date.UTC(2026, 0, 5) };
  let keys = 0;
  const supplier = new Supplier(
    {
      model: async () =>
        createOpenAI({ baseURL, apiKey: 'sk-proef', fetch: guarded((...of) => fetch(...of)) }).chat('nep'),
      perDay,
    },
    {
      now: () => time.now,
      deadline: () => {
        const controller = new AbortController();
        deadlines.push(controller);
        return controller.signal;
      },
      alert: (line) => alerts.push(line),
      random: () => `sleutel-${++keys}`,
    },
  );
  return { supplier, alerts, deadlines, time };
}
