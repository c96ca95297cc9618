import { IndexError } from '../index.ts';
import type { ClientOptions } from './client.ts';

/** What an operator sets of OpenSearch. */
export interface OpenSearchVariables {
  /** Addresses of the nodes, or of what stands before them, with commas between. */
  readonly NOTABENE_OPENSEARCH_URL?: string | undefined;
  /** The name under which the index is looked for; `notabene` unless told. */
  readonly NOTABENE_OPENSEARCH_INDEX?: string | undefined;
  readonly NOTABENE_OPENSEARCH_USER?: string | undefined;
  readonly NOTABENE_OPENSEARCH_PASSWORD?: string | undefined;
}

export interface OpenSearchSettings extends Omit<ClientOptions, 'fetch' | 'sleep'> {
  readonly alias: string;
}

/** What was set, with what is needed of the world. */
export interface OpenSearchPlace extends Pick<ClientOptions, 'fetch' | 'sleep'> {
  readonly variables: OpenSearchVariables;
}

const DEFAULT_ALIAS = 'notabene';
const ALIAS = /^[a-z0-9][a-z0-9_-]{0,60}$/;

/** Reads what is set of OpenSearch; throws `IndexError` where that is nothing, or wrong. */
export function openSearchSettings(variables: OpenSearchVariables): OpenSearchSettings {
  const given = (name: keyof OpenSearchVariables): string | undefined => variables[name]?.trim() || undefined;
  const addresses = (given('NOTABENE_OPENSEARCH_URL') ?? '').split(',').map((each) => each.trim());
  if (!addresses.every(isAddress))
    throw new IndexError(
      'choice',
      "NOTABENE_OPENSEARCH_URL is geen adres; zet er het adres van OpenSearch in, als https://zoek.example:9200, of meer met komma's ertussen. Gebruiker en wachtwoord horen in NOTABENE_OPENSEARCH_USER en NOTABENE_OPENSEARCH_PASSWORD.",
    );
  const alias = given('NOTABENE_OPENSEARCH_INDEX') ?? DEFAULT_ALIAS;
  if (!ALIAS.test(alias))
    throw new IndexError(
      'choice',
      'NOTABENE_OPENSEARCH_INDEX is geen naam voor een index; gebruik kleine letters, cijfers, - en _.',
    );
  return {
    addresses,
    alias,
    user: given('NOTABENE_OPENSEARCH_USER'),
    password: given('NOTABENE_OPENSEARCH_PASSWORD'),
  };
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** The settings with what is needed of the world. */
export function placed(
  place: OpenSearchPlace | undefined,
): OpenSearchSettings & Pick<ClientOptions, 'fetch' | 'sleep'> {
  const { variables = {}, ...world } = place ?? { fetch, sleep: async () => {} };
  return { ...openSearchSettings(variables), ...world };
}
