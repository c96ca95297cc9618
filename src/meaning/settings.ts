/** What an operator sets to choose the encoder; the names are those of the environment. */
export interface EncoderVariables {
  /** Unset: the one that comes along. `none`: words only. Else an OpenAI-compatible server, up to and with `/v1`. */
  readonly NOTABENE_ENCODER?: string | undefined;
  /** The name of the model at that server. */
  readonly NOTABENE_ENCODER_MODEL?: string | undefined;
  readonly NOTABENE_ENCODER_KEY?: string | undefined;
}

/** Where an encoder of one's own is, and how it is asked. */
export interface EndpointSettings {
  readonly baseURL: string;
  readonly model: string;
  readonly apiKey: string;
}

export type EncoderSettings =
  /** The one that comes along, in `model/`. */
  | { readonly kind: 'shipped' }
  /** Search is by words only. */
  | { readonly kind: 'none' }
  | { readonly kind: 'endpoint'; readonly settings: EndpointSettings }
  /** For the operator; Dutch, and says what to do. */
  | { readonly kind: 'wrong'; readonly message: string };

/** Which encoder is meant. A server of one's own often wants no key, so none is needed. */
export function encoderSettings(variables: EncoderVariables): EncoderSettings {
  const [encoder, model, apiKey] = [
    variables.NOTABENE_ENCODER,
    variables.NOTABENE_ENCODER_MODEL,
    variables.NOTABENE_ENCODER_KEY,
  ].map((value) => value?.trim() ?? '') as [string, string, string];
  if (encoder === '' && model !== '')
    return wrong('Zet bij NOTABENE_ENCODER_MODEL ook het adres van de server, in NOTABENE_ENCODER.');
  if (encoder === '') return { kind: 'shipped' };
  if (encoder.toLowerCase() === 'none') return { kind: 'none' };
  const address = URL.parse(encoder);
  if (!/^https?:$/.test(address?.protocol ?? ''))
    return wrong(
      'Zet in NOTABENE_ENCODER een adres dat met http:// of https:// begint, of none om alleen op woorden te zoeken.',
    );
  if (address?.username || address?.password)
    return wrong(
      'Zet in NOTABENE_ENCODER geen naam of wachtwoord; een sleutel hoort in NOTABENE_ENCODER_KEY.',
    );
  if (model === '') return wrong('Zet bij een adres in NOTABENE_ENCODER ook NOTABENE_ENCODER_MODEL.');
  return { kind: 'endpoint', settings: { baseURL: encoder, model, apiKey: apiKey || 'geen' } };
}

const wrong = (message: string): EncoderSettings => ({ kind: 'wrong', message });
