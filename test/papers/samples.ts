import { dossierOf } from '../../domain/dossier/dossier-of';
import type { Dossier, NamedItem } from '../../domain/dossier/types';
import type { DraftPaper, PaperBlock } from '../../domain/papers/paper';
import { dossierPaper } from '../../domain/papers/dossier-paper';
import { urgingPaper } from '../../domain/papers/urging-paper';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import { accepted, asked, at, MONDAY, reported, rowOf, said, submitted, workingDays } from '../dossier/rows';

export const PLAN =
  'Kế hoạch số 142-KH/TU, ngày 05/03/2021 của Ban Thường vụ Tỉnh uỷ Đồng Nai: “Nâng cao hiệu quả công tác dân vận”';
const ISSUER = 'Ban Thường vụ Tỉnh uỷ Đồng Nai';
const SECRETARIAT = 'Ban Dân vận Tỉnh uỷ';

/** `count` duties that are overdue, one that asks for an extension, a secret one, and one settled since the last. */
export function dossier(count: number): Dossier {
  const dues = ['2021-09-30', '2021-08-31', '2021-07-30', '2021-06-30'];
  const overdue = Array.from({ length: count }, (_, i) =>
    rowOf({
      id: `KH142-III.${i + 1}-01/2021-Q3`,
      due: dues[i % dues.length]!,
      summary: `Khảo sát chất lượng sinh hoạt chi đoàn tại cơ sở, đợt ${i + 1}`,
      acts:
        i % 3 === 0
          ? [reported('2021-10-08', 60, 'Ba huyện chưa gửi phiếu', 'Đề nghị đôn đốc ba huyện')]
          : [],
    }),
  );
  const asking = rowOf({
    id: 'KH142-IV.1-01/2021',
    due: '2021-11-30',
    acts: [asked('2021-10-14', '2022-03-31', 'committee')],
  });
  const secret = rowOf({
    id: 'KH142-IV.2-01/2021',
    due: '2021-08-31',
    secrecy: 'mat',
    summary: 'Phương án bảo vệ mục tiêu trọng yếu',
  });
  const done = rowOf({
    id: 'KH142-V.1-01/2021',
    due: '2021-08-31',
    acts: [submitted('2021-10-12'), accepted('2021-10-13')],
  });
  const named: NamedItem = {
    dossier: '2021-10-11',
    day: localDate('2021-10-11'),
    cycle: 'KH142/1',
    assignment: 'KH142-V.1-01/2021',
    due: localDate('2021-08-31'),
  };
  const rows = [...overdue, asking, secret, done];
  const lines = overdue.map((row) => said(row));
  return dossierOf({
    scope: 'real',
    day: MONDAY,
    at: at(MONDAY, 8),
    said: lines,
    rows,
    named: [named],
    workingDays,
  });
}

export function submission(count: number, planIssuer = ISSUER): DraftPaper {
  return dossierPaper({
    dossier: dossier(count),
    plans: [PLAN],
    planIssuer,
    secretariat: SECRETARIAT,
    committee: 'Ban Thường vụ Tỉnh uỷ',
  });
}

export function dispatch(rows: AssignmentRecord[]): DraftPaper {
  return urgingPaper({
    rows,
    bodyName: 'Ban Thường vụ Tỉnh đoàn',
    day: MONDAY,
    until: localDate('2021-10-25'),
    plans: [PLAN],
    planIssuer: ISSUER,
    secretariat: SECRETARIAT,
    workingDays,
  });
}

/** All words of a paper, in the order in which it is read. */
export function wordsOf({
  letterhead,
  title,
  about,
  addressee,
  body,
  signature,
  copies,
  annexes,
}: DraftPaper): string {
  return [
    ...Object.values(letterhead),
    ...Object.values(title ?? {}),
    about,
    addressee.label,
    ...addressee.names,
    ...body.flatMap(wordsOfBlock),
    signature.authority,
    signature.post,
    ...copies,
    ...annexes.flatMap((annex) => [
      annex.title,
      annex.about,
      annex.note,
      ...annex.blocks.flatMap(wordsOfBlock),
    ]),
  ]
    .filter((one) => one !== null)
    .join('\n');
}

function wordsOfBlock(block: PaperBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'heading':
      return [block.text];
    case 'table':
      return [...(block.caption === undefined ? [] : [block.caption]), ...block.table.rows.flat(2)];
    case 'chart':
      return [block.chart.caption, ...block.chart.categories];
  }
}
