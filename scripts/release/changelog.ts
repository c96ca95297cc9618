/** What a version says of itself in CHANGELOG.md. */
export interface Section {
  /** As it stands in the heading; null for what is not released. */
  readonly version: string | null;
  /** The day behind it, as 2026-12-02; null where there is none. */
  readonly date: string | null;
  /** All below the heading. */
  readonly body: string;
}

const HEADING = /^## \[(Unreleased|[\w.+-]+)\](?: - (\d{4}-\d\d-\d\d))?$/;

/** The versions of a changelog, the newest first. */
export function sectionsOf(changelog: string): readonly Section[] {
  const sections: { version: string | null; date: string | null; lines: string[] }[] = [];
  for (const line of changelog.split('\n')) {
    const [, version, date = null] = HEADING.exec(line) ?? [];
    if (version !== undefined)
      sections.push({ version: version === 'Unreleased' ? null : version, date, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ version, date, lines }) => ({ version, date, body: lines.join('\n').trim() }));
}

/**
 * A changelog in which what was not released is of this version and day, with room above it for what comes next. Of a
 * version that is there already only the day is set, so that it can be set again.
 */
export function withVersion(changelog: string, version: string, date: string): string {
  const isThere = sectionsOf(changelog).some((each) => each.version === version);
  const heading = `## [${version}] - ${date}`;
  const set = isThere
    ? changelog.replace(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\].*$`, 'm'), heading)
    : changelog.replace(/^## \[Unreleased\]$/m, `## [Unreleased]\n\n${heading}`);
  return set.replace(/^The first version, to become [\d.]+\.$/m, 'The first version.');
}
