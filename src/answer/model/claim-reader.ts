import { type GivenClaim, givenIn } from './material.ts';

/** Takes JSON while it is being written. */
export interface ClaimReader {
  /** What comes next; each claim that it completes is handed on before this is done. */
  write(text: string): void;
  /** It can't become what was asked for any more. */
  readonly broken: boolean;
  /** All of it came, and it was what was asked for. */
  readonly whole: boolean;
}

/**
 * Reads the claims from what a model writes, each as soon as its last character is there. The parser is loaded by the
 * first who asks a model.
 */
export async function claimReader(onClaim: (given: GivenClaim) => void): Promise<ClaimReader> {
  const { JSONParser } = await import('@streamparser/json');
  const parser = new JSONParser({ paths: ['$.claims', '$.claims.*'] });
  let listed = false;
  let broken = false;
  parser.onValue = ({ value, key, parent }) => {
    if (broken) return;
    if (!Array.isArray(parent)) {
      listed = key === 'claims' && Array.isArray(value);
      broken = !listed;
      return;
    }
    const given = givenIn(value);
    if (given === null) broken = true;
    else onClaim(given);
  };
  parser.onError = () => {
    broken = true;
  };
  return {
    write: (text) => {
      if (!broken) parser.write(text);
    },
    get broken() {
      return broken;
    },
    get whole() {
      return listed && !broken && parser.isEnded;
    },
  };
}
