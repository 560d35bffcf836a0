import { MEASURE_LABELS } from '../../domain/lifecycle/measures';
import { AUTHORITY_LABELS } from './act-words';
import { fileBlocks, said, when, withPaper, type Block, type Section } from './assignment-lines';
import type { ShownAssignment } from './assignment-view';
import { printable } from './text';
import { dayOrNone } from './words';

/** What was decided about it: days, bodies, stops, urges, explanations, the Standing Committee's word. */
export function decisionSections(model: ShownAssignment): Section[] {
  return [
    {
      title: 'Gia hạn, điều chỉnh thời hạn',
      blocks: [...extensionBlocks(model), ...moveBlocks(model), ...amendmentBlocks(model)],
    },
    {
      title: 'Chuyển, tạm dừng, thu hồi, mở lại',
      blocks: [...declineBlocks(model), ...transferBlocks(model), ...stopBlocks(model)],
    },
    { title: 'Đôn đốc, giải trình', blocks: [...urgeBlocks(model), ...explanationBlocks(model)] },
    { title: 'Ý kiến của Ban Thường vụ Tỉnh uỷ', blocks: committeeBlocks(model) },
  ];
}

function extensionBlocks({ extensions }: ShownAssignment): Block[] {
  return extensions.flatMap(({ n, at, by, reason, dueThen, wishedEffectiveDue, authority, decision }) => [
    {
      label: `Đề nghị lần ${n}`,
      text: `${said(at, by, reason)} (${dayOrNone(dueThen)} → ${dayOrNone(wishedEffectiveDue)})`,
    },
    {
      label: decision === null ? '  chờ quyết định' : decision.granted ? '  đồng ý' : '  không đồng ý',
      text:
        decision === null
          ? `thẩm quyền: ${AUTHORITY_LABELS[authority]}`
          : `${said(decision.at, decision.by, decision.reason)}${withPaper(decision.paper)}` +
            `${decision.granted ? `, hạn mới ${dayOrNone(decision.effectiveDue)}` : ''}` +
            `; ${AUTHORITY_LABELS[decision.authority]} quyết định`,
    },
  ]);
}

function moveBlocks({ moves }: ShownAssignment): Block[] {
  return moves.flatMap(({ at, because, predecessorDue, effectiveDue, decided }) => [
    {
      label: 'Đề xuất dời',
      text: `${when(at)}: ${because} dời đến ${dayOrNone(predecessorDue)}, đề xuất hạn ${dayOrNone(effectiveDue)}`,
    },
    ...(decided === null
      ? []
      : [
          {
            label: decided.accepted ? '  đồng ý' : '  không đồng ý',
            text: said(decided.at, decided.by, decided.reason),
          },
        ]),
  ]);
}

function amendmentBlocks({ amendments }: ShownAssignment): Block[] {
  return amendments.map(({ at, by, reason, paper, dueThen, effectiveDue }) => ({
    label: 'Văn bản sửa đổi',
    text: `${said(at, by, reason)}${withPaper(paper)} (${dayOrNone(dueThen)} → ${dayOrNone(effectiveDue)})`,
  }));
}

function declineBlocks({ receipt }: ShownAssignment): Block[] {
  return receipt.declines.flatMap(({ at, by, reason, suggested, decided }) => [
    {
      label: 'Trả lại nhiệm vụ',
      text: `không đúng thẩm quyền; ${said(at, by, reason)}${suggested === null ? '' : ` (đề xuất: ${printable(suggested)})`}`,
    },
    ...(decided === null
      ? []
      : [
          {
            label: decided.kept ? '  giữ nguyên' : '  đồng ý, chuyển',
            text: said(decided.at, decided.by, decided.reason),
          },
        ]),
  ]);
}

function transferBlocks({ transfers, plannedTransfers }: ShownAssignment): Block[] {
  return [...transfers, ...plannedTransfers].map(({ at, by, reason, replaced, to, role, on, paper }) => ({
    label: role === 'lead' ? 'Chuyển chủ trì' : 'Chuyển phối hợp',
    text:
      `${printable(replaced.name)} → ${printable(to.name)} từ ${dayOrNone(on)}; ` +
      `${said(at, by, reason)}${withPaper(paper)}`,
  }));
}

function stopBlocks({ suspensions, withdrawn, reopened }: ShownAssignment): Block[] {
  return [
    ...suspensions.flatMap(({ suspendedAt, resumedAt, by, reason, paper }) => [
      { label: 'Tạm dừng', text: `${said(suspendedAt, by, reason)}${withPaper(paper)}` },
      ...(resumedAt === null ? [] : [{ label: '  tiếp tục', text: when(resumedAt) }]),
    ]),
    ...(withdrawn === null
      ? []
      : [
          {
            label: 'Thu hồi',
            text: `${said(withdrawn.at, withdrawn.by, withdrawn.reason)}${withPaper(withdrawn.paper)}`,
          },
        ]),
    ...reopened.map(({ at, by, reason, paper }) => ({
      label: 'Mở lại',
      text: `${said(at, by, reason)}${withPaper(paper)}`,
    })),
  ];
}

function urgeBlocks({ urges }: ShownAssignment): Block[] {
  return urges.map(({ n, at, by, note }) => ({ label: `Đôn đốc lần ${n}`, text: said(at, by, note) }));
}

function explanationBlocks({ explanations }: ShownAssignment): Block[] {
  return explanations.flatMap(({ n, at, by, question, dueOn, answer }) => [
    {
      label: `Yêu cầu lần ${n}`,
      text: `${said(at, by, question)} (chậm nhất ${dayOrNone(dueOn)})`,
    },
    ...(answer === null
      ? [{ label: '  giải trình', text: 'chưa có' }]
      : [
          { label: '  giải trình', text: said(answer.at, answer.by, answer.text) },
          ...fileBlocks(answer.files),
        ]),
  ]);
}

function committeeBlocks({ decisions }: ShownAssignment): Block[] {
  return decisions.map(({ at, by, measure, note, paper, dossier, effectiveDue }) => ({
    label: MEASURE_LABELS[measure],
    text:
      `${said(at, by, note)}${withPaper(paper)}, tờ trình ${printable(dossier)}` +
      (effectiveDue === null ? '' : `, hạn mới ${dayOrNone(effectiveDue)}`),
  }));
}
