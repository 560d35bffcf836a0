import { accepted, refused, type Outcome } from '../refusal';
import { actorOf } from '../lifecycle/decide';
import { dateOf, printedDate, type Instant } from '../time/epoch';
import type { RoundCommand } from './commands';
import type { RoundEvent } from './events';
import { guardRoundCommand } from './guards';
import { ROUND_ENDED, type PartState, type RoundState } from './types';

/** What a person's command does to a round: one event, or a named refusal. */
export function decideRound(state: RoundState, command: RoundCommand, now: Instant): Outcome<RoundEvent> {
  const shape = guardRoundCommand(command);
  if (!shape.ok) return shape;
  if (hasEndedRound(state)) return refusedBecauseEnded(state);
  const actor = actorOf(command);
  switch (command.type) {
    case 'submitPart':
      return submit(state, command, now);
    case 'acceptPart':
      return onSubmitted(state, command.body, (part) =>
        accepted({ type: 'PartAccepted', ...actor, body: part.body.id, at: now }),
      );
    case 'returnPart':
      return onSubmitted(state, command.body, (part) =>
        part.versions.at(-1)!.late || state.status === 'open'
          ? accepted({ type: 'PartReturned', ...actor, body: part.body.id, reason: command.reason, at: now })
          : refused(
              'figures-frozen',
              'Số liệu của kỳ đã chốt với phần báo cáo này; không trả lại được. Đề nghị cơ quan gửi bản bổ sung: bản đó được nêu ở phụ lục của kỳ sau.',
              'body',
            ),
      );
    case 'move':
      return move(state, command, now);
    case 'closeParts':
      if (state.status === 'planned') return refusedBecausePlanned(state);
      if (state.closed !== null) return refusedBecauseClosed(state);
      return accepted({ type: 'PartsClosed', by: command.by, reason: command.reason, at: now });
    case 'report':
      if (state.closed !== null && state.snapshot === null)
        return refused(
          'not-frozen',
          'Phần của các cơ quan đã chốt nhưng số liệu chưa lập xong bản chốt; xem lý do bằng "dondoc round show", rồi ghi nhận báo cáo sau.',
        );
      if (state.snapshot === null)
        return refused(
          'parts-open',
          `Kỳ chưa chốt: chỉ ghi nhận báo cáo đã gửi sau khi chốt phần của các cơ quan (ngày ${printedDate(state.days.partsDue)}).`,
        );
      if (command.paper.date > dateOf(now))
        return refused(
          'date-future',
          `Ngày văn bản ${printedDate(command.paper.date)} ở sau hôm nay ${printedDate(dateOf(now))}.`,
          'paper.date',
        );
      if (command.paper.date < state.days.partsDue)
        return refused(
          'date-before-close',
          `Ngày văn bản ${printedDate(command.paper.date)} ở trước ngày chốt phần báo cáo ${printedDate(state.days.partsDue)}; báo cáo chỉ lập từ số liệu đã chốt.`,
          'paper.date',
        );
      return accepted({ type: 'RoundReported', ...actor, paper: command.paper, at: now });
    case 'cancel':
      return accepted({ type: 'RoundCancelled', by: command.by, reason: command.reason, at: now });
  }
}

export function hasEndedRound({ status }: RoundState): boolean {
  return ROUND_ENDED.includes(status);
}

function submit(
  state: RoundState,
  command: Extract<RoundCommand, { type: 'submitPart' }>,
  now: Instant,
): Outcome<RoundEvent> {
  if (state.status === 'planned') return refusedBecausePlanned(state);
  const part = partOf(state, command.body);
  if (part === null) return refusedBecauseStranger(command.body);
  const newest = part.versions.at(-1) ?? null;
  if (newest !== null && newest.content === command.content && part.status !== 'returned')
    return refused(
      'part-unchanged',
      `Nội dung này đã được gửi (bản ${newest.n}, ngày ${printedDate(dateOf(newest.at))}); không cần gửi lại.`,
    );
  const known = newest?.n ?? 0;
  if (command.replaces !== known) return refusedBecauseTwo(part, command.replaces);
  const late = state.closed !== null;
  if (part.status === 'accepted' && !late)
    return refused(
      'part-accepted',
      'Phần báo cáo đã được xác nhận. Nếu cần sửa, đề nghị cơ quan tổng hợp trả lại trước.',
      'body',
    );
  const version = { n: known + 1, content: command.content, by: command.by, at: now, late };
  return accepted({ type: 'PartSubmitted', ...actorOf(command), body: command.body, version, at: now });
}

