import { REDACTED, redact } from '../../src/documents/privacy/redact.ts';
import { suspectedNumbers } from '../../src/documents/privacy/suspect.ts';
import { withoutPersonsInName } from '../../src/documents/privacy/withhold-persons.ts';

/** A number in eight to ten digits, at a stretch or in groups. */
const NUMBER = /[0-9]{8,10}|(?:[0-9]{2,4}[^\p{L}\p{N}]){2,3}[0-9]{2,3}/uy;

/** Where in the name of a file, or of a folder around it, there may be a citizen service number, as offsets. */
export function numbersInName(name: string): readonly number[] {
  // In a name anything may part words, and a number is not part of a code.
  const words = name.replace(/[^\p{L}\p{N}]/gu, ' ');
  return [...new Set([...suspectedNumbers(name), ...suspectedNumbers(words)])].sort(
    (left, right) => left - right,
  );
}

/**
 * The name of a file as it may be written down: personal data in it is marked. The end, which says what kind
 * of file it is, stays.
 */
export function publicName(name: string): string {
  const end = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - end.length);
  let masked = '';
  let from = 0;
  for (const at of numbersInName(stem)) {
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(stem)?.[0] ?? '';
    if (at < from || found === '') continue;
    masked += `${stem.slice(from, at)}${REDACTED}`;
    from = at + found.length;
  }
  return withoutPersonsInName(`${redact(masked + stem.slice(from)).text}${end}`);
}
