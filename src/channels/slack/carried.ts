import * as z from 'zod/v4/mini';

/** What a button has with it, to find back what it is about: Slack does not tell the thread of a private message. */
const Carried = z.object({
  turn: z.string().check(z.minLength(1), z.maxLength(100)),
  thread: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The message that the answer replies to, if it does. */
  parent: z.optional(z.string().check(z.maxLength(40))),
});
export type Carried = z.infer<typeof Carried>;

/** What the window for a remark has with it: Slack does not tell where it was opened. */
const Remembered = z.extend(Carried, {
  room: z.string().check(z.regex(/^[A-Z0-9]{2,40}$/)),
  /** Where who pressed the thumb can be answered; Slack gives a window none of its own. */
  responseUrl: z.optional(z.string()),
});
export type Remembered = z.infer<typeof Remembered>;

export const carriedOf = (text: string | undefined): Carried | null => readAs(Carried, text);
export const rememberedOf = (text: string | undefined): Remembered | null => readAs(Remembered, text);

/** JSON of this shape; null when it is anything else. */
export function readAs<T>(schema: z.ZodMiniType<T>, text: string | undefined): T | null {
  try {
    return z.safeParse(schema, JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}
