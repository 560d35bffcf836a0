import { commandOf } from '../../domain/acts/command-of';
import type { ActForm } from '../../domain/acts/forms';
import { workingCalendar } from '../../domain/calendar/working-days';
import { cardsAfter, openingCards } from '../../domain/desk/cards';
import { emptyDesk, takeCards } from '../../domain/desk/mornings';
import type { CardRole, DealtCard, DeskState } from '../../domain/desk/types';
import type { AssignmentCommand, Tidings } from '../../domain/lifecycle/commands';
import { decide } from '../../domain/lifecycle/decide';
import type { AssignmentEvent } from '../../domain/lifecycle/events';
import { evolve, initialState } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import { hear } from '../../domain/lifecycle/hear';
import { recordOf } from '../../domain/lifecycle/record';
import { hasEnded, type AssignmentRecord, type AssignmentState } from '../../domain/lifecycle/types';
import type { CycleSource } from '../../domain/plan/cycle-source';
import type { PreparedAssignment } from '../../domain/plan/prepare';
import type { Outcome } from '../../domain/refusal';
import { atHour, localDate, type Instant } from '../../domain/time/epoch';
import { body, obligation, planOf, preparedOf } from '../plan/cycles';

/** Bodies that may be charged: the Youth Union's staff hands in to its head; the successor is in no plan. */
export const BODIES = ['mttq', 'tinh-doan', 'hoi-nong-dan', 'hoi-phu-nu', 'hoi-ccb'] as const;
export const STRANGER = { id: 'ban-dan-van-moi', name: 'Ban Tuyên giáo và Dân vận' };

const plan = planOf(
  [
    obligation('goc', 'quý II/2026', { coordinating: ['hoi-nong-dan'] }),
    obligation('goc-2', 'trước ngày 15/8/2026'),
    obligation('tiep', 'quý IV/2026', {
      dependsOn: ['goc', 'goc-2'],
      coordinating: ['hoi-nong-dan', 'hoi-phu-nu'],
      informed: ['hoi-ccb'],
    }),
    obligation('thuong', 'quý III/2026', {
      lead: ['tinh-doan'],
      coordinating: ['hoi-nong-dan', 'hoi-phu-nu'],
      informed: ['hoi-ccb'],
    }),
    obligation('nen-nep', 'thường xuyên', { coordinating: ['hoi-nong-dan'], informed: ['hoi-ccb'] }),
    obligation('mat', 'quý III/2026', { secrecy: 'mat', coordinating: ['tinh-doan'] }),
    obligation('hang-quy', 'hằng quý', { coordinating: ['hoi-ccb'] }),
  ],
  {
    bodies: BODIES.map((id) => body(id, id === 'tinh-doan' ? { approval: 'head' } : {})),
    groups: [],
    plan: { policy: { extension: { atMost: 3 } } },
  },
);

export const { source, prepared } = preparedOf(plan);
export const calendar = workingCalendar(source.calendar);
export const IDS = prepared.assignments.map(({ assignment }) => assignment.id);

export function preparedOne(id: string): PreparedAssignment {
  const one = prepared.assignments.find(({ assignment }) => assignment.id === id);
  if (one === undefined) throw new RangeError(`no assignment ${id}, only ${IDS.join(' ')}`);
  return one;
}

/** `2026-03-02 09:00` in Vietnam. */
export function at(text: string): Instant {
  const [day, time = '00:00'] = text.split(' ') as [string, string?];
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return atHour(localDate(day), hour + minute / 60);
}

/**
 * One assignment as it lives on the engine, without the engine: forms come to commands by its row, time brings what it
 * brings in between, and its cards lie on the desks of all.
 */
export class Life {
  readonly events: AssignmentEvent[] = [];
  readonly desks = new Map<string, DeskState>();
  readonly initial: AssignmentState;
  state: AssignmentState;
  now: Instant;

  constructor(
    readonly one: PreparedAssignment,
    {
      from = at('2026-01-12 06:00'),
      state = initialState(one),
      of = source,
    }: { from?: Instant; state?: AssignmentState; of?: CycleSource } = {},
  ) {
    this.source = of;
    this.initial = state;
    this.state = state;
    this.now = from;
    this.deal(openingCards(this.cardSource, state));
  }

  private readonly source: CycleSource;

  get cardSource() {
    return { cycle: 'KH9/1', assignment: this.one.assignment };
  }

  row(): AssignmentRecord {
    return recordOf({ scope: 'real', ...this.cardSource }, this.state, this.now);
  }

  /** Lets time pass up to an instant: what it brings happens at its own. */
  until(instant: Instant): this {
    for (let next = nextStep(this.state); next !== null && next.at <= instant; next = nextStep(this.state))
      this.happen(next.event);
    this.now = Math.max(this.now, instant);
    return this;
  }

  act(form: ActForm): Outcome<AssignmentEvent> {
    const command = commandOf({ source: this.source, row: this.row(), now: this.now }, form);
    return command.ok ? this.command(command.value) : command;
  }

  command(command: AssignmentCommand): Outcome<AssignmentEvent> {
    const decided = decide(this.state, command, this.now);
    if (decided.ok) this.happen(decided.value);
    return decided;
  }

  /** The same life apart, to see what would come of something. */
  copy(): Life {
    const { one, state, now } = this;
    return new Life(one, { state, from: now, of: this.source });
  }

  /** Forms that must all come through, each on the day before it: `['2026-03-02 09:00', form, …]`. */
  lived(...acts: (string | ActForm)[]): this {
    for (const one of acts) {
      if (typeof one === 'string') this.until(at(one));
      else {
        const outcome = this.act(one);
        if (!outcome.ok) throw new Error(`${one.type}: ${outcome.refusal.message}`);
      }
    }
    return this;
  }

