import type { Client } from '@temporalio/client';
import type { ReadDocument } from '../client/draft/read-draft';
import type { DrawPictures } from '../client/pictures/read-pictures';
import type { Rehearsals } from '../client/rehearsal/stages';
import type { Stage } from '../client/stage';
import type { DataFolder } from '../config/data-folder';
import type { OfficeKeys } from '../domain/access/keys';
import type { LoginSettings } from '../domain/access/login-settings';
import type { Scope } from '../domain/ids';
import type { Letter } from '../domain/letters';
import type { LedgerEntry, LedgerState } from '../domain/letters/ledger';
import type { OfficeKind } from '../domain/plan/recipients';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';

/** Sends one letter at most once, by the ledger; its links are put in on the way. */
export type PostLetter = (
  entry: LedgerEntry,
  toName: string,
  letter: Letter,
) => Promise<{ state: LedgerState }>;

/** What the pages stand on; put together by bin/. */
export interface WebOffice {
  store: Store;
  client: Client;
  taskQueue: string;
  folder: DataFolder;
  mailboxDir: string;
  keys: OfficeKeys;
  /** How people reach it, without a slash at the end: `https://don-doc.tinh.example`. */
  publicUrl: string;
  /** The wall clock: sessions, links and limits go by it, in rehearsals too. */
  now: () => Instant;
  /** `demo`: there is nothing but one rehearsal, on this machine only. */
  mode: 'office' | 'demo';
  /** The office itself, or a rehearsal that runs; null where there is none of that name. */
  stageOf: (scope: Scope) => Stage | null;
  /** How people come in (`Settings.login`); left out: by password, two steps for admins and the secretariat. */
  login?: LoginSettings;
  post: PostLetter;
  /** What is played beside the office, and what was. */
  rehearsals: Rehearsals;
  /** Of a demo: the key in the address that its command prints. */
  door?: Door;
  /** Where the secretariat, the office and the Standing Committee read mail, when a plan does not say (`Settings.offices`). */
  officeEmails?: Partial<Record<OfficeKind, string>>;
  /** False where no mail server was named: letters stand in the mailbox of this machine and reach nobody. */
  mailGoesOut?: boolean;
  /** Draws pictures beside the pages; left out: in their own thread. */
  draw?: DrawPictures;
  /** Reads papers beside the pages; left out: in their own thread. */
  readDocument?: ReadDocument;
  /** Told of what went wrong inside: never what a person did wrong. */
  onFault: (fault: unknown, where: string) => void;
}

/** Opens once, for whoever holds its key. */
export interface Door {
  open(this: void, key: string): boolean;
}
