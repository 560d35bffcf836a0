import { codeAndName, dueSuffix } from '../subject-line';
import { oneLine } from '../words';
import { deciderFact, dueFact, fact, said } from './facts';
import { nextForLead } from './reader';
import type { ActWords, ActWriter, AnyAct } from './types';
import type { TransferNote } from '../../lifecycle/types';
import { printedDate } from '../../time/epoch';

/** To who leads now and to who will. */
export const transferPlanned: ActWriter<'transferPlanned'> = (act) => {
  const { transfer } = act.event;
  const [from, to] = [oneLine(transfer.replaced.name), oneLine(transfer.to.name)];
  const day = printedDate(transfer.on);
  const leaves = act.audience.id === transfer.replaced.id;
  return {
    ...words(act, transfer, `[Sẽ chuyển cơ quan thực hiện từ ngày ${day}]`),
    opening: leaves
      ? `thông báo: từ ngày ${day}, nhiệm vụ dưới đây được chuyển từ quý cơ quan sang ${to} chủ trì thực hiện.`
      : `thông báo: từ ngày ${day}, nhiệm vụ dưới đây được chuyển từ ${from} sang quý cơ quan chủ trì thực hiện.`,
    asks: leaves
      ? [
          `Trước ngày ${day}, quý cơ quan vẫn là cơ quan chủ trì; thời hạn và lịch nhắc không thay đổi. Đề nghị chuẩn bị bàn giao hồ sơ, tài liệu cho ${to}.`,
        ]
      : [
          `Đề nghị quý cơ quan chuẩn bị tiếp nhận hồ sơ, tài liệu từ ${from}. Đến ngày ${day}, quý cơ quan sẽ nhận thư giao nhiệm vụ; hiện chưa phải xác nhận tiếp nhận.`,
        ],
    answers: null,
  };
};

/** To who leads from now on. Who led before reads it in its next morning's letter. */
export const transferred: ActWriter<'transferred'> = (act) => {
  const { transfer } = act.event;
  const from = oneLine(transfer.replaced.name);
  return {
    ...words(act, transfer, '[Giao chủ trì]'),
    opening: `thông báo: từ ngày ${printedDate(transfer.on)}, quý cơ quan được giao chủ trì thực hiện nhiệm vụ dưới đây thay ${from}.`,
    asks: [`${nextForLead(act)} Hồ sơ, tài liệu do ${from} bàn giao.`],
    answers: 'Trường hợp sản phẩm đã được gửi thì không cần trả lời thư này.',
  };
};

function words(act: AnyAct, transfer: TransferNote, mark: string): Pick<ActWords, 'subject' | 'facts'> {
  return {
    subject: `${mark} ${codeAndName(act.subject)}${dueSuffix(act.subject)}`,
    facts: [
      dueFact(act),
      fact('Chuyển', `${oneLine(transfer.replaced.name)} → ${oneLine(transfer.to.name)}`, true),
      fact('Có hiệu lực', `ngày ${printedDate(transfer.on)}`),
      ...said(act, 'Lý do', transfer.reason),
      deciderFact(transfer, transfer.paper),
    ],
  };
}
