import { Fragment, type ReactNode, type RefObject } from 'react';
import type { Language, Span, Voice } from '../../../documents/document.ts';
import { pageAt } from '../../../documents/layout/pages.ts';
import type { documentResource } from '../../api/resources.ts';
import { depths } from '../../parts/heading-depths.ts';
import { Badge } from '../answer/badge.tsx';

/** A whole document as `GET /api/documents/:id` gives it. */
export type WholeDocument = ReturnType<typeof documentResource>;
type Block = WholeDocument['blocks'][number];

interface Props {
  readonly document: WholeDocument;
  /** The words to light, if they are there. */
  readonly cited: Span | null;
  /** Of the badges. */
  readonly language: Language;
  /** The first of the words that are lit. */
  readonly lit: RefObject<HTMLElement | null>;
}

/** The text of a document: who speaks where that changes, and the cited words lit. */
export function DocumentText({ document, cited, language, lit }: Props) {
  const openings = openingsOf(document);
  const levels = depths(document);
  let page: number | null = null;
  let marked = false;
  const pieces: ReactNode[] = [];
  let items: ReactNode[] = [];
  const closeList = () => {
    if (items.length > 0)
      pieces.push(
        // biome-ignore lint/a11y/noRedundantRoles: a list without markers is none to VoiceOver, unless it says so.
        <ul role="list" key={`lijst-${pieces.length}`}>
          {items}
        </ul>,
      );
    items = [];
  };
  const textOf = (block: Block) => {
    const turned = pageAt(document, block.start);
    const turns = turned !== page;
    page = turned;
    return (
      <>
        {turns && <span className="page">p. {turned} </span>}
        {cuts(block, cited, openings).map(({ start, end }) => {
          const voice = openings.get(start);
          const words = document.text.slice(start, end);
          const within = cited !== null && start >= cited.start && end <= cited.end;
          const first = within && !marked;
          marked ||= within;
          return (
            <Fragment key={start}>
              {voice !== undefined && <Badge voice={voice} language={language} />}
              {within ? (
                <mark className="nl-mark" ref={first ? lit : undefined}>
                  {words}
                </mark>
              ) : (
                words
              )}
            </Fragment>
          );
        })}
      </>
    );
  };
  for (const block of document.blocks) {
    if (block.type === 'item') {
      items.push(<li key={block.start}>{textOf(block)}</li>);
      continue;
    }
    closeList();
    const level = levels.get(block);
    if (level !== undefined) {
      const Heading = HEADINGS[level - 1] ?? 'h6';
      pieces.push(
        <Heading key={block.start} id={headingId(block)} tabIndex={-1}>
          {textOf(block)}
        </Heading>,
      );
    } else pieces.push(<p key={block.start}>{textOf(block)}</p>);
  }
  closeList();
  return (
    <div className="text" lang={document.language}>
      {pieces}
    </div>
  );
}

/** Below the title of the panel, which is of level 2. */
const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

/** Anchor of a heading inside the panel. */
export const headingId = ({ start }: Span): string => `paneel-kop-${start}`;

/** Where another voice begins to speak. */
function openingsOf({ passages }: WholeDocument): ReadonlyMap<number, Voice> {
  const openings = new Map<number, Voice>();
  let last: Voice | null = null;
  for (const { start, voice } of passages) {
    if (voice !== last) openings.set(start, voice);
    last = voice;
  }
  return openings;
}

/** A block in pieces: cut where the cited words begin and end, and where another voice begins. */
function cuts(block: Span, cited: Span | null, openings: ReadonlyMap<number, Voice>): Span[] {
  const inside = [...(cited === null ? [] : [cited.start, cited.end]), ...openings.keys()].filter(
    (at) => at > block.start && at < block.end,
  );
  const places = [...new Set([block.start, ...inside, block.end])].sort((one, other) => one - other);
  return places.slice(1).map((end, at) => ({ start: places[at] ?? block.start, end }));
}
