import { isName, isSureName } from '../privacy/persons.ts';

/** Between the cells of a row. */
const CELLS = ' – ';
/** Heads of columns that hold civil servants. */
const PERSONS =
  /^(?:naam|namen|behandeld door|behandelaar|behandelend ambtenaar|auteurs?|auteur\(s\)|opstellers?|opsteller\(s\)|stellers?|contactpersoon|contactpersonen|medewerkers?|ambtena(?:ar|ren)|dossierhouders?|adviseurs?|functionaris|van|afzender|paraaf|parafen|medeparaaf|medeparafen|gezien|akkoord)$/i;
/** Heads of the columns beside them. */
const BESIDE =
  /^(?:tel\.?|telefoon|telefoonnummer|doorkiesnummer|e-?mail(?:adres)?|mail|functie|rol|directie|afdeling|ministerie|departement|dienst|datum|datum paraaf|opmerkingen?|kamer|actie|status)$/i;
const MOST_CELLS = 12;

/** A table of who wrote, saw and agreed: which of its columns hold names. */
export interface RoutingTable {
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

const isHead = (cell: string): boolean => PERSONS.test(cell) || BESIDE.test(cell);
const cellsOf = (text: string): string[] => text.split(CELLS).map((cell) => cell.trim());

/** The heading row of such a table; null when it is none. A column of names alone may hold anything. */
export function routingTable(text: string): RoutingTable | null {
  if (text.length > 200 || !text.includes(CELLS)) return null;
  const cells = cellsOf(text).map((cell) => cell.replace(/:$/, ''));
  const columns = cells.flatMap((cell, at) => (PERSONS.test(cell) ? [at] : []));
  const known = cells.filter(isHead).length;
  if (columns.length === 0 || known < 2 || known < cells.length || cells.length > MOST_CELLS) return null;
  return { columns: new Set(columns), cells: cells.length };
}

/** A row of such a table without names; null for what is no row. */
export function redactCells(
  text: string,
  { columns, cells: width }: RoutingTable,
  mark: string,
): { text: string; count: number } | null {
  if (!text.includes(CELLS)) return null;
  const cells = cellsOf(text);
  let count = 0;
  const out = cells.map((cell, at) => {
    if (isHead(cell)) return cell;
    const person = isSureName(cell) || (columns.has(at) && cells.length === width && isName(cell));
    if (!person || cell === mark) return cell;
    count += 1;
    return mark;
  });
  return { text: out.join(CELLS), count };
}
