import * as z from 'zod/v4/mini';

/** What a button has with it, to find back what it is about: Slack does not tell the thread of a private message. */
const ButtonData = z.object({
  turn: z.string().check(z.minLength(1), z.maxLength(100)),
  thread: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The message that the answer replies to, if it does. */
  parent: z.optional(z.string().check(z.maxLength(40))),
});
export type ButtonData = z.infer<typeof ButtonData>;

/** What the window for a remark has with it: Slack does not tell where it was opened. */
const RemarkData = z.extend(ButtonData, {
  room: z.string().check(z.regex(/^[A-Z0-9]{2,40}$/)),
  /** Where who pressed the thumb can be answered; Slack gives a window none of its own. */
  responseUrl: z.optional(z.string()),
});
export type RemarkData = z.infer<typeof RemarkData>;

export const buttonDataOf = (text: string | undefined): ButtonData | null => readAs(ButtonData, text);
export const remarkDataOf = (text: string | undefined): RemarkData | null => readAs(RemarkData, text);

/** JSON of this shape; null when it is anything else. */
export function readAs<T>(schema: z.ZodMiniType<T>, text: string | undefined): T | null {
  try {
    return z.safeParse(schema, JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}
