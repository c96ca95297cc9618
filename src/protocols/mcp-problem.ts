import type { Bounds } from '../web/http/body.ts';
import { PROBLEMS, type Problem } from '../web/http/problem.ts';

/** A message of the protocol holds what the program can do, beside what it asks. */
export const MCP_BOUNDS: Bounds = { size: 64 * 1024, depth: 32, members: 10_000 };
/** Older revisions may send several messages at once. */
const MOST_MESSAGES = 10;

/** Why a message can't be served, for what is wrong with all of it. */
export function tooMany(message: unknown): Problem | null {
  if (!Array.isArray(message) || message.length <= MOST_MESSAGES) return null;
  return {
    code: 'bad_batch',
    detail: `Er zijn meer dan ${MOST_MESSAGES} berichten tegelijk. Stuur ze een voor een.`,
  };
}

/** What JSON-RPC calls what is wrong with a message: not JSON, not a message, or our fault. */
const JSON_RPC = { parse: -32_700, request: -32_600, internal: -32_603 };

/** A problem as JSON-RPC shows it, when it is not known for which message. */
export function jsonRpcError({ code, detail }: Problem) {
  const problem = PROBLEMS[code];
  const unread = code === 'bad_json' || code === 'invalid_utf8';
  const number = problem.status >= 500 ? 'internal' : unread ? 'parse' : 'request';
  return {
    jsonrpc: '2.0',
    id: null,
    error: { code: JSON_RPC[number], message: detail ?? problem.detail, data: { code } },
  };
}
