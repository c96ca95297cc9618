import { isClosing, labelOf } from './letter.ts';
import { isOffice, REDACTED, redact } from './redact.ts';
import type { RawBlock } from './reflow.ts';
import type { Part } from './sections.ts';
import type { Kept } from './withhold.ts';
import { placeOf } from './withhold-parts.ts';

/** A line that is a person's name, with titles and initials, and nothing else. */
const NAME_PART =
  "(?:\\p{Lu}[\\p{L}.’'-]{0,25}|\\(\\p{Lu}\\p{Ll}{1,20}\\)|van|de|der|den|ten|ter|von|’t|'t|el|al|en|te|MSc|LLM|MA)";
const NAME_LINE = new RegExp(
  `^(?:(?:drs|mr|dr|ir|ing|prof|mw|dhr|mevr|de heer|mevrouw)\\.? ){0,3}${NAME_PART}(?:,? ${NAME_PART}){0,7},?$`,
  'u',
);
/** Someone who holds political office signs in their own name: that name is public. */
const MINISTER =
  /(?:^|\s)(?:minister|minister-president|staatssecretaris|vice-minister-president)(?![\p{L}])/iu;
/** Someone signs for them: that name is not. */
const ON_BEHALF =
  /(?:^|\s)(?:namens deze[n]?|namens|b\.a\.|bij afwezigheid|plv\.|plaatsvervangend|voor deze[n]?|loco)(?![\p{L}])/iu;
/** Longest line that can be a name or a function in a signature block, in words. */
const SHORT = 8;

const isName = (text: string): boolean => text.length <= 90 && NAME_LINE.test(text) && !isOffice(text);

/** Nothing but marked data and its names, or too much or too many figures to be a name. */
function isNoName(segment: string): boolean {
  const rest = segment
    .replaceAll(REDACTED, '')
    .replace(/(?:^|\s)(?:tel|telefoon|t|m|e|e-mail|mail|mobiel|bsn|iban)[.:]?(?=\s|$)/giu, '');
  return !/\p{L}/u.test(rest) || /\p{N}|€/u.test(rest) || rest.trim().split(/\s+/).length > SHORT;
}

/** The value after "Behandeld door:" and the like, without names; bodies and offices stay. */
function redactLabelled(text: string): { text: string; count: number } {
  const label = labelOf(text);
  if (label === null || label.person === 'no') return { text, count: 0 };
  const value = text.slice(label.value);
  let count = 0;
  const kept = value.split(/([,;/()]|\s[–-]\s)/).map((segment, index, segments) => {
    if (index % 2 === 1 || isNoName(segment)) return segment;
    const initials = /(?:^|\s)\p{Lu}\.(?:\p{Lu}\.)*\s?\p{L}/u.test(segment) && !MINISTER.test(segment);
    const body = isOffice(segment) && !initials;
    const ofBody =
      index > 0 &&
      isOffice(segments.slice(0, index).join('')) &&
      /^ \p{Lu}\p{Ll}+(?: en \p{Lu}\p{Ll}+)+$/u.test(segment);
    if (body || ofBody) return segment;
    count += 1;
    return segment.replace(segment.trim(), REDACTED);
  });
  return { text: text.slice(0, label.value) + kept.join(''), count };
}

/** Personal data out of every block, reported by place. */
export function redactParts(parts: readonly Part[]): { parts: Part[]; kept: Kept[] } {
  const kept = new Map<string, Kept>();
  let minister = false;
  let awaitingName = 0;
  const report = (part: Part, block: RawBlock, reason: Kept['reason'], count: number): void => {
    if (count === 0) return;
    const place = part.path.length > 0 ? placeOf(part) : `regel ${block.line}`;
    const key = `${reason} ${place}`;
    kept.set(key, { place, reason, count: count + (kept.get(key)?.count ?? 0) });
  };
  const out = parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => {
      const { text, reasons } = redact(block.text);
      for (const reason of reasons) report(part, block, reason, 1);
      if (block.type === 'heading') return { ...block, text };
      if (ON_BEHALF.test(text) && isClosing(text)) minister = false;
      if (block.signature && !isClosing(text)) {
        if (MINISTER.test(text)) minister = true;
        if (isName(text) && text.split(' ').length <= SHORT) {
          if (minister) {
            minister = false;
            return { ...block, text };
          }
          report(part, block, 'ondertekening', 1);
          return { ...block, text: REDACTED };
        }
        return { ...block, text };
      }
      const labelled = redactLabelled(text);
      report(part, block, 'naam', labelled.count);
      if (awaitingName > 0 && isName(text)) {
        awaitingName -= 1;
        report(part, block, 'naam', 1);
        return { ...block, text: REDACTED };
      }
      const label = labelOf(text);
      awaitingName = label?.person === 'always' && text.slice(label.value).trim() === '' ? 3 : 0;
      return { ...block, text: labelled.text };
    }),
  }));
  return { parts: out, kept: [...kept.values()] };
}
