/** Longest question that is accepted, in UTF-16 code units. */
export const MAX_QUESTION = 2000;
/** Longest question as it is read, with compound characters written out. */
const MAX_READ = 3000;

export type Accepted =
  | { readonly ok: true; readonly question: string }
  | {
      readonly ok: false;
      readonly code: 'wrong_type' | 'empty_question' | 'question_too_long' | 'control_characters';
      readonly message: string;
    };

/** Tab, line feed and carriage return are white space; every other C0 or C1 control is refused. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Whether a text has control characters, which nobody types. */
export const hasControls = (text: string): boolean => CONTROL.test(text);

/** The same, where what is typed is a subject and no question. */
export const SUBJECT_MESSAGES: Readonly<Record<Extract<Accepted, { ok: false }>['code'], string>> = {
  wrong_type: 'Het onderwerp moet tekst zijn.',
  empty_question: 'Het onderwerp is leeg. Noem waar het over gaat.',
  question_too_long: `Het onderwerp is langer dan ${MAX_QUESTION.toLocaleString('nl-NL')} tekens. Kort het in.`,
  control_characters: 'Het onderwerp bevat stuurtekens. Typ het opnieuw, zonder onzichtbare tekens.',
};

/** Whether a value can be asked: a string of 1 to 2,000 characters without control characters. */
export function acceptQuestion(value: unknown): Accepted {
  if (typeof value !== 'string')
    return { ok: false, code: 'wrong_type', message: 'De vraag moet tekst zijn.' };
  if (value.length > MAX_QUESTION)
    return {
      ok: false,
      code: 'question_too_long',
      message: `De vraag is langer dan ${MAX_QUESTION.toLocaleString('nl-NL')} tekens. Kort de vraag in.`,
    };
  // One character may stand for many ("ﷺ" is eighteen): what is read may not be much longer than what was typed.
  if (value.normalize('NFKD').length > MAX_READ)
    return {
      ok: false,
      code: 'question_too_long',
      message: 'De vraag is uitgeschreven te lang. Gebruik gewone letters.',
    };
  if (hasControls(value))
    return {
      ok: false,
      code: 'control_characters',
      message: 'De vraag bevat stuurtekens. Typ de vraag opnieuw, zonder onzichtbare tekens.',
    };
  if (!/[\p{L}\p{N}]/u.test(value))
    return { ok: false, code: 'empty_question', message: 'De vraag is leeg. Stel een vraag.' };
  return { ok: true, question: value };
}
