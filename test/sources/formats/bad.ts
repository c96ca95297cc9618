import { strToU8 } from 'fflate';
import type { RefusalCode, SuspicionCode } from '../../../src/sources/extracted.ts';
import { FICHE_MEDEDELING } from '../../fixtures/formats/truth/fiche-mededeling.ts';

/** It is read after all: with this text in it, and with these suspicions. */
export interface Taken {
  readonly text: string;
  readonly not?: string;
  readonly suspicions?: readonly SuspicionCode[];
}
/** A bad file and what must become of it. */
export type Bad = readonly [
  what: string,
  name: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  outcome: RefusalCode | Taken,
];

/** The good file that some are cut from. */
export const NAME = FICHE_MEDEDELING.name;
/** What a reader of the file sees. */
export const OPEN = 'Het kabinet steunt de verzonnen sterrenwacht.';
/** The first part of a file, from 0 to 1. */
export const part = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.slice(0, Math.floor(bytes.length * share));
/** A text as bytes, made when it is asked for. */
export const text = (content: string) => (): Uint8Array => strToU8(content);
/** A text in an encoding that is no UTF-8. */
export const latin1 = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

/** Entities that would grow to a million million letters. */
export const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`;
/** A web page with this in it. */
export const html = (body: string): string =>
  `<!doctype html><html lang="nl"><head><title>Stuk</title></head><body><main>${body}</main></body></html>`;
