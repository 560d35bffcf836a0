import type { Phrases } from './phrases';

/** Words of the commands that show, rehearse and run the system, and of the doctor. */
export const RUN_COMMAND_PHRASES: Phrases = {
  'xem năm năm của một kế hoạch mẫu đi qua trong vài phút, trong cửa sổ này và trong trình duyệt; không gửi thư ra ngoài':
    'see five years of a sample plan go by in a few minutes, in this window and in a browser; no letter leaves the machine',
  'chạy nhanh nhất, không mở trang, tự kết thúc khi xong':
    'as fast as it goes, without pages, ends by itself when done',
  'kế hoạch khác, thay cho kế hoạch mẫu': 'another plan instead of the sample',
  'kịch-bản': 'scenario',
  'cùng số thì cùng diễn biến': 'the same number gives the same course',
  'Đang dừng': 'Stopping',
  'Đã dừng theo yêu cầu, chưa đi hết chu kỳ': 'Stopped as asked, before the end of the cycle',
  'Dừng trước khi đi hết chu kỳ': 'Stopped before the end of the cycle',
  'Xem thư: dondoc mailbox list --scope {0} --limit 20':
    'For the letters: dondoc mailbox list --scope {0} --limit 20',
  'xem máy này có gì, thiếu gì, cần làm gì; không thay đổi gì':
    'see what this machine has, what it lacks and what to do; changes nothing',
  'Node.js {0} cũ hơn {1}': 'Node.js {0} is older than {1}',
  'Cài Node.js {0} trở lên': 'Install Node.js {0} or later',
  'Biến môi trường đọc được': 'The environment variables can be read',
  'Sửa hoặc bỏ các biến ấy': 'Correct or remove these variables',
  'Thư mục dữ liệu {0}': 'Data folder {0}',
  '(sẽ tạo khi chạy)': '(will be made when it runs)',
  'Không ghi được vào thư mục dữ liệu {0}': 'The data folder {0} cannot be written to',
  'Cấp quyền ghi, hoặc đặt DONDOC_HOME sang thư mục khác':
    'Give the right to write, or set DONDOC_HOME to another folder',
  'Hộp thư có sẵn {0}': 'Built-in mailbox {0}',
  'Không ghi được vào hộp thư {0}': 'The mailbox {0} cannot be written to',
  'Cấp quyền ghi cho thư mục ấy': 'Give the right to write to that folder',
  'Lần chạy đầu sẽ tự tải hoặc dựng máy chủ; cần mạng và vài phút':
    'The first run downloads or builds the server by itself; this needs the network and a few minutes',
  'Chọn một cách ở trên': 'Choose one of the ways above',
  'Kho dữ liệu có sẵn: chưa có, sẽ tạo khi chạy': 'Built-in store: not there yet, will be made when it runs',
  'Kho dữ liệu: chưa có': 'Store: not there yet',
  'Kho dữ liệu {0} {1}, trả lời sau {2} ms': 'Store: {0} {1}, answers after {2} ms',
  'Kiểm tra DATABASE_URL, hoặc dừng tiến trình đang giữ kho':
    'Check DATABASE_URL, or stop the process that holds the store',
  'có sẵn (PGlite)': 'built-in (PGlite)',
  'có sẵn (PGlite, hệ thống đang chạy phục vụ)': 'built-in (PGlite, served by the running system)',
  'Chưa đặt máy chủ thư: mọi thư nằm trong hộp thư có sẵn, không gửi ra ngoài':
    'No mail server is set: every letter stays in the built-in mailbox, none leaves',
  'Khi dùng thật: đặt SMTP_URL và DONDOC_MAIL_FROM': 'For use in earnest: set SMTP_URL and DONDOC_MAIL_FROM',
  'Máy chủ thư {0}, người gửi {1}': 'Mail server {0}, sender {1}',
  'Đặt DONDOC_MAIL_FROM là địa chỉ gửi thật': "Set DONDOC_MAIL_FROM to a real sender's address",
  'Địa chỉ cơ quan theo dõi, Văn phòng, Ban Thường vụ: {0} trên 3 đặt bằng biến môi trường, còn lại lấy từ tệp kế hoạch':
    'Addresses of the secretariat, the Office, the Standing Committee: {0} of 3 set by environment variables, the others come from the plan file',
  'diễn tập cả chu kỳ trong vài phút: thư gửi vào hộp thư thử, không gửi ra ngoài':
    'rehearse a whole cycle in a few minutes: letters go to the built-in mailbox, none leaves',
  'tệp kế hoạch (YAML)': 'plan file (YAML)',
  'ngày khởi động, thay cho ngày trong tệp': 'day of the start, instead of the one in the file',
  'thư-mục': 'folder',
  'lập văn bản của các kỳ đã chốt vào thư mục này (.docx, .pdf, .xlsx)':
    'write the papers of the closed rounds into this folder (.docx, .pdf, .xlsx)',
  'Đang dừng buổi diễn tập … (nhấn lần nữa để thoát ngay)':
    'Stopping the rehearsal … (press again to leave at once)',
  'Đang lập văn bản của các kỳ báo cáo đã chốt': 'Writing the papers of the closed rounds',
  'Buổi diễn tập đã dừng theo yêu cầu, chưa đi hết chu kỳ':
    'The rehearsal was stopped as asked, before the end of the cycle',
  'Đã lập {0} tệp văn bản trong {1}': 'Wrote {0} {0:paper|papers} in {1}',
  'Thư của buổi diễn tập: dondoc mailbox list --scope {0}':
    'Letters of the rehearsal: dondoc mailbox list --scope {0}',
  'Không dùng được thư mục "{0}": {1}': 'The folder "{0}" cannot be used: {1}',
  'xoá mọi dữ liệu trong thư mục dữ liệu: chu kỳ, hộp thư, nhật ký; hỏi trước khi xoá':
    'delete everything in the data folder: cycles, mailbox, audit trail; asks before it does',
  'không hỏi lại': 'do not ask',
  'Thư mục dữ liệu {0} không có gì để xoá': 'The data folder {0} has nothing to delete',
  'Sẽ xoá trong {0}: {1}': 'To be deleted in {0}: {1}',
  'Giữ lại (không do Đôn Đốc tạo): {0}': 'Kept (not made by Đôn Đốc): {0}',
  'Không xoá gì cả': 'Nothing was deleted',
  'Muốn xoá không cần hỏi: thêm --yes': 'To delete without being asked: add --yes',
  'Đã xoá dữ liệu trong {0}': 'Data in {0} deleted',
  '{0} không phải thư mục dữ liệu riêng của Đôn Đốc nên không xoá gì':
    "{0} is not a data folder of Đôn Đốc's own, so nothing is deleted",
  'Hãy kiểm tra DONDOC_HOME': 'Check DONDOC_HOME',
  'Hệ thống đang chạy trên {0} (tiến trình {1}); hãy dừng nó trước':
    'The system runs on {0} (process {1}); stop it first',
  'Một buổi diễn tập đang chạy trong {0}; hãy đợi xong hoặc dừng nó trước':
    'A rehearsal runs in {0}; wait for its end or stop it first',
  'Dữ liệu đã xoá không lấy lại được': 'Deleted data cannot be had back',
  'Gõ "xoá" để đồng ý': 'Type "delete" to agree',
  'kể một năm của một kế hoạch: mọi tình huống mà một nhiệm vụ có thể gặp, diễn tập trên hệ thống thật':
    'tell a year of a plan: every turn that an assignment can take, rehearsed on the real system',
  'Câu chuyện đã dừng theo yêu cầu': 'The story was stopped as asked',
  'hộp thư có sẵn, chưa gửi ra ngoài (đặt SMTP_URL để gửi); xem: dondoc mailbox list --scope real':
    'built-in mailbox, none leaves (set SMTP_URL to send); see: dondoc mailbox list --scope real',
  'chạy hệ thống thật và các trang trên máy này, cho một văn phòng nhỏ; giữ cửa sổ mở, Ctrl-C để dừng':
    'run the real system and its pages on this machine, for a small office; keep the window open, Ctrl-C to stop',
  'Hệ thống đã chạy trên {0} (tiến trình {1}); không cần chạy thêm':
    'The system runs on {0} already (process {1}); no other is needed',
  'Đôn Đốc đang chạy': 'Đôn Đốc is running',
  'Ctrl-C để dừng; mọi việc đang theo dõi được giữ lại': 'Ctrl-C to stop; everything being followed is kept',
  'Dữ liệu    {0}': 'Data       {0}',
  'Máy chủ    {0} ({1} {2})': 'Server     {0} ({1} {2})',
  'Thư        {0}': 'Letters    {0}',
  'gửi qua {0}': 'sent by way of {0}',
  'Bắt đầu    dondoc user add, rồi đăng nhập vào trang; hoặc dondoc cycle start <tệp> --as "họ tên"':
    'Begin      dondoc user add, then log in to the pages; or dondoc cycle start <file> --as "full name"',
  'Đang dừng, chờ việc dở dang xong … (nhấn lần nữa để thoát ngay)':
    'Stopping, waiting for unfinished work … (press again to leave at once)',
  'Đã dừng': 'Stopped',
  'dừng giữa chừng': 'stopped midway',
  'Bộ phận thực hiện không chạy tiếp được: {0}': 'The worker cannot go on: {0}',
  'Nhật ký trong {0}': 'Its log is in {0}',
  'chỉ các trang, nối tới máy chủ và kho dữ liệu có sẵn (TEMPORAL_ADDRESS, DATABASE_URL)':
    'only the pages, connected to a server and a store that are there (TEMPORAL_ADDRESS, DATABASE_URL)',
  'Chưa đặt {0}': 'Not set: {0}',
  'Chưa đặt {0} và {1}': 'Not set: {0} and {1}',
  'Văn phòng nhỏ chạy mọi thứ, kể cả các trang, trên một máy bằng "dondoc up"':
    'A small office runs everything, with its pages, on one machine by "dondoc up"',
  'Các trang mở tại {0} (nghe ở {1}:{2})': 'The pages are open at {0} (listening on {1}:{2})',
  'Ctrl-C để dừng': 'Ctrl-C to stop',
  'chỉ bộ phận thực hiện, nối tới máy chủ và kho dữ liệu có sẵn (TEMPORAL_ADDRESS, DATABASE_URL)':
    'only the worker, connected to a server and a store that are there (TEMPORAL_ADDRESS, DATABASE_URL)',
  'Văn phòng nhỏ chạy mọi thứ trên một máy bằng "dondoc up"':
    'A small office runs everything on one machine by "dondoc up"',
  'Bộ phận thực hiện đang chạy với máy chủ {0}, hàng đợi {1}':
    'The worker runs with the server {0}, queue {1}',
  'TEMPORAL_ADDRESS (ví dụ may-chu:7233)': 'TEMPORAL_ADDRESS (for example may-chu:7233)',
  'DATABASE_URL (ví dụ postgres://dondoc@may-kho:5432/dondoc)':
    'DATABASE_URL (for example postgres://dondoc@may-kho:5432/dondoc)',
  'Mở trong trình duyệt: {0}': 'Open in a browser: {0}',
  'Diễn tập xong; các trang vẫn mở': 'Rehearsal done; the pages stay open',
  'Đang giao nhiệm vụ': 'Handing out the work',
  'q: dừng': 'q: stop',
  'Trình duyệt: {0}': 'Browser: {0}',
  '{0} việc: {1}': '{0} {0:item|items}: {1}',
  'Đôn Đốc · Diễn tập xong · {0}': 'Đôn Đốc · Rehearsal done · {0}',
  'Các trang vẫn mở trong trình duyệt': 'The pages stay open in the browser',
  'Xem thư đã gửi, trong một cửa sổ khác': 'See the letters that were sent, in another window',
  'dondoc mailbox show <mã-thư>': 'dondoc mailbox show <letter-id>',
  'Rồi thử với kế hoạch của mình': 'Then try it with a plan of your own',
  'dondoc plan check <tệp>': 'dondoc plan check <file>',
  'dondoc plan preview <tệp>': 'dondoc plan preview <file>',
  'q hoặc Ctrl-C: thoát': 'q or Ctrl-C: leave',
  'Chưa hỏi được văn phòng về ngày nghỉ đã đặt, nên tính theo lịch có sẵn: {0}':
    'The office could not be asked for the days off it has set, so the calendar that comes with the product is used: {0}',
  'ngày nghỉ, ngày làm bù năm {0}': 'days off and worked of {0}',
  'thang nhắc {0}': 'ladder {0}',
  'Theo văn phòng đã đặt: {0}': 'As the office has set: {0}',
  'Còn lại theo bộ có sẵn': 'The rest as it comes with the product',
  'Hệ thống chưa chạy trên thư mục dữ liệu {0}': 'The system does not run on the data folder {0}',
  'Hãy mở một cửa sổ khác và chạy "dondoc up", rồi làm lại lệnh này: chưa có gì được gửi hay ghi lại':
    'Open another window and run "dondoc up", then give this command again: nothing was sent or recorded yet',
  'Bộ phận thực hiện đã dừng giữa chừng': 'The worker stopped midway',
  'Diễn tập {0}  {1}': 'Rehearsal {0}  {1}',
  'Diễn tập đến {0} ({1}%)': 'Rehearsal has come to {0} ({1}%)',
  'Thư mục {0} vừa tạo đã có chủ': 'The folder {0}, just made, belongs to another already',
  'Lưu ý': 'Note',
  'Đang dựng máy chủ, đã {0} (chỉ một lần, chừng 3–10 phút): {1}':
    'Building the server, {0} so far (only once, some 3–10 minutes): {1}',
  'Cổng {0} trên {1} đang có chương trình khác dùng': 'Port {0} on {1} is used by another program',
  'Hãy dừng chương trình đó, hoặc chọn cổng khác bằng DONDOC_WEB_PORT, ví dụ DONDOC_WEB_PORT=8090':
    'Stop that program, or choose another port with DONDOC_WEB_PORT, for example DONDOC_WEB_PORT=8090',
  'Cổng {0} đang có chương trình khác dùng; hãy chọn cổng khác trong DONDOC_WEB_PORT':
    'Port {0} is used by another program; choose another in DONDOC_WEB_PORT',
  'Không mở được trang ở {0}:{1}: {2}': 'The pages cannot be opened at {0}:{1}: {2}',
  'Xem lại DONDOC_WEB_HOST': 'See DONDOC_WEB_HOST',
};
