/** The keys of an office, each for one use; 32 bytes. */
export interface OfficeKeys {
  /** Makes the secrets of the links in letters. */
  links: Uint8Array;
  /** Seals forms, casts of a rehearsal and one's own drafts against forgery. */
  seals: Uint8Array;
  /** Encrypts what must be read again: the second step of log-in. */
  vault: Uint8Array;
}
