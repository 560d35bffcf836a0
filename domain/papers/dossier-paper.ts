import { shownSummary } from '../desk/subject';
import { ageingOf, AGEING_LABELS, calendarDaysOverdue } from '../dossier/ageing';
import type { Dossier, DossierItem } from '../dossier/types';
import { deedWords, outcomeWords, proposalWords, reasonWords } from '../dossier/words';
import { MEASURE_LABELS } from '../lifecycle/measures';
import { capitalized, oneLine } from '../letters/words';
import { MEASURES } from '../lifecycle/types';
import { printedDate, yearOf } from '../time/epoch';
import { officeLetterhead } from './letterhead';
import { paragraph, type Annex, type DraftPaper, type PaperBlock, type PaperTable } from './paper';

export interface DossierPaperModel {
  dossier: Dossier;
  /** How the plans are cited, each once. */
  plans: string[];
  planIssuer: string;
  /** `Ban Dân vận Tỉnh uỷ`: who watches. */
  secretariat: string;
  committee: string;
}

/** Tờ trình: the case in a page or two, the list in an annex across. */
export function dossierPaper(model: DossierPaperModel): DraftPaper {
  const { dossier, planIssuer, secretariat, committee } = model;
  const day = printedDate(dossier.day);
  return {
    letterhead: officeLetterhead(planIssuer, 'TTr', yearOf(dossier.day)),
    title: {
      type: 'TỜ TRÌNH',
      about: `về việc xử lý nhiệm vụ quá hạn và đề nghị gia hạn, tính đến ngày ${day}`,
    },
    about: null,
    addressee: { label: 'Kính trình', names: [oneLine(committee)] },
    body: [
      ...groundBlocks(model),
      ...situationBlocks(dossier),
      ...proposalBlocks(dossier),
      ...settledBlocks(dossier),
      paragraph(`Kính trình ${oneLine(committee)} xem xét, quyết định.`),
    ],
    signature: { authority: null, post: 'CHÁNH VĂN PHÒNG' },
    copies: ['Như trên', oneLine(secretariat), 'Lưu Văn phòng Tỉnh uỷ'],
    annexes: dossier.items.length === 0 ? [] : [annexOf(dossier, day)],
  };
}

function groundBlocks({ plans, committee, secretariat }: DossierPaperModel): PaperBlock[] {
  const ground = plans.length === 0 ? '' : `Thực hiện ${plans.map(oneLine).join('; ')}, `;
  const opening = capitalized(
    `${ground}trên cơ sở theo dõi, tổng hợp của ${oneLine(secretariat)}, Văn phòng Tỉnh uỷ kính trình ${oneLine(committee)} xem xét, cho ý kiến về các nhiệm vụ sau:`,
  );
  return [paragraph(opening)];
}

// ---- I

function situationBlocks({ items, day }: Dossier): PaperBlock[] {
  if (items.length === 0) return [];
  const overdue = items.filter(({ row }) => row.overdue);
  const asking = items.filter(({ cause }) => cause === 'extension');
  return [
    { type: 'heading', text: 'I- Tình hình' },
    ...(overdue.length === 0
      ? []
      : [
          paragraph(
            `1. Tính đến ngày ${printedDate(day)}, có ${overdue.length} nhiệm vụ quá hạn đã báo cáo người đứng đầu cơ quan, cơ quan theo dõi và Văn phòng Tỉnh uỷ mà chưa hoàn thành. Theo số ngày quá hạn: ${ageingWords(overdue, day)}.`,
          ),
          paragraph(`2. Về báo cáo của cơ quan chủ trì: ${accountWords(overdue)}.`),
        ]),
    ...(asking.length === 0
      ? []
      : [
          paragraph(
            `${overdue.length === 0 ? '1' : '3'}. Có ${asking.length} đề nghị gia hạn của nhiệm vụ chưa quá hạn, thuộc thẩm quyền quyết định của Ban Thường vụ.`,
          ),
        ]),
    paragraph('Danh sách, nguyên nhân và kết quả đôn đốc từng nhiệm vụ nêu tại Phụ lục.'),
  ];
}

function ageingWords(items: DossierItem[], day: Dossier['day']): string {
  return AGEING_LABELS.map((label) => {
    const count = items.filter(
      ({ row }) => ageingOf(calendarDaysOverdue(row.effectiveDue, day)) === label,
    ).length;
    return count === 0 ? null : `${label}: ${count} nhiệm vụ`;
  })
    .filter((one) => one !== null)
    .join('; ');
}

