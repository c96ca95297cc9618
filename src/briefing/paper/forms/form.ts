/** A paper that is made of documents: a folder of its id beside this file, with its template and an `index.ts`. */
export interface PaperForm {
  /** In addresses, the API and options; the template of a ministry is a file of this name (docs/use/sjablonen.md). */
  readonly id: string;
  /** Where one chooses what to make. */
  readonly label: { readonly nl: string; readonly en: string };
  /** In the middle of a Dutch sentence, with its article. */
  readonly named: string;
  /** What a task in words calls it; the first of the list that fits, or else a nota. */
  readonly asked?: RegExp;
  /** How it is built up, looks and how long it may be; judged when it is used. */
  readonly template: unknown;
}
