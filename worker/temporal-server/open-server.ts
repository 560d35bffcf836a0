import { OFFICE_STORAGE } from './configuration';
import { externalServer } from './external';
import { openEmbedded } from './open-embedded';
import { openExternal } from './open-external';
import type { OpenServerOptions, OpenedServer, Opening } from './opening';

/** A starting server answers within seconds; a loaded machine is given a minute. */
const PATIENCE_MS = 60_000;

/** A ready server for this installation, by the order of sources; see `describeSources` for the order. */
export async function openServer(options: OpenServerOptions): Promise<OpenedServer> {
  const lines: string[] = [];
  const opening: Opening = {
    namespace: 'dondoc',
    needsTimeSkipping: false,
    storage: OFFICE_STORAGE,
    patienceMs: PATIENCE_MS,
    ...options,
    lines,
    say(line) {
      lines.push(line);
      options.onLine?.(line);
    },
  };
  const external = opening.needsTimeSkipping ? null : externalServer(opening.env, opening.namespace);
  return external ? await openExternal(external, opening) : await openEmbedded(opening);
}
