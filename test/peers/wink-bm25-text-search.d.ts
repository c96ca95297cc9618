/** What is used of a package that comes without types. */
declare module 'wink-bm25-text-search' {
  export interface Engine {
    defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
    addDoc(document: Readonly<Record<string, string>>, id: number): number;
    consolidate(): boolean;
    search(text: string, limit: number): (readonly [id: string, score: number])[];
    exportJSON(): string;
    importJSON(json: string): boolean;
  }
  export default function bm25(): Engine;
}