/** Two people with the same form in hand: the second must see what the first sent. */
function refusedBecauseTwo(part: PartState, replaces: number): Outcome<never> {
  const newest = part.versions.at(-1);
  if (newest === undefined)
    return refused(
      'part-version',
      `Biểu này ghi thay bản ${replaces}, nhưng cơ quan chưa gửi bản nào; hãy lấy lại biểu mẫu của kỳ.`,
      'replaces',
    );
  return refused(
    'part-version',
    `Đã có bản ${newest.n} do ${newest.by} gửi ngày ${printedDate(dateOf(newest.at))}, sau khi biểu này được lập; hãy xem bản đó rồi lấy lại biểu mẫu nếu vẫn cần sửa.`,
    'replaces',
  );
}

function move(
  state: RoundState,
  command: Extract<RoundCommand, { type: 'move' }>,
  now: Instant,
): Outcome<RoundEvent> {
  if (state.closed !== null)
    return refused('round-closed', 'Kỳ đã chốt phần của các cơ quan; không chuyển ngày được nữa.');
  const { days } = command;
  if (days.partsDue < dateOf(now))
    return refused(
      'date-past',
      `Hạn gửi phần báo cáo mới ${printedDate(days.partsDue)} đã qua; cần một ngày từ hôm nay trở đi.`,
      'days.partsDue',
    );
  if (DAYS_MOVED.every((day) => days[day] === state.days[day]))
    return refused('nothing-to-move', 'Các ngày mới trùng với ngày đang có; không có gì thay đổi.', 'days');
  const { steps, reason } = command;
  return accepted({ type: 'RoundMoved', ...actorOf(command), days, steps, reason, at: now });
}

const DAYS_MOVED = ['cutoff', 'partsDue', 'collateDue', 'committeeDue'] as const;

function onSubmitted(
  state: RoundState,
  body: string,
  then: (part: PartState) => Outcome<RoundEvent>,
): Outcome<RoundEvent> {
  const part = partOf(state, body);
  if (part === null) return refusedBecauseStranger(body);
  if (part.status === 'submitted') return then(part);
  const why = {
    awaited: 'Cơ quan chưa gửi phần báo cáo.',
    returned: 'Phần báo cáo đã trả lại, cơ quan chưa gửi lại.',
    accepted: 'Phần báo cáo đã được xác nhận.',
  }[part.status];
  return refused('part-not-submitted', why, 'body');
}

function partOf({ parts }: RoundState, body: string): PartState | null {
  return parts.find((part) => part.body.id === body) ?? null;
}

function refusedBecauseStranger(body: string): Outcome<never> {
  return refused('not-a-participant', `Cơ quan "${body}" không phải gửi báo cáo trong kỳ này.`, 'body');
}

function refusedBecausePlanned({ days }: RoundState): Outcome<never> {
  return refused('round-not-open', `Kỳ chưa mở; kỳ mở ngày ${printedDate(days.opensOn)}.`);
}

function refusedBecauseClosed({ closed }: RoundState): Outcome<never> {
  const { at, by } = closed!;
  return refused(
    'round-closed',
    `Kỳ đã chốt ngày ${printedDate(dateOf(at))}${by === null ? '' : `, do ${by}`}; không chốt lại.`,
  );
}

function refusedBecauseEnded({ status, reported, ended }: RoundState): Outcome<never> {
  if (status === 'reported')
    return refused(
      'round-ended',
      `Kỳ đã xong: báo cáo số ${reported!.paper.number}, ngày ${printedDate(reported!.paper.date)}. Nội dung bổ sung đưa vào kỳ sau.`,
    );
  const on = ended === null ? '' : ` ngày ${printedDate(dateOf(ended.at))}`;
  return refused(
    'round-ended',
    status === 'cancelled' ? `Kỳ đã huỷ${on}.` : `Kỳ đã kết thúc${on}; nội dung bổ sung đưa vào kỳ sau.`,
  );
}
