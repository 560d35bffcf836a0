import type { Block } from './outline';

/** What a heading announces for everything below it. */

const REVIEW =
  /^(?:(?:những|một số|các|khái quát|phần) )*(?:đánh giá|kết quả|tình hình|thực trạng|khuyết điểm|hạn chế|tồn tại|yếu kém|nguyên nhân|ưu điểm|bài học|sự cần thiết|cơ sở (?:chính trị|pháp lý|thực tiễn)|căn cứ|bối cảnh|đặc điểm|việc đã làm|khái quát)(?!\p{L})/iu;
const AIMS_AFTER_ALL =
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|phấn đấu|dự kiến|mong đợi|cần đạt)(?!\p{L})/iu;
const MONEY = /^(?:dự toán |nguồn |nhu cầu )?(?:kinh phí|vốn|ngân sách|tài chính|nguồn lực)(?!\p{L})/iu;
const GOAL = /(?<!\p{L})(?:mục tiêu|chỉ tiêu|phấn đấu|kết quả cần đạt)(?!\p{L})/iu;

const LONGEST_HEADING = 220;

/** From the block itself upwards: the words of those that may be headings. */
export function headingsOver(block: Block): string[] {
  const headings: string[] = [];
  for (let at: Block | null = block; at; at = at.parent) {
    const { mark, clause } = at;
    const heads = mark !== null || clause.text.endsWith(':');
    if (heads && clause.text.length <= LONGEST_HEADING) headings.push(clause.text);
  }
  return headings;
}

/** A review of past years, an analysis of the situation, the grounds of a paper. */
export function isUnderReview(block: Block): boolean {
  return headingsOver(block).some((words) => REVIEW.test(words) && !AIMS_AFTER_ALL.test(words));
}

export function isUnderMoney(block: Block): boolean {
  return headingsOver(block).some((words) => MONEY.test(words));
}

/** A section of aims and figures to reach. */
export function isUnderGoals(block: Block): boolean {
  return headingsOver(block.parent ?? block).some((words) => GOAL.test(words));
}
