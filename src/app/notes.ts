import { makeNote, type NoteOptions, type Step } from '../briefing/paper/note.ts';
import { isOfficeFormat, OfficeError } from '../briefing/paper/office.ts';
import type { Form, Paper } from '../briefing/paper/paper.ts';
import { FORMAT_TYPES, type Format, fileNameOf, renderPaper } from '../briefing/paper/render.ts';
import type { Rendering } from '../briefing/paper/sheet.ts';
import { type Template, templateOf } from '../briefing/paper/template.ts';
import type { SearchIndex } from '../search/index.ts';
import type { NoteOrder } from '../web/api/note-request.ts';
import { type Parsed, refused } from '../web/http/body.ts';
import { EVENT_STREAM, Outbox } from '../web/http/outbox.ts';
import { problemBody } from '../web/http/problem.ts';
import { citationUrl, documentPath } from '../web/parts/links.ts';
import type { Admission } from './admission.ts';
import type { Corpus } from './corpus.ts';
import type { Replies } from './replies.ts';
import type { Ctx, Dependencies } from './world.ts';

/** A paper as a file. */
interface Made {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The making of papers: in one go, or with word of how far it is. */
export function notesOf(
  world: Dependencies,
  { broken }: Pick<Corpus, 'broken'>,
  { refuse }: Pick<Replies, 'refuse'>,
  { turn, work }: Pick<Admission, 'turn' | 'work'>,
) {
  return { file, progress };

  /** The file itself. */
  async function file(c: Ctx, corpus: SearchIndex, order: NoteOrder): Promise<Response> {
    const { signal } = c.req.raw;
    const made = await work(c, 'papers', corpus, (within) => make(c, within, order, { signal }));
    if (!made.ok) return refuse(c, made.problem);
    const { name, type, bytes } = made.value;
    return c.body(bytes, 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  }

  /** An event for each document that was read, and the file in the last one; who leaves stops it. */
  async function progress(c: Ctx, corpus: SearchIndex, order: NoteOrder): Promise<Response> {
    // Before the stream opens: that there is no place is told by a status.
    const inTurn = await turn(c, 'papers');
    const outbox = new Outbox();
    const leaving = new AbortController();
    const signal = AbortSignal.any([c.req.raw.signal, leaving.signal]);
    const onStep = async (step: Step) => {
      outbox.send({ type: 'step', ...step });
      // Otherwise the steps of a small paper would all go out with its file.
      await world.sleep?.(0);
    };
    const making = inTurn(corpus, (within) => make(c, within, order, { signal, onStep }), signal);
    const ending = making.then(
      (made) => {
        if (made.ok) {
          const { name, type, bytes } = made.value;
          outbox.send({ type: 'paper', name, mediaType: type, data: base64(bytes) });
        } else {
          c.set('code', made.problem.code);
          outbox.send({ type: 'problem', problem: problemBody(made.problem, c.get('requestId')) });
        }
        outbox.end();
      },
      (error: unknown) => {
        if (!signal.aborted) {
          const code = broken(c, error);
          c.set('code', code);
          outbox.send({ type: 'problem', problem: problemBody({ code }, c.get('requestId')) });
        }
        outbox.end();
      },
    );
    c.set('ending', ending);
    return c.body(outbox.stream({ sleep: world.sleep, onLeave: () => leaving.abort() }), 200, EVENT_STREAM);
  }

  async function make(
    c: Ctx,
    corpus: SearchIndex,
    { request, format, part }: NoteOrder,
    also: Pick<NoteOptions, 'onStep' | 'signal'>,
  ): Promise<Parsed<Made>> {
    if (isOfficeFormat(format) && world.convert === undefined)
      return refused({ code: 'format_absent', field: 'format' });
    const template = ownTemplate(request.form);
    const answer: NoteOptions['answer'] = (within, question, thread) =>
      world.ask(within, { question, thread }, { now: world.now, signal: also.signal, encoder: null });
    const result = await makeNote(corpus, request, { template, answer, ...also });
    if (result.kind === 'unknown')
      return refused({
        code: 'not_found',
        field: 'documents',
        // A number may hold anything; only what looks like one is repeated.
        ...(/^[\w.-]{1,80}$/.test(result.id) && {
          detail: `Het stuk ${result.id} is er niet. Kijk op /stukken welke stukken er zijn.`,
        }),
      });
    if (result.kind === 'not_found')
      return refused({ code: 'subject_not_found', field: 'about', detail: result.message });
    const { paper } = result;
    also.signal?.throwIfAborted();
    if ((format === 'docx' || isOfficeFormat(format)) && paper.citations.length > MOST_NOTES)
      return refused({
        code: 'invalid_request',
        field: 'documents',
        detail: `Dit stuk zou ${paper.citations.length} noten krijgen; in Word passen er hier ${MOST_NOTES}. Kies minder stukken, of neem Markdown of HTML.`,
      });
    c.set('counts', { documents: paper.sources.length, citations: paper.citations.length });
    // What comes next asks nothing of the index: others go first once more.
    await world.sleep?.(0);
    also.signal?.throwIfAborted();
    const alone = part === 'herkomst';
    const rendering = { ...renderingOf(world, template), ...(alone && { herkomst: 'alleen' as const }) };
    const made = await rendered(paper, format, rendering, also.signal);
    if (!made.ok) return made;
    const name = `${alone ? 'herkomst-' : ''}${fileNameOf(paper, format)}`;
    return { ok: true, value: { name, type: FORMAT_TYPES[format], bytes: made.value } };
  }

  /** The bytes of a paper; an office program may make none of it. */
  async function rendered(
    paper: Paper,
    format: Format,
    rendering: Rendering,
    signal: AbortSignal | undefined,
  ): Promise<Parsed<Uint8Array<ArrayBuffer>>> {
    try {
      const made = await renderPaper(paper, format, rendering, { convert: world.convert, signal });
      return { ok: true, value: new Uint8Array(made) };
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      return refused({ code: 'format_failed', field: 'format', detail: error.message });
    }
  }
}

/** How a paper looks and where its notes lead. */
export function renderingOf(
  { version, home, organisation }: Pick<Dependencies, 'version' | 'home' | 'organisation'>,
  { opmaak, herkomst }: Template,
): Rendering {
  // Never the host of the request, which anybody can make up.
  return {
    look: opmaak,
    organisation,
    version,
    herkomst,
    linkTo: (citation) => citationUrl(citation, home),
    whole: (id) => (home === null ? null : new URL(documentPath(id), home).href),
  };
}

/** The template of a form as it came along with this build; the tests see to it that it can be read. */
export function ownTemplate(form: Form): Template {
  const read = templateOf(form);
  if (read.kind === 'wrong') throw new Error(read.message);
  return read.template;
}

/** Notes of one Word file: of more the package takes more memory than a worker has. */
const MOST_NOTES = 500;

/** Bytes as text, in pieces that a call can hold as arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
const PIECE = 0x2000;
