import type { Said } from '../domain/lang';
import type { Refusal } from '../domain/refusal';

/** Of a form without our seal, or sent from elsewhere. */
export const NOT_OURS: Said<Refusal> = {
  vi: {
    code: 'not-sealed',
    message:
      'Biểu mẫu không còn hiệu lực hoặc không được gửi từ trang này. Hãy mở lại trang và gửi lại; chưa có gì thay đổi.',
    at: null,
  },
  en: {
    code: 'not-sealed',
    message:
      'This form is no longer valid, or was not sent from this site. Open the page again and resend; nothing changed.',
    at: null,
  },
};
