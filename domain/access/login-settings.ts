import type { Role } from './rights';

/** How people come in, as the office is set up. */
export interface LoginSettings {
  /** Roles that must prove themselves in two steps. */
  secondStep: readonly Role[];
  /** The house that proves who somebody is; null: nobody but ourselves. */
  oidc: OidcSettings | null;
}

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim that holds the login of a user here. */
  claim: string;
}

export const USUAL_LOGIN: LoginSettings = { secondStep: ['admin', 'secretariat'], oidc: null };
