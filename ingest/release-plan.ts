import { resolve } from 'node:path';
import { CommandError } from '../cli/command.ts';
import { flat } from '../cli/render/text.ts';
import { covers, meantBy, type Release, type ReleaseChange } from './index-folder/releases.ts';
import type { Corpus } from './outcome.ts';
import type { Listed } from './reading/find-files.ts';
import { publicName } from './reading/public-name.ts';
import type { SuspiciousFile } from './reading/read-offered.ts';

/** Several at most are named in a message. */
const MOST_NAMED = 5;

/** What a command wants released and taken back, checked against what there is. */
export interface ReleasePlan {
  /** To be asked of every suspicious file that is read. */
  readonly isReleased: (file: SuspiciousFile) => boolean;
  /** What changes, when all has been read. Throws a `CommandError` when a word means nothing or too much. */
  readonly change: (corpus: Corpus) => ReleaseChange;
}

interface Seen extends SuspiciousFile {
  readonly name: string;
}

/**
 * Works out what `--release` and `--revoke` mean. Throws a `CommandError` for a word that can't mean anything
 * here; nothing is changed by then.
 */
export function planReleases(
  stored: readonly Release[],
  words: { readonly release: readonly string[]; readonly revoke: readonly string[] },
  listed: readonly Listed[],
): ReleasePlan {
  const remove = words.revoke.map((word) => toRevoke(word, stored));
  const kept = new Map(
    stored.filter(({ sha256 }) => !remove.includes(sha256)).map((each) => [each.sha256, each]),
  );
  const offered = listed
    .filter(({ kind }) => kind === 'file')
    .map(({ name, path }) => ({ name, path, sha256: null }));
  const meant = new Map(words.release.map((word) => [word, pathsOf(word, offered)] as const));
  const names = new Map(offered.map(({ path, name }) => [path, name]));
  const seen: Seen[] = [];
  const isMeant = (word: string, file: SuspiciousFile): boolean => {
    const paths = meant.get(word);
    if (paths !== undefined) return paths.has(file.path);
    return file.sha256.startsWith(word.toLowerCase());
  };
  return {
    isReleased(file) {
      seen.push({ ...file, name: publicName(names.get(file.path) ?? '') });
      const release = kept.get(file.sha256);
      return (
        (release !== undefined && covers(release, file.codes)) ||
        words.release.some((word) => isMeant(word, file))
      );
    },
    change(corpus) {
      const add = words.release.map((word): Release => {
        const files = seen.filter((file) => isMeant(word, file));
        const [first, ...others] = [...new Map(files.map((file) => [file.sha256, file])).values()];
        if (first === undefined)
          throw new CommandError(1, nothingToRelease(word, corpus, meant.get(word) !== undefined));
        if (others.length > 0) throw new CommandError(1, severalMeant(word, files));
        if (remove.includes(first.sha256))
          throw new CommandError(
            2,
            `${quoted(word)} kan niet tegelijk worden vrijgegeven en ingetrokken; kies een van beide.`,
          );
        return { sha256: first.sha256, name: first.name, codes: first.codes };
      });
      const added = new Set(add.map(({ sha256 }) => sha256));
      const relied = seen.filter((file) => {
        const release = kept.get(file.sha256);
        return !added.has(file.sha256) && release !== undefined && covers(release, file.codes);
      });
      return { add, remove, relied: relied.map(({ sha256 }) => sha256) };
    },
  };
}

/** The paths that a name or a path means; undefined when it must be the beginning of a SHA-256. */
function pathsOf(
  word: string,
  offered: readonly { readonly name: string; readonly path: string; readonly sha256: null }[],
): ReadonlySet<string> | undefined {
  const named = offered.filter(({ path }) => resolve(path) === resolve(word));
  const found = named.length > 0 ? named : meantBy(word, offered);
  if (found.length > 0) return new Set(found.map(({ path }) => path));
  if (/^[0-9a-f]{8,64}$/i.test(word)) return undefined;
  throw new CommandError(
    1,
    `Geen van de bestanden heet ${quoted(word)}, dus er is niets vrijgegeven; geef een naam zoals notabene ingest die toont, of ten minste acht tekens van de SHA-256.`,
  );
}

function toRevoke(word: string, stored: readonly Release[]): string {
  // A name in the record is as it may be written down.
  const [byName, byPublicName] = [meantBy(word, stored), meantBy(publicName(word), stored)];
  const found = byName.length > 0 ? byName : byPublicName;
  const [first, ...others] = new Set(found.map(({ sha256 }) => sha256));
  if (first === undefined)
    throw new CommandError(
      1,
      `${quoted(word)} is niet vrijgegeven, dus er is niets ingetrokken; notabene ingest --releases toont wat is vrijgegeven.`,
    );
  if (others.length > 0) throw new CommandError(1, severalMeant(word, found));
  return first;
}

function severalMeant(
  word: string,
  files: readonly { readonly name: string; readonly sha256: string }[],
): string {
  const shown = files
    .slice(0, MOST_NAMED)
    .map(({ name, sha256 }) => `${flat(name)} (${sha256.slice(0, 12)})`);
  return `${quoted(word)} kan ${files.length} bestanden betekenen, dus er is niets veranderd: ${shown.join(', ')}${files.length > MOST_NAMED ? ' en meer' : ''}; geef de hele naam of het begin van de SHA-256.`;
}

function nothingToRelease(word: string, { files }: Corpus, named: boolean): string {
  if (!named)
    return `Geen bestand in quarantaine heeft een SHA-256 die met ${quoted(word)} begint, dus er is niets vrijgegeven; notabene ingest toont welke er zijn.`;
  const refused = meantBy(word, files).find(({ status }) => status === 'refused');
  return refused?.reason
    ? `${quoted(word)} is geweigerd en valt niet vrij te geven: ${flat(refused.reason.message)}`
    : `${quoted(word)} staat niet in quarantaine, dus er valt niets vrij te geven; laat --release weg.`;
}

const quoted = (word: string): string => `‘${flat(word)}’`;
