import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NOBODY, type Viewer } from '../domain/access/viewer';
import type { Scope } from '../domain/ids';
import { readCookie, setCookie } from './cookies';
import type { WebOffice } from './office';

/** Finds out who asks, on one stage; null: not known by this way. Throws nothing for what a visitor may send. */
export type Identify = (
  office: WebOffice,
  scope: Scope,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Viewer | null>;

/** The first way by which somebody is known counts; whoever is not known gets a mark of their browser for its forms. */
export async function viewerOf(
  ways: readonly Identify[],
  office: WebOffice,
  scope: Scope,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Viewer> {
  for (const way of ways) {
    const viewer = await way(office, scope, request, reply);
    if (viewer !== null) return viewer;
  }
  return { ...NOBODY, token: guestMark(office, request, reply) };
}

const MARK = /^[A-Za-z0-9_-]{22}$/;

function guestMark(office: WebOffice, request: FastifyRequest, reply: FastifyReply): string {
  const known = readCookie(office, request, 'guest');
  if (known !== undefined && MARK.test(known)) return `guest|${known}`;
  const mark = randomBytes(16).toString('base64url');
  setCookie(office, reply, 'guest', mark);
  return `guest|${mark}`;
}
