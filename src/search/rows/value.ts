/** What a column of a row may hold; a blob goes as text, since the platform hands it back as a list of numbers. */
export type Value = string | number | null;
