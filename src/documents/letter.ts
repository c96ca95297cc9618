/** Formulas that open a letter. */
const SALUTATION = /^(?:zeer )?(?:geachte|hooggeachte|beste|dear)\b.{0,80},$/i;
/** Formulas that close one; names follow. */
const CLOSING =
  /^(?:met (?:vriendelijke|hartelijke|hoogachtende|beste) groet(?:en)?|vriendelijke groet(?:en)?|hoogachtend|met de meeste hoogachting|namens deze[n]?|kind regards|yours (?:sincerely|faithfully))[,.:]?$/i;

export function isSalutation(line: string): boolean {
  return line.length < 120 && SALUTATION.test(line);
}

export function isClosing(line: string): boolean {
  return line.length < 60 && CLOSING.test(line);
}

/** Labels of the data at the head of a letter or a note. `person`: the value is a civil servant. */
const LABELS: readonly (readonly [
  pattern: RegExp,
  label: string,
  person: 'always' | 'unless-office' | 'no',
])[] = [
  [
    /^(?:behandeld door|behandelaar|behandelend ambtenaar|ter behandeling bij)\b/i,
    'behandeld door',
    'always',
  ],
  [/^(?:[Cc]ontactpersoon|[Cc]ontactpersonen|[Cc]ontact)(?=\s*:|$|\s+\p{Lu})/u, 'contactpersoon', 'always'],
  [
    /^(?:[Oo]pstellers?|[Oo]psteller\(s\)|[Oo]pgesteld door|[Ss]tellers?|[Aa]uteurs?|[Aa]uteur\(s\)|[Dd]ossierhouders?)(?=\s*:|$|\s+\p{Lu})/u,
    'opsteller',
    'always',
  ],
  [/^(?:paraaf|parafen|medeparaaf|medeparafen|geparafeerd door|akkoord)(?=\s*:|$)/i, 'paraaf', 'always'],
  [/^(?:van|afzender)\s*:/i, 'van', 'unless-office'],
  [/^(?:aan|cc|kopie aan|afschrift aan|geadresseerde)\s*:/i, 'aan', 'unless-office'],
  [
    /^(?:tel|telefoon|telefoonnummer|t|mobiel|m|doorkiesnummer|fax|f|e-mail|email|e|mail)\s*[.:]/i,
    'bereikbaarheid',
    'no',
  ],
  [
    /^(?:datum|betreft|onderwerp|ons kenmerk|onze referentie|uw kenmerk|uw brief(?: van)?|kenmerk|zaaknummer|bijlage\(n\)|postadres|bezoekadres)\s*:/i,
    'gegevens',
    'no',
  ],
  [/^(?:datum|betreft|ons kenmerk|uw kenmerk)\s+(?=\S)/i, 'gegevens', 'no'],
];

export interface Label {
  readonly label: string;
  readonly person: 'always' | 'unless-office' | 'no';
  /** Where the value begins in the line. */
  readonly value: number;
}

/** The label that a line of letter data opens with ("Behandeld door: …"); else null. */
export function labelOf(line: string): Label | null {
  if (line.length > 300) return null;
  for (const [pattern, label, person] of LABELS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const after = line.slice(match[0].length);
    return {
      label,
      person,
      value: match[0].length + (after.length - after.replace(/^[\s.:\t]+/, '').length),
    };
  }
  return null;
}
