import { authorityFor } from '../../lifecycle/decide-extension';
import type { ExtensionRequest } from '../../lifecycle/types';
import { OFFICE_NAMES } from '../../plan/recipients';
import { codeOf } from '../subject-line';
import { dueBefore } from './due-before';
import { oneLine } from '../words';
import {
  authorityWords,
  changeWords,
  deciderFact,
  decisionFact,
  dueFact,
  fact,
  newDueFacts,
  onDay,
  said,
} from './facts';
import { asksByNewDue, nextForLead } from './reader';
import type { ActWriter, AnyAct } from './types';
import { printedDate } from '../../time/epoch';

export const extensionGranted: ActWriter<'extensionGranted'> = (act) => {
  const { subject, event, detail } = act;
  const before = dueBefore(act);
  const request = detail.extensions.at(-1);
  const granted = detail.extensions.filter(({ decision }) => decision?.granted === true).length;
  const change = changeWords(before, event.due.effectiveDue);
  return {
    subject: `[Gia hạn] Đồng ý điều chỉnh thời hạn ${codeOf(subject)}: ${change}`,
    opening: 'thông báo: đề nghị gia hạn nhiệm vụ dưới đây được đồng ý.',
    facts: [
      ...newDueFacts(act, before),
      fact('Số lần gia hạn', [`đã gia hạn ${granted} lần`, ...remainingWords(act, granted)].join('; ')),
      ...requestFacts(act, request),
      decisionFact(authorityWords(event.authority, act), event.paper, event.at),
      ...said(act, 'Ý kiến kèm theo', event.reason),
    ],
    asks: asksByNewDue(act),
    answers: null,
  };
};

export const extensionRefused: ActWriter<'extensionRefused'> = (act) => {
  const { subject, event, detail } = act;
  const stands = subject.effectiveDue === null ? '' : `; giữ thời hạn ${printedDate(subject.effectiveDue)}`;
  return {
    subject: `[Gia hạn] Không đồng ý điều chỉnh thời hạn ${codeOf(subject)}${stands}`,
    opening: 'thông báo: đề nghị gia hạn nhiệm vụ dưới đây không được đồng ý; thời hạn hiện nay giữ nguyên.',
    facts: [
      dueFact(act),
      ...requestFacts(act, detail.extensions.at(-1)),
      decisionFact(authorityWords(event.authority, act), event.paper, event.at),
      ...said(act, 'Lý do', event.reason, true),
    ],
    asks: [nextForLead(act)],
    answers: null,
  };
};

/** What it builds on has moved, and the secretariat let it follow. */
export const moved: ActWriter<'moved'> = (act) => {
  const { subject, event, detail } = act;
  const before = dueBefore(act);
  const move = detail.moves.find(({ decided }) => decided?.accepted === true && decided.at === event.at);
  return {
    subject: `[Điều chỉnh thời hạn] ${codeOf(subject)}: ${changeWords(before, event.due.effectiveDue)}`,
    opening:
      'thông báo điều chỉnh thời hạn của nhiệm vụ dưới đây, do nhiệm vụ làm cơ sở để thực hiện có thời hạn mới.',
    facts: [
      ...newDueFacts(act, before),
      ...(move === undefined
        ? []
        : [
            fact(
              'Nhiệm vụ cơ sở',
              `${oneLine(move.because)}, thời hạn mới ${printedDate(move.predecessorDue)}`,
            ),
          ]),
      ...said(act, 'Ý kiến kèm theo', event.reason),
      deciderFact(event),
    ],
    asks: asksByNewDue(act),
    answers: null,
  };
};

function requestFacts(act: AnyAct, request: ExtensionRequest | undefined) {
  if (request === undefined) return [];
  const { n, askedAt, wishedNominalDue, reason } = request;
  const wished = `lần ${n}, ${onDay(askedAt)}, xin đến ngày ${printedDate(wishedNominalDue)}`;
  return [fact('Đề nghị gia hạn', wished), ...said(act, 'Lý do đề nghị', reason)];
}

/** What the rules still leave open: how many more, and who decides on the next one. */
function remainingWords({ detail }: AnyAct, granted: number): string[] {
  const { extension: policy } = detail.policy;
  const left = policy.atMost === null ? null : Math.max(policy.atMost - granted, 0);
  if (left === 0) return ['đã hết số lần được gia hạn'];
  const next = authorityFor(policy, detail.extensions.length + 1, 0);
  return [
    ...(left === null ? [] : [`còn được gia hạn tối đa ${left} lần`]),
    ...(next === 'committee' ? [`lần sau do ${OFFICE_NAMES.committee} quyết định`] : []),
  ];
}