function accountWords(items: DossierItem[]): string {
  const silent = items.filter(({ row: { detail } }) => detail === null || isSilent(detail)).length;
  const told = items.length - silent;
  return [
    ...(told === 0
      ? []
      : [`${told} nhiệm vụ đã báo cáo tiến độ, vướng mắc, giải trình hoặc đề nghị gia hạn`]),
    ...(silent === 0 ? [] : [`${silent} nhiệm vụ chưa có báo cáo`]),
  ].join('; ');
}

function isSilent({
  progress,
  explanations,
  extensions,
}: NonNullable<DossierItem['row']['detail']>): boolean {
  return (
    progress.length === 0 && extensions.length === 0 && explanations.every(({ answer }) => answer === null)
  );
}

// ---- II

function proposalBlocks({ items }: Dossier): PaperBlock[] {
  if (items.length === 0) return [];
  const numbered = items.map((item, i) => ({ item, number: i + 1 }));
  const lines = MEASURES.map((measure) => ({
    measure,
    numbers: numbered.filter(({ item }) => item.proposed.measure === measure).map(({ number }) => number),
  })).filter(({ numbers }) => numbers.length > 0);
  return [
    { type: 'heading', text: 'II- Đề xuất' },
    ...lines.map(({ measure, numbers }, i) =>
      paragraph(
        { text: `${i + 1}. ${MEASURE_LABELS[measure]}`, bold: true },
        `: ${numbers.length} nhiệm vụ (số thứ tự ${numbers.join(', ')} tại Phụ lục)${MEASURE_ENDS[measure]}.`,
      ),
    ),
  ];
}

const MEASURE_ENDS = {
  extend: '; thời hạn mới do Ban Thường vụ quyết định',
  remind: '; giao Văn phòng Tỉnh uỷ thông báo tới cơ quan chủ trì',
  criticise: '; yêu cầu người đứng đầu cơ quan chủ trì kiểm điểm trách nhiệm, báo cáo kết quả',
  inspect: '; đề nghị giao cơ quan tiến hành kiểm tra, kết luận nguyên nhân và trách nhiệm',
} as const;

// ---- III

function settledBlocks({ items, settled }: Dossier): PaperBlock[] {
  if (settled.length === 0) return [];
  return [
    { type: 'heading', text: `${items.length === 0 ? 'I' : 'III'}- Kết quả xử lý từ tờ trình trước` },
    ...settled.map((one) => {
      const { assignment, leadName } = one.row;
      return paragraph(
        `- ${oneLine(assignment.id)}, ${oneLine(shownSummary(assignment))} (${oneLine(leadName)}): ${outcomeWords(one)}.`,
      );
    }),
  ];
}

// ---- annex

function annexOf({ items, day }: Dossier, printed: string): Annex {
  return {
    title: 'PHỤ LỤC',
    about: `Danh sách nhiệm vụ trình Ban Thường vụ, tính đến ngày ${printed}`,
    note: `(kèm theo Tờ trình số      -TTr/VPTU, ngày      tháng      năm ${yearOf(day)} của Văn phòng Tỉnh uỷ)`,
    blocks: [{ type: 'table', table: tableOf(items, day) }],
  };
}

function tableOf(items: DossierItem[], day: Dossier['day']): PaperTable {
  return {
    columns: [
      { title: 'TT', share: 3, align: 'center' },
      { title: 'Nhiệm vụ', share: 22, align: 'left' },
      { title: 'Cơ quan chủ trì', share: 10, align: 'left' },
      { title: 'Thời hạn', share: 9, align: 'left' },
      { title: 'Quá hạn', share: 9, align: 'left' },
      { title: 'Nguyên nhân, báo cáo của cơ quan chủ trì', share: 23, align: 'left' },
      { title: 'Đã thực hiện', share: 15, align: 'left' },
      { title: 'Đề xuất', share: 10, align: 'left' },
    ],
    rows: items.map((item, i) => {
      const { row, named } = item;
      const { assignment, leadName } = row;
      return [
        [String(i + 1)],
        [oneLine(shownSummary(assignment)), oneLine(assignment.id)],
        [oneLine(leadName)],
        dueCell(row),
        overdueCell(item, day),
        reasonWords(row),
        deedWords(row, named).map((deed) => `- ${deed}`),
        [proposalWords(item)],
      ];
    }),
  };
}

function dueCell({ assignment: { deadlineText }, effectiveDue }: DossierItem['row']): string[] {
  const due = effectiveDue === null ? 'không ấn định' : printedDate(effectiveDue);
  return deadlineText === '' ? [due] : [due, `(${oneLine(deadlineText)})`];
}

function overdueCell({ row, daysOverdue }: DossierItem, day: Dossier['day']): string[] {
  const ageing = row.overdue ? ageingOf(calendarDaysOverdue(row.effectiveDue, day)) : null;
  return ageing === null ? ['chưa quá hạn'] : [`${daysOverdue} ngày làm việc`, `(nhóm ${ageing})`];
}
