import type { Withheld } from '../src/documents/document.ts';
import type { RefusalCode, Remark, RemarkCode, Suspicion, SuspicionCode } from '../src/sources/extracted.ts';
import type { FileOutcome, Part } from './outcome.ts';

/** Why a file, or a part of it, is not taken up, and what to do; after its name. */
const REFUSED: Readonly<Record<RefusalCode | OtherCode, string>> = {
  too_large: 'is too large to read. Split it, or save it smaller, and add it again.',
  empty: 'holds no text. See whether the file is whole, and add it again.',
  unsupported_format:
    'is a kind of file that is not read. Save it as PDF, Word, ODT or text, and add it again.',
  not_text: 'is no text. Save it as PDF, Word, ODT or text, and add it again.',
  invalid_utf8: 'is no text in UTF-8. Save it as UTF-8, and add it again.',
  bad_front_matter: 'has a heading (between the lines ---) that can not be read. Mend it, and add it again.',
  forbidden_key: 'has a key in its heading that may not be there. Take it out, and add it again.',
  pdf_encrypted: 'asks for a password. Save it without protection, and add it again.',
  docx_encrypted: 'asks for a password. Save it without protection, and add it again.',
  odt_encrypted: 'asks for a password. Save it without protection, and add it again.',
  no_text_layer: 'is a scan without text. Ask for the original file, or have its text recognised first.',
  invalid_pdf: 'is no PDF that can be opened. Save it again, and add it again.',
  invalid_docx: 'is no Word file that can be opened. Save it again, and add it again.',
  invalid_odt: 'is no ODT file that can be opened. Save it again, and add it again.',
  invalid_mail: 'is no mail that can be opened. Save it again, and add it again.',
  invalid_xml: 'is no XML that can be opened. Fetch it again, and add it again.',
  invalid_html: 'is no web page that can be opened. Save it again, and add it again.',
  archive_bomb: 'would unpack to more than is read. Save it again, or split it.',
  archive_damaged: 'is damaged. Save it again, and add it again.',
  xml_entities: 'holds XML with entities of its own, which is not read. Save it in another way.',
  withheld:
    'is not public as a whole, by a marking in it, and is withheld. If that marking is wrong, take it out and add it again.',
  unreadable: 'can not be read. Add it again.',
  duplicate_id:
    'has the id of another document that is there. Give it another id, or remove the other one first.',
  double: 'is there already.',
  quarantined: 'is in quarantine until somebody has looked at it.',
  parse_failed: 'can not be taken apart into a document. Save it in another way, and add it again.',
};
/** What is found out after the reading of a file. */
type OtherCode = 'withheld' | 'unreadable' | 'duplicate_id' | 'double' | 'quarantined' | 'parse_failed';

const FOUND: Readonly<Record<SuspicionCode, string>> = {
  covered_text: 'text under a drawn box',
  white_text: 'text in the colour of the page',
  invisible_text: 'invisible text',
  tiny_text: 'text of one point at most',
  hidden_text: 'hidden text',
  tracked_changes: 'tracked changes',
  comments: 'comments',
  personal_number: 'a number that may be a citizen service number',
};

const DONE: Readonly<Record<RemarkCode, string>> = {
  page_left_out: 'left out, since its columns can not be told apart for sure; add that page as Word or HTML',
  scan_left_out: 'a scan, so not read; ask for the original file',
  tracked_changes: 'tracked changes: the final text is taken up, what was struck is not',
  comments: 'comments are not taken up',
  mail_head: 'sender and recipients of the mail are not taken up',
  attachment_left_out: 'not taken up',
  changed_since: 'changed, so no longer official',
  orders:
    'a sentence orders a reader or a model about; it is marked wherever it is shown, and is nobody’s position',
};

const WITHHELD: Readonly<Record<Withheld['reason'], string>> = {
  'niet-openbaar': 'not public',
  ondertekening: 'signature',
  telefoon: 'telephone number',
  'e-mail': 'e-mail address',
  bsn: 'citizen service number',
  iban: 'bank account',
  naam: 'name',
};

/** Why something is not taken up, as an English sentence with its name; of a code of another version only that. */
export const refusedInEnglish = (name: string, code: string): string =>
  `‘${name}’ ${(REFUSED as Readonly<Record<string, string>>)[code] ?? `was not taken up (${code}).`}`;

/** What its reader should know of a file, each an English line. */
export const notesInEnglish = (file: FileOutcome): readonly string[] => [
  ...(file.status === 'quarantined' || file.released ? file.suspicions.map(foundLine) : []),
  ...file.remarks.map(doneLine),
  ...file.renamed.map(({ from, to }) => `id ${to}, since ${from} is the name of another document too`),
  ...(file.warnings.length > 0
    ? ['its heading holds keys or values that are not known, which are left aside']
    : []),
  ...(file.status === 'indexed' ? file.parts.map(partLine) : []),
];

/** What was withheld, in a word or two. */
export const withheldInEnglish = (reason: Withheld['reason']): string => WITHHELD[reason];

/** A place as it is told: a heading stays as it stands in the document. */
export const placeInEnglish = (place: string): string =>
  place
    .replace(/^regel (?=\d)/, 'line ')
    .replace(/^hele document$/, 'whole document')
    .replace(/^Voetnoten$/, 'footnotes');

const times = (count: number): string => (count > 1 ? ` (${count} ×)` : '');
const foundLine = ({ code, place, count }: Suspicion): string =>
  `${FOUND[code]}${times(count)}${place === null ? '' : `: ${placeInEnglish(place)}`}`;
const doneLine = ({ code, place, count }: Remark): string =>
  `${place === null ? '' : `${placeInEnglish(place)}: `}${DONE[code]}${times(count)}`;
const partLine = ({ place, id, code }: Part): string =>
  refusedInEnglish(place === null ? (id ?? 'a part') : placeInEnglish(place), code);
