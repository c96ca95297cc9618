import type { Answer } from '../answer/answer.ts';
import type { Released } from '../answer/speak.ts';
import type { Question } from '../ask.ts';
import type { Resource } from '../web/api/resource-schemas.ts';
import { MODEL } from '../web/api/schemas.ts';
import { EVENT_STREAM, Outbox, type Waiting } from '../web/http/outbox.ts';
import { type Code, PROBLEMS, type Problem } from '../web/http/problem.ts';
import { citationUrl } from '../web/parts/links.ts';
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
interface Asked {
  /** Of the answer. */
  readonly id: string;
  readonly question: Question;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where readers reach Notabene, for links; null when that is not known. */
  readonly home: string | null;
}

/** An answer in OpenAI's format, with its sources below the text and as annotations. */
export function completion(asked: Asked, answer: Answer): Resource<'Completion'> {
  const { below, annotations } = around(asked, answer);
  const content = [answer.text, ...below].join('');
  return {
    ...head(asked),
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null, annotations },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: usageOf(asked, content),
  };
}

type Choice = Resource<'Chunk'>['choices'][number];

/** The same in pieces: the headings and the verified sentences one by one as they may be shown, then the sources. */
export class CompletionStream {
  readonly headers = EVENT_STREAM;
  readonly #outbox = new Outbox();
  readonly #asked: Asked;
  readonly #usage: boolean;
  #content = '';

  /** With `usage` the last event counts words. */
  constructor(asked: Asked, usage: boolean) {
    this.#asked = asked;
    this.#usage = usage;
    this.#outbox.send(this.#chunk({ role: 'assistant', content: '' }));
  }

  stream(waiting: Waiting): ReadableStream<Uint8Array> {
    return this.#outbox.stream(waiting);
  }

  claim({ text }: Released): void {
    this.#say(text);
  }

  end(answer: Answer): void {
    const { below, annotations } = around(this.#asked, answer);
    this.#say(answer.text.slice(this.#content.length));
    for (const paragraph of below) this.#say(paragraph);
    this.#outbox.send(this.#chunk({ annotations }, 'stop'));
    if (this.#usage)
      this.#outbox.send({ ...this.#chunk({}), choices: [], usage: usageOf(this.#asked, this.#content) });
    this.#outbox.end();
  }

  /** The answer broke, which programs for OpenAI see by an error in the place of a chunk. */
  fail(code: Code): void {
    this.#outbox.send(openAiError({ code }));
    this.#outbox.end();
  }

  /** A line at a time; a paragraph below the text with the white space before it. */
  #say(text: string): void {
    this.#content += text;
    for (const [content] of text.matchAll(/\n*[^\n]+\n*/g)) this.#outbox.send(this.#chunk({ content }));
  }

  #chunk(delta: Choice['delta'], finish_reason: Choice['finish_reason'] = null): Resource<'Chunk'> {
    return {
      ...head(this.#asked),
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason }],
    };
  }
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

const head = ({ id, now }: Asked) => ({
  id: `chatcmpl-${id}`,
  created: Math.floor(now / 1000),
  model: MODEL,
});

/** What stands below the text, and the markers in the text that lead somewhere, by their characters. */
function around({ home }: Asked, answer: Answer) {
  const { below, markers } = citedText(answer, home);
  const annotations = markers.flatMap(({ start, end, citation }): Resource<'Annotation'>[] => {
    const url = citationUrl(citation, home);
    if (url === null) return [];
    const { documentTitle: title } = citation;
    return [{ type: 'url_citation', url_citation: { start_index: start, end_index: end, title, url } }];
  });
  return { below, annotations };
}

/** Words: there are no tokens without a language model, and programs only show or add these numbers. */
function usageOf({ question }: Asked, content: string): Resource<'Usage'> {
  const asked = words([...(question.thread ?? []), question.question]);
  const answered = words([content]);
  return { prompt_tokens: asked, completion_tokens: answered, total_tokens: asked + answered };
}

const words = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
