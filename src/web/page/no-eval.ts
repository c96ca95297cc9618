import { config } from 'zod/v4/core';

/**
 * The AI SDK checks what it gets with Zod, which makes code of its schemas where it may. Here it may not, and trying
 * is already a breach of the page's policy. So this has to be said before any schema is made.
 */
config({ jitless: true });
