import { EVENT_LABELS, THROUGH_LABELS } from '../../client/terminal/act-words';
import { actionLabel } from '../../client/terminal/audit-words';
import type { Lang, Said } from '../../domain/lang';
import type { EventType } from '../../domain/lifecycle/events';
import type { Through } from '../../domain/lifecycle/types';
import { saidIn } from './said';

const EVENTS_EN: Record<EventType, string> = {
  Received: 'Receipt confirmed',
  Declined: 'Declined as wrongly addressed',
  Kept: 'Lead body kept',
  Contributed: 'A coordinating body sent its part',
  PartsAsked: 'Coordinating bodies asked',
  ProgressReported: 'Progress reported',
  Drafted: 'Handed to the head of the body',
  DraftRejected: 'Not approved by the head',
  Submitted: 'Result handed in',
  Accepted: 'Completion confirmed',
  Returned: 'Returned, to be done again',
  ExtensionAsked: 'Extension asked for',
  ExtensionGranted: 'Extension granted',
  ExtensionRefused: 'Extension refused',
  TransferPlanned: 'Transfer decided',
  Transferred: 'Transferred',
  TransferTookEffect: 'Transfer took effect',
  Suspended: 'Suspended',
  Resumed: 'Resumed',
  Withdrawn: 'Withdrawn',
  Reopened: 'Reopened',
  Amended: 'Date changed by an amended paper',
  Moved: 'Date moved',
  MoveRefused: 'Date not moved',
  MoveProposed: 'Move of the date proposed',
  Released: 'No longer waits for its predecessor',
  Urged: 'Urged',
  ExplanationRequired: 'Explanation required',
  Explained: 'Explained',
  Decided: 'Word of the Standing Committee',
  Closed: 'No longer followed',
  BecameOverdue: 'Became overdue',
  Escalated: 'Reported to a higher level',
};

/** What the audit trail says happened. */
export function eventWords(action: string, lang: Lang): string {
  const known = lang === 'en' ? (EVENTS_EN as Record<string, string | undefined>)[action] : undefined;
  return known ?? saidIn(lang, actionLabel(action));
}

export const ASSIGNMENT_EVENTS = Object.keys(EVENT_LABELS) as EventType[];

export const THROUGH_WORDS: Said<Record<Through, string>> = {
  vi: THROUGH_LABELS,
  en: { cli: 'command line', link: 'link in a letter', login: 'log-in', rehearsal: 'rehearsal' },
};
