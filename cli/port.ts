import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorCode } from '../ingest/problem.ts';
import { CommandError } from './command.ts';

/** Where the server listens unless told: only this machine itself can reach it there. */
const LOOPBACK = '127.0.0.1';

const PROBLEMS: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) =>
    `Poort ${port} is al in gebruik, misschien door een Notabene die al draait; stop wat er draait, of kies een andere met --port.`,
  EADDRNOTAVAIL: () => 'Het adres van --host is niet van deze machine; kies een ander, of laat --host weg.',
  ENOTFOUND: () => 'Het adres van --host bestaat niet; kies een ander, of laat --host weg.',
  EACCES: (port) => `Poort ${port} mag u niet gebruiken; kies met --port een poort vanaf 1024.`,
};

/** Throws a `CommandError` when a server can't listen on the port: better before the work than after it. */
export async function checkPort(port: number, host = LOOPBACK): Promise<void> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    const code = errorCode(error);
    const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
    throw new CommandError(
      1,
      problem?.(port) ?? `Poort ${port} is niet te gebruiken (${code}); kies een andere met --port.`,
    );
  }
  server.close();
  await once(server, 'close');
}
