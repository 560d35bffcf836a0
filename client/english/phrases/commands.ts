import type { Phrases } from './phrases';

/** Words of the command line itself: help, arguments, and what is common to its commands. */
export const COMMAND_PHRASES: Phrases = {
  'Cách dùng': 'Usage',
  'Tham số': 'Arguments',
  'Tuỳ chọn': 'Options',
  'tuỳ chọn': 'options',
  Lệnh: 'Commands',
  lệnh: 'command',
  'cần một ngày có thật, dạng YYYY-MM-DD hoặc dd/mm/yyyy, ví dụ 2021-09-30 hoặc 30/09/2021':
    'a real date is needed, as YYYY-MM-DD or dd/mm/yyyy, for example 2021-09-30 or 30/09/2021',
  '"{0}" không đọc được; {1}': '"{0}" could not be read; {1}',
  'cần ngày và giờ, ví dụ "28/03/2026 16:00"': 'a date and a time are needed, for example "28/03/2026 16:00"',
  'cần {0}': 'needed: {0}',
  'cần một số nguyên từ 0 đến 100, ví dụ 60': 'a whole number from 0 to 100 is needed, for example 60',
  'cần một cấp từ 1 đến 4: người đứng đầu, cơ quan theo dõi, Văn phòng, Ban Thường vụ':
    'a level from 1 to 4 is needed: head, secretariat, Office, Standing Committee',
  'cần một địa chỉ thư, ví dụ vanthu@tinh.example':
    'a mail address is needed, for example vanthu@tinh.example',
  'không đọc được; cần hai ngày nối bằng "..", ví dụ 2020-01-01..2025-12-31':
    'could not be read; two dates joined by ".." are needed, for example 2020-01-01..2025-12-31',
  'kết thúc trước khi bắt đầu; ngày đầu phải đứng trước':
    'ends before it begins; the first day must come first',
  'cần một năm gồm bốn chữ số, ví dụ 2026': 'a year of four digits is needed, for example 2026',
  'cần một năm từ {0} đến {1}': 'a year from {0} to {1} is needed',
  'cần một số nguyên từ 0 đến 999999999, ví dụ 1':
    'a whole number from 0 to 999999999 is needed, for example 1',
  'cần một trong: silent (không ai trả lời), diligent (ai cũng làm đúng hạn), mixed (như thực tế)':
    'one of these is needed: silent (nobody answers), diligent (everybody in time), mixed (as in life)',
  'cần đường dẫn tới tệp danh bạ cơ quan (YAML)': 'the path of a directory of bodies (YAML) is needed',
  'cần đường dẫn tới một thư mục': 'the path of a folder is needed',
  'cần đường dẫn tới một tệp': 'the path of a file is needed',
  'cần đường dẫn tới một tệp {0}, ví dụ ke-hoach{1}':
    'the path of a {0} file is needed, for example ke-hoach{1}',
  'cần tên tệp kết thúc bằng {0}, ví dụ ke-hoach{1}':
    'a file name that ends in {0} is needed, for example ke-hoach{1}',
  'chỉ gồm chữ không dấu, số, ".", "-" và "_", tối đa 30 ký tự, ví dụ KH142':
    'only plain letters, digits, ".", "-" and "_", at most 30 characters, for example KH142',
  'chỉ gồm chữ thường không dấu, số và dấu "-", ví dụ ban-dan-van':
    'only plain small letters, digits and "-", for example ban-dan-van',
  'cần tên người thực hiện, ví dụ --as "Nguyễn Văn An"':
    'the name of who acts is needed, for example --as "Nguyễn Văn An"',
  'dài quá 200 ký tự': 'is longer than 200 characters',
  'chỉ gồm chữ không dấu, số và ". : _ -", tối đa 100 ký tự, ví dụ nop-2021-09-28-01':
    'only plain letters, digits and ". : _ -", at most 100 characters, for example nop-2021-09-28-01',
  'chỉ gồm chữ không dấu, số, "." và "-", ví dụ real hoặc demo-1a2b3c4d':
    'only plain letters, digits, "." and "-", for example real or demo-1a2b3c4d',
  'cụm-từ': 'phrase',
  năm: 'year',
  tệp: 'file',
  'mã-tệp': 'file-id',
  'tệp-mới': 'new-file',
  'chu-kỳ': 'cycle',
  'mã-nhiệm-vụ': 'assignment-id',
  'mã-thư': 'letter-id',
  'ngày-tờ-trình': 'dossier-date',
  'mã-cơ-quan': 'body-id',
  'cơ-quan-cũ': 'old-body',
  'kế-thừa': 'successor',
  'mã-uỷ-quyền': 'substitution-id',
  'cần một số nguyên dương, ví dụ 50': 'a whole number from 1 is needed, for example 50',
  'Đôn Đốc: theo dõi, nhắc và đôn đốc các nhiệm vụ của kế hoạch năm năm':
    'Đôn Đốc: follows, reminds of and urges the assignments of five-year plans',
  'ngôn-ngữ': 'language',
  'ngôn ngữ của câu trả lời: vi (tiếng Việt) hoặc en (English)':
    'language of the answers: vi (Vietnamese) or en (English)',
  'Bắt đầu: dondoc demo': 'Begin with: dondoc demo',
  'Hướng dẫn từng lệnh: dondoc <lệnh> --help': 'Help on a command: dondoc <command> --help',
  'Trong thư mục mã nguồn: npx dondoc': 'In the source folder: npx dondoc',
  'họ-tên': 'full-name',
  'người thực hiện (bắt buộc)': 'who acts (required)',
  'làm thay người này, khi đang được uỷ quyền (dondoc substitute)':
    'in place of this person, while being their substitute (dondoc substitute)',
  mã: 'id',
  'mã yêu cầu: gửi lại cùng mã thì không làm hai lần':
    'request id: sent again with the same id, nothing is done twice',
  'nhiệm vụ mật: không ghi nội dung, lý do; chỉ số và ngày văn bản':
    'secret duty: no contents, no reason; only number and date of the paper',
  'in một tài liệu JSON': 'print one JSON document',
  '{0} không phải nhiệm vụ mật; bỏ --secret': '{0} is not a secret duty; leave out --secret',
  'như trong thư và danh sách': 'as in the letters and lists',
  'khi mã có trong nhiều chu kỳ; mặc định là chu kỳ mới nhất':
    'when several cycles have this id; by default the newest cycle',
  'Nếu Ban Thường vụ đã quyết định: thêm --by-committee với số, ngày văn bản':
    'If the Standing Committee has decided: add --by-committee with number and date of its paper',
  'Trên dòng lệnh: thêm --secret, bỏ nội dung và tệp':
    'On the command line: add --secret, leave out contents and files',
  'Có phải ý là {0}?': 'Did you mean {0}?',
  'Nhật ký không có loại việc "{0}"': 'The trail has no kind of act "{0}"',
  'Không có nhật ký của "{0}"; đang có: {1}': 'There is no trail of "{0}"; there are: {1}',
  'Đang có: {0}': 'There are: {0}',
  'Không có nhiệm vụ nào thuộc mục "{0}"': 'No assignment belongs to the clause "{0}"',
  'Xem các nơi nhận bằng "dondoc mailbox list"': 'See who receives by "dondoc mailbox list"',
  'Hộp thư ({0}) không có thư nào gửi "{1}"': 'The mailbox ({0}) has no letter to "{1}"',
  'Có phải ý là: {0}?': 'Did you mean: {0}?',
  'cần một trong: {0}': 'one of these is needed: {0}',
  'không được để trống': 'must not be empty',
  '{0}: cần một trong: vi (tiếng Việt), en (English)':
    '{0}: one of these is needed: vi (Vietnamese), en (English)',
  'xem hướng dẫn của lệnh': 'show help of this command',
  'xem hướng dẫn của một lệnh': 'show help of a command',
  '{0} (mặc định: {1})': '{0} (default: {1})',
  'Ví dụ': 'Examples',
  'Thiếu tham số <{0}>': 'The argument <{0}> is missing',
  'Tuỳ chọn "{0}" cần một giá trị đi kèm': 'The option "{0}" needs a value',
  'Thừa tham số: lệnh nhận {0}, đã cho {1}': 'Too many arguments: the command takes {0}, {1} were given',
  'Cụm từ có dấu cách phải đặt trong ngoặc kép': 'A phrase with blanks must stand in quotes',
  'Thiếu tên lệnh': 'The name of a command is missing',
  'Lệnh viết chưa đúng': 'The command was not written as it must be',
  'Lỗi ngoài dự kiến: {0}': 'Unforeseen failure: {0}',
  'Không có tuỳ chọn {0}': 'There is no option {0}',
  'Không có lệnh {0}': 'There is no command {0}',
  'Xem "{0}"': 'See "{0}"',
  '{0} hoặc {1}': '{0} or {1}',
};
