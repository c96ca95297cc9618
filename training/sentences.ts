/**
 * Writes what is trained on, as the product reads it: `sentences/NAME.jsonl`, every sentence of a dossier as it is
 * encoded, and `questions/NAME.jsonl`, every question with the sentences that answer it and with those that the words of
 * the question rank first. `node training/sentences.ts FOLDER`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDossiers, openExported } from '../eval/corpora.ts';
import { dossierNames, readDossier } from '../eval/dossier.ts';
import { gives } from '../eval/measure/score.ts';
import { askedOf, encodedOf, lineOf } from '../src/meaning/context.ts';
import { understand } from '../src/question/understand.ts';
import { findSentences } from '../src/search/find.ts';
import { readDocuments } from '../src/search/reading.ts';

/** So many sentences, best first, are kept of those that words rank. */
const RANKED = 200;

const [, , folder = 'training/work'] = process.argv;
const names = dossierNames();
for (const name of ['sentences', 'questions']) mkdirSync(join(folder, name), { recursive: true });
const exported = await mkdtemp(join(tmpdir(), 'notabene-training-'));
try {
  await exportDossiers(names, exported);
  for (const name of names) await write(name);
} finally {
  await rm(exported, { recursive: true, force: true });
}

async function write(name: string): Promise<void> {
  const index = await openExported(exported, name);
  const heads = await index.heads();
  const reading = await readDocuments(
    index,
    heads.map(({ id }) => id),
  );
  const sentences = reading.documents.flatMap((document) => {
    const passages = reading.passagesOf(document.id);
    return encodedOf(document, passages).map((encoded) => ({
      ...encoded,
      line: lineOf(encoded),
      quote: document.text.slice(encoded.start, encoded.end),
      voice: passages[encoded.place]?.sentences[encoded.order]?.voice,
      item: passages[encoded.place]?.sentences[encoded.order]?.item,
    }));
  });
  const at = new Map(sentences.map(({ documentId, start }, order) => [`${documentId}:${start}`, order]));
  const holding = (wanted: readonly string[]): number[] =>
    sentences.flatMap(({ quote }, order) => (wanted.some((each) => gives(quote, each)) ? [order] : []));
  const lines: string[] = [];
  for (const { id, question, thread, kind, lang, answerable, gold, also = [] } of readDossier(name)
    .questions) {
    const query = understand(question, thread, index.vocabulary);
    const found = await findSentences(index, { ...query, encoding: null }, { top: RANKED });
    const lexical = new Map<number, number>();
    for (const { document, sentence, score } of found) {
      const order = at.get(`${document.id}:${sentence.start}`);
      if (order !== undefined) lexical.set(order, score);
    }
    lines.push(
      JSON.stringify({
        id,
        kind,
        lang,
        answerable,
        asked: askedOf(question, thread),
        alone: question,
        facts: gold.map(holding),
        also: holding(also),
        lexical: [...lexical].map(([order, score]) => [order, Math.round(score * 1000) / 1000]),
      }),
    );
  }
  writeFileSync(
    join(folder, 'sentences', `${name}.jsonl`),
    sentences.map((each) => `${JSON.stringify(each)}\n`).join(''),
  );
  writeFileSync(join(folder, 'questions', `${name}.jsonl`), lines.map((line) => `${line}\n`).join(''));
  process.stderr.write(`${name}: ${sentences.length} zinnen, ${lines.length} vragen\n`);
}
