import type { Phrases } from './phrases';

/** The review of a draft, by questions and by workbook. */
export const REVIEW_PHRASES: Phrases = {
  'chỗ này không đúng mẫu; cần bodies: [{id, name, aliases}] và groups: [{id, name, members}]':
    'this is not in the right form; it needs bodies: [{id, name, aliases}] and groups: [{id, name, members}]',
  'Không có cơ quan "{0}" trong kế hoạch': 'There is no body "{0}" in the plan',
  'Đã ghi địa chỉ của {0}': 'The address of {0} is recorded',
  'Danh bạ chưa có địa chỉ của cơ quan nào còn thiếu trong kế hoạch này':
    'The directory has no address of any body that lacks one in this plan',
  'Đã điền địa chỉ của {0} cơ quan từ danh bạ':
    'The addresses of {0} {0:body|bodies} were filled in from the directory',
  'Đã ghi địa chỉ của cơ quan theo dõi, Văn phòng và Ban Thường vụ':
    'The addresses of the secretariat, the office and the Standing Committee are recorded',
  'Chưa ghi tên kế hoạch': 'The plan has no title',
  '“{0}” không phải một ngày; cần ngày có thật, ví dụ 15/01/2021':
    '“{0}” is not a day; a real day is needed, for example 15/01/2021',
  'Đã lưu thông tin đầu văn bản': 'What the paper says of itself is saved',
  'Không có nhiệm vụ {0}': 'There is no obligation {0}',
  'Chưa ghi nội dung nhiệm vụ': 'What has to be done is missing',
  'đang tắt': 'held',
  'Đã lưu {0}': '{0} is saved',
  'Không còn nhiệm vụ nào ở mức tin cậy ấy chờ xác nhận':
    'No obligation of that confidence awaits confirmation any more',
  'Đã xác nhận cách đọc của {0} nhiệm vụ': 'The reading of {0} {0:obligation|obligations} is confirmed',
  '… và {0} chỗ khác': '… and {0} more',
  'Xem danh sách văn bản đang xử lý': 'See the list of papers',
  'Không có văn bản này, hoặc đã được bỏ': 'There is no such paper, or it was removed',
  'Kế hoạch này đã khởi động thành chu kỳ {0} nên không sửa ở đây được nữa':
    'This plan was started as cycle {0}, so it cannot be changed here any more',
  'Văn bản không ghi giai đoạn thực hiện và không có năm nào để suy ra; hãy ghi ngày đầu và ngày cuối của giai đoạn':
    'The paper names no term and no year it could be told from; give the first and the last day of the term',
  'Chưa nhận ra cơ quan nào trong văn bản nên không lập được kế hoạch; hãy kiểm tra có đúng văn bản giao nhiệm vụ không':
    'No body was recognised in the paper, so no plan can be made; check that it is a paper that gives assignments',
  'Mới trong văn bản sửa đổi': 'New in the amended paper',
  'Văn bản sửa đổi không còn chỉ tiêu này': 'The amended paper no longer has this target',
  'TẠM TẮT, CẦN QUYẾT ĐỊNH: {0}': 'HELD, TO BE DECIDED: {0}',
  'Văn bản sửa đổi khác bản đã xác nhận: {0}': 'The amended paper differs from what was confirmed: {0}',
  'CẦN XÁC NHẬN: {0}': 'TO BE CONFIRMED: {0}',
  'điều khoản': 'clause',
  'câu chữ': 'wording',
  'việc phải làm': 'what has to be done',
  'loại việc': 'kind',
  'Văn bản sửa đổi không còn câu này': 'The amended paper no longer has this sentence',
  'nơi nhận để biết': 'informed bodies',
  'sản phẩm': 'product',
  'điều kiện': 'condition',
  'lịch nhắc': 'ladder',
  'chỉ tiêu': 'target',
  'đoạn {0}': 'paragraph {0}',
  'trang {0}, đoạn {1}': 'page {0}, paragraph {1}',
  'Đã xác nhận cách đọc': 'The reading is confirmed',
  'Đã xác nhận là không theo dõi': 'It is confirmed that this is not followed',
  'Nhóm này chủ trì nhiệm vụ nên phải có cơ quan: chọn s để ghi danh sách, hoặc t để thôi giao cho nhóm':
    'This group leads an obligation, so it needs bodies: choose s to name them, or t to take the group off',
  'Đã để trống: nhóm này không gửi cho ai': 'Left empty: nobody is written to for this group',
  'Điểm này phải sửa trong tệp': 'This point has to be changed in the file',
  'Chỉ tắt được một nhiệm vụ; ở đây chọn d, s hoặc b':
    'Only an obligation can be switched off; here choose d, s or b',
  'Đã tắt: nhiệm vụ được liệt kê, không theo dõi': 'Switched off: the obligation is listed, not followed',
  'Đã tắt {0} nhiệm vụ chỉ do nhóm chủ trì':
    '{0} {0:obligation that only the group led is|obligations that only the group led are} switched off',
  '{0} nhiệm vụ còn cơ quan khác chủ trì': '{0} {0:obligation is|obligations are} led by other bodies too',
  'Đã sửa thời hạn thành “{0}”': 'The deadline now is “{0}”',
  'Đã sửa chủ trì thành {0}': 'The lead now is {0}',
  'Nhóm gồm {0} cơ quan: {1}': 'The group holds {0} {0:body|bodies}: {1}',
  'Đã xác nhận thời hạn': 'The deadline is confirmed',
  'có phải “{0}”?': 'is “{0}” meant?',
  'Cơ quan mới thì thêm + trước tên': 'Before the name of a new body put +',
  'Không có cơ quan nào tên “{0}”; {1}': 'There is no body named “{0}”; {1}',
  'Cần đúng một cơ quan khác trong danh sách; nếu là cơ quan riêng thì chọn d':
    'Exactly one other body of the list is needed; if it is a body of its own choose d',
  'Đã gộp “{0}” vào {1}': '“{0}” is joined to {1}',
  'Chưa ghi cơ quan nào': 'No body is named',
  'Nhóm “{0}” cũng chưa có cơ quan nào; cần ghi tên từng cơ quan':
    'The group “{0}” has no bodies either; name each body',
  tỉnh: 'province',
  'ghi mã hoặc tên có trong tệp hay danh bạ, hoặc thêm + trước tên của cơ quan mới':
    'write an id or a name of the file or the directory, or + before the name of a new body',
  '“{0}” không đọc được; cần hai ngày nối bằng "..", ví dụ 01/01/2021..31/12/2025':
    '“{0}” cannot be read; two days with ".." between them are needed, for example 01/01/2021..31/12/2025',
  '“{0}” không đọc được; cần một ngày, ví dụ 15/01/2021':
    '“{0}” cannot be read; a day is needed, for example 15/01/2021',
  'Đã sửa thành {0}': 'It now is {0}',
  'Cơ quan chủ trì ({0})': 'Lead body ({0})',
  'Các cơ quan trong nhóm ({0})': 'Bodies of the group ({0})',
  'Chính là cơ quan nào (tên hoặc mã)': 'Which body it is (name or id)',
  'Giai đoạn đúng, ví dụ: 01/01/2021..31/12/2025': 'The right term, for example 01/01/2021..31/12/2025',
  'Ngày khởi động, ví dụ: 15/01/2021': 'Day of the start, for example 15/01/2021',
  'Ghi đúng là': 'It should be',
  'tắt nhiệm vụ': 'switch the obligation off',
  sửa: 'change',
  'để tắt': 'leave it off',
  'sửa thời hạn': 'change the deadline',
  'ghi danh sách': 'name the bodies',
  'để trống': 'leave empty',
  'tắt {0} nhiệm vụ': 'switch {0} {0:obligation|obligations} off',
  'thôi giao cho nhóm{0}': 'take the group off{0}',
  'là một cơ quan riêng': 'is a body of its own',
  'là cơ quan khác': 'is another body',
  'tên, mã hoặc nhóm, cách nhau bằng dấu phẩy; cơ quan mới: thêm + trước tên':
    'names, ids or groups, with commas between; before a new body put +',
  'Thời hạn đúng, ví dụ: trước ngày 30/6/2022': 'The right deadline, for example “trước ngày 30/6/2022”',
  'Thời hạn đúng, ví dụ: quý IV/2025': 'The right deadline, for example “quý IV/2025”',
  'suy ra, câu không nêu': 'inferred, the sentence names none',
  '(chưa có)': '(none yet)',
  '(không nêu)': '(none named)',
  '… ({0} kỳ)': '… ({0} times)',
  'Câu không nêu cơ quan chủ trì: có đúng là cơ quan này không?':
    'The sentence names no lead body: is it really this one?',
  'nhóm {0}': 'group {0}',
  '{0} và {1} nơi khác': '{0} and {1} more',
  'Đang ghi': 'It says',
  'Có mặt trong': 'It is in',
  Gồm: 'It holds',
  '(chưa có cơ quan nào)': '(no bodies yet)',
  'Nhóm chỉ phối hợp nên để trống cũng được: khi ấy không gửi cho ai':
    'The group only takes part, so it may stay empty: then nobody is written to',
  'Nhóm gồm những cơ quan nào?': 'Which bodies are in the group?',
  'Nhóm chủ trì {0} nên phải có cơ quan': 'The group leads {0}, so it needs bodies',
  'Giai đoạn thực hiện': 'Term',
  'Ngày khởi động': 'Day of the start',
  'Chưa ghi cơ quan chủ trì': 'No lead body is named',
  'Sẽ theo dõi {0}': '{0} will be followed',
  'Để tắt {0} câu': '{0} {0:sentence stays|sentences stay} off',
  'Cột này chỉ để xem; chữ ghi vào đây được bỏ qua':
    'This column is only to be read; what was written into it is left aside',
  'thêm --delete để tắt nhiệm vụ này': 'add --delete to switch this obligation off',
  'thêm --delete để bỏ khỏi kế hoạch': 'add --delete to take it out of the plan',
  'Không còn dòng “{0}” trong bảng; {1}': 'The row “{0}” is gone from the workbook; {1}',
  'Bảng tính này của kế hoạch {0}, còn tệp là kế hoạch {1}; hãy chọn đúng tệp ở --into':
    'This workbook is of plan {0}, the file is plan {1}; choose the right file with --into',
  'Mã “{0}” đã có ở dòng {1}; dòng mới thì để trống cột mã':
    'The code “{0}” is on row {1} already; in a new row leave the column of codes empty',
  'Ô này đã được sửa ở hai nơi từ khi xuất ra: trong tệp là “{0}”, trong bảng là “{1}” (lúc xuất: “{2}”); hãy xuất lại bảng tính':
    'This cell was changed in both places since the export: the file says “{0}”, the workbook “{1}” (at the export: “{2}”); export the workbook again',
  'Chữ bắt đầu bằng “{0}” có thể bị hiểu là công thức; hãy bỏ ký tự ấy':
    'Text that begins with “{0}” may be taken for a formula; remove that character',
  'Ô có ký tự điều khiển không in được; hãy gõ lại':
    'The cell has a control character that cannot be printed; type it again',
  '“Đồng ý” cần biết ai xác nhận; thêm --as "Họ tên, chức vụ"':
    '“Đồng ý” needs who confirms it; add --as "Họ tên, chức vụ"',
  'Ô này không được để trống': 'This cell must not be empty',
  'Trang “Kế hoạch” không thêm dòng được': 'No rows can be added to the sheet “Kế hoạch”',
  'Dòng thêm mới thiếu “{0}”': 'The new row lacks “{0}”',
  'Dòng thêm mới có mã trong tệp, chưa có trong bảng; xuất lại bảng tính trước khi sửa tiếp':
    'The new row has a code in the file that the workbook has not; export the workbook again before changing more',
  '{0} vừa sửa kế hoạch này sau khi trang được mở, nên chưa khởi động':
    '{0} has just changed this plan, after the page was opened, so it was not started',
  'Hãy xem lại rồi khởi động': 'Look at it again, then start it',
  'Chọn ngày khác, hoặc đánh dấu ô bên dưới nếu đúng ý':
    'Choose another day, or mark the box below if it is meant',
  'Kế hoạch còn {0} điểm chưa có người xác nhận nên chưa khởi động được':
    '{0} {0:point|points} of the plan are still open, so it cannot be started',
  'Hãy ghi ở phần “Cơ quan, địa chỉ” của kế hoạch': 'Record them in the part “Bodies, addresses” of the plan',
  '{0} đã có; chọn tên khác, hoặc thêm --force để ghi đè':
    '{0} is there already; choose another name, or add --force to overwrite it',
  'không có thư mục {0}': 'there is no folder {0}',
  'không có quyền ghi ở đó': 'nobody may write there',
  'ổ đĩa đã đầy': 'the disk is full',
  'đó là một thư mục': 'it is a folder',
  'lỗi của hệ thống tệp': 'a fault of the file system',
  'Không ghi được {0}: {1}': '{0} could not be written: {1}',
  '“{0}” không phải một số; ví dụ 80 hoặc 12,5': '“{0}” is not a number; for example 80 or 12,5',
  '“{0}” không có trong danh sách; chỉ nhận: {1}': '“{0}” is not in the list; only: {1}',
  'Ô có công thức; hãy dán giá trị (Paste Values) rồi nạp lại':
    'The cell holds a formula; paste its value (Paste Values) and load it again',
  'Ô báo lỗi {0}; hãy ghi lại giá trị': 'The cell shows the error {0}; write the value again',
  '“{0}” không phải một ngày có thật; cần dạng dd/mm/yyyy, ví dụ 30/09/2021':
    '“{0}” is not a real day; dd/mm/yyyy is needed, for example 30/09/2021',
  'Bảng tính có một ô dài {0} chữ, tối đa {1}; hãy chia nội dung ra nhiều ô':
    'The workbook has a cell of {0} characters, at most {1}; spread it over several cells',
  'Bảng tính có quá nhiều ô; không phải tệp do "{0}" tạo ra':
    'The workbook has too many cells; it is no file made by "{0}"',
  'một tệp .xlsx': 'an .xlsx file',
  'Đây là tệp .xls kiểu cũ; cần mở bằng Excel rồi lưu lại thành .xlsx':
    'This is an old .xls file; open it with Excel and save it as .xlsx',
  'Tệp .xlsx có đặt mật khẩu; cần mở bằng Excel, bỏ mật khẩu rồi lưu lại':
    'The .xlsx file has a password; open it with Excel, remove the password and save it',
  'Đây không phải tệp .xlsx; cần tệp do "{0}" tạo ra, lưu bằng Excel hay LibreOffice dạng .xlsx':
    'This is no .xlsx file; it has to be the file made by "{0}", saved as .xlsx by Excel or LibreOffice',
  'Tệp nén này không chứa bảng tính Excel; cần tệp .xlsx do "{0}" tạo ra':
    'The packed file holds no Excel workbook; it has to be the .xlsx made by "{0}"',
  'Tệp có {0} trang tính, tối đa {1}': 'The file has {0} sheets, at most {1}',
  'Có ô bị gộp ({0}); hãy bỏ gộp ô (Unmerge), mỗi ô một giá trị':
    'Cells are merged ({0}); unmerge them (Unmerge), one value in each',
  'Trang “{0}” trống; phần ấy của kế hoạch giữ nguyên':
    'The sheet “{0}” is empty; that part of the plan stays as it is',
  'Không thấy cột “{0}” ở dòng đầu (dòng {1}); đừng xoá hay đổi tên cột này':
    'There is no column “{0}” in the first row (row {1}); do not delete or rename it',
  'Cột “{0}” có hai lần; hãy bỏ một': 'The column “{0}” is there twice; remove one',
  'Cột “{0}” không có trong mẫu nên được bỏ qua': 'The column “{0}” is not ours, so it is left aside',
  'Không có cột {0}; các ô ấy giữ nguyên': 'There is no column {0}; those cells stay as they are',
  'Hướng dẫn': 'Guide',
  'Không có trang nào trong các trang {0}; cần tệp do "dondoc plan export" tạo ra':
    'There is none of the sheets {0}; it has to be the file made by "dondoc plan export"',
  'Không có trang “{0}”; phần ấy của kế hoạch giữ nguyên':
    'There is no sheet “{0}”; that part of the plan stays as it is',
  'Trang “{0}” không có trong mẫu nên được bỏ qua': 'The sheet “{0}” is not ours, so it is left aside',
  'Chữ sửa ở đây (“{0}”) được bỏ qua: “{1}” không còn trong tệp kế hoạch; cần thì thêm lại thành dòng mới, để trống cột mã':
    'What was changed here (“{0}”) is left aside: “{1}” is gone from the plan file; if need be add it again as a new row, with the column of codes empty',
  'Từ “{0}” không tính ra ngày nào{1} nên nhiệm vụ không có ngày đến hạn và không ai được nhắc{2}':
    'No day can be reckoned from “{0}”{1}, so the obligation has no due day and nobody is reminded{2}',
  'Cần ngày thì ghi lại, ví dụ “trước ngày 30/6/2027”':
    'If it needs a day write it anew, for example “trước ngày 30/6/2027”',
  'trước là “{0}”': 'it was “{0}”',
  'Nhóm này không gửi cho ai': 'Nobody is written to for this group',
  '“{0}” là cơ quan của {1}; kế hoạch này có giao cho cơ quan đó không?':
    '“{0}” is a body of {1}; does this plan give work to it?',
  '“{0}” là cơ quan nào?': 'Which body is “{0}”?',
  'Danh bạ chưa có tên này; cần ghi vào danh bạ hoặc chọn cơ quan đã có':
    'The directory does not have this name; add it there, or choose a body that is in it',
  '“{0}” và “{1}” có phải là một không?': 'Are “{0}” and “{1}” one and the same?',
};
