import type { Refusal } from '../refusal';
import type { SourceText } from './source-text';

/** Letters below which nothing can be told of a text. */
const FEWEST_LETTERS = 20;
/**
 * Letters that Vietnamese alone has: đ, ơ, ư, ă and every one under a hook, a dot below, or a tone above a circumflex.
 * One letter in five of a paper is one of them; French, German or Polish have hardly any.
 */
const VIETNAMESE = /[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/gu;
const LEAST_SHARE = 0.03;
/** Enough of a text to tell its language by. */
const SAMPLE = 20_000;

/** The reason why nothing can be read from a text: no words, too few, or another language; null for Vietnamese. */
export function refuseUnreadable({ lines }: SourceText): Refusal | null {
  let sample = '';
  for (const { text } of lines) {
    sample += `${text.toLowerCase()} `;
    if (sample.length > SAMPLE) break;
  }
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return refusal('too-few-words', TOO_FEW_WORDS);
  const share = (sample.match(VIETNAMESE)?.length ?? 0) / letters;
  return share < LEAST_SHARE ? refusal('not-vietnamese', NOT_VIETNAMESE) : null;
}

const TOO_FEW_WORDS =
  'Văn bản hầu như không có chữ, có thể tệp bị cắt hoặc chỉ là ảnh: hãy mở tệp xem lại, hoặc xin bản .docx.';
const NOT_VIETNAMESE =
  'Văn bản không phải tiếng Việt có dấu nên không đọc được nhiệm vụ: hãy dùng bản tiếng Việt; nếu chữ hiện sai phông, hãy chuyển sang Unicode.';

function refusal(code: string, message: string): Refusal {
  return { code, message, at: null };
}
