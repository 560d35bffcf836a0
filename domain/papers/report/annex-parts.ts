import { oneLine, shortened } from '../../letters/words';
import type { Narrative } from '../../rounds/part';
import type { SnapshotPart } from '../../reports/types';
import { dateOf, printedDate } from '../../time/epoch';
import { clauseWords } from '../../letters/words';
import { paragraph, type PaperBlock } from '../paper';
import { column, countedTable } from './annex-tables';
import { isCollating } from './collating';
import type { ReportContext } from './context';
import { hasWords } from './quotes';
import { wishes } from './proposals-section';
import { groupWords } from './groups-section';

/** What the bodies sent, whole; and who sent nothing. */

export function missingAnnex({ snapshot }: ReportContext): PaperBlock[] {
  const missing = snapshot.parts.filter(({ status }) => status === 'missing');
  return [
    countedTable(
      [column('Cơ quan', 50), column('Thời hạn gửi báo cáo', 20, 'center'), column('Tình trạng', 30)],
      missing.map(({ body, returned }) => [
        oneLine(body.name),
        printedDate(snapshot.round.days.partsDue),
        `${returned ? 'Đã gửi, bị trả lại, chưa gửi lại' : 'Chưa gửi'}${isCollating(snapshot, body) ? ' (cơ quan tổng hợp)' : ''}`,
      ]),
    ),
  ];
}

export function proposalsAnnex(context: ReportContext): PaperBlock[] {
  const rows = (kind: 'difficulties' | 'proposals', label: string) =>
    wishes(context, kind).map(({ body, where, text }) => [
      label,
      oneLine(body.name),
      where,
      shortened(text, 1200),
    ]);
  return [
    countedTable(
      [column('Loại', 12), column('Cơ quan', 18), column('Nơi ghi nhận', 16), column('Nội dung', 50)],
      [...rows('difficulties', 'Khó khăn, vướng mắc'), ...rows('proposals', 'Kiến nghị, đề xuất')],
    ),
  ];
}

const HEADS: { field: keyof Narrative; label: string }[] = [
  { field: 'results', label: 'Kết quả' },
  { field: 'limits', label: 'Hạn chế' },
  { field: 'causes', label: 'Nguyên nhân' },
  { field: 'directions', label: 'Phương hướng' },
  { field: 'difficulties', label: 'Khó khăn, vướng mắc' },
  { field: 'proposals', label: 'Kiến nghị, đề xuất' },
];

export function reportsAnnex({ snapshot }: ReportContext): PaperBlock[] {
  return snapshot.parts
    .filter(({ content }) => content !== null)
    .flatMap((part, i) => wholeReport(part, `${i + 1}. ${oneLine(part.body.name)}`));
}

export function lateAnnex({ snapshot }: ReportContext): PaperBlock[] {
  return snapshot.lateParts.flatMap(({ title, part }, i) =>
    wholeReport(part, `${i + 1}. ${oneLine(part.body.name)} – ${oneLine(title)}`),
  );
}

/** In the words and paragraphs of the body. */
function wholeReport({ content, n, at, status }: SnapshotPart, heading: string): PaperBlock[] {
  const received =
    at === null
      ? ''
      : `Nhận ngày ${printedDate(dateOf(at))}, lần gửi ${n}${status === 'accepted' ? '' : ', chưa được xác nhận'}.`;
  return [
    { type: 'heading', text: heading, level: 2 },
    paragraph({ text: received, italic: true }),
    ...(content === null
      ? [paragraph('Không có nội dung được lưu.')]
      : HEADS.flatMap(({ field, label }) => {
          const text = content.narrative[field];
          if (!hasWords(text)) return [];
          const [first, ...rest] = text
            .split(/\n+/u)
            .map(oneLine)
            .filter((line) => line !== '');
          return [
            paragraph({ text: `${label}: `, bold: true }, first!),
            ...rest.map((line) => paragraph(line)),
          ];
        })),
  ];
}

export function subPlansAnnex({ snapshot }: ReportContext): PaperBlock[] {
  return [
    countedTable(
      [column('Điều khoản', 14), column('Kế hoạch, chương trình', 40), column('Kết quả', 46)],
      snapshot.subPlans.map(({ clause, title, figures }) => [
        clauseWords(clause),
        oneLine(title),
        figures.total === 0 ? 'Chưa có nhiệm vụ được theo dõi' : groupWords(figures),
      ]),
    ),
  ];
}

export function gapsAnnex({ gaps }: ReportContext): PaperBlock[] {
  return [
    countedTable(
      [column('Điều khoản', 12), column('Mã', 18), column('Nội dung', 42), column('Nội dung còn thiếu', 28)],
      gaps.map((gap) => {
        switch (gap.kind) {
          case 'clause-without-obligation':
            return [
              clauseWords(gap.clause),
              '–',
              gap.heading === null ? '–' : shortened(gap.heading, 200),
              'Điều khoản không có nhiệm vụ được giao',
            ];
          case 'obligation-untracked':
            return [
              clauseWords(gap.clause),
              gap.code,
              shortened(gap.summary, 200),
              'Nhiệm vụ không được theo dõi trên hệ thống',
            ];
          case 'no-outcome':
            return [
              clauseWords(gap.clause),
              oneLine(gap.assignment),
              [shortened(gap.summary, 200), oneLine(gap.leadName)],
              'Không có kết quả được xác nhận',
            ];
        }
      }),
    ),
  ];
}
