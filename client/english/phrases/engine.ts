import type { Phrases } from './phrases';

/** How the engine's server is found, built, started and watched. */
export const ENGINE_PHRASES: Phrases = {
  'chưa có không gian tên "{0}"': 'there is no namespace "{0}"',
  'thời hạn lưu của "{0}" là {1}, nên là {2} ngày': 'the retention of "{0}" is {1}, it ought to be {2} days',
  'Đã tạo không gian tên "{0}", lưu {1} ngày': 'Made the namespace "{0}", with a retention of {1} days',
  'Đã đặt thời hạn lưu {0} ngày cho "{1}"': 'Set a retention of {0} days for "{1}"',
  'máy chủ không nhận thời hạn lưu {0} ngày cho "{1}" (hiện {2})':
    'the server does not take a retention of {0} days for "{1}" (now {2})',
  'Lưu ý: {0}; lịch sử phải được xuất ra kho lưu trữ trước khi hết hạn':
    'Note: {0}; histories must be taken out to an archive before that time is over',
  'Đã thêm thuộc tính tìm kiếm: {0}': 'Search attributes added: {0}',
  'tiến trình đã kết thúc': 'the process has ended',
  'tín hiệu {0}': 'signal {0}',
  'mã thoát {0}': 'exit code {0}',
  'Những dòng cuối của {0}': 'The last lines of {0}',
  'Không khởi động được máy chủ Temporal {0} ({1}): {2}':
    'The Temporal server {0} could not be started ({1}): {2}',
  'mạng im lặng {0} giây': 'the network was silent for {0} seconds',
  'không rõ lý do': 'for a reason not known',
  'Máy chủ tải về và dựng sẵn nằm ở {0}': 'Servers downloaded and built are kept in {0}',
  'Đang chạy: {0} tại {1}, tiến trình {2}': 'Running: {0} at {1}, process {2}',
  'do {0} tạo': 'made by {0}',
  'chưa có cơ sở dữ liệu của máy chủ': 'no database of the server yet',
  'Thư mục dữ liệu {0}: {1}': 'Data folder {0}: {1}',
  'không thấy "go" trên PATH': 'no "go" on PATH',
  '{0} không cho biết phiên bản': '{0} does not tell its version',
  'Go {0} cũ hơn {1}': 'Go {0} is older than {1}',
  'đĩa chỉ còn trống {0}, cần {1}': 'the disk has only {0} free, {1} are needed',
  'có Go {0}, đĩa trống {1}': 'there is Go {0}, the disk has {1} free',
  'bản dựng tự xưng "{0}"': 'what was built calls itself "{0}"',
  'đang chờ tiến trình {0} dựng xong': 'waiting for process {0} to finish building',
  'không lấy được {0}: {1}': '{0} could not be had: {1}',
  '{0} có mã kiểm {1}, khác {2}': '{0} has the checksum {1}, not {2}',
  'dựng {0}': 'building {0}',
  'Dùng chung máy chủ Temporal {0} tại {1} (do tiến trình {2} trông)':
    'Sharing the Temporal server {0} at {1} (kept by process {2})',
  'Nhận lại máy chủ Temporal {0} còn chạy tại {1} (tiến trình {2})':
    'Taking over the Temporal server {0} still running at {1} (process {2})',
  'Đang mở kho dữ liệu và bộ phận thực hiện': 'Opening the store and the worker',
  'Máy chủ Temporal {0} chạy tại {1} sau {2} giây': 'The Temporal server {0} runs at {1} after {2} seconds',
  'Dừng máy chủ Temporal còn sót (tiến trình {0}): {1}':
    'Stopping a Temporal server that was left over (process {0}): {1}',
  'tiến trình ấy không có máy chủ nào trả lời sau {0} giây':
    'no server of that process answered within {0} seconds',
  'máy chủ chạy với cấu hình kiểm thử khác với yêu cầu':
    'the server runs with another test setting than asked for',
  'máy chủ lưu dữ liệu theo cách khác với yêu cầu': 'the server keeps its data in another way than asked for',
  'tự xưng bản {0}, đã ghi bản {1}': 'calls itself version {0}, version {1} was noted',
  'Máy chủ ngoài: dùng {0}, không gian tên {1}': 'Outside server: using {0}, namespace {1}',
  'Máy chủ {0}, không gian tên "{1}", chưa sẵn sàng: {2}':
    'The server {0}, namespace "{1}", is not ready: {2}',
  'không xong sau {0} giây': 'not done within {0} seconds',
  'Thư mục dữ liệu do {0} tạo và chỉ chạy được với dòng {1}':
    'The data folder was made by {0} and runs only with the line {1}',
  '{0} trở lên': '{0} or later',
  'đặt TEMPORAL_ADDRESS=<máy>:<cổng> của một máy chủ có sẵn':
    'set TEMPORAL_ADDRESS=<host>:<port> of a server that is there',
  'Temporal CLI có Server {0}': 'Temporal CLI with Server {0}',
  'máy chủ tự dựng {0}': 'the server built here, {0}',
  'cài Go {0} trở lên, để trống 4 GB đĩa, rồi chạy lại':
    'install Go {0} or later, leave 4 GB of disk free, then run again',
  'dùng lại bản Đôn Đốc đi kèm máy chủ {0}.x':
    'go back to the version of Đôn Đốc that comes with server {0}.x',
  'đặt DONDOC_HOME sang một thư mục mới, rồi dựng lại các quy trình từ sổ đã lưu':
    'set DONDOC_HOME to a new folder, then rebuild the processes from the records kept',
  'cài Temporal CLI có Server {0}, rồi đặt DONDOC_TEMPORAL_CLI=<đường dẫn tới tệp temporal>':
    'install a Temporal CLI with Server {0}, then set DONDOC_TEMPORAL_CLI=<path of the file temporal>',
  'Cách sửa, chọn một': 'Remedies, choose one',
  'thiếu thuộc tính tìm kiếm {0} ({1})': 'the search attribute {0} ({1}) is missing',
  'thuộc tính tìm kiếm {0} có kiểu {1}, cần {2}': 'the search attribute {0} has the type {1}, {2} is needed',
  'Máy chủ ngoài': 'Outside server',
  'Bản tải chính thức': 'Official download',
  'Bản dựng bằng Go': 'Built with Go',
  'bỏ qua, kiểm thử chỉ dùng máy chủ riêng': 'passed over, tests use a server of their own only',
  'bỏ qua, TEMPORAL_ADDRESS chưa đặt': 'passed over, TEMPORAL_ADDRESS is not set',
  'dùng {0}, không gian tên {1}': 'using {0}, namespace {1}',
  'bỏ qua, DONDOC_TEMPORAL_CLI trỏ tới {0} nhưng đó không phải tệp chạy được':
    'passed over, DONDOC_TEMPORAL_CLI points to {0}, which is no file that runs',
  'bỏ qua, DONDOC_TEMPORAL_CLI chưa đặt và PATH không có "temporal"':
    'passed over, DONDOC_TEMPORAL_CLI is not set and there is no "temporal" on PATH',
  'bỏ qua {0}, tệp không phải Temporal CLI': 'passed over {0}, which is no Temporal CLI',
  'bỏ qua {0} (Server {1}), {2}': 'passed over {0} (Server {1}), {2}',
  'dùng {0} (Server {1})': 'using {0} (Server {1})',
  'tệp tải về không chạy được': 'the file that was downloaded does not run',
  'chưa tải {0}': '{0} not downloaded yet',
  'dùng {0} (Server {1}, sha256 {2})': 'using {0} (Server {1}, sha256 {2})',
  'bỏ qua, {0}': 'passed over, {0}',
  'dùng {0}': 'using {0}',
  'bỏ qua {0}, {1}': 'passed over {0}, {1}',
  'chưa dựng và không dựng được, {0}': 'not built and cannot be, {0}',
  'chưa dựng {0}, nhưng dựng được ({1}); mất chừng 3–10 phút, một lần':
    '{0} not built yet, but can be ({1}); takes some 3–10 minutes, once',
  'thư mục dữ liệu do {0} tạo': 'the data folder was made by {0}',
  'thư mục dữ liệu do {0} tạo, tệp SQLite không nâng cấp được':
    'the data folder was made by {0}, its SQLite file cannot be upgraded',
  'cần Server {0} trở lên': 'Server {0} or later is needed',
  'Máy chủ Temporal đã chạy lại tại {0}': 'The Temporal server runs again at {0}',
  'Máy chủ Temporal dừng đột ngột ({0}); sẽ khởi động lại':
    'The Temporal server stopped suddenly ({0}); it will be started again',
  'Máy chủ Temporal không đứng dậy được sau {0} lần thử':
    'The Temporal server did not come up again after {0} attempts',
  'Nhật ký {0}': 'Log {0}',
};
