import type { Phrases } from './phrases';

/** Words of the commands on papers, plans and their review. */
export const PLAN_COMMAND_PHRASES: Phrases = {
  'dài quá 2000 ký tự': 'is longer than 2000 characters',
  'cần strict (trước ngày X là hết ngày X−1) hoặc inclusive (tính cả ngày X)':
    'strict (before day X is the end of day X−1) or inclusive (day X counts) is needed',
  'đọc một cụm từ chỉ thời hạn và tính ra ngày': 'read a phrase that says a deadline, and work out the day',
  'nguyên văn, trong ngoặc kép': 'as written, in quotes',
  'từ..đến': 'from..to',
  'thời gian thực hiện kế hoạch, cần cho việc lặp lại theo kỳ':
    'term of the plan, needed for what comes back each period',
  'ngày ký văn bản': 'day on which the paper was signed',
  cách: 'way',
  '“trước ngày X”: strict (hết ngày X−1) hoặc inclusive (tính cả ngày X)':
    '“before day X”: strict (end of day X−1) or inclusive (day X counts)',
  'giữ nguyên ngày đến hạn rơi vào ngày nghỉ': 'leave a due day that falls on a day off where it is',
  'ngày nghỉ và ngày làm bù của một năm': 'days off and days worked instead, of a year',
  'từ 1990 đến 2099': 'from 1990 to 2099',
  'merge và --out đi cùng nhau: --merge --out ke-hoach-moi.yaml':
    'merge and --out go together: --merge --out ke-hoach-moi.yaml',
  'Đã ghi {0}': 'Wrote {0}',
  'Xem các điểm mở lại: dondoc plan review {0}': 'For the points that are open again: dondoc plan review {0}',
  'tệp-cũ': 'old-file',
  'Ghi thành tệp kế hoạch: dondoc plan read {0} --out ke-hoach.yaml':
    'To write a plan file: dondoc plan read {0} --out ke-hoach.yaml',
  'Xem lần lượt các điểm cần quyết định: dondoc plan review {0}':
    'To go through the points to decide: dondoc plan review {0}',
  'Đang ghi dòng {0}/{1}': 'Writing row {0}/{1}',
  'Đã ghi {0}: {1} nhiệm vụ, {2} cơ quan, {3} nhóm, {4} chỉ tiêu':
    'Wrote {0}: {1} {1:obligation|obligations}, {2} {2:body|bodies}, {3} {3:group|groups}, {4} {4:target|targets}',
  'Sửa xong, nạp lại: dondoc plan import {0} --into {1} --as "Họ tên, chức vụ"':
    'Once edited, bring it back: dondoc plan import {0} --into {1} --as "Full name, position"',
  'Đã đọc {0} dòng': '{0} {0:row|rows} read',
  '{0} vừa được sửa ở nơi khác trong khi đọc bảng tính nên chưa ghi gì; hãy chạy lại lệnh':
    '{0} was changed elsewhere while the workbook was being read, so nothing was written; run the command again',
  'từ văn bản đến kế hoạch: đọc, xác nhận, sửa bằng Excel, so sánh, kiểm tra, xem trước':
    'from a paper to a plan: read, confirm, edit in Excel, compare, check, preview',
  'Cần xác nhận: {0}': 'To be confirmed: {0}',
  'Kế hoạch còn {0} điểm chưa có người xác nhận nên chưa khởi động được; xem và xác nhận từng điểm bằng "dondoc plan review <tệp>"':
    '{0} {0:point|points} of the plan are not confirmed by anybody, so it cannot start; see and confirm each with "dondoc plan review <file>"',
  '{0} (offices.{1} trong tệp, hoặc biến {2})': '{0} (offices.{1} in the file, or the variable {2})',
  'Chưa có địa chỉ thư của: {0}': 'There is no mail address of: {0}',
  '{0} điểm cần người quyết định trong {1}': '{0} {0:point|points} to decide in {1}',
  'Chưa biết ai xác nhận; thêm --as "Họ tên, chức vụ"':
    'It is not known who confirms; add --as "Full name, position"',
  'Họ tên, chức vụ người xác nhận': 'Full name and position of who confirms',
  'đồng ý cả {0} điểm tin cậy vừa': 'accept all {0} points of medium confidence',
  'bỏ qua': 'skip',
  'Điểm này chỉ sửa được trong tệp': 'This point can be changed in the file only',
  'Đồng ý cả {0} điểm trên? c có · k không >': 'Accept all {0} points above? y yes · n no >',
  '{0} vừa được sửa ở nơi khác nên chưa ghi câu trả lời này; hãy chạy lại lệnh':
    '{0} was changed elsewhere, so this answer was not written; run the command again',
  'Enter để tắt cả · số thứ tự câu cần theo dõi, ví dụ 3, 7-9 · q để lần khác >':
    'Enter to leave all switched off · numbers of the sentences to follow, such as 3, 7-9 · q for another time >',
  'Cần các số từ 1 đến {0}, ví dụ 3, 7-9; hoặc Enter để tắt cả':
    'Numbers from 1 to {0} are needed, such as 3, 7-9; or Enter to leave all switched off',
  '{0} {1} (Enter: thôi, để tắt)': '{0} {1} (Enter: leave it switched off)',
  'Cơ quan chủ trì': 'Lead body',
  'Thời hạn của': 'Deadline of',
  'q nghỉ': 'q stop',
  'so kế hoạch đã xác nhận với văn bản sửa đổi hoặc một tệp kế hoạch khác: thêm, sửa, chuyển chỗ, bỏ':
    'compare a confirmed plan with an amended paper or another plan file: what was added, changed, moved, dropped',
  'tệp kế hoạch đã xác nhận (YAML)': 'confirmed plan file (YAML)',
  'văn bản sửa đổi (.docx, .pdf, .txt, .md) hoặc tệp kế hoạch (YAML)':
    'amended paper (.docx, .pdf, .txt, .md) or plan file (YAML)',
  'đưa thay đổi vào bản mới: điểm không đổi giữ xác nhận, điểm đã đổi phải xác nhận lại':
    'take the changes into a new file: what did not change stays confirmed, what did is to be confirmed again',
  'tệp.yaml': 'file.yaml',
  'tệp kế hoạch sẽ ghi, đi cùng --merge': 'plan file to write, together with --merge',
  'ghi đè nếu tệp --out đã có': 'replace the file of --out if it is there',
  'ghi đè nếu tệp --supplement đã có': 'replace the file of --supplement if it is there',
  'danh bạ cơ quan riêng của tỉnh (YAML)': "directory of bodies of the province's own (YAML)",
  'đọc văn bản (.docx, .pdf, .txt, .md) thành bản nháp kế hoạch để người xem và xác nhận':
    'read a paper (.docx, .pdf, .txt, .md) into a draft plan, for people to see and confirm',
  'văn bản đã ban hành': 'the paper that was issued',
  'ghi bản nháp thành tệp kế hoạch': 'write the draft as a plan file',
  'mã kế hoạch; không ghi thì lấy theo số, ký hiệu, ví dụ KH142':
    'code of the plan; by default from the number of the paper, for example KH142',
  'giai đoạn thực hiện, nếu văn bản không ghi': 'term of the plan, where the paper does not say it',
  'danh bạ cơ quan riêng của tỉnh (YAML), thêm vào danh bạ có sẵn':
    "directory of bodies of the province's own (YAML), besides the one that comes with the product",
  'xem lần lượt từng điểm cần người quyết định của một tệp kế hoạch; trả lời nào ghi ngay trả lời ấy':
    'go through the points of a plan file that a person must decide; each answer is written at once',
  'người xác nhận; không ghi thì được hỏi': 'who confirms; asked for where it is not given',
  'danh bạ cơ quan riêng của tỉnh (YAML), để gọi tên cơ quan khi trả lời':
    "directory of bodies of the province's own (YAML), for naming bodies in answers",
  'chỉ liệt kê các điểm còn mở, in một tài liệu JSON': 'only list the open points, as one JSON document',
  'xuất tệp kế hoạch thành bảng tính Excel để xem và sửa':
    'write a plan file as an Excel workbook, to be seen and edited',
  'tệp.xlsx': 'file.xlsx',
  'bảng tính sẽ ghi (bắt buộc)': 'workbook to write (required)',
  'ghi đè nếu bảng tính đã có': 'replace the workbook if it is there',
  'nạp bảng tính đã sửa vào tệp kế hoạch; hiện từng ô thay đổi, sai chỗ nào thì không ghi gì':
    'bring an edited workbook back into the plan file; every changed cell is shown, and where anything is wrong nothing is written',
  'bảng tính (.xlsx) do "plan export" tạo ra': 'workbook (.xlsx) made by "plan export"',
  'tệp kế hoạch nhận thay đổi (bắt buộc)': 'plan file that takes the changes (required)',
  'người xác nhận các ô “Đồng ý”': 'who confirms the cells marked “Đồng ý”',
  'chỉ xem, không ghi': 'only look, write nothing',
  'dòng đã xoá trong bảng: tắt nhiệm vụ, bỏ cơ quan, nhóm, chỉ tiêu':
    'rows deleted in the workbook: switch off the obligation, drop the body, group or target',
  'kiểm tra tệp kế hoạch: chỗ sai, dòng nào, sửa thế nào':
    'check a plan file: what is wrong, on which line, how to mend it',
  'mọi lần nhắc của cả chu kỳ nếu không ai trả lời, và những điểm nên xem lại':
    'every notice of the whole cycle if nobody answers, and the points worth another look',
  'thêm từng ngày, từng nơi nhận': 'also each day, each recipient',
  'Gõ một trong các chữ {0} rồi Enter': 'Type one of the letters {0}, then Enter',
};
