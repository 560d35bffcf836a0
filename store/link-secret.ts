import { createHmac } from 'node:crypto';
import type { OfficeKeys } from '../domain/access/keys';
import { canonicalLink, type LinkName } from '../domain/access/links';
import { sha256 } from './encode';

/** 256 bits that only the office's key can make, in 43 letters; the table keeps its SHA-256. */
export function linkSecret({ links }: Pick<OfficeKeys, 'links'>, name: LinkName): string {
  return createHmac('sha256', links).update(canonicalLink(name)).digest('base64url');
}

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** What the table knows a secret by; null for what is no secret at all. */
export function linkHash(secret: string): string | null {
  return SHAPE.test(secret) ? sha256(secret) : null;
}
