import type { Phrases } from './phrases';

/** Rounds, their forms and what is sent in them. */
export const ROUND_PHRASES: Phrases = {
  'một tệp .docx': 'a .docx file',
  'Đây không phải tệp .docx; cần biểu mẫu lấy bằng "dondoc round form", lưu bằng Word hay LibreOffice dạng .docx':
    'This is no .docx file; it has to be the form made by "dondoc round form", saved as .docx by Word or LibreOffice',
  'bảng {0}, dòng {1}': 'table {0}, row {1}',
  '{0}, cột {1}': '{0}, column {1}',
  'tất cả {0} đoạn': '{0} paragraphs in all',
  'Có chữ ghi ngoài các ô của biểu (“{0}”{1}); hãy chuyển vào ô nền vàng thích hợp':
    'There are words outside the cells of the form (“{0}”{1}); move them into the yellow cell where they belong',
  'Biểu mẫu là tệp .xlsx hoặc .docx, không nhận tệp {0}; hãy mở bằng Word, Excel hoặc LibreOffice rồi lưu lại đúng dạng':
    'A form is an .xlsx or .docx file, not {0}; open it with Word, Excel or LibreOffice and save it in the right format',
  'không có đuôi': 'without an ending',
  'cột “{0}” ở phần “{1}”': 'column “{0}” in the section “{1}”',
  'dòng “{0}”': 'row “{0}”',
  'Biểu này của kỳ {0}, chu kỳ {1}, mà hệ thống không có; hãy lấy lại biểu mẫu của kỳ đang mở':
    'This form is of round {0}, cycle {1}, which the system does not have; get the form of the open round again',
  'Đúng là bản gửi muộn của kỳ trước thì thêm --late':
    'If it is meant as a late part of the round before, add --late',
  'Biểu này của kỳ trước ({0}, {1}); kỳ đang nhận là {2} ({3}): hãy lấy biểu mẫu mới, không sửa lại biểu cũ{4}':
    'This form is of the round before ({0}, {1}); the round that takes parts now is {2} ({3}): get its form, do not change the old one{4}',
  'đã chốt số liệu': 'its figures are closed',
  'Cơ quan "{0}" không phải gửi báo cáo trong {1}': 'The body "{0}" sends no part in {1}',
  'trang “{0}”, ô {1}': 'sheet “{0}”, cell {1}',
  '{0}: ô bị gộp; hãy bỏ gộp ô (Unmerge), mỗi ô một giá trị':
    '{0}: cells are merged; unmerge them (Unmerge), one value in each',
  'trang “{0}”, dòng {1}': 'sheet “{0}”, row {1}',
  'phần mềm đã đổi thành ngày tháng; hãy định dạng ô là chữ (Text) rồi gõ lại con số với dấu phẩy, ví dụ 8,5':
    'the program turned it into a date; format the cell as text (Text) and type the number again with a comma, for example 8,5',
  'ô có công thức; hãy dán giá trị (Paste Values) rồi gửi lại':
    'the cell holds a formula; paste its value (Paste Values) and send again',
  'ô báo lỗi {0}; hãy ghi lại giá trị': 'the cell shows the error {0}; write the value again',
  'Không có bản số liệu đã chốt "{0}"': 'There is no snapshot "{0}"',
  'Mã đầy đủ của mỗi kỳ: dondoc round show <kỳ>': 'The full names of each round: dondoc round show <round>',
  'Chu kỳ {0} không có kỳ báo cáo "{1}"': 'Cycle {0} has no round "{1}"',
  '{0} không có câu số {1}; các câu có nguồn được đánh số từ 1 đến {2}':
    '{0} has no sentence {1}; the sentences with a source are numbered from 1 to {2}',
  'Kỳ {0} chưa mở; chưa cơ quan nào phải gửi': 'Round {0} is not open yet; nobody has to send anything',
  'Kỳ {0} đã xong; không đôn đốc gửi báo cáo nữa': 'Round {0} is over; nobody is urged any more',
  'Kỳ {0} không thiếu phần báo cáo của cơ quan nào (không kể cơ quan tổng hợp)':
    "In round {0} no part is missing (but for the collating body's)",
  'Biểu này ghi thay bản {0}, nhưng cơ quan chưa gửi bản nào; hãy lấy lại biểu mẫu của kỳ':
    'This form replaces version {0}, but the body sent none; get the form of the round again',
  'Đã có bản {0} do {1} gửi ngày {2}, sau khi biểu này được lập; hãy xem bản đó rồi lấy lại biểu mẫu nếu vẫn cần sửa':
    'Version {0} was sent by {1} on {2}, after this form was made; look at it and get the form again if there is still something to change',
  'Kỳ đã chốt phần của các cơ quan; không chuyển ngày được nữa':
    'The parts of this round are closed; its days cannot be moved any more',
  'Hạn gửi phần báo cáo mới {0} đã qua; cần một ngày từ hôm nay trở đi':
    'The new day by which parts are due, {0}, is past; it has to be today or later',
  'Các ngày mới trùng với ngày đang có; không có gì thay đổi':
    'The new days are those that stand; nothing changes',
  'Cơ quan chưa gửi phần báo cáo': 'The body has not sent its part',
  'Phần báo cáo đã trả lại, cơ quan chưa gửi lại': 'The part was returned and was not sent again',
  'Cơ quan "{0}" không phải gửi báo cáo trong kỳ này': 'The body "{0}" sends no part in this round',
  'Kỳ chưa mở; kỳ mở ngày {0}': 'The round is not open yet; it opens on {0}',
  'Kỳ đã chốt ngày {0}; không chốt lại': 'The round was closed on {0}; it is not closed again',
  'Nội dung bổ sung đưa vào kỳ sau': 'What is to be added goes into the next round',
  'Kỳ đã xong: báo cáo số {0}, ngày {1}': 'The round is over: report {0} of {1}',
  'Kỳ đã kết thúc{0}; nội dung bổ sung đưa vào kỳ sau':
    'The round ended{0}; what is to be added goes into the next round',
  'Kỳ đã huỷ{0}': 'The round was cancelled{0}',
  'Số liệu của kỳ đã chốt với phần báo cáo này; không trả lại được':
    'The figures of the round are closed with this part; it cannot be returned',
  'Đề nghị cơ quan gửi bản bổ sung: bản đó được nêu ở phụ lục của kỳ sau':
    'Ask the body for an addition: it is named in the annex of the next round',
  'Phần của các cơ quan đã chốt nhưng số liệu chưa lập xong bản chốt; xem lý do bằng "dondoc round show", rồi ghi nhận báo cáo sau':
    'The parts are closed, but the snapshot of the figures is not made yet; see why with "dondoc round show", then record the report',
  'Kỳ chưa chốt: chỉ ghi nhận báo cáo đã gửi sau khi chốt phần của các cơ quan (ngày {0})':
    'The round is not closed: a report is recorded only when it was sent after the parts are closed (on {0})',
  'Ngày văn bản {0} ở trước ngày chốt phần báo cáo {1}; báo cáo chỉ lập từ số liệu đã chốt':
    'The day of the paper, {0}, is before the parts were closed, {1}; a report is made from closed figures only',
  'Nội dung này đã được gửi (bản {0}, ngày {1}); không cần gửi lại':
    'These words were sent already (version {0}, on {1}); they need not be sent again',
  'Nếu cần sửa, đề nghị cơ quan tổng hợp trả lại trước':
    'If something has to be changed, ask the collating body to return it first',
  'Phần báo cáo đã được xác nhận': 'The part was accepted',
  'đã huỷ': 'cancelled',
  'đã kết thúc, không ghi nhận báo cáo': 'ended, no report recorded',
  'đã xong': 'reported',
  'Thiếu nội dung phần báo cáo': 'The words of the part are missing',
  'Số bản bị thay phải là số nguyên từ 0':
    'The number of the version that is replaced must be a whole number from 0 on',
  'lý do chốt sớm': 'the reason for closing early',
  'lý do huỷ kỳ': 'the reason for cancelling the round',
  'Thiếu các ngày của kỳ': 'The days of the round are missing',
  'ngày đầu kỳ số liệu': 'first day of the figures',
  'ngày chốt số liệu': 'cut-off of the figures',
  'ngày mở kỳ': 'day of opening',
  'ngày chốt phần báo cáo': 'day by which parts are due',
  'hạn tổng hợp': 'day by which it is collated',
  'hạn trình': 'day by which it goes to the Committee',
  'Phần {0} đứng trước {1}': 'The {0} is before the {1}',
  'Không nhận ra thao tác trên kỳ báo cáo': 'The round knows no such act',
  'Không tính được các ngày của kỳ: {0}': 'The days of the round cannot be reckoned: {0}',
  'hãy lấy biểu mẫu của {0}': 'get the form of {0}',
  'Biểu này của chu kỳ {0}, không phải {1}; {2}': 'This form is of cycle {0}, not {1}; {2}',
  'Biểu này của cơ quan “{0}”, không phải của {1} ({2}); mỗi cơ quan dùng biểu mẫu của mình':
    'This form is of the body “{0}”, not of {1} ({2}); each body uses its own form',
  '{0} (số liệu từ {1} đến {2})': '{0} (figures from {1} to {2})',
  'Biểu này của kỳ trước ({0}), không phải của {1}; hãy lấy biểu mẫu mới, không sửa lại biểu cũ':
    'This form is of the round before ({0}), not of {1}; get the new form, do not change the old one',
  'Biểu này của kỳ {0}, không phải của {1}; hãy lấy biểu mẫu của kỳ này':
    'This form is of round {0}, not of {1}; get the form of this round',
  'Lý do của chỉ tiêu {0}': 'The reason of target {0}',
  'Ghi chú của nhiệm vụ {0}': 'The remark on assignment {0}',
  'Phần “{0}”': 'The section “{0}”',
  'Thiếu phần “{0}”; đây là phần bắt buộc, hãy ghi ít nhất một câu':
    'The section “{0}” is missing; it must be there, write at least one sentence',
  'Phần báo cáo nặng {0} kB, tối đa {1} kB; hãy rút gọn, tài liệu dài thì gửi kèm ở nhiệm vụ':
    'The part has {0} kB, at most {1} kB; shorten it, long papers go with the assignment',
  '{0} dài {1} ký tự, tối đa {2}; hãy rút gọn': '{0} has {1} characters, at most {2}; shorten it',
  '{0} có ký tự không nhìn thấy (ký tự thứ {1}); hãy xoá và gõ lại chỗ ấy':
    '{0} has a character that cannot be seen (character {1}); delete that place and type it again',
  '{0}: giá trị': '{0}: value',
  '{0} không phải một con số; hãy ghi lại': '{0} is not a number; write it again',
  '{0} quá lớn; hãy kiểm tra lại số chữ số và đơn vị tính': '{0} is too large; check its digits and the unit',
  '{0} so với {1} {2} của kỳ {3}': '{0} against {1} {2} of round {3}',
  '{0}: kém hơn kỳ trước ({1}); hãy ghi lý do, hoặc sửa con số nếu nhầm':
    '{0}: worse than the round before ({1}); give the reason, or correct the number',
  '{0}: gấp hơn {1} lần kỳ trước ({2}); hãy kiểm tra đơn vị tính, đúng thì ghi lý do':
    '{0}: more than {1} times the round before ({2}); check the unit, and if it is right give the reason',
  'thiếu số lượng làm căn cứ (tổng số xã, hộ, cơ quan … đã tính tỷ lệ trên đó)':
    'the base is missing (the number of communes, households, bodies … that the share was measured on)',
  'chỉ tiêu này không cần số lượng làm căn cứ; hãy để trống ô ấy':
    'this target needs no base; leave that cell empty',
  'số lượng làm căn cứ phải lớn hơn 0': 'the base must be more than 0',
  'số lượng làm căn cứ quá lớn; hãy kiểm tra lại số chữ số': 'the base is too large; check its digits',
  'Nhiệm vụ “{0}” không phải của {1} trong kỳ này; hãy bỏ dòng ấy, hoặc lấy lại biểu mẫu':
    'The assignment “{0}” is not one of {1} in this round; remove that row, or get the form again',
  'Nhiệm vụ {0} có hai dòng; chỉ để một': 'Assignment {0} has two rows; leave one',
  'Chỉ tiêu “{0}” không phải của {1} trong {2} (số liệu đến {3}); hãy bỏ dòng ấy, hoặc lấy lại biểu mẫu của kỳ':
    'The target “{0}” is not one of {1} in {2} (figures until {3}); remove that row, or get the form of the round again',
  'Chỉ tiêu {0} ({1})': 'Target {0} ({1})',
  '{0} có hai lần; chỉ ghi một lần': '{0} is there twice; give it once',
  'Thiếu {0}; hãy ghi giá trị, hoặc để trống giá trị và ghi lý do chưa có số liệu':
    '{0} is missing; give a value, or leave it empty and say why there is none',
  '{0}: đơn vị ghi là “{1}”, kế hoạch tính bằng “{2}”; hãy ghi theo đơn vị của kế hoạch':
    '{0}: the unit is “{1}”, the plan counts in “{2}”; use the unit of the plan',
  '{0}: chưa có giá trị; hãy ghi giá trị, hoặc ghi lý do chưa có số liệu':
    '{0}: no value; give one, or say why there is none',
  'Mã biểu mẫu đã bị sửa hoặc thiếu ký tự; hãy lấy lại biểu mẫu của kỳ rồi chép nội dung sang':
    'The code of the form was changed or is incomplete; get the form of the round again and copy the words into it',
  '“{0}” ghi đơn vị “{1}”, chỉ tiêu này tính bằng “{2}”; hãy đổi ra đúng đơn vị, hoặc chỉ ghi số':
    '“{0}” has the unit “{1}”, this target counts in “{2}”; turn it into that unit, or write the number alone',
  '“{0}” hiểu được hai cách: {1},{2} % hay {3}; phần lẻ hãy ghi bằng dấu phẩy, làm tròn hai chữ số, ví dụ {4}':
    '“{0}” can be read in two ways: {1},{2} % or {3}; write fractions with a comma, two digits at most, for example {4}',
  '“{0}” hiểu được hai cách; hãy ghi {1} nếu là số hàng nghìn, hoặc {2} nếu là số lẻ':
    '“{0}” can be read in two ways; write {1} for thousands, or {2} for a fraction',
  '82,5 hoặc 82,5%': '82,5 or 82,5%',
  '1.234 hoặc 1.234,5': '1.234 or 1.234,5',
  'Không có số liệu thì để trống và ghi lý do': 'Where there is no figure leave it empty and say why',
  '“{0}” không phải một số; hãy ghi một con số, ví dụ {1}':
    '“{0}” is not a number; write one, for example {1}',
  '“{0}” hiểu được hai cách: {1}% hay {2}%?': '“{0}” can be read in two ways: {1}% or {2}%?',
  'Hãy ghi {0}% nếu đúng là chưa đến 1%, hoặc ghi {1}%': 'Write {0}% if it is really less than 1%, else {1}%',
  '{0}: nhiệm vụ “{1}” không phải của {2} trong kỳ này; hãy bỏ dòng ấy, hoặc lấy lại biểu mẫu':
    '{0}: the assignment “{1}” is not one of {2} in this round; remove that row, or get the form again',
  '{0}: nhiệm vụ {1} có hai dòng; chỉ để một': '{0}: assignment {1} has two rows; leave one',
  'Biểu thiếu {0}; hãy lấy lại biểu mẫu của kỳ rồi chép nội dung sang, không xoá phần có sẵn':
    'The form has lost its {0}; get the form of the round again and copy the words into it, without deleting what is there',
  '{0}: {1} ghi là “{2}”, mã biểu mẫu lại của “{3}”; mỗi cơ quan, mỗi kỳ có biểu mẫu riêng, hãy lấy đúng biểu mẫu':
    '{0}: {1} says “{2}”, but the code of the form is of “{3}”; each body and each round has a form of its own, get the right one',
  'cơ quan báo cáo': 'reporting body',
  'Biểu không còn mã biểu mẫu nên không biết của cơ quan nào, kỳ nào; hãy lấy lại biểu mẫu của kỳ rồi chép nội dung sang':
    'The form has lost its code, so nobody can tell whose it is and of which round; get the form of the round again and copy the words into it',
  'Tệp này không phải biểu mẫu phần báo cáo; hãy lấy biểu mẫu của kỳ bằng "dondoc round form" (hoặc ở đường dẫn trong thư mời)':
    'This file is not the form of a part; get the form of the round with "dondoc round form" (or by the link in the letter)',
  'Biểu chưa điền gì; hãy ghi số liệu các chỉ tiêu và phần kết quả thực hiện rồi gửi lại':
    'The form is empty; fill in the figures of the targets and the results, then send it again',
  'cần {0} bằng chữ, hoặc để trống': '{0} has to be words, or empty',
  'cần {0} là một con số bình thường, ví dụ 82.5, hoặc null':
    '{0} has to be a plain number, for example 82.5, or null',
  'mã chỉ tiêu, ví dụ KH25-I.2-01': 'the id of a target, for example KH25-I.2-01',
  'giá trị': 'the value',
  'đơn vị tính, ví dụ %': 'the unit, for example %',
  'số lượng làm căn cứ': 'the base',
  'mã nhiệm vụ, ví dụ KH25-II.1-01/2026': 'the id of an assignment, for example KH25-II.1-01/2026',
  'cần một trong các tình trạng: {0}': 'one of these states is needed: {0}',
  'cần một ngày dạng YYYY-MM-DD, hoặc null': 'a day as YYYY-MM-DD is needed, or null',
  'cần một ngày có thật, dạng YYYY-MM-DD, ví dụ 2026-09-30':
    'a real day is needed, as YYYY-MM-DD, for example 2026-09-30',
  'cần phần kết quả bằng chữ': 'the results are needed in words',
  'phần hạn chế': 'the shortcomings',
  'phần nguyên nhân': 'the causes',
  'phần phương hướng': 'the directions',
  'phần khó khăn': 'the difficulties',
  'phần kiến nghị': 'the proposals',
  'cần version: 1': 'version: 1 is needed',
  'chu kỳ, ví dụ KH25/1': 'a cycle, for example KH25/1',
  'kỳ báo cáo, ví dụ annual/2026': 'a round, for example annual/2026',
  'mã cơ quan': 'the id of a body',
  'cần danh sách số liệu chỉ tiêu': 'a list of figures of targets is needed',
  'cần danh sách nhiệm vụ': 'a list of assignments is needed',
  'có mục không dùng trong phần báo cáo: {0}; hãy bỏ đi': 'it holds what a part does not use: {0}; remove it',
  'cần một nhóm mục theo biểu mẫu phần báo cáo': 'a group of keys as in the form of a part is needed',
  'Kiến nghị, đề xuất': 'Proposals',
  'Kết quả thực hiện': 'Results',
  'Hạn chế, tồn tại': 'Shortcomings',
  'Phương hướng, nhiệm vụ thời gian tới': 'Directions for the time to come',
  'Khó khăn, vướng mắc': 'Difficulties',
  'Cơ quan theo dõi, đôn đốc': 'Secretariat',
  'trên {0}': 'above {0}',
  'từ {0} trở lên': '{0} or more',
  'dưới {0}': 'below {0}',
  'không quá {0}': 'at most {0}',
  'khoảng {0}': 'about {0}',
  '{0} mỗi năm': '{0} a year',
  'phần “Nhiệm vụ” với các ghi chú đã gửi': 'section “Nhiệm vụ” with the remarks that were sent',
  'Thời điểm chốt số liệu {0}': 'The cut-off {0}',
  'Hạn gửi phần báo cáo {0}': 'The day by which parts are due, {0},',
  'Hạn tổng hợp {0}': 'The day by which it is collated, {0},',
  'Hạn trình {0}': 'The day by which it goes to the Committee, {0},',
  '{0} không đúng thứ tự: ngày đầu kỳ số liệu, chốt số liệu, gửi, tổng hợp, trình phải nối nhau (đang là: {1})':
    '{0} is out of order: first day of the figures, cut-off, parts due, collated, to the Committee must follow each other (they are: {1})',
  '{0}: giá trị {1}': '{0}: value {1}',
  '{0} nhỏ hơn 0; hãy kiểm tra lại dấu trừ': '{0} is less than 0; check the minus sign',
  '{0} lớn hơn 100 %; hãy kiểm tra lại con số': '{0} is more than 100 %; check the number',
};
