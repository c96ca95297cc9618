import { KNOWN_ANSWERS } from '../files.ts';
import { IndexError } from '../index.ts';
import { firstFor } from '../known.ts';
import type { Opening } from '../packed/open.ts';
import { type About, AboutSchema, fingerprintOf, ROWS_FORMAT } from '../rows/about.ts';
import { statisticsOf } from '../rows/statistics.ts';
import type { Database } from './binding.ts';
import { D1Index } from './engine.ts';
import { isNoTable, REFILL } from './fault.ts';
import { BUILDS, nameOf } from './schema.ts';

/** The build that a database serves, as one row tells it. */
export interface Served {
  readonly build: string;
  readonly fingerprint: string;
  readonly about: About;
}

/** Reads what a database serves, without opening it; throws `IndexError` when this program can't serve it. */
export async function servedBy(db: Pick<Database, 'prepare'>): Promise<Served> {
  const [row] = await rowsOf(
    db,
    `SELECT build, format, fingerprint, about FROM ${BUILDS} WHERE state = 'current'`,
  );
  if (row === undefined) throw new IndexError('missing', `De database heeft nog geen index. ${REFILL}`);
  if (row.format !== ROWS_FORMAT)
    throw new IndexError(
      'format',
      `De index in de database heeft een andere indeling dan dit programma leest. ${REFILL}`,
    );
  const build = String(row.build);
  const about = aboutOf(String(row.about));
  const fingerprint = await fingerprintOf(about.corpus, about.meaning);
  if (fingerprint !== row.fingerprint)
    throw new IndexError(
      'fingerprint',
      `De index in de database is met een andere versie of andere instellingen gemaakt. ${REFILL}`,
    );
  return { build, fingerprint, about };
}

/**
 * Opens the build that a database serves; throws `IndexError` on anything but a whole and matching one. What says
 * which words there are is read now, passages and texts when a question needs them.
 */
export async function openD1(given: Database, { known = KNOWN_ANSWERS }: Opening = {}): Promise<D1Index> {
  // One session for as long as the index is open: a replica that does not have the build yet is not asked.
  const db = given.withSession?.('first-unconstrained') ?? given;
  const { build, fingerprint, about } = await servedBy(db);
  const index = await indexOf(db, build, fingerprint, about);
  for (const { words, language, documentId, place } of about.known.slice(0, known)) {
    const first = await firstFor(index, words, language);
    if (first?.documentId !== documentId || first.place !== place)
      throw new IndexError(
        'known_answers',
        `De index in de database vindt bekende passages niet terug. ${REFILL}`,
      );
  }
  return index;
}

/** The index over the tables of a build, whether or not it is served. */
export async function indexOf(
  db: Database,
  build: string,
  fingerprint: string,
  about: Omit<About, 'known'>,
): Promise<D1Index> {
  const { statistics, presence } = await statisticsOf(about, {
    read: async (name) => {
      const rows = await rowsOf(
        db,
        `SELECT bytes FROM ${nameOf(build, 'pieces')} WHERE name = '${name}' ORDER BY piece`,
      );
      return rows.map((row) => String(row.bytes)).join('');
    },
    damaged: (name) =>
      `De index in de database is beschadigd: de controlesom van ${name} klopt niet. ${REFILL}`,
  });
  const { collections, meaning = null } = about;
  return new D1Index({ db, build, fingerprint, collections, presence, meaning, statistics });
}

/** Rows of a query; a table that isn't there is an index that isn't there. */
async function rowsOf(
  db: Pick<Database, 'prepare'>,
  sql: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  try {
    return (await db.prepare(sql).bind().all()).results;
  } catch (error) {
    if (isNoTable(error)) throw new IndexError('missing', `De database heeft nog geen index. ${REFILL}`);
    throw error;
  }
}

function aboutOf(json: string): About {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  const parsed = AboutSchema.safeParse(value);
  if (!parsed.success)
    throw new IndexError('damaged', `De index in de database is onvolledig of beschadigd. ${REFILL}`);
  return parsed.data;
}
