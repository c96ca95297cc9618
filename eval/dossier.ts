import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Voice } from '../src/documents/document.ts';

/** The folder with the dossiers, one folder each. */
export const DOSSIERS = join(import.meta.dirname, 'dossiers');

/** Why a question has no answer: near (sounds as if it had), detail (asks more than the text), other (EU subject), outside. */
export const SORTS = ['near', 'detail', 'other', 'outside'] as const;
export type Sort = (typeof SORTS)[number];

/** Who is labelled as the speaker. */
export type Label = Voice;

export interface DossierQuestion {
  readonly id: string;
  readonly dossier: string;
  readonly question: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly thread: readonly string[];
  readonly lang: 'nl' | 'en';
  readonly kind: string;
  readonly answerable: boolean;
  /** The needed facts; each a list of verbatim sentences, any one of which gives it. */
  readonly gold: readonly (readonly string[])[];
  /** Verbatim sentences that are welcome beside them. */
  readonly also?: readonly string[];
  /** Verbatim sentences that readers said do not answer it; scoring leaves them aside. */
  readonly not?: readonly string[];
  /** Documents in which the facts stand. */
  readonly docs: readonly string[];
  /** Who says the first gold sentence. */
  readonly voice?: Label;
  /** The answer in other words. */
  readonly answer?: string;
  readonly sort?: Sort;
  /** Unanswerable in its dossier, and yet answered by another one. */
  readonly scoped_only?: boolean;
}

export interface Dossier {
  readonly name: string;
  /** The documents as they stand, by file name. */
  readonly documents: ReadonlyMap<string, string>;
  readonly questions: readonly DossierQuestion[];
}

/** Names of the dossiers, in the order of the alphabet. */
export const dossierNames = (root = DOSSIERS): string[] => readdirSync(root).sort();

/** A dossier with its documents and questions. */
export function readDossier(name: string, root = DOSSIERS): Dossier {
  const docs = join(root, name, 'docs');
  const files = readdirSync(docs).sort();
  return {
    name,
    documents: new Map(files.map((file) => [file, readFileSync(join(docs, file), 'utf8')])),
    questions: linesOf(readFileSync(join(root, name, 'questions.jsonl'), 'utf8')),
  };
}

/** The objects of a file with one JSON object a line. */
export const linesOf = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
