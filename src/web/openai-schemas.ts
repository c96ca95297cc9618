import * as z from 'zod/mini';

/** The name under which Notabene is a model. */
export const MODEL = 'notabene';

/** What a program leaves out and what it sets to null are the same to OpenAI. */
const maybe = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

const Part = z.looseObject({ type: z.string(), text: z.optional(z.string()) });

const ROLES = ['system', 'developer', 'user', 'assistant', 'tool', 'function'] as const;

const Message = z.looseObject({
  role: z.enum(ROLES),
  content: maybe(z.union([z.string(), z.array(Part)])),
});

/**
 * The body of `POST /v1/chat/completions`. Fields that mean nothing here are accepted, also those that OpenAI has yet
 * to think of; of those that are known the type has to be right.
 */
export const ChatRequest = z.looseObject({
  model: z.string(),
  messages: z.array(Message).check(z.minLength(1)),
  stream: maybe(z.boolean()),
  stream_options: maybe(z.looseObject({ include_usage: maybe(z.boolean()) })),
  n: maybe(z.literal(1)),
  temperature: maybe(z.number()),
  top_p: maybe(z.number()),
  max_tokens: maybe(z.int()),
  max_completion_tokens: maybe(z.int()),
  user: maybe(z.string()),
});

const Annotation = z.strictObject({
  type: z.literal('url_citation'),
  url_citation: z.strictObject({
    start_index: z.int(),
    end_index: z.int(),
    title: z.string(),
    url: z.string(),
  }),
});

/** A marker in the text of an answer, and the address of what it refers to. */
export type Annotation = z.infer<typeof Annotation>;

const Usage = z.strictObject({
  prompt_tokens: z.int(),
  completion_tokens: z.int(),
  total_tokens: z.int(),
});

export type Usage = z.infer<typeof Usage>;

/** The answer in one piece. */
export const Completion = z.strictObject({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.strictObject({
      index: z.int(),
      message: z.strictObject({
        role: z.literal('assistant'),
        content: z.string(),
        refusal: z.null(),
        annotations: z.array(Annotation),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  usage: Usage,
});

/** One event of a stream. */
export const Chunk = z.strictObject({
  id: z.string(),
  object: z.literal('chat.completion.chunk'),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.strictObject({
      index: z.int(),
      delta: z.strictObject({
        role: z.optional(z.literal('assistant')),
        content: z.optional(z.string()),
        annotations: z.optional(z.array(Annotation)),
      }),
      finish_reason: z.nullable(z.literal('stop')),
    }),
  ),
  usage: z.optional(z.nullable(Usage)),
});

export const Model = z.strictObject({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
});

export const ModelList = z.strictObject({ object: z.literal('list'), data: z.array(Model) });

/** A problem as programs for OpenAI expect it. */
export const OpenAiError = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.enum(['invalid_request_error', 'server_error']),
    param: z.nullable(z.string()),
    code: z.string(),
  }),
});
