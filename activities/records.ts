import { ApplicationFailure } from '@temporalio/common';
import { mailDecided, SYSTEM_ACTOR, type AuditLine } from '../domain/audit';
import type { CalendarData } from '../domain/calendar/types';
import type { DealtCard } from '../domain/desk/types';
import { isRehearsal, type Scope } from '../domain/ids';
import { needsPerson, type MailDecision } from '../domain/letters/ledger';
import type { FollowerNews } from '../domain/lifecycle/hear';
import { hasEnded, type AssignmentRecord } from '../domain/lifecycle/types';
import type { Instant, LocalDate } from '../domain/time/epoch';
import { perDesk } from './deal-messages';
import { createFollowers } from './followers';
import { createSources } from './sources';
import type { Engine, MailLedger, Records, Rounds } from './ports';

/** One event of an assignment: its row, its audit line, and the cards it deals. */
export interface RecordedEvent {
  record: AssignmentRecord;
  audit: AuditLine;
  cards: DealtCard[];
  /** Days on which the secretariat's desk is to look at the rows. */
  looksOn?: LocalDate[];
  /** What those that build on it are to be told, if anything. */
  followers?: FollowerNews | null;
  at: Instant;
}

export interface DecisionOrder {
  scope: Scope;
  key: string;
  decision: MailDecision;
  by: string;
  reason: string | null;
  at: Instant;
}

/** A desk that nothing was dealt to yet counts weekends only, until a cycle brings its calendar. */
const NO_CALENDAR: CalendarData = { version: 'none', years: [] };

export interface RecordPorts {
  records: Records;
  rounds: Rounds;
  ledger: MailLedger;
  engine: Engine;
}

export function createRecordActivities({ records, rounds, ledger, engine }: RecordPorts) {
  const sources = createSources(records);
  const followers = createFollowers({ records, engine, sources });

  async function deal({ record, cards, looksOn = [], at }: RecordedEvent): Promise<void> {
    const { scope, cycle } = record;
    const { calendar } = await sources.of(scope, cycle);
    const start = { clock: clockOf(scope, at), calendar };
    await Promise.all(
      perDesk(cards, looksOn).map(({ owner, ...dealt }) =>
        engine.deal(scope, owner, { ...dealt, calendar: null, trouble: false, at }, start),
      ),
    );
  }

  return {
    /**
     * Row and audit line in one transaction, then the cards, then what followers are to know: a repeat writes and
     * tells nothing twice. Returns the followers that were told.
     */
    async recordEvent(event: RecordedEvent): Promise<string[]> {
      const { record, audit, cards, looksOn = [], at } = event;
      await records.saveAssignments([record], [audit]);
      const { scope, cycle, status } = record;
      if (cards.length > 0 || looksOn.length > 0) await deal(event);
      if (audit.action === 'Reopened' && (await records.cycleHasEnded(scope, cycle)))
        await engine.askToClose({
          scope,
          cycle,
          assignment: record.assignment.id,
          by: SYSTEM_ACTOR,
          reason: 'Chu kỳ đã kết thúc',
        });
      const told = event.followers ? await followers.tell(record, event.followers, at) : [];
      if (hasEnded(status) && (await nothingIsOpen({ records, rounds }, scope, cycle)))
        await engine.reportNothingOpen(scope, cycle, at);
      return told;
    },

    /** Whether any assignment or round of the cycle has not ended. */
    async hasOpen({ scope, cycle }: { scope: Scope; cycle: string }): Promise<boolean> {
      return !(await nothingIsOpen({ records, rounds }, scope, cycle));
    },

    /** A mail needs a person: the secretariat's desk says so on its next morning. */
    async reportMailTrouble({ scope, at }: { scope: Scope; at: Instant }): Promise<void> {
      const owner = { kind: 'secretariat', id: 'secretariat' } as const;
      const start = { clock: clockOf(scope, at), calendar: NO_CALENDAR };
      await engine.deal(scope, owner, { cards: [], calendar: null, trouble: true, at }, start);
    },

    /** Writes a person's decision on a mail; a repeat of the same one is success, anything else is refused in words. */
    async decideMail({ scope, key, decision, by, reason, at }: DecisionOrder): Promise<void> {
      const row = await ledger.find(key);
      if (row === null || row.scope !== scope) throw refusal('no-such-mail', `Sổ thư không có thư ${key}.`);
      if (row.resolution === decision) return;
      if (row.resolution !== null) {
        const done = row.resolution === 'resend' ? 'gửi lại' : 'ghi nhận đã xử lý';
        throw refusal('mail-decided', `Thư này đã được quyết định ${done}; không quyết định lại.`);
      }
      if (!needsPerson(row))
        throw refusal('nothing-to-decide', 'Thư này đã đến nơi nhận hoặc đã rút; không cần quyết định.');
      if (decision === 'resend' && row.letter === null)
        throw refusal(
          'no-letter-kept',
          'Thư này không còn giữ nội dung để gửi lại; chỉ ghi nhận được là đã xử lý.',
        );
      const taken = await ledger.resolve(key, decision, mailDecided(row, { decision, by, reason, at }));
      if (taken === null) throw refusal('mail-decided', 'Người khác vừa quyết định thư này.');
    },
  };
}

/** Neither an assignment nor a round of the cycle asks anything of anybody any more. */
export async function nothingIsOpen(
  { records, rounds }: Pick<RecordPorts, 'records' | 'rounds'>,
  scope: Scope,
  cycle: string,
): Promise<boolean> {
  return !(await records.hasOpen(scope, cycle)) && !(await rounds.hasOpenRound(scope, cycle));
}

/** A "no" that no repeat of the activity can turn into a yes. */
function refusal(code: string, message: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: code,
    message,
    details: [{ code, message, at: 'key' }],
    nonRetryable: true,
  });
}

/** A desk started by a card of a rehearsal begins with the rehearsal's clock, and with nothing due before its driver comes. */
export function clockOf(scope: Scope, at: Instant) {
  return isRehearsal(scope)
    ? ({ mode: 'rehearsal', now: at, granted: 0 } as const)
    : ({ mode: 'real' } as const);
}
