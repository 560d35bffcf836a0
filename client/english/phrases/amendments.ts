import type { Phrases } from './phrases';

/** Amending a running cycle by an amended paper. */
export const AMENDMENT_PHRASES: Phrases = {
  'Cần số và ngày của văn bản sửa đổi: --paper-number và --paper-date':
    'The number and date of the amending paper are needed: --paper-number and --paper-date',
  'điều chỉnh thời hạn theo văn bản sửa đổi, muộn hơn hoặc sớm hơn':
    'change the due date by an amending paper, later or sooner',
  'thời hạn mới theo văn bản sửa đổi (bắt buộc)': 'new due date by the amending paper (required)',
  'lý do điều chỉnh': 'the reason for the change',
  'Đã điều chỉnh thời hạn theo văn bản sửa đổi': 'The due date was changed by the amending paper',
  'số, ký hiệu của văn bản sửa đổi': 'the number of the amending paper',
  'cần ngày của văn bản sửa đổi, ví dụ --paper-date 20/03/2026':
    'the date of the amending paper is needed, for example --paper-date 20/03/2026',
  'điều chỉnh chu kỳ đang chạy theo văn bản sửa đổi: xem trước, rồi thực hiện với --yes':
    'amend a running cycle by an amending paper: previewed first, carried out with --yes',
  'tệp kế hoạch đã sửa (YAML), giữ mã kế hoạch cũ': 'amended plan file (YAML), under the old plan code',
  'số, ký hiệu văn bản sửa đổi (bắt buộc)': 'number of the amending paper (required)',
  'lý do; mặc định là theo văn bản sửa đổi': 'reason; by default the amending paper',
  'ghi nội dung bổ sung thành một tệp kế hoạch riêng (.yaml)':
    'write what is new as a plan file of its own (.yaml)',
  'Theo văn bản sửa đổi {0}': 'By the amending paper {0}',
  'Đã xong {0} nhiệm vụ': '{0} {0:assignment|assignments} done',
  'Văn bản sửa đổi không bổ sung nội dung nào; bỏ --supplement':
    'The amending paper adds nothing; leave out --supplement',
  'Đã ghi nội dung bổ sung vào {0}; khởi động bằng "dondoc cycle start {1}"':
    'What is new was written to {0}; start it with "dondoc cycle start {1}"',
  'Chưa thực hiện gì': 'Nothing has been carried out yet',
  'Thực hiện: thêm --yes': 'To carry it out, add --yes',
  'khởi động, theo dõi, điều chỉnh và kết thúc chu kỳ thực hiện kế hoạch':
    'start, follow, amend and end the cycle of a plan',
  'Điều chỉnh theo văn bản sửa đổi': 'Changed by an amending paper',
  'có thời hạn hoặc cơ quan mới mà chu kỳ chưa giao': 'has a date or a body that nothing was handed out for',
  'Không có nhiệm vụ nào phải điều chỉnh': 'No assignment has to be changed',
  'Giữ như đã giao, cần xem lại bằng tay': 'Stays as it was handed out; to be seen to by hand',
  'Nội dung bổ sung, khởi động thành kế hoạch riêng bằng --supplement':
    'New; started as a plan of its own by --supplement',
  'Văn bản sửa đổi': 'Amending paper',
  'Chu kỳ {0} đã kết thúc nên không điều chỉnh được nữa': 'Cycle {0} has ended and can no longer be amended',
  'Chu kỳ {0} thực hiện kế hoạch {1}, còn kế hoạch được chọn có mã {2}; kế hoạch đã sửa phải giữ mã cũ':
    'Cycle {0} carries out plan {1}, while the chosen plan has the code {2}; the amended plan must keep the old code',
  'Kết quả đang chờ xác nhận; hãy xác nhận hoặc trả lại rồi mới điều chỉnh thời hạn':
    'A result awaits confirmation; confirm or return it before the due date is changed',
  'Nhiệm vụ không ấn định thời hạn nên không có gì để điều chỉnh':
    'The assignment has no due date, so there is nothing to change',
  'Thời hạn đang có đã là {0}; không có gì để điều chỉnh':
    'The due date is {0} already; there is nothing to change',
  '{0} (phần bổ sung)': '{0} (supplement)',
  'Cần chọn kế hoạch đã sửa': 'Choose the amended plan',
  'Cần số, ký hiệu của văn bản sửa đổi': 'The number of the amending paper is needed',
  'Cần ngày của văn bản sửa đổi, ví dụ 20/03/2026':
    'The date of the amending paper is needed, for example 20/03/2026',
  'Kế hoạch đã sửa còn {0} điểm chưa có người xác nhận':
    'The amended plan still has {0} {0:point|points} that nobody has confirmed',
  'Điều chỉnh chu kỳ theo văn bản sửa đổi': 'Cycle amended by an amending paper',
  '{0} vừa sửa kế hoạch này sau khi xem trước, nên chưa điều chỉnh gì':
    '{0} has just changed this plan since the preview, so nothing was amended',
  'Hãy xem trước lại': 'Please preview again',
};
