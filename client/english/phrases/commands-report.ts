import type { Phrases } from './phrases';

/** Words of the commands on rounds, reports, dossiers, figures and their trace. */
export const REPORT_COMMAND_PHRASES: Phrases = {
  'cần ngày của tờ trình': 'the date of the dossier is needed',
  'cần mã nhiệm vụ, như trong "dondoc dossier show"':
    'an assignment id is needed, as in "dondoc dossier show"',
  'cần số, ký hiệu văn bản ghi quyết định, ví dụ 15-TB/TU':
    'the number of the paper with the decision is needed, for example 15-TB/TU',
  'cần ngày của văn bản ấy': 'the date of that paper is needed',
  'tờ trình Ban Thường vụ: nhiệm vụ quá hạn, đề xuất, quyết định từng nhiệm vụ':
    'dossiers for the Standing Committee: overdue assignments, proposals, decisions on each',
  'như trong "dondoc dossier list"': 'as in "dondoc dossier list"',
  'Dự thảo văn bản: dondoc dossier paper {0} --out to-trinh.docx':
    'For the drafted paper: dondoc dossier paper {0} --out to-trinh.docx',
  'Đã ghi {0}: tờ trình {1} nhiệm vụ': 'Wrote {0}: dossier of {1} {1:assignment|assignments}',
  'Gia hạn cần thời hạn mới: thêm --new-date, ví dụ --new-date 31/12/2021':
    'An extension needs a new due day: add --new-date, for example --new-date 31/12/2021',
  'Chỉ gia hạn mới có thời hạn mới; bỏ --new-date, hoặc dùng --measure extend':
    'Only an extension has a new due day; leave out --new-date, or use --measure extend',
  'Đã ghi quyết định của Ban Thường vụ: {0}': 'Decision of the Standing Committee recorded: {0}',
  'ngày {0}': 'dated {0}',
  'Chưa có tờ trình nào: tờ trình được lập vào ngày báo cáo Ban Thường vụ, khi có nhiệm vụ đến mức ấy':
    'There is no dossier yet: one is made on a day of reporting to the Standing Committee, when assignments have come to that level',
  'Các tờ trình gần đây: {0}': 'The latest dossiers: {0}',
  'Không có tờ trình{0}': 'There is no dossier{0}',
  'Xem danh sách bằng "dondoc dossier show {0}"': 'See the list with "dondoc dossier show {0}"',
  'Tờ trình ngày {0} không có nhiệm vụ "{1}"': 'The dossier of {0} has no assignment "{1}"',
  'cần một trong: body (cơ quan), kind (loại), year (năm), clause (điều khoản)':
    'one of these is needed: body, kind, year, clause',
  'số liệu: bốn ô, tỷ lệ hoàn thành, đúng hạn, thời gian quá hạn, trả lại, gia hạn':
    'figures: the four cells, completion rate, done on time, length of delay, returns, extensions',
  'chỉ một chu kỳ; mặc định là mọi chu kỳ': 'one cycle only; by default every cycle',
  nhóm: 'group',
  'theo body (cơ quan), kind (loại), year (năm đến hạn) hoặc clause (điều khoản)':
    'by body, kind, year (in which it is due) or clause',
  'xét quá hạn tính đến hết ngày này; mặc định là bây giờ':
    'what is overdue at the end of this day; by default now',
  'dự thảo văn bản, tệp .docx: công văn đôn đốc': 'drafted papers, as .docx: letters that urge',
  'Cần đúng một trong hai: --body <mã-cơ-quan> hoặc --assignment <mã-nhiệm-vụ>':
    'Exactly one of the two is needed: --body <body-id> or --assignment <assignment-id>',
  'Ngày trả lời {0} phải sau hôm nay': 'The day to answer, {0}, must be later than today',
  'Chưa có nhiệm vụ nào trong kho': 'There is no assignment in the store yet',
  'Đã ghi {0}: {1}, {2} nhiệm vụ, trả lời chậm nhất {3}':
    'Wrote {0}: {1}, {2} {2:assignment|assignments}, to be answered by {3}',
  'Cơ quan "{0}" không có nhiệm vụ quá hạn nào cần đôn đốc':
    'The body "{0}" has no overdue assignment to be urged',
  'Xem mã cơ quan bằng "dondoc assignment list --json"':
    'See the ids of bodies with "dondoc assignment list --json"',
  'Không có cơ quan "{0}" đang chủ trì nhiệm vụ nào': 'No body "{0}" leads any assignment',
  'đã nộp kết quả, đang chờ xác nhận': 'has its result submitted, awaiting confirmation',
  'đang tạm dừng': 'is suspended',
  'đã kết thúc': 'has ended',
  'Nhiệm vụ {0} {1}; không cần đôn đốc': 'Assignment {0} {1}; it need not be urged',
  'cần đường dẫn tới tệp ghi ra': 'the path of the file to write is needed',
  'Đã ghi {0}: {1}, {2} byte': 'Wrote {0}: {1}, {2} bytes',
  'accept-gaps cần người chấp nhận và lý do: thêm --as và --reason':
    'accept-gaps needs who accepts and why: add --as and --reason',
  'Báo cáo tổng kết còn {0} điểm trống chưa ai chấp nhận; tờ trình đi kèm báo cáo ấy':
    'The final review still has {0} {0:gap|gaps} that nobody accepted; the submission goes with that report',
  'Hãy lập báo cáo trước: dondoc report final --round {0} --accept-gaps --as "họ tên" --reason "lý do"':
    'Make the report first: dondoc report final --round {0} --accept-gaps --as "full name" --reason "reason"',
  'Báo cáo tổng kết còn {0} điểm trống': 'The final review still has {0} {0:gap|gaps}',
  'Xử lý từng điểm (giao nhiệm vụ, ghi kết quả, hoặc với điều khoản không giao việc thì ghi lý do vào mục clauses của tệp kế hoạch), hoặc chấp nhận: --accept-gaps --as "họ tên" --reason "lý do"; báo cáo nêu các điểm ấy ở một phụ lục':
    'Deal with each (hand out an assignment, record a result, or for a clause that gives no work write the reason under clauses in the plan file), or accept them: --accept-gaps --as "full name" --reason "reason"; the report then lists them in an annex',
  'Kỳ {0} đã huỷ khi chưa chốt; không có số liệu để lập báo cáo':
    'Round {0} was cancelled before its close; there are no figures for a report',
  'Kỳ {0} chưa chốt: kỳ chốt vào 24 giờ ngày {1}': 'Round {0} is not closed yet: it closes at 24:00 on {1}',
  'Báo cáo chỉ lập từ số liệu đã chốt; số liệu hôm nay: dondoc figures':
    'A report is made from frozen figures only; for figures of today: dondoc figures',
  'Kỳ {0} đã chốt phần báo cáo, số liệu đang được chốt; hãy thử lại sau ít phút':
    'Round {0} is closed and its figures are being frozen; try again in a few minutes',
  '{0} (chu kỳ {1})': '{0} (cycle {1})',
  'Có nhiều kỳ như vậy: {0}': 'There are several such rounds: {0}',
  'Ghi rõ bằng --round và --cycle': 'Say which with --round and --cycle',
  'kỳ báo cáo': 'round',
  'kỳ {0}': '{0} round',
  'Không có {0} năm {1}': 'There is no {0} for {1}',
  'Không có kỳ báo cáo năm năm {0}': 'There is no annual round for {0}',
  'Xem các kỳ bằng "dondoc round list"': 'See the rounds with "dondoc round list"',
  'Có: {0}': 'There are: {0}',
  'Không có {0}': 'There is no {0}',
  'Kỳ {0} là {1}; dùng "dondoc report {2} --round {3}"':
    'Round {0} is: {1}; use "dondoc report {2} --round {3}"',
  'Ngày gửi {0} phải sau hôm nay': 'The day to send, {0}, must be later than today',
  'Đã ghi {0}: {1}; gửi chậm nhất {2}': 'Wrote {0}: {1}; to be sent by {2}',
  'cần mã SHA-256 gồm 64 chữ số và chữ a–f, như trong "dondoc round show"':
    'a SHA-256 of 64 digits and letters a–f is needed, as in "dondoc round show"',
  'dự thảo báo cáo, tờ trình, công văn của kỳ báo cáo, từ số liệu đã chốt':
    'drafted reports, submissions and letters of a round, from frozen figures',
  'báo cáo của kỳ: {0}': 'report of a round: {0}',
  'lập báo cáo dù còn điều khoản chưa có nhiệm vụ, nhiệm vụ chưa có kết quả':
    'make the report although clauses have no assignment or assignments no result yet',
  'người chấp nhận các điểm còn trống': 'who accepts the gaps',
  'lý do chấp nhận': 'why they are accepted',
  'chỉ trong chu kỳ này': 'only in this cycle',
  'năm của kỳ; mặc định là kỳ mới nhất đã chốt': 'year of the round; by default the newest that is closed',
  kỳ: 'round',
  'đúng kỳ này, như trong "dondoc round list"': 'this very round, as in "dondoc round list"',
  'từ đúng bản số liệu đã chốt này (SHA-256)': 'from these very frozen figures (SHA-256)',
  dạng: 'format',
  'docx, pdf, hoặc xlsx (các bảng); mặc định theo tên tệp':
    'docx, pdf, or xlsx (the tables); by default as the file name says',
  'tệp ghi ra; mặc định theo tên kỳ': 'file to write; by default named after the round',
  'thể-thức': 'profile',
  'party-399, party-36 hoặc state-30': 'party-399, party-36 or state-30',
  'ghi đè tệp đã có': 'replace a file that is there',
  'Đã ghi {0}: {1}, {2} phụ lục; thiếu phần báo cáo của {3} cơ quan':
    'Wrote {0}: {1}, {2} {2:annex|annexes}; the parts of {3} {3:body|bodies} are missing',
  'Bản số liệu đã chốt: {0}': 'Frozen figures: {0}',
  'Nguồn của một câu: dondoc trace --round {0} --line <số nhỏ trên dòng>':
    'For the source of a sentence: dondoc trace --round {0} --line <its-raised-number>',
  'Cần kỳ của tờ trình: --round, ví dụ --round annual/2026':
    'The round of the submission is needed: --round, for example --round annual/2026',
  'Đã ghi {0}: tờ trình kèm {1}': 'Wrote {0}: submission that goes with {1}',
  'Chưa có kỳ báo cáo nào trong kho': 'There is no round in the store yet',
  'như trong "dondoc round list", ví dụ annual/2026': 'as in "dondoc round list", for example annual/2026',
  'khi kỳ có trong nhiều chu kỳ': 'when several cycles have this round',
  'số, ký hiệu báo cáo đã gửi, ví dụ --paper "12-BC/BDVTU"':
    'number of the report that was sent, for example --paper "12-BC/BDVTU"',
  'cần ngày của báo cáo, ví dụ --date 28/12/2026':
    'the date of the report is needed, for example --date 28/12/2026',
  'Đã ghi nhận báo cáo đã gửi; kỳ báo cáo đã xong': 'Report recorded as sent; the round is done',
  'Đã huỷ kỳ báo cáo; các cơ quan không phải gửi nữa': 'Round cancelled; the bodies need not send any more',
  'Đã chốt phần báo cáo của các cơ quan': 'Round closed: parts are no longer waited for',
  'Mới là xem trước, chưa chốt; thêm --yes để chốt':
    'This is only a preview, the round is not closed; add --yes to close it',
  'trong chu kỳ {0}': 'in cycle {0}',
  'Không có kỳ báo cáo "{0}"{1}': 'There is no round "{0}"{1}',
  'Chưa có kỳ báo cáo nào: kỳ báo cáo có khi chu kỳ khởi động':
    'There is no round yet: rounds come with the start of a cycle',
  'Kỳ {0} có trong nhiều chu kỳ: {1}': 'Several cycles have a round {0}: {1}',
  'Ghi thêm --cycle, ví dụ --cycle {0}': 'Add --cycle, for example --cycle {0}',
  'lý do chuyển ngày': 'the reason for moving the days',
  'Cần ít nhất một ngày mới: --cutoff, --parts-due, --collate-due hoặc --committee-due':
    'At least one new day is needed: --cutoff, --parts-due, --collate-due or --committee-due',
  'Đã chuyển ngày; các cơ quan được báo trong thư tới':
    'Days moved; the bodies are told in their next letter',
  'Đã nhận phần báo cáo, sau khi kỳ đã chốt: số liệu đã chốt không đổi, nội dung này nêu ở phụ lục của kỳ sau':
    'Part received after the close of the round: the frozen figures stay, it is told in an annex of the next round',
  'Đã nhận phần báo cáo': 'Part received',
  'Số biên nhận  {0}': 'Receipt      {0}',
  'Cơ quan       {0}': 'Body         {0}',
  'Kỳ            {0}, bản {1}': 'Round        {0}, version {1}',
  'Nhận lúc      {0}, người gửi: {1}': 'Received at  {0}, sent by: {1}',
  'Đã xác nhận phần báo cáo': 'Part confirmed',
  'Đã trả lại phần báo cáo; cơ quan được báo lý do': 'Part returned; the body is told the reason',
  'cần mã hoặc tên cơ quan, ví dụ --body so-noi-vu':
    'the id or name of a body is needed, for example --body so-noi-vu',
  '{0} không phải gửi báo cáo trong {1}': '{0} has no part to send in {1}',
  'Xem cơ quan phải gửi bằng "dondoc round show {0}"': 'See which bodies have with "dondoc round show {0}"',
  'Không có cơ quan "{0}"': 'There is no body "{0}"',
  'cần xlsx hoặc docx': 'xlsx or docx is needed',
  'cần tệp sẽ ghi, ví dụ --out bieu.xlsx': 'the file to write is needed, for example --out bieu.xlsx',
  'Đã ghi {0}: {1}, {2}; {3} chỉ tiêu, {4} nhiệm vụ':
    'Wrote {0}: {1}, {2}; {3} {3:target|targets}, {4} {4:assignment|assignments}',
  'Biểu có sẵn nội dung bản {0} đã gửi': 'The form holds what version {0} said',
  'Hạn gửi: hết ngày {0}': 'To be sent by the end of {0}',
  'out: cần tên tệp kết thúc bằng .{0}, ví dụ bieu.{1}':
    'out: a file name that ends in .{0} is needed, for example bieu.{1}',
  'xlsx hoặc .docx': 'xlsx or .docx',
  '{0} chưa mở; kỳ mở ngày {1}, khi đó mới có biểu mẫu':
    '{0} is not open yet; it opens on {1}, and only then there is a form',
  '{0} {1}; không nhận phần báo cáo nữa': '{0} {1}; parts are no longer taken',
  '{0}: dùng được ({1})': '{0}: can be used ({1})',
  'Gửi: dondoc round submit {0} --as "Họ tên"': 'To send it: dondoc round submit {0} --as "Full name"',
  '{0}: còn {1} chỗ phải sửa, chưa gửi được': '{0}: {1} {1:place|places} to mend before it can be sent',
  '{0} chưa gửi phần báo cáo trong {1}': '{0} has not sent its part in {1}',
  '{0} có {1} bản, không có bản {2}': '{0} has {1} {1:version|versions}, but no version {2}',
  'kỳ báo cáo: ai gửi, ai còn thiếu; chốt, chuyển ngày, ghi nhận báo cáo đã gửi':
    'rounds: who sent, who is missing; close, move days, record the report as sent',
  '{0} kỳ báo cáo': '{0} {0:round|rounds}',
  'cần một trong: docx, pdf, xlsx (các bảng)': 'one of these is needed: docx, pdf, xlsx (the tables)',
  'cần một trong các thể thức: {0}': 'one of these profiles is needed: {0}',
  'out: tên tệp "{0}" cần kết thúc bằng .{1}': 'out: the file name "{0}" must end in .{1}',
  'out: tên tệp "{0}" kết thúc bằng .{1}, nhưng --format là {2}':
    'out: the file name "{0}" ends in .{1}, but --format is {2}',
  'cần đường dẫn tới một tệp .docx, ví dụ to-trinh.docx':
    'the path of a .docx file is needed, for example to-trinh.docx',
  'cần tên tệp kết thúc bằng .docx, ví dụ to-trinh.docx':
    'a file name that ends in .docx is needed, for example to-trinh.docx',
  'Bản dự thảo: số, ngày, chữ ký để trống; văn thư kiểm tra thể thức trước khi trình ký':
    'A draft: number, date and signature are left empty; the records clerk checks its form before it is signed',
  'truy vết: từ điều khoản đến câu trong báo cáo, và từ một câu trở lại điều khoản':
    'trace: from a clause to the sentences of reports, and from a sentence back to its clause',
  'điều-khoản': 'clause',
  'điều khoản của văn bản, cùng các điều khoản dưới nó, ví dụ III.4':
    'clause of the paper, with those below it, for example III.4',
  'khi điều khoản hoặc kỳ có trong nhiều chu kỳ': 'when several cycles have this clause or round',
  'từ một câu trong báo cáo của kỳ này trở lại; cần --line':
    "back from a sentence of this round's report; needs --line",
  'số nhỏ ghi trên dòng, ở cuối câu': 'the raised number at the end of the sentence',
  'điều khoản chưa có nhiệm vụ, nhiệm vụ chưa có kết quả, tính đến bây giờ':
    'clauses without an assignment, assignments without a result, as of now',
  'Cần đúng một trong ba: <điều-khoản>, --round <kỳ> --line <số>, hoặc --gaps':
    'Exactly one of the three is needed: <clause>, --round <round> --line <number>, or --gaps',
  'round và --line đi cùng nhau: câu nào của báo cáo nào':
    'round and --line go together: which sentence of which report',
  'Chưa có chu kỳ nào trong hệ thống': 'There is no cycle in the system yet',
  'Điều khoản {0} có trong nhiều chu kỳ: {1}': 'Several cycles have a clause {0}: {1}',
  'Ghi thêm --cycle': 'Add --cycle',
  'không có điểm trống': 'no gaps',
  '{0} điểm trống': '{0} {0:gap|gaps}',
  '{0} nhiệm vụ chưa đến hạn không tính': '{0} {0:assignment|assignments} not due yet and not counted',
  'Chu kỳ {0}: {1}': 'Cycle {0}: {1}',
  'Xem các điều khoản bằng "dondoc figures --by clause"': 'See the clauses with "dondoc figures --by clause"',
  'Không có điều khoản "{0}"': 'There is no clause "{0}"',
  'các tờ trình, mới nhất trước': 'the dossiers, the newest first',
  'một tờ trình: nguyên nhân, việc đã làm, đề xuất và quyết định từng nhiệm vụ':
    'one dossier: causes, what was done, proposal and decision on each assignment',
  'dự thảo tờ trình kèm phụ lục, tệp .docx': 'drafted paper of the dossier with its annex, as .docx',
  'tệp.docx': 'file.docx',
  'tệp ghi ra (bắt buộc)': 'file to write (required)',
  'ghi quyết định của Ban Thường vụ về một nhiệm vụ trong tờ trình':
    'record the decision of the Standing Committee on an assignment of the dossier',
  'nhiệm vụ được quyết định (bắt buộc)': 'the assignment decided on (required)',
  'hình-thức': 'measure',
  'số, ký hiệu văn bản ghi quyết định (bắt buộc)': 'number of the paper with the decision (required)',
  'thời hạn mới, khi gia hạn': 'new due day, for an extension',
  'nội dung chỉ đạo': 'what the Committee directs',
  'người ghi (bắt buộc)': 'who records it (required)',
  'công văn đôn đốc: mỗi cơ quan một văn bản, cho một hoặc nhiều nhiệm vụ':
    'letters that urge: one for each body, on one assignment or more',
  'mọi nhiệm vụ quá hạn mà cơ quan này chủ trì': 'every overdue assignment that this body leads',
  'nhiệm vụ này; lặp lại cho nhiều nhiệm vụ': 'this assignment; repeat for several',
  'đề nghị trả lời chậm nhất ngày này; mặc định sau 5 ngày làm việc':
    'to be answered by this day; by default after 5 working days',
  'tệp ghi ra; nhiều cơ quan thì thêm mã cơ quan vào tên tệp':
    'file to write; for several bodies their ids are added to its name',
  'bản số liệu đã chốt của kỳ, đúng từng byte, và mã SHA-256 của nó':
    'the frozen figures of a round, byte for byte, and their SHA-256',
  'tệp.json': 'file.json',
  'in một tài liệu JSON: tên tệp và mã': 'print one JSON document: file name and SHA-256',
  'công văn đôn đốc gửi báo cáo: một văn bản gửi mọi cơ quan còn thiếu':
    'a letter that urges for parts: one paper to every body that is missing',
  'mỗi cơ quan một văn bản, thêm mã cơ quan vào tên tệp':
    'one paper for each body, its id added to the file name',
  'đề nghị gửi chậm nhất ngày này; mặc định là hạn gửi, sau hạn thì 5 ngày làm việc':
    'to be sent by this day; by default the due day, after it 5 working days',
  'docx hoặc pdf; mặc định theo tên tệp': 'docx or pdf; by default as the file name says',
  'tờ trình kèm báo cáo của kỳ': 'submission that goes with the report of a round',
  'ghi nhận báo cáo của kỳ đã gửi: số, ngày văn bản; kỳ báo cáo xong':
    'record the report as sent: number and date of the paper; the round is done',
  'số, ký hiệu báo cáo (bắt buộc)': 'number of the report (required)',
  'ngày của báo cáo (bắt buộc)': 'date of the report (required)',
  'huỷ kỳ: không nhắc, không nhận phần báo cáo nữa': 'cancel a round: no more reminders, no more parts',
  'chốt sớm, không đợi hết hạn gửi: xem trước, rồi thực hiện với --yes; phần đến sau là phần bổ sung':
    'close early, before the parts are due: a preview, then --yes; what comes later is an addition',
  'thực hiện, không mở lại được; không có thì chỉ xem trước':
    'carry it out, it cannot be opened again; without this only a preview',
  'chuyển các ngày của kỳ: xem trước, rồi thực hiện với --yes; các cơ quan được báo':
    'move the days of a round: a preview, then --yes; the bodies are told',
  'thời điểm chốt số liệu mới': 'new cut-off of the data',
  'hạn gửi phần báo cáo mới': 'new day on which parts are due',
  'hạn tổng hợp mới': 'new day on which collation is due',
  'hạn trình mới': 'new day on which it is laid before the Committee',
  'gửi phần báo cáo từ biểu đã ghi; cơ quan và kỳ lấy từ biểu, sai chỗ nào thì không gửi gì':
    'send a part from a filled-in form; body and round come from the form, and where anything is wrong nothing is sent',
  'biểu mẫu đã ghi (.xlsx hoặc .docx)': 'the filled-in form (.xlsx or .docx)',
  'người gửi (bắt buộc)': 'who sends it (required)',
  'đúng là bản gửi muộn của kỳ đã chốt, dù kỳ sau đang nhận báo cáo':
    'it is meant as a late part of a closed round, although the next round takes parts',
  'xác nhận phần báo cáo của một cơ quan': 'confirm the part of a body',
  'mã hoặc tên cơ quan (bắt buộc)': 'id or name of a body (required)',
  'trả lại phần báo cáo của một cơ quan để sửa': 'return the part of a body to be changed',
  'lập biểu mẫu phần báo cáo của một cơ quan để ghi không cần mạng, rồi gửi lại':
    "make the form of a body's part, to be filled in without a network and sent back",
  'xlsx hoặc docx; mặc định theo đuôi tệp': 'xlsx or docx; by default as the file name says',
  'tệp sẽ ghi (bắt buộc)': 'file to write (required)',
  'ghi đè nếu tệp đã có': 'replace the file if it is there',
  'xem biểu đã ghi còn sai chỗ nào; không gửi, không lưu gì':
    'see what is wrong in a filled-in form; nothing is sent or kept',
  'xem phần báo cáo một cơ quan đã gửi': 'show the part that a body has sent',
  'bản thứ mấy; mặc định là bản mới nhất': 'which version; by default the newest',
  'các kỳ báo cáo theo ngày mở, số cơ quan đã gửi và còn thiếu':
    'the rounds by the day they open, how many bodies have sent and how many are missing',
  'một kỳ: các ngày, phần báo cáo của từng cơ quan, cơ quan còn thiếu, lần chuyển ngày':
    'one round: its days, the part of each body, who is missing, moves of its days',
};
