import { isCapitals } from './marks';

/** The words under a paper: on whose behalf it is signed, in which office; never the name. */

/** T/M (thay mặt), K/T (ký thay), T/L (thừa lệnh), T/UQ (thừa uỷ quyền), Q (quyền). */
const ON_BEHALF = /^(?:T\/M|TM\.?|K\/T|KT\.?|T\/L|TL\.?|T\/UQ|TUQ\.?|Q\.)\s*(?=\p{Lu}{2})/u;

const OFFICE =
  /(?:BÍ THƯ|CHỦ TỊCH|TRƯỞNG|CHÁNH|GIÁM ĐỐC|CHỦ NHIỆM|TỔNG|CỤC|VIỆN|UỶ VIÊN|ỦY VIÊN|THƯỜNG TRỰC|THƯ KÝ|THỦ TƯỚNG|CHỈ HUY)/u;

export function isOnBehalf(text: string): boolean {
  return ON_BEHALF.test(text) && isCapitals(text);
}

export function isOfficeLine(text: string): boolean {
  return isCapitals(text) && text.length <= 60 && OFFICE.test(text);
}
