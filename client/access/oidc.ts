import type { OidcSettings } from '../../domain/access/login-settings';

/**
 * Log-in at another house (OpenID Connect, code flow with PKCE, state and nonce). The library is an ES module and is
 * loaded when somebody comes that way.
 */

const load = () => import('openid-client');
type Library = Awaited<ReturnType<typeof load>>;
type Configuration = InstanceType<Library['Configuration']>;

/** What the browser keeps until it comes back. */
export interface OidcTrip {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who somebody is, by the word of the other house. */
export interface OidcPerson {
  /** `issuer subject`. */
  subject: string;
  /** What the claim says that names a user here; null where it may not be trusted. */
  login: string | null;
}

export interface OidcHouse {
  /** `again`: the other house must ask for the password again. */
  leave(this: void, redirectUri: string, again: boolean): Promise<{ to: string; trip: OidcTrip }>;
  /** Throws what the library throws where the answer is no good. */
  arrive(this: void, url: URL, trip: OidcTrip, again: boolean): Promise<OidcPerson>;
}

/** A house that was asked to prove it again may be this much older: clocks differ. */
const FRESH_S = 60;

export function createOidcHouse(settings: OidcSettings): OidcHouse {
  let known: Promise<{ library: Library; house: Configuration }> | null = null;
  const found = () =>
    (known ??= discover(settings).catch((error: unknown) => {
      // The other house may be away for a while: the next one asks again.
      known = null;
      throw error;
    }));
  return {
    leave: async (redirectUri, again) => {
      const { library, house } = await found();
      const trip = {
        state: library.randomState(),
        nonce: library.randomNonce(),
        verifier: library.randomPKCECodeVerifier(),
      };
      const to = library.buildAuthorizationUrl(house, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: trip.state,
        nonce: trip.nonce,
        code_challenge: await library.calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: 'S256',
        ...(again ? { prompt: 'login', max_age: '0' } : {}),
      });
      return { to: to.href, trip };
    },
    arrive: async (url, trip, again) => {
      const { library, house } = await found();
      const tokens = await library.authorizationCodeGrant(house, url, {
        expectedState: trip.state,
        expectedNonce: trip.nonce,
        pkceCodeVerifier: trip.verifier,
        idTokenExpected: true,
        ...(again ? { maxAge: FRESH_S } : {}),
      });
      const claims = tokens.claims()!;
      // Some houses tell more than who it is only to whoever asks once more.
      const isTold = claims[settings.claim] !== undefined;
      const told = isTold ? claims : await library.fetchUserInfo(house, tokens.access_token, claims.sub);
      return { subject: `${claims.iss} ${claims.sub}`, login: loginFrom(told, settings.claim) };
    },
  };
}

/** A mail address counts only where the other house says that it was verified: else anybody could enter any address. */
function loginFrom(claims: Record<string, unknown>, claim: string): string | null {
  const value = claims[claim];
  if (typeof value !== 'string' || value === '') return null;
  return claim === 'email' && claims['email_verified'] !== true ? null : value;
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings) {
  const library = await load();
  const url = new URL(issuer);
  // Over http only on this very machine: to try it out.
  const isOwn = url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const house = await library.discovery(
    url,
    clientId,
    clientSecret,
    undefined,
    isOwn ? { execute: [library.allowInsecureRequests] } : {},
  );
  return { library, house };
}
