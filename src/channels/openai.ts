import type { Answer } from '../answer/answer.ts';
import type { Question } from '../ask.ts';
import { citationUrl } from '../web/links.ts';
import { PROBLEMS, type Problem } from '../web/problem.ts';
import type { Resource } from '../web/resource-schemas.ts';
import { MODEL } from '../web/schemas.ts';
import { citedText } from './cited-text.ts';

/** 1 January 2026: a model has to be of some date, and clients sort by it. */
const CREATED = 1_767_225_600;

/** Notabene as a model among others. */
export const model: Resource<'Model'> = {
  id: MODEL,
  object: 'model',
  created: CREATED,
  owned_by: MODEL,
};

export const models: Resource<'ModelList'> = { object: 'list', data: [model] };

/** What an answer of this format is made with. */
interface Given {
  readonly question: Question;
  readonly answer: Answer;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where readers reach Notabene, for links; null when that is not known. */
  readonly home: string | null;
}

/** An answer in OpenAI's format, with its sources below the text and as annotations. */
export function completion(given: Given): Resource<'Completion'> {
  const { pieces } = citedText(given.answer, given.home);
  return {
    ...head(given),
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: pieces.join(''),
          refusal: null,
          annotations: annotationsOf(given),
        },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: usageOf(given, pieces),
  };
}

/** The same in pieces: the headings and the verified sentences one by one, then the sources. */
export function* chunks(given: Given, usage: boolean): Generator<Resource<'Chunk'>> {
  const { pieces } = citedText(given.answer, given.home);
  type Choice = Resource<'Chunk'>['choices'][number];
  const chunk = (delta: Choice['delta'], finish_reason: Choice['finish_reason'] = null) => ({
    ...head(given),
    object: 'chat.completion.chunk' as const,
    choices: [{ index: 0, delta, finish_reason }],
  });
  yield chunk({ role: 'assistant', content: '' });
  for (const content of pieces) yield chunk({ content });
  yield chunk({ annotations: annotationsOf(given) }, 'stop');
  if (usage) yield { ...chunk({}), choices: [], usage: usageOf(given, pieces) };
}

/** What went wrong, as programs for OpenAI read it. */
export function openAiError({ code, detail, field }: Problem): Resource<'OpenAiError'> {
  const problem = PROBLEMS[code];
  return {
    error: {
      message: detail ?? problem.detail,
      type: problem.status < 500 ? 'invalid_request_error' : 'server_error',
      param: field ?? null,
      code,
    },
  };
}

const head = ({ answer, now }: Given) => ({
  id: `chatcmpl-${answer.id}`,
  created: Math.floor(now / 1000),
  model: MODEL,
});

/** The markers in the text that lead somewhere, by their characters. */
function annotationsOf({ answer, home }: Given): Resource<'Annotation'>[] {
  return citedText(answer, home).markers.flatMap(({ start, end, citation }) => {
    const url = citationUrl(citation, home);
    if (url === null) return [];
    const { documentTitle: title } = citation;
    return [
      { type: 'url_citation' as const, url_citation: { start_index: start, end_index: end, title, url } },
    ];
  });
}

/** Words: there are no tokens without a language model, and programs only show or add these numbers. */
function usageOf({ question }: Given, pieces: readonly string[]): Resource<'Usage'> {
  const asked = words([...(question.thread ?? []), question.question]);
  const answered = words(pieces);
  return { prompt_tokens: asked, completion_tokens: answered, total_tokens: asked + answered };
}

const words = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
