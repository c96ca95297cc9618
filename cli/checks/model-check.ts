import { performance } from 'node:perf_hooks';
import { bounded, call } from '../../src/answer/model/call.ts';
import type { Degraded } from '../../src/answer/model/guarded.ts';
import { READING } from '../../src/answer/model/read-with.ts';
import { type ModelVariables, readSettings } from '../../src/answer/model/settings.ts';
import type { Writer } from '../../src/answer/model/supplier.ts';
import { CommandError } from '../command.ts';
import { openModel } from '../model.ts';
import { flat } from '../render/text.ts';
import type { Check } from './check.ts';

const QUESTION = 'Hoeveel geld trekt het kabinet uit voor de proef met fietsveren?';
const ANSWER = 'Het kabinet trekt 12 miljoen euro uit voor de proef met fietsveren.';
/** Sentences beside the one that answers, of which some come near; as many as a question brings. */
const OTHERS = [
  'De Commissie stelt voor om 30 miljoen euro uit te trekken voor fietsveren.',
  'Het kabinet vindt de proef met fietsveren een goed begin.',
  'Het kabinet trekt 9 miljoen euro uit voor laadpalen langs fietspaden.',
  ...Array.from(
    { length: 20 },
    (_, at) =>
      `De gemeente Voorbeeldstad-${at + 1} meldt dat zij in 2034 in het kader van het programma ${at + 3} veerponten langs de rivier heeft laten keuren door de inspectie.`,
  ),
];

/** Asks the model that is set one question with a known answer; nothing where none is set. */
export async function checkModel(variables: ModelVariables = process.env): Promise<readonly Check[]> {
  const name = 'model';
  const read = readSettings(variables);
  if (read.kind === 'none') return [];
  if (read.kind === 'wrong') return [{ name, ok: false, message: read.message }];
  const { model, totalMs, firstMs, measured } = read.settings;
  const writer = openModel({ say: () => undefined }, variables);
  if (writer === undefined) throw new CommandError(1, 'Er is geen taalmodel.');
  const started = performance.now();
  let first: number | null = null;
  const timed: Writer = {
    random: writer.random,
    write: (task, options) =>
      writer.write(task, {
        ...options,
        onText: (text) => {
          first ??= performance.now() - started;
          options.onText(text);
        },
      }),
  };
  const texts = [...OTHERS.slice(0, 11), ANSWER, ...OTHERS.slice(11)];
  const keys = texts.map(() => writer.random().slice(0, 8));
  const sentences = texts.map((text, at) => ({
    key: keys[at],
    speaker: text.startsWith('De Commissie')
      ? 'commissie'
      : text.startsWith('Het kabinet')
        ? 'kabinet'
        : 'proces',
    document: 'Fiche: fietsveren (fictief)',
    text,
  }));
  const called = await call(
    timed,
    READING,
    bounded({ question: QUESTION, earlier: [], sentences }, writer.random),
  );
  const took = performance.now() - started;
  const named = `Taalmodel ${flat(model)}`;
  if (!called.ok)
    return [{ name, ok: false, message: `${named}: ${ADVICE[called.degraded] ?? OTHER_ADVICE}` }];
  const { answers, answered } = called.value;
  const right = answered !== 'not' && answers[0] === keys[texts.indexOf(ANSWER)];
  // An answer asks three things of the model, one after the other.
  const fits = 3 * took <= totalMs && (first ?? took) <= firstMs;
  const speed = `eerste teken na ${seconds(first ?? took)}, klaar na ${seconds(took)}`;
  const facts = {
    model,
    firstMs: Math.round(first ?? took),
    tookMs: Math.round(took),
    limitMs: totalMs,
    schema: 'ok',
    right: right ? 'yes' : 'no',
  };
  if (!right)
    return [
      {
        name,
        ok: false,
        message: `${named} houdt zich aan het schema, maar gaf op de proefvraag een verkeerd antwoord (${speed}); kies een groter model.`,
        facts,
      },
    ];
  if (!fits)
    return [
      {
        name,
        ok: false,
        message: `${named} antwoordt goed, maar te langzaam voor de grens van ${seconds(totalMs)} (${speed}); zet NOTABENE_MODEL_SECONDS op ${Math.ceil((3 * took) / 1000) + 1} of hoger, of neem een sneller model.`,
        facts,
      },
    ];
  const message = `${named}: de proefvraag is goed beantwoord, volgens het schema (${speed}; grens ${seconds(totalMs)})`;
  if (measured === null)
    return [
      {
        name,
        ok: true,
        hint: true,
        message: `${message}; het is niet gemeten en ordent daarom alleen: meet het met notabene model measure`,
        facts,
      },
    ];
  return [{ name, ok: true, message, facts }];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

const OTHER_ADVICE = 'de proefvraag ging mis; kijk in het log van de server van het model.';
const ADVICE: Partial<Record<Degraded, string>> = {
  denied: 'de server weigert de toegang; kijk OPENAI_API_KEY en OPENAI_BASE_URL na.',
  unreachable: 'de server is niet te bereiken; kijk OPENAI_BASE_URL na, en of hij draait.',
  timeout:
    'er kwam binnen de grens geen antwoord; zet NOTABENE_MODEL_SECONDS en NOTABENE_MODEL_FIRST_SECONDS hoger, of neem een sneller model.',
  unreadable:
    'het antwoord was geen JSON volgens het schema; zet op de server gestructureerde uitvoer aan, of neem een ander model.',
  rate_limited: 'de server zegt dat het te druk is; probeer het later weer.',
  supplier_error: 'de server gaf een fout; kijk in het log van de server.',
  not_supported:
    'de server neemt de vraag niet aan; hij moet streaming kennen en antwoorden volgens een JSON-schema (response_format). Zet dat aan, of neem een andere server of een ander model.',
  unknown_model: 'de server kent dit model of dit adres niet; kijk NOTABENE_MODEL en OPENAI_BASE_URL na.',
  spend_cap: 'het aantal vragen per dag is op of nul; zet NOTABENE_MODEL_PER_DAY hoger.',
};
