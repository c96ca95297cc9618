import type { Language } from '../../../documents/document.ts';
import { PROBLEMS_IN_ENGLISH } from '../../http/problem-english.ts';
import { NOTE_WORDS } from '../../words/note-words.ts';

/** How far a paper is. */
export interface Step {
  readonly done: number;
  readonly total: number;
  readonly title: string;
}

/** A paper that could not be made, with a sentence for the reader where the server gave one. */
class NotMade extends Error {
  /** Its code, for a reader of another language than the server's sentence. */
  readonly code: string | null;
  readonly detail: string | null;
  constructor(code: string | null, detail: string | null) {
    super('not made');
    this.name = 'NotMade';
    this.code = code;
    this.detail = detail;
  }
}

interface Making {
  readonly onStep: (step: Step) => void;
  readonly signal: AbortSignal;
}

/** Has a paper made, and gives it as a file; rejects with `NotMade`, or with an `AbortError` when it was stopped. */
export async function makePaper(order: object, { onStep, signal }: Making): Promise<File> {
  const response = await fetch('/api/notes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(order),
    signal,
  });
  if (!response.ok || response.body === null) throw notMade(await response.json().catch(() => null));
  for await (const event of eventsOf(response.body)) {
    if (event.type === 'step') onStep(event as unknown as Step);
    if (event.type === 'problem') throw notMade(event.problem);
    if (event.type === 'paper') return fileOf(event);
  }
  throw new NotMade(null, null);
}

/** Has a file made that is there in one go; rejects as `makePaper` does. */
export async function makeFile(path: string, order: object): Promise<File> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  });
  if (!response.ok) throw notMade(await response.json().catch(() => null));
  const [, name = 'gesprek.docx'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return new File([await response.blob()], name);
}

type Event = Readonly<Record<string, unknown>>;

function notMade(body: unknown): NotMade {
  const problem: Event = typeof body === 'object' && body !== null ? { ...body } : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return new NotMade(text(problem.code), text(problem.detail));
}

/** What the reader is told, in the language of the page. */
export function whyNot(error: unknown, language: Language): string {
  const { code = null, detail = null } = error instanceof NotMade ? error : {};
  const english = PROBLEMS_IN_ENGLISH as Readonly<Record<string, { readonly detail: string }>>;
  const own = language === 'nl' ? detail : code === null ? null : (english[code]?.detail ?? null);
  return own ?? NOTE_WORDS[language].failed;
}

function fileOf({ name, mediaType, data }: Event): File {
  const bytes = Uint8Array.from(atob(String(data)), (character) => character.charCodeAt(0));
  return new File([bytes], String(name), { type: String(mediaType) });
}

/** The events of a stream, each the JSON behind `data:`. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (rest + value).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = event.startsWith('data: ') ? event.slice(6) : '';
        if (data.startsWith('{')) yield JSON.parse(data) as Event;
      }
    }
  } finally {
    // Nobody reads on after the file or the problem.
    await reader.cancel().catch(() => {});
  }
}

/** Hands a file to the reader, as a download. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has taken it by then; at once would be too soon for some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
