import { strFromU8, unzipSync } from 'fflate';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { extractText } from 'unpdf';
import { CANARIES, type Canary } from '../../fixtures/formats/canaries.ts';

/** All that is in a file, hidden or not, unpacked and decoded: what would leak if nobody looked. */
export async function everythingIn(bytes: Uint8Array, extension: string): Promise<string> {
  if (extension === 'docx')
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  if (extension !== 'pdf') return new TextDecoder().decode(bytes);
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const strings = document.context.enumerateIndirectObjects().flatMap(([, object]) => [...stringsOf(object)]);
  return [text, ...strings].join('\n');
}

/** Strings and streams of an object, without following references: those are visited themselves. */
function* stringsOf(object: PDFObject): Generator<string> {
  if (object instanceof PDFString || object instanceof PDFHexString) yield object.decodeText();
  else if (object instanceof PDFArray) for (const each of object.asArray()) yield* stringsOf(each);
  else if (object instanceof PDFDict) for (const each of object.values()) yield* stringsOf(each);
  else if (object instanceof PDFRawStream) {
    yield* stringsOf(object.dict);
    // Pictures and fonts have encodings of their own and hold no words.
    const text = latin(object);
    if (text !== null) yield text;
  }
}

function latin(stream: PDFRawStream): string | null {
  try {
    const text = strFromU8(decodePDFRawStream(stream).decode(), true);
    // Text in a standard font is written as hexadecimal digits of its letters.
    return text.replace(/<([0-9A-Fa-f]{4,})>/g, (_, hex: string) =>
      Buffer.from(hex, 'hex').toString('latin1'),
    );
  } catch {
    return null;
  }
}

/** Numbers are found whatever parts their digits. */
const bare = (text: string): string => text.replace(/[ .()\u00a0-]/g, '').toLowerCase();

/** Which canaries stand in a text, also cut up or in other letters. */
export function canariesIn(text: string): Canary[] {
  const lower = text.toLowerCase();
  const digits = bare(text);
  return (Object.keys(CANARIES) as Canary[]).filter((canary) => {
    const value = CANARIES[canary];
    return /kanarie/i.test(value) ? lower.includes(value.toLowerCase()) : digits.includes(bare(value));
  });
}
