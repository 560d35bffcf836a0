import { readDocument } from '../../domain/extraction/document';
import { outlineOf } from '../../domain/extraction/outline';
import { sentencesOf } from '../../domain/extraction/sentences';
import { targetsOf } from '../../domain/extraction/targets';
import { unwrap } from '../../domain/extraction/unwrap';
import { cpuTime } from './cpu-time';
import { ownPaper } from './expected-readings';
import { sourceOf } from './source-of';

/** Reads a text as far as structure and targets go; milliseconds, the best of three. */
function timeToRead(text: string): number {
  const source = sourceOf(text);
  const read = () => {
    const paragraphs = unwrap(source);
    const outline = outlineOf(paragraphs);
    readDocument(paragraphs);
    targetsOf(outline, 2026);
    for (const { paragraph, textStart } of outline.blocks) sentencesOf(paragraph, textStart);
  };
  return Math.min(cpuTime(read), cpuTime(read), cpuTime(read));
}

/** Ten times the text may take so much longer; reading it in squares would take a hundred times. */
const LINEAR = 25;

/** Less is the noise of a busy machine; in squares even this would come to 400 ms. */
const LEAST_MS = 4;

describe('time grows with the length of a text and not faster', () => {
  test.each<[what: string, text: string]>([
    ['a whole paper', ownPaper('nghi-quyet-tinh-uy')],
    ['a paper without headings', ownPaper('ke-hoach-ubnd').replaceAll('\n\n', ' ')],
    ['figures in one sentence', 'Phấn đấu đến năm 2028 có 80% hộ dùng nước sạch, '],
    ['unpaired quotes', 'Phong trào “Nhà sạch, vườn đẹp. '],
    ['unpaired brackets', 'Các xã (thôn, bản lập tổ. '],
    ['bullets', '- Lập tổ ở thôn, bản theo kế hoạch;\n'],
    ['spaces', '                                            '],
    ['dots', '.................... '],
    ['digits', '1234567890123456789012345678901234567890 '],
    ['capitals', 'UỶ BAN NHÂN DÂN CÁC XÃ\n'],
    ['citations', 'Thực hiện Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng, '],
  ])('%s', (_what, text) => {
    const unit = text.repeat(Math.ceil(4_000 / text.length));
    timeToRead(unit);
    const once = Math.max(timeToRead(unit), LEAST_MS);
    expect(timeToRead(unit.repeat(10)) / once).toBeLessThan(LINEAR);
  });
});
