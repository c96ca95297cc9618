import type { RefusalCode } from '../extracted.ts';

/** Why a DOCX is refused: its code, and what the user is told after the name of the file. */
export const REASONS = {
  archive_bomb: [
    'archive_bomb',
    'zou uitgepakt veel te groot worden en is niet geopend. Sla het opnieuw op in Word, of splits het.',
  ],
  archive_damaged: [
    'archive_damaged',
    'is beschadigd. Sla het opnieuw op in Word en lever het nog eens aan.',
  ],
  docx_encrypted: ['docx_encrypted', 'is beveiligd met een wachtwoord. Sla het op zonder wachtwoord.'],
  old_office: ['unsupported_format', 'is een oud Office-bestand. Sla het in Word op als .docx.'],
  xml_entities: [
    'xml_entities',
    'heeft een DTD, wat in een Word-bestand niet hoort. Sla het opnieuw op in Word.',
  ],
  no_document: ['invalid_docx', 'is geen leesbaar Word-document. Sla het opnieuw op in Word als .docx.'],
  bad_xml: ['invalid_docx', 'is van binnen geen geldige XML. Sla het opnieuw op in Word.'],
  too_deep: ['invalid_docx', 'is te diep genest. Haal tabellen of kaders binnen elkaar weg.'],
  imported: [
    'invalid_docx',
    'bevat ingevoegde bestanden die apart zijn opgeslagen. Sla het opnieuw op in Word, dan worden ze tekst.',
  ],
  open_field: [
    'invalid_docx',
    'bevat een veld zonder einde. Werk de velden bij in Word en sla het opnieuw op.',
  ],
  too_large: ['too_large', 'bevat te veel tekst. Splits het.'],
  empty: ['empty', 'bevat geen leesbare tekst. Controleer of het document niet uit afbeeldingen bestaat.'],
} as const satisfies Readonly<Record<string, readonly [RefusalCode, string]>>;

export type Reason = keyof typeof REASONS;

/** Thrown where a DOCX turns out not to be readable; `readDocx` makes a refusal of it. */
export class Unreadable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
