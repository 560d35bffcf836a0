import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readCookie, type CookieName } from './cookies';
import type { WebOffice } from './office';

/**
 * How many requests are answered in a minute. A whole province may come through one gateway: the limit of an address
 * only keeps a machine from taking all of the server. What one person does is counted by their browser: ten a second,
 * on and on, is nobody who clicks. A browser that changes its marks is stopped by its address.
 */
const LIMITS = { ofBrowser: 600, ofAddress: 6_000 };

/** By what a browser is known, the surest first. */
const MARKS: readonly CookieName[] = ['session', 'link', 'cast', 'guest'];

/** Answers 429 before anything is read or looked up. To be registered after the cookies. */
export async function limitRates(
  app: FastifyInstance,
  office: Pick<WebOffice, 'publicUrl'>,
  limits = LIMITS,
): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute' });
  const byAddress = app.createRateLimit({
    max: limits.ofAddress,
    // Of a request that broke off in its head the address is gone.
    keyGenerator: ({ ip }: { ip?: string }) => ip ?? '',
  });
  const byBrowser = app.createRateLimit({
    max: limits.ofBrowser,
    keyGenerator: (request) => markOf(office, request) ?? '',
  });
  app.addHook('onRequest', async (request, reply) => {
    const hasMark = markOf(office, request) !== null;
    for (const count of hasMark ? [byAddress, byBrowser] : [byAddress]) {
      const counted = await count(request);
      if (counted.isAllowed || !counted.isExceeded) continue;
      reply.header('retry-after', counted.ttlInSeconds);
      throw Object.assign(new Error('too many requests'), { statusCode: 429 });
    }
  });
}

/** Of one length, whatever was sent. */
function markOf(office: Pick<WebOffice, 'publicUrl'>, request: FastifyRequest): string | null {
  for (const mark of MARKS) {
    const value = readCookie(office, request, mark);
    if (value !== undefined) return createHash('sha256').update(`${mark}|${value}`).digest('base64url');
  }
  return null;
}
