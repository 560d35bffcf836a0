import type { Socket } from 'node:net';

/** Where a request did not come as one: said on the bare line, for there is nobody to write a page for. */
export function hangUp(error: Error, socket: Socket): void {
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(isTooSlow(error) ? TOO_SLOW : BROKEN);
  socket.destroy(error);
}

export function isTooSlow(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_HTTP_REQUEST_TIMEOUT';
}

function answerOf(status: string, words: string): string {
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(words)}`,
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${words}`;
}

const TOO_SLOW = answerOf(
  '408 Request Timeout',
  'Yêu cầu không đến đủ trong thời hạn; chưa có gì thay đổi. Hãy gửi lại ở nơi mạng tốt hơn, hoặc gửi ít tệp hơn. / ' +
    'The request did not come whole in time; nothing changed. Send it again over a better line, or send fewer files.',
);
const BROKEN = answerOf(
  '400 Bad Request',
  'Không đọc được yêu cầu. Hãy mở lại trang và gửi lại. / The request could not be read. Open the page again and resend.',
);
