import type { LinkedTo } from './links';
import type { Actor } from '../lifecycle/types';
import type { Role } from './rights';

/** Who looks at a page, however that is known. */
export interface Viewer {
  /** null: nobody that is known. */
  role: Role | null;
  /** As it shall stand in the audit trail; null where the form must ask: a link proves a mailbox, not a person. */
  name: string | null;
  /** The body that a viewer of role `body` speaks for. */
  body: string | null;
  /** A link to the address of the head of that body. */
  isHead: boolean;
  /** What the links of this viewer open; absent: everything of its body. */
  only?: readonly LinkedTo[];
  by: 'nobody' | 'login' | 'link' | 'cast';
  /** The id of a user who logged in; null otherwise. */
  user: string | null;
  /** What forms of this viewer are sealed with and what limits count: differs for each session, link and cast. */
  token: string;
}

export const NOBODY: Viewer = {
  role: null,
  name: null,
  body: null,
  isHead: false,
  by: 'nobody',
  user: null,
  token: '',
};

/** Through what a viewer acts, for the audit trail. */
export function throughOf({ by }: Viewer): Exclude<Actor['through'], undefined> {
  switch (by) {
    case 'nobody':
      return null;
    case 'cast':
      return 'rehearsal';
    case 'login':
    case 'link':
      return by;
  }
}

/** Whether a viewer of a body may open one of its duties or rounds: a link opens what it is about and no more. */
export function opens({ only }: Pick<Viewer, 'only'>, cycle: string, assignment: string): boolean {
  return only === undefined || only.some((one) => one.cycle === cycle && one.assignment === assignment);
}
