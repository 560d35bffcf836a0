/* Units that count in hundredths. Plans write more behind the sign: `% hộ`, `% số xã`, `% mỗi năm`. */

/** Whether figures in the unit are hundredths: they are never summed, and their decimals are read as such. */
export function isPercent(unit: string): boolean {
  return /^\(?(?:%|phần trăm(?![\p{L}]))/iu.test(unit.normalize('NFC').trim());
}

/** By how much something grows: it may be below nothing and above all. */
const GROWTH = /(?:mỗi|h[ằà]ng|một|trong|\/) ?năm|\/ ?(?:quý|tháng)|tăng|giảm|tốc độ|so với/iu;

/** Hundredths of a whole that can be counted: of 0 to 100, weighed by the count each was measured on. */
export function isShare(unit: string): boolean {
  return isPercent(unit) && !GROWTH.test(unit.normalize('NFC'));
}
