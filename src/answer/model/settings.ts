import { LIMITS, STEPS, type Step } from './supplier.ts';
import { type Measured, measuredIn } from './vote.ts';

/** What an operator sets to have a model; the names are those of the environment. */
export interface ModelVariables {
  /** The name of the model. Without it there is none, whatever else is set. */
  readonly NOTABENE_MODEL?: string | undefined;
  readonly OPENAI_API_KEY?: string | undefined;
  /** Of an OpenAI-compatible server, up to and with `/v1`; without it OpenAI's own. */
  readonly OPENAI_BASE_URL?: string | undefined;
  /** Most requests to the model in a day, for each process or isolate. */
  readonly NOTABENE_MODEL_PER_DAY?: string | undefined;
  /** The same of one client. */
  readonly NOTABENE_MODEL_PER_CLIENT?: string | undefined;
  /** Requests under way at once. */
  readonly NOTABENE_MODEL_PARALLEL?: string | undefined;
  /** Seconds that an answer waits for the model in all, and for the first character of each of its replies. */
  readonly NOTABENE_MODEL_SECONDS?: string | undefined;
  readonly NOTABENE_MODEL_FIRST_SECONDS?: string | undefined;
  /** What it is asked for, with commas between: ask, read, say, work, rephrase. */
  readonly NOTABENE_MODEL_STEPS?: string | undefined;
  /** What `notabene model measure` wrote of this model, as it stands in the file. */
  readonly NOTABENE_MODEL_MEASURED?: string | undefined;
}

export interface ModelSettings {
  readonly model: string;
  readonly apiKey: string;
  readonly baseURL: string;
  readonly perDay: number;
  readonly perClient: number;
  readonly parallel: number;
  readonly totalMs: number;
  readonly firstMs: number;
  readonly steps: ReadonlySet<Step>;
  readonly measured: Measured | null;
}

export type ReadSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'model'; readonly settings: ModelSettings }
  /** For the operator; Dutch, and says what to do. */
  | { readonly kind: 'wrong'; readonly message: string };

const OPENAI = 'https://api.openai.com/v1';
const PER_DAY = 1_000;
const PER_CLIENT = 200;
/** What is asked unless told: to rephrase is little use beside a leading sentence. */
const USUAL: readonly Step[] = ['ask', 'read', 'say', 'work'];

/** The settings of the model. A server of one's own often wants no key, so with an address none is needed. */
export function readSettings(variables: ModelVariables): ReadSettings {
  const [model, apiKey, baseURL] = [
    variables.NOTABENE_MODEL,
    variables.OPENAI_API_KEY,
    variables.OPENAI_BASE_URL,
  ].map((value) => value?.trim() ?? '') as [string, string, string];
  if (model === '') return { kind: 'none' };
  if (apiKey === '' && (baseURL === '' || baseURL === OPENAI))
    return wrong('Zet bij NOTABENE_MODEL ook OPENAI_BASE_URL (een eigen server) of OPENAI_API_KEY.');
  if (baseURL !== '' && !/^https?:$/.test(URL.parse(baseURL)?.protocol ?? ''))
    return wrong('Zet in OPENAI_BASE_URL een adres dat met http:// of https:// begint.');
  const numbers = numbersIn(variables);
  if ('message' in numbers) return wrong(numbers.message);
  const named = (variables.NOTABENE_MODEL_STEPS ?? '').split(',').flatMap((name) => name.trim() || []);
  const unknown = named.find((name) => !isStep(name));
  if (unknown !== undefined)
    return wrong(`Zet in NOTABENE_MODEL_STEPS alleen ${STEPS.join(', ')}, met komma's ertussen.`);
  const text = variables.NOTABENE_MODEL_MEASURED?.trim() ?? '';
  const measured = text === '' ? null : measuredIn(text);
  if (text !== '' && measured === null)
    return wrong(
      'Zet in NOTABENE_MODEL_MEASURED de inhoud van het bestand dat notabene model measure schreef.',
    );
  if (measured !== null && measured.model !== model)
    return wrong(
      'Wat in NOTABENE_MODEL_MEASURED staat is van een ander model; meet dit model met notabene model measure.',
    );
  return {
    kind: 'model',
    settings: {
      model,
      apiKey: apiKey || 'geen',
      baseURL: baseURL || OPENAI,
      ...numbers,
      steps: new Set(named.length === 0 ? USUAL : named.filter(isStep)),
      measured,
    },
  };
}

const isStep = (name: string): name is Step => (STEPS as readonly string[]).includes(name);

/** The limits that are numbers, or what is wrong with one. */
function numbersIn(variables: ModelVariables) {
  const wanted = {
    perDay: ['NOTABENE_MODEL_PER_DAY', PER_DAY, 0],
    perClient: ['NOTABENE_MODEL_PER_CLIENT', PER_CLIENT, 0],
    parallel: ['NOTABENE_MODEL_PARALLEL', LIMITS.parallel, 1],
    totalMs: ['NOTABENE_MODEL_SECONDS', LIMITS.totalMs / 1000, 1],
    firstMs: ['NOTABENE_MODEL_FIRST_SECONDS', LIMITS.firstMs / 1000, 1],
  } as const;
  const numbers = { perDay: 0, perClient: 0, parallel: 0, totalMs: 0, firstMs: 0 };
  for (const [key, [name, usual, least]] of Object.entries(wanted)) {
    const text = variables[name]?.trim() ?? '';
    const value = text === '' ? usual : Number(text);
    if (!/^\d{0,9}$/.test(text) || value < least)
      return { message: `Zet in ${name} een geheel getal${least > 0 ? ` van ${least} of meer` : ''}.` };
    numbers[key as keyof typeof numbers] = key.endsWith('Ms') ? value * 1000 : value;
  }
  return numbers;
}

const wrong = (message: string): ReadSettings => ({ kind: 'wrong', message });
