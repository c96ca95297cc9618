import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encoderFor, theEncoder } from '../../ingest/encoding/encoder.ts';
import { toClaims } from '../../src/answer/claims.ts';
import { spokenIn, workWith } from '../../src/answer/model/say-with.ts';
import { readSettings } from '../../src/answer/model/settings.ts';
import type { Step } from '../../src/answer/model/supplier.ts';
import type { Measured } from '../../src/answer/model/vote.ts';
import { readDocuments } from '../../src/search/reading.ts';
import { type Arguments, type Command, CommandError, type ExitCode, INDEX_OPTIONS } from '../command.ts';
import { openModel } from '../model.ts';
import { openAsked } from '../open.ts';
import { ROOT } from '../places.ts';
import { progressOn } from '../progress.ts';
import { badge } from '../render/badge.ts';
import { flat, json, table } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

export const model: Command = {
  name: 'model',
  summary:
    'Meet wat het ingestelde taalmodel als lezer waard is, neem op wat het antwoordt, of vat een stuk samen',
  usage: [
    'model measure [--out BESTAND]',
    'model record BESTAND [--steps STAP,…] [--prompts MAP] [--test]',
    'model summary STUK [--corpus PAD]…',
  ],
  options: {
    ...INDEX_OPTIONS,
    out: {
      type: 'string',
      value: 'BESTAND',
      help: 'waar de meting komt; anders dist/models/NAAM.json',
    },
    steps: {
      type: 'string',
      value: 'STAP,…',
      help: 'ask, read en say, of een deel daarvan; anders read,say',
    },
    prompts: { type: 'string', value: 'MAP', help: 'map met andere vragen dan die meekomen' },
    test: { type: 'boolean', help: 'ook de vragen van de toetsset, waar niets op wordt afgestemd' },
  },
  async run(args, terminal) {
    const [what, ...rest] = args.words;
    if (what === 'measure' && rest.length === 0) return measure(args, terminal);
    if (what === 'record' && rest.length === 1 && rest[0] !== undefined)
      return record(rest[0], args, terminal);
    if (what === 'summary' && rest.length === 1 && rest[0] !== undefined)
      return summary(rest[0], args, terminal);
    throw new CommandError(
      2,
      'Geef op wat u wilt: model measure, model record BESTAND, of model summary STUK.',
    );
  },
};

const RECORDED: readonly Step[] = ['ask', 'read', 'say'];

/** The model that is set, with its name; there must be one. */
function theModel(terminal: Terminal) {
  const read = readSettings(process.env);
  const writer = openModel(terminal);
  if (read.kind !== 'model' || writer === undefined)
    throw new CommandError(1, 'Er is geen taalmodel ingesteld; zet NOTABENE_MODEL en OPENAI_BASE_URL.');
  return { ...read.settings, writer };
}

const today = (): string => new Date().toISOString().slice(0, 10);

async function recordTo(
  path: string,
  steps: ReadonlySet<Step>,
  parts: readonly ('development' | 'test')[],
  terminal: Terminal,
  { silent, folder }: { readonly silent: boolean; readonly folder?: string | undefined },
): Promise<void> {
  const { model: name, parallel, writer } = theModel(terminal);
  const [{ readPrompts }, { record: recording }] = await Promise.all([
    import('../../eval/model/model-requests.ts'),
    import('../../eval/model/model-record.ts'),
  ]);
  await mkdir(dirname(path), { recursive: true });
  const progress = progressOn(terminal, { silent });
  const { done, total, degraded } = await recording(
    path,
    writer,
    { model: name, day: today() },
    parts.map((part) => readPrompts(part, folder)),
    steps,
    {
      atOnce: parallel,
      onProgress: (at, of) => progress.stage(`${at} van ${of} vragen aan het taalmodel gesteld`),
    },
  );
  progress.end();
  if (done < total)
    throw new CommandError(
      1,
      `Het taalmodel gaf op ${total - done} van ${total} vragen geen antwoord (${degraded ?? 'onbekend'}); los dat op en herhaal de opdracht, dan gaat hij verder waar hij was.`,
    );
}

async function record(path: string, args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const named = (args.one('steps') ?? 'read,say').split(',').map((each) => each.trim());
  const steps = RECORDED.filter((step) => named.includes(step));
  if (steps.length < named.length) throw new CommandError(2, 'Geef bij --steps alleen ask, read en say.');
  const parts = args.has('test') ? (['development', 'test'] as const) : (['development'] as const);
  await recordTo(path, new Set(steps), parts, terminal, {
    silent: args.has('json'),
    folder: args.one('prompts'),
  });
  await terminal.out(args.has('json') ? `${json({ path })}\n` : `Opgenomen in ${flat(path)}.\n`);
  return 0;
}

