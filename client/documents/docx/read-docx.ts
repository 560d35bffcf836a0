import type { DraftWarning, SourceText } from '../../../domain/extraction/source-text';
import { BodyReader, type Findings } from './body';
import { readNumbering } from './numbering';
import { openPackage } from '../office/package';
import { findParts, type Parts } from './parts';
import { readStyles } from './styles';
import { walkXml } from '../office/xml';

/**
 * Every paragraph and table cell in reading order, with the marks that lists show. Heads, feet and comments are left
 * out, notes stand at the end. Faults as openPackage and walkXml.
 */
export async function readDocx(bytes: Buffer): Promise<SourceText> {
  const zip = await openPackage(bytes, 'docx');
  const parts = await findParts(zip);
  const styles = await readStyles(zip, parts.styles);
  const numbering = await readNumbering(zip, parts.numbering);
  const body = new BodyReader({ styles, numbering });
  await walkXml(zip, parts.document, body);
  const notes = body.notes();
  for (const part of [parts.footnotes, parts.endnotes]) {
    if (part !== null) await walkXml(zip, part, notes);
  }
  return {
    format: 'docx',
    lines: [...body.lines, ...notes.lines],
    warnings: warningsOf(body.findings, parts),
  };
}

function warningsOf(findings: Findings, { hasMacros }: Parts): DraftWarning[] {
  const said: [boolean, string, string][] = [
    [
      findings.convertedParagraphs > 0,
      'font-converted',
      `${findings.convertedParagraphs} đoạn dùng phông cũ (TCVN3, VNI) đã chuyển sang Unicode; cần đối chiếu với bản gốc.`,
    ],
    [
      findings.deletions || findings.insertions,
      'tracked-changes',
      'Tài liệu còn vết sửa đổi (Track Changes): đã đọc như chấp nhận tất cả; cần dùng bản đã ban hành.',
    ],
    [findings.hidden, 'hidden-text', 'Tài liệu có chữ ẩn; phần đó không được đọc.'],
    [findings.contents, 'contents-left-out', 'Mục lục không được đọc.'],
    [findings.embedded, 'embedded-left-out', 'Tài liệu nhúng trong tệp không được đọc; cần đọc riêng.'],
    [hasMacros, 'macros-ignored', 'Tệp có macro; macro không được chạy.'],
  ];
  return said.filter(([met]) => met).map(([, code, message]) => ({ place: null, code, message }));
}
