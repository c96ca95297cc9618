/** What an operator sets to have a model; the names are those of the environment. */
export interface ModelVariables {
  /** The name of the model. Without it there is none, whatever else is set. */
  readonly NOTABENE_MODEL?: string | undefined;
  readonly OPENAI_API_KEY?: string | undefined;
  /** Of an OpenAI-compatible server, up to and with `/v1`; without it OpenAI's own. */
  readonly OPENAI_BASE_URL?: string | undefined;
  /** Most requests to the model in a day, for each process or isolate. */
  readonly NOTABENE_MODEL_PER_DAY?: string | undefined;
}

export interface ModelSettings {
  readonly model: string;
  readonly apiKey: string;
  readonly baseURL: string;
  readonly perDay: number;
}

export type ReadSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'model'; readonly settings: ModelSettings }
  /** For the operator; Dutch, and says what to do. */
  | { readonly kind: 'wrong'; readonly message: string };

const OPENAI = 'https://api.openai.com/v1';
const PER_DAY = 1_000;

/** The settings of the model. A server of one's own often wants no key, so with an address none is needed. */
export function readSettings(variables: ModelVariables): ReadSettings {
  const [model, apiKey, baseURL, perDay] = [
    variables.NOTABENE_MODEL,
    variables.OPENAI_API_KEY,
    variables.OPENAI_BASE_URL,
    variables.NOTABENE_MODEL_PER_DAY,
  ].map((value) => value?.trim() ?? '') as [string, string, string, string];
  if (model === '') return { kind: 'none' };
  if (apiKey === '' && (baseURL === '' || baseURL === OPENAI))
    return wrong('Zet bij NOTABENE_MODEL ook OPENAI_BASE_URL (een eigen server) of OPENAI_API_KEY.');
  if (baseURL !== '' && !/^https?:$/.test(URL.parse(baseURL)?.protocol ?? ''))
    return wrong('Zet in OPENAI_BASE_URL een adres dat met http:// of https:// begint.');
  if (!/^\d{0,9}$/.test(perDay)) return wrong('Zet in NOTABENE_MODEL_PER_DAY een geheel getal.');
  return {
    kind: 'model',
    settings: {
      model,
      apiKey: apiKey || 'geen',
      baseURL: baseURL || OPENAI,
      perDay: perDay === '' ? PER_DAY : Number(perDay),
    },
  };
}

const wrong = (message: string): ReadSettings => ({ kind: 'wrong', message });
