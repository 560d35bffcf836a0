import type { Phrases } from './phrases';

/** Words of the commands that look after an office: cycles, bodies, users, substitutes, letters, files, the audit trail. */
export const OFFICE_COMMAND_PHRASES: Phrases = {
  'cần tên việc như trong --json, ví dụ Accepted':
    'the name of an act is needed, as in --json, for example Accepted',
  'nhật ký: ai làm gì, thay ai, qua đâu, khi nào, vì sao; và nhật ký còn nguyên vẹn không':
    'audit trail: who did what, in whose place, by which way, when and why; and whether it is intact',
  'to: ngày cuối đứng trước ngày đầu': 'to: the last day comes before the first',
  '{0} dòng{1}': '{0} {0:line|lines}{1}',
  'mới nhất; còn dòng cũ hơn, xem thêm bằng --limit':
    '(the newest; there are older ones, see more with --limit)',
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
  'kiểm tra chuỗi mã băm từ dòng đầu; kết thúc với mã 1 nếu có dòng bị sửa, xoá, chèn':
    'check the chain of hashes from the first line; ends with code 1 where a line was altered, deleted or put in',
  'phạm-vi': 'scope',
  'real (thật) hoặc mã buổi diễn tập': 'real, or the id of a rehearsal',
  'các dòng của nhật ký, mới nhất ở cuối': 'the lines of the audit trail, the newest last',
  'chỉ của một nhiệm vụ': 'only of one assignment',
  'chỉ của người này, tự làm hoặc được người khác làm thay':
    'only of this person, by themselves or by a substitute',
  việc: 'act',
  'chỉ một loại việc, ví dụ Accepted, Returned, ExtensionGranted':
    'only one kind of act, for example Accepted, Returned, ExtensionGranted',
  'chỉ những gì bị từ chối: ở cửa đăng nhập và mọi cửa khác của trang web':
    'only what was refused: at the log-in and at every other door of the pages',
  'đến hết ngày': 'up to the end of this day',
  'chỉ ngần ấy dòng mới nhất': 'only so many of the newest lines',
  'liệt kê cơ quan và cơ quan kế thừa': 'list bodies and their successors',
  'khai báo một cơ quan mới mà chưa kế hoạch nào nêu': 'declare a new body that no plan names yet',
  'chữ thường không dấu, ví dụ ban-tuyen-giao-dan-van':
    'plain small letters, for example ban-tuyen-giao-dan-van',
  'tên đầy đủ (bắt buộc)': 'full name (required)',
  'địa-chỉ': 'address',
  'địa chỉ thư (bắt buộc); lặp lại cho nhiều địa chỉ': 'mail address (required); repeat for several',
  'địa chỉ thư của người đứng đầu': 'mail address of the head',
  'người khai báo (bắt buộc)': 'who declares it (required)',
  'cơ quan kế thừa: nhận mọi nhiệm vụ còn mở của cơ quan cũ; xem trước, rồi --yes':
    'successor: takes over every open assignment of the old body; a preview, then --yes',
  'mã hoặc tên cơ quan cũ': 'id or name of the old body',
  'mã hoặc tên cơ quan kế thừa': 'id or name of the successor',
  'kế thừa từ ngày (bắt buộc)': 'takes over from this day (required)',
  'số, ký hiệu văn bản sắp xếp tổ chức (bắt buộc)':
    'number of the paper that reorganises the bodies (required)',
  'ngày của văn bản ấy (bắt buộc)': 'date of that paper (required)',
  'nhiều nhất ngần này nhiệm vụ, hạn sớm trước': 'at most so many assignments, the earliest due first',
  'khởi động một chu kỳ: giao mọi nhiệm vụ của kế hoạch':
    'start a cycle: hand out every assignment of a plan',
  'người khởi động (bắt buộc)': 'who starts it (required)',
  'cho phép ngày khởi động đã qua': 'allow a day of the start that is past',
  'liệt kê các chu kỳ': 'list the cycles',
  'số liệu của một chu kỳ: bốn ô, tỷ lệ, việc quá hạn':
    'figures of one cycle: the four cells, rates, what is overdue',
  'mã chu kỳ, ví dụ KH25/1': 'id of a cycle, for example KH25/1',
  'kết thúc chu kỳ: đóng mọi nhiệm vụ còn mở, báo cho các cơ quan':
    'end a cycle: close every open assignment and tell the bodies',
  'người kết thúc (bắt buộc)': 'who ends it (required)',
  'xem trước tệp nào sẽ được nhận, tệp nào bị từ chối và vì sao (tối đa {0} tệp, mỗi tệp {1} MB)':
    'see which files will be taken, which refused and why (at most {0} files, {1} MB each)',
  'một hoặc nhiều tệp': 'one file or more',
  'ghi một tệp trong kho ra ngoài, sau khi kiểm tra mã băm; không ghi đè':
    'write out a file of the store, after checking its hash; replaces nothing',
  'SHA-256 của tệp': 'SHA-256 of the file',
  'ghi vào tệp này (bắt buộc)': 'write to this file (required)',
  'thư cần người quyết định; --all: mọi thư trong sổ':
    'letters that need a decision; --all: every letter of the ledger',
  'mọi thư; {0} thư mới nhất, trừ khi có --limit': 'every letter; the newest {0}, unless there is --limit',
  'với --all: chỉ ngần ấy thư mới nhất': 'with --all: only so many of the newest letters',
  'gửi lại nguyên văn, tới địa chỉ hiện có của nơi nhận':
    'send again as it was, to the address that is now known',
  'Đã quyết định gửi lại; thư đang được gửi': 'Decided to send again; the letter is being sent',
  'ghi nhận thư đã tới hoặc đã xử lý cách khác': 'note a letter as arrived, or dealt with otherwise',
  'Đã ghi nhận thư này không cần xử lý nữa': 'Noted that nothing more is to be done about this letter',
  'liệt kê thư, mới nhất ở cuối': 'list the letters, the newest last',
  'real (thật) hoặc mã buổi diễn tập; mặc định là phạm vi mới nhất':
    'real, or the id of a rehearsal; by default the newest scope',
  'nơi-nhận': 'recipient',
  'địa chỉ thư, hoặc mã cơ quan': 'mail address, or id of a body',
  'chỉ thư của một ngày': 'only the letters of one day',
  'chỉ ngần ấy thư mới nhất': 'only so many of the newest letters',
  'xem một thư': 'show one letter',
  'cơ quan theo dõi ghi nhận một người làm thay người khác':
    'the secretariat records that one person acts for another',
  'người uỷ quyền (bắt buộc)': 'who is replaced (required)',
  'người làm thay (bắt buộc)': 'the substitute (required)',
  'ngày đầu (bắt buộc)': 'first day (required)',
  'ngày cuối, tính cả ngày ấy; tối đa một năm (bắt buộc)':
    'last day, which counts; at most a year (required)',
  'người ghi nhận (bắt buộc)': 'who records it (required)',
  'những lần uỷ quyền đang và sẽ có hiệu lực; --all: cả những lần đã hết':
    'the substitutes of now and to come; --all: also those of before',
  'cả những lần đã hết': 'also those of before',
  'kết thúc một lần uỷ quyền từ hôm nay': 'end a substitution as of today',
  'như trong danh sách': 'as in the list',
  'tạo tài khoản; mật khẩu tạm in ra một lần và phải đổi khi đăng nhập':
    'make an account; a temporary password is printed once and must be changed at the log-in',
  'tên đăng nhập (bắt buộc)': 'log-in name (required)',
  'họ và tên, như sẽ ghi trong nhật ký (bắt buộc)':
    'full name, as it will stand in the audit trail (required)',
  'admin, secretariat, committee, inspector hoặc body (bắt buộc)':
    'admin, secretariat, committee, inspector or body (required)',
  'cơ quan của tài khoản vai body': 'the body of an account in the role of body',
  'mọi tài khoản': 'every account',
  'một tài khoản': 'one account',
  'tên-đăng-nhập': 'log-in-name',
  'mở khoá tài khoản đã nhập sai nhiều lần': 'unlock an account after wrong passwords',
  'cấp lại mật khẩu tạm; mọi phiên của tài khoản kết thúc':
    'give a new temporary password; every log-in of the account ends',
  'bỏ bước thứ hai của người mất điện thoại': 'remove the second step of somebody who lost their telephone',
  'kết thúc tài khoản; tên vẫn còn trong nhật ký': 'end an account; its name stays in the audit trail',
};
