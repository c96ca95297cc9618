import * as z from 'zod/v4/mini';

/** A schema in JSON, as far as we make them. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** Bounds that every whole number has tell nobody anything. */
const SETTINGS = {
  override: ({ jsonSchema }) => {
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} as const satisfies z.core.ToJSONSchemaParams;

/** One schema with all that it holds. */
export const jsonSchemaOf = (schema: z.core.$ZodType): JsonSchema =>
  bare(z.toJSONSchema(schema, SETTINGS) as JsonSchema);

/** Schemas by name, which refer to each other under this path. */
export function jsonSchemasOf(
  schemas: Readonly<Record<string, z.core.$ZodType>>,
  path: string,
): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { ...SETTINGS, uri: (id) => `${path}${id}` }).schemas;
  return Object.fromEntries(Object.entries(made).map(([id, schema]) => [id, bare(schema as JsonSchema)]));
}

/** Without what says only that it stands on its own. */
function bare(schema: JsonSchema & { $schema?: string; $id?: string }): JsonSchema {
  const { $schema: _schema, $id: _id, ...rest } = schema;
  return rest;
}
