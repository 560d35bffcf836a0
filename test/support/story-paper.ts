import { Paragraph, TextRun } from 'docx';
import type { BrowserContext } from 'playwright-core';
import { wordFile } from '../documents/word-papers';

/** A short paper: six obligations, and three points that only a person can decide (a group, and two vague days). */
const PARAGRAPHS = [
  'TỈNH ỦY SÔNG MẪU',
  'Số: 47-KH/TU',
  'Sông Mẫu, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'mở điểm tiếp dân lưu động ở các thôn xa trong năm 2026',
  'I. MỤC TIÊU',
  '1. Phấn đấu đến hết năm 2026 có trên 90% thôn xa có điểm tiếp dân lưu động.',
  'II. NHIỆM VỤ',
  '1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính lập danh sách thôn xa và lịch đi từng thôn, hoàn thành trước ngày 30/4/2026.',
  '2. Ban Tuyên giáo Tỉnh ủy chủ trì in tờ gấp hướng dẫn nơi nộp đơn trong quý II/2026.',
  '3. Ủy ban Kiểm tra Tỉnh ủy chủ trì xem lại cách ghi sổ tiếp dân ở cơ sở vào giữa năm 2026.',
  '4. Sở Tài chính chủ trì bố trí kinh phí đi lại vào cuối quý III/2026.',
  '5. Các đảng ủy xã, phường bố trí phòng tiếp dân, xong trước ngày 15/6/2026.',
  'III. TỔ CHỨC THỰC HIỆN',
  'Ban Dân vận Tỉnh ủy chủ trì theo dõi, đôn đốc và báo cáo kết quả với Ban Thường vụ Tỉnh ủy trước ngày 15/12/2026.',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
];

export interface PaperFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function paperAsText(): PaperFile {
  const buffer = Buffer.from(`${PARAGRAPHS.join('\n\n')}\n`);
  return { name: 'ke-hoach-47.txt', mimeType: 'text/plain', buffer };
}

export async function paperAsWord(): Promise<PaperFile> {
  const paragraphs = PARAGRAPHS.map((text) => new Paragraph({ children: [new TextRun({ text })] }));
  return {
    name: 'ke-hoach-47.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await wordFile(paragraphs),
  };
}

/** Printed by the browser, as an office prints a paper into a file. */
export async function paperAsPdf(browser: BrowserContext): Promise<PaperFile> {
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<div style="font: 14pt serif">${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</div>`,
    );
    const buffer = await page.pdf({ format: 'A4', margin: { top: '2cm', left: '3cm', right: '2cm' } });
    return { name: 'ke-hoach-47.pdf', mimeType: 'application/pdf', buffer };
  } finally {
    await page.close();
  }
}
