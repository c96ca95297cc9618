import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { run } from '../cli/run.ts';

/** The file that an npm script runs. */
function programOf(script: 'bench' | 'bench:d1' | 'build' | 'eval' | 'eval:retrieval' | 'release'): string {
  const file = packageJson.scripts[script].replace(/^node /, '');
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}

describe.each(['bench', 'bench:d1', 'build', 'eval', 'eval:retrieval', 'release'] as const)(
  'npm run %s',
  (script) => {
    it('explains itself when it is asked to, and does nothing else', async () => {
      const { code, stdout, stderr } = await run(['--help'], { program: programOf(script) });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`^(?:Usage|Gebruik): npm run ${script} -- [^\\n]+\\n`));
    });

    it('says how it is called when it does not know an option', async () => {
      const { code, stdout, stderr } = await run(['--onbekend'], { program: programOf(script) });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`npm run ${script} -- `);
    });
  },
);
