/** Formulas that open a letter. */
const SALUTATION = /^(?:zeer )?(?:geachte|hooggeachte|beste|dear)\b.{0,80},$/i;
/** Formulas that close one; names follow. */
const CLOSING =
  /^(?:met (?:(?:zeer )?(?:vriendelijke|hartelijke|hoogachtende|beste|collegiale|warme|vr\.?) )?gr(?:oet(?:en|jes)?|\.)|(?:vriendelijke|hartelijke|beste|collegiale|veel) groet(?:en|jes)?|groet(?:en|jes)?|m\.?v\.?g\.?|hoogachtend|met (?:de meeste )?hoogachting|met dank en groet|met verschuldigde eerbied|namens deze[n]?|voor deze[n]?|(?:was )?(?:get(?:\.|ekend))|w\.? ?g\.|kind regards|best regards|warm regards|regards|(?:yours )?(?:sincerely|faithfully)(?: yours)?|signed)(?![\p{L}\p{N}])/iu;
/** Such a formula that may run on into a name without a mark between; the others need one. */
const RUNS_ON = /^(?:w\.? ?g\.|was getekend|get\.|m\.?v\.?g\.?|met .*groet\S*)$/i;

export function isSalutation(line: string): boolean {
  return line.length < 120 && SALUTATION.test(line);
}

export interface Closing {
  readonly formula: string;
  /** What follows it on its line: a name, most often. */
  readonly rest: string;
}

/** The closing formula that a line opens with, and the rest of the line; else null. */
export function closingOf(line: string): Closing | null {
  if (line.length > 200) return null;
  const bare = line.replace(/^[(*_\s]+/, '');
  const found = CLOSING.exec(bare)?.[0];
  if (found === undefined) return null;
  const start = line.length - bare.length;
  const after = line.slice(start + found.length);
  const mark = /^[\s)]*(?:[,.:;!|/–—-]+[\s)]*|\)\s*)/.exec(after)?.[0] ?? '';
  const rest = after.slice(mark.length).trim();
  if (rest === '') return { formula: line.trim(), rest };
  const named = /^["'(]?(?:\p{Lu}|(?:drs|mr|dr|ir|ing|prof|de|het|namens|dhr|mw|mevr)\b)/u.test(rest);
  if (!named || rest.split(/\s+/).length > 14 || /[!?]$/.test(rest)) return null;
  if (mark === '' && !(RUNS_ON.test(found) && /^\s/.test(after))) return null;
  return { formula: line.slice(0, start + found.length + mark.trimEnd().length), rest };
}

/** The line is a closing formula and nothing else. */
export function isClosing(line: string): boolean {
  return line.length < 60 && closingOf(line)?.rest === '';
}

/** What may follow a label: a colon, the end, a capital, a title, a mark, or the next cell of a row. */
const THEN =
  '(?=\\s*:|\\s*$|\\t|\\s{2}|\\s[–|-]\\s|\\s+(?:[\\p{Lu}[]|(?:drs|mr|dr|ir|ing|prof|mw|dhr|mevr)\\b))';
/** The same for a label that is a common word: a capital alone does not make it one. */
const PARTED = '(?=\\s*:|\\t|\\s{2,}\\S|\\s[–|-]\\s)';
const labelled = (words: string, then: string): RegExp => new RegExp(`^(?:${words})${then}`, 'u');

/**
 * Labels of the data at the head of a letter or a note. `person`: the value is a civil servant, whatever it looks
 * like; unless it is an office; only where it is a name beyond doubt; never.
 */
const LABELS: readonly (readonly [pattern: RegExp, label: string, person: Label['person']])[] = [
  [
    labelled(
      '[Bb]ehandeld door|BEHANDELD DOOR|[Bb]ehandelaar|[Bb]ehandelend ambtenaar|[Tt]er behandeling bij',
      THEN,
    ),
    'behandeld door',
    'always',
  ],
  [
    labelled('[Cc]ontactpersoon|[Cc]ontactpersonen|[Cc]ontact|CONTACTPERSOON', THEN),
    'contactpersoon',
    'always',
  ],
  [
    labelled(
      '[Oo]pstellers?|[Oo]psteller\\(s\\)|[Oo]pgesteld door|[Ss]tellers?|[Aa]uteurs?|[Aa]uteur\\(s\\)|AUTEURS?|[Dd]ossierhouders?',
      THEN,
    ),
    'opsteller',
    'always',
  ],
  [
    /^(?:paraaf|parafen|medeparaaf|medeparafen|geparafeerd door|akkoord|gezien|handtekening)(?: (?:door )?[\p{L}().-]{1,30}){0,4}(?=\s*:|$|\s[–|-]\s)/iu,
    'paraaf',
    'always',
  ],
  [labelled('[Mm]edewerkers?|[Mm]edewerker\\(s\\)|[Pp]rojectleider', PARTED), 'opsteller', 'always'],
  [
    labelled(
      '[Aa]fgestemd met|(?:[Mm]ede-?)?[Aa]fstemming|[Mm]eegelezen(?: door)?|[Vv]oor vragen|[Vv]ragen bij|[Ii]nlichtingen(?: bij)?',
      PARTED,
    ),
    'afgestemd met',
    'if-name',
  ],
  [labelled('[Vv]an|VAN|[Aa]fzender', PARTED), 'van', 'unless-office'],
  [
    labelled('[Aa]an|AAN|[Cc]c|CC|[Kk]opie aan|[Aa]fschrift aan|[Gg]eadresseerde', PARTED),
    'aan',
    'unless-office',
  ],
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
  // Without a colon only with a capital: a wrapped line may open with "betreft".
  [
    /^(?:Datum|DATUM|Betreft|BETREFT|Ons [Kk]enmerk|Uw [Kk]enmerk|ons kenmerk|uw kenmerk)\s+(?=\S)/,
    'gegevens',
    'no',
  ],
];

export interface Label {
  readonly label: string;
  readonly person: 'always' | 'unless-office' | 'if-name' | 'no';
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
      value: match[0].length + (after.length - after.replace(/^[\s.:|–-]+/, '').length),
    };
  }
  return null;
}
