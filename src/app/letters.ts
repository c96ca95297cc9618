import type { Claim } from '../answer/answer.ts';
import { letterPaper } from '../briefing/letter/paper.ts';
import { type LetterQuestion, MOST_CHARACTERS, questionsIn } from '../briefing/letter/questions.ts';
import { type LetterRow, rowsOf } from '../briefing/letter/rows.ts';
import { FORMAT_TYPES, fileNameOf, renderPaper } from '../briefing/paper/render.ts';
import { checkPlaces } from '../briefing/places.ts';
import type { Language } from '../documents/document.ts';
import { dutchDay } from '../documents/identity/dates.ts';
import type { SearchIndex } from '../search/index.ts';
import { readDocuments } from '../search/reading.ts';
import {
  asQuestions,
  type FormRow,
  LETTER_FILE_SIZE,
  type LetterFile,
  rowsOfForm,
} from '../web/api/letter-request.ts';
import { letterPage, lettersAnswered, type ShownRow } from '../web/pages/letter-page.ts';
import { offeredIn } from '../web/parts/scope-field.ts';
import { LETTER_WORDS } from '../web/words/letter-words.ts';
import type { Admission } from './admission.ts';
import { ownTemplate, renderingOf } from './notes.ts';
import type { Ctx, Dependencies } from './world.ts';

/** What is shown of a letter, or a word on why not. */
interface Shown {
  readonly title: string;
  readonly main: ReturnType<typeof letterPage>;
  readonly status?: 422;
}

/** Letters full of questions: read, answered and given back. Nothing of them is kept. */
export function lettersOf(world: Dependencies, { work }: Pick<Admission, 'work'>) {
  return { answered, empty, shown, file };

  /** The questions of a text, answered one after the other. */
  async function answered(c: Ctx, corpus: SearchIndex, text: string, scope: readonly string[]) {
    const { questions, more } = questionsIn(text);
    return { rows: await rowsFor(c, corpus, questions, () => scope), more };
  }

  function rowsFor(
    c: Ctx,
    corpus: SearchIndex,
    questions: readonly LetterQuestion[],
    scopeOf: (at: number) => readonly string[],
  ): Promise<readonly LetterRow[]> {
    const { signal } = c.req.raw;
    return work(c, 'papers', corpus, (within) =>
      rowsOf(
        questions,
        async (question, thread, scope) => {
          // Others go first: a letter is as much work as many questions.
          await world.sleep?.(0);
          signal.throwIfAborted();
          const asked = { question, thread, ...(scope.length > 0 && { scope }) };
          return world.ask(within, asked, { now: world.now, signal, onlyQuestions: true });
        },
        scopeOf,
      ),
    );
  }

  /** The page before there is a letter. */
  async function empty(
    corpus: SearchIndex,
    language: Language,
    also: { text?: string; scope?: string; error?: string } = {},
  ): Promise<Shown> {
    const offered = await offeredIn(corpus);
    const main = letterPage({ offered, files: world.readText !== undefined, language, ...also });
    const { title } = LETTER_WORDS[language];
    return { title, main, ...(also.error !== undefined && { status: 422 as const }) };
  }

  /** What a form comes to: the questions of a letter with their drafts, or the page again with what was wrong. */
  async function shown(c: Ctx, corpus: SearchIndex, fields: FormData, language: Language): Promise<Shown> {
    const words = LETTER_WORDS[language];
    const scope = textOf(fields, 'bij');
    const title = words.title;
    const before = rowsOfForm(fields);
    if (before !== undefined) {
      const rows = await again(c, corpus, before, scope);
      return { title, main: lettersAnswered(rows, { more: 0, language, scope }) };
    }
    const text = textOf(fields, 'tekst');
    const letter = await letterIn(fields, text, language);
    if (!letter.ok) return empty(corpus, language, { text, scope, error: letter.message });
    if (letter.text.length > MOST_CHARACTERS)
      return empty(corpus, language, { text: text.slice(0, MOST_CHARACTERS), scope, error: words.tooLong });
    const { rows, more } = await answered(c, corpus, letter.text, scope === '' ? [] : [scope]);
    if (rows.length === 0) return empty(corpus, language, { text, scope, error: words.none });
    c.set('counts', { documents: 0, citations: rows.reduce((sum, { claims }) => sum + claims.length, 0) });
    return { title, main: lettersAnswered(rows, { more, language, scope }) };
  }

  /** Rows of which a dossier was chosen are asked of that; the others stay as they were edited. */
  async function again(
    c: Ctx,
    corpus: SearchIndex,
    before: readonly FormRow[],
    scope: string,
  ): Promise<readonly ShownRow[]> {
    const questions = asQuestions(before);
    const chosen = before.map(({ choice, status }) => choice !== '' || status === 'bedoelt-u');
    const asked = await rowsFor(
      c,
      corpus,
      questions.filter((_, at) => chosen[at]),
      (at) => {
        const own = before.filter((_, each) => chosen[each])[at]?.choice ?? '';
        return own !== '' ? [own] : scope !== '' ? [scope] : [];
      },
    );
    const reading = await readDocuments(
      corpus,
      before.flatMap(({ places }) => places.map(({ documentId }) => documentId)),
    );
    let next = 0;
    return before.map((row, at): ShownRow => {
      const anew = chosen[at] ? asked[next++] : undefined;
      if (anew !== undefined) return anew;
      const claims = checkPlaces(reading, row.places).flatMap(({ claim }): Claim[] =>
        claim === null ? [] : [claim],
      );
      const { number, question: text, status, answer } = row;
      return {
        number,
        text,
        status,
        draft: answer,
        edited: answer,
        claims,
        remarks: [],
        choices: [],
        nearest: [],
      };
    });
  }

  /** The text of a letter: of its file, or else as it was pasted. */
  async function letterIn(
    fields: FormData,
    text: string,
    language: Language,
  ): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
    const words = LETTER_WORDS[language];
    const given = fields.get('bestand');
    if (given instanceof File && given.size > 0) {
      if (given.size > LETTER_FILE_SIZE) return { ok: false, message: words.tooLarge };
      if (world.readText === undefined) return { ok: false, message: words.noFiles };
      const read = await world.readText(new Uint8Array(await given.arrayBuffer()), given.name);
      return read.ok ? { ok: true, text: read.text } : read;
    }
    return text.trim() === '' ? { ok: false, message: words.empty } : { ok: true, text };
  }

  /** The answers as a file, each place looked up anew. */
  async function file(c: Ctx, corpus: SearchIndex, { rows, format, title }: LetterFile): Promise<Response> {
    const bytes = await work(c, 'papers', corpus, async (within) => {
      const ids = rows.flatMap(({ places }) => places.map(({ documentId }) => documentId));
      const reading = await readDocuments(within, ids, { followers: true });
      const on = dutchDay(world.now());
      const paper = letterPaper(reading, rows, {
        title: title ?? LETTER_WORDS.nl.paper,
        on,
        fingerprint: within.fingerprint,
      });
      c.set('counts', { documents: paper.sources.length, citations: paper.citations.length });
      const rendering = renderingOf(world, ownTemplate('vragen'));
      return {
        name: fileNameOf(paper, format),
        bytes: new Uint8Array(await renderPaper(paper, format, rendering)),
      };
    });
    return c.body(bytes.bytes, 200, {
      'Content-Type': FORMAT_TYPES[format],
      'Content-Disposition': `attachment; filename="${bytes.name}"`,
    });
  }
}

const textOf = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};
