import type { Phrases } from './phrases';

/** What settings, calendars, the engine, the store and its letters refuse or warn of. */
export const GROUND_PHRASES: Phrases = {
  'Không lập được lịch cho các năm {0}–{1}: cần các năm từ {2} đến {3}':
    'No calendar can be made for the years {0}–{1}: years from {2} to {3} are needed',
  'không có thư mục này': 'there is no such folder',
  'Không tìm thấy tháng nhuận sau tuần trăng {0}': 'No leap month was found after moon {0}',
  'cần một ngày dạng YYYY-MM-DD': 'a date as YYYY-MM-DD is needed',
  'cần một ngày có thật, dạng YYYY-MM-DD, ví dụ 2021-04-21':
    'a real date is needed, as YYYY-MM-DD, for example 2021-04-21',
  'ngày nghỉ phải rơi vào thứ Hai đến thứ Sáu (thứ Bảy, Chủ nhật vốn đã nghỉ)':
    'a day off must fall on Monday to Friday (Saturday and Sunday are off already)',
  'ngày làm bù phải rơi vào thứ Bảy hoặc Chủ nhật': 'a day worked instead must fall on Saturday or Sunday',
  'cần một trong: official, unverified, estimate': 'one of these is needed: official, unverified, estimate',
  'phải thuộc năm {0}': 'must be in {0}',
  'bị ghi hai lần': 'stands there twice',
  'không phải JSON hợp lệ ({0})': 'is not valid JSON ({0})',
  'ghi {0}, tên tệp là của năm {1}': 'says {0}, the file name says {1}',
  'Tên thư mục không hợp lệ: "{0}"': 'The name of the folder is not valid: "{0}"',
  'cần một địa chỉ thư, ví dụ theo-doi@tinh.example':
    'a mail address is needed, for example theo-doi@tinh.example',
  'cần một địa chỉ dạng {0}': 'an address like {0} is needed',
  'chỉ gồm chữ thường không dấu, số và "-", ví dụ dondoc':
    'only plain small letters, digits and "-", for example dondoc',
  'cần 64 chữ số thập lục phân, tạo bằng: openssl rand -hex 32':
    '64 hexadecimal digits are needed, made by: openssl rand -hex 32',
  'cần một địa chỉ để nghe, ví dụ 127.0.0.1': 'an address to listen on is needed, for example 127.0.0.1',
  'cần tên một thông tin của nơi đăng nhập, ví dụ email':
    'the name of a claim of the log-in house is needed, for example email',
  'một trong: silent, error, warn, info, debug': 'one of: silent, error, warn, info, debug',
  'Biến môi trường {0}: {1}': 'Environment variable {0}: {1}',
  'còn thiếu; cần đủ cả {0}': 'is missing; all of these are needed: {0}',
  'phải giảm dần, không lặp, ví dụ [15, 7, 3, 1]':
    'must fall from one to the next, for example [15, 7, 3, 1]',
  'phải tăng dần, không lặp, ví dụ [1, 3, 5]': 'must rise from one to the next, for example [1, 3, 5]',
  'cấp sau phải đến muộn hơn cấp trước': 'a later level must come later than the one before',
  'cần "week" hoặc "month"': '"week" or "month" is needed',
  'hai lịch nhắc trùng tên': 'two ladders have the same name',
  'Tệp khoá {0} không đọc được: cần 64 chữ số thập lục phân':
    'The key file {0} cannot be read: 64 hexadecimal digits are needed',
  'Lấy lại tệp từ bản sao lưu, hoặc xoá tệp để tạo khoá mới (mọi liên kết và phiên đăng nhập cũ sẽ hết hiệu lực)':
    'Bring the file back from a backup, or delete it to have a new key made (every link and log-in of before will then be void)',
  'Không tìm thấy package.json của "{0}" từ {1} trở lên':
    'No package.json of "{0}" was found from {1} upwards',
  'Không có thể thức văn bản "{0}"; có: {1}': 'There is no profile "{0}" of papers; there are: {1}',
  '{0}: không có tệp này': '{0}: there is no such file',
  '{0}: không phải JSON hợp lệ: {1}': '{0}: is not valid JSON: {1}',
  'Chưa đặt DONDOC_PUBLIC_URL: thư không mang liên kết được, nên không gửi thư này':
    'DONDOC_PUBLIC_URL is not set: letters cannot carry links, so this letter is not sent',
  'Không khởi động: {0}': 'Did not start: {0}',
  'Không gian tên "{0}": {1}, và máy chủ không cho thêm qua API':
    'Namespace "{0}": {1}, and the server does not let it be added by its API',
  'Hãy thêm bằng công cụ quản trị của máy chủ (Temporal Cloud: trang quản lý không gian tên), rồi chạy lại':
    "Add it with the server's own tools (Temporal Cloud: the page of the namespace), then run again",
  'Không gian tên "{0}": {1}': 'Namespace "{0}": {1}',
  'Kiểu đã đặt không đổi được: hãy gỡ thuộc tính ấy (temporal operator search-attribute remove) hoặc dùng không gian tên khác':
    'A type once set cannot be changed: remove the attribute (temporal operator search-attribute remove) or use another namespace',
  'máy chủ kết thúc ngay khi khởi động ({0})': 'the server ended as soon as it was started ({0})',
  'máy chủ tự xưng bản {0}, cần bản {1}': 'the server calls itself version {0}, version {1} is needed',
  'tải xong nhưng không thấy tệp': 'downloaded, but the file is not there',
  '{0} không trả lời sau {1} giây': '{0} did not answer within {1} seconds',
  'Không dựng được máy chủ {0}: {1}': 'The server {0} could not be built: {1}',
  'Thư mục dữ liệu {0} đang do tiến trình {1} giữ: {2}': 'The data folder {0} is held by process {1}: {2}',
  'Hãy dừng tiến trình ấy trước, hoặc đặt DONDOC_HOME sang thư mục khác':
    'Stop that process first, or set DONDOC_HOME to another folder',
  'Lưu ý: {0}': 'Note: {0}',
  'Không dùng được máy chủ ngoài {0}: {1}': 'The outside server {0} cannot be used: {1}',
  'Hãy kiểm tra địa chỉ, TLS và khoá': 'Check address, TLS and key',
  '{0} Hãy chạy "dondoc migrate" bằng tài khoản có quyền quản trị':
    '{0} Run "dondoc migrate" with an account that may administer',
  'Không tìm được {0} cổng trống trong khoảng {1}–{2}':
    '{0} free {0:port|ports} could not be found between {1} and {2}',
  'Không có cách nào để có máy chủ Temporal': 'There is no way to have a Temporal server',
  'Không rõ máy chủ bản nào đã tạo {0}: thiếu hoặc hỏng tệp {1}':
    'It is not known which version of the server made {0}: the file {1} is missing or broken',
  'Hãy chép lại tệp ấy từ bản sao lưu, hoặc đặt DONDOC_HOME sang một thư mục mới':
    'Bring that file back from a backup, or set DONDOC_HOME to a new folder',
  'bắt đầu dựng': 'beginning to build',
  'bắt đầu tải': 'beginning to download',
  'không được, {0}': 'failed, {0}',
  'Số {0} trong kho vượt quá độ chính xác của số nguyên':
    'The number {0} in the store is beyond exact whole numbers',
  '{0} {1} trong kho đã bị sửa sau khi ghi: mã băm không còn khớp':
    '{0} {1} in the store was altered after it was written: its hash no longer fits',
  'Hãy khôi phục từ bản sao lưu': 'Restore it from a backup',
  'Sổ thư không có khoá {0}': 'The ledger of letters has no key {0}',
  'Không nâng cấp được kho dữ liệu{0}': 'The store could not be upgraded{0}',
  '(bước {0})': '(step {0})',
  'Kho dữ liệu đã được một phiên bản mới hơn nâng cấp (bước {0})':
    'The store was upgraded by a newer version (step {0})',
  'Hãy dùng phiên bản đó, hoặc mới hơn': 'Use that version, or a newer one',
  'Thư mục {0} có tệp nhưng không phải kho dữ liệu': 'The folder {0} holds files but is no store',
  'Hãy chọn một thư mục trống hoặc chưa có': 'Choose a folder that is empty or not there yet',
  'Không giành được khoá {0}': 'The lock {0} could not be had',
  'Hãy thử lại sau ít giây': 'Try again in a few seconds',
  '{0} đang do tiến trình {1} giữ (từ {2})': '{0} is held by process {1} (since {2})',
  'Hãy dừng tiến trình đó rồi thử lại, hoặc kết nối qua nó':
    'Stop that process and try again, or connect by way of it',
  'Không còn văn bản này: có thể người khác vừa bỏ':
    'This paper is gone: somebody else may have just removed it',
  'Chưa có gì thay đổi': 'Nothing was changed',
  '{0} vừa sửa văn bản này ({1}) nên chưa ghi thao tác vừa gửi':
    '{0} has just changed this paper ({1}), so what you sent was not recorded',
  'Trang dưới đây đã là bản mới; hãy xem lại rồi làm lại nếu vẫn cần':
    'The page below shows the new version; look again, and repeat it if still needed',
  'Không kết nối được PostgreSQL tại {0}: {1}': 'PostgreSQL at {0} cannot be reached: {1}',
  'Không có chu kỳ {0} trong {1}': 'There is no cycle {0} in {1}',
  'Không có kỳ báo cáo {0} của chu kỳ {1} ({2})': 'There is no round {0} of the cycle {1} ({2})',
  'Chỉ phục vụ được kho PGlite do chính tiến trình này mở':
    'Only a PGlite store opened by this very process can be served',
  'Địa chỉ gửi thư không có tên miền: "{0}"': 'The sender\'s address has no domain: "{0}"',
  'Thư diễn tập không được gửi ra ngoài': 'Letters of a rehearsal must not leave',
  'Khoá của thư ({0}) khác khoá trong sổ ({1})':
    'The key of the letter ({0}) is not the one in the ledger ({1})',
  'Chưa có địa chỉ nhận thư': 'There is no address to send to',
  'Lần gửi trước ({0}) bị ngắt, chưa rõ thư đã được nhận hay chưa':
    'The attempt before ({0}) was cut off; it is not known whether the letter was taken',
  'Cả ngày không máy chủ thư nào nhận; nội dung nhập vào thư nhắc của ngày làm việc kế tiếp':
    'No mail server took it all day; its contents join the digest of the next working day',
  'Đến lúc gửi được thì không còn nội dung nào đúng với tình trạng nhiệm vụ':
    'By the time it could be sent, nothing in it was still true',
  'Không lập được nội dung thư': 'The contents of the letter could not be made',
  'Không máy chủ thư nào nhận thư trong thời gian chờ':
    'No mail server took the letter within the time it waits',
  'Chu kỳ đã kết thúc': 'The cycle has ended',
  'Sổ thư không có thư {0}': 'The ledger has no letter {0}',
  'Thư này đã được quyết định {0}; không quyết định lại':
    'This letter was decided already: {0}; it is not decided again',
  'Thư này đã đến nơi nhận hoặc đã rút; không cần quyết định':
    'This letter has arrived or was withdrawn; there is nothing to decide',
  'Thư này không còn giữ nội dung để gửi lại; chỉ ghi nhận được là đã xử lý':
    'The contents of this letter are no longer kept, so it cannot be sent again; it can only be noted as dealt with',
  'Người khác vừa quyết định thư này': 'Somebody else has just decided on this letter',
  'Không lập được bản chốt số liệu: {0}': 'The figures could not be frozen: {0}',
  'Chu kỳ đã kết thúc; không cần kết thúc lại': 'The cycle has ended already; it need not be ended again',
  'cần các vai cách nhau bằng dấu phẩy ({0}), hoặc none': 'roles divided by commas are needed ({0}), or none',
  'chỉ gồm tên máy và cổng, không kèm đường dẫn hay tên đăng nhập, ví dụ https://don-doc.tinh.example':
    'only a host and a port, without a path or a log-in name, for example https://don-doc.tinh.example',
  'cần một số cổng từ 0 đến 65535 (0: cổng trống bất kỳ), ví dụ 8080':
    'a port from 0 to 65535 is needed (0: any that is free), for example 8080',
  'Kỳ {0} đã chốt phần của các cơ quan nhưng chưa lập được bản chốt số liệu; kỳ sau lập trên kỳ đó':
    'Round {0} has its parts closed but its figures are not frozen yet; the round after builds on it',
};
