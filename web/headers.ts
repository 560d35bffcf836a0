import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * Nothing from elsewhere is loaded, shown in a frame or told where a visitor came from. Styles may stand in the page
 * (charts carry theirs), scripts may not.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ');

export function secureHeaders(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onSend', async (_request, reply) => setSecureHeaders(reply, publicUrl));
}

export function setSecureHeaders(reply: FastifyReply, publicUrl: string): void {
  const set = (name: string, value: string) => {
    if (!reply.hasHeader(name)) reply.header(name, value);
  };
  set('content-security-policy', POLICY);
  set('x-content-type-options', 'nosniff');
  set('referrer-policy', 'no-referrer');
  set('cross-origin-opener-policy', 'same-origin');
  set('cross-origin-resource-policy', 'same-origin');
  set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  set('cache-control', 'no-store');
  if (publicUrl.startsWith('https:')) set('strict-transport-security', 'max-age=31536000');
}
