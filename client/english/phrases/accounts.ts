import type { Phrases } from './phrases';

/** Accounts, passwords, the directory, substitutes and successors: why something was refused. */
export const ACCOUNT_PHRASES: Phrases = {
  'Mật khẩu không đúng': 'The password is wrong',
  'Hãy kiểm tra bàn phím (chữ hoa, kiểu gõ tiếng Việt) rồi thử lại':
    'Check the keyboard (capitals, Vietnamese typing) and try again',
  'Tên đăng nhập hoặc mật khẩu không đúng': 'The log-in name or the password is wrong',
  'Mã không đúng hoặc đã dùng': 'The code is wrong or was used already',
  'Hãy đợi mã tiếp theo trên điện thoại rồi nhập lại; kiểm tra giờ của điện thoại':
    'Wait for the next code on the phone and enter that one; check the clock of the phone',
  'Đã nhập sai nhiều lần': 'Wrong too many times',
  'Hãy đợi {0} phút rồi thử lại, hoặc nhờ người quản trị mở khoá':
    'Wait {0} {0:minute|minutes} and try again, or ask an administrator to unlock it',
  'Hãy đợi 10 phút rồi thử lại': 'Wait 10 minutes and try again',
  'Từ địa chỉ mạng này đã có quá nhiều lần nhập sai': 'Too many wrong tries came from this network address',
  'Không có "{0}" trong danh bạ': 'There is no "{0}" in the directory',
  'Trang dưới đây đã là bản mới; hãy xem lại': 'The page below is the new version; look at it again',
  'Người khác vừa sửa địa chỉ này nên chưa ghi gì':
    'Somebody else has just changed this address, so nothing was written',
  'Mã yêu cầu này đã dùng cho lần uỷ quyền {0}': 'This request id was used already for substitution {0}',
  'Không có lần uỷ quyền "{0}"; xem mã bằng "dondoc substitute list --all"':
    'There is no substitution "{0}"; see the ids with "dondoc substitute list --all"',
  'Cơ quan "{0}" đã có trong hệ thống; xem bằng "dondoc body list"':
    'The body "{0}" is in the system already; see it with "dondoc body list"',
  'Tài khoản "{0}" không bị khoá': 'The account "{0}" is not locked',
  'Tài khoản "{0}" đã kết thúc; hãy tạo tài khoản mới': 'The account "{0}" has ended; create a new account',
  'Tài khoản "{0}" chưa đặt bước xác thực thứ hai': 'The account "{0}" has no second step yet',
  'Không có cơ quan "{0}" trong danh bạ; xem mã bằng "dondoc body list" hoặc ở trang Danh bạ':
    'There is no body "{0}" in the directory; see the ids with "dondoc body list" or on the page Directory',
  'Không có tài khoản "{0}"; xem danh sách bằng "dondoc user list" hoặc ở trang Người dùng':
    'There is no account "{0}"; see the list with "dondoc user list" or on the page Users',
  'Tài khoản "{0}" đã kết thúc': 'The account "{0}" has ended',
  'Mật khẩu có {0} ký tự; cần ít nhất {1}': 'The password has {0} characters; at least {1} are needed',
  'Một câu ngắn dễ nhớ là tốt nhất': 'A short sentence that is easy to remember is best',
  'Mật khẩu dài quá {0} ký tự': 'The password is longer than {0} characters',
  'Mật khẩu không được chỉ là tên hoặc tên đăng nhập của mình':
    "The password must not be just one's own name or log-in name",
  'Hãy chọn một câu khác': 'Choose another sentence',
  'Mật khẩu này nằm trong số những mật khẩu bị đoán đầu tiên':
    'This password is among the first that are guessed',
  '{0} là quản trị duy nhất': '{0} is the only administrator',
  'Hãy thêm một quản trị khác trước: không ai còn quản lý được hệ thống':
    'Add another administrator first: nobody could look after the system any more',
  'Tên đăng nhập cần 3 đến 60 chữ thường không dấu, số, ".", "-", "_", hoặc một địa chỉ thư; ví dụ phan.duc.long':
    'A log-in name needs 3 to 60 small letters without accents, digits, ".", "-", "_", or is a mail address; for example phan.duc.long',
  'Hãy chọn tên khác': 'Choose another name',
  'Tên đăng nhập "{0}" đã có': 'The log-in name "{0}" is taken',
  'Không thể tự đổi vai của mình': 'Nobody can change their own role',
  'Hãy nhờ một quản trị khác': 'Ask another administrator',
  'Không thể tự kết thúc tài khoản của mình': 'Nobody can end their own account',
  'Cần họ và tên như sẽ ghi trong nhật ký, ví dụ Phan Đức Long':
    'The full name is needed as it will stand in the audit trail, for example “Phan Đức Long”',
  'Họ và tên dài quá {0} ký tự': 'The full name is longer than {0} characters',
  'Vai "cơ quan" cần cho biết tài khoản thuộc cơ quan nào':
    'The role "cơ quan" needs the body that the account belongs to',
  'Chỉ tài khoản vai "cơ quan" mới gắn với một cơ quan':
    'Only an account with the role "cơ quan" belongs to a body',
  'Cần tên trên một dòng, tối đa {0} chữ': 'A name on one line is needed, at most {0} characters',
  '“{0}” không phải địa chỉ thư; ví dụ đúng: vanthu@tinh.example':
    '“{0}” is not a mail address; this would be right: vanthu@tinh.example',
  'Tối đa {0} địa chỉ cho một nơi nhận': 'At most {0} addresses for one recipient',
  'Thiếu tên của danh sách cần lưu': 'The list to be saved has no name',
  'Tên danh sách tối đa {0} ký tự': 'The name of a list has at most {0} characters',
  'Đã lưu {0} danh sách, đủ số cho phép; hãy xoá bớt một danh sách rồi lưu lại':
    '{0} lists are saved, which is the most there can be; delete one and save again',
  'cơ quan theo dõi uỷ quyền bằng "dondoc substitute set"':
    'the secretariat sets substitutes with "dondoc substitute set"',
  'việc uỷ quyền bắt đầu từ {0}': 'the substitution begins on {0}',
  'Hôm nay {0} {1} không được uỷ quyền làm thay {2}; {3}':
    'Today, {0}, {1} is not the substitute of {2}; {3}',
  'không rõ': 'unknown',
  'Lần uỷ quyền {0} đã kết thúc từ {1}, do {2}': 'Substitution {0} ended on {1}, by {2}',
  'Lần uỷ quyền {0} đã hết từ {1}': 'Substitution {0} is over since {1}',
  '{0} không thể uỷ quyền cho chính mình': '{0} cannot be their own substitute',
  'Ngày cuối {0} ở trước ngày đầu {1}': 'The last day {0} is before the first day {1}',
  'Mỗi lần uỷ quyền kéo dài tối đa một năm; muộn nhất đến {0}':
    'A substitution lasts one year at most; until {0} at the latest',
  'Thời gian uỷ quyền đã qua (ngày cuối {0}, hôm nay {1})':
    'The time of the substitution is over (last day {0}, today {1})',
  '{0} đã uỷ quyền cho {1} {2} (mã {3}); kết thúc lần ấy trước, hoặc chọn thời gian khác':
    '{0} has {1} as substitute {2} (id {3}); end that one first, or choose another time',
  '{0} đang được {1} uỷ quyền {2} (mã {3}) nên không uỷ quyền lại cho người khác được':
    '{0} is the substitute of {1} {2} (id {3}), so cannot have a substitute for that',
  '{0} đã uỷ quyền cho {1} {2} (mã {3}) nên không nhận uỷ quyền được':
    '{0} has {1} as substitute {2} (id {3}), so cannot be a substitute',
  'Cơ quan kế thừa trùng với cơ quan được thay': 'The successor is the body itself that is replaced',
  '"{0}" đã có cơ quan kế thừa là "{1}" từ {2}': '"{0}" has the successor "{1}" already, since {2}',
  '"{0}" đã được "{1}" kế thừa; hai cơ quan không thể kế thừa lẫn nhau':
    '"{0}" was succeeded by "{1}"; two bodies cannot succeed each other',
  '"{0}" cũng đã thôi hoạt động; cơ quan kế thừa hiện nay là "{1}"':
    '"{0}" no longer works either; the successor today is "{1}"',
};
