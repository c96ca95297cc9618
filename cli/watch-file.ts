import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { fileProblem, isSystemError } from '../ingest/problem.ts';
import { CHANNELS } from '../src/channels/index.ts';
import { COLLECTION_FORM, GENERAL, isCollection } from '../src/documents/collection.ts';
import { isIsoDate } from '../src/documents/identity/dates.ts';
import { KIND_IDS } from '../src/kinds/index.ts';
import type { Environment } from '../src/server/environment.ts';
import { readDossier } from '../src/sources/official/numbers.ts';
import { CommandError } from './command.ts';

/** Where it is told what to watch, when no file is named. */
export const WATCH_FILE = 'volgen.yaml';

const text = z.string().trim().min(1).max(200);
const path = z.string().min(1).max(500);
/** `$NAAM` stands for what the environment has under that name: addresses that let one write are secrets. */
const address = z.string().min(1).max(2_000);
const followed = {
  naam: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'kleine letters, cijfers en streepjes'),
  /** Words as in the search of the list of documents. */
  onderwerp: text.optional(),
  ministerie: text.optional(),
  /** A dossier, a Kamerstuk or a Commission number. */
  dossier: text.optional(),
  soort: z.array(z.string().refine((kind) => KIND_IDS.includes(kind))).optional(),
  collecties: z.array(z.string().refine(isCollection, COLLECTION_FORM)).min(1).default([GENERAL]),
  adres: address,
};

const channelsOf = (secret: boolean): readonly string[] =>
  CHANNELS.filter(({ news }) => news.secret === secret).map(({ name }) => name);

const FOLLOWER = z.discriminatedUnion('kanaal', [
  z.strictObject({ ...followed, kanaal: z.enum(channelsOf(false)) }),
  z.strictObject({ ...followed, kanaal: z.enum(channelsOf(true)), geheim: address }),
]);

const FILE = z.strictObject({
  dossiers: z
    .array(z.string().refine((typed) => readDossier(typed) !== null))
    .max(50)
    .default([]),
  commissie: z.boolean().default(false),
  talen: z
    .array(z.enum(['nl', 'en']))
    .min(1)
    .default(['nl']),
  vanaf: z.string().refine(isIsoDate),
  map: path.default('dossiers'),
  inlezen: z.array(path).min(1).optional(),
  index: path.optional(),
  volgers: z.array(FOLLOWER).max(200).default([]),
});

/** Who is told of what, and where; addresses and secrets are filled in. */
export type Follower = z.infer<typeof FOLLOWER>;
export type WatchFile = z.infer<typeof FILE>;

/** Reads what is to be watched and who is to be told; whatever is wrong with it is said before anything is asked for. */
export async function readWatchFile(file: string, environment: Environment): Promise<WatchFile> {
  let written: string;
  try {
    written = await readFile(file, 'utf8');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new CommandError(2, fileProblem(file, error));
  }
  let value: unknown;
  try {
    value = parseYaml(written, { maxAliasCount: 0 });
  } catch {
    throw new CommandError(2, `${file} is geen geldige YAML; zie docs/run/volgen.md voor een voorbeeld.`);
  }
  const parsed = FILE.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new CommandError(
      2,
      `In ${file} klopt ‘${where}’ niet; zie docs/run/volgen.md voor wat daar kan staan.`,
    );
  }
  const names = parsed.data.volgers.map(({ naam }) => naam);
  const twice = names.find((naam, at) => names.indexOf(naam) !== at);
  if (twice !== undefined)
    throw new CommandError(2, `In ${file} heten twee volgers ‘${twice}’; geef elk een eigen naam.`);
  if (parsed.data.dossiers.length === 0 && !parsed.data.commissie)
    throw new CommandError(2, `In ${file} staat niet wat gevolgd wordt; geef dossiers, of commissie: true.`);
  return { ...parsed.data, volgers: parsed.data.volgers.map((each) => filledIn(each, environment, file)) };
}

function filledIn(follower: Follower, environment: Environment, file: string): Follower {
  const of = (value: string) => {
    if (!value.startsWith('$')) return value;
    const found = environment[value.slice(1)];
    if (found !== undefined && found !== '') return found;
    throw new CommandError(
      2,
      `${value.slice(1)} is niet ingesteld; zet het in de omgeving of in .env, voor ‘${follower.naam}’ in ${file}.`,
    );
  };
  const adres = of(follower.adres);
  const url = URL.parse(adres);
  const isOwn = url?.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (url === null || (url.protocol !== 'https:' && !isOwn))
    throw new CommandError(
      2,
      `Het adres van ‘${follower.naam}’ in ${file} is geen https-adres; geef er een dat met https:// begint.`,
    );
  if (!('geheim' in follower)) return { ...follower, adres };
  const geheim = of(follower.geheim);
  if (geheim.length < 32)
    throw new CommandError(
      2,
      `Het geheim van ‘${follower.naam}’ in ${file} is te kort; geef er een van minstens 32 tekens.`,
    );
  return { ...follower, adres, geheim };
}
