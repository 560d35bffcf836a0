import { isCapitals } from './marks';

/** The words under a paper: on whose behalf it is signed, in which office; never the name. */

/** T/M (thay mặt), K/T (ký thay), T/L (thừa lệnh), T/UQ (thừa uỷ quyền). */
const ON_BEHALF = /^(?:T\/M|TM|K\/T|KT|T\/L|TL|T\/UQ|TUQ)[.:]?\s*(?=\p{Lu}{2})/u;

const OFFICE =
  /^(?:(?:PHÓ|QUYỀN|Q\.) ?)?(?:BÍ THƯ|CHỦ TỊCH|TRƯỞNG|CHÁNH|GIÁM ĐỐC|CHỦ NHIỆM|TỔNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|UỶ VIÊN|ỦY VIÊN|THƯỜNG TRỰC|THƯ KÝ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỈ HUY|VĂN PHÒNG)/u;

export function isOnBehalf(text: string): boolean {
  return ON_BEHALF.test(text) && isCapitals(text);
}

/** The body that a paper is signed for: "T/M BAN THƯỜNG VỤ" → `BAN THƯỜNG VỤ`; an office replaced is none. */
export function onBehalfOf(text: string): string | null {
  const match = ON_BEHALF.exec(text);
  if (!match || !isCapitals(text) || !/^T\/?M/u.test(text)) return null;
  return text.slice(match[0].length).trim();
}

const LONGEST_OFFICE = 60;

export function isOfficeLine(text: string): boolean {
  return isCapitals(text) && text.length <= LONGEST_OFFICE && OFFICE.test(text);
}
