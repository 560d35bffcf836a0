import { subjectOfRow } from '../desk/subject';
import type { Dossier, DossierItem, SettledItem } from '../dossier/types';
import { deedWords, outcomeWords, overdueWords, proposalWords, reasonWords } from '../dossier/words';
import { groundWords, paperOf, plansIn } from './frame';
import { htmlPart } from './html-part';
import type { Letter, LetterFrame } from './model';
import type { Block, Row } from './paper';
import { dossierSubject } from './subject-line';
import { textPart } from './text-part';
import { capitalized, dueWords, oneLine, roleWords, shortened } from './words';
import { printedDate } from '../time/epoch';

export interface DossierModel extends LetterFrame {
  dossier: Dossier;
}

/** Characters of a name in a list. */
const ROW_NAME = 160;

/** What the Standing Committee is given on its day: the list with reasons, what was done, and what is proposed. */
export function dossierLetter(model: DossierModel): Letter {
  const { items, settled } = model.dossier;
  if (items.length + settled.length === 0)
    throw new RangeError('Tờ trình không có nội dung thì không được lập');
  const subject = dossierSubject(model, items);
  const paper = paperOf(model, blocksOf(model));
  return { subject, text: textPart(paper), html: htmlPart(paper, subject) };
}

function blocksOf(model: DossierModel): Block[] {
  const { items, settled } = model.dossier;
  const subjects = [...items, ...settled].map(({ row }) => subjectOfRow(row));
  const plans = plansIn(model, subjects);
  const several = plans.length > 1;
  const overdue = items.filter(({ cause }) => cause === 'overdue');
  const asking = items.filter(({ cause }) => cause === 'extension');
  return [
    { type: 'paragraph', text: introduction(model, plans) },
    ...(several ? [{ type: 'list', items: plans } satisfies Block] : []),
    ...section(
      'Nhiệm vụ quá hạn',
      'red',
      overdue.map((item) => itemRow(model, item, several)),
    ),
    ...section(
      'Đề nghị gia hạn chờ Ban Thường vụ quyết định',
      'amber',
      asking.map((item) => itemRow(model, item, several)),
    ),
    ...section(
      'Kết quả xử lý từ tờ trình trước',
      'green',
      settled.map((item) => settledRow(model, item, several)),
    ),
    ...(items.length === 0 ? [] : [CLOSING]),
  ];
}

const CLOSING: Block = {
  type: 'paragraph',
  text: 'Kính trình Ban Thường vụ Tỉnh uỷ xem xét, quyết định đối với từng nhiệm vụ. Đề xuất nêu trên được lập theo quy tắc chung, căn cứ số ngày quá hạn, việc giải trình và kết quả xử lý trước đó; Ban Thường vụ có thể quyết định khác.',
};

function introduction({ day, dossier: { items } }: DossierModel, plans: string[]): string {
  const [plan] = plans;
  const ground = plans.length === 1 ? `thực hiện ${plan}, ` : '';
  const tail = plans.length > 1 ? ' Các kế hoạch liên quan:' : '';
  const until = `tính đến ngày ${printedDate(day)}`;
  const overdue = items.filter(({ cause }) => cause === 'overdue').length;
  const asking = items.length - overdue;
  const what =
    items.length === 0
      ? `báo cáo kết quả xử lý các nhiệm vụ đã nêu trong tờ trình trước, ${until}.`
      : `${until}, có ${[
          ...(overdue === 0 ? [] : [`${overdue} nhiệm vụ quá hạn đến mức phải báo cáo Ban Thường vụ`]),
          ...(asking === 0 ? [] : [`${asking} đề nghị gia hạn thuộc thẩm quyền Ban Thường vụ`]),
        ].join(' và ')}.`;
  return capitalized(`${ground}${what}${tail}`);
}

function section(title: string, colour: 'red' | 'amber' | 'green', rows: Row[]): Block[] {
  if (rows.length === 0) return [];
  const right = colour === 'green' ? 'Kết quả' : 'Tình trạng, đề xuất';
  return [
    { type: 'heading', text: `${title} (${rows.length} nhiệm vụ)`, colour },
    { type: 'table', left: 'Nhiệm vụ', right, rows },
  ];
}

function itemRow(model: DossierModel, item: DossierItem, several: boolean): Row {
  const { row, named } = item;
  const deeds = deedWords(row, named);
  return {
    ...headOf(model, item, several),
    details: [
      ...headOf(model, item, several).details,
      ...reasonWords(row).map((reason) => `Lý do: ${reason}`),
      ...(deeds.length === 0 ? [] : [`Đã thực hiện: ${deeds.join('; ')}`]),
    ],
    standing: [overdueWords(item, model.dossier.day), `đề xuất: ${proposalWords(item)}`],
    colour: item.cause === 'overdue' ? 'red' : 'amber',
  };
}

function settledRow(model: DossierModel, item: SettledItem, several: boolean): Row {
  return { ...headOf(model, item, several), standing: [outcomeWords(item)], colour: 'green' };
}

function headOf(model: DossierModel, { row }: { row: DossierItem['row'] }, several: boolean) {
  const subject = subjectOfRow(row);
  return {
    code: oneLine(subject.assignment),
    name: shortened(subject.summary, ROW_NAME),
    details: [
      roleWords('watching', subject),
      groundWords(model, subject, several),
      `Thời hạn: ${dueWords(subject)}`,
    ],
    link: null,
  };
}
