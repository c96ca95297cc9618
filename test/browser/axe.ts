import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, and what axe advises besides. */
export const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  selectors: false,
};

/** Of these, the rules that look at colours. */
export const COLOUR_RULES: RunOptions = {
  ...RULES,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

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
export async function judge(page: Page, rules = RULES): Promise<Verdict> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(runAxe, rules);
}

/** Runs in the page, and sends no more than the verdict: to send every element that passes takes longer than to judge. */
async function runAxe(rules: RunOptions): Promise<Verdict> {
  const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, rules);
  return {
    violations: found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
    ),
    kept: found.passes.map(({ id }) => id),
  };
}
