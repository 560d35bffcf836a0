import type { Phrases } from './phrases';

/** Why a page refused what was sent to it. */
export const PAGE_PHRASES: Phrases = {
  'Chỉ có lịch các năm 1990–2099': 'Calendars are kept for the years 1990–2099 only',
  'Nghỉ hoán đổi': 'Swapped day off',
  'Biểu mẫu không đọc được': 'The form cannot be read',
  'Hãy mở lại trang của năm này và sửa lại; chưa có gì thay đổi':
    'Open the page of this year again and change it; nothing was changed',
  'Mã cơ quan chỉ gồm chữ thường không dấu, số và dấu "-", ví dụ ban-dan-van':
    'The id of a body has only small letters without accents, digits and "-", for example ban-dan-van',
  'Cần ít nhất một địa chỉ thư': 'At least one mail address is needed',
  'Không có mục này trong danh bạ': 'The directory has no such entry',
  'Cần ghi mục này, tối đa {0} chữ': 'This is needed, at most {0} characters',
  'Cần một ngày có thật, ví dụ 02/03/2026': 'A real day is needed, for example 02/03/2026',
  'Cần một ngày có thật, ví dụ 01/07/2026': 'A real day is needed, for example 01/07/2026',
  'Chưa ghi {0}': 'Missing: {0}',
  'Không có liên kết này của cơ quan': 'The body has no such link',
  'Chưa liên lạc được với nơi đăng nhập của cơ quan': 'The log-in of your house cannot be reached',
  'Hãy thử lại sau ít phút, hoặc dùng mật khẩu': 'Try again in a few minutes, or use a password',
  'Lần đăng nhập này đã quá 10 phút hoặc không bắt đầu từ trình duyệt này':
    'This log-in is older than 10 minutes or was not begun in this browser',
  'Hãy đăng nhập lại từ đầu': 'Log in again from the beginning',
  'Nơi đăng nhập của cơ quan không xác nhận': 'The log-in of your house did not confirm it',
  'Đã xác nhận ở cơ quan, nhưng chưa có tài khoản ở đây cho người này':
    'Your house confirmed it, but this person has no account here yet',
  'Hãy nhờ người quản trị tạo tài khoản': 'Ask an administrator to create an account',
  'Người vừa xác nhận không phải là người đang đăng nhập':
    'The person just confirmed is not the one who is logged in',
  'Hãy đăng xuất trước': 'Log out first',
  'Bước đăng nhập này đã quá 10 phút hoặc không còn hiệu lực':
    'This step of the log-in is older than 10 minutes or no longer valid',
  'Mã không khớp': 'The code does not match',
  'Hãy quét lại hình, đợi mã mới trên điện thoại rồi nhập':
    'Scan the picture again, wait for a new code on the phone and enter it',
  'Hai lần nhập mật khẩu không giống nhau': 'The two passwords are not the same',
  'Cần một vai trò trong danh sách: {0}': 'A role of the list is needed: {0}',
  'Liên kết đang dùng không mở kỳ báo cáo này': 'The link in use does not open this round',
  'Hãy mở liên kết trong thư về kỳ báo cáo, hoặc xin liên kết chung của cơ quan':
    'Open the link in the letter about the round, or ask for the link of the whole body',
  'Cơ quan không phải gửi phần báo cáo trong {0}': 'The body sends no part in {0}',
  'Cơ quan chưa gửi bản {0} nào như vậy trong {1}': 'The body sent no such version {0} in {1}',
  'Hãy ghi họ tên, chức vụ người gửi': 'Write the name and position of who sends it',
  'Chưa chọn tệp; hãy chọn biểu đã ghi (.xlsx hoặc .docx)':
    'No file is chosen; choose the form that was filled in (.xlsx or .docx)',
  'Điểm này đã có người trả lời; hãy xem điểm kế tiếp':
    'Somebody has answered this point already; see the next one',
  'Chưa ghi nội dung cần sửa': 'What to change it to is missing',
  'Không rõ cần xác nhận nhóm nào': 'It is not clear which group to confirm',
  'Kế hoạch này đã khởi động thành chu kỳ {0} nên được giữ lại':
    'This plan was started as cycle {0}, so it is kept',
  'Chưa chọn bảng tính (.xlsx)': 'No workbook (.xlsx) is chosen',
  'Nạp bảng tính {0}: {1} ô sửa, {2} dòng thêm':
    'Workbook {0} loaded: {1} {1:cell|cells} changed, {2} {2:row|rows} added',
  'Mã kế hoạch chỉ gồm chữ không dấu, số, ".", "-", "_"; ví dụ KH142':
    'The code of a plan has only letters without accents, digits, ".", "-", "_"; for example KH142',
  'Chưa chọn tệp nào và cũng chưa dán nguyên văn': 'No file is chosen and no text is pasted',
  'Giai đoạn cần ngày đầu và ngày cuối có thật, ngày cuối không trước ngày đầu':
    'The term needs a real first and last day, the last one not before the first',
  'Mỗi lần chỉ gửi một tệp': 'Only one file can be sent at a time',
  'Ở bản diễn tập không khởi động chu kỳ thật; hãy mở một lần diễn tập từ văn bản này':
    'No real cycle is started within a rehearsal; open a rehearsal of this paper',
  'Cần đánh dấu ô chịu trách nhiệm trước khi khởi động': 'Mark the box of responsibility before the start',
  'Ngày khởi động cần một ngày có thật, ví dụ 15/01/2027':
    'The start needs a real day, for example 15/01/2027',
  'Hộp thư diễn tập không có thư này': 'The mailbox of the rehearsal has no such letter',
  'Buổi diễn tập này không còn chạy: xem được, không điều khiển được nữa':
    'This rehearsal no longer runs: it can be looked at, nobody can conduct it any more',
  'Không hiểu yêu cầu điều khiển; hãy tải lại trang rồi chọn lại':
    'What to do with the rehearsal is not clear; load the page again and choose again',
  'Cần một ngày có thật để đi tới, ví dụ 30/09/2027': 'A real day to go to is needed, for example 30/09/2027',
  'Buổi diễn tập không có vai này; hãy chọn một vai trong danh sách':
    'The rehearsal has no such part; choose one of the list',
  'Cần một số nguyên từ 0 đến 999999999, ví dụ 1':
    'A whole number from 0 to 999999999 is needed, for example 1',
  'Địa chỉ này đã được dùng, hoặc của một lần chạy trước: mỗi địa chỉ chỉ mở được một lần':
    'This address was used, or belongs to an earlier run: each opens only once',
  'Hãy mở tiếp ở trình duyệt đã vào, hoặc dừng và chạy lại lệnh để có địa chỉ mới':
    'Go on in the browser that came in, or stop and run the command again for a new address',
  'Không có văn bản nào như vậy': 'There is no such paper',
  '{0} chưa có số liệu đã chốt; văn bản chỉ lập từ số liệu đã chốt':
    '{0} has no closed figures yet; papers are made from closed figures only',
  'Các tệp gửi một lần lớn quá {0} MB': 'The files sent at once are larger than {0} MB',
  'Hãy gửi bớt tệp, hoặc nén ảnh trước khi gửi': 'Send fewer files, or make pictures smaller first',
  '{0}: tệp lớn quá {1} MB': '{0}: the file is larger than {1} MB',
  'Hãy nén hoặc tách tệp': 'Make it smaller or divide it',
  'Gửi tối đa {0} tệp một lần': 'At most {0} files can be sent at once',
  'Hãy gộp các tệp rồi gửi lại': 'Join files and send them again',
  'Nội dung ghi trong biểu mẫu quá dài': 'The words in the form are too long',
  'Hãy gửi kèm thành tệp': 'Attach them as a file',
};