  hear(tidings: Tidings): AssignmentEvent | null {
    const event = hear(this.state, tidings, this.now);
    if (event !== null) this.happen(event);
    return event;
  }

  private happen(event: AssignmentEvent): void {
    this.state = evolve(this.state, event);
    this.events.push(event);
    this.now = Math.max(this.now, event.at);
    this.deal(cardsAfter(this.cardSource, this.state, event));
  }

  private deal(cards: DealtCard[]): void {
    for (const { owner, card } of cards) {
      const desk = this.desks.get(owner.id) ?? emptyDesk(owner);
      this.desks.set(owner.id, takeCards(desk, [card], this.now, calendar));
    }
  }
}

export function lifeOf(id: string): Life {
  return new Life(preparedOne(id));
}

/** What a desk still holds in a role: `2026-09-09 body reminder -15`, and the news alone by its kind. */
export function saidOf(life: Life, owner: string, role: CardRole): string[] {
  const card = life.desks.get(owner)?.cards.find((held) => held.role === role);
  if (card === undefined) return [];
  const steps = card.steps.map(({ on, audience, kind, rung }) => `${on} ${audience.kind} ${kind} ${rung}`);
  return card.news === null ? steps : [card.news, ...steps];
}

/** The code of the refusal, or the event that came of it. */
export function refusalOf(life: Life, form: ActForm): string {
  const outcome = life.act(form);
  return outcome.ok ? outcome.value.type : outcome.refusal.code;
}

const by = 'Trần Thị Hoa';
export const close: AssignmentCommand = { type: 'close', by, reason: 'Hết giai đoạn' };

/** Whether the end of its cycle ends it, if nothing else did before. */
export function closed(life: Life): boolean {
  return hasEnded(life.state.status) || life.command(close).ok;
}
export const paper = { number: '12-CV/VPTU', date: localDate('2026-01-12') };

/** Forms as people fill them in most often, with what they would say. */
export const forms = {
  receive: { type: 'receive', by },
  decline: { type: 'decline', by, reason: 'Không thuộc chức năng', suggested: null },
  keep: { type: 'keep', by, reason: 'Đúng chức năng của cơ quan' },
  submit: { type: 'submit', by, text: 'Đã khảo sát xong', paper: null, files: [], handedInAt: null },
  approve: { type: 'approve', by: 'Nguyễn Văn Nam' },
  reject: { type: 'reject', by: 'Nguyễn Văn Nam', reason: 'Thiếu số liệu' },
  accept: { type: 'accept', by, note: null },
  suspend: { type: 'suspend', by, reason: 'Chờ hướng dẫn', paper },
  resume: { type: 'resume', by, reason: 'Đã có hướng dẫn', until: null },
  withdraw: { type: 'withdraw', by, reason: 'Không còn phù hợp', paper },
  explain: { type: 'explain', by, text: 'Do chậm số liệu', files: [] },
  urge: { type: 'urge', by, note: 'Khẩn trương báo cáo' },
  report: { type: 'report', by, text: 'Đang làm', percent: 40, difficulties: null, proposals: null },
} satisfies Record<string, ActForm>;

export const returnUntil = (day: string): ActForm => ({
  type: 'return',
  by,
  reason: 'Thiếu số liệu',
  until: localDate(day),
});
export const askUntil = (day: string): ActForm => ({
  type: 'askExtension',
  by,
  reason: 'Chờ số liệu',
  until: localDate(day),
});
export const grant = (until: string | null = null): ActForm => ({
  type: 'decideExtension',
  by,
  granted: true,
  authority: 'committee',
  paper,
  reason: null,
  until: until === null ? null : localDate(until),
});
export const refuseExtension: ActForm = {
  type: 'decideExtension',
  by,
  granted: false,
  authority: 'committee',
  paper: null,
  reason: 'Không có lý do chính đáng',
  until: null,
};
export const transferTo = (
  to: string,
  more: { from?: string; on?: string } = {},
): Extract<ActForm, { type: 'transfer' }> => ({
  type: 'transfer',
  by,
  from: more.from === undefined ? null : { id: more.from, name: `Cơ quan ${more.from}` },
  to: { id: to, name: `Cơ quan ${to}` },
  reason: 'Sắp xếp bộ máy',
  paper,
  on: more.on === undefined ? null : localDate(more.on),
});
export const askParts = (until: string, ...bodies: string[]): ActForm => ({
  type: 'askParts',
  by,
  bodies,
  what: 'Số liệu hội viên',
  until: localDate(until),
});
export const requireExplanation = (until: string | null = null): ActForm => ({
  type: 'requireExplanation',
  by,
  question: 'Vì sao chậm?',
  until: until === null ? null : localDate(until),
});
export const reopenUntil = (day: string): ActForm => ({
  type: 'reopen',
  by,
  reason: 'Có sai sót',
  paper,
  until: localDate(day),
});
export const amendUntil = (day: string): ActForm => ({
  type: 'amend',
  by,
  reason: 'Sửa mục II.1',
  paper,
  until: localDate(day),
});
export const decideMove = (yes: boolean): ActForm => ({
  type: 'decideMove',
  by,
  accepted: yes,
  reason: yes ? null : 'Giữ hạn',
});
export const decideAs = (
  measure: 'extend' | 'remind' | 'criticise' | 'inspect',
  until: string | null = null,
  dossier = 'TT-01',
): ActForm => ({
  type: 'decide',
  by,
  dossier,
  measure,
  paper,
  note: null,
  until: until === null ? null : localDate(until),
});
