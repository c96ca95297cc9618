import * as z from 'zod/v4/mini';

/** What comes out under `/v1`, in OpenAI's format; made when somebody asks for a description, as all resources are. */

const Annotation = z.strictObject({
  type: z.literal('url_citation'),
  url_citation: z.strictObject({
    start_index: z.int(),
    end_index: z.int(),
    title: z.string(),
    url: z.string(),
  }),
});

const Usage = z.strictObject({
  prompt_tokens: z.int(),
  completion_tokens: z.int(),
  total_tokens: z.int(),
});

/** The answer in one piece. */
const Completion = z.strictObject({
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
const Chunk = z.strictObject({
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

const Model = z.strictObject({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
});

const ModelList = z.strictObject({ object: z.literal('list'), data: z.array(Model) });

/** A problem as programs for OpenAI expect it. */
const OpenAiError = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.enum(['invalid_request_error', 'server_error']),
    param: z.nullable(z.string()),
    code: z.string(),
  }),
});

/** Each by the name that it has in `/openapi.json`. */
export const OPENAI = {
  Completion,
  Annotation,
  Usage,
  Chunk,
  ModelList,
  Model,
  OpenAiError,
} as const;
