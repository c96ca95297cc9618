import type { Environment } from '../../src/server/environment.ts';
import { officeProgram } from '../../src/server/office.ts';
import type { Check } from './check.ts';

const WITHOUT = 'papieren zijn er als Word, webpagina en Markdown, en niet als ODT of PDF';

/** Whether there is a LibreOffice, and what that means for papers; without one all else works. */
export function checkOffice(env: Environment): Check {
  const name = 'office';
  const read = officeProgram(env);
  if ('wrong' in read) return { name, ok: false, message: read.wrong };
  if (read.program !== null)
    return { name, ok: true, message: `LibreOffice is er (${read.program}): papieren ook als ODT en PDF` };
  return env.NOTABENE_OFFICE?.trim() === 'off'
    ? { name, ok: true, message: `LibreOffice staat uit (NOTABENE_OFFICE): ${WITHOUT}` }
    : {
        name,
        ok: true,
        hint: true,
        message: `LibreOffice is niet gevonden: ${WITHOUT}; installeer het, of geef met NOTABENE_OFFICE het pad van soffice`,
      };
}
