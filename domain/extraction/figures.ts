import type { DraftTarget } from './draft';

/** A number with its unit and its operator, as it stands in a sentence. */
export interface Figure {
  /** From the operator's words to the unit's end. */
  start: number;
  end: number;
  op: DraftTarget['op'];
  /** Of "5 - 7" the lower bound. */
  value: number;
  unit: string;
  each: DraftTarget['each'];
  /** The operator is written ("trên", "ít nhất", "trở lên"), not taken for granted. */
  bounded: boolean;
}

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?';

/** Longest first: "không quá" must not be read as "quá". */
const OPERATORS: [words: string, op: DraftTarget['op']][] = [
  ['không để (?:vượt )?quá|không vượt quá|không quá|không cao hơn|tối đa|nhiều nhất|cao nhất là', '<='],
  ['không dưới|không thấp hơn|không ít hơn|ít nhất|tối thiểu|thấp nhất', '>='],
  ['trên|hơn|vượt|quá', '>'],
  ['dưới|thấp hơn|ít hơn|chưa đến', '<'],
  ['khoảng|gần|xấp xỉ|tầm|ước', '~'],
];
const ANY_OPERATOR = OPERATORS.map(([words]) => words).join('|');

/** What is counted in aims of plans; other nouns only pass where a figure is plainly bounded. */
const COUNTED = [
  'triệu đồng(?:/người/năm|/người|/hộ/năm|/hộ|/ha|/năm)?',
  'tỷ đồng(?:/năm)?',
  'lượt|người|lao động|học sinh|sinh viên|giáo viên|trẻ em|thanh niên|phụ nữ|hộ|hộ dân|gia đình|học viên|cán bộ|đảng viên|đoàn viên|hội viên|bác sĩ|giường bệnh|tuổi',
  'hợp tác xã|tổ hợp tác|doanh nghiệp|mô hình|điển hình|cơ sở|đơn vị|trường|lớp|phòng học|câu lạc bộ|chi hội|chi bộ|tổ|nhà|công trình|hồ sơ|hồ|cầu|trạm|tuyến đường|căn nhà',
  'huyện|xã|phường|thôn|bản|khu dân cư|sản phẩm|dự án|đề án|chương trình|hội nghị|đợt|ha|km|m2|m3|kwh|tấn|điểm|bậc|phút|giờ|ngày|ngày làm việc',
].join('|');
const UNIT = `%|điểm (?:%|phần trăm)|(?:${COUNTED})(?!\\p{L})`;
const A_YEAR = '(?:\\s?/\\s?năm|\\s(?:mỗi|một|h[ằà]ng) năm)';

const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,/–-])(?:(?<op>${ANY_OPERATOR})\\s+)?(?:từ\\s+)?(?<first>${NUMBER})(?:\\s?%?\\s?(?:-|–|đến)\\s?(?<last>${NUMBER}))?\\s?(?<unit>${UNIT})(?<rate>${A_YEAR})?(?<suffix>\\s+trở (?:lên|xuống))?(?<late>${A_YEAR})?`,
  'giu',
);

/** "80% số hộ trở lên". */
const ADDED_LATER = /^(?: \p{L}+){1,4}? (trở (?:lên|xuống))(?!\p{L})/u;

/** All figures of a sentence, in order. Traps must have been blanked. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const { op, first, last, unit, rate, late, suffix } = match.groups!;
    if (unit!.toLowerCase() === 'tuổi') return [];
    const yearly = rate !== undefined || late !== undefined || /\/năm$/u.test(unit!);
    return {
      start: match.index,
      end: match.index + match[0].length,
      op: operatorOf(
        op,
        suffix ?? ADDED_LATER.exec(text.slice(match.index + match[0].length))?.[1],
        last !== undefined,
      ),
      value: numberValue(first!),
      unit: yearly && unit === '%' ? '% mỗi năm' : unit!,
      each: yearly && !/\/năm$/u.test(unit!) ? 'year' : null,
      bounded: op !== undefined || suffix !== undefined,
    };
  });
}

function operatorOf(op: string | undefined, suffix: string | undefined, span: boolean): DraftTarget['op'] {
  if (suffix !== undefined) return /lên/u.test(suffix) ? '>=' : '<=';
  const known = OPERATORS.find(([words]) => op !== undefined && new RegExp(`^(?:${words})$`, 'iu').test(op));
  if (known) return known[1];
  return span ? '>=' : '=';
}

/** "1.500" is fifteen hundred, "47,5" and "2.5" have a fraction. */
function numberValue(written: string): number {
  const thousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(written);
  return Number((thousands ? written.replaceAll('.', '') : written).replace(',', '.'));
}
