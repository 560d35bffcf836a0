import type { Phrases } from './phrases';

/** What is wrong with a plan, a calendar or a ladder, or worth knowing before it is started. */
export const PLAN_PHRASES: Phrases = {
  'Cần lý do kết thúc chu kỳ': 'A reason for ending the cycle is needed',
  'Cần ghi văn bản hoặc lý do của thay đổi': 'The paper or the reason of the change is needed',
  'Người khác': 'Somebody else',
  '{0} vừa sửa lịch năm {1} nên chưa áp dụng; hãy xem lại':
    '{0} has just changed the calendar of {1}, so nothing was applied; look at it again',
  'Nghỉ bù hoặc nghỉ liền kề': 'Compensatory or adjacent day off',
  'ngày nghỉ': 'day off',
  'ngày làm bù': 'make-up day',
  'Lịch năm {0}, {1}': 'Calendar of {0}, {1}',
  'Ngày làm bù {0} thay cho {1}, nhưng {2} không có trong các ngày nghỉ':
    'The make-up day {0} stands for {1}, but {2} is not among the days off',
  'cần các số nguyên dương, cách nhau bằng dấu phẩy':
    'whole numbers above 0 are needed, with commas between them',
  'Mục này {0}': 'Here {0}',
  'Không có mẫu lịch nhắc "{0}"': 'There is no ladder "{0}" to change',
  '{0} vừa sửa mẫu lịch nhắc này nên chưa áp dụng; hãy xem lại':
    '{0} has just changed this ladder, so nothing was applied; look at it again',
  'Tệp trống; cần các mục plan, bodies và obligations':
    'The file is empty; it needs plan, bodies and obligations',
  'Đây không phải tệp kế hoạch; cần các mục plan, bodies và obligations':
    'This is no plan file; it needs plan, bodies and obligations',
  'Chữ không được bắt đầu bằng ký tự này; cần đặt cả cụm trong dấu nháy':
    'Text must not begin with this character; put all of it in quotes',
  'Hai dấu ":" trên một dòng; chữ có ": " cần đặt trong dấu nháy, khoá mới cần xuống dòng':
    'Two ":" on one line; text with ": " goes in quotes, a new key on a new line',
  'Trong [ ] hay { } không dùng danh sách gạch đầu dòng; cần viết [a, b]':
    'Within [ ] or { } no list with dashes is used; write [a, b]',
  'Khoá này đã có ở trên; cần gộp lại hoặc bỏ một': 'This key is there above; join the two or remove one',
  'Không đọc được YAML ở đây': 'The YAML cannot be read here',
  'Khoá dài quá 1024 ký tự; có thể thiếu dấu xuống dòng hay dấu nháy':
    'The key is longer than 1024 characters; a line break or a quote may be missing',
  'Thiếu một dấu: ":" sau khoá, "," giữa hai mục, hoặc dấu đóng':
    'Something is missing: ":" after a key, "," between two items, or what closes it',
  'Khoá phải nằm gọn trên một dòng; cần kiểm tra thụt dòng và dấu ":"':
    'A key has to stand on one line; check the indentation and the ":"',
  'Một giá trị chỉ có một neo (&tên)': 'A value has one anchor only (&name)',
  'Dòng "---" tách tệp thành nhiều phần; tệp kế hoạch chỉ có một phần':
    'The line "---" divides the file; a plan file is of one piece',
  'Một giá trị chỉ có một thẻ': 'A value has one tag only',
  'Khoá phải là chữ': 'A key has to be text',
  'Ngoặc hay thụt dòng lồng quá sâu; tệp kế hoạch chỉ có vài cấp':
    'Brackets or indentation are nested too deep; a plan file has a few levels only',
  'Dòng thụt bằng phím Tab; YAML chỉ nhận dấu cách, ví dụ hai dấu cách mỗi cấp':
    'The line is indented with a Tab; YAML takes blanks only, for example two for each level',
  'Không dùng thẻ kiểu ("!…") trong tệp kế hoạch; cần bỏ thẻ':
    'Tags ("!…") are not used in a plan file; remove it',
  'Có ký tự thừa ở đây; cần kiểm tra dấu ngoặc, dấu phẩy, dấu nháy':
    'There is something too much here; check brackets, commas, quotes',
  'Thiếu dấu "-" ở đầu mục, hoặc thụt dòng không khớp với các dòng cùng cấp':
    'The "-" before an item is missing, or the indentation differs from the lines of its level',
  'Khoá "{0}" đã có ở dòng {1}; cần gộp lại hoặc bỏ một':
    'The key "{0}" is there on line {1}; join the two or remove one',
  'Dấu nháy mở': 'The quote that opens',
  'Dấu [ hay { mở': 'The [ or { that opens',
  '{0} ở đây chưa được đóng': '{0} here is never closed',
  'Quá nhiều bí danh (*tên), tối đa {0} kể cả lồng nhau; cần viết thẳng nội dung':
    'Too many aliases (*name), at most {0} with the nested ones; write the words themselves',
  'Không có neo "&{0}" ở trên để dùng lại; cần viết thẳng nội dung':
    'There is no anchor "&{0}" above to be used again; write the words themselves',
  'Chữ ở đây có ký tự điều khiển không in được; cần gõ lại cụm này':
    'The text here has a control character that cannot be printed; type it again',
  'Bí danh (*tên) không mang thêm neo hay thẻ': 'An alias (*name) carries no anchor or tag',
  'Bí danh (*tên) viết chưa đúng': 'The alias (*name) is written wrongly',
  'Thẻ kiểu không khớp với danh sách hay nhóm khoá; cần bỏ thẻ':
    'The tag does not fit a list or a group of keys; remove it',
  'Dòng bắt đầu bằng "%" chưa đúng; tệp kế hoạch không cần dòng này':
    'The line that begins with "%" is wrong; a plan file does not need it',
  'Dấu \\ trong "…" không đi với ký tự này; cần dùng nháy đơn \'…\' hoặc viết \\\\':
    'The \\ in "…" does not go with this character; use single quotes \'…\' or write \\\\',
  'Thụt dòng không khớp với các dòng cùng cấp; các khoá cùng cấp phải thẳng cột':
    'The indentation differs from the lines of its level; keys of one level stand in one column',
  'Neo và thẻ phải đứng trước giá trị, cùng dòng': 'Anchors and tags stand before the value, on its line',
  'Tệp dùng bí danh YAML (*tên) nên không sửa từng chỗ được; cần viết thẳng nội dung vào những chỗ ấy':
    'The file uses YAML aliases (*name), so it cannot be changed in places; write the words themselves there',
  'đây là một thư mục; cần đường dẫn đến tệp kế hoạch (.yaml)':
    'this is a folder; the path of a plan file (.yaml) is needed',
  'không có quyền đọc tệp này': 'this file may not be read',
  'tên tệp quá dài': 'the file name is too long',
  'liên kết trỏ vòng quanh, không đến tệp nào': 'the link leads in a circle, to no file',
  'tên tệp không hợp lệ': 'the file name is not valid',
  'đây không phải một tệp; cần đường dẫn đến tệp kế hoạch (.yaml)':
    'this is no file; the path of a plan file (.yaml) is needed',
  'tệp nặng {0} MB, tối đa 4 MB; tệp kế hoạch chỉ chứa chữ':
    'the file has {0} MB, at most 4 MB; a plan file holds text only',
  'tệp không phải văn bản UTF-8; cần lưu lại dạng YAML, mã hoá UTF-8 (không phải .docx, .xlsx, UTF-16)':
    'the file is not UTF-8 text; save it as YAML in UTF-8 (not .docx, .xlsx, UTF-16)',
  'không có tệp này; cần kiểm tra tên và thư mục': 'there is no such file; check the name and the folder',
  'ví dụ {0}: {1}': 'for example {0}: {1}',
  'Thiếu khoá bắt buộc "{0}"{1}': 'The key "{0}" is missing{1}',
  'ở đây chỉ có: {0}': 'here there are only: {0}',
  'Không có khoá "{0}"; {1}': 'There is no key "{0}"; {1}',
  '{0} quá lớn, tối đa {1}': '{0} is too large, at most {1}',
  '{0} chưa đúng: {1}': '{0} is not right: {1}',
  'cần chữ': 'text is needed',
  'cần một số': 'a number is needed',
  'cần một số nguyên': 'a whole number is needed',
  'cần true hoặc false': 'true or false is needed',
  'cần một danh sách': 'a list is needed',
  'cần một nhóm khoá': 'a group of keys is needed',
  'Đang để trống; {0}, hoặc bỏ hẳn khoá này nếu không bắt buộc':
    'It is empty; {0}, or leave the key out if it need not be there',
  'hãy đặt trong dấu nháy: "{0}"': 'put it in quotes: "{0}"',
  'Đang là {0}; {1}': 'It is {0}; {1}',
  'có phải "{0}"?': 'is "{0}" meant?',
  'chỉ nhận {0}': 'only {0} is taken',
  '{0} không dùng được; {1}': '{0} cannot be used; {1}',
  'Không được để trống': 'It must not be empty',
  'Danh sách cần ít nhất một mục': 'The list needs at least one item',
  'Cần một số lớn hơn 0': 'A number above 0 is needed',
  'số {0}': 'the number {0}',
  'chỗ trống': 'nothing',
  'một danh sách': 'a list',
  'một nhóm khoá': 'a group of keys',
  'Buổi diễn tập đã kết thúc: xem được, không thao tác được nữa':
    'The rehearsal has ended: it can be looked at, nobody can act in it any more',
  'Ngày này đã qua trong buổi diễn tập; hãy chọn một ngày sau hôm nay của đồng hồ diễn tập':
    'This day is past in the rehearsal; choose a day after today by its clock',
  'Kế hoạch còn {0} điểm chưa có người xác nhận nên chưa diễn tập được; hãy xác nhận từng điểm trước':
    '{0} {0:point|points} of the plan are still open, so it cannot be rehearsed; confirm each of them first',
  'dọn diễn tập {0}': 'clearing up rehearsal {0}',
  'Đang chạy {0} buổi diễn tập cùng lúc; hãy dừng một buổi trước khi mở buổi mới':
    '{0} rehearsals run at once; stop one before opening another',
  'diễn tập {0}': 'rehearsal {0}',
  'Ngày khởi động {0} đã qua (hôm nay {1}): nhiều nhiệm vụ sẽ quá hạn ngay':
    'The day of the start, {0}, is past (today {1}): many assignments would be overdue at once',
  'Mã yêu cầu "{0}" đã dùng để khởi động chu kỳ {1}':
    'The request id "{0}" was used already to start cycle {1}',
  'Kế hoạch {0} đang được thực hiện trong chu kỳ {1}; kết thúc chu kỳ ấy trước khi khởi động lại':
    'Plan {0} is being carried out in cycle {1}; end that cycle before starting again',
  'Chu kỳ {0} không khởi động được: {1}': 'Cycle {0} could not be started: {1}',
  'Dự kiến theo quy tắc ước tính; chưa có thông báo chính thức, không ước tính ngày hoán đổi':
    'Estimated by rule; no official notice yet, swapped days are not estimated',
  'Tính theo luật lao động của năm; chưa đối chiếu với văn bản của năm, chưa có ngày hoán đổi':
    'Reckoned by the labour law of the year; not checked against the paper of the year, swapped days not in it',
  'Bảng âm lịch không có năm {0}': 'The lunar table has no year {0}',
  'Tết Dương lịch (01/01)': "New Year's Day (01/01)",
  'Ngày Giải phóng miền Nam (30/4)': 'Liberation Day (30/4)',
  'Ngày Quốc tế lao động (01/5)': 'Labour Day (01/5)',
  'Quốc khánh (02/9)': 'National Day (02/9)',
  'Ngày Văn hoá Việt Nam (24/11)': 'Vietnamese Culture Day (24/11)',
  'Tết Nguyên đán': 'Lunar New Year',
  'Giỗ Tổ Hùng Vương (10/3 âm lịch)': "Hung Kings' Day (10/3 lunar)",
  'Ngày nghỉ bù, nghỉ liền kề hoặc hoán đổi': 'Compensatory, adjacent or swapped day off',
  'Chưa có lịch của năm; chỉ tính ngày nghỉ cuối tuần':
    'There is no calendar of the year yet; only weekends count as off',
  'Lịch làm việc trống: cần ít nhất một năm': 'The working calendar is empty: it needs at least one year',
  'Lịch làm việc thiếu hoặc lặp năm, ở gần năm {0}': 'The working calendar lacks or repeats a year, near {0}',
  'Lịch làm việc không có năm {0} (chỉ có từ {1} đến {2})':
    'The working calendar has no year {0} (only {1} to {2})',
  'Xem mã cơ quan bằng "dondoc body list"; cơ quan mới thì khai báo bằng "dondoc body add"':
    'See the ids of bodies with "dondoc body list"; a new body is declared with "dondoc body add"',
  'Không có cơ quan "{0}" trong hệ thống': 'There is no body "{0}" in the system',
  'Mục "{0}" đã liệt kê ở trên; mỗi mục ghi một lần': 'The clause "{0}" is listed above; each is listed once',
  'Kế hoạch không thể cụ thể hoá chính nó; cần mã của kế hoạch cấp trên':
    'A plan cannot serve itself; the code of a plan above is needed',
  '{0} là một kỳ báo cáo, nhưng “{1}” không cho ra ngày nào; cần ghi kỳ hạn (ví dụ "hằng năm", "6 tháng một lần", "quý IV/2030"), hoặc ghi round: false để giao như một nhiệm vụ':
    '{0} is a round, but “{1}” gives no day; give its period (for example "hằng năm", "6 tháng một lần", "quý IV/2030"), or round: false to give it as an assignment',
  'Kế hoạch giao hơn {0} nhiệm vụ (tính đến {1} đã là {2}); cần chia thành nhiều kế hoạch hoặc bớt kỳ hạn':
    'The plan gives more than {0} assignments (with {1} there are {2}); divide it into several plans or give fewer periods',
  '{0} … ({1} ngày)': '{0} … ({1} days)',
  'Thời hạn “{0}” rơi vào {1}, ngoài giai đoạn của kế hoạch ({2} – {3}); cần sửa thời hạn hoặc plan.term':
    'The deadline “{0}” falls on {1}, outside the term of the plan ({2} – {3}); correct the deadline or plan.term',
  'Đang hiểu là {0}': 'It is read as {0}',
  'Nhiệm vụ {0}: “{1}” cần người xác nhận ({2})':
    'Obligation {0}: “{1}” has to be confirmed by a person ({2})',
  'Không có kỳ nào trong giai đoạn của kế hoạch': 'It falls on no day within the term of the plan',
  'Nhiệm vụ {0} không giao được lần nào: “{1}” không cho ra ngày nào':
    'Obligation {0} would never be given: “{1}” gives no day',
  '{0} là nhiệm vụ mật nên không mở kỳ báo cáo; cần bỏ round, cơ quan báo cáo theo đường văn bản mật':
    '{0} is secret, so it opens no round; leave out round, the body reports the way of secret papers',
  '{0} là báo cáo năm thứ hai của kế hoạch, hoặc không phải hằng năm; mỗi kế hoạch có một báo cáo năm, báo cáo khác ghi round: {kind: periodic}':
    '{0} is the second annual report of the plan, or is not yearly; a plan has one annual report, others have round: {kind: periodic}',
  'Nhiệm vụ {0} không thể chờ chính nó; cần bỏ mã này':
    'Obligation {0} cannot wait for itself; remove this code',
  'cần mã của một nhiệm vụ trong kế hoạch này': 'the code of an obligation of this plan is needed',
  'Không có nhiệm vụ "{0}" để chờ; {1}': 'There is no obligation "{0}" to wait for; {1}',
  'Các nhiệm vụ chờ nhau thành vòng: {0}; cần bỏ một trong các liên hệ này':
    'Obligations wait for each other in a circle: {0}; remove one of these ties',
  'cơ quan hay nhóm': 'body or group',
  '"{0}" là một nhóm; nhóm chỉ gồm các cơ quan, cần ghi từng cơ quan':
    '"{0}" is a group; a group holds bodies only, name each of them',
  'cần khai báo trong bodies hoặc sửa mã': 'declare it in bodies or correct the id',
  'Không có {0} nào mang mã "{1}"; {2}': 'There is no {0} with the id "{1}"; {2}',
  '"{0}" được ghi hai lần trong danh sách; cần bỏ một lần hoặc sửa thành cơ quan khác':
    '"{0}" is twice in the list; remove one or put in another body',
  '"{0}" vừa {1} vừa {2} nhiệm vụ {3}; mỗi cơ quan chỉ giữ một vai, cần bỏ một nơi':
    '"{0}" is {1} and {2} of obligation {3}; a body has one part only, remove one',
  'Không có lịch nhắc "{0}"; {1}': 'There is no ladder "{0}"; {1}',
  'Mã cơ quan "{0}" đã dùng ở trên; mỗi cơ quan cần một mã riêng':
    'The body id "{0}" is used above; each body needs an id of its own',
  'Mã nhóm "{0}" đã dùng ở trên; mỗi nhóm cần một mã riêng':
    'The group id "{0}" is used above; each group needs an id of its own',
  '"{0}" vừa là mã cơ quan vừa là mã nhóm; cần đổi một trong hai':
    '"{0}" is the id of a body and of a group; change one of them',
  'Mã "{0}" dành riêng cho nơi nhận báo cáo trong mục offices; cần chọn mã khác':
    'The id "{0}" is kept for those who get reports, in offices; choose another',
  'Mã "{0}" đã dùng ở trên; mỗi nhiệm vụ, chỉ tiêu cần một mã riêng':
    'The code "{0}" is used above; each obligation and target needs a code of its own',
  'Mã kế hoạch, mã nhiệm vụ "{0}" và mã cơ quan "{1}" ghép lại dài quá {2} ký tự; cần rút ngắn một trong ba':
    'The code of the plan, of obligation "{0}" and the id of body "{1}" together are {2} characters too long; shorten one of them',
  'hoặc xác nhận là không gửi cho ai': 'or confirm that nobody is written to',
  'Chưa rõ nhóm “{0}” gồm những cơ quan nào; ghi mã của từng cơ quan vào members{1}':
    'Nobody knows which bodies are in the group “{0}”; write the id of each into members{1}',
  'câu trong văn bản không nêu cơ quan chủ trì': 'the sentence of the paper names no lead body',
  'cách đọc có độ tin cậy thấp': 'the confidence of the reading is low',
  'Nhiệm vụ {0}: {1} ({2}); cần người xác nhận ai làm việc gì':
    'Obligation {0}: {1} ({2}); a person has to confirm who does what',
  'Thời gian kết thúc {0} đứng trước thời gian bắt đầu {1}; cần ngày kết thúc sau ngày bắt đầu':
    'The end, {0}, is before the beginning, {1}; it has to be after it',
  'Lịch làm việc không tính được cho giai đoạn {0} – {1}; giai đoạn phải nằm trong các năm {2}–{3}':
    'The working calendar does not reach over the term {0} – {1}; it must be within the years {2}–{3}',
  'từ {0} đến {1}': 'from {0} to {1}',
  'Ngày khởi động {0} nằm ngoài giai đoạn của kế hoạch; cần một ngày {1}':
    'The day of the start, {0}, is outside the term of the plan; a day {1} is needed',
  'Không ghi startsOn thì chu kỳ bắt đầu từ ngày ký {0}, sau khi giai đoạn kết thúc; cần thêm startsOn: một ngày {1}':
    'Without startsOn the cycle would begin on the day the paper was signed, {0}, after its term has ended; add startsOn: a day {1}',
  'Ngày ký {0} cách xa giai đoạn {1} – {2}; cần kiểm tra lại năm ký hoặc giai đoạn':
    'The day of signing, {0}, is far from the term {1} – {2}; check the year of signing or the term',
  'không tìm thấy thời hạn trong cụm “{0}”': 'has no deadline that could be found in the words “{0}”',
  'không ghi thời hạn': 'names no deadline',
  '{0} {1}: được hỏi tiến độ mỗi năm một lần và không bao giờ quá hạn':
    '{0} {1}: its progress is asked for once a year and it is never overdue',
  'kế hoạch chọn không lùi ngày, nên hạn vẫn là ngày nghỉ này':
    'the plan does not move such days, so it stays due on the day off',
  'hạn lùi đến hết ngày {0}': 'it moves to the end of {0}',
  'Hạn {0} rơi vào ngày nghỉ: {1}; {2}': 'The due day {0} is a day off: {1}; {2}',
  '{0} có {1} nhiệm vụ đến hạn trong tuần {2} – {3}':
    '{0} has {1} {1:assignment|assignments} due in the week {2} – {3}',
  '{0} đến hạn {1}, trước khi nhiệm vụ mà nó chờ ({2}) đến hạn {3}':
    '{0} is due on {1}, before what it waits for ({2}) is due on {3}',
  '{0} chưa có địa chỉ nhận thư; thư gửi cơ quan này không đến được ai, cần ghi địa chỉ':
    '{0} has no mail address; letters to this body reach nobody, add an address',
  '{0} chưa có địa chỉ của người đứng đầu; báo cáo quá hạn cấp 1 sẽ nằm trong thư gửi cơ quan':
    '{0} has no address of its head; reports of level 1 will be in the letter to the body',
  'Chưa có địa chỉ của {0}; việc quá hạn không báo cáo đến nơi được':
    'There is no address of {0}; what is overdue is not reported there',
  'Địa chỉ {0} là của nhiều nơi nhận ({1}); hộp thư này nhận thư của tất cả':
    'The address {0} is of several recipients ({1}); that mailbox gets the letters of all',
  'người đứng đầu {0}': 'head of {0}',
  '{0} kỳ hạn trước ngày khởi động {1} chỉ liệt kê, không theo dõi':
    '{0} {0:due day|due days} before the day of the start, {1}, are only listed, not followed',
  'Không có lịch nhắc "{0}" ({1})': 'There is no ladder "{0}" ({1})',
  'cần tháng và ngày, dạng MM-DD, ví dụ 12-14': 'a month and a day are needed, as MM-DD, for example 12-14',
  'chỉ gồm chữ không dấu, số, ".", "-" và "_", ví dụ KH142-III.4-02':
    'only letters without accents, digits, ".", "-" and "_", for example KH142-III.4-02',
  'địa chỉ thư không hợp lệ, ví dụ vanthu@tinh.example':
    'the mail address is not valid, for example vanthu@tinh.example',
  'cần một ngày có thật, dạng YYYY-MM-DD, ví dụ 2021-09-30':
    'a real day is needed, as YYYY-MM-DD, for example 2021-09-30',
  'Ngày không hợp lệ: "{0}" (cần YYYY-MM-DD, một ngày có thật)':
    'Not a valid day: "{0}" (YYYY-MM-DD is needed, a real day)',
  'Ngày không hợp lệ: "{0}" ({1})': 'Not a valid day: "{0}" ({1})',
  'Ngày không hợp lệ: "{0}" (cần dd/mm/yyyy, ví dụ 30/09/2021)':
    'Not a valid day: "{0}" (dd/mm/yyyy is needed, for example 30/09/2021)',
  'Ngày không có thật: "{0}" (cần dd/mm/yyyy, ví dụ 30/09/2021)':
    'Not a real day: "{0}" (dd/mm/yyyy is needed, for example 30/09/2021)',
  'Thứ Hai': 'Monday',
  'Thứ Ba': 'Tuesday',
  'Chủ nhật': 'Sunday',
  'Thứ Bảy': 'Saturday',
  'Thứ Sáu': 'Friday',
  'Thứ Tư': 'Wednesday',
  'Thứ Năm': 'Thursday',
  'Nếu đúng, thêm vào deadline: confirmed: {by: họ tên và chức vụ, on: YYYY-MM-DD}; nếu không, ghi lại thời hạn bằng ngày cụ thể':
    'If that is right, add to deadline: confirmed: {by: name and office, on: YYYY-MM-DD}; if not, write the deadline as a day',
  'Cần sửa thời hạn, hoặc ghi track: false nếu chỉ liệt kê':
    'Correct the deadline, or write track: false to list it only',
  'Nhiệm vụ {0} đang tắt: {1}': 'Obligation {0} is held: {1}',
  'Sửa rồi ghi track: true, hoặc xác nhận là không theo dõi':
    'Correct it and write track: true, or confirm that it is not followed',
  'Lịch làm việc các năm {0} là dự kiến (chưa có thông báo chính thức); hạn và ngày nhắc có thể đổi khi có':
    'The working calendars of {0} are estimates (no official notice yet); due days and reminders may change with it',
  'Lịch làm việc các năm {0} chưa đối chiếu với văn bản của năm; cần rà lại ngày nghỉ bù, hoán đổi':
    'The working calendars of {0} are not checked against the paper of the year; look at compensatory and swapped days again',
};
