import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and what axe advises besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Verdict {
  /** A line for each rule that an element breaks. */
  readonly violations: readonly string[];
  /** The rules that elements of the page were found to keep. */
  readonly kept: readonly string[];
}

/**
 * What axe has to say of a page as it is. Its program goes in past the page's policy, as the developer tools of a
 * browser would do it, so the policy stays what it is.
 */
export async function judge(page: Page): Promise<Verdict> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: tags,
        resultTypes: ['violations', 'passes'],
      }),
    TAGS,
  );
  return { violations: found.violations.flatMap(lines), kept: found.passes.map(({ id }) => id) };
}

const lines = ({ id, help, nodes }: AxeResults['violations'][number]): string[] =>
  nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`);
