/** How a mail program heads an earlier mail below an answer; Dutch, English and German. */
const FIELD =
  /^[>\s*]*(?:van|from|von|aan|to|an|cc|bcc|kopie|verzonden|verstuurd|sent|gesendet|datum|date|onderwerp|subject|betreff|beantwoorden|reply-to|belang|importance|bijlagen|attachments)\s?:\*?\s*\S/i;
/** Those of them that name a person. */
const PERSON = /^[>\s*]*(?:van|from|von|aan|to|an|cc|bcc|kopie|beantwoorden|reply-to)\s?:/i;
/** "Op 3 mrt 2031 om 10:12 schreef A. Jansen <a@b.example>:", over one line or two. */
const WROTE = /^[>\s]*(?:op|on|am) .{4,200}\b(?:schreef|wrote|schrieb)\b.{0,200}$/i;
const RULE =
  /^[>\s]*-{2,}\s*(?:oorspronkelijk bericht|original message|doorgestuurd bericht|forwarded message|ursprüngliche nachricht)\s*-{2,}\s*$/i;
/** Fields of one head at least, one of which names a person. */
const LEAST = 2;

/**
 * The text of a mail without the heads of the earlier mails that it quotes: they name people. Marks of quoting are
 * taken off; lines stay lines.
 */
export function withoutHeads(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = headFrom(lines, at);
    if (end > at) {
      kept.push('');
      at = end;
      continue;
    }
    const line = lines[at] ?? '';
    if (!RULE.test(line)) kept.push(line.replace(/^(?:\s?>)+ ?/, ''));
    at += 1;
  }
  return kept.join('\n');
}

/** Most lines of one head. */
const HEAD = 60;
/** Most characters of a line that may belong to a head. */
const LONGEST = 1_000;
/** A field that goes on: it is indented, or holds an address and no field of its own. */
const goesOn = (line: string): boolean =>
  line.length <= LONGEST && line.trim() !== '' && /^[>\s]{2,}\S|^[^:]*@[^:]*;?$/.test(line);

/** Where the head of a quoted mail that begins here ends; the same place when none does. */
function headFrom(lines: readonly string[], from: number): number {
  const first = lines[from] ?? '';
  if (WROTE.test(first)) return from + 1;
  // The name and the address may stand on the next line.
  if (
    /^[>\s]*(?:op|on) .{4,120}$/i.test(first) &&
    /\b(?:schreef|wrote)\s*:?\s*$/i.test(lines[from + 1] ?? '')
  )
    return from + 2;
  let end = from;
  let persons = 0;
  let fields = 0;
  for (; end < Math.min(lines.length, from + HEAD); end += 1) {
    const line = lines[end] ?? '';
    if (FIELD.test(line)) {
      fields += 1;
      if (PERSON.test(line)) persons += 1;
    } else if (fields === 0 || !goesOn(line)) break;
  }
  return fields >= LEAST && persons > 0 ? end : from;
}
