import { join } from 'node:path';
import { type NodeServer, startNodeServer } from '../bench/node-server.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist');

/**
 * The server over these files, those that were built unless told, with these settings on top. What it keeps goes with
 * it: a database of whoever works on this machine is not written in, and a model that is set here is not asked.
 */
export const startServer = (
  assets = BUILT,
  settings: Readonly<Record<string, string>> = {},
): Promise<Pick<NodeServer, 'address' | 'stop'>> => startNodeServer(assets, settings);
