import type { Phrases } from './phrases';

/** Papers that are read and files that are sent in. */
export const FILE_PHRASES: Phrases = {
  'Tài liệu dài quá {0} dòng; cần tách thành nhiều tệp':
    'The paper has more than {0} lines; divide it into several files',
  'Có đoạn dài quá {0} ký tự; cần ngắt đoạn rồi lưu lại':
    'A paragraph is longer than {0} characters; divide it and save again',
  'bảng tính Excel (.xlsx)': 'an Excel workbook (.xlsx)',
  'bài trình chiếu (.pptx)': 'a presentation (.pptx)',
  'văn bản OpenDocument (.odt)': 'an OpenDocument text (.odt)',
  'tệp nén không chứa văn bản Word': 'a packed file without a Word document in it',
  'Tệp mang đuôi .docx nhưng bên trong là {0}; cần mở ra rồi lưu thành .docx':
    'The file name ends in .docx but within it is {0}; open it and save it as .docx',
  '{0} đoạn dùng phông cũ (TCVN3, VNI) đã chuyển sang Unicode; cần đối chiếu với bản gốc':
    '{0} {0:paragraph|paragraphs} in an old font (TCVN3, VNI) were turned into Unicode; compare with the original',
  'Tài liệu còn vết sửa đổi (Track Changes): đã đọc như chấp nhận tất cả; cần dùng bản đã ban hành':
    'The paper has tracked changes (Track Changes): it was read as if all were accepted; use the issued version',
  'Tài liệu có chữ ẩn; phần đó không được đọc': 'The paper has hidden text; that was not read',
  'Mục lục không được đọc': 'The table of contents was not read',
  'Tài liệu nhúng trong tệp không được đọc; cần đọc riêng':
    'A paper embedded in the file was not read; read it separately',
  'Tệp có macro; macro không được chạy': 'The file has macros; they were not run',
  'tệp nén hoặc tệp Office (.docx, .xlsx)': 'a packed file or an Office file (.docx, .xlsx)',
  'tệp PDF': 'a PDF file',
  'tệp Office đời cũ (.doc)': 'an old Office file (.doc)',
  'tệp Office có đặt mật khẩu': 'an Office file with a password',
  'tệp .rtf': 'an .rtf file',
  'tệp ảnh': 'a picture',
  'tệp nén': 'a packed file',
  'văn bản thuần': 'plain text',
  'cần đặt lại đúng đuôi .docx nếu là văn bản Word': 'give it the ending .docx if it is a Word document',
  'cần đặt lại đuôi .pdf': 'give it the ending .pdf',
  'cần mở bằng Word hoặc LibreOffice rồi lưu thành .docx (đổi đuôi tên tệp không đổi được nội dung)':
    'open it with Word or LibreOffice and save it as .docx (another ending does not change what is in it)',
  'cần mở bằng Word, bỏ mật khẩu (File > Info > Protect Document) rồi lưu thành .docx':
    'open it with Word, remove the password (File > Info > Protect Document) and save it as .docx',
  'cần mở bằng Word hoặc LibreOffice rồi lưu thành .docx':
    'open it with Word or LibreOffice and save it as .docx',
  'ảnh không có lớp chữ: cần nhận dạng chữ (OCR) hoặc xin bản .docx':
    'a picture has no text: it needs text recognition (OCR), or ask for the .docx',
  'cần giải nén rồi đọc từng văn bản bên trong': 'unpack it and read each paper in it',
  'cần đặt lại đuôi .txt, hoặc tải lại nếu tệp bị hỏng':
    'give it the ending .txt, or download it again if it is damaged',
  'cần tệp .docx, .pdf, .txt hoặc .md': 'a .docx, .pdf, .txt or .md file is needed',
  'Tên tệp không có đuôi': 'The file name has no ending',
  'Chưa đọc được tệp .{0}': 'A .{0} file cannot be read',
  '{0}: đây là {1}; {2}': '{0}: this is {1}; {2}',
  'Tệp mang đuôi .{0} nhưng là {1}; {2}': 'The file name ends in .{0} but it is {1}; {2}',
  'Tệp không có chữ nào; nếu nội dung là ảnh chụp, cần nhận dạng chữ (OCR) hoặc xin bản .docx':
    'The file has no text; if it is a scan, it needs text recognition (OCR), or ask for the .docx',
  'Chữ trong tệp có vẻ theo bảng mã {0} mà không còn tên phông; cần chuyển sang Unicode (Unikey: Ctrl+Shift+F6) hoặc xin bản .docx gốc':
    'The text seems to be in the old encoding {0} without the name of its font; turn it into Unicode (Unikey: Ctrl+Shift+F6) or ask for the original .docx',
  '{0} dòng có vẻ theo bảng mã cũ (TCVN3 hoặc VNI), từ đây: “{1}”; cần sửa trong bản gốc rồi đọc lại':
    '{0} {0:line seems|lines seem} to be in an old encoding (TCVN3 or VNI), from here: “{1}”; correct the original and read it again',
  'tệp bị cắt, không có phần cuối': 'the file is cut off, its end is missing',
  'một thành phần dài hơn kích thước nó khai': 'a part is longer than it says',
  'dữ liệu nén không đọc được': 'the packed data cannot be read',
  'Tệp .{0} bị hỏng: {1}; cần tải lại bản đầy đủ, hoặc mở bằng {2} (sẽ tự sửa) rồi lưu lại':
    'The .{0} file is damaged: {1}; download it again, or open it with {2} (which repairs it) and save it',
  'Tệp .{0} chứa khai báo DOCTYPE, {1} không bao giờ ghi như vậy; không đọc vì có thể là tệp độc hại':
    'The .{0} file declares a DOCTYPE, which {1} never writes; it is not read, it may be malicious',
  'Tệp .{0} nén bất thường: {1}; không phải một tệp thông thường nên không đọc':
    'The .{0} file is packed in an unusual way: {1}; no ordinary file is like that, so it is not read',
  'có {0} thành phần, tối đa {1}': 'it has {0} parts, at most {1}',
  'có hai thành phần cùng tên {0}': 'two parts have the name {0}',
  'Tệp .{0} có đặt mật khẩu; cần mở bằng {1}, bỏ mật khẩu rồi lưu lại':
    'The .{0} file has a password; open it with {1}, remove the password and save it',
  'các thành phần bung ra {0} MB': 'its parts unpack to {0} MB',
  'thiếu thành phần {0}': 'the part {0} is missing',
  'lồng nhau quá {0} tầng': 'it is nested deeper than {0} levels',
  'nội dung XML không hợp lệ': 'its XML is not valid',
  'Tên tệp quá dài; cần kiểm tra đường dẫn': 'The file name is too long; check the path',
  'Liên kết trỏ vòng quanh, không đến tệp nào': 'The link leads in a circle, to no file',
  'Không có quyền đọc tệp này': 'This file may not be read',
  'Tên tệp không hợp lệ': 'The file name is not valid',
  'Không đọc được tệp này từ đĩa': 'The file cannot be read from the disk',
  'Đây là một thư mục; cần đường dẫn đến {0}': 'This is a folder; the path of {0} is needed',
  'Đây không phải một tệp; cần {0}': 'This is no file; {0} is needed',
  'Tệp trống (0 byte); cần tải lại bản đầy đủ': 'The file is empty (0 bytes); download it again',
  'Tệp nặng {0} MB, tối đa {1} MB; một văn bản chỉ có chữ nhẹ hơn nhiều: cần bỏ hình ảnh, hoặc tách riêng phần phụ lục':
    'The file has {0} MB, at most {1} MB; a paper of text is much lighter: remove pictures, or put the annexes in a file of their own',
  'một tệp .docx, .pdf, .txt hoặc .md': 'a .docx, .pdf, .txt or .md file',
  'Không có tệp này; cần kiểm tra tên và thư mục': 'There is no such file; check the name and the folder',
  'Trang {0} chứa quá nhiều chữ so với một trang giấy; không đọc':
    'Page {0} holds too much text for a sheet of paper; it is not read',
  'Tệp PDF có {0} trang, tối đa {1}; cần tách thành nhiều tệp':
    'The PDF has {0} pages, at most {1}; divide it into several files',
  'Tệp PDF có đặt mật khẩu; cần mở bằng mật khẩu, in lại thành PDF không khoá rồi đọc':
    'The PDF has a password; open it with the password, print it to a PDF without one and read that',
  'Tệp PDF bị cắt hoặc hỏng; cần tải lại bản đầy đủ, hoặc xin bản .docx':
    'The PDF is cut off or damaged; download it again, or ask for the .docx',
  'Có chữ dùng phông cũ (TCVN3, VNI) đã chuyển sang Unicode; cần đối chiếu với bản gốc':
    'Text in an old font (TCVN3, VNI) was turned into Unicode; compare with the original',
  'Tệp PDF là bản chụp, không có lớp chữ; cần nhận dạng chữ (OCR) rồi lưu thành PDF có lớp chữ, hoặc xin bản .docx':
    'The PDF is a scan without text; recognise its text (OCR) and save it as a PDF with text, or ask for the .docx',
  'Trang {0} có thể có bảng mà các cột sát nhau nên đọc chưa chắc đúng thứ tự; cần đối chiếu trang này với bản gốc, hoặc xin bản .docx':
    'Page {0} may have a table with columns so close that the order is not sure; compare the page with the original, or ask for the .docx',
  'Đã bỏ dòng lặp lại ở đầu hoặc cuối các trang: “{0}”':
    'A line that is repeated at the top or foot of the pages was left out: “{0}”',
  'Trang {0} không có lớp chữ (trang trắng hoặc ảnh chụp); nếu là ảnh chụp, phần đó chưa được đọc':
    'Page {0} has no text (blank or a scan); if it is a scan, that part was not read',
  'Tệp PDF nén bất thường: bung ra quá lớn so với một văn bản; không đọc':
    'The PDF is packed in an unusual way: it unpacks to far more than a paper; it is not read',
  'Cần xin bản .docx hoặc in lại thành PDF': 'Ask for the .docx or print it to PDF again',
  'Tệp PDF bị khoá quyền và có phần quá lớn để kiểm tra; cần in lại thành PDF không khoá':
    'The PDF is protected and has parts too large to be checked; print it to a PDF without protection',
  'Tệp UTF-16 bị cắt hoặc hỏng; cần lưu lại với mã hoá UTF-8':
    'The UTF-16 file is cut off or damaged; save it again in UTF-8',
  'Tệp này chứa dữ liệu nhị phân, không phải văn bản; cần mở bằng chương trình đã tạo ra nó rồi lưu thành .docx hoặc .txt (UTF-8)':
    'The file holds binary data, not text; open it with the program that made it and save it as .docx or .txt (UTF-8)',
  'Dòng {0} không phải UTF-8: có lẽ tệp dùng bảng mã cũ (TCVN3, VNI, Windows-1258); cần chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu lại với mã hoá UTF-8':
    'Line {0} is not UTF-8: the file may be in an old encoding (TCVN3, VNI, Windows-1258); turn it into Unicode (Unikey: Ctrl+Shift+F6) and save it in UTF-8',
  'Dòng {0} dài quá {1} ký tự; cần ngắt đoạn rồi lưu lại':
    'Line {0} is longer than {1} characters; divide the paragraph and save again',
  'Mã tệp là 64 chữ số thập lục phân (SHA-256), như trong hồ sơ nhiệm vụ':
    'The name of a file is 64 hexadecimal digits (SHA-256), as in the record of the assignment',
  'Kho tệp không có tệp {0}': 'The file store has no file {0}',
  'Tệp {0} trong kho đã bị hỏng hoặc bị sửa; cần lấy lại từ bản sao lưu, hoặc gửi lại đúng tệp gốc':
    'File {0} of the store is damaged or was changed; take it from the backup, or send the original again',
  'Gửi tối đa {0} tệp một lần; đang có {1} tệp': 'At most {0} files can be sent at once; there are {1}',
  'Không nhận loại tệp này; chỉ nhận: {0}': 'This kind of file is not taken; only: {0}',
  'Tệp .{0} có đặt mật khẩu; cần bỏ mật khẩu rồi lưu lại':
    'The .{0} file has a password; remove it and save again',
  'Tệp mang đuôi .{0} nhưng là tệp Office đời cũ; cần mở ra rồi lưu lại thành .{1}':
    'The file name ends in .{0} but it is an old Office file; open it and save it as .{1}',
  'Tệp mang đuôi .{0} nhưng nội dung không phải loại đó; cần gửi tệp gốc, hoặc sửa lại đuôi':
    'The file name ends in .{0} but its content is something else; send the original, or correct the ending',
  'Tệp mang đuôi .{0} nhưng bên trong không phải loại đó; cần gửi tệp gốc, hoặc lưu lại thành .{1}':
    'The file name ends in .{0} but within it is something else; send the original, or save it as .{1}',
  'Tệp .{0} có macro hoặc điều khiển ({1}); không nhận':
    'The .{0} file has macros or controls ({1}); it is not taken',
  'Cần lưu lại thành .{0} không có macro, hoặc in thành PDF':
    'Save it as .{0} without macros, or print it to PDF',
  'Cần bỏ đối tượng nhúng, hoặc in thành PDF': 'Remove the embedded object, or print it to PDF',
  'Tệp .{0} nhúng một tệp khác bên trong ({1}); không nhận':
    'The .{0} file has another file embedded in it ({1}); it is not taken',
  'Tệp .{0} nén bất thường, bung ra quá lớn; không nhận':
    'The .{0} file is packed in an unusual way, it unpacks to too much; it is not taken',
  'Tệp .{0} tự tải nội dung từ nơi khác khi mở; không nhận':
    'The .{0} file loads something from elsewhere when it is opened; it is not taken',
  'Cần bỏ mẫu hoặc đối tượng liên kết, hoặc in thành PDF':
    'Remove the linked template or object, or print it to PDF',
  'Tệp PDF bị cắt hoặc hỏng; cần tải lại bản đầy đủ': 'The PDF is cut off or damaged; download it again',
  'Tệp PDF có mật khẩu hoặc khoá quyền nên không kiểm tra được; cần in lại thành PDF không khoá':
    'The PDF has a password or is protected, so it cannot be checked; print it to a PDF without protection',
  'Tệp PDF có phần tự chạy khi mở ({0}); không nhận':
    'The PDF has a part that runs when it is opened ({0}); it is not taken',
  'Cần in lại thành PDF': 'Print it to PDF again',
  'Cần bỏ tệp đính kèm, hoặc in lại thành PDF': 'Remove the attached file, or print it to PDF again',
  'Tệp PDF có tệp khác đính kèm bên trong; không nhận':
    'The PDF has another file attached within; it is not taken',
  'Tệp PDF được tạo theo cách không kiểm tra được; cần in lại thành PDF':
    'The PDF is made in a way that cannot be checked; print it to PDF again',
  'Ảnh rộng {0} × {1} điểm, lớn bất thường; cần giảm kích thước ảnh rồi gửi lại':
    'The picture is {0} × {1} points, unusually large; make it smaller and send it again',
  'Ảnh .{0} bị cắt hoặc hỏng; cần chọn lại bản đầy đủ':
    'The .{0} picture is cut off or damaged; choose it again',
  'Tệp .txt này không dùng mã hoá UTF-8; cần lưu lại với mã hoá UTF-8':
    'The .txt file is not in UTF-8; save it again in UTF-8',
  'Tệp .txt này chứa dữ liệu không phải chữ; cần lưu lại thành văn bản thuần với mã hoá UTF-8':
    'The .txt file holds data that is no text; save it as plain text in UTF-8',
  'Đây là một liên kết, không phải tệp; cần đường dẫn tới chính tệp đó':
    'This is a link, not a file; the path of the file itself is needed',
  'Đây không phải một tệp thường nên không nhận': 'This is no ordinary file, so it is not taken',
  'Đường dẫn không hợp lệ': 'The path is not valid',
  'Đây là một thư mục; cần gửi từng tệp trong đó': 'This is a folder; send each file in it',
  'Tệp trống (0 byte); cần chọn lại bản đầy đủ': 'The file is empty (0 bytes); choose it again',
  'Tệp bị thay đổi trong lúc đọc; cần lưu và đóng tệp ở chương trình đang mở nó rồi gửi lại':
    'The file changed while it was read; save and close it in the program that has it open, then send it again',
  'Tệp lớn hơn {0} MB; cần giảm độ phân giải ảnh, hoặc tách thành nhiều tệp':
    'The file is larger than {0} MB; make its pictures smaller, or divide it into several files',
  'Văn bản này đọc mãi chưa xong nên đã thôi đọc':
    'This document was being read without an end, so reading was given up',
  'Hãy lưu lại thành .docx hoặc .txt rồi đưa vào lần nữa':
    'Save it as .docx or .txt and bring it in once more',
};
