import { join } from 'node:path';

/** How Node is to load a thread from the sources: the built program needs none of it. */
export const THREAD_OF_SOURCES = {
  execArgv: ['typescript.cjs', '../cli/sources-first.cjs'].flatMap((file) => ['-r', join(__dirname, file)]),
};
