import { traceOfLegacyText } from '../../domain/extraction/legacy-fonts';
import type { DraftWarning, SourceText } from '../../domain/extraction/source-text';
import { fault } from './fault';

const NAMES = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI (VNI-Times)' };

/**
 * Text in a legacy encoding whose font is lost is no words. It is a fault where the whole document looks so, and a
 * warning at the first line where a part of it does: converting real Unicode would destroy it.
 */
export function checkLegacyText({ lines }: SourceText): DraftWarning[] {
  const whole = traceOfLegacyText(lines.map(({ text }) => text).join('\n'));
  if (whole) {
    fault(
      'legacy-text',
      `Chữ trong tệp có vẻ theo bảng mã ${NAMES[whole.encoding]} mà không còn tên phông; cần chuyển sang Unicode ` +
        '(Unikey: Ctrl+Shift+F6) hoặc xin bản .docx gốc.',
    );
  }
  const suspects = lines.filter(({ text }) => traceOfLegacyText(text));
  const first = suspects[0];
  if (first === undefined) return [];
  return [
    {
      place: first.place,
      code: 'legacy-lines',
      message: `${suspects.length} dòng có vẻ theo bảng mã cũ (TCVN3 hoặc VNI), từ đây: “${first.text.slice(0, 60)}”; cần sửa trong bản gốc rồi đọc lại.`,
    },
  ];
}
