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

/** What comes before the first heading, and what is below each `### …`. */
const groupsOf = (body: string): readonly (readonly [heading: string, text: string])[] =>
  body.split(/^(?=### )/m).map((part) => {
    const [first = '', ...rest] = part.split('\n');
    return first.startsWith('### ') ? [first, rest.join('\n').trim()] : ['', part.trim()];
  });

/** What one says and what the other adds, with what stands under the same heading together. */
function together(one: string, other: string): string {
  const groups = new Map<string, string[]>();
  for (const [heading, text] of [...groupsOf(one), ...groupsOf(other)])
    if (text !== '') groups.set(heading, [...(groups.get(heading) ?? []), text]);
  return [...groups]
    .map(([heading, texts]) => (heading === '' ? texts.join('\n\n') : `${heading}\n\n${texts.join('\n\n')}`))
    .join('\n\n');
}

/**
 * A changelog in which what was not released is of this version and day, with room above it for what comes next. A
 * version that is there already gets the day, and what was added since.
 */
export function withVersion(changelog: string, version: string, date: string): string {
  const sections = sectionsOf(changelog);
  const head = changelog.slice(0, changelog.search(/^## \[/m)).trimEnd();
  const added = sections.find((each) => each.version === null)?.body ?? '';
  const own = sections.find((each) => each.version === version)?.body ?? '';
  const others = sections.filter((each) => each.version !== null && each.version !== version);
  const body = together(own, added.replace(/^The first version, to become [\d.]+\.$/m, 'The first version.'));
  return `${[
    head,
    '## [Unreleased]',
    `## [${version}] - ${date}`,
    body,
    ...others.map(
      (each) => `## [${each.version}]${each.date === null ? '' : ` - ${each.date}`}\n\n${each.body}`,
    ),
  ].join('\n\n')}\n`;
}
