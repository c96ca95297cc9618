/** Why a file or folder can't be read or written, by the code of the operating system. */
const PROBLEMS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `Het pad ${path} bestaat niet; controleer de naam.`,
  ENOTDIR: (path) => `Het pad ${path} bestaat niet, want een deel ervan is geen map; controleer de naam.`,
  EACCES: (path) => `Er is geen toestemming voor ${path}; pas de rechten aan.`,
  EPERM: (path) => `Er is geen toestemming voor ${path}; pas de rechten aan.`,
  EISDIR: (path) => `${path} is een map; geef een bestand.`,
  EEXIST: (path) => `${path} bestaat al en is geen map; kies een andere naam.`,
  ELOOP: (path) => `${path} is een koppeling die naar zichzelf verwijst; geef het bestand zelf.`,
  ENAMETOOLONG: (path) => `De naam ${path} is te lang; controleer de naam.`,
  ENOSPC: (path) => `De schijf is vol, zodat ${path} niet te schrijven is; maak ruimte en probeer opnieuw.`,
  EROFS: (path) => `${path} is alleen te lezen; kies een andere map.`,
  EMFILE: (path) =>
    `Er staan te veel bestanden open om ${path} te lezen; sluit programma's en probeer opnieuw.`,
  ERR_INVALID_ARG_VALUE: () => 'Het pad bevat tekens die in een bestandsnaam niet mogen; controleer de naam.',
};

/** The code of an error of the operating system, such as `ENOENT`; empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether an error comes from the operating system; Node's own codes begin with `ERR_`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return /^E[A-Z0-9]+$/.test(errorCode(error));
}

/** A Dutch sentence for an error about a path. */
export function fileProblem(path: string, error: unknown): string {
  const code = errorCode(error);
  const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
  return (
    problem?.(path) ??
    `${path} is niet te lezen of te schrijven (${code || 'onbekende fout'}); controleer het pad.`
  );
}
