import { accepted, refused, type Outcome } from '../refusal';
import { dateOf, printedDate, startOfDay, type Instant } from '../time/epoch';
import type { BodyCommand } from './commands';
import { askExtension } from './decide-extension';
import type { AssignmentEvent } from './events';
import { pendingExplanation } from './pending';
import type { Actor, AssignmentState } from './types';

type Of<T extends BodyCommand['type']> = Extract<BodyCommand, { type: T }>;

/** What a body may do with what it is charged with. */
export function decideBody(
  state: AssignmentState,
  command: BodyCommand,
  actor: Actor,
  now: Instant,
): Outcome<AssignmentEvent> {
  // The clock stands still, but a body may always say what it knows.
  if (
    state.status === 'suspended' &&
    command.type !== 'report' &&
    command.type !== 'contribute' &&
    command.type !== 'explain'
  )
    return refusedBecauseSuspended();
  switch (command.type) {
    case 'receive':
      if (state.status === 'declined') return refusedBecauseDeclined();
      if (state.status !== 'awaitingReceipt')
        return refused('already-received', 'Nhiệm vụ đã được tiếp nhận; không cần tiếp nhận lại.');
      return accepted({ ...actor, type: 'Received', at: now });
    case 'decline':
      return decline(state, command, actor, now);
    case 'contribute':
      return contribute(state, command, actor, now);
    case 'askParts':
      return askParts(state, command, actor, now);
    case 'report': {
      const { text, percent, difficulties, proposals } = command;
      return accepted({
        ...actor,
        type: 'ProgressReported',
        text,
        percent,
        difficulties,
        proposals,
        at: now,
      });
    }
    case 'submit':
      return submit(state, command, actor, now);
    case 'approve':
      if (state.status !== 'awaitingHead' || state.draft === null) return refusedBecauseNoDraft();
      return accepted({
        ...actor,
        // The result stays the staff's; the head let it go.
        by: state.draft.by,
        type: 'Submitted',
        text: state.draft.text,
        paper: state.draft.paper,
        files: state.draft.files,
        ...(state.draft.submittedAt === undefined ? {} : { submittedAt: state.draft.submittedAt }),
        approvedBy: actor.by,
        at: now,
      });
    case 'reject':
      if (state.status !== 'awaitingHead') return refusedBecauseNoDraft();
      return accepted({ ...actor, type: 'DraftRejected', reason: command.reason, at: now });
    case 'askExtension':
      return askExtension(state, command, actor, now);
    case 'explain':
      if (pendingExplanation(state) === null)
        return refused('nothing-to-explain', 'Không có yêu cầu giải trình nào đang chờ trả lời.');
      return accepted({ ...actor, type: 'Explained', text: command.text, files: command.files, at: now });
  }
}

function decline(state: AssignmentState, command: Of<'decline'>, actor: Actor, now: Instant) {
  if (state.status === 'declined')
    return refused('already-declined', 'Nhiệm vụ đã được đề nghị trả lại; chờ cơ quan theo dõi quyết định.');
  if (state.status !== 'awaitingReceipt')
    return refused(
      'already-received',
      'Nhiệm vụ đã được tiếp nhận nên không trả lại được; nếu cần, đề nghị cơ quan theo dõi chuyển cơ quan thực hiện.',
    );
  const { reason, suggested } = command;
  return accepted<AssignmentEvent>({ ...actor, type: 'Declined', reason, suggested, at: now });
}

function contribute(state: AssignmentState, command: Of<'contribute'>, actor: Actor, now: Instant) {
  const { body, kind, text, files } = command;
  if (!state.coordinating.includes(body))
    return refused(
      'not-coordinating',
      `Cơ quan "${body}" không phối hợp thực hiện nhiệm vụ này; các cơ quan phối hợp: ${listed(state.coordinating)}.`,
      'body',
    );
  return accepted<AssignmentEvent>({ ...actor, type: 'Contributed', body, kind, text, files, at: now });
}

function askParts(state: AssignmentState, command: Of<'askParts'>, actor: Actor, now: Instant) {
  const { bodies, what, dueOn, steps } = command;
  const stranger = bodies.find((body) => !state.coordinating.includes(body));
  if (stranger !== undefined)
    return refused(
      'not-coordinating',
      `Cơ quan "${stranger}" không phối hợp thực hiện nhiệm vụ này; các cơ quan phối hợp: ${listed(state.coordinating)}.`,
      'bodies',
    );
  if (state.status === 'submitted' || state.status === 'awaitingHead')
    return refused('already-submitted', 'Kết quả đã nộp; không đề nghị phối hợp thêm được.');
  if (dueOn <= dateOf(now))
    return refused(
      'date-past',
      `Ngày đề nghị ${printedDate(dueOn)} phải sau hôm nay ${printedDate(dateOf(now))}.`,
      'dueOn',
    );
  return accepted<AssignmentEvent>({
    ...actor,
    type: 'PartsAsked',
    bodies: [...new Set(bodies)],
    what,
    dueOn,
    steps,
    at: now,
  });
}

function submit(state: AssignmentState, command: Of<'submit'>, actor: Actor, now: Instant) {
  if (state.status === 'submitted')
    return refused(
      'already-submitted',
      'Kết quả đã nộp và đang chờ xác nhận; chỉ nộp lại được khi kết quả bị trả lại.',
    );
  if (state.status === 'declined') return refusedBecauseDeclined();
  const { text, paper, files, handedInAt } = command;
  if (handedInAt !== undefined && handedInAt !== null && handedInAt > now)
    return refused('date-future', 'Thời điểm nộp không thể ở sau thời điểm ghi nhận.', 'handedInAt');
  const askedAgainAt = Math.max(
    state.givenOn === undefined ? -Infinity : startOfDay(state.givenOn),
    state.returns.at(-1)?.returnedAt ?? -Infinity,
    state.reopened.at(-1)?.at ?? -Infinity,
  );
  if (handedInAt !== undefined && handedInAt !== null && handedInAt < askedAgainAt)
    return refused(
      'handed-in-too-early',
      'Thời điểm nộp không thể ở trước khi nhiệm vụ được giao, bị trả lại lần trước hoặc được mở lại.',
      'handedInAt',
    );
  const result = { text, paper, ...(files === undefined ? {} : { files }) };
  const submittedAt = handedInAt === undefined || handedInAt === null ? {} : { submittedAt: handedInAt };
  if (state.policy.approval === 'head') {
    if (state.status === 'awaitingHead')
      return refused('awaiting-head', 'Kết quả đang chờ người đứng đầu cơ quan duyệt; không nộp thêm được.');
    return accepted<AssignmentEvent>({
      ...actor,
      type: 'Drafted',
      text,
      paper,
      files: files ?? [],
      ...submittedAt,
      at: now,
    });
  }
  return accepted<AssignmentEvent>({ ...actor, type: 'Submitted', ...result, ...submittedAt, at: now });
}

function listed(bodies: string[]): string {
  return bodies.length === 0 ? 'không có' : bodies.join(', ');
}

export function refusedBecauseSuspended(): Outcome<never> {
  return refused('suspended', 'Nhiệm vụ đang tạm dừng; cần tiếp tục thực hiện trước.');
}

function refusedBecauseDeclined(): Outcome<never> {
  return refused(
    'declined',
    'Nhiệm vụ đang được đề nghị trả lại do không đúng thẩm quyền; chờ cơ quan theo dõi quyết định.',
  );
}

function refusedBecauseNoDraft(): Outcome<never> {
  return refused('no-draft', 'Không có kết quả nào chờ người đứng đầu cơ quan duyệt.');
}
