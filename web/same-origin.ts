import type { FastifyRequest } from 'fastify';

/**
 * Whether a POST comes from another site. Browsers say so themselves; one too old to say is caught by the seal.
 */
export function comesFromElsewhere({ headers }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  if (origin === undefined || origin === 'null') return false;
  return origin !== new URL(publicUrl).origin && hostOf(origin) !== headers.host;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
