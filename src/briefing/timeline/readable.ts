/** So much of a sentence is read: what is longer is a table or a list without marks. */
const LETTERS = 1200;

/**
 * A sentence as patterns read it: white space is one space, and there is an end to it. A run of white space would cost
 * some of them its length squared.
 */
export const readable = (words: string): string => words.replace(/\s+/g, ' ').slice(0, LETTERS);
