/** Who may do what: the only table. Pages, forms and downloads each name one action of it. */

export const ROLES = ['admin', 'secretariat', 'committee', 'inspector', 'body'] as const;
export type Role = (typeof ROLES)[number];

const WATCHERS: readonly Role[] = ['admin', 'secretariat', 'committee', 'inspector'];

/** An action → who has the right to it. What concerns one body alone is checked against that body beside. */
export const RIGHTS = {
  /** What a body owes, of its own body only. */
  'own.read': ['body'],
  'own.answer': ['body'],
  /** Lets a result leave its body: its head alone, by a link to the head's address. */
  'own.approve': ['body'],

  'watch.read': WATCHERS,
  'watch.export': WATCHERS,
  'watch.save-view': WATCHERS,
  /** Accept, return, decide, transfer, urge …: what the secretariat does to an assignment or a round. */
  'watch.act': ['secretariat'],
  'report.make': ['secretariat'],

  'dossier.read': WATCHERS,
  'dossier.prepare': ['secretariat'],
  'dossier.decide': ['secretariat'],

  'mail.read': ['admin', 'secretariat', 'inspector'],
  'mail.decide': ['secretariat'],
  'audit.read': ['admin', 'secretariat', 'inspector'],

  'plan.import': ['admin', 'secretariat'],
  'cycle.start': ['admin'],
  'cycle.amend': ['admin'],
  'cycle.end': ['admin'],
  'directory.edit': ['admin', 'secretariat'],
  'link.revoke': ['admin', 'secretariat'],
  'substitute.set': ['admin', 'secretariat'],
  'calendar.apply': ['admin'],
  'ladder.apply': ['admin'],
  'user.manage': ['admin'],
  'health.read': ['admin'],

  'rehearsal.watch': WATCHERS,
  'rehearsal.conduct': ['admin', 'secretariat'],

  /** One's own password, second step, sessions and calendar feed. */
  'self.manage': ROLES,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof RIGHTS;

export const ACTIONS = Object.keys(RIGHTS) as Action[];

export function may(role: Role | null, action: Action): boolean {
  return role !== null && (RIGHTS[action] as readonly Role[]).includes(role);
}
