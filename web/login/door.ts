import type { FastifyRequest } from 'fastify';
import { createLoginLimits, type LoginLimits } from '../../client/access/limits';
import { doing, type Door } from '../../client/access/log-in';
import { createOidcHouse, type OidcHouse } from '../../client/access/oidc';
import type { Acting } from '../../client/users';
import { USUAL_LOGIN, type LoginSettings } from '../../domain/access/login-settings';
import { networkOf } from '../../domain/access/sessions';
import type { WebOffice } from '../office';
import type { Visit } from '../visit';
import { knownBrowser } from './known-browser';

/** The limits and the other house of one office live as long as it does. */
const limitsOf = new WeakMap<WebOffice, LoginLimits>();
const houseOf = new WeakMap<WebOffice, OidcHouse>();

function kept<T>(map: WeakMap<WebOffice, T>, office: WebOffice, make: () => T): T {
  const known = map.get(office);
  if (known !== undefined) return known;
  const made = make();
  map.set(office, made);
  return made;
}

export function doorOf({ office, request }: Pick<Visit, 'office' | 'request'>): Door {
  return {
    store: office.store,
    keys: office.keys,
    limits: kept(limitsOf, office, createLoginLimits),
    now: office.now(),
    address: addressOf(request),
    agent: request.headers['user-agent'] ?? '',
    known: knownBrowser({ office, request }),
  };
}

export function addressOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  return networkOf(ip);
}

export function loginSettings({ login }: Pick<WebOffice, 'login'>): LoginSettings {
  return login ?? USUAL_LOGIN;
}

/** null where no other house proves who somebody is. */
export function oidcHouse(office: WebOffice): OidcHouse | null {
  const { oidc } = loginSettings(office);
  return oidc === null ? null : kept(houseOf, office, () => createOidcHouse(oidc));
}

/** Who changes an account in the browser. */
export function actingOf({ viewer, office }: Visit): Acting {
  return { ...doing(viewer.name ?? '', office.now()), user: viewer.user };
}
