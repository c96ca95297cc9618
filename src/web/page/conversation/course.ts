import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Message, Put } from '../answer/parts.ts';
import { kept, type Shelf } from './store.ts';

/** With what a conversation begins. */
export interface Opening {
  /** What stands in the field. */
  readonly text: string;
  readonly focus: boolean;
  /** What is asked; null for nothing. */
  readonly question: Put | null;
  /** Id of the answer that a link promised; null without one. */
  readonly promised: string | null;
}

/** What was said is kept when a question is asked, and when it comes to rest, also when it did so badly. */
export function useKept(busy: boolean, messages: Message[], onChange: (messages: Message[]) => void): void {
  const before = useRef(false);
  useEffect(() => {
    if (before.current === busy) return;
    before.current = busy;
    if (messages.length > 0) onChange(messages);
  }, [busy, messages, onChange]);
}

/** Begins as a link, an edit or what was typed already wants it, once. */
export function useOpened(
  opening: Opening | null,
  field: RefObject<HTMLTextAreaElement | null>,
  ask: (question: Put) => void,
): void {
  const done = useRef(false);
  useEffect(() => {
    if (opening === null || done.current) return;
    done.current = true;
    if (opening.focus) field.current?.focus();
    if (opening.question !== null) ask(opening.question);
  });
}

/** What another tab says in the same conversation is taken over, unless something is being said here. */
export function useTaken(
  shelf: Shelf,
  id: string,
  busy: boolean,
  setMessages: (messages: Message[]) => void,
): void {
  useEffect(() => {
    const take = () => {
      const theirs = kept(shelf).find((each) => each.id === id);
      if (theirs !== undefined && !busy) setMessages(theirs.messages);
    };
    addEventListener('storage', take);
    return () => removeEventListener('storage', take);
  }, [shelf, id, busy, setMessages]);
}

/** Scrolls to a question when it is asked; not to one that was there when the page opened. */
export function useScroll(question: string | undefined, fresh: boolean): void {
  const seen = useRef(fresh ? undefined : question);
  useLayoutEffect(() => {
    if (question === undefined || question === seen.current) return;
    seen.current = question;
    document.querySelector('article.turn:last-of-type')?.scrollIntoView({ block: 'start' });
  }, [question]);
}

/** True when something has been so for a while. */
export function useLater(so: boolean, ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!so) {
      setLater(false);
      return;
    }
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [so, ms]);
  return later;
}
