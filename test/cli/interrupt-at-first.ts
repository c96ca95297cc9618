/** Loaded before the program: somebody presses Ctrl-C when a long task first gives way. */

import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const { setImmediate } = timers;

timers.setImmediate = (...args) => {
  process.kill(process.pid, 'SIGINT');
  return setImmediate(...args);
};
syncBuiltinESMExports();