async function measure(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { model: name } = theModel(terminal);
  const file = `${name.replace(/[^\w.-]+/g, '-')}.json`;
  const out = args.one('out') ?? join(ROOT, 'dist', 'models', file);
  const recording = out.replace(/(?:\.json)?$/, '.recording.jsonl');
  await recordTo(recording, new Set(['read']), ['development'], terminal, { silent: args.has('json') });
  const [{ readPrompts, player }, { recordingIn }, figures] = await Promise.all([
    import('../../eval/model/model-requests.ts'),
    import('../../eval/model/model-record.ts'),
    import('../../eval/model/model-figures.ts'),
  ]);
  const cases = await figures.casesOf(readPrompts('development'), player(recordingIn(recording).completions));
  const measured = figures.measure(name, cases, today());
  await writeFile(out, `${JSON.stringify(measured)}\n`);
  await terminal.out(args.has('json') ? `${json(measured)}\n` : told(measured, out));
  return 0;
}

const WORDS: Readonly<Record<string, string>> = {
  right: 'juist beantwoord',
  refusal: 'terecht geweigerd',
  notOverclaimed: 'niet stellig beantwoord wat er niet staat',
  sureRight: 'juist van wat stellig is',
};

function told({ model: name, questions, dossiers, decides, figures }: Measured, out: string): string {
  const rows = Object.entries(figures).map(([key, { own, model: with_ }]) => [
    `  ${WORDS[key] ?? key}`,
    own.toFixed(3),
    with_.toFixed(3),
  ]);
  return [
    `${flat(name)}, ${questions} vragen van ${dossiers} dossiers, elk beoordeeld door wat zonder dat dossier is afgesteld:`,
    '',
    ...table([['', 'zonder', 'met model'], ...rows]),
    '',
    decides
      ? 'Het model doet het beter dan de ingebouwde lezer, en beslist mee.'
      : 'Het model doet het niet beter dan de ingebouwde lezer: het blijft alleen ordenen.',
    `Geef de server de inhoud van ${flat(out)} in NOTABENE_MODEL_MEASURED.`,
    '',
  ].join('\n');
}

/** Sentences that a summary is made from. */
const MOST_SENTENCES = 60;

/** What a document says, in sentences of the model that were each checked against those of the document. */
async function summary(id: string, args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { writer, steps } = theModel(terminal);
  if (!steps.has('work'))
    throw new CommandError(1, 'Het maken van teksten staat uit; neem work op in NOTABENE_MODEL_STEPS.');
  const index = await openAsked(args, terminal, theEncoder);
  const reading = await readDocuments(index, [id]);
  const document = reading.document(id);
  if (document === undefined)
    throw new CommandError(1, `Het stuk ${id} is er niet; notabene documents toont welke er zijn.`);
  const claims = reading
    .passagesOf(id)
    .flatMap((passage) => passage.sentences.flatMap((each) => toClaims([{ ...each, document, passage }])))
    .filter(({ voice }) => voice !== 'proces')
    .slice(0, MOST_SENTENCES);
  const order = `Vat samen wat dit stuk zegt, in hooguit acht zinnen, per spreker.`;
  const encoder = await encoderFor(index);
  const made = await workWith(writer, order, document.language, spokenIn(claims, reading), encoder);
  if (!made.ok)
    throw new CommandError(
      1,
      `Het taalmodel gaf geen samenvatting (${made.degraded}); kijk met notabene doctor.`,
    );
  const { parts, dropped } = made.value;
  const shown = parts.map(({ text, rests }) => ({
    text,
    voices: [...new Set(rests.map(({ speaker }) => speaker))],
    quotes: rests.map((rest) => rest.text),
  }));
  if (args.has('json')) await terminal.out(`${json({ id, parts: shown, dropped })}\n`);
  else
    await terminal.out(
      [
        ...shown.flatMap(({ text, voices, quotes }) => [
          `- ${voices.map((voice) => badge(voice, terminal)).join('')} ${flat(text)}`,
          ...quotes.map((quote) => `  “${flat(quote)}”`),
        ]),
        '',
        `Door een taalmodel gemaakt; elke zin is gecontroleerd tegen de zinnen eronder. Weggelaten omdat ze niet klopten: ${dropped.length}.`,
        '',
      ].join('\n'),
    );
  return shown.length > 0 ? 0 : 1;
}
