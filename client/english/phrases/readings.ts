import type { Phrases } from './phrases';

/** How a sentence of a paper was read. */
export const READING_PHRASES: Phrases = {
  'Câu chỉ nêu mốc bắt đầu (“{0}”)': 'The sentence only names a beginning (“{0}”)',
  '“{0}” được nhắc đến, không phải thời hạn': '“{0}” is mentioned, it is no deadline',
  'Câu nêu nhiều mốc thời gian ({0}); nên tách thành từng nhiệm vụ hoặc xác nhận':
    'The sentence names several days ({0}); divide it into obligations or confirm it',
  'Không có tháng {0}: tháng từ 1 đến 12': 'There is no month {0}: months go from 1 to 12',
  'tháng {0}': 'month {0}',
  'Không có ngày {0} {1}: {2} có {3} ngày, ví dụ {4}':
    'There is no day {0} {1}: {2} has {3} days, for example {4}',
  'Không có ngày {0}: ngày trong tháng từ 1 đến 31': 'There is no day {0}: days of a month go from 1 to 31',
  'Không có quý {0}: một năm có quý I, II, III và IV':
    'There is no quarter {0}: a year has the quarters I, II, III and IV',
  'Mốc cuối đứng trước mốc đầu: cần ghi mốc đầu trước, ví dụ “giai đoạn 2021-2025”':
    'The end is before the beginning: write the beginning first, for example “giai đoạn 2021-2025”',
  'Thời hạn phụ thuộc một sự kiện (“{0}”); chưa tính được ngày':
    'The deadline depends on an event (“{0}”); no day can be reckoned yet',
  'Việc thường xuyên, không có hạn hoàn thành; theo dõi bằng báo cáo tiến độ hằng năm':
    'A standing duty without a due day; it is followed by its yearly progress',
  'Mốc cuối ({0}) đứng trước mốc đầu ({1}): cần ghi mốc đầu trước':
    'The end ({0}) is before the beginning ({1}): write the beginning first',
  '“{0}” là một khoảng; tạm tính hạn cuối {1}': '“{0}” is a stretch of time; for now its end {1} is taken',
  '“{0}”: cần biết nhiệm kỳ từ năm nào đến năm nào và ngày đại hội':
    '“{0}”: the years of the term of office and the day of the congress are needed',
  '“{0}” tính theo đại hội, không theo năm dương lịch; tạm tính {1}, cần ngày đại hội':
    '“{0}” goes by the congress, not by the year; for now {1} is taken, the day of the congress is needed',
  'cần ngày ký văn bản': 'the day of signing is needed',
  'văn bản không nói tính từ ngày nào': 'the paper does not say from which day to count',
  'cần biết ngày “{0}”': 'the day of “{0}” is needed',
  '“{0}”: {1} mới tính được hạn': '“{0}”: {1} before it can be reckoned',
  '“{0}” không ghi năm; tạm lấy năm {1} theo bối cảnh':
    '“{0}” names no year; for now {1} is taken from what stands around it',
  '“{0}” không ghi rõ năm; tạm hiểu là năm {1}':
    '“{0}” does not name the year clearly; for now it is read as {1}',
  'Không có ngày {0} tháng {1}/{2}: tháng {3}/{4} có {5} ngày':
    'There is no day {0} of month {1}/{2}: month {3}/{4} has {5} days',
  đến: 'until',
  trước: 'before',
  'tạm tính {0}': 'for now {0} is taken',
  '{0} không chỉ rõ một ngày{1}': '{0} does not name one day{1}',
  '{0} có thể hiểu là đầu hoặc cuối năm{1}': '{0} can mean the beginning or the end of the year{1}',
  'tháng và năm': 'month and year',
  'quý và năm': 'quarter and year',
  '“{0}” thiếu {1}: cần ghi đủ, ví dụ “trước ngày 15/12/2024” hoặc “quý III/2021”':
    '“{0}” lacks {1}: write it in full, for example “trước ngày 15/12/2024” or “quý III/2021”',
  quý: 'quarter',
  'nửa năm': 'half-year',
  '“{0}” không nói tháng nào; tạm tính tháng cuối {1}':
    '“{0}” does not say which month; for now the last month of the {1} is taken',
  '“{0}” không chỉ rõ một ngày': '“{0}” does not name one day',
  '“{0}” không cho biết rõ từng kỳ trong năm; cần ghi ngày cụ thể':
    '“{0}” does not tell the days within the year; write them',
  'Việc định kỳ: cần thời gian thực hiện của kế hoạch (từ ngày nào đến ngày nào) mới tính được từng kỳ':
    'Periodic: the term of the plan (from which day to which) is needed to reckon each time',
  '“{0}”: không kỳ nào đến hạn trong thời gian thực hiện của kế hoạch':
    '“{0}”: no time falls within the term of the plan',
  '“{0}” gồm những cơ quan nào?': 'Which bodies are in “{0}”?',
  'trong câu thời hạn là {0}, đọc riêng cụm từ thì ra {1}':
    'in the sentence the deadline is {0}, read by itself it gives {1}',
  'không có ngày': 'no day',
  'Văn bản không giao nhiệm vụ nào nên không lập được tệp kế hoạch; hãy kiểm tra có đúng văn bản giao nhiệm vụ không, kể cả phụ lục':
    'The paper gives no assignment, so no plan file can be made; check that it is a paper that gives assignments, annexes included',
  'Chưa nhận ra cơ quan nào trong văn bản; cần danh bạ cơ quan của tỉnh: thêm --directory <tệp>':
    'No body was recognised in the paper; the directory of the province is needed: add --directory <file>',
  'Văn bản không ghi giai đoạn thực hiện và không có năm nào để suy ra; thêm --term, ví dụ --term 2021-01-01..2025-12-31':
    'The paper names no term and no year it could be told from; add --term, for example --term 2021-01-01..2025-12-31',
  'Không đọc được loại văn bản; tạm ghi Kế hoạch':
    'The kind of the paper could not be read; for now it is a plan',
  'Không đọc được cơ quan ban hành': 'The issuing body could not be read',
  'Không đọc được tên văn bản; tạm ghi theo số hiệu':
    'The title of the paper could not be read; for now its number stands for it',
  'Văn bản không ghi giai đoạn thực hiện; tạm lấy {0}': 'The paper names no term; for now {0} is taken',
  'Văn bản không ghi ngày ký; chưa có ngày khởi động thì tính từ {0}':
    'The paper does not say when it was signed; without a day of the start it counts from {0}',
  'Kế hoạch': 'Plan',
  '(chưa rõ cơ quan ban hành)': '(issuing body not known)',
  'Danh bạ chưa ghi thành viên của nhóm này': 'The directory does not say who is in this group',
  'Không thấy tên loại văn bản (ví dụ KẾ HOẠCH): hãy ghi loại':
    'The kind of the paper was not found (for example “KẾ HOẠCH”): give it',
  'Văn bản không có số, ký hiệu: hãy ghi nếu biết': 'The paper has no number: give it if it is known',
  'Văn bản không có ngày ban hành: hãy ghi ngày, các mốc tính từ ngày ký cần ngày này':
    'The paper has no day of issue: give it, deadlines that count from the signing need it',
  'Không thấy cơ quan ban hành: hãy ghi tên cơ quan': 'The issuing body was not found: give it',
  'Không thấy tên tỉnh: hãy ghi tỉnh, để phân biệt cơ quan cùng tên':
    'The province was not found: give it, so that bodies of one name can be told apart',
  'Không thấy trích yếu: hãy ghi tên văn bản': 'The title was not found: give it',
  'Văn bản không nêu thời kỳ của mình: hãy ghi thời kỳ, nhiệm vụ hằng năm cần thời kỳ này':
    'The paper does not name its term: give it, yearly obligations need it',
  'Không thấy chức vụ người ký': 'The office of the signer was not found',
  'Văn bản nói {0} ban hành nhưng ký thay mặt {1}: hãy chọn cơ quan ban hành':
    'The paper says that {0} issues it but is signed for {1}: choose the issuing body',
  'Số văn bản còn để trống: đây có thể là bản dự thảo, hãy ghi số khi đã ban hành':
    'The number of the paper is blank: it may be a draft, give the number once it is issued',
  'Không thấy phần nơi nhận': 'The recipients were not found',
  'Câu kêu gọi chung, không nêu cơ quan cụ thể': 'A general exhortation that names no body',
  'Giao chung cho các cơ quan, đơn vị; cần chọn cơ quan cụ thể': 'Given to bodies in general; choose which',
  'Câu không nêu cơ quan; câu trước có nhiều cơ quan chủ trì':
    'The sentence names no body; the one before has several lead bodies',
  'Câu không nêu cơ quan; lấy cơ quan được giao theo dõi, báo cáo':
    'The sentence names no body; the one that is to follow and report is taken',
  'Chương trình của chính cơ quan ban hành nên cơ quan đó chủ trì':
    "The issuing body's own programme, so it leads",
  'Cơ quan chủ trì thuộc tỉnh khác': 'The lead body belongs to another province',
  'Danh bạ chưa có tên cơ quan chủ trì': 'The directory does not have the name of the lead body',
  'Giao cho cơ quan ở nhiều cấp': 'Given to bodies of several levels',
  'Nhiệm vụ tiếp theo trong câu; cơ quan chủ trì nêu ở đầu câu':
    'Another obligation of the sentence; the lead body stands at its head',
  'Cơ quan chủ trì lấy theo câu trước': 'The lead body is taken from the sentence before',
  'Cơ quan chủ trì lấy theo đề mục phía trên': 'The lead body is taken from the heading above',
  'Nêu cơ quan làm chủ ngữ, không có chữ “giao”': 'A body is the subject, without the word “giao”',
  'Thời hạn cần người xác nhận': 'The deadline has to be confirmed by a person',
  'Thời hạn lấy theo câu cuối của cả nhóm': 'The deadline is taken from the last sentence of the group',
  'Chữ chỉ thời hạn nằm giữa câu': 'The words of the deadline stand within the sentence',
  'Bảng phân công nêu rõ cơ quan chủ trì': 'The table of duties names the lead body',
  'Dòng “chủ trì” ngay dưới nhiệm vụ nêu rõ cơ quan':
    'The line “chủ trì” right below the obligation names the body',
  'Có thời hạn nhưng không nêu cơ quan nào; cần chọn cơ quan':
    'It has a deadline but names no body; choose one',
  'Câu có chữ giao và nêu rõ cơ quan chủ trì': 'The sentence says who it is given to and names the lead body',
  'Văn bản hầu như không có chữ, có thể tệp bị cắt hoặc chỉ là ảnh: hãy mở tệp xem lại, hoặc xin bản .docx':
    'The paper has hardly any text, it may be cut off or be pictures only: open it and look, or ask for the .docx',
  'Văn bản không phải tiếng Việt có dấu nên không đọc được nhiệm vụ: hãy dùng bản tiếng Việt; nếu chữ hiện sai phông, hãy chuyển sang Unicode':
    'The paper is not Vietnamese with its accents, so no obligations can be read: use the Vietnamese version; if the letters look wrong, turn it into Unicode',
  'Không thấy nêu thời hạn': 'No deadline is named',
};
