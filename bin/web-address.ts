import { createServer } from 'node:net';
import type { Settings } from '../config/environment';
import { refuse } from './problems';

/** Where pages are served, and how people reach them. */
export interface WebAddress {
  host: string;
  port: number;
  /** Without a slash at the end. */
  url: string;
}

const USUAL_PORT = 8080;
const LOOPBACK = '127.0.0.1';

/** The address of the office's pages; refuses in words where its port is taken. */
export async function officeAddress({ web, publicUrl }: Settings): Promise<WebAddress> {
  const { host } = web;
  const wanted = web.port ?? USUAL_PORT;
  const port = await portOn(host, wanted);
  if (port === null) {
    throw refuse(
      'port-in-use',
      `Cổng ${wanted} trên ${host} đang có chương trình khác dùng. ` +
        'Hãy dừng chương trình đó, hoặc chọn cổng khác bằng DONDOC_WEB_PORT, ví dụ DONDOC_WEB_PORT=8090.',
      'DONDOC_WEB_PORT',
    );
  }
  return { host, port, url: publicUrl ?? localUrl(host, port) };
}

/** Of a demo: this machine only, and where nobody named a port any that is free. */
export async function demoAddress({ web }: Settings): Promise<WebAddress> {
  const named = web.port;
  const port =
    (await portOn(LOOPBACK, named ?? USUAL_PORT)) ?? (named === null ? await portOn(LOOPBACK, 0) : null);
  if (port === null)
    throw refuse(
      'port-in-use',
      `Cổng ${named} đang có chương trình khác dùng; hãy chọn cổng khác trong DONDOC_WEB_PORT.`,
      'DONDOC_WEB_PORT',
    );
  return { host: LOOPBACK, port, url: localUrl(LOOPBACK, port) };
}

function localUrl(host: string, port: number): string {
  const named = host === '0.0.0.0' || host === '::' ? LOOPBACK : host;
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
}

/** Letters carry the address, so it is known before anything listens: the port is tried and left again. */
function portOn(host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE') resolve(null);
      else
        reject(
          refuse('web-host', `Không mở được trang ở ${host}:${port}: ${message}. Xem lại DONDOC_WEB_HOST.`),
        );
    });
    probe.listen(port, host, () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === 'object' && at !== null ? at.port : port));
    });
  });
}
