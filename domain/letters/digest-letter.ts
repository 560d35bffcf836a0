import type { AudienceKind } from '../ladder/types';
import { closing } from './digest-closing';
import { lineSections } from './digest-lines';
import { digestSubject } from './digest-subject';
import { paperOf, plansIn } from './frame';
import { htmlPart } from './html-part';
import { linesOf, type Line } from './lines';
import { countedLines } from './counted-lines';
import type { DigestModel, Letter } from './model';
import { hasFigures, itemsOfLines, morningSections } from './morning-sections';
import type { Block } from './paper';
import { reportOf } from './report-words';
import { textPart } from './text-part';
import { capitalized } from './words';
import { printedDate } from '../time/epoch';

export function hasSomethingToSay(model: DigestModel): boolean {
  return model.items.length > 0 || hasFigures(model);
}

/** The letter of one morning to one audience. */
export function digestLetter(model: DigestModel): Letter {
  if (!hasSomethingToSay(model)) throw new RangeError('Thư đôn đốc không có nội dung thì không được lập');
  const lines = linesOf({ ...model, items: itemsOfLines(model) });
  const subject = digestSubject(model, lines);
  const paper = paperOf(model, blocksOf(model, lines));
  return { subject, text: textPart(paper), html: htmlPart(paper, subject) };
}

function blocksOf(model: DigestModel, lines: Line[]): Block[] {
  const plans = plansIn(
    model,
    lines.map(({ item }) => item.subject),
  );
  const several = plans.length > 1;
  return [
    { type: 'paragraph', text: introduction(model, lines, plans) },
    ...(several ? [{ type: 'list', items: plans } satisfies Block] : []),
    ...lineSections(model, lines, several),
    ...morningSections(model),
    ...closing(model, lines),
  ];
}

function introduction(model: DigestModel, lines: Line[], plans: string[]): string {
  const [plan] = plans;
  const ground = plans.length === 1 ? `thực hiện ${plan}, ` : '';
  const tail = plans.length > 1 ? ' Các kế hoạch liên quan:' : '';
  return capitalized(ground + INTRODUCTIONS[model.audience.kind](printedDate(model.day), lines) + tail);
}

const INTRODUCTIONS: Record<AudienceKind, (day: string, lines: Line[]) => string> = {
  body: (day, lines) => `tính đến ngày ${day}, quý cơ quan có ${countedLines(lines)} cần lưu ý như sau.`,
  head: (day, lines) =>
    `tính đến ngày ${day}, cơ quan do đồng chí đứng đầu có ${lines.length} nhiệm vụ quá hạn chưa có kết quả được ghi nhận; kính đề nghị đồng chí quan tâm chỉ đạo.`,
  secretariat: (day, lines) =>
    lines.length === 0
      ? `tình hình theo dõi, đôn đốc tính đến ngày ${day}.`
      : `tình hình theo dõi, đôn đốc tính đến ngày ${day} có ${countedLines(lines)} cần lưu ý như sau.`,
  office: reportIntroduction,
  committee: reportIntroduction,
};

function reportIntroduction(day: string, lines: Line[]): string {
  return `${reportOf(lines).opening}, tính đến ngày ${day}.`;
}
