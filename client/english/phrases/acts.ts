import type { Phrases } from './phrases';

/** Acts on an assignment, and notices of them. */
export const ACT_PHRASES: Phrases = {
  'Chu kỳ đã kết thúc; không mở lại nhiệm vụ được': 'The cycle has ended; the assignment cannot be reopened',
  'Không còn dữ liệu nguồn của chu kỳ {0}': 'The data that cycle {0} came from is gone',
  'Mã yêu cầu này đã dùng cho một thao tác khác nội dung hoặc khác người; hãy dùng mã khác':
    'This request id was used already for another act or by another person; use another id',
  'Không có nhiệm vụ hoặc chu kỳ này, hoặc đã kết thúc từ lâu':
    'There is no such assignment or cycle, or it ended long ago',
  'Chu kỳ này đã được khởi động': 'This cycle was started already',
  'Hãy gửi lại với cùng --request': 'Send it again with the same --request',
  'Hệ thống chưa trả lời; thao tác có thể vẫn được thực hiện':
    'The system has not answered yet; the act may still be carried out',
  'Có {0} nhiệm vụ khớp điều kiện, quá {1}': '{0} {0:assignment matches|assignments match}, more than {1}',
  'Thu hẹp điều kiện, hoặc dùng --limit {0} nếu đúng ý':
    'Narrow the conditions, or use --limit {0} if that is meant',
  '"{0}" không phải một ngày có thật; cần dạng YYYY-MM-DD': '"{0}" is not a real day; YYYY-MM-DD is needed',
  'Không tính được lịch nhắc: {0}': 'The ladder cannot be reckoned: {0}',
  'Không có lịch nhắc "{0}"': 'There is no ladder "{0}"',
  'Cần chọn cấp quyết định': 'Choose who decides',
  'Cần ghi nội dung đôn đốc': 'Write what is urged',
  'Cần ghi nội dung cần giải trình': 'Write what has to be explained',
  'Cần chọn tờ trình': 'Choose the dossier',
  'Cần chọn biện pháp': 'Choose the measure',
  'Cần số, ký hiệu văn bản': 'The number of the paper is needed',
  'Cần ngày văn bản': 'The day of the paper is needed',
  'Không có cơ quan này trong danh bạ': 'There is no such body in the directory',
  'Cần một ngày có thật, dạng ngày/tháng/năm, ví dụ 30/09/2026':
    'A real day is needed, as day/month/year, for example 30/09/2026',
  '"{0}" không phải một ngày': '"{0}" is not a day',
  'Cần thời hạn': 'The due day is needed',
  'Cần nêu lý do': 'A reason is needed',
  'Cần chọn cơ quan': 'Choose a body',
  'Cần chọn đồng ý hoặc không đồng ý': 'Choose whether it is granted or refused',
  'Cần một số nguyên từ 0 đến 100': 'A whole number from 0 to 100 is needed',
  'Đã có ngày văn bản: cần cả số, ký hiệu': 'The day of the paper is there: its number is needed too',
  'Đã có số văn bản: cần cả ngày': 'The number of the paper is there: its day is needed too',
  'Cần chọn kết quả phối hợp hoặc ý kiến': 'Choose whether it is a result or an opinion',
  'Cần ghi nội dung gửi': 'Write what is sent',
  'Cần chọn ít nhất một cơ quan': 'Choose at least one body',
  'Cần ghi nội dung đề nghị phối hợp': 'Write what is asked of the coordinating bodies',
  'Cần ghi việc đã làm được': 'Write what was done',
  'Cần ghi kết quả thực hiện': 'Write what came of it',
  'Cần ghi nội dung giải trình': 'Write the explanation',
  '1–30 ngày': '1–30 days',
  '31–60 ngày': '31–60 days',
  '61–90 ngày': '61–90 days',
  '91–120 ngày': '91–120 days',
  'trên 120 ngày': 'over 120 days',
  'Phần {0} dài {1} ký tự; tối đa {2} ký tự': 'Too long ({0}): {1} characters; at most {2}',
  'người thực hiện': 'who acts',
  'Thiếu {0}': 'Missing: {0}',
  'Nhiệm vụ vừa thay đổi cơ quan thực hiện hoặc thời hạn; hãy xem lại rồi thực hiện lại':
    'The body or the due day of the assignment has just changed; look at it again, then act again',
  'Kết quả đã nộp; không đề nghị phối hợp thêm được':
    'The result was handed in; no more parts can be asked for',
  'Ngày đề nghị {0} phải sau hôm nay {1}': 'The day asked for, {0}, must be after today, {1}',
  'Kết quả đã nộp và đang chờ xác nhận; chỉ nộp lại được khi kết quả bị trả lại':
    'The result was handed in and awaits confirmation; it can be handed in again only when it is returned',
  'Thời điểm nộp không thể ở sau thời điểm ghi nhận': 'It cannot have been handed in after it was recorded',
  'Thời điểm nộp không thể ở trước khi nhiệm vụ được giao, bị trả lại lần trước hoặc được mở lại':
    'It cannot have been handed in before the assignment was given, last returned or reopened',
  'Kết quả đang chờ người đứng đầu cơ quan duyệt; không nộp thêm được':
    'The result awaits the approval of the head of the body; nothing more can be handed in',
  'Nhiệm vụ đang tạm dừng; cần tiếp tục thực hiện trước':
    'The assignment is suspended; it has to be resumed first',
  'Nhiệm vụ đang được đề nghị trả lại do không đúng thẩm quyền; chờ cơ quan theo dõi quyết định':
    'The assignment was declined as wrongly addressed; the secretariat decides',
  'Không có kết quả nào chờ người đứng đầu cơ quan duyệt':
    'No result awaits the approval of the head of the body',
  'Nhiệm vụ đã được tiếp nhận; không cần tiếp nhận lại': 'Receipt of the assignment was confirmed already',
  'Không có yêu cầu giải trình nào đang chờ trả lời': 'No explanation is asked for at present',
  'Nhiệm vụ đã được đề nghị trả lại; chờ cơ quan theo dõi quyết định':
    'The assignment was declined already; the secretariat decides',
  'Nhiệm vụ đã được tiếp nhận nên không trả lại được; nếu cần, đề nghị cơ quan theo dõi chuyển cơ quan thực hiện':
    'Receipt of the assignment was confirmed, so it cannot be declined; if need be, ask the secretariat for a transfer',
  'Cơ quan "{0}" không phối hợp thực hiện nhiệm vụ này; các cơ quan phối hợp: {1}':
    'The body "{0}" takes no part in this assignment; the coordinating bodies: {1}',
  'Thời hạn mới {0} phải sau thời hạn hiện nay {1}': 'The new due day {0} must be after the present one, {1}',
  'Thời hạn mới {0} đã qua; hôm nay là {1}': 'The new due day {0} is past; today is {1}',
  'Nhiệm vụ không ấn định thời hạn nên không có gì để gia hạn':
    'The assignment has no due day, so there is nothing to extend',
  'Kết quả đã nộp; không cần đề nghị gia hạn': 'The result was handed in; no extension is needed',
  'Nhiệm vụ đang được đề nghị trả lại; chờ cơ quan theo dõi quyết định':
    'The assignment was declined; the secretariat decides',
  'Đã có một đề nghị gia hạn đang chờ quyết định': 'An extension was asked for already and awaits a decision',
  'Chỉ đề nghị gia hạn được trước khi hết hạn ngày {0}':
    'An extension can be asked for only before the due day {0} is over',
  'Nhiệm vụ đã được gia hạn {0} lần, đủ số lần cho phép':
    'The assignment was extended {0} {0:time|times}, which is the most there can be',
  'Mỗi lần gia hạn tối đa {0} ngày; đề nghị này là {1} ngày':
    'One extension is at most {0} {0:day|days}; this one is {1} {1:day|days}',
  'Không có đề nghị gia hạn nào đang chờ quyết định': 'No extension awaits a decision',
  'Đề nghị gia hạn này thuộc thẩm quyền quyết định của Ban Thường vụ Tỉnh uỷ':
    'This extension is for the Standing Committee to decide',
  'Thiếu lý do không đồng ý gia hạn': 'The reason why it is refused is missing',
  'Quyết định gia hạn cần số và ngày văn bản':
    'The decision on an extension needs the number and day of its paper',
  'Thiếu thời hạn mới': 'The new due day is missing',
  'Nhiệm vụ đang thực hiện; không cần mở lại': 'The assignment is in progress; there is nothing to reopen',
  'Nhiệm vụ vừa kết thúc, còn thư đang gửi; hãy mở lại sau ít phút':
    'The assignment has just ended and letters are still being sent; reopen it in a few minutes',
  'Nhiệm vụ đã kết thúc theo dõi cùng chu kỳ; không mở lại được':
    'The assignment ended together with its cycle; it cannot be reopened',
  'Chỉ mở lại được trong {0} ngày sau khi kết thúc; đã qua {1} ngày':
    'It can be reopened only within {0} days after its end; {1} have gone by',
  'Thời hạn mới {0} phải sau ngày mở lại {1}': 'The new due day {0} must be after the day of reopening, {1}',
  'Thời hạn mới {0} sớm hơn thời hạn đang có {1}; không rút ngắn thời hạn khi mở lại':
    'The new due day {0} is before the present one, {1}; reopening makes no due day earlier',
  'Thời hạn {0} sớm hơn thời hạn trước khi tạm dừng {1}':
    'The due day {0} is before the one it had when it was suspended, {1}',
  'Thời hạn {0} đã qua; hôm nay là {1}': 'The due day {0} is past; today is {1}',
  'Nhiệm vụ tạm dừng khi còn hạn nên cần một ngày sắp tới':
    'The assignment was suspended within its term, so a coming day is needed',
  'Không có đề xuất điều chỉnh thời hạn nào đang chờ': 'No move of the due day is proposed at present',
  'Đề xuất đã thay đổi: ngày được đề xuất nay là {0}; hãy xem lại rồi quyết định':
    'The proposal has changed: the day is {0} now; look at it again, then decide',
  'Thiếu lý do không điều chỉnh thời hạn': 'The reason why the due day is not moved is missing',
  'Đã có một yêu cầu giải trình đang chờ trả lời': 'An explanation was required already and is awaited',
  'Ngày trả lời {0} phải sau hôm nay {1}': 'The day of the answer, {0}, must be after today, {1}',
  'Tờ trình {0} đã có quyết định này về nhiệm vụ':
    'Dossier {0} holds this decision on the assignment already',
  'Gia hạn cần thời hạn mới': 'An extension needs the new due day',
  'Chưa có kết quả nào chờ xác nhận; cơ quan chủ trì cần nộp kết quả trước':
    'No result awaits confirmation; the lead body has to hand it in first',
  'Nhiệm vụ không có đề nghị trả lại do không đúng thẩm quyền':
    'The assignment was not declined as wrongly addressed',
  'Nhiệm vụ đang tạm dừng': 'The assignment is suspended',
  'Kết quả đang chờ xác nhận; hãy xác nhận hoặc trả lại rồi mới tạm dừng':
    'The result awaits confirmation; accept or return it before suspending',
  'Kết quả đã nộp và đang chờ xác nhận; không cần đôn đốc':
    'The result was handed in and awaits confirmation; there is nothing to urge',
  'Thời hạn mới {0} phải sau ngày trả lại {1}':
    'The new due day {0} must be after the day of the return, {1}',
  'Thời hạn mới {0} sớm hơn thời hạn đang có {1}; không rút ngắn thời hạn khi trả lại':
    'The new due day {0} is before the present one, {1}; a return makes no due day earlier',
  'Nhiệm vụ không tạm dừng': 'The assignment is not suspended',
  'Thiếu thời hạn sau khi tiếp tục thực hiện': 'The due day after resuming is missing',
  'Cơ quan "{0}" không chủ trì, cũng không phối hợp thực hiện nhiệm vụ này':
    'The body "{0}" neither leads this assignment nor takes part in it',
  'Cơ quan tiếp nhận trùng với cơ quan được thay': 'The body that takes over is the one that is replaced',
  'Ngày chuyển {0} phải từ hôm nay {1} trở đi': 'The day of the transfer, {0}, must be today, {1}, or later',
  'Kết quả đang chờ xác nhận; hãy xác nhận hoặc trả lại rồi mới chuyển cơ quan':
    'The result awaits confirmation; accept or return it before a transfer',
  'Thiếu lịch nhắc của cơ quan tiếp nhận': 'The ladder of the body that takes over is missing',
  'Đã có quyết định chuyển cơ quan này, chờ đến ngày có hiệu lực':
    'The transfer of this body was decided already and awaits its day',
  'Ngày văn bản {0} ở sau hôm nay {1}': 'The day of the paper, {0}, is after today, {1}',
  'Nhiệm vụ đã được xác nhận hoàn thành; không nhận thêm thao tác':
    'The assignment is confirmed complete; nothing more can be done with it',
  'Nhiệm vụ đã được thu hồi; không nhận thêm thao tác':
    'The assignment was withdrawn; nothing more can be done with it',
  'Nhiệm vụ đã kết thúc theo dõi; không nhận thêm thao tác':
    'The assignment is no longer followed; nothing more can be done with it',
  'Thiếu lịch nhắc của thời hạn mới': 'The ladder of the new due day is missing',
  '{0} phải là một trong: {1}': '{0} must be one of: {1}',
  'Cần đồng ý hoặc không đồng ý': 'It has to be granted or refused',
  'Thiếu lịch nhắc': 'The ladder is missing',
  'Danh sách tệp không đúng dạng': 'The list of files is not in the right form',
  'Gửi tối đa {0} tệp; đang có {1} tệp': 'At most {0} files can be sent; there are {1}',
  'Tệp thứ {0} không đúng dạng': 'File {0} is not in the right form',
  'Tệp thứ {0} trùng nội dung với một tệp trước đó': 'File {0} has the same content as an earlier one',
  'Cấp quyết định': 'Who decides',
  'cơ quan được thay': 'the body that is replaced',
  'tên cơ quan được thay': 'the name of the body that is replaced',
  'tên cơ quan tiếp nhận': 'the name of the body that takes over',
  'Cách duyệt': 'How it is approved',
  'nội dung yêu cầu giải trình': 'what has to be explained',
  'Hình thức xử lý': 'The measure',
  'ý kiến chỉ đạo': 'the word of the Standing Committee',
  'Thao tác không có trong hệ thống': 'The system knows no such act',
  'Thiếu cơ quan phối hợp được đề nghị': 'The coordinating body that is asked is missing',
  'Tỷ lệ hoàn thành phải là số nguyên từ 0 đến 100': 'The share done must be a whole number from 0 to 100',
  'Thời điểm nộp không đúng dạng': 'The time of handing in is not in the right form',
  'Cách thực hiện': 'The way of acting',
  'lý do trả lại do không đúng thẩm quyền': 'the reason why it was wrongly addressed',
  'cơ quan đề xuất': 'the body proposed',
  'Loại ý kiến': 'The kind of contribution',
  'nội dung phối hợp': 'the contribution',
  'nội dung tiến độ': 'the progress',
  'nội dung kết quả': 'the result',
  'nội dung giải trình': 'the explanation',
  'Nội dung theo văn bản mật gửi riêng': 'The subject is in a secret paper sent separately',
  'Ở chỗ này chỉ ghi một câu: "{0}"': 'Only one sentence may stand here: "{0}"',
  'Nhiệm vụ mật: hệ thống không nhận nội dung và tệp; chỉ ghi số, ngày văn bản và gửi theo đường văn bản mật':
    'Secret assignment: the system takes neither words nor files; give only the number and day of the paper, and send it the way of secret papers',
  'Kết quả gửi theo đường văn bản mật': 'The result was sent the way of secret papers',
  'Hồ sơ nhiệm vụ đã chứa quá nhiều chữ; hãy ghi ngắn gọn và gửi nội dung dài bằng tệp đính kèm':
    'The record of the assignment holds too much text; be brief and send what is long as a file',
  'Sẽ chuyển cơ quan thực hiện': 'A transfer is coming',
  'Cơ quan phối hợp đã gửi phần việc': 'A coordinating body sent its part',
  'Khó khăn, vướng mắc; kiến nghị, đề xuất': 'Difficulties, proposals',
  'Người đứng đầu cơ quan không duyệt': 'Not approved by the head of the body',
  'Đã gia hạn': 'Extended',
  'Giao nhiệm vụ': 'New assignment',
  'Nhắc nhiệm vụ': 'Reminder',
  'Đến hạn hôm nay': 'Due today',
  'Báo cáo nhiệm vụ quá hạn': 'Report of an overdue assignment',
  'Chưa tiếp nhận': 'Receipt not confirmed',
  'người chấp nhận': 'who accepts it',
};
