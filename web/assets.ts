import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { compress, encodingFor, sendEncoded, type Encoding } from './compress';

/** What pages load beside themselves: read once, and named by content so that browsers may keep it for good. */
interface Asset {
  path: string;
  type: string;
  bytes: Buffer;
}

export interface Assets {
  style: string;
  script: string;
  htmx: string;
  icon: string;
  all: readonly Asset[];
}

export function loadAssets(folder: string): Assets {
  const own = (name: string, type: string) => assetOf(name, type, readFileSync(join(folder, name)));
  const style = own('style.css', 'text/css; charset=utf-8');
  const script = own('page.js', 'text/javascript; charset=utf-8');
  const icon = own('icon.svg', 'image/svg+xml');
  const htmx = assetOf(
    'htmx.js',
    'text/javascript; charset=utf-8',
    readFileSync(require.resolve('htmx.org/dist/htmx.min.js')),
  );
  return {
    style: style.path,
    script: script.path,
    htmx: htmx.path,
    icon: icon.path,
    all: [style, script, icon, htmx],
  };
}

function assetOf(name: string, type: string, bytes: Buffer): Asset {
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  return { path: `/tinh/${name.slice(0, dot)}.${mark}${name.slice(dot)}`, type, bytes };
}

export function serveAssets(app: FastifyInstance, { all }: Assets): void {
  for (const { path, type, bytes } of all) {
    const made = new Map<Encoding, Promise<Buffer>>();
    const encoded = (encoding: Encoding) => {
      const known = made.get(encoding) ?? compress(bytes, encoding, 'tight');
      made.set(encoding, known);
      return known;
    };
    app.get(path, async (request, reply) => {
      const encoding = encodingFor(request);
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(type);
      await sendEncoded(reply, encoding, encoding === null ? bytes : await encoded(encoding));
    });
  }
}
