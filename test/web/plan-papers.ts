import type { LightMyRequestResponse } from 'fastify';
import { sealFor } from '../../web/seal';
import type { Viewer } from '../../domain/access/viewer';
import type { TestWeb } from '../support/test-web';

/** A small plan of our own: certain sentences, one vague day, one group without members, one exhortation, and some HTML. */
export const PAPER = `TỈNH ỦY SÔNG MẪU                         ĐẢNG CỘNG SẢN VIỆT NAM
        *                               Sông Mẫu, ngày 12 tháng 01 năm 2026
Số: 31-KH/TU

                      KẾ HOẠCH
    kiện toàn tổ nhóm tự quản ở khu dân cư giai đoạn 2026 - 2030

I. MỤC TIÊU
1. Phấn đấu đến năm 2030 có trên 90% khu dân cư có tổ tự quản hoạt động nền nếp.

II. NHIỆM VỤ
1. Công tác tuyên truyền
Giao Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Ban Dân vận Tỉnh ủy biên
soạn tài liệu hỏi đáp về tổ tự quản, hoàn thành trước ngày 30/6/2026.
Giao Ban Thường vụ Tỉnh đoàn tổ chức cuộc thi tìm hiểu về tổ tự quản trong quý
IV/2026.
2. Công tác kiểm tra
Giao Ủy ban Kiểm tra Tỉnh ủy chủ trì rà soát việc thực hiện quy ước ở cơ sở vào
giữa năm 2027.
Tăng cường nêu gương <script>alert(1)</script> người tốt, việc tốt.

III. TỔ CHỨC THỰC HIỆN
1. Ban Dân vận Tỉnh ủy chủ trì theo dõi, đôn đốc; hằng năm báo cáo kết quả với
Ban Thường vụ Tỉnh ủy trước ngày 15/12.

                                        T/M BAN THƯỜNG VỤ
                                        PHÓ BÍ THƯ
`;

export interface SentFile {
  name: string;
  bytes: Uint8Array | string;
}

/** Sends a form with a file, as browsers do: the fields in order, the file behind them. */
export async function sendFile(
  web: TestWeb,
  viewer: Viewer,
  path: string,
  fields: Record<string, string>,
  file: SentFile | null,
  more: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const boundary = '----bien-gioi';
  const all = { seal: sealFor(web.office.keys, viewer), ...fields };
  const parts = Object.entries(all).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head =
    file === null
      ? ''
      : `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n';
  const payload = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(file?.bytes ?? ''),
    Buffer.from(`${file === null ? '' : '\r\n'}--${boundary}--\r\n`),
  ]);
  return web.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...more },
    payload,
  });
}

/** The value of a hidden field of the page. */
export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}
