import { ACTIONS, RIGHTS, ROLES, type Action, type Role } from '../../domain/access/rights';
import { ROLE_WORDS } from '../../web/words/roles';

/** docs/rights.md, from the table itself: `npm run docs:rights`. */

const MEANING: Record<Action, string> = {
  'own.read': 'see what the own body owes',
  'own.answer': 'receive, report, hand in, ask for more time, for the own body',
  'own.approve': 'let a result leave the own body: its head alone',
  'watch.read': 'see assignments, bodies, rounds, targets, charts, calendar',
  'watch.export': 'take lists out as workbooks',
  'watch.save-view': 'keep filters under a name',
  'watch.act': 'accept, return, decide, transfer, urge; close rounds',
  'report.make': 'draft reports and papers',
  'dossier.read': 'read the dossiers for the Standing Committee',
  'dossier.prepare': 'write cause, proposal and ground into a dossier',
  'dossier.decide': 'record what the Standing Committee decided',
  'mail.read': 'see which letters went to whom',
  'mail.decide': 'send a doubtful letter again, or mark it sent',
  'audit.read': 'read the audit trail',
  'plan.import': 'import a document, confirm what was read from it',
  'cycle.start': 'start a cycle',
  'cycle.amend': 'amend a running cycle by an amended paper',
  'cycle.end': 'end a cycle',
  'directory.edit': 'bodies, contacts, heads, groups, successors',
  'link.revoke': 'make a link in a letter worthless',
  'substitute.set': 'set who acts for whom',
  'calendar.apply': 'set official days off',
  'ladder.apply': 'set reminder ladders',
  'user.manage': 'make, change, end and unlock accounts',
  'health.read': 'see how the system is',
  'rehearsal.watch': 'look at a rehearsal',
  'rehearsal.conduct': 'start, steer and stop a rehearsal, play any part in it',
  'self.manage': 'own password, second step, sessions, calendar feed',
};

export function rightsPage(): string {
  const mark = (action: Action, role: Role) =>
    (RIGHTS[action] as readonly Role[]).includes(role) ? '●' : '';
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Who may do what',
    '',
    'Written by `npm run docs:rights` from `domain/access/rights.ts`, the only table of rights; a test is red where this page',
    'is stale. Every page and act of the web names one action, or is open to all (log-in, language, links of letters). Bodies',
    'see and do only what concerns their own body; the titles of secret duties are masked for whoever is not among their readers.',
    '',
    row(['action', ...ROLES, 'what it is']),
    row(['---', ...ROLES.map(() => ':-:'), '---']),
    ...ACTIONS.map((action) =>
      row([`\`${action}\``, ...ROLES.map((role) => mark(action, role)), MEANING[action]]),
    ),
    '',
    'In Vietnamese the roles are called: ' +
      ROLES.map((role) => `${role} – ${ROLE_WORDS.vi[role]}`).join('; ') +
      '.',
    '',
  ].join('\n');
}
