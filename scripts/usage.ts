import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends a command for developers that was called wrongly. */
export function stop(message: string, usage: string): never {
  process.stderr.write(`${message}\nUsage: ${usage}\n`);
  process.exit(2);
}

/** The options of a command for developers, which has a `help` among them; on a wrong one, or on `--help`, it ends with how it is used. */
export function readOptions<const T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  let read: ReturnType<typeof parseArgs<T>>;
  try {
    read = parseArgs(config);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), usage);
  }
  if ((read.values as { readonly help?: unknown }).help) {
    process.stdout.write(`Usage: ${usage}\n`);
    process.exit(0);
  }
  return read;
}
