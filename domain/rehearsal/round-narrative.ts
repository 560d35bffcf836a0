import type { Narrative } from '../rounds/part';
import type { Participant, RoundPlan } from '../rounds/types';
import { printedDate } from '../time/epoch';
import type { Chance } from './chance';

/* Words of scripted bodies: each says of itself that it belongs to a rehearsal, so that nobody takes it for a report. */

export const RETURN_REASON = 'Diễn tập: chưa nêu nguyên nhân của việc chậm; đề nghị bổ sung.';

const LIMITS = [
  'Diễn tập: việc kiểm tra ở cơ sở chưa đều, một số địa bàn xa mới đi được một lần.',
  'Diễn tập: hai nhiệm vụ làm chậm so với lịch; số liệu từ cấp xã gửi lên còn thiếu.',
  'Diễn tập: phối hợp với các ngành chưa thành nền nếp, còn chờ nhau.',
];
const CAUSES = [
  'Diễn tập: người phụ trách kiêm nhiều việc, nửa cuối năm mới đủ biên chế.',
  'Diễn tập: kinh phí về muộn, phải chuyển lịch tập huấn sang cuối kỳ.',
  'Diễn tập: biểu mẫu của kỳ trước chưa thống nhất nên phải làm lại.',
];
const DIRECTIONS = [
  'Diễn tập: kỳ tới làm dứt điểm các việc còn chậm trong quý đầu, mỗi tháng kiểm tra hai địa bàn.',
  'Diễn tập: kỳ tới phân công lại đầu mối, chốt số liệu hằng tháng để cuối kỳ không dồn việc.',
  'Diễn tập: kỳ tới ưu tiên các chỉ tiêu còn thấp, báo cáo sớm khi có vướng mắc.',
];
const DIFFICULTIES = [
  'Diễn tập: đường xa, nhiều thôn chưa có mạng nên gửi số liệu chậm.',
  'Diễn tập: hướng dẫn của hai cấp chưa khớp nhau về cách tính hộ.',
];
const PROPOSALS = [
  'Diễn tập: đề nghị có một đầu mối trả lời về cách tính các chỉ tiêu.',
  'Diễn tập: đề nghị tập huấn cách điền biểu mẫu trước khi mở kỳ sau.',
];

/** Kết quả and phương hướng of every body; hạn chế with its cause of most, khó khăn and kiến nghị of some. */
export function narrativeOf({ title, days }: RoundPlan, { name }: Participant, chance: Chance): Narrative {
  const some = (of: readonly string[], percent: number) => {
    const text = of[chance.below(of.length)]!;
    return chance.below(100) < percent ? text : null;
  };
  const limits = some(LIMITS, 65);
  const causes = some(CAUSES, 100);
  return {
    results: `Diễn tập: đến hết ngày ${printedDate(days.cutoff)}, ${name} đã triển khai các nhiệm vụ được giao; số liệu trong phần này do kịch bản diễn tập đặt ra để thử kỳ “${title}”.`,
    limits,
    causes: limits === null ? null : causes,
    directions: some(DIRECTIONS, 100),
    difficulties: some(DIFFICULTIES, 35),
    proposals: some(PROPOSALS, 30),
  };
}
