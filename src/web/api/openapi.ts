import { PARAMETER, PARAMETER_SAYS } from '../http/collections.ts';
import { type Code, PROBLEMS } from '../http/problem.ts';
import { type JsonSchema, jsonSchemaOf, jsonSchemasOf } from './json-schema.ts';
import { BODIES, OPERATIONS, type Operation, QUERIES } from './operations.ts';
import { RESOURCES } from './resource-schemas.ts';

/** Where schemas refer to each other. */
export const SCHEMA_PATH = '#/components/schemas/';

/** Every schema by its name. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = jsonSchemasOf(
  { ...BODIES, ...RESOURCES },
  SCHEMA_PATH,
);

/** A value that is sent along in an address. */
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** What an operation takes in its address. */
export function parametersOf({ inPath = {}, query: asked, collections }: Operation): readonly Parameter[] {
  const path = Object.entries(inPath).map(([name, description]) => ({
    name,
    in: 'path' as const,
    required: true,
    description,
    schema: { type: 'string' },
  }));
  const confined = collections ? [CONFINED] : [];
  if (asked === undefined) return [...path, ...confined];
  const { properties = {}, required = [] } = jsonSchemaOf(QUERIES[asked]);
  const query = Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query' as const,
    required: required.includes(name),
    description,
    schema,
  }));
  return [...path, ...query, ...confined];
}

const CONFINED: Parameter = {
  name: PARAMETER,
  in: 'query',
  required: false,
  description: PARAMETER_SAYS,
  schema: { type: 'array', items: { type: 'string' } },
};
/** What can be wrong with it. */
const CONFINING: readonly Code[] = ['invalid_request', 'collection_not_found'];

/** The problems of an operation by their status. */
export function problemsOf({ problems, collections }: Operation): ReadonlyMap<number, readonly Code[]> {
  const all = new Set(collections ? [...problems, ...CONFINING] : problems);
  const sorted = [...all].sort((a, b) => PROBLEMS[a].status - PROBLEMS[b].status);
  return Map.groupBy(sorted, (code) => PROBLEMS[code].status);
}

/** The description of the API in OpenAPI 3.1, from the operations and the schemas in use. */
export function openApi({ version, home }: { readonly version: string; readonly home: string | null }) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Notabene',
      version,
      description:
        'Antwoorden over de inzet van het kabinet bij EU-voorstellen, elke zin herleidbaar tot een officieel document.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: home ?? '/' }],
    security: [],
    tags: [...new Set(OPERATIONS.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: { schemas: SCHEMAS },
  };
}

const refer = (name: string | null): JsonSchema => (name === null ? {} : { $ref: `${SCHEMA_PATH}${name}` });

function described(operation: Operation) {
  const { id, group, summary, description, body, replies } = operation;
  const parameters = parametersOf(operation);
  const given = Object.entries(replies).map(([status, reply]) => [
    status,
    {
      description: reply.description,
      content: Object.fromEntries(
        Object.entries(reply.content).map(([type, name]) => [type, { schema: refer(name) }]),
      ),
    },
  ]);
  const refused = [...problemsOf(operation)]
    .filter(([status]) => replies[status] === undefined)
    .map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `${PROBLEMS[code].title} (${code})`).join('; '),
        content: problemContent(operation),
      },
    ]);
  return {
    operationId: id,
    tags: [group],
    summary,
    description,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: refer(body) } } } }),
    responses: Object.fromEntries([...given, ...refused]),
  };
}

/** A problem in the form that programs for this part of the API read. */
function problemContent({ path }: Operation) {
  if (path.startsWith('/v1/')) return { 'application/json': { schema: refer('OpenAiError') } };
  if (path === '/mcp') return { 'application/json': { schema: refer(null) } };
  return { 'application/problem+json': { schema: refer('Problem') } };
}
