import { config } from 'zod/v4/core';

/**
 * Tells zod, which comes with the AI SDK, not to make code on the fly. The policy of the page forbids that, and a
 * browser reports even the try. Imported before all else: schemas ask for it when they are made.
 */
config({ jitless: true });
