import type { Phrases } from './phrases';

/** Words of the commands that run, show and look after the office: cycles, letters, users, bodies, rehearsals, the doctor. */
export const OFFICE_COMMAND_PHRASES: Phrases = {
  'cần tên việc như trong --json, ví dụ Accepted':
    'the name of an act is needed, as in --json, for example Accepted',
  'nhật ký: ai làm gì, thay ai, qua đâu, khi nào, vì sao; và nhật ký còn nguyên vẹn không':
    'audit trail: who did what, in whose place, by which way, when and why; and whether it is intact',
  'to: ngày cuối đứng trước ngày đầu': 'to: the last day comes before the first',
  '{0} dòng{1}': '{0} {0:line|lines}{1}',
  'mới nhất; xem thêm bằng --limit': ', the newest; see more with --limit',
  'tên đầy đủ, ví dụ --name "Ban Tuyên giáo và Dân vận Tỉnh uỷ"':
    'the full name, for example --name "Ban Tuyên giáo và Dân vận Tỉnh uỷ"',
  'cần ít nhất một địa chỉ thư, ví dụ --email vanthu@tinh.example':
    'at least one mail address is needed, for example --email vanthu@tinh.example',
  'tên người đứng đầu': 'the name of the head',
  'cần ngày kế thừa, ví dụ --from 01/07/2026':
    'the day of succession is needed, for example --from 01/07/2026',
  'số, ký hiệu văn bản sắp xếp tổ chức': 'the number of the paper that reorganises the bodies',
  'cần ngày của văn bản, ví dụ --paper-date 20/06/2026':
    'the date of the paper is needed, for example --paper-date 20/06/2026',
  'lý do, ví dụ --reason "Hợp nhất hai ban"': 'the reason, for example --reason "Hợp nhất hai ban"',
  'các cơ quan mà hệ thống biết; cơ quan kế thừa khi sắp xếp tổ chức':
    'the bodies that the system knows; successors when bodies are reorganised',
  'Người đứng đầu {0}': 'Head of {0}',
  'Đã khai báo cơ quan': 'Body declared',
  'Hệ thống chưa được khởi động lần nào; hãy chạy "dondoc up" trước':
    'The system was never started; run "dondoc up" first',
  'cần lý do kết thúc chu kỳ': 'the reason for ending the cycle is needed',
  'khởi động, theo dõi và kết thúc chu kỳ thực hiện kế hoạch': 'start, follow and end the cycle of a plan',
  'Đã khởi động chu kỳ': 'Cycle started',
  'Chọn ngày khác bằng --starts-on, hoặc thêm --include-past nếu đúng ý':
    'Choose another day with --starts-on, or add --include-past if this is meant',
  'Đang giao nhiệm vụ cho các cơ quan': 'Handing out the assignments to the bodies',
  'Chu kỳ {0} đã được ghi nhận nhưng chưa khởi động xong sau {1} phút':
    'Cycle {0} was recorded but has not finished starting after {1} {1:minute|minutes}',
  'Hãy xem hệ thống còn chạy không, rồi xem "dondoc cycle status {0}"; bỏ hẳn thì dùng "dondoc cycle end {1}"':
    'See whether the system still runs, then see "dondoc cycle status {0}"; to give it up use "dondoc cycle end {1}"',
  'Lưu ý: {0} ({1}) đã được "{2}" kế thừa; sau khi khởi động, chuyển nhiệm vụ bằng "dondoc body succeed", hoặc sửa tệp kế hoạch trước':
    'Note: {0} ({1}) was succeeded by "{2}"; after the start hand the assignments over with "dondoc body succeed", or change the plan file before',
  '{0} điểm nên xem lại: dondoc plan preview <tệp>':
    '{0} {0:point|points} worth another look: dondoc plan preview <file>',
  'Chu kỳ {0} đã kết thúc; không cần kết thúc lại': 'Cycle {0} has ended already; it need not be ended again',
  'Đã bỏ lần khởi động dở dang': 'Unfinished start given up',
  'Đã kết thúc chu kỳ': 'Cycle ended',
  'Xem các chu kỳ bằng "dondoc cycle list"': 'See the cycles with "dondoc cycle list"',
  'Không có chu kỳ "{0}"': 'There is no cycle "{0}"',
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
  'cần đủ 64 chữ số của mã SHA-256, như trong --json của nhiệm vụ':
    'all 64 digits of the SHA-256 are needed, as in the --json of the assignment',
  'cần đường dẫn của tệp sẽ ghi ra, ví dụ --out bao-cao.pdf':
    'the path of the file to write is needed, for example --out bao-cao.pdf',
  'kho tệp: xem tệp nào nhận được, lấy lại tệp đã gửi':
    'file store: see which files are taken, get back a file that was sent',
  'Mỗi lần gửi tối đa {0} tệp; đang có {1} tệp':
    'At most {0} {0:file|files} can be sent at a time; there are {1}',
  '{0} đã có và không bị ghi đè; cần chọn tên khác':
    '{0} is there already and is not replaced; choose another name',
  'Đã ghi {0} ({1} byte), mã băm đúng': 'Wrote {0} ({1} bytes), its hash is right',
  'cần mã thư như trong "dondoc mail list", ít nhất 6 ký tự đầu':
    'a letter id is needed as in "dondoc mail list", at least its first 6 characters',
  'sổ gửi thư: thư bị từ chối hoặc chưa rõ đã tới, và quyết định về từng thư':
    'ledger of letters: those refused or not known to have arrived, and decisions on each',
  'như trong danh sách; phần đầu của mã cũng được': 'as in the list; the beginning of the id is enough',
  'người quyết định (bắt buộc)': 'who decides (required)',
  '{0} thư cần quyết định: dondoc mail resend <mã> | dondoc mail mark-sent <mã>':
    '{0} {0:letter|letters} to decide on: dondoc mail resend <id> | dondoc mail mark-sent <id>',
  'Sổ thư không có thư "{0}"; xem mã bằng "dondoc mail list"':
    'The ledger has no letter "{0}"; see the ids with "dondoc mail list"',
  'Nhiều thư có mã bắt đầu bằng "{0}"; hãy viết mã dài hơn':
    'Several letters have an id that begins with "{0}"; write more of it',
  'hộp thư có sẵn: mọi thư của diễn tập, và thư thật khi chưa nối máy chủ thư':
    'built-in mailbox: every letter of rehearsals, and real letters while there is no mail server',
  'Có {0} thư bắt đầu bằng "{1}" ({2} …); hãy viết mã dài hơn':
    '{0} letters begin with "{1}" ({2} …); write more of the id',
  'Hộp thư ({0}) không có thư "{1}"; xem mã thư bằng "dondoc mailbox list --scope {2}"':
    'The mailbox ({0}) has no letter "{1}"; see the ids with "dondoc mailbox list --scope {2}"',
  'hộp thư còn trống': 'the mailbox is still empty',
  'đang có: {0}': 'there are: {0}',
  'Hộp thư không có phạm vi "{0}"; {1}': 'The mailbox has no scope "{0}"; {1}',
  'buổi diễn tập {0}': 'rehearsal {0}',
  'thư thật': 'real letters',
  'Hộp thư: {0}, {1} thư': 'Mailbox: {0}, {1} {1:letter|letters}',
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
  'cần ngày, ví dụ {0} 02/03/2026': 'a date is needed, for example {0} 02/03/2026',
  'tên người uỷ quyền, ví dụ --person "Võ Minh Tâm"':
    'the name of the person replaced, for example --person "Võ Minh Tâm"',
  'tên người làm thay, ví dụ --substitute "Lê Thu Hà"':
    'the name of the substitute, for example --substitute "Lê Thu Hà"',
  'lý do uỷ quyền': 'the reason for the substitution',
  'uỷ quyền có thời hạn: ai làm thay ai; cả hai tên đều được ghi lại':
    'substitutes for a time: who acts for whom; both names are recorded',
  'Đã ghi nhận uỷ quyền': 'Substitute recorded',
  'Đã kết thúc uỷ quyền từ hôm nay': 'Substitution ended as of today',
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
  'tên đăng nhập, ví dụ phan.duc.long': 'a log-in name, for example phan.duc.long',
  'tên đăng nhập, ví dụ --login phan.duc.long': 'a log-in name, for example --login phan.duc.long',
  'họ và tên, ví dụ --name "Phan Đức Long"': 'a full name, for example --name "Phan Đức Long"',
  'cần một trong: admin (quản trị), secretariat (theo dõi), committee (Ban Thường vụ), inspector (kiểm tra), body (cơ quan)':
    'one of these is needed: admin, secretariat, committee (Standing Committee), inspector, body',
  'lý do kết thúc': 'the reason for ending it',
  'ai được đăng nhập vào trang, với vai nào; người quản trị đầu tiên được tạo ở đây':
    'who may log in to the pages, in which role; the first administrator is made here',
  'Đã tạo tài khoản': 'Account made',
  'Đã cấp lại mật khẩu': 'New password given',
  'Đã mở khoá': 'Unlocked',
  'Đã bỏ bước thứ hai; lần đăng nhập sau sẽ đặt lại': 'Second step removed; the next log-in sets it anew',
  'Đã kết thúc tài khoản': 'Account ended',
  'chỉ các trang, nối tới máy chủ và kho dữ liệu có sẵn (TEMPORAL_ADDRESS, DATABASE_URL)':
    'only the pages, connected to a server and a store that are there (TEMPORAL_ADDRESS, DATABASE_URL)',
  'Chưa đặt {0}': 'Not set: {0}',
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
