import type { DraftDocument } from './draft';
import { footOf } from './document-foot';
import { headOf } from './document-head';
import { isNamedIn, nameFromCapitals } from './names-in-capitals';
import type { Paragraph } from './paragraph';
import type { DraftWarning } from './source-text';
import { termOf } from './term';

export interface DocumentReading {
  document: DraftDocument;
  /** A central city stands above it, no province. */
  ofACity: boolean;
  /** One for each thing that the text does not say, code `no-…`. */
  warnings: DraftWarning[];
}

const MISSING: Record<Exclude<keyof DraftDocument, 'recipients'>, string> = {
  type: 'Không thấy tên loại văn bản (ví dụ KẾ HOẠCH): hãy ghi loại.',
  number: 'Văn bản không có số, ký hiệu: hãy ghi nếu biết.',
  date: 'Văn bản không có ngày ban hành: hãy ghi ngày, các mốc tính từ ngày ký cần ngày này.',
  issuer: 'Không thấy cơ quan ban hành: hãy ghi tên cơ quan.',
  province: 'Không thấy tên tỉnh: hãy ghi tỉnh, để phân biệt cơ quan cùng tên.',
  title: 'Không thấy trích yếu: hãy ghi tên văn bản.',
  term: 'Văn bản không nêu thời kỳ của mình: hãy ghi thời kỳ, nhiệm vụ hằng năm cần thời kỳ này.',
  signedAs: 'Không thấy chức vụ người ký.',
};

/** What a paper says of itself. Nothing is supplied that it does not say. */
export function readDocument(paragraphs: Paragraph[]): DocumentReading {
  const foot = footOf(paragraphs);
  const { numberLeftBlank, ofACity, ...head } = headOf(paragraphs, foot.signedFor);
  const body = paragraphs.filter(({ zone }) => zone === 'body').map(({ text }) => text);
  const document: DraftDocument = {
    ...head,
    term: termOf(head.title, body),
    recipients: foot.recipients,
    signedAs: foot.signedAs,
  };
  const warnings = warningsFor(document, numberLeftBlank);
  if (document.issuer !== null && foot.signedFor !== null && areTwo(document.issuer, foot.signedFor))
    warnings.push(signedForAnother(document.issuer, nameFromCapitals(foot.signedFor, body.join('\n'))));
  return { document, ofACity, warnings };
}

/** A committee's executive and its standing committee sign for the committee ("Tỉnh uỷ") itself. */
function areTwo(issuer: string, signedFor: string): boolean {
  const committee = /^(?:tỉnh|thành|huyện|thị|đảng) (?:uỷ|ủy)/iu.test(issuer) && /^BAN /u.test(signedFor);
  return !committee && !isNamedIn(signedFor, issuer);
}

function signedForAnother(issuer: string, signedFor: string): DraftWarning {
  return {
    place: null,
    code: 'issuer-and-signature-differ',
    message: `Văn bản nói ${issuer} ban hành nhưng ký thay mặt ${signedFor}: hãy chọn cơ quan ban hành.`,
  };
}

function warningsFor(document: DraftDocument, numberLeftBlank: boolean): DraftWarning[] {
  const warnings = Object.entries(MISSING)
    .filter(([field]) => document[field as keyof DraftDocument] === null)
    .map(([field, message]) => ({
      place: null,
      code: `no-${field === 'signedAs' ? 'signatory' : field}`,
      message,
    }));
  if (numberLeftBlank)
    warnings.push({
      place: null,
      code: 'number-left-blank',
      message: 'Số văn bản còn để trống: đây có thể là bản dự thảo, hãy ghi số khi đã ban hành.',
    });
  if (document.recipients.length === 0)
    warnings.push({ place: null, code: 'no-recipients', message: 'Không thấy phần nơi nhận.' });
  return warnings;
}
