import process from 'node:process';
import { type Environment, withSettingsFile } from '../src/server/environment.ts';

/** What is set for the server of this machine: in the environment, and in the file of settings beside the program. */
export const environment = (): Environment => withSettingsFile(process.env);
